//! Whether a consultation can be published.
use super::{Consultation, Notice, NoticeField, in_language};
use crate::{
    ids::PersonId,
    platform::{Instant, Language, Period, Said, riga, said},
};

/// Something without which a consultation cannot be published: the field that it concerns, and what is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// The id of the field on the consultation's page: `en_title`, `closes`.
    pub field: String,
    /// What is missing.
    pub reason: Said,
}

/// The period that a publication would set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// When comments open.
    pub opens_at: Instant,
    /// When comments close.
    pub closes_at: Instant,
}

impl Opening {
    /// Whether it is too short without a reason. The days of the law end at the same time of day in Riga.
    #[must_use]
    pub fn is_shorter_than(self, shortest: &Period) -> bool {
        self.closes_at < riga::days_later(self.opens_at, shortest.days)
    }
}

/// What the decision about a publication needs.
#[derive(Debug)]
pub struct Readiness<'a> {
    /// The consultation.
    pub consultation: &'a Consultation,
    /// Its notices.
    pub notices: &'a [Notice],
    /// The languages of the draft's texts.
    pub texts: &'a [Language],
    /// The responsible official, if named.
    pub responsible: Option<PersonId>,
    /// The shortest period that the law allows without a reason.
    pub shortest: &'a Period,
}

impl Readiness<'_> {
    /// Checks that it can be published now, and returns the period.
    ///
    /// # Errors
    /// Everything that is missing, in the order of the page.
    pub fn judge(&self, now: Instant) -> Result<Opening, Vec<Missing>> {
        let mut missing = Vec::new();
        self.judge_draft(&mut missing);
        let opening = self.judge_period(now, &mut missing);
        self.judge_notices(opening, &mut missing);
        self.judge_contact(&mut missing);
        if self.responsible.is_none() {
            missing.push(Missing::at("responsible", said("consultations-missing-responsible")));
        }
        match opening {
            Some(opening) if missing.is_empty() => Ok(opening),
            _ => Err(missing),
        }
    }

    /// Checks that a correction leaves nothing out; the period is the present one.
    ///
    /// # Errors
    /// Everything that is missing, in the order of the page.
    pub fn judge_correction(&self, present: Opening) -> Result<(), Vec<Missing>> {
        let mut missing = Vec::new();
        self.judge_notices(Some(present), &mut missing);
        self.judge_contact(&mut missing);
        if missing.is_empty() { Ok(()) } else { Err(missing) }
    }

    fn judge_draft(&self, missing: &mut Vec<Missing>) {
        if self.texts.is_empty() {
            missing.push(Missing::at("text", said("consultations-missing-text")));
        }
        if self.notices.is_empty() {
            missing.push(Missing::at("languages", said("consultations-missing-notice")));
            return;
        }
        let has_no_notice = |language: &&Language| self.notices.iter().all(|notice| notice.language != **language);
        for language in self.texts.iter().filter(has_no_notice) {
            let reason = said("consultations-text-without-notice").with("language", in_language(*language));
            missing.push(Missing::at("languages", reason));
        }
    }

    fn judge_period(&self, now: Instant, missing: &mut Vec<Missing>) -> Option<Opening> {
        let opens_at = self.consultation.opens_at.unwrap_or(now);
        if opens_at < now {
            missing.push(Missing::at("opens", said("consultations-opening-in-the-past")));
        }
        let Some(closes_at) = self.consultation.closes_at else {
            missing.push(Missing::at("closes", said("consultations-missing-closing")));
            return None;
        };
        if closes_at <= opens_at {
            missing.push(Missing::at("closes", said("consultations-closing-before-opening")));
            return None;
        }
        Some(Opening { opens_at, closes_at })
    }

    fn judge_notices(&self, opening: Option<Opening>, missing: &mut Vec<Missing>) {
        let is_short = opening.is_some_and(|opening| opening.is_shorter_than(self.shortest));
        for notice in self.notices {
            let unwritten =
                NoticeField::ALL.iter().copied().filter(|field| field.is_required() && notice.says(*field).is_empty());
            missing.extend(unwritten.map(|field| {
                let reason = said("consultations-missing-words")
                    .with("field", field.label())
                    .with("language", in_language(notice.language));
                Missing::at(field.id(notice.language), reason)
            }));
            if is_short && notice.shorter_period_reason.is_empty() {
                let reason = said("consultations-period-too-short")
                    .with("days", self.shortest.days)
                    .with("cited", self.shortest.cited())
                    .with("language", in_language(notice.language));
                missing.push(Missing::at(NoticeField::ShorterPeriodReason.id(notice.language), reason));
            }
        }
    }

    fn judge_contact(&self, missing: &mut Vec<Missing>) {
        let consultation = self.consultation;
        for (field, value, label) in [
            ("contact_name", &consultation.contact_name, "consultations-contact-name"),
            ("contact_phone", &consultation.contact_phone, "consultations-contact-phone"),
            ("contact_email", &consultation.contact_email, "consultations-contact-email"),
        ] {
            if value.is_empty() {
                missing.push(Missing::at(field, said("consultations-missing-contact").with("field", said(label))));
            }
        }
    }
}

