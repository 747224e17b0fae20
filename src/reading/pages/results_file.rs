use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::{Found, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{Consultation, ConsultationNumber, Published, Purpose},
    ids::VersionId,
    platform::{
        Error, Network, Part, riga,
        web::{App, FileKind, Page, PathsOf, Shell, TableWriter, table_file},
    },
    reading::comments::{LedTo, SummaryLine},
    responses::{
        Verdict,
        tables::{Form, LastWordings, Line, Reading, Rows, head},
    },
    submissions::PublicComments,
};

/// Which table, in which form, and which lines of it. An unknown value means the first of each.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    form: String,
    separator: String,
    verdict: String,
}

impl Asked {
    fn reading(&self, kind: FileKind) -> Reading {
        let kind = kind.separated_by(&self.separator);
        let form = self.form.parse().ok().filter(|form| Form::PUBLIC.contains(form));
        Reading { form: form.unwrap_or(Form::Summary), kind, is_for_staff: false }
    }
}

/// `/consultations/{number}/results.{kind}`: the whole summary or coordination table, of any length.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathsOf(number, kind): PathsOf<ConsultationNumber, String>,
    asked: Query<Asked>,
) -> Page {
    let reading = asked.reading(FileKind::named(&kind).ok_or(Error::NotFound)?);
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let (public, consultation) = (found.comments(shell.now)?, found.consultation);
    let page = addresses::Results { no: &consultation.number }.address();
    let head = head(&mut conn, &shell, &consultation, reading, &page).await?;
    // Whoever waits for a place holds no connection.
    drop(conn);
    let place = app.exports.place(&shell.viewer, network).await?;
    let name =
        format!("{}-{}", consultation.number, if reading.form == Form::Summary { "results" } else { "coordination" });
    let newest = version.published.iter().max_by_key(|one| one.ordinal).map(|one| (one.version, one.ordinal));
    let mut versions = version.published;
    versions.retain(|one| one.purpose != Purpose::Outcome);
    let verdict = asked.verdict.parse().ok();
    let table = Table { app, shell, consultation, public, versions, newest, verdict, rows: Rows::of(reading) };
    Ok(table_file(place, reading.kind, &name, head, async move |writer| table.write(writer).await))
}

/// What the rows are made of.
struct Table {
    app: Data<App>,
    shell: Shell,
    consultation: Consultation,
    public: PublicComments,
    /// The versions that were commented on.
    versions: Vec<Published>,
    /// The newest version.
    newest: Option<(VersionId, i32)>,
    verdict: Option<Verdict>,
    rows: Rows,
}

impl Table {
    /// Reads a part at a time, each by short queries of its own, so that no connection waits for the reader of the
    /// file.
    async fn write(mut self, writer: &mut TableWriter<'_>) -> Result<(), Error> {
        let most = self.app.exports.limits().lines;
        for Published { version, ordinal, .. } in std::mem::take(&mut self.versions) {
            let last = self.newest.filter(|(_, newest)| *newest > ordinal).map(|(version, _)| version);
            let mut after = None;
            loop {
                let mut conn = self.app.db.read().await?;
                let part = store::summary(&mut conn, self.public, version, self.verdict, after, most).await?;
                let Part { items, next } = part;
                let wordings = LastWordings::read(&conn, last, items.iter().map(|line| &line.on)).await?;
                drop(conn);
                let lines = items.iter().map(|line| self.line(line, ordinal, &wordings)).collect();
                writer.add(self.rows.add(lines)).await?;
                after = next;
                if after.is_none() {
                    break;
                }
            }
        }
        Ok(())
    }

    fn line(&self, line: &SummaryLine, version: i32, wordings: &LastWordings) -> Line {
        let Self { shell, consultation, .. } = self;
        let comment = &line.sent.comment;
        let change = |led_to: &LedTo| shell.say(&led_to.words(shell.language)).to_string();
        let said = Line {
            reference: line.reference(consultation).to_string(),
            address: shell.link(&line.address(consultation)),
            submitter: line.sent.senders(),
            received: riga::date_of(line.sent.received_at),
            point: shell.say(&line.on.name(shell.language)).to_string(),
            version,
            kind: shell.t(&format!("shell-kind-{}", comment.kind)).to_string(),
            language: comment.language.as_str(),
            text: comment.shown(line.words(), shell.language).into_owned(),
            proposed: line.wording().to_owned(),
            wording: line.on.point().map(|point| point.body.clone()).unwrap_or_default(),
            last_wording: wordings.of(&line.on),
            change: line.led_to.as_ref().map(change).unwrap_or_default(),
            ..Line::default()
        };
        said.answered(shell, &line.given)
    }
}
