//! The pages behind the links that confirm an address: that of an applicant, and that of a person who asks to be
//! invited.
use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{
        self, Client, Denied, EmailKey, Link, LinkOver, Password, Purpose, TooMany, actions::Attempt, link_path,
    },
    addresses::{self, Address},
    ids::{LinkId, OrganisationId},
    organisations::{
        actions,
        model::{NotConfirmed, Organisation, State, Typed},
        store,
    },
    platform::{
        Error, Instant, Network, Refuse as _, Secret, Stop, said,
        web::{
            App, Field, Form, Now, Page, PathOf, PathsOf, Pressed, Problems, Shell, Shown, html, see_other, too_many,
            unprocessable,
        },
    },
};

/// What is known about the person who opens a link to confirm an application.
struct Opened {
    link: Link,
    typed: Typed,
    /// Whether the address already has an account.
    is_known: bool,
    /// Whether the owner of the address is signed in: then no password is asked for.
    is_here: bool,
}

impl Opened {
    async fn find(app: &App, shell: &Shell, now: Instant, id: LinkId, key: &str) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let link = accounts::open_link(&mut conn, now, &app.secret, Purpose::Application, id, key).await?;
        let typed = store::typed_of_link(&mut conn, link.id).await?;
        let known = accounts::find_by_address(&mut conn, &link.key()).await?;
        let is_here = known
            .as_ref()
            .is_some_and(|known| shell.viewer.person.as_ref().is_some_and(|person| person.id == known.person));
        Ok(Self { link, typed, is_known: known.is_some(), is_here })
    }
}

#[derive(Template)]
#[template(path = "organisations/application_link.html")]
struct ApplicationLinkPage {
    shell: Shell,
    opened: Opened,
    action: Address,
    password: Field,
    problems: Vec<(String, String)>,
}

impl ApplicationLinkPage {
    fn new(shell: Shell, opened: Opened, secret: &Secret, problems: &Problems) -> Self {
        Self {
            action: link_path(Purpose::Application, opened.link.id, secret),
            password: shell.field(problems, "password", ""),
            problems: shell.summary(problems),
            opened,
            shell,
        }
    }
}

/// `GET /links/application/{id}/{secret}`: opening the page changes nothing.
pub async fn show_application_link(app: Data<App>, shell: Shell, PathsOf(id, key): PathsOf<LinkId, String>) -> Page {
    let opened = Opened::find(&app, &shell, shell.now, id, &key).await?;
    html(&ApplicationLinkPage::new(shell, opened, &app.secret, &Problems::default()))
}

/// What the form behind the link sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typing {
    password: String,
}

/// How the owner of an address proves that they are the applicant.
enum Proof {
    /// They are signed in.
    Session,
    /// They know the password.
    Password(Password),
}

impl Typing {
    fn parse(&self, is_here: bool, problems: &mut Problems) -> Option<Proof> {
        if is_here {
            return Some(Proof::Session);
        }
        if self.password.is_empty() {
            problems.add("password", said("accounts-password-missing"));
        }
        problems
            .take("password", Password::typed(&self.password).ok_or_else(|| said("accounts-current-wrong")))
            .map(Proof::Password)
    }
}

/// `POST /links/application/{id}/{secret}`. The letter proves who reads the address, and the password proves that it is
/// the applicant. Otherwise a stranger could apply with the address of a real office and let its people press the
/// button.
pub async fn confirm_application(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    request: HttpRequest,
    shell: Shell,
    PathsOf(id, key): PathsOf<LinkId, String>,
    form: Form<Typing>,
) -> Page {
    let opened = Opened::find(&app, &shell, now, id, &key).await?;
    let attempt = Attempt::new(EmailKey::of(&opened.link.email), &client, &app.secret);
    let proof = match form.parse(|input, problems| input.parse(opened.is_here, problems)) {
        Ok((proof, _)) => proof,
        Err(Shown { problems, .. }) => {
            return unprocessable(&ApplicationLinkPage::new(shell, opened, &app.secret, &problems));
        }
    };
    if let Err(stop) = prove(&app, now, &attempt, &opened, proof).await {
        let denied = stop.refusal()?;
        let problems = Problems::one("password", denied.at_current_password(shell.language));
        return denied.answer(now, &ApplicationLinkPage::new(shell, opened, &app.secret, &problems));
    }
    let confirmed = app.db.write(async move |tx| actions::confirm_application(tx, now, id).await).await;
    let (organisation, person) = match confirmed {
        Ok(confirmed) => confirmed,
        Err(stop) => return not_confirmed(&app, shell, now, (id, &key), stop.refusal()?).await,
    };
    let waiting = addresses::Application { id: organisation };
    let answer = see_other(&app, waiting, Some(said("organisations-confirmed")));
    if opened.is_here {
        return Ok(answer);
    }
    accounts::sign_in_at_once(&app, now, &request, person, attempt, answer).await
}

