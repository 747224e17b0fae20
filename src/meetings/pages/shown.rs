//! One meeting for everybody, and registering for it.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::Folder;
use crate::{
    addresses::{self, Page as _},
    consultations::{self, ConsultationNumber},
    ids::{MeetingId, OrganisationId},
    meetings::{
        actions, input,
        model::{Meeting, MeetingNotice, Minutes, Registering, Registration},
        store,
    },
    platform::{
        Error, Member, Membership, Phrase, Said, said,
        web::{App, Field, Form, Now, Page, PathsOf, Problems, Shell, Shown, html_until, see_other, unprocessable},
    },
};

/// Who comes, as it is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    organisation: String,
    people: String,
}

impl Input {
    fn organisation(&self, own: &[Membership]) -> Result<OrganisationId, Said> {
        let chosen = self.organisation.parse().ok().filter(|id| own.iter().any(|one| one.organisation == *id));
        chosen.ok_or_else(|| said("platform-unknown-choice"))
    }

    fn parse(&self, own: &[Membership], problems: &mut Problems) -> Option<(OrganisationId, Vec<String>)> {
        let organisation = problems.take("organisation", self.organisation(own));
        let people = problems.take("people", input::names(&self.people, Registration::MOST));
        Some((organisation?, people?))
    }
}

/// `/consultations/{no}/meetings/{meeting}`
#[derive(Template)]
#[template(path = "meetings/meeting.html")]
struct MeetingPage {
    shell: Shell,
    folder: Folder,
    meeting: Meeting,
    /// How many people come already.
    taken: i32,
    /// The organisations of the reader, and which of them come.
    own: Vec<Membership>,
    registered: Vec<Registration>,
    input: Input,
    problems: Problems,
}

impl MeetingPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber, ordinal: i32) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let consultation = consultations::find(&conn, number.as_str()).await?;
        if !consultation.is_public(shell.now) {
            return Err(Error::NotFound);
        }
        let meeting = store::find_numbered(&conn, consultation.id, ordinal, shell.now).await?;
        let (own, id) = (shell.viewer.memberships.clone(), meeting.made.id);
        let acts_for: Vec<OrganisationId> = own.iter().map(|one| one.organisation).collect();
        let (folder, taken, registered) = tokio::join!(
            Folder::of(&conn, &shell, consultation),
            store::taken(&conn, id),
            store::own(&conn, id, &acts_for)
        );
        let registered = registered?;
        // Whoever acts for one organisation sees who is registered, and changes that.
        let people = registered.first().filter(|_| own.len() == 1).map(|one| one.people.clone());
        let organisation = own.first().map(|one| one.organisation.to_string()).unwrap_or_default();
        let input = Input { organisation, people: people.unwrap_or_default() };
        let problems = Problems::default();
        Ok(Self { shell, folder: folder?, meeting, taken: taken?, own, registered, input, problems })
    }

    fn said(&self) -> &MeetingNotice {
        self.meeting.said(self.shell.language)
    }

    fn minutes(&self) -> Option<&Minutes> {
        self.meeting.minutes_in(self.shell.language)
    }

    fn earlier_minutes(&self) -> Vec<&Minutes> {
        self.meeting.earlier_minutes(self.shell.language)
    }

    /// The revisions after the first, the newest first, each with the one before it.
    fn changes(&self) -> Vec<(&MeetingNotice, &MeetingNotice)> {
        let language = self.shell.language;
        let at = |revision| self.meeting.said_at_revision(revision, language);
        (2..=self.meeting.latest.revision).rev().filter_map(|later| at(later).zip(at(later - 1))).collect()
    }

    fn registering(&self) -> Registering {
        // A full room is not full for those who have places in it.
        let others = self.taken - self.registered.iter().map(|one| one.number).sum::<i32>();
        self.meeting.registering(&self.folder.consultation, others, self.shell.now)
    }

    /// How many places are left, if they are bounded.
    fn left(&self) -> Option<Phrase> {
        let Registering::Open(Some(_)) = self.registering() else { return None };
        let left = self.meeting.latest.places.map(|places| places - self.taken).filter(|left| *left > 0)?;
        Some(self.shell.t("meetings-places-left").with("count", left))
    }

    fn notice(&self) -> String {
        addresses::Consultation { no: self.folder.number() }.into()
    }

    fn address(&self) -> addresses::Meeting<'_> {
        addresses::Meeting { no: self.folder.number(), meeting: self.meeting.made.ordinal }
    }

    fn action(&self) -> String {
        addresses::MeetingRegistration { no: self.folder.number(), meeting: self.meeting.made.ordinal }.into()
    }

    fn giving_up(&self) -> String {
        addresses::MeetingGivingUp { no: self.folder.number(), meeting: self.meeting.made.ordinal }.into()
    }

    /// The sign-in page, which leads back here.
    fn sign_in(&self) -> String {
        addresses::SignIn {}.with("next", self.address()).into()
    }

    /// Whether the reader sees a form.
    fn can_register(&self) -> bool {
        !self.own.is_empty() && matches!(self.registering(), Registering::Open(_))
    }

    /// The button: whoever has registered changes that.
    fn button(&self) -> Phrase {
        let changes = self.own.len() == 1 && !self.registered.is_empty();
        self.shell.t(if changes { "meetings-save" } else { "meetings-register" })
    }

    fn people(&self) -> Field {
        self.shell.field(&self.problems, "people", &self.input.people)
    }

    fn organisation(&self) -> Field {
        self.shell.field(&self.problems, "organisation", &self.input.organisation)
    }
}

/// `GET /consultations/{no}/meetings/{meeting}`
pub async fn show(app: Data<App>, shell: Shell, PathsOf(number, ordinal): PathsOf<ConsultationNumber, i32>) -> Page {
    let page = MeetingPage::read(&app, shell, &number, ordinal).await?;
    html_until(&page, page.meeting.changes_at(page.shell.now))
}

/// `POST /consultations/{no}/meetings/{meeting}/registration`
pub async fn register(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathsOf(number, ordinal): PathsOf<ConsultationNumber, i32>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let page = MeetingPage::read(&app, shell, &number, ordinal).await?;
    let (wanted, typed) = match form.parse(|input, problems| input.parse(&page.own, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed: input, problems }) => return unprocessable(&MeetingPage { input, problems, ..page }),
    };
    let id: MeetingId = page.meeting.made.id;
    match app.db.write(async move |tx| actions::register(tx, now, &member, id, wanted).await).await {
        Ok(()) => Ok(see_other(&app, page.address(), Some(said("meetings-registered")))),
        Err(stop) => {
            let why = stop.refusal()?;
            let Shown { typed: input, problems } = typed.shown(Problems::one("people", why.reason()));
            let page = MeetingPage::read(&app, page.shell, &number, ordinal).await?;
            unprocessable(&MeetingPage { input, problems, ..page })
        }
    }
}

/// `POST /consultations/{no}/meetings/{meeting}/giving-up`
pub async fn give_up(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathsOf(number, ordinal): PathsOf<ConsultationNumber, i32>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let page = MeetingPage::read(&app, shell, &number, ordinal).await?;
    let parsed = form.parse(|input, problems| problems.take("", input.organisation(&page.own)));
    let organisation = match parsed {
        Ok((organisation, _)) => organisation,
        Err(Shown { problems, .. }) => return unprocessable(&MeetingPage { problems, ..page }),
    };
    let id: MeetingId = page.meeting.made.id;
    let given_up = app.db.write(async move |tx| actions::give_up(tx, now, &member, id, organisation).await).await;
    let words = match given_up {
        Ok(()) => said("meetings-given-up"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, page.address(), Some(words)))
}
