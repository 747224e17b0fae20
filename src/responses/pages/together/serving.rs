//! An answer that is being prepared serves the other chosen comments, too.
use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::{Chosen, again, page::Together, together, why};
use crate::{
    ids::ResponseId,
    platform::{
        Reviewer, said,
        web::{App, Form, Now, Page, Problems, Shell, see_other, unprocessable},
    },
    responses::{
        actions,
        model::{Response, State},
        pages::{asked::Asked, desk::Opened},
    },
};

/// Which answer is to serve the others: its mark, and that of the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Serving {
    answer: String,
    seen: String,
}

impl Serving {
    fn parse(&self, _: &mut Problems) -> Option<(ResponseId, String, String)> {
        let id = self.answer.split('.').next()?.parse().ok()?;
        Some((id, self.answer.clone(), self.seen.clone()))
    }
}

/// Adds the chosen comments that wait for an answer to those that an answer is to.
pub(in crate::responses) async fn serve(
    app: Data<App>,
    shell: Shell,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    chosen: Chosen,
    form: Form<Serving>,
) -> Page {
    let mut page = together(&app, shell, asked.0.clone(), chosen).await?;
    let Ok(((id, answer, seen), _)) = form.parse(Serving::parse) else {
        page.problems = Problems::one("", said("responses-read-again"));
        return unprocessable(&page);
    };
    if seen != page.mark() {
        page.problems = Problems::one("", said("responses-together-changed"));
        return unprocessable(&page);
    }
    let more = page.waiting();
    let count = more.len();
    let served = app.db.write(async move |tx| actions::answer_too(tx, now, &reviewer, id, &answer, &more).await).await;
    match served {
        Ok(()) => {
            let words = said("responses-served").with("count", count);
            Ok(see_other(&app, page.origin(), Some(words)))
        }
        Err(stop) => {
            let reason = why(stop)?;
            let mut page = again(&app, page).await?;
            page.problems = Problems::one("", reason);
            unprocessable(&page)
        }
    }
}

impl Together {
    /// Whether an answer that stands at this comment can serve those that wait for one: it is offered once, at the
    /// first comment that it is to.
    pub(super) fn may_serve(&self, response: &Response, at: &usize) -> bool {
        let is_to = |one: &Opened| self.response(&one.assessment).is_some_and(|own| own.id == response.id);
        self.may_write() && response.state != State::Returned && !self.shown[..*at].iter().any(is_to)
    }
}
