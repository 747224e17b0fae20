//! The README matches the program.
use crate::house::House;

const README: &str = include_str!("../README.md");

#[test]
fn every_setting_has_a_row_and_every_row_is_a_setting() {
    let house = House::here();
    let read = settings(&house);
    let mut rows: Vec<&str> = rows(README, "## Settings").collect();
    rows.sort_unstable();
    assert_eq!(rows, read);
    let small = House::of(&[(
        "src/platform/config.rs",
        r#"fn read() { text("ATBALSS_URL", "such as this"); text("SMTP_URL") }"#,
    )]);
    assert_eq!(settings(&small), ["ATBALSS_URL", "SMTP_URL"]);
}

/// The environment variables of the settings.
fn settings(house: &House) -> Vec<&str> {
    let config = house
        .sources
        .iter()
        .find(|source| source.path == "src/platform/config.rs")
        .expect("the settings are read there");
    let texts = config.words.iter().filter_map(|word| word.strip_prefix('"')?.strip_suffix('"'));
    let mut names: Vec<&str> =
        texts.filter(|text| text.contains('_') && text.chars().all(|c| c.is_ascii_uppercase() || c == '_')).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn the_house_plan_lists_the_modules_from_the_ground_up() {
    let plan: Vec<&str> = rows(README, "## The house").take_while(|row| *row != "mod.rs").collect();
    assert_eq!(plan, House::here().floors());
    assert_eq!(rows("## A\n| x |\n|---|\n| `one` | 1 |\n## B\n| `two` | 2 |", "## A").collect::<Vec<_>>(), ["one"]);
}

/// The words between backticks at the beginning of each table row of a chapter.
fn rows<'a>(readme: &'a str, chapter: &str) -> impl Iterator<Item = &'a str> {
    let begins = readme.find(chapter).map_or(readme.len(), |at| at + chapter.len());
    let text = readme[begins..].split("\n## ").next().unwrap_or_default();
    text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next())
}
