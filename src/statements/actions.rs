//! What can happen inside a statement. Every action locks the statement and raises its revision, so that no writer or
//! signatory can overwrite another's change without noticing.
pub use super::model::NewComment;
use super::{
    model::{CommentText, CoveringNote, Hindrance, Statement, StatementComment, can_comment},
    store,
    written::counterpart,
};
use crate::{
    audit,
    consultations::{self, Consultation},
    documents,
    events::Event,
    ids::{StatementCommentId, StatementId},
    platform::{Actor, Error, Instant, Language, Member, Refuse, Said, Stop, Tx, said},
};

/// Why a change was not made. Nothing typed is lost: the page shows it again.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsaved {
    /// Nothing can be changed any more, or not yet.
    Hindered(Hindrance),
    /// The comment was changed meanwhile: this is its current state.
    Changed(Box<StatementComment>),
    /// The comment was removed meanwhile.
    Removed,
    /// The covering note was changed meanwhile.
    NoteChanged,
    /// The statement already has the maximum number of comments.
    TooMany,
    /// The newer version has no such point.
    NoSuchPoint,
}

impl Unsaved {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(&self) -> Said {
        match self {
            Self::Hindered(hindrance) => hindrance.reason(),
            Self::Changed(_) => said("statements-unsaved-changed"),
            Self::Removed => said("statements-unsaved-removed"),
            Self::NoteChanged => said("statements-unsaved-note-changed"),
            Self::TooMany => said("statements-unsaved-too-many").with("most", Statement::MOST_COMMENTS),
            Self::NoSuchPoint => said("statements-unsaved-no-such-point"),
        }
    }
}

impl From<Hindrance> for Unsaved {
    fn from(hindrance: Hindrance) -> Self {
        Self::Hindered(hindrance)
    }
}

type Saved<T> = Result<T, Stop<Unsaved>>;

/// Adds a comment to the organisation's statement; the first comment starts the statement. The same form sent again
/// adds nothing. With other words it changes the comment that it has added, unless somebody has changed that since.
///
/// # Errors
/// [`Error::NotFound`] for an organisation that is not the member's, or a version or point without comments; why
/// nothing was saved.
pub async fn add_comment(tx: &mut Tx, now: Instant, member: &Member, new: &NewComment) -> Saved<StatementId> {
    member.of(new.organisation).ok_or(Error::NotFound)?;
    let consultation = consultations::find(tx, &new.number).await?;
    if !consultation.is_public(now) {
        return Err(Error::NotFound.into());
    }
    can_comment(&consultation, now).map_err(Unsaved::from).refuse()?;
    check_place(tx, now, &consultation, new).await?;
    let by = member.person.id;
    let (statement, is_new) = store::start(tx, now, by, consultation.id, new.organisation, new.language).await?;
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    if let Some(added) = store::comment_of_form(tx, statement.id, new.form).await? {
        return correct_added(tx, now, member, &statement, added, new).await;
    }
    has_room(tx, &statement).await?;
    if is_new {
        let event = Event::StatementStarted {
            consultation: consultation.id,
            organisation: new.organisation,
            statement: statement.id,
        };
        audit::record(tx, now, Actor::Member(by, new.organisation), &event).await?;
    }
    let comment = store::add_comment(tx, now, by, statement.id, new).await?;
    note_saved(tx, now, member, &statement, comment).await?;
    Ok(statement.id)
}

async fn correct_added(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    statement: &Statement,
    added: StatementComment,
    new: &NewComment,
) -> Saved<StatementId> {
    if new.text.is_that_of(&added) && new.language == added.language {
        return Ok(statement.id);
    }
    if added.revision != 1 || added.changed_by != member.person.id {
        return Err(Stop::Refused(Unsaved::Changed(Box::new(added))));
    }
    store::save_comment(tx, now, member.person.id, &added, new.language, &new.text).await?;
    note_saved(tx, now, member, statement, added.id).await?;
    Ok(statement.id)
}

/// Checks that the version is open for comments and contains the point.
async fn check_place(tx: &mut Tx, now: Instant, consultation: &Consultation, new: &NewComment) -> Result<(), Error> {
    let published = consultations::published_versions(tx, consultation.id).await?;
    if !published.iter().any(|one| one.version == new.version && one.open_since.is_some_and(|since| since <= now)) {
        return Err(Error::NotFound);
    }
    let Some(point) = new.point else { return Ok(()) };
    let point = documents::find_point(tx, point).await?;
    if point.version == new.version { Ok(()) } else { Err(Error::NotFound) }
}

