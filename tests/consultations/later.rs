//! Later versions of a draft: a correction while people comment, and the outcome after the close.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Account, Seen, Town, Visitor, story},
};

const FIRST: &str = "\
# Shelters

1. This concept sets the goals of shelters in every municipality of the country.

2. A shelter protects people from fragments, smoke and radiation. Every shelter holds drinking water and light for two days.

3. A municipality keeps a public list of shelters and renews it every spring.

4. The ministry teaches volunteers to lead people into the nearest shelter.

5. Old cellars that nobody uses any more are closed without a notice to the residents.

6. A school has a shelter for its pupils within five minutes of walking.
";

/// Point 6 has moved to the beginning, point 2 is split, point 5 is gone, points 3 and 4 are reworded.
const SECOND: &str = "\
# Shelters

1. A school has a shelter for its pupils within five minutes of walking.

2. This concept sets the goals of shelters in every municipality of the country.

3. A shelter protects people from fragments, smoke and radiation.

4. Every shelter holds drinking water and light for two days.

5. A municipality keeps a public list of shelters and renews it every spring and autumn.

6. The ministry and the municipalities teach volunteers to lead people into the nearest shelter.
";

/// A consultation on the first version, open until the end of November.
async fn consulted(town: &Town) -> (Account, String) {
    let inga = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let texts = vec![(Language::En, FIRST.to_owned())];
    let number = town.published(&inga, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    (inga, number)
}

/// Begins the next version and adds its text; the page of the version.
async fn prepared(inga: &Visitor, number: &str, text: &str) -> Seen {
    let page = inga.visit(&format!("/staff/consultations/{number}")).await;
    let version = inga.press(&page, "Prepare version 2", &[]).await;
    assert!(version.has("Not added"), "{version}");
    let draft = inga.follow(&version, "The text in English").await;
    let read = inga.press(&draft, "Read and save the text", &[("pasted", text)]).await;
    assert!(read.has("The text has been read and saved."), "{read}");
    inga.follow(&read, "Version 2 in preparation").await
}

/// Confirms everything that is proposed.
async fn confirmed(inga: &Visitor, version: &Seen) -> Seen {
    let mut points = inga.follow(version, "How the points go on from the earlier version").await;
    while let Some(button) = points.texts(".atb-match__do button").into_iter().find(|words| words.starts_with("Yes")) {
        points = inga.press(&points, &button, &[]).await;
        assert!(points.has("Saved."), "{points}");
    }
    inga.visit(&version.path).await
}

#[test]
fn a_corrected_draft_shows_word_for_word_what_changed_and_comments_find_their_points() {
    story("2026-11-02T09:00", async |town| {
        let (editor, number) = consulted(town).await;
        let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let comments = vec![
            Said::on("p-2", "How much water?"),
            Said::on("p-3", "Twice a year."),
            Said::on("p-5", "Tell the residents."),
        ];
        town.hand_in(&number, &coast, comments).await;
        let (_, dace) = town.organisation("Dārza draugi", "Dace Ozola").await;
        let writer = town.signed_in(&dace).await;
        let form = writer.visit(&format!("/consultations/{number}/comments/new?point=p-4")).await;
        let fields = [("What kind of comment is it?", "Support"), ("Your comment", "Let us help.")];
        writer.press(&form, "Save for Dārza draugi", &fields).await;
        town.letters().await;

        town.later("2026-11-09T10:00");
        let inga = town.signed_in(&editor).await;
        let version = prepared(&inga, &number, SECOND).await;
        let public = town.visitor().visit(&format!("/consultations/{number}/text")).await;
        assert!(public.has("every spring.") && !public.has("autumn"), "nobody sees it yet: {public}");
        let version = confirmed(&inga, &version).await;
        assert!(version.has("Nothing to decide"), "{version}");
        let unexplained = inga.press(&version, "Publish version 2", &[]).await;
        assert_eq!((unexplained.status, unexplained.has("Say why in English")), (422, false), "{unexplained}");
        let fields = [
            ("Reason in English", "Point 2 held two rules, and point 5 was a mistake."),
            ("Give people more time?", "Yes, the period ends later"),
            ("closes_day", "14"),
            ("closes_month", "12"),
            ("closes_year", "2026"),
        ];
        let published = inga.press(&version, "Publish version 2", &fields).await;
        assert!(published.has("Version 2 is published."), "{published}");

        let reader = town.visitor();
        let changes = reader
            .follow(&reader.visit(&format!("/consultations/{number}/text")).await, "What changed since version 1")
            .await;
        assert!(changes.has("Point 2 held two rules, and point 5 was a mistake."), "{changes}");
        let entries = changes.texts(".atb-toc--side li");
        for entry in ["Point 1, moved", "Point 3, split", "Point 4, split", "Point 5, changed", "Point 6, changed"] {
            assert!(entries.iter().any(|one| one == entry), "{entry}: {entries:?}");
        }
        assert!(entries.contains(&"Point 5 (version 1), deleted".to_owned()), "{entries:?}");
        assert!(changes.has("renews it every spring [inserted: and autumn]"), "{changes}");
        assert!(changes.has("Comment 2026-001/001-2, Drošais krasts"), "{changes}");
        let beside = reader.follow(&changes, "Show both versions side by side").await;
        assert!(beside.has("Not in this version"), "{beside}");
        let all = reader.follow(&changes, "Show unchanged points too").await;
        assert!(all.texts(".atb-point").len() > changes.texts(".atb-point").len(), "{all}");

        let point = reader.visit(&format!("/consultations/{number}/points/p-5")).await;
        assert!(point.has("On version 1 of the draft") && point.has("Twice a year."), "{point}");
        assert!(point.has("renews it every spring."), "the wording that was commented on: {point}");
        let comments = reader.visit(&format!("/consultations/{number}/comments")).await;
        assert!(comments.has("Without a place in this version") && !comments.has("How much water?"), "{comments}");
        for part in ["p-3", "p-4"] {
            let part = reader.visit(&format!("/consultations/{number}/points/{part}")).await;
            assert!(part.has("How much water?"), "a comment on a point that was split is at each part: {part}");
        }
        assert!(comments.has("Point 5 (version 1)") && comments.has("Tell the residents."), "{comments}");
        let quoted = reader.visit(&format!("/consultations/{number}/text?version=1")).await;
        assert!(quoted.has("renews it every spring."), "every version stays at its address: {quoted}");
        let (client, copy) = reader.by_hand(&format!("/consultations/{number}/text.docx?version=1&language=en"));
        let copy = client.get(copy).send().await.unwrap();
        assert_eq!(copy.headers()["content-disposition"], "attachment; filename=\"2026-001-v1-en.docx\"");
        assert!(copy.bytes().await.unwrap().starts_with(b"PK"), "a Word file");

        let letters = town.letters().await;
        let letter = letters.iter().find(|one| one.kind == "draft-corrected" && one.address == dace.email);
        let letter = letter.expect("a letter to the writer");
        assert!(letter.body.contains("has 1 comment on an earlier version"), "{}", letter.body);
        assert!(letter.body.contains("text/changes?from=1&to=2"), "{}", letter.body);
        let signatory = town.signed_in(&coast.1).await;
        let desk = signatory.visit("/desk").await;
        let receipt = desk.links().into_iter().find(|(_, address)| address.starts_with("/submissions/"));
        let answers = signatory.visit(&receipt.expect("a receipt").1).await;
        assert!(answers.has("Point 2 (version 1)"), "{answers}");
        let receipt = signatory.follow(&answers, "Receipt").await;
        assert!(receipt.has("The comments are on an earlier version of the draft. Version 2"), "{receipt}");
        let writer = town.signed_in(&dace).await;
        let statement = writer.visit(&form_statement(&writer).await).await;
        let moved = writer.press(&statement, "Move it to the newer version: Point 6", &[]).await;
        assert!(moved.has("The comment is now on the newer version of the draft."), "{moved}");
        assert_eq!(town.number("SELECT count(*) AS number FROM version_reasons").await, 1);
    });
}

/// The statement on the desk of a writer.
async fn form_statement(writer: &Visitor) -> String {
    let desk = writer.visit("/desk").await;
    let links = desk.links();
    let link = links.iter().find(|(_, address)| address.starts_with("/statements/"));
    link.unwrap_or_else(|| panic!("no statement on {desk}")).1.split(['?', '#']).next().unwrap_or_default().to_owned()
}

#[test]
fn an_answer_names_the_change_that_its_comment_led_to_and_readers_see_it_from_both_ends() {
    story("2026-11-02T09:00", async |town| {
        let (editor, number) = consulted(town).await;
        let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &coast, vec![Said::on("p-3", "Twice a year."), Said::on("p-5", "Tell the residents.")])
            .await;
        town.later("2026-12-02T09:00");
        let inga = town.signed_in(&editor).await;
        let version = prepared(&inga, &number, SECOND).await;
        assert!(version.has("Version 2: the draft after the consultation") && !version.has("more time"), "{version}");
        let version = confirmed(&inga, &version).await;
        let reason = [("Reason in English", "What organisations asked for.")];
        assert!(inga.press(&version, "Publish version 2", &reason).await.has("Version 2 is published."));

        let who = town.answerers().await;
        let rita = town.signed_in(&who.rita).await;
        for (said, choice) in [("Twice a year.", "Point 5 of version 2"), ("Tell", "Point 5, deleted in version 2")] {
            let desk = rita.visit(&format!("/staff/comments?consultation={number}")).await;
            let links = desk.links();
            let (_, address) = links.iter().find(|(words, _)| words.contains(said)).expect("the comment");
            let comment = rita.visit(address).await;
            let offered = comment.texts("#change option");
            let option = offered.iter().find(|option| option.starts_with(choice)).expect("the change");
            let fields = [
                ("Is the comment accepted?", "Accepted"),
                ("The change that the comment led to", option.as_str()),
                ("Reasons", "As you ask."),
            ];
            let saved = rita.press(&comment, "Save", &fields).await;
            assert!(saved.has(choice), "{saved}");
        }
        town.publish_drafted(&number, &who).await;

        let reader = town.visitor();
        let shown = reader.visit(&format!("/consultations/{number}/comments/001-1")).await;
        assert!(shown.has("What changed: Point 5 of version 2"), "{shown}");
        let changes = reader.follow(&shown, "Point 5 of version 2").await;
        assert!(changes.path.ends_with("/text/changes?from=1&to=2"), "{}", changes.path);
        assert!(changes.has("Because of 2026-001/001-1, Drošais krasts"), "{changes}");
        assert!(changes.has("Because of 2026-001/001-2, Drošais krasts"), "{changes}");
        let cited = reader.visit(&format!("/consultations/{number}/points/p-5")).await;
        assert!(cited.has("Old cellars"), "a quoted address means the same point after the close: {cited}");
        assert_eq!(town.number("SELECT count(*) AS number FROM answer_changes").await, 2);
    });
}

