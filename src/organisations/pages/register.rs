//! The journey of an application, step by step: what was typed is kept from the first step on, for two weeks.
use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use super::{draft::Draft, fields::Fields};
use crate::{
    accounts::{self, Password},
    ids::{ApplicationId, OrganisationId},
    organisations::{
        actions::{self, Sent},
        model::{Application, Country, OrganisationName, RegisterName, RegistrationNumber, Step, Typed, country_name},
        store,
    },
    platform::{
        Error, Network, PolicyArea, said,
        web::{App, LooseForm, Nothing, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
};

/// Where the whole is looked at before it is sent.
const CHECK: &str = "/register/check";
/// Where it is said what happens next.
const SENT: &str = "/register/sent";

/// What it takes to register, before anything is asked.
#[derive(Template)]
#[template(path = "organisations/register.html")]
struct RegisterPage {
    shell: Shell,
    /// Where somebody goes on who has begun.
    onward: Option<&'static str>,
}

/// `GET /register`
pub async fn show(app: Data<App>, request: HttpRequest, shell: Shell) -> Page {
    let draft = Draft::open(&app, &request, shell.now).await?;
    let onward = draft.application.as_ref().map(|application| onward(application, &shell));
    html(&RegisterPage { shell, onward })
}

/// The page at which an application goes on.
fn onward(application: &Application, shell: &Shell) -> &'static str {
    if application.sent_at.is_some() {
        return SENT;
    }
    application.next_step(shell.viewer.is_signed_in()).map_or(CHECK, Step::page)
}

/// One step with its form.
#[derive(Template)]
#[template(path = "organisations/register_step.html")]
struct StepPage {
    shell: Shell,
    step: Step,
    fields: Fields,
    has_password: bool,
}

impl StepPage {
    /// The language of the page is as good a guess as any.
    fn language(&self) -> &str {
        match self.fields.typed.language.as_str() {
            "" => self.shell.lang(),
            chosen => chosen,
        }
    }

    fn asks_for_password(&self) -> bool {
        self.step == Step::Person
    }

    fn back(&self) -> &'static str {
        match self.step {
            Step::Register => "/register",
            Step::Details => Step::Register.page(),
            Step::Person => Step::Details.page(),
        }
    }
}

/// `GET /register/{step}`; who has not come so far is led to where they are.
pub async fn show_step(app: Data<App>, request: HttpRequest, shell: Shell, PathOf(step): PathOf<Step>) -> Page {
    let Draft { application, .. } = Draft::open(&app, &request, shell.now).await?;
    let (typed, has_password, next) = match application {
        Some(sent) if sent.sent_at.is_some() => return Ok(see_other(&app, SENT, None)),
        Some(begun) => (begun.typed.clone(), begun.has_password, begun.next_step(shell.viewer.is_signed_in())),
        None => (Typed::default(), false, Some(Step::Register)),
    };
    let is_ahead = next.is_some_and(|next| next.ordinal() < step.ordinal());
    let knows_who = step == Step::Person && shell.viewer.is_signed_in();
    if is_ahead || knows_who {
        return Ok(see_other(&app, next.map_or(CHECK, Step::page), None));
    }
    html(&StepPage { fields: Fields::new(&shell, typed, Problems::default()), shell, step, has_password })
}

/// What any step sends; the fields of the others stay as they were.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    country: String,
    register: String,
    number: String,
    name: String,
    address: String,
    web: String,
    about: String,
    areas: Vec<String>,
    person_name: String,
    position: String,
    email: String,
    language: String,
    password: String,
}

impl Input {
    /// What has been typed, with this step's part of it.
    fn onto(&self, step: Step, typed: Typed) -> Typed {
        let Self {
            country,
            register,
            number,
            name,
            address,
            web,
            about,
            areas,
            person_name,
            position,
            email,
            language,
            ..
        } = self;
        match step {
            Step::Register => Typed {
                country: country.clone(),
                register: register.clone(),
                number: number.clone(),
                name: name.clone(),
                ..typed
            },
            Step::Details => Typed {
                address: address.clone(),
                web: web.clone(),
                about: about.clone(),
                areas: areas.clone(),
                ..typed
            },
            Step::Person => Typed {
                person_name: person_name.clone(),
                position: position.clone(),
                email: email.clone(),
                language: language.clone(),
                ..typed
            },
        }
    }
}

/// What a step says when it is right.
struct Judged {
    entry: Option<(Country, RegistrationNumber)>,
    password: Option<Password>,
}

/// Judges one step. A password that was chosen before need not be typed again.
fn judge(
    step: Step,
    typed: &Typed,
    input: &Input,
    has_password: bool,
    ministry: &str,
    problems: &mut Problems,
) -> Option<Judged> {
    match step {
        Step::Register => {
            let (_, country, _, number): (OrganisationName, Country, RegisterName, RegistrationNumber) =
                typed.parse_register(problems)?;
            Some(Judged { entry: Some((country, number)), password: None })
        }
        Step::Details => typed.parse_details(problems).map(|_| Judged { entry: None, password: None }),
        Step::Person => {
            let person = typed.parse_person(problems);
            let context = [typed.person_name.as_str(), &typed.email, &typed.name, ministry];
            let keeps = has_password && input.password.is_empty();
            let password = if keeps {
                Some(None)
            } else {
                problems.take("password", Password::choose(&input.password, &context)).map(Some)
            };
            person.zip(password).map(|(_, password)| Judged { entry: None, password })
        }
    }
}

