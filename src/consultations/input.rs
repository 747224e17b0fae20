//! The form of a consultation: stored values become its fields, and its fields become an edit.
use std::str::FromStr;

use super::{
    actions::Edit,
    model::{Consultation, Notice, NoticeField, Part},
};
use crate::{
    accounts::{Contact, Email},
    ids::PersonId,
    platform::{
        Instant, Language, Said, one_line, prose,
        riga::{self, TypedMoment},
        said,
        web::{Fields, Problems},
    },
};

const LONGEST_NAME: usize = 100;
/// The shortest telephone numbers of authorities have this many digits.
const FEWEST_DIGITS: usize = 4;
const LONGEST_PHONE: usize = 50;

/// The people who can get a part: all staff with the role for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Choices {
    pub responsible: Vec<Contact>,
    pub reviewers: Vec<Contact>,
    pub approvers: Vec<Contact>,
}

/// The form of a consultation: the fields of the notice occur once for each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ConsultationForm;

/// Its fields.
pub(super) type Typed = Fields<ConsultationForm>;

impl Typed {
    /// The stored values in the form in which people type them.
    pub(super) fn of(consultation: &Consultation, notices: &[Notice], parts: &[(PersonId, Part)]) -> Self {
        let mut typed = Self::default();
        typed.add("revision", consultation.revision);
        typed.add("document_kind", consultation.document_kind);
        typed.add("policy_area", consultation.policy_area);
        typed.add("comments_become_public", consultation.comments_become_public);
        typed.add("contact_name", &consultation.contact_name);
        typed.add("contact_phone", &consultation.contact_phone);
        typed.add("contact_email", &consultation.contact_email);
        typed.add_moment("opens", consultation.opens_at.map(TypedMoment::of).unwrap_or_default());
        // Most periods end at the end of a day.
        let at_the_end_of = TypedMoment { time: "23:59".into(), ..TypedMoment::default() };
        typed.add_moment(
            "closes",
            consultation.closes_at.map_or(at_the_end_of, |closes| TypedMoment::of(riga::last_minute(closes))),
        );
        for notice in notices {
            typed.add("languages", notice.language);
            for field in NoticeField::ALL {
                typed.add(field.id(notice.language), notice.says(*field));
            }
        }
        if notices.is_empty() {
            // A new consultation is in Latvian until an editor changes that.
            typed.add("languages", Language::Lv);
        }
        for (person, part) in parts {
            typed.add(field_of(*part), person);
        }
        typed
    }

    /// The fields as an edit of `current`; `None` if a choice is not one of those offered. The problems say what is
    /// wrong.
    pub(super) fn edit(&self, current: &Consultation, choices: &Choices, problems: &mut Problems) -> Option<Edit> {
        let notices = self.notices(problems);
        let (opens_at, closes_at) = self.period(problems);
        let consultation = Consultation {
            document_kind: self.choice("document_kind", problems)?,
            policy_area: self.choice("policy_area", problems)?,
            comments_become_public: self.choice("comments_become_public", problems)?,
            opens_at,
            closes_at,
            contact_name: self.line("contact_name", LONGEST_NAME, problems),
            contact_phone: self.phone("contact_phone", problems),
            contact_email: self.email("contact_email", problems),
            revision: self.revision(),
            ..current.clone()
        };
        Some(Edit { consultation, notices, parts: self.parts(choices, problems) })
    }

    /// The fields as a correction of a published consultation, with its notices in the languages that it has; `None` if
    /// a choice is not one of those offered. The period stays. The problems say what is wrong.
    pub(super) fn correction(
        &self,
        current: &Consultation,
        languages: &[Language],
        problems: &mut Problems,
    ) -> Option<(Consultation, Vec<Notice>)> {
        let consultation = Consultation {
            document_kind: self.choice("document_kind", problems)?,
            policy_area: self.choice("policy_area", problems)?,
            contact_name: self.line("contact_name", LONGEST_NAME, problems),
            contact_phone: self.phone("contact_phone", problems),
            contact_email: self.email("contact_email", problems),
            revision: self.revision(),
            ..current.clone()
        };
        Some((consultation, languages.iter().map(|language| self.notice(*language, problems)).collect()))
    }

