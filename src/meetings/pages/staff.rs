//! The meetings about a consultation, and one of them with who has registered.
use actix_web::{HttpResponse, http::header, web::Data};
use askama::Template;

use super::Folder;
use crate::{
    addresses::{
        StaffConsultation, StaffMeeting, StaffMeetingCancellation, StaffMeetingChange, StaffMeetingMinutes,
        StaffMeetingSheet, StaffNewMeeting,
    },
    consultations::{self, ConsultationNumber, in_language},
    ids::MeetingId,
    meetings::{
        model::{Meeting, Registration},
        store,
    },
    platform::{
        Editor, Language, Phrase, Role, Staff, riga,
        web::{App, Page, PathOf, Sheet, Shell, html},
    },
};

/// The meetings about a consultation.
#[derive(Template)]
#[template(path = "meetings/list.html")]
struct ListPage {
    shell: Shell,
    folder: Folder,
    meetings: Vec<Meeting>,
}

impl ListPage {
    fn back(&self) -> String {
        StaffConsultation { no: self.folder.number() }.into()
    }

    fn new_meeting(&self) -> String {
        StaffNewMeeting { no: self.folder.number() }.into()
    }

    fn of(&self, meeting: &Meeting) -> String {
        StaffMeeting { id: meeting.made.id }.into()
    }

    fn may_edit(&self) -> bool {
        self.shell.viewer.has(Role::Editor)
    }

    fn may_announce(&self) -> bool {
        let consultation = &self.folder.consultation;
        self.may_edit() && consultation.is_public(self.shell.now) && consultation.withdrawn_at.is_none()
    }
}

/// `GET /staff/consultations/{no}/meetings`
pub async fn list(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Staff) -> Page {
    let conn = app.db.read().await?;
    let consultation = consultations::find(&conn, number.as_str()).await?;
    let (folder, meetings) = tokio::join!(
        Folder::of(&conn, &shell, consultation.clone()),
        store::of_consultation(&conn, consultation.id, shell.now),
    );
    html(&ListPage { folder: folder?, meetings: meetings?, shell })
}

/// One meeting, for the editors: with the people who come.
#[derive(Template)]
#[template(path = "meetings/staff.html")]
struct MeetingPage {
    shell: Shell,
    folder: Folder,
    meeting: Meeting,
    registrations: Vec<Registration>,
}

impl MeetingPage {
    /// What can still be done with it, with the page for it.
    fn changes(&self) -> Vec<(String, Phrase)> {
        let (id, of, now) = (self.meeting.made.id, &self.folder.consultation, self.shell.now);
        let can_change = self.meeting.can_change(of, self.meeting.latest.revision, now).is_ok();
        let can_minute = self.meeting.can_minute(of, self.meeting.minutes_revision(), now).is_ok();
        let offered: [(bool, String, &str); 4] = [
            (can_change, StaffMeetingChange { id }.into(), "meetings-to-change"),
            (can_change, StaffMeetingCancellation { id }.into(), "meetings-to-cancellation"),
            (can_minute, StaffMeetingMinutes { id }.into(), "meetings-to-minutes"),
            (!self.registrations.is_empty(), StaffMeetingSheet { id }.into(), "meetings-to-sheet"),
        ];
        let possible = offered.into_iter().filter(|(is_possible, ..)| *is_possible);
        possible.map(|(_, address, words)| (address, self.shell.t(words))).collect()
    }

    fn public_page(&self) -> String {
        crate::addresses::Meeting { no: self.folder.number(), meeting: self.meeting.made.ordinal }.into()
    }

    fn in_language(&self, language: Language) -> Phrase {
        self.shell.say(&in_language(language))
    }

    fn people(&self) -> i32 {
        self.registrations.iter().map(|one| one.number).sum()
    }
}

/// `GET /staff/meetings/{id}`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<MeetingId>, _: Editor) -> Page {
    let conn = app.db.read().await?;
    let (found, registrations) = tokio::join!(Folder::with(&conn, &shell, id), store::registrations(&conn, id));
    let (folder, meeting) = found?;
    html(&MeetingPage { shell, folder, meeting, registrations: registrations? })
}

/// `GET /staff/meetings/{id}/registrations.csv`: a line for each person who comes.
pub async fn sheet(app: Data<App>, shell: Shell, PathOf(id): PathOf<MeetingId>, _: Editor) -> Page {
    let conn = app.db.read().await?;
    let (folder, meeting) = Folder::with(&conn, &shell, id).await?;
    let mut sheet = Sheet::begin();
    let headings = ["meetings-column-organisation", "meetings-column-person", "meetings-column-registered"];
    let headings = headings.map(|heading| shell.t(heading).to_string());
    sheet.line(headings.each_ref().map(String::as_str))?;
    for one in store::registrations(&conn, id).await? {
        let day = riga::day(one.registered_at);
        for name in one.names() {
            sheet.line([&one.organisation_name, name, &day])?;
        }
    }
    let name = format!("attachment; filename=\"{}-meeting-{}.csv\"", folder.number(), meeting.made.ordinal);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(sheet.take()?))
}