async fn has_room(tx: &mut Tx, statement: &Statement) -> Saved<()> {
    let count = store::comment_counts(tx, &[statement.id]).await?.get(&statement.id).copied().unwrap_or(0);
    if count < Statement::MOST_COMMENTS { Ok(()) } else { Err(Stop::Refused(Unsaved::TooMany)) }
}

/// Raises the revision of the locked statement and records that a comment was saved.
async fn note_saved(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    statement: &Statement,
    comment: StatementCommentId,
) -> Result<(), Error> {
    let revision = store::bump(tx, statement).await?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::CommentSaved { consultation, organisation, comment, revision };
    audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await
}

/// The locked statement, after a check that it can be changed.
async fn open(tx: &mut Tx, now: Instant, member: &Member, id: StatementId) -> Saved<Statement> {
    let statement = store::lock_own(tx, member, id).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    Ok(statement)
}

/// A comment of a locked statement, if nobody has changed it since the writer saw it at revision `seen`.
async fn unchanged(tx: &mut Tx, statement: &Statement, id: StatementCommentId, seen: i32) -> Saved<StatementComment> {
    match store::comment(tx, statement.id, id).await? {
        None => Err(Stop::Refused(Unsaved::Removed)),
        Some(current) if current.revision != seen => Err(Stop::Refused(Unsaved::Changed(Box::new(current)))),
        Some(current) => Ok(current),
    }
}

/// Changes a comment that the writer saw at revision `seen`.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why nothing was saved.
pub async fn change_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    seen: i32,
    (language, text): (Language, &CommentText),
) -> Saved<()> {
    let statement = open(tx, now, member, statement).await?;
    let current = unchanged(tx, &statement, comment, seen).await?;
    store::save_comment(tx, now, member.person.id, &current, language, text).await?;
    Ok(note_saved(tx, now, member, &statement, comment).await?)
}

/// Moves a comment from an earlier version to the open one: to the point of the same provision, in the same language if
/// possible. From then on its proposed wording is compared with that point.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why it was not moved.
pub async fn move_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    seen: i32,
) -> Saved<()> {
    let statement = open(tx, now, member, statement).await?;
    let current = unchanged(tx, &statement, comment, seen).await?;
    let version = consultations::open_version(tx, statement.consultation, now).await?.version;
    let point = match current.point {
        None => None,
        Some(point) => {
            let from = documents::placed(tx, &[point]).await?.remove(&point).ok_or(Error::NotFound)?;
            let there = documents::wordings(tx, version, &[from.point.provision]).await?;
            Some(counterpart(&from, there).ok_or(Unsaved::NoSuchPoint).refuse()?)
        }
    };
    let to = point.as_ref().map(|placed| &placed.point);
    store::move_comment(tx, now, member.person.id, &current, version, to).await?;
    Ok(note_saved(tx, now, member, &statement, comment).await?)
}

/// Removes a comment that somebody saw at revision `seen`; does nothing if it was already removed.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why it was not removed.
pub async fn remove_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    seen: i32,
) -> Saved<()> {
    let statement = open(tx, now, member, statement).await?;
    match unchanged(tx, &statement, comment, seen).await {
        Err(Stop::Refused(Unsaved::Removed)) => return Ok(()),
        current => current?,
    };
    store::remove_comment(tx, comment).await?;
    let revision = store::bump(tx, &statement).await?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::CommentRemoved { consultation, organisation, comment, revision };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}

/// Saves the covering note; the writer saw its revision `seen`.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why nothing was saved.
pub async fn write_note(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    statement: StatementId,
    seen: i32,
    (language, note): (Language, &CoveringNote),
) -> Saved<()> {
    let statement = open(tx, now, member, statement).await?;
    let is_same = note.as_str() == statement.note;
    if is_same && (statement.note.is_empty() || language == statement.note_language) {
        return Ok(());
    }
    if statement.note_revision != seen {
        return Err(Stop::Refused(Unsaved::NoteChanged));
    }
    store::save_note(tx, &statement, note, language).await?;
    let revision = store::bump(tx, &statement).await?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::NoteSaved { consultation, organisation, statement: statement.id, revision };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}
