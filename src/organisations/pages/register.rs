//! The steps of an application: what is typed is kept from the first step on, for thirty days.
use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use super::{
    draft::{Draft, page_of},
    fields::Fields,
};
use crate::{
    accounts::{self, LinkOver, Password},
    addresses::{self, Address, Page as _},
    ids::{ApplicationId, OrganisationId},
    organisations::{
        actions::{self, Sent},
        model::{
            Application, Country, NotKept, NotSent, OrganisationName, RegisterName, RegistrationNumber, Step, Typed,
            country_name,
        },
        store,
    },
    platform::{
        Error, Network, PolicyArea, said,
        web::{
            App, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, too_many, unprocessable,
        },
    },
};

/// What is needed for the registration, before the first step.
#[derive(Template)]
#[template(path = "organisations/register.html")]
struct RegisterPage {
    shell: Shell,
    /// Where a person who has begun can go on.
    onward: Option<Address>,
}

/// `GET /register`
pub async fn show(app: Data<App>, request: HttpRequest, shell: Shell) -> Page {
    let draft = Draft::open(&app, &request, shell.now).await?;
    let onward = draft.application.as_ref().map(|application| onward(application, &shell));
    html(&RegisterPage { shell, onward })
}

impl RegisterPage {
    fn first_step(&self) -> Address {
        page_of(Some(Step::Register))
    }
}

/// The page at which an application goes on.
fn onward(application: &Application, shell: &Shell) -> Address {
    match application.sent_at {
        Some(_) => addresses::RegisterSent {}.address(),
        None => page_of(application.next_step(shell.viewer.is_signed_in())),
    }
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
    /// The language; at first that of the page.
    fn language(&self) -> &str {
        match self.fields.typed.language.as_str() {
            "" => self.shell.lang(),
            chosen => chosen,
        }
    }

    fn action(&self) -> addresses::RegisterStep<'static> {
        addresses::RegisterStep { step: self.step.as_str() }
    }

    fn back(&self) -> Address {
        match self.step {
            Step::Register => addresses::Register {}.address(),
            Step::Details => page_of(Some(Step::Register)),
            Step::Person => page_of(Some(Step::Details)),
        }
    }
}

/// `GET /register/{step}`; if earlier steps are missing, redirects to the first of them.
pub async fn show_step(app: Data<App>, request: HttpRequest, shell: Shell, PathOf(step): PathOf<Step>) -> Page {
    let Draft { application, .. } = Draft::open(&app, &request, shell.now).await?;
    let (typed, has_password, next) = match application {
        Some(sent) if sent.sent_at.is_some() => return Ok(see_other(&app, addresses::RegisterSent {}, None)),
        Some(begun) => (begun.typed.clone(), begun.has_password, begun.next_step(shell.viewer.is_signed_in())),
        None => (Typed::default(), false, Some(Step::Register)),
    };
    let is_ahead = next.is_some_and(|next| next.ordinal() < step.ordinal());
    let knows_who = step == Step::Person && shell.viewer.is_signed_in();
    if is_ahead || knows_who {
        return Ok(see_other(&app, page_of(next), None));
    }
    html(&StepPage { fields: Fields::new(&shell, typed, Problems::default()), shell, step, has_password })
}

/// The fields of any step; the fields of the other steps keep their values.
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
    /// The application with this step's fields replaced.
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

/// The result of a right step.
struct Judged {
    entry: Option<(Country, RegistrationNumber)>,
    password: Option<Password>,
}

