use atbalss::{platform::Role, responses::Verdict, schema::event_queue};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::setting::people;
use crate::support::{Town, story};

#[derive(Debug, PartialEq, Eq, HasQuery)]
#[diesel(table_name = event_queue)]
struct Waiting {
    attempts: i32,
    last_error: Option<String>,
}

/// The events without letters yet, and how many of them are parked.
async fn waiting(town: &Town) -> (Vec<Waiting>, i64) {
    let mut conn = town.app.db.read().await.unwrap();
    let all = Waiting::query().order(event_queue::event).load(&mut conn).await.unwrap();
    let parked =
        event_queue::table.filter(event_queue::parked_at.is_not_null()).count().get_result(&mut conn).await.unwrap();
    (all, parked)
}

#[test]
fn a_submission_is_announced_once_to_everyone_whom_it_concerns() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        let valdis = town.signatory(people.organisation, "Valdis Roze").await;
        town.member(people.organisation, "Ilze Kļava").await;
        let juris = town.staff("Juris Bite", &[Role::Reviewer]).await;
        town.staff("Maija Ozola", &[Role::Approver]).await;
        people.hand_in(town).await;

        let mut letters: Vec<(String, String)> =
            town.letters().await.into_iter().map(|letter| (letter.address, first_words(&letter.subject))).collect();
        letters.sort();
        let mut expected = vec![
            (people.anna.email, "Statement 2026-001/001".to_owned()),
            (valdis.email, "Statement 2026-001/001".to_owned()),
            (people.inga.email, "New statement".to_owned()),
            (juris.email, "New statement".to_owned()),
        ];
        expected.sort();
        assert_eq!(letters, expected);
        assert_eq!(waiting(town).await, (vec![], 0));
        assert_eq!(town.letters().await.len(), 4, "nothing is announced twice");
    });
}

fn first_words(subject: &str) -> String {
    subject.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_member_of_an_organisation_gets_one_letter_with_all_its_answers() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        let ilze = town.member(people.organisation, "Ilze Kļava").await;
        let (_, janis) = town.organisation("Zaļā josta", "Jānis Krūms").await;
        people.hand_in(town).await;
        let before = town.letters().await.len();
        town.later("2026-12-18T12:00");
        people.answer(town, &[(Verdict::Accepted, ""), (Verdict::Rejected, "It costs too much.")]).await;

        let letters = town.letters().await.split_off(before);
        let mut readers: Vec<&str> = letters.iter().map(|letter| letter.address.as_str()).collect();
        readers.sort_unstable();
        assert_eq!(readers, [&people.anna.email, &ilze.email], "and not {}", janis.email);
        assert!(letters.iter().all(|letter| letter.body.contains("This email contains 2 answers.")), "{letters:?}");
        assert_eq!(waiting(town).await, (vec![], 0));
    });
}

#[test]
fn who_is_no_longer_concerned_hears_nothing_but_the_receipt_is_owed() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.signatory(people.organisation, "Valdis Roze").await;
        people.hand_in(town).await;
        town.suspend(people.organisation).await;
        town.end_roles(&people.inga).await;
        let readers: Vec<String> = town.letters().await.into_iter().map(|letter| letter.address).collect();
        assert_eq!(readers, [people.anna.email]);
    });
}

#[test]
fn a_link_is_written_before_the_letters_of_a_crowd() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.letters().await;
        town.crowd(people.organisation, 150).await;
        town.later("2026-12-18T12:00");
        people.answer(town, &[(Verdict::Accepted, ""), (Verdict::Accepted, "")]).await;
        let visitor = town.visitor();
        let page = visitor.visit("/password-reset").await;
        visitor.press(&page, "Send me a link", &[("Email address", &people.anna.email)]).await;
        let letters = town.letters().await;
        let link = letters.iter().position(|letter| letter.link.is_some()).unwrap();
        assert!(letters.len() > 150 && link < 10, "{link} of {}", letters.len());
    });
}

#[test]
fn an_event_that_cannot_be_announced_is_parked_after_five_attempts_and_hinders_nobody() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.poison().await;
        people.hand_in(town).await;
        assert_eq!(town.letters().await.len(), 2);

        for (attempt, next) in [(1, "10:32"), (2, "10:37"), (3, "10:52"), (4, "11:52"), (5, "15:52")] {
            let (events, parked) = waiting(town).await;
            assert_eq!((events[0].attempts, parked), (attempt, i64::from(attempt == 5)));
            assert!(events[0].last_error.as_deref().is_some_and(|error| error.contains("unheard_of")), "{events:?}");
            town.later(&format!("2026-11-24T{next}"));
            town.letters().await;
        }
        assert_eq!(waiting(town).await.0[0].attempts, 5, "nobody tries it any more");
    });
}
