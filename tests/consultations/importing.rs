use atbalss::platform::Role;

use super::{inga, make, prepare, signed_in};
use crate::support::{sample, seen::Seen, story};

/// What was read, a line for each point, without the tools.
fn rows(page: &Seen) -> Vec<String> {
    let before_tools =
        |row: &str| row.split(" Join to").next().and_then(|row| row.split(" Leave out").next()).map(str::to_owned);
    page.texts("tbody tr").iter().filter_map(|row| before_tools(row)).collect()
}

#[test]
fn a_pasted_draft_is_shown_as_a_tree_with_what_is_odd_about_it() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let pasted = "# Mērķis\n\n7. Aizsardzībai ir:\n   a) karavīri;\n   b) iedzīvotāji.\n\n7. Valsts sargā sevi.\n\n9. Sabiedrotie palīdz.";
        let read = inga.press(&text, "Read and save the text", &[("pasted", pasted)]).await;
        assert!(read.has("The text has been read and saved. Check the points."), "{read}");
        assert_eq!(
            read.texts(".atb-flash--warn li"),
            [
                "The numbering begins at 7; numbers 1 to 6 are missing",
                "2 points are numbered 7",
                "Number 8 is missing between 7 and 9"
            ]
        );
        assert!(read.has("3 points 2 list items 1 heading"), "{read}");
        let rows = rows(&read);
        assert_eq!(rows[2], "a) karavīri; list item");
        assert!(rows[5].starts_with("9. Sabiedrotie palīdz. Number 8 is missing"), "{}", rows[5]);
        for (words, address) in read.links().iter().filter(|(_, address)| address.starts_with("#p-")) {
            assert!(
                read.html.contains(&format!("id=\"{}\"", &address[1..])),
                "{words:?} leads to {address}, which is not on the page"
            );
        }
    });
}

#[test]
fn a_text_read_again_takes_the_place_of_the_earlier_one() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let first = inga.press(&text, "Read and save the text", &[("pasted", "1. Vecais teksts.\n3. Trešais.")]).await;
        assert!(first.has("1 warning."), "{first}");
        inga.attach("File", "koncepcija.md", "1. Jaunais teksts.\r\n2. Otrais.\r\n");
        let second = inga.press(&first, "Read and save the text", &[]).await;
        assert_eq!(rows(&second), ["1. Jaunais teksts. point", "2. Otrais. point"]);
        assert!(!second.has("warning"), "{second}");
    });
}

#[test]
fn points_of_two_languages_are_one_where_their_numbers_are_and_the_rest_are_named() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = make(&inga).await;
        let latvian = inga.follow(&page, "Text of the draft in Latvian").await;
        inga.press(&latvian, "Read and save the text", &[("pasted", "1. Viens.\n2. Divi.\n3. Trīs.")]).await;
        let english = inga.follow(&page, "Text of the draft in English").await;
        let read =
            inga.press(&english, "Read and save the text", &[("pasted", "1. One.\n2. Two.\n2.¹ Two and a bit.")]).await;
        assert!(read.has("2 points have the same numbers as in the text in Latvian."), "{read}");
        assert!(
            read.has("Only in the text in English: Point 2.¹") && read.has("Only in the text in Latvian: Point 3"),
            "{read}"
        );
    });
}

#[test]
fn what_is_not_text_is_refused_with_what_to_do_and_the_pasted_text_stays() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let refused = async |file: Option<&[u8]>, pasted: &str| {
            if let Some(bytes) = file {
                inga.attach("File", "koncepcija", bytes);
            }
            let again = inga.press(&text, "Read and save the text", &[("pasted", pasted)]).await;
            assert_eq!(again.status, 422, "{again}");
            assert!(again.html.contains(pasted), "{pasted:?} is gone from {again}");
            again.text(".govuk-error-summary li")
        };
        assert_eq!(
            refused(Some(b"PK\x03\x04\x14\x00\x06\x00word/document.xml"), "").await,
            "The file is cut off or damaged. Open it in the program that made it, save it anew and send it again."
        );
        // „Mērķis” in the Windows encoding for the Baltic languages.
        assert_eq!(
            refused(Some(b"1. M\xe7r\xedis."), "").await,
            "This is not text in UTF-8. Save the file as plain text in UTF-8, or paste the text below"
        );
        assert_eq!(refused(None, "").await, "Choose a file or paste the text");
        assert_eq!(
            refused(Some(b"1. Viens."), "1. Divi.").await,
            "Choose one of the two: a file or pasted text. The pasted text is still in the form."
        );
        assert!(inga.visit(&text.path).await.texts("tbody tr").is_empty());
    });
}

