//! What kind of file was given: by what is in it, not by its name.

use crate::documents::unreadable::Unreadable;

/// A kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    OpenDocument,
    Html,
    Markdown,
    Plain,
    Pdf,
}

/// How far into a text it is looked for what it is.
const HEAD: usize = 4096;

/// Tells the kind of a file, or why such a file is not read. Its name decides only between texts.
pub fn of(name: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    }
    let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = &head[..head.len().min(HEAD)];
    if holds(&head[..head.len().min(1024)], b"%PDF-") && !is_prose_before(head, b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if head.trim_ascii_start().starts_with(b"{\\rtf") {
        return Err(Unreadable::RichText);
    }
    text(name, bytes)
}

/// A zip file by the names of its parts, which stand in its bytes uncompressed.
fn zipped(bytes: &[u8]) -> Result<Kind, Unreadable> {
    const DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.text";
    // The standard demands that the type comes first and is not compressed.
    let first = &bytes[..bytes.len().min(256)];
    if let Some(at) = find(first, b"mimetypeapplication/vnd.") {
        let kind = &first[at + b"mimetype".len()..];
        let is_text = kind.starts_with(DOCUMENT) && kind.get(DOCUMENT.len()).is_none_or(|next| *next != b'-');
        let is_template = kind.starts_with(b"application/vnd.oasis.opendocument.text-template");
        return if is_text || is_template { Ok(Kind::OpenDocument) } else { Err(Unreadable::OtherOffice) };
    }
    let names = directory(bytes).unwrap_or_default();
    let has = |wanted: &str| names.iter().any(|name| name.starts_with(wanted));
    if has("word/") && has("[Content_Types].xml") {
        Ok(Kind::Word)
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        Ok(Kind::OpenDocument)
    } else if has("xl/") || has("ppt/") || has("visio/") || has("[Content_Types].xml") {
        Err(Unreadable::OtherOffice)
    } else if names.is_empty() {
        Err(Unreadable::Damaged)
    } else {
        Err(Unreadable::UnknownKind)
    }
}

/// The names in the directory at the end of a zip file, of which the first few hundred say what it is.
fn directory(bytes: &[u8]) -> Option<Vec<String>> {
    const ENTRY: &[u8] = b"PK\x01\x02";
    let tail = bytes.len().saturating_sub(66_000);
    let end = tail + bytes.get(tail..)?.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let start = bytes.get(end + 16..end + 20)?;
    let mut at = u32::from_le_bytes(start.try_into().ok()?) as usize;
    let mut names = Vec::new();
    while names.len() < 500 && bytes.get(at..at + 4) == Some(ENTRY) {
        let number =
            |from: usize| bytes.get(at + from..at + from + 2).map(|two| usize::from(two[0]) | usize::from(two[1]) << 8);
        let (name, extra, comment) = (number(28)?, number(30)?, number(32)?);
        names.push(String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).into_owned());
        at += 46 + name + extra + comment;
    }
    Some(names)
}

/// The old container of Microsoft, by the names of its streams.
fn compound(bytes: &[u8]) -> Unreadable {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &wide)
    };
    if has("EncryptedPackage") {
        Unreadable::Encrypted
    } else if has("Workbook") || has("PowerPoint Document") || has("VisioDocument") {
        Unreadable::OtherOffice
    } else if has("__substg1.0_") {
        Unreadable::UnknownKind
    } else {
        Unreadable::OldWord
    }
}

/// A text by its first tags and its name.
fn text(name: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let head = if is_wide {
        // Every letter that tells a kind is ASCII, so its other byte is zero.
        bytes[2..bytes.len().min(2 * HEAD)].iter().copied().filter(|byte| *byte != 0).collect()
    } else {
        bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).iter().copied().take(HEAD).collect::<Vec<u8>>()
    };
    if !is_wide && is_binary(&head) {
        return Err(if is_unmarked_wide(&head) { Unreadable::UnknownCharacters } else { Unreadable::UnknownKind });
    }
    let head = head.to_ascii_lowercase();
    let head = head.trim_ascii_start();
    let name = name.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if is_mail(head) || ends(&[".eml", ".mht", ".mhtml"]) {
        Err(Unreadable::UnknownKind)
    } else if is_html(head, ends(&[".html", ".htm", ".xhtml"])) {
        Ok(Kind::Html)
    } else if head.starts_with(b"<?xml") {
        Err(Unreadable::UnknownKind)
    } else if ends(&[".md", ".markdown"]) {
        Ok(Kind::Markdown)
    } else {
        Ok(Kind::Plain)
    }
}

fn is_html(head: &[u8], is_named: bool) -> bool {
    const OPENINGS: [&[u8]; 12] = [
        b"<!doctype html",
        b"<html",
        b"<head",
        b"<body",
        b"<p>",
        b"<p ",
        b"<div",
        b"<h1",
        b"<meta",
        b"<table",
        b"<ol",
        b"<!--startfragment",
    ];
    const TAGS: [&[u8]; 10] =
        [b"</p>", b"</div>", b"</span>", b"</li>", b"</td>", b"</b>", b"</h1>", b"</h2>", b"</a>", b"<br"];
    let is_opened = OPENINGS.iter().any(|tag| head.starts_with(tag));
    let is_after_xml = (head.starts_with(b"<?xml") || head.starts_with(b"<!--")) && holds(head, b"<html");
    let tags = head.iter().enumerate().filter(|(at, byte)| **byte == b'<' && starts_any(&head[*at..], &TAGS)).count();
    is_opened || is_after_xml || is_named && tags > 0 || tags >= 5 && head.starts_with(b"<")
}

fn starts_any(text: &[u8], tags: &[&[u8]]) -> bool {
    tags.iter().any(|tag| text.starts_with(tag))
}

/// A saved e-mail or a web archive: header lines before anything else.
fn is_mail(head: &[u8]) -> bool {
    const LINES: [&[u8]; 6] = [
        b"mime-version:",
        b"received: from",
        b"return-path: <",
        b"from: <saved by",
        b"message-id: <",
        b"delivered-to:",
    ];
    starts_any(head, &LINES) || holds(head, b"\nmime-version: 1.0") && holds(head, b"\ncontent-type: ")
}

/// Whether a mark of a file stands after words: a text about PDF is no PDF.
fn is_prose_before(head: &[u8], mark: &[u8]) -> bool {
    find(head, mark)
        .is_some_and(|at| head[..at].iter().any(u8::is_ascii_alphabetic) && std::str::from_utf8(&head[..at]).is_ok())
}

/// Control characters that no text has.
fn is_binary(head: &[u8]) -> bool {
    let controls = head.iter().filter(|byte| matches!(byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f)).count();
    let is_picture = [b"\x89PNG".as_slice(), b"GIF8", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM", b"RIFF"]
        .iter()
        .any(|mark| head.starts_with(mark) && (head.contains(&0) || std::str::from_utf8(head).is_err()));
    is_picture || head.contains(&0) || controls * 50 > head.len()
}

/// UTF-16 that lost its mark: every other byte is zero.
fn is_unmarked_wide(head: &[u8]) -> bool {
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    half > 1 && (odd * 10 > half * 7 && even * 20 < half || even * 10 > half * 7 && odd * 20 < half)
}

fn holds(text: &[u8], wanted: &[u8]) -> bool {
    find(text, wanted).is_some()
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests;
