use super::*;

/// A zip file of nothing but names.
fn zip(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    let start = u32::try_from(bytes.len()).expect("short");
    for name in names {
        let mut entry = b"PK\x01\x02".to_vec();
        entry.resize(46, 0);
        entry[28] = u8::try_from(name.len()).expect("short");
        entry.extend(name.as_bytes());
        bytes.extend(entry);
    }
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0; 12]);
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

fn mimetype(kind: &str) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(30, 0);
    bytes.extend(b"mimetype");
    bytes.extend(kind.as_bytes());
    bytes.extend(b"PK\x03\x04");
    bytes
}

#[test]
fn office_files_are_told_by_their_parts() {
    assert_eq!(of("a.txt", &zip(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"])), Ok(Kind::Word));
    assert_eq!(of("a", &mimetype("application/vnd.oasis.opendocument.text")), Ok(Kind::OpenDocument));
    assert_eq!(of("a", &mimetype("application/vnd.oasis.opendocument.text-template")), Ok(Kind::OpenDocument));
    assert_eq!(of("a", &zip(&["content.xml", "META-INF/manifest.xml"])), Ok(Kind::OpenDocument));
    for other in [
        mimetype("application/vnd.oasis.opendocument.spreadsheet"),
        mimetype("application/vnd.oasis.opendocument.text-master"),
        zip(&["[Content_Types].xml", "xl/workbook.xml"]),
        zip(&["[Content_Types].xml", "ppt/presentation.xml"]),
    ] {
        assert_eq!(of("a.docx", &other), Err(Unreadable::OtherOffice));
    }
    assert_eq!(of("a.docx", &zip(&["photo.jpg"])), Err(Unreadable::UnknownKind));
    assert_eq!(of("a.docx", b"PK\x03\x04 cut off"), Err(Unreadable::Damaged));
}

#[test]
fn old_files_of_word_are_refused_by_what_they_hold() {
    let with = |name: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(512, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(of("a.docx", &with("EncryptedPackage")), Err(Unreadable::Encrypted));
    assert_eq!(of("a.doc", &with("WordDocument")), Err(Unreadable::OldWord));
    assert_eq!(of("a.doc", &with("Workbook")), Err(Unreadable::OtherOffice));
    assert_eq!(of("a.doc", &with("PowerPoint Document")), Err(Unreadable::OtherOffice));
    assert_eq!(of("a.doc", b"{\\rtf1\\ansi"), Err(Unreadable::RichText));
}

#[test]
fn a_pdf_is_a_pdf_whatever_its_name() {
    assert_eq!(of("law.txt", b"%PDF-1.4\n1 0 obj"), Ok(Kind::Pdf));
    assert_eq!(of("law.txt", b"\n\n%PDF-1.4\n\xe2\xe3"), Ok(Kind::Pdf));
    assert_eq!(of("law.txt", b"A PDF begins with %PDF-1.4"), Ok(Kind::Plain));
}

#[test]
fn texts_are_told_by_their_tags_and_then_by_their_names() {
    let table: [(&str, &[u8], Result<Kind, Unreadable>); 14] = [
        ("a.md", "# Likums\n".as_bytes(), Ok(Kind::Markdown)),
        ("a.txt", "1. Šis <b>teksts</b>".as_bytes(), Ok(Kind::Plain)),
        ("", "\u{feff}1. Šis".as_bytes(), Ok(Kind::Plain)),
        ("a.md", b"<!DOCTYPE html><title>x</title>", Ok(Kind::Html)),
        ("a.txt", b"\xef\xbb\xbf  <HTML><p>x", Ok(Kind::Html)),
        ("", b"<?xml version='1.0'?><!DOCTYPE html><html>", Ok(Kind::Html)),
        ("a.htm", b"text <b>bold</b>", Ok(Kind::Html)),
        ("a.txt", b"\xff\xfe<\0p\0>\0", Ok(Kind::Html)),
        ("a.eml", b"Subject: x\n\n1. text", Err(Unreadable::UnknownKind)),
        ("a.html", b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n", Err(Unreadable::UnknownKind)),
        ("a.xml", b"<?xml version='1.0'?><akomaNtoso>", Err(Unreadable::UnknownKind)),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", Err(Unreadable::UnknownKind)),
        ("a.txt", b"1\0.\0 \0t\0e\0x\0t\0", Err(Unreadable::UnknownCharacters)),
        ("a.txt", b"", Err(Unreadable::Empty)),
    ];
    for (name, bytes, kind) in table {
        assert_eq!(of(name, bytes), kind, "{name} {}", String::from_utf8_lossy(bytes));
    }
}
