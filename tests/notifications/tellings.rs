//! Tellings are stored first, in portions; the letters are written later.
use atbalss::{
    audit,
    events::Consumer,
    notifications::{self, Kind, Why},
    platform::Error,
    responses::Verdict,
    schema::tellings,
    worker,
};
use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

use super::setting::people;
use crate::support::{Town, story};

/// The worker makes one portion of the tellings of the first due event, and stops there; returns whether more follow.
async fn tell(town: &Town) -> bool {
    let now = town.now();
    let due = audit::due(&mut town.app.db.read().await.unwrap(), now, Consumer::Letters, 1).await.unwrap();
    town.write(async move |tx| notifications::actions::tell(tx, now, due[0]).await).await
}

/// The kinds of the stored tellings, and why some became no letter.
async fn noted(town: &Town) -> Vec<(Kind, Option<String>)> {
    let mut conn = town.app.db.read().await.unwrap();
    let all = tellings::table.order((tellings::kind.desc(), tellings::id));
    all.select((tellings::kind, tellings::closed_why)).load(&mut conn).await.unwrap()
}

#[test]
fn a_worker_that_stops_before_the_words_goes_on_with_them_as_things_stand_then() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.signatory(people.organisation, "Valdis Roze").await;
        people.hand_in(town).await;
        assert!(!tell(town).await);
        assert_eq!(noted(town).await, [(Kind::Receipt, None), (Kind::Notice, None), (Kind::Copy, None)]);
        assert_eq!(town.kept_letters().await, []);

        town.end_roles(&people.inga).await;
        let letters = town.letters().await;
        assert_eq!(letters.iter().filter(|letter| letter.address == people.anna.email).count(), 1);
        assert!(letters.iter().all(|letter| letter.address != people.inga.email), "{letters:?}");
        let why = Some(Why::NotTheirs.to_string());
        assert_eq!(noted(town).await[1], (Kind::Notice, why), "she is on the staff no more");
        assert_eq!(town.letters().await.len(), letters.len(), "nothing is written twice");
    });
}

#[test]
fn many_readers_are_noted_in_portions() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        town.letters().await;
        town.crowd(people.organisation, 700).await;
        town.later("2026-12-18T12:00");
        people.answer(town, &[(Verdict::Accepted, ""), (Verdict::Accepted, "")]).await;
        let before = noted(town).await.len();
        assert!(tell(town).await, "there are more");
        assert_eq!(noted(town).await.len() - before, 500);
        assert!(!tell(town).await);
        assert_eq!(noted(town).await.len() - before, 701, "each member once, Anna among them");
    });
}

#[test]
fn a_letter_that_cannot_be_written_is_given_up_after_five_attempts_and_hinders_nobody() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        tell(town).await;
        // A receipt without an organisation cannot be written.
        let spoil = "UPDATE tellings SET organisation = NULL WHERE kind = 'receipt'";
        town.app.db.read().await.unwrap().batch_execute(spoil).await.unwrap();
        assert_eq!(town.letters().await.len(), 1, "the notice");
        for next in ["10:32", "10:37", "10:52", "11:52"] {
            assert_eq!(noted(town).await[0].1, None);
            town.later(&format!("2026-11-24T{next}"));
            town.letters().await;
        }
        let why = noted(town).await[0].1.clone().unwrap();
        assert!(why.contains("without the signature"), "{why}");
        assert_eq!(town.letters().await.len(), 1);
    });
}

#[test]
fn while_the_database_keeps_a_table_to_itself_no_attempt_is_counted() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        let mut other = town.app.db.read().await.unwrap();
        other.batch_execute("BEGIN; LOCK TABLE letters IN EXCLUSIVE MODE").await.unwrap();
        let failed = worker::work_once(&town.app).await.unwrap_err();
        assert!(matches!(failed, Error::Unavailable(_)), "{failed:?}");
        other.batch_execute("ROLLBACK").await.unwrap();
        assert_eq!(town.letters().await.len(), 2, "and in the same minute all letters are written");
    });
}
