//! What printed pages and files add to the text of a draft: headers and numbers of pages, drawn lines, empty headings.

use std::collections::HashMap;

use super::lines::{Line, Shape};
use crate::documents::source::Why;

/// Why a line is not text of the draft, for each line that is not.
pub(super) fn find(lines: &[Line], wraps: bool) -> Vec<Option<Why>> {
    let mut found: Vec<Option<Why>> = lines.iter().map(|line| alone(line)).collect();
    for at in 0..lines.len() {
        if matches!(lines[at].shape, Shape::PageNumber) && is_page_number(lines, at, wraps) {
            found[at] = Some(Why::PageNumber);
        }
    }
    page_headers(lines, &mut found);
    found
}

fn alone(line: &Line) -> Option<Why> {
    match &line.shape {
        Shape::Hash { title: "", .. } => Some(Why::Empty),
        Shape::Leader => Some(Why::Contents),
        _ => None,
    }
}

/// A number without text at the end of a page, or between gaps of a text that was copied from pages.
fn is_page_number(lines: &[Line], at: usize, wraps: bool) -> bool {
    let next = lines.get(at + 1);
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let page_ends = next.is_some_and(|next| next.new_page || matches!(next.shape, Shape::Rule(_)));
    let stands_alone = next.is_none_or(Line::is_blank) && above.is_none_or(Line::is_blank);
    let is_said = lines[at].text.contains(|c: char| !c.is_ascii_digit());
    page_ends || is_said || stands_alone && wraps || wraps && lines[at].indent > 15
}

/// A line that stands at the edge of several pages, with or without the number of its page.
fn page_headers(lines: &[Line], found: &mut [Option<Why>]) {
    const LONGEST: usize = 150;
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if found[at].is_none() && !line.is_blank() && line.length < LONGEST && line.length > 3 {
            let without_pages: String = line.text.chars().filter(|c| !c.is_ascii_digit()).collect();
            places.entry(without_pages).or_default().push(at);
        }
    }
    for (text, places) in places {
        if places.len() < 2 || matches!(lines[places[0]].shape, Shape::Hash { .. } | Shape::Rule(_)) {
            continue;
        }
        let says_page = ["lpp", "page ", "seite", " lk", "/"].iter().any(|word| text.to_lowercase().contains(word));
        let differ = places.windows(2).all(|pair| lines[pair[0]].text != lines[pair[1]].text);
        let same = places.windows(2).all(|pair| lines[pair[0]].text == lines[pair[1]].text);
        let at_edge = places.iter().filter(|at| is_at_edge(lines, found, **at)).count();
        let alone = places.iter().all(|at| is_alone(lines, *at));
        let is_header = differ && says_page && alone && is_paged(lines, &places)
            || same && at_edge == places.len() && places.len() >= 2
            || same && places.len() >= 3 && at_edge + 1 >= places.len() && at_edge > 1;
        if is_header {
            for at in places {
                found[at] = Some(Why::PageHeader);
            }
        }
    }
}

/// The pages that the lines name follow one another.
fn is_paged(lines: &[Line], places: &[usize]) -> bool {
    let page = |at: &usize| {
        let digits: Vec<&str> =
            lines[*at].text.split(|c: char| !c.is_ascii_digit()).filter(|d| !d.is_empty()).collect();
        digits.last().and_then(|digits| digits.parse::<u32>().ok()).filter(|page| *page < 2000)
    };
    let first = |at: &usize| {
        let digits = lines[*at].text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
        digits.and_then(|digits| digits.parse::<u32>().ok())
    };
    let rises = |page: &dyn Fn(&usize) -> Option<u32>| {
        places.windows(2).all(|pair| match (page(&pair[0]), page(&pair[1])) {
            (Some(one), Some(other)) => other > one && other - one < 10,
            _ => false,
        })
    };
    rises(&page) || rises(&first)
}

fn is_alone(lines: &[Line], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    above.is_none_or(Line::is_blank) || lines.get(at + 1).is_none_or(Line::is_blank) || lines[at].new_page
}

/// The line is the first of a page or the last: beside the number of a page, a new page or the end of the source.
fn is_at_edge(lines: &[Line], found: &[Option<Why>], at: usize) -> bool {
    let is_edge = |other: usize| {
        matches!(lines[other].shape, Shape::PageNumber | Shape::Rule(_)) && found[other].is_some()
            || matches!(found[other], Some(Why::PageNumber))
    };
    let near = |other: Option<usize>| {
        let other = other.filter(|other| lines.get(*other).is_some_and(|line| !line.is_blank()));
        other.is_some_and(is_edge)
    };
    let above = [at.checked_sub(1), at.checked_sub(2)];
    let below = [Some(at + 1), Some(at + 2)];
    lines[at].new_page
        || lines.get(at + 1).is_some_and(|next| next.new_page)
        || above.into_iter().chain(below).any(near)
        || at < 2
}
