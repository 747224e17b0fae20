//! The texts that staff keep for answers.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::ReusableTextId,
    platform::{Conn, Error, Found, Language, Tx},
    responses::model::ReusableText,
    schema::reusable_texts,
};

/// All texts, by language and title.
pub async fn texts(mut conn: &Conn) -> Result<Vec<ReusableText>, Error> {
    let by_title = ReusableText::query().order((reusable_texts::language.desc(), reusable_texts::title_key));
    Ok(by_title.load(&mut conn).await?)
}

/// A text that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct TextTitle {
    /// Its id.
    pub id: ReusableTextId,
    /// How it is called.
    pub title: String,
    /// Its language.
    pub language: Language,
}

/// How all texts are called, by title.
pub async fn text_titles(mut conn: &Conn) -> Result<Vec<TextTitle>, Error> {
    Ok(reusable_texts::table
        .order((reusable_texts::title_key, reusable_texts::language))
        .select((reusable_texts::id, reusable_texts::title, reusable_texts::language))
        .load(&mut conn)
        .await?)
}

/// The text with this id, if nobody has deleted it.
pub async fn text(mut conn: &Conn, id: ReusableTextId) -> Result<Option<ReusableText>, Error> {
    Ok(ReusableText::query().filter(reusable_texts::id.eq(id)).first(&mut conn).await.optional()?)
}

/// The text with this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find_text(mut conn: &Conn, id: ReusableTextId) -> Result<ReusableText, Error> {
    ReusableText::query().filter(reusable_texts::id.eq(id)).first(&mut conn).await.found()
}

/// The text, locked until the transaction ends.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn lock_text(tx: &mut Tx, id: ReusableTextId) -> Result<ReusableText, Error> {
    ReusableText::query().filter(reusable_texts::id.eq(id)).for_update().first(tx.conn()).await.found()
}

/// Adds a text; `false` if another one of its language is called so.
pub async fn add_text(tx: &mut Tx, text: &ReusableText) -> Result<bool, Error> {
    let added =
        diesel::insert_into(reusable_texts::table).values(text).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(added == 1)
}

/// Saves a locked text; `false` if another one of its language is called so.
pub async fn save_text(tx: &mut Tx, text: &ReusableText) -> Result<bool, Error> {
    let twin = reusable_texts::table
        .filter(reusable_texts::language.eq(text.language).and(reusable_texts::title_key.eq(&text.title_key)))
        .filter(reusable_texts::id.ne(text.id));
    if diesel::select(diesel::dsl::exists(twin)).get_result(tx.conn()).await? {
        return Ok(false);
    }
    diesel::update(reusable_texts::table.find(text.id)).set(text).execute(tx.conn()).await?;
    Ok(true)
}

/// Deletes a text; a second time nothing happens.
pub async fn remove_text(tx: &mut Tx, id: ReusableTextId) -> Result<(), Error> {
    diesel::delete(reusable_texts::table.find(id)).execute(tx.conn()).await?;
    Ok(())
}