#[test]
fn a_version_is_given_up_without_a_trace_for_the_public_and_none_is_made_twice() {
    story("2026-11-09T10:00", async |town| {
        let (editor, number) = consulted(town).await;
        let inga = town.signed_in(&editor).await;
        let page = inga.visit(&format!("/staff/consultations/{number}")).await;
        let version = prepared(&inga, &number, SECOND).await;
        let again = inga.press(&page, "Prepare version 2", &[]).await;
        assert!(again.path.ends_with("/version") && again.has("Added"), "a second press leads to the same: {again}");
        let early = town.visitor().visit(&format!("/consultations/{number}/text/changes?from=1&to=2")).await;
        assert_eq!(early.status, 404, "{early}");
        let seen = inga.visit(&format!("/consultations/{number}/text/changes?from=1&to=2")).await;
        assert!(seen.has("version 2, in preparation"), "{seen}");
        let given_up = inga.press(&version, "Give up version 2", &[]).await;
        assert!(given_up.has("The version was given up.") && given_up.has("Prepare version 2"), "{given_up}");
        assert_eq!(town.number("SELECT count(*) AS number FROM provisions").await, 7);
        assert_eq!(town.number("SELECT count(*) AS number FROM provision_links").await, 0);
        let published = inga.press(&version, "Publish version 2", &[("Reason in English", "No.")]).await;
        assert!(published.has("No version is in preparation."), "{published}");
    });
}

