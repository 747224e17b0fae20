use actix_web::web::Data;
use askama::Template;

use super::{Found, Standing, changes_at, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{Consultation, ConsultationNumber, Happening, PublishedNotice, Title, What},
    platform::{
        Error, Language, Phrase, riga,
        web::{App, Page, PathOf, PathsOf, Shell, html_until},
    },
    reading::model::{Difference, ShownNotice, differences},
};

/// `/consultations/{number}/history`: what has happened, the newest first.
#[derive(Template)]
#[template(path = "reading/history.html")]
struct HistoryPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    happenings: Vec<Happening>,
    /// Every revision of its notices.
    revisions: Vec<PublishedNotice>,
}

/// Shows what has happened to a consultation.
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let Found { consultation, title, .. } = found;
    let on_record = store::on_record(&conn, shell.now, &consultation).await?;
    let happenings = on_record.happenings(&consultation, shell.now);
    let changes_at = changes_at(&consultation, &version, shell.now);
    let standing = Standing::of(&consultation, shell.now);
    let revisions = on_record.revisions;
    html_until(&HistoryPage { shell, consultation, standing, title, happenings, revisions }, changes_at)
}

impl HistoryPage {
    fn words(&self, one: &Happening) -> Phrase {
        self.shell.say(&one.what.words(self.shell.language))
    }

    fn reason<'a>(&self, one: &'a Happening) -> Option<(Language, &'a str)> {
        one.reason(self.shell.language)
    }

    /// What a correction changed in the notice that the reader reads; empty for anything else.
    fn differences(&self, one: &Happening) -> Vec<Difference> {
        let What::NoticeCorrected(revision) = one.what else { return Vec::new() };
        let notice = |number: i32| {
            let of = self.revisions.iter().filter(|notice| notice.revision == number);
            of.max_by_key(|notice| notice.language == self.shell.language)
        };
        let both = notice(revision - 1).zip(notice(revision));
        both.map(|(before, after)| differences(before, after, self.shell.language)).unwrap_or_default()
    }

    /// The page of the notice before a correction.
    fn before(&self, one: &Happening) -> Option<String> {
        let What::NoticeCorrected(revision) = one.what else { return None };
        Some(addresses::NoticeRevision { no: &self.consultation.number, revision: revision - 1 }.into())
    }

    /// The page that shows what a later version changed.
    fn changes(&self, one: &Happening) -> Option<String> {
        let What::Version(ordinal, _) = one.what else { return None };
        Some(addresses::DraftChanges { no: &self.consultation.number }.with("to", ordinal).into())
    }

    /// The page with the answers, for each publication of answers.
    fn results(&self, one: &Happening) -> Option<String> {
        let is_of_answers = matches!(one.what, What::Answers(_) | What::AnswersCorrected(_));
        is_of_answers.then(|| addresses::Results { no: &self.consultation.number }.into())
    }

    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }
}

/// `/consultations/{number}/notices/{revision}`: a notice as it was published.
#[derive(Template)]
#[template(path = "reading/revision.html")]
struct RevisionPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    shown: ShownNotice,
    /// Its number, and that of the newest.
    revision: i32,
    newest: i32,
    published_at: crate::platform::Instant,
    last_minute: crate::platform::Instant,
    opens_at: crate::platform::Instant,
    /// Why it was revised, with the language of the reason.
    reason: Option<String>,
}

/// Shows one revision of the notice in the reader's language.
pub(super) async fn show_revision(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, revision): PathsOf<ConsultationNumber, i32>,
) -> Page {
    let conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let consultation = found.consultation;
    let mut all = store::revisions(&conn, &consultation).await?;
    let newest = all.iter().map(|notice| notice.revision).max().ok_or(Error::NotFound)?;
    all.retain(|notice| notice.revision == revision);
    let own = all.iter().position(|notice| notice.language == shell.language).unwrap_or(0);
    let notice = all.into_iter().nth(own).ok_or(Error::NotFound)?;
    let changes_at = changes_at(&consultation, &version, shell.now);
    let page = RevisionPage {
        standing: Standing::of(&consultation, shell.now),
        shell,
        consultation,
        title: notice.title(),
        revision,
        newest,
        published_at: notice.published_at,
        opens_at: notice.opens_at,
        last_minute: riga::last_minute(notice.closes_at),
        reason: notice.revision_reason.clone(),
        shown: ShownNotice::from(notice),
    };
    html_until(&page, changes_at)
}

impl RevisionPage {
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn history_address(&self) -> String {
        addresses::Happenings { no: &self.consultation.number }.to_string()
    }
}
