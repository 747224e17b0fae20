//! Who was told of a consultation, when and why: the proof of notice.
use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::told_sheet::Told as ToldSheet;
use crate::{
    accounts::{self, Contact},
    addresses::{Address, Letter, Page as _, StaffConsultation, StaffTold, StaffToldSheet},
    consultations::{self, Consultation, ConsultationNumber, Title},
    ids::{OrganisationId, PersonId, TellingId},
    notifications::{
        model::{Kind, Why},
        store::{self, Count, Told},
    },
    organisations,
    platform::{
        Conn, Error, Network, Part, Phrase, Staff,
        mail::for_people,
        web::{App, Page, PathOf, Shell, html},
    },
};

/// How many people a page shows.
const PAGE: usize = 100;

/// The part of the list in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    after: Option<TellingId>,
}

/// Some of those who were told, with the names of people and organisations.
pub(super) struct Named {
    pub(super) told: Vec<Told>,
    people: HashMap<PersonId, Contact>,
    organisations: HashMap<OrganisationId, String>,
}

impl Named {
    pub(super) async fn read(conn: &mut Conn, told: Vec<Told>) -> Result<Self, Error> {
        let people: Vec<PersonId> = told.iter().filter_map(|one| one.person).collect();
        let organisations: Vec<OrganisationId> = told.iter().filter_map(|one| one.organisation).collect();
        let people = accounts::find_people(conn, &people).await?;
        Ok(Self {
            told,
            people: people.into_iter().map(|one| (one.person, one)).collect(),
            organisations: organisations::names(conn, &organisations).await?,
        })
    }

    pub(super) fn organisation(&self, one: &Told) -> &str {
        one.organisation.and_then(|id| self.organisations.get(&id)).map_or("", String::as_str)
    }

    pub(super) fn person(&self, one: &Told) -> &str {
        one.person.and_then(|id| self.people.get(&id)).map_or("", |person| person.name.as_str())
    }

    /// The address to which the letter went; before it is written, the one to which it would go.
    pub(super) fn address(&self, one: &Told) -> String {
        let now = || one.person.and_then(|id| self.people.get(&id)).map(|person| person.email.as_str());
        let address = one.letter.as_ref().map(|letter| letter.address.as_str()).or_else(now);
        address.map(for_people).unwrap_or_default()
    }
}

/// What became of somebody's letter, in words.
pub(super) fn outcome(shell: &Shell, one: &Told) -> Phrase {
    match (&one.letter, &one.closed_why) {
        (Some(letter), _) => shell.say(&letter.state.label()),
        (None, Some(why)) => match why.parse::<Why>() {
            Ok(why) => shell.say(&why.label()),
            Err(_) => shell.t("notifications-not-written"),
        },
        (None, None) => shell.t("notifications-not-written-yet"),
    }
}

#[derive(Template)]
#[template(path = "notifications/told.html")]
struct ToldPage {
    shell: Shell,
    consultation: Consultation,
    title: Option<Title>,
    counts: Vec<Count>,
    named: Named,
    is_first: bool,
    next: Option<Address>,
}

impl ToldPage {
    fn back(&self) -> String {
        StaffConsultation { no: &self.consultation.number }.to_string()
    }

    fn sheet(&self) -> String {
        StaffToldSheet { no: &self.consultation.number }.to_string()
    }

    /// The beginning of the list, if this is a later part.
    fn first(&self) -> Option<Address> {
        (!self.is_first).then(|| StaffTold { no: &self.consultation.number }.address())
    }

    fn because(&self, one: &Told) -> String {
        one.because.map(|because| self.shell.say(&because.label()).to_string()).unwrap_or_default()
    }

    fn outcome(&self, one: &Told) -> Phrase {
        outcome(&self.shell, one)
    }

    fn letter(&self, one: &Told) -> Option<String> {
        one.letter.as_ref().map(|letter| Letter { id: letter.id }.to_string())
    }

    /// How many were told, and what became of their letters.
    fn counted(&self, count: &Count) -> Phrase {
        let words = self.shell.t("notifications-told-count").with("organisations", count.organisations);
        words.with("people", count.people).with("addresses", count.addresses)
    }
}

async fn published(conn: &Conn, number: &ConsultationNumber) -> Result<Consultation, Error> {
    let found = consultations::find(conn, number.as_str()).await?;
    if found.published_at.is_some() { Ok(found) } else { Err(Error::NotFound) }
}

/// `GET /staff/consultations/{no}/told`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let consultation = published(&conn, &number).await?;
    let titles = consultations::published_titles(&mut conn, &[consultation.id], shell.language).await?;
    let counts = store::count_told(&mut conn, consultation.id, Kind::OF_NOTICE).await?;
    let part = store::told(&mut conn, consultation.id, Kind::OF_NOTICE, asked.after, PAGE).await?;
    let Part { items, next } = part;
    let next = next.map(|after| StaffTold { no: &consultation.number }.with("after", after));
    let (named, title) = (Named::read(&mut conn, items).await?, titles.into_values().next());
    html(&ToldPage { shell, consultation, title, counts, named, is_first: asked.after.is_none(), next })
}

/// `GET /staff/consultations/{no}/told.csv`: the whole list for spreadsheets.
pub async fn sheet(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
) -> Page {
    let conn = app.db.read().await?;
    let consultation = published(&conn, &number).await?;
    // Whoever waits for a place holds no connection.
    drop(conn);
    let place = app.exports.place(&shell.viewer, network).await?;
    Ok(ToldSheet { app, shell, consultation }.answer(place))
}
