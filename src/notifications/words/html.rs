//! A letter as mail programs show it: the frame of the look, with styles at each element, because many programs read no
//! others. It needs no picture, and says the same as the text.
use askama::Template;

use super::composer::Block;
use crate::{
    notifications::model::LINK_PLACE,
    platform::{Language, Phrase, beginning, said},
};

/// The longest words of a link that stand on a button themselves; longer ones stand above it.
const ON_A_BUTTON: usize = 48;

/// How much of the letter a list of letters shows beside its subject.
const PREVIEW: usize = 110;

#[derive(Template)]
#[template(path = "notifications/mail.html")]
struct Mail<'a> {
    language: Language,
    title: &'a str,
    preview: String,
    ministry: &'a str,
    blocks: &'a [Block],
    /// Whether its only link is a button: of several, none stands out.
    has_button: bool,
    small: Vec<Vec<Piece<'a>>>,
}

/// The letter as a page of its own.
pub(super) fn letter(language: Language, title: &str, ministry: &str, blocks: &[Block], small: &[String]) -> String {
    let mail = Mail {
        language,
        title,
        preview: preview(blocks),
        ministry,
        blocks,
        has_button: blocks.iter().filter(|block| matches!(block, Block::Link(..))).count() == 1,
        small: small.iter().map(|words| pieces(words)).collect(),
    };
    mail.render().expect("nothing fails that is written into memory")
}

/// The beginning of the first paragraph after the greeting.
fn preview(blocks: &[Block]) -> String {
    let paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(words) => Some(words),
        _ => None,
    });
    paragraphs.skip(1).map(|words| beginning(words, PREVIEW)).next().unwrap_or_default()
}

/// A part of a line: words, or an address that leads somewhere.
enum Piece<'a> {
    Words(&'a str),
    Address(&'a str),
}

/// A line with its web addresses apart.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let words = line.split_inclusive(' ');
    let is_address =
        |word: &str| word.starts_with("https://") || word.starts_with("http://") || word.starts_with(LINK_PLACE);
    words.map(|word| if is_address(word) { Piece::Address(word.trim_end()) } else { Piece::Words(word) }).collect()
}

impl Mail<'_> {
    fn open(&self) -> Phrase {
        said("notifications-open").in_language(self.language)
    }

    fn lines<'t>(&self, text: &'t str) -> Vec<&'t str> {
        text.lines().collect()
    }
}

impl Block {
    /// The words of a link as they stand on a button, if they are short enough.
    fn on_the_button(words: &str) -> Option<&str> {
        let words = words.trim_end_matches(':');
        (words.chars().count() <= ON_A_BUTTON && !words.contains([',', ';', '.'])).then_some(words)
    }
}
