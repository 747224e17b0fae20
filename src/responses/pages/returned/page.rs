use std::collections::HashMap;

use askama::Template;

use super::Asked;
use crate::{
    addresses::{self, Page as _},
    assessments,
    consultations::{self, Consultation},
    documents::{self, Piece},
    ids::AssessmentId,
    platform::{
        Conn, Error, Phrase, Said,
        web::{Problems, Shell},
    },
    responses::{
        actions::{self, Ticked},
        model::{Judged, ReturnedRow, ReturnedTable, Wanted, judge},
        pages::desk::{Opened, Sent},
    },
};

/// How many rows a page shows.
const ON_A_PAGE: usize = 50;
/// Longer texts are shown one after the other and not compared, so that a page comes at once.
const LONGEST_COMPARED: usize = 4_000;

/// `/staff/comments/returned/{id}`: what a table that came back will change. Nothing is kept of it but the table: each
/// time it is compared anew with what stands here.
#[derive(Template)]
#[template(path = "responses/returned.html")]
pub(super) struct ReturnedPage {
    shell: Shell,
    table: ReturnedTable,
    consultation: Consultation,
    /// What becomes of each row.
    judged: Vec<Judged>,
    /// The places of the rows of which something is said: what somebody has to decide first, then what is refused, then
    /// what will be taken.
    listed: Vec<usize>,
    /// Which part of them is shown, from 1.
    page: usize,
    /// The comments of that part.
    opened: HashMap<AssessmentId, Opened>,
    /// What was ticked, if the form is shown again.
    ticked: Option<Vec<String>>,
    problems: Problems,
}

impl ReturnedPage {
    /// Compares the table with what stands here.
    pub async fn read(conn: &mut Conn, shell: Shell, table: ReturnedTable, page: usize) -> Result<Self, Error> {
        let consultation = consultations::find_by_id(conn, table.consultation).await?;
        let rows: Vec<&ReturnedRow> = table.rows.0.iter().collect();
        let comments: Vec<AssessmentId> = rows.iter().filter_map(|row| row.assessment()).collect();
        let here = actions::here(conn, &comments).await?;
        let judged = judge(&rows, table.consultation, &here);
        let mut listed: Vec<usize> = (0..judged.len()).filter(|at| order(&judged[*at]).is_some()).collect();
        listed.sort_by_key(|at| order(&judged[*at]));
        let pages = listed.len().div_ceil(ON_A_PAGE).max(1);
        let page = page.clamp(1, pages);
        let shown = listed.iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE);
        let shown: Vec<AssessmentId> = shown.filter_map(|at| rows[*at].assessment()).collect();
        let own = assessments::find_many(conn, &shown).await?.into_iter();
        let own: Vec<_> = own.filter(|one| one.consultation == table.consultation).collect();
        let sent = Sent::read(conn, own.iter()).await?;
        let opened = own.into_iter().map(|one| Ok((one.id, sent.take(one)?))).collect::<Result<_, Error>>()?;
        let problems = Problems::default();
        Ok(Self { shell, table, consultation, judged, listed, page, opened, ticked: None, problems })
    }

    /// The page with what was ticked and why nothing was done.
    pub fn again(&mut self, ticked: Vec<String>, problems: Problems) {
        (self.ticked, self.problems) = (Some(ticked), problems);
    }

    /// The rows about which nobody has to decide, each with the answer that stands here.
    pub fn undisputed(&self) -> Vec<Ticked> {
        let all = self.wanted().filter(|(_, wanted)| wanted.conflict.is_none());
        all.map(|(place, wanted)| Ticked { place, seen: wanted.seen() }).collect()
    }

    /// The table alone.
    pub fn into_table(self) -> ReturnedTable {
        self.table
    }

    fn wanted(&self) -> impl Iterator<Item = (usize, &Wanted)> {
        self.judged.iter().enumerate().filter_map(|(place, judged)| match judged {
            Judged::Wanted(wanted) => Some((place, wanted)),
            Judged::Unchanged | Judged::Refused(_) => None,
        })
    }

    fn desk(&self) -> Asked {
        Asked { consultation: self.consultation.number.clone(), ..Asked::default() }
    }

    fn back(&self) -> String {
        self.desk().at(addresses::StaffFiles {}).to_string()
    }

    fn action(&self) -> String {
        self.of_page(self.page)
    }

    fn of_page(&self, page: usize) -> String {
        let here = addresses::StaffReturned { id: self.table.id };
        if page > 1 { here.with("page", page).to_string() } else { here.to_string() }
    }

    fn removal(&self) -> String {
        self.desk().at(addresses::StaffReturnedRemoval { id: self.table.id }).to_string()
    }

    fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.of_page(self.page - 1))
    }

    fn next(&self) -> Option<String> {
        (self.page * ON_A_PAGE < self.listed.len()).then(|| self.of_page(self.page + 1))
    }

    fn has_pages(&self) -> bool {
        self.listed.len() > ON_A_PAGE
    }

    /// How many rows there are of each kind, in words; what does not occur is left out.
    fn counts(&self) -> Vec<Phrase> {
        let count = |is_this: fn(&Judged) -> bool| self.judged.iter().filter(|judged| is_this(judged)).count();
        let counts = [
            ("responses-returned-count-new", count(|judged| wants(judged, |one| one.now.is_none()))),
            ("responses-returned-count-changed", count(|judged| wants(judged, |one| one.now.is_some()))),
            ("responses-returned-count-conflict", count(|judged| matches!(order(judged), Some(0)))),
            ("responses-returned-count-refused", count(|judged| matches!(judged, Judged::Refused(_)))),
            ("responses-returned-count-unchanged", count(|judged| *judged == Judged::Unchanged)),
        ];
        let occurring = counts.into_iter().filter(|(_, count)| *count > 0);
        occurring.map(|(key, count)| self.shell.t(key).with("count", count)).collect()
    }

    /// How many approvals are lost if everything undisputed is taken.
    fn approvals(&self) -> usize {
        self.wanted().filter(|(_, wanted)| wanted.conflict.is_none() && wanted.is_approved()).count()
    }

    /// The rows of this part.
    fn rows(&self) -> Vec<Shown<'_>> {
        let shown = self.listed.iter().skip((self.page - 1) * ON_A_PAGE).take(ON_A_PAGE);
        let row = |place: &usize| {
            let row = &self.table.rows.0[*place];
            let opened = row.assessment().and_then(|id| self.opened.get(&id));
            Shown { place: *place, row, judged: &self.judged[*place], opened }
        };
        shown.map(row).collect()
    }

    /// Whether a row of this part can be taken.
    fn can_take(&self) -> bool {
        self.rows().iter().any(|row| row.wanted().is_some())
    }

    fn is_ticked(&self, row: &Shown<'_>, wanted: &Wanted) -> bool {
        let value = row.value(wanted);
        self.ticked.as_ref().map_or(wanted.conflict.is_none(), |ticked| ticked.contains(&value))
    }

    fn comment(&self, opened: &Opened) -> String {
        self.desk().comment(opened.assessment.id).to_string()
    }

    /// Who says what the row answers, and where.
    fn about(&self, opened: &Opened) -> String {
        let place = self.shell.say(&opened.on.name(self.shell.language));
        format!("{}: {place}", opened.comment.senders())
    }

    fn say(&self, said: &Said) -> Phrase {
        self.shell.say(said)
    }

    /// What has to be known before a row is taken.
    fn notes(&self, wanted: &Wanted) -> Vec<Phrase> {
        let approved = wanted.is_approved().then(|| self.shell.t("responses-returned-approved"));
        let shared =
            (wanted.comments > 1).then(|| self.shell.t("responses-returned-shared").with("count", wanted.comments));
        approved.into_iter().chain(shared).collect()
    }
}

