//! Composes a letter paragraph by paragraph: as plain text with lines short enough for every mail program, and as HTML.
use textwrap::{Options, WordSeparator, WordSplitter};

use super::html;
use crate::{
    notifications::model::{LINK_PLACE, Text, subject},
    platform::{Config, Language, Said, said},
};

/// The longest line, the traditional width of letters (RFC 3676, 4.2 recommends at most 78).
const WIDTH: usize = 72;

/// A part of a letter, in the language of its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// Words of ours, or a text that somebody wrote for this letter.
    Paragraph(String),
    /// The heading of what follows.
    Heading(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    /// Text of another person.
    Quote(String),
    /// Words, and the address that they lead to.
    Link(String, String),
}

/// What a letter says as a part of another one: its subject, what is new, and where it leads.
pub(super) struct Entry {
    title: String,
    blocks: Vec<Block>,
}

/// A letter in progress, in one language.
pub(super) struct Composer {
    language: Language,
    blocks: Vec<Block>,
}

impl Composer {
    /// Begins with the greeting. It uses no name, because names are not inflected here.
    pub(super) fn new(language: Language) -> Self {
        Self { language, blocks: Vec::new() }.paragraph(said("notifications-hello"))
    }

    /// One paragraph.
    pub(super) fn paragraph(self, words: Said) -> Self {
        let words = self.say(words);
        self.block(Block::Paragraph(words))
    }

    /// Text as it was written, in any language.
    pub(super) fn text(self, text: &str) -> Self {
        self.block(Block::Paragraph(text.to_owned()))
    }

    /// A heading for what follows.
    pub(super) fn heading(self, words: Said) -> Self {
        let words = self.say(words);
        self.block(Block::Heading(words))
    }

    /// Labels with their values, one below the other.
    pub(super) fn facts(self, facts: Vec<(Said, String)>) -> Self {
        let labelled = facts.into_iter().map(|(label, value)| (self.say(label), value)).collect();
        self.block(Block::Facts(labelled))
    }

    /// Text of another person, marked line by line.
    pub(super) fn quote(self, text: &str) -> Self {
        self.block(Block::Quote(text.to_owned()))
    }

    /// A link; in the text it is on a line of its own, so that no mail program breaks it.
    pub(super) fn link(self, words: Said, address: &str) -> Self {
        let words = self.say(words);
        self.block(Block::Link(words, address.to_owned()))
    }

    /// The placeholder of the private link, which is inserted when the letter is sent.
    pub(super) fn private_link(self, words: Said) -> Self {
        self.link(words, &LINK_PLACE.to_string())
    }

    /// What this letter says as a part of another one: without its greeting, without what stands below its headings,
    /// and with its first link only.
    pub(super) fn as_entry(&self, about: Said) -> Entry {
        let below = |block: &Block| matches!(block, Block::Heading(_));
        let above: Vec<Block> = self.blocks.iter().skip(1).take_while(|block| !below(block)).cloned().collect();
        let mut links = 0;
        let first_link = |block: &Block| {
            links += usize::from(matches!(block, Block::Link(..)));
            links < 2 || !matches!(block, Block::Link(..))
        };
        Entry { title: self.say(about), blocks: above.into_iter().filter(first_link).collect() }
    }

    /// Adds what another letter says.
    pub(super) fn entry(mut self, entry: Entry) -> Self {
        self.blocks.push(Block::Heading(entry.title));
        self.blocks.extend(entry.blocks);
        self
    }

    /// Ends with the signature; below it the sender, why the reader gets this letter, and other remarks.
    pub(super) fn signed(self, config: &Config, about: Said, small: Vec<Said>) -> Text {
        let (language, ministry) = (self.language, config.ministry(self.language));
        let title = self.say(about.clone());
        let small: Vec<String> = small.into_iter().map(|words| self.say(words)).collect();
        Text {
            language,
            subject: subject(about, language),
            body: plain(&self.blocks, ministry, &small),
            html: html::letter(language, &title, ministry, &self.blocks, &small),
        }
    }

    fn say(&self, words: Said) -> String {
        words.in_language(self.language).to_string()
    }

    fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}

/// A letter as plain text, with the sign of a signature (`-- `, RFC 3676, 4.3).
fn plain(blocks: &[Block], ministry: &str, small: &[String]) -> String {
    let blocks: String = blocks.iter().map(|block| plain_block(block) + "\n\n").collect();
    // An address stands on a line of its own, so that no mail program breaks it.
    let (inline, apart) = (format!(" {LINK_PLACE}"), format!("\n{LINK_PLACE}"));
    let small: Vec<String> = small.iter().map(|words| filled(words, "", "").replace(&inline, &apart)).collect();
    format!("{blocks}-- \nAtbalss, {ministry}\n{}\n", small.join("\n"))
}

fn plain_block(block: &Block) -> String {
    match block {
        Block::Paragraph(words) => filled(words, "", ""),
        Block::Heading(words) => format!("{words}\n{}", "=".repeat(words.chars().count())),
        Block::Facts(facts) => plain_facts(facts),
        Block::Quote(text) => filled(text, "> ", "> "),
        Block::Link(words, address) => format!("{}\n{address}", filled(words, "", "")),
    }
}

fn plain_facts(facts: &[(String, String)]) -> String {
    let width = facts.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let rows: Vec<String> = facts
        .iter()
        .map(|(label, value)| filled(value, &format!("  {label:<width$}  "), &" ".repeat(width + "  ".len() * 2)))
        .collect();
    rows.join("\n")
}

/// The text in lines of [`WIDTH`], with its own line breaks. A word longer than a line is not broken, because it may be
/// a link.
fn filled(text: &str, first: &str, others: &str) -> String {
    let options = Options::new(WIDTH)
        .subsequent_indent(others)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let lines = text.lines().enumerate().flat_map(|(at, line)| {
        let indent = if at == 0 { first } else { others };
        match textwrap::wrap(line.trim_end(), options.clone().initial_indent(indent)).as_slice() {
            [empty] if empty.is_empty() => vec![indent.trim_end().to_owned()],
            wrapped => wrapped.iter().map(|line| line.trim_end().to_owned()).collect(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_a_quotation_is_marked_on_each() {
        let text = format!("{}\n\n{}", "vārds ".repeat(20), "https://atbalss.example/".repeat(4));
        let quoted = filled(&text, "> ", "> ");
        let lines: Vec<&str> = quoted.lines().collect();
        assert_eq!(lines.len(), 4, "{quoted}");
        assert!(lines[..2].iter().all(|line| line.starts_with("> vārds") && line.chars().count() <= WIDTH), "{quoted}");
        assert_eq!((lines[2], lines[3].chars().count()), (">", 2 + 4 * "https://atbalss.example/".len()));
    }

    #[test]
    fn values_stand_below_each_other() {
        let facts = [("Number".to_owned(), "2026-003/014".to_owned()), ("Received".to_owned(), "x ".repeat(50))];
        let rows = plain_facts(&facts);
        let lines: Vec<&str> = rows.lines().collect();
        assert_eq!(lines[0], "  Number    2026-003/014");
        assert!(lines[1].starts_with("  Received  x x") && lines[2].starts_with("            x"), "{rows}");
    }
}
