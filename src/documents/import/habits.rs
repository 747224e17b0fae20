//! How a source is written as a whole; without this many lines could not be understood.

use super::lines::{Line, Shape};

/// How lines and paragraphs are related.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each line is a paragraph: pasted from a word processor.
    Lines,
    /// Blank lines separate paragraphs: Markdown.
    Blocks,
    /// Paragraphs are broken into lines of about this width: taken from a printed page.
    Wrapped(usize),
}

/// How the whole source is written.
pub(super) struct Habits {
    pub layout: Layout,
    /// Numbers end with a dot, so that `5.1` without one is unusual.
    pub dotted: bool,
}

impl Habits {
    pub fn of(lines: &[Line]) -> Self {
        let deep = lines.iter().filter_map(|line| match &line.shape {
            Shape::Numbered(read) if read.number.depth() > 1 => Some(read.bare),
            _ => None,
        });
        let (bare, dotted): (Vec<bool>, Vec<bool>) = deep.partition(|bare| *bare);
        Self { layout: Layout::of(lines), dotted: dotted.len() >= 3 && dotted.len() >= 3 * bare.len() }
    }

    pub fn wraps(&self) -> bool {
        matches!(self.layout, Layout::Wrapped(_))
    }
}

impl Layout {
    fn of(lines: &[Line]) -> Self {
        const LONG: usize = 180;
        let written = || lines.iter().filter(|line| !line.is_blank() && !matches!(line.shape, Shape::Table));
        let count = written().count();
        let long = written().filter(|line| line.text.len() > LONG).count();
        let broken = lines.windows(2).filter(|pair| pair[1].is_text() && !pair[0].is_blank());
        let mut widths: Vec<usize> = broken.map(|pair| pair[0].text.len()).collect();
        widths.sort_unstable();
        match widths.get(widths.len() / 2) {
            Some(&width) if long * 20 < count && widths.len() * 5 >= count => Self::Wrapped(width),
            _ if (lines.len() - count) * 10 < count => Self::Lines,
            _ => Self::Blocks,
        }
    }
}
