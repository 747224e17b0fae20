//! Lists of the desk that somebody keeps under a name.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{PersonId, SavedListId},
    platform::{Conn, Error, Instant, Tx},
    responses::model::SavedList,
    schema::saved_lists,
};

/// The lists that a person saved, by name.
pub async fn saved(mut conn: &Conn, person: PersonId) -> Result<Vec<SavedList>, Error> {
    let own = SavedList::query().filter(saved_lists::person.eq(person)).order((saved_lists::name, saved_lists::id));
    Ok(own.load(&mut conn).await?)
}

/// Saves a list; one that the person saved under the same name before is replaced.
pub async fn save_list(tx: &mut Tx, now: Instant, list: &SavedList) -> Result<(), Error> {
    diesel::insert_into(saved_lists::table)
        .values((list, saved_lists::saved_at.eq(now)))
        .on_conflict((saved_lists::person, saved_lists::name))
        .do_update()
        .set((saved_lists::filters.eq(&list.filters), saved_lists::saved_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets a list of this person; a second time nothing happens.
pub async fn forget_list(tx: &mut Tx, person: PersonId, id: SavedListId) -> Result<(), Error> {
    let own = saved_lists::table.filter(saved_lists::id.eq(id).and(saved_lists::person.eq(person)));
    diesel::delete(own).execute(tx.conn()).await?;
    Ok(())
}
