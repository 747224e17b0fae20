use std::{collections::HashMap, fmt, str::FromStr};

use diesel::{
    dsl::sql,
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Uuid},
};
use diesel_async::RunQueryDsl;

use super::read_comments;
use crate::{
    assessments::{Place, Standing, State},
    consultations::Consultation,
    ids::{AnswerId, CommentId, ConsultationId, VersionId},
    platform::{Conn, Error, Found, Instant, Part, Prepared, with_one_more},
    schema::{assessments, comments, consultation_tallies, submissions},
    submissions::model::{PublicComment, SubmissionOnRecord},
};

/// The public comments on a consultation. Only [`public_comments`] makes one, so a list or a count is possible only
/// after the check that they are public. Lists and counts are about one version of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicComments {
    consultation: ConsultationId,
}

/// Scope: the public comments on a consultation; `None` while they are not public.
#[must_use]
pub fn public_comments(consultation: &Consultation, now: Instant) -> Option<PublicComments> {
    consultation.shows_comments(now).then_some(PublicComments { consultation: consultation.id })
}

/// Where a part of the list in the order of the draft begins: after the comment with these columns. It is written in an
/// address as one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceKey {
    pub(super) place: i32,
    pub(super) comment: CommentId,
}

impl PlaceKey {
    /// Behind all rows.
    pub(super) fn last() -> Self {
        Self { place: i32::MAX, comment: ::uuid::Uuid::max().into() }
    }

    /// Before all rows.
    pub(super) fn first() -> Self {
        Self { place: i32::MIN, comment: ::uuid::Uuid::nil().into() }
    }
}

impl fmt::Display for PlaceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.place, self.comment)
    }
}

impl FromStr for PlaceKey {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (place, comment) = text.split_once('.').ok_or(Error::NotFound)?;
        Ok(Self {
            place: place.parse().map_err(|_| Error::NotFound)?,
            comment: comment.parse().map_err(|_| Error::NotFound)?,
        })
    }
}

/// A comment in a public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The comment.
    pub sent: PublicComment,
    /// Its place in its version.
    pub place: Place,
    /// The valid answers: one to the whole, or those to its parts in their order.
    pub answers: Vec<AnswerId>,
    /// Whether the whole or every part has one.
    pub is_answered: bool,
}

/// The columns by which a public list is found, ordered and continued.
type Row = (i32, CommentId, Option<AnswerId>, State);

/// The rows of the index `assessments_in_the_draft` for one version. `shown` is a column, not a bound value, because
/// the index is made for it.
#[diesel::dsl::auto_type]
fn shown(consultation: ConsultationId, version: VersionId) -> _ {
    let row: (assessments::place, assessments::comment, assessments::answer, assessments::state) =
        (assessments::place, assessments::comment, assessments::answer, assessments::state);
    assessments::table
        .filter(assessments::consultation.eq(consultation))
        .filter(assessments::version.eq(version))
        .filter(assessments::shown)
        .select(row)
}

/// The comments of one submission. Those that were replaced or withdrawn are among them: the caller asks what became of
/// the submission, and whether its text may be read. What is held back is not.
#[diesel::dsl::auto_type]
fn submitted(consultation: ConsultationId, number: i32) -> _ {
    let row: (assessments::place, assessments::comment, assessments::answer, assessments::state) =
        (assessments::place, assessments::comment, assessments::answer, assessments::state);
    let (whole, hidden): (i32, Standing) = (0_i32, Standing::HeldBack);
    assessments::table
        .inner_join(comments::table.on(comments::id.eq(assessments::comment)))
        .inner_join(submissions::table.on(submissions::id.eq(assessments::submission)))
        .filter(submissions::consultation.eq(consultation))
        .filter(submissions::number.eq(number))
        .filter(assessments::part.eq(whole))
        .filter(assessments::standing.ne(hidden))
        .select(row)
}

impl PublicComments {
    /// The consultation.
    #[must_use]
    pub fn consultation(self) -> ConsultationId {
        self.consultation
    }

