use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Choice, Group, Inputs, choices},
};
use crate::{
    addresses::StaffParts,
    consultations::{
        actions,
        input::{Choices, Typed},
        model::{ConsultationNumber, Part},
    },
    platform::{
        Editor, Period, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The people with a part in a published consultation.
#[derive(Template)]
#[template(path = "consultations/parts.html")]
struct PartsPage {
    shell: Shell,
    dossier: Dossier,
    choices: Choices,
    typed: Typed,
    problems: Problems,
    shortest: Period,
}

impl PartsPage {
    fn new(app: &App, shell: Shell, dossier: Dossier, choices: Choices) -> Self {
        let typed = Typed::of(&dossier.consultation, &dossier.notices, &dossier.parts);
        let shortest = app.config.shortest_period.clone();
        Self { shell, dossier, choices, typed, problems: Problems::default(), shortest }
    }

    fn action(&self) -> String {
        StaffParts { no: self.dossier.number() }.to_string()
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems, shortest: &self.shortest }
    }

    fn field(&self, name: &str) -> Field {
        self.inputs().field(name)
    }

    fn groups(&self) -> [Group; 2] {
        self.inputs().groups(&self.choices)
    }

    fn officials(&self) -> Vec<Choice> {
        self.inputs().officials(&self.choices)
    }
}

/// The people as a form.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    let choices = choices(&mut conn).await?;
    html(&PartsPage::new(&app, shell, dossier, choices))
}

/// Gives the people other parts.
pub async fn change(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    let choices = choices(&mut conn).await?;
    drop(conn);
    let parsed = form.parse(|typed, problems| {
        let parts = typed.parts(&choices, problems);
        if !parts.iter().any(|(_, part)| *part == Part::Responsible) {
            problems.add("responsible", said("consultations-missing-responsible"));
        }
        Some((typed.revision(), parts))
    });
    let ((seen, parts), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&PartsPage { typed, problems, ..PartsPage::new(&app, shell, dossier, choices) });
        }
    };
    let of = number.clone();
    let changed =
        app.db.write(async move |tx| actions::change_parts(tx, now, &editor, (of.as_str(), seen), &parts).await).await;
    let Err(stop) = changed else {
        return Ok(see_other(&app, dossier.address(), Some(said("consultations-people-saved"))));
    };
    stop.refusal()?;
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    let Shown { typed, problems } = typed.shown(Problems::one("", said("consultations-overtaken")));
    let typed = typed.on_revision(dossier.consultation.revision);
    unprocessable(&PartsPage { typed, problems, ..PartsPage::new(&app, shell, dossier, choices) })
}
