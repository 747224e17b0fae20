//! A visitor of each kind follows every link, and opens every page with an id in its address.
use std::collections::{BTreeSet, VecDeque};

use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::{StreamExt, stream};

use super::{
    routes,
    scene::{SECRETS, Scene},
};
use crate::support::{Seen, Town, Visitor, story};

/// More pages than the scene has: a crawler that goes further does not end.
const MOST_PAGES: usize = 400;

/// The first pages; the crawler finds the others by links.
const BEGINNINGS: [&str; 2] = ["/", "/start"];

#[derive(diesel::QueryableByName)]
struct Row {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

/// Whether this kind of visitor may see this secret.
fn may_know(who: &str, secret: &str) -> bool {
    let is_staff = ["editor", "reviewer", "approver", "admin"].contains(&who);
    let is_of_krasts = ["member", "signatory", "manager"].contains(&who);
    match SECRETS.iter().position(|known| *known == secret) {
        Some(0 | 2 | 4 | 5 | 6 | 8) => is_staff,
        Some(1) => is_of_krasts,
        Some(3) => is_staff || who == "pending",
        Some(7) => who == "approver",
        _ => false,
    }
}

fn leaks(who: &str, seen: &Seen) -> Vec<String> {
    let told = SECRETS.iter().filter(|secret| seen.html.contains(**secret) && !may_know(who, secret));
    told.map(|secret| format!("{who} finds {secret} at {}", seen.path)).collect()
}

/// Follows every link from the visitor's first pages, except downloads and links to other sites. Returns the faults it
/// found, and the secrets it saw.
async fn crawl(who: &str, visitor: &Visitor) -> (Vec<String>, BTreeSet<&'static str>) {
    let (mut wrong, mut known) = (Vec::new(), BTreeSet::new());
    let mut waiting: VecDeque<String> = BEGINNINGS.map(str::to_owned).into();
    let mut met: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop_front() {
        let seen = visitor.visit(&path).await;
        if seen.status >= 400 {
            wrong.push(format!("{who} is led to {path}, which answers {}", seen.status));
        }
        wrong.extend(leaks(who, &seen));
        known.extend(SECRETS.into_iter().filter(|secret| seen.html.contains(secret)));
        let onward: Vec<String> = seen.links().into_iter().map(|(_, href)| href).filter(|href| is_page(href)).collect();
        if seen.html.contains("<main") && onward.is_empty() {
            wrong.push(format!("{path} has no way onward for {who}"));
        }
        for href in onward {
            let href = href.split('#').next().unwrap_or_default().to_owned();
            if !href.is_empty() && met.insert(href.clone()) {
                waiting.push_back(href);
            }
        }
        assert!(met.len() < MOST_PAGES, "{who} finds no end: {met:?}");
    }
    (wrong, known)
}

/// Whether a link is a page of this site; a link that only changes the language shows the same page again.
fn is_page(href: &str) -> bool {
    href.starts_with('/') && !href.starts_with("/assets/") && !href.contains("lang=")
}

#[test]
fn every_link_leads_somewhere_for_everybody_and_no_secret_lies_on_the_way() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        let mut wrong = Vec::new();
        for (who, visitor) in &scene.visitors {
            let (said, known) = crawl(who, visitor).await;
            wrong.extend(said);
            // A crawl that sees nothing proves nothing: a visitor who may see a secret must find it.
            let expected: BTreeSet<&str> = SECRETS.into_iter().filter(|secret| may_know(who, secret)).collect();
            assert_eq!(known, expected, "what {who} comes to know");
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

/// Everything in the town that an address may name: ids, and numbers of consultations.
async fn named(town: &Town) -> (Vec<String>, Vec<String>) {
    let mut conn = town.app.db.read().await.unwrap();
    let columns =
        "SELECT format('SELECT %I::text AS text FROM %I WHERE %1$I IS NOT NULL', column_name, table_name) AS text
        FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN ('id', 'link') AND data_type = 'uuid'";
    let queries: Vec<Row> = diesel::sql_query(columns).load(&mut conn).await.unwrap();
    let mut ids = BTreeSet::new();
    for query in queries {
        ids.extend(texts(&mut conn, &query.text).await);
    }
    (ids.into_iter().collect(), texts(&mut conn, "SELECT number AS text FROM consultations").await)
}

async fn texts(conn: &mut AsyncPgConnection, query: &str) -> Vec<String> {
    let rows: Vec<Row> = diesel::sql_query(query).load(conn).await.unwrap();
    rows.into_iter().map(|row| row.text).collect()
}

/// The addresses of a route with every id or number at its place. A link from a letter needs its secret; an id alone
/// finds nothing.
fn guesses(route: &str, ids: &[String], numbers: &[String]) -> Vec<String> {
    if route.starts_with("/links/") {
        return Vec::new();
    }
    let at = |place: &str, names: &[String]| -> Vec<String> {
        names.iter().filter(|_| route.contains(place)).map(|name| route.replace(place, name)).collect()
    };
    [at("{id}", ids), at("{no}", numbers)].concat()
}

#[test]
fn a_stranger_who_guesses_an_id_finds_no_secret_behind_it() {
    no_secret_behind_an_id(["anonymous", "pending"]);
}

#[test]
fn a_person_with_an_account_who_guesses_an_id_finds_no_secret_behind_it() {
    no_secret_behind_an_id(["suspended", "former", "other"]);
}

fn no_secret_behind_an_id<const N: usize>(guessing: [&'static str; N]) {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        let (ids, numbers) = named(town).await;
        assert!(ids.len() > 60, "{}", ids.len());
        let routes = routes::all(&town.app).await;
        let asked: Vec<String> = routes
            .iter()
            .filter_map(|route| route.strip_prefix("GET "))
            .flat_map(|route| guesses(route, &ids, &numbers))
            .map(|guess| scene.address(&guess))
            .collect();
        for who in guessing {
            let visitor = scene.visitor(who);
            let wrong: Vec<String> = stream::iter(&asked)
                .map(|address| async move {
                    let seen = visitor.peek(address).await;
                    assert!(seen.status < 500, "{who} breaks {address}: {seen}");
                    leaks(who, &seen)
                })
                .buffer_unordered(8)
                .collect::<Vec<_>>()
                .await
                .concat();
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    });
}
