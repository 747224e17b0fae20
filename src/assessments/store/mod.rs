mod labels;
mod list;
mod order;
mod parts;
mod recount;
mod walk;
mod words;

pub use labels::{Labelled, PublicLabel, count_by_label, find_label, labels, labels_of, public_labels};
pub use list::{Filter, Listed, Where, Whose, Work, list, neighbours, next};
pub use order::{Key, Order};
pub use parts::{parts_of, wholes_of};
pub use recount::{Miscount, miscounts};
pub use words::{Words, search};

pub(super) use labels::{add_label, put_on, remove_label, save_label, take_off};
pub(super) use parts::{add_parts, remove_parts, settle};
pub(super) use words::set_answer_words;

use std::collections::HashMap;

use diesel::{
    dsl::{count_star, sql},
    pg::Pg,
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use super::model::{Assessment, Assignment, Place, Progress, Standing, State};
use crate::{
    events::Event,
    ids::{
        AnswerId, AssessmentId, AssignmentId, CommentId, ConsultationId, OrganisationId, PersonId, PointId,
        SubmissionId, VersionId,
    },
    platform::{Conn, Error, Found, Instant, Prepared, Tx, column, fold, riga},
    schema::{assessments, assignments, consultation_tallies as tallies, consultations, participants, place_tallies},
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
    /// Its text with the wording that it proposes.
    pub text: String,
}

const OPEN: &str = "
    WITH new AS (
        SELECT * FROM unnest($3, $4, $5, $6, $7, $8, $9, $10, $11)
            AS new (id, comment, submission, version, version_ordinal, place, point, kind, text)),
    opened AS (
        INSERT INTO assessments
            (id, part, comment, submission, consultation, version, version_ordinal, place, point, kind, state, standing, received_at)
        SELECT id, 0, comment, submission, $1, version, version_ordinal, place, point, kind, 'received', 'stands', $2 FROM new)
    INSERT INTO assessment_words (assessment, comment, answer) SELECT id, words_of(text), '' FROM new";

/// In one statement, so that the trigger counts once.
pub(super) async fn open(
    tx: &Tx,
    received_at: Instant,
    consultation: ConsultationId,
    new: &[NewAssessment],
) -> Result<Vec<AssessmentId>, Error> {
    let ids = column(new, |_| AssessmentId::new());
    let opened = sql_query(OPEN)
        .bind::<Uuid, _>(consultation)
        .bind::<Timestamptz, _>(received_at)
        .bind::<Array<Uuid>, _>(ids.clone())
        .bind::<Array<Uuid>, _>(column(new, |one| one.comment))
        .bind::<Array<Uuid>, _>(column(new, |one| one.submission))
        .bind::<Array<Uuid>, _>(column(new, |one| one.version))
        .bind::<Array<Integer>, _>(column(new, |one| one.version_ordinal))
        .bind::<Array<Integer>, _>(column(new, |one| one.place.number()))
        .bind::<Array<Nullable<Uuid>>, _>(column(new, |one| one.point))
        .bind::<Array<Text>, _>(column(new, |one| one.kind))
        .bind::<Array<Text>, _>(column(new, |one| fold(&one.text)));
    Prepared(opened).execute(&mut tx.piped()).await?;
    Ok(ids)
}

/// One assessment.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, id: AssessmentId) -> Result<Assessment, Error> {
    Assessment::query().filter(assessments::id.eq(id)).first(&mut conn).await.found()
}

/// These assessments; ids without one are left out.
///
/// # Errors
/// An error of the database.
pub async fn find_many(conn: &mut Conn, ids: &[AssessmentId]) -> Result<Vec<Assessment>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Assessment::query().filter(assessments::id.eq_any(ids)).load(conn).await?)
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