#[test]
fn decisions_about_points_stay_when_the_text_is_corrected_and_can_be_changed() {
    story("2026-11-09T10:00", async |town| {
        let (editor, number) = consulted(town).await;
        let inga = town.signed_in(&editor).await;
        let version = prepared(&inga, &number, SECOND).await;
        let points = format!("/staff/consultations/{number}/version/points");
        let page = inga.visit(&points).await;
        assert!(page.has("2 matches to decide"), "{page}");
        confirmed(&inga, &version).await;
        let text = inga.visit(&format!("/staff/consultations/{number}/text?language=en")).await;
        let mended = inga.press(&text, "Leave out: Point 6", &[]).await;
        assert!(mended.has("5 points"), "{mended}");
        let page = inga.visit(&points).await;
        assert!(page.has("1 match to decide") && page.has("2 decisions"), "{page}");
        let other = inga.press(&page, "Decide otherwise: Point 3", &[]).await;
        assert!(other.has("Point 3 is not a part of Point 2."), "{other}");
        let settled = inga.press(&other, "Yes, the same: Point 5", &[]).await;
        let parted = inga.press(&settled, "Not the same: Point 5", &[]).await;
        assert!(parted.has("Point 3 does not go on as Point 5."), "{parted}");
        let choice = [("It is, in other words, the earlier", "Point 3")];
        let matched = inga.press(&parted, "Match: Point 5", &choice).await;
        assert!(matched.has("Saved.") && matched.has("Point 3 goes on as Point 5."), "{matched}");
    });
}

