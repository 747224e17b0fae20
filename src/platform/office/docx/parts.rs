//! The parts of the package: each is a template, and none says who wrote the file or when. The text is three templates:
//! what stands before the rows, a row, what stands behind them.

use askama::Template;

use super::{Cell, Column, Head, Row, xml};
use crate::platform::{Language, office::table::Width};

/// The width of A4 across without its margins, in twentieths of a point.
const PAGE: u32 = 14_570;
/// A row whose texts are all this short (in bytes) stays on one page; a longer one might be longer than a page.
const SHORT: usize = 400;

/// What the parts of the package are called.
#[derive(Template)]
#[template(path = "platform/office/content_types.xml")]
pub struct ContentTypes;

/// Which parts the package begins with.
#[derive(Template)]
#[template(path = "platform/office/package_relations.xml")]
pub struct PackageRelations;

/// What the file says of itself.
#[derive(Template)]
#[template(path = "platform/office/core.xml")]
pub struct Core<'a> {
    pub title: &'a str,
    pub language: &'static str,
}

#[derive(Template)]
#[template(path = "platform/office/styles.xml")]
pub struct Styles {
    pub language: &'static str,
    /// The width of a page without its margins.
    pub page: u32,
}

#[derive(Template)]
#[template(path = "platform/office/settings.xml")]
pub struct Settings;

/// Which parts the text refers to.
#[derive(Template)]
#[template(path = "platform/office/document_relations.xml")]
pub struct DocumentRelations;

/// Which page the footer links to.
#[derive(Template)]
#[template(path = "platform/office/footer_relations.xml")]
pub struct FooterRelations<'a> {
    pub page: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "platform/office/header.xml")]
pub struct Header<'a> {
    pub reference: &'a str,
}

#[derive(Template)]
#[template(path = "platform/office/footer.xml")]
pub struct Footer<'a> {
    pub address: &'a str,
    pub is_page: bool,
}

/// The text up to the header row.
#[derive(Template)]
#[template(path = "platform/office/document_begins.xml")]
pub struct Begin<'a> {
    pub head: &'a Head,
    pub columns: &'a [Column],
    pub grid: &'a Grid,
}

#[derive(Template)]
#[template(path = "platform/office/row.xml")]
pub struct TableRow<'a> {
    pub row: &'a Row,
    pub grid: &'a Grid,
}

/// What stands behind the last row.
#[derive(Template)]
#[template(path = "platform/office/document_ends.xml")]
pub struct End;

/// The widths of the columns, in twentieths of a point; together they are as wide as the page.
pub struct Grid {
    pub widths: Vec<u32>,
}

/// The styles of a table in a language.
pub fn styles(language: Language) -> Styles {
    let language = match language {
        Language::Lv => "lv-LV",
        Language::En => "en-GB",
    };
    Styles { language, page: PAGE }
}

impl Grid {
    pub fn of(columns: &[Column]) -> Self {
        let share = |column: &Column| match column.width {
            Width::Number => 2,
            Width::Words => 4,
            Width::Text => 9,
        };
        let all: u32 = columns.iter().map(share).sum();
        Self { widths: columns.iter().map(|column| PAGE * share(column) / all).collect() }
    }
}

impl TableRow<'_> {
    fn stays_together(&self, cells: &[Cell]) -> bool {
        cells.iter().all(|cell| !matches!(cell, Cell::Text(text) if text.len() > SHORT))
    }

    fn moment(&self, moment: &jiff::civil::DateTime) -> String {
        xml::moment(*moment)
    }

    /// The instruction of the field that links to a page; a place on the page is a switch of its own.
    fn link(&self, address: &str) -> Option<String> {
        let page = xml::page(address)?;
        Some(match page.split_once('#') {
            Some((page, place)) => format!(r#" HYPERLINK "{page}" \l "{place}" "#),
            None => format!(r#" HYPERLINK "{page}" "#),
        })
    }
}
