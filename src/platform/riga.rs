//! Riga time: how instants are entered and shown. The database holds UTC; people read and write Europe/Riga.
use std::{sync::LazyLock, time::Duration};

use jiff::{
    Span, Zoned,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

use crate::platform::{Instant, Language, Said, said};

/// The time zone of the law, the pages and the letters.
pub static ZONE: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Riga").expect("the zone is bundled with the program"));

const MINUTE: Duration = Duration::from_mins(1);

const EIGHT: Time = Time::constant(8, 0, 0, 0);

/// A date and time of day as somebody typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedMoment {
    /// `30`
    pub day: String,
    /// `11`
    pub month: String,
    /// `2026`
    pub year: String,
    /// `23:59` or `23.59`
    pub time: String,
}

impl TypedMoment {
    /// An instant in the form in which people type it.
    #[must_use]
    pub fn of(at: Instant) -> Self {
        let part = |pattern| zoned(at).strftime(pattern).to_string();
        Self { day: part("%-d"), month: part("%-m"), year: part("%Y"), time: part("%H:%M") }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty())
    }

    /// The instant in Riga. If the clocks show that time twice, the later one.
    ///
    /// # Errors
    /// A sentence for the field, to which the caller adds the field's name as `field`: not a date, a date that does not
    /// exist, not a time, or a time that the clocks skip in that night.
    pub fn instant(&self) -> Result<Instant, Said> {
        let local = DateTime::from_parts(self.date()?, self.time_of_day().ok_or(said("platform-time-unreadable"))?);
        let ambiguous = ZONE.to_ambiguous_timestamp(local);
        if let AmbiguousOffset::Gap { .. } = ambiguous.offset() {
            return Err(said("platform-time-skipped"));
        }
        ambiguous.later().map(Instant::from).map_err(|_| said("platform-date-unreadable"))
    }

    fn date(&self) -> Result<Date, Said> {
        let number = |typed: &str| typed.trim().trim_end_matches('.').parse().ok();
        let [Some(day), Some(month), Some(year)] = [&self.day, &self.month, &self.year].map(|typed| number(typed))
        else {
            return Err(said("platform-date-unreadable"));
        };
        if year < 1000 {
            return Err(said("platform-date-unreadable"));
        }
        let day_and_month = i8::try_from(day).ok().zip(i8::try_from(month).ok());
        let date = day_and_month.and_then(|(day, month)| Date::new(year, month, day).ok());
        date.filter(|date| (2000..=2200).contains(&date.year())).ok_or(said("platform-date-none"))
    }

    fn time_of_day(&self) -> Option<Time> {
        Time::strptime("%H:%M", self.time.trim().replace('.', ":")).ok()
    }
}

/// The instant at which a period ends, from its last minute: 23:59 belongs to the period, so it ends at midnight.
///
/// # Errors
/// As [`TypedMoment::instant`].
pub fn closing(last_minute: &TypedMoment) -> Result<Instant, Said> {
    Ok(last_minute.instant()?.later(MINUTE))
}

/// The last minute of a period that ends at `closes`: the minute that people see.
#[must_use]
pub fn last_minute(closes: Instant) -> Instant {
    closes.earlier(MINUTE)
}

fn zoned(at: Instant) -> Zoned {
    at.timestamp().to_zoned(ZONE.clone())
}

/// `30 November 2026, 23:59` or `30.11.2026. plkst. 23.59`.
#[must_use]
pub fn moment(at: Instant, language: Language) -> String {
    let pattern = match language {
        Language::En => "%-d %B %Y, %H:%M",
        Language::Lv => "%d.%m.%Y. plkst. %H.%M",
    };
    zoned(at).strftime(pattern).to_string()
}

/// Date and time to the second: for receipts and refusals.
#[must_use]
pub fn second(at: Instant, language: Language) -> String {
    let pattern = match language {
        Language::En => "%-d %B %Y, %H:%M:%S",
        Language::Lv => "%d.%m.%Y. plkst. %H.%M.%S",
    };
    zoned(at).strftime(pattern).to_string()
}

/// `30 November 2026` or `30.11.2026.`
#[must_use]
pub fn date(at: Instant, language: Language) -> String {
    let pattern = match language {
        Language::En => "%-d %B %Y",
        Language::Lv => "%d.%m.%Y.",
    };
    zoned(at).strftime(pattern).to_string()
}

