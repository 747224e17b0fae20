mod browser;
mod kept_form;
mod sessions;
mod sign_in;

use atbalss::platform::Role;

use crate::support::{Account, Seen, Town, Visitor};

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
    visitor.press(page, "Sign in", &[("E-mail address", &account.email), ("Password", &account.password)]).await
}

/// Whether the sign-in page takes this visitor for somebody: then it leads on at once.
async fn is_signed_in(visitor: &Visitor) -> bool {
    visitor.visit("/sign-in").await.path != "/sign-in"
}
