//! Covering words for the public, and showing them again.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{aside::Beside, asked::Asked};
use crate::{
    addresses,
    ids::{AssessmentId, RedactionId},
    platform::{
        Approver, Error, Phrase, said,
        web::{
            App, Field, Form, Now, Page, PathOf, PathsOf, Pressed, Problems, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
    submissions::{self, Redaction, RedactionGround},
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    words: String,
    ground: String,
    note: String,
}

impl Input {
    fn parse(&self, problems: &mut Problems) -> Option<(String, RedactionGround, String)> {
        let words = problems.take("words", Redaction::words(&self.words));
        let ground = self.ground.parse().map_err(|_| said("responses-hold-ground-missing"));
        let ground = problems.take("ground", ground);
        let note = problems.take("note", Redaction::note(&self.note));
        Some((words?, ground?, note?))
    }
}

/// `/staff/comments/{id}/covering`: what covering words means, which words, and on which grounds it is possible.
#[derive(Template)]
#[template(path = "responses/redacting.html")]
struct RedactingPage {
    shell: Shell,
    beside: Beside,
    /// The covering note beside the comment.
    note: Option<String>,
    input: Input,
    problems: Problems,
}

impl RedactingPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        let note = beside.covering_note(&mut conn).await?;
        Ok(Self { shell, beside, note, input: Input::default(), problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-redact")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffRedacting { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back("covered").to_string()
    }

    fn field(&self, name: &str) -> Field {
        let Input { words, ground, note } = &self.input;
        self.shell.field(
            &self.problems,
            name,
            match name {
                "words" => words,
                "note" => note,
                _ => ground,
            },
        )
    }

    fn ground_words(&self, ground: &RedactionGround) -> Phrase {
        self.shell.say(&ground.words())
    }
}

/// `GET /staff/comments/{id}/covering`
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Approver,
    asked: Query<Asked>,
) -> Page {
    html(&RedactingPage::read(&app, shell, asked.into_inner(), id).await?)
}

/// `POST /staff/comments/{id}/covering`
pub(in crate::responses) async fn redact(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let page = RedactingPage::read(&app, shell, asked.into_inner(), id).await?;
    let ((words, ground, note), typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let redacted = app
        .db
        .write(async move |tx| submissions::actions::redact(tx, now, &approver, id, (&words, ground, note)).await);
    match redacted.await {
        Ok(()) => Ok(see_other(&app, page.beside.back("covered"), Some(said("responses-redact-done")))),
        Err(stop) => unprocessable(&page.again(typed.shown(Problems::one("words", stop.refusal()?.reason())))),
    }
}

/// `POST /staff/comments/{id}/covering/{redaction}/ending`
pub(in crate::responses) async fn uncover(
    app: Data<App>,
    PathsOf(id, redaction): PathsOf<AssessmentId, RedactionId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    let of = (id, redaction);
    let shown = app.db.write(async move |tx| submissions::actions::uncover(tx, now, &approver, of).await).await;
    let words = match shown {
        Ok(()) => said("responses-uncovered-done"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, asked.comment(id).at("covered"), Some(words)))
}
