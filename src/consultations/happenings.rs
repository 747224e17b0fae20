//! What has happened to a consultation in public, in the order of time: for its page, and for feeds.
use super::model::{Consultation, PeriodChange, Published, PublishedNotice, Purpose, VersionReason, WithdrawalReason};
use crate::{
    events::MeetingStep,
    ids::PublicationId,
    platform::{Instant, Language, Said, riga, said},
};

/// What happened. A new kind needs an arm in each function below, and a line in [`OnRecord::happenings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The consultation was published.
    Published,
    /// Comments opened, later than at the publication.
    Opened,
    /// The notice was corrected; the number is that of its new revision.
    NoticeCorrected(i32),
    /// The period was lengthened.
    Lengthened(Ends),
    /// Another version of the draft was published.
    Version(i32, Purpose),
    /// Something new about a meeting.
    Meeting(MeetingNews),
    /// Comments closed.
    Closed,
    /// Answers were published.
    Answers(PublicationId),
    /// Published answers were corrected, and none was new.
    AnswersCorrected(PublicationId),
    /// It was closed as answered.
    Answered,
    /// The ministry withdrew it.
    Withdrawn,
}

/// What is new about a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingNews {
    /// The number of the meeting in its consultation.
    pub ordinal: i32,
    /// What.
    pub step: MeetingStep,
    /// When the meeting starts.
    pub starts_at: Instant,
}

/// When a period would have closed, and when it closes instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// The earlier end.
    pub before: Instant,
    /// The later end.
    pub after: Instant,
}

/// Something that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: Instant,
    /// What.
    pub what: What,
    /// The reason that was published with it, in each language of the notice.
    pub reasons: Vec<(Language, String)>,
}

/// A publication of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswersOnRecord {
    /// Its id.
    pub publication: PublicationId,
    /// When.
    pub at: Instant,
    /// Whether each of its answers is in the place of an earlier one.
    pub corrects: bool,
}

/// What is on record about a consultation, and public.
#[derive(Debug, Clone, Default)]
pub struct OnRecord {
    /// Every revision of its notices, the oldest first.
    pub revisions: Vec<PublishedNotice>,
    /// When its period was lengthened.
    pub changes: Vec<PeriodChange>,
    /// Why it was withdrawn.
    pub withdrawal: Vec<WithdrawalReason>,
    /// The versions of the draft that it has published.
    pub versions: Vec<Published>,
    /// Why it has published the later ones.
    pub version_reasons: Vec<VersionReason>,
    /// The publications of answers.
    pub publications: Vec<AnswersOnRecord>,
    /// What has happened with its meetings: their room says it.
    pub meetings: Vec<Happening>,
}

impl OnRecord {
    /// Everything that has happened by `now`, the newest first.
    #[must_use]
    pub fn happenings(&self, of: &Consultation, now: Instant) -> Vec<Happening> {
        // What a withdrawal came before does not happen any more.
        let before_the_end = |at: &Instant| of.withdrawn_at.is_none_or(|withdrawn_at| *at < withdrawn_at);
        let opened = of.opens_at.filter(|at| Some(*at) > of.published_at).filter(before_the_end);
        let steps = [
            (of.published_at, What::Published),
            (opened, What::Opened),
            (of.closes_at.filter(before_the_end), What::Closed),
            (of.answered_at, What::Answered),
        ];
        let versions = self.versions.iter().filter(|one| one.purpose != Purpose::Consulted);
        let versions = versions.map(|one| self.version(one));
        let answers = self.publications.iter().map(|one| (Some(one.at), one.what()));
        let plain = steps.into_iter().chain(answers);
        let plain = plain.filter_map(|(at, what)| Some(Happening { at: at?, what, reasons: Vec::new() }));
        let mut all: Vec<Happening> = plain
            .chain(versions)
            .chain(self.revised())
            .chain(self.meetings.iter().cloned())
            .chain(self.withdrawn())
            .collect();
        all.retain(|one| one.at <= now);
        all.sort_by_key(|one| one.at);
        all.reverse();
        all
    }

    fn version(&self, published: &Published) -> Happening {
        let own = self.version_reasons.iter().filter(|why| why.version == published.version);
        let reasons = own.map(|why| (why.language, why.reason.clone())).collect();
        Happening { at: published.published_at, what: What::Version(published.ordinal, published.purpose), reasons }
    }

