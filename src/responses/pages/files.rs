//! The tables of the desk's list as files: for the ministry's file, with what is not published; and the working table
//! comes back.
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
    consultations::{self, Consultation, Published},
    documents::{self, Unreadable},
    ids::{AnswerId, AssessmentId, LabelId, ReturnedTableId},
    platform::{
        Conn, Error, Instant, Network, Phrase, Reviewer, Role, Staff, Tx, riga, said,
        web::{
            App, Field, FileKind, FormWithFile, Now, Page, PathsOf, Problems, Shell, TableWriter, Upload, html,
            see_other, table_file, unprocessable,
        },
    },
    responses::{
        actions,
        model::{Filled, GivenAnswer, Response, RowMark, wishes},
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
    /// The tables that the reader brought back.
    returned: Vec<(ReturnedTableId, String, Instant)>,
    problems: Problems,
}

impl FilesPage {
    /// The page; `None` where no consultation was chosen: a table is of one.
    async fn read(app: &App, shell: Shell, asked: Asked) -> Result<Option<Self>, Error> {
        let conn = app.db.read().await?;
        let choices = Choices::read(&conn, &shell, &asked).await?;
        let Some(consultation) = &choices.chosen else { return Ok(None) };
        let returned = match &shell.viewer.person {
            Some(person) => store::returned_by(&conn, person.id, consultation.id).await?,
            None => Vec::new(),
        };
        Ok(Some(Self { shell, asked, choices, returned, problems: Problems::default() }))
    }

    /// Whether the reader may bring a table back: those who write answers.
    fn may_bring_back(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer)
    }

    fn bringing_back(&self) -> String {
        self.asked.from(None).at(addresses::StaffFiles {}).to_string()
    }

    fn file_field(&self) -> Field {
        self.shell.field(&self.problems, "file", "")
    }

    fn returned_address(&self, id: &ReturnedTableId) -> String {
        addresses::StaffReturned { id: *id }.to_string()
    }

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
        files(&self.shell, *form, |kind| self.asked.from(None).at(addresses::StaffFile { form: form.as_str(), kind }))
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
    match FilesPage::read(&app, shell, asked.0.clone()).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, asked.list(), Some(said("responses-files-choose")))),
    }
}

/// A working table that was filled in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Bringing {
    /// The name of the file.
    file: String,
}

impl Bringing {
    fn parse(&self, file: Option<Upload>, problems: &mut Problems) -> Option<Upload> {
        let missing = if self.file.is_empty() { "responses-return-nothing" } else { "responses-return-choose-again" };
        problems.take("file", file.ok_or_else(|| said(missing)))
    }
}

/// `POST /staff/comments/files`: reads a table that came back, and leads to what it will change.
pub(in crate::responses) async fn bring_back(
    app: Data<App>,
    shell: Shell,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: FormWithFile<Bringing>,
) -> Page {
    let mut page = FilesPage::read(&app, shell, asked.into_inner()).await?.ok_or(Error::NotFound)?;
    let (form, file) = form.apart();
    let file = match form.parse(|typed, problems| typed.parse(file, problems)) {
        Ok((file, _)) => file,
        Err(shown) => {
            page.problems = shown.problems;
            return unprocessable(&page);
        }
    };
    let read = documents::read_table_aside(&app.config.program, &file.bytes, &wishes()).await;
    let kept = match read {
        Ok(table) => {
            let (of, name) = (page.choices.chosen.as_ref().ok_or(Error::NotFound)?.id, file.name);
            let keep = async move |tx: &mut Tx| actions::keep_returned(tx, now, &reviewer, of, (name, table)).await;
            app.db.write(keep).await
        }
        Err(stop) => Err(stop.map(Unreadable::reason_for_table)),
    };
    match kept {
        Ok(id) => Ok(see_other(&app, addresses::StaffReturned { id }, None)),
        Err(stop) => {
            page.problems = Problems::one("file", stop.refusal()?);
            unprocessable(&page)
        }
    }
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
    let kind = FileKind::named(&kind).filter(|kind| form.is_made_as(*kind)).ok_or(Error::NotFound)?;
    let kind = kind.separated_by(&separated.separator);
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
    let table = Table { app, shell, consultation, choices, filter, versions, form, rows: Rows::of(reading) };
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
    form: Form,
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
            let mut items = listed.items;
            items.retain(|one| self.form != Form::Working || one.state.is_open());
            let sent = Sent::read(&conn, items.iter()).await?;
            let opened = items.into_iter().map(|one| sent.take(one)).collect::<Result<Vec<_>, _>>()?;
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
            reference: of.reference(consultation).to_string(),
            address: shell.link(&addresses::StaffComment { id: assessment.id }.address().to_string()),
            submitter: sent.senders(),
            received: riga::date_of(sent.received_at),
            point: shell.say(&on.name(shell.language)).to_string(),
            version: assessment.version_ordinal,
            kind: shell.t(&format!("shell-kind-{}", comment.kind)).to_string(),
            language: comment.language.as_str(),
            text: comment.shown(of.words(), shell.language).into_owned(),
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
        let said = if self.form == Form::Working { to_be_filled(said, shell, assessment.id, response) } else { said };
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

/// The line with the columns that are filled in, and the mark by which it is known.
fn to_be_filled(line: Line, shell: &Shell, of: AssessmentId, response: Option<&Response>) -> Line {
    let filled = Filled::of(response, shell.language);
    Line { mark: RowMark::of(of, &line.reference, response, &filled).to_string(), filled, ..line }
}
