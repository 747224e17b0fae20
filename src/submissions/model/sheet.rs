//! A sheet with what came on paper: each row is a comment, or a paper without comments; the rows of one organisation
//! that came at the same time on the same way are one paper.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    Channel,
    paper::{Book, Paper, Sender, Unrecorded, Unregistered, Written, country, line, may_record, registered},
};
use crate::{
    consultations::Consultation,
    documents::{FilledRow, TableWishes},
    ids::{ConsultationId, FormId, PaperSheetId, PersonId},
    organisations::Organisation,
    platform::{
        Instant, Json, Language, Problems, Said, fold, is_blank, one_line,
        riga::{self, TypedMoment},
        said,
    },
    schema::paper_sheets,
    statements::{CommentKind, CoveringNote, Reply},
};

/// The columns that are read, in their order; the first tells the table.
pub const SHEET_COLUMNS: [&str; 14] = [
    "organisation",
    "country",
    "register",
    "number",
    "person",
    "position",
    "channel",
    "received",
    "language",
    "note",
    "point",
    "kind",
    "comment",
    "wording",
];

/// The key of the name of a column.
#[must_use]
pub fn name_of_column(key: &str) -> String {
    format!("submissions-column-{key}")
}

/// The columns that are read, by their names in both languages.
#[must_use]
pub fn wishes() -> TableWishes {
    let names = |key: &&str| {
        let name = |language: &Language| said(name_of_column(key)).in_language(*language).to_string();
        Language::ALL.iter().map(name).collect()
    };
    TableWishes { columns: SHEET_COLUMNS.iter().map(names).collect() }
}

/// That a sheet lacks a column.
#[must_use]
pub fn missing_column(missing: usize) -> Said {
    let name = SHEET_COLUMNS.get(missing).map_or_else(String::new, |key| name_of_column(key));
    said("submissions-sheet-no-column").with("column", said(name))
}

/// A row as it stands in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRow {
    /// Which row of the sheet it is, from 1.
    pub at: u32,
    /// The key with which its paper is put on record, if it is the first of it.
    pub form: FormId,
    /// What its cells say, in the order of the columns.
    cells: Vec<String>,
}

impl From<FilledRow> for PaperRow {
    fn from(row: FilledRow) -> Self {
        let cells = row.cells.into_iter().map(|cell| cell.text).collect();
        Self { at: row.at, form: FormId::new(), cells }
    }
}

impl PaperRow {
    /// What one of its cells says.
    #[must_use]
    pub fn cell(&self, key: &str) -> &str {
        let at = SHEET_COLUMNS.iter().position(|column| *column == key);
        at.and_then(|at| self.cells.get(at)).map(|text| text.trim()).unwrap_or_default()
    }

    fn key(&self) -> [String; 4] {
        ["organisation", "number", "received", "channel"].map(|column| fold(self.cell(column)))
    }
}

/// A sheet that somebody brought.
#[derive(Debug, Clone, PartialEq, HasQuery, Insertable)]
#[diesel(table_name = paper_sheets)]
pub struct PaperSheet {
    /// Its id.
    pub id: PaperSheetId,
    /// Who brought it.
    pub person: PersonId,
    /// The consultation that it is about.
    pub consultation: ConsultationId,
    /// The name of the file.
    pub file_name: String,
    /// When it was brought.
    pub received_at: Instant,
    /// Its rows, as they stand in it.
    pub rows: Json<Vec<PaperRow>>,
}

/// The rows of each paper, in the order of their first rows.
#[must_use]
pub fn groups(rows: &[PaperRow]) -> Vec<Vec<&PaperRow>> {
    let mut all: Vec<Vec<&PaperRow>> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|group| group[0].key() == row.key()) {
            Some(group) => group.push(row),
            None => all.push(vec![row]),
        }
    }
    all
}

/// What an organisation is looked for by, in the rows of one paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// What is looked for: the number, or the name without one.
    pub typed: String,
}

