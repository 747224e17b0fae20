//! The name of a point for people, the same on pages, in letters and in tables, and the label of the link to comment on
//! it.
use super::{
    Point, PointKind,
    paths::{ANNEX, ARTICLE, DASH, TRANSITIONAL},
};
use crate::platform::{Language, Said, beginning, said};

/// How many characters of a point without a number are used as its name.
const NAMING_CHARACTERS: usize = 60;

impl Point {
    /// The number as people cite it, without the dot at its end: `5.¹` stays, `14.` becomes `14`.
    #[must_use]
    pub fn cited(&self) -> &str {
        let number = self.number.as_deref().unwrap_or_default();
        number.strip_suffix('.').unwrap_or(number)
    }

    /// Its name for people: `Point 4, item b)`, `4. punkta b) apakšpunkts`; without a number, the beginning of its
    /// text.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        self.naming().name(language)
    }

    fn naming(&self) -> Naming<'_> {
        Naming { kind: self.kind, number: self.number.as_deref(), path: &self.path, body: &self.body }
    }

    /// Its name inside a sentence, after the word for “on”: `point 4, item b)`, `4. punkta b) apakšpunktu`.
    #[must_use]
    pub fn name_behind_on(&self, language: Language) -> Said {
        self.naming().name_behind_on(language)
    }

    /// The label of the link to comment on it, and the title of that form: `Comment on point 4, item b)`.
    #[must_use]
    pub fn comment_on(&self, language: Language) -> Said {
        said("documents-comment-on").with("point", self.name_behind_on(language))
    }

    /// The words of a heading with its number, if it has one: `3.1. State’s capacity`.
    #[must_use]
    pub fn heading(&self) -> String {
        self.number.iter().chain([&self.body]).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// What the name of a point is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming<'a> {
    pub kind: PointKind,
    pub number: Option<&'a str>,
    pub path: &'a str,
    pub body: &'a str,
}

impl Naming<'_> {
    pub fn name(&self, language: Language) -> Said {
        let (around, inner) = self.inside();
        let name = Called::of(&inner, language).say("name");
        match around {
            None => name,
            // In English its own name stands in the middle of the whole, and so begins with a small letter.
            Some(around) if language == Language::En => {
                around.say("name", language).with("point", inner.name_behind_on(language))
            }
            Some(around) => around.say("name", language).with("point", name),
        }
    }

    fn name_behind_on(&self, language: Language) -> Said {
        let (around, inner) = self.inside();
        let on = Called::of(&inner, language).say("on");
        match around {
            None => on,
            Some(around) => around.say("on", language).with("point", on),
        }
    }

    /// The part of the draft around it that counts anew, and the point as named inside that.
    fn inside(&self) -> (Option<Around<'_>>, Self) {
        let (first, path) = self.path.split_once('/').unwrap_or_default();
        let around = match first.strip_prefix(ANNEX) {
            Some(number) => Around::Annex(number.trim_start()),
            None if first == TRANSITIONAL => Around::Transitional,
            None => return (None, *self),
        };
        (Some(around), Self { path, ..*self })
    }
}

/// A part of the draft that counts anew.
enum Around<'a> {
    Annex(&'a str),
    Transitional,
}

impl Around<'_> {
    fn say(&self, form: &str, language: Language) -> Said {
        match self {
            Self::Annex("") => said(format!("documents-{form}-in-annex")),
            Self::Annex(number) => {
                said(format!("documents-{form}-in-numbered-annex")).with("number", cited_in(number, language))
            }
            Self::Transitional => said(format!("documents-{form}-in-transitional")),
        }
    }
}

/// The parts of a name.
struct Called {
    word: &'static str,
    number: String,
    /// The number of the point that an item belongs to.
    point: String,
    /// The beginning of its text, if the name quotes it.
    words: String,
}

