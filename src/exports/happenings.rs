//! What has happened in a consultation, for everybody.
use super::store::Announced;
use crate::{
    addresses::{self, Address, Page as _},
    consultations::{Consultation, Published, Purpose},
    ids::PublicationId,
    platform::{Instant, Language, Said, said},
};

/// What happened. A new kind needs an arm in each function below, and a line in [`happenings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The consultation was published.
    Published,
    /// Comments can be sent.
    Opened,
    /// The notice was corrected; the number is that of its revision.
    NoticeCorrected(i32),
    /// Another version of the draft was published.
    Version(i32, Purpose),
    /// The period is over.
    Ended,
    /// Answers were published.
    Answers(PublicationId),
    /// All comments are answered.
    Answered,
}

/// Something that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Happening {
    pub(super) what: What,
    pub(super) at: Instant,
    /// The reason that was published with it, in the language of the notice.
    pub(super) reason: Option<(Language, String)>,
}

impl What {
    /// The word that it is known by in its consultation; it never changes.
    pub(super) fn word(self) -> String {
        match self {
            Self::Published => "published".to_owned(),
            Self::Opened => "opened".to_owned(),
            Self::NoticeCorrected(revision) => format!("notice/{revision}"),
            Self::Version(ordinal, _) => format!("version/{ordinal}"),
            Self::Ended => "ended".to_owned(),
            Self::Answers(publication) => format!("answers/{publication}"),
            Self::Answered => "answered".to_owned(),
        }
    }

    /// Its name for people.
    pub(super) fn label(self) -> Said {
        said(match self {
            Self::Published => "exports-published",
            Self::Opened => "exports-opened",
            Self::NoticeCorrected(_) => "exports-notice-corrected",
            Self::Version(_, Purpose::Outcome) => "exports-outcome",
            Self::Version(..) => "exports-text-corrected",
            Self::Ended => "exports-ended",
            Self::Answers(_) => "exports-answers",
            Self::Answered => "exports-answered",
        })
    }

    /// The page that shows it.
    pub(super) fn page(self, number: &str) -> Address {
        match self {
            Self::Version(ordinal, _) => addresses::DraftText { no: number }.with("version", ordinal),
            Self::Answers(_) | Self::Answered => addresses::Results { no: number }.address(),
            Self::Published | Self::Opened | Self::NoticeCorrected(_) | Self::Ended => {
                addresses::Consultation { no: number }.address()
            }
        }
    }
}

/// Everything that has happened until `now`, the newest first.
pub(super) fn happenings(
    of: &Consultation,
    now: Instant,
    language: Language,
    notices: &[Announced],
    versions: &[Published],
    publications: &[(PublicationId, Instant)],
) -> Vec<Happening> {
    let plain = |what, at: Option<Instant>| at.map(|at| Happening { what, at, reason: None });
    // What opens at its publication is one piece of news.
    let opened = of.opens_at.filter(|at| Some(*at) > of.published_at);
    let steps = [
        (What::Published, of.published_at),
        (What::Opened, opened),
        (What::Ended, of.closes_at),
        (What::Answered, of.answered_at),
    ];
    let versions = versions.iter().filter(|one| one.purpose != Purpose::Consulted);
    let mut all: Vec<Happening> = steps.into_iter().filter_map(|(what, at)| plain(what, at)).collect();
    all.extend(corrections(notices, language));
    all.extend(versions.filter_map(|one| plain(What::Version(one.ordinal, one.purpose), Some(one.published_at))));
    all.extend(publications.iter().filter_map(|(id, at)| plain(What::Answers(*id), Some(*at))));
    all.retain(|one| one.at <= now);
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all
}

/// The corrections of the notice, each once: with the reason in the reader's language, if it has one.
fn corrections(notices: &[Announced], language: Language) -> Vec<Happening> {
    let mut all: Vec<Happening> = Vec::new();
    let mut later: Vec<&Announced> = notices.iter().filter(|notice| notice.revision > 1).collect();
    later.sort_by_key(|notice| (notice.revision, notice.language != language));
    for notice in later {
        let what = What::NoticeCorrected(notice.revision);
        if all.iter().all(|one| one.what != what) {
            let reason = notice.revision_reason.clone().map(|reason| (notice.language, reason));
            all.push(Happening { what, at: notice.published_at, reason });
        }
    }
    all
}
