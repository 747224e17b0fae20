//! The receipt.
use actix_web::web::Data;
use askama::Template;

use crate::{
    addresses, assessments,
    consultations::{self, CommentsBecomePublic, Consultation, Reference, Versions},
    documents::{self, On, Piece},
    ids::{CommentId, PointId, StatementId, SubmissionId},
    platform::{
        Conn, Error, Instant, Person, Phrase, Role, Viewer,
        web::{App, Page, PathOf, Shell, html, see_other},
    },
    statements::{self, Frame, Reply},
    submissions::{
        model::{
            CommentOnRecord, Course, HoldBack, Record, Redaction, SignatureOnRecord, Submission, joined, may_revise,
            may_take_up,
        },
        proof::proof,
        store,
    },
};

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
    /// What became of it.
    course: Course,
    /// What the reader may still do about it.
    change: Option<Change>,
    proof: String,
    /// The newest version, if all comments are on earlier ones.
    newer_version: Option<i32>,
    for_print: bool,
}

/// A comment on the receipt.
struct Copied {
    name: Phrase,
    comment: CommentOnRecord,
    on: On,
    comparison: Option<Vec<Piece>>,
    /// What holds it back from the public.
    held: Option<HoldBack>,
    /// What covers words of it, or of the covering note, for the public.
    redactions: Vec<Redaction>,
}

/// What somebody who acts for the organisation may do until the period ends.
struct Change {
    /// A statement that follows it is already being written.
    is_begun: bool,
    /// Whether they may withdraw it.
    may_withdraw: bool,
}

impl Change {
    /// `None` where nothing can be changed: by somebody else, after the period, or when a newer submission is there.
    async fn of(
        conn: &mut Conn,
        shell: &Shell,
        submission: &Submission,
        consultation: &Consultation,
        course: &Course,
    ) -> Result<Option<Self>, Error> {
        let Some(member) = shell.viewer.member() else { return Ok(None) };
        if may_revise(consultation, course.later.is_none(), shell.now).is_err() {
            return Ok(None);
        }
        let Some(statement) = submission.statement else { return Ok(None) };
        let statement = match statements::find_own(conn, &member, statement).await {
            Err(Error::NotFound) => return Ok(None),
            found => found?,
        };
        let may_sign = member.of(statement.organisation).is_some_and(|own| own.may_sign);
        let newest = statements::newest(conn, &statement).await?;
        Ok(Some(Self { is_begun: newest.is_being_written(), may_withdraw: may_sign && course.stands() }))
    }
}