    /// A part of the comments on a version in the order of the draft, those on the whole draft first.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn in_the_draft(
        self,
        conn: &mut Conn,
        version: VersionId,
        after: Option<PlaceKey>,
        most: usize,
    ) -> Result<Part<Listed, PlaceKey>, Error> {
        let PlaceKey { place, comment } = after.unwrap_or_else(PlaceKey::first);
        let later = sql::<Bool>("(assessments.place, assessments.comment) > (").bind::<Integer, _>(place);
        let keys = shown(self.consultation, version)
            .filter(later.sql(", ").bind::<Uuid, _>(comment).sql(")"))
            .order((assessments::place, assessments::comment))
            .limit(with_one_more(most));
        let keys: Vec<Row> = Prepared(keys).load(conn).await?;
        listed(conn, Part::of(keys, most, |&(place, comment, ..)| PlaceKey { place, comment })).await
    }

    /// A part of the comments at one place of a version, in the order of their arrival.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn at(
        self,
        conn: &mut Conn,
        version: VersionId,
        place: Place,
        after: Option<CommentId>,
        most: usize,
    ) -> Result<Part<Listed, CommentId>, Error> {
        let keys: Vec<Row> = shown(self.consultation, version)
            .filter(assessments::place.eq(place.number()))
            .filter(assessments::comment.gt(after.unwrap_or_else(|| ::uuid::Uuid::nil().into())))
            .order(assessments::comment)
            .limit(with_one_more(most))
            .load(conn)
            .await?;
        listed(conn, Part::of(keys, most, |&(_, comment, ..)| comment)).await
    }

    /// The comments at these places of versions, in the order of the places; at most so many at each.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn at_places(
        self,
        conn: &mut Conn,
        places: &[(VersionId, i32)],
        most: usize,
    ) -> Result<Vec<Listed>, Error> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let (versions, places): (Vec<VersionId>, Vec<i32>) = places.iter().copied().unzip();
        let rows: Vec<AtPlace> = sql_query(AT_PLACES)
            .bind::<Uuid, _>(self.consultation)
            .bind::<Array<Uuid>, _>(versions)
            .bind::<Array<Integer>, _>(places)
            .bind::<BigInt, _>(i64::try_from(most).unwrap_or(i64::MAX))
            .load(conn)
            .await?;
        let keys: Vec<Row> = rows.into_iter().map(|row| (row.place, row.comment, row.answer, row.state)).collect();
        Ok(listed(conn, Part { items: keys, next: None::<()> }).await?.items)
    }

    /// These comments, as far as they are public.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn these(self, conn: &mut Conn, comments: &[CommentId]) -> Result<Vec<Listed>, Error> {
        let row = (assessments::place, assessments::comment, assessments::answer, assessments::state);
        let keys: Vec<Row> = assessments::table
            .filter(assessments::consultation.eq(self.consultation).and(assessments::comment.eq_any(comments)))
            .filter(assessments::shown)
            .order((assessments::version_ordinal, assessments::place, assessments::comment))
            .select(row)
            .load(conn)
            .await?;
        Ok(listed(conn, Part { items: keys, next: None::<()> }).await?.items)
    }

    /// The comment with this ordinal in the submission with this number.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub async fn find(self, conn: &mut Conn, number: i32, ordinal: i32) -> Result<Listed, Error> {
        let one = submitted(self.consultation, number).filter(comments::ordinal.eq(ordinal)).load(conn).await?;
        listed(conn, Part { items: one, next: None::<()> }).await?.items.pop().ok_or(Error::NotFound)
    }

    /// The submission with this number, with its comments by ordinal.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub async fn submission(self, conn: &mut Conn, number: i32) -> Result<(SubmissionOnRecord, Vec<Listed>), Error> {
        let its = SubmissionOnRecord::query()
            .filter(submissions::consultation.eq(self.consultation).and(submissions::number.eq(number)));
        let submission = its.first(conn).await.found()?;
        let keys: Vec<Row> = submitted(self.consultation, number).order(comments::ordinal).load(conn).await?;
        Ok((submission, listed(conn, Part { items: keys, next: None::<()> }).await?.items))
    }

    /// How many comments there are on each version; versions without any are left out.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn counts_by_version(self, conn: &mut Conn) -> Result<HashMap<VersionId, i64>, Error> {
        let counts = consultation_tallies::table
            .filter(consultation_tallies::consultation.eq(self.consultation))
            .filter(consultation_tallies::whole)
            .filter(consultation_tallies::standing.eq(Standing::Stands))
            .group_by(consultation_tallies::version)
            .select((consultation_tallies::version, sql::<BigInt>("sum(n)::bigint")));
        let rows: Vec<(VersionId, i64)> = Prepared(counts).load(conn).await?;
        Ok(rows.into_iter().filter(|(_, count)| *count > 0).collect())
    }
}