impl Called {
    fn of(point: &Naming<'_>, language: Language) -> Self {
        let mut steps = point.path.split('/');
        let first = steps.next().unwrap_or_default();
        let is_in_a_point = point.kind == PointKind::Item && first.starts_with(|first: char| first.is_ascii_digit());
        let numbered = steps.filter(|step| *step != DASH);
        let below = numbered.map(|step| cited_in(step, language)).collect::<Vec<_>>().join(" ");
        if let Some(article) = first.strip_prefix(ARTICLE) {
            return Self::in_article(&cited_in(article, language), below);
        }
        let (number, of) = if is_in_a_point && (!below.is_empty() || point.number.is_none()) {
            (below, cited_in(first, language))
        } else {
            (cited_in(point.number.unwrap_or_default(), language), String::new())
        };
        let word = match point.kind {
            PointKind::Heading if number.is_empty() => "heading",
            PointKind::Heading if is_below_another(&number) => "subsection",
            PointKind::Heading => "section",
            PointKind::Item if point.number.is_none() => match (of.is_empty(), number.is_empty()) {
                (true, _) => "unnumbered-item",
                (false, true) if is_below_another(&of) => "unnumbered-item-of-subpoint",
                (false, true) => "unnumbered-item-of-point",
                (false, false) if is_below_another(&of) => "unnumbered-item-of-item-of-subpoint",
                (false, false) => "unnumbered-item-of-item",
            },
            PointKind::Item if of.is_empty() => "item",
            PointKind::Item if is_below_another(&of) => "item-of-subpoint",
            PointKind::Item => "item-of-point",
            PointKind::Table => "table",
            _ if number.is_empty() => "paragraph",
            _ if is_below_another(&number) => "subpoint",
            _ => "point",
        };
        // The others say which point it is by numbers alone.
        let quotes = number.is_empty() || word == "item" || word.starts_with("unnumbered");
        let words = if quotes { quoted(point.body) } else { String::new() };
        Self { word, number, point: of, words }
    }

    /// An article, or what stands in one.
    fn in_article(article: &str, below: String) -> Self {
        let point = article.to_owned();
        if below.is_empty() {
            Self { word: "article", number: point, point: String::new(), words: String::new() }
        } else {
            Self { word: "part-of-article", number: below, point, words: String::new() }
        }
    }

    /// Its name: `name`, or the form behind the word for “on”: `on`.
    fn say(self, form: &str) -> Said {
        let sentence = said(format!("documents-{form}-{}", self.word));
        sentence.with("number", self.number).with("point", self.point).with("words", self.words)
    }
}

/// How a text begins. The sign at its end joins it to what follows in the draft, which a name does not quote.
fn quoted(body: &str) -> String {
    beginning(body, NAMING_CHARACTERS).trim_end_matches([';', ',', '.', ':']).to_owned()
}

/// A number as a language cites it: English `14`, Latvian `14.`. One with a sign at its end is the same in both: `5.¹`,
/// `b)`.
fn cited_in(number: &str, language: Language) -> String {
    let cited = number.strip_suffix('.').unwrap_or(number);
    let is_ordinal = language == Language::Lv && cited.ends_with(|last: char| last.is_ascii_alphanumeric());
    if is_ordinal { format!("{cited}.") } else { cited.to_owned() }
}

