//! What can happen inside a statement. Every action holds the statement's lock and raises its revision, so that two
//! writers, or a writer and a signatory, can never overwrite each other unseen.
use super::{
    model::{CommentText, CoveringNote, Hindrance, Statement, StatementComment, can_comment},
    store,
};
use crate::{
    audit,
    consultations::{self, Consultation},
    documents,
    events::Event,
    ids::{OrganisationId, PointId, StatementCommentId, StatementId},
    platform::{Actor, Error, Instant, Language, Member, Said, Tx, said},
};

/// Why a change was not made; nothing typed is lost, the page shows it again.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsaved {
    /// Nothing can be changed any more, or not yet.
    Hindered(Hindrance),
    /// A colleague has changed the comment meanwhile: this is how it stands.
    Changed(Box<StatementComment>),
    /// A colleague has taken the comment out meanwhile.
    Removed,
    /// A colleague has changed the covering note meanwhile.
    NoteChanged,
    /// The statement has as many comments as one may have.
    TooMany,
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
        }
    }
}

impl From<Hindrance> for Unsaved {
    fn from(hindrance: Hindrance) -> Self {
        Self::Hindered(hindrance)
    }
}

/// A new comment: for which organisation, on which point of which consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct NewComment {
    /// The consultation's number.
    pub number: String,
    /// In whose statement.
    pub organisation: OrganisationId,
    /// On which point; none for the whole draft.
    pub point: Option<PointId>,
    /// The language of the page.
    pub language: Language,
    /// What it says.
    pub text: CommentText,
}

/// Adds a comment to the organisation's statement; begins the statement with the first one.
///
/// # Errors
/// [`Error::NotFound`] for an organisation that is not the member's, or a point that is not in the draft. `Ok(Err(_))`
/// says why nothing was saved.
pub async fn add_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    new: &NewComment,
) -> Result<Result<StatementId, Unsaved>, Error> {
    member.of(new.organisation).ok_or(Error::NotFound)?;
    let consultation = consultations::find(tx, &new.number).await?;
    if !consultation.is_public(now) {
        return Err(Error::NotFound);
    }
    if let Err(hindrance) = can_comment(&consultation, now) {
        return Ok(Err(hindrance.into()));
    }
    check_point(tx, now, &consultation, new.point).await?;
    let by = member.person.id;
    let (statement, is_new) = store::start(tx, now, by, consultation.id, new.organisation, new.language).await?;
    if let Err(unsaved) = has_room(tx, &statement, &consultation, now).await? {
        return Ok(Err(unsaved));
    }
    let actor = Actor::Member(by, new.organisation);
    if is_new {
        let event = Event::StatementStarted {
            consultation: consultation.id,
            organisation: new.organisation,
            statement: statement.id,
        };
        audit::record(tx, now, actor, &event).await?;
    }
    let comment = store::add_comment(tx, now, by, statement.id, new.point, new.language, &new.text).await?;
    let revision = store::bump(tx, &statement).await?;
    let event =
        Event::CommentSaved { consultation: consultation.id, organisation: new.organisation, comment, revision };
    audit::record(tx, now, actor, &event).await?;
    Ok(Ok(statement.id))
}

async fn check_point(
    tx: &mut Tx,
    now: Instant,
    consultation: &Consultation,
    point: Option<PointId>,
) -> Result<(), Error> {
    let Some(point) = point else { return Ok(()) };
    let open = consultations::open_version(tx, consultation.id, now).await?;
    let point = documents::find_point(tx, point).await?;
    if point.version == open.version { Ok(()) } else { Err(Error::NotFound) }
}

async fn has_room(
    tx: &mut Tx,
    statement: &Statement,
    consultation: &Consultation,
    now: Instant,
) -> Result<Result<(), Unsaved>, Error> {
    if let Err(hindrance) = statement.can_change(consultation, now) {
        return Ok(Err(hindrance.into()));
    }
    let count = store::comment_counts(tx, &[statement.id]).await?.get(&statement.id).copied().unwrap_or(0);
    Ok(if count < Statement::MOST_COMMENTS { Ok(()) } else { Err(Unsaved::TooMany) })
}

/// Changes a comment that the writer saw at revision `seen`.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's. `Ok(Err(_))` says why nothing was saved.
pub async fn change_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
    seen: i32,
    text: &CommentText,
) -> Result<Result<(), Unsaved>, Error> {
    let statement = store::lock_own(tx, member, statement).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    if let Err(hindrance) = statement.can_change(&consultation, now) {
        return Ok(Err(hindrance.into()));
    }
    let Some(current) = store::comment(tx, statement.id, comment).await? else {
        return Ok(Err(Unsaved::Removed));
    };
    if current.revision != seen {
        return Ok(Err(Unsaved::Changed(Box::new(current))));
    }
    store::save_comment(tx, now, member.person.id, &current, text).await?;
    let revision = store::bump(tx, &statement).await?;
    let event =
        Event::CommentSaved { consultation: consultation.id, organisation: statement.organisation, comment, revision };
    audit::record(tx, now, Actor::Member(member.person.id, statement.organisation), &event).await?;
    Ok(Ok(()))
}

/// Takes a comment out of a statement; when a colleague has done so already, that is as well.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's, [`Error::Refused`] when nothing can be changed any more.
pub async fn remove_comment(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (statement, comment): (StatementId, StatementCommentId),
) -> Result<(), Error> {
    let statement = store::lock_own(tx, member, statement).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    if let Err(hindrance) = statement.can_change(&consultation, now) {
        return Err(Error::refused(hindrance.reason(), statement.address(), said("statements-to-the-statement")));
    }
    if store::comment(tx, statement.id, comment).await?.is_none() {
        return Ok(());
    }
    store::remove_comment(tx, comment).await?;
    let revision = store::bump(tx, &statement).await?;
    let event = Event::CommentRemoved {
        consultation: consultation.id,
        organisation: statement.organisation,
        comment,
        revision,
    };
    audit::record(tx, now, Actor::Member(member.person.id, statement.organisation), &event).await
}

/// Writes the covering note that the writer saw at note revision `seen`.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's. `Ok(Err(_))` says why nothing was saved.
pub async fn write_note(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    statement: StatementId,
    seen: i32,
    note: &CoveringNote,
) -> Result<Result<(), Unsaved>, Error> {
    let statement = store::lock_own(tx, member, statement).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    if let Err(hindrance) = statement.can_change(&consultation, now) {
        return Ok(Err(hindrance.into()));
    }
    if note.as_str() == statement.note {
        return Ok(Ok(()));
    }
    if statement.note_revision != seen {
        return Ok(Err(Unsaved::NoteChanged));
    }
    store::save_note(tx, &statement, note).await?;
    let revision = store::bump(tx, &statement).await?;
    let event = Event::NoteSaved {
        consultation: consultation.id,
        organisation: statement.organisation,
        statement: statement.id,
        revision,
    };
    audit::record(tx, now, Actor::Member(member.person.id, statement.organisation), &event).await?;
    Ok(Ok(()))
}