/// The time rounded up to a whole minute: `16:45` or `16.45`. So nobody who is told to wait until then waits too short.
#[must_use]
pub fn time(at: Instant, language: Language) -> String {
    let pattern = match language {
        Language::En => "%H:%M",
        Language::Lv => "%H.%M",
    };
    zoned(at.later(Duration::from_micros(59_999_999))).strftime(pattern).to_string()
}

/// `UTC+2` or `UTC+3`: the offset at that instant.
#[must_use]
pub fn offset(at: Instant) -> String {
    format!("UTC+{}", zoned(at).offset().seconds() / 3600)
}

/// For the `datetime` attribute of `<time>`: RFC 3339 with Riga's offset.
#[must_use]
pub fn machine(at: Instant) -> String {
    zoned(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The year in Riga, which is part of a consultation's number.
#[must_use]
pub fn year(at: Instant) -> i32 {
    zoned(at).year().into()
}

/// Eight in the morning, `days` days after the day of `at` (before it, if negative): the time when daily letters are
/// written.
#[must_use]
pub fn morning(at: Instant, days: i32) -> Instant {
    beginning(at, days, EIGHT)
}

/// The first moment of the day of `at`.
#[must_use]
pub fn midnight(at: Instant) -> Instant {
    beginning(at, 0, Time::midnight())
}

/// If the clocks skip that time of day, it is the same time after the change.
fn beginning(at: Instant, days: i32, time: Time) -> Instant {
    let day = zoned(at).date().saturating_add(Span::new().days(days));
    ZONE.to_ambiguous_timestamp(day.to_datetime(time)).compatible().map_or(at, Instant::from)
}

/// How many midnights lie between two instants: one from today to tomorrow.
#[must_use]
pub fn days_between(from: Instant, to: Instant) -> i32 {
    (zoned(to).date() - zoned(from).date()).get_days()
}

/// `2026-11-30`: the day in the form that is stored, and that programs sort.
#[must_use]
pub fn day(at: Instant) -> String {
    zoned(at).date().to_string()
}

/// The day of an instant.
#[must_use]
pub fn date_of(at: Instant) -> Date {
    zoned(at).date()
}

/// The time left until `end`, in the two largest units; `None` when it has passed.
#[must_use]
pub fn left(now: Instant, end: Instant) -> Option<Said> {
    let seconds = (end.microseconds() - now.microseconds()).div_euclid(1_000_000);
    if end <= now {
        return None;
    }
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    Some(match (days, hours, minutes) {
        (0, 0, 0) => said("platform-left-less-than-a-minute"),
        (0, 0, minutes) => said("platform-left-minutes").with("minutes", minutes),
        (0, hours, minutes) => said("platform-left-hours").with("hours", hours).with("minutes", minutes),
        (days, hours, _) => said("platform-left-days").with("days", days).with("hours", hours),
    })
}

/// When [`left`] reads otherwise; `None` when `end` has passed.
#[must_use]
pub fn left_changes_at(now: Instant, end: Instant) -> Option<Instant> {
    let seconds = u64::try_from(end.microseconds() - now.microseconds()).ok().filter(|left| *left > 0)? / 1_000_000;
    let smallest = if seconds < 86_400 { 60 } else { 3_600 };
    // What is left is rounded down, so the words hold for the whole of this instant.
    let last = end.earlier(Duration::from_secs(seconds / smallest * smallest));
    Some(last.later(Duration::from_micros(1)).min(end))
}

/// The same time of day this number of days later, even if the clocks change in between: so a legal minimum of days is
/// counted.
#[must_use]
pub fn days_later(from: Instant, days: i64) -> Instant {
    let later = jiff::Span::new().try_days(days).and_then(|days| zoned(from).checked_add(days));
    later.map_or(from, |later| later.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("a timestamp").into()
    }

    fn typed(day: &str, month: &str, year: &str, time: &str) -> TypedMoment {
        TypedMoment { day: day.into(), month: month.into(), year: year.into(), time: time.into() }
    }

    #[test]
    fn a_closing_time_includes_its_minute() {
        assert_eq!(closing(&typed("30", "11", "2026", "23:59")), Ok(utc("2026-11-30T22:00:00Z")));
        assert_eq!(closing(&typed("30.", "9", "2026", "17.00")), Ok(utc("2026-09-30T14:01:00Z")));
        assert_eq!(moment(last_minute(utc("2026-11-30T22:00:00Z")), Language::En), "30 November 2026, 23:59");
        assert_eq!(moment(last_minute(utc("2026-11-30T22:00:00Z")), Language::Lv), "30.11.2026. plkst. 23.59");
    }

    #[test]
    fn in_spring_the_skipped_hour_is_refused_and_the_minute_before_it_ends_at_its_end() {
        assert_eq!(typed("29", "3", "2026", "03:30").instant(), Err(said("platform-time-skipped")));
        assert_eq!(closing(&typed("29", "3", "2026", "02:59")), Ok(utc("2026-03-29T01:00:00Z")));
        assert_eq!(TypedMoment::of(utc("2026-03-29T01:00:00Z")).time, "04:00");
    }

    #[test]
    fn in_autumn_the_later_of_two_is_meant() {
        assert_eq!(typed("25", "10", "2026", "03:30").instant(), Ok(utc("2026-10-25T01:30:00Z")));
        assert_eq!(offset(utc("2026-10-25T00:30:00Z")), "UTC+3");
        assert_eq!(offset(utc("2026-10-25T01:30:00Z")), "UTC+2");
    }

    #[test]
    fn dates_and_times_that_are_none_are_refused() {
        for (day, month, year) in [("31", "2", "2027"), ("1", "13", "2026"), ("300", "1", "2026")] {
            assert_eq!(typed(day, month, year, "12:00").instant(), Err(said("platform-date-none")), "{day}.{month}.");
        }
        for (day, month, year) in [("", "", ""), ("1", "May", "2026"), ("1", "1", ""), ("1", "1", "26")] {
            assert_eq!(typed(day, month, year, "12:00").instant(), Err(said("platform-date-unreadable")));
        }
        assert_eq!(typed("28", "2", "2026", "25:00").instant(), Err(said("platform-time-unreadable")));
    }

    #[test]
    fn a_morning_is_at_eight_whatever_the_clocks_did_that_night() {
        let evening = utc("2026-11-30T21:59:00Z");
        assert_eq!(morning(evening, 0), utc("2026-11-30T06:00:00Z"));
        assert_eq!(morning(evening, -1), utc("2026-11-29T06:00:00Z"));
        assert_eq!(morning(utc("2026-10-24T10:00:00Z"), 1), utc("2026-10-25T06:00:00Z"));
        assert_eq!(midnight(evening), utc("2026-11-29T22:00:00Z"));
        assert_eq!((days_between(morning(evening, -1), evening), days_between(evening, evening)), (1, 0));
        assert_eq!(day(utc("2026-11-30T22:00:00Z")), "2026-12-01");
    }

    #[test]
    fn the_time_left_reads_otherwise_exactly_when_it_is_said_to() {
        let end = utc("2026-11-30T22:00:00Z");
        let (mut now, mut steps) = (utc("2026-11-27T19:59:30Z"), 0);
        while let Some(next) = left_changes_at(now, end) {
            assert_eq!(left(now, end), left(next.earlier(Duration::from_micros(1)), end), "until {next}");
            assert_ne!(left(now, end), left(next, end), "at {next}");
            (now, steps) = (next, steps + 1);
        }
        assert_eq!((now, left(end, end)), (end, None));
        assert_eq!(steps, 51 + 24 * 60, "each hour of two days and the hours before, each minute of the last day");
    }

    #[test]
    fn time_left_agrees_with_its_noun_in_both_languages() {
        let end = utc("2026-11-30T22:00:00Z");
        let says = |before: &str, language| left(utc(before), end).map(|said| said.in_language(language).to_string());
        assert_eq!(says("2026-11-24T09:00:00Z", Language::En).as_deref(), Some("6 days 13 hours left"));
        assert_eq!(says("2026-11-24T09:00:00Z", Language::Lv).as_deref(), Some("Atlikušas 6 dienas 13 stundas"));
        assert_eq!(says("2026-11-29T21:00:00Z", Language::Lv).as_deref(), Some("Atlikusi 1 diena 1 stunda"));
        assert_eq!(says("2026-11-09T22:00:00Z", Language::Lv).as_deref(), Some("Atlikusi 21 diena"));
        assert_eq!(says("2026-11-30T20:00:00Z", Language::En).as_deref(), Some("2 hours left"));
        assert_eq!(says("2026-11-30T21:59:30Z", Language::En).as_deref(), Some("Less than a minute left"));
        assert_eq!(says("2026-11-30T22:00:00Z", Language::En), None);
    }
}
