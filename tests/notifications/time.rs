//! Events that time causes: the end of a period.
use atbalss::notifications::{Kind, Letter};
use diesel_async::SimpleAsyncConnection;

use crate::{
    statements::Shore,
    support::{Town, story},
};

const EVE: &str = "Deadline tomorrow, statement not submitted: “National Defence Concept”";

/// Anna comments on point 1 and submits nothing.
async fn write(town: &Town, shore: &Shore) {
    let anna = town.signed_in(&shore.anna).await;
    let form = anna.visit(&shore.comment_on("p-1")).await;
    let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
    assert!(anna.press(&form, "Save for Drošais krasts", &typed).await.has("Saved."));
}

async fn reminders(town: &Town) -> Vec<Letter> {
    town.letters().await.into_iter().filter(|letter| letter.kind == Kind::ClosesTomorrow.as_str()).collect()
}

async fn run(town: &Town, sql: &str) {
    town.owner().await.batch_execute(sql).await.unwrap();
}

#[test]
fn on_the_eve_everyone_who_may_act_is_reminded_once() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        write(town, &shore).await;
        town.later("2026-11-29T07:59");
        assert_eq!(reminders(town).await, []);
        town.later("2026-11-29T08:00");
        let letters = reminders(town).await;
        let readers: Vec<&str> = letters.iter().map(|letter| letter.address.as_str()).collect();
        assert_eq!(readers, [&shore.anna.email, &shore.juris.email]);
        assert!(letters.iter().all(|letter| letter.subject == EVE), "{letters:?}");
        let body = &letters[0].body;
        assert!(body.contains("It has 1 comment."), "{body}");
        assert!(body.contains("30 November 2026, 23:59 (Riga time, UTC+2)"), "{body}");
        assert!(body.contains("/statements/") && body.contains("/check\n"), "{body}");
        assert_eq!(reminders(town).await.len(), 2, "twice in the same minute");
        town.later("2026-11-30T09:00");
        assert_eq!(reminders(town).await.len(), 2, "and not again on the last day");
    });
}

#[test]
fn a_worker_that_was_away_on_the_eve_reminds_on_the_last_day_and_never_after_the_close() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        write(town, &shore).await;
        town.later("2026-11-30T15:00");
        let letters = reminders(town).await;
        assert_eq!(letters.len(), 2);
        assert_eq!(letters[0].subject, "Deadline today, statement not submitted: “National Defence Concept”");
    });
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        write(town, &shore).await;
        town.later("2026-12-01T00:00");
        assert_eq!(reminders(town).await, []);
    });
}

#[test]
fn whoever_begins_on_the_last_day_is_not_reminded() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        town.later("2026-11-30T10:00");
        write(town, &shore).await;
        assert_eq!(reminders(town).await, []);
    });
}

#[test]
fn a_longer_period_reminds_again() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        write(town, &shore).await;
        town.later("2026-11-29T12:00");
        assert_eq!(reminders(town).await.len(), 2);
        run(
            town,
            "ALTER TABLE consultations DISABLE TRIGGER USER;
             UPDATE consultations SET closes_at = '2026-12-07T22:00:00Z';
             ALTER TABLE consultations ENABLE TRIGGER USER",
        )
        .await;
        assert_eq!(reminders(town).await.len(), 2, "it does not close tomorrow any more");
        town.later("2026-12-06T09:00");
        let letters = reminders(town).await;
        assert_eq!(letters.len(), 4);
        assert!(letters[3].body.contains("7 December 2026, 23:59"), "{}", letters[3].body);
    });
}
