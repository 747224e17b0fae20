use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::documents::{
    marked::Sign,
    source::{Block, Paragraph, Table},
};

const NAMES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0""#;

const STYLES: &str = r#"<style:style style:name="Standard" style:family="paragraph"/>
    <style:style style:name="Title" style:family="paragraph"/>
    <style:style style:name="Chapter" style:family="paragraph" style:default-outline-level="2"/>
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Chapter"/>
    <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Chapter"
      style:default-outline-level=""/>
    <style:style style:name="P3" style:family="paragraph" style:list-style-name="Points"/>
    <style:style style:name="Hidden" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
    <text:list-style style:name="Points">
      <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
      <text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")"
        loext:num-list-format="%3%)"/></text:list-style>
    <text:list-style style:name="Roman">
      <text:list-level-style-number text:level="1" style:num-format="I" loext:num-list-format="%1%."
        text:start-value="4"/></text:list-style>
    <text:list-style style:name="Dots">
      <text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/></text:list-style>
    <text:list-style style:name="Raised">
      <text:list-level-style-number text:level="1" style:num-format="1" text:style-name="Up"/></text:list-style>"#;

fn zipped(parts: &[(&str, String)]) -> Package {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry begins");
        writer.write_all(content.as_bytes()).expect("an entry is written");
    }
    Package::open(writer.finish().expect("the zip ends").into_inner()).expect("a package")
}

fn content(body: &str) -> String {
    format!(
        "<office:document-content {NAMES}><office:body><office:text>{body}</office:text></office:body>\
        </office:document-content>"
    )
}

fn with(body: &str, more: &str) -> Vec<(&'static str, String)> {
    let styles = format!(
        "<office:document-styles {NAMES}><office:styles>{STYLES}{more}</office:styles>\
        </office:document-styles>"
    );
    vec![("content.xml", content(body)), ("styles.xml", styles)]
}

fn source(body: &str, changes: Changes) -> Source {
    read(&mut zipped(&with(body, "")), changes).expect("the text is readable")
}

fn shown(source: &Source) -> Vec<String> {
    let paragraph = |paragraph: &Paragraph| {
        let heading = paragraph.heading.map(|level| format!("h{level} ")).unwrap_or_default();
        let label = paragraph.label.as_ref().map(|label| format!("[{}] ", label.printed)).unwrap_or_default();
        format!("{heading}{label}{}", paragraph.text.text)
    };
    let row = |row: &crate::documents::source::Row| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.text.as_str()).collect();
        format!("{}{}", if row.is_head { "#" } else { "" }, cells.join(" | "))
    };
    let block = |block: &Block| match block {
        Block::Paragraph(found) => paragraph(found),
        Block::Table(Table { rows, .. }) => rows.iter().map(row).collect::<Vec<_>>().join(" / "),
    };
    source.blocks.iter().map(block).collect()
}

fn left_out(source: &Source) -> Vec<(&str, Why)> {
    source.left_out.iter().map(|part| (part.text.as_str(), part.why)).collect()
}

fn item(text: &str) -> String {
    format!("<text:list-item><text:p>{text}</text:p></text:list-item>")
}

