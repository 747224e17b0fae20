//! Reads the files of office programs, as those programs do.
use std::io::{Cursor, Read as _};

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
