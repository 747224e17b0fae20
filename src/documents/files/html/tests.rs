use super::*;
use crate::documents::{
    marked::Sign,
    source::{Block, Paragraph, Why},
};

fn source(html: &str) -> Source {
    read(html, Changes::Accepted).expect("the page is readable")
}

/// A source in short: heading, mark, text of each paragraph; the cells of a table.
fn shown(source: &Source) -> Vec<String> {
    let paragraph = |paragraph: &Paragraph| {
        let heading = paragraph.heading.map(|level| format!("h{level} ")).unwrap_or_default();
        let label = paragraph.label.as_ref().map(|label| format!("[{}] ", label.printed)).unwrap_or_default();
        format!("{heading}{label}{}", paragraph.text.text)
    };
    let table = |rows: &[crate::documents::source::Row]| {
        let row = |row: &crate::documents::source::Row| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.text.as_str()).collect();
            format!("{}{}", if row.is_head { "#" } else { "" }, cells.join(" | "))
        };
        rows.iter().map(row).collect::<Vec<_>>().join(" / ")
    };
    let block = |block: &Block| match block {
        Block::Paragraph(found) => paragraph(found),
        Block::Table(found) => table(&found.rows),
    };
    source.blocks.iter().map(block).collect()
}

fn left_out(source: &Source) -> Vec<(&str, Why)> {
    source.left_out.iter().map(|part| (part.text.as_str(), part.why)).collect()
}

fn paragraph(source: &Source, index: usize) -> &Paragraph {
    match &source.blocks[index] {
        Block::Paragraph(paragraph) => paragraph,
        Block::Table(_) => panic!("a table stands there"),
    }
}

#[test]
fn an_officer_pastes_numbered_points_from_word() {
    let pasted = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->
        <p class=MsoTitle>Noteikumi par\n paraugu</p>
        <p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
        <span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>\
        <![endif]>Vispār<b>īgais</b><o:p></o:p></p>
        <p class=MsoListParagraph style='margin-left:54.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]>\
        <span style='mso-list:Ignore'>1.1.<span>&nbsp;&nbsp;</span></span><![endif]>Sīkāks 10 m<sup>2</sup></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:Ignore'>·\
        <span>&nbsp;</span></span>Punkts</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>";
    let source = source(pasted);
    assert_eq!(shown(&source), ["h1 Noteikumi par paraugu", "[1.] Vispārīgais", "[1.1.] Sīkāks 10 m²", "[•] Punkts"]);
    let labels = (1..4).filter_map(|index| paragraph(&source, index).label.as_ref());
    let labels: Vec<_> = labels.map(|label| (label.level, label.list, label.is_bullet)).collect();
    assert_eq!(labels, [(1, 1, false), (2, 1, false), (1, 2, true)]);
    assert_eq!(paragraph(&source, 1).text.marks.iter().map(|mark| (mark.from, mark.to)).collect::<Vec<_>>(), [(7, 13)]);
}

#[test]
fn lists_are_numbered_as_a_browser_prints_them() {
    let page = "<ol start=3><li>trešais<ol type=a><li>pirmā<li>otrā<ol style='list-style-type:upper-roman'>
        <li value=9>devītā</li></ol></ol></li><li value='7'>septītais<p>turpinājums</p><li>astotais</ol>
        <ul><li>aplis</ul><ol style='list-style:none'><li>bez</ol><ol><li>1) ar roku<li>2) arī</ol>";
    let found = source(page);
    assert_eq!(
        shown(&found),
        [
            "[3.] trešais",
            "[a.] pirmā",
            "[b.] otrā",
            "[IX.] devītā",
            "[7.] septītais",
            "turpinājums",
            "[8.] astotais",
            "[•] aplis",
            "bez",
            "1) ar roku",
            "2) arī"
        ]
    );
    let google = "<b style='font-weight:normal' id=docs-internal-guid><ol><li aria-level=1><p><span \
        style='font-weight:700'>Pirmais</span></p></li><ol><li style='list-style-type:lower-alpha'><p>burts</p></li></ol>
        <li><p>Otrais</p></li></ol></b>";
    let found = source(google);
    assert_eq!(shown(&found), ["[1.] Pirmais", "[a.] burts", "[2.] Otrais"]);
    assert!(paragraph(&found, 0).bold && !paragraph(&found, 1).bold);
}

