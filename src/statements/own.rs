//! The statements of the viewer's own organisations, which public pages show to them.
use super::model::Statement;
use crate::{
    consultations::{Deadline, Title},
    ids::{StatementCommentId, StatementId},
    platform::Membership,
};

/// A statement with the number of its comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The statement.
    pub statement: Statement,
    /// How many comments it has.
    pub comments: i64,
}

impl From<(Statement, i64)> for Begun {
    fn from((statement, comments): (Statement, i64)) -> Self {
        Self { statement, comments }
    }
}

/// The statements of the viewer's organisations on one consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWork {
    /// Each organisation with its statement, if it has started one.
    acting: Vec<(String, Option<Begun>)>,
}

impl OwnWork {
    /// The statements of the organisations with these memberships.
    #[must_use]
    pub fn of(memberships: &[Membership], begun: &[Begun]) -> Self {
        let its = |membership: &Membership| {
            begun.iter().find(|one| one.statement.organisation == membership.organisation).cloned()
        };
        Self { acting: memberships.iter().map(|one| (one.name.clone(), its(one))).collect() }
    }

    /// The strip on a page about this consultation: first what is not submitted, then what is; `None` for a viewer who
    /// acts for no organisation.
    #[must_use]
    pub fn strip(&self) -> Option<Strip> {
        let order = |(_, begun): &&(String, Option<Begun>)| match begun {
            Some(begun) if begun.statement.submitted_at.is_none() => 0,
            Some(_) => 1,
            None => 2,
        };
        let (organisation, begun) = self.acting.iter().min_by_key(order)?.clone();
        Some(Strip { organisation, begun, title: None, deadline: None, others: 0 })
    }

    /// The statements that were started.
    #[must_use]
    pub fn statements(&self) -> Vec<StatementId> {
        self.acting.iter().filter_map(|(_, begun)| Some(begun.as_ref()?.statement.id)).collect()
    }

    /// A submitted statement, if every organisation has submitted: then the viewer cannot comment for any more.
    #[must_use]
    pub fn submitted(&self) -> Option<StatementId> {
        let handed_in = |(_, begun): &(String, Option<Begun>)| {
            begun.as_ref().filter(|begun| begun.statement.submitted_at.is_some()).map(|begun| begun.statement.id)
        };
        let all: Option<Vec<StatementId>> = self.acting.iter().map(handed_in).collect();
        all?.first().copied()
    }

    /// Whether this statement was submitted.
    #[must_use]
    pub fn is_submitted(&self, statement: StatementId) -> bool {
        let begun = self.acting.iter().filter_map(|(_, begun)| begun.as_ref());
        begun.into_iter().any(|one| one.statement.id == statement && one.statement.submitted_at.is_some())
    }
}

/// An organisation that the viewer acts for, and its statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The organisation.
    pub organisation: String,
    /// Its statement, if it has started one.
    pub begun: Option<Begun>,
    /// The title of the draft, on a page about several.
    pub title: Option<Title>,
    /// The end of the period, on a page about several.
    pub deadline: Option<Deadline>,
    /// How many more are not submitted.
    pub others: usize,
}

/// An own comment on a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its statement.
    pub statement: StatementId,
    /// Its id.
    pub comment: StatementCommentId,
    /// Whether it was submitted.
    pub is_submitted: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::{ConsultationId, OrganisationId, PersonId},
        platform::{Instant, Language},
        statements::Reply,
    };

    fn at(second: i64) -> Instant {
        Instant::from_microseconds(second * 1_000_000).expect("an instant")
    }

    fn membership(name: &str) -> Membership {
        Membership { organisation: OrganisationId::new(), name: name.to_owned(), may_sign: true, may_manage: false }
    }

    fn begun(by: &Membership, submitted_at: Option<Instant>) -> Begun {
        let statement = Statement {
            id: StatementId::new(),
            consultation: ConsultationId::new(),
            organisation: by.organisation,
            revision: 1,
            reply: Reply::Comments,
            note: String::new(),
            note_language: Language::Lv,
            note_revision: 1,
            started_at: at(0),
            started_by: PersonId::new(),
            submitted_at,
        };
        Begun { statement, comments: 2 }
    }

    #[test]
    fn what_is_still_to_be_handed_in_comes_first() {
        let (coast, belt) = (membership("Drošais krasts"), membership("Zaļā josta"));
        let both = [coast.clone(), belt.clone()];
        let (handed_in, written) = (begun(&coast, Some(at(9))), begun(&belt, None));

        let nothing = OwnWork::of(&both, &[]);
        assert_eq!(nothing.strip().map(|strip| (strip.organisation, strip.begun)), Some((coast.name.clone(), None)));
        assert_eq!(OwnWork::of(&[], &[]).strip(), None);

        let work = OwnWork::of(&both, &[handed_in.clone(), written.clone()]);
        assert_eq!(work.strip().map(|strip| strip.organisation), Some(belt.name.clone()));
        assert_eq!(work.submitted(), None, "the other can still comment");
        assert!(work.is_submitted(handed_in.statement.id) && !work.is_submitted(written.statement.id));

        let one = OwnWork::of(&both[..1], std::slice::from_ref(&handed_in));
        assert_eq!(one.submitted(), Some(handed_in.statement.id));
        assert_eq!(OwnWork::default().submitted(), None);
    }
}
