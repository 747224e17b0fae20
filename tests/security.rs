//! What `docs/security.md` names is there.
use std::{fs, path::Path};

const SECURITY: &str = include_str!("../docs/security.md");

#[test]
fn every_test_and_every_file_that_it_names_is_there() {
    let missing: Vec<String> = named(SECURITY).filter_map(|(file, story)| lacking(file, story)).collect();
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    let small: Vec<_> =
        named("`cargo`, `/proof.md`, `tests/events.rs`\n| `tests/events.rs::no_such_story` |").collect();
    assert_eq!(small, [("tests/events.rs", None), ("tests/events.rs", Some("no_such_story"))]);
    assert_eq!(lacking("tests/events.rs", None), None);
    assert_eq!(lacking("tests/events.rs", Some("no_such_story")).unwrap(), "tests/events.rs has no no_such_story");
    assert_eq!(lacking("tests/no_such_file.rs", None).unwrap(), "there is no tests/no_such_file.rs");
}

/// The files of the repository that a text names between backticks, each with the test that it names after `::`.
fn named(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let quoted = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let places = quoted.map(|word| word.split_once("::").map_or((word, None), |(file, story)| (file, Some(story))));
    places.filter(|(file, _)| is_in_a_folder(file))
}

/// Whether it is the path of a file in a folder of the repository, and no address of the service.
fn is_in_a_folder(word: &str) -> bool {
    word.contains('/') && !word.starts_with('/') && Path::new(word).extension().is_some()
}

/// What is wrong with such a name.
fn lacking(file: &str, story: Option<&str>) -> Option<String> {
    let Ok(text) = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)) else {
        return Some(format!("there is no {file}"));
    };
    let story = story.filter(|story| !text.contains(&format!("fn {story}(")))?;
    Some(format!("{file} has no {story}"))
}
