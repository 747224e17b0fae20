//! Drafts that come back changed.
use super::*;
use PointKind::{Article, Heading, Item, Numbered, Paragraph, Table};

type Spec<'a> = (PointKind, &'a str, &'a str);

const REPORT: &str = "The Ministry of Defence informs the public about each draft in good time.";
const COMMENT: &str = "Anybody may comment on a draft within fourteen days from its publication.";
const ANSWER: &str = "The ministry answers every comment and gives reasons for what it did not take over.";
const COST: &str = "Taking part in a consultation is free of charge for everybody concerned.";
const FORCE: &str = "This regulation comes into force on the first of January of the following year.";

fn wordings<'a>(points: &[Spec<'a>]) -> Vec<Wording<'a>> {
    let number = |path: &'a str| path.rsplit('/').next().filter(|number| !number.is_empty());
    points.iter().map(|&(kind, path, body)| Wording { kind, number: number(path), path, body }).collect()
}

/// The links in short: `0=0` is sure, `0~1` is doubtful, `0<1` is a part of a split, `0>1` one of a merger.
fn told(earlier: &[Spec<'_>], later: &[Spec<'_>]) -> String {
    let sign = |link: &Link| match link.kind {
        LinkKind::Same if link.is_sure() => '=',
        LinkKind::Same => '~',
        LinkKind::Split => '<',
        LinkKind::Merged => '>',
    };
    let links = links(&wordings(earlier), &wordings(later));
    links.iter().map(|link| format!("{}{}{}", link.earlier, sign(link), link.later)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_point_inserted_at_the_beginning_shifts_all_numbers() {
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER)];
    let later = [(Numbered, "1.", COST), (Numbered, "2.", REPORT), (Numbered, "3.", COMMENT), (Numbered, "4.", ANSWER)];
    assert_eq!(told(&earlier, &later), "0=1 1=2 2=3");
    assert_eq!(told(&later, &earlier), "1=0 2=1 3=2");
}

#[test]
fn words_that_nothing_else_has_are_the_same_point_wherever_they_moved() {
    let earlier =
        [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER), (Numbered, "4.", COST)];
    let later = [(Numbered, "1.", COMMENT), (Numbered, "2.", ANSWER), (Numbered, "3.", COST), (Numbered, "4.", REPORT)];
    assert_eq!(told(&earlier, &later), "0=3 1=0 2=1 3=2");
}

#[test]
fn neighbours_that_changed_places_are_still_themselves() {
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", ANSWER), (Numbered, "3.", COMMENT)];
    assert_eq!(told(&earlier, &later), "0=0 1=2 2=1");
}

#[test]
fn a_few_other_words_do_not_make_another_point() {
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER)];
    let comment = "Anybody may comment on a draft within thirty days from its first publication.";
    let answer = "The ministry answers every comment and gives its reasons for what it left out.";
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", comment), (Numbered, "3.", answer)];
    assert_eq!(told(&earlier, &later), "0=0 1=1 2=2");
    let shifted =
        [(Numbered, "1.", REPORT), (Numbered, "2.", COST), (Numbered, "3.", comment), (Numbered, "4.", answer)];
    assert_eq!(told(&earlier, &shifted), "0=0 1=2 2=3");
}

#[test]
fn a_complete_rewrite_under_the_same_number_is_for_a_person_to_decide() {
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", FORCE), (Numbered, "3.", ANSWER)];
    assert_eq!(told(&earlier, &later), "0=0 1~1 2=2");
}

#[test]
fn a_deleted_point_and_a_new_one_elsewhere_have_no_link() {
    let earlier =
        [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER), (Numbered, "4.", COST)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", ANSWER), (Numbered, "3.", COST), (Numbered, "4.", FORCE)];
    assert_eq!(told(&earlier, &later), "0=0 2=1 3=2");
}

