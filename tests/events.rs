//! Events in the trail must stay readable for ever: `tests/golden/events` holds each event as it is stored, one file
//! for each kind.
use std::{collections::BTreeSet, fs, path::Path};

use atbalss::{events::Stored, ids::OrganisationId, platform::Role};
use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};

use crate::{
    house::House,
    statements::Shore,
    support::{Town, story},
};

/// The kinds that have files, with the contents.
fn golden() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/events");
    let mut all: Vec<(String, Value)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let kind = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (kind, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
        })
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all
}

fn read(stored: &Value) -> Stored {
    Stored::read(stored["kind"].as_str().unwrap().to_owned(), &stored["data"])
}

#[test]
fn every_stored_event_is_read_and_is_still_written_so() {
    for (kind, stored) in golden() {
        let event = read(&stored).known().unwrap_or_else(|| panic!("{kind}.json is not read any more"));
        assert_eq!(serde_json::to_value(event).unwrap(), stored, "{kind}.json is written in another form");
        assert_eq!(stored["kind"], json!(kind), "{kind}.json says another kind");
    }
}

#[test]
fn every_event_has_a_file() {
    let files: BTreeSet<String> = golden().into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds(&House::here()), files, "one file a variant of Event in tests/golden/events");
    let small = "pub enum Event { /// One.\n StaffAdded { person: PersonId }, LetterResent { letter: LetterId }, }";
    let of_two = ["letter_resent", "staff_added"].map(str::to_owned).into();
    assert_eq!(kinds(&House::of(&[("src/events.rs", small)])), of_two);
}

/// The stored words of the variants of `Event`: each is before a bracket directly in the enum.
fn kinds(house: &House) -> BTreeSet<String> {
    let source = house.sources.iter().find(|source| source.path == "src/events.rs").unwrap();
    let begin =
        source.words.windows(4).position(|four| four[0] == "enum" && four[1] == "Event" && four[2] == "{").unwrap();
    let mut depth = 0;
    let mut kinds = BTreeSet::new();
    for two in source.words[begin + 1..].windows(2) {
        match two[1].as_str() {
            "{" => {
                if depth == 1 {
                    kinds.insert(snake(&two[0]));
                }
                depth += 1;
            }
            "}" => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            break;
        }
    }
    kinds
}

fn snake(name: &str) -> String {
    let mut word = String::new();
    for (place, letter) in name.char_indices() {
        if letter.is_uppercase() && place > 0 {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}

#[test]
fn of_what_time_brings_the_moment_is_in_the_word() {
    let of = |kind: &str| golden().into_iter().find(|(known, _)| known == kind).map(|(_, stored)| stored).unwrap();
    let stored = of("closes_tomorrow");
    let reminds = |closes: &str| {
        let mut stored = stored.clone();
        stored["data"]["closes_at"] = json!(closes);
        read(&stored).known().and_then(|event| event.once()).unwrap()
    };
    let statement = stored["data"]["statement"].as_str().unwrap();
    assert_eq!(reminds("2026-12-04T22:00:00Z"), format!("closes-tomorrow:{statement}:2026-12-04T22:00:00Z"));
    assert_ne!(reminds("2026-12-04T22:00:00Z"), reminds("2026-12-11T22:00:00Z"));
    assert_eq!(read(&of("staff_added")).known().and_then(|event| event.once()), None);
}

#[test]
fn a_history_shows_what_it_cannot_read_as_such() {
    story("2026-11-24T10:31", async |town| {
        let zane = town.staff("Zane Birze", &[Role::Admin]).await;
        let (organisation, _) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        strange(town, organisation).await;
        let shown = town.signed_in(&zane).await.visit(&format!("/staff/organisations/{organisation}")).await;
        assert_eq!(shown.status, 200, "{shown}");
        assert!(shown.has("Something happened that this page cannot describe"), "{shown}");
        assert!(shown.has("Added by the operator of the service"), "{shown}");
    });
}

#[test]
fn the_history_of_a_statement_shows_what_it_cannot_read_as_such() {
    story("2026-11-24T10:31", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
        let statement = anna.save_comment(&form, "Save for Drošais krasts", &typed).await.path;
        let insert = "INSERT INTO events (at, actor_as, kind, consultation, organisation, data)
            SELECT '2026-11-24T08:40:00Z', 'service', 'seal_broken', consultation, organisation, '{}' FROM statements";
        town.app.db.read().await.unwrap().batch_execute(insert).await.unwrap();
        let shown = anna.visit(&statement).await;
        assert_eq!(shown.status, 200, "{shown}");
        assert!(shown.has("Something happened that this page cannot describe"), "{shown}");
        assert!(shown.has("Anna Liepsala started the statement"), "{shown}");
    });
}

/// An entry of the trail about an organisation, as another release would write it.
async fn strange(town: &Town, organisation: OrganisationId) {
    let insert = format!(
        "INSERT INTO events (at, actor_as, kind, organisation, data)
         VALUES ('2026-11-24T08:00:00Z', 'service', 'seal_broken', '{organisation}', '{{}}')"
    );
    town.app.db.read().await.unwrap().batch_execute(&insert).await.unwrap();
}
