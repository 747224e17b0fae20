//! Approving the answer that one wrote oneself: where the ministry allows it, for a reason that is published.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{aside::Beside, asked::Asked};
use crate::{
    addresses,
    ids::AssessmentId,
    platform::{
        Approver, Error, Phrase, Role, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    responses::{
        actions::{self, Unsaved},
        model::{Hindrance, Response, Waiver},
        store,
    },
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    waiver: String,
    /// The mark of the answer on the page.
    seen: String,
}

/// Whether the reader may approve an answer that they wrote.
pub(super) fn may_waive(shell: &Shell, response: Option<&Response>) -> bool {
    let person = shell.viewer.person.as_ref().filter(|_| shell.viewer.has(Role::Approver));
    let is_own = person.zip(response).is_some_and(|(person, response)| response.is_own_draft_of(person.id));
    is_own && shell.four_eyes_may_be_waived()
}

/// `/staff/comments/{id}/waiver`: the answer with its comment, and why nobody else approves it.
#[derive(Template)]
#[template(path = "responses/waiver.html")]
struct WaiverPage {
    shell: Shell,
    beside: Beside,
    /// The answer in preparation, if there is one.
    response: Option<Response>,
    /// To how many other comments it is.
    others: usize,
    input: Input,
    problems: Problems,
}

impl WaiverPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        let response = store::unpublished(&mut conn, id).await?;
        let others = match &response {
            Some(response) => store::assessments_of(&mut conn, &[response.id]).await?.len().saturating_sub(1),
            None => 0,
        };
        let input = Input { seen: mark(response.as_ref()), ..Input::default() };
        Ok(Self { shell, beside, response, others, input, problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    /// The page with what was typed and why the answer was not approved. If it was changed meanwhile, the page shows
    /// how it is now.
    fn refused(self, Shown { typed, .. }: Shown<Input>, why: Unsaved) -> Self {
        let (seen, reason) = match why {
            Unsaved::Hindered(hindrance) => (typed.seen, hindrance.reason()),
            Unsaved::Changed(_) => (mark(self.response.as_ref()), said("responses-changed-before-decision")),
        };
        self.again(Shown { typed: Input { seen, ..typed }, problems: Problems::one("", reason) })
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-waive")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffWaiver { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back("work").to_string()
    }

    fn field(&self) -> Field {
        self.shell.field(&self.problems, "waiver", &self.input.waiver)
    }
}

fn mark(response: Option<&Response>) -> String {
    response.map(Response::mark).unwrap_or_default()
}

/// `GET /staff/comments/{id}/waiver`
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Approver,
    asked: Query<Asked>,
) -> Page {
    let page = WaiverPage::read(&app, shell, asked.into_inner(), id).await?;
    if may_waive(&page.shell, page.response.as_ref()) {
        html(&page)
    } else {
        Ok(see_other(&app, page.beside.back("work"), None))
    }
}

/// `POST /staff/comments/{id}/waiver`
pub(in crate::responses) async fn approve_own(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let asked = asked.into_inner();
    let page = WaiverPage::read(&app, shell.clone(), asked.clone(), id).await?;
    let parsed = form.parse(|typed: &Input, problems| problems.take("waiver", Waiver::parse(&typed.waiver)));
    let (waiver, typed) = match parsed {
        Ok((waiver, typed)) => (waiver, typed.shown(Problems::default())),
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    if !page.shell.four_eyes_may_be_waived() {
        return unprocessable(&page.refused(typed, Hindrance::OwnDraft.into()));
    }
    let Some(response) = page.response.as_ref().map(|response| response.id) else {
        return unprocessable(&page.refused(typed, Unsaved::Changed(None)));
    };
    let seen = typed.typed.seen.clone();
    let approved =
        app.db.write(async move |tx| actions::approve_own(tx, now, &approver, response, &seen, waiver).await).await;
    match approved {
        Ok(()) => Ok(see_other(&app, page.beside.back("work"), Some(said("responses-approved")))),
        Err(stop) => {
            let why = stop.refusal()?;
            unprocessable(&WaiverPage::read(&app, shell, asked, id).await?.refused(typed, why))
        }
    }
}