/// Checks one step, together with the fields of the other steps. A password that was chosen before need not be typed
/// again.
fn judge(
    step: Step,
    before: &Typed,
    input: &Input,
    has_password: bool,
    ministry: &str,
    problems: &mut Problems,
) -> Option<Judged> {
    let typed = input.onto(step, before.clone());
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

/// `POST /register/{step}`: saves what was typed and goes on.
pub async fn save_step(
    app: Data<App>,
    Now(now): Now,
    network: Network,
    request: HttpRequest,
    shell: Shell,
    PathOf(step): PathOf<Step>,
    form: Form<Input>,
) -> Page {
    let draft = Draft::open(&app, &request, now).await?;
    if draft.is_sent() {
        return Ok(see_other(&app, addresses::RegisterSent {}, None));
    }
    let has_password = draft.application.as_ref().is_some_and(|application| application.has_password);
    let before = draft.typed();
    let ministry = app.config.ministry(shell.language).to_owned();
    let judged = form.parse(|input, problems| judge(step, &before, input, has_password, &ministry, problems));
    let (judged, input) = match judged {
        Ok(judged) => judged,
        Err(Shown { typed: input, problems }) => {
            let fields = Fields::new(&shell, input.onto(step, before), problems);
            return unprocessable(&StepPage { shell, step, fields, has_password });
        }
    };
    let Shown { typed: input, mut problems } = input.shown(Problems::default());
    let typed = input.onto(step, before);
    if let Some(holder) = holder(&app, judged.entry.as_ref()).await? {
        problems.add("number", said("organisations-number-taken"));
        let fields = Fields::new(&shell, typed, problems).held_by(Some(holder));
        return unprocessable(&StepPage { shell, step, fields, has_password });
    }
    let is_signed_in = shell.viewer.is_signed_in();
    match draft.keep(&app, now, network, typed.clone(), judged.password, is_signed_in).await {
        Ok(onward) => Ok(onward),
        Err(stop) => match stop.refusal()? {
            NotKept::Sent => Ok(see_other(&app, addresses::RegisterSent {}, None)),
            NotKept::TooMany => {
                problems.add("", said("accounts-too-many-requests"));
                let fields = Fields::new(&shell, typed, problems);
                too_many(&StepPage { shell, step, fields, has_password })
            }
        },
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

    fn back(&self) -> Address {
        page_of(Some(if self.shell.viewer.is_signed_in() { Step::Details } else { Step::Person }))
    }

    fn entry(&self) -> Address {
        page_of(Some(Step::Register))
    }

    fn details(&self) -> Address {
        page_of(Some(Step::Details))
    }

    fn person(&self) -> Address {
        page_of(Some(Step::Person))
    }

    fn areas(&self) -> Vec<PolicyArea> {
        PolicyArea::ALL.iter().copied().filter(|area| self.typed.follows(area)).collect()
    }
}

/// `GET /register/check`
pub async fn show_check(app: Data<App>, request: HttpRequest, shell: Shell) -> Page {
    match Draft::open(&app, &request, shell.now).await?.application {
        Some(application) if is_to_be_checked(&application, &shell) => {
            html(&CheckPage { shell, typed: application.typed, is_late: false })
        }
        Some(application) => Ok(see_other(&app, onward(&application, &shell), None)),
        None => Ok(see_other(&app, addresses::Register {}, None)),
    }
}

/// Whether everything is filled in and nothing was sent yet.
fn is_to_be_checked(application: &Application, shell: &Shell) -> bool {
    application.sent_at.is_none() && application.next_step(shell.viewer.is_signed_in()).is_none()
}

/// `POST /register/check`: sends the application; pressed twice, it is sent once.
pub async fn send(app: Data<App>, Now(now): Now, request: HttpRequest, shell: Shell, _: Pressed) -> Page {
    let Some(application) = Draft::open(&app, &request, now).await?.application else {
        return Ok(see_other(&app, addresses::Register {}, None));
    };
    let (person, secret, id): (_, _, ApplicationId) = (shell.viewer.person.clone(), app.secret.clone(), application.id);
    let sent =
        app.db.write(async move |tx| actions::send_application(tx, now, &secret, id, person.as_ref()).await).await;
    match sent {
        Ok(Sent::Now(_) | Sent::Before) => Ok(see_other(&app, addresses::RegisterSent {}, None)),
        Ok(Sent::Later) => unprocessable(&CheckPage { shell, typed: application.typed, is_late: true }),
        Err(stop) => not_sent(&app, onward(&application, &shell), stop.refusal()?),
    }
}

/// Redirects to the page where the application is now.
fn not_sent(app: &App, onward: Address, reason: NotSent) -> Page {
    match reason {
        NotSent::NotWhole | NotSent::TakenBack => Ok(see_other(app, onward, None)),
        NotSent::Over(over) => Err(over.page()),
    }
}

/// The next steps, and what to do when no letter comes.
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
        None => return Ok(see_other(&app, addresses::Register {}, None)),
    };
    if let Some(id) = application.organisation {
        return Ok(see_other(&app, addresses::Application { id }, None));
    }
    let email = match application.link {
        Some(link) => accounts::find_link(&mut *app.db.read().await?, link).await?.email,
        None => String::new(),
    };
    html(&SentPage { shell, name: application.typed.name, email })
}

/// The buttons of the page that says that a letter was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Waiting {
    /// `again` sends another letter; otherwise something is to be changed.
    then: String,
}

/// `POST /register/sent`: sends the letter again, or takes the application back to change something.
pub async fn reopen(app: Data<App>, Now(now): Now, request: HttpRequest, shell: Shell, form: Form<Waiting>) -> Page {
    let Some(application) = Draft::open(&app, &request, now).await?.application else {
        return Ok(see_other(&app, addresses::Register {}, None));
    };
    // Nothing was typed: a person from another session presses the button again.
    let Ok((wants_another, _)) = form.parse(|input, _| Some(input.then == "again")) else {
        return Err(Error::Stale);
    };
    let (id, secret) = (application.id, app.secret.clone());
    if wants_another {
        return match app.db.write(async move |tx| actions::send_again(tx, now, &secret, id).await).await {
            Ok(sent) => {
                let done = if sent { "organisations-sent-again" } else { "organisations-letters-spent" };
                Ok(see_other(&app, addresses::RegisterSent {}, Some(said(done))))
            }
            Err(stop) => not_sent(&app, onward(&application, &shell), stop.refusal()?),
        };
    }
    let reopened = app.db.write(async move |tx| actions::reopen_application(tx, now, id).await).await;
    reopened.map_err(LinkOver::refused)?;
    let next = Application { sent_at: None, ..application };
    Ok(see_other(&app, onward(&next, &shell), None))
}
