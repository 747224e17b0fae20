//! A zip of XML parts, which is what DOCX and ODT files are, read with limits: what a file declares is not trusted.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;

use crate::documents::unreadable::Unreadable;

/// How many entries a package may have; a document with pictures has a hundred.
const ENTRIES: usize = 2_000;
/// How many bytes one part may have when it is inflated.
const PART: u64 = 64 << 20;
/// How many bytes all parts that are read may have together.
const ALTOGETHER: u64 = 128 << 20;
/// How many elements and texts a part may have: fifty times as many as a document of a thousand pages.
const NODES: u32 = 5_000_000;
/// How many attributes a part may have.
const ATTRIBUTES: u32 = 5_000_000;
/// How many attributes one element may have; they are compared with each other.
const ATTRIBUTES_OF_ONE: u32 = 256;
/// How many namespaces a part may declare; an element that declares one copies those around it.
const NAMESPACES: u32 = 100_000;
/// How deeply elements may stand in one another.
const DEPTH: usize = 200;

/// An opened package.
pub struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    names: Vec<String>,
    places: HashMap<String, usize>,
    inflated: u64,
}

impl Package {
    /// Opens a package from its bytes. It is `Damaged` if it is no zip, is cut off, or has two entries of one name;
    /// `Encrypted` if an entry needs a password; `TooLarge` if it has too many entries.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        if declared_entries(&bytes).is_some_and(|entries| entries > ENTRIES) {
            return Err(Unreadable::TooLarge);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
        if archive.len() > ENTRIES {
            return Err(Unreadable::TooLarge);
        }
        if archive.has_duplicate_names() {
            return Err(Unreadable::Damaged);
        }
        let names: Result<Vec<String>, _> =
            archive.file_names().map(|name| name.map(|name| name.to_string())).collect();
        let names = names.map_err(|_| Unreadable::Damaged)?;
        let mut places = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            let entry = archive.by_index_data(place).map_err(|_| Unreadable::Damaged)?;
            if entry.encrypted() {
                return Err(Unreadable::Encrypted);
            }
            if places.insert(same_name(name), place).is_some() {
                return Err(Unreadable::Damaged);
            }
        }
        Ok(Self { archive, names, places, inflated: 0 })
    }

    /// The names of its entries as they are written in it. They are never paths of ours.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The text of a part, `None` if there is no such part. It is `TooLarge` if it inflates to more than is read,
    /// and `Damaged` if it does not inflate to what the package says or is neither UTF-8 nor UTF-16 with a mark.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(&place) = self.places.get(&same_name(name)) else { return Ok(None) };
        let allowed = PART.min(ALTOGETHER.saturating_sub(self.inflated));
        let entry = self.archive.by_index(place).map_err(|_| Unreadable::Damaged)?;
        let mut bytes = Vec::new();
        let read = entry.take(allowed.saturating_add(1)).read_to_end(&mut bytes);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.inflated = self.inflated.saturating_add(length);
        if length > allowed {
            return Err(Unreadable::TooLarge);
        }
        read.map_err(|_| Unreadable::Damaged)?;
        decoded(bytes).map(Some)
    }
}

/// How many entries the end of the package says that it has.
fn declared_entries(bytes: &[u8]) -> Option<usize> {
    let tail = &bytes[bytes.len().saturating_sub(22 + usize::from(u16::MAX))..];
    let at = tail.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let count = tail.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// Names of parts differ neither by case nor by the kind of slash.
fn same_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

fn decoded(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let wide = |order: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks(2).map(|pair| match *pair {
            [first, second] => order([first, second]),
            _ => 0xD800,
        });
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| Unreadable::Damaged)
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| Unreadable::Damaged),
        _ => String::from_utf8(bytes).map_err(|_| Unreadable::Damaged),
    }
}

