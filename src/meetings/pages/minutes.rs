//! The page on which the minutes of a meeting are written and published.
use std::ops::ControlFlow;

use actix_web::web::Data;
use askama::Template;

use super::{Folder, Input, Inputs, after, back_to};
use crate::{
    addresses::{StaffMeeting, StaffMeetingMinutes},
    ids::MeetingId,
    meetings::{actions, input::Typed, model::Meeting, store},
    platform::{
        Editor, Error, Phrase,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, unprocessable},
    },
};

/// The minutes as a form.
#[derive(Template)]
#[template(path = "meetings/minutes.html")]
struct MinutesPage {
    shell: Shell,
    folder: Folder,
    meeting: Meeting,
    typed: Typed,
    problems: Problems,
}

impl MinutesPage {
    async fn read(app: &App, shell: Shell, id: MeetingId) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let (folder, meeting) = Folder::with(&conn, &shell, id).await?;
        let registered = store::registrations(&conn, id).await?;
        let registered: Vec<String> = registered.into_iter().map(|one| one.organisation_name).collect();
        let typed = Typed::of_minutes(&meeting, &registered);
        Ok(Self { shell, folder, meeting, typed, problems: Problems::default() })
    }

    fn heading(&self) -> Phrase {
        self.shell.t("meetings-minutes-title")
    }

    fn action(&self) -> String {
        StaffMeetingMinutes { id: self.meeting.made.id }.into()
    }

    fn back(&self) -> String {
        StaffMeeting { id: self.meeting.made.id }.into()
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems }
    }

    fn attended(&self) -> Vec<Input> {
        self.inputs().words("attended", "meetings-attended-in", &self.meeting.languages(), 5)
    }

    fn bodies(&self) -> Vec<Input> {
        self.inputs().words("body", "meetings-minutes-in", &self.meeting.languages(), 12)
    }
}

/// `GET /staff/meetings/{id}/minutes`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(id): PathOf<MeetingId>, _: Editor) -> Page {
    let page = MinutesPage::read(&app, shell, id).await?;
    let seen = page.meeting.minutes_revision();
    match page.meeting.can_minute(&page.folder.consultation, seen, page.shell.now) {
        Ok(()) => html(&page),
        Err(why) => Ok(back_to(&app, id, why)),
    }
}

/// `POST /staff/meetings/{id}/minutes`
pub async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<MeetingId>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let page = MinutesPage::read(&app, shell, id).await?;
    let languages = page.meeting.languages();
    let parsed = form.parse(|typed, problems| Some((typed.revision(), typed.minutes(&languages, problems))));
    let ((seen, written), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&MinutesPage { typed, problems, ..page }),
    };
    let published =
        app.db.write(async move |tx| actions::publish_minutes(tx, now, &editor, (id, seen), written).await).await;
    let (_, Shown { typed, problems }) = match after(&app, id, published, "meetings-minutes-published", typed)? {
        ControlFlow::Continue(refused) => refused,
        ControlFlow::Break(elsewhere) => return Ok(elsewhere),
    };
    let page = MinutesPage::read(&app, page.shell, id).await?;
    let typed = typed.on_revision(page.meeting.minutes_revision());
    unprocessable(&MinutesPage { typed, problems, ..page })
}