/// If the address now has an account, its owner is asked again, for the password of that account.
async fn not_confirmed(app: &App, shell: Shell, now: Instant, (id, key): (LinkId, &str), reason: NotConfirmed) -> Page {
    match reason {
        NotConfirmed::Over(over) => Err(over.page()),
        NotConfirmed::NumberTaken => Err(Error::refused(
            said("organisations-number-taken"),
            addresses::Register {},
            said("accounts-to-register"),
        )),
        NotConfirmed::AccountChanged => {
            let opened = Opened::find(app, &shell, now, id, key).await?;
            let problems = Problems::one("password", said("organisations-account-changed"));
            unprocessable(&ApplicationLinkPage::new(shell, opened, &app.secret, &problems))
        }
    }
}

/// Whether the password is the one of the account, or the one chosen for the new account. The signed-in owner of the
/// address need not prove it again.
async fn prove(app: &App, now: Instant, attempt: &Attempt, opened: &Opened, proof: Proof) -> Result<(), Stop<Denied>> {
    let Proof::Password(password) = proof else { return Ok(()) };
    if opened.is_known {
        let recognition = accounts::actions::recognise(&app.db, now, attempt, password).await?;
        return Denied::or_known(recognition).map(|_| ()).refuse();
    }
    let (_, hash) = store::application_of_link(&mut *app.db.read().await?, opened.link.id).await?;
    Denied::or_known(accounts::actions::prove(&app.db, now, attempt, hash, password).await?).refuse()
}

#[derive(Template)]
#[template(path = "organisations/access.html")]
struct AccessPage {
    shell: Shell,
    organisation: Organisation,
    input: Access,
    problems: Problems,
}

impl AccessPage {
    fn field(&self, name: &str, value: &str) -> Field {
        self.shell.field(&self.problems, name, value)
    }

    fn summary(&self) -> Vec<(String, String)> {
        self.shell.summary(&self.problems)
    }

    fn action(&self) -> addresses::RegisterAccess {
        addresses::RegisterAccess { id: self.organisation.id }
    }
}

/// The form of a person who asks to be invited.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Access {
    name: String,
    position: String,
    email: String,
}

type Asker = (accounts::PersonName, accounts::Position, accounts::Email);

impl Access {
    fn parse(&self, problems: &mut Problems) -> Option<Asker> {
        let name = problems.take("name", accounts::PersonName::parse(&self.name));
        let position = problems.take("position", accounts::Position::parse(&self.position));
        let email = problems.take("email", accounts::Email::parse(&self.email));
        Some((name?, position?, email?))
    }
}

/// `GET /register/access/{id}`
pub async fn show_access(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>) -> Page {
    let organisation = findable(&app, id).await?;
    html(&AccessPage { shell, organisation, input: Access::default(), problems: Problems::default() })
}

/// An organisation whose managers can be asked.
async fn findable(app: &App, id: OrganisationId) -> Result<Organisation, Error> {
    let organisation = store::find(&*app.db.read().await?, id).await?;
    if organisation.state == State::Rejected { Err(Error::NotFound) } else { Ok(organisation) }
}

/// `POST /register/access/{id}`: the answer is the same in every case.
pub async fn ask_for_access(
    app: Data<App>,
    Now(now): Now,
    network: Network,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    form: Form<Access>,
) -> Page {
    let organisation = findable(&app, id).await?;
    let (asker, typed) = match form.parse(Access::parse) {
        Ok(parsed) => parsed,
        Err(Shown { typed: input, problems }) => {
            return unprocessable(&AccessPage { shell, organisation, input, problems });
        }
    };
    let (secret, language, email) = (app.secret.clone(), shell.language, asker.2.as_str().to_owned());
    let asked = app
        .db
        .write(async move |tx| actions::ask_for_access(tx, now, &secret, &network, id, asker, language).await)
        .await;
    if let Err(stop) = asked {
        let TooMany = stop.refusal()?;
        let Shown { typed: input, problems } = typed.shown(Problems::one("", said("accounts-too-many-requests")));
        return too_many(&AccessPage { shell, organisation, input, problems });
    }
    Ok(see_other(&app, addresses::Register {}, Some(said("organisations-access-asked").with("email", email))))
}

#[derive(Template)]
#[template(path = "organisations/access_link.html")]
struct AccessLinkPage {
    shell: Shell,
    name: String,
    action: Address,
}

/// `GET /links/access/{id}/{secret}`
pub async fn show_access_link(app: Data<App>, shell: Shell, PathsOf(id, key): PathsOf<LinkId, String>) -> Page {
    let mut conn = app.db.read().await?;
    let link = accounts::open_link(&mut conn, shell.now, &app.secret, Purpose::Access, id, &key).await?;
    let request = store::access_request(&mut conn, link.id).await?;
    let name = store::find(&conn, request.organisation).await?.name;
    html(&AccessLinkPage { shell, name, action: link_path(Purpose::Access, id, &app.secret) })
}

/// `POST /links/access/{id}/{secret}`: now the managers get a letter.
pub async fn confirm_access(
    app: Data<App>,
    Now(now): Now,
    PathsOf(id, key): PathsOf<LinkId, String>,
    _: Pressed,
) -> Page {
    accounts::open_link(&mut *app.db.read().await?, now, &app.secret, Purpose::Access, id, &key).await?;
    let confirmed = app.db.write(async move |tx| actions::confirm_access(tx, now, id).await).await;
    confirmed.map_err(LinkOver::refused)?;
    Ok(see_other(&app, addresses::Register {}, Some(said("organisations-access-confirmed"))))
}
