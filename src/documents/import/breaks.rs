//! Paragraphs whose lines are points: whoever ended a line with Shift and Enter, or with `<br>`, and went on with the
//! next number meant the next point.

use super::{
    clean,
    marks::{Listed, Mark},
    numbers::{Number, Numbered},
};
use crate::documents::marked::Marked;

/// The points of a paragraph: itself, if its lines are none.
pub(super) fn apart(paragraph: Marked) -> Vec<Marked> {
    let mut rest = paragraph;
    let mut points = Vec::new();
    let mut taken = 0;
    for cut in cuts(&rest.text) {
        let (head, tail) = rest.split_at(cut - taken);
        points.push(head.trimmed());
        (rest, taken) = (tail, cut);
    }
    points.push(rest);
    points
}

/// Where lines begin that go on with the numbers or marks before them, in bytes.
fn cuts(text: &str) -> Vec<usize> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next() else { return Vec::new() };
    let mut series = Series::default();
    series.takes(first);
    let mut at = first.len();
    let mut cuts = Vec::new();
    for line in lines {
        if series.takes(line) {
            cuts.push(at);
        }
        at += line.len();
    }
    cuts
}

/// The last number and the last mark of each list that is open.
#[derive(Default)]
struct Series {
    number: Option<Number>,
    marks: Vec<Mark>,
    is_begun: bool,
}

impl Series {
    /// Whether a line begins the next point; the first line of a paragraph may begin with any.
    fn takes(&mut self, line: &str) -> bool {
        let line = clean::beginning_of(line.trim());
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        if let Some(read) = Numbered::read(line).filter(|read| !read.bare && !read.is_reference()) {
            let is_sentence = read.number.depth() > 1 || clean::starts_upper(read.rest);
            let takes = is_first || is_sentence && read.number.follows(self.number.as_ref());
            if takes {
                self.number = Some(read.number);
                self.marks.clear();
            }
            return takes;
        }
        let Some(listed) = Listed::read(line) else { return false };
        let mark = listed.meant(self.marks.iter().rev().copied());
        let open = self.marks.iter().rposition(|last| mark.follows(*last));
        let takes = is_first || open.is_some() || mark.is_first() && !matches!(mark, Mark::Capital(_));
        if takes {
            self.marks.truncate(open.unwrap_or(self.marks.len()));
            self.marks.push(mark);
        }
        takes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(paragraph: &str) -> Vec<String> {
        apart(paragraph.into()).into_iter().map(|point| point.text).collect()
    }

    #[test]
    fn lines_that_count_on_are_points() {
        assert_eq!(lines("24. Pirmais.\n25. Otrais.\n25.1. tā daļa"), ["24. Pirmais.", "25. Otrais.", "25.1. tā daļa"]);
        assert_eq!(lines("Uzdevumi:\n1. Sargāt.\n2. Mācīt."), ["Uzdevumi:", "1. Sargāt.", "2. Mācīt."]);
        assert_eq!(
            lines("4. Ministrija:\na) sargā;\ni) jūru;\nii) gaisu;\nb) māca."),
            ["4. Ministrija:", "a) sargā;", "i) jūru;", "ii) gaisu;", "b) māca."]
        );
    }

    #[test]
    fn other_lines_stay_in_their_paragraph() {
        for one in ["Rīga,\n2. līnija 5", "Stājas spēkā\n1. janvārī", "5. Adrese:\nRīgā,\n2026. gadā", "Viens\ndivi"]
        {
            assert_eq!(lines(one), [one]);
        }
    }
}
