//! The pages that people quote: one comment, and one submission with all its comments.
use std::collections::HashSet;

use actix_web::web::Data;
use askama::Template;

use super::{Found, ShownVersion, Standing, earliest, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Consultation, ConsultationNumber, Reference, Title, Versions, Within},
    ids::CommentId,
    platform::{
        Conn, Error, Instant, Language, Phrase,
        web::{App, Page, PathsOf, Shell, html_until},
    },
    reading::comments::{HeldComment, ShownComment},
    responses::{self, GivenAnswer},
    statements::Reply,
    submissions::{self, Came, Course, Erased, Later, Record, RedactionGround, Signatory},
};

/// `/consultations/{number}/comments/{014-2}`: a comment, its point, its answers, and its proof.
#[derive(Template)]
#[template(path = "reading/comment.html")]
struct CommentPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    shown: ShownComment,
    /// The version of its point.
    version: ShownVersion,
    /// Earlier answers that are no longer valid, the newest first.
    earlier: Vec<GivenAnswer>,
    proof: String,
    /// What became of its submission.
    course: Course,
    /// The comment that took its place.
    successor: Option<Reference>,
}

/// Shows a comment.
pub(super) async fn show_comment(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, within): PathsOf<ConsultationNumber, Within>,
) -> Page {
    let ordinal = within.comment.ok_or(Error::NotFound)?;
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let public = found.comments(shell.now)?;
    let Found { consultation, title, .. } = found;
    let shown = match store::comment(&mut conn, public, within.submission, ordinal).await {
        Err(Error::NotFound) => {
            let mut held = store::held_in_submission(&conn, public, within.submission).await?.into_iter();
            let held = held.find(|held| held.marker.ordinal == ordinal).ok_or(Error::NotFound)?;
            let changes_at = consultation.changes_at(shell.now);
            let standing = Standing::of(&consultation, shell.now);
            return html_until(&HeldPage { shell, consultation, standing, title, held }, changes_at);
        }
        found => found?,
    };
    let id = shown.sent.comment.id;
    let of = shown.sent.comment.submission;
    let course = submissions::courses(&conn, &[of]).await?.remove(&of).unwrap_or_default();
    let successor = if course.stands() { None } else { submissions::successor(&mut conn, id).await? };
    let successor = successor.map(|(number, ordinal)| Reference::of_comment(&consultation, number, ordinal));
    let mut earlier = responses::answers_to(&mut conn, id).await?;
    earlier.retain(|given| shown.answers.iter().all(|one| one.given.answer.id != given.answer.id));
    let proof = proof_of(&mut conn, &shown).await?;
    let version = version.showing(shown.sent.comment.version);
    let changes_at = earliest([consultation.changes_at(shell.now), version.changes_at(shell.now)]);
    let standing = Standing::of(&consultation, shell.now);
    let page = CommentPage { shell, consultation, standing, title, shown, version, earlier, proof, course, successor };
    html_until(&page, changes_at)
}

/// What proves a comment. A covering note that is answered like a comment is proved by its submission, of whose
/// comments it has the digests alone.
async fn proof_of(conn: &mut Conn, shown: &ShownComment) -> Result<String, Error> {
    let (comment, is_whole) = (&shown.sent.comment, shown.sent.grounds.is_empty());
    if !comment.is_note() {
        return submissions::comment_proof(&submissions::comment_on_record(conn, comment.id).await?, is_whole);
    }
    let submission = submissions::find(conn, comment.submission).await?;
    submissions::public_proof(&submissions::record(conn, submission).await?, is_whole, |_| false)
}

/// The page of a comment that is held back.
#[derive(Template)]
#[template(path = "reading/held.html")]
struct HeldPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    held: HeldComment,
}

impl HeldPage {
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn name(&self) -> Phrase {
        self.shell.say(&self.held.on.name(self.shell.language))
    }
}

impl CommentPage {
    fn reference(&self) -> Reference {
        self.shown.reference(&self.consultation)
    }

    fn name(&self) -> Phrase {
        self.shell.say(&self.shown.sent.comment.about(self.shown.on.name(self.shell.language)))
    }

    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    /// The page of the point with all its comments; `None` for the whole draft.
    fn point_address(&self) -> Option<String> {
        let no = &self.consultation.number;
        Some(self.version.keep(addresses::DraftPoint { no, anchor: &self.shown.on.point()?.anchor }.address()))
    }

    /// What later versions changed, if there are any.
    fn changes(&self) -> Option<String> {
        let last = self.version.published.iter().rfind(|one| one.ordinal > self.version.ordinal)?;
        let page = addresses::DraftChanges { no: &self.consultation.number };
        Some(page.with("from", self.version.ordinal).with("to", last.ordinal).into())
    }

    /// What became of it, in sentences; empty if it stands.
    fn course(&self) -> Vec<Phrase> {
        course_words(&self.shell, &self.consultation, &Course { supersedes: None, ..self.course })
    }

    /// Whether its text is shown.
    fn is_readable(&self) -> bool {
        self.course.is_readable(&self.consultation)
    }

    /// When the comment will be answered, as a sentence; `None` if it has an answer or needs none.
    fn answer_follows(&self) -> Option<Phrase> {
        if !self.course.stands() {
            return None;
        }
        super::comments::answers_follow(&self.shell, &self.standing, std::slice::from_ref(&self.shown))
    }
}

