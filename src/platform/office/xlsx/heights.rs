//! How high a row is. Excel finds it by itself; other programs leave a row without a height as high as one line, with
//! the rest of its texts hidden, because the library says that the file is of Excel.
use crate::platform::office::table::Cell;

/// The height of a line, in points.
const LINE: u32 = 15;
/// The most that a row may have, in lines: 409 points (Microsoft: *Excel specifications and limits*).
const MOST: usize = 27;

/// The height of a row with these cells, in points; `None` for one line.
pub fn height(cells: &[Cell], widths: &[u16]) -> Option<u32> {
    let most = cells.iter().zip(widths).map(|(cell, width)| lines(cell, usize::from(*width))).max()?;
    let lines = u32::try_from(most.min(MOST)).ok()?;
    (lines > 1).then_some(lines * LINE)
}

/// How many lines a cell has in a column of this width.
fn lines(cell: &Cell, width: usize) -> usize {
    let (Cell::Text(text) | Cell::Mark(text) | Cell::Link { words: text, .. }) = cell else { return 1 };
    text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(height(&[text("word"), Cell::Number(7)], &[22, 8]), None);
        assert_eq!(height(&[text("one\n\nthree"), text(&"a".repeat(61))], &[22, 60]), Some(45));
        assert_eq!(height(&[text(&"a".repeat(30_000))], &[60]), Some(405));
    }
}
