//! What is unusual about a text that was read, in words, and the tool that mends it.
use crate::{
    documents::Warning,
    platform::{Said, said},
};

/// A warning on the page.
pub struct Warned {
    /// What is unusual.
    pub words: Said,
    /// The button that mends it, if one press can.
    pub tool: Option<Tool>,
}

/// A button that corrects the text.
pub struct Tool {
    /// Its label.
    pub label: Said,
    /// What it sends.
    pub press: String,
}

/// A warning with its tool.
pub fn warned(warning: &Warning) -> Warned {
    Warned { words: words(warning), tool: tool(warning) }
}

fn tool(warning: &Warning) -> Option<Tool> {
    let (label, press) = match warning {
        Warning::RunTogether { number, point } => {
            (said("consultations-tool-split-at").with("number", number), format!("split {point} {number}"))
        }
        Warning::HeadingWithoutText { point } => {
            (said("consultations-tool-paragraph"), format!("kind {point} paragraph"))
        }
        Warning::GuessedSuperscript { number, point } => {
            let typed = as_typed(number);
            (said("consultations-tool-number").with("number", &typed), format!("number {point} {typed}"))
        }
        Warning::CutInTwo { point } => (said("consultations-tool-join"), format!("join {point}")),
        _ => return None,
    };
    Some(Tool { label, press })
}

/// `5.¹` as it stands in a source that has lost its superscripts: `5.1`.
fn as_typed(number: &str) -> String {
    let plain =
        |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..='9').find_map(|(raised, digit)| (raised == c).then_some(digit));
    number.chars().map(|c| plain(c).unwrap_or(c)).collect()
}

/// The text of a warning.
fn words(warning: &Warning) -> Said {
    match warning {
        Warning::NothingNumbered => said("consultations-warning-nothing-numbered"),
        Warning::MissingNumber { first, last, after, before, .. } => {
            missing_number(cited(first), cited(last), after.as_deref().map(cited), cited(before))
        }
        Warning::RepeatedNumber { number, points } => {
            said("consultations-warning-repeated-number").with("count", points.len()).with("number", cited(number))
        }
        Warning::StepsBack { number, after, .. } => {
            said("consultations-warning-steps-back").with("number", cited(number)).with("after", cited(after))
        }
        Warning::HeadingWithoutText { .. } => said("consultations-warning-heading-without-text"),
        Warning::RunTogether { number, .. } => said("consultations-warning-run-together").with("number", cited(number)),
        Warning::GuessedSuperscript { number, .. } => {
            said("consultations-warning-guessed-superscript").with("number", cited(number))
        }
        Warning::BrokenLetters { sample, times, .. } => {
            said("consultations-warning-broken-letters").with("sample", sample).with("times", *times)
        }
        Warning::VeryLongPoint { characters, .. } => {
            said("consultations-warning-very-long").with("characters", *characters)
        }
        Warning::Many { first, times, .. } => {
            said("consultations-warning-many").with("count", *times).with("first", words(first))
        }
        Warning::CutInTwo { .. } => said("consultations-warning-cut-in-two"),
        Warning::JoinedLines { times } => said("consultations-warning-joined-lines").with("count", *times),
        Warning::TablesFound { points } => said("consultations-warning-tables").with("count", points.len()),
        Warning::ContentsLeftOut { lines } => said("consultations-warning-contents").with("count", *lines),
        Warning::PageHeadersLeftOut { sample, times } => {
            said("consultations-warning-page-headers").with("sample", sample).with("count", *times)
        }
        Warning::NoHeadings => said("consultations-warning-no-headings"),
        Warning::MostlyUnnumbered { numbered, of } => {
            said("consultations-warning-mostly-unnumbered").with("numbered", *numbered).with("of", *of)
        }
    }
}

fn missing_number(first: &str, last: &str, after: Option<&str>, before: &str) -> Said {
    let sentence = match (first == last, after) {
        (true, Some(after)) => said("consultations-warning-missing-number").with("after", after),
        (false, Some(after)) => said("consultations-warning-missing-numbers").with("after", after).with("last", last),
        (true, None) => said("consultations-warning-missing-first"),
        (false, None) => said("consultations-warning-missing-first-ones").with("last", last),
    };
    sentence.with("first", first).with("before", before)
}

/// A number as people quote it: without the dot or the single bracket at its end. A pair of brackets stays.
fn cited(number: &str) -> &str {
    if number.starts_with('(') { number } else { number.trim_end_matches(['.', ')']) }
}
