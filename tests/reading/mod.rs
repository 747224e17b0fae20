mod access;
mod comments;
mod counts;
mod draft;
mod ended;
mod finding;
mod indexes;
mod kept;
mod notice;
mod organisations;
pub mod plan;
mod results;
mod screens;
mod sheet;
mod submitted;
pub mod talk;
mod verify;
mod versions;
mod weight;

use atbalss::platform::Role;

use crate::support::{Town, people::Account};

/// The ministry's editor.
async fn inga(town: &Town) -> Account {
    town.staff("Inga Sūnupe", &[Role::Editor]).await
}
