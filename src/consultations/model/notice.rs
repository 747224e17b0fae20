//! The notice: the fields that a consultation must publish, in each of its languages.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{CommentsBecomePublic, Consultation, DocumentKind, Opening, Title};
use crate::{
    ids::{ConsultationId, PersonId, PublishedNoticeId, VersionId},
    platform::{
        Instant, Language, PolicyArea, Said,
        canonical::{Canonical, Fields},
        said, text_enum,
    },
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

    /// Its name for people.
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

    /// Whether a publication needs it (Cabinet Regulation No. 970, annex 1).
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::TargetGroups | Self::Aim | Self::Timetable | Self::WaysToTakePart)
    }

    /// Whether it has one line; the others may have paragraphs.
    #[must_use]
    pub fn is_one_line(self) -> bool {
        matches!(self, Self::Title | Self::PlannedTerm)
    }

    /// The most characters of it.
    #[must_use]
    pub fn most(self) -> usize {
        if self.is_one_line() { 300 } else { 5_000 }
    }
}

/// The name of a language at the end of a sentence: `in Latvian`.
#[must_use]
pub fn in_language(language: Language) -> Said {
    said(match language {
        Language::Lv => "consultations-in-lv",
        Language::En => "consultations-in-en",
    })
}

/// The notice in one language, as staff write it; anything may still be missing.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = notices)]
pub struct Notice {
    /// Its language.
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
    /// The most words of the aim and the problem (Cabinet Regulation No. 970, annex 1).
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

    /// The text of one of its fields.
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
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = published_notices)]
pub struct PublishedNotice {
    /// Its id.
    pub id: PublishedNoticeId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// Its language.
    pub language: Language,
    /// The number of its revision, from 1.
    pub revision: i32,
    /// Why it was revised; `None` for the first.
    pub revision_reason: Option<String>,
    /// When it was published.
    pub published_at: Instant,
    /// Who published it.
    pub published_by: PersonId,
    /// The version of the draft that it announces.
    pub version: VersionId,
    /// When comments open.
    pub opens_at: Instant,
    /// When comments close.
    pub closes_at: Instant,
    /// When comments become public.
    pub comments_become_public: CommentsBecomePublic,
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

/// A revision of the notices: all languages are published together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub revision: i32,
    /// When it is published.
    pub published_at: Instant,
    /// Who publishes it.
    pub published_by: PersonId,
    /// The version of the draft that it announces.
    pub version: VersionId,
    /// The period.
    pub opening: Opening,
}

impl Consultation {
    /// One notice of a consultation in a revision; `reason` says why it was revised, and is `None` for the first.
    #[must_use]
    pub fn announce(&self, notice: &Notice, edition: Edition, reason: Option<&str>) -> PublishedNotice {
        let notice = notice.clone();
        let Edition { revision, published_at, published_by, version, opening } = edition;
        PublishedNotice {
            id: PublishedNoticeId::new(),
            consultation: self.id,
            language: notice.language,
            revision,
            revision_reason: reason.map(str::to_owned),
            published_at,
            published_by,
            version,
            opens_at: opening.opens_at,
            closes_at: opening.closes_at,
            comments_become_public: self.comments_become_public,
            document_kind: self.document_kind,
            policy_area: self.policy_area,
            title: notice.title,
            planned_term: notice.planned_term,
            target_groups: notice.target_groups,
            aim: notice.aim,
            timetable: notice.timetable,
            ways_to_take_part: notice.ways_to_take_part,
            other_information: notice.other_information,
            shorter_period_reason: notice.shorter_period_reason,
            contact_name: self.contact_name.clone(),
            contact_phone: self.contact_phone.clone(),
            contact_email: self.contact_email.clone(),
        }
    }
}

impl Canonical for PublishedNotice {
    const FORM: &'static str = "notice";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self {
            id,
            consultation,
            language,
            revision,
            revision_reason,
            published_at,
            published_by,
            version,
            opens_at,
            closes_at,
            comments_become_public,
            document_kind,
            policy_area,
            title,
            planned_term,
            target_groups,
            aim,
            timetable,
            ways_to_take_part,
            other_information,
            shorter_period_reason,
            contact_name,
            contact_phone,
            contact_email,
        } = self;
        fields
            .value(id)
            .value(consultation)
            .value(language)
            .value(revision)
            .maybe(revision_reason.as_ref())
            .time(*published_at)
            .value(published_by)
            .value(version)
            .time(*opens_at)
            .time(*closes_at)
            .value(comments_become_public)
            .value(document_kind)
            .value(policy_area)
            .text(title)
            .text(planned_term)
            .text(target_groups)
            .text(aim)
            .text(timetable)
            .text(ways_to_take_part)
            .text(other_information)
            .text(shorter_period_reason)
            .text(contact_name)
            .text(contact_phone)
            .text(contact_email)
    }
}

impl PublishedNotice {
    /// Its title, with its language.
    #[must_use]
    pub fn title(&self) -> Title {
        Title { language: self.language, words: self.title.clone() }
    }

    /// What staff wrote in it.
    #[must_use]
    pub fn notice(&self) -> Notice {
        Notice {
            language: self.language,
            title: self.title.clone(),
            planned_term: self.planned_term.clone(),
            target_groups: self.target_groups.clone(),
            aim: self.aim.clone(),
            timetable: self.timetable.clone(),
            ways_to_take_part: self.ways_to_take_part.clone(),
            other_information: self.other_information.clone(),
            shorter_period_reason: self.shorter_period_reason.clone(),
        }
    }

    /// Whether a reader would find the same words in both.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let words = |of: &Self| (of.document_kind, of.policy_area, of.notice());
        let contact = |of: &Self| (of.contact_name.clone(), of.contact_phone.clone(), of.contact_email.clone());
        words(self) == words(other) && contact(self) == contact(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::canonical::golden::{assert_golden, id};

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    #[test]
    fn a_notice_is_everything_that_was_announced() {
        assert_golden(&PublishedNotice {
            id: id(4),
            consultation: id(5),
            language: Language::Lv,
            revision: 1,
            revision_reason: None,
            published_at: at("2026-10-26T07:00:00Z"),
            published_by: id(6),
            version: id(2),
            opens_at: at("2026-10-26T07:00:00Z"),
            closes_at: at("2026-11-30T22:00:00Z"),
            comments_become_public: CommentsBecomePublic::AtSubmission,
            document_kind: DocumentKind::Concept,
            policy_area: PolicyArea::StateDefenceConcept,
            title: "Valsts aizsardzības koncepcija".into(),
            planned_term: String::new(),
            target_groups: "Ikviens.".into(),
            aim: "Teikt, kā valsti sargā.".into(),
            timetable: "Decembrī.".into(),
            ways_to_take_part: "Šeit.".into(),
            other_information: String::new(),
            shorter_period_reason: String::new(),
            contact_name: "Inga Sūnupe".into(),
            contact_phone: "67335113".into(),
            contact_email: "inga.sunupe@mod.example".into(),
        });
    }
}
