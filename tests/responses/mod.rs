//! The review desk: from a comment to the public answer.
mod desk;
mod covering_note;
mod dividing;
mod erasing;
mod files;
mod finding;
mod handing_out;
mod holding;
mod history;
mod letters;
mod notes;
mod opinions;
mod provisions;
mod publication;
mod redacting;
mod returning;
mod sets;
mod taking_over;
mod texts;
mod together;
mod unsaved;
mod waiver;
mod writing;

use atbalss::platform::Role;

use crate::{
    statements::Shore,
    support::{Seen, Town, Visitor},
};

/// The reasons contain words of a comment that only staff may read before the answer is published.
const REASONS: &str = "Point 1 will say who informs. (The heron flies at dawn.)";

/// Inese and Māra write answers, Jānis writes and approves them.
struct Ministry {
    shore: Shore,
    anna: Visitor,
    inese: Visitor,
    mara: Visitor,
    janis: Visitor,
}

impl Ministry {
    /// Anna has commented on point 1 and on the whole draft, and submitted on 10 November; now it is 1 December, after
    /// the period.
    async fn after_the_close(town: &Town) -> Self {
        let shore = Shore::new(town).await;
        town.later("2026-11-10T10:00");
        hand_in(&town.signed_in(&shore.anna).await, &shore).await;
        town.later("2026-12-01T09:00");
        let anna = town.signed_in(&shore.anna).await;
        let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
        let mara = town.signed_in(&town.staff("Māra Upe", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Bērzs", &[Role::Reviewer, Role::Approver]).await).await;
        Self { shore, anna, inese, mara, janis }
    }

    /// The page of the comment on this place, as this visitor sees it.
    async fn comment(&self, who: &Visitor, place: &str) -> Seen {
        let desk = who.visit("/staff/comments").await;
        let links = desk.texts(".c-what a");
        let at = desk
            .texts("td.c-pt")
            .iter()
            .position(|name| name == place || name.strip_prefix("2026-001 ") == Some(place))
            .unwrap_or_else(|| panic!("no comment on {place}: {desk}"));
        who.follow(&desk, &links[at]).await
    }

    /// Inese's answer to the comment on a point, approved by Jānis.
    async fn answered(&self, place: &str, reasons: &str) {
        let written = write(&self.inese, &self.comment(&self.inese, place).await, reasons).await;
        assert!(written.has("The answer has been saved. Another person must approve it."), "{written}");
        let approved = self.janis.press(&self.comment(&self.janis, place).await, "Approve", &[]).await;
        assert!(approved.has("The answer has been approved."), "{approved}");
    }

    fn publication(&self) -> String {
        format!("/staff/consultations/{}/answers", self.shore.number)
    }

    fn closure(&self) -> String {
        format!("/staff/consultations/{}/closure", self.shore.number)
    }

    /// Jānis publishes the approved answers.
    async fn published(&self) -> Seen {
        let asked = self.janis.visit(&self.publication()).await;
        let button = asked.texts("main form button").concat();
        self.janis.press(&asked, &button, &[]).await
    }
}

/// Submits two comments of Drošais krasts.
async fn hand_in(anna: &Visitor, shore: &Shore) {
    let mut statement = String::new();
    for (point, text) in [("?point=p-1", "People ask who tells them."), ("", "The draft is too long.")] {
        let form = anna.visit(&format!("/consultations/{}/comments/new{point}", shore.number)).await;
        let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", text)];
        let wording = [(
            "Proposed wording (optional)",
            "The ministry informs society on what civilians should do during a conflict.",
        )];
        let fill: Vec<_> = fill.into_iter().chain(wording.into_iter().filter(|_| !point.is_empty())).collect();
        statement = anna.save_comment(&form, "Save for Drošais krasts", &fill).await.path;
    }
    let check = anna.visit(&format!("{statement}/check")).await;
    let declared = [
        ("I am authorised to submit this statement on behalf of Drošais krasts.", "yes"),
        (
            "I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.",
            "yes",
        ),
    ];
    let receipt = anna.press(&check, "Submit the statement for Drošais krasts", &declared).await;
    assert!(receipt.path.starts_with("/submissions/"), "{receipt}");
}

/// Writes an answer that accepts the comment in part.
async fn write(who: &Visitor, page: &Seen, reasons: &str) -> Seen {
    who.press(page, "Save", &[("Is the comment accepted?", "Partly accepted"), ("Reasons", reasons)]).await
}
