use atbalss::platform::Role;

use super::{NOTICE, inga, make, signed_in};
use crate::support::story;

#[test]
fn a_notice_may_be_saved_with_gaps_and_says_what_is_still_missing() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let list = inga.visit("/staff/consultations").await;
        assert!(list.has("There are no consultations yet"), "{list}");
        let page = make(&inga).await;
        assert_eq!(
            (page.path.as_str(), page.text("h1").as_str()),
            ("/staff/consultations/2026-001", "Edit consultation 2026-001")
        );
        let saved =
            inga.press(&page, "Save", &[("lv_title", "Valsts aizsardzības koncepcija"), ("closes_day", "")]).await;
        assert!(saved.has("Your changes have been saved."), "{saved}");
        let missing = saved.texts("[aria-labelledby=ready] li");
        assert_eq!(
            missing,
            [
                "Add the text of the draft",
                "Enter when the period closes",
                "Fill in “Target groups” in Latvian",
                "Fill in “Aim and problem” in Latvian",
                "Fill in “Timetable and next steps” in Latvian",
                "Fill in “Ways to take part” in Latvian",
                "Fill in “Name” of the contact person",
                "Fill in “Telephone” of the contact person",
                "Fill in “Email” of the contact person",
                "Choose the responsible official",
            ]
        );
        for (words, address) in saved.links().iter().filter(|(words, _)| missing.contains(words)) {
            assert!(
                saved.html.contains(&format!("id=\"{}\"", &address[1..])),
                "{words:?} leads to {address}, which is not on the page"
            );
        }
        let list = inga.follow(&saved, "Consultations").await;
        assert!(list.has("Valsts aizsardzības koncepcija In preparation 2026-001"), "{list}");
    });
}

#[test]
fn wrong_input_comes_back_with_a_reason_at_each_field_and_everything_that_was_typed() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let aim = "vārds ".repeat(301);
        let typed = [
            ("en_title", "State defence concept"),
            ("English", "yes"),
            ("en_aim", aim.as_str()),
            ("opens_day", "30"),
            ("opens_month", "2"),
            ("opens_year", "2027"),
            ("opens_time", "09:00"),
            ("contact_email", "inga at the ministry"),
            ("contact_phone", "67335113"),
        ];
        let again = inga.press(&make(&inga).await, "Save", &typed).await;
        assert_eq!(again.status, 422);
        assert!(again.text("title").starts_with("Error:"), "{}", again.text("title"));
        assert_eq!(
            again.texts(".govuk-error-summary li"),
            [
                "Shorten this to at most 300 words; it has 301",
                "Opens: there is no such date",
                "Enter an email address, for example name@example.org"
            ]
        );
        for kept in [
            "value=\"State defence concept\"",
            "value=\"inga at the ministry\"",
            "value=\"67335113\"",
            "value=\"2027\"",
            aim.trim(),
        ] {
            assert!(again.html.contains(kept), "{kept:?} is gone from {again}");
        }
        let saved = inga
            .press(&again, "Save", &[("en_aim", "Short."), ("opens_day", "28"), ("contact_email", "inga@mod.example")])
            .await;
        assert!(saved.has("Your changes have been saved."), "{saved}");
        assert!(saved.html.contains("value=\"28\""), "{saved}");
    });
}

#[test]
fn a_time_that_the_clocks_skip_and_a_close_before_the_opening_are_refused() {
    story("2026-03-01T12:00", async |town| {
        let inga = inga(town).await;
        let skipped = [("opens_day", "29"), ("opens_month", "3"), ("opens_year", "2026"), ("opens_time", "03:30")];
        let again = inga.press(&make(&inga).await, "Save", &skipped).await;
        assert_eq!(again.status, 422);
        assert_eq!(
            again.texts(".govuk-error-summary li"),
            ["Opens: the clocks skip this time on that night. Enter another time."]
        );
        let backwards = [("opens_time", "04:00"), ("closes_day", "28"), ("closes_month", "3"), ("closes_year", "2026")];
        let again = inga.press(&again, "Save", &backwards).await;
        assert_eq!(again.texts(".govuk-error-summary li"), ["The period must close after it opens"]);
    });
}

