mod recount;

pub use recount::{Miscount, miscounts};

use std::{fmt, str::FromStr};

use diesel::{
    dsl::{count_star, sql},
    pg::Pg,
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Bool, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use super::model::{Assessment, Correction, Place, Progress, State};
use crate::{
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, OrganisationId, PointId, SubmissionId, VersionId},
    platform::{Conn, Error, Found, Instant, Part, Prepared, Tx, column, with_one_more},
    schema::{assessments, consultation_tallies as tallies, participants, place_tallies},
    statements::CommentKind,
};

/// One comment on record that must be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssessment {
    /// The comment.
    pub comment: CommentId,
    /// Its submission.
    pub submission: SubmissionId,
    /// What it wants.
    pub kind: CommentKind,
    /// The version of the draft.
    pub version: VersionId,
    /// The number of that version.
    pub version_ordinal: i32,
    /// Its place in that version.
    pub place: Place,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
}

const OPEN: &str = "
    INSERT INTO assessments
        (id, part, comment, submission, consultation, version, version_ordinal, place, point, kind, state, standing, received_at)
    SELECT id, 0, comment, submission, $1, version, version_ordinal, place, point, kind, 'received', 'stands', $2
    FROM unnest($3, $4, $5, $6, $7, $8, $9, $10) AS new (id, comment, submission, version, version_ordinal, place, point, kind)";

/// In one statement, so that the trigger counts once.
pub(super) async fn open(
    tx: &Tx,
    received_at: Instant,
    consultation: ConsultationId,
    new: &[NewAssessment],
) -> Result<(), Error> {
    let opened = sql_query(OPEN)
        .bind::<Uuid, _>(consultation)
        .bind::<Timestamptz, _>(received_at)
        .bind::<Array<Uuid>, _>(column(new, |_| AssessmentId::new()))
        .bind::<Array<Uuid>, _>(column(new, |one| one.comment))
        .bind::<Array<Uuid>, _>(column(new, |one| one.submission))
        .bind::<Array<Uuid>, _>(column(new, |one| one.version))
        .bind::<Array<Integer>, _>(column(new, |one| one.version_ordinal))
        .bind::<Array<Integer>, _>(column(new, |one| one.place.number()))
        .bind::<Array<Nullable<Uuid>>, _>(column(new, |one| one.point))
        .bind::<Array<Text>, _>(column(new, |one| one.kind));
    Prepared(opened).execute(&mut tx.piped()).await?;
    Ok(())
}

/// One assessment.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(conn: &mut Conn, id: AssessmentId) -> Result<Assessment, Error> {
    Assessment::query().filter(assessments::id.eq(id)).first(conn).await.found()
}

/// One assessment, locked until the transaction ends.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn lock(tx: &mut Tx, id: AssessmentId) -> Result<Assessment, Error> {
    Assessment::query().filter(assessments::id.eq(id)).for_update().first(tx.conn()).await.found()
}

/// These assessments, locked in the order of their ids, so that two transactions with some of the same ids wait and do
/// not deadlock.
///
/// # Errors
/// An error of the database.
pub async fn lock_many(tx: &mut Tx, ids: &[AssessmentId]) -> Result<Vec<Assessment>, Error> {
    Ok(Assessment::query()
        .filter(assessments::id.eq_any(ids))
        .order(assessments::id)
        .for_update()
        .load(tx.conn())
        .await?)
}

/// The assessments of a consultation in one state, by id.
///
/// # Errors
/// An error of the database.
pub async fn in_state(conn: &mut Conn, consultation: ConsultationId, state: State) -> Result<Vec<Assessment>, Error> {
    Ok(Assessment::query()
        .filter(assessments::consultation.eq(consultation).and(assessments::state.eq(state)))
        .order((assessments::version_ordinal, assessments::place, assessments::id))
        .load(conn)
        .await?)
}

/// The assessments of these comments, in the order of the draft.
///
/// # Errors
/// An error of the database.
pub async fn of_comments(conn: &mut Conn, comments: &[CommentId]) -> Result<Vec<Assessment>, Error> {
    Ok(Assessment::query()
        .filter(assessments::comment.eq_any(comments))
        .order((assessments::version_ordinal, assessments::place, assessments::comment, assessments::part))
        .load(conn)
        .await?)
}

