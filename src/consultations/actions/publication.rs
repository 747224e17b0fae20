//! Publishing a consultation: at once, or at an instant that is set.
use super::lock;
use crate::{
    accounts, audit,
    consultations::{
        model::{Consultation, Edition, Notice, Opening, Part, Published, Purpose, Readiness, Unpublished},
        store,
    },
    documents::{self, Version},
    events::Event,
    ids::{ConsultationId, PersonId},
    platform::{Actor, Conn, Editor, Error, Instant, Language, Period, Refuse, Role, Stop, Tx},
};

/// Publishes a consultation as somebody saw it: its notices go on record, the version can no longer change, the period
/// is set.
///
/// # Errors
/// Why it was not published; an error of the database.
pub async fn publish(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
    shortest: &Period,
) -> Result<(), Stop<Unpublished>> {
    let consultation = lock(tx, number, seen).await.map_err(|stop| stop.map(Unpublished::Unsaved))?;
    let prepared = Prepared::read(tx, consultation).await?;
    let opening = prepared.judge(now, shortest).refuse()?;
    Ok(prepared.publish(tx, now, editor.person.id, opening).await?)
}

/// Sets the instant at which a consultation is published as somebody saw it. Until then it cannot be changed, and the
/// instant can be taken back.
///
/// # Errors
/// Why it cannot be published then; an error of the database.
pub async fn schedule(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
    (at, shortest): (Instant, &Period),
) -> Result<(), Stop<Unpublished>> {
    let consultation = lock(tx, number, seen).await.map_err(|stop| stop.map(Unpublished::Unsaved))?;
    if at <= now {
        return Err(Stop::Refused(Unpublished::InThePast));
    }
    let prepared = Prepared::read(tx, consultation).await?;
    prepared.judge(at, shortest).refuse()?;
    let set = Consultation {
        publish_at: Some(at),
        publish_by: Some(editor.person.id),
        publish_revision: Some(prepared.consultation.revision),
        ..prepared.consultation
    };
    store::save(tx, &set).await?;
    let event = Event::PublicationScheduled { consultation: set.id, at };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Takes the instant of a publication back, so that the consultation can be changed again; returns whether it was set.
///
/// # Errors
/// [`Error::NotFound`] when there is no such consultation; an error of the database.
pub async fn unschedule(tx: &mut Tx, now: Instant, editor: &Editor, number: &str) -> Result<bool, Error> {
    let consultation = store::lock(tx, number).await?;
    if consultation.publish_at.is_none() {
        return Ok(false);
    }
    let event = Event::PublicationUnscheduled { consultation: consultation.id };
    store::save(tx, &unset(consultation)).await?;
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    Ok(true)
}

/// Publishes a consultation whose instant has come, in the name of the editor who set it. If it has changed since, or
/// that person is no editor any more, it stays unpublished and the editors are told.
///
/// # Errors
/// An error of the database.
pub async fn publish_due(tx: &mut Tx, now: Instant, id: ConsultationId, shortest: &Period) -> Result<(), Error> {
    let consultation = store::lock_by_id(tx, id).await?;
    let (Some(at), Some(by)) = (consultation.publish_at.filter(|at| *at <= now), consultation.publish_by) else {
        return Ok(());
    };
    let is_as_seen = consultation.publish_revision == Some(consultation.revision);
    let may_publish = accounts::staff_with(tx, Role::Editor).await?.iter().any(|editor| editor.person == by);
    let prepared = Prepared::read(tx, consultation).await?;
    match prepared.judge(now, shortest) {
        Ok(opening) if is_as_seen && may_publish => prepared.publish(tx, now, by, opening).await,
        _ => {
            store::save(tx, &unset(prepared.consultation)).await?;
            audit::record(tx, now, Actor::Service, &Event::PublicationMissed { consultation: id, at }).await
        }
    }
}

fn unset(consultation: Consultation) -> Consultation {
    Consultation { publish_at: None, publish_by: None, publish_revision: None, ..consultation }
}

/// A locked consultation, with everything that its publication needs.
struct Prepared {
    consultation: Consultation,
    version: Version,
    notices: Vec<Notice>,
    texts: Vec<Language>,
    responsible: Option<PersonId>,
}

impl Prepared {
    async fn read(tx: &mut Tx, consultation: Consultation) -> Result<Self, Error> {
        let version = documents::newest_version(tx, consultation.document, consultation.id).await?;
        Ok(Self {
            notices: store::notices(tx, consultation.id).await?,
            texts: documents::languages(tx, version.id).await?,
            responsible: responsible(tx, consultation.id).await?,
            version,
            consultation,
        })
    }

    fn judge(&self, at: Instant, shortest: &Period) -> Result<Opening, Unpublished> {
        let Self { consultation, notices, texts, responsible, .. } = self;
        // The worker may come a little late: comments then open when it publishes.
        let is_set = consultation.publish_at.is_some_and(|set| set <= at);
        let opens_at = consultation.opens_at.filter(|opens_at| !is_set || *opens_at > at);
        let consultation = &Consultation { opens_at, ..consultation.clone() };
        (Readiness { consultation, notices, texts, responsible: *responsible, shortest })
            .judge(at)
            .map_err(Unpublished::Missing)
    }

    async fn publish(self, tx: &mut Tx, now: Instant, by: PersonId, opening: Opening) -> Result<(), Error> {
        let Self { consultation, version, notices, .. } = self;
        let Version { id: version, ordinal, .. } = version;
        documents::publish(tx, now, version).await?;
        let edition = Edition { revision: 1, published_at: now, published_by: by, version, opening };
        store::publish(tx, &consultation, &notices, edition).await?;
        let (purpose, open_since) = (Purpose::Consulted, Some(opening.opens_at));
        let published = Published { version, ordinal, purpose, published_at: now, open_since };
        store::put_version(tx, consultation.id, published).await?;
        store::bump(tx, consultation.id).await?;
        let event = Event::ConsultationPublished { consultation: consultation.id };
        audit::record(tx, now, Actor::Staff(by), &event).await
    }
}

async fn responsible(conn: &mut Conn, consultation: ConsultationId) -> Result<Option<PersonId>, Error> {
    let parts = store::parts(conn, consultation).await?;
    Ok(parts.into_iter().find(|(_, part)| *part == Part::Responsible).map(|(person, _)| person))
}
