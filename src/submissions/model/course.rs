//! What becomes of a submission before the period ends: it is revised, or withdrawn.
use diesel::prelude::*;

use crate::{
    consultations::Consultation,
    ids::{PersonId, SignatureId, SubmissionId},
    platform::{Instant, Member, Said, said},
    schema::withdrawals,
    statements::{Hindrance, Statement, can_comment},
};

/// An organisation takes its signature back.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = withdrawals)]
pub struct Withdrawal {
    /// The signature.
    pub signature: SignatureId,
    /// When.
    pub withdrawn_at: Instant,
    /// Who withdrew it.
    pub person: PersonId,
}

/// A submission that came after another of the same organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// Its id.
    pub id: SubmissionId,
    /// Its number.
    pub number: i32,
    /// When it was received.
    pub received_at: Instant,
}

/// What became of a submission, and what came before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// The number of the submission that it replaces.
    pub supersedes: Option<i32>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
    /// The submission that replaces it, or came after its withdrawal.
    pub later: Option<Later>,
}

impl Course {
    /// Whether it stands: it was neither replaced nor withdrawn.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.ended_at().is_none()
    }

    /// The submission that replaces it.
    #[must_use]
    pub fn superseded_by(&self) -> Option<Later> {
        self.later.filter(|_| self.withdrawn_at.is_none())
    }

    /// The submission that came after its withdrawal.
    #[must_use]
    pub fn submitted_again(&self) -> Option<Later> {
        self.later.filter(|_| self.withdrawn_at.is_some())
    }

    /// Since when it does not stand any more.
    #[must_use]
    pub fn ended_at(&self) -> Option<Instant> {
        self.withdrawn_at.or(self.later.map(|later| later.received_at))
    }

    /// Whether its text may be shown to everybody, once comments are public: it stands, or was public while it stood.
    #[must_use]
    pub fn is_readable(&self, consultation: &Consultation) -> bool {
        self.ended_at().is_none_or(|ended_at| consultation.shows_comments(ended_at))
    }
}

/// Why a submission is not revised or withdrawn. It stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// Only some members may sign.
    MayNotSign,
    /// A newer submission replaces it.
    Superseded,
    /// It came on paper, and is changed on paper.
    OnPaper,
    /// The period has not begun, or is over.
    Hindered(Hindrance),
}

impl Bar {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::MayNotSign => said("submissions-may-not-withdraw"),
            Self::Superseded => said("submissions-superseded-already"),
            Self::OnPaper => said("submissions-on-paper-no-change"),
            Self::Hindered(Hindrance::TooLate) => said("submissions-too-late-to-change"),
            Self::Hindered(hindrance) => hindrance.reason(),
        }
    }
}

/// Whether a submission can be revised, or after its withdrawal written again: by everybody who acts for the
/// organisation, while comments are possible.
///
/// # Errors
/// Why it cannot.
pub fn may_revise(consultation: &Consultation, is_newest: bool, now: Instant) -> Result<(), Bar> {
    is_open(consultation, now)?;
    if is_newest { Ok(()) } else { Err(Bar::Superseded) }
}

/// Whether a person may withdraw the submission of a statement: who may sign, while comments are possible.
///
/// # Errors
/// The first reason why not.
pub fn may_withdraw(
    member: &Member,
    consultation: &Consultation,
    statement: &Statement,
    is_newest: bool,
    now: Instant,
) -> Result<(), Bar> {
    if !member.of(statement.organisation).is_some_and(|membership| membership.may_sign) {
        return Err(Bar::MayNotSign);
    }
    may_revise(consultation, is_newest, now)
}

/// A consultation that was closed as answered while a request was on its way is over, too.
fn is_open(consultation: &Consultation, now: Instant) -> Result<(), Bar> {
    can_comment(consultation, now).map_err(Bar::Hindered)?;
    if consultation.answered_at.is_some() { Err(Bar::Hindered(Hindrance::TooLate)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Instant {
        Instant::from_microseconds(second * 1_000_000).expect("an instant")
    }

    #[test]
    fn a_submission_stands_until_it_is_replaced_or_withdrawn() {
        let later = Later { id: SubmissionId::new(), number: 2, received_at: at(7) };
        let (stands, replaced) = (Course::default(), Course { later: Some(later), ..Course::default() });
        let withdrawn = Course { withdrawn_at: Some(at(5)), ..Course::default() };
        let again = Course { later: Some(later), ..withdrawn };
        for (course, ended_at, superseded, resumed) in [
            (stands, None, false, false),
            (replaced, Some(at(7)), true, false),
            (withdrawn, Some(at(5)), false, false),
            (again, Some(at(5)), false, true),
        ] {
            assert_eq!((course.ended_at(), course.stands()), (ended_at, ended_at.is_none()), "{course:?}");
            assert_eq!(course.superseded_by().is_some(), superseded, "{course:?}");
            assert_eq!(course.submitted_again().is_some(), resumed, "{course:?}");
        }
    }
}
