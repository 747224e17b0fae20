//! A consultation that the ministry withdraws.
use diesel::prelude::*;

use super::{Consultation, Phase};
use crate::{
    ids::{ConsultationId, PersonId, WithdrawalReasonId},
    platform::{
        Instant, Language,
        canonical::{Canonical, Fields},
    },
    schema::consultation_withdrawals,
};

/// Why a consultation was not withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwithdrawn {
    /// It is withdrawn already.
    Already,
    /// It is closed as answered.
    Answered,
    /// Somebody else has changed it since the page was shown.
    Overtaken,
}

/// Why a consultation was withdrawn, in one language of its notice.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = consultation_withdrawals)]
pub struct WithdrawalReason {
    /// Its id.
    pub id: WithdrawalReasonId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The language.
    pub language: Language,
    /// The reason.
    pub reason: String,
    /// When the consultation was withdrawn.
    pub withdrawn_at: Instant,
    /// Who withdrew it.
    pub withdrawn_by: PersonId,
}

impl Canonical for WithdrawalReason {
    const FORM: &'static str = "retraction";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, consultation, language, reason, withdrawn_at, withdrawn_by } = self;
        fields.value(id).value(consultation).value(language).text(reason).time(*withdrawn_at).value(withdrawn_by)
    }
}

impl Consultation {
    /// The consultation, seen at this revision, as withdrawn. What was submitted stays.
    ///
    /// # Errors
    /// Why it cannot be withdrawn.
    pub fn withdraw(self, now: Instant, seen: i32) -> Result<Self, Unwithdrawn> {
        match self.phase(now) {
            Phase::Withdrawn => Err(Unwithdrawn::Already),
            Phase::Answered => Err(Unwithdrawn::Answered),
            Phase::Draft | Phase::Scheduled | Phase::Upcoming | Phase::Open | Phase::Closed => {
                if self.revision != seen {
                    return Err(Unwithdrawn::Overtaken);
                }
                Ok(Self { withdrawn_at: Some(now), revision: self.revision + 1, ..self })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};
    use crate::platform::canonical::golden::{assert_golden, id};

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    #[test]
    fn it_is_withdrawn_once_and_not_after_its_answers() {
        let open = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let now = at("2026-12-20T10:00:00Z");
        let withdrawn = open.clone().withdraw(now, open.revision).expect("withdrawn after its close");
        assert_eq!(withdrawn.phase(now), Phase::Withdrawn);
        let seen = withdrawn.revision;
        assert_eq!(withdrawn.withdraw(now, seen), Err(Unwithdrawn::Already));
        let answered = Consultation { answered_at: Some(at("2026-12-18T10:00:00Z")), ..open.clone() };
        assert_eq!(answered.withdraw(now, open.revision), Err(Unwithdrawn::Answered));
        assert_eq!(open.clone().withdraw(now, open.revision + 1), Err(Unwithdrawn::Overtaken));
    }

    #[test]
    fn a_withdrawal_says_its_reason() {
        assert_golden(&WithdrawalReason {
            id: id(31),
            consultation: id(5),
            language: Language::Lv,
            reason: "Projektu izstrādās no jauna.".into(),
            withdrawn_at: at("2026-11-16T08:00:00Z"),
            withdrawn_by: id(6),
        });
    }
}