/// Parses a part. It is `TooDeep` or `TooLarge` if it is more than any document needs, which is judged before it is
/// parsed, and `Damaged` if it is not well-formed or declares entities.
pub fn parse_xml(text: &str) -> Result<Document<'_>, Unreadable> {
    measure(text.as_bytes())?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    })
}

/// Walks once over the mark-up, without recursion, and judges its depth and its number of attributes.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let (mut at, mut depth, mut attributes, mut namespaces) = (0, 0_usize, 0_u32, 0_u32);
    while let Some(open) = bytes[at..].iter().position(|&byte| byte == b'<') {
        let rest = &bytes[at + open..];
        let length = match rest {
            [b'<', b'!', b'-', b'-', ..] => end_of(rest, b"-->"),
            [b'<', b'!', b'[', ..] => end_of(rest, b"]]>"),
            [b'<', b'?', ..] => end_of(rest, b"?>"),
            [b'<', b'!', ..] => None,
            [b'<', b'/', ..] => {
                depth = depth.saturating_sub(1);
                end_of(rest, b">")
            }
            _ => {
                let tag = Tag::measured(rest)?;
                attributes = attributes.saturating_add(tag.attributes);
                namespaces = namespaces.saturating_add(tag.namespaces);
                depth += usize::from(!tag.is_closed);
                Some(tag.length)
            }
        };
        if depth > DEPTH {
            return Err(Unreadable::TooDeep);
        }
        if attributes > ATTRIBUTES || namespaces > NAMESPACES {
            return Err(Unreadable::TooLarge);
        }
        at = at + open + length.ok_or(Unreadable::Damaged)?;
    }
    Ok(())
}

fn end_of(rest: &[u8], end: &[u8]) -> Option<usize> {
    rest.windows(end.len()).position(|window| window == end).map(|at| at + end.len())
}

/// What a start tag is made of.
struct Tag {
    length: usize,
    attributes: u32,
    namespaces: u32,
    is_closed: bool,
}

