//! The decisions on comments, as counts: of a consultation and of each place from the stored counts, of submissions
//! from their assessments.
use std::collections::HashMap;

use diesel::{
    dsl::{count, count_star, sql},
    prelude::*,
    sql_types::{Nullable, Timestamptz},
};
use diesel_async::RunQueryDsl;

use crate::{
    assessments::{Place, Standing, State},
    consultations::Consultation,
    ids::{ConsultationId, OrganisationId, SubmissionId, VersionId},
    platform::{Conn, Error, Instant},
    responses::model::{Decided, Outcomes, Sum, Verdict},
    schema::{
        assessments, consultation_tallies as tallies, place_tallies as places, signatures,
        submissions as submission_rows,
    },
    submissions::{self, PublicComments},
};

/// The counts of all comments of a consultation.
///
/// # Errors
/// An error of the database.
pub async fn sum(conn: &mut Conn, now: Instant, consultation: &Consultation) -> Result<Sum, Error> {
    let rows: Vec<(VersionId, bool, Standing, State, String, i64)> = tallies::table
        .filter(tallies::consultation.eq(consultation.id))
        .select((tallies::version, tallies::whole, tallies::standing, tallies::state, tallies::verdict, tallies::n))
        .load(conn)
        .await?;
    let (is_public, mut sum) = (consultation.shows_comments(now), Sum::default());
    for (version, is_whole, standing, state, verdict, count) in rows {
        let decided = Decided::stored(&verdict);
        if is_whole {
            sum.add(version, standing, is_public, decided, count);
        }
        if is_public && (standing, state) == (Standing::Stands, State::Published) {
            sum.add_lines(version, decided, count);
        }
    }
    Ok(sum)
}

/// The counts of each of these consultations, whose comments must be public; consultations without comments are left
/// out.
///
/// # Errors
/// An error of the database.
pub async fn outcomes_of_consultations(
    conn: &mut Conn,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Outcomes>, Error> {
    let rows: Vec<(ConsultationId, String, i64)> = tallies::table
        .filter(tallies::consultation.eq_any(of))
        .filter(tallies::whole)
        .filter(tallies::standing.eq(Standing::Stands))
        .select((tallies::consultation, tallies::verdict, tallies::n))
        .load(conn)
        .await?;
    let mut outcomes: HashMap<ConsultationId, Outcomes> = HashMap::new();
    for (consultation, verdict, count) in rows {
        outcomes.entry(consultation).or_default().add(Decided::stored(&verdict), count);
    }
    Ok(outcomes)
}

/// The counts at each place of a version; places without comments are left out.
///
/// # Errors
/// An error of the database.
pub async fn outcomes_by_place(
    mut conn: &Conn,
    public: PublicComments,
    version: VersionId,
) -> Result<HashMap<Place, Outcomes>, Error> {
    let rows: Vec<(i32, Counts)> = places::table
        .filter(places::consultation.eq(public.consultation()))
        .filter(places::version.eq(version))
        .filter(places::shown.gt(0))
        .select((
            places::place,
            (places::shown, places::accepted, places::partly, places::rejected, places::noted, places::several),
        ))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(place, counts)| (Place::at(place), outcomes(counts))).collect())
}

/// The number of comments, the number of which each verdict was decided, and of which several were.
macro_rules! counts {
    () => {
        (
            count_star(),
            counts!(Verdict::Accepted.as_str()),
            counts!(Verdict::Partly.as_str()),
            counts!(Verdict::Rejected.as_str()),
            counts!(Verdict::Noted.as_str()),
            counts!("several"),
        )
    };
    ($verdict:expr) => {
        count(assessments::id).aggregate_filter(assessments::verdict.assume_not_null().eq($verdict))
    };
}

type Counts = (i64, i64, i64, i64, i64, i64);

fn outcomes((comments, accepted, partly, rejected, noted, several): Counts) -> Outcomes {
    Outcomes::of(comments, [accepted, partly, rejected, noted, several])
}

/// The counts of each of these submissions; the caller has checked who may see them.
///
/// # Errors
/// An error of the database.
pub async fn outcomes_of_submissions(
    conn: &mut Conn,
    of: &[SubmissionId],
) -> Result<HashMap<SubmissionId, Outcomes>, Error> {
    let rows: Vec<(SubmissionId, Counts)> = assessments::table
        .filter(assessments::submission.eq_any(of))
        .filter(assessments::shown)
        .group_by(assessments::submission)
        .select((assessments::submission, counts!()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(submission, counts)| (submission, outcomes(counts))).collect())
}

/// When the newest answer that holds to these submissions was published; the caller has checked who may see them.
///
/// # Errors
/// An error of the database.
pub async fn last_answered(conn: &mut Conn, of: &[SubmissionId]) -> Result<HashMap<SubmissionId, Instant>, Error> {
    // Joined, PostgreSQL begins with every answer there is; asked of each comment, it reads theirs alone.
    let published_at = sql::<Nullable<Timestamptz>>(
        "max((SELECT published_at FROM answers JOIN publications ON publications.id = publication
              WHERE answers.id = assessments.answer))",
    );
    let rows: Vec<(SubmissionId, Option<Instant>)> = assessments::table
        .filter(assessments::submission.eq_any(of).and(assessments::answer.is_not_null()))
        .group_by(assessments::submission)
        .select((assessments::submission, published_at))
        .load(conn)
        .await?;
    Ok(rows.into_iter().filter_map(|(submission, at)| Some((submission, at?))).collect())
}

/// The counts of the comments of an organisation on these consultations, whose comments are public.
///
/// # Errors
/// An error of the database.
pub async fn outcomes_of_organisation(
    conn: &mut Conn,
    organisation: OrganisationId,
    showing: Vec<ConsultationId>,
) -> Result<Outcomes, Error> {
    let theirs = signatures::table.filter(signatures::organisation.eq(organisation)).select(signatures::submission);
    let public = submissions::public(showing).filter(submission_rows::id.eq_any(theirs));
    let counts: Counts = assessments::table
        .filter(assessments::submission.eq_any(public))
        .filter(assessments::shown)
        .select(counts!())
        .first(conn)
        .await?;
    Ok(outcomes(counts))
}
