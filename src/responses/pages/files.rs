//! The tables of the desk's list as files: for the ministry's file, with what is not published.
use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    asked::Asked,
    choices::Choices,
    desk::{Opened, Sent},
};
use crate::{
    addresses::{self, Page as _},
    assessments::{self, Assessment, Filter},
    consultations::{self, Consultation, Published, Reference},
    ids::{AnswerId, AssessmentId, LabelId},
    platform::{
        Conn, Error, Network, Phrase, Staff, riga, said,
        web::{App, FileKind, Page, PathsOf, Shell, TableWriter, html, see_other, table_file},
    },
    responses::{
        model::{GivenAnswer, Response},
        store,
        tables::{Form, LastWordings, Line, Reading, Rows, files, head},
    },
};

/// How many comments are read at a time: each with its answer, its labels and its wordings.
const AT_ONCE: usize = 500;

/// `/staff/comments/files`: which files there are of the list.
#[derive(Template)]
#[template(path = "responses/files.html")]
struct FilesPage {
    shell: Shell,
    asked: Asked,
    choices: Choices,
}

impl FilesPage {
    fn back(&self) -> String {
        self.asked.list().to_string()
    }

    /// The filters that are set, as the list says them.
    fn is_whole(&self) -> bool {
        let whole = Asked { consultation: self.asked.consultation.clone(), ..Asked::default() };
        self.asked.from(None) == whole
    }

    /// The files of a table.
    fn files(&self, form: &Form) -> Vec<(Phrase, String)> {
        files(&self.shell, |kind| self.asked.from(None).at(addresses::StaffFile { form: form.as_str(), kind }))
    }

    fn form_words(&self, form: &Form) -> Phrase {
        self.shell.t(&format!("responses-form-{form}"))
    }

    fn form_text(&self, form: &Form) -> Phrase {
        self.shell.t(&format!("responses-form-{form}-text"))
    }

    fn public_results(&self, consultation: &Consultation) -> String {
        addresses::Results { no: &consultation.number }.to_string()
    }
}

/// `GET /staff/comments/files`
pub(in crate::responses) async fn show_files(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    let conn = app.db.read().await?;
    let asked = asked.into_inner();
    let choices = Choices::read(&conn, &shell, &asked).await?;
    if choices.chosen.is_none() {
        // A table is of one consultation.
        return Ok(see_other(&app, asked.list(), Some(said("responses-files-choose"))));
    }
    html(&FilesPage { shell, asked, choices })
}

/// Which sign separates the cells of comma-separated values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Separated {
    separator: String,
}

/// `GET /staff/comments/files/{form}.{kind}`
pub(in crate::responses) async fn show_file(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathsOf(form, kind): PathsOf<String, String>,
    _: Staff,
    asked: Query<Asked>,
    separated: Query<Separated>,
) -> Page {
    let form: Form = form.parse().map_err(|_| Error::NotFound)?;
    let kind = FileKind::named(&kind).ok_or(Error::NotFound)?.separated_by(&separated.separator);
    let reading = Reading { form, kind, is_for_staff: true };
    let mut conn = app.db.read().await?;
    let choices = Choices::read(&conn, &shell, &asked).await?;
    let consultation = choices.chosen.clone().ok_or(Error::NotFound)?;
    let filter = choices.filter(&asked, &shell);
    let head = head(&mut conn, &shell, &consultation, reading, &asked.from(None).list()).await?;
    let versions = consultations::published_versions(&conn, consultation.id).await?;
    drop(conn);
    let place = app.exports.place(&shell.viewer, network).await?;
    let name = format!("{}-{form}", consultation.number);
    let table = Table { app, shell, consultation, choices, filter, versions, rows: Rows::of(reading) };
    Ok(table_file(place, kind, &name, head, async move |writer| table.write(writer).await))
}

/// What the rows are made of.
struct Table {
    app: Data<App>,
    shell: Shell,
    consultation: Consultation,
    choices: Choices,
    filter: Filter,
    versions: Vec<Published>,
    rows: Rows,
}

