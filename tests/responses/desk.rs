use super::{Ministry, REASONS, write};
use crate::support::story;

#[test]
fn the_desk_lists_unanswered_comments_first_in_the_order_of_the_draft() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        assert_eq!(
            ministry.inese.visit("/staff/comments").await.texts("td.c-pt"),
            ["2026-001 The whole draft", "2026-001 Point 1"]
        );
        write(&ministry.inese, &ministry.comment(&ministry.inese, "The whole draft").await, REASONS).await;
        let desk = ministry.inese.visit("/staff/comments").await;
        assert_eq!(desk.texts("td.c-pt"), ["2026-001 Point 1", "2026-001 The whole draft"]);
        assert!(desk.has("2 comments") && desk.has("No answer yet: 1") && desk.has("Answer drafted: 1"), "{desk}");
    });
}

#[test]
fn filters_stand_in_the_address_and_stay_with_the_comment() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let desk = ministry.inese.visit("/staff/comments").await;
        let chosen =
            ministry.inese.press(&desk, "Show", &[("Consultation", "2026-001 National Defence Concept")]).await;
        let on_point =
            ministry.inese.press(&chosen, "Show", &[("Point", "Point 1 (1)"), ("Answer", "No answer yet")]).await;
        assert_eq!(on_point.texts("td.c-pt"), ["Point 1"]);
        let open = ministry.inese.follow(&on_point, &on_point.texts(".c-what a").concat()).await;
        let query = open.path.split_once('?').expect("the filters stand in the address").1.to_owned();
        assert!(query.starts_with("consultation=2026-001&point=") && query.ends_with("&state=received"), "{query}");
        let buttons = open.texts("button");
        assert!(!buttons.iter().any(|words| words == "Next" || words == "Previous"), "alone behind its filter: {open}");
        let saved = write(&ministry.inese, &open, REASONS).await;
        assert!(saved.path.ends_with(&query), "{}", saved.path);
        assert!(saved.has("No comments here"), "{saved}");
        let whole = ministry.inese.visit("/staff/comments?consultation=2026-001&point=whole").await;
        assert_eq!(whole.texts("td.c-pt"), ["The whole draft"]);
    });
}

#[test]
fn one_walks_from_comment_to_comment() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let first = ministry.comment(&ministry.mara, "The whole draft").await;
        let second = ministry.mara.press(&first, "Next", &[]).await;
        assert_eq!((second.status, second.text("h1")), (200, "Drošais krasts: Point 1".to_owned()));
        let back = ministry.mara.press(&second, "Previous", &[]).await;
        assert_eq!((back.status, back.text("h1")), (200, "Drošais krasts: The whole draft".to_owned()));
    });
}

#[test]
fn one_saves_and_approves_and_the_next_is_there() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let answer = [("Is the comment accepted?", "Partly accepted"), ("Reasons", REASONS)];
        let first = ministry.comment(&ministry.inese, "The whole draft").await;
        let second = ministry.inese.press(&first, "Save and next", &answer).await;
        assert!(second.has("The answer has been saved.") && second.text("h1") == "Drošais krasts: Point 1", "{second}");
        let waiting = ministry.mara.visit("/staff/comments?consultation=2026-001&state=received").await;
        let last = ministry.mara.follow(&waiting, &waiting.texts(".c-what a").concat()).await;
        let list = ministry.mara.press(&last, "Save and next", &answer).await;
        assert_eq!(list.path, "/staff/comments?consultation=2026-001&state=received", "behind the last the list");
        assert!(list.has("The answer has been saved.") && list.has("No comments here"), "{list}");

        let laima = town.staff("Laima Krasta", &[atbalss::platform::Role::Approver]).await;
        let laima = town.signed_in(&laima).await;
        let today = laima.visit("/start").await;
        let waits = laima.follow(&today, "2 answers to approve").await;
        assert_eq!(waits.path, "/staff/comments?state=drafted");
        let first = laima.follow(&waits, &waits.texts(".c-what a")[0]).await;
        assert!(first.has("Written by Inese Kalna on 1 December 2026, 09:00"), "{first}");
        let second = laima.press(&first, "Approve and next", &[]).await;
        assert!(second.has("The answer has been approved.") && second.has("Written by Māra Upe"), "{second}");
        let list = laima.press(&second, "Approve and next", &[]).await;
        assert!(list.path == "/staff/comments?state=drafted" && list.has("No comments here"), "{list}");
    });
}

