//! The words that people read: Fluent messages from the files beside the templates, one bundle for each language.
use std::{borrow::Cow, fmt, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::Embed;
use serde::{Deserialize, Serialize};

use crate::platform::{Language, beginning};

/// What stands behind a text that was cut, with the end of a quotation in it.
const CUT: &str = " …”";

#[derive(Embed)]
#[folder = "templates/"]
#[include = "*.ftl"]
struct Files;

static LATVIAN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Lv));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::En));

/// The files of all rooms in one language, each with its name.
pub fn files(language: Language) -> impl Iterator<Item = (Cow<'static, str>, String)> {
    Files::iter().filter(move |path| path.ends_with(&format!("/{language}.ftl"))).filter_map(|path| {
        let file = Files::get(&path)?;
        Some((path, String::from_utf8_lossy(&file.data).into_owned()))
    })
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // `lv`, not `lv-LV`: the plural rules only know the language without a country.
    let locale = language.as_str().parse().expect("both languages are valid language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Lv => |value, _| grouped(value, Language::Lv),
        Language::En => |value, _| grouped(value, Language::En),
    }));
    for (path, source) in files(language) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
            tracing::error!(%path, ?errors, "words that cannot be read");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "words given twice");
        }
    }
    bundle
}

fn grouped(value: &FluentValue, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.value.trunc();
    #[expect(clippy::cast_possible_truncation, clippy::float_cmp, reason = "counts are whole and far below 2^53")]
    (whole == number.value).then(|| count_in(whole as i64, language))
}

/// A count as a language writes it, in groups of three digits: Latvian parts them from five digits on, by a space that
/// does not break, English from four on, by a comma.
#[must_use]
pub fn count_in(count: i64, language: Language) -> String {
    let (sign, from) = match language {
        Language::Lv => ('\u{a0}', 5),
        Language::En => (',', 4),
    };
    let digits = count.to_string();
    if digits.trim_start_matches('-').len() < from {
        return digits;
    }
    let mut written = String::new();
    for (at, digit) in digits.char_indices() {
        let is_first = at == 0 || &digits[..at] == "-";
        if !is_first && (digits.len() - at).is_multiple_of(3) {
            written.push(sign);
        }
        written.push(digit);
    }
    written
}

/// A phrase without its language yet: a key and its arguments. Rules and actions return it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    key: Cow<'static, str>,
    args: Vec<(Cow<'static, str>, Arg)>,
}

/// An argument of a phrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A count, which chooses the plural form.
    Number(i64),
    /// A name, a date, a quotation.
    Text(String),
    /// Another phrase, put into the same language.
    Said(Box<Said>),
}

macro_rules! args_from_numbers { ($($number:ty)*) => {$(
    impl From<$number> for Arg {
        fn from(number: $number) -> Self {
            Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
        }
    }
)*} }
args_from_numbers!(i16 i32 i64 u8 u16 u32 u64 usize);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<Said> for Arg {
    fn from(said: Said) -> Self {
        Self::Said(Box::new(said))
    }
}
impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Text(phrase.to_string())
    }
}

/// The phrase with this key: `said("statements-check-title")`.
#[must_use]
pub fn said(key: impl Into<Cow<'static, str>>) -> Said {
    Said { key: key.into(), args: Vec::new() }
}

impl Said {
    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), value.into()));
        self
    }

    /// Its key in the Fluent files.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// How many characters the text has that is its argument of this name, wherever it stands in it; 0 without one.
    #[must_use]
    pub fn length_of(&self, name: &str) -> usize {
        let length = |(own, value): &(Cow<'static, str>, Arg)| match value {
            Arg::Text(text) if own == name => text.chars().count(),
            Arg::Said(said) => said.length_of(name),
            _ => 0,
        };
        self.args.iter().map(length).max().unwrap_or_default()
    }

    /// The phrase with at most `most` characters of that text. It is cut between words, and a sign says so.
    #[must_use]
    pub fn shortened(mut self, name: &str, most: usize) -> Self {
        for (own, value) in &mut self.args {
            match value {
                Arg::Text(text) if own == name && text.chars().count() > most => {
                    *text = closed(beginning(text, most.saturating_sub(CUT.chars().count())));
                }
                Arg::Said(said) => **said = said.as_ref().clone().shortened(name, most),
                _ => {}
            }
        }
        self
    }

    /// The phrase in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Phrase {
        Phrase { language, said: self }
    }
}

/// A text that was cut; a quotation that began in it ends there.
fn closed(mut text: String) -> String {
    let begun = text.matches(['„', '“']).count();
    if begun > text.matches('”').count() {
        text.push('”');
    }
    text
}

/// A phrase in a language; `Display` writes its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    language: Language,
    said: Said,
}

impl Phrase {
    /// Adds an argument.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Arg>) -> Self {
        Self { said: self.said.with(name, value), ..self }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = match self.language {
            Language::Lv => &*LATVIAN,
            Language::En => &*ENGLISH,
        };
        let Some(pattern) = bundle.get_message(&self.said.key).and_then(|message| message.value()) else {
            tracing::error!(key = %self.said.key, language = %self.language, "words are missing");
            return f.write_str(&self.said.key);
        };
        let args: FluentArgs = self.said.args.iter().map(|(name, value)| (name.as_ref(), self.value(value))).collect();
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key = %self.said.key, language = %self.language, ?errors, "words with a gap");
        }
        f.write_str(&words)
    }
}

impl Phrase {
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Said(said) => FluentValue::from(said.as_ref().clone().in_language(self.language).to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_written_in_groups() {
        let written = [0, 999, 1_000, 999_999, 1_000_000, -25_000].map(|count| count_in(count, Language::En));
        assert_eq!(written, ["0", "999", "1,000", "999,999", "1,000,000", "-25,000"]);
        let written = [9_999, 10_000, 1_000_000].map(|count| count_in(count, Language::Lv));
        assert_eq!(written, ["9999", "10\u{a0}000", "1\u{a0}000\u{a0}000"]);
        let words = |language| said("reading-comment-count").with("count", 954_001).in_language(language).to_string();
        assert_eq!(words(Language::Lv), "954\u{a0}001 komentārs");
        assert_eq!(words(Language::En), "954,001 comments");
    }
}
