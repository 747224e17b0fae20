//! The search of comments by words of their texts and of their answers. Each word that is typed is the beginning of a
//! word there.
use diesel::{
    dsl::sql,
    expression::{AsExpression, SqlLiteral, UncheckedBind},
    prelude::*,
    sql_query,
    sql_types::{Array, Bool, Text, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{AssessmentId, ConsultationId},
    platform::{Conn, Error, Tx, fold, query_of_words},
    schema::{assessment_words, assessments},
};

/// The most comments that are found by the index of words. Where more have the words, the list is read in its own order
/// instead, because it soon meets enough of them.
const FEW: usize = 1_000;

/// The comments with the words that were searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// They are in these comments and in no others.
    In(Vec<AssessmentId>),
    /// More comments than can be listed by their words have them; the query is in PostgreSQL's own language.
    InMany(String),
}

impl Words {
    /// The query, if too many comments have the words.
    pub(super) fn too_many(&self) -> Option<&str> {
        if let Self::InMany(query) = self { Some(query) } else { None }
    }
}

type Matching = UncheckedBind<SqlLiteral<Bool>, <String as AsExpression<Text>>::Expression>;

fn matching(query: &str) -> SqlLiteral<Bool, Matching> {
    let words = sql::<Bool>("(assessment_words.words @@ to_tsquery('simple', ");
    words.bind::<Text, _>(query.to_owned()).sql("))")
}

/// Searches the comments of a consultation, or of all; `None` if no word was typed.
///
/// # Errors
/// An error of the database.
pub async fn search(
    mut conn: &Conn,
    consultation: Option<ConsultationId>,
    typed: &str,
) -> Result<Option<Words>, Error> {
    let Some(query) = query_of_words(typed) else { return Ok(None) };
    if is_common(conn, &query).await? {
        return Ok(Some(Words::InMany(query)));
    }
    // The hits are found and counted before it is asked of which consultation they are: an index has only the words.
    let hits = assessment_words::table.filter(matching(&query)).select(assessment_words::assessment);
    let found: Vec<AssessmentId> = hits.limit(i64::try_from(FEW + 1).unwrap_or(i64::MAX)).load(&mut conn).await?;
    if found.len() > FEW {
        return Ok(Some(Words::InMany(query)));
    }
    let Some(of) = consultation else { return Ok(Some(Words::In(found))) };
    let own = assessments::table.filter(assessments::id.eq_any(found).and(assessments::consultation.eq(of)));
    Ok(Some(Words::In(own.select(assessments::id).load(&mut conn).await?)))
}

/// Whether many of the newest comments have the words. The index of words finds all that have them before the first is
/// read, so it is not asked for what nearly every comment says.
async fn is_common(mut conn: &Conn, query: &str) -> Result<bool, Error> {
    const SAMPLE: &str = "SELECT count(*) FILTER (WHERE words @@ to_tsquery('simple', $1)) > 12 AS is_common
        FROM (SELECT words FROM assessment_words ORDER BY assessment DESC LIMIT 250) AS newest";
    let sample: Common = sql_query(SAMPLE).bind::<Text, _>(query).get_result(&mut conn).await?;
    Ok(sample.is_common)
}

#[derive(QueryableByName)]
struct Common {
    #[diesel(sql_type = Bool)]
    is_common: bool,
}

/// Saves by which words of their answer these assessments are found.
pub(in crate::assessments) async fn set_answer_words(
    tx: &mut Tx,
    of: &[AssessmentId],
    answer: &str,
) -> Result<(), Error> {
    const SQL: &str = "UPDATE assessment_words SET answer = words_of($2) WHERE assessment = ANY($1)";
    let set = sql_query(SQL).bind::<Array<Uuid>, _>(of).bind::<Text, _>(fold(answer));
    set.execute(tx.conn()).await?;
    Ok(())
}
