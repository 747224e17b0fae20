use atbalss::platform::Role;

use super::{NOTICE, inga, make, prepare, signed_in};
use crate::support::{sample, story};

#[test]
fn an_editor_publishes_the_concept_of_2016() {
    let Some(concept) = sample("drafts/state-defence-concept-2016-en.md") else { return };
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let saved = inga.press(&make(&inga).await, "Save", &NOTICE).await;
        let text = inga.follow(&saved, "Text of the draft in English").await;
        inga.attach("File", "state-defence-concept-2016-en.md", concept);
        let read = inga.press(&text, "Read and save the text", &[]).await;
        let page = inga.follow(&read, "Back to the consultation").await;
        assert!(page.has("Everything is filled in"), "{page}");
        let asked = inga.follow(&page, "Check and publish").await;
        assert_eq!(asked.text("h1"), "Publish consultation 2026-001?");
        let address = format!(
            "Everyone will immediately be able to read the notice and the draft: {}/consultations/2026-001",
            town.base
        );
        assert_eq!(
            asked.texts(".atb-flash--danger li"),
            [
                address.as_str(),
                "Comments will be accepted immediately",
                "Comments will be accepted until 30 November 2026, 23:59 (UTC+2, that minute included)",
                "Everyone will be able to read comments as soon as they are submitted",
                "Will be told by email: 0 organisations (0 people), of which invited by name: 0; and followers without an account: 0",
                "After publication the notice can only be corrected and the period only lengthened, each time with a reason that everyone can read",
            ]
        );
        assert_eq!(
            asked.texts(".atb-flash--warn li")[..2],
            ["Nobody has been chosen to prepare answers", "Nobody has been chosen to approve answers"]
        );
        let published = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        assert_eq!(
            (published.path.as_str(), published.text("h1").as_str()),
            ("/staff/consultations/2026-001", "State defence concept")
        );
        assert!(
            published.has("The consultation has been published.") && published.has("Published 20 October 2026, 12:00"),
            "{published}"
        );
        assert!(
            published.has("Opens 20 October 2026, 12:00 (UTC+3)")
                && published.has("Closes 30 November 2026, 23:59 (UTC+2"),
            "{published}"
        );
        let links = published.links();
        for public in ["/consultations/2026-001", "/consultations/2026-001/text"] {
            assert!(links.iter().any(|(_, address)| address == public), "no link to {public} on {published}");
        }
    });
}

#[test]
fn an_opening_that_passed_while_the_editor_looked_is_refused_with_a_link_to_the_field() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await;
        let opening = [("opens_day", "20"), ("opens_month", "10"), ("opens_year", "2026"), ("opens_time", "12:30")];
        let saved = inga.press(&page, "Save", &opening).await;
        let asked = inga.follow(&saved, "Check and publish").await;
        assert!(asked.has("Comments will be accepted from 20 October 2026, 12:30 (UTC+3)"), "{asked}");
        town.later("2026-10-20T12:31");
        let refused = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(
            refused.texts(".govuk-error-summary a"),
            ["The opening time has passed. Enter a later one, or leave it empty."]
        );
        assert!(refused.html.contains("href=\"#opens\"") && refused.html.contains("id=\"opens\""), "{refused}");
        assert!(inga.visit(&page.path).await.has("In preparation"));
    });
}

#[test]
fn a_short_period_needs_a_reason_and_the_editor_is_told_that_it_is_published() {
    story("2026-11-10T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await;
        let sentence = "The period is shorter than 30 days. Make it longer, or give the reason in English";
        assert_eq!(page.texts("[aria-labelledby=ready] li"), [sentence]);
        let reasoned = inga
            .press(&page, "Save", &[("en_shorter_period_reason", "The Saeima asked for it before Christmas.")])
            .await;
        let asked = inga.follow(&reasoned, "Check and publish").await;
        assert!(asked.has("The period is shorter than 30 days; your reason will be published"), "{asked}");
        let published = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        assert!(published.has("The Saeima asked for it before Christmas."), "{published}");
    });
}

