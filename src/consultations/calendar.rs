//! The dates of a consultation for calendars: letters carry them, and anybody can follow them.
use super::model::Consultation;
use crate::{
    addresses,
    platform::{Config, Instant, Language, calendar::Entry, riga, said},
};

/// The opening and the closing of its period, under the title that the reader knows it by; none before publication.
#[must_use]
pub fn dates(of: &Consultation, title: &str, language: Language, config: &Config) -> Vec<Entry> {
    let opening = of.opens_at.and_then(|at| entry(of, Date::Opening(at), title, language, config));
    opening.into_iter().chain(closing(of, title, language, config)).collect()
}

/// The closing of its period: its last minute. None before publication.
#[must_use]
pub fn closing(of: &Consultation, title: &str, language: Language, config: &Config) -> Option<Entry> {
    entry(of, Date::Closing(of.closes_at?), title, language, config)
}

/// A date of a consultation.
#[derive(Debug, Clone, Copy)]
enum Date {
    Opening(Instant),
    Closing(Instant),
}

impl Date {
    /// The word for it in its UID, its title, its beginning and its end.
    fn parts(self) -> (&'static str, &'static str, Instant, Option<Instant>) {
        match self {
            Self::Opening(at) => ("opening", "consultations-calendar-opening", at, None),
            Self::Closing(at) => ("closing", "consultations-calendar-closing", riga::last_minute(at), Some(at)),
        }
    }
}

fn entry(of: &Consultation, date: Date, title: &str, language: Language, config: &Config) -> Option<Entry> {
    let (published_at, closes_at) = of.published_at.zip(of.closes_at)?;
    let (word, key, begins_at, ends_at) = date.parts();
    let last_minute = riga::last_minute(closes_at);
    let text = said("consultations-calendar-text")
        .with("number", &of.number)
        .with("moment", riga::moment(last_minute, language))
        .with("offset", riga::offset(last_minute));
    Some(Entry {
        uid: format!("{}-{word}@{}", of.id, config.public_url.host_str().unwrap_or("localhost")),
        sequence: changes(of),
        said_at: of.withdrawn_at.or(of.lengthened_at).unwrap_or(published_at),
        is_cancelled: of.withdrawn_at.is_some_and(|withdrawn_at| withdrawn_at < begins_at),
        begins_at,
        ends_at,
        title: said(key).with("title", title).in_language(language).to_string(),
        place: String::new(),
        text: text.in_language(language).to_string(),
        address: config.link(addresses::Consultation { no: &of.number }),
    })
}

/// How often the dates have changed since they were published: programs then take the new ones for the old ones.
fn changes(of: &Consultation) -> u32 {
    u32::try_from(of.lengthened).unwrap_or_default() + u32::from(of.withdrawn_at.is_some())
}
