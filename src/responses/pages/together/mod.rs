//! Several comments of the desk together: one answer to them all, and the approval of their answers.
mod assigning;
mod chosen;
mod labelling;
mod page;
mod serving;

use std::collections::BTreeMap;

use actix_web::web::{Data, Query};
use serde::Deserialize;

pub(in crate::responses) use {chosen::Chosen, labelling::label, serving::serve};

use self::{assigning::Assigning, page::Together};
use super::{
    asked::Asked,
    inserting,
    typed::{Decision, Typed, Wanted},
};
use crate::{
    addresses,
    assessments::{self, Unassigned, actions::MOST_ASSIGNED},
    ids::{AssessmentId, ResponseId, ReusableTextId},
    platform::{
        Approver, Error, Reviewer, Said, Staff, Stop, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
    responses::actions::{self, Unsaved},
};

/// `/staff/comments/chosen`.
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    _: Staff,
    asked: Query<Asked>,
    chosen: Chosen,
) -> Page {
    let mut conn = app.db.read().await?;
    let read = Together::read(&mut conn, shell, asked.0.clone(), chosen).await?;
    match read {
        Some(page) => html(&page),
        // Without a consultation, or without one comment, there is nothing to work on together.
        None => Ok(see_other(&app, asked.list(), Some(said("responses-none-chosen")))),
    }
}

/// Writes one answer to the chosen comments that wait for one.
pub(in crate::responses) async fn write(
    app: Data<App>,
    shell: Shell,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    chosen: Chosen,
    form: Form<Typed>,
) -> Page {
    let mut page = together(&app, shell, asked.0.clone(), chosen).await?;
    let (wanted, typed) = match form.parse(Typed::wanted) {
        Ok((wanted, typed)) => (wanted, typed.shown(Problems::default()).typed),
        Err(shown) => {
            (page.typed, page.problems) = (shown.typed, shown.problems);
            return unprocessable(&page);
        }
    };
    if typed.seen != page.mark() {
        if matches!(&wanted, Wanted::Save(wording) if page.is_saved(wording, reviewer.person.id)) {
            return Ok(see_other(&app, page.origin(), Some(saved_for(page.count()))));
        }
        page.changed(typed);
        return unprocessable(&page);
    }
    let wording = match wanted {
        Wanted::Save(wording) => wording,
        Wanted::Insert(text) => return insert(&app, page, text, typed).await,
        // No button of this page does.
        Wanted::Go(_) => return Err(Error::NotFound),
    };
    let (of, ids) = (page.consultation().id, page.waiting());
    let saved =
        app.db.write(async move |tx| actions::draft_together(tx, now, &reviewer, of, &ids, wording).await).await;
    match saved {
        Ok(()) => Ok(see_other(&app, page.origin(), Some(saved_for(page.waiting().len())))),
        Err(stop) => {
            stop.refusal()?;
            let mut page = again(&app, page).await?;
            page.changed(typed);
            unprocessable(&page)
        }
    }
}

fn saved_for(count: usize) -> Said {
    said("responses-saved-together").with("count", count)
}

/// The page with a text put into the answer; nothing is saved yet. A field is filled with what is the same in all the
/// comments; one that differs cannot be, because one answer is published with each of them.
async fn insert(app: &App, mut page: Together, text: ReusableTextId, typed: Typed) -> Page {
    let mut conn = app.db.read().await?;
    let filled = inserting::filled(&mut conn, text, page.consultation(), &page.answered_here()).await;
    page.is_typed_into = true;
    match filled {
        Ok(text) => page.typed = typed.with_text(&text),
        Err(stop) => {
            (page.typed, page.problems) = (typed, Problems::one("text", stop.refusal()?));
            return unprocessable(&page);
        }
    }
    html(&page)
}

/// The answers that an approver has read on the page: their ids with their revisions.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Read {
    seen: Vec<String>,
}

impl Read {
    /// Each answer with its mark.
    fn marks(&self, _: &mut Problems) -> Option<Vec<(ResponseId, String)>> {
        let read = |mark: &String| Some((mark.split('.').next()?.parse().ok()?, mark.clone()));
        self.seen.iter().map(read).collect()
    }
}

