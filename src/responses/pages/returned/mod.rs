//! A working table that came back: what it will change, and taking that.
mod page;

use std::rc::Rc;

use actix_web::web::{Data, Query};
use serde::Deserialize;

use self::page::ReturnedPage;
use super::asked::Asked;
use crate::{
    addresses::{self, Page as _},
    ids::ReturnedTableId,
    platform::{
        Error, Instant, Reviewer, Said, Tx, said,
        web::{App, Form, Now, Page, PathOf, Pressed, Problems, Shell, html, see_other, unprocessable},
    },
    responses::{
        actions::{self, MOST_TAKEN, Taken, Ticked},
        model::ReturnedTable,
        store,
    },
};

/// The most rows that one press takes: more would keep a browser waiting for too long.
const MOST_AT_ONCE: usize = 4 * MOST_TAKEN;

/// Which part of the list is shown, from 1.
#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Which {
    page: usize,
}

/// What the form sends.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Taking {
    /// The rows that are ticked: the place of each and the mark of the answer that stood here.
    take: Vec<String>,
    /// Whether all rows are meant about which nobody has to decide.
    all: String,
}

/// Which rows are wanted.
enum Wish {
    All,
    These(Vec<Ticked>),
}

impl Taking {
    fn parse(&self, problems: &mut Problems) -> Option<Wish> {
        if !self.all.is_empty() {
            return Some(Wish::All);
        }
        let read = |tick: &String| {
            let (place, seen) = tick.split_once('.')?;
            Some(Ticked { place: place.parse().ok()?, seen: seen.to_owned() })
        };
        let ticked: Vec<Ticked> = self.take.iter().filter_map(read).collect();
        if ticked.is_empty() {
            return problems.take("", Err(said("responses-returned-none-ticked")));
        }
        Some(Wish::These(ticked))
    }
}

/// `GET /staff/comments/returned/{id}`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ReturnedTableId>,
    reviewer: Reviewer,
    which: Query<Which>,
) -> Page {
    let mut conn = app.db.read().await?;
    let table = store::own_returned(&conn, reviewer.person.id, id).await?;
    html(&ReturnedPage::read(&mut conn, shell, table, which.page).await?)
}

/// `POST /staff/comments/returned/{id}`: takes rows, in portions; whatever was changed here meanwhile is left.
pub(in crate::responses) async fn take(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ReturnedTableId>,
    reviewer: Reviewer,
    Now(now): Now,
    which: Query<Which>,
    form: Form<Taking>,
) -> Page {
    let mut conn = app.db.read().await?;
    let table = store::own_returned(&conn, reviewer.person.id, id).await?;
    let mut page = ReturnedPage::read(&mut conn, shell, table, which.page).await?;
    drop(conn);
    let wish = match form.parse(Taking::parse) {
        Ok((wish, _)) => wish,
        Err(shown) => {
            page.again(shown.typed.take, shown.problems);
            return unprocessable(&page);
        }
    };
    let mut ticked = match wish {
        Wish::These(ticked) => ticked,
        Wish::All => page.undisputed(),
    };
    let later = ticked.len().saturating_sub(MOST_AT_ONCE);
    ticked.truncate(MOST_AT_ONCE);
    let Taken { taken, left } = take_in_portions(&app, now, reviewer, page.into_table(), &ticked).await?;
    let words = said("responses-returned-taken").with("count", taken);
    let said = match (left, later) {
        (0, 0) if taken == 0 => said("responses-returned-taken-before"),
        (0, 0) => words,
        (0, _) => also(words, "responses-returned-later", later),
        (left, _) => also(words, "responses-returned-left", left),
    };
    Ok(see_other(&app, addresses::StaffReturned { id }.address(), Some(said)))
}

/// A sentence and another one behind it.
fn also(words: Said, key: &'static str, count: usize) -> Said {
    said("responses-returned-and").with("first", words).with("second", said(key).with("count", count))
}

async fn take_in_portions(
    app: &App,
    now: Instant,
    reviewer: Reviewer,
    table: ReturnedTable,
    ticked: &[Ticked],
) -> Result<Taken, Error> {
    let table = Rc::new(table);
    let mut became = Taken::default();
    for portion in ticked.chunks(MOST_TAKEN) {
        let (table, reviewer, portion) = (table.clone(), reviewer.clone(), portion.to_vec());
        let taking = async move |tx: &mut Tx| actions::take_returned(tx, now, &reviewer, &table, &portion).await;
        let Taken { taken, left } = app.db.write(taking).await?;
        became.taken += taken;
        became.left += left;
    }
    Ok(became)
}

/// `POST /staff/comments/returned/{id}/removal`: forgets the table; what was taken of it stays.
pub(in crate::responses) async fn forget(
    app: Data<App>,
    PathOf(id): PathOf<ReturnedTableId>,
    reviewer: Reviewer,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    app.db.write(async move |tx| store::forget_returned(tx, reviewer.person.id, id).await).await?;
    Ok(see_other(&app, asked.from(None).at(addresses::StaffFiles {}), Some(said("responses-returned-forgotten"))))
}
