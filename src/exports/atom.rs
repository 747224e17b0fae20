//! Feeds of news (RFC 4287).
use atom_syndication::{Category, Entry, Feed, FixedDateTime, Link, Person, Text};

use crate::{
    consultations::Title,
    platform::{Config, Error, Instant, Language, riga},
};

/// The updating of a feed in which nothing has happened yet: it must have one.
const NEVER: &str = "2026-01-01T00:00:00+00:00";

/// What a feed is about.
pub(super) struct Head {
    /// What it is known by besides its language, as [`id`] has it: `consultations`.
    pub(super) word: String,
    pub(super) title: Text,
    pub(super) language: Language,
    /// Its own address.
    pub(super) itself: String,
    /// The page with the same.
    pub(super) page: String,
}

/// One piece of news.
pub(super) struct News {
    /// What it is known by, as [`id`] has it; the same in both languages.
    pub(super) word: String,
    pub(super) title: Text,
    pub(super) published_at: Instant,
    pub(super) updated_at: Instant,
    /// The page about it.
    pub(super) page: String,
    pub(super) summary: Option<Text>,
    /// The policy area: its word and its name.
    pub(super) area: Option<(&'static str, String)>,
}

/// A feed with its news, which stand in its order: the newest first.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written.
pub(super) fn feed(config: &Config, head: Head, news: Vec<News>) -> Result<String, Error> {
    let language = head.language;
    let updated = news.iter().map(|one| one.updated_at).max();
    let feed = Feed {
        id: format!("{}/{language}", id(config, &head.word)),
        title: head.title,
        updated: updated.map_or(NEVER.to_owned(), riga::machine).parse().map_err(Error::internal)?,
        authors: vec![Person { name: config.ministry(language).to_owned(), ..Person::default() }],
        links: vec![
            link("self", &head.itself, "application/atom+xml", language),
            link("alternate", &head.page, "text/html", language),
        ],
        lang: Some(language.to_string()),
        entries: news.into_iter().map(|one| entry(config, one, language)).collect::<Result<_, _>>()?,
        ..Feed::default()
    };
    let written = feed.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(written).map_err(Error::internal)
}

fn entry(config: &Config, news: News, language: Language) -> Result<Entry, Error> {
    let moment = |at| -> Result<FixedDateTime, Error> { riga::machine(at).parse().map_err(Error::internal) };
    let category = |(term, label): (&str, String)| Category { term: term.to_owned(), label: Some(label), scheme: None };
    Ok(Entry {
        id: id(config, &news.word),
        title: news.title,
        updated: moment(news.updated_at)?,
        published: Some(moment(news.published_at)?),
        links: vec![link("alternate", &news.page, "text/html", language)],
        summary: news.summary,
        categories: news.area.map(category).into_iter().collect(),
        ..Entry::default()
    })
}

fn link(rel: &str, href: &str, kind: &str, language: Language) -> Link {
    Link {
        rel: rel.to_owned(),
        href: href.to_owned(),
        mime_type: Some(kind.to_owned()),
        hreflang: Some(language.to_string()),
        ..Link::default()
    }
}

/// What something is known by for ever (RFC 4151): it does not depend on its address.
fn id(config: &Config, word: &str) -> String {
    format!("tag:{},2026:{word}", config.public_url.host_str().unwrap_or("localhost"))
}

/// A title; where it is in another language than the feed it says so.
pub(super) fn titled(title: Title, language: Language) -> Text {
    in_language(title.words, title.language, language)
}

/// Words, in their own language.
pub(super) fn in_language(words: String, own: Language, language: Language) -> Text {
    Text { lang: (own != language).then(|| own.to_string()), ..Text::plain(words) }
}
