//! The text that was read from a draft, for an editor to check: the points as a tree, and above them everything
//! unusual.
use std::collections::{HashMap, HashSet};

use super::{
    mending::scheme_name,
    warned::{Warned, warned},
};
use crate::{
    documents::{
        self, Changes, Corrected, Correction, Found, Imported, KeptCorrection, LeftOut, Operation, Point, PointKind,
        Scheme, Text, Warning, Why,
    },
    ids::ProvisionId,
    platform::{Conn, Error, Said, said},
};

/// A text of the draft with what is unusual about it.
pub struct Preview {
    pub rows: Vec<Row>,
    /// How many points there are of each kind in it.
    pub counts: Vec<Said>,
    pub counterpart: Option<Counterpart>,
    /// The name of the file that it was read from; `None` if it was pasted.
    pub original: Option<String>,
    pub scheme: Option<Scheme>,
    /// What was in the source besides the points; `None` if that was not kept.
    pub kept: Option<Besides>,
}

/// What a source has besides the points of its text.
pub struct Besides {
    pub left_out: Vec<LeftOut>,
    pub found: Found,
    /// Which text of tracked changes was taken.
    pub changes: Changes,
    pub corrections: Vec<KeptCorrection>,
    /// The corrections that do not fit the reading any more.
    pub misfits: Vec<i32>,
}

impl Besides {
    /// Whether tracked changes were read as if they had been rejected.
    pub fn is_rejected(&self) -> bool {
        self.changes == Changes::Rejected
    }

    /// The word for the text of tracked changes that was taken.
    pub fn taken(&self) -> &'static str {
        if self.is_rejected() { "rejected" } else { "accepted" }
    }

    /// Whether the file has anything that is not published.
    pub fn has_hidden(&self) -> bool {
        self.found != Found::default()
    }

    /// What the file has that is not published, a line for each kind.
    pub fn hidden(&self) -> Vec<Said> {
        let Found { changes, comments, hidden, authors, pictures } = &self.found;
        let counted = [
            (*changes, "consultations-found-changes"),
            (*comments, "consultations-found-comments"),
            (*hidden, "consultations-found-hidden"),
            (*pictures, "consultations-found-pictures"),
        ];
        let lines = counted.into_iter().filter(|(count, _)| *count > 0);
        let mut lines: Vec<Said> = lines.map(|(count, key)| said(key).with("count", count)).collect();
        if !authors.is_empty() {
            lines.push(said("consultations-found-authors").with("names", authors.join(", ")));
        }
        lines
    }

    /// Why a paragraph was left out.
    pub fn why(&self, left: &LeftOut) -> Said {
        said(match left.why {
            Why::Contents => "consultations-left-contents",
            Why::PageNumber => "consultations-left-page-number",
            Why::PageHeader => "consultations-left-page-header",
            Why::Rule => "consultations-left-rule",
            Why::Hidden => "consultations-left-hidden",
            Why::Change => "consultations-left-change",
            Why::Comment => "consultations-left-comment",
            Why::Picture => "consultations-left-picture",
            Why::Empty => "consultations-left-empty",
            Why::Editor => "consultations-left-editor",
        })
    }

    /// What a correction does, in words.
    pub fn did(&self, correction: &Correction) -> Said {
        let at = correction.place.words.trim();
        match &correction.operation {
            Operation::Join => said("consultations-did-join"),
            Operation::Split { before } => said("consultations-did-split").with("before", before),
            Operation::Number { number: Some(number) } => said("consultations-did-number").with("number", number),
            Operation::Number { number: None } => said("consultations-did-no-number"),
            Operation::Kind { kind } => said("consultations-did-kind").with("kind", kind_name(*kind)),
            Operation::Set { number, kind, depth } => said("consultations-did-set")
                .with("number", number.as_deref().unwrap_or("–"))
                .with("kind", kind_name(*kind))
                .with("depth", *depth),
            Operation::Delete => said("consultations-did-delete"),
            Operation::Table => said("consultations-did-table"),
        }
        .with("words", at)
    }

    /// Whether a correction does not fit any more.
    pub fn is_misfit(&self, kept: &KeptCorrection) -> bool {
        self.misfits.contains(&kept.ordinal)
    }

    /// The correction that is undone next.
    pub fn last(&self) -> Option<Said> {
        let last = self.corrections.iter().rfind(|kept| !kept.is_undone)?;
        Some(self.did(&last.correction))
    }

    /// How many corrections stand.
    pub fn standing(&self) -> usize {
        self.corrections.iter().filter(|kept| !kept.is_undone).count()
    }
}

