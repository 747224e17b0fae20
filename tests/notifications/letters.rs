use atbalss::responses::Verdict;

use super::setting::people;
use crate::support::{Town, story};

/// The newest letter to this address; values that differ in each run are replaced by names.
async fn letter(town: &Town, address: &str, submission: &str) -> String {
    let letters = town.letters().await;
    let letter = letters.iter().rfind(|letter| letter.address == address).unwrap();
    let body = letter.body.replace(&town.base, "https://atbalss.example").replace(submission, "SUBMISSION");
    let body: Vec<String> = body.lines().map(|line| line.split(' ').map(named).collect::<Vec<_>>().join(" ")).collect();
    format!("{}\n\n{}\n", letter.subject, body.join("\n"))
}

fn named(word: &str) -> &str {
    if word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) { "HEX" } else { word }
}

#[test]
fn the_receipt_in_english() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        let submission = people.hand_in(town).await.to_string();
        assert_eq!(letter(town, &people.anna.email, &submission).await, include_str!("receipt-en.txt"));
    });
}

#[test]
fn the_receipt_in_latvian() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.reads_latvian(&people.anna).await;
        let submission = people.hand_in(town).await.to_string();
        assert_eq!(letter(town, &people.anna.email, &submission).await, include_str!("receipt-lv.txt"));
    });
}

#[test]
fn the_notice_in_english() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        let submission = people.hand_in(town).await.to_string();
        assert_eq!(letter(town, &people.inga.email, &submission).await, include_str!("notice-en.txt"));
    });
}

#[test]
fn the_notice_in_latvian() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.reads_latvian(&people.inga).await;
        let submission = people.hand_in(town).await.to_string();
        assert_eq!(letter(town, &people.inga.email, &submission).await, include_str!("notice-lv.txt"));
    });
}

const ANSWERS: &[(Verdict, &str)] = &[
    (
        Verdict::Noted,
        "The local governments pay for the signs, the state for the shelters.\n\nPoint 9 of the plan says so.",
    ),
    (Verdict::Accepted, ""),
];

#[test]
fn the_answers_in_english() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        let submission = people.hand_in(town).await.to_string();
        town.letters().await;
        town.later("2026-12-18T12:00");
        people.answer(town, ANSWERS).await;
        assert_eq!(letter(town, &people.anna.email, &submission).await, include_str!("answers-en.txt"));
    });
}

#[test]
fn the_answers_in_latvian() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        town.reads_latvian(&people.anna).await;
        let submission = people.hand_in(town).await.to_string();
        town.letters().await;
        town.later("2026-12-18T12:00");
        people.answer(town, ANSWERS).await;
        assert_eq!(letter(town, &people.anna.email, &submission).await, include_str!("answers-lv.txt"));
    });
}
