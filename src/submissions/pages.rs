//! Submitting, and the receipt.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    actions,
    model::{CommentOnRecord, Declaration, Objection, Record, SignatureOnRecord, senders},
    proof::proof,
    store,
};
use crate::{
    addresses, assessments,
    consultations::{self, CommentsBecomePublic},
    documents::{self, On, Piece},
    ids::{CommentId, PointId, StatementId, SubmissionId},
    platform::{
        Error, Instant, Member, Person, Phrase, Refusal, Viewer, riga, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    statements::{self, CheckPage, Frame, Hindrance, Told},
};

/// What the check page sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    /// The revision of the statement that the page showed.
    seen: i32,
    /// The declarations that were ticked: `mandate`, `public`; and the mark of the declaration that the page showed.
    declared: Vec<String>,
}

impl Input {
    fn ticked(&self) -> [bool; 2] {
        ["mandate", "public"].map(|word| self.declared.iter().any(|declared| declared == word))
    }

    fn parse(&self, problems: &mut Problems) -> Option<(i32, String)> {
        if self.ticked() == [true; 2] {
            let mark = self.declared.iter().find(|declared| declared.contains('.'));
            return Some((self.seen, mark.cloned().unwrap_or_default()));
        }
        problems.add("declared", said("statements-declared-both"));
        None
    }
}

/// `POST /statements/{id}/submission`
pub async fn submit(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let ((seen, mark), _) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return check_again(&app, shell, &member, id, Told { problems, ticked: typed.ticked(), seen: None }).await;
        }
    };
    let statement = statements::find_own(&mut *app.db.read().await?, &member, id).await?;
    let organisation = member.of(statement.organisation).ok_or(Error::NotFound)?;
    let Some(shown) = statements::Declared::shown(&organisation.name, &mark) else {
        let problems = Problems::one("declared", said("submissions-declaration-changed"));
        return check_again(&app, shell, &member, id, Told { problems, ..Told::default() }).await;
    };
    let declaration = Declaration { text: shown.text(), language: shown.language };
    let acting = member.clone();
    let made = app.db.write(async move |tx| actions::submit(tx, now, &acting, id, seen, &declaration).await).await;
    let objection = match made {
        Ok(submission) => return Ok(see_other(&app, addresses::Submission { id: submission.id }.to_string(), None)),
        Err(stop) => stop.refusal()?,
    };
    let onward = addresses::Statement { id };
    let told = match objection {
        Objection::MayNotSign => return Err(Error::Forbidden),
        Objection::TooEarly => {
            let words = said("statements-to-the-statement");
            return Err(Error::refused(Hindrance::TooEarly.reason(), onward, words));
        }
        Objection::Withdrawn => {
            let words = said("statements-to-the-statement");
            return Err(Error::refused(Hindrance::Withdrawn.reason(), onward, words));
        }
        Objection::TooLate { closed_at } => return Err(too_late(&shell, closed_at, now, onward)),
        Objection::Empty => {
            Told { problems: Problems::one("", said("statements-nothing-to-submit")), ..Told::default() }
        }
        Objection::Changed { seen } => {
            let problems = Problems::one("changes", said("submissions-changed-meanwhile"));
            Told { problems, seen: Some(seen), ..Told::default() }
        }
    };
    check_again(&app, shell, &member, id, told).await
}

async fn check_again(app: &App, shell: Shell, member: &Member, id: StatementId, told: Told) -> Page {
    match CheckPage::load(app, shell, member, id, told).await? {
        Some(page) => unprocessable(&page),
        None => Ok(see_other(app, addresses::StatementSubmission { id }.to_string(), None)),
    }
}

/// The refusal, with two instants to the second: the last one that was in time, and the arrival.
fn too_late(shell: &Shell, closed_at: Instant, arrived_at: Instant, onward: addresses::Statement) -> Error {
    let second = |at: Instant| {
        said("submissions-second").with("at", riga::second(at, shell.language)).with("offset", riga::offset(at))
    };
    let last = closed_at.earlier(std::time::Duration::from_micros(1));
    Error::Refused(Box::new(Refusal {
        reason: said("submissions-too-late"),
        facts: vec![(said("submissions-last-second"), second(last)), (said("submissions-arrived"), second(arrived_at))],
        onward: (onward.to_string(), said("submissions-statement-stays")),
    }))
}

