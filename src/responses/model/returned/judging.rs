//! What each row of a table that came back would change, by what stands here now.
use std::collections::HashMap;

use super::{Filled, ReturnedRow, RowMark};
use crate::{
    assessments::{Assessment, State as Progress},
    ids::{AssessmentId, ConsultationId, ResponseId},
    platform::{Language, Said, said},
    responses::model::{Hindrance, Response, State, Wording},
};

/// What stands here now.
#[derive(Debug, Default)]
pub struct Here {
    /// The comments of the table.
    pub assessments: HashMap<AssessmentId, Assessment>,
    /// The answer in preparation to each that has one.
    pub responses: HashMap<AssessmentId, Response>,
    /// To how many comments each of these answers is.
    pub answered: HashMap<ResponseId, usize>,
}

/// What becomes of a row.
#[expect(clippy::large_enum_variant, reason = "what is wanted is what most rows of a table say")]
#[derive(Debug, Clone, PartialEq)]
pub enum Judged {
    /// It says what stands here, or what it said from the beginning.
    Unchanged,
    /// It has another answer.
    Wanted(Wanted),
    /// It is not taken, for this reason.
    Refused(Said),
}

/// An answer that a row wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The comment.
    pub assessment: AssessmentId,
    /// The answer that stands here now.
    pub now: Option<Response>,
    /// To how many comments that is.
    pub comments: usize,
    /// What the comment's answer will be.
    pub wording: Wording,
    /// Why somebody must decide.
    pub conflict: Option<Conflict>,
}

impl Wanted {
    /// The mark of the answer that stands here now; empty without one.
    #[must_use]
    pub fn seen(&self) -> String {
        self.now.as_ref().map(Response::mark).unwrap_or_default()
    }

    /// Whether an approval is lost with it.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.now.as_ref().is_some_and(|response| response.state == State::Approved)
    }
}

/// Why a row is not taken unless somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// Somebody wrote or changed the answer here after the table was made.
    Changed,
    /// Somebody discarded the answer here after the table was made.
    Discarded,
    /// The answer is to several comments, and their rows say different things.
    Shared,
}

impl Conflict {
    /// The sentence that says it.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Changed => "responses-returned-conflict-changed",
            Self::Discarded => "responses-returned-conflict-discarded",
            Self::Shared => "responses-returned-conflict-shared",
        })
    }
}

/// Judges the rows of a table that came back to a consultation, each by what stands here now and by the other rows.
#[must_use]
pub fn judge(rows: &[&ReturnedRow], of: ConsultationId, here: &Here) -> Vec<Judged> {
    let marks: Vec<Result<RowMark, Said>> = rows.iter().map(|row| RowMark::read(&row.mark, &row.reference)).collect();
    let mut judged: Vec<Judged> = rows
        .iter()
        .zip(&marks)
        .map(|(row, mark)| match mark {
            Ok(mark) => one(row, mark, of, here).unwrap_or_else(Judged::Refused),
            Err(why) => Judged::Refused(why.clone()),
        })
        .collect();
    let mut by_comment: HashMap<AssessmentId, Vec<usize>> = HashMap::new();
    for (at, mark) in marks.iter().enumerate() {
        if let Ok(mark) = mark {
            by_comment.entry(mark.assessment).or_default().push(at);
        }
    }
    for places in by_comment.values().filter(|places| places.len() > 1) {
        several_rows(rows, places, &mut judged);
    }
    one_answer_to_several(rows, &marks, here, &mut judged);
    judged
}

/// A row by itself.
fn one(row: &ReturnedRow, mark: &RowMark, of: ConsultationId, here: &Here) -> Result<Judged, Said> {
    let Some(assessment) = here.assessments.get(&mark.assessment) else {
        return Err(said("responses-returned-unknown"));
    };
    if assessment.consultation != of {
        return Err(said("responses-returned-elsewhere"));
    }
    if row.is_computed {
        return Err(said("responses-returned-formula"));
    }
    let now = here.responses.get(&mark.assessment);
    let stands = Filled::of(now, Language::En);
    let is_as_here = now.is_some() && row.filled.says_what(&stands);
    if mark.said(&row.filled) || is_as_here || (row.filled.is_empty() && !mark.had_answer()) {
        return Ok(Judged::Unchanged);
    }
    match assessment.state {
        Progress::Lapsed => return Err(Hindrance::Lapsed.reason()),
        Progress::Divided => return Err(Hindrance::Divided.reason()),
        Progress::Published => return Err(said("responses-returned-published")),
        Progress::Received | Progress::Returned | Progress::Drafted | Progress::Approved => {}
    }
    let conflict = match (mark.is_of(now), now) {
        (true, _) => None,
        (false, Some(_)) => Some(Conflict::Changed),
        (false, None) => Some(Conflict::Discarded),
    };
    Ok(Judged::Wanted(Wanted {
        assessment: assessment.id,
        now: now.cloned(),
        comments: now.and_then(|response| here.answered.get(&response.id)).copied().unwrap_or(1),
        wording: wording(&row.filled, now)?,
        conflict,
    }))
}

/// The answer that was filled in; what the table does not have stays as it is.
fn wording(filled: &Filled, now: Option<&Response>) -> Result<Wording, Said> {
    if filled.is_empty() {
        return Err(said("responses-returned-emptied"));
    }
    if filled.verdict.trim().is_empty() {
        return Err(said("responses-returned-verdict-missing"));
    }
    let verdict = filled.verdict().ok_or_else(|| {
        said("responses-returned-verdict-unknown").with("words", crate::platform::beginning(&filled.verdict, 60))
    })?;
    let language = filled.language().ok_or_else(|| said("responses-returned-language-unknown"))?;
    let reasons = Wording::reasons(Some(verdict), &filled.reasons)?;
    Ok(Wording {
        verdict,
        reasons,
        language,
        essence: now.map(|response| response.essence.clone()).unwrap_or_default(),
        change: now.and_then(Response::change),
    })
}

/// Rows about the same comment: if they say the same, the first counts; otherwise none does.
fn several_rows(rows: &[&ReturnedRow], places: &[usize], judged: &mut [Judged]) {
    let first = places[0];
    let agree = places.iter().all(|at| rows[*at].filled.says_what(&rows[first].filled));
    for at in places {
        if agree && *at != first {
            judged[*at] = Judged::Unchanged;
        } else if !agree {
            let other = places.iter().find(|other| *other != at).map_or(0, |other| rows[*other].at);
            judged[*at] = Judged::Refused(said("responses-returned-twice").with("row", other.to_string()));
        }
    }
}

/// Rows about comments that have one answer together: somebody must decide if they say different things.
fn one_answer_to_several(rows: &[&ReturnedRow], marks: &[Result<RowMark, Said>], here: &Here, judged: &mut [Judged]) {
    let mut by_answer: HashMap<ResponseId, Vec<usize>> = HashMap::new();
    for (at, mark) in marks.iter().enumerate() {
        let response = mark.as_ref().ok().and_then(|mark| here.responses.get(&mark.assessment));
        if let Some(response) = response.filter(|_| !matches!(judged[at], Judged::Refused(_))) {
            by_answer.entry(response.id).or_default().push(at);
        }
    }
    for places in by_answer.values().filter(|places| places.len() > 1) {
        let agree = places.iter().all(|at| rows[*at].filled.says_what(&rows[places[0]].filled));
        for at in places.iter().filter(|_| !agree) {
            if let Judged::Wanted(wanted) = &mut judged[*at] {
                wanted.conflict.get_or_insert(Conflict::Shared);
            }
        }
    }
}

#[cfg(test)]
mod tests;
