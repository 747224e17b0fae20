//! Asking a colleague for a view on a comment, and taking the request back.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    aside::{Beside, Viewed},
    asked::Asked,
    history::name,
};
use crate::{
    accounts::{self, Contact, EmailKey},
    addresses,
    ids::{AssessmentId, FormId, OpinionId, PersonId},
    opinions::{self, NewOpinion, Opinion, Over, Stage, Unasked},
    platform::{
        Error, Instant, Phrase, Reviewer, Said,
        riga::TypedMoment,
        said,
        web::{
            App, Field, Form, MomentField, Now, Page, PathOf, PathsOf, Pressed, Problems, Shell, Shown, html,
            see_other, unprocessable,
        },
    },
};

/// The place of the views on the page of a comment.
const VIEWS: &str = "views";

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    person: String,
    email: String,
    question: String,
    due_day: String,
    due_month: String,
    due_year: String,
    /// The key of the form.
    form: String,
}

impl Input {
    fn parse(&self, colleagues: &[Contact], now: Instant, problems: &mut Problems) -> Option<NewOpinion> {
        let person = self.whom(colleagues).map_err(|(field, reason)| problems.add(field, reason)).ok();
        let question = problems.take("question", Opinion::question(&self.question));
        let due_on = match self.due() {
            empty if empty.is_empty() => None,
            typed => Some(problems.take("due", due(&typed, now))?),
        };
        let form = self.form.parse().unwrap_or_else(|_| FormId::new());
        Some(NewOpinion { form, person: person?, question: question?, due_on })
    }

    /// The colleague who is meant: chosen from the list, or by address.
    fn whom(&self, colleagues: &[Contact]) -> Result<PersonId, (&'static str, Said)> {
        let chosen: Option<PersonId> = self.person.parse().ok();
        let chosen = chosen.filter(|id| colleagues.iter().any(|one| one.person == *id));
        if self.email.trim().is_empty() {
            return chosen.ok_or(("person", said("opinions-missing-person")));
        }
        let key = EmailKey::of(&self.email);
        let meant = colleagues.iter().find(|one| EmailKey::of(&one.email) == key).map(|one| one.person);
        let meant = meant.ok_or(("email", said("opinions-email-unknown")))?;
        if chosen.is_some_and(|chosen| chosen != meant) {
            Err(("email", said("opinions-one-of-two")))
        } else {
            Ok(meant)
        }
    }

    fn due(&self) -> TypedMoment {
        TypedMoment {
            day: self.due_day.clone(),
            month: self.due_month.clone(),
            year: self.due_year.clone(),
            time: "00:00".to_owned(),
        }
    }
}

fn due(typed: &TypedMoment, now: Instant) -> Result<Instant, Said> {
    let day = typed.instant().map_err(|reason| reason.with("field", said("opinions-due-name")))?;
    Opinion::due(day, now)
}

/// `/staff/comments/{id}/opinions`: what colleagues were asked about a comment, and the form that asks one.
#[derive(Template)]
#[template(path = "responses/asking.html")]
struct AskingPage {
    shell: Shell,
    beside: Beside,
    people: Vec<Contact>,
    /// Everybody who can be asked.
    colleagues: Vec<Contact>,
    /// Why nobody can be asked any more.
    over: Option<Over>,
    input: Input,
    problems: Problems,
}

