//! Working tables that came back.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{ConsultationId, PersonId, ReturnedTableId},
    platform::{Conn, Error, Found, Instant, Tx},
    responses::model::ReturnedTable,
    schema::returned_tables,
};

/// A table that this person brought.
pub async fn own_returned(mut conn: &Conn, person: PersonId, id: ReturnedTableId) -> Result<ReturnedTable, Error> {
    let own = ReturnedTable::query().filter(returned_tables::id.eq(id).and(returned_tables::person.eq(person)));
    own.first(&mut conn).await.found()
}

/// The tables that a person brought back to a consultation, the newest first: each with the name of its file and when
/// it came.
pub async fn returned_by(
    mut conn: &Conn,
    person: PersonId,
    consultation: ConsultationId,
) -> Result<Vec<(ReturnedTableId, String, Instant)>, Error> {
    let own = returned_tables::person.eq(person).and(returned_tables::consultation.eq(consultation));
    Ok(returned_tables::table
        .filter(own)
        .order((returned_tables::received_at.desc(), returned_tables::id.desc()))
        .select((returned_tables::id, returned_tables::file_name, returned_tables::received_at))
        .load(&mut conn)
        .await?)
}

/// Keeps a table; of the person's tables the newest stay.
pub async fn add_returned(tx: &mut Tx, table: &ReturnedTable) -> Result<(), Error> {
    diesel::insert_into(returned_tables::table).values(table).execute(tx.conn()).await?;
    let older: Vec<ReturnedTableId> = returned_tables::table
        .filter(returned_tables::person.eq(table.person))
        .order((returned_tables::received_at.desc(), returned_tables::id.desc()))
        .offset(ReturnedTable::MOST)
        .select(returned_tables::id)
        .load(tx.conn())
        .await?;
    diesel::delete(returned_tables::table.filter(returned_tables::id.eq_any(older))).execute(tx.conn()).await?;
    Ok(())
}

/// Forgets a table of this person; a second time nothing happens.
pub async fn forget_returned(tx: &mut Tx, person: PersonId, id: ReturnedTableId) -> Result<(), Error> {
    let own = returned_tables::table.filter(returned_tables::id.eq(id).and(returned_tables::person.eq(person)));
    diesel::delete(own).execute(tx.conn()).await?;
    Ok(())
}

/// Deletes the tables that came before this instant.
pub async fn clear_returned(tx: &mut Tx, oldest: Instant) -> Result<(), Error> {
    let old = returned_tables::table.filter(returned_tables::received_at.lt(oldest));
    diesel::delete(old).execute(tx.conn()).await?;
    Ok(())
}
