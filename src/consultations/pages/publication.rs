use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{dossier::Dossier, edit::EditPage};
use crate::{
    addresses::{StaffConsultation, StaffPublication},
    consultations::{
        actions,
        model::{CommentsBecomePublic, ConsultationNumber, Missing, Opening, Part, Unpublished, in_language},
    },
    platform::{
        Editor, Instant, Language, Period, Phrase, riga, said,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, see_other, unprocessable},
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

/// The page that shows the consequences before the publication.
#[derive(Template)]
#[template(path = "consultations/publication.html")]
struct PublicationPage {
    shell: Shell,
    dossier: Dossier,
    opening: Opening,
    shortest: Period,
    /// How many warnings there were about the text in each language, if any.
    warned: Vec<(Language, usize)>,
    problems: Problems,
}

impl PublicationPage {
    /// The parts that nobody has: without them no comment gets an answer.
    fn unmanned(&self) -> Vec<Phrase> {
        let is_empty = |part| self.dossier.parts.iter().all(|(_, given)| *given != part);
        [(Part::Reviewer, "consultations-no-reviewers"), (Part::Approver, "consultations-no-approvers")]
            .into_iter()
            .filter(|(part, _)| is_empty(*part))
            .map(|(_, key)| self.shell.t(key))
            .collect()
    }

    fn has_warnings(&self) -> bool {
        !self.warned.is_empty() || !self.unmanned().is_empty()
    }

    /// The warnings about the text in a language, as the page of the text counts them.
    fn warnings(&self, language: &Language, count: &usize) -> Phrase {
        let language = self.shell.say(&in_language(*language));
        self.shell.t("consultations-text-warnings").with("language", language).with("count", *count)
    }

    fn last_minute(&self) -> Instant {
        riga::last_minute(self.opening.closes_at)
    }

    fn action(&self) -> String {
        StaffPublication { no: self.dossier.number() }.to_string()
    }

    fn public_address(&self) -> String {
        self.shell.link(&self.dossier.notice())
    }

    fn is_short(&self) -> bool {
        self.opening.is_shorter_than(&self.shortest)
    }
}

/// Asks whether to publish; if something is missing, the consultation's page says what.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let shortest = app.config.shortest_period.clone();
    if dossier.consultation.published_at.is_some() {
        return Ok(see_other(&app, dossier.address(), None));
    }
    match dossier.judge(&shortest, shell.now) {
        Ok(opening) => {
            let (warned, problems) = (dossier.warned(&mut conn).await?, Problems::default());
            html(&PublicationPage { shell, dossier, opening, shortest, warned, problems })
        }
        Err(_) => Ok(see_other(&app, dossier.address(), None)),
    }
}

/// Publishes the consultation as the editor has seen it.
pub async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    let seen = match form.parse(|typed, _| Some(typed.revision.parse().unwrap_or_default())) {
        Ok((seen, _)) => seen,
        Err(Shown { problems, .. }) => return ask_again(&app, shell, &number, problems).await,
    };
    let (of, shortest) = (number.clone(), app.config.shortest_period.clone());
    let published =
        app.db.write(async move |tx| actions::publish(tx, now, &editor, of.as_str(), seen, &shortest).await).await;
    let Err(stop) = published else {
        let page = StaffConsultation { no: number.as_str() }.to_string();
        return Ok(see_other(&app, page, Some(said("consultations-published"))));
    };
    match stop.refusal()? {
        Unpublished::Unsaved(unsaved) => ask_again(&app, shell, &number, Problems::one("", unsaved.reason())).await,
        Unpublished::Missing(missing) => fill_in(&app, shell, &number, missing).await,
    }
}

/// The question again, for the current state of the consultation; its own page if there is nothing to ask.
async fn ask_again(app: &App, shell: Shell, number: &ConsultationNumber, problems: Problems) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let shortest = app.config.shortest_period.clone();
    if dossier.consultation.published_at.is_some() {
        return Ok(see_other(app, dossier.address(), Some(said("consultations-already-published"))));
    }
    match dossier.judge(&shortest, shell.now) {
        Ok(opening) => {
            let warned = dossier.warned(&mut conn).await?;
            unprocessable(&PublicationPage { shell, dossier, opening, shortest, warned, problems })
        }
        Err(missing) => fill_in(app, shell, number, missing).await,
    }
}

/// The consultation's page with what is missing.
async fn fill_in(app: &App, shell: Shell, number: &ConsultationNumber, missing: Vec<Missing>) -> Page {
    let mut problems = Problems::default();
    for one in missing {
        problems.add(one.field, one.reason);
    }
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    unprocessable(&EditPage::of(app, shell, &mut conn, dossier).await?.with(problems))
}
