use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{dossier::Dossier, edit::EditPage};
use crate::{
    consultations::{
        actions,
        model::{CommentsBecomePublic, ConsultationNumber, Opening},
    },
    platform::{
        Editor, Instant, Period, riga, said,
        web::{App, LooseForm, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

/// What will happen, before it does.
#[derive(Template)]
#[template(path = "consultations/publication.html")]
struct PublicationPage {
    shell: Shell,
    dossier: Dossier,
    opening: Opening,
    shortest: Period,
}

impl PublicationPage {
    fn last_minute(&self) -> Instant {
        riga::last_minute(self.opening.closes_at)
    }

    fn action(&self) -> String {
        format!("{}/publication", self.dossier.address())
    }

    fn public_address(&self) -> String {
        self.shell.link(&self.dossier.consultation.address())
    }

    fn is_short(&self) -> bool {
        riga::whole_days(self.opening.opens_at, self.opening.closes_at) < self.shortest.days
    }
}

/// Asks whether to publish; while something is missing the consultation's page says what.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    let shortest = app.config.shortest_period.clone();
    if dossier.consultation.published_at.is_some() {
        return Ok(see_other(&app, dossier.address(), None));
    }
    match dossier.judge(&shortest, shell.now) {
        Ok(opening) => html(&PublicationPage { shell, dossier, opening, shortest }),
        Err(_) => Ok(see_other(&app, dossier.address(), None)),
    }
}

/// Publishes what the editor has seen.
pub async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: LooseForm<Seen>,
) -> Page {
    let (of, shortest) = (number.clone(), app.config.shortest_period.clone());
    let seen = form.input.revision.parse().unwrap_or_default();
    let published = app.db.write(async move |tx| {
        actions::expect_revision(tx, of.as_str(), seen).await?;
        actions::publish(tx, now, &editor, of.as_str(), &shortest).await
    });
    let Err(missing) = published.await? else {
        return Ok(see_other(&app, format!("/staff/consultations/{number}"), Some(said("consultations-published"))));
    };
    let mut problems = Problems::default();
    for one in missing {
        problems.add(one.field, one.reason);
    }
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    unprocessable(&EditPage::of(&app, shell, &mut conn, dossier).await?.with(problems))
}
