//! What can happen to a request for more time.
use super::{
    model::{Answer, Refused, Request, Unasked, may_ask},
    store,
};
use crate::{
    audit, consultations,
    events::Event,
    ids::{OrganisationId, TimeRequestId},
    platform::{Actor, Editor, Error, Instant, Language, Member, Refuse, Stop, Tx},
};

/// What an organisation asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Until when it wants to comment, if it says so.
    pub wanted_until: Option<Instant>,
    /// The language of the reason.
    pub language: Language,
    /// Why.
    pub reason: String,
}

/// Puts a request for more time on record, for everybody to read.
///
/// # Errors
/// Why more time cannot be asked for; [`Error::NotFound`] when the member does not act for the organisation; an error
/// of the database.
pub async fn ask(tx: &mut Tx, now: Instant, member: &Member, number: &str, asked: Asked) -> Result<(), Stop<Unasked>> {
    let own = member.of(asked.organisation).ok_or(Error::NotFound)?;
    if !own.may_sign {
        return Err(Stop::Refused(Unasked::MayNotSign));
    }
    let found = consultations::find(tx, number).await?;
    let consultation = consultations::hold_by_id(tx, found.id).await?;
    let closes_at = may_ask(&consultation, asked.wanted_until, now).refuse()?;
    let request = Request {
        id: TimeRequestId::new(),
        consultation: consultation.id,
        organisation: asked.organisation,
        organisation_name: own.name.clone(),
        person: member.person.id,
        asked_at: now,
        closes_at,
        wanted_until: asked.wanted_until,
        language: asked.language,
        reason: asked.reason,
    };
    let (id, consultation, organisation) = (request.id, request.consultation, request.organisation);
    if !store::add(tx, request).await? {
        return Err(Stop::Refused(Unasked::Already));
    }
    consultations::bump(tx, consultation).await?;
    let event = Event::TimeAsked { consultation, organisation, request: id };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}

/// Refuses a request, with a reason that everybody can read; returns whether it waited for an answer. A period that is
/// lengthened answers all requests for more time by itself.
///
/// # Errors
/// [`Error::NotFound`] when there is no such request; an error of the database.
pub async fn refuse(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    id: TimeRequestId,
    (language, reason): (Language, String),
) -> Result<bool, Error> {
    let request = store::find(tx, id).await?;
    let consultation = consultations::lock_by_id(tx, request.consultation).await?;
    let changes = consultations::period_changes(tx, consultation.id).await?;
    let refused = store::refusal(tx, id).await?;
    if request.answer(&consultation, &changes, refused, now) != Answer::Waits {
        return Ok(false);
    }
    let refused = Refused { request: id, refused_at: now, refused_by: editor.person.id, language, reason };
    if !store::refuse(tx, refused).await? {
        return Ok(false);
    }
    consultations::bump(tx, consultation.id).await?;
    let Request { consultation, organisation, .. } = request;
    let event = Event::TimeRefused { consultation, organisation, request: id };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    Ok(true)
}