/// Whether a number has several steps: `15.2.` is below another point, `5.¹` is not.
fn is_below_another(number: &str) -> bool {
    number.split(|sign: char| !sign.is_ascii_digit()).filter(|step| !step.is_empty()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{PointId, ProvisionId, TextId, VersionId};

    fn point(kind: PointKind, path: &str, body: &str) -> Point {
        let number = path.rsplit('/').next().filter(|number| !number.is_empty() && *number != DASH);
        Point {
            id: PointId::new(),
            text: TextId::new(),
            version: VersionId::new(),
            provision: ProvisionId::new(),
            position: 0,
            place: None,
            kind,
            number: number.map(str::to_owned),
            path: path.to_owned(),
            depth: 1,
            anchor: "p-1".to_owned(),
            body: body.to_owned(),
            marks: None,
            cells: None,
        }
    }

    fn names(kind: PointKind, path: &str, body: &str) -> [String; 2] {
        let point = point(kind, path, body);
        [Language::En, Language::Lv].map(|language| point.name(language).in_language(language).to_string())
    }

    fn ways(kind: PointKind, path: &str, body: &str) -> [String; 2] {
        let point = point(kind, path, body);
        [Language::En, Language::Lv].map(|language| point.comment_on(language).in_language(language).to_string())
    }

    #[test]
    fn each_language_names_a_point_its_own_way() {
        assert_eq!(names(PointKind::Numbered, "14.", ""), ["Point 14", "14. punkts"]);
        assert_eq!(names(PointKind::Numbered, "5.¹", ""), ["Point 5.¹", "5.¹ punkts"]);
        assert_eq!(names(PointKind::Heading, "II.", "Tasks"), ["Section II", "II. nodaļa"]);
        assert_eq!(ways(PointKind::Numbered, "14.", ""), ["Comment on point 14", "Komentēt 14. punktu"]);
    }

    #[test]
    fn what_is_below_a_point_is_a_subpoint_in_latvian() {
        assert_eq!(names(PointKind::Numbered, "15.2.", ""), ["Point 15.2", "15.2. apakšpunkts"]);
        assert_eq!(names(PointKind::Numbered, "5.¹1.", ""), ["Point 5.¹1", "5.¹1. apakšpunkts"]);
        assert_eq!(names(PointKind::Heading, "3.1.", "Tasks"), ["Section 3.1", "3.1. apakšnodaļa"]);
        assert_eq!(ways(PointKind::Numbered, "15.2.", ""), ["Comment on point 15.2", "Komentēt 15.2. apakšpunktu"]);
    }

    #[test]
    fn an_item_is_named_with_its_point() {
        assert_eq!(names(PointKind::Item, "4./b)", ""), ["Point 4, item b)", "4. punkta b) apakšpunkts"]);
        assert_eq!(names(PointKind::Item, "4./b)/i)", ""), ["Point 4, item b) i)", "4. punkta b) i) apakšpunkts"]);
        assert_eq!(names(PointKind::Item, "15.2./a)", ""), ["Point 15.2, item a)", "15.2. apakšpunkta a) apakšpunkts"]);
        assert_eq!(
            ways(PointKind::Item, "4./b)", ""),
            ["Comment on point 4, item b)", "Komentēt 4. punkta b) apakšpunktu"]
        );
        assert_eq!(names(PointKind::Item, "a)", "water"), ["Item a) “water”", "a) apakšpunkts „water”"]);
    }

    #[test]
    fn what_stands_in_an_annex_is_named_with_it() {
        use PointKind::{Heading, Item, Numbered};
        let annexed = names(Numbered, "annex 2/1.", "");
        assert_eq!(annexed, ["Annex 2, point 1", "2. pielikuma 1. punkts"]);
        assert_eq!(names(Item, "annex/4./b)", ""), ["Annex, point 4, item b)", "Pielikuma 4. punkta b) apakšpunkts"]);
        assert_eq!(names(Heading, "annex A/II.", ""), ["Annex A, section II", "A. pielikuma II. nodaļa"]);
        assert_eq!(
            names(Numbered, "transitional/3.", ""),
            ["Transitional provisions, point 3", "Pārejas noteikumu 3. punkts"]
        );
        let way = ways(Numbered, "annex 2/1.2.", "");
        assert_eq!(way, ["Comment on annex 2, point 1.2", "Komentēt 2. pielikuma 1.2. apakšpunktu"]);
    }

    #[test]
    fn an_item_with_a_dash_is_named_with_its_point_and_by_how_it_begins() {
        assert_eq!(
            names(PointKind::Item, "26./–", "a dash"),
            ["Point 26, item “a dash”", "26. punkta apakšpunkts „a dash”"]
        );
        assert_eq!(
            names(PointKind::Item, "15.2./–", "a dash"),
            ["Point 15.2, item “a dash”", "15.2. apakšpunkta apakšpunkts „a dash”"]
        );
        assert_eq!(
            names(PointKind::Item, "4./b)/–", "a dash"),
            ["Point 4, item b), “a dash”", "4. punkta b) apakšpunkta apakšpunkts „a dash”"]
        );
        assert_eq!(
            ways(PointKind::Item, "15.2./b)/–", "a dash"),
            [
                "Comment on point 15.2, item b), “a dash”",
                "Komentēt 15.2. apakšpunkta b) apakšpunkta apakšpunktu „a dash”"
            ]
        );
    }

    #[test]
    fn what_has_no_number_is_named_by_how_it_begins() {
        assert_eq!(names(PointKind::Item, "", "a dash"), ["Item “a dash”", "Apakšpunkts „a dash”"]);
        assert_eq!(names(PointKind::Heading, "", "Tasks"), ["Heading “Tasks”", "Virsraksts „Tasks”"]);
        let long = "sabiedrības līdzdalība ".repeat(5);
        let beginning = "sabiedrības līdzdalība sabiedrības līdzdalība sabiedrības …";
        assert_eq!(
            names(PointKind::Paragraph, "", &long),
            [format!("Paragraph “{beginning}”"), format!("Rindkopa „{beginning}”")]
        );
        assert_eq!(
            ways(PointKind::Paragraph, "", "Saraksts\nir publisks."),
            ["Comment on paragraph “Saraksts ir publisks”", "Komentēt rindkopu „Saraksts ir publisks”"]
        );
    }

    #[test]
    fn a_name_quotes_no_sign_that_joins_the_point_to_the_next() {
        for sign in [";", ",", ".", ":", ""] {
            assert_eq!(
                names(PointKind::Item, "26./–", &format!("publisko apspriešanu skaitu{sign}")),
                [
                    "Point 26, item “publisko apspriešanu skaitu”",
                    "26. punkta apakšpunkts „publisko apspriešanu skaitu”"
                ],
                "{sign}"
            );
        }
    }
}
