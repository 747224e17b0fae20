use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Line;
use crate::{
    platform::{
        self,
        office::{self, Cell, Width},
        text_enum,
        web::{FileKind, Shell},
    },
    responses::model::{self, language_word, name_of_column, verdict_word},
};

text_enum! {
    /// A table that a ministry owes.
    pub enum Form {
        /// What was said, what was decided and why.
        Summary = "summary",
        /// The table with which a draft goes to the government: the wording sent, what was asked for, what the ministry
        /// says, whether both agree, the last wording.
        Coordination = "coordination",
        /// What is still to be answered, for colleagues who write in an office program and send it back.
        Working = "working",
    }
}

impl Form {
    /// The tables of what is published, for everybody.
    pub const PUBLIC: &'static [Self] = &[Self::Summary, Self::Coordination];

    /// Whether it is made in a kind of file: what comes back is read from Word and Excel alone.
    #[must_use]
    pub fn is_made_as(self, kind: FileKind) -> bool {
        self != Self::Working || matches!(kind, FileKind::Docx | FileKind::Xlsx)
    }
}

/// A table as somebody reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Which table.
    pub form: Form,
    /// In which program.
    pub kind: FileKind,
    /// Whether it is for staff: with what is not published, and how far the work is.
    pub is_for_staff: bool,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Number,
    Comment,
    Submitter,
    Received,
    Point,
    Version,
    Kind,
    Language,
    Text,
    Proposed,
    Short,
    Essence,
    Verdict,
    Reasons,
    Why,
    Waiver,
    Published,
    Corrects,
    Change,
    Address,
    Wording,
    Objection,
    Note,
    Agreed,
    LastWording,
    State,
    Assignee,
    Labels,
    Mark,
    Decision,
    Answer,
    AnswerLanguage,
}

use Column::{
    Address, Agreed, Answer, AnswerLanguage, Assignee, Change, Comment, Corrects, Decision, Essence, Kind, Labels,
    Language, LastWording, Mark, Note, Number, Objection, Point, Proposed, Published, Reasons, Received, Short, State,
    Submitter, Text, Verdict, Version, Waiver, Why, Wording,
};

/// The five columns of the law, on paper.
const SUMMARY: &[Column] = &[Number, Submitter, Essence, Verdict, Why];
const SUMMARY_FOR_STAFF: &[Column] = &[Number, Submitter, Essence, Verdict, Why, State];
/// All that there is, for programs.
const SHEET: &[Column] = &[
    Comment, Submitter, Received, Point, Version, Kind, Language, Text, Proposed, Short, Verdict, Reasons, Published,
    Corrects, Change, Address, Waiver,
];
const SHEET_FOR_STAFF: &[Column] = &[
    Comment, Submitter, Received, Point, Version, Kind, Language, Text, Proposed, Short, Verdict, Reasons, Published,
    Corrects, Change, Address, State, Assignee, Labels, Waiver,
];
/// What is known of a comment, and what is filled in.
const WORKING: &[Column] =
    &[Comment, Mark, Submitter, Point, Wording, Kind, Text, Proposed, Decision, Answer, AnswerLanguage];
const WORKING_ON_PAPER: &[Column] = &[Comment, Mark, Point, Wording, Objection, Decision, Answer, AnswerLanguage];
const COORDINATION: &[Column] = &[Number, Wording, Objection, Note, Agreed, LastWording];

impl Reading {
    /// The columns, in their order.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match (self.form, self.kind, self.is_for_staff) {
            (Form::Coordination, ..) => COORDINATION,
            (Form::Working, FileKind::Docx, _) => WORKING_ON_PAPER,
            (Form::Working, ..) => WORKING,
            (Form::Summary, FileKind::Docx, false) => SUMMARY,
            (Form::Summary, FileKind::Docx, true) => SUMMARY_FOR_STAFF,
            (Form::Summary, _, false) => SHEET,
            (Form::Summary, _, true) => SHEET_FOR_STAFF,
        }
    }
}

