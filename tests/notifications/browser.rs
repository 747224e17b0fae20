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
        browser.sign_in(&zane).await;
        let mut pages = vec!["/staff/letters?state=".to_owned(), "/staff/letters?state=queued".to_owned()];
        pages.extend(letters.iter().map(|letter| format!("/staff/letters/{}", letter.id)));
        browser.assert_all_serve_everybody(&pages).await;
    });
}