/// What a submission replaces and what became of it, in sentences.
fn course_words(shell: &Shell, consultation: &Consultation, course: &Course) -> Vec<Phrase> {
    let reference = |number| Reference::of_submission(consultation, number).to_string();
    let of_later = |key: &str, later: Later| {
        shell.t(key).with("reference", reference(later.number)).with("at", shell.moment(&later.received_at))
    };
    let supersedes = course.supersedes.map(|one| shell.t("reading-supersedes").with("reference", reference(one)));
    let superseded = course.superseded_by().map(|later| of_later("reading-superseded-by", later));
    let withdrawn = course.withdrawn_at.map(|at| shell.t("reading-withdrawn").with("at", shell.moment(&at)));
    let again = course.submitted_again().map(|later| of_later("reading-submitted-again", later));
    [supersedes, superseded, withdrawn, again].into_iter().flatten().collect()
}

/// `/consultations/{number}/submissions/{014}`: the organisation, its comments, and the decisions.
#[derive(Template)]
#[template(path = "reading/submission.html")]
struct SubmissionPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    /// The number of the submission.
    number: i32,
    received_at: Instant,
    came: Came,
    /// The covering note, without what is covered.
    note: String,
    /// When it was erased, and why.
    note_erased: Option<Erased>,
    language: Language,
    /// Why words of it are covered.
    note_grounds: Vec<RedactionGround>,
    has_no_objections: bool,
    signatories: Vec<Signatory>,
    comments: Vec<ShownComment>,
    /// Those that are held back.
    held: Vec<HeldComment>,
    versions: Versions,
    proof: String,
    /// What became of it.
    course: Course,
}

/// Shows a submission.
pub(super) async fn show_submission(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, within): PathsOf<ConsultationNumber, Within>,
) -> Page {
    if within.comment.is_some() {
        return Err(Error::NotFound);
    }
    let mut conn = app.db.read().await?;
    let consultation = store::find(&conn, shell.now, &shell.viewer, &number).await?;
    let notices = store::notices(&conn, &consultation).await?;
    let found = Found::of(consultation, notices, &shell);
    let public = found.comments(shell.now)?;
    let Found { consultation, title, .. } = found;
    let (submission, comments) = store::submission(&mut conn, public, within.submission).await?;
    let held = store::held_in_submission(&conn, public, within.submission).await?;
    let of = submission.id;
    let course = submissions::courses(&conn, &[of]).await?.remove(&of).unwrap_or_default();
    let record: Record = submissions::record(&mut conn, submission).await?;
    let covers =
        if record.submission.note.is_empty() { Vec::new() } else { submissions::covers_of_note(&conn, of).await? };
    let whole: HashSet<CommentId> =
        comments.iter().filter(|one| one.sent.grounds.is_empty()).map(|one| one.sent.comment.id).collect();
    let signatories = record.signatories();
    let versions = Versions(consultations::published_versions(&conn, consultation.id).await?);
    let changes_at = consultation.changes_at(shell.now);
    let page = SubmissionPage {
        standing: Standing::of(&consultation, shell.now),
        // What the page does not show is not in its data either.
        proof: submissions::public_proof(&record, covers.is_empty(), |id| whole.contains(&id))?,
        note: submissions::covered(&record.submission.note, submissions::Field::Note, &covers),
        note_erased: record.submission.erased(),
        note_grounds: submissions::grounds(&covers),
        number: record.submission.number,
        received_at: record.submission.received_at,
        came: Came { channel: record.submission.channel, recorded_at: record.submission.recorded_at },
        language: record.submission.language,
        has_no_objections: record.submission.reply == Reply::NoObjections,
        shell,
        consultation,
        title,
        signatories,
        comments,
        held,
        versions,
        course,
    };
    html_until(&page, changes_at)
}

impl SubmissionPage {
    fn reference(&self) -> Reference {
        Reference::of_submission(&self.consultation, self.number)
    }

    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn name(&self, shown: &ShownComment) -> Phrase {
        let comment = &shown.sent.comment;
        let point = self.versions.name(shown.on.name(self.shell.language), comment.version);
        self.shell.say(&comment.about(point))
    }

    /// Whether the covering note stands among the comments, because it is answered like one.
    fn is_note_answered(&self) -> bool {
        self.comments.iter().any(|shown| shown.sent.comment.is_note())
    }

    /// How many comments there are beside the covering note.
    fn written(&self) -> usize {
        self.comments.iter().filter(|shown| !shown.sent.comment.is_note()).count()
    }

    /// What it replaces and what became of it, in sentences.
    fn course(&self) -> Vec<Phrase> {
        course_words(&self.shell, &self.consultation, &self.course)
    }

    /// The page of the submission that came after it.
    fn later(&self) -> Option<String> {
        let later = self.course.later?;
        Some(Reference::of_submission(&self.consultation, later.number).address().into())
    }

    /// The page of the submission that it replaces.
    fn earlier(&self) -> Option<String> {
        let earlier = self.course.supersedes?;
        Some(Reference::of_submission(&self.consultation, earlier).address().into())
    }

    /// Whether its text is shown.
    fn is_readable(&self) -> bool {
        self.course.is_readable(&self.consultation)
    }

    fn answers_follow(&self) -> Option<Phrase> {
        if !self.course.stands() {
            return None;
        }
        super::comments::answers_follow(&self.shell, &self.standing, &self.comments)
    }
}
