//! The stored counts of comments: after every action they equal a new count.
use atbalss::{assessments, responses::Verdict};
use diesel_async::SimpleAsyncConnection;

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Town, story};

/// Counts everything again.
async fn recount(town: &Town, after: &str) {
    let mut conn = town.app.db.read().await.unwrap();
    assert_eq!(assessments::miscounts(&mut conn).await.unwrap(), [], "{after}");
}

/// What every act on what is public does.
const CHANGED: &str = "UPDATE consultation_counters SET public_revision = public_revision + 1";

async fn sql(town: &Town, sql: &str) -> Result<(), diesel::result::Error> {
    town.owner().await.batch_execute(sql).await
}

/// Two organisations, three submissions with six comments; four answers published, one of them corrected since.
async fn told(town: &Town) -> String {
    let inga = inga(town).await;
    let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes");
    let number = town.published(&inga, plan).await;
    recount(town, "published").await;
    let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let juris = town.organisation("Kalnu ceļš", "Juris Kalns").await;
    town.hand_in(
        &number,
        &anna,
        vec![Said::on("p-3", "Caves too."), Said::on("p-1", "Goals."), Said::on_the_whole_draft("Why?")],
    )
    .await;
    recount(town, "Anna's statement is handed in").await;
    town.hand_in(&number, &juris, vec![Said::on_the_whole_draft("Who pays?"), Said::on("p-1", "More goals.")]).await;
    recount(town, "Juris's statement is handed in").await;
    let ministry = town.answerers().await;
    town.later("2026-12-03T10:00");
    town.answer(
        &number,
        &ministry,
        &[(Verdict::Noted, "As ever."), (Verdict::Accepted, ""), (Verdict::Rejected, "No.")],
    )
    .await;
    recount(town, "three answers are written and approved").await;
    town.publish_answers(&number, &ministry).await;
    recount(town, "they are published").await;
    town.later("2026-12-04T10:00");
    town.correct(&number, &ministry, Verdict::Partly, "Some of it.").await;
    recount(town, "a correction is written and approved").await;
    town.publish_answers(&number, &ministry).await;
    recount(town, "it is published").await;
    number
}

#[test]
fn the_kept_counts_are_what_there_is_after_every_act() {
    story("2026-10-26T09:00", async |town| {
        let number = told(town).await;
        let reader = town.visitor();
        let sums = async || reader.visit(&format!("/consultations/{number}/results")).await.texts(".atb-ledger tr");
        assert_eq!(
            sums().await[1..],
            [
                "Accepted 1 (Accepted) 33%",
                "Partly accepted 1 (Partly accepted) 33%",
                "Not accepted 1 (Not accepted) 33%",
                "Noted 0 0%",
                "Waiting for an answer 2",
                "Received 5",
            ]
        );

        let second = "submission = (SELECT id FROM submissions WHERE number = 2)";
        for (standing, line) in
            [("superseded", "Replaced by newer ones 2"), ("withdrawn", "Withdrawn 2"), ("held_back", "Not shown 2")]
        {
            sql(town, &format!("UPDATE assessments SET standing = '{standing}' WHERE {second}; {CHANGED}"))
                .await
                .unwrap();
            recount(town, standing).await;
            let sums = sums().await;
            assert_eq!(sums[sums.len() - 3..], ["Public 3", line, "Received 5"], "{sums:?}");
            let comments = reader.visit(&format!("/consultations/{number}/comments")).await;
            assert!(!comments.has("Who pays?") && comments.has("Why?"), "{comments}");
            let text = reader.visit(&format!("/consultations/{number}/text")).await;
            assert!(text.has("3 comments") && !text.has("5 comments"), "{text}");
            let results = reader.visit(&format!("/consultations/{number}/results.csv")).await;
            assert!(!results.html.contains("/002-"), "{}", results.html);
        }
    });
}

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[usize::try_from(self.below(words.len() as u64)).unwrap()]
    }
}

#[test]
fn the_kept_counts_are_what_there_is_after_changes_of_every_kind_and_rollbacks() {
    story("2026-10-26T09:00", async |town| {
        told(town).await;
        let mut dice = Dice(2_026_003);
        for step in 0..120 {
            let (most, salt) = (1 + dice.below(4), dice.below(1_000_000));
            let some = format!("id IN (SELECT id FROM assessments ORDER BY md5(id::text || '{salt}') LIMIT {most})");
            let change = match dice.below(5) {
                0 => {
                    let state = dice.one_of(&["received", "returned", "drafted", "approved", "published", "lapsed"]);
                    format!("UPDATE assessments SET state = '{state}', correction = NULL WHERE {some}")
                }
                1 => {
                    let standing = dice.one_of(&["stands", "superseded", "withdrawn", "held_back"]);
                    format!("UPDATE assessments SET standing = '{standing}' WHERE {some}")
                }
                2 => {
                    let verdict = dice.one_of(&["accepted", "partly", "rejected", "noted", "several"]);
                    let of = if verdict == "several" { "answer IS NULL AND part = 0" } else { "answer IS NOT NULL" };
                    format!("UPDATE assessments SET verdict = '{verdict}' WHERE {of} AND {some}")
                }
                3 => format!(
                    "INSERT INTO assessments (id, comment, part, submission, consultation, version, version_ordinal, point, place, kind, state, standing, received_at, starts_at, ends_at)
                     SELECT gen_random_uuid(), comment, {step} + 1, submission, consultation, version, version_ordinal, point, place, kind, 'received', standing, received_at, 0, 1
                     FROM assessments WHERE part = 0 AND {some}"
                ),
                _ => format!("UPDATE assessments SET place = CASE WHEN point IS NULL THEN -1 ELSE {most} END WHERE {some}"),
            };
            let end = dice.one_of(&["COMMIT", "COMMIT", "ROLLBACK"]);
            sql(town, &format!("BEGIN; {change}; {end}")).await.unwrap();
            recount(town, &format!("{step}: {change}; {end}")).await;
        }
        sql(town, "DELETE FROM assessments WHERE part > 0").await.unwrap();
        recount(town, "parts taken away").await;
        sql(town, "UPDATE consultation_tallies SET n = n + 1").await.unwrap();
        let mut conn = town.app.db.read().await.unwrap();
        assert_ne!(assessments::miscounts(&mut conn).await.unwrap(), [], "a wrong count is found");
    });
}

#[test]
fn a_change_that_is_killed_half_way_leaves_the_counts_right() {
    story("2026-10-26T09:00", async |town| {
        told(town).await;
        let mut changing = town.owner().await;
        let change = "BEGIN; UPDATE assessments SET state = 'received', correction = NULL";
        changing.batch_execute(change).await.unwrap();
        let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'idle in transaction'";
        sql(town, kill).await.unwrap();
        assert!(changing.batch_execute("COMMIT").await.is_err(), "its connection is gone");
        recount(town, "a change of everything is killed").await;
    });
}
