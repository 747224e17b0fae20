mod browser;
mod keeping;
mod versions;
mod whole;
mod writing;

use atbalss::platform::Role;

use crate::support::{
    Town,
    people::{Account, Setting},
};

/// The draft of these stories.
pub const DRAFT: &str = "# National Defence Concept

1. The state informs society on what civilians should do during a conflict.

2. Every municipality keeps a plan for its residents.

3. Volunteers train together with the National Guard.
";

/// One organisation and one open consultation: Anna may sign for Drošais krasts, Juris writes.
pub struct Shore {
    pub number: String,
    pub anna: Account,
    pub juris: Account,
}

impl Shore {
    /// The consultation is open from 1 to 30 November 2026, 23:59.
    pub async fn new(town: &Town) -> Self {
        Self::open(town, "2026-11-01T09:00", "2026-11-30T23:59").await
    }

    pub async fn open(town: &Town, opens: &str, closes: &str) -> Self {
        let inga = town.staff("Inga Ozola", &[Role::Editor, Role::Reviewer]).await;
        let number =
            town.consultation(&inga, &Setting { title: "National Defence Concept", draft: DRAFT, opens, closes }).await;
        let (organisation, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let juris = town.member(organisation, "Juris Vējkalns").await;
        Self { number, anna, juris }
    }

    pub fn comment_on(&self, anchor: &str) -> String {
        format!("/consultations/{}/comments/new?point={anchor}", self.number)
    }
}
