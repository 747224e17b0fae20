//! Public comments with their answers, for pages.
use std::collections::HashMap;

use crate::{
    addresses::{self, Page as _},
    assessments::Place,
    consultations::{Consultation, Reference},
    documents::{On, Piece, Placed, Point},
    ids::{AnswerId, PointId, ProvisionId, VersionId},
    platform::{Language, Phrase, Said, said, web::Shell},
    responses::{GivenAnswer, NamedChange, Verdict},
    submissions::{Erased, Listed, Marker, PublicComment},
};

/// A public comment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShownComment {
    pub sent: PublicComment,
    /// Its place in its version of the draft.
    pub place: Place,
    /// Its point, as its author read it.
    pub on: On,
    /// The valid answers: one to the whole, or those to its parts in their order.
    pub answers: Vec<ShownAnswer>,
    /// Whether the whole or every part has one.
    pub is_answered: bool,
}

/// The valid answer to a comment or to a part of one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShownAnswer {
    pub given: GivenAnswer,
    /// The version of the comment.
    commented: VersionId,
    /// The change that the answer names.
    pub led_to: Option<LedTo>,
}

/// What stands in the place of a comment that is held back from the public.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HeldComment {
    pub marker: Marker,
    /// Its point.
    pub on: On,
}

impl HeldComment {
    /// The number that people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        Reference::of_comment(consultation, self.marker.number, self.marker.ordinal)
    }

    /// Its own page, which says the same.
    pub fn address(&self, consultation: &Consultation) -> String {
        self.reference(consultation).address().into()
    }

    /// That it is held back, whose it is, since when and why.
    pub fn words(&self, shell: &Shell, consultation: &Consultation) -> Phrase {
        let words = shell.t("reading-held").with("reference", self.reference(consultation).to_string());
        words.with("senders", &self.marker.senders).with("at", shell.moment(&self.marker.held_at))
    }

    /// Why.
    pub fn ground(&self, shell: &Shell) -> Phrase {
        shell.say(&self.marker.ground.words())
    }
}

/// A change in a later version of the draft that an answer names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LedTo {
    /// The number of the version that was commented on.
    pub from: i32,
    /// The number of the later version.
    pub ordinal: i32,
    /// The point in its languages, the named one first; of the version before if it is gone in the later one.
    pub points: Vec<Placed>,
    /// Whether it is gone.
    pub is_gone: bool,
}

/// What can name a change: an answer with its comment.
pub(super) trait Answered {
    /// The change that the answer names, with the version of the comment.
    fn named(&self) -> Option<(NamedChange, VersionId)>;

    /// Adds the change, once it was found.
    fn led_to(&mut self, found: Option<LedTo>);
}

impl Answered for ShownAnswer {
    fn named(&self) -> Option<(NamedChange, VersionId)> {
        Some((self.given.change?, self.commented))
    }

    fn led_to(&mut self, found: Option<LedTo>) {
        self.led_to = found;
    }
}

impl Answered for SummaryLine {
    fn named(&self) -> Option<(NamedChange, VersionId)> {
        Some((self.given.change?, self.sent.comment.version))
    }

    fn led_to(&mut self, found: Option<LedTo>) {
        self.led_to = found;
    }
}

impl LedTo {
    /// `point 14 of version 2`
    pub fn words(&self, language: Language) -> Said {
        let key = if self.is_gone { "reading-led-to-gone" } else { "reading-led-to-point" };
        let name = self.point(language).map(|point| point.name(language));
        said(key).with("point", name.unwrap_or_else(|| said("documents-name-lost"))).with("version", self.ordinal)
    }

    /// The point in this language if possible.
    fn point(&self, language: Language) -> Option<&Point> {
        let own = self.points.iter().find(|placed| placed.language == language).or(self.points.as_slice().first());
        own.map(|placed| &placed.point)
    }

    /// Whether it is a change of this provision.
    pub fn is_of(&self, provision: ProvisionId) -> bool {
        self.points.iter().any(|placed| placed.point.provision == provision)
    }

