//! Public comments with the answers to them, as pages show them.
use std::{collections::HashMap, fmt, str::FromStr};

use crate::{
    consultations::Consultation,
    documents::{On, Piece, Placed},
    ids::{CommentId, PointId},
    platform::{Error, Instant, Language, Said, said},
    responses::{GivenAnswer, Verdict},
    submissions::PublicComment,
};

/// A comment that everyone can read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShownComment {
    pub sent: PublicComment,
    /// What it is on, as its author read it.
    pub on: On,
    pub answer: Option<ShownAnswer>,
}

/// The answer that holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShownAnswer {
    pub given: GivenAnswer,
    /// When the answer was published in whose place it stands.
    pub corrects: Option<Instant>,
}

impl ShownComment {
    /// Comments in their order, each with its point and, of the answers to it, the newest, which come first.
    pub fn together(
        sent: Vec<PublicComment>,
        found: &HashMap<PointId, Placed>,
        answers: Vec<GivenAnswer>,
    ) -> Vec<Self> {
        let mut answers_to: HashMap<CommentId, Vec<GivenAnswer>> = HashMap::new();
        for given in answers {
            answers_to.entry(given.comment).or_default().push(given);
        }
        let shown = sent.into_iter().map(|sent| {
            let answer = answers_to.remove(&sent.comment.id).and_then(ShownAnswer::newest);
            Self { on: On::of(sent.comment.point, found), sent, answer }
        });
        shown.collect()
    }

    /// Where it stands on a page: `c-14-2`.
    pub fn anchor(&self) -> String {
        format!("c-{}-{}", self.sent.number, self.sent.comment.ordinal)
    }

    /// What people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> String {
        reference(&self.sent, consultation)
    }

    /// The proposed wording against the point, where one is proposed.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.sent.comment.proposed_wording.as_deref())
    }

    /// Whether both are on the same point, or on the whole draft.
    pub fn is_beside(&self, other: &Self) -> bool {
        let provision = |shown: &Self| shown.on.point().map(|point| point.provision);
        provision(self) == provision(other)
    }
}

impl ShownAnswer {
    /// Of the answers to one comment the first, with what it corrects.
    fn newest(answers: Vec<GivenAnswer>) -> Option<Self> {
        let given = answers.first()?.clone();
        let corrected = answers.iter().find(|earlier| Some(earlier.answer.id) == given.answer.corrects);
        Some(Self { corrects: corrected.map(|earlier| earlier.published_at), given })
    }
}

fn reference(sent: &PublicComment, consultation: &Consultation) -> String {
    format!("{}/{:03}-{}", consultation.number, sent.number, sent.comment.ordinal)
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

    /// What people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> String {
        reference(&self.sent, consultation)
    }
}

/// What became of a comment, in words.
pub(super) fn verdict_words(verdict: Verdict) -> Said {
    said(format!("shell-verdict-{}", verdict.as_str()))
}

/// A part of a list of comments.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part<K> {
    pub comments: Vec<ShownComment>,
    /// Where the next part begins, when there is one.
    pub next: Option<K>,
}

/// Where a part of the list in the order of the draft begins: after the comment with these columns. Reads and writes as
/// one word of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlaceKey {
    pub place: i32,
    pub comment: CommentId,
}

impl PlaceKey {
    /// Before all.
    pub fn first() -> Self {
        Self { place: i32::MIN, comment: uuid::Uuid::nil().into() }
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
