use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{ConsultationId, DocumentId, PersonId},
    platform::{Instant, Language, Period, Said, UnknownWord, riga, said, text_enum},
    schema::{consultations, notices, published_notices},
};

text_enum! {
    /// Where a consultation stands; computed from its instants, never stored.
    pub enum Phase {
        /// Being prepared; only staff see it.
        Draft = "draft",
        /// Published at an instant that is still to come.
        Scheduled = "scheduled",
        /// Published, not yet open for comments.
        Upcoming = "upcoming",
        /// Open for comments.
        Open = "open",
        /// The period is over; comments are being reviewed.
        Closed = "closed",
        /// The results are published.
        Answered = "answered",
    }
}

text_enum! {
    /// When the comments of a consultation can be read by everyone.
    pub enum CommentsBecomePublic {
        /// As soon as they are submitted.
        AtSubmission = "at_submission",
        /// When the period is over.
        AfterPeriod = "after_period",
    }
}

text_enum! {
    /// What kind of document the draft is.
    pub enum DocumentKind {
        /// Koncepcija.
        Concept = "concept",
        /// Pamatnostādnes.
        Guidelines = "guidelines",
        /// Plāns.
        Plan = "plan",
        /// Likumprojekts.
        Law = "law",
        /// Ministru kabineta noteikumu projekts.
        Regulation = "regulation",
        /// Informatīvais ziņojums.
        Report = "report",
        /// Any other.
        Other = "other",
    }
}

text_enum! {
    /// Policy areas of the ministry.
    pub enum PolicyArea {
        /// Aizsardzības politika.
        DefencePolicy = "defence-policy",
        /// Visaptveroša valsts aizsardzība.
        ComprehensiveDefence = "comprehensive-defence",
        /// Valsts aizsardzības koncepcija.
        StateDefenceConcept = "state-defence-concept",
        /// Starptautiskā sadarbība.
        InternationalCooperation = "international-cooperation",
        /// Sabiedrības līdzdalība.
        PublicInvolvement = "public-involvement",
        /// Kiberdrošība.
        Cybersecurity = "cybersecurity",
        /// Loģistika un aizsardzības investīcijas.
        LogisticsAndInvestments = "logistics-and-investments",
        /// Zinātniskā pētniecība.
        ScientificResearch = "scientific-research",
        /// Industrija.
        Industry = "industry",
        /// Vides aizsardzība.
        EnvironmentalProtection = "environmental-protection",
    }
}

text_enum! {
    /// A part in one consultation: who is told, and what the desk shows first.
    pub enum Part {
        /// The responsible official.
        Responsible = "responsible",
        /// Writes answers.
        Reviewer = "reviewer",
        /// Approves answers.
        Approver = "approver",
    }
}

/// The number of a consultation, as in its address: the year in Riga, a dash, at least three digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationNumber(String);

impl ConsultationNumber {
    /// As it is written: `2026-003`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ConsultationNumber {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match text.split_once('-') {
            Some((year, count)) if year.len() == 4 && count.len() >= 3 && digits(year) && digits(count) => Ok(Self(text.to_owned())),
            _ => Err(UnknownWord),
        }
    }
}

impl fmt::Display for ConsultationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One public-involvement procedure about one draft.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = consultations)]
pub struct Consultation {
    /// Its id.
    pub id: ConsultationId,
    /// Its number, as in its address: `2026-003`.
    pub number: String,
    /// The draft.
    pub document: DocumentId,
    /// The kind of the draft.
    pub document_kind: DocumentKind,
    /// The policy area.
    pub policy_area: PolicyArea,
    /// When comments can be read by everyone.
    pub comments_become_public: CommentsBecomePublic,
    /// From when one can comment; before publication empty for "at once".
    pub opens_at: Option<Instant>,
    /// Until when, the end of the last minute.
    pub closes_at: Option<Instant>,
    /// The responsible official's name, as published.
    pub contact_name: String,
    /// The responsible official's telephone, as published.
    pub contact_phone: String,
    /// The responsible official's e-mail, as published.
    pub contact_email: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// When its results were published.
    pub answered_at: Option<Instant>,
    /// Grows with each change before publication.
    pub revision: i32,
}

/// The only definition of a phase. The opening instant is open, the closing instant is closed.
#[must_use]
pub fn phase(published_at: Option<Instant>, opens_at: Option<Instant>, closes_at: Option<Instant>, answered_at: Option<Instant>, now: Instant) -> Phase {
    let passed = |at: Option<Instant>| at.is_some_and(|at| at <= now);
    if published_at.is_none() {
        Phase::Draft
    } else if !passed(published_at) {
        Phase::Scheduled
    } else if passed(answered_at) {
        Phase::Answered
    } else if passed(closes_at) {
        Phase::Closed
    } else if passed(opens_at) {
        Phase::Open
    } else {
        Phase::Upcoming
    }
}

impl Consultation {
    /// Where it stands.
    #[must_use]
    pub fn phase(&self, now: Instant) -> Phase {
        phase(self.published_at, self.opens_at, self.closes_at, self.answered_at, now)
    }