/// What is beside the comments of a part.
struct Beside {
    responses: HashMap<AssessmentId, Response>,
    answers: HashMap<AnswerId, GivenAnswer>,
    labels: HashMap<AssessmentId, Vec<LabelId>>,
    wordings: LastWordings,
}

impl Beside {
    async fn read(conn: &mut Conn, of: &[Opened], versions: &[Published]) -> Result<Self, Error> {
        let ids: Vec<AssessmentId> = of.iter().map(|one| one.assessment.id).collect();
        let given: Vec<AnswerId> = of.iter().filter_map(|one| one.assessment.answer).collect();
        let commented = of.iter().map(|one| one.assessment.version_ordinal).max().unwrap_or_default();
        let newest = versions.iter().max_by_key(|one| one.ordinal).filter(|one| one.ordinal > commented);
        Ok(Self {
            responses: store::unpublished_to(conn, &ids).await?,
            answers: store::holding(conn, &given).await?,
            labels: assessments::labels_of(conn, &ids).await?,
            wordings: LastWordings::read(conn, newest.map(|one| one.version), of.iter().map(|one| &one.on)).await?,
        })
    }
}

impl Table {
    /// Reads a part at a time, each by short queries of its own, so that no connection waits for the reader of the
    /// file.
    async fn write(mut self, writer: &mut TableWriter<'_>) -> Result<(), Error> {
        let mut after = None;
        loop {
            let mut conn = self.app.db.read().await?;
            let listed = assessments::list(&conn, &self.filter, after, AT_ONCE).await?;
            let mut sent = Sent::read(&conn, listed.items.iter()).await?;
            let opened = listed.items.into_iter().map(|one| sent.take(one)).collect::<Result<Vec<_>, _>>()?;
            let beside = Beside::read(&mut conn, &opened, &self.versions).await?;
            drop(conn);
            let lines = opened.iter().map(|one| self.line(one, &beside)).collect();
            writer.add(self.rows.add(lines)).await?;
            after = listed.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    fn line(&self, of: &Opened, beside: &Beside) -> Line {
        let Self { shell, consultation, choices, .. } = self;
        let Opened { assessment, comment: sent, on } = of;
        let comment = &sent.comment;
        let said = Line {
            reference: Reference::of_comment(consultation, sent.number, comment.ordinal).to_string(),
            address: shell.link(&addresses::StaffComment { id: assessment.id }.address().to_string()),
            submitter: sent.senders(),
            received: riga::date_of(sent.received_at),
            point: shell.say(&on.name(shell.language)).to_string(),
            version: assessment.version_ordinal,
            kind: shell.t(&format!("shell-kind-{}", comment.kind)).to_string(),
            language: comment.language.as_str(),
            text: comment.body.clone(),
            proposed: comment.proposed_wording.clone().unwrap_or_default(),
            wording: on.point().map(|point| point.body.clone()).unwrap_or_default(),
            last_wording: beside.wordings.of(on),
            state: shell.t(&format!("shell-state-{}", assessment.state)).to_string(),
            assignee: choices.handed_to(shell, assessment).map(|words| words.to_string()).unwrap_or_default(),
            labels: self.labels(assessment, beside),
            ..Line::default()
        };
        // The answer that is being prepared is what the work is about; otherwise the published one.
        let response = beside.responses.get(&assessment.id);
        let answer = assessment.answer.and_then(|id| beside.answers.get(&id));
        match (response, answer) {
            (Some(response), _) => said
                .decided(shell, response.verdict, &response.reasons, &response.essence)
                .waived(shell, response.waived()),
            (None, Some(given)) => said.answered(shell, given),
            (None, None) => said,
        }
    }

    fn labels(&self, of: &Assessment, beside: &Beside) -> String {
        let ids = beside.labels.get(&of.id).map(Vec::as_slice).unwrap_or_default();
        let names = ids.iter().filter_map(|id| self.choices.label(*id)).map(|label| label.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }
}
