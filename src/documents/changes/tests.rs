//! Versions of a draft, compared.
use super::*;
use crate::{
    documents::{Mark, PointKind, Sign},
    ids::{PointId, TextId, VersionId},
    platform::Json,
};
use PointKind::{Heading, Item, Numbered};

fn point(provision: ProvisionId, kind: PointKind, number: &str, depth: i16, body: &str) -> Point {
    Point {
        id: PointId::new(),
        text: TextId::new(),
        version: VersionId::new(),
        provision,
        position: 0,
        place: None,
        kind,
        number: Some(number.to_owned()).filter(|number| !number.is_empty()),
        path: number.to_owned(),
        depth,
        anchor: String::new(),
        body: body.to_owned(),
        marks: None,
        cells: None,
    }
}

fn text<const N: usize>(points: [Point; N]) -> Vec<Point> {
    let placed = points.into_iter().zip(0..).map(|(point, position)| Point { position, ..point });
    placed.collect()
}

/// A text with numbered points, from 1.
fn numbered<const N: usize>(points: [(ProvisionId, &str); N]) -> Vec<Point> {
    let mut count = 0;
    text(points.map(|(provision, body)| {
        count += 1;
        point(provision, Numbered, &format!("{count}."), 1, body)
    }))
}

/// The rows in short: `reports Same`, `reports Same moved`, `reports Split into a, b`.
fn told(rows: &[Change<'_>]) -> Vec<String> {
    let row = |row: &Change<'_>| {
        let body = row.point().map_or("", |point| point.body.as_str());
        let moved = if row.moved { " moved" } else { "" };
        let related: Vec<&str> = row.related.iter().map(|point| point.body.as_str()).collect();
        let related = if related.is_empty() { String::new() } else { format!(": {}", related.join(", ")) };
        format!("{body} {:?}{moved}{related}", row.kind)
    };
    rows.iter().map(row).collect()
}

fn marked(row: &Change<'_>) -> String {
    let mark = |piece: Piece| match (piece.is_deleted(), piece.is_inserted()) {
        (true, _) => format!("[-{}-]", piece.text),
        (_, true) => format!("[+{}+]", piece.text),
        _ => piece.text,
    };
    row.pieces().into_iter().map(mark).collect()
}

fn provisions<const N: usize>() -> [ProvisionId; N] {
    std::array::from_fn(|_| ProvisionId::new())
}

#[test]
fn a_shifted_number_is_no_change() {
    let [reports, comments, costs] = provisions();
    let before = numbered([(reports, "reports"), (comments, "comments")]);
    let after = numbered([(costs, "costs"), (reports, "reports"), (comments, "comments")]);
    let rows = changes(&before, &after, &[]);
    assert_eq!(told(&rows), ["costs New", "reports Same", "comments Same"]);
    assert_eq!(rows[2].earlier_number(), Some("2."));
    assert!(!rows[2].is_change());
    assert_eq!(summary(&rows), Counts { new: 1, ..Counts::default() });
}

#[test]
fn a_number_that_nothing_shifted_is_one() {
    let [reports, comments] = provisions();
    let before = numbered([(reports, "reports"), (comments, "comments")]);
    let after = text([point(reports, Numbered, "1.", 1, "reports"), point(comments, Numbered, "1.¹", 1, "comments")]);
    assert_eq!(told(&changes(&before, &after, &[])), ["reports Same", "comments Renumbered"]);
}

#[test]
fn what_is_gone_stands_behind_what_it_stood_behind() {
    let [title, reports, comments, costs, answers, force] = provisions();
    let before = numbered([
        (title, "title"),
        (reports, "reports"),
        (comments, "comments"),
        (costs, "costs"),
        (answers, "answers"),
    ]);
    let after = numbered([(reports, "reports"), (force, "force"), (answers, "answers")]);
    let rows = changes(&before, &after, &[]);
    assert_eq!(
        told(&rows),
        ["title Deleted", "reports Same", "comments Deleted", "costs Deleted", "force New", "answers Same"]
    );
    assert_eq!(marked(&rows[2]), "[-comments-]");
    assert_eq!(marked(&rows[4]), "[+force+]");
}

#[test]
fn what_is_gone_does_not_follow_a_neighbour_that_moved_away() {
    let [reports, comments, costs, answers, force] = provisions();
    let before = numbered([
        (reports, "reports"),
        (comments, "comments"),
        (costs, "costs"),
        (answers, "answers"),
        (force, "force"),
    ]);
    let after = numbered([(reports, "reports"), (answers, "answers"), (force, "force"), (comments, "comments")]);
    let rows = changes(&before, &after, &[]);
    assert_eq!(told(&rows), ["reports Same", "costs Deleted", "answers Same", "force Same", "comments Same moved"]);
}

#[test]
fn as_few_points_as_possible_have_moved() {
    let [reports, comments, costs, answers] = provisions();
    let before = numbered([(reports, "reports"), (comments, "comments"), (costs, "costs"), (answers, "answers")]);
    let after =
        numbered([(answers, "answers at once"), (reports, "reports"), (comments, "comments"), (costs, "costs")]);
    let rows = changes(&before, &after, &[]);
    assert_eq!(told(&rows), ["answers at once Reworded moved", "reports Same", "comments Same", "costs Same"]);
    assert_eq!(rows[0].words(), WordCount { inserted: 2, deleted: 0 });
    assert_eq!(summary(&rows), Counts { reworded: 1, moved: 1, ..Counts::default() });
}

