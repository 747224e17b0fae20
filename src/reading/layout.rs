//! The layouts of texts that this process keeps. A published text never changes, so its points are read and laid out
//! once, whoever asks, in every instance of the service. Only which provision a point belongs to may be corrected after
//! publication: what goes by provisions asks the database and not a layout.
use std::{
    mem::size_of,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use lru::LruCache;

use super::model::{Contents, Line, lay_out};
use crate::{documents::Point, ids::TextId};

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

/// The layouts that are kept, with the sum of their bytes.
struct Shelf {
    layouts: LruCache<TextId, Arc<Layout>>,
    bytes: usize,
    most: usize,
}

impl Shelf {
    fn new(most: usize) -> Self {
        Self { layouts: LruCache::unbounded(), bytes: 0, most }
    }

    fn put(&mut self, text: TextId, layout: Arc<Layout>) {
        self.bytes += layout.bytes();
        if let Some(before) = self.layouts.put(text, layout) {
            self.bytes -= before.bytes();
        }
        while self.bytes > self.most {
            let Some((_, oldest)) = self.layouts.pop_lru() else { break };
            self.bytes -= oldest.bytes();
        }
    }
}

static KEPT: LazyLock<Mutex<Shelf>> = LazyLock::new(|| Mutex::new(Shelf::new(MOST)));

/// The layout of a text, if it is kept.
pub(super) fn kept(text: TextId) -> Option<Arc<Layout>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).layouts.get(&text).cloned()
}

/// Keeps the layout of a published text.
pub(super) fn keep(text: TextId, layout: Arc<Layout>) {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).put(text, layout);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::PointKind,
        ids::{PointId, ProvisionId, VersionId},
    };

    fn layout(letters: usize) -> Arc<Layout> {
        let point = Point {
            id: PointId::new(),
            text: TextId::new(),
            version: VersionId::new(),
            provision: ProvisionId::new(),
            position: 0,
            place: Some(0),
            kind: PointKind::Paragraph,
            number: None,
            path: String::new(),
            depth: 1,
            anchor: "p-1".to_owned(),
            body: "a".repeat(letters),
            marks: None,
            cells: None,
        };
        Arc::new(Layout::of(vec![point]))
    }

    #[test]
    fn what_was_not_asked_for_the_longest_goes_first_and_the_bound_holds() {
        let mut shelf = Shelf::new(25_000);
        let texts = [TextId::new(), TextId::new(), TextId::new()];
        for text in texts[..2].iter().chain(&texts[..2]) {
            shelf.put(*text, layout(10_000));
        }
        assert!(shelf.layouts.get(&texts[0]).is_some(), "the first is asked for again");
        shelf.put(texts[2], layout(10_000));
        assert_eq!(texts.map(|text| shelf.layouts.contains(&text)), [true, false, true]);
        assert!(shelf.bytes > 20_000 && shelf.bytes <= 25_000, "{}", shelf.bytes);
        shelf.put(TextId::new(), layout(30_000));
        assert_eq!((shelf.layouts.len(), shelf.bytes), (0, 0), "what is larger than the bound is not kept");
    }
}
