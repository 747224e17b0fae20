use atbalss::{notifications::State, platform::Role, worker};

use super::setting::people;
use crate::support::{post::Post, story};

#[test]
fn without_a_mail_server_staff_read_the_letters_here() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.letters().await;
        let inga = town.signed_in(&people.inga).await;
        let list = inga.visit("/staff/letters").await;
        assert_eq!(list.text("h1"), "Emails");
        assert!(list.has("No mail server has been set up"), "{list}");
        assert_eq!(list.texts("td:nth-child(3)"), ["Waiting to be sent", "Waiting to be sent"]);

        let letter = inga.follow(&list, "New statement 2026-001/001: Drošais krasts on “Shelters and warning”").await;
        assert_eq!(letter.text("h1"), "New statement 2026-001/001: Drošais krasts on “Shelters and warning”");
        assert!(letter.text("pre").contains("Who pays for it?"), "{letter}");
        assert!(!letter.has("Next attempt"), "nothing is tried without a server: {letter}");
        assert!(inga.visit("/staff/letters?state=sent").await.has("There are no such emails."));
    });
}

#[test]
fn a_letter_that_died_is_sent_again_to_the_address_its_reader_has_now() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        let app = town.posting(&post);
        people.hand_in(town).await;
        post.refuse_recipient(&people.anna.email, "550 5.1.1 No such user");
        worker::work_once(&app).await.unwrap();
        town.moves_to(&people.anna, "anna@krasts.example").await;

        let zane = town.signed_in(&town.administrator().await).await;
        let list = zane.visit("/staff/letters").await;
        let dead = zane.follow(&list, "Emails not delivered: 1").await;
        assert_eq!(dead.texts("tbody tr").len(), 1, "{dead}");
        let letter =
            zane.follow(&dead, "Statement 2026-001/001 received: Drošais krasts on “Shelters and warning”").await;
        assert!(letter.has("550 5.1.1 No such user"), "{letter}");
        let resent = zane.press(&letter, "Send again", &[]).await;
        assert!(resent.has("The email is being sent again"), "{resent}");

        worker::work_once(&app).await.unwrap();
        assert!(post.letters().iter().any(|letter| letter.to == ["anna@krasts.example"]));
        assert!(town.kept_letters().await.iter().all(|letter| letter.state == State::Sent));
        let late = zane.press(&letter, "Send again", &[]).await;
        assert_eq!(late.status, 409, "{late}");
        assert!(late.has("Only an email that could not be delivered can be sent again."), "{late}");
    });
}

#[test]
fn every_member_of_the_staff_reads_letters_but_only_an_administrator_sends_them_again() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        post.refuse_recipient(&people.anna.email, "550 5.1.1 No such user");
        worker::work_once(&town.posting(&post)).await.unwrap();
        let died = town.kept_letters().await.into_iter().find(|letter| letter.state == State::Dead).unwrap();

        let juris = town.signed_in(&town.staff("Juris Bite", &[Role::Reviewer]).await).await;
        let letter = juris.visit(&format!("/staff/letters/{}", died.id)).await;
        assert!(letter.has("Not delivered"), "{letter}");
        assert!(!letter.html.contains("/resend"), "{letter}");
        let anna = town.signed_in(&people.anna).await;
        assert_eq!(anna.visit("/staff/letters").await.status, 403);
        assert_eq!(town.visitor().visit("/staff/letters").await.text("h1"), "Sign in");
    });
}

#[test]
fn a_long_list_is_read_page_by_page() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.letters().await;
        town.many_more_letters(60).await;
        let inga = town.signed_in(&people.inga).await;
        let first = inga.visit("/staff/letters").await;
        assert_eq!(first.texts("tbody tr").len(), 50);
        assert_eq!(
            town.queries(inga.visit("/staff/letters")).await,
            6,
            "the session, the memberships, the letters, how many died, the events and the letters given up"
        );
        let second = inga.follow(&first, "Next page →").await;
        assert_eq!(second.texts("tbody tr").len(), 12, "{second}");
        assert!(!second.has("Next page"), "{second}");
    });
}

#[test]
fn letters_are_found_by_their_reader_and_by_their_consultation() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.letters().await;
        let inga = town.signed_in(&people.inga).await;
        let found = async |query: String| inga.visit(&format!("/staff/letters?{query}")).await.texts("tbody tr").len();
        let address = people.anna.email.to_uppercase();
        assert_eq!(found(format!("address={address}")).await, 1);
        assert_eq!(found("address=nobody@krasts.example".to_owned()).await, 0);
        assert_eq!(found("consultation=2026-001".to_owned()).await, 2);
        assert_eq!(found(format!("consultation=2026-001&address={address}&state=queued")).await, 1);
        assert_eq!(found("consultation=2026-001&state=sent".to_owned()).await, 0);
        assert_eq!(found("consultation=2026-999".to_owned()).await, 0);
    });
}

#[test]
fn a_year_after_it_was_sent_a_letter_keeps_its_subject_and_its_reader_but_no_words() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        let app = town.posting(&post);
        people.hand_in(town).await;
        worker::work_once(&app).await.unwrap();
        let read = async || {
            let inga = town.signed_in(&people.inga).await;
            let list = inga.visit(&format!("/staff/letters?address={}", people.anna.email)).await;
            let receipt = list.texts("tbody a").into_iter().next().expect("the receipt");
            let letter = inga.follow(&list, &receipt).await;
            (receipt, letter)
        };
        town.later("2027-11-24T10:00");
        worker::work_once(&app).await.unwrap();
        let (receipt, letter) = read().await;
        assert!(letter.html.contains("<pre") && letter.html.contains("<iframe"), "{letter}");

        town.later("2027-11-24T11:00");
        worker::work_once(&app).await.unwrap();
        let (same, letter) = read().await;
        assert_eq!(same, receipt);
        assert!(letter.has("The text of this email was deleted") && letter.has("24 November 2026, 10:31"), "{letter}");
        assert!(!letter.html.contains("<pre") && !letter.html.contains("<iframe"), "{letter}");
    });
}
