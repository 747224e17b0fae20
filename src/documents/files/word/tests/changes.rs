//! Tracked changes, as if they had been accepted or rejected.

use super::*;
use crate::documents::marked::Sign;

const BY: &str = r#"w:id="1" w:author="A. Writer""#;

fn points() -> String {
    list(1, &POINTS) + &of_list(1, 1, "")
}

fn ins(runs: &str) -> String {
    format!("<w:ins {BY}>{runs}</w:ins>")
}

fn del(text: &str) -> String {
    format!(r#"<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>"#)
}

/// A point whose end was inserted, deleted or moved.
fn marked(change: &str, runs: &str) -> String {
    pp(&format!("{}<w:rPr><w:{change} {BY}/></w:rPr>", num(1, 0)), runs)
}

#[test]
fn inserted_and_deleted_words_are_taken_or_not() {
    let made = file(pp("", &(r("The ") + &del("old") + &ins(&r("new")) + &r(" word"))));
    assert_eq!(made.lines(), ["The new word"]);
    assert_eq!(made.rejected(), ["The old word"]);
    let found = made.read(Changes::Accepted).found;
    assert_eq!((found.changes, found.authors), (2, vec!["A. Writer".to_owned()]));
}

#[test]
fn a_deleted_point_takes_no_number_and_an_inserted_one_takes_one() {
    let body = [n(1, 0, "a"), marked("del", &del("b")), n(1, 0, "c"), marked("ins", &ins(&r("d"))), n(1, 0, "e")];
    let made = file(body.concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "2. c", "3. d", "4. e"]);
    assert_eq!(made.rejected(), ["1. a", "2. b", "3. c", "4. e"]);
}

#[test]
fn a_deleted_paragraph_mark_joins_two_paragraphs() {
    let body = [n(1, 0, "a"), marked("del", &r("b ")), n(1, 0, "c"), n(1, 0, "d")];
    let made = file(body.concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "2. b c", "3. d"]);
    assert_eq!(made.rejected(), ["1. a", "2. b", "3. c", "4. d"]);
}

#[test]
fn a_last_point_whose_end_is_deleted_keeps_what_is_left_of_it() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("x"), p("y"));
    let body = [marked("del", &r("a")), table, marked("del", &del("gone"))];
    let made = file(body.concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "x|y"]);
    assert_eq!(made.rejected(), ["1. a", "x|y", "2. gone"]);
}

#[test]
fn a_moved_point_stands_where_it_went_or_where_it_was() {
    let moved = |kind: &str| marked(kind, &format!("<w:{kind} {BY}>{}</w:{kind}>", r("m")));
    let body = [moved("moveFrom"), n(1, 0, "a"), moved("moveTo"), n(1, 0, "b")];
    let made = file(body.concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "2. m", "3. b"]);
    assert_eq!(made.rejected(), ["1. m", "2. a", "3. b"]);
}

#[test]
fn what_is_inserted_and_deleted_again_is_gone_in_both() {
    let runs = ins(&del("never")) + &r("a");
    let made = file([pp("", &runs), marked("ins", "").replace("<w:rPr>", &format!("<w:rPr><w:del {BY}/>"))].concat());
    assert_eq!((made.lines(), made.rejected()), (vec!["a".to_owned()], vec!["a".to_owned()]));
}

#[test]
fn changed_numbering_and_looks_count() {
    let was_plain = pp(&format!("{}<w:pPrChange {BY}><w:pPr/></w:pPrChange>", num(1, 0)), &r("b"));
    let was_point = pp(&format!("<w:pPrChange {BY}><w:pPr>{}</w:pPr></w:pPrChange>", num(1, 0)), &r("c"));
    let bold = rr(&format!("<w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"), "d");
    let new_number = pp(&num(1, 0).replace("</w:numPr>", &format!("<w:ins {BY}/></w:numPr>")), &r("e"));
    let made = file([n(1, 0, "a"), was_plain, was_point, pp("", &bold), new_number].concat()).numbering(&points());
    assert_eq!(made.lines(), ["1. a", "2. b", "c", "d", "3. e"]);
    assert_eq!(made.rejected(), ["1. a", "b", "2. c", "d", "e"]);
    let sign = |changes| paragraphs(&made.read(changes))[3].text.marks[0].sign.clone();
    assert_eq!((sign(Changes::Accepted), sign(Changes::Rejected)), (Sign::Bold, Sign::Italic));
    assert_eq!(made.read(Changes::Accepted).found.changes, 4);
}

#[test]
fn inserted_and_deleted_rows_are_taken_or_not() {
    let row = |change: &str, text: &str| {
        format!("<w:tr><w:trPr>{change}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", n(1, 0, text), p("."))
    };
    let rows = row("", "a") + &row(&format!("<w:del {BY}/>"), "b") + &row(&format!("<w:ins {BY}/>"), "c");
    let made = file(format!("<w:tbl>{rows}</w:tbl>{}", n(1, 0, "d"))).numbering(&points());
    assert_eq!(made.lines(), ["1. a|.||2. c|.", "3. d"]);
    assert_eq!(made.rejected(), ["1. a|.||2. b|.", "3. d"]);
    let place = |changes| paragraphs(&made.read(changes))[0].at;
    assert_eq!((place(Changes::Accepted), place(Changes::Rejected)), (7, 7));
}

#[test]
fn a_note_in_a_deletion_is_gone_with_it() {
    let reference = r#"<w:r><w:footnoteReference w:id="2"/></w:r>"#;
    let body = pp("", &(r("a") + &format!("<w:del {BY}>{reference}</w:del>") + &r(" b")));
    let made = file(body).with("footnotes", format!(r#"<w:footnote w:id="2">{}</w:footnote>"#, p("note")));
    assert!(paragraphs(&made.read(Changes::Accepted))[0].text.marks.is_empty());
    assert_eq!(paragraphs(&made.read(Changes::Rejected))[0].text.marks[0].sign, Sign::Note("note".to_owned()));
}
