use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{dossier::Dossier, edit::EditPage, fields::Inputs};
use crate::{
    addresses::{StaffConsultation, StaffConsultationInvitations, StaffPublication},
    consultations::{
        actions,
        input::Typed,
        model::{CommentsBecomePublic, ConsultationNumber, Missing, Opening, Part, Unpublished, in_language},
        store::{self, Readers},
    },
    platform::{
        Editor, Instant, Language, Period, Phrase, riga, said,
        web::{
            App, Form, MomentField, Now, Page, PathOf, Pressed, Problems, Recent, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
};

/// A form that holds only the revision that an editor saw.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

impl Seen {
    /// The revision that the editor saw.
    pub fn revision(&self) -> i32 {
        self.revision.parse().unwrap_or_default()
    }
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
    /// How many will be told.
    readers: Readers,
    typed: Typed,
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

    /// The choice between now and later: `later` if something is wrong with the instant.
    fn when(&self) -> &str {
        if self.typed.text("when") == "later" { "later" } else { "now" }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems, shortest: &self.shortest }
    }

    fn moment(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "publish", &self.typed.moment("publish"))
    }

    fn action(&self) -> String {
        StaffPublication { no: self.dossier.number() }.to_string()
    }

    /// Where organisations are invited by name.
    fn invitations(&self) -> String {
        StaffConsultationInvitations { no: self.dossier.number() }.to_string()
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
    if !dossier.is_in_preparation() {
        return Ok(see_other(&app, dossier.address(), None));
    }
    match dossier.judge(&shortest, shell.now) {
        Ok(opening) => {
            let (warned, problems) = (dossier.warned(&mut conn).await?, Problems::default());
            let readers = store::readers(&mut conn, &dossier.consultation).await?;
            let mut typed = Typed::default();
            typed.add("revision", dossier.consultation.revision);
            html(&PublicationPage { shell, dossier, opening, shortest, warned, readers, typed, problems })
        }
        Err(_) => Ok(see_other(&app, dossier.address(), None)),
    }
}

/// Publishes the consultation as the editor has seen it: at once, or at the instant that was typed.
pub async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let ((seen, at), typed) = match form.parse(parsed) {
        Ok(parsed) => parsed,
        Err(shown) => return ask_again(&app, shell, &number, shown).await,
    };
    let (of, shortest) = (number.clone(), app.config.shortest_period.clone());
    let published = app.db.write(async move |tx| match at {
        Some(at) => actions::schedule(tx, now, &editor, of.as_str(), seen, (at, &shortest)).await,
        None => actions::publish(tx, now, &editor, of.as_str(), seen, &shortest).await,
    });
    let Err(stop) = published.await else {
        let words = if at.is_some() { "consultations-scheduled" } else { "consultations-published" };
        return Ok(see_other(&app, StaffConsultation { no: number.as_str() }.to_string(), Some(said(words))));
    };
    match stop.refusal()? {
        Unpublished::Unsaved(unsaved) => {
            ask_again(&app, shell, &number, typed.shown(Problems::one("", unsaved.reason()))).await
        }
        Unpublished::InThePast => {
            let problems = Problems::one("publish", said("consultations-publication-in-the-past"));
            ask_again(&app, shell, &number, typed.shown(problems)).await
        }
        // What is missing only because the publication is later stands on this page; anything else on the other.
        Unpublished::Missing(missing) if at.is_some() && missing.iter().all(Missing::is_about_the_period) => {
            let problems = missing.into_iter().map(|one| ("publish".to_owned(), one.reason)).collect();
            ask_again(&app, shell, &number, typed.shown(problems)).await
        }
        Unpublished::Missing(missing) => fill_in(&app, shell, &number, missing).await,
    }
}

/// The revision that was seen, and the instant of the publication unless it is now.
fn parsed(typed: &Typed, problems: &mut Problems) -> Option<(i32, Option<Instant>)> {
    if typed.text("when") != "later" {
        return Some((typed.revision(), None));
    }
    let at = typed.moment("publish").instant().map_err(|reason| reason.with("field", said("consultations-publish-at")));
    Some((typed.revision(), Some(problems.take("publish", at)?)))
}

/// Takes the instant of the publication back.
pub async fn unschedule(
    app: Data<App>,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    _button: Pressed,
) -> Page {
    let of = number.clone();
    let was_set = app.db.write(async move |tx| actions::unschedule(tx, now, &editor, of.as_str()).await).await?;
    let words = if was_set { "consultations-unscheduled" } else { "consultations-was-not-scheduled" };
    Ok(see_other(&app, StaffConsultation { no: number.as_str() }.to_string(), Some(said(words))))
}

/// The question again, for the current state of the consultation; its own page if there is nothing to ask.
async fn ask_again(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    Shown { typed, problems }: Shown<Typed>,
) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let shortest = app.config.shortest_period.clone();
    if dossier.consultation.published_at.is_some() {
        return Ok(see_other(app, dossier.address(), Some(said("consultations-already-published"))));
    }
    match dossier.judge(&shortest, shell.now) {
        Ok(opening) => {
            let warned = dossier.warned(&mut conn).await?;
            let readers = store::readers(&mut conn, &dossier.consultation).await?;
            let typed = typed.on_revision(dossier.consultation.revision);
            unprocessable(&PublicationPage { shell, dossier, opening, shortest, warned, readers, typed, problems })
        }
        Err(missing) => fill_in(app, shell, number, missing).await,
    }
}

/// The consultation's page with what is missing.
async fn fill_in(app: &App, shell: Shell, number: &ConsultationNumber, missing: Vec<Missing>) -> Page {
    let problems = missing.into_iter().map(|one| (one.field, one.reason)).collect();
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    unprocessable(&EditPage::of(app, shell, &mut conn, dossier).await?.with(problems))
}
