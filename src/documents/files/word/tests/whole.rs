//! Files as wholes: which are read, what is found besides the text, and that none breaks the reader.

use super::*;

fn replaced(made: &File, from: &str, to: &str) -> Vec<(String, String)> {
    let entries = made.entries().into_iter();
    entries.map(|(name, content)| (name.replace(from, to), content.replace(from, to))).collect()
}

#[test]
fn a_file_of_the_strict_kind_with_its_text_elsewhere_is_read() {
    let entries = replaced(&file(n(1, 0, "a")).numbering(&(list(1, &POINTS) + &of_list(1, 1, ""))), "word/", "text/");
    let strict = |text: String| {
        let text = text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", xml_strict());
        text.replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    };
    let entries: Vec<_> = entries.into_iter().map(|(name, content)| (name, strict(content))).collect();
    assert_eq!(lines(&read_entries(&entries, Changes::Accepted).expect("a strict file")), ["1. a"]);
}

fn xml_strict() -> &'static str {
    "http://purl.oclc.org/ooxml/wordprocessingml/main"
}

#[test]
fn macros_other_kinds_and_broken_files_are_refused() {
    let reads = |entries: &[(String, String)]| read_entries(entries, Changes::Accepted).err();
    let made = file(p("a"));
    let mut with_macros = made.entries();
    with_macros.push(("word/vbaProject.bin".to_owned(), String::new()));
    assert_eq!(reads(&with_macros), Some(Unreadable::WithMacros));
    let kind = File { kind: "application/vnd.ms-word.document.macroEnabled.main+xml", ..file(p("a")) };
    assert_eq!(reads(&kind.entries()), Some(Unreadable::WithMacros));
    let sheet =
        File { kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ..file(p("a")) };
    assert_eq!(reads(&sheet.entries()), Some(Unreadable::OtherOffice));
    assert_eq!(reads(&[("ppt/presentation.xml".to_owned(), "<p/>".to_owned())]), Some(Unreadable::OtherOffice));
    assert_eq!(reads(&[("other.xml".to_owned(), "<p/>".to_owned())]), Some(Unreadable::Damaged));
    for (from, to) in [("</w:body>", ""), ("w:body", "w:other"), ("w:document", "w:styles"), ("word/document", "x/y")] {
        let entries: Vec<_> =
            made.entries().into_iter().map(|(name, content)| (name, content.replace(from, to))).collect();
        assert_eq!(reads(&entries), Some(Unreadable::Damaged), "{from}");
    }
}

#[test]
fn comments_are_counted_and_people_are_named_once() {
    let comment = |author: &str| format!(r#"<w:comment w:id="1" w:author="{author}">{}</w:comment>"#, p("not shown"));
    let body = pp("", r#"<w:ins w:author="B. Second"><w:r><w:t>a</w:t><w:commentReference w:id="1"/></w:r></w:ins>"#);
    let core = "<w:creator>A. First</w:creator><w:lastModifiedBy>B. Second</w:lastModifiedBy>";
    let made = file(body).with("comments", comment("C. Third") + &comment("A. First")).with("core", core);
    let source = made.read(Changes::Accepted);
    assert_eq!(lines(&source), ["a"]);
    assert_eq!((source.found.comments, source.found.changes), (2, 1));
    assert_eq!(source.found.authors, ["A. First", "B. Second", "C. Third"]);
}

#[test]
fn paragraphs_keep_their_places_in_the_source() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("b"), p("c"));
    let source = file([p("a"), "<w:p/>".to_owned(), table, p("d")].concat()).read(Changes::Accepted);
    let places: Vec<u32> = paragraphs(&source).iter().map(|paragraph| paragraph.at).collect();
    assert_eq!(places, [1, 5]);
}

#[test]
fn the_deepest_file_that_is_read_fits_a_small_stack() {
    let nest =
        |open: &str, close: &str, times: usize| format!("{}{}{}", open.repeat(times), p("x"), close.repeat(times));
    let bodies = [
        nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 64),
        nest("<w:tbl><w:tr><w:tc><w:p/>", "</w:tc><w:tc/></w:tr></w:tbl>", 64),
        nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 97),
        nest("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 48),
        format!("<w:p>{}{}{}</w:p>", "<w:ins>".repeat(194), r("x"), "</w:ins>".repeat(194)),
        format!("<w:p><m:oMath>{}<m:t>x</m:t>{}</m:oMath></w:p>", "<m:d>".repeat(194), "</m:d>".repeat(194)),
        format!(
            "<w:p><w:r>{0}<w:t>x</w:t>{1}</w:r></w:p>",
            OFFER.repeat(97),
            "</mc:Choice></mc:AlternateContent>".repeat(97)
        ),
    ];
    for (place, body) in bodies.into_iter().enumerate() {
        let small = std::thread::Builder::new().stack_size(2 << 20);
        let read = small.spawn(move || file(body).lines().concat()).expect("a thread begins").join();
        assert!(read.expect("the stack is enough").contains('x'), "{place}");
    }
}

const OFFER: &str = "<mc:AlternateContent><mc:Choice>";

#[test]
fn a_large_file_is_read_whole() {
    let run = rr("<w:b/>", "word ") + &rr("<w:i/>", "word ");
    let point = pp(&num(1, 0), &run.repeat(10));
    let made = file(point.repeat(2_000) + &pp("", &run.repeat(20_000)));
    let source = made.numbering(&(list(1, &POINTS) + &of_list(1, 1, ""))).read(Changes::Accepted);
    let read = paragraphs(&source);
    assert_eq!((read.len(), read[2_000].text.marks.len()), (2_001, 40_000));
    assert_eq!(read[1_999].label.as_ref().map(|label| label.printed.as_str()), Some("2000."));
}
