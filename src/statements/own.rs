//! The statements of the viewer's own organisations, which public pages show to them.
use super::model::{Reply, Statement};
use crate::{
    addresses::{self, Page as _},
    consultations::{Deadline, Title},
    ids::{StatementCommentId, StatementId},
    platform::{Instant, Membership},
};

/// A statement with the number of its comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The statement.
    pub statement: Statement,
    /// How many comments it has.
    pub comments: i64,
    /// When the statement that this one revises was submitted, if its submission stands until this one is submitted.
    pub stands_since: Option<Instant>,
}

impl Begun {
    fn is_submitted(&self) -> bool {
        self.statement.submitted_at.is_some()
    }

    /// Whether it says that there are no objections.
    #[must_use]
    pub fn has_no_objections(&self) -> bool {
        self.statement.reply == Reply::NoObjections
    }
}

impl From<(Statement, i64, Option<Instant>)> for Begun {
    /// The statement, the number of its comments, and when the one before it was submitted, if that stands.
    fn from((statement, comments, before): (Statement, i64, Option<Instant>)) -> Self {
        Self { stands_since: before.filter(|_| statement.submitted_at.is_none()), statement, comments }
    }
}

/// The statements of the viewer's organisations on one consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWork {
    /// Each organisation with its statement, if it has started one.
    acting: Vec<(String, Option<Begun>)>,
    /// Whether what is submitted can still be revised or withdrawn.
    can_revise: bool,
}

impl OwnWork {
    /// The statements of the organisations with these memberships: of several of one organisation the first.
    #[must_use]
    pub fn of(memberships: &[Membership], begun: &[Begun]) -> Self {
        let its = |membership: &Membership| {
            begun.iter().find(|one| one.statement.organisation == membership.organisation).cloned()
        };
        Self { acting: memberships.iter().map(|one| (one.name.clone(), its(one))).collect(), can_revise: false }
    }

    /// The same statements on a consultation that is open for comments or not.
    #[must_use]
    pub fn while_open(self, is_open: bool) -> Self {
        Self { can_revise: is_open, ..self }
    }

    /// The strips on a page about this consultation: one for each statement, first those that are not submitted; one
    /// for all organisations if none has started; none for a viewer who acts for no organisation.
    #[must_use]
    pub fn strips(&self) -> Vec<Strip> {
        let mut begun: Vec<Strip> =
            self.acting.iter().filter_map(|(name, begun)| Some(self.strip(name, begun.clone()?))).collect();
        begun.sort_by_key(Strip::is_submitted);
        if begun.is_empty() { self.nothing_begun().into_iter().collect() } else { begun }
    }

    fn strip(&self, name: &str, begun: Begun) -> Strip {
        let can_revise = self.can_revise && begun.is_submitted();
        Strip { begun: Some(begun), can_revise, ..Strip::without_statement(name.to_owned()) }
    }

    fn nothing_begun(&self) -> Option<Strip> {
        let names: Vec<&str> = self.acting.iter().map(|(name, _)| name.as_str()).collect();
        (!names.is_empty()).then(|| Strip::without_statement(names.join(", ")))
    }

    /// The organisation of a statement, if the viewer acts for several.
    #[must_use]
    pub fn organisation_of(&self, statement: StatementId) -> Option<&str> {
        if self.acting.len() < 2 {
            return None;
        }
        let its = |begun: &Begun| begun.statement.id == statement;
        self.acting.iter().find(|(_, begun)| begun.as_ref().is_some_and(its)).map(|(name, _)| name.as_str())
    }

    /// The statements that were started.
    #[must_use]
    pub fn statements(&self) -> Vec<StatementId> {
        self.acting.iter().filter_map(|(_, begun)| Some(begun.as_ref()?.statement.id)).collect()
    }

    /// The submitted statements, if every organisation has submitted: then the viewer cannot comment any more. Empty
    /// otherwise.
    #[must_use]
    pub fn all_submitted(&self) -> Vec<StatementId> {
        let handed_in = |(_, begun): &(String, Option<Begun>)| {
            begun.as_ref().filter(|begun| begun.is_submitted()).map(|begun| begun.statement.id)
        };
        let all: Option<Vec<StatementId>> = self.acting.iter().map(handed_in).collect();
        all.unwrap_or_default()
    }

    /// Whether this statement was submitted.
    #[must_use]
    pub fn is_submitted(&self, statement: StatementId) -> bool {
        let begun = self.acting.iter().filter_map(|(_, begun)| begun.as_ref());
        begun.into_iter().any(|one| one.statement.id == statement && one.is_submitted())
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
    /// Whether it is submitted and can be revised or withdrawn.
    pub can_revise: bool,
}

impl Strip {
    fn without_statement(organisation: String) -> Self {
        Self { organisation, begun: None, title: None, deadline: None, others: 0, can_revise: false }
    }

    /// Where it is revised or withdrawn.
    #[must_use]
    pub fn revise(&self, begun: &Begun) -> String {
        addresses::StatementSubmission { id: begun.statement.id }.at("change").into()
    }

    fn is_submitted(&self) -> bool {
        self.begun.as_ref().is_some_and(Begun::is_submitted)
    }
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
        platform::Language,
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
            ordinal: 1,
            follows: None,
            revision: 1,
            reply: Reply::Comments,
            note: String::new(),
            note_language: Language::Lv,
            note_revision: 1,
            started_at: at(0),
            started_by: PersonId::new(),
            own_order: false,
            submitted_at,
            abandoned_at: None,
            withdrawn_at: None,
        };
        Begun::from((statement, 2, None))
    }

    #[test]
    fn what_is_still_to_be_handed_in_comes_first() {
        let (coast, belt) = (membership("Drošais krasts"), membership("Zaļā josta"));
        let both = [coast.clone(), belt.clone()];
        let (handed_in, written) = (begun(&coast, Some(at(9))), begun(&belt, None));

        let names =
            |work: &OwnWork| work.strips().into_iter().map(|strip| strip.organisation).collect::<Vec<_>>().join("; ");
        assert_eq!(names(&OwnWork::of(&both, &[])), "Drošais krasts, Zaļā josta");
        assert_eq!(OwnWork::of(&[], &[]).strips(), []);

        let work = OwnWork::of(&both, &[handed_in.clone(), written.clone()]);
        assert_eq!(names(&work), "Zaļā josta; Drošais krasts");
        assert_eq!(work.organisation_of(written.statement.id), Some("Zaļā josta"));
        assert!(work.all_submitted().is_empty(), "the other can still comment");
        assert!(work.is_submitted(handed_in.statement.id) && !work.is_submitted(written.statement.id));

        let one = OwnWork::of(&both[..1], std::slice::from_ref(&handed_in));
        assert_eq!(one.all_submitted(), [handed_in.statement.id]);
        assert_eq!(one.organisation_of(handed_in.statement.id), None, "there is only one to act for");
        assert!(OwnWork::default().all_submitted().is_empty());
    }
}
