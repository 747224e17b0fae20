//! The forms of a meeting: stored values become fields, and fields become what is announced.
use url::Url;

use super::{
    actions::Written,
    model::{Announcement, Meeting, Words},
};
use crate::{
    consultations::in_language,
    platform::{
        Instant, Language, Said, one_line, prose,
        riga::{self, TypedMoment},
        said,
        web::{Fields, Problems},
    },
};

/// The most people for whom a room can have places.
const MOST_PLACES: i32 = 10_000;

/// The form of a meeting, of its cancellation or of its minutes: some fields occur once for each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct MeetingForm;

/// Its fields.
pub(super) type Typed = Fields<MeetingForm>;

/// The name of a field in a language.
pub(super) fn field_of(name: &str, language: Language) -> String {
    format!("{name}_{language}")
}

impl Typed {
    /// What is announced of a meeting now.
    pub(super) fn of(meeting: &Meeting) -> Self {
        let (mut typed, latest) = (Self::default(), &meeting.latest);
        typed.add("revision", latest.revision);
        typed.add("kind", latest.kind);
        typed.add_moment("starts", TypedMoment::of(latest.starts_at));
        typed.add("ends_time", TypedMoment::of(latest.ends_at).time);
        typed.add("link", &latest.link);
        typed.add_moment("until", latest.last_minute_to_register().map(TypedMoment::of).unwrap_or_default());
        typed.add("places", latest.places.map(|places| places.to_string()).unwrap_or_default());
        for language in meeting.languages() {
            let notice = meeting.said(language);
            typed.add(field_of("place", language), &notice.place);
            typed.add(field_of("agenda", language), &notice.agenda);
        }
        typed
    }

    /// The minutes that are published now; before the first, who took part is whoever had registered.
    pub(super) fn of_minutes(meeting: &Meeting, registered: &[String]) -> Self {
        let mut typed = Self::default();
        typed.add("revision", meeting.minutes_revision());
        for language in meeting.languages() {
            let minutes = meeting.minutes_in(language).filter(|minutes| minutes.language == language);
            let attended = minutes.map_or_else(|| registered.join("\n"), |minutes| minutes.attended.clone());
            typed.add(field_of("body", language), minutes.map_or("", |minutes| &minutes.body));
            typed.add(field_of("attended", language), attended);
        }
        typed
    }

    /// The fields as what is announced in these languages, with reasons if it is a change. The problems say what is
    /// wrong.
    pub(super) fn announcement(
        &self,
        languages: &[Language],
        is_change: bool,
        problems: &mut Problems,
    ) -> Option<Announcement> {
        let kind = problems.take("kind", self.text("kind").parse().map_err(|_| said("meetings-missing-kind")));
        let times = self.times(problems);
        let link = self.link(problems);
        let registration_until = self.until(problems);
        let places = self.places(registration_until, problems);
        let reasons = if is_change { self.reasons(languages, problems) } else { Vec::new() };
        let mut words = Vec::new();
        for (at, language) in languages.iter().enumerate() {
            let reason = reasons.get(at).map(|(_, reason)| reason.clone());
            let (place, agenda) = (self.place(*language, &link, problems), self.agenda(*language, problems));
            words.push(Words { language: *language, place, agenda, reason });
        }
        let (starts_at, ends_at) = times?;
        Some(Announcement { kind: kind?, starts_at, ends_at, link, registration_until, places, words })
    }

    fn times(&self, problems: &mut Problems) -> Option<(Instant, Instant)> {
        let of = |field| move |reason: Said| reason.with("field", said(field));
        let starts = self.moment("starts");
        let starts_at = problems.take("starts", starts.instant().map_err(of("meetings-starts")))?;
        let ends = TypedMoment { time: self.text("ends_time").to_owned(), ..starts };
        let ends_at = problems.take("ends_time", ends.instant().map_err(of("meetings-ends")))?;
        if ends_at <= starts_at {
            problems.add("ends_time", said("meetings-end-before-start"));
        }
        Some((starts_at, ends_at))
    }