/// `POST /register/{step}`: keeps what was typed and goes on.
pub async fn save_step(
    app: Data<App>,
    Now(now): Now,
    network: Network,
    request: HttpRequest,
    shell: Shell,
    PathOf(step): PathOf<Step>,
    form: LooseForm<Input>,
) -> Page {
    let draft = Draft::open(&app, &request, now).await?;
    if draft.is_sent() {
        return Ok(see_other(&app, SENT, None));
    }
    let has_password = draft.application.as_ref().is_some_and(|application| application.has_password);
    let typed = form.input.onto(step, draft.typed());
    let ministry = app.config.ministry(shell.language).to_owned();
    let judged = form.parse(|input, problems| judge(step, &typed, input, has_password, &ministry, problems));
    let (judged, holder) = match judged {
        Ok(judged) => match holder(&app, judged.entry.as_ref()).await? {
            Some(holder) => (Err(Problems::one("number", said("organisations-number-taken"))), Some(holder)),
            None => (Ok(judged), None),
        },
        Err(problems) => (Err(problems), None),
    };
    match judged {
        Ok(judged) => draft.keep(&app, now, network, typed, judged.password, shell.viewer.is_signed_in()).await,
        Err(problems) => unprocessable(&StepPage {
            fields: Fields::new(&shell, typed, problems).held_by(holder),
            shell,
            step,
            has_password,
        }),
    }
}

/// The organisation that has a number already.
async fn holder(app: &App, entry: Option<&(Country, RegistrationNumber)>) -> Result<Option<OrganisationId>, Error> {
    let Some((country, number)) = entry else { return Ok(None) };
    Ok(store::find_by_number(&mut *app.db.read().await?, country, number).await?.map(|holder| holder.id))
}

/// Everything that was typed, before it is sent.
#[derive(Template)]
#[template(path = "organisations/register_check.html")]
struct CheckPage {
    shell: Shell,
    typed: Typed,
    is_late: bool,
}

impl CheckPage {
    fn country(&self) -> &str {
        country_name(&self.typed.country, self.shell.language)
    }

    fn back(&self) -> &'static str {
        if self.shell.viewer.is_signed_in() { Step::Details.page() } else { Step::Person.page() }
    }

    fn areas(&self) -> Vec<PolicyArea> {
        PolicyArea::ALL.iter().copied().filter(|area| self.typed.follows(area)).collect()
    }
}

/// `GET /register/check`
pub async fn show_check(app: Data<App>, request: HttpRequest, shell: Shell) -> Page {
    match Draft::open(&app, &request, shell.now).await?.application {
        Some(application) if onward(&application, &shell) == CHECK => {
            html(&CheckPage { shell, typed: application.typed, is_late: false })
        }
        Some(application) => Ok(see_other(&app, onward(&application, &shell), None)),
        None => Ok(see_other(&app, "/register", None)),
    }
}

/// `POST /register/check`: sends the application; pressed twice it is sent once.
pub async fn send(
    app: Data<App>,
    Now(now): Now,
    request: HttpRequest,
    shell: Shell,
    _form: LooseForm<Nothing>,
) -> Page {
    let Some(application) = Draft::open(&app, &request, now).await?.application else {
        return Ok(see_other(&app, "/register", None));
    };
    let (person, secret, id): (_, _, ApplicationId) = (shell.viewer.person.clone(), app.secret.clone(), application.id);
    if !matches!(onward(&application, &shell), CHECK | SENT) {
        return Ok(see_other(&app, onward(&application, &shell), None));
    }
    let sent =
        app.db.write(async move |tx| actions::send_application(tx, now, &secret, id, person.as_ref()).await).await?;
    match sent {
        Sent::Now(_) | Sent::Before => Ok(see_other(&app, SENT, None)),
        Sent::Later => unprocessable(&CheckPage { shell, typed: application.typed, is_late: true }),
    }
}

/// What happens next, and what to do when no letter comes.
#[derive(Template)]
#[template(path = "organisations/register_sent.html")]
struct SentPage {
    shell: Shell,
    name: String,
    email: String,
}

/// `GET /register/sent`
pub async fn show_sent(app: Data<App>, request: HttpRequest, shell: Shell) -> Page {
    let application = match Draft::of(&app, &request, shell.now).await?.application {
        Some(sent) if sent.sent_at.is_some() => sent,
        Some(begun) => return Ok(see_other(&app, onward(&begun, &shell), None)),
        None => return Ok(see_other(&app, "/register", None)),
    };
    if let Some(organisation) = application.organisation {
        return Ok(see_other(&app, format!("/organisations/{organisation}/application"), None));
    }
    let email = match application.link {
        Some(link) => accounts::find_link(&mut *app.db.read().await?, link).await?.email,
        None => String::new(),
    };
    html(&SentPage { shell, name: application.typed.name, email })
}

/// What somebody wants who was told that the letter is on its way.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Waiting {
    /// `again` sends another letter; otherwise something is to be changed.
    then: String,
}

/// `POST /register/sent`: sends the letter again, or takes the application back to change something.
pub async fn reopen(
    app: Data<App>,
    Now(now): Now,
    request: HttpRequest,
    shell: Shell,
    form: LooseForm<Waiting>,
) -> Page {
    let Some(application) = Draft::open(&app, &request, now).await?.application else {
        return Ok(see_other(&app, "/register", None));
    };
    let (id, secret) = (application.id, app.secret.clone());
    if form.input.then == "again" {
        let sent = app.db.write(async move |tx| actions::send_again(tx, now, &secret, id).await).await?;
        let done = if sent { "organisations-sent-again" } else { "organisations-letters-spent" };
        return Ok(see_other(&app, SENT, Some(said(done))));
    }
    app.db.write(async move |tx| actions::reopen_application(tx, now, id).await).await?;
    let next = Application { sent_at: None, ..application };
    Ok(see_other(&app, onward(&next, &shell), None))
}
