use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{self, Email, Link, NewPerson, Password, PersonName, Position, Purpose, actions::Attempt},
    ids::{LinkId, OrganisationId, PersonId},
    organisations::{
        actions,
        model::{Organisation, Rights, State},
        store,
    },
    platform::{
        Conn, Error, Instant, Network, Viewer, said,
        web::{App, Field, LooseForm, Now, Page, PathsOf, Problems, Shell, html, see_other, unprocessable},
    },
};

/// What an invitation offers, to whom.
struct Offer {
    link: Link,
    /// The last part of its address.
    key: String,
    organisation: Organisation,
    rights: Rights,
    /// On whose word.
    inviter: String,
    /// Whoever reads the address has an account already.
    is_known: bool,
}

impl Offer {
    async fn open(
        conn: &mut Conn,
        app: &App,
        now: Instant,
        PathsOf(id, key): PathsOf<LinkId, String>,
    ) -> Result<Self, Error> {
        let link = accounts::open_link(conn, now, &app.secret, Purpose::Invitation, id, &key).await?;
        let offered = store::invitation(conn, id).await?;
        let organisation = store::find(conn, offered.organisation).await?;
        if organisation.state != State::Approved {
            return Err(actions::may_not_act());
        }
        let inviter = accounts::find_people(conn, &[offered.invited_by])
            .await?
            .pop()
            .map(|inviter| inviter.name)
            .unwrap_or_default();
        let is_known = accounts::find_by_address(conn, &link.key()).await?.is_some();
        Ok(Self { link, key, organisation, rights: offered.rights, inviter, is_known })
    }

    fn address(&self) -> String {
        format!("/links/{}/{}/{}", Purpose::Invitation, self.link.id, self.key)
    }
}

/// Who accepts.
enum Joining {
    /// The address has an account.
    Known,
    /// Somebody new, with the password they chose.
    New(NewPerson, Password),
}

/// Who somebody new is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Newcomer {
    name: String,
    position: String,
    password: String,
}

impl Newcomer {
    /// A new person with the password they chose; nobody new where the address has an account.
    fn parse(&self, offer: &Offer, problems: &mut Problems) -> Option<Joining> {
        if offer.is_known {
            return Some(Joining::Known);
        }
        let name = problems.take("name", PersonName::parse(&self.name));
        let position = problems.take("position", Position::parse(&self.position));
        let email = problems.take("name", Email::parse(&offer.link.email));
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
pub async fn show(app: Data<App>, shell: Shell, link: PathsOf<LinkId, String>) -> Page {
    let offer = Offer::open(&mut *app.db.read().await?, &app, shell.now, link).await?;
    html(&InvitationPage::new(shell, offer, &Newcomer::default(), &Problems::default()))
}

/// Accepts it.
pub async fn accept(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    network: Network,
    request: HttpRequest,
    link: PathsOf<LinkId, String>,
    form: LooseForm<Newcomer>,
) -> Page {
    let offer = Offer::open(&mut *app.db.read().await?, &app, now, link).await?;
    let newcomer = match form.parse(|input, problems| input.parse(&offer, problems)) {
        Ok(Joining::Known) => None,
        Ok(Joining::New(person, password)) => Some((person, accounts::actions::hash(password).await?)),
        Err(problems) => return unprocessable(&InvitationPage::new(shell, offer, &form.input, &problems)),
    };
    let link = offer.link.id;
    let (organisation, person) =
        app.db.write(async move |tx| actions::accept_invitation(tx, now, link, newcomer).await).await?;
    let done = Some(said("organisations-joined").with("organisation", offer.organisation.name));
    if offer.is_known || shell.viewer.is_signed_in() {
        return Ok(see_other(&app, onward(&shell.viewer, organisation, person), done));
    }
    // The letter has proved the address, and the password has just been chosen. Nobody's session is ended for it.
    let attempt = Attempt::new(offer.link.key(), &network, &app.secret);
    accounts::sign_in_at_once(&app, now, &request, person, attempt, see_other(&app, "/consultations?phase=open", done))
        .await
}

/// To the other members; whoever is signed in as somebody else is not led to a page that is not theirs.
fn onward(viewer: &Viewer, organisation: OrganisationId, person: PersonId) -> String {
    let members = format!("/organisations/{organisation}/members");
    match &viewer.person {
        Some(somebody) if somebody.id == person => members,
        Some(_) => "/start".to_owned(),
        None => format!("/sign-in?next={members}"),
    }
}