/// The columns of a table with their names.
#[must_use]
pub fn columns(shell: &Shell, reading: Reading) -> Vec<office::Column> {
    let named = |column: &Column| office::Column {
        key: column.key(),
        name: shell.t(&name_of_column(column.key())).to_string(),
        width: column.width(),
        filled: column.filled(shell.language),
    };
    reading.columns().iter().map(named).collect()
}

impl Column {
    /// What programs call it.
    fn key(self) -> &'static str {
        match self {
            Number => "number",
            Comment => "comment",
            Submitter => "submitter",
            Received => "received",
            Point => "point",
            Version => "version",
            Kind => "kind",
            Language => "language",
            Text => "text",
            Proposed => "proposed_wording",
            Short => "summary",
            Essence => "essence",
            Verdict => "verdict",
            Reasons | Why => "reasons",
            Waiver => "waiver",
            Published => "published",
            Corrects => "corrects",
            Change => "change",
            Address => "address",
            Wording => "wording",
            Objection => "objection",
            Note => "note",
            Agreed => "agreed",
            LastWording => "last_wording",
            State => "state",
            Assignee => "assignee",
            Labels => "labels",
            Mark => "mark",
            Decision => "decision",
            Answer => "answer",
            AnswerLanguage => "answer_language",
        }
    }

    /// Whether people fill it in, and with which words.
    fn filled(self, language: platform::Language) -> Option<Vec<String>> {
        match self {
            Decision => Some(model::Verdict::ALL.iter().map(|verdict| verdict_word(*verdict, language)).collect()),
            Answer => Some(Vec::new()),
            AnswerLanguage => {
                Some(platform::Language::ALL.iter().map(|named| language_word(*named, language)).collect())
            }
            _ => None,
        }
    }

    fn width(self) -> Width {
        match self {
            Version | Language | Mark => Width::Number,
            Text | Answer | Proposed | Short | Essence | Reasons | Why | Waiver | Wording | Objection | Note
            | LastWording => Width::Text,
            _ => Width::Words,
        }
    }

    /// What it says of a comment.
    pub(super) fn cell(self, line: &Line) -> Cell {
        let day = |day: Option<jiff::civil::Date>| day.map_or(Cell::Empty, Cell::Day);
        match self {
            Number => Cell::Link { words: line.reference.clone(), address: line.address.clone() },
            Comment => text(&line.reference),
            Submitter => text(&line.submitter),
            Received => Cell::Day(line.received),
            Point => text(&line.point),
            Version => Cell::Number(line.version.into()),
            Kind => text(&line.kind),
            Language => text(line.language),
            Text => text(&line.text),
            Proposed => text(&line.proposed),
            Short => text(&line.short),
            Essence => text(&line.essence()),
            Verdict => text(&line.verdict),
            Reasons => text(&line.reasons),
            Why => text(&paragraphs(&[&line.reasons, &line.waiver_in_words])),
            Waiver => text(&line.waiver),
            Published => day(line.published),
            Corrects => day(line.corrects),
            Change => text(&line.change),
            Address => Cell::Link { words: line.address.clone(), address: line.address.clone() },
            Wording => text(&line.wording),
            Objection => {
                text(&paragraphs(&[&format!("{}: {}", line.submitter, line.kind), &line.text, &line.proposed]))
            }
            Note => text(&paragraphs(&[&line.verdict, &line.reasons, &line.waiver_in_words, &line.change])),
            Agreed => text(&line.agreed),
            LastWording => text(&line.last_wording),
            State => text(&line.state),
            Assignee => text(&line.assignee),
            Labels => text(&line.labels),
            Mark => Cell::Mark(line.mark.clone()),
            Decision => text(&line.filled.verdict),
            Answer => text(&line.filled.reasons),
            AnswerLanguage => text(&line.filled.language),
        }
    }
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) }
}

fn paragraphs(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