impl Sought {
    /// What the first row says.
    #[must_use]
    pub fn of(rows: &[&PaperRow]) -> Self {
        let cell = |key| rows.first().map(|row| row.cell(key)).unwrap_or_default();
        let typed = if cell("number").is_empty() { cell("organisation") } else { cell("number") };
        Self { typed: typed.to_owned() }
    }
}

/// What becomes of the rows of one paper.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeOf {
    /// The key of the paper.
    pub form: FormId,
    /// Whose it is, as the sheet says.
    pub sender: String,
    /// The paper; `None` if something is wrong with it.
    pub paper: Option<Paper>,
    /// What is wrong, by row.
    pub wrong: Vec<(u32, Said)>,
}

impl MadeOf {
    /// The paper that these rows are. `found` are the public organisations that are called so.
    #[must_use]
    pub fn of(
        rows: &[&PaperRow],
        found: &[Organisation],
        book: &Book,
        (consultation, now): (&Consultation, Instant),
    ) -> Option<Self> {
        let first = *rows.first()?;
        let mut wrong = Vec::new();
        let mut head = Problems::default();
        let paper = paper_of(first, rows, found, book, (consultation, now, &mut head, &mut wrong));
        let at_first = head.iter().map(|(_, why)| (first.at, why.clone()));
        let wrong: Vec<(u32, Said)> = at_first.chain(wrong).collect();
        let sender = first.cell("organisation").to_owned();
        Some(Self { form: first.form, sender, paper: paper.filter(|_| wrong.is_empty()), wrong })
    }
}

type Judging<'a> = (&'a Consultation, Instant, &'a mut Problems, &'a mut Vec<(u32, Said)>);

fn paper_of(
    first: &PaperRow,
    rows: &[&PaperRow],
    found: &[Organisation],
    book: &Book,
    (consultation, now, head, wrong): Judging<'_>,
) -> Option<Paper> {
    let sender = head.take("organisation", sender(first, found));
    let person = head.take("person", line(first.cell("person")));
    let position = head.take("position", line(first.cell("position")));
    let channel = head.take("channel", channel(first.cell("channel")));
    let received_at = head.take("received", received(first.cell("received"), consultation));
    if let Some(at) = received_at {
        head.take("received", may_record(consultation, at, now).map_err(Unrecorded::reason));
    }
    let language = head.take("language", language(first.cell("language")));
    let note = head.take("note", CoveringNote::parse(first.cell("note")));
    let mut comments = Vec::new();
    for row in rows.iter().filter(|row| says_something(row)) {
        let typed = row.cell("kind");
        let kind: &str = kind(typed).map_or(typed, |kind| kind.as_str());
        let [point, text, wording] = ["point", "comment", "wording"].map(|key| row.cell(key));
        let mut own = Problems::default();
        comments.extend(Written { point, kind, text, wording }.comment(book, language, &mut own));
        wrong.extend(own.iter().map(|(_, why)| (row.at, why.clone())));
    }
    let reply = if comments.is_empty() && wrong.is_empty() { Reply::NoObjections } else { Reply::Comments };
    Some(Paper {
        form: first.form,
        sender: sender?,
        person: person?,
        position: position?,
        channel: channel?,
        received_at: received_at?,
        language: language?,
        reply,
        note: note?.as_str().to_owned(),
        version: book.version,
        comments,
    })
}

fn says_something(row: &PaperRow) -> bool {
    ["point", "kind", "comment", "wording"].into_iter().any(|key| !is_blank(row.cell(key)))
}

/// The organisation of the register that is called exactly so, otherwise one that is not in it.
fn sender(row: &PaperRow, found: &[Organisation]) -> Result<Sender, Said> {
    let (name, number) = (row.cell("organisation"), row.cell("number"));
    let is_meant = |one: &&Organisation| {
        if number.is_empty() { fold(&one.name) == fold(name) } else { one.number == number }
    };
    let meant: Vec<Organisation> = found.iter().filter(is_meant).cloned().collect();
    if !meant.is_empty() {
        return registered(name, &meant);
    }
    Ok(Sender::Other(Unregistered {
        name: one_line(name, 200)?,
        country: country(row.cell("country"))?,
        register: line(row.cell("register"))?,
        number: line(number)?,
    }))
}

