use std::collections::HashMap;

use diesel::{dsl::sum, prelude::*};
use diesel_async::RunQueryDsl;

use super::model::{Made, Meeting, MeetingNotice, Minutes, Registration};
use crate::{
    ids::{ConsultationId, MeetingId, OrganisationId, RegistrationId},
    platform::{Conn, Error, Found, Instant, Tx},
    schema::{meeting_minutes, meeting_notices, meeting_registrations, meetings},
};

/// How many of the next meetings a desk shows.
const AHEAD: i64 = 5;

type Said = (Made, MeetingNotice);

/// The meetings of a consultation that were announced, in the order in which they are held. Minutes are asked for only
/// when one has begun.
///
/// # Errors
/// An error of the database.
pub async fn of_consultation(mut conn: &Conn, of: ConsultationId, now: Instant) -> Result<Vec<Meeting>, Error> {
    let said = meetings::table
        .inner_join(meeting_notices::table)
        .filter(meetings::consultation.eq(of))
        .order((meetings::ordinal, meeting_notices::revision, meeting_notices::language.desc()))
        .select((Made::as_select(), MeetingNotice::as_select()))
        .load(&mut conn)
        .await?;
    let mut meetings = with_minutes(conn, said, now).await?;
    meetings.sort_by_key(|meeting| meeting.latest.starts_at);
    Ok(meetings)
}

/// The meetings of these consultations, without their minutes, by consultation.
///
/// # Errors
/// An error of the database.
pub async fn of_consultations(
    mut conn: &Conn,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Vec<Meeting>>, Error> {
    let said = meetings::table
        .inner_join(meeting_notices::table)
        .filter(meetings::consultation.eq_any(of))
        .order((meetings::id, meeting_notices::revision, meeting_notices::language.desc()))
        .select((Made::as_select(), MeetingNotice::as_select()))
        .load(&mut conn)
        .await?;
    let mut by_consultation: HashMap<ConsultationId, Vec<Meeting>> = HashMap::new();
    for meeting in gathered(said, &[]) {
        by_consultation.entry(meeting.made.consultation).or_default().push(meeting);
    }
    Ok(by_consultation)
}

/// The meeting with this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, id: MeetingId, now: Instant) -> Result<Meeting, Error> {
    let said = meetings::table
        .inner_join(meeting_notices::table)
        .filter(meetings::id.eq(id))
        .order((meeting_notices::revision, meeting_notices::language.desc()))
        .select((Made::as_select(), MeetingNotice::as_select()))
        .load(&mut conn)
        .await?;
    with_minutes(conn, said, now).await?.pop().ok_or(Error::NotFound)
}

/// The meeting with this number in a consultation.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn find_numbered(
    mut conn: &Conn,
    of: ConsultationId,
    ordinal: i32,
    now: Instant,
) -> Result<Meeting, Error> {
    let id = meetings::table
        .filter(meetings::consultation.eq(of).and(meetings::ordinal.eq(ordinal)))
        .select(meetings::id)
        .first(&mut conn)
        .await
        .found()?;
    find(conn, id, now).await
}

/// The next meetings of these consultations, and those for which these `organisations` have registered, that are not
/// over and not cancelled, the earliest first, without what was said of them before.
///
/// # Errors
/// An error of the database.
pub async fn ahead(
    mut conn: &Conn,
    now: Instant,
    of: &[ConsultationId],
    organisations: &[OrganisationId],
) -> Result<Vec<Meeting>, Error> {
    if of.is_empty() && organisations.is_empty() {
        return Ok(Vec::new());
    }
    let registered = meeting_registrations::table
        .filter(meeting_registrations::organisation.eq_any(organisations))
        .filter(meeting_registrations::given_up_at.is_null())
        .select(meeting_registrations::meeting);
    let later = diesel::alias!(meeting_notices as later);
    let is_newest = diesel::dsl::not(diesel::dsl::exists(
        later
            .filter(later.field(meeting_notices::meeting).eq(meeting_notices::meeting))
            .filter(later.field(meeting_notices::revision).gt(meeting_notices::revision)),
    ));
    let said = meetings::table
        .inner_join(meeting_notices::table)
        .filter(meetings::consultation.eq_any(of).or(meetings::id.eq_any(registered)))
        .filter(meeting_notices::ends_at.gt(now).and(meeting_notices::is_cancelled.eq(false)))
        .filter(is_newest)
        .order((meeting_notices::starts_at, meetings::id, meeting_notices::language.desc()))
        .select((Made::as_select(), MeetingNotice::as_select()))
        // Each is announced in two languages at most.
        .limit(AHEAD * 2)
        .load(&mut conn)
        .await?;
    Ok(gathered(said, &[]))
}

async fn with_minutes(mut conn: &Conn, said: Vec<Said>, now: Instant) -> Result<Vec<Meeting>, Error> {
    let begun = said.iter().filter(|(_, notice)| notice.starts_at <= now).map(|(made, _)| made.id);
    let begun: Vec<MeetingId> = begun.collect();
    if begun.is_empty() {
        return Ok(gathered(said, &[]));
    }
    let minutes: Vec<Minutes> = Minutes::query()
        .filter(meeting_minutes::meeting.eq_any(begun))
        .order((meeting_minutes::meeting, meeting_minutes::revision, meeting_minutes::language.desc()))
        .load(&mut conn)
        .await?;
    Ok(gathered(said, &minutes))
}

