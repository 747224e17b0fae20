use actix_web::{
    HttpResponse,
    http::header,
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

use super::{Found, Standing, Title, store};
use crate::{
    consultations::{Consultation, ConsultationNumber},
    platform::{
        Conn, Error, Phrase,
        web::{App, Page, PathOf, Shell, html},
    },
    reading::{
        comments::{SummaryLine, verdict_words},
        sheet,
    },
    responses::{self, ResultKey, Sum},
};

/// How many lines of the summary stand on a page.
const LINES: usize = 1_000;

/// Which part of the summary the address asks for; what is no key asks for the first.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
    /// The number of its first line.
    first: String,
}

impl Asked {
    fn part(&self) -> (Option<ResultKey>, usize) {
        match (self.after.parse(), self.first.parse()) {
            (Ok(after), Ok(first)) => (Some(after), first),
            _ => (None, 1),
        }
    }
}

/// `/consultations/{number}/results`: what became of the comments.
#[derive(Template)]
#[template(path = "reading/results.html")]
struct ResultsPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    /// The responsible official.
    official: String,
    sum: Sum,
    organisations: i64,
    lines: Vec<SummaryLine>,
    is_first: bool,
    next: Option<ResultKey>,
}

/// The consultation, once its comments are public: only then there are results.
async fn with_results(conn: &mut Conn, shell: &Shell, number: &ConsultationNumber) -> Result<Found, Error> {
    let found = Found::read(conn, shell, number).await?;
    if !found.consultation.shows_comments(shell.now) {
        return Err(Error::NotFound);
    }
    Ok(found)
}

/// Shows the results.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let (part, now) = (asked.part(), shell.now);
    let mut conn = app.db.read().await?;
    let Found { consultation, title, notices } = with_results(&mut conn, &shell, &number).await?;
    let sum = responses::sum(&mut conn, now, consultation.id).await?;
    let organisations = store::count_organisations(&mut conn, now, consultation.id).await?;
    let (lines, next) = store::summary(&mut conn, now, consultation.id, part, LINES).await?;
    let official = notices.into_iter().next().map(|shown| shown.contact_name).unwrap_or_default();
    let standing = Standing::of(&consultation, now);
    html(&ResultsPage {
        shell,
        consultation,
        standing,
        title,
        official,
        sum,
        organisations,
        lines,
        is_first: part.0.is_none(),
        next,
    })
}

impl ResultsPage {
    fn address(&self) -> String {
        format!("{}/results", self.consultation.address())
    }

    fn next(&self) -> Option<String> {
        let last = self.lines.last()?;
        Some(format!("{}?after={}&first={}", self.address(), self.next?, last.number + 1))
    }

    /// From how many organisations how many comments came.
    fn lead(&self) -> Phrase {
        self.shell
            .t("reading-results-lead")
            .with("comments", self.sum.published())
            .with("organisations", self.organisations)
    }

    /// How many comments still wait for an answer, where some do.
    fn waiting(&self) -> Option<Phrase> {
        (self.sum.waiting > 0).then(|| self.shell.t("reading-results-waiting").with("count", self.sum.waiting))
    }

    fn point_name(&self, line: &SummaryLine) -> Phrase {
        self.shell.say(&line.on.name(self.shell.language))
    }

    /// Where the comment stands with its answer.
    fn comment_address(&self, line: &SummaryLine) -> String {
        let consultation = self.consultation.address();
        line.on.point().map_or_else(
            || format!("{consultation}/comments"),
            |point| format!("{consultation}/points/{}", point.anchor),
        )
    }
}

/// The headings of the table for spreadsheets.
const HEADINGS: [&str; 9] = [
    "reading-column-number",
    "reading-column-comment",
    "reading-column-submitter",
    "reading-column-point",
    "reading-column-kind",
    "reading-column-essence",
    "reading-column-verdict",
    "reading-column-reasons",
    "reading-column-published",
];

/// `/consultations/{number}/results.csv`: the whole summary for spreadsheets.
pub(super) async fn sheet(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let mut conn = app.db.read().await?;
    let Found { consultation, .. } = with_results(&mut conn, &shell, &number).await?;
    let mut rows = vec![HEADINGS.map(|heading| shell.t(heading).to_string())];
    let mut after = None;
    loop {
        let (lines, next) = store::summary(&mut conn, shell.now, consultation.id, (after, rows.len()), LINES).await?;
        rows.extend(lines.iter().map(|line| cells(&shell, &consultation, line)));
        after = next;
        if after.is_none() {
            break;
        }
    }
    let name = format!("attachment; filename=\"{}-results.csv\"", consultation.number);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(sheet::write(&rows)?))
}

fn cells(shell: &Shell, consultation: &Consultation, line: &SummaryLine) -> [String; 9] {
    [
        line.number.to_string(),
        line.reference(consultation),
        line.sent.senders(),
        shell.say(&line.on.name(shell.language)).to_string(),
        shell.t(&format!("shell-kind-{}", line.sent.comment.kind)).to_string(),
        line.essence().to_owned(),
        shell.say(&verdict_words(line.given.answer.verdict)).to_string(),
        line.given.answer.reasons.clone(),
        shell.moment(&line.given.published_at),
    ]
}
