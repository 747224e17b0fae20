//! A request for a view on a comment, and until when the view can be given.
use diesel::prelude::*;

use crate::{
    assessments::State,
    consultations::{Consultation, Phase},
    ids::{AssessmentId, FormId, OpinionId, PersonId},
    platform::{Instant, Said, prose, riga, said},
    schema::opinions,
};

/// What a colleague was asked about a comment, and what they think.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = opinions)]
pub struct Opinion {
    /// Its id.
    pub id: OpinionId,
    /// The comment that it is about.
    pub assessment: AssessmentId,
    /// The colleague.
    pub person: PersonId,
    /// The reviewer who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Instant,
    /// What was asked.
    pub question: String,
    /// The day until which the view is wanted: its first moment.
    pub due_on: Option<Instant>,
    /// The view.
    pub given: Option<String>,
    /// When it was given or last changed.
    pub given_at: Option<Instant>,
    /// How often it was given or changed.
    pub revision: i32,
    /// When the request was taken back.
    pub taken_back_at: Option<Instant>,
    /// Who took it back.
    pub taken_back_by: Option<PersonId>,
}

/// A request that a reviewer makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOpinion {
    /// The key of its form: sent again, it makes no second request.
    pub form: FormId,
    /// The colleague.
    pub person: PersonId,
    /// What is asked.
    pub question: String,
    /// The day until which the view is wanted: its first moment.
    pub due_on: Option<Instant>,
}

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It waits for the view.
    Waits,
    /// The view was given.
    Given,
    /// It was taken back.
    TakenBack,
}

/// Why nobody can ask, or give a view, any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The request was taken back.
    TakenBack,
    /// The consultation is closed as answered.
    Answered,
    /// The ministry withdrew the consultation.
    Withdrawn,
    /// The comment needs no answer any more.
    Lapsed,
}

/// Why nobody was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unasked {
    /// It is too late for a view.
    Over(Over),
    /// Nobody asks themselves.
    Oneself,
    /// No colleague with an account is meant.
    Nobody,
    /// The colleague was already asked about this comment, and has not answered yet.
    Waits,
    /// This form has already asked somebody else, or its question was answered.
    Asked,
}

/// Why a view was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ungiven {
    /// It is too late.
    Over(Over),
    /// It was changed since the page was shown: this is the view now.
    Changed(Box<Opinion>),
}

impl Over {
    /// The reason, for the reviewer who asks.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::TakenBack => "opinions-over-taken-back",
            Self::Answered => "opinions-over-answered",
            Self::Withdrawn => "opinions-over-withdrawn",
            Self::Lapsed => "opinions-over-lapsed",
        })
    }
}

impl Unasked {
    /// The field that it is about; empty if it is the whole form.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Over(_) | Self::Asked => "",
            Self::Oneself | Self::Nobody | Self::Waits => "person",
        }
    }

    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::Over(over) => over.reason(),
            Self::Oneself => said("opinions-not-oneself"),
            Self::Nobody => said("opinions-nobody"),
            Self::Waits => said("opinions-waits-already"),
            Self::Asked => said("opinions-asked-already"),
        }
    }
}

impl Ungiven {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(&self) -> Said {
        match self {
            Self::Over(over) => over.reason(),
            Self::Changed(_) => said("opinions-changed-meanwhile"),
        }
    }
}

/// Whether a view on a comment still serves its answer.
///
/// # Errors
/// Why not.
pub fn still_serves(of: &Consultation, state: State, now: Instant) -> Result<(), Over> {
    match (of.phase(now), state) {
        (Phase::Answered, _) => Err(Over::Answered),
        (Phase::Withdrawn, _) => Err(Over::Withdrawn),
        (_, State::Lapsed) => Err(Over::Lapsed),
        _ => Ok(()),
    }
}

impl Opinion {
    /// The most characters of a question.
    pub const LONGEST_QUESTION: usize = 2_000;
    /// The most characters of a view.
    pub const LONGEST_VIEW: usize = 10_000;

