//! The ministry's answers, until they are published.
use std::time::Duration;

use super::Stage;
use crate::{
    assessments::{self, Assessment},
    consultations,
    demo::{
        cast::{self, Character},
        drafts::Draft,
        scripts::{Fate, Line, Reply, Script},
    },
    documents,
    ids::AssessmentId,
    platform::{Approver, Error, Instant, Language, Reviewer, Stop, Tx},
    responses::{self, NamedChange, Remark, Wording},
    submissions,
};

/// How long somebody takes over an answer.
const A_WHILE: Duration = Duration::from_mins(12);

impl Stage<'_> {
    pub(super) async fn answer(&mut self, begun: Instant, script: &'static Script) -> Result<(), Error> {
        let reviewer = Reviewer(self.staff(reviewer(script)).await?);
        let mut now = begun;
        for (id, reply) in self.replies(script, |line| line.reply).await? {
            let change = self.change(script, reply).await?;
            let (acting, wording) = (reviewer.clone(), Wording { change, ..wording(script, reply) });
            let saved = self
                .app
                .db
                .write(async move |tx| responses::actions::draft(tx, now, &acting, id, "", wording).await)
                .await;
            saved.map_err(|stop| failed(stop, || format!("an answer to {} is not saved", script.key)))?;
            now = now.later(A_WHILE);
        }
        Ok(())
    }

    pub(super) async fn correct(&mut self, begun: Instant, script: &'static Script) -> Result<(), Error> {
        let reviewer = Reviewer(self.staff(reviewer(script)).await?);
        let mut now = begun;
        for (id, reply) in self.replies(script, |line| line.correction).await? {
            let (acting, wording) = (reviewer.clone(), wording(script, reply));
            let write = async move |tx: &mut Tx| {
                let published = responses::recorded(tx, id).await?;
                let response = published.first().ok_or(Error::NotFound)?.answer.response;
                responses::actions::correct(tx, now, &acting, response, id, wording).await
            };
            let saved = self.app.db.write(write).await;
            saved.map_err(|stop| failed(stop, || format!("a correction to {} is not saved", script.key)))?;
            now = now.later(A_WHILE);
        }
        Ok(())
    }

    pub(super) async fn decide(
        &mut self,
        begun: Instant,
        script: &'static Script,
        which: fn(&Line) -> Option<Reply>,
    ) -> Result<(), Error> {
        let approver = Approver(self.staff(approver(script)).await?);
        let mut now = begun;
        let replies = self.replies(script, which).await?;
        for (id, reply) in replies.into_iter().filter(|(_, reply)| reply.fate != Fate::Drafted) {
            let acting = approver.clone();
            let decided = self.app.db.write(async move |tx| decide(tx, now, &acting, id, reply).await).await;
            decided.map_err(|stop| failed(stop, || format!("an answer to {} is not decided", script.key)))?;
            now = now.later(A_WHILE);
        }
        Ok(())
    }

    pub(super) async fn publish_answers(&mut self, now: Instant, draft: &Draft) -> Result<(), Error> {
        let (approver, number) = (Approver(self.staff(cast::DZINTARS).await?), self.number(draft));
        let write = async move |tx: &mut Tx| {
            let consultation = consultations::find(tx, &number).await?;
            let seen = responses::actions::mark(&responses::actions::waiting(tx, consultation.id).await?);
            responses::actions::publish(tx, now, &approver, &number, &seen).await
        };
        let published = self.app.db.write(write).await;
        published.map_err(|stop| failed(stop, || format!("the answers of {} are not published", draft.key)))?;
        Ok(())
    }

    pub(super) async fn close(&mut self, now: Instant, draft: &Draft) -> Result<(), Error> {
        let (approver, number) = (Approver(self.staff(cast::DZINTARS).await?), self.number(draft));
        let closed =
            self.app.db.write(async move |tx| responses::actions::close(tx, now, &approver, &number).await).await;
        closed.map_err(|stop| failed(stop, || format!("{} is not closed as answered", draft.key)))
    }

    /// The change in the newest version of the draft that an answer names.
    async fn change(&self, script: &Script, reply: Reply) -> Result<Option<NamedChange>, Error> {
        if reply.change.is_empty() {
            return Ok(None);
        }
        let mut conn = self.app.db.read().await?;
        let of = consultations::find(&conn, &self.number(script.draft)).await?.id;
        let newest = consultations::published_versions(&conn, of).await?.pop().ok_or(Error::NotFound)?;
        let text = documents::text(&mut conn, newest.version, script.language).await?;
        let point = documents::point_by_anchor(&mut conn, text.id, reply.change).await?.id;
        Ok(Some(NamedChange { version: newest.version, point }))
    }

    /// The answers to a statement, each with its assessment.
    async fn replies(
        &self,
        script: &'static Script,
        which: fn(&Line) -> Option<Reply>,
    ) -> Result<Vec<(AssessmentId, Reply)>, Error> {
        let assessed = self.assessed(script).await?.into_iter();
        Ok(assessed.filter_map(|(line, assessment)| Some((assessment.id, which(&line)?))).collect())
    }

    /// The comments of a submitted statement, each with its assessment. A comment is found by its text.
    pub(super) async fn assessed(&self, script: &'static Script) -> Result<Vec<(Line, Assessment)>, Error> {
        let mut conn = self.app.db.read().await?;
        let submission = submissions::of_statement(&conn, self.statements[script.key]).await?.ok_or(Error::NotFound)?;
        let comments = submissions::comments_of(&mut conn, &[submission.id]).await?;
        let ids: Vec<_> = comments.iter().map(|comment| comment.id).collect();
        let assessments = assessments::of_comments(&mut conn, &ids).await?;
        let assessed = script.lines().into_iter().filter_map(|line| {
            let comment = comments.iter().find(|comment| comment.body == line.body)?;
            let assessment = assessments.iter().find(|assessment| assessment.comment == comment.id)?;
            Some((line, assessment.clone()))
        });
        Ok(assessed.collect())
    }
}

/// In the demonstration a refusal is a fault.
pub(super) fn failed<H: std::fmt::Debug>(stop: Stop<H>, what: impl FnOnce() -> String) -> Error {
    match stop {
        Stop::Refused(hindrance) => Error::internal(format!("{}: {hindrance:?}", what())),
        Stop::Failed(error) => error,
    }
}

async fn decide(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: AssessmentId,
    reply: Reply,
) -> Result<(), Stop<responses::actions::Unsaved>> {
    let response = responses::unpublished(tx, id).await?.ok_or(Error::NotFound)?;
    let seen = response.mark();
    if reply.fate == Fate::Approved {
        return responses::actions::approve(tx, now, approver, response.id, &seen).await;
    }
    let remark = Remark::parse(reply.remark).expect("whoever sends an answer back in the demonstration says why");
    responses::actions::send_back(tx, now, approver, response.id, &seen, remark).await
}

fn wording(script: &Script, reply: Reply) -> Wording {
    Wording {
        verdict: reply.verdict,
        reasons: Wording::reasons(Some(reply.verdict), reply.reasons)
            .expect("an answer of the demonstration has its reasons"),
        essence: Wording::essence(reply.essence).expect("an essence of the demonstration is short"),
        language: script.language,
        change: None,
    }
}

fn reviewer(script: &Script) -> Character {
    match script.language {
        Language::Lv => cast::MADARA,
        Language::En => cast::VALTS,
    }
}

fn approver(script: &Script) -> Character {
    match script.language {
        Language::Lv => cast::DZINTARS,
        Language::En => cast::SANITA,
    }
}
