use actix_web::web::{Data, Query};

use super::{
    asked::Asked,
    desk::Desk,
    typed::{Decision, Typed},
};
use crate::{
    ids::{AssessmentId, ResponseId},
    platform::{
        Approver, Error, Reviewer, Said, said,
        web::{App, LooseForm, Now, Page, PathOf, Problems, Shell, see_other, unprocessable},
    },
    responses::actions::{self, Unsaved},
};

/// Saves the answer to a comment.
pub(in crate::responses) async fn write(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: LooseForm<Typed>,
) -> Page {
    let wording = match form.parse(Typed::wording) {
        Ok(wording) => wording,
        Err(problems) => return mistyped(&app, shell, asked.into_inner(), id, form.input, problems).await,
    };
    let seen = form.input.seen.clone();
    let saved = app.db.write(async move |tx| actions::draft(tx, now, &reviewer, id, &seen, wording).await).await?;
    answer(&app, shell, asked.into_inner(), id, form.input, saved, said("responses-saved")).await
}

/// Begins the correction of a published answer.
pub(in crate::responses) async fn correct(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: LooseForm<Typed>,
) -> Page {
    let id = form.input.assessment()?;
    let wording = match form.parse(Typed::wording) {
        Ok(wording) => wording,
        Err(problems) => return mistyped(&app, shell, asked.into_inner(), id, form.input, problems).await,
    };
    let saved = app.db.write(async move |tx| actions::correct(tx, now, &reviewer, response, id, wording).await).await?;
    answer(&app, shell, asked.into_inner(), id, form.input, saved, said("responses-saved")).await
}

/// Approves an answer.
pub(in crate::responses) async fn approve(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: LooseForm<Decision>,
) -> Page {
    let id = form.input.assessment()?;
    let seen = match form.parse(|decision, _| Some(decision.seen.clone())) {
        Ok(seen) => seen,
        Err(problems) => return undecided(&app, shell, asked.into_inner(), id, form.input, problems).await,
    };
    let approved = app.db.write(async move |tx| actions::approve(tx, now, &approver, response, &seen).await).await?;
    decided(&app, shell, asked.into_inner(), id, form.input, approved, said("responses-approved")).await
}

/// Sends an answer back with a remark.
pub(in crate::responses) async fn send_back(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: LooseForm<Decision>,
) -> Page {
    let id = form.input.assessment()?;
    let remark = match form.parse(Decision::remark) {
        Ok(remark) => remark,
        Err(problems) => return undecided(&app, shell, asked.into_inner(), id, form.input, problems).await,
    };
    let seen = form.input.seen.clone();
    let returned =
        app.db.write(async move |tx| actions::send_back(tx, now, &approver, response, &seen, remark).await).await?;
    decided(&app, shell, asked.into_inner(), id, form.input, returned, said("responses-returned")).await
}

/// After a reviewer's words: on to the comment, or the same page again with what was typed.
async fn answer(
    app: &App,
    shell: Shell,
    asked: Asked,
    id: AssessmentId,
    typed: Typed,
    saved: Result<(), Unsaved>,
    done: Said,
) -> Page {
    let Err(unsaved) = saved else {
        return Ok(see_other(app, asked.comment(&id), Some(done)));
    };
    let mut desk = opened(app, shell, asked, id).await?;
    if let Some(detail) = &mut desk.open {
        detail.again(typed, unsaved);
    }
    unprocessable(&desk)
}

async fn mistyped(app: &App, shell: Shell, asked: Asked, id: AssessmentId, typed: Typed, problems: Problems) -> Page {
    let mut desk = opened(app, shell, asked, id).await?;
    if let Some(detail) = &mut desk.open {
        (detail.typed, detail.problems) = (typed, problems);
    }
    unprocessable(&desk)
}

/// After a decision: on to the comment, or the same page again with the remark that was typed.
async fn decided(
    app: &App,
    shell: Shell,
    asked: Asked,
    id: AssessmentId,
    typed: Decision,
    decision: Result<(), Unsaved>,
    done: Said,
) -> Page {
    let problem = match decision {
        Ok(()) => return Ok(see_other(app, asked.comment(&id), Some(done))),
        Err(Unsaved::Hindered(hindrance)) => hindrance.reason(),
        Err(Unsaved::Changed(_)) => said("responses-changed-before-decision"),
    };
    undecided(app, shell, asked, id, typed, Problems::one("", problem)).await
}

async fn undecided(
    app: &App,
    shell: Shell,
    asked: Asked,
    id: AssessmentId,
    typed: Decision,
    problems: Problems,
) -> Page {
    let mut desk = opened(app, shell, asked, id).await?;
    if let Some(detail) = &mut desk.open {
        (detail.remark, detail.problems) = (typed.remark, problems);
    }
    unprocessable(&desk)
}

async fn opened(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Desk, Error> {
    let mut conn = app.db.read().await?;
    Desk::read(&mut conn, shell, asked, Some(id)).await
}