/// Approves the answers that stood on the page, each by itself: one that was changed meanwhile is left, and said.
pub(in crate::responses) async fn approve(
    app: Data<App>,
    shell: Shell,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    chosen: Chosen,
    form: Form<Read>,
) -> Page {
    let mut page = together(&app, shell, asked.0.clone(), chosen).await?;
    let Ok((marks, _)) = form.parse(Read::marks) else {
        page.problems = Problems::one("", said("responses-read-again"));
        return unprocessable(&page);
    };
    let mut refused: BTreeMap<ResponseId, Said> = BTreeMap::new();
    let mut approved = 0_usize;
    for (response, seen) in marks {
        let by = approver.clone();
        let done = app.db.write(async move |tx| actions::approve(tx, now, &by, response, &seen).await).await;
        match done {
            Ok(()) => approved += 1,
            Err(stop) => drop(refused.insert(response, why(stop)?)),
        }
    }
    let words = said("responses-approved-together").with("count", approved);
    if refused.is_empty() {
        return Ok(see_other(&app, page.origin(), Some(words)));
    }
    let mut page = again(&app, page).await?;
    page.refused(approved, refused);
    unprocessable(&page)
}

fn why(stop: Stop<Unsaved>) -> Result<Said, Error> {
    Ok(match stop.refusal()? {
        Unsaved::Hindered(hindrance) => hindrance.reason(),
        Unsaved::Changed(_) => said("responses-changed-before-decision"),
    })
}

/// Hands the chosen comments out, a bounded number in each transaction.
pub(in crate::responses) async fn assign(
    app: Data<App>,
    shell: Shell,
    staff: Staff,
    Now(now): Now,
    asked: Query<Asked>,
    chosen: Chosen,
    form: Form<Assigning>,
) -> Page {
    let mut page = together(&app, shell, asked.0.clone(), chosen).await?;
    let (to, typed) = match form.parse(Assigning::parse) {
        Ok((to, typed)) => (to, typed),
        Err(shown) => {
            (page.assigning, page.problems) = (shown.typed, shown.problems);
            return unprocessable(&page);
        }
    };
    let (of, open) = (page.consultation().id, page.open());
    let mut count = 0;
    for ids in open.chunks(MOST_ASSIGNED) {
        let (staff, ids) = (staff.clone(), ids.to_vec());
        let handed = app.db.write(async move |tx| assessments::actions::assign(tx, now, &staff, of, &ids, to).await);
        match handed.await {
            Ok(some) => count += some,
            Err(stop) => {
                let why = stop.refusal()?;
                let field = if why == Unassigned::Past { "due" } else { "assignee" };
                let shown = typed.shown(Problems::one(field, why.reason()));
                (page.assigning, page.problems) = (shown.typed, shown.problems);
                return unprocessable(&page);
            }
        }
    }
    let key = if to.0.is_some() { "responses-handed-out" } else { "responses-taken-back" };
    Ok(see_other(&app, page.origin(), Some(said(key).with("count", count))))
}

/// Separates a comment from the answer that it shares with others.
pub(in crate::responses) async fn take_out(
    app: Data<App>,
    PathOf(response): PathOf<ResponseId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Decision>,
) -> Page {
    let parsed = form.parse(|typed: &Decision, _| Some((typed.assessment.parse::<AssessmentId>(), typed.seen.clone())));
    let (id, seen) = match parsed {
        Ok(((id, seen), _)) => (id.map_err(|_| Error::NotFound)?, seen),
        Err(_) => return Err(Error::Stale),
    };
    let taken = app.db.write(async move |tx| actions::take_out(tx, now, &reviewer, response, &seen, id).await).await;
    let words = match taken {
        Ok(_) => said("responses-taken-out"),
        Err(stop) => why(stop)?,
    };
    Ok(see_other(&app, asked.comment(id).at("work"), Some(words)))
}

/// The page, where a form of it was sent.
async fn together(app: &App, shell: Shell, asked: Asked, chosen: Chosen) -> Result<Together, Error> {
    let mut conn = app.db.read().await?;
    Together::read(&mut conn, shell, asked, chosen).await?.ok_or(Error::NotFound)
}

/// The page as things are now.
async fn again(app: &App, page: Together) -> Result<Together, Error> {
    together(app, page.shell, page.asked, page.chosen).await
}

impl Together {
    /// Where the comments of this page are.
    fn here(&self, page: impl addresses::Page) -> String {
        self.chosen.at(&self.asked, page).to_string()
    }

    /// Where one goes when it is done.
    fn origin(&self) -> addresses::Address {
        self.chosen.origin(&self.asked.from(None))
    }
}
