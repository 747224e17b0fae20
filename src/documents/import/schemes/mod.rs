//! The ways in which drafts are numbered: for each a small table of its levels. A paragraph's mark is read in any of
//! its spellings (`marks`, `numbers`, `words`); the table says what it is in this kind of draft.

mod detection;
pub(super) mod words;

pub(super) use detection::detect;

use super::marks::Mark;
use crate::documents::{PointKind, outline::Scheme};

/// How the mark of a level looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `1.`, `1a.`, also without the dot.
    Dotted,
    /// `(1)`, `(2¹)`.
    BracketedCount,
    /// `1)`.
    Count,
    /// `(a)`.
    BracketedLetter,
    /// `a)`.
    Letter,
    /// `(i)`.
    BracketedRoman,
    /// `i)`.
    Roman,
    /// `A.`, `(A)`.
    Capital,
    /// A dash or a dot.
    Bullet,
}

/// A level below the articles: how its marks look and what its paragraphs are.
pub(super) struct Level {
    pub style: Style,
    pub kind: PointKind,
}

const fn level(style: Style, kind: PointKind) -> Level {
    Level { style, kind }
}

const LATVIAN_LAW: [Level; 2] =
    [level(Style::BracketedCount, PointKind::Numbered), level(Style::Dotted, PointKind::Numbered)];
const EUROPEAN_ACT: [Level; 2] =
    [level(Style::Dotted, PointKind::Numbered), level(Style::BracketedCount, PointKind::Numbered)];
const BRITISH_BILL: [Level; 2] =
    [level(Style::Dotted, PointKind::Numbered), level(Style::BracketedCount, PointKind::Numbered)];
const SECTION_LAW: [Level; 1] = [level(Style::BracketedCount, PointKind::Numbered)];

/// What a mark's paragraph is in a draft with articles; what is not in the table is an item.
pub(super) fn kind_of(scheme: Scheme, style: Style) -> PointKind {
    let levels: &[Level] = match scheme {
        Scheme::LatvianLaw => &LATVIAN_LAW,
        Scheme::EuropeanAct => &EUROPEAN_ACT,
        Scheme::BritishBill => &BRITISH_BILL,
        Scheme::SectionLaw => &SECTION_LAW,
        Scheme::LatvianRegulation | Scheme::PolicyPaper => &[],
    };
    levels.iter().find(|level| level.style == style).map_or(PointKind::Item, |level| level.kind)
}

/// Whether articles stand above the numbered paragraphs.
pub(super) fn has_articles(scheme: Scheme) -> bool {
    !matches!(scheme, Scheme::LatvianRegulation | Scheme::PolicyPaper)
}

/// The style of a list's mark.
pub(super) fn style_of(mark: Mark, bracketed: bool) -> Style {
    match (mark, bracketed) {
        (Mark::Count(_), true) => Style::BracketedCount,
        (Mark::Count(_), false) => Style::Count,
        (Mark::Letter(_), true) => Style::BracketedLetter,
        (Mark::Letter(_), false) => Style::Letter,
        (Mark::Roman(_), true) => Style::BracketedRoman,
        (Mark::Roman(_), false) => Style::Roman,
        (Mark::Capital(_), _) => Style::Capital,
        (Mark::Bullet(_), _) => Style::Bullet,
    }
}