#[test]
fn points_count_on_over_headings_and_through_levels() {
    let sub = |items: &str| format!("<text:list>{items}</text:list>");
    let body = [
        r#"<text:p text:style-name="Title">Noteikumi</text:p><text:list xml:id="l1" text:style-name="Points">"#,
        &item("viens"),
        "<text:list-item><text:p>divi</text:p><text:p>turpinājums</text:p>",
        &sub(&format!("{}<text:list-item><text:p>y</text:p>{}</text:list-item>", item("x"), sub(&item("z")))),
        "</text:list-item></text:list>",
        r#"<text:h text:outline-level="2">Nodaļa</text:h><text:p text:style-name="P1">Stila nodaļa</text:p>
           <text:p text:style-name="P2">Teksts</text:p>
           <text:list text:style-name="Dots"><text:list-header><text:p>virsraksts</text:p></text:list-header>"#,
        &item("aplis"),
        r#"</text:list><text:list text:continue-numbering="true" text:style-name="Points"><text:list-item>"#,
        &sub(&item("vēl")),
        "</text:list-item>",
        &item("trīs"),
        r#"</text:list><text:list text:continue-list="l1" text:style-name="Points">"#,
        r#"<text:list-item text:start-value="7"><text:p>septiņi</text:p></text:list-item></text:list>"#,
        r#"<text:list text:style-name="Points">"#,
        &item("pielikumā"),
        r#"</text:list><text:list text:style-name="Roman">"#,
        &item("četri"),
        r#"</text:list><text:list><text:list-item><text:p text:style-name="P3">ar stilu</text:p></text:list-item>
           </text:list><text:list text:style-name="Raised">"#,
        &item("augsts"),
        "</text:list>",
    ];
    let found = source(&body.concat(), Changes::Accepted);
    assert_eq!(
        shown(&found),
        [
            "h1 Noteikumi",
            "[1.] viens",
            "[2.] divi",
            "turpinājums",
            "[2.1.] x",
            "[2.2.] y",
            "[a)] z",
            "h2 Nodaļa",
            "h2 Stila nodaļa",
            "Teksts",
            "virsraksts",
            "[•] aplis",
            "[2.3.] vēl",
            "[3.] trīs",
            "[7.] septiņi",
            "[1.] pielikumā",
            "[IV.] četri",
            "[1.] ar stilu",
            "[¹] augsts"
        ]
    );
    let lists: Vec<_> = found
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.label.as_ref().map(|label| (label.list, label.level)),
            Block::Table(_) => None,
        })
        .collect();
    assert!(lists[0].0 == lists[8].0 && lists[0].0 != lists[9].0, "{lists:?}");
    assert_eq!(lists[4].1, 3);
}

#[test]
fn headings_are_numbered_by_their_outline() {
    let outline = r#"<text:outline-style style:name="Outline">
        <text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
        <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-prefix="§ "/>
        </text:outline-style><style:style style:name="Plain" style:family="paragraph" style:list-style-name=""/>"#;
    let body = r#"<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>
        <text:h text:outline-level="1" text:is-list-header="true">Bez</text:h>
        <text:h text:outline-level="1" text:style-name="Plain">Arī bez</text:h>
        <text:h text:outline-level="1"><text:number>II.</text:number>C</text:h><text:h text:outline-level="2">D</text:h>"#;
    let found = read(&mut zipped(&with(body, outline)), Changes::Accepted).expect("readable");
    assert_eq!(shown(&found), ["h1 [I.] A", "h2 [§ I.1] B", "h1 Bez", "h1 Arī bez", "h1 [II.] C", "h2 [§ II.1] D"]);
}

#[test]
fn text_keeps_its_look_and_its_notes() {
    let body = r#"<text:p>5.<text:span text:style-name="Up">1</text:span> <text:span text:style-name="Bold">treknais
        </text:span><text:s text:c="3"/>un<text:tab/><text:a xlink:href="https://example.org/">saite</text:a><text:note
        text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Vēre</text:p>
        </text:note-body></text:note>,<text:line-break/><text:bookmark-ref>2.</text:bookmark-ref>
        <text:span text:style-name="Gone">slepens</text:span></text:p>
        <text:p text:style-name="Hidden">Slēpts</text:p>
        <text:p><office:annotation><dc:creator>Redaktors</dc:creator><text:p>Vai tiešām?</text:p></office:annotation>ar
        <draw:frame><draw:text-box><text:p>rāmī</text:p></draw:text-box></draw:frame><draw:frame><draw:image/>
        <svg:desc>Ģerbonis</svg:desc></draw:frame>rāmi</text:p>"#;
    let found = source(body, Changes::Accepted);
    assert_eq!(shown(&found), ["5.¹ treknais un saite,\n2.", "ar rāmi", "rāmī"]);
    assert_eq!(left_out(&found), [("slepens", Why::Hidden), ("Slēpts", Why::Hidden), ("Ģerbonis", Why::Picture)]);
    let Block::Paragraph(first) = &found.blocks[0] else { panic!("a paragraph is first") };
    let signs: Vec<_> =
        first.text.marks.iter().map(|mark| (&first.text.text[mark.from..mark.to], &mark.sign)).collect();
    let link = Sign::Link("https://example.org/".to_owned());
    assert_eq!(signs, [("treknais ", &Sign::Bold), ("saite", &link), ("", &Sign::Note("Vēre".to_owned()))]);
    assert_eq!((found.found.comments, found.found.pictures, found.found.hidden), (1, 1, 1));
    assert_eq!(found.found.authors, ["Redaktors"]);
}

