use actix_web::web::Data;
use askama::Template;

use super::dossier::Dossier;
use crate::{
    accounts::{self, Contact},
    addresses::StaffPublication,
    consultations::{
        actions,
        input::{Choices, Typed, field_of},
        model::{
            CommentsBecomePublic, ConsultationNumber, DocumentKind, Missing, Notice, NoticeField, Part, Unsaved,
            in_language,
        },
    },
    platform::{
        Conn, Editor, Error, Language, Period, Phrase, PolicyArea, Role, said,
        web::{App, Field, Form, MomentField, Now, Page, PathOf, Problems, Shell, Shown, see_other, unprocessable},
    },
};

async fn choices(conn: &mut Conn) -> Result<Choices, Error> {
    let editors = accounts::staff_with(conn, Role::Editor).await?;
    let reviewers = accounts::staff_with(conn, Role::Reviewer).await?;
    let approvers = accounts::staff_with(conn, Role::Approver).await?;
    let mut responsible = [editors, reviewers.clone(), approvers.clone()].concat();
    responsible.sort_by(|one, other| (&one.name, one.person).cmp(&(&other.name, other.person)));
    responsible.dedup_by_key(|contact| contact.person);
    Ok(Choices { responsible, reviewers, approvers })
}

/// The page on which an editor changes the consultation.
#[derive(Template)]
#[template(path = "consultations/edit.html")]
pub(super) struct EditPage {
    shell: Shell,
    dossier: Dossier,
    choices: Choices,
    typed: Typed,
    problems: Problems,
    missing: Vec<Missing>,
    shortest: Period,
    /// Somebody else saved while the editor was typing.
    is_overtaken: bool,
}

impl EditPage {
    pub fn new(app: &App, shell: Shell, dossier: Dossier, choices: Choices) -> Self {
        let shortest = app.config.shortest_period.clone();
        Self {
            typed: Typed::of(&dossier.consultation, &dossier.notices, &dossier.parts),
            problems: Problems::default(),
            missing: dossier.judge(&shortest, shell.now).err().unwrap_or_default(),
            is_overtaken: false,
            shell,
            dossier,
            choices,
            shortest,
        }
    }

    /// The page with the stored values.
    pub async fn of(app: &App, shell: Shell, conn: &mut Conn, dossier: Dossier) -> Result<Self, Error> {
        Ok(Self::new(app, shell, dossier, choices(conn).await?))
    }

    pub fn with(self, problems: Problems) -> Self {
        Self { problems, ..self }
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, self.typed.text(name))
    }

    fn moment(&self, name: &str) -> MomentField {
        self.shell.moment_field(&self.problems, name, &self.typed.moment(name))
    }

    /// The page that asks whether to publish.
    fn publication(&self) -> String {
        StaffPublication { no: self.dossier.number() }.to_string()
    }

    /// The parts of the page that occur once for each language.
    fn sections(&self) -> Vec<Section> {
        Language::ALL.iter().map(|language| Section::new(self, *language)).collect()
    }

    /// The groups of check boxes that give people a part.
    fn groups(&self) -> [Group; 2] {
        [
            Group::new(self, Part::Reviewer, self.shell.t("consultations-reviewers"), &self.choices.reviewers),
            Group::new(self, Part::Approver, self.shell.t("consultations-approvers"), &self.choices.approvers),
        ]
    }

    /// Everybody who can be the responsible official.
    fn officials(&self) -> Vec<Choice> {
        Choice::among(self, Part::Responsible, &self.choices.responsible)
    }
}

/// A language of the notice on the page: its check box, its text, its fields.
struct Section {
    language: Language,
    name: Phrase,
    in_language: Phrase,
    is_chosen: bool,
    has_text: bool,
    fields: Vec<NoticeInput>,
}

impl Section {
    fn new(page: &EditPage, language: Language) -> Self {
        let name = match language {
            Language::Lv => "consultations-latvian",
            Language::En => "consultations-english",
        };
        Self {
            language,
            name: page.shell.t(name),
            in_language: page.shell.say(&in_language(language)),
            is_chosen: page.typed.has("languages", language.as_str()),
            has_text: page.dossier.texts.contains(&language),
            fields: NoticeField::ALL.iter().map(|field| NoticeInput::new(page, language, *field)).collect(),
        }
    }
}

/// A field of the notice on the page.
struct NoticeInput {
    id: String,
    label: Phrase,
    hint: String,
    is_one_line: bool,
    rows: u8,
    field: Field,
}

impl NoticeInput {
    fn new(page: &EditPage, language: Language, field: NoticeField) -> Self {
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
struct Group {
    name: &'static str,
    legend: Phrase,
    people: Vec<Choice>,
}

struct Choice {
    id: String,
    label: String,
    is_chosen: bool,
}

impl Group {
    fn new(page: &EditPage, part: Part, legend: Phrase, offered: &[Contact]) -> Self {
        Self { name: field_of(part), legend, people: Choice::among(page, part, offered) }
    }
}

impl Choice {
    fn among(page: &EditPage, part: Part, offered: &[Contact]) -> Vec<Self> {
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

/// Saves an editor's input; anything may still be missing.
pub async fn save(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let choices = choices(&mut conn).await?;
    drop(conn);
    let (edit, typed) = match form.parse(|typed, problems| typed.edit(&dossier.consultation, &choices, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&EditPage { typed, problems, ..EditPage::new(&app, shell, dossier, choices) });
        }
    };
    match app.db.write(async move |tx| actions::edit(tx, now, &editor, edit).await).await {
        Ok(_) => Ok(see_other(&app, dossier.address(), Some(said("consultations-saved")))),
        Err(stop) => {
            let unsaved = stop.refusal()?;
            again(&app, shell, &number, unsaved, typed.shown(Problems::one("", unsaved.reason()))).await
        }
    }
}

/// Somebody else has saved or published meanwhile: the page shows what was typed, and the editor who sends it again
/// knows what it replaces.
async fn again(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    unsaved: Unsaved,
    Shown { typed, problems }: Shown<Typed>,
) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let typed = typed.on_revision(dossier.consultation.revision);
    let page = EditPage::of(app, shell, &mut conn, dossier).await?;
    unprocessable(&EditPage { typed, problems, is_overtaken: unsaved == Unsaved::Overtaken, ..page })
}
