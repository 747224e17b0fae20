//! The statements of the demonstration's organisations and the ministry's answers: one Markdown file for each
//! statement. It begins with the covering note. Each comment is below a heading with its kind and its point's anchor
//! (no anchor for the whole draft); its proposed wording has its own heading, and so has its answer, with verdict and
//! fate.
use super::{
    cast::{self, COAST, Character, MIRE, NETWORK, Ngo, SHIELD},
    drafts::{Draft, GROUNDS, INSTRUCTORS, INVOLVEMENT},
    texts::{Section, sections},
};
use crate::{
    platform::Language::{self, En, Lv},
    responses::Verdict,
    statements::CommentKind,
};

/// A statement of one organisation on one draft.
#[derive(Debug)]
pub struct Script {
    /// Its key.
    pub key: &'static str,
    /// The organisation.
    pub ngo: &'static Ngo,
    /// The draft.
    pub draft: &'static Draft,
    /// The language of the pages on which it is written.
    pub language: Language,
    /// Who writes it.
    pub writer: Character,
    /// Who submits it.
    pub signatory: Character,
    text: &'static str,
}

/// A comment of a script.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// What it wants.
    pub kind: CommentKind,
    /// The anchor of its point; `None` for the whole draft.
    pub anchor: Option<&'static str>,
    /// Its text.
    pub body: &'static str,
    /// What the point should say instead; may be empty.
    pub proposed: &'static str,
    /// The ministry's answer, if there is one.
    pub reply: Option<Reply>,
    /// The later correction of that answer, if there is one.
    pub correction: Option<Reply>,
}

/// An answer of the ministry.
#[derive(Debug, Clone, Copy)]
pub struct Reply {
    /// The decision on the comment.
    pub verdict: Verdict,
    /// How far the answer gets.
    pub fate: Fate,
    /// Why; may be empty.
    pub reasons: &'static str,
    /// The comment in short; may be empty.
    pub essence: &'static str,
    /// The remark with which it was sent back; may be empty.
    pub remark: &'static str,
    /// The anchor of the point in the outcome that the comment led to; may be empty.
    pub change: &'static str,
}

/// How far an answer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It waits for its approval.
    Drafted,
    /// It was sent back.
    Returned,
    /// It is approved.
    Approved,
}

impl Script {
    /// The covering note; may be empty.
    pub fn note(&self) -> &'static str {
        sections(self.text, "## ")[0].body
    }

    /// The comments, in the order they are written.
    pub fn lines(&self) -> Vec<Line> {
        sections(self.text, "## ").into_iter().skip(1).map(Line::read).collect()
    }
}

impl Line {
    fn read(section: Section<'static>) -> Self {
        let (kind, anchor) =
            section.heading.split_once(' ').map_or((section.heading, None), |(kind, anchor)| (kind, Some(anchor)));
        let parts = sections(section.body, "### ");
        Self {
            kind: kind.parse().expect("a comment of the demonstration is of a known kind"),
            anchor,
            body: parts[0].body,
            proposed: below(&parts, "proposed wording"),
            reply: parts.iter().find_map(|part| Reply::read(part, "answer ")),
            correction: parts.iter().find_map(|part| Reply::read(part, "correction ")),
        }
    }
}

impl Reply {
    /// Reads a heading such as `answer partly returned`: what it is, the verdict, and how far it gets.
    fn read(section: &Section<'static>, what: &str) -> Option<Self> {
        let (verdict, fate) = section.heading.strip_prefix(what)?.split_once(' ')?;
        let parts = sections(section.body, "#### ");
        Some(Self {
            verdict: verdict.parse().expect("an answer of the demonstration has a known verdict"),
            fate: match fate {
                "approved" => Fate::Approved,
                "returned" => Fate::Returned,
                _ => Fate::Drafted,
            },
            reasons: parts[0].body,
            essence: below(&parts, "essence"),
            remark: below(&parts, "remark"),
            change: below(&parts, "change"),
        })
    }
}

