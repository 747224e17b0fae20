//! A statement as its organisation sees it: the comments, the covering note, who did what; and which of several
//! statements is meant.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    super::{
        actions::{self, Unsaved},
        model::{CoveringNote, Statement},
        store,
        written::{Written, written},
    },
    frame::{Frame, Names},
    history::History,
};
use crate::{
    consultations::{self, ConsultationNumber},
    ids::StatementId,
    platform::{
        Error, Instant, Member, Phrase, said,
        web::{App, Field, LooseForm, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
};

#[derive(Template)]
#[template(path = "statements/statement.html")]
struct StatementPage {
    shell: Shell,
    frame: Frame,
    statement: Statement,
    organisation: String,
    comments: Vec<Listed>,
    history: History,
    hindrance: Option<Phrase>,
    problems: Vec<(String, String)>,
    note: Field,
    /// The note as a colleague wrote it while somebody was writing it here.
    theirs: Option<String>,
}

/// A comment as a line of the list.
struct Listed {
    address: String,
    name: Phrase,
    written: Written,
    changed_by: String,
    changed_at: Instant,
}

impl StatementPage {
    async fn load(
        app: &App,
        shell: Shell,
        member: &Member,
        id: StatementId,
        problems: &Problems,
        typed: Option<&str>,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let statement = store::find_own(&mut conn, member, id).await?;
        let consultation = consultations::find_by_id(&mut conn, statement.consultation).await?;
        let written = written(&mut conn, id).await?;
        let names = Names::of(&mut conn, &written.iter().map(|one| one.comment.changed_by).collect::<Vec<_>>()).await?;
        let history = History::of(&mut conn, &statement, &written, shell.language).await?;
        let listed = |one: Written| Listed {
            address: statement.comment_address(one.comment.id),
            name: shell.say(&one.on.name(shell.language)),
            changed_by: names.get(one.comment.changed_by).to_owned(),
            changed_at: one.comment.changed_at,
            written: one,
        };
        Ok(Self {
            organisation: member.of(statement.organisation).map_or_else(String::new, |own| own.name.clone()),
            comments: written.into_iter().map(listed).collect(),
            hindrance: statement
                .can_change(&consultation, shell.now)
                .err()
                .map(|hindrance| shell.say(&hindrance.reason())),
            problems: shell.summary(problems),
            note: shell.field(problems, "note", typed.unwrap_or(&statement.note)),
            theirs: None,
            history,
            frame: Frame::load(&mut conn, &shell, consultation).await?,
            statement,
            shell,
        })
    }

    fn is_submitted(&self) -> bool {
        self.statement.submitted_at.is_some()
    }
}

/// `GET /statements/{id}`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<StatementId>, member: Member) -> Page {
    html(&StatementPage::load(&app, shell, &member, id, &Problems::default(), None).await?)
}

/// The covering note as typed, and the revision of it that was seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteInput {
    note: String,
    seen: i32,
    /// Where the button leads: empty stays on the statement, `check` goes on.
    then: String,
}

/// `POST /statements/{id}/note`
pub async fn write_note(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: LooseForm<NoteInput>,
) -> Page {
    let note = match form.parse(|input, problems| problems.take("note", CoveringNote::parse(&input.note))) {
        Ok(note) => note,
        Err(problems) => {
            return unprocessable(
                &StatementPage::load(&app, shell, &member, id, &problems, Some(&form.input.note)).await?,
            );
        }
    };
    let (acting, seen) = (member.clone(), form.input.seen);
    match app.db.write(async move |tx| actions::write_note(tx, now, &acting, id, seen, &note).await).await? {
        Ok(()) if form.input.then == "check" => Ok(see_other(&app, format!("/statements/{id}/check"), None)),
        Ok(()) => Ok(see_other(&app, format!("/statements/{id}"), Some(said("statements-note-saved")))),
        Err(unsaved) => {
            let problems = Problems::one("note", unsaved.reason());
            let page = StatementPage::load(&app, shell, &member, id, &problems, Some(&form.input.note)).await?;
            let theirs = matches!(unsaved, Unsaved::NoteChanged).then(|| page.statement.note.clone());
            unprocessable(&StatementPage { theirs, ..page })
        }
    }
}

#[derive(Template)]
#[template(path = "statements/choose.html")]
struct ChoosePage {
    shell: Shell,
    frame: Frame,
    /// Each organisation of the member with its statement, if it has begun.
    organisations: Vec<(String, Option<Statement>)>,
    can_comment: bool,
}

/// `GET /consultations/{no}/statement`: leads to the one there is, or asks which.
pub async fn choose(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, member: Member) -> Page {
    let mut conn = app.db.read().await?;
    let consultation = consultations::find(&mut conn, number.as_str()).await?;
    if !consultation.is_public(shell.now) {
        return Err(Error::NotFound);
    }
    let statements = store::on_consultation(&mut conn, &member, consultation.id).await?;
    if let ([own], [_]) = (statements.as_slice(), member.memberships.as_slice()) {
        return Ok(see_other(&app, own.address(), None));
    }
    let its = |membership: &crate::platform::Membership| {
        statements.iter().find(|statement| statement.organisation == membership.organisation).cloned()
    };
    html(&ChoosePage {
        organisations: member.memberships.iter().map(|membership| (membership.name.clone(), its(membership))).collect(),
        can_comment: consultation.is_open(shell.now),
        frame: Frame::load(&mut conn, &shell, consultation).await?,
        shell,
    })
}
