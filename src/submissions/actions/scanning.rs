//! Staff add the papers themselves, as files.
use crate::{
    audit, consultations, documents,
    events::Event,
    ids::{ScanId, SubmissionId},
    platform::{Actor, Instant, Refuse, Reviewer, Stop, Tx, blobs},
    submissions::{
        model::{Scan, Unscanned, may_add_scan},
        store,
    },
};

/// Adds a scan to what came on paper; the same file again changes nothing.
///
/// # Errors
/// `NotFound` when the submission is not there or was made here; why the scan is not added.
pub async fn add_scan(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    of: SubmissionId,
    (name, bytes): (&str, &[u8]),
) -> Result<(), Stop<Unscanned>> {
    let consultation = store::find(tx, of).await?.consultation;
    // What is on record is never locked: the consultation's row stands for the list.
    consultations::lock_by_id(tx, consultation).await?;
    store::recording(tx, of).await?;
    let there = store::scans_of(tx, of).await?;
    let kind = documents::scanned(bytes);
    let sha256 = blobs::keep(tx, now, bytes).await?;
    if let Some(same) = there.iter().find(|one| one.sha256 == sha256) {
        return if same.erased().is_some() { Err(Stop::Refused(Unscanned::Erased)) } else { Ok(()) };
    }
    let media_type = may_add_scan(there.len(), bytes.len(), kind).refuse()?.to_owned();
    let (id, by) = (ScanId::new(), reviewer.person.id);
    let size = i32::try_from(bytes.len()).map_err(|_| Stop::Refused(Unscanned::TooLarge))?;
    let name = name.to_owned();
    let (erased_at, erased_for) = (None, None);
    let scan =
        Scan { id, submission: of, name, media_type, size, sha256, added_at: now, added_by: by, erased_at, erased_for };
    store::add_scan(tx, &scan).await?;
    audit::record(tx, now, Actor::Staff(by), &Event::ScanAdded { consultation, submission: of, scan: id }).await?;
    Ok(())
}