    fn link(&self, problems: &mut Problems) -> String {
        let typed = self.text("link").trim();
        if typed.is_empty() {
            return String::new();
        }
        let url = Url::parse(typed).ok().filter(|url| ["http", "https"].contains(&url.scheme()) && url.has_host());
        let url = url.map(String::from).filter(|url| url.chars().count() <= Meeting::MOST_LINE);
        problems.take("link", url.ok_or_else(|| said("meetings-link-unreadable"))).unwrap_or_default()
    }

    /// The last minute counts, as at the end of a period.
    fn until(&self, problems: &mut Problems) -> Option<Instant> {
        let until = self.moment("until");
        if until.is_empty() && until.time.trim().is_empty() {
            return None;
        }
        let end = riga::closing(&until).map_err(|reason| reason.with("field", said("meetings-registration")));
        problems.take("until", end)
    }

    fn places(&self, until: Option<Instant>, problems: &mut Problems) -> Option<i32> {
        let typed = self.text("places").trim();
        if typed.is_empty() {
            return None;
        }
        let places = typed.parse().ok().filter(|places| (1..=MOST_PLACES).contains(places));
        let places = problems.take("places", places.ok_or_else(|| said("meetings-places-unreadable")));
        if until.is_none() && problems.at("until").is_none() {
            problems.add("until", said("meetings-places-without-registration"));
        }
        places
    }

    fn place(&self, language: Language, link: &str, problems: &mut Problems) -> String {
        let id = field_of("place", language);
        match self.text(&id).trim() {
            "" if link.is_empty() && problems.at("link").is_none() => {
                problems.add(id, said("meetings-missing-place").with("language", in_language(language)));
                String::new()
            }
            "" => String::new(),
            typed => problems.take(&id, one_line(typed, Meeting::MOST_LINE)).unwrap_or_default(),
        }
    }

    fn agenda(&self, language: Language, problems: &mut Problems) -> String {
        self.words("agenda", language, Meeting::MOST, "meetings-missing-agenda", problems)
    }

    /// The reasons that were typed; one is needed in each of these languages.
    pub(super) fn reasons(&self, languages: &[Language], problems: &mut Problems) -> Vec<(Language, String)> {
        let mut one =
            |language| self.words("reason", language, Meeting::MOST, "consultations-missing-reason", problems);
        languages.iter().map(|language| (*language, one(*language))).collect()
    }

    /// The minutes that were typed, in each of these languages.
    pub(super) fn minutes(&self, languages: &[Language], problems: &mut Problems) -> Vec<Written> {
        let mut all = Vec::new();
        for language in languages.iter().copied() {
            let body = self.words("body", language, Meeting::MOST_MINUTES, "meetings-missing-minutes", problems);
            let attended = self.words("attended", language, Meeting::MOST, "meetings-missing-attended", problems);
            all.push(Written { language, body, attended });
        }
        all
    }

    fn words(
        &self,
        name: &str,
        language: Language,
        most: usize,
        missing: &'static str,
        problems: &mut Problems,
    ) -> String {
        let id = field_of(name, language);
        let words = problems.take(&id, prose(self.text(&id), most)).unwrap_or_default();
        if words.is_empty() && problems.at(&id).is_none() {
            problems.add(id, said(missing).with("language", in_language(language)));
        }
        words
    }
}

/// The names of those who come, a line each, in the order in which they were typed.
///
/// # Errors
/// The sentence for the field: nobody, too many, or a name that is too long.
pub(super) fn names(typed: &str, most: usize) -> Result<Vec<String>, Said> {
    let lines = typed.lines().filter(|line| !line.trim().is_empty());
    let names: Vec<String> = lines.map(|line| one_line(line, 100)).collect::<Result<_, _>>()?;
    match names.len() {
        0 => Err(said("meetings-missing-people")),
        many if many > most => Err(said("meetings-too-many-people").with("most", most)),
        _ => Ok(names),
    }
}
