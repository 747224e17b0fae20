//! What the service has given up is in sight: on the page of letters and in numbers; a button tries it again.
use atbalss::{notifications, notifications::GivenUp, platform::Role};
use diesel_async::SimpleAsyncConnection;

use super::setting::people;
use crate::support::{Town, post::Post, story};

/// Five attempts, as long as they take.
async fn give_up(town: &Town) {
    for next in ["10:32", "10:37", "10:52", "11:52", "15:52"] {
        town.letters().await;
        town.later(&format!("2026-11-24T{next}"));
    }
}

async fn numbers(town: &Town) -> GivenUp {
    notifications::given_up(&mut town.app.db.read().await.unwrap()).await.unwrap()
}

#[test]
fn an_event_and_a_letter_that_were_given_up_are_listed_with_the_reason_and_tried_again() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.poison().await;
        let spoil = "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the paper has run out'; END $$;
                     CREATE TRIGGER refuse BEFORE INSERT ON letters FOR EACH ROW WHEN (NEW.kind = 'receipt') EXECUTE FUNCTION refuse()";
        town.owner().await.batch_execute(spoil).await.unwrap();
        give_up(town).await;
        assert_eq!(numbers(town).await, GivenUp { undelivered: 0, unwritten: 1, unannounced: 1 });
        let health = town.visitor().visit("/health").await;
        assert!(
            health.html.starts_with(r#"{"undelivered":0,"unwritten":1,"unannounced":1,"clock_skew_seconds":"#),
            "{health}"
        );

        let juris = town.signed_in(&town.staff("Juris Bite", &[Role::Reviewer]).await).await;
        let list = juris.visit("/staff/letters").await;
        assert!(list.has("the paper has run out") && list.has("Drošais krasts, Anna Liepsala"), "{list}");
        assert!(list.has("Receipt of a statement") && list.has("unheard_of"), "{list}");
        assert!(!list.html.contains("/revival"), "only an administrator tries again: {list}");

        town.owner().await.batch_execute("DROP TRIGGER refuse ON letters").await.unwrap();
        let zane = town.signed_in(&town.administrator().await).await;
        let list = zane.visit("/staff/letters").await;
        let tried = zane.press(&list, "Try again: Receipt of a statement", &[]).await;
        assert!(tried.has("The email is being prepared again."), "{tried}");
        assert!(!tried.has("the paper has run out"), "{tried}");
        assert!(town.letters().await.iter().any(|letter| letter.address == people.anna.email));
        let left = tried.texts("tbody th").into_iter().find(|what| what.contains("unheard_of")).unwrap();
        let tried = zane.press(&tried, &format!("Try again: {left}"), &[]).await;
        assert!(tried.has("The email is being prepared again."), "{tried}");
        assert_eq!(numbers(town).await, GivenUp { undelivered: 0, unwritten: 0, unannounced: 0 });
        town.letters().await;
        let again = zane.visit("/staff/letters").await;
        assert!(!again.has("unheard_of"), "it has four more attempts: {again}");
    });
}

#[test]
fn a_letter_that_nobody_takes_is_counted() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        post.refuse_recipient(&people.anna.email, "550 5.1.1 No such user");
        atbalss::worker::work_once(&town.posting(&post)).await.unwrap();
        assert_eq!(numbers(town).await, GivenUp { undelivered: 1, unwritten: 0, unannounced: 0 });
    });
}
