//! The organisations that are invited by name, and how many will be told.
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_async::RunQueryDsl;

use crate::{
    consultations::model::Consultation,
    ids::{ConsultationId, OrganisationId, PersonId},
    platform::{Conn, Error, Instant, Tx},
    schema::{consultation_invitations as rows, organisations, people},
};

/// An invited organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::consultations) struct Invited {
    pub organisation: OrganisationId,
    pub name: String,
    /// The name of who invited it.
    pub by: String,
    pub at: Instant,
}

/// The invited organisations, by name.
pub(in crate::consultations) async fn invitations(
    conn: &mut Conn,
    consultation: ConsultationId,
) -> Result<Vec<Invited>, Error> {
    Ok(rows::table
        .inner_join(organisations::table)
        .inner_join(people::table)
        .filter(rows::consultation.eq(consultation))
        .order((organisations::name_key, organisations::id))
        .select((rows::organisation, organisations::name, people::name, rows::invited_at))
        .load(conn)
        .await?)
}

/// The organisations that are invited to a consultation, whether they may act now or not.
///
/// # Errors
/// An error of the database.
pub async fn invited(conn: &mut Conn, to: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    Ok(rows::table.filter(rows::consultation.eq(to)).select(rows::organisation).load(conn).await?)
}

/// The consultations to which any of these organisations is invited.
///
/// # Errors
/// An error of the database.
pub async fn inviting(conn: &mut Conn, of: &[OrganisationId]) -> Result<Vec<(ConsultationId, OrganisationId)>, Error> {
    let inviting = rows::table.filter(rows::organisation.eq_any(of));
    Ok(inviting.select((rows::consultation, rows::organisation)).load(conn).await?)
}

/// Invites these organisations; returns those that were not invited before.
pub(in crate::consultations) async fn add_invitations(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    consultation: ConsultationId,
    invited: &[OrganisationId],
) -> Result<Vec<OrganisationId>, Error> {
    let row = |organisation: &OrganisationId| {
        (
            (rows::consultation.eq(consultation), rows::organisation.eq(*organisation)),
            (rows::invited_by.eq(by), rows::invited_at.eq(now)),
        )
    };
    let new: Vec<_> = invited.iter().map(row).collect();
    let added = diesel::insert_into(rows::table).values(new).on_conflict_do_nothing();
    Ok(added.returning(rows::organisation).get_results(tx.conn()).await?)
}

/// Takes an invitation back; returns whether there was one.
pub(in crate::consultations) async fn remove_invitation(
    tx: &mut Tx,
    consultation: ConsultationId,
    organisation: OrganisationId,
) -> Result<bool, Error> {
    Ok(diesel::delete(rows::table.find((consultation, organisation))).execute(tx.conn()).await? > 0)
}

/// How many will be told of the publication, as it stands now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName)]
pub(in crate::consultations) struct Readers {
    /// Organisations that are invited or follow the policy area.
    #[diesel(sql_type = BigInt)]
    pub organisations: i64,
    /// Those of them that are invited by name.
    #[diesel(sql_type = BigInt)]
    pub invited: i64,
    /// Their representatives, each once.
    #[diesel(sql_type = BigInt)]
    pub people: i64,
    /// Addresses without an account that follow the policy area.
    #[diesel(sql_type = BigInt)]
    pub addresses: i64,
}

/// The same organisations and followers as get the letters; a story compares the two.
const READERS: &str = "
    WITH told AS (
        SELECT id, EXISTS (
            SELECT FROM consultation_invitations WHERE consultation = $1 AND organisation = organisations.id
        ) AS is_invited
        FROM organisations
        WHERE state = 'approved' AND (
            id IN (SELECT organisation FROM consultation_invitations WHERE consultation = $1)
            OR id IN (SELECT organisation FROM followed_areas WHERE area = $2)
            OR id IN (SELECT organisation FROM followed_consultations WHERE consultation = $1)
        )
    )
    SELECT count(*) AS organisations, count(*) FILTER (WHERE is_invited) AS invited,
        (SELECT count(DISTINCT person) FROM memberships
            WHERE ended_at IS NULL AND organisation IN (SELECT id FROM told)) AS people,
        (SELECT count(DISTINCT follower) FROM follows JOIN followers ON followers.id = follower
            WHERE confirmed_at IS NOT NULL AND (area = $2 OR consultation = $1)) AS addresses
    FROM told";

/// How many will be told when this consultation is published.
pub(in crate::consultations) async fn readers(conn: &mut Conn, of: &Consultation) -> Result<Readers, Error> {
    let counted = sql_query(READERS).bind::<diesel::sql_types::Uuid, _>(of.id).bind::<Text, _>(of.policy_area);
    Ok(counted.get_result(conn).await?)
}