/// Saves how far locked assessments are.
pub(super) async fn set_progress(tx: &mut Tx, ids: &[AssessmentId], progress: Progress) -> Result<(), Error> {
    diesel::update(assessments::table.filter(assessments::id.eq_any(ids)))
        .set((assessments::state.eq(progress.state), assessments::correction.eq(progress.correction)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The answer to an assessment as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The assessment that it answers.
    pub assessment: AssessmentId,
    /// The answer, which is valid from now on.
    pub answer: AnswerId,
    /// The word of its verdict.
    pub verdict: &'static str,
}

/// Saves the published answers of locked assessments.
pub(super) async fn set_published(tx: &mut Tx, given: &[Published]) -> Result<(), Error> {
    const SQL: &str = "UPDATE assessments
        SET state = 'published', correction = NULL, answer = given.answer, verdict = given.verdict
        FROM unnest($1, $2, $3) AS given (assessment, answer, verdict) WHERE assessments.id = given.assessment";
    diesel::sql_query(SQL)
        .bind::<Array<Uuid>, _>(given.iter().map(|one| one.assessment).collect::<Vec<_>>())
        .bind::<Array<Uuid>, _>(given.iter().map(|one| one.answer).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(given.iter().map(|one| one.verdict).collect::<Vec<_>>())
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A filter by what a comment is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// The draft as a whole.
    WholeDraft,
    /// Any of these points: those of one provision, in every version and language.
    Points(Vec<PointId>),
}

/// The filters of the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in this consultation.
    pub consultation: Option<ConsultationId>,
    /// Only on these points, or on the whole draft.
    pub on: Option<Where>,
    /// Only in these submissions: those of one organisation.
    pub submissions: Option<Vec<SubmissionId>>,
    /// Only comments that want this.
    pub kind: Option<CommentKind>,
    /// Only in this state.
    pub state: Option<State>,
    /// Only with a correction of the published answer in preparation.
    pub corrections: bool,
}

/// Where a part of the desk's list begins: after the assessment with these columns. It is written in an address as one
/// word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    rank: i16,
    consultation: ConsultationId,
    version: i32,
    place: i32,
    id: AssessmentId,
}

impl Key {
    /// The key of one assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            rank: assessment.state.rank(),
            consultation: assessment.consultation,
            version: assessment.version_ordinal,
            place: assessment.place,
            id: assessment.id,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}.{}", self.rank, self.consultation, self.version, self.place, self.id)
    }
}

impl FromStr for Key {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.split('.');
        let key = (|| {
            Some(Self {
                rank: parts.next()?.parse().ok()?,
                consultation: parts.next()?.parse().ok()?,
                version: parts.next()?.parse().ok()?,
                place: parts.next()?.parse().ok()?,
                id: parts.next()?.parse().ok()?,
            })
        })();
        key.filter(|_| parts.next().is_none()).ok_or(Error::NotFound)
    }
}

type Boxed = assessments::BoxedQuery<'static, Pg>;

/// The desk's list: at most `most` assessments after `after`, ordered by rank, consultation, version, place and
/// id.
///
/// # Errors
/// An error of the database.
pub async fn list(
    conn: &mut Conn,
    filter: &Filter,
    after: Option<Key>,
    most: usize,
) -> Result<Part<Assessment, Key>, Error> {
    let query = in_order(begin(matching(filter), filter, after, Way::Onward), filter, Way::Onward);
    let found = query.limit(with_one_more(most)).select(Assessment::as_select()).load(conn).await?;
    Ok(Part::of(found, most, Key::of))
}

