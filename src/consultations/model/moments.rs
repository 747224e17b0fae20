//! What time alone brings in a consultation: its comments open, and close.
use std::time::Duration;

use super::Consultation;
use crate::{
    events::Event,
    platform::{Instant, riga},
};

/// How many days before the end whoever follows is told.
const REMINDERS: [i32; 2] = [7, 1];

/// For how long after the opening it is news: a worker that was away for longer tells nobody.
const NEWS: Duration = Duration::from_hours(24);

impl Consultation {
    /// Whether it is time to say that comments close in so many days: from the morning of that day, but not once the
    /// next such reminder is due, and never after the end. Whoever was told of the publication since needs none.
    #[must_use]
    pub fn closes_in(&self, days: i32, now: Instant) -> bool {
        let Some((published_at, closes_at)) = self.published_at.zip(self.closes_at) else { return false };
        let last_minute = riga::last_minute(closes_at);
        let from = riga::morning(last_minute, -days);
        let next = REMINDERS.into_iter().find(|next| *next < days);
        let until = next.map_or(closes_at, |next| riga::morning(last_minute, -next));
        published_at < from && from <= now && now < until
    }

    /// Whether its comments have just opened, on another moment than that of its publication.
    #[must_use]
    pub fn has_just_opened(&self, now: Instant) -> bool {
        let Some((published_at, opens_at)) = self.published_at.zip(self.opens_at) else { return false };
        let is_over = self.closes_at.is_some_and(|closes_at| closes_at <= now);
        published_at < opens_at && opens_at <= now && now < opens_at.later(NEWS) && !is_over
    }

    /// The events that time has brought in it and that are still news.
    #[must_use]
    pub fn brought(&self, now: Instant) -> Vec<Event> {
        if self.withdrawn_at.is_some() {
            return Vec::new();
        }
        let consultation = self.id;
        let opened = self.opens_at.filter(|_| self.has_just_opened(now));
        let opened = opened.map(|opens_at| Event::CommentsOpened { consultation, opens_at });
        let close = self.closes_at.into_iter().flat_map(|closes_at| {
            let near = REMINDERS.into_iter().filter(|days| self.closes_in(*days, now));
            near.map(move |days| Event::CommentsClose { consultation, days, closes_at })
        });
        opened.into_iter().chain(close).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: u64) -> Instant {
        // Midnight in Riga on 1 December 2026.
        Instant::from_microseconds(1_796_076_000_000_000).expect("a day of 2026").later(Duration::from_hours(hours))
    }

    /// Published on 1 December at midnight, opens the day after at nine, closes at the end of 20 December.
    fn consultation() -> Consultation {
        let sample = super::super::sample::consultation();
        Consultation { published_at: Some(at(0)), opens_at: Some(at(33)), closes_at: Some(at(20 * 24)), ..sample }
    }

    #[test]
    fn the_end_is_near_from_eight_in_the_morning_and_until_the_next_reminder() {
        let one = consultation();
        let told = |hours| [7, 1].map(|days| one.closes_in(days, at(hours)));
        let (week, eve) = (12 * 24 + 8, 18 * 24 + 8);
        assert_eq!(told(week - 1), [false, false]);
        assert_eq!(told(week), [true, false]);
        assert_eq!(told(eve - 1), [true, false]);
        assert_eq!(told(eve), [false, true]);
        assert_eq!(told(20 * 24 - 1), [false, true]);
        assert_eq!(told(20 * 24), [false, false]);
    }

    #[test]
    fn of_a_short_period_nobody_is_told_twice() {
        let short = Consultation { published_at: Some(at(14 * 24)), ..consultation() };
        assert!(!short.closes_in(7, at(14 * 24 + 1)));
        assert!(short.closes_in(1, at(18 * 24 + 8)));
    }

    #[test]
    fn that_comments_open_is_news_for_a_day_and_none_when_they_open_at_once() {
        let one = consultation();
        assert_eq!([32, 33, 56, 57].map(|hours| one.has_just_opened(at(hours))), [false, true, true, false]);
        let at_once = Consultation { opens_at: Some(at(0)), ..one };
        assert!(!at_once.has_just_opened(at(1)));
    }

    #[test]
    fn of_a_withdrawn_consultation_time_brings_nothing() {
        let withdrawn = Consultation { withdrawn_at: Some(at(1)), ..consultation() };
        assert_eq!(withdrawn.brought(at(33)), []);
        assert_eq!(consultation().brought(at(33)).len(), 1);
    }
}
