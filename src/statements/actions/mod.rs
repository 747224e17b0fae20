//! What can happen inside a statement. Every action locks the statement and raises its revision, so that no writer or
//! signatory can overwrite another's change without noticing.
mod whole;

pub use self::whole::{begin, choose_reply, draft_order, give_up, order};
pub use super::model::NewComment;
use super::{
    model::{CommentText, CoveringNote, Hindrance, Reply, Statement, StatementComment, can_comment},
    store,
    written::goes_on_as,
};
use crate::{
    audit, consultations, documents,
    events::Event,
    ids::{ConsultationId, OrganisationId, PointId, StatementCommentId, StatementId},
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
    /// A statement with comments cannot say that there are no objections.
    HasComments,
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
            Self::HasComments => said("statements-unsaved-has-comments"),
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
    let (is_there, newest) = tokio::join!(
        check_place(tx, now, consultation.id, new),
        store::lock_newest(tx, consultation.id, new.organisation),
    );
    is_there?;
    let statement = match newest? {
        Some(statement) => statement,
        None => start(tx, now, member, (consultation.id, new.organisation), (Reply::Comments, new.language)).await?,
    };
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    let Some((comment, before)) = store::add_comment(tx, now, member.person.id, statement.id, new).await? else {
        return correct_added(tx, now, member, &statement, new).await;
    };
    if before >= Statement::MOST_COMMENTS {
        return Err(Stop::Refused(Unsaved::TooMany));
    }
    note_saved(tx, now, member, &statement, comment).await?;
    Ok(statement.id)
}

/// Starts the organisation's statement and locks it.
async fn start(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (consultation, organisation): (ConsultationId, OrganisationId),
    position: (Reply, Language),
) -> Result<Statement, Error> {
    let by = member.person.id;
    let is_new = store::start(tx, now, by, consultation, organisation, position).await?;
    let statement = store::lock_newest(tx, consultation, organisation).await?;
    let statement = statement.ok_or_else(|| Error::internal("a statement that was started is not there"))?;
    if is_new {
        let event = Event::StatementStarted { consultation, organisation, statement: statement.id };
        audit::record(tx, now, Actor::Member(by, organisation), &event).await?;
    }
    Ok(statement)
}

async fn correct_added(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    statement: &Statement,
    new: &NewComment,
) -> Saved<StatementId> {
    let added = store::comment_of_form(tx, statement.id, new.form).await?;
    if new.text.is_that_of(&added) && new.language == added.language {
        return Ok(statement.id);
    }
    if added.revision != 1 || added.changed_by != member.person.id {
        return Err(Stop::Refused(Unsaved::Changed(Box::new(added))));
    }
    let (saved, noted) = tokio::join!(
        store::save_comment(tx, now, member.person.id, &added, new.language, &new.text),
        note_saved(tx, now, member, statement, added.id),
    );
    saved.and(noted)?;
    Ok(statement.id)
}

/// Checks that the version is open for comments and contains the point.
async fn check_place(tx: &Tx, now: Instant, consultation: ConsultationId, new: &NewComment) -> Result<(), Error> {
    let (published, point) = tokio::join!(consultations::published_versions(tx, consultation), async {
        match new.point {
            Some(point) => documents::find_point(tx, point).await.map(Some),
            None => Ok(None),
        }
    });
    if !published?.iter().any(|one| one.version == new.version && one.open_since.is_some_and(|since| since <= now)) {
        return Err(Error::NotFound);
    }
    if point?.is_none_or(|point| point.version == new.version) { Ok(()) } else { Err(Error::NotFound) }
}

/// Raises the revision of the locked statement and records that a comment was saved.
async fn note_saved(
    tx: &Tx,
    now: Instant,
    member: &Member,
    statement: &Statement,
    comment: StatementCommentId,
) -> Result<(), Error> {
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::CommentSaved { consultation, organisation, comment, revision: statement.revision + 1 };
    // A statement with a comment no longer says that there are no objections.
    note(tx, now, member, statement, Reply::Comments, &event).await
}