/// The word of the file itself, or one that the pages say in either language.
fn word<T: Copy>(typed: &str, all: &[T], code: impl Fn(T) -> &'static str, said: impl Fn(T) -> Said) -> Option<T> {
    let typed = fold(typed);
    let says = |one: &T| {
        let is_said = |language: &Language| fold(&said(*one).in_language(*language).to_string()) == typed;
        fold(code(*one)) == typed || Language::ALL.iter().any(is_said)
    };
    all.iter().copied().find(says)
}

fn channel(typed: &str) -> Result<Channel, Said> {
    let found = word(typed, &Channel::ON_PAPER, Channel::as_str, Channel::label);
    found.ok_or_else(|| said("submissions-paper-channel-unchosen"))
}

fn kind(typed: &str) -> Option<CommentKind> {
    word(typed, &CommentKind::WRITTEN, CommentKind::as_str, |kind| said(format!("shell-kind-{kind}")))
}

/// Without a word the language is that of most statements.
fn language(typed: &str) -> Result<Language, Said> {
    if typed.is_empty() {
        return Ok(Language::Lv);
    }
    let name = |language: Language| said(format!("submissions-language-{language}"));
    word(typed, Language::ALL, Language::as_str, name).ok_or_else(|| said("statements-language-unchosen"))
}

/// A day and a time, as `2026-11-20 14:30` or `20.11.2026. 14:30`. A day alone is its beginning, or the opening on that
/// day.
fn received(typed: &str, consultation: &Consultation) -> Result<Instant, Said> {
    let (day, time) = typed.trim().split_once([' ', 'T']).unwrap_or((typed.trim(), ""));
    let parts: Vec<&str> = day.trim_end_matches('.').split(['-', '.', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return Err(said("submissions-paper-received-unreadable")) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let time = match time.trim() {
        "" => "00:00".to_owned(),
        time => time.chars().take(5).collect(),
    };
    let [day, month, year] = [day, month, year].map(|part| (*part).to_owned());
    let at = TypedMoment { day, month, year, time: time.clone() }.instant();
    let at = at.map_err(|_| said("submissions-paper-received-unreadable"))?;
    let opens_at = consultation.opens_at.filter(|opens_at| at < *opens_at && time == "00:00");
    Ok(opens_at.filter(|opens_at| riga::date_of(*opens_at) == riga::date_of(at)).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(at: u32, organisation: &str, received: &str) -> PaperRow {
        let mut cells = vec![String::new(); SHEET_COLUMNS.len()];
        (cells[0], cells[7]) = (organisation.to_owned(), received.to_owned());
        PaperRow { at, form: FormId::new(), cells }
    }

    #[test]
    fn rows_of_one_organisation_that_came_together_are_one_paper() {
        let rows = [row(2, "Osta", "2026-11-04"), row(3, "Krasts", "2026-11-04"), row(4, "OSTA ", "2026-11-04")];
        let made: Vec<Vec<u32>> = groups(&rows).iter().map(|group| group.iter().map(|row| row.at).collect()).collect();
        assert_eq!(made, [vec![2, 4], vec![3]]);
        let later = [row(2, "Osta", "2026-11-04"), row(3, "Osta", "2026-11-05")];
        assert_eq!(groups(&later).len(), 2);
    }

    #[test]
    fn words_of_either_language_and_of_the_file_are_read() {
        for typed in ["letter", "By letter", "Ar vēstuli", "ar vestuli"] {
            assert_eq!(channel(typed), Ok(Channel::Letter), "{typed}");
        }
        assert!(channel("web").is_err(), "what was made here does not come on paper");
        assert_eq!(kind("Iebildums"), Some(CommentKind::Objection));
        assert_eq!(language(""), Ok(Language::Lv));
        assert_eq!(language("English"), Ok(Language::En));
    }
}
