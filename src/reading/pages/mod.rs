mod by_point;
mod changes;
mod comments;
mod consultation;
mod copy;
mod draft;
mod history;
mod home;
mod list;
mod organisations;
mod requests;
mod results;
mod results_file;
mod submitted;
mod verify;

use actix_web::web;

use super::{
    model::{ShownNotice, Standing, earliest},
    store,
    version::ShownVersion,
};
use crate::{
    addresses::{self, Address, Page as _},
    consultations::{self, Consultation, ConsultationNumber, Phase, Title},
    platform::{Conn, Error, Instant, PolicyArea, web::Shell},
    submissions::{self, PublicComments},
};

/// The public pages.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Home::PATTERN, web::get().to(home::show))
        .route(addresses::Consultations::PATTERN, web::get().to(list::show))
        .route(addresses::Consultation::PATTERN, web::get().to(consultation::show))
        .route(addresses::Happenings::PATTERN, web::get().to(history::show))
        .route(addresses::TimeRequests::PATTERN, web::get().to(requests::show))
        .route(addresses::NoticeRevision::PATTERN, web::get().to(history::show_revision))
        .route(addresses::DraftText::PATTERN, web::get().to(draft::show))
        .route(addresses::DraftCopy::PATTERN, web::get().to(copy::save))
        .route(addresses::DraftChanges::PATTERN, web::get().to(changes::show))
        .route(addresses::DraftPoint::PATTERN, web::get().to(draft::show_point))
        .route(addresses::Comments::PATTERN, web::get().to(comments::show))
        .route(addresses::PublicComment::PATTERN, web::get().to(submitted::show_comment))
        .route(addresses::PublicSubmission::PATTERN, web::get().to(submitted::show_submission))
        .route(addresses::Organisations::PATTERN, web::get().to(organisations::list))
        .route(addresses::Organisation::PATTERN, web::get().to(organisations::show))
        .route(addresses::Results::PATTERN, web::get().to(results::show))
        .route(addresses::ResultsFile::PATTERN, web::get().to(results_file::show))
        .route(addresses::Verify::PATTERN, web::get().to(verify::show))
        .route(addresses::VerifyProgram::PATTERN, web::get().to(verify::program))
        .route(addresses::ProofDescription::PATTERN, web::get().to(verify::description));
}

/// The phases that a public consultation can be in.
pub(super) const PHASES: [Phase; 5] = [Phase::Upcoming, Phase::Open, Phase::Closed, Phase::Answered, Phase::Withdrawn];

/// A consultation in a list.
struct Row {
    address: String,
    title: Title,
    consultation: Consultation,
    standing: Standing,
}

impl Row {
    fn of(shell: &Shell, (consultation, title): (Consultation, Title)) -> Self {
        let address = addresses::Consultation { no: &consultation.number }.to_string();
        Self { address, title, standing: Standing::of(&consultation, shell.now), consultation }
    }
}

/// Where a page can be followed, in its language: by letters, as a feed of news, and as a calendar.
struct Follow {
    letters: Address,
    news: Address,
    dates: Address,
}

impl Follow {
    /// All consultations, or those of an area.
    fn consultations(shell: &Shell, area: Option<PolicyArea>) -> Self {
        let (news, dates) = match area.map(PolicyArea::as_str) {
            None => (addresses::Feed {}.address(), addresses::Calendar {}.address()),
            Some(area) => (addresses::AreaFeed { area }.address(), addresses::AreaCalendar { area }.address()),
        };
        let letters = addresses::Follow {}.with("area", area.map(PolicyArea::as_str).unwrap_or_default());
        Self { letters, news, dates }.in_language(shell)
    }

    /// One consultation.
    fn consultation(shell: &Shell, of: &Consultation) -> Self {
        let no = of.number.as_str();
        let (news, dates) = (addresses::ConsultationFeed { no }, addresses::ConsultationCalendar { no });
        let letters = addresses::Follow {}.with("consultation", no);
        Self { letters, news: news.address(), dates: dates.address() }.in_language(shell)
    }

    fn in_language(self, shell: &Shell) -> Self {
        let Self { letters, news, dates } = self;
        Self { letters, news: news.with("lang", shell.language), dates: dates.with("lang", shell.language) }
    }
}

/// When a page about a version of a consultation reads otherwise.
fn changes_at(consultation: &Consultation, version: &ShownVersion, now: Instant) -> Option<Instant> {
    earliest([consultation.changes_at(now), version.changes_at(now)])
}

/// When a list of consultations reads otherwise: one changes its place, or the time left of one on the page.
/// What is made for one reader is not kept, and not asked for.
async fn list_changes_at(conn: &mut Conn, shell: &Shell, rows: &[Row]) -> Result<Option<Instant>, Error> {
    if shell.viewer.is_signed_in() {
        return Ok(None);
    }
    let next = consultations::next_change(conn, shell.now).await?;
    Ok(earliest(rows.iter().map(|row| row.consultation.changes_at(shell.now)).chain([next])))
}

/// A consultation that the viewer may read, with its title and all its notices.
struct Found {
    consultation: Consultation,
    title: Title,
    notices: Vec<ShownNotice>,
}

impl Found {
    /// The consultation with the version of its draft that the page shows: the one that is asked for, or the newest.
    async fn read(
        conn: &Conn,
        shell: &Shell,
        number: &ConsultationNumber,
        asked: Option<i32>,
    ) -> Result<(Self, ShownVersion), Error> {
        let consultation = store::find(conn, shell.now, &shell.viewer, number).await?;
        let (notices, version) =
            tokio::join!(store::notices(conn, &consultation), store::version(conn, shell.now, &consultation, asked),);
        Ok((Self::of(consultation, notices?, shell), version?))
    }

    fn of(consultation: Consultation, notices: Vec<ShownNotice>, shell: &Shell) -> Self {
        let titles =
            notices.iter().map(|shown| Title { language: shown.notice.language, words: shown.notice.title.clone() });
        let title = Title::of(&consultation, titles.collect(), shell.language);
        Self { consultation, title, notices }
    }

    /// Its comments once they are public: before that there are no results and no comments to read.
    fn comments(&self, now: Instant) -> Result<PublicComments, Error> {
        submissions::public_comments(&self.consultation, now).ok_or(Error::NotFound)
    }
}