#[test]
fn a_law_is_pasted_from_its_web_page() {
    let page = "<title>Likums</title><header><a href='/'>Sākums</a></header><nav><a href='#a'>x</a></nav><main>
        <h1>Parauga likums</h1><div class=TV213><p><b>1. pants.</b> (1) Likums nosaka&nbsp;kārtību.</p>
        <p><b>5.<sup>1</sup> pants.</b> Teksts ar<sup>a</sup> un H<sub>2</sub>O.</p>bez rindkopas<br>otrā rinda</div>
        <script>alert(1)</script><div style='display: none'>slēpts</div></main><footer>Kontakti</footer>";
    let found = source(page);
    assert_eq!(
        shown(&found),
        [
            "h1 Parauga likums",
            "1. pants. (1) Likums nosaka kārtību.",
            "5.¹ pants. Teksts ara un H₂O.",
            "bez rindkopas\notrā rinda"
        ]
    );
    assert_eq!(
        left_out(&found),
        [("Sākums", Why::PageHeader), ("x", Why::PageHeader), ("slēpts", Why::Hidden), ("Kontakti", Why::PageHeader)]
    );
    assert_eq!(found.found.hidden, 1);
    let signs: Vec<_> = paragraph(&found, 2).text.marks.iter().map(|mark| &mark.sign).collect();
    assert_eq!(signs, [&Sign::Bold, &Sign::Raised]);
}

#[test]
fn tables_of_european_acts_that_only_hold_marks_are_points() {
    let page = "<p class=oj-ti-art>Article 1</p><table border=0><col width='4%'><tbody><tr><td><p>(a)</p></td><td>
        <p>first;</p><table><tr><td>(i)</td><td>inner</td></tr></table></td></tr></table>
        <table><tr><td>(b)</td><td>second</td></tr></table><p>Then</p>
        <table border=1><thead><tr><td>No</td><td>Name</td></tr></thead><tr><td>1.</td><td>One</td></tr>
        <tr><td colspan=2><p>a</p><p>b</p></td></tr></table>";
    let found = source(page);
    assert_eq!(
        shown(&found),
        ["h3 Article 1", "[(a)] first;", "[(i)] inner", "[(b)] second", "Then", "#No | Name / 1. | One / a\nb"]
    );
    let lists: Vec<_> = [1, 2, 3].iter().filter_map(|index| paragraph(&found, *index).label.clone()).collect();
    assert_eq!(lists.iter().map(|label| label.level).collect::<Vec<_>>(), [1, 2, 1]);
    assert!(lists[0].list == lists[2].list && lists[0].list != lists[1].list);
    let Some(Block::Table(table)) = found.blocks.last() else { panic!("a table is last") };
    assert_eq!((table.at, table.rows[2].cells[0].columns), (9, 2));
}

#[test]
fn footnotes_stand_where_they_are_referred_to() {
    let word = "<p>Teksts<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a> tālāk</p>
        <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>
        <a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> Vēres  teksts</p><p>Otrā</p></div></div>";
    let web = "<p>Teksts<sup id=fnref1><a href='#fn1'>1</a></sup> tālāk</p><ol><li id=fn1><p>Vēres teksts\
        <a href='#fnref1'>↩</a></p><p>Otrā</p></li></ol>";
    let office = "<p>Teksts<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a> tālāk</p>
        <div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a> Vēres teksts</p>
        <p>Otrā</p></div>";
    for page in [word, web, office] {
        let found = source(page);
        assert_eq!(shown(&found), ["Teksts tālāk"], "{page}");
        let mark = &paragraph(&found, 0).text.marks[0];
        assert_eq!((mark.from, mark.to, &mark.sign), (6, 6, &Sign::Note("Vēres teksts\nOtrā".to_owned())));
    }
}

#[test]
fn a_table_of_contents_is_left_out() {
    let page = "<ul><li><a href='#a'>Vispārīgie noteikumi</a> 1<li><a href='#b'>Noslēgums</a><li><a href='#c'>Pielikums
        </a></ul><p class=MsoToc1>Pirmā nodaļa 3</p><h2 id=a>Vispārīgie noteikumi</h2><h2 id=b>Noslēgums</h2>
        <h2 id=c>Pielikums</h2>";
    let found = source(page);
    assert_eq!(shown(&found), ["h2 Vispārīgie noteikumi", "h2 Noslēgums", "h2 Pielikums"]);
    assert_eq!(found.left_out.len(), 4);
    assert!(found.left_out.iter().all(|part| part.why == Why::Contents));
}

