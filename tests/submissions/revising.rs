//! Until the deadline an organisation revises what it has submitted.
use futures_util::future::join_all;

use super::{DECLARED, SUBMIT, ready};
use crate::{
    statements::Shore,
    support::{Seen, Town, Visitor, story},
};

const STANDS: &str = "Statement 2026-001/001 stands until the revision is submitted.";

/// Anna's statement is submitted as 2026-001/001; returns the receipt.
pub async fn submitted(anna: &Visitor, shore: &Shore) -> Seen {
    let receipt = anna.press(&ready(anna, shore).await, SUBMIT, &DECLARED).await;
    assert_eq!(receipt.text(".atb-receipt__no"), "2026-001/001", "{receipt}");
    receipt
}

/// Changes the comment on point 3 of a statement that is being written.
async fn change(visitor: &Visitor, statement: &Seen, words: &str) -> Seen {
    let comment = visitor.follow(statement, "Point 3").await;
    visitor.press(&comment, "Save for Drošais krasts", &[("Your comment", words)]).await
}

async fn submit(visitor: &Visitor, statement: &Seen) -> Seen {
    let check = visitor.press(statement, "Check and submit the statement for Drošais krasts", &[]).await;
    visitor.press(&check, SUBMIT, &DECLARED).await
}

async fn counts(town: &Town) -> [i64; 4] {
    let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
    assert_eq!(miscounts, [], "the kept counts are right");
    let of = async |what: &str| town.number(&format!("SELECT {what} AS number")).await;
    [
        of("(SELECT count(*) FROM submissions)").await,
        of("(SELECT coalesce(sum(n), 0)::bigint FROM consultation_tallies WHERE standing = 'stands')").await,
        of("(SELECT coalesce(sum(n), 0)::bigint FROM consultation_tallies WHERE state = 'lapsed')").await,
        of("(SELECT organisations FROM consultation_counters)").await,
    ]
}

#[test]
fn anna_revises_and_the_earlier_statement_stands_until_she_submits() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let receipt = submitted(&town.signed_in(&shore.anna).await, &shore).await;
        assert_eq!(counts(town).await, [1, 2, 0, 1]);
        town.letters().await;

        town.later("2026-11-25T10:00");
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let revision = juris.press(&juris.visit(&receipt.path).await, "Revise the statement", &[]).await;
        assert!(revision.path.starts_with("/statements/") && revision.has(STANDS), "{revision}");
        assert_eq!(revision.texts(".govuk-task-list__link"), ["Point 1", "Point 3"], "with what was submitted");
        assert!(revision.has("Juris Vējkalns began a new version of the statement"), "{revision}");
        assert!(!revision.has("Anna Liepsala started the statement"), "that was the statement before: {revision}");
        let since = |page: &Seen| {
            let all = page.texts(".govuk-task-list__hint");
            all.iter().map(|hint| hint.contains("Not changed since it was submitted")).collect::<Vec<_>>()
        };
        assert_eq!(since(&revision), [true, true], "nobody has changed a comment: {revision}");
        let changed = change(&juris, &revision, "Keep it, and pay for it.").await;
        assert_eq!(since(&juris.visit(&revision.path).await), [true, false], "{changed}");
        let check = juris.visit(&format!("{}/check", revision.path)).await;
        assert!(
            check.has("Changed since it was submitted") && check.has("Not changed since it was submitted"),
            "{check}"
        );
        assert!(check.link("Write an email with this address").starts_with("mailto:?subject="), "{check}");

        let strip = anna.visit(&format!("/consultations/{}", shore.number)).await;
        assert!(strip.has("2 comments, not submitted"), "{strip}");
        assert!(
            strip.has("The statement submitted on 24 November 2026, 10:00 stands until it is submitted."),
            "{strip}"
        );
        let mine = anna.visit("/desk").await;
        assert_eq!(mine.texts("main h2"), ["Statements you are writing", "Open for comments", "Waiting for answers"]);
        assert_eq!(counts(town).await, [1, 2, 0, 1], "nothing has changed for the ministry");

        let check = anna.visit(&format!("{}/check", revision.path)).await;
        assert!(check.has("When you submit this statement, it replaces statement 2026-001/001"), "{check}");
        let second = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(second.text(".atb-receipt__no"), "2026-001/002");
        assert!(second.has("This statement has replaced statement 2026-001/001."), "{second}");
        assert!(second.has("Keep it, and pay for it."), "{second}");
        assert_eq!(counts(town).await, [2, 2, 2, 1]);

        let first = anna.visit(&receipt.path).await;
        assert!(
            first.has("Statement 2026-001/002, submitted on 25 November 2026, 10:00, has replaced this statement.")
        );
        assert!(!first.html.contains("/revision\""), "only the newest is revised: {first}");
        assert_eq!(anna.follow(&first, "Open the newer statement").await.path, second.path);
        let mine = anna.visit("/desk").await;
        assert_eq!(mine.texts("main h2"), ["Open for comments", "Waiting for answers", "Replaced or withdrawn"]);
        assert!(mine.has("Replaced by statement 2026-001/002"), "{mine}");
        for receipt in [&first, &second] {
            assert!(super::verify(&receipt.html).status.success(), "{receipt}");
        }

        let letters = town.letters().await;
        let last = letters.iter().rfind(|letter| letter.kind == "receipt").unwrap();
        assert!(last.body.contains("This statement replaces statement 2026-001/001"), "{}", last.body);
        let notice = letters.iter().rfind(|letter| letter.kind == "notice").unwrap();
        assert!(notice.body.contains("This statement replaces statement 2026-001/001"), "{}", notice.body);

        let third = submit(&anna, &anna.press(&second, "Revise the statement", &[]).await).await;
        assert!(third.has("This statement has replaced statement 2026-001/002."), "{third}");
        assert_eq!(counts(town).await, [3, 2, 4, 1]);
    });
}