#[test]
fn similar_words_far_away_under_another_number_are_doubtful() {
    let other = "Anybody may comment on an answer within fourteen days from its publication.";
    let earlier =
        [(Numbered, "1.", COMMENT), (Numbered, "2.", REPORT), (Numbered, "3.", ANSWER), (Numbered, "4.", COST)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", ANSWER), (Numbered, "3.", COST), (Numbered, "4.", other)];
    assert_eq!(told(&earlier, &later), "0~3 1=0 2=1 3=2");
}

#[test]
fn one_of_two_that_come_equally_near_is_doubtful() {
    let first = "Anybody may comment on a draft within thirty days from its publication.";
    let second = "Anybody may comment on a draft within ninety days from its publication.";
    let later = [(Numbered, "1.", first), (Numbered, "2.", REPORT), (Numbered, "3.", second), (Numbered, "4.", COST)];
    let earlier = [(Numbered, "5.", COST), (Numbered, "6.", COMMENT), (Numbered, "7.", REPORT)];
    let links = links(&wordings(&earlier), &wordings(&later));
    assert!(links.iter().filter(|link| link.earlier == 1).all(|link| !link.is_sure()), "{links:?}");
}

#[test]
fn a_point_that_became_two_is_a_split_and_neither_part_is_the_point() {
    let whole = format!("{COMMENT} {COST}");
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", &*whole), (Numbered, "3.", ANSWER)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", COST), (Numbered, "4.", ANSWER)];
    assert_eq!(told(&earlier, &later), "0=0 1<1 1<2 2=3");
    assert_eq!(told(&later, &earlier), "0=0 1>1 2>1 3=2");
}

#[test]
fn a_point_whose_list_became_items_is_a_split() {
    let whole = "The notice says where the draft is found, until when comments may be sent, and who answers questions.";
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", whole), (Numbered, "3.", ANSWER)];
    let later = [
        (Numbered, "1.", REPORT),
        (Numbered, "2.", "The notice says:"),
        (Item, "2./a)", "where the draft is found;"),
        (Item, "2./b)", "until when comments may be sent;"),
        (Item, "2./c)", "who answers questions."),
        (Numbered, "3.", ANSWER),
    ];
    assert_eq!(told(&earlier, &later), "0=0 1<1 1<2 1<3 1<4 2=5");
}

#[test]
fn a_new_point_that_repeats_words_of_a_reworded_one_is_no_part_of_it() {
    let comment = "Anybody may comment on a draft within thirty days from its first publication.";
    let copy = "Anybody may comment on a plan within thirty days from its publication.";
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", COMMENT), (Numbered, "3.", ANSWER)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", comment), (Numbered, "3.", ANSWER), (Numbered, "4.", copy)];
    assert_eq!(told(&earlier, &later), "0=0 1=1 2=2");
}

#[test]
fn repeated_words_are_matched_in_their_order_between_their_neighbours() {
    let gone = "Excluded.";
    let earlier = [
        (Numbered, "1.", gone),
        (Numbered, "2.", REPORT),
        (Numbered, "3.", gone),
        (Numbered, "4.", gone),
        (Numbered, "5.", COMMENT),
        (Numbered, "6.", ""),
    ];
    let later = [
        (Numbered, "1.", ANSWER),
        (Numbered, "2.", gone),
        (Numbered, "3.", REPORT),
        (Numbered, "4.", gone),
        (Numbered, "5.", gone),
        (Numbered, "6.", COMMENT),
        (Numbered, "7.", ""),
    ];
    assert_eq!(told(&earlier, &later), "0=1 1=2 2=3 3=4 4=5 5=6");
}

#[test]
fn nobody_knows_which_of_the_repeated_points_is_gone() {
    let gone = "(deleted)";
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", gone), (Numbered, "3.", gone), (Numbered, "4.", COMMENT)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", gone), (Numbered, "3.", COMMENT)];
    assert_eq!(told(&earlier, &later), "0=0 1~1 3=2");
}

