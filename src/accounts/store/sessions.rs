use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{PersonRow, held_now, viewer};
use crate::{
    accounts::model::{Session, Token},
    ids::{PersonId, SessionId},
    platform::{Conn, Error, Instant, Prepared, Role, Tx, Viewer},
    schema::{people, second_factors, sessions, staff_roles},
};

/// The session of a token, and its person.
pub(in crate::accounts) struct Recognised {
    /// The session, however old it is.
    pub session: Session,
    /// The person, with the roles held.
    pub viewer: Viewer,
    /// Whether they have turned the two-step sign-in on.
    pub has_second_factor: bool,
}

/// The session of a token, if there is one.
pub(in crate::accounts) async fn find_session(conn: &mut Conn, token: &Token) -> Result<Option<Recognised>, Error> {
    let rows: Vec<(Session, PersonRow, Option<Role>, Option<PersonId>)> = sessions::table
        .inner_join(people::table)
        .left_join(staff_roles::table.on(held_now()))
        .left_join(second_factors::table.on(second_factors::person.eq(people::id)))
        .filter(sessions::token_hash.eq(token.hash()))
        .select((
            Session::as_select(),
            PersonRow::as_select(),
            staff_roles::role.nullable(),
            second_factors::person.nullable(),
        ))
        .load(conn)
        .await?;
    let Some((session, _, _, factor)) = rows.as_slice().first() else {
        return Ok(None);
    };
    let (session, has_second_factor) = (session.clone(), factor.is_some());
    Ok(viewer(rows.into_iter().map(|(_, person, role, _)| (person, role))).map(|viewer| Recognised {
        viewer: Viewer { confirmed_at: session.confirmed_at, ..viewer },
        session,
        has_second_factor,
    }))
}

/// The sessions of a person, however old, the last used first, each with whether it is the one of this token.
pub(in crate::accounts) async fn sessions_of(
    conn: &mut Conn,
    person: PersonId,
    token: &Token,
) -> Result<Vec<(Session, bool)>, Error> {
    Ok(sessions::table
        .filter(sessions::person.eq(person))
        .order((sessions::seen_at.desc(), sessions::id))
        .select((Session::as_select(), sessions::token_hash.eq(token.hash())))
        .load(conn)
        .await?)
}

pub(in crate::accounts) async fn add_session(
    tx: &Tx,
    now: Instant,
    person: PersonId,
    token: &Token,
    device: &str,
) -> Result<(), Error> {
    diesel::insert_into(sessions::table)
        .values((
            (
                sessions::id.eq(SessionId::new()),
                sessions::token_hash.eq(token.hash()),
                sessions::person.eq(person),
                sessions::device.eq(device),
            ),
            (sessions::created_at.eq(now), sessions::seen_at.eq(now), sessions::confirmed_at.eq(now)),
        ))
        .execute(&mut tx.piped())
        .await?;
    Ok(())
}

pub(in crate::accounts) async fn note_confirmation(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    diesel::update(sessions::table.filter(sessions::token_hash.eq(token.hash())))
        .set(sessions::confirmed_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(in crate::accounts) async fn note_use(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    let used = diesel::update(sessions::table.filter(sessions::token_hash.eq(token.hash())));
    Prepared(used.set(sessions::seen_at.eq(now))).execute(tx.conn()).await?;
    Ok(())
}

pub(in crate::accounts) async fn end_session_of_token(tx: &Tx, token: &Token) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token.hash()))).execute(&mut tx.piped()).await?;
    Ok(())
}

pub(in crate::accounts) async fn end_session(tx: &mut Tx, person: PersonId, session: SessionId) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::person.eq(person).and(sessions::id.eq(session))))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(in crate::accounts) async fn end_other_sessions(
    tx: &mut Tx,
    person: PersonId,
    but: Option<&Token>,
) -> Result<(), Error> {
    let stays = but.map(Token::hash).unwrap_or_default();
    diesel::delete(sessions::table.filter(sessions::person.eq(person).and(sessions::token_hash.ne(stays))))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Removes the sessions of a person that began before `oldest`.
pub(in crate::accounts) async fn end_sessions_older_than(
    tx: &Tx,
    person: PersonId,
    oldest: Instant,
) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::person.eq(person).and(sessions::created_at.lt(oldest))))
        .execute(&mut tx.piped())
        .await?;
    Ok(())
}
