use actix_web::web::Data;
use askama::Template;

use super::super::store::{self, Answered};
use crate::{
    addresses,
    consultations::{self, Reference, Versions},
    documents::Piece,
    ids::{StatementId, SubmissionId},
    platform::{
        Error, Person, Phrase, Viewer,
        web::{App, Page, PathOf, Shell, html, see_other},
    },
    responses::{Decided, Outcomes},
    statements::{self, Frame, Reply},
    submissions::{self, Course, SubmissionOnRecord},
};

/// `/submissions/{id}/answers`: the comments of one's own submission, each with the ministry's answer.
#[derive(Template)]
#[template(path = "desks/answers.html")]
struct AnswersPage {
    shell: Shell,
    frame: Frame,
    submission: SubmissionOnRecord,
    /// The organisations that signed it.
    senders: String,
    comments: Vec<Answered>,
    outcomes: Outcomes,
    /// What became of it.
    course: Course,
    versions: Versions,
}

/// Shows the answers to a submission.
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    _somebody: Person,
    viewer: Viewer,
) -> Page {
    let mut conn = app.db.read().await?;
    let submission = submissions::find_own(&mut conn, &viewer, id).await?;
    let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
    let comments = store::answered(&mut conn, id).await?;
    let mut outcomes = Outcomes::default();
    for one in &comments {
        outcomes.add(one.decided, 1);
    }
    let course = submissions::courses(&conn, &[id]).await?.remove(&id).unwrap_or_default();
    let signatures = submissions::signatures_of(&mut conn, &[id]).await?;
    let senders = submissions::joined(signatures.iter().map(|one| one.organisation_name.as_str()));
    let versions = Versions(consultations::published_versions(&conn, consultation.id).await?);
    let frame = Frame::load(&mut conn, &shell, consultation).await?;
    html(&AnswersPage { shell, frame, submission, senders, comments, outcomes, course, versions })
}

/// `GET /statements/{id}/answers`: redirects to the answers to its submission.
pub async fn to_answers(app: Data<App>, PathOf(id): PathOf<StatementId>, _somebody: Person, viewer: Viewer) -> Page {
    let mut conn = app.db.read().await?;
    statements::find_readable(&mut conn, &viewer, id).await?;
    let submission = submissions::of_statement(&conn, id).await?.ok_or(Error::NotFound)?;
    Ok(see_other(&app, addresses::SubmissionAnswers { id: submission.id }, None))
}

impl AnswersPage {
    fn reference(&self) -> Reference {
        self.submission.reference(&self.frame.consultation)
    }

    /// What became of a submission that does not stand: nobody need answer it.
    fn ended(&self) -> Option<Phrase> {
        let moment = |at| self.shell.moment(&at);
        match (self.course.withdrawn_at, self.course.later) {
            (Some(at), _) => Some(self.shell.t("submissions-withdrawn").with("at", moment(at))),
            (None, Some(later)) => {
                let newer = Reference::of_submission(&self.frame.consultation, later.number).to_string();
                let words = self.shell.t("submissions-superseded-by").with("reference", newer);
                Some(words.with("at", moment(later.received_at)))
            }
            (None, None) => None,
        }
    }

    fn has_no_objections(&self) -> bool {
        self.submission.reply == Reply::NoObjections
    }

    /// The number with which people quote a comment.
    fn reference_of(&self, one: &Answered) -> Reference {
        Reference::of_comment(&self.frame.consultation, self.submission.number, one.comment.ordinal)
    }

    fn name(&self, one: &Answered) -> Phrase {
        let point = self.versions.name(one.on.name(self.shell.language), one.comment.version);
        self.shell.say(&one.comment.about(point))
    }

    fn comparison(&self, one: &Answered) -> Option<Vec<Piece>> {
        one.on.comparison(one.comment.proposed_wording.as_deref())
    }

    /// The public page of the comment, if it is public.
    fn public_address(&self, one: &Answered) -> Option<String> {
        let is_public = self.frame.consultation.shows_comments(self.shell.now);
        is_public.then(|| self.reference_of(one).address().into())
    }

    fn results_address(&self) -> String {
        addresses::Results { no: &self.frame.consultation.number }.to_string()
    }

    fn receipt_address(&self) -> String {
        addresses::Submission { id: self.submission.id }.to_string()
    }
}