#[test]
fn a_point_that_was_struck_out_beside_another_leaves_the_other_what_it_is() {
    let gone = "(deleted)";
    let earlier = [(Numbered, "1.", REPORT), (Numbered, "2.", gone), (Numbered, "3.", COST), (Numbered, "4.", COMMENT)];
    let later = [(Numbered, "1.", REPORT), (Numbered, "2.", gone), (Numbered, "3.", gone), (Numbered, "4.", COMMENT)];
    assert_eq!(told(&earlier, &later), "0=0 1=1 2~2 3=3");
}

#[test]
fn a_heading_that_each_chapter_has_goes_where_its_points_go() {
    let earlier = [
        (Heading, "I.", "Notices"),
        (Heading, "I./1.", "Definitions"),
        (Numbered, "1.", REPORT),
        (Heading, "II.", "Comments"),
        (Heading, "II./1.", "Definitions"),
        (Numbered, "2.", COMMENT),
    ];
    let later = [
        (Heading, "I.", "Comments"),
        (Heading, "I./1.", "Definitions"),
        (Numbered, "1.", COMMENT),
        (Heading, "II.", "Costs"),
        (Heading, "II./1.", "Definitions"),
        (Numbered, "2.", COST),
        (Heading, "III.", "Notices"),
        (Heading, "III./1.", "Definitions"),
        (Numbered, "3.", REPORT),
    ];
    assert_eq!(told(&earlier, &later), "0=6 1=7 2=8 3=0 4=1 5=2");
}

#[test]
fn what_stands_in_a_renumbered_article_goes_with_it() {
    let earlier = [
        (Article, "§1", "Terms"),
        (Numbered, "§1/(1)", REPORT),
        (Item, "§1/(1)/1)", "name;"),
        (Item, "§1/(1)/2)", "address."),
        (Article, "§2", "Rights"),
        (Numbered, "§2/(1)", COMMENT),
        (Item, "§2/(1)/1)", "name;"),
        (Item, "§2/(1)/2)", "date."),
    ];
    let mut later = vec![(Article, "§1", "Costs"), (Numbered, "§1/(1)", COST), (Item, "§1/(1)/1)", "name;")];
    later.extend([
        (Article, "§2", "Terms"),
        (Numbered, "§2/(1)", REPORT),
        (Item, "§2/(1)/1)", "name;"),
        (Item, "§2/(1)/2)", "address."),
        (Article, "§3", "Rights"),
        (Numbered, "§3/(1)", COMMENT),
        (Item, "§3/(1)/1)", "name;"),
        (Item, "§3/(1)/2)", "date."),
    ]);
    assert_eq!(told(&earlier, &later), "0=3 1=4 2=5 3=6 4=7 5=8 6=9 7=10");
}

#[test]
fn articles_without_words_go_with_their_contents() {
    let earlier = [(Article, "§1", ""), (Paragraph, "", REPORT), (Article, "§2", ""), (Paragraph, "", COMMENT)];
    let later = [
        (Article, "§1", ""),
        (Paragraph, "", REPORT),
        (Article, "§2", ""),
        (Paragraph, "", COST),
        (Article, "§3", ""),
        (Paragraph, "", COMMENT),
    ];
    assert_eq!(told(&earlier, &later), "0=0 1=1 2=4 3=5");
}

#[test]
fn an_article_does_not_follow_a_single_point_that_left_it() {
    let earlier = [
        (Article, "§1", ""),
        (Numbered, "§1/(1)", REPORT),
        (Numbered, "§1/(2)", COMMENT),
        (Article, "§2", ""),
        (Numbered, "§2/(1)", ANSWER),
        (Numbered, "§2/(2)", COST),
    ];
    let later = [
        (Article, "§1", ""),
        (Numbered, "§1/(1)", COMMENT),
        (Article, "§2", ""),
        (Numbered, "§2/(1)", REPORT),
        (Numbered, "§2/(2)", ANSWER),
        (Numbered, "§2/(3)", COST),
    ];
    assert_eq!(told(&earlier, &later), "0=0 1=3 2=1 3=2 4=4 5=5");
}

