use actix_web::web::Data;
use askama::Template;

use super::{dossier::Dossier, publication::Seen};
use crate::{
    addresses::{StaffConsultations, StaffDiscard},
    consultations::{actions, model::ConsultationNumber},
    platform::{
        Editor, Error, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The page that asks whether to discard a consultation before its publication.
#[derive(Template)]
#[template(path = "consultations/discard.html")]
struct DiscardPage {
    shell: Shell,
    dossier: Dossier,
    problems: Problems,
}

impl DiscardPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let dossier = Dossier::read(&mut conn, number.as_str()).await?;
        Ok(Self { shell, dossier, problems: Problems::default() })
    }

    fn action(&self) -> String {
        StaffDiscard { no: self.dossier.number() }.to_string()
    }
}

/// Asks whether to discard it.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let page = DiscardPage::read(&app, shell, &number).await?;
    match page.dossier.consultation.can_be_changed(page.dossier.consultation.revision) {
        Ok(()) => html(&page),
        Err(unsaved) => Ok(see_other(&app, page.dossier.address(), Some(unsaved.reason()))),
    }
}

/// Discards the consultation as the editor has seen it.
pub async fn discard(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    let seen = match form.parse(|typed, _| Some(typed.revision())) {
        Ok((seen, _)) => seen,
        Err(Shown { problems, .. }) => {
            return unprocessable(&DiscardPage { problems, ..DiscardPage::read(&app, shell, &number).await? });
        }
    };
    let of = number.clone();
    let discarded = app.db.write(async move |tx| actions::discard(tx, now, &editor, of.as_str(), seen).await).await;
    let Err(stop) = discarded else {
        let words = said("consultations-discarded").with("number", number.to_string());
        return Ok(see_other(&app, StaffConsultations {}.to_string(), Some(words)));
    };
    let problems = Problems::one("", stop.refusal()?.reason());
    unprocessable(&DiscardPage { problems, ..DiscardPage::read(&app, shell, &number).await? })
}