    /// The words of a question, as they were typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn question(typed: &str) -> Result<String, Said> {
        filled(prose(typed, Self::LONGEST_QUESTION)?, "opinions-missing-question")
    }

    /// The words of a view, as they were typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn view(typed: &str) -> Result<String, Said> {
        filled(prose(typed, Self::LONGEST_VIEW)?, "opinions-missing-view")
    }

    /// A day until which a view is wanted: today or later.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn due(day: Instant, now: Instant) -> Result<Instant, Said> {
        if day < riga::midnight(now) { Err(said("opinions-due-is-past")) } else { Ok(day) }
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match (&self.given, self.taken_back_at) {
            (Some(_), _) => Stage::Given,
            (None, Some(_)) => Stage::TakenBack,
            (None, None) => Stage::Waits,
        }
    }

    /// Whether the colleague can give the view or change it.
    ///
    /// # Errors
    /// Why not.
    pub fn can_be_given(&self, of: &Consultation, state: State, now: Instant) -> Result<(), Over> {
        if self.stage() == Stage::TakenBack {
            return Err(Over::TakenBack);
        }
        still_serves(of, state, now)
    }

    /// Whether the day until which it is wanted has passed without a view.
    #[must_use]
    pub fn is_late(&self, now: Instant) -> bool {
        self.stage() == Stage::Waits && self.due_on.is_some_and(|due| due < riga::midnight(now))
    }

    /// Whether this is what a form asks, word for word.
    #[must_use]
    pub fn is_what(&self, new: &NewOpinion) -> bool {
        self.person == new.person && self.question == new.question && self.due_on == new.due_on
    }
}

fn filled(words: String, missing: &'static str) -> Result<String, Said> {
    if words.is_empty() { Err(said(missing)) } else { Ok(words) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultations::sample;

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    fn asked() -> Opinion {
        Opinion {
            id: OpinionId::new(),
            assessment: AssessmentId::new(),
            person: PersonId::new(),
            asked_by: PersonId::new(),
            asked_at: at("2026-12-01T08:00:00Z"),
            question: "Can municipalities pay for it?".to_owned(),
            due_on: None,
            given: None,
            given_at: None,
            revision: 0,
            taken_back_at: None,
            taken_back_by: None,
        }
    }

    fn given() -> Opinion {
        let (given, given_at) = (Some("They can.".to_owned()), Some(at("2026-12-02T08:00:00Z")));
        Opinion { given, given_at, revision: 1, ..asked() }
    }

    #[test]
    fn a_view_can_be_given_and_changed_until_the_consultation_is_answered() {
        let of = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let now = at("2026-12-03T08:00:00Z");
        let answered = Consultation { answered_at: Some(now), ..of.clone() };
        let withdrawn = Consultation { withdrawn_at: Some(now), ..of.clone() };
        for opinion in [asked(), given()] {
            assert_eq!(opinion.can_be_given(&of, State::Received, now), Ok(()));
            assert_eq!(opinion.can_be_given(&of, State::Published, now), Ok(()), "for a correction");
            assert_eq!(opinion.can_be_given(&of, State::Lapsed, now), Err(Over::Lapsed));
            assert_eq!(opinion.can_be_given(&answered, State::Published, now), Err(Over::Answered));
            assert_eq!(opinion.can_be_given(&withdrawn, State::Received, now), Err(Over::Withdrawn));
        }
        let back = Opinion { taken_back_at: Some(now), taken_back_by: Some(PersonId::new()), ..asked() };
        assert_eq!(back.can_be_given(&of, State::Received, now), Err(Over::TakenBack));
    }

    #[test]
    fn a_view_is_late_from_the_day_after_and_a_given_one_never() {
        let due_on = Some(at("2026-12-03T22:00:00Z"));
        let waits = Opinion { due_on, ..asked() };
        assert!(!waits.is_late(at("2026-12-04T21:59:00Z")) && waits.is_late(at("2026-12-04T22:00:00Z")));
        assert!(!asked().is_late(at("2027-12-04T22:00:00Z")), "no day was named");
        assert!(!Opinion { due_on, ..given() }.is_late(at("2026-12-10T22:00:00Z")));
    }

    #[test]
    fn a_day_that_has_passed_is_no_due_day() {
        let now = at("2026-12-04T10:00:00Z");
        let today = at("2026-12-03T22:00:00Z");
        assert_eq!(Opinion::due(today, now), Ok(today));
        assert!(Opinion::due(at("2026-12-02T22:00:00Z"), now).is_err());
    }

    #[test]
    fn a_question_and_a_view_have_words_and_not_too_many() {
        assert_eq!(Opinion::question(" \n"), Err(said("opinions-missing-question")));
        assert_eq!(Opinion::view(" \n"), Err(said("opinions-missing-view")));
        assert!(Opinion::question(&"a".repeat(2_000)).is_ok() && Opinion::question(&"a".repeat(2_001)).is_err());
        assert!(Opinion::view(&"a".repeat(10_000)).is_ok() && Opinion::view(&"a".repeat(10_001)).is_err());
    }
}
