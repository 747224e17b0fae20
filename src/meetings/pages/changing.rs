//! The form that changes a meeting.
use std::ops::ControlFlow;

use actix_web::web::Data;

use super::{Folder, after, announcing::FormPage, back_to};
use crate::{
    ids::MeetingId,
    meetings::{actions, input::Typed, model::Hindrance},
    platform::{
        Editor,
        web::{App, Form, Now, Page, PathOf, Recent, Shell, Shown, html, unprocessable},
    },
};

/// `GET /staff/meetings/{id}/change`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(id): PathOf<MeetingId>, _: Editor) -> Page {
    let (folder, meeting) = Folder::with(&*app.db.read().await?, &shell, id).await?;
    if let Err(why) = meeting.can_change(&folder.consultation, meeting.latest.revision, shell.now) {
        return Ok(back_to(&app, id, why));
    }
    let typed = Typed::of(&meeting);
    html(&FormPage::new(shell, folder, Some(meeting), typed))
}

/// `POST /staff/meetings/{id}/change`
pub async fn change(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<MeetingId>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let (folder, meeting) = Folder::with(&*app.db.read().await?, &shell, id).await?;
    let languages = meeting.languages();
    let page = FormPage::new(shell, folder, Some(meeting), Typed::default());
    let parsed =
        form.parse(|typed, problems| Some((typed.revision(), typed.announcement(&languages, true, problems)?)));
    let ((seen, to), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&FormPage { typed, problems, ..page }),
    };
    let changed = app.db.write(async move |tx| actions::change(tx, now, &editor, (id, seen), &to).await).await;
    let (why, Shown { typed, problems }) = match after(&app, id, changed, "meetings-changed", typed)? {
        ControlFlow::Continue(refused) => refused,
        ControlFlow::Break(elsewhere) => return Ok(elsewhere),
    };
    let is_overtaken = why == Hindrance::Overtaken;
    // What changed stays in sight, and pressing once more replaces it.
    let (folder, meeting) = Folder::with(&*app.db.read().await?, &page.shell, id).await?;
    let typed = if is_overtaken { typed.on_revision(meeting.latest.revision) } else { typed };
    unprocessable(&FormPage { folder, meeting: Some(meeting), typed, problems, is_overtaken, ..page })
}