/// The assessments of a submission, locked in the order of their ids.
///
/// # Errors
/// An error of the database.
pub async fn lock_of_submission(tx: &mut Tx, submission: SubmissionId) -> Result<Vec<Assessment>, Error> {
    Ok(Assessment::query()
        .filter(assessments::submission.eq(submission))
        .order(assessments::id)
        .for_update()
        .load(tx.conn())
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

/// Records that locked assessments were handed out or taken back.
pub(super) async fn set_assignment(tx: &mut Tx, made: &Assignment, ids: &[AssessmentId]) -> Result<(), Error> {
    diesel::insert_into(assignments::table).values(made).execute(tx.conn()).await?;
    diesel::update(assessments::table.filter(assessments::id.eq_any(ids)))
        .set((
            assessments::assignment.eq(made.id),
            assessments::assignee.eq(made.assignee),
            assessments::due_at.eq(made.due_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves how a comment stands, with all its parts.
pub(super) async fn set_standing(tx: &mut Tx, comment: CommentId, standing: Standing) -> Result<(), Error> {
    diesel::update(assessments::table.filter(assessments::comment.eq(comment)))
        .set(assessments::standing.eq(standing))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves that locked assessments have lapsed. What is not shown to the public stays so.
pub(super) async fn set_lapsed(tx: &mut Tx, ids: &[AssessmentId], standing: Standing) -> Result<(), Error> {
    const SQL: &str = "UPDATE assessments SET state = 'lapsed', correction = NULL,
        standing = CASE standing WHEN 'stands' THEN $2 ELSE standing END WHERE id = ANY($1)";
    sql_query(SQL).bind::<Array<Uuid>, _>(ids).bind::<Text, _>(standing).execute(tx.conn()).await?;
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

/// How many assessments a consultation has at each place of each version of its draft, older versions first, in the
/// order of the draft.
///
/// # Errors
/// An error of the database.
pub async fn places(mut conn: &Conn, consultation: ConsultationId) -> Result<Vec<(VersionId, Place, i64)>, Error> {
    let mut rows: Vec<(VersionId, i32, i64)> = place_tallies::table
        .filter(place_tallies::consultation.eq(consultation).and(place_tallies::everything.gt(0)))
        .select((place_tallies::version, place_tallies::place, place_tallies::everything))
        .load(&mut conn)
        .await?;
    rows.sort_unstable();
    Ok(rows.into_iter().map(|(version, place, count)| (version, Place::at(place), count)).collect())
}

/// The organisations that have signed a submission on a consultation: of these, or of all; at most `most`.
///
/// # Errors
/// An error of the database.
pub async fn participants(
    mut conn: &Conn,
    consultation: ConsultationId,
    among: Option<&[OrganisationId]>,
    most: usize,
) -> Result<Vec<OrganisationId>, Error> {
    let mut query = participants::table.filter(participants::consultation.eq(consultation)).into_boxed();
    if let Some(among) = among {
        query = query.filter(participants::organisation.eq_any(among));
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(query.select(participants::organisation).limit(most).load(&mut conn).await?)
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
    /// Their parts are answered.
    pub divided: i64,
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
            State::Divided => self.divided,
            State::Published => self.published,
            State::Lapsed => self.lapsed,
        }
    }

    /// How many still need an answer.
    #[must_use]
    pub fn unanswered(&self) -> i64 {
        self.received + self.returned + self.drafted + self.approved
    }

    /// How many there are, without those that need no answer themselves.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.unanswered() + self.published
    }

    fn add(&mut self, state: State, count: i64) {
        match state {
            State::Received => self.received += count,
            State::Returned => self.returned += count,
            State::Drafted => self.drafted += count,
            State::Approved => self.approved += count,
            State::Divided => self.divided += count,
            State::Published => self.published += count,
            State::Lapsed => self.lapsed += count,
        }
    }
}

/// The counts of one consultation.
///
/// # Errors
/// An error of the database.
pub async fn counts(conn: &Conn, consultation: ConsultationId) -> Result<Counts, Error> {
    count_by_state(conn, tallies::table.filter(tallies::consultation.eq(consultation)).into_boxed()).await
}

/// The counts of each of these consultations.
///
/// # Errors
/// An error of the database.
pub async fn counts_of(mut conn: &Conn, of: &[ConsultationId]) -> Result<HashMap<ConsultationId, Counts>, Error> {
    let kept = tallies::table.filter(tallies::consultation.eq_any(of));
    let rows: Vec<(ConsultationId, State, i64)> =
        kept.select((tallies::consultation, tallies::state, tallies::n)).load(&mut conn).await?;
    let mut counts: HashMap<ConsultationId, Counts> = HashMap::new();
    for (consultation, state, n) in rows {
        counts.entry(consultation).or_default().add(state, n);
    }
    Ok(counts)
}

/// When the oldest comment that still needs an answer was received, for each of these consultations that has one.
///
/// # Errors
/// An error of the database.
pub async fn oldest_unanswered(
    mut conn: &Conn,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Instant>, Error> {
    let oldest = sql::<Nullable<Timestamptz>>(
        "(SELECT received_at FROM assessments WHERE consultation = consultations.id AND rank < 4
            ORDER BY received_at LIMIT 1)",
    );
    let query = consultations::table.filter(consultations::id.eq_any(of)).select((consultations::id, oldest));
    let rows: Vec<(ConsultationId, Option<Instant>)> = query.load(&mut conn).await?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((id, at?))).collect())
}

/// How many comments that are handed out to a person wait for an answer, and how many of them are overdue; except in
/// some consultations.
///
/// # Errors
/// An error of the database.
pub async fn work_of(
    mut conn: &Conn,
    person: PersonId,
    now: Instant,
    except: &[ConsultationId],
) -> Result<(i64, i64), Error> {
    let overdue = sql::<BigInt>("count(*) FILTER (WHERE due_at <= ").bind::<Timestamptz, _>(now).sql(")");
    Ok(assessments::table
        .filter(assessments::assignee.eq(person).and(assessments::rank.lt(State::Drafted.rank())))
        .filter(assessments::consultation.ne_all(except.to_vec()))
        .select((count_star(), overdue))
        .get_result(&mut conn)
        .await?)
}

/// Comments that were handed out.
///
/// # Errors
/// [`Error::NotFound`] when there are none.
pub async fn assignment(conn: &mut Conn, id: AssignmentId) -> Result<Assignment, Error> {
    Assignment::query().filter(assignments::id.eq(id)).first(conn).await.found()
}

/// How many of them still wait for whoever got them, and were not handed on.
///
/// # Errors
/// An error of the database.
pub async fn still_assigned(conn: &mut Conn, id: AssignmentId) -> Result<i64, Error> {
    let assignee = assignments::table.find(id).select(assignments::assignee);
    let assignee: Option<PersonId> = assignee.first(conn).await.found()?;
    Ok(assessments::table
        .filter(assessments::assignee.eq(assignee).and(assessments::assignment.eq(id)))
        .filter(assessments::rank.lt(State::Drafted.rank()))
        .select(count_star())
        .first(conn)
        .await?)
}

/// The events that time causes: once a day, at eight in the morning, for each person whose comments are due until the
/// end of the next day, or were due the day before.
///
/// # Errors
/// An error of the database.
pub async fn due(conn: &mut Conn, now: Instant) -> Result<Vec<Event>, Error> {
    let morning = riga::morning(now, 0);
    if now < morning {
        return Ok(Vec::new());
    }
    let (from, until) = (riga::morning(now, -1), riga::morning(now, 2));
    let withdrawn = crate::consultations::withdrawn(conn).await?;
    let people: Vec<Option<PersonId>> = assessments::table
        // Written and not bound: the index of what is due is about it.
        .filter(sql::<Bool>("due_at IS NOT NULL AND rank < 2"))
        .filter(assessments::due_at.gt(from).and(assessments::due_at.le(until)))
        .filter(assessments::consultation.ne_all(withdrawn))
        .select(assessments::assignee)
        .distinct()
        .load(conn)
        .await?;
    Ok(people.into_iter().flatten().map(|person| Event::WorkDue { person, morning }).collect())
}

/// The counts of all consultations together, except these.
///
/// # Errors
/// An error of the database.
pub async fn counts_of_everything(conn: &Conn, except: &[ConsultationId]) -> Result<Counts, Error> {
    count_by_state(conn, tallies::table.filter(tallies::consultation.ne_all(except.to_vec())).into_boxed()).await
}

async fn count_by_state(mut conn: &Conn, kept: tallies::BoxedQuery<'_, Pg>) -> Result<Counts, Error> {
    let rows: Vec<(State, i64)> = kept.select((tallies::state, tallies::n)).load(&mut conn).await?;
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

/// The unpublished corrections of one consultation, or of all except some.
///
/// # Errors
/// An error of the database.
pub async fn corrections(
    mut conn: &Conn,
    consultation: Option<ConsultationId>,
    except: &[ConsultationId],
) -> Result<Corrections, Error> {
    let mut query = assessments::table.filter(assessments::correction.is_not_null()).into_boxed();
    if !except.is_empty() {
        query = query.filter(assessments::consultation.ne_all(except));
    }
    if let Some(consultation) = consultation {
        query = query.filter(assessments::consultation.eq(consultation));
    }
    let drafted = sql::<BigInt>("count(*) FILTER (WHERE correction = 'drafted')");
    let approved = sql::<BigInt>("count(*) FILTER (WHERE correction = 'approved')");
    let counts = query.select((count_star(), drafted, approved));
    let (all, drafted, approved) = Prepared(counts).get_result(&mut conn).await?;
    Ok(Corrections { all, drafted, approved })
}