/// Meetings with what was said of each; the rows of one stand together.
fn gathered(said: Vec<Said>, minutes: &[Minutes]) -> Vec<Meeting> {
    let of_one = said.chunk_by(|(one, _), (next, _)| one.id == next.id);
    let meetings = of_one.filter_map(|rows| {
        let made = rows.first()?.0.clone();
        let notices = rows.iter().map(|(_, notice)| notice.clone()).collect();
        let own = minutes.iter().filter(|one| one.meeting == made.id).cloned().collect();
        Meeting::of(made, notices, own)
    });
    meetings.collect()
}

/// How many meetings a consultation has. Its row is locked, so that the next number stays free.
pub(super) async fn count(tx: &mut Tx, of: ConsultationId) -> Result<i64, Error> {
    Ok(meetings::table.filter(meetings::consultation.eq(of)).count().get_result(tx.conn()).await?)
}

/// Puts a meeting on record.
pub(super) async fn add(tx: &mut Tx, made: &Made) -> Result<(), Error> {
    diesel::insert_into(meetings::table).values(made).execute(tx.conn()).await?;
    Ok(())
}

/// Puts on record what is announced of a meeting.
pub(super) async fn say(tx: &mut Tx, notices: &[MeetingNotice]) -> Result<(), Error> {
    diesel::insert_into(meeting_notices::table).values(notices).execute(tx.conn()).await?;
    Ok(())
}

/// Puts minutes on record.
pub(super) async fn add_minutes(tx: &mut Tx, minutes: &[Minutes]) -> Result<(), Error> {
    diesel::insert_into(meeting_minutes::table).values(minutes).execute(tx.conn()).await?;
    Ok(())
}

/// Who comes to a meeting, in the order of their registration.
///
/// # Errors
/// An error of the database.
pub(super) async fn registrations(mut conn: &Conn, of: MeetingId) -> Result<Vec<Registration>, Error> {
    Ok(Registration::query()
        .filter(meeting_registrations::meeting.eq(of).and(meeting_registrations::given_up_at.is_null()))
        .order((meeting_registrations::registered_at, meeting_registrations::id))
        .load(&mut conn)
        .await?)
}

/// Who of these organisations comes.
///
/// # Errors
/// An error of the database.
pub(super) async fn own(
    mut conn: &Conn,
    of: MeetingId,
    organisations: &[OrganisationId],
) -> Result<Vec<Registration>, Error> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Registration::query()
        .filter(meeting_registrations::meeting.eq(of).and(meeting_registrations::given_up_at.is_null()))
        .filter(meeting_registrations::organisation.eq_any(organisations))
        .order(meeting_registrations::organisation_name)
        .load(&mut conn)
        .await?)
}

/// Those of these meetings for which any of these organisations has registered.
///
/// # Errors
/// An error of the database.
pub async fn registered_for(
    mut conn: &Conn,
    of: &[MeetingId],
    organisations: &[OrganisationId],
) -> Result<Vec<MeetingId>, Error> {
    Ok(meeting_registrations::table
        .filter(meeting_registrations::meeting.eq_any(of).and(meeting_registrations::given_up_at.is_null()))
        .filter(meeting_registrations::organisation.eq_any(organisations))
        .select(meeting_registrations::meeting)
        .load(&mut conn)
        .await?)
}

/// How many people come to a meeting.
///
/// # Errors
/// An error of the database.
pub(super) async fn taken(mut conn: &Conn, of: MeetingId) -> Result<i32, Error> {
    let all: Option<i64> = meeting_registrations::table
        .filter(meeting_registrations::meeting.eq(of).and(meeting_registrations::given_up_at.is_null()))
        .select(sum(meeting_registrations::number))
        .first(&mut conn)
        .await?;
    Ok(all.and_then(|all| i32::try_from(all).ok()).unwrap_or_default())
}

/// The registration of an organisation, also one that was given up.
pub(super) async fn of_organisation(
    tx: &mut Tx,
    of: MeetingId,
    organisation: OrganisationId,
) -> Result<Option<Registration>, Error> {
    Ok(Registration::query()
        .filter(meeting_registrations::meeting.eq(of).and(meeting_registrations::organisation.eq(organisation)))
        .first(tx.conn())
        .await
        .optional()?)
}

/// The registration with this id.
///
/// # Errors
/// An error of the database; a missing row is a fault of ours.
pub async fn find_registration(mut conn: &Conn, id: RegistrationId) -> Result<Registration, Error> {
    Ok(Registration::query().filter(meeting_registrations::id.eq(id)).first(&mut conn).await?)
}

/// Saves a registration, in the place of an earlier one of its organisation.
pub(super) async fn register(tx: &mut Tx, registration: &Registration) -> Result<(), Error> {
    diesel::insert_into(meeting_registrations::table)
        .values(registration)
        .on_conflict((meeting_registrations::meeting, meeting_registrations::organisation))
        .do_update()
        .set(registration)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The organisations that have registered for a meeting of a consultation, also if they gave it up.
///
/// # Errors
/// An error of the database.
pub async fn organisations_registered(mut conn: &Conn, of: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    Ok(meeting_registrations::table
        .inner_join(meetings::table)
        .filter(meetings::consultation.eq(of))
        .select(meeting_registrations::organisation)
        .distinct()
        .load(&mut conn)
        .await?)
}
