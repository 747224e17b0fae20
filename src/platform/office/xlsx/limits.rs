//! What a cell of Excel can hold (Microsoft: *Excel specifications and limits*).

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};

use crate::platform::office::{table::Cell, xml};

/// How long a text may be, in units of UTF-16.
const TEXT: usize = 32_767;
/// How long a text within a formula may be, in units of UTF-16.
const IN_A_FORMULA: usize = 255;
/// The largest number that has all its digits; a larger one ends in zeros.
const NUMBER: u64 = 999_999_999_999_999;
/// The year in which the days of Excel begin.
const FIRST_YEAR: i16 = 1900;

/// What is written of a cell.
#[derive(Debug, PartialEq)]
pub enum Fitted<'a> {
    Empty,
    Text { text: Cow<'a, str>, is_cut: bool },
    Mark(Cow<'a, str>),
    Number(f64),
    Day(Date),
    Moment(DateTime),
    Link { words: Cow<'a, str>, address: String },
}

impl<'a> Fitted<'a> {
    /// What of a cell fits: too long a text ends in `…`, and all else that does not fit becomes a text that says it.
    pub fn of(cell: &'a Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Text(text) => Self::text(xml::clean(text)),
            Cell::Mark(mark) => Self::Mark(xml::clean(mark)),
            Cell::Number(number) if number.unsigned_abs() <= NUMBER =>
            {
                #[expect(clippy::cast_precision_loss, reason = "15 digits are exact")]
                Self::Number(*number as f64)
            }
            Cell::Number(number) => Self::text(number.to_string().into()),
            Cell::Day(day) if day.year() >= FIRST_YEAR => Self::Day(*day),
            Cell::Day(day) => Self::text(day.to_string().into()),
            Cell::Moment(moment) if moment.year() >= FIRST_YEAR => Self::Moment(*moment),
            Cell::Moment(moment) => Self::text(xml::moment(*moment).into()),
            Cell::Link { words, address } => Self::link(xml::clean(words), address),
        }
    }

    /// Whether something of it is not in the file.
    pub fn is_cut(&self) -> bool {
        matches!(self, Self::Text { is_cut: true, .. })
    }

    fn text(text: Cow<'a, str>) -> Self {
        match cut(&text) {
            Some(text) => Self::Text { text: text.into(), is_cut: true },
            None => Self::Text { text, is_cut: false },
        }
    }

    /// A link; one that is too long stands behind its words.
    fn link(words: Cow<'a, str>, address: &str) -> Self {
        match xml::page(address) {
            None => Self::text(words),
            Some(page) if units(&words) > IN_A_FORMULA || page.len() > IN_A_FORMULA => {
                Self::text(format!("{words}\n{page}").into())
            }
            Some(address) => Self::Link { words, address },
        }
    }
}

/// As much of a text as fits. `None` if all of it does.
fn cut(text: &str) -> Option<String> {
    // A text has at least as many bytes as units.
    if text.len() <= TEXT || units(text) <= TEXT {
        return None;
    }
    let mut length = '…'.len_utf16();
    let fits = |character: &char| {
        length += character.len_utf16();
        length <= TEXT
    };
    let mut text: String = text.chars().take_while(fits).collect();
    text.push('…');
    Some(text)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