#[test]
fn what_was_changed_after_the_question_is_not_published_unseen() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let page = prepare(&inga).await;
        let asked = inga.follow(&page, "Check and publish").await;
        valdis.press(&valdis.visit(&page.path).await, "Save", &[("en_title", "Another title")]).await;
        let refused = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        assert_eq!((refused.status, refused.text("h1").as_str()), (422, "Publish consultation 2026-001?"));
        assert!(
            refused.has("This consultation has been changed since you opened this page")
                && refused.has("Another title"),
            "{refused}"
        );
        assert!(inga.visit(&page.path).await.has("In preparation"));
        let published = inga.press(&refused, "Publish consultation 2026-001", &[]).await;
        assert!(published.has("The consultation has been published."), "{published}");
    });
}

#[test]
fn after_publication_nothing_of_it_changes() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let page = prepare(&inga).await;
        let (as_valdis_sees_it, text) =
            (valdis.visit(&page.path).await, valdis.visit(&format!("{}/text?language=en", page.path)).await);
        let asked = inga.follow(&page, "Check and publish").await;
        inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        for (refused, status) in [
            (valdis.press(&as_valdis_sees_it, "Save", &[("en_title", "Another title")]).await, 422),
            (valdis.press(&text, "Read and save the text", &[("pasted", "1. Another text.")]).await, 422),
            (inga.press(&asked, "Publish consultation 2026-001", &[]).await, 200),
        ] {
            assert_eq!(
                (refused.status, refused.has("This consultation has been published.")),
                (status, true),
                "{refused}"
            );
        }
        let shown = valdis.visit(&text.path).await;
        assert!(shown.has("Latvia is defended by everyone.") && !shown.has("Read and save the text"), "{shown}");
    });
}

#[test]
fn a_text_in_a_language_without_a_notice_stops_the_publication() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await;
        let latvian = inga.follow(&page, "Text of the draft in Latvian").await;
        let asked = inga.follow(&page, "Check and publish").await;
        let read = inga.press(&latvian, "Read and save the text", &[("pasted", "1. Latviju sargā visi.")]).await;
        let refused = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        assert_eq!(refused.status, 422, "{refused}");
        let sentence = "The draft has a text in Latvian, but there is no notice in Latvian. Remove that text, or choose the language.";
        assert_eq!(refused.texts(".govuk-error-summary li"), [sentence]);
        inga.press(&inga.visit(&read.path).await, "Remove the text in Latvian", &[]).await;
        let asked = inga.follow(&inga.visit(&page.path).await, "Check and publish").await;
        assert!(
            inga.press(&asked, "Publish consultation 2026-001", &[]).await.has("The consultation has been published.")
        );
    });
}

#[test]
fn a_question_that_is_shown_again_after_a_new_sign_in_publishes_nothing() {
    story("2026-10-20T12:00", async |town| {
        let account = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let inga = town.signed_in(&account).await;
        let page = prepare(&inga).await;
        let asked = inga.follow(&page, "Check and publish").await;
        town.later("2026-10-20T17:00");
        let sign_in = inga.press(&asked, "Publish consultation 2026-001", &[]).await;
        let fill = [("Email address", account.email.as_str()), ("Password", account.password.as_str())];
        let kept = inga.press(&sign_in, "Sign in", &fill).await;
        let shown = inga.press(&kept, "Open the form", &[]).await;
        assert_eq!((shown.status, shown.text("h1").as_str()), (422, "Publish consultation 2026-001?"), "{shown}");
        assert!(inga.visit(&page.path).await.has("In preparation"));
    });
}

#[test]
fn one_button_pressed_four_times_makes_one_consultation() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let list = inga.visit("/staff/consultations").await;
        for _ in 0..4 {
            assert_eq!(inga.press(&list, "New consultation", &[]).await.path, "/staff/consultations/2026-001");
        }
        let other = inga.press(&inga.visit("/staff/consultations").await, "New consultation", &[]).await;
        assert_eq!(other.path, "/staff/consultations/2026-002");
    });
}
