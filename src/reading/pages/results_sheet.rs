use std::{collections::HashMap, hash::Hash};

use actix_web::{HttpResponse, http::header, web::Data};

use super::{Found, store};
use crate::{
    consultations::{Consultation, ConsultationNumber, Published, Purpose},
    ids::PointId,
    platform::{
        Error, Network, Part, riga,
        web::{App, Page, PathOf, Pen, Sheet, Shell, written},
    },
    reading::comments::{LedTo, SummaryLine, verdict_words},
    responses::Verdict,
    statements::CommentKind,
    submissions::PublicComments,
};

/// The headings of the table for spreadsheets.
const HEADINGS: [&str; 16] = [
    "reading-column-comment",
    "reading-column-submitter",
    "reading-column-received",
    "reading-column-point",
    "reading-column-version",
    "reading-column-kind",
    "reading-column-language",
    "reading-column-full-text",
    "reading-column-wording",
    "reading-column-summary",
    "reading-column-verdict",
    "reading-column-reasons",
    "reading-column-published",
    "reading-column-corrects",
    "reading-column-change",
    "reading-column-address",
];

/// `/consultations/{number}/results.csv`: the whole summary for spreadsheets, of any length. Nothing stands above its
/// headings, because programs read the first line as the names of the columns.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathOf(number): PathOf<ConsultationNumber>,
) -> Page {
    let conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let (public, consultation) = (found.comments(shell.now)?, found.consultation);
    // Whoever waits for a place holds no connection.
    drop(conn);
    let place = app.exports.place(&shell.viewer, network).await?;
    let mut versions = version.published;
    versions.retain(|one| one.purpose != Purpose::Outcome);
    let name = format!("attachment; filename=\"{}-results.csv\"", consultation.number);
    let summary = Summary { app, shell, consultation, public, words: Words::default() };
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .streaming(written(place, async move |pen| summary.write(versions, pen).await)))
}

/// What the lines are made of.
struct Summary {
    app: Data<App>,
    shell: Shell,
    consultation: Consultation,
    public: PublicComments,
    words: Words,
}

/// The words of what comes again and again: they are worded once.
#[derive(Default)]
struct Words {
    points: HashMap<Option<PointId>, String>,
    kinds: HashMap<CommentKind, String>,
    verdicts: HashMap<Verdict, String>,
}

fn worded<K: Eq + Hash>(known: &mut HashMap<K, String>, key: K, words: impl FnOnce() -> String) -> &str {
    known.entry(key).or_insert_with(words)
}

impl Summary {
    /// Reads a part at a time, each by a short query of its own, so that no connection waits for the reader of the
    /// file.
    async fn write(mut self, versions: Vec<Published>, pen: &Pen) -> Result<(), Error> {
        let (mut sheet, lines) = (Sheet::begin(), self.app.exports.limits().lines);
        let headings = HEADINGS.map(|heading| self.shell.t(heading).to_string());
        sheet.line(headings.each_ref().map(String::as_str))?;
        for Published { version, ordinal, .. } in versions {
            let mut after = None;
            loop {
                let mut conn = self.app.db.read().await?;
                let Part { items, next } = store::summary(&mut conn, self.public, version, None, after, lines).await?;
                drop(conn);
                for line in &items {
                    self.add(line, ordinal, &mut sheet)?;
                    if sheet.is_full() {
                        pen.write(sheet.take()?).await?;
                    }
                }
                after = next;
                if after.is_none() {
                    break;
                }
            }
        }
        pen.write(sheet.take()?).await
    }

    fn add(&mut self, line: &SummaryLine, version: i32, sheet: &mut Sheet) -> Result<(), Error> {
        let Self { shell, consultation, words, .. } = self;
        let (comment, answer) = (&line.sent.comment, &line.given.answer);
        let point = || shell.say(&line.on.name(shell.language)).to_string();
        let kind = || shell.t(&format!("shell-kind-{}", comment.kind)).to_string();
        let verdict = || shell.say(&verdict_words(answer.verdict)).to_string();
        let change = |led_to: &LedTo| shell.say(&led_to.words(shell.language)).to_string();
        sheet.line([
            &line.reference(consultation).to_string(),
            &line.sent.senders(),
            &riga::day(line.sent.received_at),
            worded(&mut words.points, comment.point, point),
            &version.to_string(),
            worded(&mut words.kinds, comment.kind, kind),
            comment.language.as_str(),
            &comment.body,
            line.wording(),
            &answer.essence,
            worded(&mut words.verdicts, answer.verdict, verdict),
            &answer.reasons,
            &riga::day(line.given.published_at),
            &line.given.corrects.map(riga::day).unwrap_or_default(),
            &line.led_to.as_ref().map(change).unwrap_or_default(),
            &shell.link(&line.address(consultation)),
        ])
    }
}