#[test]
fn from_every_page_about_the_statement_it_is_one_press_to_revise_it() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        let consultation = format!("/consultations/{}", shore.number);
        for page in [consultation.clone(), format!("{consultation}/text"), check.path.replace("/check", "")] {
            let there = anna.follow(&anna.visit(&page).await, "Revise or withdraw").await;
            assert_eq!(there.path, receipt.path, "{page}");
            assert_eq!(there.texts("#change + p + form button"), ["Revise the statement"], "{there}");
        }
        let mine = anna.visit("/desk").await;
        let there = anna.follow(&mine, &format!("Revise or withdraw: {}/001", shore.number)).await;
        assert_eq!(there.path, receipt.path);
        town.later("2026-12-01T00:00");
        let anna = town.signed_in(&shore.anna).await;
        for page in [&consultation, &receipt.path, "/desk"] {
            let page = anna.visit(page).await;
            assert!(!page.has("Revise") && !page.has("Withdraw"), "the period is over: {page}");
        }
    });
}

#[test]
fn the_pages_of_a_change_of_mind_are_sound_in_a_browser() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        let check = format!("{}/check", revision.path);
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        let (giving_up, withdrawal) = (format!("{}/giving-up", revision.path), format!("{}/withdrawal", receipt.path));
        browser.assert_all_serve_everybody(&[&receipt.path, &revision.path, &giving_up, &check, &withdrawal]).await;
        let second = anna.press(&anna.visit(&check).await, SUBMIT, &DECLARED).await;
        let asked = anna.follow(&second, "Withdraw the statement").await;
        anna.press(&asked, "Withdraw the statement of Drošais krasts", &[]).await;
        let ended = ["submissions/001", "submissions/002", "comments/001-1", "results"];
        let ended = ended.map(|page| format!("/consultations/{}/{page}", shore.number));
        let ended: Vec<&str> = ended.iter().map(String::as_str).collect();
        browser.assert_all_serve_everybody(&ended).await;
        browser.assert_all_serve_everybody(&[&receipt.path, &second.path, "/desk"]).await;
    });
}

#[test]
fn many_presses_begin_one_revision() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let pressed = join_all((0..10).map(|_| anna.press(&receipt, "Revise the statement", &[]))).await;
        let mut pages: Vec<String> = pressed.into_iter().map(|seen| seen.path).collect();
        pages.dedup();
        assert_eq!(pages.len(), 1, "{pages:?}");
        assert_eq!(town.number("SELECT count(*) AS number FROM statements").await, 2);
        assert_eq!(town.number("SELECT count(*) AS number FROM statement_comments").await, 4);
        assert!(anna.visit(&receipt.path).await.has("Open the statement being written"));
    });
}

#[test]
fn a_revision_is_given_up_and_begun_again() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        change(&anna, &revision, "Or rather not.").await;
        let asked = anna.follow(&anna.visit(&revision.path).await, "Give up this revision").await;
        assert!(asked.has("The revision with its 2 comments can still be read") && asked.has(STANDS), "{asked}");
        let back = anna.press(&asked, "Give up the revision", &[]).await;
        assert_eq!(
            (back.path.as_str(), back.text(".atb-said").as_str()),
            (receipt.path.as_str(), "The revision has been given up.")
        );
        let again = anna.press(&asked, "Give up the revision", &[]).await;
        assert_eq!(again.path, receipt.path, "a second press gives the same");

        let read = anna.visit(&revision.path).await;
        assert!(read.has("This revision was given up.") && read.has("Or rather not."), "{read}");
        assert!(read.texts("textarea").is_empty(), "{read}");
        let late = anna
            .press(&revision, "Check and submit the statement for Drošais krasts", &[("Covering note", "Late.")])
            .await;
        assert!(late.status == 422 && late.has("Late."), "what was typed is still there: {late}");
        let second = anna.press(&back, "Revise the statement", &[]).await;
        assert_ne!(second.path, revision.path);
        assert!(second.has("Support. Keep it."), "what stands, not what was given up: {second}");
        assert_eq!(
            anna.visit("/desk").await.texts("main h2"),
            ["Statements you are writing", "Open for comments", "Waiting for answers"]
        );
        let first = anna.visit("/desk").await;
        assert!(!first.html.contains(&revision.path), "{first}");
    });
}

