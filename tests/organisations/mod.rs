pub mod applying;
mod deciding;
mod invitations;
mod journey;
mod members;
mod register;

use atbalss::platform::Role;

use crate::support::{Account, Seen, Town, Visitor};

/// Edvīns Mežs of the ministry, who decides about organisations.
async fn edvins(town: &Town) -> Account {
    town.staff("Edvīns Mežs", &[Role::Admin]).await
}

/// The subjects and bodies of the letters to an address, the oldest first.
async fn letters_to(town: &Town, address: &str) -> Vec<(String, String)> {
    town.letters()
        .await
        .into_iter()
        .filter(|letter| letter.address == address)
        .map(|letter| (letter.subject, letter.body))
        .collect()
}

/// Opens the form to comment on the first point.
async fn comment_form(visitor: &Visitor, number: &str) -> Seen {
    visitor.visit(&format!("/consultations/{number}/comments/new?point=p-1")).await
}
