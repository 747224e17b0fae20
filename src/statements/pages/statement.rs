//! A statement for its organisation: the comments, the covering note, the history.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    super::{
        actions,
        model::{CoveringNote, Hindrance, Reply, Statement, can_comment},
        store,
        written::{Written, written},
    },
    frame::{Frame, Names},
    history::History,
    newer::{MoveOn, Newer},
    revision::{Revises, since},
};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Consultation},
    ids::{OrganisationId, StatementCommentId, StatementId},
    platform::{
        Error, Instant, Language, Member, Person, Phrase, Said, Tx, Viewer, said,
        web::{App, Field, Form, Now, Page, PathOf, PathsOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

#[derive(Template)]
#[template(path = "statements/statement.html")]
pub(super) struct StatementPage {
    shell: Shell,
    frame: Frame,
    statement: Statement,
    /// What it says about the submission that it follows.
    revises: Option<Revises>,
    /// Where it leads on to, if it is not being written.
    onward: Onward,
    organisation: String,
    comments: Vec<Listed>,
    history: History,
    hindrance: Option<Phrase>,
    problems: Vec<(String, String)>,
    note: Field,
    language: Field,
    /// A note was typed but cannot be saved any more: it is shown to be copied.
    kept: bool,
    /// The revision of the note that its writer started from.
    seen: i32,
}

/// A comment in the list.
struct Listed {
    address: String,
    name: Phrase,
    written: Written,
    changed_by: String,
    changed_at: Instant,
    /// What became of it since the submission that the statement revises.
    since: Option<Phrase>,
    is_unchanged: bool,
    move_on: Option<MoveOn>,
}

/// The covering note as it was typed.
#[derive(Debug, Default)]
pub(super) struct TypedNote {
    pub problems: Problems,
    pub typed: Option<NoteInput>,
}

/// Where a statement that is not being written leads on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Onward {
    /// Nowhere: it is being written, or the period is over.
    Nowhere,
    /// Its submission can be revised, or after its withdrawal written again.
    Revise,
    /// Another statement of the organisation came after it.
    Newer(StatementId),
}

impl Onward {
    fn of(statement: &Statement, newest: &Statement, may_change: bool) -> Self {
        if newest.ordinal > statement.ordinal {
            return Self::Newer(newest.id);
        }
        if statement.submitted_at.is_some() && may_change { Self::Revise } else { Self::Nowhere }
    }
}

impl StatementPage {
    /// The button to the check page; who may not sign cannot submit there.
    fn check_words(&self) -> Phrase {
        let own = self.shell.viewer.memberships.iter().find(|one| one.organisation == self.statement.organisation);
        let key = if own.is_some_and(|own| own.may_sign) { "statements-check" } else { "statements-check-only" };
        self.shell.t(key).with("organisation", self.organisation.as_str())
    }

    pub async fn load(
        app: &App,
        shell: Shell,
        viewer: &Viewer,
        id: StatementId,
        told: TypedNote,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let statement = store::find_readable(&mut conn, viewer, id).await?;
        let consultation = consultations::find_by_id(&conn, statement.consultation).await?;
        let written = written(&conn, &statement).await?;
        let newer = Newer::of(&mut conn, &shell, &consultation, &written).await?;
        let names = Names::of(&mut conn, &written.iter().map(|one| one.comment.changed_by).collect::<Vec<_>>()).await?;
        let history = History::of(&mut conn, &statement, &written, shell.language).await?;
        let hindrance = hindrance(viewer, &statement, &consultation, shell.now);
        let revises = Revises::of(&conn, &shell, &statement, &consultation).await?;
        let may_change = acts(viewer, &statement) && can_comment(&consultation, shell.now).is_ok();
        let onward = Onward::of(&statement, &store::newest(&conn, &statement).await?, may_change);
        let listed = |one: Written| Listed {
            address: addresses::StatementComment { id, comment: one.comment.id }.into(),
            name: shell.say(&one.on.name(shell.language)),
            changed_by: names.get(one.comment.changed_by).to_owned(),
            changed_at: one.comment.changed_at,
            since: revises.as_ref().map(|_| since(&shell, &one.comment)),
            is_unchanged: one.comment.is_as_submitted(),
            move_on: newer.offer(&shell, &one).filter(|_| hindrance.is_none()),
            written: one,
        };
        let TypedNote { problems, typed } = told;
        let seen = typed.as_ref().map_or(statement.note_revision, |typed| typed.seen);
        let language = if statement.note.is_empty() { shell.language } else { statement.note_language };
        let (note, language) =
            typed.map_or_else(|| (statement.note.clone(), language.to_string()), |typed| (typed.note, typed.language));
        Ok(Self {
            organisation: name_of(viewer, statement.organisation),
            comments: written.into_iter().map(listed).collect(),
            hindrance: hindrance.as_ref().map(|reason| shell.say(reason)),
            problems: shell.summary(&problems),
            note: shell.field(&problems, "note", &note),
            language: shell.field(&problems, "language", &language),
            kept: hindrance.is_some() && note != statement.note,
            seen,
            history,
            revises,
            onward,
            frame: Frame::load(&mut conn, &shell, consultation).await?,
            statement,
            shell,
        })
    }

    fn is_submitted(&self) -> bool {
        self.statement.submitted_at.is_some()
    }

    /// Somebody else saved the note meanwhile.
    fn is_overtaken(&self) -> bool {
        self.seen != self.statement.note_revision
    }

    /// The statement that came after this one.
    fn newer(&self) -> Option<String> {
        match self.onward {
            Onward::Newer(id) => Some(addresses::Statement { id }.into()),
            Onward::Nowhere | Onward::Revise => None,
        }
    }

    /// Where its submission is revised or withdrawn.
    fn revise(&self) -> Option<String> {
        let change = || addresses::StatementSubmission { id: self.statement.id }.at("change").into();
        (self.onward == Onward::Revise).then(change)
    }

    /// Whether it can be submitted as it is.
    fn says_something(&self) -> bool {
        self.statement.says_something(self.comments.len())
    }

    fn has_no_objections(&self) -> bool {
        self.statement.reply == Reply::NoObjections
    }

    /// Where the choice of the reply is sent.
    fn reply(&self) -> String {
        addresses::StatementReply { id: self.statement.id }.into()
    }

    /// Where the order of the comments is sent.
    fn order(&self) -> String {
        addresses::StatementOrder { id: self.statement.id }.into()
    }

    fn giving_up(&self) -> String {
        addresses::StatementGivingUp { id: self.statement.id }.into()
    }

    fn action(&self) -> String {
        addresses::StatementNote { id: self.statement.id }.into()
    }

    fn receipt(&self) -> String {
        addresses::StatementSubmission { id: self.statement.id }.into()
    }
}

/// Why the reader cannot change it: they may not act for the organisation now, or the statement is closed.
fn hindrance(viewer: &Viewer, statement: &Statement, consultation: &Consultation, now: Instant) -> Option<Said> {
    if !acts(viewer, statement) && statement.submitted_at.is_none() {
        return Some(said("statements-hindrance-may-not-act"));
    }
    statement.can_change(consultation, now).err().map(Hindrance::reason)
}

fn acts(viewer: &Viewer, statement: &Statement) -> bool {
    viewer.memberships.iter().any(|membership| membership.organisation == statement.organisation)
}

fn name_of(viewer: &Viewer, organisation: OrganisationId) -> String {
    let acting = viewer.memberships.iter().map(|own| (own.organisation, &own.name));
    let others = viewer.standings.iter().map(|own| (own.organisation, &own.name));
    acting.chain(others).find(|(id, _)| *id == organisation).map(|(_, name)| name.clone()).unwrap_or_default()
}

/// `GET /statements/{id}`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<StatementId>,
    _somebody: Person,
    viewer: Viewer,
) -> Page {
    html(&StatementPage::load(&app, shell, &viewer, id, TypedNote::default()).await?)
}

