//! Public comments with the answers to them, as pages show them.
use std::collections::HashMap;

use crate::{
    assessments::Place,
    consultations::{Consultation, Reference},
    documents::{On, Piece, Placed},
    ids::{AnswerId, PointId},
    platform::{Language, Said, said},
    responses::{GivenAnswer, Verdict},
    submissions::{Listed, PublicComment},
};

/// A comment that everyone can read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShownComment {
    pub sent: PublicComment,
    /// Where in its version of the draft it belongs.
    pub place: Place,
    /// What it is on, as its author read it.
    pub on: On,
    /// The answer that holds.
    pub answer: Option<GivenAnswer>,
}

impl ShownComment {
    /// Comments in their order, each with its point and the answer that holds.
    pub fn together(
        listed: Vec<Listed>,
        found: &HashMap<PointId, Placed>,
        mut answers: HashMap<AnswerId, GivenAnswer>,
    ) -> Vec<Self> {
        let shown = listed.into_iter().map(|Listed { sent, place, answer }| Self {
            on: On::of(sent.comment.point, found),
            answer: answer.and_then(|id| answers.remove(&id)),
            place,
            sent,
        });
        shown.collect()
    }

    /// Where it stands on a page: `c-14-2`.
    pub fn anchor(&self) -> String {
        anchor(&self.sent)
    }

    /// What people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        reference(&self.sent, consultation)
    }

    /// The number of the statement it came with: `2026-003/014`.
    pub fn statement(&self, consultation: &Consultation) -> Reference {
        Reference::of_submission(consultation, self.sent.number)
    }

    /// The proposed wording against the point, where one is proposed.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.sent.comment.proposed_wording.as_deref())
    }

    /// Whether both are at the same place.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

fn reference(sent: &PublicComment, consultation: &Consultation) -> Reference {
    Reference::of_comment(consultation, sent.number, sent.comment.ordinal)
}

/// Where a comment stands on a page: `c-14-2`.
fn anchor(sent: &PublicComment) -> String {
    format!("c-{}-{}", sent.number, sent.comment.ordinal)
}

/// A line of the summary that the law asks for: whose comment, what it wants in short, what became of it and why.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SummaryLine {
    /// From 1.
    pub number: usize,
    pub sent: PublicComment,
    pub on: On,
    pub given: GivenAnswer,
}

impl SummaryLine {
    /// The comment as staff put it in short, else as it is.
    pub fn essence(&self) -> &str {
        let short = &self.given.answer.essence;
        if short.is_empty() { &self.sent.comment.body } else { short }
    }

    /// The language of the essence.
    pub fn essence_language(&self) -> Language {
        if self.given.answer.essence.is_empty() { self.sent.comment.language } else { self.given.answer.language }
    }

    /// The proposed wording; empty where none is proposed.
    pub fn wording(&self) -> &str {
        self.sent.comment.proposed_wording.as_deref().unwrap_or("")
    }

    /// Where the comment stands on a page: `c-14-2`.
    pub fn anchor(&self) -> String {
        anchor(&self.sent)
    }

    /// What people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        reference(&self.sent, consultation)
    }
}

/// What became of a comment, in words.
pub(super) fn verdict_words(verdict: Verdict) -> Said {
    said(format!("shell-verdict-{}", verdict.as_str()))
}
