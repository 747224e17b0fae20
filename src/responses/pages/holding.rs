//! Holding a comment back from the public, and showing it again.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{aside::Beside, asked::Asked};
use crate::{
    addresses,
    assessments::Standing,
    ids::AssessmentId,
    platform::{
        Approver, Error, Phrase, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    submissions::{self, HoldBack, HoldGround},
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    ground: String,
    note: String,
}

impl Input {
    fn parse(&self, problems: &mut Problems) -> Option<(HoldGround, String)> {
        let ground = self.ground.parse().map_err(|_| said("responses-hold-ground-missing"));
        let ground = problems.take("ground", ground);
        let note = problems.take("note", HoldBack::note(&self.note));
        Some((ground?, note?))
    }
}

/// `/staff/comments/{id}/holding-back`: what holding a comment back means, and on which grounds it is possible.
#[derive(Template)]
#[template(path = "responses/holding.html")]
struct HoldingPage {
    shell: Shell,
    beside: Beside,
    input: Input,
    problems: Problems,
}

impl HoldingPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        Ok(Self { shell, beside, input: Input::default(), problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-hold-back")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffHoldingBack { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back("held").to_string()
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, if name == "note" { &self.input.note } else { &self.input.ground })
    }

    fn ground_words(&self, ground: &HoldGround) -> Phrase {
        self.shell.say(&ground.words())
    }

    /// Whether its author can still mend it.
    fn may_be_mended(&self) -> bool {
        !self.beside.consultation.is_over(self.shell.now)
    }
}

/// `GET /staff/comments/{id}/holding-back`
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Approver,
    asked: Query<Asked>,
) -> Page {
    let page = HoldingPage::read(&app, shell, asked.into_inner(), id).await?;
    if page.beside.opened.assessment.standing == Standing::Stands {
        html(&page)
    } else {
        Ok(see_other(&app, page.beside.back("held"), None))
    }
}

/// `POST /staff/comments/{id}/holding-back`
pub(in crate::responses) async fn hold_back(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let page = HoldingPage::read(&app, shell, asked.into_inner(), id).await?;
    let (why, typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let held = app.db.write(async move |tx| submissions::actions::hold_back(tx, now, &approver, id, why).await);
    match held.await {
        Ok(()) => Ok(see_other(
            &app,
            page.beside.back("held"),
            Some(page.beside.told("responses-held-done", "responses-held-done-by-post")),
        )),
        Err(stop) => unprocessable(&page.again(typed.shown(Problems::one("", stop.refusal()?.reason())))),
    }
}

/// `POST /staff/comments/{id}/showing-again`
pub(in crate::responses) async fn show_again(
    app: Data<App>,
    PathOf(id): PathOf<AssessmentId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    let shown = app.db.write(async move |tx| submissions::actions::show_again(tx, now, &approver, id).await).await;
    let words = match shown {
        Ok(()) => said("responses-shown-again"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, asked.comment(id).at("held"), Some(words)))
}
