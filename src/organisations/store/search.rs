//! The search of organisations by words of their names. Each word that is typed is the beginning of a word of the name.
use diesel::{
    dsl::sql,
    expression::{AsExpression, SqlLiteral, UncheckedBind},
    prelude::*,
    sql_types::{Bool, Text},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::OrganisationId,
    platform::{Conn, Error, query_of_words},
    schema::organisations,
};

/// The most organisations that a search finds by the index of words. Where more have the words, a list is read in its
/// own order instead, because it soon meets enough of them.
const FEW: i64 = 1_000;

type Matching = UncheckedBind<SqlLiteral<Bool>, <String as AsExpression<Text>>::Expression>;

/// Whether the name has these words. The index of words can find such names.
fn named(query: &str) -> SqlLiteral<Bool, Matching> {
    let name = sql::<Bool>("(words_of(organisations.name_key) @@ to_tsquery('simple', ");
    name.bind::<Text, _>(query.to_owned()).sql("))")
}

/// The same for a list that is read in its own order: the index of words cannot be used.
pub(super) fn named_on_the_way(query: &str) -> SqlLiteral<Bool, SqlLiteral<Bool, Matching>> {
    named(query).sql(" IS TRUE")
}

/// The organisations in any state whose names have these words; `None` if there are more than a thousand.
pub(super) async fn found(mut conn: &Conn, query: &str) -> Result<Option<Vec<OrganisationId>>, Error> {
    let ids = organisations::table.filter(named(query)).select(organisations::id).limit(FEW + 1);
    let ids: Vec<OrganisationId> = ids.load(&mut conn).await?;
    Ok(Some(ids).filter(|ids| i64::try_from(ids.len()).is_ok_and(|count| count <= FEW)))
}

/// The organisations whose names have the words that were typed; none without words, `None` if there are more than a
/// thousand.
///
/// # Errors
/// An error of the database.
pub async fn with_words(conn: &Conn, typed: &str) -> Result<Option<Vec<OrganisationId>>, Error> {
    match query_of_words(typed) {
        Some(query) => found(conn, &query).await,
        None => Ok(Some(Vec::new())),
    }
}