#[test]
fn changes_comments_and_pictures_are_counted() {
    let page =
        "<p>Termiņš ir <del cite='mailto:Redaktors'>desmit</del><ins cite='mailto:Redaktors'>divdesmit</ins> dienas
        <a class=msocomanchor href='#_msocom_1'>[R1]</a><img src=x alt='Ģerbonis'></p><div style='mso-element:comment'>
        <p>Vai tiešām?</p></div>";
    let accepted = read(page, Changes::Accepted).expect("readable");
    let rejected = read(page, Changes::Rejected).expect("readable");
    assert_eq!(shown(&accepted), ["Termiņš ir divdesmit dienas"]);
    assert_eq!(shown(&rejected), ["Termiņš ir desmit dienas"]);
    assert_eq!(left_out(&accepted), [("desmit", Why::Change), ("Ģerbonis", Why::Picture)]);
    assert_eq!((accepted.found.changes, accepted.found.comments, accepted.found.pictures), (2, 1, 1));
    assert_eq!(accepted.found.authors, ["Redaktors"]);
}

#[test]
fn only_addresses_of_pages_become_links() {
    let page = "<p><a href='https://example.org/a'>a</a> <a href='javascript:alert(1)'>b</a> <a href='#c'>c</a></p>";
    let found = source(page);
    let signs: Vec<_> = paragraph(&found, 0).text.marks.iter().map(|mark| mark.sign.clone()).collect();
    assert_eq!(signs, [Sign::Link("https://example.org/a".to_owned())]);
}

#[test]
fn preformatted_lines_are_paragraphs() {
    assert_eq!(shown(&source("<pre>1. Viens\n  1.1. Divi\n\nTrīs</pre>")), ["1. Viens", "1.1. Divi", "Trīs"]);
}

#[test]
fn deep_and_growing_pages_are_refused_soon_and_on_a_small_stack() {
    let attributes = |times: usize| (0..times).map(|number| format!("<font a{number}=1>")).collect::<String>();
    let pages = [
        "<div>".repeat(100_000),
        "<b><i><u>".repeat(50_000),
        "<table><tr><td>".repeat(30_000),
        "<ul><li>".repeat(50_000),
        format!("<p>{}</p>{}", attributes(10_000), "<p>x".repeat(50_000)),
        format!("<p>{}</p>{}", attributes(100), "<p>x</p>".repeat(50_000)),
        format!("<table>{}", "<div>".repeat(50_000)),
        format!("<p \" {}>x", (0..200_000).map(|number| format!("a{number} ")).collect::<String>()),
        format!("{}<p>text</p>", "<span>".repeat(100_000)),
    ];
    let reading = move || pages.map(|page| read(&page, Changes::Accepted).err());
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(reading).expect("a thread starts");
    let refused = thread.join().expect("no stack overflows");
    assert!(
        refused.iter().all(|reason| matches!(reason, Some(Unreadable::TooDeep | Unreadable::TooLarge))),
        "{refused:?}"
    );
}

#[test]
fn many_references_to_one_long_note_do_not_multiply_it() {
    let references: String = (0..5_000).map(|number| format!("<sup><a href='#n'>{number}</a></sup> ")).collect();
    let page = format!("<p>{references}</p><p id=n>{}</p>", "gara vēre ".repeat(10_000));
    let notes =
        paragraph(&source(&page), 0).text.marks.iter().filter(|mark| matches!(mark.sign, Sign::Note(_))).count();
    assert!((1..100).contains(&notes), "{notes}");
}

#[test]
fn an_empty_page_is_empty() {
    for page in ["", "<p>&nbsp;</p>", "<script>x</script>"] {
        assert_eq!(read(page, Changes::Accepted), Err(Unreadable::Empty));
    }
}

#[test]
fn a_number_of_word_without_text_stays_alone() {
    let page =
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span><o:p>&nbsp;</o:p></p><p>Teksts</p>";
    assert_eq!(shown(&source(page)), ["[1.] ", "Teksts"]);
}

#[test]
fn a_page_whose_main_part_stands_in_a_table_is_read() {
    let page = "<table><tr><td>Izvēlne</td><td><main><h1>Likums</h1><p>Teksts</p></main></td></tr></table>";
    let found = source(page);
    assert_eq!(shown(&found), ["h1 Likums", "Teksts"]);
    assert_eq!(left_out(&found), [("Izvēlne", Why::PageHeader)]);
}
