use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{denied::recognise, links::open_link, password::read_current};
use crate::{
    accounts::{
        actions::{self, Attempt},
        cookies::Client,
        model::{Email, EmailKey, NotConfirmed, Password, Purpose, link_path},
        store,
    },
    addresses::{self, Address},
    ids::LinkId,
    platform::{
        Error, Person, said,
        web::{App, Field, Form, Now, Page, PathsOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    email: String,
    current_password: String,
}

impl Asked {
    fn parse(&self, problems: &mut Problems, own: &EmailKey) -> Option<(Email, Password)> {
        let other = Email::parse(&self.email)
            .and_then(|email| if email.key() == *own { Err(said("accounts-address-same")) } else { Ok(email) });
        let email = problems.take("email", other);
        email.zip(read_current(problems, &self.current_password))
    }
}

/// The form for another address.
#[derive(Template)]
#[template(path = "accounts/address.html")]
struct AddressPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    own: String,
    email: Field,
    current_password: Field,
}

impl AddressPage {
    fn new(shell: Shell, own: String, input: &Asked, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            own,
            email: shell.field(problems, "email", &input.email),
            current_password: shell.field(problems, "current_password", ""),
            shell,
        }
    }
}

/// `GET /account/address`
pub async fn show_address(app: Data<App>, shell: Shell, person: Person) -> Page {
    let own = store::find_person(&mut *app.db.read().await?, person.id).await?.email;
    html(&AddressPage::new(shell, own, &Asked::default(), &Problems::default()))
}

/// `POST /account/address`: the answer is the same whether or not the new address has an account.
pub async fn ask_for_address(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    shell: Shell,
    person: Person,
    form: Form<Asked>,
) -> Page {
    let own = store::find_person(&mut *app.db.read().await?, person.id).await?.email;
    let own_key = EmailKey::of(&own);
    let ((email, password), typed) = match form.parse(|input, problems| input.parse(problems, &own_key)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&AddressPage::new(shell, own, &typed, &problems)),
    };
    let attempt = Attempt::new(own_key, &client, &app.secret);
    if let Err(stop) = recognise(&app, now, &attempt, password).await {
        let denied = stop.refusal()?;
        let problems = Problems::one("current_password", denied.at_current_password(shell.language));
        let Shown { typed, problems } = typed.shown(problems);
        return denied.answer(now, &AddressPage::new(shell, own, &typed, &problems));
    }
    let secret = app.secret.clone();
    let asked = app.db.write(async move |tx| {
        actions::forgive(tx, &attempt).await?;
        actions::ask_for_address(tx, now, &secret, &person, email).await
    });
    asked.await?;
    Ok(see_other(&app, addresses::Account {}, Some(said("accounts-address-asked"))))
}

/// A page with one button, which makes the address that of the account.
#[derive(Template)]
#[template(path = "accounts/address_link.html")]
struct AddressLinkPage {
    shell: Shell,
    email: String,
    action: Address,
}

/// `GET /links/address/{id}/{secret}`
pub async fn show_address_link(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
) -> Page {
    let link = open_link(&mut *app.db.read().await?, now, &app.secret, Purpose::Address, link, &key).await?;
    let action = link_path(link.purpose, link.id, &app.secret);
    html(&AddressLinkPage { shell, email: link.email, action })
}

/// `POST /links/address/{id}/{secret}`
pub async fn confirm_address(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
    _: Pressed,
) -> Page {
    open_link(&mut *app.db.read().await?, now, &app.secret, Purpose::Address, link, &key).await?;
    if let Err(stop) = app.db.write(async move |tx| actions::confirm_address(tx, now, link).await).await {
        return Err(not_confirmed(stop.refusal()?));
    }
    let onward =
        if shell.viewer.is_signed_in() { addresses::Account {}.to_string() } else { addresses::SignIn {}.to_string() };
    Ok(see_other(&app, onward, Some(said("accounts-address-changed"))))
}

fn not_confirmed(reason: NotConfirmed) -> Error {
    match reason {
        NotConfirmed::Over(over) => over.page(),
        NotConfirmed::Taken => {
            Error::refused(said("accounts-address-taken"), addresses::Account {}, said("accounts-to-account"))
        }
    }
}
