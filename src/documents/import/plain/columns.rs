//! Pages with two columns whose text was taken line by line: the left column is read first.

/// A line of the source with its number.
pub(super) type Numbered = (u32, String);

/// Fewer characters between two columns are spaces between words.
const GUTTER: usize = 3;

/// Puts the lines of columns one after the other, page by page.
pub(super) fn part(lines: Vec<Numbered>) -> Vec<Numbered> {
    let mut parted = Vec::with_capacity(lines.len());
    let mut page: Vec<Numbered> = Vec::new();
    for line in lines {
        if line.1.starts_with('\u{c}') {
            part_page(&mut page, &mut parted);
        }
        page.push(line);
    }
    part_page(&mut page, &mut parted);
    parted
}

fn part_page(page: &mut Vec<Numbered>, parted: &mut Vec<Numbered>) {
    let written = page.iter().filter(|(_, line)| !line.trim().is_empty()).count();
    let gutters: Vec<Option<(usize, usize)>> = page.iter().map(|(_, line)| gutter(line)).collect();
    let split = gutters.iter().flatten().count();
    if split < 2 || split * 10 < written * 6 || !are_columns(page, &gutters) {
        parted.append(page);
        return;
    }
    let mut right = Vec::new();
    for ((at, line), gutter) in page.drain(..).zip(gutters) {
        if let Some((from, to)) = gutter {
            parted.push((at, line[..from].to_owned()));
            right.push((at, line[to..].to_owned()));
        } else {
            if line.trim().is_empty() {
                right.push((at, String::new()));
            }
            parted.push((at, line));
        }
    }
    parted.push((right.first().map_or(1, |(at, _)| *at), String::new()));
    parted.append(&mut right);
}

/// Columns of text have several words in each line; those of a table few.
fn are_columns(page: &[Numbered], gutters: &[Option<(usize, usize)>]) -> bool {
    let both = || {
        page.iter().zip(gutters).filter_map(|((_, line), gutter)| gutter.map(|(from, to)| (&line[..from], &line[to..])))
    };
    let words = |text: &str| text.split_whitespace().count();
    let few = both().filter(|(left, right)| words(left) < 2 || words(right) < 2).count();
    let all = both().count();
    let (left, right) = both().fold((0, 0), |(l, r), (left, right)| (l + words(left), r + words(right)));
    few * 4 <= all && left >= 3 * all && right >= 3 * all
}

/// The widest run of spaces inside a line: where it begins and ends.
fn gutter(line: &str) -> Option<(usize, usize)> {
    if line.contains('\t') || line.contains('|') {
        return None;
    }
    let start = line.len() - line.trim_start().len();
    let mut widest: Option<(usize, usize)> = None;
    let mut from = None;
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at < start) {
        match (c == ' ', from) {
            (true, None) => from = Some(at),
            (false, Some(begin)) => {
                if at - begin >= GUTTER && widest.is_none_or(|(from, to)| to - from < at - begin) {
                    widest = Some((begin, at));
                }
                from = None;
            }
            _ => {}
        }
    }
    widest
}
