//! The rows of a table of the desk's list: for the ministry's file, with what is not published.
use std::collections::HashMap;

use actix_web::web::Data;

use super::{
    asked::Asked,
    choices::Choices,
    desk::{Opened, Sent},
};
use crate::{
    addresses::{self, Page as _},
    assessments::{self, Assessment, Filter, Key, Order},
    consultations::{self, Consultation, Published},
    ids::{AnswerId, AssessmentId, LabelId},
    platform::{
        Conn, Error,
        office::Row,
        riga,
        web::{App, Shell, TableWriter},
    },
    responses::{
        model::{Filled, GivenAnswer, Response, RowMark},
        store,
        tables::{Form, LastWordings, Line, Reading, Rows},
    },
};

/// How many comments are read at a time: each with its answer, its labels and its wordings.
const AT_ONCE: usize = 500;

/// What the rows are made of.
pub(super) struct Table {
    app: Data<App>,
    pub shell: Shell,
    pub consultation: Consultation,
    pub choices: Choices,
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
    /// The table of a list as somebody reads it.
    pub async fn read(
        conn: &mut Conn,
        app: Data<App>,
        shell: Shell,
        asked: &Asked,
        reading: Reading,
    ) -> Result<Self, Error> {
        let choices = Choices::read(conn, &shell, asked).await?;
        let consultation = choices.chosen.clone().ok_or(Error::NotFound)?;
        // A table is read beside the draft: what needs work first is an order for the desk.
        let order = if asked.order() == Order::Work { Order::Draft } else { asked.order() };
        let filter = Filter { order, ..choices.filter(asked, &shell) };
        let versions = consultations::published_versions(conn, consultation.id).await?;
        Ok(Self { app, shell, consultation, choices, filter, versions, form: reading.form, rows: Rows::of(reading) })
    }

    /// Writes it as a file.
    pub async fn write(mut self, writer: &mut TableWriter<'_>) -> Result<(), Error> {
        let mut after = None;
        loop {
            let (rows, next) = self.part(after, AT_ONCE).await?;
            writer.add(rows).await?;
            if next.is_none() {
                return Ok(());
            }
            after = next;
        }
    }

    /// A part of it, and where the next one begins. Each part is read by short queries of its own, so that no
    /// connection waits for the reader of a file.
    pub async fn part(&mut self, after: Option<Key>, most: usize) -> Result<(Vec<Row>, Option<Key>), Error> {
        let mut conn = self.app.db.read().await?;
        let listed = assessments::list(&conn, &self.filter, after, most).await?;
        let mut items = listed.items;
        items.retain(|one| self.form != Form::Working || one.state.is_open());
        let sent = Sent::read(&conn, items.iter()).await?;
        let opened = items.into_iter().map(|one| sent.take(one)).collect::<Result<Vec<_>, _>>()?;
        let beside = Beside::read(&mut conn, &opened, &self.versions).await?;
        let lines = opened.iter().map(|one| self.line(one, &beside)).collect();
        Ok((self.rows.add(lines), listed.next))
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