impl Missing {
    /// Whether it concerns the period.
    #[must_use]
    pub fn is_about_the_period(&self) -> bool {
        matches!(self.field.as_str(), "opens" | "closes") || self.field.ends_with("shorter_period_reason")
    }

    fn at(field: impl Into<String>, reason: Said) -> Self {
        Self { field: field.into(), reason }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{sample::consultation, *},
        *,
    };

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("a timestamp").into()
    }

    fn written(language: Language) -> Notice {
        Notice::written(language, |field| if field.is_required() { "words".into() } else { String::new() })
    }

    /// What is missing on 20 October at noon, as the ids of fields.
    fn missing(
        consultation: &Consultation,
        notices: &[Notice],
        texts: &[Language],
        responsible: Option<PersonId>,
    ) -> Vec<String> {
        let shortest = Period { days: 30, point: "MK 1, 2.3.".into() };
        let readiness = Readiness { consultation, notices, texts, responsible, shortest: &shortest };
        let judged = readiness.judge(at("2026-10-20T09:00:00Z"));
        judged.err().unwrap_or_default().into_iter().map(|missing| missing.field).collect()
    }

    fn missing_of(consultation: &Consultation, notice: Notice) -> Vec<String> {
        missing(consultation, &[notice], &[Language::Lv], Some(PersonId::new()))
    }

    #[test]
    fn with_everything_written_it_can_be_published_with_its_period() {
        let (consultation, notices, shortest) =
            (consultation(), [written(Language::Lv), written(Language::En)], Period { days: 30, point: String::new() });
        let readiness = Readiness {
            consultation: &consultation,
            notices: &notices,
            texts: &[Language::En],
            responsible: Some(PersonId::new()),
            shortest: &shortest,
        };
        let opening = Opening { opens_at: at("2026-10-26T07:00:00Z"), closes_at: at("2026-11-30T22:00:00Z") };
        assert_eq!(readiness.judge(at("2026-10-20T09:00:00Z")), Ok(opening));
    }

    #[test]
    fn all_that_is_missing_is_said_at_once_in_the_order_of_the_page() {
        let bare = Consultation {
            closes_at: None,
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_email: String::new(),
            ..consultation()
        };
        let nothing = Notice::written(Language::En, |_| String::new());
        assert_eq!(
            missing(&bare, &[nothing], &[], None),
            [
                "text",
                "closes",
                "en_title",
                "en_target_groups",
                "en_aim",
                "en_timetable",
                "en_ways_to_take_part",
                "contact_name",
                "contact_phone",
                "contact_email",
                "responsible"
            ]
        );
        assert_eq!(missing(&consultation(), &[], &[Language::Lv], Some(PersonId::new())), ["languages"]);
    }

    #[test]
    fn a_period_of_thirty_whole_days_is_long_enough_and_a_minute_less_needs_a_reason() {
        let opens_at = Some(at("2026-10-26T07:00:00Z"));
        let thirty = Consultation { opens_at, closes_at: Some(at("2026-11-25T07:00:00Z")), ..consultation() };
        assert_eq!(missing_of(&thirty, written(Language::Lv)), [""; 0]);
        let short = Consultation { closes_at: Some(at("2026-11-25T06:59:00Z")), ..thirty };
        assert_eq!(missing_of(&short, written(Language::Lv)), ["lv_shorter_period_reason"]);
        let reasoned = Notice { shorter_period_reason: "Steidzami.".into(), ..written(Language::Lv) };
        assert_eq!(missing_of(&short, reasoned), [""; 0]);
    }

    #[test]
    fn thirty_days_are_thirty_dates_whatever_the_clocks_do() {
        let shortest = Period { days: 30, point: String::new() };
        // Noon on 27 February to noon on 29 March 2027, after the change to summer time, with the last minute.
        let spring = Opening { opens_at: at("2027-02-27T10:00:00Z"), closes_at: at("2027-03-29T09:01:00Z") };
        assert!(!spring.is_shorter_than(&shortest));
        // Noon on 10 October to 11:59 on 9 November 2027: one hour more than 30 times 24 hours, but one minute less
        // than 30 days.
        let autumn = Opening { opens_at: at("2027-10-10T09:00:00Z"), closes_at: at("2027-11-09T09:59:00Z") };
        assert!(autumn.is_shorter_than(&shortest));
    }

    #[test]
    fn a_text_in_a_language_without_a_notice_is_removed_or_its_language_chosen() {
        let both = [Language::Lv, Language::En];
        assert_eq!(missing(&consultation(), &[written(Language::Lv)], &both, Some(PersonId::new())), ["languages"]);
        assert_eq!(missing(&consultation(), &both.map(written), &both, Some(PersonId::new())), [""; 0]);
        assert_eq!(missing(&consultation(), &both.map(written), &[Language::Lv], Some(PersonId::new())), [""; 0]);
    }

    #[test]
    fn it_cannot_open_before_it_is_published_nor_close_before_it_opens() {
        let past = Consultation { opens_at: Some(at("2026-10-20T08:59:00Z")), ..consultation() };
        assert_eq!(missing_of(&past, written(Language::Lv)), ["opens"]);
        let backwards = Consultation { closes_at: Some(at("2026-10-26T07:00:00Z")), ..consultation() };
        assert_eq!(missing_of(&backwards, written(Language::Lv)), ["closes"]);
    }
}
