use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    accounts::Hash,
    ids::{ApplicationId, LinkId, OrganisationId, PersonId},
    organisations::model::{Application, Typed},
    platform::{Conn, Error, Found as _, Instant, Tx},
    schema::applications,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = applications)]
struct Row {
    id: ApplicationId,
    typed: serde_json::Value,
    password_hash: Option<String>,
    person: Option<PersonId>,
    sent_at: Option<Instant>,
    link: Option<LinkId>,
    organisation: Option<OrganisationId>,
}

impl Row {
    fn into_application(self) -> Result<(Application, Option<Hash>), Error> {
        let typed: Typed = serde_json::from_value(self.typed).map_err(Error::internal)?;
        let Self { id, password_hash, person, sent_at, link, organisation, .. } = self;
        Ok((
            Application { id, typed, has_password: password_hash.is_some(), person, sent_at, link, organisation },
            password_hash.map(Hash::from),
        ))
    }
}

/// The application of a token, unless it was last changed before `oldest`.
pub(in crate::organisations) async fn application_of_token(
    conn: &mut Conn,
    token_hash: &[u8],
    oldest: Instant,
) -> Result<Option<Application>, Error> {
    let theirs =
        applications::table.filter(applications::token_hash.eq(token_hash).and(applications::changed_at.gt(oldest)));
    let row: Option<Row> = theirs.select(Row::as_select()).first(conn).await.optional()?;
    row.map(|row| row.into_application().map(|(application, _)| application)).transpose()
}

/// The fields of the application that a link confirms.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn typed_of_link(conn: &mut Conn, link: LinkId) -> Result<Typed, Error> {
    Ok(application_of_link(conn, link).await?.0.typed)
}

/// The application that a link confirms, with the hash of the password that was chosen.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(in crate::organisations) async fn application_of_link(
    conn: &mut Conn,
    link: LinkId,
) -> Result<(Application, Option<Hash>), Error> {
    let theirs = applications::table.filter(applications::link.eq(link)).select(Row::as_select());
    let row: Row = theirs.first(conn).await.found()?;
    row.into_application()
}

pub(in crate::organisations) async fn lock_application(
    tx: &mut Tx,
    id: ApplicationId,
) -> Result<(Application, Option<Hash>), Error> {
    let row: Row = applications::table.find(id).select(Row::as_select()).for_update().first(tx.conn()).await.found()?;
    row.into_application()
}

pub(in crate::organisations) async fn add_application(
    tx: &mut Tx,
    now: Instant,
    token_hash: &[u8],
) -> Result<Application, Error> {
    let id = ApplicationId::new();
    let begun = Application {
        id,
        typed: Typed::default(),
        has_password: false,
        person: None,
        sent_at: None,
        link: None,
        organisation: None,
    };
    let typed = serde_json::to_value(&begun.typed).map_err(Error::internal)?;
    diesel::insert_into(applications::table)
        .values((
            applications::id.eq(id),
            applications::token_hash.eq(token_hash),
            applications::typed.eq(typed),
            applications::changed_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(begun)
}

/// Saves what was typed; without a new password the old one stays.
pub(in crate::organisations) async fn save_typed(
    tx: &mut Tx,
    now: Instant,
    id: ApplicationId,
    typed: &Typed,
    password: Option<&Hash>,
) -> Result<(), Error> {
    let typed = serde_json::to_value(typed).map_err(Error::internal)?;
    diesel::update(applications::table.find(id))
        .set((applications::typed.eq(typed), applications::changed_at.eq(now)))
        .execute(tx.conn())
        .await?;
    if let Some(password) = password {
        diesel::update(applications::table.find(id))
            .set(applications::password_hash.eq(password.as_str()))
            .execute(tx.conn())
            .await?;
    }
    Ok(())
}

pub(in crate::organisations) async fn mark_sent(
    tx: &mut Tx,
    now: Instant,
    id: ApplicationId,
    link: LinkId,
    person: Option<PersonId>,
) -> Result<(), Error> {
    diesel::update(applications::table.find(id))
        .set((
            applications::sent_at.eq(now),
            applications::changed_at.eq(now),
            applications::link.eq(link),
            applications::person.eq(person),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Marks the application as not sent.
pub(in crate::organisations) async fn mark_open(tx: &mut Tx, now: Instant, id: ApplicationId) -> Result<(), Error> {
    let open = (
        applications::sent_at.eq(None::<Instant>),
        applications::link.eq(None::<LinkId>),
        applications::changed_at.eq(now),
    );
    diesel::update(applications::table.find(id)).set(open).execute(tx.conn()).await?;
    Ok(())
}

/// Records the organisation that it became, and deletes the password, which is now in the account.
pub(in crate::organisations) async fn mark_confirmed(
    tx: &mut Tx,
    id: ApplicationId,
    organisation: OrganisationId,
) -> Result<(), Error> {
    let done = (applications::organisation.eq(organisation), applications::password_hash.eq(None::<String>));
    diesel::update(applications::table.find(id)).set(done).execute(tx.conn()).await?;
    Ok(())
}

/// Deletes applications that were last changed before `oldest`, and those that became organisations, because the
/// organisation holds all their data.
pub(in crate::organisations) async fn clear_applications(tx: &mut Tx, oldest: Instant) -> Result<(), Error> {
    diesel::delete(applications::table.filter(applications::changed_at.lt(oldest))).execute(tx.conn()).await?;
    Ok(())
}
