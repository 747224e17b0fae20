use atbalss::platform::Instant;
use diesel_async::SimpleAsyncConnection;

use super::{DECLARED, SUBMIT, ready};
use crate::{
    statements::Shore,
    support::{Seen, Town, story},
};

#[test]
fn the_last_minute_counts_to_its_end() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        assert!(check.has("Comment until 30 November 2026, 23:59 (UTC+2, that minute included)"), "{check}");
        town.later("2026-11-30T23:59:59.999999");
        assert_eq!(anna.press(&check, SUBMIT, &DECLARED).await.text(".atb-receipt__no"), "2026-001/001");
    });
}

#[test]
fn after_it_the_answer_is_kind_and_names_both_instants() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        town.later("2026-12-01T00:00:00");
        let late = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(late.status, 409);
        assert!(
            late.has("Your statement was received too late and has not been submitted. Nothing in it is lost."),
            "{late}"
        );
        assert_eq!(
            late.texts("main dl dd"),
            ["30 November 2026, 23:59:59 (Riga time, UTC+2)", "1 December 2026, 00:00:00 (Riga time, UTC+2)"]
        );
        let read = anna.follow(&late, "Your organisation can still read the statement").await;
        assert_eq!(
            read.texts("main dd > p.atb-prose"),
            ["People ask\nwhat they should do.".replace('\n', " "), "Keep it.".to_owned()]
        );
    });
}

/// The check page opened at `opened`, sent at `sent`, both in UTC.
async fn sent_at(town: &Town, closes: &str, opened: &str, sent: &str) -> Seen {
    let shore = Shore::open(town, "2026-10-01T09:00", closes).await;
    town.app.clock.set(utc(opened));
    let anna = town.signed_in(&shore.anna).await;
    let check = ready(&anna, &shore).await;
    town.app.clock.set(utc(sent));
    anna.press(&check, SUBMIT, &DECLARED).await
}

fn utc(text: &str) -> Instant {
    text.parse::<jiff::Timestamp>().unwrap().into()
}

#[test]
fn in_autumn_the_hour_that_comes_twice_ends_when_it_ends_the_second_time() {
    story("2026-10-24T12:00", async |town| {
        let in_time = sent_at(town, "2026-10-25T03:30", "2026-10-25T00:40:00Z", "2026-10-25T01:30:59Z").await;
        assert!(in_time.has("25 October 2026, 03:30:59 (Riga time, UTC+2)"), "{in_time}");
    });
    story("2026-10-24T12:00", async |town| {
        let late = sent_at(town, "2026-10-25T03:30", "2026-10-25T00:40:00Z", "2026-10-25T01:31:00Z").await;
        assert_eq!(late.status, 409);
    });
}

#[test]
fn in_spring_the_minute_before_the_skipped_hour_is_the_last() {
    story("2026-10-24T12:00", async |town| {
        let in_time = sent_at(town, "2027-03-28T02:59", "2027-03-28T00:50:00Z", "2027-03-28T00:59:59Z").await;
        assert!(in_time.has("28 March 2027, 02:59:59 (Riga time, UTC+2)"), "{in_time}");
    });
    story("2026-10-24T12:00", async |town| {
        let late = sent_at(town, "2027-03-28T02:59", "2027-03-28T00:50:00Z", "2027-03-28T01:00:00Z").await;
        assert_eq!(
            late.texts("main dl dd"),
            ["28 March 2027, 02:59:59 (Riga time, UTC+2)", "28 March 2027, 04:00:00 (Riga time, UTC+3)"]
        );
    });
}

#[test]
fn what_was_on_its_way_when_the_consultation_was_closed_as_answered_is_too_late() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let close = "UPDATE consultations SET answered_at = closes_at + interval '1 minute'";
        town.write(async move |tx| Ok(tx.batch_execute(close).await?)).await;
        let late = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(late.status == 409 && late.has("was received too late"), "nobody would answer it: {late}");
    });
}
