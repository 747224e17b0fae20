//! Small Word files, and what is read from them.

mod changes;
mod numbers;
mod samples;
mod text;
mod whole;

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::documents::source::{Block, Paragraph, Table};

const SPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#
);
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A Word file to be made.
struct File {
    kind: &'static str,
    body: String,
    /// Its other parts: name, kind of relationship, content.
    parts: Vec<(String, String)>,
    links: String,
}

/// A file with these paragraphs.
fn file(body: impl AsRef<str>) -> File {
    File { kind: DOCUMENT, body: body.as_ref().to_owned(), parts: Vec::new(), links: String::new() }
}

impl File {
    fn with(mut self, name: &str, content: impl AsRef<str>) -> Self {
        let content = format!("<w:{name} {SPACES}>{}</w:{name}>", content.as_ref());
        self.parts.push((name.to_owned(), content));
        self
    }

    fn styles(self, styles: &str) -> Self {
        self.with("styles", styles)
    }

    fn numbering(self, numbering: &str) -> Self {
        self.with("numbering", numbering)
    }

    fn linking(mut self, id: &str, address: &str) -> Self {
        let link = format!(r#"<Relationship Id="{id}" Type="x/hyperlink" Target="{address}" TargetMode="External"/>"#);
        self.links.push_str(&link);
        self
    }

    fn entries(&self) -> Vec<(String, String)> {
        let part =
            |name: &str| if name == "core" { "docProps/core.xml".to_owned() } else { format!("word/{name}.xml") };
        let relation = |(name, _): &(String, String)| {
            format!(r#"<Relationship Id="{name}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>"#)
        };
        let inner: String = self.parts.iter().map(relation).collect();
        let kinds = format!(r#"<Types><Override PartName="/word/document.xml" ContentType="{}"/></Types>"#, self.kind);
        let outer = format!(
            concat!(
                r#"<Relationships><Relationship Id="a" Type="{0}/officeDocument" Target="word/document.xml"/>"#,
                r#"<Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>"#
            ),
            RELATIONS
        );
        let mut entries = vec![
            ("[Content_Types].xml".to_owned(), kinds),
            ("_rels/.rels".to_owned(), outer),
            (
                "word/document.xml".to_owned(),
                format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", self.body),
            ),
            (
                "word/_rels/document.xml.rels".to_owned(),
                format!("<Relationships>{inner}{}</Relationships>", self.links),
            ),
        ];
        entries.extend(self.parts.iter().map(|(name, content)| (part(name), content.clone())));
        entries
    }

    fn read(&self, changes: Changes) -> Source {
        read_entries(&self.entries(), changes).expect("a file that is read")
    }

    /// Its paragraphs: the number, a space, the text.
    fn lines(&self) -> Vec<String> {
        lines(&self.read(Changes::Accepted))
    }

    fn rejected(&self) -> Vec<String> {
        lines(&self.read(Changes::Rejected))
    }
}

fn read_entries(entries: &[(String, String)], changes: Changes) -> Result<Source, Unreadable> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("an entry begins");
        writer.write_all(content.as_bytes()).expect("an entry is written");
    }
    read(&mut Package::open(writer.finish().expect("a zip").into_inner())?, changes)
}

fn lines(source: &Source) -> Vec<String> {
    let line = |paragraph: &Paragraph| match &paragraph.label {
        Some(label) => format!("{} {}", label.printed, paragraph.text.text).trim_end().to_owned(),
        None => paragraph.text.text.clone(),
    };
    let cells = |table: &Table| {
        let row = |row: &crate::documents::source::Row| {
            row.cells.iter().map(|cell| cell.text.text.replace('\n', "/")).collect::<Vec<_>>().join("|")
        };
        table.rows.iter().map(row).collect::<Vec<_>>().join("||")
    };
    let block = |block: &Block| match block {
        Block::Paragraph(paragraph) => line(paragraph),
        Block::Table(table) => cells(table),
    };
    source.blocks.iter().map(block).collect()
}

/// The paragraphs of a source, without its tables.
fn paragraphs(source: &Source) -> Vec<&Paragraph> {
    let mut paragraphs = Vec::new();
    for block in &source.blocks {
        if let Block::Paragraph(paragraph) = block {
            paragraphs.push(paragraph);
        }
    }
    paragraphs
}

/// A run.
fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A run with properties.
fn rr(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A paragraph with properties, around runs.
fn pp(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

/// A paragraph.
fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A paragraph of a numbering, at a level from 0.
fn n(number: u32, level: u32, text: &str) -> String {
    pp(&num(number, level), &r(text))
}

/// The numbering of a paragraph.
fn num(number: u32, level: u32) -> String {
    format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>"#)
}

/// A list of levels, each a format, a text and what else it says.
fn list(id: u32, levels: &[(&str, &str, &str)]) -> String {
    let level = |(at, (format, text, more)): (usize, &(&str, &str, &str))| {
        format!(
            concat!(
                r#"<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>{}"#,
                r#"<w:lvlText w:val="{}"/></w:lvl>"#
            ),
            at, format, more, text
        )
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

/// A numbering of a list.
fn of_list(number: u32, list: u32, more: &str) -> String {
    format!(r#"<w:num w:numId="{number}"><w:abstractNumId w:val="{list}"/>{more}</w:num>"#)
}

/// The levels of a regulation: `1.`, `1.1.`, `1.1.1.`.
const POINTS: [(&str, &str, &str); 3] =
    [("decimal", "%1.", ""), ("decimal", "%1.%2.", ""), ("decimal", "%1.%2.%3.", "")];
