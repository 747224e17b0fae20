mod access;
mod draft;
mod finding;
mod notice;
mod plan;
mod screens;

use atbalss::platform::Role;

use crate::support::{Town, people::Account};

/// The ministry's editor.
async fn inga(town: &Town) -> Account {
    town.staff("Inga Sūnupe", &[Role::Editor]).await
}