/// The filter by place and state. It compares the rank and not the state, so that the index returns the rows in the
/// order of the list.
fn matching(filter: &Filter) -> Boxed {
    let mut query: Boxed = assessments::table.into_boxed();
    query = match &filter.on {
        None => query,
        Some(Where::WholeDraft) => query.filter(assessments::point.is_null()),
        Some(Where::Points(points)) => query.filter(assessments::point.eq_any(points.clone())),
    };
    if let Some(submissions) = &filter.submissions {
        query = query.filter(assessments::submission.eq_any(submissions.clone()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(assessments::kind.eq(kind));
    }
    if let Some(state) = filter.state {
        query = query.filter(assessments::rank.eq(state.rank()));
    }
    if filter.corrections {
        query = query.filter(assessments::correction.is_not_null());
    }
    query
}

/// The direction in which the list is read.
#[derive(Clone, Copy)]
enum Way {
    Onward,
    Back,
}

impl Way {
    /// The comparison of the next rows with the current one, in this direction.
    fn sign(self) -> &'static str {
        match self {
            Self::Onward => ">",
            Self::Back => "<",
        }
    }
}

/// The order of the list. In one consultation its column is the same in every row; put first, it makes the order that
/// of the index by consultation.
fn in_order(query: Boxed, filter: &Filter, way: Way) -> Boxed {
    use assessments::{consultation, id, place, rank, version_ordinal as version};
    match (filter.consultation, way) {
        (Some(_), Way::Onward) => query.order((consultation, rank, version, place, id)),
        (Some(_), Way::Back) => {
            query.order((consultation.desc(), rank.desc(), version.desc(), place.desc(), id.desc()))
        }
        (None, Way::Onward) => query.order((rank, consultation, version, place, id)),
        (None, Way::Back) => query.order((rank.desc(), consultation.desc(), version.desc(), place.desc(), id.desc())),
    }
}

/// Where the part begins, and which consultation. Whole rows are compared, which diesel cannot express. The comparison
/// names the index columns that no other condition fixes; so PostgreSQL starts in the index at the key, even for a late
/// part. For that reason a single consultation is an upper limit and not a fixed column: every row after the key and up
/// to that limit belongs to it.
fn begin(query: Boxed, filter: &Filter, key: Option<Key>, way: Way) -> Boxed {
    let past = |columns: &str| sql::<Bool>(&format!("({columns}version_ordinal, place, id) {} (", way.sign()));
    let Some(Key { rank, consultation: last, version, place, id }) = key else {
        return match filter.consultation {
            None => query,
            Some(consultation) => query.filter(assessments::consultation.eq(consultation)),
        };
    };
    macro_rules! row {
        ($leading:expr) => {
            $leading
                .bind::<Integer, _>(version)
                .sql(", ")
                .bind::<Integer, _>(place)
                .sql(", ")
                .bind::<Uuid, _>(id)
                .sql(")")
        };
    }
    match (filter.consultation, filter.state) {
        (Some(consultation), Some(_)) => {
            query.filter(assessments::consultation.eq(consultation)).filter(row!(past("")))
        }
        (Some(consultation), None) => {
            let bounded = match way {
                Way::Onward => query.filter(assessments::consultation.le(consultation)),
                Way::Back => query.filter(assessments::consultation.ge(consultation)),
            };
            let leading = past("consultation, rank, ").bind::<Uuid, _>(consultation).sql(", ");
            bounded.filter(row!(leading.bind::<SmallInt, _>(rank).sql(", ")))
        }
        (None, Some(_)) => query.filter(row!(past("consultation, ").bind::<Uuid, _>(last).sql(", "))),
        (None, None) => {
            let leading = past("rank, consultation, ").bind::<SmallInt, _>(rank).sql(", ");
            query.filter(row!(leading.bind::<Uuid, _>(last).sql(", ")))
        }
    }
}

/// The assessments directly before and after one in the desk's list.
///
/// # Errors
/// An error of the database.
pub async fn neighbours(
    conn: &mut Conn,
    filter: &Filter,
    of: Key,
) -> Result<(Option<AssessmentId>, Option<AssessmentId>), Error> {
    let toward = |way| in_order(begin(matching(filter), filter, Some(of), way), filter, way).select(assessments::id);
    let previous = toward(Way::Back).first(conn).await.optional()?;
    Ok((previous, toward(Way::Onward).first(conn).await.optional()?))
}

/// What an official does with one comment after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Writes answers: nothing is written yet, or the answer was sent back.
    Writing,
    /// Approves answers that others have written.
    Approving,
}

impl Work {
    /// The states that wait for this work, from the first rank to the last.
    fn states(self) -> (State, State) {
        match self {
            Self::Writing => (State::Received, State::Returned),
            Self::Approving => (State::Drafted, State::Drafted),
        }
    }

    /// The corrections that wait for it.
    fn correction(self) -> Correction {
        match self {
            Self::Writing => Correction::Returned,
            Self::Approving => Correction::Drafted,
        }
    }
}

/// The next assessment of the list that waits for this work: after one, otherwise from the beginning. In a state where
/// none waits for it, simply the next one.
///
/// # Errors
/// An error of the database.
pub async fn next(conn: &mut Conn, filter: &Filter, of: Key, work: Work) -> Result<Option<AssessmentId>, Error> {
    let after = |key| in_order(begin(matching(filter), filter, key, Way::Onward), filter, Way::Onward);
    let waiting = |key| waits_for(after(key), filter, work).filter(assessments::id.ne(of.id)).select(assessments::id);
    for key in [Some(of), None] {
        if let found @ Some(_) = waiting(key).first(conn).await.optional()? {
            return Ok(found);
        }
    }
    let (first, last) = work.states();
    let is_of_another = filter.state.is_some_and(|state| state != first && state != last);
    if !is_of_another {
        return Ok(None);
    }
    Ok(after(Some(of)).select(assessments::id).first(conn).await.optional()?)
}