/// `GET /statements/{id}/submission`: redirects to the receipt, or to the statement if it is not submitted.
pub async fn to_receipt(app: Data<App>, PathOf(id): PathOf<StatementId>, _somebody: Person, viewer: Viewer) -> Page {
    let mut conn = app.db.read().await?;
    statements::find_readable(&mut conn, &viewer, id).await?;
    let onward: String = match store::of_statement(&conn, id).await? {
        Some(submission) => addresses::Submission { id: submission.id }.into(),
        None => addresses::Statement { id }.into(),
    };
    Ok(see_other(&app, onward, None))
}

#[derive(Template)]
#[template(path = "submissions/receipt.html")]
struct ReceiptPage {
    shell: Shell,
    frame: Frame,
    record: Record,
    reference: String,
    comments: Vec<Copied>,
    /// The instant at which the comments become public; `None` if they are public.
    public_from: Option<Instant>,
    /// How many of its comments have an answer.
    answered: usize,
    proof: String,
    for_print: bool,
}

/// A comment on the receipt.
struct Copied {
    name: Phrase,
    comment: CommentOnRecord,
    on: On,
    comparison: Option<Vec<Piece>>,
}

impl ReceiptPage {
    async fn load(app: &App, shell: Shell, viewer: &Viewer, id: SubmissionId, for_print: bool) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let submission = store::find_own(&mut conn, viewer, id).await?;
        let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
        let record = store::record(&mut conn, submission).await?;
        let ids: Vec<PointId> = record.comments.iter().filter_map(|comment| comment.point).collect();
        let found = documents::placed(&conn, &ids).await?;
        let of: Vec<CommentId> = record.comments.iter().map(|comment| comment.id).collect();
        let assessed = assessments::of_comments(&mut conn, &of).await?;
        let copied = |comment: &CommentOnRecord| {
            let on = On::of(comment.point, &found);
            Copied {
                name: shell.say(&on.name(shell.language)),
                comparison: on.comparison(comment.proposed_wording.as_deref()),
                comment: comment.clone(),
                on,
            }
        };
        let waits = consultation.comments_become_public == CommentsBecomePublic::AfterPeriod
            && !consultation.shows_comments(shell.now);
        Ok(Self {
            comments: record.comments.iter().map(copied).collect(),
            reference: record.submission.reference(&consultation).to_string(),
            proof: proof(&record)?,
            answered: assessed.iter().filter(|one| one.answer.is_some()).count(),
            public_from: consultation.closes_at.filter(|_| waits),
            frame: Frame::load(&mut conn, &shell, consultation).await?,
            record,
            for_print,
            shell,
        })
    }

    /// Who signed.
    fn signatures(&self) -> &[SignatureOnRecord] {
        &self.record.signatures
    }

    fn senders(&self) -> String {
        senders(self.signatures().iter().map(|signature| signature.organisation_name.as_str()))
    }

    fn here(&self) -> String {
        addresses::Submission { id: self.record.submission.id }.into()
    }

    fn print(&self) -> String {
        addresses::SubmissionPrint { id: self.record.submission.id }.into()
    }

    /// What the ministry will do with the comments, or has done.
    fn answers(&self) -> Phrase {
        let key = match self.answered {
            0 => "submissions-next-answers",
            some if some < self.comments.len() => "submissions-some-answered",
            _ => "submissions-all-answered",
        };
        self.shell.t(key).with("count", self.comments.len()).with("answered", self.answered)
    }

    /// `is-done`, `is-now`, or empty while no comment has an answer.
    fn answers_class(&self) -> &'static str {
        match self.answered {
            0 => "",
            some if some < self.comments.len() => "is-now",
            _ => "is-done",
        }
    }

    fn answers_address(&self) -> String {
        addresses::SubmissionAnswers { id: self.record.submission.id }.into()
    }

    fn is_answered(&self) -> bool {
        self.frame.consultation.answered_at.is_some()
    }

    fn results_address(&self) -> String {
        addresses::Results { no: &self.frame.consultation.number }.to_string()
    }

    /// Its public page, if it is public.
    fn public_address(&self) -> Option<String> {
        let consultation = &self.frame.consultation;
        let is_public = consultation.shows_comments(self.shell.now);
        is_public.then(|| self.record.submission.reference(consultation).address().into())
    }
}

/// `GET /submissions/{id}`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    _somebody: Person,
    viewer: Viewer,
) -> Page {
    html(&ReceiptPage::load(&app, shell, &viewer, id, false).await?)
}

/// `GET /submissions/{id}/print`
pub async fn show_for_print(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    _somebody: Person,
    viewer: Viewer,
) -> Page {
    html(&ReceiptPage::load(&app, shell, &viewer, id, true).await?)
}
