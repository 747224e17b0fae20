mod account;
mod address;
mod browser;
mod confirmation;
mod kept_form;
mod passwords;
mod people;
mod reset;
mod second_factor;
mod sessions;
mod sign_in;
mod throttle;

use atbalss::platform::Role;

use crate::support::{Account, Seen, Town, Visitor};

/// A password that is not easily guessed.
const NEW_PASSWORD: &str = "četri kaķi uz jumta";

/// Ilze Bērziņa of the ministry, an editor.
async fn ilze(town: &Town) -> Account {
    town.staff("Ilze Bērziņa", &[Role::Editor]).await
}

/// Opens the sign-in page and sends it.
async fn sign_in(visitor: &Visitor, account: &Account) -> Seen {
    let page = visitor.visit("/sign-in").await;
    sign_in_on(visitor, &page, account).await
}

/// Sends the sign-in page that is open.
async fn sign_in_on(visitor: &Visitor, page: &Seen, account: &Account) -> Seen {
    visitor.press(page, "Sign in", &[("Email address", &account.email), ("Password", &account.password)]).await
}

/// Whether this visitor is signed in: then the sign-in page redirects at once.
async fn is_signed_in(visitor: &Visitor) -> bool {
    visitor.visit("/sign-in").await.path != "/sign-in"
}

/// Asks for another password for this address.
async fn ask_for_reset(visitor: &Visitor, address: &str) -> Seen {
    let page = visitor.visit("/password-reset").await;
    visitor.press(&page, "Send me a link", &[("Email address", address)]).await
}

/// Tries to sign in once and returns the answer.
async fn try_to_sign_in(visitor: &Visitor, address: &str, password: &str) -> Seen {
    let page = visitor.visit("/sign-in").await;
    visitor.press(&page, "Sign in", &[("Email address", address), ("Password", password)]).await
}

/// The messages of the error summary.
fn problems(page: &Seen) -> Vec<String> {
    page.texts(".govuk-error-summary li")
}