#[test]
fn what_was_corrected_in_one_version_is_offered_for_the_next() {
    story("2026-11-09T10:00", async |town| {
        let (editor, number) = consulted(town).await;
        let inga = town.signed_in(&editor).await;
        let cut = SECOND.replace("renews it every", "renews it\n\nevery");
        let version = prepared(&inga, &number, &cut).await;
        let text = inga.follow(&version, "The text in English").await;
        let joined = inga.press(&text, "Join to the one above: Paragraph “every spring and autumn”", &[]).await;
        assert!(joined.has("renews it every spring and autumn."), "{joined}");
        let version = inga.visit(&version.path).await;
        let published = inga.press(&version, "Publish version 2", &[("Reason in English", "Mistakes.")]).await;
        let third = inga.press(&published, "Prepare version 3", &[]).await;
        let draft = inga.follow(&third, "The text in English").await;
        let cut = cut.replace("five minutes", "six minutes");
        let read = inga.press(&draft, "Read and save the text", &[("pasted", &cut)]).await;
        assert!(read.has("1 correction of the earlier version fits here, too:"), "{read}");
        let mended = inga.press(&read, "Apply it", &[]).await;
        assert!(mended.has("renews it every spring and autumn.") && !mended.has("fits here, too"), "{mended}");
        let changes = inga.visit(&format!("/consultations/{number}/text/changes?from=1&to=3")).await;
        assert!(changes.has("[deleted: five][inserted: six]") && changes.has("[inserted: and autumn]"), "{changes}");
    });
}

#[test]
fn points_of_two_languages_are_paired_by_hand_even_after_publication_and_a_comment_shows_at_both() {
    story("2026-11-02T09:00", async |town| {
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let english =
            "1. The state informs society.\n\n2. A municipality keeps a plan.\n\n2.¹ Volunteers train together.\n";
        let latvian = "1. Valsts informē sabiedrību.\n\n2. Pašvaldība uztur plānu.\n\n3. Brīvprātīgie mācās kopā.\n";
        let texts = vec![(Language::En, english.to_owned()), (Language::Lv, latvian.to_owned())];
        let plan = Plan::titled("Shelters", "2026-12-01T00:00").and_in_latvian("Patvertnes");
        let number = town.published(&editor, Plan { texts, ..plan }).await;
        let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &coast, vec![Said::on("p-2_1", "Who teaches them?")]).await;
        let at_latvian = format!("/consultations/{number}/points/p-3?lang=lv");
        let apart = town.visitor().visit(&at_latvian).await;
        assert!(apart.has("Brīvprātīgie") && !apart.has("Who teaches them?"), "{apart}");

        let inga = town.signed_in(&editor).await;
        let page = inga.visit(&format!("/staff/consultations/{number}")).await;
        let pairs = inga.follow(&page, "Points in two languages").await;
        assert!(pairs.has("1 point only in the text in English"), "{pairs}");
        let unchosen = inga.press(&pairs, "Pair: Point 2.¹", &[]).await;
        assert_eq!(unchosen.status, 422, "{unchosen}");
        let choice = [("It is the same as, in Latvian,", "Point 3: Brīvprātīgie mācās kopā.")];
        let paired = inga.press(&pairs, "Pair: Point 2.¹", &choice).await;
        assert!(paired.has("Saved.") && paired.has("3 points in both languages"), "{paired}");
        let together = town.visitor().visit(&at_latvian).await;
        assert!(together.has("Who teaches them?"), "{together}");
        let text = town.visitor().visit(&format!("/consultations/{number}/text?lang=lv")).await;
        assert!(text.html.contains("points/p-3#elsewhere"), "{text}");
        let parted = inga.press(&paired, "Not the same: Point 2.¹", &[]).await;
        assert!(parted.has("1 point only in the text in English"), "{parted}");
    });
}
