//! What has happened to a consultation in public, in the order of time.
use crate::{
    consultations::{Consultation, PeriodChange, PublishedNotice, WithdrawalReason},
    platform::{Instant, Language, Said, riga, said},
};

/// One thing that has happened.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Happening {
    /// When.
    pub at: Instant,
    /// What.
    pub what: What,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    /// It was published.
    Published,
    /// Comments opened, later than at the publication.
    Opened,
    /// The notice was corrected: the number of the new revision, and why, in each language.
    Corrected(i32, Vec<(Language, String)>),
    /// The period was lengthened: both ends, and why, in each language.
    Lengthened(Ends, Vec<(Language, String)>),
    /// Comments closed.
    Closed,
    /// Answers were published.
    AnswersPublished,
    /// It was closed as answered.
    Answered,
    /// The ministry withdrew it, and why, in each language.
    Withdrawn(Vec<(Language, String)>),
}

/// The end of a period before and after it was lengthened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    pub before: Instant,
    pub after: Instant,
}

/// What is on record about a consultation.
#[derive(Debug, Clone, Default)]
pub(super) struct OnRecord {
    /// Every revision of its notices, the oldest first.
    pub revisions: Vec<PublishedNotice>,
    /// When its period was lengthened.
    pub changes: Vec<PeriodChange>,
    /// Why it was withdrawn.
    pub withdrawal: Vec<WithdrawalReason>,
    /// When answers were published.
    pub publications: Vec<Instant>,
}

impl OnRecord {
    /// Everything that has happened by `now`, the newest first.
    pub fn happenings(&self, consultation: &Consultation, now: Instant) -> Vec<Happening> {
        let ended = consultation.withdrawn_at;
        let is_due = |at: &Instant| *at <= now && ended.is_none_or(|ended| *at < ended);
        let opened = consultation.opens_at.filter(|at| Some(*at) != consultation.published_at).filter(is_due);
        let closed = consultation.closes_at.filter(is_due);
        let plain = [
            (consultation.published_at, What::Published),
            (opened, What::Opened),
            (closed, What::Closed),
            (consultation.answered_at, What::Answered),
        ];
        let plain = plain.into_iter().filter_map(|(at, what)| Some(Happening { at: at?, what }));
        let answers = self.publications.iter().map(|at| Happening { at: *at, what: What::AnswersPublished });
        let mut all: Vec<Happening> =
            plain.chain(self.revised()).chain(answers).chain(self.withdrawn()).filter(|one| one.at <= now).collect();
        all.sort_by_key(|one| (one.at, one.what.rank()));
        all.reverse();
        all
    }

    /// The revisions after the first. One that was made at the instant of a lengthening is that lengthening.
    fn revised(&self) -> impl Iterator<Item = Happening> {
        let later = self.revisions.chunk_by(|one, next| one.revision == next.revision).filter(|of| of[0].revision > 1);
        later.map(|notices| {
            let reasons = notices.iter().filter_map(|notice| Some((notice.language, notice.revision_reason.clone()?)));
            let (at, revision) = (notices[0].published_at, notices[0].revision);
            let change = self.changes.iter().find(|change| change.changed_at == at);
            let what = match change {
                Some(change) => {
                    let ends = Ends { before: change.closes_before, after: change.closes_now };
                    What::Lengthened(ends, reasons.collect())
                }
                None => What::Corrected(revision, reasons.collect()),
            };
            Happening { at, what }
        })
    }

    fn withdrawn(&self) -> Option<Happening> {
        let reasons = self.withdrawal.iter().map(|why| (why.language, why.reason.clone())).collect();
        Some(Happening { at: self.withdrawal.first()?.withdrawn_at, what: What::Withdrawn(reasons) })
    }
}

impl What {
    /// The order of what happens at one instant.
    fn rank(&self) -> u8 {
        match self {
            Self::Published => 0,
            Self::Opened => 1,
            Self::Corrected(..) => 2,
            Self::Lengthened(..) => 3,
            Self::Closed => 4,
            Self::AnswersPublished => 5,
            Self::Answered => 6,
            Self::Withdrawn(_) => 7,
        }
    }

    /// What happened, as a sentence.
    pub fn words(&self, language: Language) -> Said {
        match self {
            Self::Published => said("reading-happened-published"),
            Self::Opened => said("reading-happened-opened"),
            Self::Corrected(..) => said("reading-happened-corrected"),
            Self::Lengthened(ends, _) => said("reading-happened-lengthened")
                .with("before", riga::moment(riga::last_minute(ends.before), language))
                .with("after", riga::moment(riga::last_minute(ends.after), language)),
            Self::Closed => said("reading-happened-closed"),
            Self::AnswersPublished => said("reading-happened-answers"),
            Self::Answered => said("reading-happened-answered"),
            Self::Withdrawn(_) => said("reading-happened-withdrawn"),
        }
    }

    /// Why, in the reader's language if possible.
    pub fn reason(&self, language: Language) -> Option<(Language, &str)> {
        let (Self::Corrected(_, reasons) | Self::Lengthened(_, reasons) | Self::Withdrawn(reasons)) = self else {
            return None;
        };
        let own = reasons.iter().find(|(of, _)| *of == language).or(reasons.first())?;
        Some((own.0, &own.1))
    }

    /// The revision of the notice before a correction.
    pub fn revision_before(&self) -> Option<i32> {
        if let Self::Corrected(revision, _) = self { Some(revision - 1) } else { None }
    }
}
