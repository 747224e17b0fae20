//! The form that announces a meeting.
use actix_web::web::Data;
use askama::Template;

use super::{Folder, Input, Inputs};
use crate::{
    addresses::{self, StaffConsultation, StaffNewMeeting},
    consultations::{self, ConsultationNumber},
    meetings::{actions, input::Typed, model::Meeting},
    platform::{
        Editor, Error, Phrase, said,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The form of a meeting: a new one, or one that is changed.
#[derive(Template)]
#[template(path = "meetings/form.html")]
pub(super) struct FormPage {
    pub shell: Shell,
    pub folder: Folder,
    /// The meeting that is changed.
    pub meeting: Option<Meeting>,
    pub typed: Typed,
    pub problems: Problems,
    /// Whether somebody else has changed it meanwhile: then the page shows what is announced now.
    pub is_overtaken: bool,
}

impl FormPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let consultation = consultations::find(&conn, number.as_str()).await?;
        let folder = Folder::of(&conn, &shell, consultation).await?;
        Ok(Self::new(shell, folder, None, Typed::default()))
    }

    pub fn new(shell: Shell, folder: Folder, meeting: Option<Meeting>, typed: Typed) -> Self {
        Self { shell, folder, meeting, typed, problems: Problems::default(), is_overtaken: false }
    }

    /// Whether meetings about the consultation can be announced.
    fn is_public(&self) -> bool {
        let consultation = &self.folder.consultation;
        consultation.is_public(self.shell.now) && consultation.withdrawn_at.is_none()
    }

    fn heading(&self) -> Phrase {
        self.shell.t(if self.meeting.is_some() { "meetings-change-title" } else { "meetings-new-title" })
    }

    fn action(&self) -> String {
        match &self.meeting {
            Some(meeting) => addresses::StaffMeetingChange { id: meeting.made.id }.into(),
            None => StaffNewMeeting { no: self.folder.number() }.into(),
        }
    }

    fn back(&self) -> String {
        match &self.meeting {
            Some(meeting) => addresses::StaffMeeting { id: meeting.made.id }.into(),
            None => self.folder.list(),
        }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems }
    }

    fn places(&self) -> Vec<Input> {
        self.inputs().words("place", "meetings-place-in", &self.folder.languages, 1)
    }

    fn agendas(&self) -> Vec<Input> {
        self.inputs().words("agenda", "meetings-agenda-in", &self.folder.languages, 6)
    }

    /// Why it is changed.
    fn reasons(&self) -> Vec<Input> {
        match self.meeting {
            Some(_) => self.inputs().words("reason", "consultations-reason", &self.folder.languages, 3),
            None => Vec::new(),
        }
    }
}

/// `GET /staff/consultations/{no}/meetings/new`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let page = FormPage::read(&app, shell, &number).await?;
    if !page.is_public() {
        let back = StaffConsultation { no: page.folder.number() };
        return Ok(see_other(&app, back, Some(said("meetings-not-public"))));
    }
    html(&page)
}

/// `POST /staff/consultations/{no}/meetings/new`
pub async fn announce(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let page = FormPage::read(&app, shell, &number).await?;
    let languages = page.folder.languages.clone();
    let (announcement, typed) = match form.parse(|typed, problems| typed.announcement(&languages, false, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&FormPage { typed, problems, ..page }),
    };
    let of = number.clone();
    let announced =
        app.db.write(async move |tx| actions::announce(tx, now, &editor, of.as_str(), &announcement).await).await;
    match announced {
        Ok(id) => Ok(see_other(&app, addresses::StaffMeeting { id }, Some(said("meetings-announced")))),
        Err(stop) => {
            let why = stop.refusal()?;
            let Shown { typed, problems } = typed.shown(Problems::one(why.field().unwrap_or_default(), why.reason()));
            unprocessable(&FormPage { typed, problems, ..page })
        }
    }
}