    /// One can comment.
    #[must_use]
    pub fn is_open(&self, now: Instant) -> bool {
        self.phase(now) == Phase::Open
    }

    /// Everyone can read it.
    #[must_use]
    pub fn is_public(&self, now: Instant) -> bool {
        self.published_at.is_some_and(|at| at <= now)
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/consultations/{}", self.number)
    }

    /// Everyone can read the submitted comments.
    #[must_use]
    pub fn shows_comments(&self, now: Instant) -> bool {
        match self.comments_become_public {
            CommentsBecomePublic::AtSubmission => self.is_public(now),
            CommentsBecomePublic::AfterPeriod => matches!(self.phase(now), Phase::Closed | Phase::Answered),
        }
    }
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
    /// The longest title, in characters.
    pub const LONGEST_TITLE: usize = 300;
    /// The longest of the other fields, in characters.
    pub const LONGEST_FIELD: usize = 5_000;

    /// A notice with nothing in it yet.
    #[must_use]
    pub fn empty(language: Language) -> Self {
        let nothing = String::new;
        Self {
            language,
            title: nothing(),
            planned_term: nothing(),
            target_groups: nothing(),
            aim: nothing(),
            timetable: nothing(),
            ways_to_take_part: nothing(),
            other_information: nothing(),
            shorter_period_reason: nothing(),
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

/// Something without which a consultation cannot be published: the field that it concerns, and what is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// The id of the field on the consultation's page: `en_title`, `closes`.
    pub field: String,
    /// What is missing.
    pub reason: Said,
}

/// The period that a publication would set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// From when one can comment.
    pub opens_at: Instant,
    /// Until when.
    pub closes_at: Instant,
}

/// What a publication is judged by.
#[derive(Debug)]
pub struct Readiness<'a> {
    /// The consultation.
    pub consultation: &'a Consultation,
    /// Its notices.
    pub notices: &'a [Notice],
    /// The languages that the draft was read in.
    pub texts: &'a [Language],
    /// The responsible official, if named.
    pub responsible: Option<PersonId>,
    /// The shortest period the law allows without a reason.
    pub shortest: &'a Period,
}

impl Readiness<'_> {
    /// Whether it can be published now, and with which period.
    ///
    /// # Errors
    /// Everything that is missing.
    pub fn judge(&self, now: Instant) -> Result<Opening, Vec<Missing>> {
        let mut missing = Vec::new();
        let mut lacks = |field: &str, key: &'static str| missing.push(Missing { field: field.to_owned(), reason: said(key) });
        let consultation = self.consultation;
        if self.texts.is_empty() {
            lacks("text", "consultations-missing-text");
        }
        if self.notices.is_empty() {
            lacks("languages", "consultations-missing-notice");
        }
        if self.responsible.is_none() {
            lacks("responsible", "consultations-missing-responsible");
        }
        for (field, value) in
            [("contact_name", &consultation.contact_name), ("contact_phone", &consultation.contact_phone), ("contact_email", &consultation.contact_email)]
        {
            if value.is_empty() {
                lacks(field, "consultations-missing-field");
            }
        }
        let opens_at = consultation.opens_at.unwrap_or(now);
        if opens_at < now {
            lacks("opens", "consultations-opening-in-the-past");
        }
        let opening = match consultation.closes_at {
            None => {
                lacks("closes", "consultations-missing-closing");
                None
            }
            Some(closes_at) if closes_at <= opens_at => {
                lacks("closes", "consultations-closing-before-opening");
                None
            }
            Some(closes_at) => Some(Opening { opens_at, closes_at }),
        };
        self.judge_notices(opening, &mut missing);
        match opening {
            Some(opening) if missing.is_empty() => Ok(opening),
            _ => Err(missing),
        }
    }

    fn judge_notices(&self, opening: Option<Opening>, missing: &mut Vec<Missing>) {
        let is_short = opening.is_some_and(|opening| riga::whole_days(opening.opens_at, opening.closes_at) < self.shortest.days);
        for notice in self.notices {
            for (field, value) in [
                ("title", &notice.title),
                ("target_groups", &notice.target_groups),
                ("aim", &notice.aim),
                ("timetable", &notice.timetable),
                ("ways_to_take_part", &notice.ways_to_take_part),
            ] {
                if value.is_empty() {
                    missing.push(Missing { field: format!("{}_{field}", notice.language), reason: said("consultations-missing-field") });
                }
            }
            if is_short && notice.shorter_period_reason.is_empty() {
                let reason = said("consultations-period-too-short").with("days", self.shortest.days).with("point", &self.shortest.point);
                missing.push(Missing { field: format!("{}_shorter_period_reason", notice.language), reason });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_year_and_at_least_three_digits() {
        for number in ["2026-003", "2026-1204"] {
            assert_eq!(number.parse::<ConsultationNumber>().expect("a number").as_str(), number);
        }
        for other in ["2026-03", "26-003", "2026003", "2026-00a", "new", "", "２０２６-003"] {
            assert!(other.parse::<ConsultationNumber>().is_err(), "{other}");
        }
    }
}
