//! What public pages show: a notice in the reader's language, the phase of a consultation, the layout of a draft.
use askama::Template;

use crate::{
    consultations::{CommentsBecomePublic, Consultation, DocumentKind, Notice, NoticeField, Phase, PublishedNotice},
    documents::{Piece, Point, compare},
    platform::{Instant, Language, PolicyArea, Said, riga, said},
};

/// A notice for pages: published, or still in preparation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownNotice {
    pub notice: Notice,
    pub document_kind: DocumentKind,
    pub policy_area: PolicyArea,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    /// When it was last revised, and why; `None` for the first revision.
    pub revised: Option<Revised>,
}

/// The revision of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Revised {
    pub at: Instant,
    pub reason: String,
}

impl From<PublishedNotice> for ShownNotice {
    fn from(published: PublishedNotice) -> Self {
        Self {
            notice: published.notice(),
            revised: published.revision_reason.map(|reason| Revised { at: published.published_at, reason }),
            document_kind: published.document_kind,
            policy_area: published.policy_area,
            contact_name: published.contact_name,
            contact_phone: published.contact_phone,
            contact_email: published.contact_email,
        }
    }
}

impl ShownNotice {
    /// A notice that is still in preparation.
    pub fn being_written(consultation: &Consultation, notice: Notice) -> Self {
        Self {
            notice,
            document_kind: consultation.document_kind,
            policy_area: consultation.policy_area,
            contact_name: consultation.contact_name.clone(),
            contact_phone: consultation.contact_phone.clone(),
            contact_email: consultation.contact_email.clone(),
            revised: None,
        }
    }

    /// The fields that are not empty, with their names, for the list of facts. The title is not among them, because it
    /// is the heading of the page, nor the reason for a shorter period, which has its own section.
    pub fn facts(&self) -> Vec<(Said, &str)> {
        let elsewhere = [NoticeField::Title, NoticeField::ShorterPeriodReason];
        let shown = NoticeField::ALL.iter().filter(|field| !elsewhere.contains(field));
        shown.map(|field| (field.label(), self.notice.says(*field))).filter(|(_, words)| !words.is_empty()).collect()
    }

    /// The telephone number for a `tel:` address (RFC 3966): digits, and the plus of an international number.
    pub fn tel(&self) -> String {
        self.contact_phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }
}

/// A field of a notice that a correction changed: its name, and the old words compared with the new ones.
pub(super) type Difference = (Said, Vec<Piece>);

/// The fields in which two notices in this language differ.
pub(super) fn differences(before: &PublishedNotice, after: &PublishedNotice, language: Language) -> Vec<Difference> {
    let (before, after) = (fields(before, language), fields(after, language));
    let both = before.into_iter().zip(after);
    both.filter(|(old, new)| old != new).map(|((label, old), (_, new))| (label, compare(&old, &new))).collect()
}

fn fields(of: &PublishedNotice, language: Language) -> Vec<(Said, String)> {
    let say = |said: Said| said.in_language(language).to_string();
    let notice = of.notice();
    let kinds =
        [(said("reading-kind"), say(of.document_kind.label())), (said("reading-area"), say(of.policy_area.label()))];
    let contact = [of.contact_name.as_str(), &of.contact_phone, &of.contact_email].join(", ");
    let written = NoticeField::ALL.iter().map(|field| (field.label(), notice.says(*field).to_owned()));
    kinds.into_iter().chain(written).chain([(said("reading-official"), contact)]).collect()
}

/// The phase of a consultation, with the instants that pages show.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Standing {
    pub phase: Phase,
    pub published_at: Option<Instant>,
    pub opens_at: Option<Instant>,
    /// The last minute for comments.
    pub last_minute: Option<Instant>,
    pub answered_at: Option<Instant>,
    /// How long comments are still possible.
    pub left: Option<Said>,
    pub is_urgent: bool,
    /// Whether it was withdrawn before anybody could comment.
    pub never_opened: bool,
}

impl Standing {
    pub fn of(consultation: &Consultation, now: Instant) -> Self {
        let phase = consultation.phase(now);
        let deadline = consultation.deadline(now);
        let withdrawn_at = consultation.withdrawn_at;
        let never_opened = withdrawn_at.is_some_and(|at| consultation.opens_at.is_none_or(|opens_at| at <= opens_at));
        // A withdrawal ends the period.
        let closes_at = consultation.closes_at.filter(|_| !never_opened);
        let last_minute = closes_at.map(|closes_at| match withdrawn_at {
            Some(at) if at < closes_at => at,
            _ => riga::last_minute(closes_at),
        });
        Self {
            phase,
            published_at: consultation.published_at,
            opens_at: consultation.opens_at.filter(|_| !never_opened),
            last_minute,
            answered_at: consultation.answered_at,
            is_urgent: deadline.as_ref().is_some_and(|deadline| deadline.is_urgent),
            left: deadline.map(|deadline| deadline.left),
            never_opened,
        }
    }

    pub fn is_open(&self) -> bool {
        self.phase == Phase::Open
    }

