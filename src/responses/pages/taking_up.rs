//! The covering note of a submission is taken up, to be answered like a comment.
use actix_web::web::Data;
use askama::Template;

use crate::{
    addresses, assessments,
    consultations::{self, Consultation, Reference},
    ids::SubmissionId,
    platform::{
        Error, Phrase, Reviewer, said,
        web::{App, Now, Page, PathOf, Pressed, Problems, Shell, html, see_other, unprocessable},
    },
    submissions::{self, NotTakenUp, Submission, may_take_up},
};

/// `/staff/submissions/{id}/note`: the covering note, and what it means to answer it like a comment.
#[derive(Template)]
#[template(path = "responses/taking_up.html")]
struct TakingUpPage {
    shell: Shell,
    submission: Submission,
    consultation: Consultation,
    /// Why it is not answered like a comment.
    hindrance: Option<NotTakenUp>,
    problems: Problems,
}

impl TakingUpPage {
    async fn read(app: &App, shell: Shell, id: SubmissionId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let submission = submissions::find(&mut conn, id).await?;
        let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
        let course = submissions::courses(&conn, &[id]).await?.remove(&id).unwrap_or_default();
        let hindrance = may_take_up(&consultation, &submission, &course).err();
        Ok(Self { shell, submission: (*submission).clone(), consultation, hindrance, problems: Problems::default() })
    }

    fn hindrance(&self) -> Option<Phrase> {
        Some(self.shell.say(&self.hindrance?.reason()))
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-note-take-up")
    }

    fn back(&self) -> String {
        addresses::Submission { id: self.submission.id }.to_string()
    }

    fn back_words(&self) -> Phrase {
        self.shell.t("reading-submission-title").with("reference", self.reference().to_string())
    }

    fn reference(&self) -> Reference {
        self.submission.reference(&self.consultation)
    }

    /// The number that the note has as a comment.
    fn number_of_note(&self) -> String {
        Reference::of_comment(&self.consultation, self.submission.number, 0).to_string()
    }

    fn action(&self) -> String {
        addresses::StaffTakingUp { id: self.submission.id }.to_string()
    }
}

/// `GET /staff/submissions/{id}/note`. A note that was taken up before is on the desk.
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    _: Reviewer,
) -> Page {
    let mut conn = app.db.read().await?;
    let before = assessments::of_comments(&mut conn, &[id.note()]).await?.into_iter().next();
    drop(conn);
    match before {
        Some(assessment) => Ok(see_other(&app, addresses::StaffComment { id: assessment.id }, None)),
        None => html(&TakingUpPage::read(&app, shell, id).await?),
    }
}

/// `POST /staff/submissions/{id}/note`
pub(in crate::responses) async fn take_up(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    reviewer: Reviewer,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let taken = app.db.write(async move |tx| submissions::actions::take_up_note(tx, now, &reviewer, id).await).await;
    match taken {
        Ok(note) => Ok(see_other(&app, addresses::StaffComment { id: note }, Some(said("responses-note-taken-up")))),
        Err(stop) => {
            let problems = Problems::one("note", stop.refusal()?.reason());
            unprocessable(&TakingUpPage { problems, ..TakingUpPage::read(&app, shell, id).await? })
        }
    }
}