/// Raises the revision of the locked statement, sets its position as a whole, and records what changed in it.
async fn note(
    tx: &Tx,
    now: Instant,
    member: &Member,
    statement: &Statement,
    reply: Reply,
    event: &Event,
) -> Result<(), Error> {
    let (raised, recorded) = tokio::join!(
        store::set_revision(tx, statement.id, statement.revision + 1, reply),
        audit::record(tx, now, Actor::Member(member.person.id, statement.organisation), event),
    );
    raised.and(recorded)
}

/// The locked statement, after a check that it can be changed, and one of its comments, if nobody has changed it since
/// the writer saw it at revision `seen`.
async fn open_at(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    seen: i32,
) -> Saved<(Statement, StatementComment)> {
    let statement = store::lock_own(tx, member, statement).await?;
    let (consultation, found) =
        tokio::join!(consultations::find_by_id(tx, statement.consultation), store::comment(tx, statement.id, comment),);
    statement.can_change(&consultation?, now).map_err(Unsaved::from).refuse()?;
    match found? {
        None => Err(Stop::Refused(Unsaved::Removed)),
        Some(current) if current.revision != seen => Err(Stop::Refused(Unsaved::Changed(Box::new(current)))),
        Some(current) => Ok((statement, current)),
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
    let (statement, current) = open_at(tx, now, member, (statement, comment), seen).await?;
    let (saved, noted) = tokio::join!(
        store::save_comment(tx, now, member.person.id, &current, language, text),
        note_saved(tx, now, member, &statement, comment),
    );
    Ok(saved.and(noted)?)
}

/// Moves a comment from an earlier version to the open one: to the point of the same provision, or to a part of it; in
/// the same language if possible. From then on its proposed wording is compared with that point.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why it was not moved.
pub async fn move_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    (seen, to): (i32, Option<PointId>),
) -> Saved<()> {
    let (statement, current) = open_at(tx, now, member, (statement, comment), seen).await?;
    let version = consultations::open_version(tx, statement.consultation, now).await?.version;
    let point = match current.point {
        None => None,
        Some(point) => {
            let from = documents::placed(tx, &[point]).await?.remove(&point).ok_or(Error::NotFound)?;
            let all = documents::goes_on_as(tx, version, &[from.point.provision]).await?;
            let mut offered = goes_on_as(&from, &all).into_iter();
            let chosen = offered.find(|one| to.is_none_or(|to| one.point.id == to));
            Some(chosen.ok_or(Unsaved::NoSuchPoint).refuse()?)
        }
    };
    let to = point.as_ref().map(|placed| &placed.point);
    let (moved, noted) = tokio::join!(
        store::move_comment(tx, now, member.person.id, &current, version, to),
        note_saved(tx, now, member, &statement, comment),
    );
    Ok(moved.and(noted)?)
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
    let (statement, _) = match open_at(tx, now, member, (statement, comment), seen).await {
        Err(Stop::Refused(Unsaved::Removed)) => return Ok(()),
        opened => opened?,
    };
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::CommentRemoved { consultation, organisation, comment, revision: statement.revision + 1 };
    let (removed, noted) =
        tokio::join!(store::remove_comment(tx, comment), note(tx, now, member, &statement, statement.reply, &event));
    Ok(removed.and(noted)?)
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
    (language, text): (Language, &CoveringNote),
) -> Saved<()> {
    let statement = store::lock_own(tx, member, statement).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    let is_same = text.as_str() == statement.note;
    if is_same && (statement.note.is_empty() || language == statement.note_language) {
        return Ok(());
    }
    if statement.note_revision != seen {
        return Err(Stop::Refused(Unsaved::NoteChanged));
    }
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let revision = statement.revision + 1;
    let event = Event::NoteSaved { consultation, organisation, statement: statement.id, revision };
    let (saved, noted) = tokio::join!(
        store::save_note(tx, &statement, text, language),
        note(tx, now, member, &statement, statement.reply, &event),
    );
    Ok(saved.and(noted)?)
}