/// One point, with its warnings.
pub struct Row {
    pub point: Point,
    pub warnings: Vec<Warned>,
}

/// The word for a kind of point, without its level.
fn kind_name(kind: PointKind) -> Said {
    said(match kind {
        PointKind::Heading => "consultations-kind-heading",
        PointKind::Article => "consultations-read-as-article",
        PointKind::Numbered => "consultations-read-as-point",
        PointKind::Item => "consultations-read-as-item",
        PointKind::Table => "consultations-read-as-table",
        PointKind::Paragraph => "consultations-read-as-paragraph",
    })
}

impl Row {
    /// The kind of the point.
    pub fn kind(&self) -> Said {
        match self.point.kind {
            PointKind::Heading => said("consultations-read-as-heading").with("level", self.point.depth),
            kind => kind_name(kind),
        }
    }

    /// What the point can be made, as the word that is sent, its label, and whether it is that now.
    pub fn kinds(&self) -> Vec<(&'static str, Said, bool)> {
        let kinds =
            [PointKind::Heading, PointKind::Article, PointKind::Numbered, PointKind::Item, PointKind::Paragraph];
        kinds.into_iter().map(|kind| (kind.as_str(), kind_name(kind), self.point.kind == kind)).collect()
    }

    /// Whether it may be joined to the one above with one press. A heading or a table never should be.
    pub fn may_be_joined(&self) -> bool {
        !matches!(self.point.kind, PointKind::Heading | PointKind::Article | PointKind::Table)
    }

    pub fn is_table(&self) -> bool {
        self.point.kind == PointKind::Table
    }

    /// Whether its lines may be made a table.
    pub fn may_be_table(&self) -> bool {
        self.point.kind != PointKind::Table && self.point.body.contains(['\t', '|'])
    }

    /// Its plain text, a row of a table in each line.
    pub fn lines(&self) -> Vec<&str> {
        self.point.body.lines().collect()
    }

    /// The indent; the style sheet has five steps.
    pub fn indent(&self) -> i16 {
        if self.point.is_heading() { 1 } else { self.point.depth.clamp(1, 5) }
    }
}

/// How the numbers match those of the text in the other language.
pub struct Counterpart {
    /// How many numbered points are in both texts.
    pub shared: usize,
    /// The first point of each path that occurs more often in one text than in the other: its points are not paired.
    pub unequal: Vec<Point>,
    /// The points that are only in this text.
    pub only_here: Vec<Point>,
    /// The points that are only in the other text.
    pub only_there: Vec<Point>,
}

impl Preview {
    /// A text as it was read and corrected, beside the text in the other language, if there is one.
    pub async fn read(conn: &mut Conn, text: &Text, other: Option<&Text>) -> Result<Self, Error> {
        let points = documents::points(conn, text.id).await?;
        let others = match other {
            Some(other) => Some(documents::points(conn, other.id).await?),
            None => None,
        };
        let warnings = documents::warnings(conn, text.version).await?;
        let warnings = warnings.into_iter().find(|(of, _)| *of == text.language).and_then(|(_, warnings)| warnings);
        let kept = match documents::corrected(conn, text.id).await? {
            None => None,
            Some(Corrected { read: Imported { left_out, found, changes, .. }, misfits }) => {
                let corrections = documents::corrections(conn, text.id).await?;
                Some(Besides { left_out, found, changes, corrections, misfits })
            }
        };
        let (original, scheme) = (text.original_name.clone(), text.scheme);
        Ok(Self { original, scheme, kept, ..Self::new(points, warnings.as_deref(), others.as_deref()) })
    }