#[test]
fn a_revision_that_is_not_submitted_by_the_close_leaves_the_earlier_statement_as_it_is() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        town.later("2026-11-29T08:00");
        let letters = town.letters().await;
        let reminder = letters.iter().find(|letter| letter.kind == "closes-tomorrow").expect("a reminder");
        assert_eq!(reminder.subject, "Deadline tomorrow, revision not submitted: “National Defence Concept”");
        assert!(
            reminder.body.contains("the\nstatement that your organisation submitted earlier remains valid"),
            "{}",
            reminder.body
        );

        town.later("2026-11-30T23:59");
        let anna = town.signed_in(&shore.anna).await;
        let check = anna.visit(&format!("{}/check", revision.path)).await;
        let begun = anna.visit(&receipt.path).await;
        town.later("2026-12-01T00:00");
        let late = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(late.status, 409);
        assert!(late.has("The statement submitted earlier remains valid."), "{late}");
        let late = anna.press(&begun, "Open the statement being written", &[]).await;
        assert!(late.status == 409 && late.has("it stands as it was submitted"), "{late}");
        let read = anna.visit(&revision.path).await;
        assert!(read.has("This revision was not submitted before the deadline. Statement 2026-001/001, submitted on 24 November 2026, 10:00, remains valid."), "{read}");
        let mine = anna.visit("/desk").await;
        assert_eq!(mine.texts("main h2"), ["Open for comments", "Waiting for answers", "Not submitted in time"]);
        assert!(mine.has("The statement submitted on 24 November 2026, 10:00 remains valid."), "{mine}");
        let strip = anna.visit(&format!("/consultations/{}", shore.number)).await;
        assert!(strip.has("The statement submitted on 24 November 2026, 10:00 stands"), "{strip}");
        assert_eq!(counts(town).await, [1, 2, 0, 1]);
    });
}

#[test]
fn at_the_last_instant_a_revision_replaces_and_twice_is_once() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        let check = anna.visit(&format!("{}/check", revision.path)).await;
        town.later("2026-11-30T23:59:59.999999");
        let pressed = join_all((0..8).map(|_| anna.press(&check, SUBMIT, &DECLARED))).await;
        assert!(pressed.iter().all(|seen| seen.path == pressed[0].path), "{}", pressed[0]);
        assert_eq!(pressed[0].text(".atb-receipt__no"), "2026-001/002");
        assert_eq!(counts(town).await, [2, 2, 2, 1]);
    });
}

#[test]
fn a_second_statement_beside_the_first_is_refused() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = juris.visit(&shore.comment_on("p-2")).await;
        let receipt = submitted(&anna, &shore).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Point 2, too.")];
        let refused = juris.press(&form, "Save for Drošais krasts", &typed).await;
        assert!(refused.status == 422 && refused.has("Point 2, too."), "{refused}");
        assert!(refused.has("This statement has been submitted."), "{refused}");
        let there = juris.visit(&shore.comment_on("p-2")).await;
        assert_eq!(there.path, receipt.path);
        assert!(there.text(".atb-said").contains("To change something, revise the statement here."), "{there}");
        juris.press(&there, "Revise the statement", &[]).await;
        let saved = juris.press(&refused, "Save for Drošais krasts", &[]).await;
        assert!(saved.has("Saved."), "into the revision: {saved}");
        assert_eq!(town.number("SELECT count(*) AS number FROM statements").await, 2);
    });
}

#[test]
fn a_suspended_organisation_revises_and_withdraws_nothing() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let asked = anna.follow(&receipt, "Withdraw the statement").await;
        town.write(async move |tx| {
            Ok(diesel_async::SimpleAsyncConnection::batch_execute(
                &mut **tx,
                "UPDATE organisations SET state = 'suspended'",
            )
            .await?)
        })
        .await;
        assert_eq!(anna.press(&receipt, "Revise the statement", &[]).await.status, 403);
        assert_eq!(anna.press(&asked, "Withdraw the statement of Drošais krasts", &[]).await.status, 403);
        let read = anna.visit(&receipt.path).await;
        assert!(read.status == 200 && !read.html.contains("/withdrawal"), "it can be read: {read}");
        assert_eq!(counts(town).await, [1, 2, 0, 1]);
    });
}
