//! Removing a comment from a statement: a page asks first and shows its text.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    super::{
        actions::{self, Unsaved},
        store,
        written::{Written, written},
    },
    frame::Frame,
};
use crate::{
    addresses, consultations,
    ids::{StatementCommentId, StatementId},
    platform::{
        Error, Member, Phrase, Tx, said,
        web::{App, Form, Now, Page, PathsOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

#[derive(Template)]
#[template(path = "statements/removal.html")]
struct RemovalPage {
    shell: Shell,
    frame: Frame,
    organisation: String,
    name: Phrase,
    written: Written,
    problems: Problems,
}

impl RemovalPage {
    /// `None` if there is nothing to ask: the comment was already removed, or the statement cannot be changed any more.
    async fn load(
        app: &App,
        shell: Shell,
        member: &Member,
        (id, comment): (StatementId, StatementCommentId),
        problems: Problems,
    ) -> Result<Option<Self>, Error> {
        let mut conn = app.db.read().await?;
        let statement = store::find_own(&mut conn, member, id).await?;
        let consultation = consultations::find_by_id(&conn, statement.consultation).await?;
        let all = written(&conn, &statement).await?;
        let found = all.into_iter().find(|written| written.comment.id == comment);
        let can_change = statement.can_change(&consultation, shell.now).is_ok();
        let Some(written) = found.filter(|_| can_change) else { return Ok(None) };
        Ok(Some(Self {
            organisation: member.of(statement.organisation).map_or_else(String::new, |own| own.name.clone()),
            name: shell.say(&written.on.name(shell.language)),
            frame: Frame::load(&mut conn, &shell, consultation).await?,
            written,
            problems,
            shell,
        }))
    }

    fn action(&self) -> String {
        addresses::StatementCommentRemoval { id: self.written.comment.statement, comment: self.written.comment.id }
            .into()
    }

    fn back(&self) -> String {
        addresses::Statement { id: self.written.comment.statement }.into()
    }
}

/// The revision of the comment that the page showed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    seen: i32,
}

/// `GET /statements/{id}/comments/{comment}/removal`
pub async fn ask(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
) -> Page {
    match RemovalPage::load(&app, shell, &member, (id, comment), Problems::default()).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, addresses::Statement { id }.to_string(), None)),
    }
}

/// `POST /statements/{id}/comments/{comment}/removal`
pub async fn remove(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
    form: Form<Seen>,
) -> Page {
    let to_it = addresses::Statement { id }.to_string();
    let remover = member.clone();
    let problems = match form.parse(|input, _| Some(input.seen)) {
        Err(Shown { problems, .. }) => problems,
        Ok((seen, _)) => {
            let remove = async move |tx: &mut Tx| actions::remove_comment(tx, now, &remover, (id, comment), seen).await;
            match app.db.write(remove).await {
                Ok(()) => return Ok(see_other(&app, to_it, Some(said("statements-comment-removed")))),
                Err(stop) => match stop.refusal()? {
                    Unsaved::Changed(_) => Problems::one("", said("statements-removal-changed")),
                    other => return Err(Error::refused(other.reason(), to_it, said("statements-to-the-statement"))),
                },
            }
        }
    };
    match RemovalPage::load(&app, shell, &member, (id, comment), problems).await? {
        Some(page) => unprocessable(&page),
        None => Ok(see_other(&app, to_it, None)),
    }
}
