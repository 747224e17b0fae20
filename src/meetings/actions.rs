//! What can happen with a meeting. Each action locks the consultation, so that numbers and places are given once.
use super::{
    model::{Announcement, Hindrance, Made, Minutes, Registration, Unregistered},
    store,
};
use crate::{
    audit, consultations,
    events::Event,
    ids::{MeetingId, OrganisationId, RegistrationId},
    platform::{Actor, Editor, Error, Instant, Language, Member, Refuse, Stop, Tx},
};

/// Announces a meeting about a consultation; returns its id.
///
/// # Errors
/// Why it cannot be announced so; [`Error::NotFound`] when there is no such consultation; an error of the database.
pub async fn announce(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    announcement: &Announcement,
) -> Result<MeetingId, Stop<Hindrance>> {
    let found = consultations::find(tx, number).await?;
    let of = consultations::lock_by_id(tx, found.id).await?;
    announcement.check(&of, now).refuse()?;
    let before = i32::try_from(store::count(tx, of.id).await?).map_err(Error::internal)?;
    let by = editor.person.id;
    let made =
        Made { id: MeetingId::new(), consultation: of.id, ordinal: before + 1, announced_at: now, announced_by: by };
    store::add(tx, &made).await?;
    store::say(tx, &announcement.notices(made.id, 1, now, by)).await?;
    consultations::bump(tx, of.id).await?;
    let event = Event::MeetingAnnounced { consultation: of.id, meeting: made.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(made.id)
}

/// Changes what is announced of a meeting, by somebody who saw this revision.
///
/// # Errors
/// Why it cannot be changed so; [`Error::NotFound`] when there is no such meeting; an error of the database.
pub async fn change(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (id, seen): (MeetingId, i32),
    to: &Announcement,
) -> Result<(), Stop<Hindrance>> {
    let consultation = store::find(tx, id, now).await?.made.consultation;
    let of = consultations::lock_by_id(tx, consultation).await?;
    let meeting = store::find(tx, id, now).await?;
    let notices = meeting.change(&of, seen, to, (now, editor.person.id)).refuse()?;
    store::say(tx, &notices).await?;
    consultations::bump(tx, consultation).await?;
    let event = Event::MeetingChanged { consultation, meeting: id, revision: seen + 1 };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Cancels a meeting, by somebody who saw this revision, with a reason in each language of the notice.
///
/// # Errors
/// Why it cannot be cancelled; [`Error::NotFound`] when there is no such meeting; an error of the database.
pub async fn cancel(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (id, seen): (MeetingId, i32),
    reasons: &[(Language, String)],
) -> Result<(), Stop<Hindrance>> {
    let consultation = store::find(tx, id, now).await?.made.consultation;
    let of = consultations::lock_by_id(tx, consultation).await?;
    let meeting = store::find(tx, id, now).await?;
    let notices = meeting.cancel(&of, seen, reasons, (now, editor.person.id)).refuse()?;
    store::say(tx, &notices).await?;
    consultations::bump(tx, consultation).await?;
    let event = Event::MeetingCancelled { consultation, meeting: id };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// What minutes say in one language: what was said and agreed, and who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The language.
    pub language: Language,
    /// What was said and agreed.
    pub body: String,
    /// Who took part.
    pub attended: String,
}

/// Publishes minutes, or corrected ones, by somebody who saw the minutes with this number, or none.
///
/// # Errors
/// Why there cannot be minutes; [`Error::NotFound`] when there is no such meeting; an error of the database.
pub async fn publish_minutes(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (id, seen): (MeetingId, i32),
    written: Vec<Written>,
) -> Result<(), Stop<Hindrance>> {
    let consultation = store::find(tx, id, now).await?.made.consultation;
    let of = consultations::lock_by_id(tx, consultation).await?;
    let meeting = store::find(tx, id, now).await?;
    meeting.can_minute(&of, seen, now).refuse()?;
    let is_same = |one: &Written| meeting.minutes_say(one.language, &one.body, &one.attended);
    if written.iter().all(is_same) {
        return Err(Stop::Refused(Hindrance::Same));
    }
    let (revision, published_by) = (seen + 1, editor.person.id);
    let row = |one: Written| {
        let Written { language, body, attended } = one;
        Minutes { meeting: id, revision, language, body, attended, published_at: now, published_by }
    };
    store::add_minutes(tx, &written.into_iter().map(row).collect::<Vec<_>>()).await?;
    consultations::bump(tx, consultation).await?;
    let event = Event::MinutesPublished { consultation, meeting: id, revision };
    Ok(audit::record(tx, now, Actor::Staff(published_by), &event).await?)
}

/// Registers the people of an organisation for a meeting, in the place of those who were registered before.
///
/// # Errors
/// Why they cannot be registered; [`Error::NotFound`] when the member does not act for the organisation, or there is no
/// such meeting; an error of the database.
pub async fn register(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    id: MeetingId,
    (organisation, people): (OrganisationId, Vec<String>),
) -> Result<(), Stop<Unregistered>> {
    let own = member.of(organisation).ok_or(Error::NotFound)?;
    let consultation = store::find(tx, id, now).await?.made.consultation;
    let of = consultations::lock_by_id(tx, consultation).await?;
    let meeting = store::find(tx, id, now).await?;
    let before = store::of_organisation(tx, id, organisation).await?;
    let live = before.as_ref().filter(|one| one.given_up_at.is_none());
    let number = i32::try_from(people.len()).map_err(Error::internal)?;
    let people = people.join("\n");
    if live.is_some_and(|one| one.people == people) {
        return Ok(());
    }
    let others = store::taken(tx, id).await? - live.map_or(0, |one| one.number);
    meeting.register(&of, others, number, now).refuse()?;
    let registration = Registration {
        id: before.map_or_else(RegistrationId::new, |one| one.id),
        meeting: id,
        organisation,
        organisation_name: own.name.clone(),
        person: member.person.id,
        people,
        number,
        registered_at: now,
        given_up_at: None,
    };
    store::register(tx, &registration).await?;
    consultations::bump(tx, consultation).await?;
    let event = Event::MeetingRegistered { consultation, organisation, registration: registration.id };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}

/// Gives up the registration of an organisation; nothing happens when it has none.
///
/// # Errors
/// That registration is closed; [`Error::NotFound`] when the member does not act for the organisation, or there is no
/// such meeting; an error of the database.
pub async fn give_up(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    id: MeetingId,
    organisation: OrganisationId,
) -> Result<(), Stop<Unregistered>> {
    member.of(organisation).ok_or(Error::NotFound)?;
    let consultation = store::find(tx, id, now).await?.made.consultation;
    let of = consultations::lock_by_id(tx, consultation).await?;
    // Whoever gives places up takes none.
    store::find(tx, id, now).await?.register(&of, 0, 0, now).refuse()?;
    let before = store::of_organisation(tx, id, organisation).await?.filter(|one| one.given_up_at.is_none());
    let Some(registration) = before else { return Ok(()) };
    store::register(tx, &Registration { given_up_at: Some(now), ..registration.clone() }).await?;
    consultations::bump(tx, consultation).await?;
    let event = Event::RegistrationGivenUp { consultation, organisation, registration: registration.id };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}
