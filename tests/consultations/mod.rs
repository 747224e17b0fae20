//! How a ministry prepares and publishes a consultation.

mod browser;
mod changes;
mod files;
mod importing;
mod invitations;
mod later;
mod notice;
mod publication;
mod versions;

use atbalss::platform::Role;

use crate::support::{Seen, Town, Visitor};

/// What Inga types: all required fields of a notice in English; open until 30 November 2026, 23:59.
const NOTICE: [(&str, &str); 15] = [
    ("Latvian", ""),
    ("English", "yes"),
    ("en_title", "State defence concept"),
    ("en_target_groups", "Everyone who lives in Latvia."),
    ("en_aim", "To say how the State is defended."),
    ("en_timetable", "To the Cabinet in December, then to the Saeima."),
    ("en_ways_to_take_part", "Comment on each point here."),
    ("closes_day", "30"),
    ("closes_month", "11"),
    ("closes_year", "2026"),
    ("closes_time", "23:59"),
    ("contact_name", "Inga Sūnupe"),
    ("contact_phone", "67335113"),
    ("contact_email", "inga.sunupe@mod.example"),
    ("responsible", "Inga Sūnupe, Expert"),
];

/// A person of the ministry, signed in.
async fn signed_in(town: &Town, name: &str, roles: &'static [Role]) -> Visitor {
    let account = town.staff(name, roles).await;
    town.signed_in(&account).await
}

/// Inga, who prepares consultations.
async fn inga(town: &Town) -> Visitor {
    signed_in(town, "Inga Sūnupe", &[Role::Editor]).await
}

/// Makes a new consultation and returns its page.
async fn make(editor: &Visitor) -> Seen {
    let list = editor.visit("/staff/consultations").await;
    editor.press(&list, "New consultation", &[]).await
}

/// A complete consultation: with its notice and a text of two points.
async fn prepare(editor: &Visitor) -> Seen {
    let saved = editor.press(&make(editor).await, "Save", &NOTICE).await;
    let text = editor.follow(&saved, "Text of the draft in English").await;
    editor
        .press(
            &text,
            "Read and save the text",
            &[("pasted", "1. Latvia is defended by everyone.\n2. Latvia has allies.")],
        )
        .await;
    editor.visit(&saved.path).await
}
