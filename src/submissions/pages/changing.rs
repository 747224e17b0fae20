//! Revising what was submitted, and withdrawing it.
use actix_web::web::Data;
use askama::Template;

use crate::{
    addresses,
    consultations::{self, Reference},
    ids::{StatementId, SubmissionId},
    platform::{
        Error, Instant, Member, said,
        web::{App, Now, Page, PathOf, Pressed, Recent, Shell, html, see_other},
    },
    statements::{self, Frame},
    submissions::{
        actions,
        model::{Bar, SubmissionOnRecord, may_withdraw},
        store,
    },
};

fn refused(bar: Bar, id: SubmissionId) -> Error {
    match bar {
        Bar::MayNotSign => Error::Forbidden,
        bar => Error::refused(bar.reason(), addresses::Submission { id }, said("submissions-to-the-receipt")),
    }
}

/// `POST /submissions/{id}/revision`: begins the revision, or leads to the one that is being written.
pub async fn revise(
    app: Data<App>,
    Now(now): Now,
    PathOf(id): PathOf<SubmissionId>,
    member: Member,
    _: Pressed,
) -> Page {
    match app.db.write(async move |tx| actions::revise(tx, now, &member, id).await).await {
        Ok(statement) => Ok(see_other(&app, addresses::Statement { id: statement }, None)),
        Err(stop) => Err(refused(stop.refusal()?, id)),
    }
}

#[derive(Template)]
#[template(path = "submissions/withdrawal.html")]
struct WithdrawalPage {
    shell: Shell,
    frame: Frame,
    submission: SubmissionOnRecord,
    reference: String,
    organisation: String,
    comments: usize,
    /// A revision that is being written: it is not withdrawn.
    revision: Option<StatementId>,
    /// Until when one could submit again.
    last_minute: Option<Instant>,
}

impl WithdrawalPage {
    fn action(&self) -> String {
        addresses::SubmissionWithdrawal { id: self.submission.id }.into()
    }

    fn back(&self) -> String {
        addresses::Submission { id: self.submission.id }.into()
    }
}

/// `GET /submissions/{id}/withdrawal`: asks first. What cannot be withdrawn any more leads to the receipt.
pub async fn ask_withdrawal(app: Data<App>, shell: Shell, PathOf(id): PathOf<SubmissionId>, member: Member) -> Page {
    let mut conn = app.db.read().await?;
    let submission = store::find_own(&mut conn, &shell.viewer, id).await?;
    let Some(statement) = submission.statement else {
        return Ok(see_other(&app, addresses::Submission { id }, Some(Bar::OnPaper.reason())));
    };
    let statement = statements::find_own(&mut conn, &member, statement).await?;
    let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
    let course = store::courses(&conn, &[id]).await?.remove(&id).unwrap_or_default();
    let judged = may_withdraw(&member, &consultation, &statement, course.later.is_none(), shell.now);
    match judged {
        Err(Bar::MayNotSign) => return Err(Error::Forbidden),
        Ok(()) if course.stands() => {}
        _ => return Ok(see_other(&app, addresses::Submission { id }, None)),
    }
    let newest = statements::newest(&conn, &statement).await?;
    html(&WithdrawalPage {
        reference: Reference::of_submission(&consultation, submission.number).to_string(),
        organisation: member.of(statement.organisation).map_or_else(String::new, |own| own.name.clone()),
        comments: store::comments_of(&mut conn, &[id]).await?.iter().filter(|one| !one.is_note()).count(),
        revision: Some(newest.id).filter(|_| newest.is_being_written()),
        last_minute: consultation.deadline(shell.now).map(|deadline| deadline.last_minute),
        frame: Frame::load(&mut conn, &shell, consultation).await?,
        submission,
        shell,
    })
}

/// `POST /submissions/{id}/withdrawal`
pub async fn withdraw(
    app: Data<App>,
    Now(now): Now,
    PathOf(id): PathOf<SubmissionId>,
    Recent(member): Recent<Member>,
    _: Pressed,
) -> Page {
    match app.db.write(async move |tx| actions::withdraw(tx, now, &member, id).await).await {
        Ok(()) => Ok(see_other(&app, addresses::Submission { id }, Some(said("submissions-withdrawn-now")))),
        Err(stop) => Err(refused(stop.refusal()?, id)),
    }
}