#[test]
fn after_the_last_comment_comes_the_first_that_still_waits() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let answer = [("Is the comment accepted?", "Partly accepted"), ("Reasons", REASONS)];
        let last = ministry.comment(&ministry.inese, "Point 1").await;
        let first = ministry.inese.press(&last, "Save and next", &answer).await;
        assert!(
            first.has("The answer has been saved.") && first.text("h1") == "Drošais krasts: The whole draft",
            "{first}"
        );
        let list = ministry.inese.press(&first, "Save and next", &answer).await;
        assert_eq!(list.path, "/staff/comments", "nothing waits for a writer any more");
        let last = ministry.comment(&ministry.janis, "Point 1").await;
        let remark = [("Remark, if you send it back", "Which sentence changes?")];
        let first = ministry.janis.press(&last, "Send back", &remark).await;
        assert!(first.has("The answer has been sent back."), "{first}");
        assert_eq!(first.text("h1"), "Drošais krasts: The whole draft", "the next is there after sending back, too");
    });
}

#[test]
fn after_saving_the_keyboard_goes_on_in_the_answer() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "The whole draft").await;
        assert_eq!(page.texts("#answer > h2#work").len(), 1, "{page}");
        let inese = ministry.inese.stopping_at_redirects();
        let answer = [("Is the comment accepted?", "Partly accepted"), ("Reasons", REASONS)];
        for button in ["Next", "Save and next"] {
            let led = inese.press(&page, button, if button == "Next" { &[] } else { &answer }).await;
            let to = led.headers["location"].to_str().unwrap();
            assert!(led.status == 303 && to.ends_with("#work"), "{button} leads to {to}");
        }
    });
}

#[test]
fn corrections_that_wait_for_approval_are_announced_where_approvers_begin() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        ministry.published().await;
        let waits = "1 correction of a published answer also waits for approval";
        assert!(!ministry.janis.visit("/staff/comments?state=drafted").await.has(waits));
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        ministry.inese.press(&page, "Save", &[("Reasons", "Point 1 will name the ministry.")]).await;
        let start = ministry.janis.visit("/staff/comments?state=drafted").await;
        assert!(start.has("Corrections under way: 1") && start.has("No comments here"), "{start}");
        let listed = ministry.janis.follow(&start, waits).await;
        assert_eq!(listed.texts("td.c-state"), ["Correction: drafted"]);
        let open = ministry.janis.follow(&listed, &listed.texts(".c-what a").concat()).await;
        let approved = ministry.janis.press(&open, "Approve and next", &[]).await;
        assert_eq!(approved.path, "/staff/comments?state=correction", "no other correction waits: {approved}");
        assert!(!ministry.janis.visit("/staff/comments?state=drafted").await.has(waits));
    });
}

#[test]
fn a_narrower_list_shows_its_filters_and_no_counts_that_do_not_fit() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let all = ministry.inese.visit("/staff/comments").await;
        assert!(all.has("2 comments") && all.texts(".atb-chips").is_empty(), "{all}");
        let path = "/staff/comments?consultation=2026-001&kind=objection&state=received";
        let narrowed = ministry.inese.visit(path).await;
        assert!(!narrowed.has("2 comments") && !narrowed.has("No answer yet: 2"), "{narrowed}");
        let chips = ["2026-001", "Objection", "No answer yet"].map(|words| format!("{words}, remove this filter"));
        assert_eq!(narrowed.texts(".atb-chips a")[..3], chips);
        let wider = ministry.inese.follow(&narrowed, &chips[1]).await;
        assert_eq!(wider.path, "/staff/comments?consultation=2026-001&state=received");
        assert!(wider.has("2 comments") && wider.texts("td.c-pt").len() == 2, "{wider}");
        assert_eq!(ministry.inese.follow(&wider, "Clear all filters").await.path, "/staff/comments");
    });
}

