use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Choice, Group, Inputs, Section, choices},
};
use crate::{
    addresses::{StaffConsultationInvitations, StaffDiscard, StaffPublication},
    consultations::{
        actions,
        input::{Choices, Typed},
        model::{CommentsBecomePublic, ConsultationNumber, DocumentKind, Missing, Unsaved},
    },
    platform::{
        Conn, Editor, Error, Language, Period, PolicyArea, said,
        web::{App, Field, Form, MomentField, Now, Page, PathOf, Problems, Shell, Shown, see_other, unprocessable},
    },
};

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

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems, shortest: &self.shortest }
    }

    fn field(&self, name: &str) -> Field {
        self.inputs().field(name)
    }

    fn moment(&self, name: &str) -> MomentField {
        self.shell.moment_field(&self.problems, name, &self.typed.moment(name))
    }

    /// The page that asks whether to publish.
    fn publication(&self) -> String {
        StaffPublication { no: self.dossier.number() }.to_string()
    }

    /// Where organisations are invited by name.
    fn invitations(&self) -> String {
        StaffConsultationInvitations { no: self.dossier.number() }.to_string()
    }

    /// The page that asks whether to discard it.
    fn discard(&self) -> String {
        StaffDiscard { no: self.dossier.number() }.to_string()
    }

    /// The parts of the page that occur once for each language.
    fn sections(&self) -> Vec<Section> {
        Language::ALL.iter().map(|language| self.inputs().section(*language, &self.dossier.texts)).collect()
    }

    /// The groups of check boxes that give people a part.
    fn groups(&self) -> [Group; 2] {
        self.inputs().groups(&self.choices)
    }

    /// Everybody who can be the responsible official.
    fn officials(&self) -> Vec<Choice> {
        self.inputs().officials(&self.choices)
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
