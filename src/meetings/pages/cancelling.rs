//! The page that cancels a meeting.
use std::ops::ControlFlow;

use actix_web::web::Data;
use askama::Template;

use super::{Folder, Input, Inputs, after, back_to};
use crate::{
    addresses::{StaffMeeting, StaffMeetingCancellation},
    ids::MeetingId,
    meetings::{actions, input::Typed, model::Meeting},
    platform::{
        Editor, Error, Phrase,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, unprocessable},
    },
};

/// Asks whether to cancel a meeting, and why.
#[derive(Template)]
#[template(path = "meetings/cancellation.html")]
struct CancellationPage {
    shell: Shell,
    folder: Folder,
    meeting: Meeting,
    typed: Typed,
    problems: Problems,
}

impl CancellationPage {
    async fn read(app: &App, shell: Shell, id: MeetingId) -> Result<Self, Error> {
        let (folder, meeting) = Folder::with(&*app.db.read().await?, &shell, id).await?;
        let mut typed = Typed::default();
        typed.add("revision", meeting.latest.revision);
        Ok(Self { shell, folder, meeting, typed, problems: Problems::default() })
    }

    fn heading(&self) -> Phrase {
        self.shell.t("meetings-cancel-title")
    }

    fn action(&self) -> String {
        StaffMeetingCancellation { id: self.meeting.made.id }.into()
    }

    fn back(&self) -> String {
        StaffMeeting { id: self.meeting.made.id }.into()
    }

    fn reasons(&self) -> Vec<Input> {
        let inputs = Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems };
        inputs.words("reason", "consultations-reason", &self.meeting.languages(), 3)
    }
}

/// `GET /staff/meetings/{id}/cancellation`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(id): PathOf<MeetingId>, _: Editor) -> Page {
    let page = CancellationPage::read(&app, shell, id).await?;
    let seen = page.meeting.latest.revision;
    match page.meeting.can_change(&page.folder.consultation, seen, page.shell.now) {
        Ok(()) => html(&page),
        Err(why) => Ok(back_to(&app, id, why)),
    }
}

/// `POST /staff/meetings/{id}/cancellation`
pub async fn cancel(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<MeetingId>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let page = CancellationPage::read(&app, shell, id).await?;
    let languages = page.meeting.languages();
    let parsed = form.parse(|typed, problems| Some((typed.revision(), typed.reasons(&languages, problems))));
    let ((seen, reasons), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&CancellationPage { typed, problems, ..page }),
    };
    let cancelled = app.db.write(async move |tx| actions::cancel(tx, now, &editor, (id, seen), &reasons).await).await;
    let (_, Shown { typed, problems }) = match after(&app, id, cancelled, "meetings-cancellation-published", typed)? {
        ControlFlow::Continue(refused) => refused,
        ControlFlow::Break(elsewhere) => return Ok(elsewhere),
    };
    let page = CancellationPage::read(&app, page.shell, id).await?;
    let typed = typed.on_revision(page.meeting.latest.revision);
    unprocessable(&CancellationPage { typed, problems, ..page })
}
