//! The layouts of texts that this process keeps. A published text never changes, so its points are read and laid out
//! once, whoever asks, in every instance of the service. Only which provision a point belongs to may be corrected after
//! publication: what goes by provisions asks the database and not a layout.
use std::{
    mem::size_of,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use super::model::{Contents, Line, lay_out};
use crate::{documents::Point, ids::TextId, platform::Shelf};

/// How much is kept, in bytes; what was not asked for the longest goes first.
const MOST: usize = 16 << 20;

/// A text as its pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub lines: Vec<Line>,
    pub contents: Contents,
}

impl Layout {
    pub fn of(points: Vec<Point>) -> Self {
        let lines = lay_out(points);
        Self { contents: Contents::of(&lines), lines }
    }

    /// About how much memory it takes.
    fn bytes(&self) -> usize {
        let words = |point: &Point| {
            let number = point.number.as_ref().map_or(0, String::len);
            let marks = size_of_val(point.marks());
            let cells = point.rows().iter().flat_map(|row| &row.cells);
            let cells: usize = cells.map(|cell| size_of_val(cell) + cell.text.text.len()).sum();
            number + point.path.len() + point.anchor.len() + point.body.len() + marks + cells
        };
        // A heading stands in the contents, too.
        let of = |line: &Line| size_of::<Line>() + words(line.point()) * if line.point().is_heading() { 2 } else { 1 };
        self.lines.iter().map(of).sum()
    }
}

static KEPT: LazyLock<Mutex<Shelf<TextId, Arc<Layout>>>> = LazyLock::new(|| Mutex::new(Shelf::of_at_most(MOST)));

/// The layout of a text, if it is kept.
pub(super) fn kept(text: TextId) -> Option<Arc<Layout>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).get(&text)
}

/// Keeps the layout of a published text.
pub(super) fn keep(text: TextId, layout: Arc<Layout>) {
    let bytes = layout.bytes();
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).put(text, layout, bytes);
}
