//! Calendar files (RFC 5545). The same dates always give the same file.
use icalendar::{Calendar, Component, Event, Parameter, Property};

use crate::platform::{Instant, Language};

/// Who makes the files.
const MAKER: &str = "-//Atbalss//Atbalss//LV";

/// How often a program asks again for a calendar that it follows.
const REFRESH: &str = "PT6H";

/// A date in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What programs know it by: it never changes, also when the date does.
    pub uid: String,
    /// How often the date has been changed: programs show the one with the highest number.
    pub sequence: u32,
    /// When it was last said.
    pub said_at: Instant,
    /// Whether it will not come: programs strike it out or remove it.
    pub is_cancelled: bool,
    /// When it begins.
    pub begins_at: Instant,
    /// When it ends; without an end it is a moment.
    pub ends_at: Option<Instant>,
    /// What it is, in one line.
    pub title: String,
    /// Where it is; empty if nowhere.
    pub place: String,
    /// More about it.
    pub text: String,
    /// The page about it.
    pub address: String,
}

/// A file with these dates, for a letter or to be followed. Its name and its texts are in one language.
#[must_use]
pub fn calendar(name: &str, language: Language, entries: &[Entry]) -> String {
    let mut file = Calendar::empty();
    let refresh = Property::new("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done();
    file.append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", MAKER))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .append_property(Property::new("X-WR-CALNAME", name))
        .append_property(refresh)
        .append_property(Property::new("X-PUBLISHED-TTL", REFRESH));
    for entry in entries {
        file.push(event(entry, language));
    }
    file.to_string()
}

fn event(entry: &Entry, language: Language) -> Event {
    let in_language = |name: &str, text: &str| {
        Property::new(name, text).append_parameter(Parameter::new("LANGUAGE", language.as_str())).done()
    };
    let mut event = Event::new();
    event
        .uid(&entry.uid)
        .sequence(entry.sequence)
        .url(&entry.address)
        .add_property("DTSTAMP", utc(entry.said_at))
        .add_property("DTSTART", utc(entry.begins_at))
        .append_property(in_language("SUMMARY", &entry.title))
        .append_property(in_language("DESCRIPTION", &entry.text))
        // It takes up nobody's time.
        .add_property("TRANSP", "TRANSPARENT");
    if !entry.place.is_empty() {
        event.append_property(in_language("LOCATION", &entry.place));
    }
    if entry.is_cancelled {
        event.add_property("STATUS", "CANCELLED");
    }
    if let Some(ends_at) = entry.ends_at {
        event.add_property("DTEND", utc(ends_at));
    }
    event.done()
}

fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("a timestamp").into()
    }

    #[test]
    fn the_same_dates_always_give_the_same_file_and_signs_in_it_are_escaped() {
        let entry = Entry {
            uid: "7-closing@atbalss.example".to_owned(),
            sequence: 0,
            said_at: at("2026-10-26T07:00:00Z"),
            is_cancelled: false,
            begins_at: at("2026-11-30T21:59:00Z"),
            ends_at: Some(at("2026-11-30T22:00:00Z")),
            title: "Patvertnes; signāli, sirēnas".to_owned(),
            place: "Valdemāra iela 10".to_owned(),
            text: "Garš teksts. ".repeat(20) + "\nOtrā rinda",
            address: "https://atbalss.example/consultations/2026-003".to_owned(),
        };
        let file = calendar("Atbalss", Language::Lv, std::slice::from_ref(&entry));
        assert_eq!(file, calendar("Atbalss", Language::Lv, &[entry]));
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        for line in [
            "DTSTAMP:20261026T070000Z\r\n",
            "DTSTART:20261130T215900Z\r\n",
            "DTEND:20261130T220000Z\r\n",
            "SUMMARY;LANGUAGE=lv:Patvertnes\\; signāli\\, sirēnas\r\n",
            "SEQUENCE:0\r\n",
            "LOCATION;LANGUAGE=lv:Valdemāra iela 10\r\n",
            "UID:7-closing@atbalss.example\r\n",
        ] {
            assert!(file.contains(line), "{line} in {file}");
        }
        assert!(file.replace("\r\n ", "").contains("\\nOtrā rinda\r\n"), "{file}");
    }
}
