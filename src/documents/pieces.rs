//! A text cut where its marks begin and end, for whatever is written of it: pages, files.

use super::marked::{Mark, Sign};

/// A piece of text between two places where a mark begins or ends.
#[derive(Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub bold: bool,
    pub italic: bool,
    pub raised: bool,
    pub lowered: bool,
    pub link: Option<&'a str>,
    /// The number of the footnote that is referred to here.
    pub note: Option<usize>,
}

/// Cuts a text where marks begin and end. The footnotes go to `notes`.
pub(super) fn pieces<'a>(text: &'a str, marks: &'a [Mark], notes: &mut Vec<&'a str>) -> Vec<Piece<'a>> {
    let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.from, mark.to]).chain([0, text.len()]).collect();
    cuts.retain(|at| text.is_char_boundary(*at));
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    for (at, &from) in cuts.iter().enumerate() {
        for mark in marks.iter().filter(|mark| mark.from == from) {
            if let Sign::Note(note) = &mark.sign {
                notes.push(note);
                pieces.push(Piece { note: Some(notes.len()), ..Piece::default() });
            }
        }
        if let Some(&to) = cuts.get(at + 1) {
            pieces.push(piece(&text[from..to], marks.iter().filter(|mark| mark.from <= from && to <= mark.to)));
        }
    }
    pieces
}

fn piece<'a>(text: &'a str, marks: impl Iterator<Item = &'a Mark>) -> Piece<'a> {
    marks.fold(Piece { text, ..Piece::default() }, |piece, mark| match &mark.sign {
        Sign::Bold => Piece { bold: true, ..piece },
        Sign::Italic => Piece { italic: true, ..piece },
        Sign::Raised => Piece { raised: true, ..piece },
        Sign::Lowered => Piece { lowered: true, ..piece },
        Sign::Link(address) => Piece { link: Some(address), ..piece },
        Sign::Note(_) => piece,
    })
}