#[test]
fn tracked_changes_are_taken_or_undone() {
    let info = "<office:change-info><dc:creator>Redaktors</dc:creator></office:change-info>";
    let body = format!(
        r#"<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>{info}</text:insertion>
        </text:changed-region><text:changed-region text:id="c2"><text:deletion>{info}<text:p>desmit</text:p>
        </text:deletion></text:changed-region><text:changed-region text:id="c3"><text:insertion/></text:changed-region>
        <text:changed-region text:id="c4"><text:deletion><text:p> beigas</text:p><text:p>svītrots</text:p></text:deletion>
        </text:changed-region></text:tracked-changes><text:list text:style-name="Points">
        <text:list-item><text:p>Termiņš <text:change text:change-id="c2"/><text:change-start
        text:change-id="c1"/>trīs<text:change-end text:change-id="c1"/> dienas<text:change-start text:change-id="c3"/></text:p></text:list-item>
        <text:list-item><text:p>iesprausts<text:change-end text:change-id="c3"/></text:p></text:list-item>
        <text:list-item><text:p>pēdējais<text:change text:change-id="c4"/></text:p></text:list-item></text:list>"#
    );
    let accepted = source(&body, Changes::Accepted);
    let rejected = source(&body, Changes::Rejected);
    assert_eq!(shown(&accepted), ["[1.] Termiņš trīs dienas", "[2.] iesprausts", "[3.] pēdējais"]);
    assert_eq!(shown(&rejected), ["[1.] Termiņš desmit dienas", "[2.] pēdējais beigas", "[3.] svītrots"]);
    assert_eq!(accepted.found.changes, 4);
    assert_eq!(accepted.found.authors, ["Redaktors"]);
}

#[test]
fn an_inserted_table_and_paragraph_leave_no_trace_when_they_are_rejected() {
    let body = r#"<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>
        </text:tracked-changes><text:list text:style-name="Points"><text:list-item><text:p>viens<text:change-start
        text:change-id="c1"/></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell>
        <text:p>šūna</text:p></table:table-cell></table:table-row></table:table><text:p>vēl<text:change-end
        text:change-id="c1"/></text:p><text:change-start text:change-id="c1"/><text:list
        text:continue-numbering="true" text:style-name="Points"><text:list-item><text:p>jauns</text:p></text:list-item>
        </text:list><text:change-end text:change-id="c1"/><text:list text:continue-numbering="true"
        text:style-name="Points"><text:list-item><text:p>divi</text:p></text:list-item></text:list>"#;
    assert_eq!(shown(&source(body, Changes::Rejected)), ["[1.] viens", "[2.] divi"]);
    assert_eq!(shown(&source(body, Changes::Accepted)), ["[1.] viens", "šūna", "vēl", "[2.] jauns", "[3.] divi"]);
}

#[test]
fn tables_and_contents_are_read() {
    let body = r#"<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title><text:p>Saturs
        </text:p></text:index-title><text:p>I. Nodaļa 3</text:p></text:index-body></text:table-of-content>
        <text:p>pirms</text:p><table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell>
        <text:p>Nr.</text:p></table:table-cell><table:table-cell><text:p>Nosaukums</text:p></table:table-cell>
        </table:table-row></table:table-header-rows><table:table-row>
        <table:table-cell table:number-columns-spanned="2"><text:p>a</text:p><text:list text:style-name="Points">
        <text:list-item><text:p>b</text:p></text:list-item></text:list></table:table-cell><table:covered-table-cell/>
        </table:table-row></table:table><text:p/><text:p>pēc</text:p>"#;
    let found = source(body, Changes::Accepted);
    assert_eq!(shown(&found), ["pirms", "#Nr. | Nosaukums / a\n1. b", "pēc"]);
    assert_eq!(left_out(&found), [("Saturs", Why::Contents), ("I. Nodaļa 3", Why::Contents)]);
    let Block::Table(table) = &found.blocks[1] else { panic!("a table is second") };
    assert_eq!((table.at, table.rows[1].cells[0].columns), (4, 2));
    let Block::Paragraph(last) = &found.blocks[2] else { panic!("a paragraph is last") };
    assert_eq!(last.at, 9);
}

