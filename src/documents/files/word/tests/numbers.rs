//! The numbers that Word prints.

use super::*;

fn counted(numbering: &str, body: &[String]) -> Vec<String> {
    let lines = file(body.concat()).numbering(numbering).lines();
    lines.into_iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect()
}

fn points() -> String {
    list(7, &POINTS) + &of_list(1, 7, "")
}

#[test]
fn points_count_through_headings_and_begin_anew_below_each_point() {
    let body = [n(1, 0, "a"), n(1, 1, "b"), n(1, 1, "c"), n(1, 2, "d"), p("Heading"), n(1, 0, "e"), n(1, 1, "f")];
    assert_eq!(counted(&points(), &body), ["1.", "1.1.", "1.2.", "1.2.1.", "Heading", "2.", "2.1."]);
}

#[test]
fn numberings_of_one_list_count_together_until_one_has_a_start_of_its_own() {
    let anew = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#;
    let from_five = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#;
    let numbering = points() + &of_list(2, 7, "") + &of_list(3, 7, anew) + &of_list(4, 7, from_five);
    let body = [n(1, 0, "a"), n(2, 0, "b"), n(3, 0, "c"), n(3, 1, "d"), n(3, 0, "e"), n(1, 0, "f"), n(4, 0, "g")];
    assert_eq!(counted(&numbering, &body), ["1.", "2.", "1.", "1.1.", "2.", "3.", "5."]);
    let lists: Vec<u32> = paragraphs(&file(body.concat()).numbering(&numbering).read(Changes::Accepted))
        .iter()
        .filter_map(|paragraph| Some(paragraph.label.as_ref()?.list))
        .collect();
    assert_eq!(lists, [7; 7]);
}

