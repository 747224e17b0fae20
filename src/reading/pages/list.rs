use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{Follow, PHASES, Row, list_changes_at, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{ConsultationNumber, Phase, Search},
    platform::{
        Part, Phrase, PolicyArea,
        web::{App, Page, Shell, html_until},
    },
    statements::{self, Strip},
};

/// The most characters that a search uses.
const MOST_LETTERS: usize = 100;

/// The filters in the address. An unknown value sets no filter, so that an old address still shows a list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    phase: String,
    area: String,
    q: String,
    after: String,
}

impl Asked {
    fn search(&self) -> Search {
        let words: String = self.q.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
        Search {
            phase: self.phase.parse().ok().filter(|phase| PHASES.contains(phase)),
            area: self.area.parse().ok(),
            words: words.trim().to_owned(),
            after: self.after.parse().ok().map(|number: ConsultationNumber| number.to_string()),
        }
    }
}

/// The address of a list.
fn address(search: &Search) -> String {
    let Search { phase, area, words, after } = search;
    let list = addresses::Consultations {}.with("phase", phase.map_or("", Phase::as_str));
    let list = list.with("area", area.map_or("", PolicyArea::as_str)).with("q", words);
    list.with("after", after.as_deref().unwrap_or("")).into()
}

/// `/consultations`: the public consultations, with filters and in parts.
#[derive(Template)]
#[template(path = "reading/list.html")]
struct List {
    shell: Shell,
    search: Search,
    rows: Vec<Row>,
    next: Option<String>,
    strip: Option<Strip>,
}

/// Shows the list.
pub(super) async fn show(app: Data<App>, shell: Shell, asked: Query<Asked>) -> Page {
    let search = asked.search();
    let mut conn = app.db.read().await?;
    let Part { items, next } = store::listed(&mut conn, shell.now, shell.language, &search).await?;
    let strip = statements::nearest(&mut conn, shell.now, &shell.viewer, shell.language).await?;
    let rows: Vec<Row> = items.into_iter().map(|listed| Row::of(&shell, listed)).collect();
    let changes_at = list_changes_at(&mut conn, &shell, &rows).await?;
    let next = next.map(|after| address(&Search { after: Some(after), ..search.clone() }));
    html_until(&List { shell, search, rows, next, strip }, changes_at)
}

impl List {
    fn follow(&self) -> Follow {
        Follow::consultations(&self.shell, self.search.area)
    }

    fn phases(&self) -> Vec<(&'static str, Phrase)> {
        PHASES.into_iter().map(|phase| (phase.as_str(), self.phase_words(phase))).collect()
    }

    fn areas(&self) -> Vec<(&'static str, Phrase)> {
        PolicyArea::ALL.iter().map(|area| (area.as_str(), self.shell.say(&area.label()))).collect()
    }

    fn phase(&self) -> &'static str {
        self.search.phase.map_or("", Phase::as_str)
    }

    fn area(&self) -> &'static str {
        self.search.area.map_or("", PolicyArea::as_str)
    }

    /// The filters that are set, each with the address of the list without it.
    fn chips(&self) -> Vec<(String, Phrase)> {
        let all = Search { after: None, ..self.search.clone() };
        let words = Some(&self.search.words).filter(|words| !words.is_empty());
        let words = words.map(|words| {
            (Search { words: String::new(), ..all.clone() }, self.shell.t("reading-filter-words").with("words", words))
        });
        let phase = self.search.phase.map(|phase| {
            (
                Search { phase: None, ..all.clone() },
                self.shell.t("reading-filter-phase").with("phase", self.phase_words(phase)),
            )
        });
        let area = self.search.area.map(|area| {
            (Search { area: None, ..all.clone() }, self.shell.t("reading-filter-area").with("area", area.label()))
        });
        [words, phase, area].into_iter().flatten().map(|(without, label)| (address(&without), label)).collect()
    }

    /// How many there are; only if the whole list is on this page, so that no query has to count.
    fn count(&self) -> Option<Phrase> {
        let is_whole = self.next.is_none() && self.search.after.is_none();
        is_whole.then(|| self.shell.t("reading-count").with("count", self.rows.len()))
    }

    /// The beginning of this list, if this is a later part.
    fn start(&self) -> Option<String> {
        self.search.after.as_ref().map(|_| address(&Search { after: None, ..self.search.clone() }))
    }

    /// The same search words in every phase and area, if there are other filters.
    fn words_alone(&self) -> Option<String> {
        let narrowed = !self.search.words.is_empty() && (self.search.phase.is_some() || self.search.area.is_some());
        narrowed.then(|| address(&Search { words: self.search.words.clone(), ..Search::default() }))
    }

    fn phase_words(&self, phase: Phase) -> Phrase {
        self.shell.t(&format!("shell-phase-{phase}"))
    }
}
