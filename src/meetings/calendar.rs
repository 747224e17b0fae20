//! A meeting in calendars: letters carry it, and anybody can follow it.
use super::model::{Meeting, MeetingNotice};
use crate::{
    addresses,
    consultations::Consultation,
    platform::{Config, Language, calendar::Entry, said},
};

/// A meeting under the title by which the reader knows its consultation.
#[must_use]
pub fn entry(meeting: &Meeting, of: &Consultation, title: &str, language: Language, config: &Config) -> Entry {
    let MeetingNotice { kind, place, agenda, link, starts_at, ends_at, said_at, .. } = meeting.said(language);
    let withdrawn_at = of.withdrawn_at.filter(|at| at < starts_at);
    let host = config.public_url.host_str().unwrap_or("localhost");
    let changes = u32::try_from(meeting.latest.revision - 1).unwrap_or_default();
    let title = said("meetings-calendar-title").with("kind", kind.label()).with("title", title);
    let text = [agenda.as_str(), link.as_str()].into_iter().filter(|part| !part.is_empty());
    Entry {
        uid: format!("{}-meeting@{host}", meeting.made.id),
        sequence: changes + u32::from(withdrawn_at.is_some()),
        said_at: withdrawn_at.unwrap_or(*said_at),
        is_cancelled: meeting.is_off(of),
        begins_at: *starts_at,
        ends_at: Some(*ends_at),
        title: title.in_language(language).to_string(),
        place: if place.is_empty() { link.clone() } else { place.clone() },
        text: text.collect::<Vec<_>>().join("\n\n"),
        address: config.link(addresses::Meeting { no: &of.number, meeting: meeting.made.ordinal }),
    }
}