    /// Whether the period has ended.
    pub fn is_over(&self) -> bool {
        matches!(self.phase, Phase::Closed | Phase::Answered | Phase::Withdrawn)
    }

    /// Whether comments are possible, now or later.
    pub fn takes_part(&self) -> bool {
        !self.is_over()
    }

    /// Whether only staff can see it.
    pub fn is_unpublished(&self) -> bool {
        matches!(self.phase, Phase::Draft | Phase::Scheduled)
    }
}

/// The earliest of the instants at which parts of a page read otherwise.
pub(super) fn earliest(of: impl IntoIterator<Item = Option<Instant>>) -> Option<Instant> {
    of.into_iter().flatten().min()
}

/// When the comments on a consultation become public, as a sentence.
pub(super) fn comments_become_public(consultation: &Consultation) -> Said {
    said(match consultation.comments_become_public {
        CommentsBecomePublic::AtSubmission => "reading-comments-public-at-submission",
        CommentsBecomePublic::AfterPeriod => "reading-comments-public-after-period",
    })
}

/// A line in the layout of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A heading, with its level among the headings of the page: 2 for the highest. Levels are never skipped.
    Heading(Point, usize),
    /// Anything else.
    Point(Point),
}

impl Line {
    pub fn point(&self) -> &Point {
        match self {
            Self::Heading(point, _) | Self::Point(point) => point,
        }
    }
}

/// The layout of a text: each heading is one level below the nearest earlier heading with a higher rank in the draft.
/// Headings that contain all others, the titles of the draft, add no level.
pub(super) fn lay_out(points: Vec<Point>) -> Vec<Line> {
    let ranks = ranks(points.iter().filter(|point| point.is_heading()).map(|point| point.depth));
    let titles = titles(&ranks);
    let mut levels = ranks.into_iter().map(|rank| rank.saturating_sub(titles) + 2);
    let laid = points.into_iter().map(|point| {
        if point.is_heading() { Line::Heading(point, levels.next().unwrap_or(2)) } else { Line::Point(point) }
    });
    laid.collect()
}

/// How many headings contain each heading.
fn ranks(depths: impl Iterator<Item = i16>) -> Vec<usize> {
    let mut open: Vec<i16> = Vec::new();
    let ranks = depths.map(|depth| {
        open.retain(|higher| *higher < depth);
        open.push(depth);
        open.len() - 1
    });
    ranks.collect()
}

/// How many headings at the beginning contain everything after them.
fn titles(ranks: &[usize]) -> usize {
    (0..ranks.len().saturating_sub(1)).take_while(|at| ranks[at + 1..].iter().all(|rank| rank > at)).count()
}

/// A table of contents: a template of its own, because it contains tables of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "reading/contents.html")]
pub(super) struct Contents {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    anchor: String,
    words: String,
    below: Contents,
}

impl Contents {
    pub fn of(lines: &[Line]) -> Self {
        let headings: Vec<(&Point, usize)> = lines
            .iter()
            .filter_map(|line| match line {
                Line::Heading(point, level) => Some((point, *level)),
                Line::Point(_) => None,
            })
            .collect();
        Self::nested(&headings)
    }

