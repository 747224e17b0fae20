//! The trail with the names of what it is about.
use std::collections::HashMap;

use crate::{
    accounts,
    audit::{self, Filter, Line},
    consultations,
    ids::{ConsultationId, OrganisationId, PersonId},
    organisations,
    platform::{Conn, Error, Part},
};

/// How many lines a page shows.
const PAGE: usize = 50;

/// A part of the trail, and the names of the people, organisations and consultations in it.
#[derive(Debug, Clone)]
pub struct Trail {
    pub part: Part<Line, i64>,
    pub people: HashMap<PersonId, String>,
    pub organisations: HashMap<OrganisationId, String>,
    pub consultations: HashMap<ConsultationId, String>,
}

/// A part of the trail for staff, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when there is no line `after`; an error of the database.
pub async fn trail(conn: &mut Conn, filter: &Filter, after: Option<i64>) -> Result<Trail, Error> {
    let part = audit::trail(conn, filter, after, PAGE).await?;
    let people: Vec<_> = part.items.iter().filter_map(|line| line.person).chain(filter.person).collect();
    let about: Vec<_> = part.items.iter().filter_map(|line| line.organisation).collect();
    let within: Vec<_> = part.items.iter().filter_map(|line| line.consultation).collect();
    let people = accounts::find_people(conn, &people).await?;
    Ok(Trail {
        people: people.into_iter().map(|one| (one.person, one.name)).collect(),
        organisations: organisations::names(conn, &about).await?,
        consultations: consultations::numbers(conn, &within).await?,
        part,
    })
}
