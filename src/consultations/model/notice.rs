//! The notice: the fields that a consultation must publish, in each of its languages.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::DocumentKind;
use crate::{
    ids::ConsultationId,
    platform::{Instant, Language, PolicyArea, Said, said, text_enum},
    schema::{notices, published_notices},
};

text_enum! {
    /// A field of the notice that is written in each language, in the order of the form.
    pub enum NoticeField {
        /// The title of the draft.
        Title = "title",
        /// Planned term of the document.
        PlannedTerm = "planned_term",
        /// Target groups.
        TargetGroups = "target_groups",
        /// The aim, and the problem to be solved.
        Aim = "aim",
        /// Timetable and route of the draft.
        Timetable = "timetable",
        /// Ways to take part.
        WaysToTakePart = "ways_to_take_part",
        /// Anything else.
        OtherInformation = "other_information",
        /// Why the period is shorter than the law's.
        ShorterPeriodReason = "shorter_period_reason",
    }
}

impl NoticeField {
    /// The name and id of the field in a language on the consultation's page: `en_title`.
    #[must_use]
    pub fn id(self, language: Language) -> String {
        format!("{language}_{self}")
    }

    /// What people call it.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Title => "consultations-title",
            Self::PlannedTerm => "consultations-planned-term",
            Self::TargetGroups => "consultations-target-groups",
            Self::Aim => "consultations-aim",
            Self::Timetable => "consultations-timetable",
            Self::WaysToTakePart => "consultations-ways-to-take-part",
            Self::OtherInformation => "consultations-other-information",
            Self::ShorterPeriodReason => "consultations-shorter-period-reason",
        })
    }

    /// Nothing is published without it (Cabinet Regulation No. 970, annex 1).
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::TargetGroups | Self::Aim | Self::Timetable | Self::WaysToTakePart)
    }

    /// It is one line; the others may have paragraphs.
    #[must_use]
    pub fn is_one_line(self) -> bool {
        matches!(self, Self::Title | Self::PlannedTerm)
    }

    /// The most characters it holds.
    #[must_use]
    pub fn most(self) -> usize {
        if self.is_one_line() { 300 } else { 5_000 }
    }
}

/// A language as it stands at the end of a sentence: `in Latvian`.
#[must_use]
pub fn in_language(language: Language) -> Said {
    said(match language {
        Language::Lv => "consultations-in-lv",
        Language::En => "consultations-in-en",
    })
}

/// The notice in one language, as staff are writing it; anything may still be missing.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = notices)]
pub struct Notice {
    /// In which language.
    pub language: Language,
    /// The title of the draft.
    pub title: String,
    /// Planned term of the document.
    pub planned_term: String,
    /// Target groups.
    pub target_groups: String,
    /// The aim, and the problem to be solved.
    pub aim: String,
    /// Timetable and route of the draft.
    pub timetable: String,
    /// Ways to take part.
    pub ways_to_take_part: String,
    /// Anything else.
    pub other_information: String,
    /// Why the period is shorter than the law's.
    pub shorter_period_reason: String,
}

impl Notice {
    /// The aim and the problem are told in so many words at most (Cabinet Regulation No. 970, annex 1).
    pub const MOST_WORDS_OF_AIM: usize = 300;

    /// A notice with these fields.
    #[must_use]
    pub fn written(language: Language, mut field: impl FnMut(NoticeField) -> String) -> Self {
        Self {
            language,
            title: field(NoticeField::Title),
            planned_term: field(NoticeField::PlannedTerm),
            target_groups: field(NoticeField::TargetGroups),
            aim: field(NoticeField::Aim),
            timetable: field(NoticeField::Timetable),
            ways_to_take_part: field(NoticeField::WaysToTakePart),
            other_information: field(NoticeField::OtherInformation),
            shorter_period_reason: field(NoticeField::ShorterPeriodReason),
        }
    }

    /// What one of its fields says.
    #[must_use]
    pub fn says(&self, field: NoticeField) -> &str {
        match field {
            NoticeField::Title => &self.title,
            NoticeField::PlannedTerm => &self.planned_term,
            NoticeField::TargetGroups => &self.target_groups,
            NoticeField::Aim => &self.aim,
            NoticeField::Timetable => &self.timetable,
            NoticeField::WaysToTakePart => &self.ways_to_take_part,
            NoticeField::OtherInformation => &self.other_information,
            NoticeField::ShorterPeriodReason => &self.shorter_period_reason,
        }
    }
}

/// A notice as it was published.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = published_notices)]
pub struct PublishedNotice {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// In which language.
    pub language: Language,
    /// Which revision, from 1.
    pub revision: i32,
    /// When.
    pub published_at: Instant,
    /// The kind of the draft.
    pub document_kind: DocumentKind,
    /// The policy area.
    pub policy_area: PolicyArea,
    /// The title of the draft.
    pub title: String,
    /// Planned term of the document.
    pub planned_term: String,
    /// Target groups.
    pub target_groups: String,
    /// The aim, and the problem to be solved.
    pub aim: String,
    /// Timetable and route of the draft.
    pub timetable: String,
    /// Ways to take part.
    pub ways_to_take_part: String,
    /// Anything else.
    pub other_information: String,
    /// Why the period is shorter than the law's; empty when it is not.
    pub shorter_period_reason: String,
    /// The responsible official's name.
    pub contact_name: String,
    /// The responsible official's telephone.
    pub contact_phone: String,
    /// The responsible official's e-mail.
    pub contact_email: String,
}

impl PublishedNotice {
    /// Of several, the one in this language, else the first.
    #[must_use]
    pub fn in_language(all: Vec<Self>, language: Language) -> Option<Self> {
        let place = all.iter().position(|notice| notice.language == language).unwrap_or(0);
        all.into_iter().nth(place)
    }
}
