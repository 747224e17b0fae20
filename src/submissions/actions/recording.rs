//! Staff put on record what came by letter, by e-mail or at a hearing.
use std::time::Duration;

use crate::{
    assessments, audit, consultations,
    consultations::{Consultation, Published},
    documents::FilledTable,
    events::Event,
    ids::{ConsultationId, PaperSheetId, SubmissionId},
    platform::{Actor, Error, Instant, Json, Refuse, Reviewer, Said, Stop, Tx, said},
    submissions::{
        model::{Paper, PaperSheet, Recording, Unrecorded, may_record, missing_column},
        store,
    },
};

/// How long a sheet is kept.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// Puts on record what came on paper, exactly once: the same form again gets the existing submission. It replaces
/// nothing: what its organisation submitted before stands beside it.
///
/// Lock order: the consultation, then its counter.
///
/// # Errors
/// `NotFound` when there is no such consultation; why it was not put on record.
pub async fn record(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    consultation: ConsultationId,
    paper: &Paper,
) -> Result<SubmissionId, Stop<Unrecorded>> {
    let consultation = consultations::lock_by_id(tx, consultation).await?;
    if let Some(before) = store::of_form(tx, paper.form).await? {
        return Ok(before);
    }
    let versions = consultations::published_versions(tx, consultation.id).await?;
    put_on_record(tx, now, reviewer, (&consultation, &versions), paper).await
}

async fn put_on_record(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    (of, versions): (&Consultation, &[Published]),
    paper: &Paper,
) -> Result<SubmissionId, Stop<Unrecorded>> {
    may_record(of, paper.received_at, now).refuse()?;
    let (consultation, by) = (of.id, reviewer.person.id);
    let record = paper.on_record(of, now);
    let to_be_answered = record.to_be_answered(versions, paper.places());
    let organisation = record.signatures().iter().find_map(|one| one.organisation);
    let event = Event::SubmissionRecorded { consultation, organisation, submission: record.id() };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    let number = consultations::take_number(tx, consultation).await?;
    let record = record.numbered(number);
    let submission = record.submission.id;
    store::add(tx, &record).await?;
    store::add_signatures(tx, &record.signatures).await?;
    store::add_comments(tx, &record.comments).await?;
    store::add_recording(tx, &Recording { submission, form: paper.form, recorded_by: by }).await?;
    assessments::actions::open(tx, now, consultation, &to_be_answered).await?;
    Ok(submission)
}

/// Puts the papers of a sheet on record, each once: how many are new.
///
/// # Errors
/// Why one of them cannot be put on record; then none is.
pub async fn record_rows(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    consultation: ConsultationId,
    papers: &[Paper],
) -> Result<usize, Stop<Unrecorded>> {
    let consultation = consultations::lock_by_id(tx, consultation).await?;
    let versions = consultations::published_versions(tx, consultation.id).await?;
    let forms: Vec<_> = papers.iter().map(|paper| paper.form).collect();
    let before = store::recorded_forms(tx, &forms).await?;
    let new: Vec<_> = papers.iter().filter(|paper| !before.contains(&paper.form)).collect();
    for paper in &new {
        put_on_record(tx, now, reviewer, (&consultation, &versions), paper).await?;
    }
    Ok(new.len())
}

/// Keeps a sheet until what it says was looked at. It changes nothing yet, so the trail says nothing of it.
///
/// # Errors
/// What is missing in it.
pub async fn keep_sheet(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    consultation: ConsultationId,
    (file_name, table): (String, FilledTable),
) -> Result<PaperSheetId, Stop<Said>> {
    if let Some(missing) = table.missing.first() {
        return Err(Stop::Refused(missing_column(*missing)));
    }
    if table.rows.is_empty() {
        return Err(Stop::Refused(said("submissions-sheet-no-rows")));
    }
    let rows = Json(table.rows.into_iter().map(Into::into).collect());
    let (id, person) = (PaperSheetId::new(), reviewer.person.id);
    store::add_sheet(tx, &PaperSheet { id, person, consultation, file_name, received_at: now, rows }).await?;
    Ok(id)
}

/// Deletes the sheets that nobody needs any more.
///
/// # Errors
/// An error of the database.
pub async fn clear_sheets(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    store::clear_sheets(tx, now.earlier(KEPT)).await
}