    /// The revisions after the first. One that was made at the instant of a lengthening is that lengthening.
    fn revised(&self) -> impl Iterator<Item = Happening> {
        let later = self.revisions.chunk_by(|one, next| one.revision == next.revision).filter(|of| of[0].revision > 1);
        later.map(|notices| {
            let reasons = notices.iter().filter_map(|notice| Some((notice.language, notice.revision_reason.clone()?)));
            let (at, revision) = (notices[0].published_at, notices[0].revision);
            let change = self.changes.iter().find(|change| change.changed_at == at);
            let ends = change.map(|change| Ends { before: change.closes_before, after: change.closes_now });
            let what = ends.map_or(What::NoticeCorrected(revision), What::Lengthened);
            Happening { at, what, reasons: reasons.collect() }
        })
    }

    fn withdrawn(&self) -> Option<Happening> {
        let reasons = self.withdrawal.iter().map(|why| (why.language, why.reason.clone())).collect();
        Some(Happening { at: self.withdrawal.first()?.withdrawn_at, what: What::Withdrawn, reasons })
    }
}

impl AnswersOnRecord {
    fn what(&self) -> What {
        if self.corrects { What::AnswersCorrected(self.publication) } else { What::Answers(self.publication) }
    }
}

impl Happening {
    /// The moment that readers are told: of an end, the last minute that belongs to the period.
    #[must_use]
    pub fn told_at(&self) -> Instant {
        if self.what == What::Closed { riga::last_minute(self.at) } else { self.at }
    }

    /// Why it happened, in this language if possible.
    #[must_use]
    pub fn reason(&self, language: Language) -> Option<(Language, &str)> {
        let own = self.reasons.iter().find(|(of, _)| *of == language).or(self.reasons.first())?;
        Some((own.0, &own.1))
    }
}

impl What {
    /// The word that it is known by in its consultation; it never changes.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Published => "published".to_owned(),
            Self::Opened => "opened".to_owned(),
            Self::NoticeCorrected(revision) => format!("notice/{revision}"),
            Self::Lengthened(ends) => format!("period/{}", riga::machine(ends.after)),
            Self::Version(ordinal, _) => format!("version/{ordinal}"),
            Self::Meeting(news) => format!("meeting/{}{}", news.ordinal, news.step_word()),
            Self::Closed => "ended".to_owned(),
            Self::Answers(publication) | Self::AnswersCorrected(publication) => format!("answers/{publication}"),
            Self::Answered => "answered".to_owned(),
            Self::Withdrawn => "withdrawn".to_owned(),
        }
    }

    /// What happened, as a sentence for readers of this language.
    #[must_use]
    pub fn words(self, language: Language) -> Said {
        let last_minute = |closes_at| riga::moment(riga::last_minute(closes_at), language);
        match self {
            Self::Published => said("consultations-happened-published"),
            Self::Opened => said("consultations-happened-opened"),
            Self::NoticeCorrected(_) => said("consultations-happened-corrected"),
            Self::Lengthened(ends) => said("consultations-happened-lengthened")
                .with("before", last_minute(ends.before))
                .with("after", last_minute(ends.after)),
            Self::Version(_, Purpose::Outcome) => said("consultations-happened-outcome"),
            Self::Version(..) => said("consultations-happened-version"),
            Self::Meeting(news) => said(news.key())
                .with("number", news.ordinal.to_string())
                .with("time", riga::moment(news.starts_at, language)),
            Self::Closed => said("consultations-happened-closed"),
            Self::Answers(_) => said("consultations-happened-answers"),
            Self::AnswersCorrected(_) => said("consultations-happened-answers-corrected"),
            Self::Answered => said("consultations-happened-answered"),
            Self::Withdrawn => said("consultations-happened-withdrawn"),
        }
    }
}

impl MeetingNews {
    fn step_word(self) -> String {
        match self.step {
            MeetingStep::Announced => String::new(),
            MeetingStep::Changed(revision) => format!("/{revision}"),
            MeetingStep::Cancelled => "/cancelled".to_owned(),
            MeetingStep::Minutes(revision) => format!("/minutes/{revision}"),
        }
    }

    fn key(self) -> &'static str {
        match self.step {
            MeetingStep::Announced => "consultations-happened-meeting-announced",
            MeetingStep::Changed(_) => "consultations-happened-meeting-changed",
            MeetingStep::Cancelled => "consultations-happened-meeting-cancelled",
            MeetingStep::Minutes(1) => "consultations-happened-meeting-minutes",
            MeetingStep::Minutes(_) => "consultations-happened-meeting-minutes-corrected",
        }
    }
}
