//! Reads the files of office programs, as those programs do.
use std::io::{Cursor, Read as _, Write as _};

use calamine::{Data, Reader as _, Xlsx};

use super::Visitor;

/// A file that somebody downloads.
pub async fn download(who: &Visitor, address: &str) -> (String, Vec<u8>) {
    let (client, address) = who.by_hand(address);
    let answer = client.get(address).header("accept-language", "en").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let name = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
    (name, answer.bytes().await.unwrap().to_vec())
}

/// The rows of the last table of a Word file: the words of each cell, the lines of a cell joined by a slash.
pub fn rows_of_word(file: &[u8]) -> Vec<Vec<String>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let named = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let table = document.descendants().rfind(|node| named(node, "tbl")).unwrap();
    let words = |cell: roxmltree::Node<'_, '_>| {
        let pieces = cell.descendants().filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or_default().to_owned()),
            "br" => Some("/".to_owned()),
            _ => None,
        });
        pieces.collect::<String>()
    };
    let cells = |row: roxmltree::Node<'_, '_>| row.children().filter(|node| named(node, "tc")).map(words).collect();
    table.children().filter(|node| named(node, "tr")).map(cells).collect()
}

/// The rows of the first sheet of an Excel file, each cell as it is shown.
pub fn rows_of_excel(file: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.to_vec())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The Excel file as somebody saves it who has changed its first sheet: `edit` gets the texts of its cells. A text that
/// begins with `formula:` becomes a formula.
pub fn edited_excel(file: &[u8], edit: impl FnOnce(&mut Vec<Vec<String>>)) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> =
        rows_of_excel(file).iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    edit(&mut rows);
    excel(&rows)
}

/// An Excel file with these cells.
pub fn excel(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            match text.strip_prefix("formula:") {
                Some(formula) => drop(sheet.write_formula(row, column, formula).unwrap()),
                None => drop(sheet.write_string(row, column, text).unwrap()),
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The Word file as somebody saves it who has typed into empty cells of its last table: in the row with `of`, the texts
/// into the columns with these places.
pub fn filled_word(file: &[u8], of: &str, texts: &[(usize, &str)]) -> Vec<u8> {
    with_changed_text(file, |document| {
        let rows = document.split_inclusive("</w:tr>").map(|row| {
            if !row.contains(&format!(">{of}<")) {
                return row.to_owned();
            }
            let typed = |(place, cell): (usize, &str)| {
                let text = texts.iter().find(|(column, _)| *column == place).map(|(_, text)| *text);
                let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r></w:p>");
                text.map_or_else(|| cell.to_owned(), |text| cell.replace("</w:p>", &run(text)))
            };
            row.split_inclusive("</w:tc>").enumerate().map(typed).collect()
        });
        rows.collect()
    })
}

fn with_changed_text(file: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().to_string()).collect();
    let parts = names.into_iter().map(|name| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        if name == "word/document.xml" { (name, change(&text)) } else { (name, text) }
    });
    zipped(&parts.collect::<Vec<_>>())
}

/// A package of these parts.
pub fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}