    /// The notices in the chosen languages. Text in a language that is not chosen would be lost, so that is a problem.
    fn notices(&self, problems: &mut Problems) -> Vec<Notice> {
        let mut notices = Vec::new();
        for language in Language::ALL.iter().copied() {
            if self.has("languages", language.as_str()) {
                notices.push(self.notice(language, problems));
            } else if NoticeField::ALL.iter().any(|field| !self.text(&field.id(language)).trim().is_empty()) {
                problems.add(
                    "languages",
                    said("consultations-language-not-chosen").with("language", super::model::in_language(language)),
                );
            }
        }
        notices
    }

    fn notice(&self, language: Language, problems: &mut Problems) -> Notice {
        let notice = Notice::written(language, |field| {
            let id = field.id(language);
            if field.is_one_line() {
                return self.line(&id, field.most(), problems);
            }
            problems.take(&id, prose(self.text(&id), field.most())).unwrap_or_default()
        });
        let words = notice.aim.split_whitespace().count();
        if words > Notice::MOST_WORDS_OF_AIM {
            problems.add(
                NoticeField::Aim.id(language),
                said("platform-too-many-words").with("most", Notice::MOST_WORDS_OF_AIM).with("has", words),
            );
        }
        notice
    }

    fn period(&self, problems: &mut Problems) -> (Option<Instant>, Option<Instant>) {
        let (opens, closes) = (self.moment("opens"), self.moment("closes"));
        let of = |field| move |reason: Said| reason.with("field", said(field));
        let nothing_typed = opens.is_empty() && opens.time.trim().is_empty();
        let opens_at = if nothing_typed {
            None
        } else {
            problems.take("opens", opens.instant().map_err(of("consultations-opens")))
        };
        let closing = || riga::closing(&closes).map_err(of("consultations-closes"));
        let closes_at = if closes.is_empty() { None } else { problems.take("closes", closing()) };
        if opens_at.zip(closes_at).is_some_and(|(opens_at, closes_at)| closes_at <= opens_at) {
            problems.add("closes", said("consultations-closing-before-opening"));
        }
        (opens_at, closes_at)
    }

    fn line(&self, name: &str, most: usize, problems: &mut Problems) -> String {
        self.unless_empty(name, problems, |typed| one_line(typed, most))
    }

    fn phone(&self, name: &str, problems: &mut Problems) -> String {
        self.unless_empty(name, problems, |typed| {
            let phone = one_line(typed, LONGEST_PHONE)?;
            let digits = phone.chars().filter(char::is_ascii_digit).count();
            let is_phone =
                digits >= FEWEST_DIGITS && phone.chars().all(|one| one.is_ascii_digit() || "+ ()-".contains(one));
            if is_phone { Ok(phone) } else { Err(said("consultations-phone-unreadable")) }
        })
    }

    fn email(&self, name: &str, problems: &mut Problems) -> String {
        self.unless_empty(name, problems, |typed| Email::parse(typed).map(|email| email.as_str().to_owned()))
    }

    /// Accepts an empty value, because before publication anything may be missing.
    fn unless_empty(
        &self,
        name: &str,
        problems: &mut Problems,
        parse: impl FnOnce(&str) -> Result<String, Said>,
    ) -> String {
        let typed = self.text(name);
        if typed.trim().is_empty() { String::new() } else { problems.take(name, parse(typed)).unwrap_or_default() }
    }

    fn choice<T: FromStr>(&self, name: &str, problems: &mut Problems) -> Option<T> {
        problems.take(name, self.text(name).parse().map_err(|_| said("platform-unknown-choice")))
    }

    /// The people with the parts that were chosen for them.
    pub(super) fn parts(&self, choices: &Choices, problems: &mut Problems) -> Vec<(PersonId, Part)> {
        let mut parts = Vec::new();
        for (part, offered) in [
            (Part::Responsible, &choices.responsible),
            (Part::Reviewer, &choices.reviewers),
            (Part::Approver, &choices.approvers),
        ] {
            for typed in self.all(field_of(part)).filter(|typed| !typed.is_empty()) {
                let person =
                    typed.parse().ok().filter(|person| offered.iter().any(|contact| contact.person == *person));
                let given = problems
                    .take(field_of(part), person.ok_or_else(|| said("platform-unknown-choice")))
                    .map(|person| (person, part));
                parts.extend(given.filter(|given| !parts.contains(given)));
            }
        }
        parts
    }
}

/// The name of the field that gives people a part.
pub(super) fn field_of(part: Part) -> &'static str {
    match part {
        Part::Responsible => "responsible",
        Part::Reviewer => "reviewers",
        Part::Approver => "approvers",
    }
}
