//! Taking a comment out of a statement: asked first, with its text.
use actix_web::web::Data;
use askama::Template;

use super::{
    super::{
        actions, store,
        written::{Written, written},
    },
    frame::Frame,
};
use crate::{
    addresses, consultations,
    ids::{StatementCommentId, StatementId},
    platform::{
        Error, Member, Phrase, said,
        web::{App, Now, Page, PathsOf, Pressed, Shell, html, see_other},
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
}

impl RemovalPage {
    fn action(&self) -> String {
        addresses::StatementCommentRemoval { id: self.written.comment.statement, comment: self.written.comment.id }
            .into()
    }

    fn back(&self) -> String {
        addresses::Statement { id: self.written.comment.statement }.into()
    }
}

/// `GET /statements/{id}/comments/{comment}/removal`
pub async fn ask(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
) -> Page {
    let mut conn = app.db.read().await?;
    let statement = store::find_own(&mut conn, &member, id).await?;
    let consultation = consultations::find_by_id(&mut conn, statement.consultation).await?;
    let all = written(&mut conn, id).await?;
    let found = all.into_iter().find(|written| written.comment.id == comment);
    if found.is_none() || statement.can_change(&consultation, shell.now).is_err() {
        return Ok(see_other(&app, addresses::Statement { id }.to_string(), None));
    }
    let written = found.ok_or(Error::NotFound)?;
    html(&RemovalPage {
        organisation: member.of(statement.organisation).map_or_else(String::new, |own| own.name.clone()),
        name: shell.say(&written.on.name(shell.language)),
        frame: Frame::load(&mut conn, &shell, consultation).await?,
        written,
        shell,
    })
}

/// `POST /statements/{id}/comments/{comment}/removal`
pub async fn remove(
    app: Data<App>,
    Now(now): Now,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
    _pressed: Pressed,
) -> Page {
    let to_it = addresses::Statement { id }.to_string();
    match app.db.write(async move |tx| actions::remove_comment(tx, now, &member, (id, comment)).await).await {
        Ok(()) => Ok(see_other(&app, to_it, Some(said("statements-comment-removed")))),
        Err(stop) => Err(Error::refused(stop.refusal()?.reason(), to_it, said("statements-to-the-statement"))),
    }
}