    fn nested(headings: &[(&Point, usize)]) -> Self {
        let mut entries = Vec::new();
        let mut rest = headings;
        while let Some(((point, level), after)) = rest.split_first() {
            let below = after.iter().take_while(|(_, deeper)| deeper > level).count();
            entries.push(Entry {
                anchor: point.anchor.clone(),
                words: point.heading(),
                below: Self::nested(&after[..below]),
            });
            rest = &after[below..];
        }
        Self { entries }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// One point with its neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub point: &'a Point,
    /// The heading above it.
    pub section: Option<&'a Point>,
    /// Its parts: the following lines that are deeper.
    pub parts: Vec<&'a Point>,
    pub previous: Option<&'a Point>,
    pub next: Option<&'a Point>,
}

impl<'a> Place<'a> {
    /// The point with exactly this anchor. Neighbours are points, never headings.
    pub fn find(lines: &'a [Line], anchor: &str) -> Option<Self> {
        let at = lines.iter().position(|line| line.point().anchor == anchor)?;
        let (before, point, after) = (&lines[..at], lines[at].point(), &lines[at + 1..]);
        let plain = |line: &'a Line| Some(line.point()).filter(|point| !point.is_heading());
        let belongs = |part: &&Point| !part.is_heading() && !point.is_heading() && part.depth > point.depth;
        Some(Self {
            point,
            section: before.iter().rev().map(Line::point).find(|point| point.is_heading()),
            parts: after.iter().map(Line::point).take_while(belongs).collect(),
            previous: before.iter().rev().find_map(plain),
            next: after.iter().find_map(plain),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::PointKind;
    use crate::ids::{PointId, ProvisionId, TextId, VersionId};

    /// A draft from lines such as `# Heading`, `## Smaller heading`, `1. Point`, `- item`.
    fn draft(lines: &[&str]) -> Vec<Line> {
        lay_out(lines.iter().zip(0..).map(|(line, position)| point(line, position)).collect())
    }

    fn point(line: &str, position: i32) -> Point {
        let (mark, body) = line.split_once(' ').expect("a mark and words");
        let (kind, depth) = match mark {
            "-" => (PointKind::Item, 2),
            "¶" => (PointKind::Paragraph, 1),
            _ if mark.starts_with('#') => (PointKind::Heading, mark.len()),
            _ => (PointKind::Numbered, mark.matches('.').count()),
        };
        Point {
            id: PointId::new(),
            text: TextId::new(),
            version: VersionId::new(),
            provision: ProvisionId::new(),
            position,
            place: None,
            kind,
            number: (kind == PointKind::Numbered).then(|| mark.to_owned()),
            path: if kind == PointKind::Numbered { mark.to_owned() } else { String::new() },
            depth: i16::try_from(depth).expect("a small depth"),
            anchor: format!("p-{position}"),
            body: body.to_owned(),
            marks: None,
            cells: None,
        }
    }

    fn levels(lines: &[Line]) -> Vec<usize> {
        lines.iter().filter_map(|line| if let Line::Heading(_, level) = line { Some(*level) } else { None }).collect()
    }

    /// The contents, with brackets around nested ones.
    fn tree(contents: &Contents) -> String {
        let entries = contents.entries.iter().map(|entry| {
            if entry.below.is_empty() {
                entry.words.clone()
            } else {
                format!("{} ({})", entry.words, tree(&entry.below))
            }
        });
        entries.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn contents_are_nested_as_the_headings_are() {
        let lines = draft(&[
            "# Introduction",
            "1. One",
            "# Principles",
            "## Will to act",
            "### Awareness",
            "2. Two",
            "## Deterrence",
            "# Resources",
        ]);
        assert_eq!(
            tree(&Contents::of(&lines)),
            "Introduction, Principles (Will to act (Awareness), Deterrence), Resources"
        );
        assert_eq!(levels(&lines), [2, 2, 3, 4, 3, 2]);
    }

    #[test]
    fn a_draft_that_skips_a_rank_leaves_no_hole_in_the_headings() {
        let lines = draft(&["## The title of the draft", "# Part", "### Section", "## Chapter"]);
        assert_eq!(tree(&Contents::of(&lines)), "The title of the draft, Part (Section, Chapter)");
        assert_eq!(levels(&lines), [2, 2, 3, 3]);
    }

    #[test]
    fn the_titles_of_a_draft_stand_beside_its_sections() {
        let lines = draft(&[
            "# The Concept",
            "## Approved in May",
            "### Introduction",
            "1. One",
            "### Principles",
            "#### Will to act",
        ]);
        assert_eq!(tree(&Contents::of(&lines)), "The Concept, Approved in May, Introduction, Principles (Will to act)");
        assert_eq!(levels(&lines), [2, 2, 2, 2, 3]);
        assert_eq!(levels(&draft(&["# The only heading", "1. One"])), [2]);
    }

    #[test]
    fn a_draft_without_headings_has_no_contents() {
        assert!(Contents::of(&draft(&["1. One", "2. Two"])).is_empty());
    }

    #[test]
    fn contents_are_escaped_once() {
        let contents = Contents::of(&draft(&["# Peace & <war>", "## Threat", "# End"])).to_string();
        assert_eq!(
            contents,
            r##"<ol><li><a href="#p-0">Peace &#38; &#60;war&#62;</a><ol><li><a href="#p-1">Threat</a></li></ol></li><li><a href="#p-2">End</a></li></ol>"##
        );
    }

    #[test]
    fn a_point_stands_between_its_neighbours_under_its_headings() {
        let lines =
            draft(&["# Part", "1. One", "## Section", "2. Two", "- first", "- second", "# Next part", "3. Three"]);
        let place = Place::find(&lines, "p-3").expect("point 2");
        let words = |points: &[&Point]| points.iter().map(|point| point.body.clone()).collect::<Vec<_>>();
        assert_eq!(place.section.map(|heading| heading.body.as_str()), Some("Section"));
        assert_eq!(words(&place.parts), ["first", "second"]);
        assert_eq!(place.previous.map(|point| point.body.as_str()), Some("One"));
        assert_eq!(place.next.map(|point| point.body.as_str()), Some("first"));
        let last = Place::find(&lines, "p-7").expect("point 3");
        assert_eq!((last.section.map(|heading| heading.body.as_str()), last.next), (Some("Next part"), None));
        assert_eq!(Place::find(&lines, "p-1").expect("point 1").previous, None);
    }

    #[test]
    fn an_anchor_is_found_only_as_it_is() {
        let lines = draft(&["1. One", "2. Two"]);
        assert!(Place::find(&lines, "p-1").is_some());
        for other in ["p-2", "P-1", "p-1 ", "p-", ""] {
            assert_eq!(Place::find(&lines, other), None, "{other}");
        }
    }
}