/// Only what waits for this work. Among corrections that is a matter of the correction; elsewhere of the rank, by which
/// the index is ordered, and corrections are not looked for: there are far more published answers.
fn waits_for(query: Boxed, filter: &Filter, work: Work) -> Boxed {
    if filter.corrections {
        return query.filter(assessments::correction.eq(work.correction()));
    }
    let (first, last) = work.states();
    query.filter(assessments::rank.between(first.rank(), last.rank()))
}

/// How many assessments a consultation has at each place of each version of its draft, older versions first, in the
/// order of the draft.
///
/// # Errors
/// An error of the database.
pub async fn places(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<(VersionId, Place, i64)>, Error> {
    let rows: Vec<(VersionId, i32, i64)> = place_tallies::table
        .filter(place_tallies::consultation.eq(consultation).and(place_tallies::everything.gt(0)))
        .order((place_tallies::version, place_tallies::place))
        .select((place_tallies::version, place_tallies::place, place_tallies::everything))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(version, place, count)| (version, Place::at(place), count)).collect())
}

/// The organisations that have signed a submission on a consultation.
///
/// # Errors
/// An error of the database.
pub async fn participants(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    Ok(participants::table
        .filter(participants::consultation.eq(consultation))
        .select(participants::organisation)
        .load(conn)
        .await?)
}

/// How many assessments are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Nothing is written.
    pub received: i64,
    /// The answer was sent back to its writer.
    pub returned: i64,
    /// The answer is being written.
    pub drafted: i64,
    /// The answer is approved and not published.
    pub approved: i64,
    /// The answer is published.
    pub published: i64,
    /// No answer is needed.
    pub lapsed: i64,
}

impl Counts {
    /// How many are in this state.
    #[must_use]
    pub fn of(&self, state: State) -> i64 {
        match state {
            State::Received => self.received,
            State::Returned => self.returned,
            State::Drafted => self.drafted,
            State::Approved => self.approved,
            State::Published => self.published,
            State::Lapsed => self.lapsed,
        }
    }

    /// How many still need an answer.
    #[must_use]
    pub fn unanswered(&self) -> i64 {
        self.received + self.returned + self.drafted + self.approved
    }

    /// How many there are.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.unanswered() + self.published + self.lapsed
    }

    fn add(&mut self, state: State, count: i64) {
        match state {
            State::Received => self.received += count,
            State::Returned => self.returned += count,
            State::Drafted => self.drafted += count,
            State::Approved => self.approved += count,
            State::Published => self.published += count,
            State::Lapsed => self.lapsed += count,
        }
    }
}

/// The counts of one consultation.
///
/// # Errors
/// An error of the database.
pub async fn counts(conn: &mut Conn, consultation: ConsultationId) -> Result<Counts, Error> {
    count_by_state(conn, tallies::table.filter(tallies::consultation.eq(consultation)).into_boxed()).await
}

/// The counts of all consultations together.
///
/// # Errors
/// An error of the database.
pub async fn counts_of_everything(conn: &mut Conn) -> Result<Counts, Error> {
    count_by_state(conn, tallies::table.into_boxed()).await
}

async fn count_by_state(conn: &mut Conn, kept: tallies::BoxedQuery<'_, Pg>) -> Result<Counts, Error> {
    let rows: Vec<(State, i64)> = kept.select((tallies::state, tallies::n)).load(conn).await?;
    let mut counts = Counts::default();
    for (state, n) in rows {
        counts.add(state, n);
    }
    Ok(counts)
}

/// The corrections of published answers that are not published yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Corrections {
    /// How many there are.
    pub all: i64,
    /// How many of them wait for approval.
    pub drafted: i64,
    /// How many of them wait for publication.
    pub approved: i64,
}

/// The unpublished corrections of one consultation, or of all.
///
/// # Errors
/// An error of the database.
pub async fn corrections(conn: &mut Conn, consultation: Option<ConsultationId>) -> Result<Corrections, Error> {
    let mut query = assessments::table.filter(assessments::correction.is_not_null()).into_boxed();
    if let Some(consultation) = consultation {
        query = query.filter(assessments::consultation.eq(consultation));
    }
    let drafted = sql::<BigInt>("count(*) FILTER (WHERE correction = 'drafted')");
    let approved = sql::<BigInt>("count(*) FILTER (WHERE correction = 'approved')");
    let (all, drafted, approved) = query.select((count_star(), drafted, approved)).first(conn).await?;
    Ok(Corrections { all, drafted, approved })
}
