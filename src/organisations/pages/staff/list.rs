use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses::{self, Address, Page as _},
    ids::OrganisationId,
    organisations::{
        model::{Organisation, State, country_name},
        store::{self, Listed},
    },
    platform::{
        Staff,
        web::{App, Page, Shell, html},
    },
};

/// The state and the part of the list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The word of a state; anything else means those that wait.
    #[serde(default)]
    state: String,
    after: Option<OrganisationId>,
}

#[derive(Template)]
#[template(path = "organisations/staff/list.html")]
struct ListPage {
    shell: Shell,
    state: State,
    /// The number of organisations in each state.
    counts: Vec<(State, i64)>,
    rows: Vec<Row>,
    /// The first part of the list, when this is a later one.
    first: Option<Address>,
    next: Option<Address>,
}

struct Row {
    organisation: Organisation,
    /// Organisations that it is easily confused with.
    alike: Vec<Organisation>,
}

impl ListPage {
    fn country(&self, organisation: &Organisation) -> String {
        country_name(&organisation.country, self.shell.language).to_owned()
    }

    fn list_of(&self, state: &State) -> Address {
        address(*state)
    }

    fn page_of(&self, organisation: &Organisation) -> addresses::StaffOrganisation {
        addresses::StaffOrganisation { id: organisation.id }
    }
}

fn address(state: State) -> Address {
    addresses::StaffOrganisations {}.with("state", state)
}

/// `GET /staff/organisations`: by state; without one, those that wait.
pub async fn list(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    let state = asked.state.parse().unwrap_or(State::Pending);
    let mut conn = app.db.read().await?;
    let counted = store::count_in_states(&mut conn).await?;
    let Listed { organisations, next } = store::listed(&mut conn, state, asked.after).await?;
    let ids: Vec<OrganisationId> = organisations.iter().map(|organisation| organisation.id).collect();
    // Before a decision somebody should know; each name is compared with the whole register.
    let pairs = if state == State::Pending { store::look_alikes(&mut conn, &ids).await? } else { Vec::new() };
    let alike =
        |id: OrganisationId| pairs.iter().filter(|(whose, _)| *whose == id).map(|(_, other)| other.clone()).collect();
    let count = |state: State| counted.iter().find(|(counted, _)| *counted == state).map_or(0, |(_, count)| *count);
    html(&ListPage {
        state,
        counts: State::ALL.iter().map(|state| (*state, count(*state))).collect(),
        rows: organisations
            .into_iter()
            .map(|organisation| Row { alike: alike(organisation.id), organisation })
            .collect(),
        first: asked.after.map(|_| address(state)),
        next: next.map(|after| address(state).with("after", after)),
        shell,
    })
}