    /// Where readers of this language see the change, against the version that was commented on.
    pub fn address(&self, consultation: &Consultation, language: Language) -> String {
        let anchor = self.point(language).map(|point| point.anchor.as_str()).unwrap_or_default();
        let place = if self.is_gone { format!("{anchor}-old") } else { anchor.to_owned() };
        let page = addresses::DraftChanges { no: &consultation.number };
        page.with("from", self.from).with("to", self.ordinal).at(place).into()
    }
}

impl ShownComment {
    /// The comments in their order, each with its point and the valid answers.
    pub fn together(
        listed: Vec<Listed>,
        found: &HashMap<PointId, Placed>,
        mut answers: HashMap<AnswerId, GivenAnswer>,
    ) -> Vec<Self> {
        let shown = listed.into_iter().map(|Listed { sent, place, answers: given, is_answered }| {
            let commented = sent.comment.version;
            let given = given.into_iter().filter_map(|id| answers.remove(&id));
            let answers = given.map(|given| ShownAnswer { given, commented, led_to: None }).collect();
            Self { on: On::of(sent.comment.point, found), place, sent, answers, is_answered }
        });
        shown.collect()
    }

    /// The number that people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        reference(&self.sent, consultation)
    }

    /// Its own page.
    pub fn address(&self, consultation: &Consultation) -> String {
        self.reference(consultation).address().into()
    }

    /// The page of its submission.
    pub fn submission_address(&self, consultation: &Consultation) -> String {
        self.reference(consultation).whole().address().into()
    }

    /// The address of the covering note of its submission.
    pub fn note_address(&self, consultation: &Consultation) -> String {
        self.reference(consultation).whole().address().at("note").into()
    }

    /// The comparison of its proposed wording with the point, if it proposes one.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.sent.comment.proposed_wording.as_deref())
    }

    /// The changes that its answers name.
    pub fn led_to(&self) -> impl Iterator<Item = &LedTo> {
        self.answers.iter().filter_map(|one| one.led_to.as_ref())
    }
}

fn reference(sent: &PublicComment, consultation: &Consultation) -> Reference {
    Reference::of_comment(consultation, sent.number, sent.comment.ordinal)
}

/// A line of the summary that the law requires: the author, the comment in short, the decision and the reasons.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SummaryLine {
    pub sent: PublicComment,
    pub on: On,
    pub given: GivenAnswer,
    /// The change that the answer names.
    pub led_to: Option<LedTo>,
}

impl SummaryLine {
    /// The short form that staff wrote, otherwise the whole comment or the part that is answered.
    pub fn essence(&self) -> &str {
        let short = &self.given.answer.essence;
        if short.is_empty() { self.words() } else { short }
    }

    /// What stands in the place of the comment, where that is shown and was erased.
    pub fn erased(&self) -> Option<Erased> {
        self.sent.comment.erased().filter(|_| !self.is_in_short())
    }

    /// The words that are answered: of the comment or of a part.
    pub fn words(&self) -> &str {
        self.given.part_of.words(&self.sent.comment.body)
    }

    /// Whether staff have written a short form.
    pub fn is_in_short(&self) -> bool {
        !self.given.answer.essence.is_empty()
    }

    /// The language of the essence.
    pub fn essence_language(&self) -> Language {
        if self.given.answer.essence.is_empty() { self.sent.comment.language } else { self.given.answer.language }
    }

    /// The comparison of its proposed wording with the point, if it proposes one.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.sent.comment.proposed_wording.as_deref())
    }

    /// The proposed wording; empty if there is none.
    pub fn wording(&self) -> &str {
        self.sent.comment.proposed_wording.as_deref().unwrap_or("")
    }

    /// The number that people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        reference(&self.sent, consultation).part(self.given.answer.part)
    }

    /// The comment's own page.
    pub fn address(&self, consultation: &Consultation) -> String {
        self.reference(consultation).address().into()
    }
}

/// The name of a verdict.
pub(super) fn verdict_words(verdict: Verdict) -> Said {
    said(format!("shell-verdict-{}", verdict.as_str()))
}
