//! What became of an organisation's comments, as its page shows it.
use diesel::prelude::*;

use crate::{
    addresses,
    consultations::{Consultation, Reference, Title},
    platform::{Instant, Language, Said, said},
    responses::Verdict,
};

/// What became of comments: each counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Queryable)]
pub(super) struct Outcomes {
    /// How many there are.
    pub comments: i64,
    pub accepted: i64,
    pub partly: i64,
    pub rejected: i64,
    pub noted: i64,
}

impl Outcomes {
    /// How many have this verdict.
    pub fn with(&self, verdict: Verdict) -> i64 {
        match verdict {
            Verdict::Accepted => self.accepted,
            Verdict::Partly => self.partly,
            Verdict::Rejected => self.rejected,
            Verdict::Noted => self.noted,
        }
    }

    /// How many have no answer yet.
    pub fn waiting(&self) -> i64 {
        self.comments - Verdict::ALL.iter().map(|verdict| self.with(*verdict)).sum::<i64>()
    }

    /// `3 comments: 1 accepted, 1 noted, 1 waiting for an answer`.
    pub fn sentence(&self, language: Language) -> String {
        let became = |what: &str, count: i64| said(format!("reading-became-{what}")).with("count", count);
        let answered = Verdict::ALL.iter().map(|verdict| (verdict.as_str(), self.with(*verdict)));
        let parts = answered.chain([("waiting", self.waiting())]).filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(what, count)| worded(became(what, count), language)).collect();
        format!(
            "{}: {}",
            worded(said("reading-comment-count").with("count", self.comments), language),
            parts.join(", ")
        )
    }
}

fn worded(said: Said, language: Language) -> String {
    said.in_language(language).to_string()
}

/// A submission on the page of its organisation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HandedIn {
    pub number: i32,
    pub received_at: Instant,
    pub consultation: Consultation,
    pub title: Title,
    pub outcomes: Outcomes,
}

impl HandedIn {
    /// What people quote: `2026-003/014`.
    pub fn reference(&self) -> Reference {
        Reference::of_submission(&self.consultation, self.number)
    }

    /// Where its comments stand with the answers.
    pub fn address(&self) -> String {
        addresses::Results { no: &self.consultation.number }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_comment_counts_once() {
        let outcomes = Outcomes { comments: 5, accepted: 2, noted: 1, ..Outcomes::default() };
        assert_eq!(outcomes.sentence(Language::En), "5 comments: 2 accepted, 1 noted, 2 waiting for an answer");
        assert_eq!(outcomes.sentence(Language::Lv), "5 komentāri: 2 ņemti vērā, 1 pieņemts zināšanai, 2 gaida atbildi");
        assert_eq!(
            Outcomes { comments: 1, ..Outcomes::default() }.sentence(Language::En),
            "1 comment: 1 waiting for an answer"
        );
    }
}
