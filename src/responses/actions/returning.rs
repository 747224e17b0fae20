//! A working table comes back, and what it says is taken: each answer is drafted as on the page of its comment.
use std::{
    collections::{BTreeSet, HashMap},
    time::Duration,
};

use super::{draft, here};
use crate::{
    assessments, consultations,
    documents::{FilledRow, FilledTable},
    ids::{AssessmentId, ConsultationId, ResponseId, ReturnedTableId},
    platform::{Error, Instant, Json, Reviewer, Said, Stop, Tx, said},
    responses::{
        model::{Here, Judged, ReturnedRow, ReturnedTable, Wanted, Wording, judge, missing_column},
        store,
    },
};

/// The most rows that are taken in one transaction.
pub const MOST_TAKEN: usize = 500;
/// How long a table is kept.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// Keeps a table that came back, until what it says was looked at. It changes nothing yet, so the trail says nothing
/// of it.
///
/// # Errors
/// What is missing in the table.
pub async fn keep_returned(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    consultation: ConsultationId,
    (file_name, table): (String, FilledTable),
) -> Result<ReturnedTableId, Stop<Said>> {
    if let Some(missing) = missing_column(&table.missing) {
        return Err(Stop::Refused(missing));
    }
    if table.rows.is_empty() {
        return Err(Stop::Refused(said("responses-returned-no-rows")));
    }
    let kept = ReturnedTable {
        id: ReturnedTableId::new(),
        person: reviewer.person.id,
        consultation,
        file_name,
        received_at: now,
        rows: Json(table.rows.into_iter().map(|row: FilledRow| row.into()).collect()),
    };
    store::add_returned(tx, &kept).await?;
    Ok(kept.id)
}

/// Deletes the tables that nobody needs any more.
///
/// # Errors
/// An error of the database.
pub async fn clear_returned(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    store::clear_returned(tx, now.earlier(KEPT)).await
}

/// A row that somebody wants to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// Its place among the rows of the table.
    pub place: usize,
    /// The mark of the answer that stood here on the page; empty without one.
    pub seen: String,
}

/// What became of the rows that somebody wanted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// So many comments have the answer of the table now.
    pub taken: usize,
    /// So many rows were not taken: they are another answer's now, or cannot be taken any more.
    pub left: usize,
}

/// Takes rows of a table, at most [`MOST_TAKEN`]. A row whose answer is no longer the one that was seen is left, and so
/// is one that may not be taken; one that says what stands here is none.
///
/// # Errors
/// An error of the database.
pub async fn take_returned(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    table: &ReturnedTable,
    ticked: &[Ticked],
) -> Result<Taken, Error> {
    let comments: Vec<Option<AssessmentId>> = table.rows.0.iter().map(ReturnedRow::assessment).collect();
    let wanted: BTreeSet<AssessmentId> = ticked.iter().filter_map(|one| *comments.get(one.place)?).collect();
    let locked = lock_rows(tx, table, &wanted).await?;
    // The other rows about the same comments, and about those with the same answers, say whether one of them counts.
    let is_beside = |place: &usize| comments[*place].is_some_and(|of| locked.assessments.contains_key(&of));
    let beside: Vec<usize> = (0..comments.len()).filter(is_beside).collect();
    let rows: Vec<&ReturnedRow> = beside.iter().map(|place| &table.rows.0[*place]).collect();
    let judged = judge(&rows, table.consultation, &locked);
    let becomes: HashMap<usize, Judged> = beside.into_iter().zip(judged).collect();
    let mut taking = Taking { now, reviewer, done: HashMap::new(), became: Taken::default() };
    for Ticked { place, seen } in ticked {
        match becomes.get(place) {
            Some(Judged::Wanted(wanted)) => taking.take(tx, wanted, seen).await?,
            Some(Judged::Unchanged) => {}
            Some(Judged::Refused(_)) | None => taking.became.left += 1,
        }
    }
    Ok(taking.became)
}

/// Locks comments and all others that have an answer together with one of them, and then their answers.
async fn lock_rows(tx: &mut Tx, table: &ReturnedTable, of: &BTreeSet<AssessmentId>) -> Result<Here, Error> {
    consultations::hold_by_id(tx, table.consultation).await?;
    let ids: Vec<AssessmentId> = of.iter().copied().collect();
    let shared = responses_of(tx, &ids).await?;
    let answered = store::assessments_of(tx, &shared).await?;
    let all: BTreeSet<AssessmentId> = ids.into_iter().chain(answered.iter().map(|one| one.assessment)).collect();
    let all: Vec<AssessmentId> = all.into_iter().collect();
    assessments::lock_many(tx, &all).await?;
    let shared = responses_of(tx, &all).await?;
    store::lock_many(tx, &shared).await?;
    here(tx, &all).await
}

async fn responses_of(tx: &mut Tx, of: &[AssessmentId]) -> Result<Vec<ResponseId>, Error> {
    let ids: BTreeSet<ResponseId> = store::unpublished_to(tx, of).await?.into_values().map(|one| one.id).collect();
    Ok(ids.into_iter().collect())
}

/// Rows that are being taken.
struct Taking<'a> {
    now: Instant,
    reviewer: &'a Reviewer,
    /// What answers to several comments say since one of their rows was taken.
    done: HashMap<ResponseId, Wording>,
    became: Taken,
}

impl Taking<'_> {
    async fn take(&mut self, tx: &mut Tx, wanted: &Wanted, seen: &str) -> Result<(), Error> {
        let before = wanted.now.as_ref().map(|response| response.id);
        if let Some(said) = before.and_then(|id| self.done.get(&id)) {
            let is_said = *said == wanted.wording;
            self.became.taken += usize::from(is_said);
            self.became.left += usize::from(!is_said);
            return Ok(());
        }
        if wanted.seen() != seen {
            self.became.left += 1;
            return Ok(());
        }
        let wording = wanted.wording.clone();
        match draft(tx, self.now, self.reviewer, wanted.assessment, seen, wording.clone()).await {
            Ok(()) => {}
            Err(Stop::Failed(error)) => return Err(error),
            // It was judged under the same locks; nothing of this portion is kept.
            Err(Stop::Refused(why)) => return Err(Error::internal(format!("a row cannot be taken: {why:?}"))),
        }
        self.became.taken += 1;
        self.done.extend(before.map(|id| (id, wording)));
        Ok(())
    }
}
