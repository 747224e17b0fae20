//! The points as blocks: which style each has, what stands before it, and the footnotes and links of all of them.

use super::{grid::Grid, links::Links};
use crate::documents::{
    Point, PointKind,
    marked::Mark,
    pieces::{Piece, pieces},
};

/// How many levels of headings Word has.
const HEADINGS: i16 = 9;
/// How many levels of points are indented; a page has no room for more.
const INDENTS: i16 = 6;
/// What stands before an item without a number, as on the page.
const DASH: &str = "–";

/// A text as it is laid out.
#[derive(Default)]
pub struct Layout<'a> {
    pub blocks: Vec<Block<'a>>,
    /// Its footnotes in order.
    pub notes: Vec<&'a str>,
    pub links: Links<'a>,
    /// The level of the last heading; articles stand below it.
    heading: i16,
}

/// A point as it is laid out.
pub struct Block<'a> {
    /// Its bookmark.
    pub anchor: &'a str,
    pub content: Content<'a>,
}

/// What a block is made of.
pub enum Content<'a> {
    Line(Line<'a>),
    Table(Grid<'a>),
}

/// A paragraph.
pub struct Line<'a> {
    pub style: String,
    /// The number as it is printed, or a dash.
    pub number: Option<&'a str>,
    /// The number hangs before the text, which begins behind a tab.
    pub hangs: bool,
    pub pieces: Vec<Piece<'a>>,
}

impl<'a> Layout<'a> {
    /// Lays out points.
    pub fn of(points: &'a [Point]) -> Self {
        let mut layout = Self::default();
        for point in points {
            let content = layout.content(point);
            layout.blocks.push(Block { anchor: &point.anchor, content });
        }
        layout
    }

    fn content(&mut self, point: &'a Point) -> Content<'a> {
        if let Some(mut grid) = Grid::of(point.rows()) {
            self.read(&mut grid);
            return Content::Table(grid);
        }
        let hangs = matches!(point.kind, PointKind::Numbered | PointKind::Item);
        let dash = (point.kind == PointKind::Item).then_some(DASH);
        Content::Line(Line {
            style: self.style(point),
            number: point.number.as_deref().or(dash),
            hangs,
            pieces: self.pieces(&point.body, point.marks()),
        })
    }

    fn read(&mut self, grid: &mut Grid<'a>) {
        for cell in grid.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Some(text) = cell.text {
                cell.pieces = self.pieces(&text.text, &text.marks);
            }
        }
    }

    fn style(&mut self, point: &Point) -> String {
        let indent = point.depth.clamp(1, INDENTS);
        match point.kind {
            PointKind::Heading => {
                self.heading = point.depth.clamp(1, HEADINGS);
                format!("Heading{}", self.heading)
            }
            PointKind::Article => format!("Heading{}", (self.heading + 1).min(HEADINGS)),
            PointKind::Numbered | PointKind::Item => format!("Point{indent}"),
            PointKind::Table | PointKind::Paragraph => format!("Text{indent}"),
        }
    }

    fn pieces(&mut self, text: &'a str, marks: &'a [Mark]) -> Vec<Piece<'a>> {
        let pieces = pieces(text, marks, &mut self.notes);
        pieces.iter().filter_map(|piece| piece.link).for_each(|address| self.links.add(address));
        pieces
    }
}
