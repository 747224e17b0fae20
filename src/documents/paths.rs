//! The path of each point: the printed numbers that lead to it. It pairs the texts of a version in two languages, and
//! names an item together with its point.
use super::{
    PointKind,
    import::{CountsAnew, counting_anew},
    outline::ParsedPoint,
};

/// The beginning of the path of an article and of what stands in it: `§5` for `5. pants`, `Article 5` and `§ 5`, so
/// that texts in several languages have the same paths.
pub const ARTICLE: char = '§';
/// The end of the path of an item that has a dash and no number.
pub const DASH: &str = "–";

/// The first step of the path of what stands in an annex, with the number of the annex behind it if it has one:
/// `annex 2/4./b)`.
pub const ANNEX: &str = "annex";
/// The first step of the path of what stands at the end of a law and counts anew: `transitional/1.`
pub const TRANSITIONAL: &str = "transitional";

/// The paths of a text's points, in their order: `15.2.`, `4./b)`, `4./–` for each item with a dash; empty for a point
/// that has no number and is not inside another point. Headings are not part of a path, because points are numbered
/// through all chapters; articles and annexes are, because what stands in them counts anew:
/// `§1/(1)/1)`, `annex 2/4.`
#[must_use]
pub fn of(points: &[ParsedPoint]) -> Vec<String> {
    let (mut headings, mut numbered) = (Above::default(), Above::default());
    let paths = points.iter().map(|point| match point.kind {
        PointKind::Heading => {
            let within = counting_anew(&point.text).filter(|_| point.number.is_none());
            numbered.begin(within);
            if within.is_some() {
                headings.begin(within);
                return String::new();
            }
            headings.path(point)
        }
        PointKind::Article | PointKind::Numbered | PointKind::Item => numbered.path(point),
        PointKind::Paragraph | PointKind::Table => String::new(),
    });
    paths.collect()
}

/// The numbered points around the next one.
#[derive(Default)]
struct Above {
    /// The step of what counts anew.
    within: Option<String>,
    /// With their depths, the outermost first.
    points: Vec<(u8, String)>,
}

impl Above {
    /// Nothing stands around what follows, but perhaps another annex.
    fn begin(&mut self, within: Option<CountsAnew<'_>>) {
        self.points.clear();
        self.within = match within {
            Some(CountsAnew::Annex("")) => Some(ANNEX.to_owned()),
            Some(CountsAnew::Annex(number)) => Some(format!("{ANNEX} {number}")),
            Some(CountsAnew::Transitional) => Some(TRANSITIONAL.to_owned()),
            None => self.within.take(),
        };
    }

    fn path(&mut self, point: &ParsedPoint) -> String {
        self.points.retain(|(depth, _)| *depth < point.depth);
        let Some(number) = &point.number else {
            let around = self.points.last().filter(|_| point.kind == PointKind::Item);
            return around.map(|(_, above)| format!("{above}/{DASH}")).unwrap_or_default();
        };
        let number = &if point.kind == PointKind::Article { article(number) } else { number.clone() };
        let path = match (self.points.last(), &self.within) {
            (Some((_, above)), _) => below(above, number, point.kind),
            (None, Some(within)) => format!("{within}/{number}"),
            (None, None) => number.clone(),
        };
        self.points.push((point.depth, path.clone()));
        path
    }
}

/// The number of an article without the words around it: `§5`, `§2.¹`, `§2A`.
fn article(number: &str) -> String {
    let bare = number.rsplit(' ').next().unwrap_or(number).trim_start_matches(ARTICLE).trim_end_matches('.');
    format!("{ARTICLE}{bare}")
}

/// Joins a number to the path above it: `15.2.` contains `15.`, `b)` does not.
fn below(above: &str, number: &str, kind: PointKind) -> String {
    let (around, nearest) = above.rsplit_once('/').map_or(("", above), |(around, nearest)| (around, nearest));
    let stem = nearest.trim_end_matches('.');
    let has_steps = number.get(stem.len()..).is_some_and(|steps| steps.starts_with('.') && steps.len() > 1);
    let repeats = kind == PointKind::Numbered && number.len() > nearest.len() && number.starts_with(stem) && has_steps;
    match (repeats, around.is_empty()) {
        (false, _) => format!("{above}/{number}"),
        (true, true) => number.to_owned(),
        (true, false) => format!("{around}/{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::import::read_plain;

    fn paths(source: &str) -> Vec<String> {
        of(&read_plain(source, None).points)
    }

    #[test]
    fn an_item_stands_below_its_point_and_a_number_that_repeats_another_stands_alone() {
        let source = "4. Principles:\n\n   a) openness:\n\n   b) trust.\n\n15. Weapons:\n\n15.2. those named:\n\n   a) small ones;\n\n\
                      15.2.1. and others.\n\n5.¹ A summary.";
        assert_eq!(paths(source), ["4.", "4./a)", "4./b)", "15.", "15.2.", "15.2./a)", "15.2.1.", "5.¹"]);
    }

    #[test]
    fn headings_stand_below_headings_and_points_below_none() {
        let source =
            "# II. Tasks\n\n- a dash\n\n1. One.\n\n## 3.1. Some\n\n2. Two.\n\nA paragraph.\n\n- a dash\n\n- another";
        assert_eq!(paths(source), ["II.", "", "1.", "II./3.1.", "2.", "", "2./–", "2./–"]);
    }

    #[test]
    fn a_list_behind_a_paragraph_belongs_to_the_point_before_it() {
        let source = "4. Principles.\n\nThey are these:\n\na) openness;\n\nb) trust.";
        assert_eq!(paths(source), ["4.", "", "4./a)", "4./b)"]);
    }

    #[test]
    fn what_stands_in_an_article_is_named_with_it() {
        let law = "1. pants. Termini\n\n(1) Termini:\n\n1) viens;\n\na) burts.\n\n2. pants. Mērķis\n\n(1) Mērķis.\n\n\
                   Pārejas noteikumi\n\n1. Likums stājas spēkā.";
        assert_eq!(paths(law), ["§1", "§1/(1)", "§1/(1)/1)", "§1/(1)/1)/a)", "§2", "§2/(1)", "", "transitional/1."]);
    }

    #[test]
    fn what_stands_in_an_annex_is_named_with_it() {
        let source = "1. One.\n\n1.1. Part.\n\n2. Two.\n\nAnnex 2\n\n1. One.\n\n1.1. Part:\n\na) item.\n\n\
                      3. pielikums\n\n1. Viens.";
        assert_eq!(
            paths(source),
            ["1.", "1.1.", "2.", "", "annex 2/1.", "annex 2/1.1.", "annex 2/1.1./a)", "", "annex 3/1."]
        );
    }
}
