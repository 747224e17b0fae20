//! A long comment is divided into parts that are answered one by one.
use actix_web::web::{Data, Query};
use askama::Template;

use super::{aside::Beside, asked::Asked};
use crate::{
    addresses,
    assessments::{self, MOST_PARTS, Sentence, State},
    ids::AssessmentId,
    platform::{
        Error, Phrase, Reviewer, said,
        web::{
            App, Field, Fields, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
    responses::actions,
};

/// The field with the sentences at which a new part begins, each named by where it begins in the text.
const AT: &str = "at";

/// `/staff/comments/{id}/parts`: the sentences of a comment, where its parts may begin.
#[derive(Template)]
#[template(path = "responses/dividing.html")]
struct DividingPage {
    shell: Shell,
    beside: Beside,
    typed: Fields,
    problems: Problems,
}

impl DividingPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        Ok(Self { shell, beside, typed: Fields::default(), problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Fields>) -> Self {
        Self { typed, problems, ..self }
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-divide")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffDividing { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back("parts").to_string()
    }

    fn sentences(&self) -> Vec<Sentence<'_>> {
        assessments::sentences(&self.beside.opened.comment.comment.body)
    }

    fn is_chosen(&self, sentence: &Sentence<'_>) -> bool {
        self.typed.has(AT, &sentence.starts_at.to_string())
    }

    fn field(&self) -> Field {
        self.shell.field(&self.problems, AT, "")
    }
}

/// `GET /staff/comments/{id}/parts`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Reviewer,
    asked: Query<Asked>,
) -> Page {
    let page = DividingPage::read(&app, shell, asked.into_inner(), id).await?;
    let assessment = &page.beside.opened.assessment;
    if (assessment.state, assessment.part) == (State::Received, 0) {
        html(&page)
    } else {
        Ok(see_other(&app, page.back(), None))
    }
}

/// `POST /staff/comments/{id}/parts`
pub(in crate::responses) async fn divide(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Fields>,
) -> Page {
    let page = DividingPage::read(&app, shell, asked.into_inner(), id).await?;
    let chosen = form.parse(|typed: &Fields, problems| {
        let at: Result<Vec<i32>, _> = typed.all(AT).map(str::parse).collect();
        problems.take(AT, at.map_err(|_| said("responses-divide-nowhere")))
    });
    let (at, typed) = match chosen {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let divided = app.db.write(async move |tx| actions::divide(tx, now, &reviewer, id, &at).await).await;
    match divided {
        Ok(first) => Ok(see_other(&app, page.beside.asked.comment(first), Some(said("responses-divided-done")))),
        Err(stop) => unprocessable(&page.again(typed.shown(Problems::one(AT, stop.refusal()?.reason())))),
    }
}

/// `POST /staff/comments/{id}/uniting`
pub(in crate::responses) async fn unite(
    app: Data<App>,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    let united = app.db.write(async move |tx| actions::unite(tx, now, &reviewer, id).await).await;
    let words = match united {
        Ok(()) => said("responses-united-done"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, asked.comment(id).at("parts"), Some(words)))
}