#[test]
fn an_item_under_another_point_has_moved_even_if_the_order_is_the_same() {
    let [reports, name, comments] = provisions();
    let before = text([
        point(reports, Numbered, "1.", 1, "reports"),
        point(name, Item, "a)", 2, "name"),
        point(comments, Numbered, "2.", 1, "comments"),
    ]);
    let after = text([
        point(reports, Numbered, "1.", 1, "reports"),
        point(comments, Numbered, "2.", 1, "comments"),
        point(name, Item, "a)", 2, "name"),
    ]);
    let rows = changes(&before, &after, &[]);
    assert!(rows.iter().any(|row| row.moved && row.after.is_some_and(|point| point.provision == name)));
}

#[test]
fn a_new_heading_does_not_move_what_stands_below_it() {
    let [title, part, reports, comments] = provisions();
    let before = text([
        point(title, Heading, "I.", 1, "title"),
        point(reports, Numbered, "1.", 1, "reports"),
        point(comments, Numbered, "2.", 1, "comments"),
    ]);
    let after = text([
        point(title, Heading, "I.", 1, "title"),
        point(reports, Numbered, "1.", 1, "reports"),
        point(part, Heading, "II.", 1, "part"),
        point(comments, Numbered, "2.", 1, "comments"),
    ]);
    assert_eq!(told(&changes(&before, &after, &[])), ["title Same", "reports Same", "part New", "comments Same"]);
    let back = changes(&after, &before, &[]);
    assert_eq!(told(&back), ["title Same", "reports Same", "part Deleted", "comments Same"]);
}

#[test]
fn reworded_points_show_their_words_and_other_formatting_is_told_apart() {
    let [reports, powers, breaks] = provisions();
    let before = numbered([(reports, "the state informs"), (powers, "10 to the 2"), (breaks, "one\ntwo")]);
    let mut after = numbered([(reports, "the state informed all"), (powers, "10 to the 2"), (breaks, "one two")]);
    after[1].marks = Some(Json(vec![Mark { from: 10, to: 11, sign: Sign::Raised }]));
    let rows = changes(&before, &after, &[]);
    assert_eq!(told(&rows), ["the state informed all Reworded", "10 to the 2 Marked", "one two Marked"]);
    assert_eq!(marked(&rows[0]), "the state [-informs-][+informed all+]");
    assert_eq!(rows[0].words(), WordCount { inserted: 2, deleted: 1 });
    assert_eq!(rows[1].words(), WordCount::default());
    assert_eq!(summary(&rows), Counts { reworded: 1, marked: 2, ..Counts::default() });
}

#[test]
fn a_split_shows_what_is_gone_in_the_whole_and_what_is_new_in_the_parts() {
    let [whole, first, second, reports] = provisions();
    let before = numbered([(reports, "reports"), (whole, "Comments are public and free today.")]);
    let after = numbered([(reports, "reports"), (first, "Comments are public."), (second, "They are free.")]);
    let split = |later| Relation { earlier: whole, later, kind: LinkKind::Split };
    let rows = changes(&before, &after, &[split(second), split(first)]);
    assert_eq!(
        told(&rows),
        [
            "reports Same",
            "Comments are public and free today. Split: Comments are public., They are free.",
            "Comments are public. SplitFrom: Comments are public and free today.",
            "They are free. SplitFrom: Comments are public and free today.",
        ]
    );
    assert_eq!(
        [marked(&rows[1]), marked(&rows[2]), marked(&rows[3])],
        ["Comments are public[- and-] free[- today-].", "Comments are public.", "[+They+] are free."]
    );
    assert_eq!(summary(&rows), Counts { split: 1, ..Counts::default() });
}

#[test]
fn a_merger_names_what_it_has_become_of() {
    let [first, second, whole] = provisions();
    let before = numbered([(first, "comments"), (second, "costs")]);
    let after = numbered([(whole, "comments and costs")]);
    let merged = |earlier| Relation { earlier, later: whole, kind: LinkKind::Merged };
    let rows = changes(&before, &after, &[merged(first), merged(second)]);
    assert_eq!(
        told(&rows),
        [
            "comments Merged: comments and costs",
            "costs Merged: comments and costs",
            "comments and costs MergedFrom: comments, costs",
        ]
    );
    assert_eq!(marked(&rows[2]), "comments[+ and +]costs");
    assert_eq!(summary(&rows), Counts { merged: 1, ..Counts::default() });
}

#[test]
fn a_part_that_was_split_again_is_followed_through_the_versions_between() {
    let [whole, half, quarter, other] = provisions();
    let relations = [
        Relation { earlier: whole, later: half, kind: LinkKind::Split },
        Relation { earlier: half, later: quarter, kind: LinkKind::Split },
        Relation { earlier: half, later: other, kind: LinkKind::Split },
    ];
    let (before, after) = (numbered([(whole, "whole")]), numbered([(quarter, "one"), (other, "other")]));
    let rows = changes(&before, &after, &relations);
    assert_eq!(told(&rows), ["whole Split: one, other", "one SplitFrom: whole", "other SplitFrom: whole"]);
}