/// The covering note as typed, and the revision of it that was seen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoteInput {
    note: String,
    language: String,
    /// The revision that the writer started from.
    seen: i32,
    /// A later revision that the page showed beside what was typed, if there is one: it may be replaced.
    over: i32,
    /// The next page: empty for the statement, `check` for the check page.
    then: String,
}

impl NoteInput {
    fn parse(&self, problems: &mut Problems) -> Option<(Self, Language, CoveringNote)> {
        let note = problems.take("note", CoveringNote::parse(&self.note));
        let language = self.language.parse().map_err(|_| said("statements-language-unchosen"));
        Some((self.clone(), problems.take("language", language)?, note?))
    }
}

/// `POST /statements/{id}/note`
pub async fn write_note(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: Form<NoteInput>,
) -> Page {
    let viewer = shell.viewer.clone();
    let (input, language, note) = match form.parse(NoteInput::parse) {
        Ok((parsed, _)) => parsed,
        Err(Shown { typed, problems }) => {
            let told = TypedNote { problems, typed: Some(typed) };
            return unprocessable(&StatementPage::load(&app, shell, &viewer, id, told).await?);
        }
    };
    let seen = input.seen.max(input.over);
    let write = async move |tx: &mut Tx| actions::write_note(tx, now, &member, id, seen, (language, &note)).await;
    let unsaved = match app.db.write(write).await {
        Ok(()) if input.then == "check" => {
            return Ok(see_other(&app, addresses::StatementCheck { id }.to_string(), None));
        }
        Ok(()) => {
            let done = Some(said("statements-note-saved"));
            return Ok(see_other(&app, addresses::Statement { id }.to_string(), done));
        }
        Err(stop) => stop.refusal()?,
    };
    let told = TypedNote { problems: Problems::one("note", unsaved.reason()), typed: Some(input) };
    unprocessable(&StatementPage::load(&app, shell, &viewer, id, told).await?)
}

/// The revision of the comment that the page showed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    seen: i32,
    /// The point of the newer version; empty for the whole draft.
    to: String,
}

/// `POST /statements/{id}/comments/{comment}/move`
pub async fn move_on(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
    form: Form<MoveInput>,
) -> Page {
    let viewer = shell.viewer.clone();
    let problems = match form.parse(|input, _| Some((input.seen, input.to.parse().ok()))) {
        Err(Shown { problems, .. }) => problems,
        Ok((seen, _)) => {
            let write = async move |tx: &mut Tx| actions::move_comment(tx, now, &member, (id, comment), seen).await;
            match app.db.write(write).await {
                Ok(()) => {
                    let done = Some(said("statements-comment-moved"));
                    return Ok(see_other(&app, addresses::Statement { id }.to_string(), done));
                }
                Err(stop) => Problems::one("", stop.refusal()?.reason()),
            }
        }
    };
    unprocessable(&StatementPage::load(&app, shell, &viewer, id, TypedNote { problems, typed: None }).await?)
}