/// The text below a heading; empty if there is no such heading.
fn below(parts: &[Section<'static>], heading: &str) -> &'static str {
    parts.iter().find(|part| part.heading == heading).map_or("", |part| part.body)
}

macro_rules! script {
    ($key:literal: $ngo:ident on $draft:ident in $language:ident, $writer:expr, $signatory:expr) => {
        Script {
            key: $key,
            ngo: &$ngo,
            draft: &$draft,
            language: $language,
            writer: $writer,
            signatory: $signatory,
            text: include_str!(concat!("statements/", $key, ".md")),
        }
    };
}

/// About the training grounds.
pub static GROUNDS_COAST: Script = script!("grounds-coast": COAST on GROUNDS in Lv, cast::LIVA, cast::AGRIS);
/// About the training grounds.
pub static GROUNDS_MIRE: Script = script!("grounds-mire": MIRE on GROUNDS in Lv, cast::ULDIS, cast::ZANE);
/// About the training grounds.
pub static GROUNDS_NETWORK: Script =
    script!("grounds-network": NETWORK on GROUNDS in En, cast::JONAS, cast::FRIEDERIKE);
/// About the instructors.
pub static INSTRUCTORS_COAST: Script =
    script!("instructors-coast": COAST on INSTRUCTORS in Lv, cast::SIGNE, cast::SIGNE);
/// About the instructors.
pub static INSTRUCTORS_NETWORK: Script =
    script!("instructors-network": NETWORK on INSTRUCTORS in En, cast::JONAS, cast::FRIEDERIKE);
/// About the instructors.
pub static INSTRUCTORS_SHIELD: Script =
    script!("instructors-shield": SHIELD on INSTRUCTORS in Lv, cast::EVITA, cast::EVITA);
/// About involvement.
pub static INVOLVEMENT_COAST: Script =
    script!("involvement-coast": COAST on INVOLVEMENT in Lv, cast::LIVA, cast::AGRIS);
/// What is added to it later.
pub static INVOLVEMENT_COAST_AGAIN: Script =
    script!("involvement-coast-again": COAST on INVOLVEMENT in Lv, cast::LIVA, cast::AGRIS);
/// About involvement; not submitted yet.
pub static INVOLVEMENT_MIRE: Script = script!("involvement-mire": MIRE on INVOLVEMENT in Lv, cast::ULDIS, cast::ZANE);
/// About involvement.
pub static INVOLVEMENT_NETWORK: Script =
    script!("involvement-network": NETWORK on INVOLVEMENT in En, cast::JONAS, cast::FRIEDERIKE);
/// About involvement.
pub static INVOLVEMENT_SHIELD: Script =
    script!("involvement-shield": SHIELD on INVOLVEMENT in Lv, cast::TOMS, cast::SIGNE);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ALL: [&Script; 11] = [
        &GROUNDS_COAST,
        &GROUNDS_MIRE,
        &GROUNDS_NETWORK,
        &INSTRUCTORS_COAST,
        &INSTRUCTORS_NETWORK,
        &INSTRUCTORS_SHIELD,
        &INVOLVEMENT_COAST,
        &INVOLVEMENT_COAST_AGAIN,
        &INVOLVEMENT_MIRE,
        &INVOLVEMENT_NETWORK,
        &INVOLVEMENT_SHIELD,
    ];

    #[test]
    fn there_are_comments_of_every_kind_on_points_and_on_whole_drafts() {
        let lines: Vec<Line> = ALL.iter().flat_map(|script| script.lines()).collect();
        let kinds: BTreeSet<CommentKind> = lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, CommentKind::WRITTEN.into_iter().collect());
        assert!(lines.iter().any(|line| line.anchor.is_none()) && lines.iter().any(|line| line.anchor.is_some()));
        assert!(lines.iter().any(|line| line.body.matches("\n\n").count() == 2), "one of three paragraphs");
    }

    #[test]
    fn there_are_answers_with_every_verdict_and_in_every_state() {
        let replies: Vec<Option<Reply>> = ALL.iter().flat_map(|script| script.lines()).map(|line| line.reply).collect();
        for verdict in Verdict::ALL {
            assert!(replies.iter().flatten().any(|reply| reply.verdict == *verdict), "{verdict}");
        }
        for fate in [Fate::Drafted, Fate::Returned, Fate::Approved] {
            assert!(replies.iter().flatten().any(|reply| reply.fate == fate), "{fate:?}");
        }
        assert!(replies.iter().any(Option::is_none), "one that nobody has begun to answer");
    }

    #[test]
    fn a_comment_is_told_from_its_answer_and_its_wording() {
        let lines = GROUNDS_MIRE.lines();
        assert_eq!((lines[1].kind, lines[1].anchor), (CommentKind::Objection, Some("p-4")));
        assert!(
            lines[1].body.ends_with("nevis visā poligona teritorijā.")
                && lines[1].proposed.ends_with("sagatavotās joslās.")
        );
        let reply = lines[1].reply.expect("an answer");
        assert!(reply.reasons.ends_with("nākamā gada mācības.") && reply.essence.starts_with("Ligzdošanas laiks"));
        assert_eq!(GROUNDS_COAST.note(), "");
    }
}
