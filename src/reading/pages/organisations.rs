use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{list_changes_at, store};
use crate::{
    addresses::{self, Page as _},
    ids::{OrganisationId, SubmissionId},
    organisations::{self, Organisation, Registered, State, country_name},
    platform::{
        self, Phrase, PolicyArea,
        web::{App, Page, PathOf, Shell, html_until},
    },
    reading::{comments::verdict_words, outcomes::HandedIn},
    responses::{self, Outcomes, Verdict},
};

/// The most characters that a search uses.
const MOST_LETTERS: usize = 100;

/// The search words and the part of the list in the address; an unknown key means the first part.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    after: String,
}

/// `/organisations`: the organisations that take part.
#[derive(Template)]
#[template(path = "reading/organisations.html")]
struct ListPage {
    shell: Shell,
    words: String,
    rows: Vec<Registered>,
    is_first: bool,
    next: Option<OrganisationId>,
}

/// Shows the list.
pub(super) async fn list(app: Data<App>, shell: Shell, asked: Query<Asked>) -> Page {
    let words: String = asked.q.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
    let words = words.trim().to_owned();
    let after = asked.after.parse().ok();
    let (rows, next) = organisations::public_list(&mut *app.db.read().await?, &words, after).await?;
    html_until(&ListPage { shell, words, rows, is_first: after.is_none(), next }, None)
}

impl ListPage {
    fn address(&self, after: Option<OrganisationId>) -> String {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        addresses::Organisations {}.with("q", &self.words).with("after", after).into()
    }

    fn next(&self) -> Option<String> {
        self.next.map(|after| self.address(Some(after)))
    }

    /// How many there are; only if the whole list is on this page, so that no query has to count.
    fn count(&self) -> Option<Phrase> {
        (self.is_first && self.next.is_none())
            .then(|| self.shell.t("reading-organisation-count").with("count", self.rows.len()))
    }

    fn country(&self, organisation: &Organisation) -> String {
        country_name(&organisation.country, self.shell.language).to_owned()
    }
}

/// The part of its submissions in the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Part {
    after: String,
}

/// `/organisations/{id}`: what the organisation is, since when it takes part, its submissions and the decisions on
/// them. It never names a person.
#[derive(Template)]
#[template(path = "reading/organisation.html")]
struct OrganisationPage {
    shell: Shell,
    registered: Registered,
    areas: Vec<PolicyArea>,
    handed_in: Vec<HandedIn>,
    sum: Outcomes,
    is_first: bool,
    next: Option<SubmissionId>,
}

/// Shows an organisation.
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, part: Query<Part>) -> Page {
    let after = part.after.parse().ok();
    let mut conn = app.db.read().await?;
    let registered = organisations::find_public(&mut conn, id).await?;
    let areas = organisations::areas_of(&mut conn, id).await?;
    let on = store::taken_part(&mut conn, shell.now, id).await?;
    let platform::Part { items: handed_in, next } =
        store::handed_in_by(&mut conn, shell.language, id, &on, after).await?;
    let sum = responses::outcomes_of_organisation(&mut conn, id, on.iter().map(|one| one.id).collect()).await?;
    let changes_at = list_changes_at(&mut conn, &shell, &[]).await?;
    let page = OrganisationPage { shell, registered, areas, handed_in, sum, is_first: after.is_none(), next };
    html_until(&page, changes_at)
}

impl OrganisationPage {
    fn next(&self) -> Option<String> {
        let page = addresses::Organisation { id: self.registered.organisation.id };
        self.next.map(|after| page.with("after", after).into())
    }

    fn country(&self) -> String {
        country_name(&self.registered.organisation.country, self.shell.language).to_owned()
    }

    fn is_suspended(&self) -> bool {
        self.registered.organisation.state == State::Suspended
    }

    /// The lines of the table of counts.
    fn lines(&self) -> Vec<(Phrase, i64)> {
        let answered =
            Verdict::ALL.iter().map(|verdict| (self.shell.say(&verdict_words(*verdict)), self.sum.with(*verdict)));
        answered.chain([(self.shell.t("reading-sum-waiting"), self.sum.waiting)]).collect()
    }
}
