//! The consultations of the demonstration: their drafts, notices and periods.
use super::{
    calendar::Moment,
    texts::{Section, sections},
};
use crate::{
    consultations::{CommentsBecomePublic, DocumentKind, Notice},
    platform::{
        Language::{self, En, Lv},
        PolicyArea,
    },
};

/// A consultation as its editor prepares it.
#[derive(Debug)]
pub struct Draft {
    /// Its key.
    pub key: &'static str,
    /// The kind of the draft.
    pub kind: DocumentKind,
    /// The policy area.
    pub area: PolicyArea,
    /// When its comments become public.
    pub public: CommentsBecomePublic,
    /// When it opens; `None` for the moment of its publication.
    pub opens: Option<Moment>,
    /// Its last minute, as it is published.
    pub closes: Moment,
    /// Its languages.
    pub texts: &'static [Text],
}

/// A draft in one language.
#[derive(Debug)]
pub struct Text {
    /// Its language.
    pub language: Language,
    /// The draft.
    pub source: &'static str,
    notice: &'static str,
}

impl Text {
    /// The notice in the same language; fields that its file does not have stay empty.
    pub fn notice(&self) -> Notice {
        let written = sections(self.notice, "## ");
        Notice::written(self.language, |field| {
            let section = written.iter().find(|section| section.heading == field.as_str());
            section.map_or_else(String::new, |Section { body, .. }| (*body).to_owned())
        })
    }
}

macro_rules! text {
    ($language:ident, $name:literal) => {
        Text {
            language: $language,
            source: include_str!(concat!("drafts/", $name)),
            notice: include_str!(concat!("notices/", $name)),
        }
    };
}

/// Answered: its results are published.
pub static GROUNDS: Draft = Draft {
    key: "grounds",
    kind: DocumentKind::Regulation,
    area: PolicyArea::EnvironmentalProtection,
    public: CommentsBecomePublic::AtSubmission,
    opens: None,
    closes: (-58, "23:59"),
    texts: &[text!(Lv, "grounds.lv.md"), text!(En, "grounds.en.md")],
};
/// Closed: its comments are being answered.
pub static INSTRUCTORS: Draft = Draft {
    key: "instructors",
    kind: DocumentKind::Plan,
    area: PolicyArea::ComprehensiveDefence,
    public: CommentsBecomePublic::AfterPeriod,
    opens: None,
    closes: (-9, "17:00"),
    texts: &[text!(Lv, "instructors.lv.md"), text!(En, "instructors.en.md")],
};
/// Open for six days more: it was lengthened by three.
pub static INVOLVEMENT: Draft = Draft {
    key: "involvement",
    kind: DocumentKind::Guidelines,
    area: PolicyArea::PublicInvolvement,
    public: CommentsBecomePublic::AtSubmission,
    opens: None,
    closes: (3, "23:59"),
    texts: &[text!(Lv, "involvement.lv.md"), text!(En, "involvement.en.md")],
};
/// Upcoming, only in Latvian.
pub static SHELTERS: Draft = Draft {
    key: "shelters",
    kind: DocumentKind::Other,
    area: PolicyArea::ComprehensiveDefence,
    public: CommentsBecomePublic::AtSubmission,
    opens: Some((8, "09:00")),
    closes: (45, "23:59"),
    texts: &[text!(Lv, "shelters.lv.md")],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents;

    #[test]
    fn every_draft_is_read_without_a_warning_and_has_the_same_points_in_its_languages() {
        for draft in [&GROUNDS, &INSTRUCTORS, &INVOLVEMENT, &SHELTERS] {
            let read = draft.texts.iter().map(|text| documents::read(text.source));
            let anchors: Vec<Vec<String>> = read
                .map(|imported| {
                    assert_eq!(imported.warnings, []);
                    imported
                        .points
                        .into_iter()
                        .filter(|point| point.number.is_some())
                        .map(|point| point.anchor)
                        .collect()
                })
                .collect();
            assert!(anchors.iter().all(|one| *one == anchors[0]), "{anchors:?}");
        }
    }
}