impl Tag {
    fn measured(rest: &[u8]) -> Result<Self, Unreadable> {
        let (mut attributes, mut namespaces, mut quote) = (0, 0, None);
        for (at, &byte) in rest.iter().enumerate() {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                (None, b'=') => attributes += 1,
                (None, b'x') if rest[at..].starts_with(b"xmlns") => namespaces += 1,
                (None, b'>') => {
                    return Ok(Self { length: at + 1, attributes, namespaces, is_closed: rest[at - 1] == b'/' });
                }
                _ => {}
            }
            if attributes > ATTRIBUTES_OF_ONE {
                return Err(Unreadable::TooLarge);
            }
        }
        Err(Unreadable::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("an entry begins");
            writer.write_all(content).expect("an entry is written");
        }
        writer.finish().expect("the zip ends").into_inner()
    }

    /// Two entries whose names have the same length, renamed in the bytes to have the same name.
    fn with_two_of_one_name() -> Vec<u8> {
        let mut bytes = zipped(&[("one.xml", b"<a/>"), ("two.xml", b"<b/>")]);
        while let Some(at) = bytes.windows(7).position(|window| window == b"two.xml") {
            bytes[at..at + 7].copy_from_slice(b"one.xml");
        }
        bytes
    }

    fn reads(parts: &[(&str, &[u8])], name: &str) -> Result<Option<String>, Unreadable> {
        Package::open(zipped(parts))?.part(name)
    }

    #[test]
    fn a_part_is_found_by_its_name_in_any_case_and_read_as_utf_8_or_utf_16() {
        let little: Vec<u8> = "\u{feff}<ā/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}<ā/>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in ["<ā/>".as_bytes(), "\u{feff}<ā/>".as_bytes(), &little, &big] {
            assert_eq!(reads(&[("word/Document.xml", bytes)], "/word/document.xml"), Ok(Some("<ā/>".to_owned())));
        }
        assert_eq!(reads(&[("a.xml", b"<a/>")], "b.xml"), Ok(None));
        assert_eq!(reads(&[("a.xml", b"<\xE2/>")], "a.xml"), Err(Unreadable::Damaged));
        assert_eq!(reads(&[("a.xml", b"\xFF\xFE<\0a")], "a.xml"), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_package_that_is_cut_off_or_lies_is_damaged() {
        let whole = zipped(&[("a.xml", "<a>text that is deflated, deflated, deflated</a>".as_bytes())]);
        for end in [0, 3, 30, whole.len() / 2, whole.len() - 1] {
            let opened = Package::open(whole[..end].to_vec());
            assert!(matches!(opened.and_then(|mut package| package.part("a.xml")), Err(Unreadable::Damaged)), "{end}");
        }
        let mut changed = whole.clone();
        changed[40] ^= 0x55;
        assert_eq!(Package::open(changed).and_then(|mut package| package.part("a.xml")), Err(Unreadable::Damaged));
        assert_eq!(Package::open(with_two_of_one_name()).err(), Some(Unreadable::Damaged));
        assert_eq!(Package::open(zipped(&[("a.xml", b""), ("A.xml", b"")])).err(), Some(Unreadable::Damaged));
    }

    #[test]
    fn an_entry_that_needs_a_password_is_encrypted() {
        let mut bytes = zipped(&[("a.xml", b"<a/>")]);
        let central = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("a directory");
        bytes[6] |= 1;
        bytes[central + 8] |= 1;
        assert_eq!(Package::open(bytes).err(), Some(Unreadable::Encrypted));
    }

    #[test]
    fn a_part_or_a_package_that_inflates_to_too_much_is_too_large() {
        let zeros = vec![b' '; (48 << 20) + 1];
        let parts: Vec<(&str, &[u8])> = vec![("a.xml", &zeros), ("b.xml", &zeros), ("c.xml", &zeros)];
        let mut package = Package::open(zipped(&parts)).expect("a package");
        assert!(package.part("a.xml").is_ok() && package.part("b.xml").is_ok());
        assert_eq!(package.part("c.xml"), Err(Unreadable::TooLarge));
        let zeros = vec![b' '; (64 << 20) + 1];
        assert_eq!(reads(&[("a.xml", &zeros)], "a.xml"), Err(Unreadable::TooLarge));
        let names: Vec<String> = (0..=ENTRIES).map(|number| format!("{number}.xml")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(Package::open(zipped(&many)).err(), Some(Unreadable::TooLarge));
    }

    #[test]
    fn what_stands_too_deep_is_refused_on_a_small_stack() {
        let read = std::thread::Builder::new().stack_size(2 << 20).spawn(|| {
            let deep = |levels: usize| format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
            assert!(parse_xml(&deep(DEPTH)).is_ok());
            assert!(matches!(parse_xml(&deep(DEPTH + 1)), Err(Unreadable::TooDeep)));
            assert!(matches!(parse_xml(&"<a>".repeat(5_000_000)), Err(Unreadable::TooDeep)));
        });
        read.expect("a thread begins").join().expect("the stack is enough");
    }

    #[test]
    fn entities_and_floods_of_attributes_are_refused() {
        let entities = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
        assert!(matches!(parse_xml(entities), Err(Unreadable::Damaged)));
        let attributes: String = (0..1_000).map(|number| format!(" a{number}='1'")).collect();
        assert!(matches!(parse_xml(&format!("<a{attributes}/>")), Err(Unreadable::TooLarge)));
        let namespaces = "<b xmlns:c='d'/>".repeat(100_001);
        assert!(matches!(parse_xml(&format!("<a>{namespaces}</a>")), Err(Unreadable::TooLarge)));
        for broken in ["", "<a", "<a>", "<a b='>'", "<!-- ", "text", "<", "</"] {
            assert!(matches!(parse_xml(broken), Err(Unreadable::Damaged)), "{broken}");
        }
        assert!(parse_xml("<a b='>' c=\"'/\"><!-- <b> --><![CDATA[<b>]]><?b <c>?></a>").is_ok());
    }
}
