mod access;
mod comments;
mod draft;
mod finding;
mod notice;
mod organisations;
mod plan;
mod results;
mod screens;
mod talk;

use atbalss::platform::Role;

use crate::support::{Town, people::Account};

/// The ministry's editor.
async fn inga(town: &Town) -> Account {
    town.staff("Inga Sūnupe", &[Role::Editor]).await
}