#[test]
fn a_word_that_was_replaced_in_the_whole_text_leaves_every_point_what_it_is() {
    let bodies = [REPORT, COMMENT, ANSWER, COST, FORCE];
    let replaced: Vec<String> =
        bodies.iter().map(|body| body.replace(" a ", " any one ").replace("the ", "every ")).collect();
    let paths = ["1.", "2.", "3.", "4.", "5.", "6."];
    let earlier: Vec<Spec<'_>> = bodies.iter().zip(paths).map(|(body, path)| (Numbered, path, *body)).collect();
    let later = replaced.iter().zip(&paths[1..]).map(|(body, path)| (Numbered, *path, body.as_str()));
    let later: Vec<Spec<'_>> = std::iter::once((Numbered, "1.", "Purpose.")).chain(later).collect();
    assert_eq!(told(&earlier, &later), "0=1 1=2 2=3 3=4 4=5");
}

#[test]
fn a_title_goes_on_as_a_title_and_a_table_as_a_table() {
    let earlier = [(Heading, "1.", REPORT), (Table, "", COMMENT), (Numbered, "1.", ANSWER), (Item, "1./a)", COST)];
    let later = [(Article, "§1", REPORT), (Numbered, "1.", COMMENT), (Paragraph, "", ANSWER), (Numbered, "2.", COST)];
    assert_eq!(told(&earlier, &later), "0=0 2=2 3=3");
}

#[test]
fn words_are_words_in_any_alphabet_and_case_and_a_raised_digit_is_none_of_the_others() {
    let earlier = [(Numbered, "1.", "Министерство отвечает на каждое замечание, 10².")];
    let same = [(Numbered, "7.", "МИНИСТЕРСТВО отвечает на каждое замечание — 10²")];
    assert_eq!(told(&earlier, &same), "0=0");
    let informs = [(Numbered, "1.", "Valsts informē sabiedrību par apdraudējumu.")];
    let informed = [(Numbered, "2.", "Valsts informēs sabiedrību par apdraudējumiem.")];
    assert_eq!(told(&informs, &informed), "0=0");
}

#[test]
fn a_text_without_points_has_no_links() {
    assert_eq!(told(&[], &[(Numbered, "1.", REPORT)]), "");
    assert_eq!(told(&[(Numbered, "1.", REPORT)], &[]), "");
}

/// Twenty thousand points that are much alike, some the same, all with other numbers: it must not take the square.
#[test]
fn a_very_long_text_is_matched_as_well() {
    let body = |at: usize| match at % 5 {
        0 => "Excluded.".to_owned(),
        1 => format!("The unit number {at} shall report to the unit number {} each year.", at * 7 % 1000),
        _ => format!("In the case of {at} the officer on duty informs the commander about what happened."),
    };
    let bodies: Vec<String> = (0..20_000).map(body).collect();
    let reworded: Vec<String> = bodies.iter().map(|body| body.replace("each year", "every second year")).collect();
    let paths: Vec<String> = (0..=20_000).map(|at| format!("{}.", at + 1)).collect();
    let point = |(body, path)| (Numbered, String::as_str(path), String::as_str(body));
    let earlier: Vec<Spec<'_>> = bodies.iter().zip(&paths).map(point).collect();
    let mut later: Vec<Spec<'_>> = reworded.iter().zip(&paths[1..]).map(point).collect();
    later.insert(0, (Numbered, "1.", COST));
    let links = links(&wordings(&earlier), &wordings(&later));
    assert_eq!(links.len(), 20_000);
    assert!(links.iter().all(|link| link.is_sure() && link.later == link.earlier + 1));
}
