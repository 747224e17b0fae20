//! What somebody who acts for organisations has begun, as public pages say it beside what everyone reads.
use super::model::Statement;
use crate::{
    consultations::{Deadline, Title},
    ids::{StatementCommentId, StatementId},
    platform::Membership,
};

/// A statement with how much is in it.
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

/// What the organisations that somebody acts for have begun on one consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWork {
    /// Each organisation with its statement, if it has begun one.
    acting: Vec<(String, Option<Begun>)>,
}

impl OwnWork {
    /// Of the organisations with these memberships.
    #[must_use]
    pub fn of(memberships: &[Membership], begun: &[Begun]) -> Self {
        let its = |membership: &Membership| {
            begun.iter().find(|one| one.statement.organisation == membership.organisation).cloned()
        };
        Self { acting: memberships.iter().map(|one| (one.name.clone(), its(one))).collect() }
    }

    /// The strip of a page on this consultation: what is still to be handed in comes first, then what was; nothing for
    /// who acts for nobody.
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

    /// The statements that were begun.
    #[must_use]
    pub fn statements(&self) -> Vec<StatementId> {
        self.acting.iter().filter_map(|(_, begun)| Some(begun.as_ref()?.statement.id)).collect()
    }

    /// A statement that was handed in, where every organisation has handed in: there is nobody left to comment for.
    #[must_use]
    pub fn submitted(&self) -> Option<StatementId> {
        let handed_in = |(_, begun): &(String, Option<Begun>)| {
            begun.as_ref().filter(|begun| begun.statement.submitted_at.is_some()).map(|begun| begun.statement.id)
        };
        let all: Option<Vec<StatementId>> = self.acting.iter().map(handed_in).collect();
        all?.first().copied()
    }

    /// Whether this statement was handed in.
    #[must_use]
    pub fn is_submitted(&self, statement: StatementId) -> bool {
        let begun = self.acting.iter().filter_map(|(_, begun)| begun.as_ref());
        begun.into_iter().any(|one| one.statement.id == statement && one.statement.submitted_at.is_some())
    }
}

/// For whom somebody acts, and what waits there.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The organisation.
    pub organisation: String,
    /// What it has begun.
    pub begun: Option<Begun>,
    /// On which draft, where the page is about several.
    pub title: Option<Title>,
    /// Until when, where the page is about several.
    pub deadline: Option<Deadline>,
    /// How many more are not handed in.
    pub others: usize,
}

/// A comment of one's own beside the point it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// In which statement.
    pub statement: StatementId,
    /// Which.
    pub comment: StatementCommentId,
    /// It was handed in.
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

        let one = OwnWork::of(&both[..1], &[handed_in.clone()]);
        assert_eq!(one.submitted(), Some(handed_in.statement.id));
        assert_eq!(OwnWork::default().submitted(), None);
    }
}