#[test]
fn lettered_parts_that_begin_anew_leave_the_points_alone() {
    let levels = [("decimal", "%1.", ""), ("lowerLetter", "%2)", "")];
    let anew = |level: u32| format!(r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#);
    let numbering = list(1, &levels) + &of_list(1, 1, "") + &of_list(2, 1, &(anew(0) + &anew(1)));
    let body = [n(1, 0, ""), n(1, 0, ""), n(1, 1, ""), n(2, 1, ""), n(2, 1, ""), n(1, 0, "")];
    assert_eq!(counted(&numbering, &body), ["1.", "2.", "a)", "a)", "b)", "3."]);
}

#[test]
fn a_numbering_may_bring_levels_of_its_own() {
    let own = concat!(
        r#"<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/>"#,
        r#"<w:lvlText w:val="%1:"/></w:lvl></w:lvlOverride>"#
    );
    let numbering = list(1, &POINTS) + &of_list(1, 1, own);
    assert_eq!(counted(&numbering, &[n(1, 0, ""), n(1, 1, "")]), ["C:", "C.1."]);
}

#[test]
fn a_level_begins_anew_only_where_it_says_so() {
    let through = [("upperRoman", "%1.", ""), ("decimal", "%2.", r#"<w:lvlRestart w:val="0"/>"#)];
    let numbering = list(1, &through) + &of_list(1, 1, "");
    let body = [n(1, 0, ""), n(1, 1, ""), n(1, 1, ""), n(1, 0, ""), n(1, 1, "")];
    assert_eq!(counted(&numbering, &body), ["I.", "1.", "2.", "II.", "3."]);
    let after_first =
        [("decimal", "%1", ""), ("decimal", "%1.%2", ""), ("lowerLetter", "%3)", r#"<w:lvlRestart w:val="1"/>"#)];
    let numbering = list(1, &after_first) + &of_list(1, 1, "");
    let body = [n(1, 0, ""), n(1, 1, ""), n(1, 2, ""), n(1, 1, ""), n(1, 2, ""), n(1, 0, ""), n(1, 2, "")];
    assert_eq!(counted(&numbering, &body), ["1", "1.1", "a)", "1.2", "b)", "2", "a)"]);
}

#[test]
fn a_level_without_the_one_above_it_counts_in_the_first_of_that() {
    let body = [n(1, 1, ""), n(1, 1, ""), n(1, 0, ""), n(1, 2, "")];
    assert_eq!(counted(&points(), &body), ["1.1.", "1.2.", "2.", "2.1.1."]);
}

#[test]
fn legal_numbers_below_roman_chapters_are_decimal() {
    let levels = [("upperRoman", "%1.", ""), ("decimal", "%1.%2.", "<w:isLgl/>"), ("lowerLetter", "%1.%3", "")];
    let numbering = list(1, &levels) + &of_list(1, 1, "");
    let body = [n(1, 0, ""), n(1, 0, ""), n(1, 1, ""), n(1, 2, "")];
    assert_eq!(counted(&numbering, &body), ["I.", "II.", "2.1.", "II.a"]);
}

#[test]
fn headings_are_numbered_through_their_styles() {
    let styles = concat!(
        r#"<w:style w:type="paragraph" w:styleId="Virsraksts1"><w:name w:val="heading 1"/>"#,
        r#"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Punkts"><w:name w:val="Punkts"/>"#,
        r#"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Punkts"/></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Bare"><w:name w:val="Bare"/><w:basedOn w:val="Punkts"/>"#,
        r#"<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>"#
    );
    let levels = [
        ("upperRoman", "%1.", r#"<w:pStyle w:val="Virsraksts1"/>"#),
        ("decimal", "%2.", r#"<w:pStyle w:val="Punkts"/><w:lvlRestart w:val="0"/>"#),
    ];
    let styled = |style: &str| pp(&format!(r#"<w:pStyle w:val="{style}"/>"#), &r("x"));
    let off = pp(r#"<w:pStyle w:val="Punkts"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, &r("x"));
    let body = [styled("Virsraksts1"), styled("Punkts"), styled("Child"), styled("Bare"), off, styled("Punkts")];
    let made = file(body.concat()).styles(styles).numbering(&(list(1, &levels) + &of_list(1, 1, "")));
    assert_eq!(made.lines(), ["I. x", "1. x", "2. x", "x", "x", "3. x"]);
    let source = made.read(Changes::Accepted);
    let read = paragraphs(&source);
    assert_eq!(
        read.iter().map(|paragraph| paragraph.heading).collect::<Vec<_>>(),
        [Some(1), None, None, None, None, None]
    );
    assert_eq!(read[1].label.as_ref().map(|label| label.level), Some(2));
}

#[test]
fn a_list_may_have_its_levels_from_a_list_style() {
    let styles = concat!(
        r#"<w:style w:type="numbering" w:styleId="Law"><w:name w:val="Law"/>"#,
        r#"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#
    );
    let linking = r#"<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Law"/></w:abstractNum>"#;
    let circle = r#"<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Round"/></w:abstractNum>"#;
    let numbering = points() + linking + circle + &of_list(2, 2, "") + &of_list(3, 3, "");
    let made = file([n(2, 0, "a"), n(2, 1, "b"), n(3, 0, "c"), n(9, 0, "d")].concat());
    assert_eq!(made.styles(styles).numbering(&numbering).lines(), ["1. a", "1.1. b", "c", "d"]);
}

#[test]
fn dashes_dots_and_raised_numbers_are_printed_as_they_look() {
    let symbol = r#"<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>"#;
    let raised = r#"<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>"#;
    let levels = [("bullet", "–", ""), ("bullet", "\u{f0b7}", symbol), ("decimal", "%3", raised), ("none", "", "")];
    let numbering = list(1, &levels) + &of_list(1, 1, "");
    let made = file([n(1, 0, "a"), n(1, 1, "b"), n(1, 2, "c"), n(1, 3, "d")].concat()).numbering(&numbering);
    assert_eq!(made.lines(), ["– a", "• b", "¹ c", "d"]);
    let source = made.read(Changes::Accepted);
    let bullets = paragraphs(&source)
        .iter()
        .map(|paragraph| paragraph.label.as_ref().map(|label| label.is_bullet))
        .collect::<Vec<_>>();
    assert_eq!(bullets, [Some(true), Some(true), Some(false), None]);
}

#[test]
fn an_empty_point_is_counted_and_a_hidden_one_is_not() {
    let hidden = pp(&format!("{}<w:rPr><w:vanish/></w:rPr>", num(1, 0)), &rr("<w:vanish/>", "secret"));
    let body = [n(1, 0, "a"), n(1, 0, ""), hidden, n(1, 0, "b"), "<w:p/>".to_owned()];
    let made = file(body.concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "2.", "3. b"]);
    assert_eq!(made.read(Changes::Accepted).found.hidden, 1);
}

#[test]
fn numbers_count_in_order_through_cells_content_controls_and_text_boxes() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", n(1, 0, text));
    let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("b"), cell("c"));
    let control = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", n(1, 0, "d"));
    let boxed = format!(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        n(1, 0, "f")
    );
    let anchor = pp(&num(1, 0), &(boxed + &r("e")));
    let body = [n(1, 0, "a"), table, control, anchor, n(1, 0, "g")];
    assert_eq!(file(body.concat()).numbering(&points()).lines(), ["1. a", "2. b|3. c", "4. d", "5. e", "6. f", "7. g"]);
}

#[test]
fn numbers_that_are_no_numbers_do_no_harm() {
    let odd = concat!(
        r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4294967295"/>"#,
        r#"<w:lvlText w:val="%1%0%%9%"/></w:lvl><w:lvl w:ilvl="77"/><w:lvl/></w:abstractNum>"#
    );
    let numbering = format!(
        "{odd}{}<w:num/><w:num w:numId=\"-5\"/>",
        of_list(1, 1, r#"<w:lvlOverride w:ilvl="99"/><w:lvlOverride/>"#)
    );
    let none = pp(r#"<w:numPr><w:ilvl w:val="200"/><w:numId w:val="1"/></w:numPr>"#, &r("c"));
    let made = file([n(1, 0, "a"), n(1, 0, "b"), none].concat()).numbering(&numbering);
    assert_eq!(made.lines(), ["4294967295%0%% a", "4294967295%0%% b", "4294967295%0%% c"]);
}
