//! The inputs that several pages of a consultation have: the words of a notice, people with their parts, reasons.
use crate::{
    accounts::{self, Contact},
    consultations::{
        input::{Choices, Typed, field_of},
        model::{Notice, NoticeField, Part, Reasons, in_language},
    },
    platform::{
        Conn, Error, Language, Period, Phrase, Role, prose, said,
        web::{Field, Problems, Shell},
    },
};

/// The people who can get a part.
pub(super) async fn choices(conn: &mut Conn) -> Result<Choices, Error> {
    let editors = accounts::staff_with(conn, Role::Editor).await?;
    let reviewers = accounts::staff_with(conn, Role::Reviewer).await?;
    let approvers = accounts::staff_with(conn, Role::Approver).await?;
    let mut responsible = [editors, reviewers.clone(), approvers.clone()].concat();
    responsible.sort_by(|one, other| (&one.name, one.person).cmp(&(&other.name, other.person)));
    responsible.dedup_by_key(|contact| contact.person);
    Ok(Choices { responsible, reviewers, approvers })
}

/// What an input shows: what was typed, and what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Inputs<'a> {
    pub shell: &'a Shell,
    pub typed: &'a Typed,
    pub problems: &'a Problems,
    pub shortest: &'a Period,
}

impl Inputs<'_> {
    pub fn field(&self, name: &str) -> Field {
        self.shell.field(self.problems, name, self.typed.text(name))
    }

    /// The inputs of the notice in a language.
    pub fn section(&self, language: Language, texts: &[Language]) -> Section {
        let name = match language {
            Language::Lv => "consultations-latvian",
            Language::En => "consultations-english",
        };
        Section {
            language,
            name: self.shell.t(name),
            in_language: self.shell.say(&in_language(language)),
            is_chosen: self.typed.has("languages", language.as_str()),
            has_text: texts.contains(&language),
            fields: NoticeField::ALL.iter().map(|field| NoticeInput::new(self, language, *field)).collect(),
        }
    }

    /// The groups of check boxes that give people a part.
    pub fn groups(&self, choices: &Choices) -> [Group; 2] {
        [
            (Part::Reviewer, "consultations-reviewers", &choices.reviewers),
            (Part::Approver, "consultations-approvers", &choices.approvers),
        ]
        .map(|(part, legend, offered)| Group {
            name: field_of(part),
            legend: self.shell.t(legend),
            people: Choice::among(self, part, offered),
        })
    }

    /// Everybody who can be the responsible official.
    pub fn officials(&self, choices: &Choices) -> Vec<Choice> {
        Choice::among(self, Part::Responsible, &choices.responsible)
    }

    /// One input for the reason in each of these languages.
    pub fn reasons(&self, languages: &[Language]) -> Vec<ReasonInput> {
        let input = |language: &Language| {
            let id = reason_id(*language);
            let label = self.shell.t("consultations-reason").with("language", self.shell.say(&in_language(*language)));
            ReasonInput { language: *language, label, field: self.field(&id), id }
        };
        languages.iter().map(input).collect()
    }
}

/// The input for a reason in one language.
pub(super) struct ReasonInput {
    pub language: Language,
    pub id: String,
    pub label: Phrase,
    pub field: Field,
}

fn reason_id(language: Language) -> String {
    format!("reason_{language}")
}

/// The reasons that were typed; one is needed in each of these languages.
pub(super) fn reasons(typed: &Typed, languages: &[Language], problems: &mut Problems) -> Reasons {
    let mut read = |language: Language| {
        let id = reason_id(language);
        let words = problems.take(&id, prose(typed.text(&id), Reasons::MOST)).unwrap_or_default();
        if words.is_empty() && problems.at(&id).is_none() {
            problems.add(id, said("consultations-missing-reason").with("language", in_language(language)));
        }
        (language, words)
    };
    Reasons(languages.iter().map(|language| read(*language)).collect())
}

/// A language of the notice on the page: its check box, its text, its fields.
pub(super) struct Section {
    pub language: Language,
    pub name: Phrase,
    pub in_language: Phrase,
    pub is_chosen: bool,
    pub has_text: bool,
    pub fields: Vec<NoticeInput>,
}

/// A field of the notice on the page.
pub(super) struct NoticeInput {
    pub id: String,
    pub label: Phrase,
    pub hint: String,
    pub is_one_line: bool,
    pub rows: u8,
    pub field: Field,
}

impl NoticeInput {
    fn new(page: &Inputs<'_>, language: Language, field: NoticeField) -> Self {
        let hint = match field {
            NoticeField::PlannedTerm => Some(page.shell.t("consultations-planned-term-hint")),
            NoticeField::Aim => Some(page.shell.t("consultations-aim-hint").with("most", Notice::MOST_WORDS_OF_AIM)),
            NoticeField::ShorterPeriodReason => {
                Some(page.shell.t("consultations-shorter-period-reason-hint").with("days", page.shortest.days))
            }
            _ => None,
        };
        let id = field.id(language);
        Self {
            label: page.shell.say(&field.label()),
            hint: hint.map(|hint| hint.to_string()).unwrap_or_default(),
            is_one_line: field.is_one_line(),
            rows: if field == NoticeField::Aim { 8 } else { 3 },
            field: page.field(&id),
            id,
        }
    }
}

/// The people of whom some have a part.
pub(super) struct Group {
    pub name: &'static str,
    pub legend: Phrase,
    pub people: Vec<Choice>,
}

pub(super) struct Choice {
    pub id: String,
    pub label: String,
    pub is_chosen: bool,
}

impl Choice {
    fn among(page: &Inputs<'_>, part: Part, offered: &[Contact]) -> Vec<Self> {
        let choice = |contact: &Contact| {
            let id = contact.person.to_string();
            Self {
                label: format!("{}, {}", contact.name, contact.position),
                is_chosen: page.typed.has(field_of(part), &id),
                id,
            }
        };
        offered.iter().map(choice).collect()
    }
}
