use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::super::{
    model::Group,
    store::{self, Trail},
};
use crate::{
    accounts,
    addresses::{self, Address, Page as _},
    audit::{Filter, Line},
    consultations::{self, ConsultationNumber},
    events::Event,
    ids::PersonId,
    platform::{
        Conn, Error, Instant, Phrase, Staff,
        riga::{self, TypedMoment},
        web::{App, Page, Shell, html},
    },
};

/// The filters in the address. An unknown value sets no filter, but a consultation that is not there has no events.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    consultation: String,
    person: String,
    kind: String,
    /// `2026-11-24`
    day: String,
    after: String,
}

/// `/staff/events`: what happened, who did it and when.
#[derive(Template)]
#[template(path = "desks/events.html")]
struct EventsPage {
    shell: Shell,
    asked: Asked,
    /// Everybody who is or was on the staff.
    colleagues: Vec<(PersonId, String)>,
    /// Nothing if there is no such consultation.
    trail: Option<Trail>,
}

/// Shows a part of the trail.
pub async fn show(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    let asked = asked.into_inner();
    let mut conn = app.db.read().await?;
    let colleagues = accounts::colleagues(&mut conn).await?;
    let trail = match asked.filter(&conn).await? {
        Some(filter) => Some(store::trail(&mut conn, &filter, asked.after.parse().ok()).await?),
        None => None,
    };
    html(&EventsPage { shell, asked, colleagues, trail })
}

impl Asked {
    /// The filter; `None` if there is no such consultation.
    async fn filter(&self, conn: &Conn) -> Result<Option<Filter>, Error> {
        let consultation = match self.consultation.trim() {
            "" => None,
            number => match number.parse::<ConsultationNumber>() {
                Ok(number) => match consultations::find(conn, number.as_str()).await {
                    Ok(consultation) => Some(consultation.id),
                    Err(Error::NotFound) => return Ok(None),
                    Err(error) => return Err(error),
                },
                Err(_) => return Ok(None),
            },
        };
        Ok(Some(Filter {
            consultation,
            person: self.person.parse().ok(),
            kinds: self.kind.parse::<Group>().ok().map(|group| group.kinds().to_vec()),
            between: day(&self.day),
        }))
    }

    fn list(&self, after: Option<i64>) -> Address {
        addresses::StaffEvents {}
            .with("consultation", self.consultation.trim())
            .with("person", &self.person)
            .with("kind", &self.kind)
            .with("day", &self.day)
            .with("after", after.map(|id| id.to_string()).unwrap_or_default())
    }
}

/// The first instant of a day in Riga and that of the next day.
fn day(typed: &str) -> Option<(Instant, Instant)> {
    let parts: Vec<&str> = typed.trim().split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let (day, month, year) = ((*day).to_owned(), (*month).to_owned(), (*year).to_owned());
    let start = TypedMoment { day, month, year, time: "00:00".to_owned() }.instant().ok()?;
    Some((start, riga::days_later(start, 1)))
}

impl EventsPage {
    fn everything(&self) -> String {
        addresses::StaffEvents {}.to_string()
    }

    fn lines(&self) -> &[Line] {
        self.trail.as_ref().map_or(&[], |trail| &trail.part.items)
    }

    fn next(&self) -> Option<Address> {
        Some(self.asked.list(Some(self.trail.as_ref()?.part.next?)))
    }

    /// The beginning of this list, if this is a later part.
    fn first(&self) -> Option<Address> {
        (!self.asked.after.is_empty()).then(|| self.asked.list(None))
    }

    fn group_word(&self, group: &Group) -> Phrase {
        self.shell.t(&format!("desks-group-{group}"))
    }

    /// What happened. An event of another release of this program is named by its word.
    fn sentence(&self, line: &Line) -> String {
        match line.event.known() {
            Some(_) => self.shell.t(&format!("desks-event-{}", line.kind.replace('_', "-"))).to_string(),
            None => self.shell.t("desks-event-unknown").with("kind", &line.kind).to_string(),
        }
    }

    /// The page of what it is about, if staff have one.
    fn about(&self, line: &Line) -> Option<String> {
        Some(match line.event.known()? {
            Event::StaffAdded { person }
            | Event::StaffInvited { person, .. }
            | Event::RolesChanged { person }
            | Event::SecondFactorReset { person } => addresses::StaffPerson { id: person }.into(),
            Event::SubmissionMade { submission, .. }
            | Event::SubmissionRecorded { submission, .. }
            | Event::ScanAdded { submission, .. }
            | Event::SubmissionWithdrawn { submission, .. } => addresses::Submission { id: submission }.into(),
            Event::ResponseDrafted { response, .. }
            | Event::ResponseApproved { response, .. }
            | Event::ResponseReturned { response, .. } => addresses::ResponseApproval { id: response }.into(),
            Event::ResponseDiscarded { assessment, .. }
            | Event::NoteTakenUp { assessment, .. }
            | Event::CommentDivided { assessment, .. }
            | Event::CommentUnited { assessment, .. } => addresses::StaffComment { id: assessment }.into(),
            Event::LetterResent { letter } => addresses::Letter { id: letter }.into(),
            _ => return None,
        })
    }

    /// Who did it, and the address of what this person did.
    fn who(&self, line: &Line) -> Option<(&str, Address)> {
        let person = line.person?;
        let name = self.trail.as_ref()?.people.get(&person)?;
        Some((name, addresses::StaffEvents {}.with("person", person)))
    }

    fn consultation(&self, line: &Line) -> Option<(&str, String)> {
        let number = self.trail.as_ref()?.consultations.get(&line.consultation?)?;
        Some((number, addresses::StaffConsultation { no: number }.to_string()))
    }

    fn organisation(&self, line: &Line) -> Option<(&str, String)> {
        let id = line.organisation?;
        let name = self.trail.as_ref()?.organisations.get(&id)?;
        Some((name, addresses::StaffOrganisation { id }.to_string()))
    }

    /// The name of the chosen person, if they are not among the colleagues.
    fn chosen_other(&self) -> Option<&str> {
        let person: PersonId = self.asked.person.parse().ok()?;
        let is_colleague = self.colleagues.iter().any(|(id, _)| *id == person);
        self.trail.as_ref().filter(|_| !is_colleague)?.people.get(&person).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_of_riga() {
        let (start, end) = day("2026-11-24").expect("a day");
        assert_eq!(
            (riga::machine(start).as_str(), riga::machine(end).as_str()),
            ("2026-11-24T00:00:00+02:00", "2026-11-25T00:00:00+02:00")
        );
        for other in ["", "24.11.2026", "2026-02-30", "2026-11"] {
            assert_eq!(day(other), None, "{other}");
        }
    }
}
