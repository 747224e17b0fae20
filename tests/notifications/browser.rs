use atbalss::worker;

use super::setting::people;
use crate::support::{post::Post, story};

/// Every page of this room, on a wide screen and on a telephone, in both languages.
#[test]
fn the_pages_are_sound_for_everyone() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        post.refuse_recipient(&people.anna.email, "550 5.1.1 No such user");
        worker::work_once(&town.posting(&post)).await.unwrap();
        let letters = town.kept_letters().await;
        let zane = town.administrator().await;

        let browser = town.browser().await;
        browser.visit("/sign-in?lang=en").await;
        browser.fill("Email address", &zane.email).await;
        browser.fill("Password", &zane.password).await;
        browser.press("Sign in").await;
        let mut pages = vec![
            ("list".to_owned(), "/staff/letters?state=".to_owned()),
            ("none".to_owned(), "/staff/letters?state=queued".to_owned()),
        ];
        pages.extend(letters.iter().map(|letter| (letter.state.to_string(), format!("/staff/letters/{}?", letter.id))));
        for (name, path) in &pages {
            for language in ["lv", "en"] {
                for (width, height) in [(1280, 900), (360, 740)] {
                    browser.size(width, height).await;
                    browser.visit(&format!("{path}&lang={language}")).await;
                    browser.screenshot(&format!("staff-letters-{name}-{language}-{width}")).await;
                    assert_eq!(browser.axe().await, [""; 0], "{path} in {language} at {width}");
                    assert!(!browser.sideways().await, "{path} in {language} is wider than {width}");
                }
            }
        }
        browser.assert_quiet().await;
    });
}
