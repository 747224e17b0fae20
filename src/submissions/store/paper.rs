//! What came on paper: who put it on record, its scans, and sheets with it.
use diesel::{dsl::count_star, prelude::*};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{ConsultationId, FormId, PaperSheetId, PersonId, ScanId, SubmissionId},
    platform::{Conn, Error, Found, Instant, Tx},
    schema::{paper_sheets, recordings, scans, signatures, submissions},
    submissions::model::{Channel, PaperSheet, Recording, Scan},
};

/// How many sheets of one person are kept.
const MOST_SHEETS: i64 = 10;

/// The submission that was put on record with this key of a form.
pub async fn of_form(mut conn: &Conn, form: FormId) -> Result<Option<SubmissionId>, Error> {
    let its = recordings::table.filter(recordings::form.eq(form)).select(recordings::submission);
    Ok(its.first(&mut conn).await.optional()?)
}

/// Those of these keys with which something was put on record.
pub async fn recorded_forms(mut conn: &Conn, forms: &[FormId]) -> Result<Vec<FormId>, Error> {
    Ok(recordings::table.filter(recordings::form.eq_any(forms)).select(recordings::form).load(&mut conn).await?)
}

/// Puts it on record who wrote a submission down.
pub async fn add_recording(tx: &mut Tx, recording: &Recording) -> Result<(), Error> {
    diesel::insert_into(recordings::table).values(recording).execute(tx.conn()).await?;
    Ok(())
}

/// Who wrote a submission down.
pub async fn recording(mut conn: &Conn, of: SubmissionId) -> Result<Recording, Error> {
    Recording::query().filter(recordings::submission.eq(of)).first(&mut conn).await.found()
}

/// A submission on paper in the list of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPaper {
    /// Its id.
    pub id: SubmissionId,
    /// Its number in the consultation.
    pub number: i32,
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub received_at: Instant,
    /// When it was put on record.
    pub recorded_at: Instant,
    /// Who wrote it down.
    pub recorded_by: PersonId,
    /// Whose it is.
    pub organisation: String,
    /// How many scans it has.
    pub scans: i64,
}

type OnPaperRow = (SubmissionId, i32, Channel, Instant, Instant, PersonId, String);

/// What came on paper on a consultation, by number; after a number, at most so many.
pub async fn on_paper(
    mut conn: &Conn,
    consultation: ConsultationId,
    after: i32,
    most: i64,
) -> Result<Vec<OnPaper>, Error> {
    let rows: Vec<OnPaperRow> = submissions::table
        .inner_join(recordings::table)
        .inner_join(signatures::table)
        .filter(submissions::consultation.eq(consultation).and(submissions::number.gt(after)))
        .order(submissions::number)
        .limit(most)
        .select((
            submissions::id,
            submissions::number,
            submissions::channel,
            submissions::received_at,
            submissions::recorded_at,
            recordings::recorded_by,
            signatures::organisation_name,
        ))
        .load(&mut conn)
        .await?;
    let ids: Vec<SubmissionId> = rows.iter().map(|row| row.0).collect();
    let scanned: Vec<(SubmissionId, i64)> = scans::table
        .filter(scans::submission.eq_any(ids))
        .group_by(scans::submission)
        .select((scans::submission, count_star()))
        .load(&mut conn)
        .await?;
    let line = |(id, number, channel, received_at, recorded_at, recorded_by, organisation): OnPaperRow| {
        let scans = scanned.iter().find(|(of, _)| *of == id).map_or(0, |(_, count)| *count);
        OnPaper { id, number, channel, received_at, recorded_at, recorded_by, organisation, scans }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The scans of a submission, in the order in which they were added.
///
/// # Errors
/// An error of the database.
pub async fn scans_of(mut conn: &Conn, of: SubmissionId) -> Result<Vec<Scan>, Error> {
    Ok(Scan::query().filter(scans::submission.eq(of)).order((scans::added_at, scans::id)).load(&mut conn).await?)
}

/// One scan of a submission.
pub async fn scan(mut conn: &Conn, of: SubmissionId, id: ScanId) -> Result<Scan, Error> {
    Scan::query().filter(scans::id.eq(id).and(scans::submission.eq(of))).first(&mut conn).await.found()
}

/// Adds a scan.
pub async fn add_scan(tx: &mut Tx, scan: &Scan) -> Result<(), Error> {
    diesel::insert_into(scans::table).values(scan).execute(tx.conn()).await?;
    Ok(())
}

/// Keeps a sheet; of the person's sheets the newest stay.
pub async fn add_sheet(tx: &mut Tx, sheet: &PaperSheet) -> Result<(), Error> {
    diesel::insert_into(paper_sheets::table).values(sheet).execute(tx.conn()).await?;
    let older: Vec<PaperSheetId> = paper_sheets::table
        .filter(paper_sheets::person.eq(sheet.person))
        .order((paper_sheets::received_at.desc(), paper_sheets::id.desc()))
        .offset(MOST_SHEETS)
        .select(paper_sheets::id)
        .load(tx.conn())
        .await?;
    diesel::delete(paper_sheets::table.filter(paper_sheets::id.eq_any(older))).execute(tx.conn()).await?;
    Ok(())
}

/// A sheet that this person brought.
pub async fn own_sheet(mut conn: &Conn, person: PersonId, id: PaperSheetId) -> Result<PaperSheet, Error> {
    let own = paper_sheets::id.eq(id).and(paper_sheets::person.eq(person));
    PaperSheet::query().filter(own).first(&mut conn).await.found()
}

/// Deletes the sheets that came before this instant.
pub async fn clear_sheets(tx: &mut Tx, oldest: Instant) -> Result<(), Error> {
    let old = paper_sheets::table.filter(paper_sheets::received_at.lt(oldest));
    diesel::delete(old).execute(tx.conn()).await?;
    Ok(())
}

/// The names of those who sent something on paper and are not in the register, each once.
///
/// # Errors
/// An error of the database.
pub async fn unregistered(mut conn: &Conn, consultation: ConsultationId) -> Result<Vec<String>, Error> {
    Ok(signatures::table
        .inner_join(submissions::table)
        .filter(submissions::consultation.eq(consultation).and(signatures::organisation.is_null()))
        .select(signatures::organisation_name)
        .distinct()
        .load(&mut conn)
        .await?)
}
