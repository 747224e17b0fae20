//! The parts of the package: each is a template, and none says who wrote the file or when.

use std::io::{self, Cursor, Write};

use askama::Template;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{
    CleanCopy,
    grid::Merge,
    layout::{Content, Layout},
    links::Links,
};
use crate::platform::Language;

/// The parts that the text refers to; each is the name of its kind.
const PARTS: [&str; 5] = ["styles", "settings", "footnotes", "header", "footer"];

/// The sizes of the levels of headings, in half points.
const HEADINGS: [u8; 9] = [32, 28, 26, 24, 22, 22, 22, 22, 22];
/// The indents of the levels of points, in twentieths of a point: the first has its text at the margin and its number
/// before it, so that all texts of a level stand below one another.
const INDENTS: [u16; 6] = [0, 851, 1702, 2553, 3404, 4255];

/// What the parts of the package are called.
#[derive(Template)]
#[template(path = "documents/clean_copy/content_types.xml")]
struct ContentTypes;

/// Which parts the package begins with.
#[derive(Template)]
#[template(path = "documents/clean_copy/package_relations.xml")]
struct PackageRelations;

/// What the file says of itself.
#[derive(Template)]
#[template(path = "documents/clean_copy/core.xml")]
struct Core<'a> {
    title: &'a str,
    language: &'static str,
}

/// Which parts and pages a part refers to.
#[derive(Template)]
#[template(path = "documents/clean_copy/relations.xml")]
struct Relations<'a> {
    parts: &'a [&'a str],
    links: &'a Links<'a>,
}

#[derive(Template)]
#[template(path = "documents/clean_copy/document.xml")]
struct Document<'a> {
    layout: &'a Layout<'a>,
}

#[derive(Template)]
#[template(path = "documents/clean_copy/styles.xml")]
struct Styles {
    language: &'static str,
    headings: [u8; 9],
    indents: [u16; 6],
}

#[derive(Template)]
#[template(path = "documents/clean_copy/settings.xml")]
struct Settings;

#[derive(Template)]
#[template(path = "documents/clean_copy/footnotes.xml")]
struct Footnotes<'a> {
    notes: &'a [&'a str],
}

#[derive(Template)]
#[template(path = "documents/clean_copy/header.xml")]
struct Header<'a> {
    title: &'a str,
    reference: &'a str,
}

#[derive(Template)]
#[template(path = "documents/clean_copy/footer.xml")]
struct Footer<'a> {
    address: &'a str,
    links: &'a Links<'a>,
}

/// The bytes of the package.
pub fn written(copy: &CleanCopy<'_>) -> io::Result<Vec<u8>> {
    let layout = Layout::of(copy.points);
    let mut page = Links::default();
    page.add(copy.address);
    let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
    // Programs look at the first entry to see what the package is.
    package.add("[Content_Types].xml", &ContentTypes)?;
    package.add("_rels/.rels", &PackageRelations)?;
    package.add("docProps/core.xml", &Core { title: copy.title, language: copy.language.as_str() })?;
    package.add("word/document.xml", &Document { layout: &layout })?;
    package.add("word/_rels/document.xml.rels", &Relations { parts: &PARTS, links: &layout.links })?;
    package.add("word/styles.xml", &styles(copy.language))?;
    package.add("word/settings.xml", &Settings)?;
    package.add("word/footnotes.xml", &Footnotes { notes: &layout.notes })?;
    package.add("word/header.xml", &Header { title: copy.title, reference: copy.reference })?;
    package.add("word/footer.xml", &Footer { address: copy.address, links: &page })?;
    package.add("word/_rels/footer.xml.rels", &Relations { parts: &[], links: &page })?;
    Ok(package.0.finish()?.into_inner())
}

fn styles(language: Language) -> Styles {
    let language = match language {
        Language::Lv => "lv-LV",
        Language::En => "en-GB",
    };
    Styles { language, headings: HEADINGS, indents: INDENTS }
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn add(&mut self, name: &str, part: &impl Template) -> io::Result<()> {
        let mut text = part.render().map_err(io::Error::other)?;
        text.retain(is_character);
        // The time of an entry is always the same, so that the same copy has the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options)?;
        self.0.write_all(text.as_bytes())
    }
}

/// Whether a character may stand in XML (XML 1.0, 2.2). A carriage return would come back as a line end.
fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)
}
