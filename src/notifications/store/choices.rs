//! What people have chosen about their letters.
use diesel::{prelude::*, upsert::excluded};
use diesel_async::RunQueryDsl;

use crate::{
    ids::PersonId,
    notifications::model::{Choice, Choices, Group},
    platform::{Conn, Error, Tx},
    schema::letter_choices as rows,
};

/// What these people have chosen.
pub(in crate::notifications) async fn choices_of(conn: &mut Conn, people: &[PersonId]) -> Result<Choices, Error> {
    if people.is_empty() {
        return Ok(Choices::default());
    }
    let chosen = rows::table.filter(rows::person.eq_any(people));
    Ok(Choices::of(chosen.select((rows::person, rows::letters, rows::choice)).load(conn).await?))
}

/// Saves what a person has chosen.
pub(in crate::notifications) async fn choose(
    tx: &mut Tx,
    person: PersonId,
    chosen: &[(Group, Choice)],
) -> Result<(), Error> {
    let row = |(group, choice): &(Group, Choice)| {
        (rows::person.eq(person), rows::letters.eq(*group), rows::choice.eq(*choice))
    };
    let new: Vec<_> = chosen.iter().map(row).collect();
    diesel::insert_into(rows::table)
        .values(new)
        .on_conflict((rows::person, rows::letters))
        .do_update()
        .set(rows::choice.eq(excluded(rows::choice)))
        .execute(tx.conn())
        .await?;
    Ok(())
}