/// A row of the page.
struct Shown<'a> {
    place: usize,
    row: &'a ReturnedRow,
    judged: &'a Judged,
    /// Its comment, if it is one of this consultation.
    opened: Option<&'a Opened>,
}

impl Shown<'_> {
    fn wanted(&self) -> Option<&Wanted> {
        match self.judged {
            Judged::Wanted(wanted) => Some(wanted),
            Judged::Unchanged | Judged::Refused(_) => None,
        }
    }

    fn refused(&self) -> Option<&Said> {
        match self.judged {
            Judged::Refused(why) => Some(why),
            Judged::Unchanged | Judged::Wanted(_) => None,
        }
    }

    /// What the row's box sends.
    fn value(&self, wanted: &Wanted) -> String {
        format!("{}.{}", self.place, wanted.seen())
    }

    /// How the reasons change, word by word; `None` if both texts are shown instead.
    fn comparison(&self, wanted: &Wanted) -> Option<Vec<Piece>> {
        let now = wanted.now.as_ref().filter(|_| wanted.conflict.is_none())?;
        let is_short = now.reasons.len().max(wanted.wording.reasons.len()) <= LONGEST_COMPARED;
        let is_one_language = now.language == wanted.wording.language;
        (is_short && is_one_language).then(|| documents::compare(&now.reasons, &wanted.wording.reasons))
    }
}

fn wants(judged: &Judged, is_this: impl Fn(&Wanted) -> bool) -> bool {
    matches!(judged, Judged::Wanted(wanted) if wanted.conflict.is_none() && is_this(wanted))
}

/// Where a row stands in the list; `None` if nothing is said of it.
fn order(judged: &Judged) -> Option<u8> {
    match judged {
        Judged::Wanted(Wanted { conflict: Some(_), .. }) => Some(0),
        Judged::Refused(_) => Some(1),
        Judged::Wanted(Wanted { now: Some(_), .. }) => Some(2),
        Judged::Wanted(_) => Some(3),
        Judged::Unchanged => None,
    }
}
