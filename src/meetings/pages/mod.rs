//! The pages of a meeting: for everybody, for whoever registers, and for staff.

pub mod announcing;
pub mod cancelling;
pub mod changing;
pub mod minutes;
pub mod shown;
pub mod staff;

use std::ops::ControlFlow;

use actix_web::HttpResponse;

use super::{
    input::{Typed, field_of},
    model::{Hindrance, Meeting, MeetingKind},
    store,
};
use crate::{
    addresses,
    consultations::{self, Consultation, PublishedNotice, Title, in_language},
    ids::MeetingId,
    platform::{
        Conn, Error, Language, Phrase, Stop, said,
        web::{self, App, Field, MomentField, Problems, Shell, Shown, see_other},
    },
};

/// A consultation as the pages of its meetings show it.
struct Folder {
    consultation: Consultation,
    title: Title,
    /// The languages of its notice, in which its meetings are announced, too.
    languages: Vec<Language>,
}

impl Folder {
    async fn of(conn: &Conn, shell: &Shell, consultation: Consultation) -> Result<Self, Error> {
        let notices = consultations::published_notices(conn, consultation.id).await?;
        let title = Title::of(&consultation, notices.iter().map(PublishedNotice::title).collect(), shell.language);
        Ok(Self { consultation, title, languages: notices.iter().map(|notice| notice.language).collect() })
    }

    /// A meeting with its consultation.
    async fn with(conn: &Conn, shell: &Shell, id: MeetingId) -> Result<(Self, Meeting), Error> {
        let meeting = store::find(conn, id, shell.now).await?;
        let consultation = consultations::find_by_id(conn, meeting.made.consultation).await?;
        Ok((Self::of(conn, shell, consultation).await?, meeting))
    }

    fn number(&self) -> &str {
        &self.consultation.number
    }

    /// The list of its meetings, for staff.
    fn list(&self) -> String {
        addresses::StaffMeetings { no: self.number() }.into()
    }
}

/// The inputs of a form about a meeting: what was typed, and what is wrong with it.
struct Inputs<'a> {
    shell: &'a Shell,
    typed: &'a Typed,
    problems: &'a Problems,
}

/// An input for words in one language.
struct Input {
    id: String,
    label: Phrase,
    field: Field,
    language: Language,
    rows: u8,
}

impl Inputs<'_> {
    fn field(&self, name: &str) -> Field {
        self.shell.field(self.problems, name, self.typed.text(name))
    }

    fn moment(&self, name: &str) -> MomentField {
        self.shell.moment_field(self.problems, name, &self.typed.moment(name))
    }

    /// One input of this name in each of these languages.
    fn words(&self, name: &str, label: &str, languages: &[Language], rows: u8) -> Vec<Input> {
        let input = |language: &Language| {
            let id = field_of(name, *language);
            let label = self.shell.t(label).with("language", self.shell.say(&in_language(*language)));
            Input { label, field: self.field(&id), id, language: *language, rows }
        };
        languages.iter().map(input).collect()
    }

    fn kinds(&self) -> Vec<(&'static str, Phrase)> {
        MeetingKind::ALL.iter().map(|kind| (kind.as_str(), self.shell.say(&kind.label()))).collect()
    }
}

/// After something was published of a meeting: its page says so with the words `done`. After a refusal the form is
/// shown again with the reason, or, where no form helps, the page of the meeting says why.
fn after(
    app: &App,
    id: MeetingId,
    published: Result<(), Stop<Hindrance>>,
    done: &'static str,
    typed: web::Typed<Typed>,
) -> Result<ControlFlow<HttpResponse, (Hindrance, Shown<Typed>)>, Error> {
    let Err(stop) = published else {
        return Ok(ControlFlow::Break(see_other(app, addresses::StaffMeeting { id }, Some(said(done)))));
    };
    let why = stop.refusal()?;
    Ok(match why.field() {
        Some(field) => ControlFlow::Continue((why, typed.shown(Problems::one(field, why.reason())))),
        None => ControlFlow::Break(back_to(app, id, why)),
    })
}

/// What stands where no form helps: the reason, on the page of the meeting.
fn back_to(app: &App, id: MeetingId, why: Hindrance) -> HttpResponse {
    see_other(app, addresses::StaffMeeting { id }, Some(why.reason()))
}