    /// The points of a text with the import's warnings, and the points of the text in the other language, if there is
    /// one.
    fn new(points: Vec<Point>, warnings: Option<&[Warning]>, other: Option<&[Point]>) -> Self {
        let counts = counts(&points);
        let counterpart = other.map(|other| Counterpart::new(&points, other));
        let mut rows: Vec<Row> = points.into_iter().map(|point| Row { point, warnings: Vec::new() }).collect();
        // That there are tables is no reason to change anything: they are counted above.
        let to_check = |warning: &&Warning| !matches!(warning, Warning::TablesFound { .. });
        for warning in warnings.unwrap_or_default().iter().filter(to_check) {
            // A warning about the whole text is shown at its beginning.
            if let Some(row) = rows.get_mut(warning.point().unwrap_or(0)) {
                row.warnings.push(warned(warning));
            }
        }
        Self { rows, counts, counterpart, original: None, scheme: None, kept: None }
    }

    /// The word of the scheme that was taken; empty if none was.
    pub fn scheme_word(&self) -> &'static str {
        self.scheme.map_or("", |scheme| scheme.as_str())
    }

    /// The schemes of numbering with their names, and which was taken.
    pub fn schemes(&self) -> Vec<(&'static str, Said, bool)> {
        let named = Scheme::ALL.iter();
        named.map(|scheme| (scheme.as_str(), scheme_name(*scheme), self.scheme == Some(*scheme))).collect()
    }

    /// The rows with a warning.
    pub fn warned(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.warnings.is_empty())
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.rows.iter().map(|row| row.warnings.len()).sum()
    }
}

impl Counterpart {
    fn new(here: &[Point], there: &[Point]) -> Self {
        let numbered = |points: &[Point]| -> Vec<Point> {
            points.iter().filter(|point| !point.path.is_empty()).cloned().collect()
        };
        let (here, there) = (numbered(here), numbered(there));
        let (times_here, times_there) = (times(&here), times(&there));
        let mut told = HashSet::new();
        let is_unequal = |point: &&Point| {
            let there = times_there.get(&path(point));
            there.is_some_and(|there| times_here.get(&path(point)) != Some(there)) && told.insert(path(point))
        };
        let unequal = here.iter().filter(is_unequal).cloned().collect();
        let provisions =
            |points: &[Point]| -> HashSet<ProvisionId> { points.iter().map(|point| point.provision).collect() };
        let (in_here, in_there) = (provisions(&here), provisions(&there));
        Self {
            shared: here
                .iter()
                .filter(|point| point.kind == PointKind::Numbered && in_there.contains(&point.provision))
                .count(),
            unequal,
            only_here: here.into_iter().filter(|point| !in_there.contains(&point.provision)).collect(),
            only_there: there.into_iter().filter(|point| !in_here.contains(&point.provision)).collect(),
        }
    }
}

/// The key for pairing points: headings have their own paths.
fn path(point: &Point) -> (bool, String) {
    (point.is_heading(), point.path.clone())
}

fn times(points: &[Point]) -> HashMap<(bool, String), usize> {
    let mut times = HashMap::new();
    for point in points {
        *times.entry(path(point)).or_default() += 1;
    }
    times
}

fn counts(points: &[Point]) -> Vec<Said> {
    let counted = [
        (PointKind::Article, "consultations-count-articles"),
        (PointKind::Numbered, "consultations-count-points"),
        (PointKind::Item, "consultations-count-items"),
        (PointKind::Paragraph, "consultations-count-paragraphs"),
        (PointKind::Heading, "consultations-count-headings"),
        (PointKind::Table, "consultations-count-tables"),
    ];
    let of = |kind| points.iter().filter(|point| point.kind == kind).count();
    counted
        .into_iter()
        .map(|(kind, key)| (of(kind), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| said(key).with("count", count))
        .collect()
}
