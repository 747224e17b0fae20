use actix_web::{HttpResponse, web::Data};

use super::{answer, in_its_language, name, notices_of, store, title_of};
use crate::{
    addresses::{self, Address, Page as _},
    consultations::{self, Consultation, ConsultationNumber, Happening, PublishedNotice, Title, What},
    exports::{
        atom::{self, Head, News, in_language, titled},
        store::Announced,
    },
    platform::{
        Error, Instant, PolicyArea, beginning,
        web::{App, Page, PathOf, Shell},
    },
    responses,
};

/// How many consultations a feed has: programs ask for it again and again.
const MOST: i64 = 50;

/// How much of the aim of a consultation a feed shows.
const SUMMARY: usize = 400;

/// `GET /feeds/consultations.atom`: the consultations, the newest first.
pub async fn feed(app: Data<App>, shell: Shell) -> Page {
    of_some(&app, &shell, None).await
}

/// `GET /feeds/areas/{area}/consultations.atom`: the same of a policy area.
pub async fn feed_of_area(app: Data<App>, shell: Shell, PathOf(area): PathOf<PolicyArea>) -> Page {
    of_some(&app, &shell, Some(area)).await
}

/// `GET /feeds/consultations/{no}/events.atom`: what has happened in one consultation, the newest first.
pub async fn feed_of_consultation(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let mut conn = app.db.read().await?;
    let consultation = store::find(&mut conn, shell.now, &number).await?;
    let on_record = responses::on_record(&conn, shell.now, consultation.id).await?;
    let all = on_record.happenings(&consultation, shell.now);
    let head = Head {
        word: word_of(&consultation) + "/events",
        title: titled(Title::of(&consultation, newest_titles(&on_record.revisions), shell.language), shell.language),
        language: shell.language,
        itself: in_its_language(&shell, addresses::ConsultationFeed { no: &consultation.number }.address()),
        page: in_its_language(&shell, addresses::Consultation { no: &consultation.number }.address()),
    };
    let news = all.iter().map(|one| happened(&shell, &consultation, one)).collect();
    written(&app, head, news, next_step(&consultation, shell.now))
}

async fn of_some(app: &App, shell: &Shell, area: Option<PolicyArea>) -> Page {
    let mut conn = app.db.read().await?;
    let newest = store::newest(&mut conn, shell.now, area, MOST).await?;
    let notices = notices_of(&mut conn, shell.now, &newest).await?;
    let ids: Vec<_> = newest.iter().map(|one| one.id).collect();
    let answers = responses::last_public_publications(&mut conn, shell.now, &ids).await?;
    let changes_at = consultations::next_change(&mut conn, shell.now).await?;
    let (word, itself) = match area {
        None => ("consultations".to_owned(), addresses::Feed {}.address()),
        Some(area) => (format!("areas/{area}/consultations"), addresses::AreaFeed { area: area.as_str() }.address()),
    };
    let list = addresses::Consultations {}.with("area", area.map_or("", PolicyArea::as_str));
    let head = Head {
        word,
        title: in_language(name(shell, area), shell.language, shell.language),
        language: shell.language,
        itself: in_its_language(shell, itself),
        page: in_its_language(shell, list),
    };
    let one = |consultation: &Consultation| {
        let own = notices.get(&consultation.id).map(Vec::as_slice).unwrap_or_default();
        let title = title_of(shell, consultation, &notices);
        announced(shell, consultation, title, own, answers.get(&consultation.id).copied())
    };
    written(app, head, newest.iter().map(one).collect(), changes_at)
}

fn written(app: &App, head: Head, news: Vec<News>, changes_at: Option<Instant>) -> Result<HttpResponse, Error> {
    Ok(answer("application/atom+xml; charset=utf-8", atom::feed(&app.config, head, news)?, changes_at))
}

/// What a consultation is known by in feeds.
fn word_of(consultation: &Consultation) -> String {
    format!("consultations/{}", consultation.number)
}

/// A consultation as a piece of news: it was updated when the last thing happened in it.
fn announced(
    shell: &Shell,
    consultation: &Consultation,
    title: Title,
    notices: &[Announced],
    answered_at: Option<Instant>,
) -> News {
    let Consultation { published_at, opens_at, closes_at, answered_at: done_at, withdrawn_at, .. } = *consultation;
    let corrected_at = notices.iter().map(|notice| Some(notice.published_at));
    let moments =
        [published_at, opens_at, closes_at, done_at, answered_at, withdrawn_at].into_iter().chain(corrected_at);
    let published_at = published_at.unwrap_or(shell.now);
    let own = notices.iter().find(|notice| notice.language == title.language);
    News {
        word: word_of(consultation),
        published_at,
        updated_at: moments.flatten().filter(|at| *at <= shell.now).max().unwrap_or(published_at),
        page: in_its_language(shell, addresses::Consultation { no: &consultation.number }.address()),
        summary: own.map(|notice| in_language(beginning(&notice.aim, SUMMARY), notice.language, shell.language)),
        area: Some((consultation.policy_area.as_str(), shell.say(&consultation.policy_area.label()).to_string())),
        title: titled(title, shell.language),
    }
}

/// Something that happened as a piece of news.
fn happened(shell: &Shell, consultation: &Consultation, one: &Happening) -> News {
    let words = shell.say(&one.what.words(shell.language)).to_string();
    let reason = one.reason(shell.language);
    News {
        word: format!("{}/{}", word_of(consultation), one.what.word()),
        title: in_language(words, shell.language, shell.language),
        published_at: one.at,
        updated_at: one.at,
        page: in_its_language(shell, page_of(one.what, &consultation.number)),
        summary: reason.map(|(language, reason)| in_language(reason.to_owned(), language, shell.language)),
        area: None,
    }
}

/// The page that shows what happened.
fn page_of(what: What, number: &str) -> Address {
    match what {
        What::Version(ordinal, _) => addresses::DraftChanges { no: number }.with("to", ordinal),
        What::Answers(_) | What::AnswersCorrected(_) | What::Answered => addresses::Results { no: number }.address(),
        What::Meeting(news) => addresses::Meeting { no: number, meeting: news.ordinal }.address(),
        What::NoticeCorrected(_) | What::Lengthened(_) => addresses::Happenings { no: number }.address(),
        What::Published | What::Opened | What::Closed | What::Withdrawn => {
            addresses::Consultation { no: number }.address()
        }
    }
}

/// The newest title in each language.
fn newest_titles(notices: &[PublishedNotice]) -> Vec<Title> {
    let mut titles: Vec<Title> = Vec::new();
    for notice in notices.iter().rev() {
        if titles.iter().all(|title| title.language != notice.language) {
            titles.push(notice.title());
        }
    }
    titles
}

/// When time alone brings the next thing.
fn next_step(consultation: &Consultation, now: Instant) -> Option<Instant> {
    let Consultation { published_at, opens_at, closes_at, answered_at, .. } = *consultation;
    [published_at, opens_at, closes_at, answered_at].into_iter().flatten().filter(|at| *at > now).min()
}
