use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{self, Client, Email, Link, NewPerson, Password, PersonName, Position, Purpose, actions::Attempt},
    addresses::{self, Address, Page as _},
    ids::{LinkId, OrganisationId, PersonId},
    organisations::{
        actions,
        model::{MembersStay, NotJoined, Organisation, Rights, State},
        store,
    },
    platform::{
        Conn, Error, Instant, Viewer, said,
        web::{App, Field, Form, Now, Page, PathsOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// What an invitation offers, and to whom.
struct Offer {
    link: Link,
    /// The last part of its address.
    key: String,
    organisation: Organisation,
    rights: Rights,
    /// The name of the person who invites.
    inviter: String,
    /// Whether the address already has an account.
    is_known: bool,
}

impl Offer {
    async fn open(conn: &mut Conn, app: &App, now: Instant, (id, key): (LinkId, String)) -> Result<Self, Error> {
        let link = accounts::open_link(conn, now, &app.secret, Purpose::Invitation, id, &key).await?;
        let offered = store::invitation(conn, id).await?;
        let organisation = store::find(conn, offered.organisation).await?;
        if organisation.state != State::Approved {
            return Err(may_not_act());
        }
        let inviter = accounts::find_people(conn, &[offered.invited_by])
            .await?
            .pop()
            .map(|inviter| inviter.name)
            .unwrap_or_default();
        let is_known = accounts::find_by_address(conn, &link.key()).await?.is_some();
        Ok(Self { link, key, organisation, rights: offered.rights, inviter, is_known })
    }

    fn address(&self) -> addresses::InvitationLink<'_> {
        addresses::InvitationLink { id: self.link.id, secret: &self.key }
    }
}

/// The refusal: nobody joins an organisation that was suspended after the invitation.
fn may_not_act() -> Error {
    Error::refused(MembersStay::MayNotAct.label(), addresses::Consultations {}, said("shell-error-to-consultations"))
}

/// Who accepts.
enum Joining {
    /// The address has an account.
    Known,
    /// A new person, with the password they chose.
    New(NewPerson, Password),
}

/// The form of a new person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Newcomer {
    name: String,
    position: String,
    password: String,
}

impl Newcomer {
    /// The new person with their password; [`Joining::Known`] if the address has an account.
    fn parse(&self, offer: &Offer, problems: &mut Problems) -> Option<Joining> {
        if offer.is_known {
            return Some(Joining::Known);
        }
        let name = problems.take("name", PersonName::parse(&self.name));
        let position = problems.take("position", Position::parse(&self.position));
        let email = problems.take("name", Email::kept(&offer.link.email));
        let password = problems.take(
            "password",
            Password::choose(&self.password, &[&self.name, &offer.link.email, &offer.organisation.name]),
        );
        let person = NewPerson { name: name?, position: position?, email: email?, language: offer.link.language };
        Some(Joining::New(person, password?))
    }
}

/// `GET /links/invitation/{id}/{secret}`: who invites, for which organisation, with which rights.
#[derive(Template)]
#[template(path = "organisations/invitation.html")]
struct InvitationPage {
    shell: Shell,
    offer: Offer,
    problems: Vec<(String, String)>,
    name: Field,
    position: Field,
    password: Field,
}

impl InvitationPage {
    fn new(shell: Shell, offer: Offer, input: &Newcomer, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            name: shell.field(problems, "name", &input.name),
            position: shell.field(problems, "position", &input.position),
            password: shell.field(problems, "password", ""),
            offer,
            shell,
        }
    }
}

/// Shows the invitation; looking at it changes nothing.
pub async fn show(app: Data<App>, shell: Shell, PathsOf(id, key): PathsOf<LinkId, String>) -> Page {
    let offer = Offer::open(&mut *app.db.read().await?, &app, shell.now, (id, key)).await?;
    html(&InvitationPage::new(shell, offer, &Newcomer::default(), &Problems::default()))
}

/// Accepts it.
pub async fn accept(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    client: Client,
    request: HttpRequest,
    PathsOf(id, key): PathsOf<LinkId, String>,
    form: Form<Newcomer>,
) -> Page {
    let offer = Offer::open(&mut *app.db.read().await?, &app, now, (id, key.clone())).await?;
    let (joining, typed) = match form.parse(|input, problems| input.parse(&offer, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&InvitationPage::new(shell, offer, &typed, &problems)),
    };
    let newcomer = match joining {
        Joining::Known => None,
        Joining::New(person, password) => Some((person, accounts::actions::hash(password).await?)),
    };
    let accepted = app.db.write(async move |tx| actions::accept_invitation(tx, now, id, newcomer).await).await;
    let (organisation, person) = match accepted {
        Ok(joined) => joined,
        Err(stop) => match stop.refusal()? {
            NotJoined::Over(over) => return Err(over.page()),
            NotJoined::MayNotAct => return Err(may_not_act()),
            NotJoined::AccountChanged => {
                let offer = Offer::open(&mut *app.db.read().await?, &app, now, (id, key)).await?;
                let Shown { typed, problems } = typed.shown(Problems::one("", said("organisations-account-changed")));
                return unprocessable(&InvitationPage::new(shell, offer, &typed, &problems));
            }
        },
    };
    let done = Some(said("organisations-joined").with("organisation", offer.organisation.name));
    if offer.is_known || shell.viewer.is_signed_in() {
        return Ok(see_other(&app, onward(&shell.viewer, organisation, person), done));
    }
    // The letter has proved the address, and the password has just been chosen. No session ends.
    let attempt = Attempt::new(offer.link.key(), &client, &app.secret);
    let answer = see_other(&app, addresses::Desk {}.address(), done);
    accounts::sign_in_at_once(&app, now, &request, person, attempt, answer).await
}

/// Leads to the other members; a visitor who is signed in as somebody else is not led to a page that they may not see.
fn onward(viewer: &Viewer, organisation: OrganisationId, person: PersonId) -> Address {
    let members = addresses::Members { id: organisation }.address();
    match &viewer.person {
        Some(somebody) if somebody.id == person => members,
        Some(_) => addresses::Start {}.address(),
        None => addresses::SignIn {}.with("next", members),
    }
}
