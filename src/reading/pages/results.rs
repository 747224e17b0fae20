use actix_web::{
    HttpResponse,
    http::header,
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

use super::{Found, ShownVersion, Standing, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Consultation, ConsultationNumber, Purpose, Title},
    platform::{
        Conn, Error, Part, Phrase,
        web::{App, Page, PathOf, Shell, html},
    },
    reading::{
        comments::{SummaryLine, verdict_words},
        sheet,
    },
    responses::{self, ResultKey, Sum},
    submissions::{self, PublicComments},
};

/// How many lines of the summary stand on a page.
const LINES: usize = 1_000;

/// Which version and which part of the summary the address asks for; what is no key asks for the first.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
    /// The number of its first line.
    first: String,
    version: String,
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
    version: ShownVersion,
    part: Part<SummaryLine, ResultKey>,
    is_first: bool,
}

/// The consultation, once its comments are public: only then there are results.
async fn with_results(
    conn: &mut Conn,
    shell: &Shell,
    number: &ConsultationNumber,
) -> Result<(Found, PublicComments), Error> {
    let found = Found::read(conn, shell, number).await?;
    let public = submissions::public_comments(&found.consultation, shell.now).ok_or(Error::NotFound)?;
    Ok((found, public))
}

/// Shows the results.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let (after, first) = asked.part();
    let mut conn = app.db.read().await?;
    let (Found { consultation, title, notices }, public) = with_results(&mut conn, &shell, &number).await?;
    let version = store::version(&mut conn, shell.now, &consultation, asked.version.parse().ok()).await?;
    let sum = responses::sum(&mut conn, shell.now, &consultation).await?;
    let organisations = consultations::count_organisations(&mut conn, consultation.id).await?;
    let part = store::summary(&mut conn, public, version.id, (after, first), LINES).await?;
    let official = notices.into_iter().next().map(|shown| shown.contact_name).unwrap_or_default();
    let standing = Standing::of(&consultation, shell.now);
    let is_first = after.is_none();
    html(&ResultsPage { shell, consultation, standing, title, official, sum, organisations, version, part, is_first })
}

impl ResultsPage {
    /// Where the notice stands.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn page(&self) -> addresses::Results<'_> {
        addresses::Results { no: &self.consultation.number }
    }

    fn address(&self) -> String {
        self.version.keep(self.page().address())
    }

    fn sheet_address(&self) -> String {
        addresses::ResultsSheet { no: &self.consultation.number }.to_string()
    }

    fn comments_address(&self) -> String {
        self.version.keep(addresses::Comments { no: &self.consultation.number }.address())
    }

    fn next(&self) -> Option<String> {
        let last = self.part.items.last()?;
        Some(self.version.keep(self.page().with("after", self.part.next?).with("first", last.number + 1)))
    }

    /// The other versions that were commented on, each with where its results stand.
    fn others(&self) -> Vec<(Phrase, String)> {
        let others = self.version.others().map(|one| {
            let words = self.shell.t("reading-results-of-version").with("version", one.ordinal);
            (words, self.page().with("version", one.ordinal).into())
        });
        others.collect()
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
        let no = &self.consultation.number;
        let page = match line.on.point() {
            Some(point) => addresses::DraftPoint { no, anchor: &point.anchor }.address(),
            None => addresses::Comments { no }.address(),
        };
        self.version.keep(page.at(line.anchor()))
    }

    /// When the answer was published that the line's answer corrects.
    fn corrects(&self, line: &SummaryLine) -> Option<Phrase> {
        let earlier = line.given.corrects?;
        Some(self.shell.t("reading-answer-corrects").with("moment", self.shell.moment(&earlier)))
    }
}

/// The headings of the table for spreadsheets.
const HEADINGS: [&str; 11] = [
    "reading-column-number",
    "reading-column-comment",
    "reading-column-submitter",
    "reading-column-point",
    "reading-column-kind",
    "reading-column-essence",
    "reading-column-wording",
    "reading-column-verdict",
    "reading-column-reasons",
    "reading-column-published",
    "reading-column-corrects",
];

/// `/consultations/{number}/results.csv`: the whole summary for spreadsheets.
pub(super) async fn sheet(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let mut conn = app.db.read().await?;
    let (Found { consultation, .. }, public) = with_results(&mut conn, &shell, &number).await?;
    let mut rows = vec![HEADINGS.map(|heading| shell.t(heading).to_string())];
    let published = consultations::published_versions(&mut conn, consultation.id).await?;
    for version in published.iter().filter(|one| one.purpose != Purpose::Outcome) {
        let mut after = None;
        loop {
            let part = (after, rows.len());
            let Part { items, next } = store::summary(&mut conn, public, version.version, part, LINES).await?;
            rows.extend(items.iter().map(|line| cells(&shell, &consultation, line)));
            after = next;
            if after.is_none() {
                break;
            }
        }
    }
    let name = format!("attachment; filename=\"{}-results.csv\"", consultation.number);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(sheet::write(&rows)?))
}

fn cells(shell: &Shell, consultation: &Consultation, line: &SummaryLine) -> [String; 11] {
    [
        line.number.to_string(),
        line.reference(consultation).to_string(),
        line.sent.senders(),
        shell.say(&line.on.name(shell.language)).to_string(),
        shell.t(&format!("shell-kind-{}", line.sent.comment.kind)).to_string(),
        line.essence().to_owned(),
        line.wording().to_owned(),
        shell.say(&verdict_words(line.given.answer.verdict)).to_string(),
        line.given.answer.reasons.clone(),
        shell.moment(&line.given.published_at),
        line.given.corrects.map(|earlier| shell.moment(&earlier)).unwrap_or_default(),
    ]
}
