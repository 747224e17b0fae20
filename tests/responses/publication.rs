use super::{Ministry, REASONS, write};
use crate::support::story;

#[test]
fn answers_are_published_after_the_close_and_not_before() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        town.later("2026-11-30T23:59");
        let early = ministry.janis.visit(&ministry.publication()).await;
        assert!(
            early.has("Answers are published after the period has ended.") && early.texts("main form").is_empty(),
            "{early}"
        );
        town.later("2026-12-01T09:10");
        let asked = ministry.janis.visit(&ministry.publication()).await;
        let address =
            format!("Everyone will immediately be able to read 1 answer: {}/consultations/2026-001/results", town.base);
        assert!(
            asked.has(&address)
                && asked.has("Drošais krasts: 1")
                && asked.has("1 comment remains without an answer for now"),
            "{asked}"
        );
        town.later("2026-11-30T23:59");
        let refused = ministry.janis.press(&asked, "Publish 1 answer", &[]).await;
        assert_eq!(
            (refused.status, refused.texts(".govuk-error-summary li")),
            (422, vec!["Answers are published after the period has ended.".to_owned()])
        );
        town.later("2026-12-01T09:10");
        let published = ministry.janis.press(&asked, "Publish 1 answer", &[]).await;
        assert!(
            published.has("The answers have been published.") && published.has("Answer published: 1"),
            "{published}"
        );
    });
}

#[test]
fn whoever_publishes_has_seen_what() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        let asked = ministry.janis.visit(&ministry.publication()).await;
        town.later("2026-12-01T09:10");
        ministry.answered("The whole draft", "The draft will be shorter.").await;
        let refused = ministry.janis.press(&asked, "Publish 1 answer", &[]).await;
        assert!(
            refused.status == 422 && refused.has("The approved answers are no longer the ones you saw."),
            "{refused}"
        );
        assert!(ministry.janis.press(&refused, "Publish 2 answers", &[]).await.has("The answers have been published."));
    });
}

#[test]
fn nobody_outside_reads_an_answer_before_it_is_published() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        let public = ["", "/text", "/points/p-1", "/comments", "/results", "/results.csv"];
        let pages = public.map(|page| format!("/consultations/{}{page}", ministry.shore.number)).into_iter();
        let pages: Vec<String> = pages
            .chain(["/", "/consultations", "/desk", "/staff/comments"].map(str::to_owned))
            .chain([ministry.publication()])
            .collect();
        for page in &pages {
            for who in [&town.visitor(), &ministry.anna] {
                let seen = who.visit(page).await;
                assert!(!seen.html.contains("heron"), "{page} shows an unpublished answer");
            }
        }
        assert_eq!(ministry.anna.visit("/staff/comments").await.status, 403);
        assert_eq!(
            ministry.mara.visit(&ministry.publication()).await.texts("main form"),
            [""; 0],
            "a reviewer looks and does not publish"
        );
    });
}

#[test]
fn a_published_answer_is_corrected_by_a_newer_one_with_its_date() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        ministry.published().await;
        town.later("2026-12-01T09:30");
        let [page, for_mara] =
            [ministry.comment(&ministry.inese, "Point 1").await, ministry.comment(&ministry.mara, "Point 1").await];
        let correction = [("Reasons", "Point 1 will name the ministry.")];
        let begun = ministry.inese.press(&page, "Save", &correction).await;
        assert!(
            begun.has("Published answer") && begun.has(REASONS) && begun.has("Point 1 will name the ministry."),
            "{begun}"
        );
        let second = ministry.mara.press(&for_mara, "Save", &[("Reasons", "Māra words it otherwise.")]).await;
        assert!(
            second.status == 422
                && second.has("This answer was changed or approved")
                && second.has("Point 1 will name the ministry."),
            "{second}"
        );
        let approved = ministry.janis.press(&ministry.comment(&ministry.janis, "Point 1").await, "Approve", &[]).await;
        assert!(approved.has("The answer has been approved."), "{approved}");
        assert!(ministry.published().await.has("The answers have been published."));
        let corrected = ministry.comment(&ministry.inese, "Point 1").await;
        assert!(corrected.has("Published answer") && corrected.has("Earlier answer, corrected since"), "{corrected}");
        let times = corrected.texts(".atb-answer__head time");
        assert_eq!(times, ["1 December 2026, 09:30", "1 December 2026, 09:00"]);
        let history = format!("/consultations/{}/history", ministry.shore.number);
        let happened = town.visitor().visit(&history).await.texts(".atb-path li");
        assert!(happened[0].contains("1 December 2026, 09:30 Published answers were corrected"), "{happened:?}");
        assert!(happened[1].contains("1 December 2026, 09:00 Answers were published"), "{happened:?}");
        assert!(happened[2].contains("30 November 2026, 23:59 Comments closed"), "the last minute: {happened:?}");
    });
}

#[test]
fn a_consultation_is_not_closed_while_a_comment_is_open() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        ministry.published().await;
        let open = ministry.janis.visit(&ministry.closure()).await;
        assert!(open.has("1 comment has no published answer yet.") && open.texts("main form").is_empty(), "{open}");
        ministry.answered("The whole draft", "The draft will be shorter.").await;
        assert!(
            ministry.janis.visit(&ministry.closure()).await.has("1 comment has no published answer yet."),
            "approved is not answered"
        );
        ministry.published().await;
        let ready = ministry.janis.visit(&ministry.closure()).await;
        assert!(ready.has("2 comments are answered, and nothing is left to be answered"), "{ready}");
        let closed = ministry.janis.press(&ready, "Close the consultation", &[]).await;
        assert!(closed.has("The consultation has been closed.") && closed.has("Answered"), "{closed}");
        let again = ministry.janis.press(&ready, "Close the consultation", &[]).await;
        assert!(again.status == 422 && again.has("The consultation has already been closed."), "{again}");
        assert!(town.visitor().visit("/consultations?phase=answered").await.has("National Defence Concept"));
    });
}

#[test]
fn an_answer_that_is_not_approved_is_not_published() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, REASONS).await;
        let asked = ministry.janis.visit(&ministry.publication()).await;
        assert!(asked.has("There is nothing to publish: no answer has been approved."), "{asked}");
        assert_eq!(asked.text("h1"), "Publication of answers in consultation 2026-001", "nothing is asked");
        let back = ministry.janis.follow(&asked, "Open the comments").await;
        assert_eq!(back.path, "/staff/comments?consultation=2026-001");
        assert!(!back.has("Publish answers"), "nothing is offered: {back}");
        ministry.janis.press(&ministry.comment(&ministry.janis, "Point 1").await, "Approve", &[]).await;
        assert!(ministry.janis.visit(&back.path).await.has("Publish answers"));
    });
}
