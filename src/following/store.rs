use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{Followed, Follower, TO_CONFIRM, Wish};
use crate::{
    accounts::EmailKey,
    ids::{ConsultationId, FollowId, FollowerId, OrganisationId},
    platform::{Conn, Error, Instant, Language, PolicyArea, Tx},
    schema::{followed_consultations, followers, follows},
};

/// A follower, or a wish; `None` when it was deleted.
///
/// # Errors
/// An error of the database.
pub async fn find(conn: &mut Conn, id: FollowerId) -> Result<Option<Follower>, Error> {
    Ok(Follower::query().filter(followers::id.eq(id)).first(conn).await.optional()?)
}

/// Those of these followers that are not deleted.
///
/// # Errors
/// An error of the database.
pub async fn still_there(conn: &mut Conn, ids: &[FollowerId]) -> Result<Vec<Follower>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Follower::query().filter(followers::id.eq_any(ids)).load(conn).await?)
}

/// Who follows a consultation or its policy area and has confirmed it: at most `most` after `after`.
///
/// # Errors
/// An error of the database.
pub async fn followers_of(
    conn: &mut Conn,
    (consultation, area): (ConsultationId, PolicyArea),
    after: Option<FollowerId>,
    most: usize,
) -> Result<Vec<FollowerId>, Error> {
    let wanted = follows::area.eq(area).or(follows::consultation.eq(consultation));
    let mut all = followers::table
        .filter(followers::confirmed_at.is_not_null())
        .filter(followers::id.eq_any(follows::table.filter(wanted).select(follows::follower)))
        .order(followers::id)
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select(followers::id)
        .into_boxed();
    if let Some(after) = after {
        all = all.filter(followers::id.gt(after));
    }
    Ok(all.load(conn).await?)
}

/// Deletes the wishes that nobody confirmed in time.
///
/// # Errors
/// An error of the database.
pub async fn clear(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    let old = followers::confirmed_at.is_null().and(followers::made_at.le(now.earlier(TO_CONFIRM)));
    diesel::delete(followers::table.filter(old)).execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn add(tx: &mut Tx, now: Instant, wish: &Wish) -> Result<FollowerId, Error> {
    let id = FollowerId::new();
    diesel::insert_into(followers::table)
        .values((
            (followers::id.eq(id), followers::email.eq(wish.email.as_str())),
            (followers::email_key.eq(wish.email.key().as_str()), followers::language.eq(wish.language)),
            followers::made_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    add_followed(tx, id, &wish.followed).await?;
    Ok(id)
}

pub(super) async fn lock(tx: &mut Tx, id: FollowerId) -> Result<Option<Follower>, Error> {
    Ok(Follower::query().filter(followers::id.eq(id)).for_update().first(tx.conn()).await.optional()?)
}

/// The wishes of this address and its confirmed follower, locked in one order, so that two confirmations of one address
/// wait for each other.
pub(super) async fn lock_all(tx: &mut Tx, email: &str) -> Result<Vec<Follower>, Error> {
    let key = EmailKey::of(email);
    let all = Follower::query().filter(followers::email_key.eq(key.as_str())).order(followers::id).for_update();
    Ok(all.load(tx.conn()).await?)
}

pub(super) async fn confirm(tx: &mut Tx, now: Instant, id: FollowerId) -> Result<(), Error> {
    diesel::update(followers::table.find(id)).set(followers::confirmed_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn set_language(tx: &mut Tx, id: FollowerId, language: Language) -> Result<(), Error> {
    diesel::update(followers::table.find(id)).set(followers::language.eq(language)).execute(tx.conn()).await?;
    Ok(())
}

/// What somebody follows.
pub(super) async fn followed(conn: &mut Conn, id: FollowerId) -> Result<Followed, Error> {
    let rows: Vec<(Option<PolicyArea>, Option<ConsultationId>)> = follows::table
        .filter(follows::follower.eq(id))
        .order(follows::id)
        .select((follows::area, follows::consultation))
        .load(conn)
        .await?;
    let areas = rows.iter().filter_map(|(area, _)| *area).collect();
    Ok(Followed { areas, consultations: rows.iter().filter_map(|(_, consultation)| *consultation).collect() })
}

/// Adds to what somebody follows; what they follow already stays.
pub(super) async fn add_followed(tx: &mut Tx, id: FollowerId, followed: &Followed) -> Result<(), Error> {
    let areas = followed.areas.iter().map(|area| (Some(*area), None));
    let all = areas.chain(followed.consultations.iter().map(|consultation| (None, Some(*consultation))));
    let row = |(area, consultation): (Option<PolicyArea>, Option<ConsultationId>)| {
        (
            (follows::id.eq(FollowId::new()), follows::follower.eq(id)),
            (follows::area.eq(area), follows::consultation.eq(consultation)),
        )
    };
    let rows: Vec<_> = all.map(row).collect();
    diesel::insert_into(follows::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn remove_followed(tx: &mut Tx, id: FollowerId) -> Result<(), Error> {
    diesel::delete(follows::table.filter(follows::follower.eq(id))).execute(tx.conn()).await?;
    Ok(())
}

/// Deletes a follower with everything that they follow.
pub(super) async fn remove(tx: &mut Tx, id: FollowerId) -> Result<(), Error> {
    diesel::delete(followers::table.find(id)).execute(tx.conn()).await?;
    Ok(())
}

/// The organisations that follow this single consultation, whether they may act now or not.
///
/// # Errors
/// An error of the database.
pub async fn organisations_of(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    let following = followed_consultations::table.filter(followed_consultations::consultation.eq(consultation));
    Ok(following.select(followed_consultations::organisation).load(conn).await?)
}

/// The single consultations that any of these organisations follows.
///
/// # Errors
/// An error of the database.
pub async fn followed_by(
    conn: &mut Conn,
    of: &[OrganisationId],
) -> Result<Vec<(ConsultationId, OrganisationId)>, Error> {
    let followed = followed_consultations::table.filter(followed_consultations::organisation.eq_any(of));
    let pair = (followed_consultations::consultation, followed_consultations::organisation);
    Ok(followed.select(pair).load(conn).await?)
}

/// Lets of these `own` organisations those in `following` follow a consultation, and the others not.
pub(super) async fn follow_as(
    tx: &mut Tx,
    consultation: ConsultationId,
    own: &[OrganisationId],
    following: &[OrganisationId],
) -> Result<(), Error> {
    let before = followed_consultations::table
        .filter(followed_consultations::consultation.eq(consultation))
        .filter(followed_consultations::organisation.eq_any(own));
    diesel::delete(before).execute(tx.conn()).await?;
    let row = |organisation: &OrganisationId| {
        (followed_consultations::consultation.eq(consultation), followed_consultations::organisation.eq(*organisation))
    };
    let rows: Vec<_> = following.iter().map(row).collect();
    diesel::insert_into(followed_consultations::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}