#[test]
fn the_desk_is_narrowed_by_kind_and_organisation_in_the_order_of_the_alphabet() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let desk = ministry.inese.visit("/staff/comments").await;
        assert!(desk.texts("td.c-pt").iter().all(|place| place.starts_with("2026-001 ")), "which draft: {desk}");
        let questions = ministry.inese.press(&desk, "Show", &[("Type of comment", "Question")]).await;
        assert!(questions.has("No comments here"), "{questions}");
        let proposals = ministry.inese.press(&questions, "Show", &[("Type of comment", "Proposal")]).await;
        assert_eq!(proposals.texts("td.c-pt").len(), 2, "{proposals}");
        let chosen =
            ministry.inese.press(&desk, "Show", &[("Consultation", "2026-001 National Defence Concept")]).await;
        let theirs = ministry.inese.press(&chosen, "Show", &[("Organisation", "Drošais krasts")]).await;
        assert!(theirs.texts("td.c-pt") == ["The whole draft", "Point 1"], "{theirs}");
        let link = &theirs.texts(".c-what a")[0];
        let open = ministry.inese.follow(&theirs, link).await;
        assert!(open.path.contains("organisation="), "the filter stays with the comment: {}", open.path);
        let stranger = format!("{}&organisation={}", chosen.path, atbalss::ids::OrganisationId::new());
        assert_eq!(ministry.inese.visit(&stranger).await.texts("td.c-pt").len(), 2, "not offered: no filter");
    });
}

#[test]
fn the_desk_costs_a_fixed_number_of_queries() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        let cost = async |path: &str| town.queries(ministry.inese.visit(path)).await;
        let first = cost("/staff/comments?consultation=2026-001").await;
        let before = [
            cost("/staff/comments").await,
            cost("/staff/comments?consultation=2026-001").await,
            cost(&page.path).await,
        ];
        assert_eq!(first, before[1] + 1, "how the points are called is read once");
        ministry.answered("Point 1", REASONS).await;
        ministry.published().await;
        ministry.answered("The whole draft", "The draft will be shorter.").await;
        let after = [
            cost("/staff/comments").await,
            cost("/staff/comments?consultation=2026-001").await,
            cost(&page.path).await,
        ];
        assert_eq!(before, after);
        assert_eq!(after, [14, 15, 28]);
    });
}

#[test]
fn the_desk_is_sound_in_a_browser() {
    story("2026-11-02T09:00", async |town| {
        let shore = crate::statements::Shore::new(town).await;
        town.later("2026-11-10T10:00");
        super::hand_in(&town.signed_in(&shore.anna).await, &shore).await;
        town.later("2026-12-01T09:00");
        let janis =
            town.staff("Jānis Bērzs", &[atbalss::platform::Role::Reviewer, atbalss::platform::Role::Approver]).await;
        let desk = town.signed_in(&janis).await.visit("/staff/comments").await;
        let comment =
            desk.links().into_iter().map(|(_, to)| to).find(|to| to.starts_with("/staff/comments/0")).unwrap();
        let browser = town.browser().await;
        browser.sign_in(&janis).await;
        browser.size(1280, 860).await;
        browser.visit(&format!("{comment}?lang=en")).await;
        assert!(browser.in_sight("button[name=then]").await, "one saves without scrolling at 1280 by 860");
        browser.fill("Reasons", &"Point 1 will say who informs. ".repeat(60)).await;
        assert!(browser.in_sight("#reasons").await, "the whole field is in sight, however much is typed");
        assert!(browser.in_sight("button[name=then]").await, "and so are the buttons");
        let heights = "return document.querySelector('#reasons').getBoundingClientRect().bottom
            <= document.querySelector('.atb-detail__bar').getBoundingClientRect().top";
        let is_above: bool = browser.driver().execute(heights, Vec::new()).await.unwrap().convert().unwrap();
        assert!(is_above, "the field ends above the buttons");
        assert!(browser.in_sight(".is-here").await, "the open comment is in sight in the list");
        let (answers, closure) = ("/staff/consultations/2026-001/answers", "/staff/consultations/2026-001/closure");
        browser.assert_all_serve_everybody(&["/staff/comments", &comment, answers, closure]).await;
    });
}