#[test]
fn the_concept_of_2016_is_read_with_its_116_points() {
    let Some(concept) = sample("drafts/state-defence-concept-2016-en.md") else { return };
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in English").await;
        inga.attach("File", "state-defence-concept-2016-en.md", concept);
        let read = inga.press(&text, "Read and save the text", &[]).await;
        assert!(read.has("116 points"), "{}", read.text(".atb-meta"));
    });
}

#[test]
fn a_newer_text_of_a_colleague_is_not_overwritten_unseen_and_what_was_pasted_stays() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let as_valdis_sees_it = valdis.visit(&text.path).await;
        inga.press(&text, "Read and save the text", &[("pasted", "1. Ingas teksts.")]).await;
        let refused =
            valdis.press(&as_valdis_sees_it, "Read and save the text", &[("pasted", "1. Valda teksts.")]).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert!(refused.has("This consultation has been changed since you opened this page"), "{refused}");
        assert!(refused.has("Ingas teksts.") && refused.html.contains("1. Valda teksts."), "{refused}");
        let read = valdis.press(&refused, "Read and save the text", &[("pasted", "1. Valda teksts.")]).await;
        assert_eq!(rows(&read), ["1. Valda teksts. point"]);
    });
}

#[test]
fn the_revision_that_an_editor_began_from_stays_when_the_page_changes_its_language() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let as_valdis_sees_it = valdis.visit(&text.path).await;
        inga.press(&text, "Read and save the text", &[("pasted", "1. Ingas teksts.")]).await;
        let pasted = [("pasted", "1. Valda teksts.")];
        let latvian = valdis.press_in(&as_valdis_sees_it, "header", "Latviski", &pasted).await;
        let english = valdis.press_in(&latvian, "header", "In English", &[]).await;
        let refused = valdis.press(&english, "Read and save the text", &[]).await;
        assert!(
            refused.status == 422 && refused.has("This consultation has been changed since you opened this page"),
            "{refused}"
        );
        assert!(refused.has("Ingas teksts.") && refused.html.contains("1. Valda teksts."), "{refused}");
    });
}

#[test]
fn items_with_a_dash_are_named_with_their_point_and_paired_where_they_are_as_many() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = make(&inga).await;
        let latvian = inga.follow(&page, "Text of the draft in Latvian").await;
        let two = "1. Viens:\n\n- ūdens;\n\n- uguns.\n\n2. Divi:\n\n- zeme.";
        inga.press(&latvian, "Read and save the text", &[("pasted", two)]).await;
        let english = inga.follow(&page, "Text of the draft in English").await;
        let three = "1. One:\n\n- water;\n\n- fire.\n\n2. Two:\n\n- earth;\n\n- air.";
        let read = inga.press(&english, "Read and save the text", &[("pasted", three)]).await;
        assert!(
            read.has("Point 2, item “earth”") && !read.texts(".atb-flash--warn").concat().contains("Point 1, item"),
            "{read}"
        );
    });
}

#[test]
fn items_and_headings_are_paired_too_and_numbers_that_stand_unequally_often_are_named() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = make(&inga).await;
        let latvian = inga.follow(&page, "Text of the draft in Latvian").await;
        inga.press(
            &latvian,
            "Read and save the text",
            &[("pasted", "1. Viens:\n\n   a) ūdens;\n\n2. Divi.\n\n2. Vēlreiz divi.")],
        )
        .await;
        let english = inga.follow(&page, "Text of the draft in English").await;
        let read =
            inga.press(&english, "Read and save the text", &[("pasted", "1. One:\n\n   a) water;\n\n2. Two.")]).await;
        assert!(read.has("none of these points is paired with a point there: Point 2"), "{read}");
        assert!(read.has("Only in the text in English: Point 2"), "{read}");
        assert!(!read.texts(".atb-flash--warn").concat().contains("Point 1, item a)"), "{read}");
    });
}

#[test]
fn a_text_can_be_removed_until_the_consultation_is_published() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let read = inga.press(&text, "Read and save the text", &[("pasted", "1. Viens.")]).await;
        let removed = inga.press(&read, "Remove the text in Latvian", &[]).await;
        assert!(removed.has("The text in Latvian has been removed."), "{removed}");
        assert!(inga.visit(&text.path).await.has("Add the text"), "nothing is there to be removed");
    });
}

#[test]
fn a_draft_with_more_lines_or_points_than_a_page_can_show_is_refused_and_stays_in_the_form() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await.path;
        let form = inga.visit(&format!("{page}/text?language=lv")).await;
        for (draft, reason) in [
            ("1. a\n".repeat(20_001), "The text has more than 20,000 points."),
            ("a\n".repeat(100_001), "The text has more than 100,000 lines."),
        ] {
            let refused = inga.press(&form, "Read and save the text", &[("pasted", &draft)]).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text(".govuk-error-summary").contains(reason), "{refused:.500}");
            assert_eq!(refused.value("pasted").len(), draft.trim_start().len());
        }
    });
}
