//! How lines and paragraphs are related in a source as a whole. It is found from the places where a sentence goes on in
//! the next line: printed pages have many, and their lines are as long as the page is wide.

use super::lines::{Line, Shape};
use crate::documents::import::clean;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each line is a paragraph: pasted from a word processor.
    Lines,
    /// Blank lines separate paragraphs: Markdown.
    Blocks,
    /// Paragraphs are broken into lines: taken from a printed page.
    Wrapped(Page),
}

/// How wide a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The usual length of a broken line.
    pub width: usize,
    /// A line that would be longer with the next word has no room for it.
    full: usize,
}

impl Page {
    /// Whether a line could be one of several of an unfinished sentence.
    pub fn is_nearly_full(self, line: &Line, next: &str) -> bool {
        is_full(line, next, self.full.min(self.width * 3 / 4))
    }
}

impl Layout {
    pub fn of(lines: &[Line]) -> Self {
        if let Some(page) = page(lines) {
            return Self::Wrapped(page);
        }
        let written = lines.iter().filter(|line| !line.is_blank()).count();
        let end = lines.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
        if (end - written) * 10 < written { Self::Lines } else { Self::Blocks }
    }

    /// Whether the next line begins where it does because it had no room in this one.
    pub fn is_full(self, line: &Line, next: &str) -> bool {
        let Self::Wrapped(page) = self else { return false };
        is_full(line, next, page.full)
    }
}

fn is_full(line: &Line, next: &str, full: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    line.length + 1 + word > full
}

/// The width of a printed page, if the lines are broken to it. Where characters are equally wide it is exact.
fn page(lines: &[Line]) -> Option<Page> {
    const WIDEST: usize = 160;
    let follows = |pair: &&[Line]| pair[1].is_text() && !pair[0].is_blank() && may_be_broken(&pair[0]);
    let pairs: Vec<&[Line]> = lines.windows(2).filter(follows).collect();
    let goes_on = |pair: &&&[Line]| {
        let (above, next) = (&pair[0], &pair[1]);
        let is_tail = matches!(above.shape, Shape::Listed(_)) && above.text.ends_with(',') && above.length < 40;
        !is_tail && clean::starts_lower(next.text) && !clean::is_ended(above.text)
    };
    let broken: Vec<&&[Line]> = pairs.iter().filter(goes_on).collect();
    let mut widths: Vec<usize> = broken.iter().map(|pair| pair[0].length).collect();
    widths.sort_unstable();
    let width = *widths.get(widths.len() / 2)?;
    let written = lines.iter().filter(|line| !line.is_blank()).count();
    let long = lines.iter().filter(|line| line.length > WIDEST.max(2 * width)).count();
    let count_full = |full: usize| broken.iter().filter(|pair| is_full(&pair[0], pair[1].text, full)).count();
    let (exact, about) = (*widths.last()?, width * 3 / 4);
    let is_exact = count_full(exact) * 20 >= broken.len() * 17;
    let full = count_full(about);
    let is_page = (20..=WIDEST).contains(&width)
        && long * 20 < written
        && full * 10 >= broken.len() * 6
        && (broken.len() >= 3 && broken.len() * 4 >= pairs.len() || broken.len() * 2 > pairs.len() && width >= 40);
    is_page.then_some(Page { width, full: if is_exact { exact - exact / 24 } else { about } })
}

fn may_be_broken(line: &Line) -> bool {
    !matches!(line.shape, Shape::Rule(_) | Shape::PageNumber | Shape::Hash { .. } | Shape::Fence | Shape::Leader)
}
