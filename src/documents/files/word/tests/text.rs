//! The text of paragraphs and tables.

use super::*;
use crate::documents::{
    marked::{Mark, Sign},
    source::Why,
};

fn field(kind: &str) -> String {
    format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#)
}

fn computed(instruction: &str, result: &str) -> String {
    let told = format!("<w:r><w:instrText>{instruction}</w:instrText></w:r>");
    field("begin") + &told + &field("separate") + result + &field("end")
}

fn marks(body: &str) -> Vec<Mark> {
    paragraphs(&file(body).read(Changes::Accepted))[0].text.marks.clone()
}

#[test]
fn raised_and_lowered_digits_are_characters_and_letters_are_marked() {
    let up = |text: &str| rr(r#"<w:vertAlign w:val="superscript"/>"#, text);
    let down = |text: &str| rr(r#"<w:vertAlign w:val="subscript"/>"#, text);
    let body = pp("", &(r("5.") + &up("12") + &r(" m") + &down("2") + &r(", n") + &up("th")));
    assert_eq!(file(&body).lines(), ["5.¹² m₂, nth"]);
    let text = "5.¹² m₂, n";
    assert_eq!(marks(&body), [Mark { from: text.len(), to: text.len() + 2, sign: Sign::Raised }]);
}

#[test]
fn bold_and_italic_come_from_runs_and_styles_and_cancel_out() {
    let styles = concat!(
        r#"<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="s"/><w:rPr><w:b/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="l"/><w:basedOn w:val="Strong"/></w:style>"#,
        r#"<w:style w:type="character" w:styleId="Weight"><w:name w:val="w"/><w:rPr><w:b/></w:rPr></w:style>"#
    );
    let weight = rr(r#"<w:rStyle w:val="Weight"/>"#, "b");
    let body = [
        pp(r#"<w:pStyle w:val="Loud"/>"#, &(r("a") + &weight + &rr(r#"<w:b w:val="0"/>"#, "c") + &rr("<w:b/>", "d"))),
        pp(r#"<w:pStyle w:val="Loud"/>"#, &r("all")),
        pp("", &(r("a") + &weight)),
    ];
    let source = file(body.concat()).styles(styles).read(Changes::Accepted);
    let read = paragraphs(&source);
    let bold = |from, to| Mark { from, to, sign: Sign::Bold };
    assert_eq!(read[0].text.marks, [bold(0, 1), bold(3, 4)]);
    assert!(read[1].bold && !read[0].bold && !read[2].bold);
    assert_eq!(read[2].text.marks, [bold(1, 2)]);
}

#[test]
fn headings_are_known_by_the_names_of_their_styles_and_by_outline_levels() {
    let styles = concat!(
        r#"<w:style w:type="paragraph" w:styleId="Virsraksts2"><w:name w:val="heading 2"/><w:rPr>"#,
        r#"<w:b/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>"#,
        r#"<w:basedOn w:val="Virsraksts2"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Nosaukums"><w:name w:val="Title"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>"#
    );
    let styled = |style: &str, more: &str| pp(&format!(r#"<w:pStyle w:val="{style}"/>{more}"#), &r("x"));
    let body = [
        styled("Virsraksts2", ""),
        styled("Own", ""),
        styled("Own", r#"<w:outlineLvl w:val="9"/>"#),
        styled("Nosaukums", r#"<w:jc w:val="center"/>"#),
        styled("Heading3", ""),
        styled("A", r#"<w:outlineLvl w:val="4"/>"#),
        styled("B", r#"<w:ind w:left="1134"/>"#),
    ];
    let source = file(body.concat()).styles(styles).read(Changes::Accepted);
    let read = paragraphs(&source);
    let levels: Vec<_> = read.iter().map(|paragraph| paragraph.heading).collect();
    assert_eq!(levels, [Some(2), Some(2), None, Some(1), Some(3), Some(5), None]);
    assert!(read[3].centred && read[0].bold && read[0].text.marks.is_empty());
    assert_eq!(read[6].indent, 4);
}

#[test]
fn the_result_of_a_field_is_text_and_its_instruction_is_not() {
    let link = computed(r#"HYPERLINK "https://example.lv/a""#, &r("page"));
    let nested = computed(&format!("IF {}", "x"), &computed("REF b", &r("5.1.")));
    let simple = format!(r#"<w:fldSimple w:instr="PAGE">{}</w:fldSimple>"#, r("7"));
    let body = pp("", &(link + &r(" point ") + &nested + &r(", ") + &simple));
    assert_eq!(file(&body).lines(), ["page point 5.1., 7"]);
    assert_eq!(marks(&body), [Mark { from: 0, to: 4, sign: Sign::Link("https://example.lv/a".to_owned()) }]);
}

#[test]
fn a_field_without_an_end_or_a_result_swallows_nothing_in_silence() {
    assert_eq!(file([pp("", &(field("begin") + &r("a"))), p("b")].concat()).lines(), ["a", "b"]);
    let ended = [pp("", &(field("begin") + &r("a"))), p("b"), pp("", &(field("end") + &field("end") + &r("c")))];
    let source = file(ended.concat()).read(Changes::Accepted);
    assert_eq!((lines(&source), source.found.hidden), (vec!["c".to_owned()], 2));
    let told = |instruction: &str| {
        field("begin") + &format!("<w:r><w:instrText>{instruction}</w:instrText></w:r>") + &field("end")
    };
    let source = file(pp("", &(told(r" EQ \f(1;2)") + &told("AUTONUMLGL") + &told("XE \"a\"") + &r("a"))))
        .read(Changes::Accepted);
    assert_eq!((lines(&source), source.found.pictures), (vec!["a".to_owned()], 2));
}

#[test]
fn links_lead_to_pages_only() {
    let link = |id: &str| format!(r#"<w:hyperlink r:id="{id}">{}</w:hyperlink>"#, r(id));
    let inner = format!(r#"<w:hyperlink w:anchor="b">{}</w:hyperlink>"#, r("d"));
    let body = pp("", &(link("a") + &link("b") + &link("c") + &inner));
    let made =
        file(body).linking("a", "HTTPS://example.lv/").linking("b", "javascript:x").linking("c", "mailto:a@b.lv");
    let source = made.read(Changes::Accepted);
    let text = &paragraphs(&source)[0].text;
    let link = |from, to, address: &str| Mark { from, to, sign: Sign::Link(address.to_owned()) };
    assert_eq!(text.text, "abcd");
    assert_eq!(text.marks, [link(0, 1, "HTTPS://example.lv/"), link(2, 3, "mailto:a@b.lv")]);
}

#[test]
fn notes_stand_at_their_places_and_are_printed_once() {
    let foot = r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#;
    let end = r#"<w:r><w:endnoteReference w:id="2"/></w:r>"#;
    let note = |kind: &str, text: &str| {
        let own = r("") + "<w:r><w:footnoteRef/></w:r>" + &r(&format!(" {text}")) + foot;
        format!(r#"<w:{kind} w:id="2"><w:p>{own}</w:p>{}</w:{kind}>"#, p("more"))
    };
    let made = file(pp("", &(r("a") + foot + &r(" b ") + end + foot)))
        .with("footnotes", note("footnote", "first"))
        .with("endnotes", note("endnote", "last"));
    let source = made.read(Changes::Accepted);
    let text = &paragraphs(&source)[0].text;
    let note = |at, text: &str| Mark { from: at, to: at, sign: Sign::Note(text.to_owned()) };
    assert_eq!(text.text, "a b");
    assert_eq!(text.marks, [note(1, "first\nmore"), note(3, "last\nmore")]);
}

#[test]
fn breaks_tabs_hyphens_and_signs_are_characters() {
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let runs = [
        r("a"),
        run("<w:tab/>"),
        r("b"),
        run("<w:br/>"),
        run("<w:t>  c  </w:t>"),
        run("<w:noBreakHyphen/><w:softHyphen/>"),
        r("so\u{ad}ft"),
        run(r#"<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/>"#),
        run(r#"<w:br w:type="page"/><w:lastRenderedPageBreak/>"#),
        r("next"),
        run(r#"<w:br w:type="page"/>"#),
    ];
    assert_eq!(file(pp("", &runs.concat())).lines(), ["a\tb\nc\u{2011}soft≥✓\nnext"]);
}

#[test]
fn hidden_text_is_left_out_and_counted_and_a_hidden_end_joins() {
    let styles =
        r#"<w:style w:type="character" w:styleId="No"><w:name w:val="n"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let hidden =
        rr(r#"<w:rStyle w:val="No"/>"#, "secret") + &rr("<w:vanish/>", "too") + &rr(r#"<w:vanish w:val="0"/>"#, "c");
    let separated = pp(r#"<w:outlineLvl w:val="0"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>"#, &r("Head. "));
    let made = file([pp("", &(r("a") + &hidden)), separated, p("Text")].concat()).styles(styles);
    assert_eq!(made.lines(), ["ac", "Head. Text"]);
    let source = made.read(Changes::Accepted);
    assert_eq!((source.found.hidden, paragraphs(&source)[1].heading), (2, Some(1)));
}

#[test]
fn a_table_of_contents_is_left_out() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="Saturs1"><w:name w:val="toc 1"/></w:style>"#;
    let begin = field("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + &field("separate");
    let control = format!(
        concat!(
            r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>"#,
            r#"</w:docPartObj></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#
        ),
        p("Contents")
    );
    let entry = pp(r#"<w:pStyle w:val="Saturs1"/>"#, &r("styled 3"));
    let body = [control, pp("", &(begin + &r("first 1"))), p("second 2"), entry, pp("", &(field("end") + &r("text")))];
    let source = file(body.concat()).styles(styles).read(Changes::Accepted);
    assert_eq!(lines(&source), ["text"]);
    let left: Vec<_> = source.left_out.iter().map(|left| (left.at, left.text.as_str(), left.why)).collect();
    let why = Why::Contents;
    assert_eq!(left, [(1, "Contents", why), (2, "first 1", why), (3, "second 2", why), (4, "styled 3", why)]);
}

#[test]
fn one_of_the_alternatives_is_read_and_pictures_are_described() {
    let shape = |kind: &str, text: &str| format!("<{kind}><w:txbxContent>{}</w:txbxContent></{kind}>", p(text));
    let both = format!(
        concat!(
            r#"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{}</w:drawing></mc:Choice>"#,
            r#"<mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent>"#
        ),
        shape("wps:txbx", "box"),
        shape("v:textbox", "box")
    );
    let picture = r#"<w:r><w:drawing><wp:inline><wp:docPr descr="A map"/><a:blip/></wp:inline></w:drawing></w:r>"#;
    let rule = r#"<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>"#;
    let formula = concat!(
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>",
        "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>"
    );
    let source = file(pp("", &(format!("<w:r>{both}</w:r>") + &r("anchor ") + picture + rule + formula)) + &p("next"))
        .read(Changes::Accepted);
    assert_eq!(lines(&source), ["anchor x²a/b", "box", "next"]);
    assert_eq!(source.found.pictures, 2);
    assert_eq!((source.left_out[0].text.as_str(), source.left_out[0].why), ("A map", Why::Picture));
}

#[test]
fn tables_keep_their_columns_rows_and_heads() {
    let cell = |properties: &str, inner: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>");
    let nested = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", &p("i")), cell("", &p("j")));
    let rows = [
        format!(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr>",
            cell(r#"<w:gridSpan w:val="2"/>"#, &p("head")),
            cell("", &p("h"))
        ),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            cell(r#"<w:vMerge w:val="restart"/>"#, &(p("a") + &p("b"))),
            cell("", &(nested + &p(""))),
            cell("", "<w:p/>")
        ),
        format!("<w:tr>{}{}{}</w:tr>", cell("<w:vMerge/>", "<w:p/>"), cell("", &p("d")), cell("", &p("e"))),
    ];
    let frame = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("", &(p("framed") + &p("too"))));
    let source = file(format!("{}<w:tbl>{}</w:tbl>{frame}", p("before"), rows.concat())).read(Changes::Accepted);
    assert_eq!(lines(&source), ["before", "head|h||a/b|i\tj|||d|e", "framed", "too"]);
    let Block::Table(table) = &source.blocks[1] else { panic!("a table stands second") };
    assert_eq!((table.at, table.rows[0].is_head, table.rows[1].is_head), (2, true, false));
    assert_eq!((table.rows[0].cells[0].columns, table.rows[1].cells[0].rows, table.rows[2].cells.len()), (2, 2, 2));
}