impl ReceiptPage {
    async fn load(app: &App, shell: Shell, viewer: &Viewer, id: SubmissionId, for_print: bool) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let submission = store::find_own(&mut conn, viewer, id).await?;
        let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
        let course = store::courses(&conn, &[id]).await?.remove(&id).unwrap_or_default();
        let change = Change::of(&mut conn, &shell, &submission, &consultation, &course).await?;
        let record = store::record(&mut conn, submission).await?;
        let ids: Vec<PointId> = record.comments.iter().filter_map(|comment| comment.point).collect();
        let found = documents::placed(&conn, &ids).await?;
        let of: Vec<CommentId> = record.comments.iter().map(|comment| comment.id).collect();
        let assessed = assessments::of_comments(&mut conn, &of).await?;
        let held = store::held_back(&conn, &of).await?;
        let redactions = store::redactions_in(&conn, id).await?;
        let versions = Versions(consultations::published_versions(&conn, consultation.id).await?);
        let copied = |comment: &CommentOnRecord| {
            let on = On::of(comment.point, &found);
            Copied {
                name: shell.say(&versions.name(on.name(shell.language), comment.version)),
                comparison: on.comparison(comment.proposed_wording.as_deref()),
                comment: comment.clone(),
                on,
                held: held.get(&comment.id).cloned(),
                redactions: redactions
                    .iter()
                    .map(|(one, _)| one)
                    .filter(|one| one.comment == comment.id)
                    .cloned()
                    .collect(),
            }
        };
        let waits = consultation.comments_become_public == CommentsBecomePublic::AfterPeriod
            && !consultation.shows_comments(shell.now);
        let newest = versions.0.last().filter(|newest| {
            !record.comments.is_empty()
                && record.comments.iter().all(|one| versions.ordinal(one.version) < newest.ordinal)
        });
        Ok(Self {
            newer_version: newest.map(|newest| newest.ordinal),
            comments: record.comments.iter().map(copied).collect(),
            reference: record.submission.reference(&consultation).to_string(),
            proof: proof(&record)?,
            answered: of.iter().filter(|id| assessments::is_answered(&assessed, **id)).count(),
            course,
            change,
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
        joined(self.signatures().iter().map(|signature| signature.organisation_name.as_str()))
    }

    /// In which register, with which number and in which country an organisation is known, as far as that was said.
    fn known_by(&self, signature: &SignatureOnRecord) -> String {
        known_by(&signature.organisation_register, &signature.organisation_number, &signature.organisation_country)
    }

    /// For staff, the scans of what came on paper.
    fn scans_address(&self) -> Option<String> {
        let is_shown = self.shell.viewer.is_staff() && self.record.submission.channel.is_on_paper() && !self.for_print;
        is_shown.then(|| addresses::StaffScans { id: self.record.submission.id }.into())
    }

    /// For those who answer, where the covering note is taken up, to be answered like a comment.
    fn taking_up(&self) -> Option<String> {
        let may = may_take_up(&self.frame.consultation, &self.record.submission, &self.course).is_ok();
        let is_shown = may && self.shell.viewer.has(Role::Reviewer) && !self.for_print;
        is_shown.then(|| addresses::StaffTakingUp { id: self.record.submission.id }.into())
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
            _ if self.has_no_objections() => "submissions-next-no-objections",
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

    fn has_no_objections(&self) -> bool {
        self.record.submission.reply == Reply::NoObjections
    }

    /// Which submission it replaces, and what became of it.
    fn course(&self) -> Vec<Phrase> {
        let reference = |number| Reference::of_submission(&self.frame.consultation, number).to_string();
        let say = |key: &str, number: i32, at: Instant| {
            self.shell.t(key).with("reference", reference(number)).with("at", self.shell.moment(&at))
        };
        let Course { supersedes, withdrawn_at, .. } = self.course;
        let supersedes =
            supersedes.map(|earlier| self.shell.t("submissions-supersedes").with("reference", reference(earlier)));
        let withdrawn = withdrawn_at.map(|at| self.shell.t("submissions-withdrawn").with("at", self.shell.moment(&at)));
        let superseded = self.course.superseded_by();
        let superseded = superseded.map(|later| say("submissions-superseded-by", later.number, later.received_at));
        let again = self.course.submitted_again();
        let again = again.map(|later| say("submissions-submitted-again", later.number, later.received_at));
        [supersedes, superseded, withdrawn, again].into_iter().flatten().collect()
    }

    /// That the draft has changed since, and the page that shows how.
    fn changed_since(&self) -> Option<(Phrase, String)> {
        let words = self.shell.t("submissions-newer-version").with("version", self.newer_version?);
        Some((words, addresses::DraftChanges { no: &self.frame.consultation.number }.into()))
    }

    /// Since when a comment is held back from the public, and why.
    fn held_words(&self, of: &Copied, held: &HoldBack) -> [Phrase; 2] {
        let since = self.shell.t("submissions-held").with("number", of.comment.ordinal);
        [since.with("at", self.shell.moment(&held.held_at)), self.shell.say(&held.ground.words())]
    }

    /// Since when words of a comment or of the covering note are covered, and why.
    fn redacted_words(&self, of: &Copied, redaction: &Redaction) -> [Phrase; 2] {
        let since = self.shell.t("submissions-redacted").with("number", of.comment.ordinal);
        [since.with("at", self.shell.moment(&redaction.redacted_at)), self.shell.say(&redaction.ground.words())]
    }

    /// The receipt of the submission that came after it.
    fn later(&self) -> Option<String> {
        self.course.later.map(|later| addresses::Submission { id: later.id }.into())
    }

    fn revision(&self) -> String {
        addresses::SubmissionRevision { id: self.record.submission.id }.into()
    }

    fn withdrawal(&self) -> String {
        addresses::SubmissionWithdrawal { id: self.record.submission.id }.into()
    }

    /// The words of the button that leads to the statement in its place.
    fn revise_words(&self, change: &Change) -> Phrase {
        self.shell.t(match (change.is_begun, self.course.stands()) {
            (true, _) => "submissions-go-on-revising",
            (false, true) => "submissions-revise",
            (false, false) => "submissions-write-again",
        })
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

/// A register, a number in it and a country, as far as they are known.
pub(super) fn known_by(register: &str, number: &str, country: &str) -> String {
    let country = if country.is_empty() { String::new() } else { format!("({country})") };
    [joined([register, number]), country].join(" ").trim().to_owned()
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