#[test]
fn page_headers_and_authors_are_named_and_protected_files_refused() {
    let header = r"<style:master-page><style:header><text:p>Projekts</text:p></style:header><style:footer><text:p>
        <text:page-number>3</text:page-number></text:p></style:footer></style:master-page>";
    let mut parts = with("<text:p>Teksts</text:p>", header);
    let meta = format!("<office:document-meta {NAMES}><dc:creator>Redaktors</dc:creator></office:document-meta>");
    parts.push(("meta.xml", meta));
    parts.push(("Basic/script-lc.xml", String::new()));
    let found = read(&mut zipped(&parts), Changes::Accepted).expect("readable");
    assert_eq!(left_out(&found), [("Projekts", Why::PageHeader)]);
    assert_eq!(found.found.authors, ["Redaktors"]);
    parts.push(("Basic/Standard/Module1.xml", String::new()));
    assert_eq!(read(&mut zipped(&parts), Changes::Accepted), Err(Unreadable::WithMacros));
    parts.push(("META-INF/manifest.xml", "<manifest:encryption-data/>".to_owned()));
    assert_eq!(read(&mut zipped(&parts), Changes::Accepted), Err(Unreadable::Encrypted));
    assert_eq!(read(&mut zipped(&[("a", String::new())]), Changes::Accepted), Err(Unreadable::Damaged));
    assert_eq!(read(&mut zipped(&with("<text:p/>", "")), Changes::Accepted), Err(Unreadable::Empty));
}

#[test]
fn what_refers_to_itself_ends_and_what_is_deep_needs_a_small_stack() {
    let region = r#"<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>x<text:change
        text:change-id="c"/></text:p></text:deletion></text:changed-region></text:tracked-changes>"#;
    let body = format!(r#"{region}<text:p>a<text:change text:change-id="c"/></text:p>"#);
    let styles = r#"<style:style style:name="A" style:family="paragraph" style:parent-style-name="A"/>"#;
    let found = read(&mut zipped(&with(&body, styles)), Changes::Rejected).expect("readable");
    assert_eq!(shown(&found), ["ax"]);
    let reading = || {
        let deep = |levels: usize| {
            let open = "<text:list><text:list-item>".repeat(levels);
            format!("{open}<text:p>x</text:p>{}", "</text:list-item></text:list>".repeat(levels))
        };
        let read = |levels| read(&mut zipped(&with(&deep(levels), "")), Changes::Accepted).map(|source| shown(&source));
        (read(90), read(5_000))
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(reading).expect("a thread starts");
    assert_eq!(thread.join().expect("no overflow"), (Ok(vec!["x".to_owned()]), Err(Unreadable::TooDeep)));
}

/// The drafts that are published with their numbers: each number is printed by a list or typed at the beginning.
#[test]
fn the_numbers_of_published_drafts_are_right() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/drafts");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: no folder of drafts");
        return;
    };
    for path in
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "odt"))
    {
        let points = std::fs::read_to_string(path.with_extension("points.json")).expect("its points are known");
        let points: Vec<serde_json::Value> = serde_json::from_str(&points).expect("points");
        let mut package = Package::open(std::fs::read(&path).expect("readable")).expect("a package");
        let source = read(&mut package, Changes::Accepted).expect("readable");
        assert_eq!(source.blocks.len(), points.len(), "{}", path.display());
        for (block, point) in source.blocks.iter().zip(&points) {
            let Block::Paragraph(paragraph) = block else { panic!("the drafts have no tables") };
            let number = point["number"].as_str().unwrap_or("");
            let label = paragraph.label.as_ref().map_or("", |label| label.printed.as_str());
            let typed = paragraph.text.text.split_whitespace().next().unwrap_or("");
            assert!(label == number || label.is_empty() && typed == number, "{number}: {label} {typed}");
            assert_eq!(paragraph.heading.is_some(), point["heading"].as_bool().unwrap_or(false), "{typed}");
        }
    }
}