/// A probe of the index `assessments_in_the_draft` for each place.
const AT_PLACES: &str = "SELECT found.place, found.comment, found.answer, found.state
    FROM unnest($2, $3) WITH ORDINALITY AS wanted (version, place, turn)
    CROSS JOIN LATERAL (
        SELECT place, comment, answer, state FROM assessments
        WHERE consultation = $1 AND version = wanted.version AND assessments.place = wanted.place AND shown
        ORDER BY comment LIMIT $4) AS found
    ORDER BY wanted.turn, found.comment";

#[derive(QueryableByName)]
struct AtPlace {
    #[diesel(sql_type = Integer)]
    place: i32,
    #[diesel(sql_type = Uuid)]
    comment: CommentId,
    #[diesel(sql_type = Nullable<Uuid>)]
    answer: Option<AnswerId>,
    #[diesel(sql_type = Text)]
    state: State,
}

/// Loads the comments of these keys.
async fn listed<K>(conn: &mut Conn, keys: Part<Row, K>) -> Result<Part<Listed, K>, Error> {
    let ids: Vec<CommentId> = keys.items.iter().map(|(_, comment, ..)| *comment).collect();
    let mut parts = answers_to_parts(conn, &keys.items).await?;
    let mut found: HashMap<CommentId, PublicComment> =
        read_comments(conn, &ids).await?.into_iter().map(|sent| (sent.comment.id, sent)).collect();
    Ok(keys.with_items(|rows| {
        let listed = rows.into_iter().filter_map(|(place, comment, answer, _)| {
            let sent = found.remove(&comment)?;
            let (answers, is_answered) = match parts.remove(&comment) {
                Some(parts) => (parts.iter().flatten().copied().collect(), parts.iter().all(Option::is_some)),
                None => (answer.into_iter().collect(), answer.is_some()),
            };
            Some(Listed { sent, place: Place::at(place), answers, is_answered })
        });
        listed.collect()
    }))
}

/// The valid answer to each part, in their order, of those comments that are divided.
async fn answers_to_parts(conn: &mut Conn, rows: &[Row]) -> Result<HashMap<CommentId, Vec<Option<AnswerId>>>, Error> {
    let divided = |(_, comment, _, state): &Row| (*state == State::Divided).then_some(*comment);
    let divided: Vec<CommentId> = rows.iter().filter_map(divided).collect();
    let mut parts: HashMap<CommentId, Vec<Option<AnswerId>>> = HashMap::new();
    if divided.is_empty() {
        return Ok(parts);
    }
    let found: Vec<(CommentId, Option<AnswerId>)> = assessments::table
        .filter(assessments::comment.eq_any(divided).and(assessments::part.gt(0)))
        .order((assessments::comment, assessments::part))
        .select((assessments::comment, assessments::answer))
        .load(conn)
        .await?;
    for (comment, answer) in found {
        parts.entry(comment).or_default().push(answer);
    }
    Ok(parts)
}