impl AskingPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        let named: Vec<_> = beside.aside.people().collect();
        let people = accounts::find_people(&mut conn, &named).await?;
        let colleagues = accounts::colleagues_with_account(&conn).await?;
        let over = opinions::still_serves(&beside.consultation, beside.opened.assessment.state, shell.now).err();
        let input = Input { form: FormId::new().to_string(), ..Input::default() };
        Ok(Self { shell, beside, people, colleagues, over, input, problems: Problems::default() })
    }

    /// The page with what was typed and why nobody was asked.
    fn again(self, Shown { mut typed, problems }: Shown<Input>) -> Self {
        if typed.form.is_empty() {
            typed.form = self.input.form;
        }
        Self { input: typed, problems, ..self }
    }

    /// Whether the form stands on the page: somebody can be asked, or something typed could not be sent.
    fn shows_form(&self) -> bool {
        self.over.is_none() || !self.problems.is_empty()
    }

    /// Everybody but the reader.
    fn others(&self) -> impl Iterator<Item = &Contact> {
        let reader = self.shell.viewer.person.as_ref().map(|person| person.id);
        self.colleagues.iter().filter(move |one| Some(one.person) != reader)
    }

    fn viewed(&self) -> Vec<Viewed> {
        self.beside.aside.viewed(&self.shell, &self.people, &self.beside.asked)
    }

    fn heading(&self) -> Phrase {
        self.shell.t("opinions-ask-a-colleague")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffOpinions { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back(VIEWS).to_string()
    }

    fn field(&self, name: &str) -> Field {
        let value = match name {
            "person" => &self.input.person,
            "email" => &self.input.email,
            _ => &self.input.question,
        };
        self.shell.field(&self.problems, name, value)
    }

    fn due(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "due", &self.input.due())
    }
}

/// `GET /staff/comments/{id}/opinions`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Reviewer,
    asked: Query<Asked>,
) -> Page {
    html(&AskingPage::read(&app, shell, asked.into_inner(), id).await?)
}

/// `POST /staff/comments/{id}/opinions`
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let asked = asked.into_inner();
    let page = AskingPage::read(&app, shell, asked.clone(), id).await?;
    let (new, typed) = match form.parse(|input, problems| input.parse(&page.colleagues, now, problems)) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    match app.db.write(async move |tx| opinions::actions::ask(tx, now, &reviewer, id, &new).await).await {
        Ok(()) => Ok(see_other(&app, asked.comment(id).at(VIEWS), Some(said("opinions-asked")))),
        Err(stop) => {
            let unasked = stop.refusal()?;
            let mut shown = typed.shown(Problems::one(unasked.field(), unasked.reason()));
            if unasked == Unasked::Asked {
                shown.typed.form = FormId::new().to_string();
            }
            unprocessable(&page.again(shown))
        }
    }
}

/// The page that asks before a request is taken back.
#[derive(Template)]
#[template(path = "responses/taking_back.html")]
struct TakingBackPage {
    shell: Shell,
    beside: Beside,
    opinion: Opinion,
    colleague: String,
}

impl TakingBackPage {
    fn action(&self) -> String {
        let (id, opinion) = (self.opinion.assessment, self.opinion.id);
        self.beside.asked.at(addresses::StaffOpinionTakingBack { id, opinion }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back(VIEWS).to_string()
    }
}

/// `GET /staff/comments/{id}/opinions/{opinion}/taking-back`
pub(in crate::responses) async fn ask_taking_back(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, opinion): PathsOf<AssessmentId, OpinionId>,
    _: Reviewer,
    asked: Query<Asked>,
) -> Page {
    let asked = asked.into_inner();
    let mut conn = app.db.read().await?;
    let opinion = opinions::find(&conn, opinion).await?;
    if opinion.assessment != id {
        return Err(Error::NotFound);
    }
    if opinion.stage() != Stage::Waits {
        return Ok(see_other(&app, asked.comment(id).at(VIEWS), None));
    }
    let people = accounts::find_people(&mut conn, &[opinion.person]).await?;
    let colleague = name(&people, opinion.person).to_owned();
    let beside = Beside::read(&conn, asked, id).await?;
    html(&TakingBackPage { shell, beside, opinion, colleague })
}

/// `POST /staff/comments/{id}/opinions/{opinion}/taking-back`
pub(in crate::responses) async fn take_back(
    app: Data<App>,
    PathsOf(id, opinion): PathsOf<AssessmentId, OpinionId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    let onward = asked.comment(id).at(VIEWS);
    let taken = app.db.write(async move |tx| opinions::actions::take_back(tx, now, &reviewer, id, opinion).await).await;
    let words = match taken {
        Ok(()) => "opinions-taken-back",
        Err(stop) => {
            stop.refusal()?;
            "opinions-too-late-given"
        }
    };
    Ok(see_other(&app, onward, Some(said(words))))
}