#[test]
fn what_is_written_in_a_language_that_was_not_chosen_is_not_lost() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let again = inga.press(&make(&inga).await, "Save", &[("en_title", "State defence concept")]).await;
        assert_eq!(again.status, 422);
        assert_eq!(
            again.texts(".govuk-error-summary li"),
            ["There is text in English, but that language is not chosen. Choose it, or clear the text."]
        );
        assert!(again.html.contains("value=\"State defence concept\""), "{again}");
    });
}

#[test]
fn two_editors_do_not_overwrite_each_other_unseen() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let as_inga_sees_it = make(&inga).await;
        let as_valdis_sees_it = valdis.visit(&as_inga_sees_it.path).await;
        inga.press(&as_inga_sees_it, "Save", &[("lv_title", "Ingas nosaukums")]).await;
        let overtaken = valdis.press(&as_valdis_sees_it, "Save", &[("lv_title", "Valda nosaukums")]).await;
        assert_eq!(overtaken.status, 422);
        assert!(overtaken.has("This consultation has been changed since you opened this page"), "{overtaken}");
        assert!(overtaken.html.contains("value=\"Valda nosaukums\""), "{overtaken}");
        let inga_again = inga.visit(&as_inga_sees_it.path).await;
        assert!(inga_again.html.contains("value=\"Ingas nosaukums\""), "{inga_again}");
        let saved = valdis.press(&overtaken, "Save", &[]).await;
        assert!(
            saved.has("Your changes have been saved.") && saved.html.contains("value=\"Valda nosaukums\""),
            "{saved}"
        );
    });
}

#[test]
fn parts_are_given_to_those_who_hold_the_role() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        town.staff("Andris Egle", &[Role::Reviewer]).await;
        town.staff("Zane Ozola", &[Role::Approver, Role::Reviewer]).await;
        let page = make(&inga).await;
        let offered = |legend: usize| page.texts("fieldset").remove(legend);
        assert!(!page.texts("fieldset").is_empty() && !offered(0).contains("Zane"), "{page}");
        let saved = inga
            .press(&page, "Save", &[("reviewers", "Andris Egle, Expert"), ("approvers", "Zane Ozola, Expert")])
            .await;
        assert_eq!(
            saved.html.matches("type=\"checkbox\" value=").count(),
            5,
            "two languages, two reviewers, one approver: {saved}"
        );
        let ruta = signed_in(town, "Rūta Liepa", &[Role::Reviewer]).await;
        let read = ruta.visit(&saved.path).await;
        assert!(read.has("Reviewers Andris Egle") && read.has("Approvers Zane Ozola"), "{read}");
    });
}

#[test]
fn staff_look_and_only_editors_make_and_change() {
    story("2026-10-20T12:00", async |town| {
        let page = make(&inga(town).await).await;
        let andris = signed_in(town, "Andris Egle", &[Role::Reviewer]).await;
        let list = andris.visit("/staff/consultations").await;
        assert!(list.has("Consultation 2026-001, untitled") && !list.has("New consultation"), "{list}");
        let read = andris.follow(&list, "Consultation 2026-001, untitled").await;
        assert!(!read.has("Save"), "{read}");
        assert_eq!(andris.visit(&format!("{}/publication", page.path)).await.status, 403);
        assert!(town.visitor().visit("/staff/consultations").await.path.starts_with("/sign-in"));
        assert_eq!(andris.visit("/staff/consultations/2026-002").await.status, 404);
    });
}

#[test]
fn the_list_asks_the_database_as_often_for_three_as_for_one() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        inga.press(&make(&inga).await, "Save", &NOTICE).await;
        let one = town.queries(inga.visit("/staff/consultations")).await;
        for _ in 0..2 {
            inga.press(&make(&inga).await, "Save", &NOTICE).await;
        }
        assert_eq!(town.queries(inga.visit("/staff/consultations")).await, one);
    });
}
