use super::Shore;
use crate::support::story;

/// Anna signs in with Chromium.
#[test]
fn anna_writes_checks_and_submits_in_a_browser() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        browser.visit(&shore.comment_on("p-1")).await;
        let mut pages = vec![("comment", browser.axe().await)];
        browser.press("Save for Drošais krasts").await;
        pages.push(("comment with problems", browser.axe().await));
        assert_eq!(browser.console().await.len(), 1, "the browser notes the 422");
        browser.choose("What kind of comment is it?", "Proposal").await;
        browser.fill("Your comment", "People ask what they should do.").await;
        browser.fill("Proposed wording (optional)", "The state informs society in good time.").await;
        browser.press("Save for Drošais krasts").await;
        pages.push(("text after saving", browser.axe().await));
        browser.follow("Open the statement").await;
        pages.push(("statement", browser.axe().await));
        browser.screenshot("statement").await;
        browser.follow("Point 1").await;
        browser.screenshot("comment").await;
        pages.push(("comment with comparison", browser.axe().await));
        browser.follow("Open the statement").await;
        browser.press("Check and submit the statement for Drošais krasts").await;
        browser.screenshot("check").await;
        pages.push(("check", browser.axe().await));
        browser.press("Submit the statement for Drošais krasts").await;
        pages.push(("check with problems", browser.axe().await));
        assert_eq!(browser.console().await.len(), 1, "the browser notes the 422");
        browser.tick("I am authorised to submit this statement on behalf of Drošais krasts.").await;
        browser.tick("I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.").await;
        browser.press("Submit the statement for Drošais krasts").await;
        browser.screenshot("receipt").await;
        assert_eq!(browser.text(".atb-receipt__no").await, "2026-001/001");
        pages.push(("receipt", browser.axe().await));
        browser.follow("Printable version").await;
        pages.push(("receipt for print", browser.axe().await));
        for (page, findings) in pages {
            assert!(findings.is_empty(), "{page}: {findings:?}");
        }
        browser.assert_quiet().await;
    });
}

#[test]
fn nothing_hangs_over_on_a_phone() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        browser.size(360, 740).await;
        browser.visit(&shore.comment_on("p-1")).await;
        assert!(!browser.sideways().await, "the comment");
        browser.choose("What kind of comment is it?", "Support").await;
        browser.fill("Your comment", "People ask what they should do.").await;
        browser.press("Save for Drošais krasts").await;
        assert!(!browser.sideways().await, "the text");
        browser.follow("Open the statement").await;
        assert!(!browser.sideways().await, "the statement");
        browser.press("Check and submit the statement for Drošais krasts").await;
        assert!(!browser.sideways().await, "the check page");
    });
}

#[test]
fn anna_needs_no_scripts_to_write_and_submit_from_a_phone() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let browser = town.browser().await;
        browser.scripts(false).await;
        browser.size(360, 740).await;
        browser.sign_in(&shore.anna).await;
        browser.visit(&shore.comment_on("p-1")).await;
        browser.choose("What kind of comment is it?", "Support").await;
        browser.fill("Your comment", "Keep it.").await;
        browser.press("Save for Drošais krasts").await;
        browser.follow("Open the statement").await;
        browser.press("Check and submit the statement for Drošais krasts").await;
        browser.tick("I am authorised to submit this statement on behalf of Drošais krasts.").await;
        browser.tick("I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.").await;
        browser.press("Submit the statement for Drošais krasts").await;
        assert_eq!(browser.text(".atb-receipt__no").await, "2026-001/001");
    });
}

#[test]
fn the_browser_asks_before_a_note_that_is_typed_and_not_saved_is_left() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        browser.visit(&shore.comment_on("p-1")).await;
        assert!(!browser.asks_before_leaving().await, "nothing is typed");
        browser.choose("What kind of comment is it?", "Support").await;
        browser.fill("Your comment", "Keep it.").await;
        assert!(browser.asks_before_leaving().await);
        browser.press("Compare with the draft").await;
        assert!(browser.asks_before_leaving().await, "the page shows it again, but it is still not saved");
        browser.press("Save for Drošais krasts").await;
        browser.follow("Open the statement").await;
        browser.fill("Covering note", "We thank you.").await;
        assert!(browser.asks_before_leaving().await);
        browser.press("Save the covering note for Drošais krasts").await;
        assert!(!browser.asks_before_leaving().await, "it is saved");
    });
}
