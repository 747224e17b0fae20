//! Who did what in a statement, read from the trail.
use super::{
    super::{model::Statement, written::Written},
    frame::Names,
};
use crate::{
    audit::{self, Entry},
    events::{Event, Stored},
    ids::{PersonId, StatementCommentId},
    platform::{Conn, Error, Instant, Language, Said, said},
};

/// How many entries of the trail are read: enough for changes while the check page was open.
const MOST: i64 = 50;

/// How many of them are shown at first.
const LATEST: usize = 6;

/// One thing that somebody did.
#[derive(Debug, Clone)]
pub struct Done {
    /// When.
    pub at: Instant,
    /// The person and the action, as a phrase.
    pub what: Said,
    /// The revision that the statement had after it.
    revision: i32,
}

/// What was done in a statement, newest first.
#[derive(Debug, Clone, Default)]
pub struct History(Vec<Done>);

impl History {
    /// The newest events of a statement with these comments.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn of(
        conn: &mut Conn,
        statement: &Statement,
        comments: &[Written],
        language: Language,
    ) -> Result<Self, Error> {
        let entries = audit::of_organisation(conn, statement.consultation, statement.organisation, MOST).await?;
        let people: Vec<PersonId> = entries.iter().filter_map(|entry| entry.person).collect();
        let names = Names::of(conn, &people).await?;
        // A revision has its own revisions: what was done in the statement before it is not a change of this one.
        let of_it = entries.iter().filter(|entry| entry.at >= statement.started_at);
        Ok(Self(of_it.filter_map(|entry| done(entry, &names, comments, language)).collect()))
    }

    /// The last few events.
    #[must_use]
    pub fn latest(&self) -> &[Done] {
        &self.0[..self.0.len().min(LATEST)]
    }

    /// The events before those.
    #[must_use]
    pub fn earlier(&self) -> &[Done] {
        &self.0[self.0.len().min(LATEST)..]
    }

    /// The events after this revision of the statement.
    pub fn since(&self, revision: i32) -> impl Iterator<Item = &Done> {
        self.0.iter().filter(move |done| done.revision > revision)
    }
}

fn done(entry: &Entry, names: &Names, comments: &[Written], language: Language) -> Option<Done> {
    let on = |comment: StatementCommentId| {
        comments.iter().find(|written| written.comment.id == comment).map(|written| written.on.name(language))
    };
    let (key, name, revision) = match entry.event {
        Stored::Known(Event::StatementStarted { .. }) => ("statements-done-started", None, 0),
        Stored::Known(Event::CommentSaved { comment, revision, .. }) => match on(comment) {
            Some(name) => ("statements-done-comment", Some(name), revision),
            None => ("statements-done-comment-since-removed", None, revision),
        },
        Stored::Known(Event::CommentRemoved { revision, .. }) => ("statements-done-removed", None, revision),
        Stored::Known(Event::NoteSaved { revision, .. }) => ("statements-done-note", None, revision),
        Stored::Known(Event::StatementReopened { .. }) => ("statements-done-reopened", None, 0),
        Stored::Known(Event::RevisionGivenUp { .. }) => ("statements-done-given-up", None, 0),
        Stored::Known(Event::ReplyChosen { revision, .. }) => ("statements-done-reply", None, revision),
        Stored::Known(Event::CommentsOrdered { revision, .. }) => ("statements-done-ordered", None, revision),
        Stored::Known(Event::SubmissionWithdrawn { .. }) => ("statements-done-withdrawn", None, 0),
        Stored::Known(Event::SubmissionMade { .. }) => ("statements-done-submitted", None, 0),
        Stored::Known(_) => return None,
        Stored::Unknown { .. } => {
            return Some(Done { at: entry.at, revision: 0, what: said("statements-done-unknown") });
        }
    };
    let what = said(key).with("person", names.get(entry.person?));
    Some(Done { at: entry.at, revision, what: if let Some(name) = name { what.with("point", name) } else { what } })
}
