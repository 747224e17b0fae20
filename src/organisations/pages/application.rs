//! What an organisation's own people see of its application: how it stands, what was sent, the way to put it right.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{draft::Draft, fields::Fields};
use crate::{
    ids::OrganisationId,
    organisations::{
        actions,
        model::{Organisation, State, Typed, country_name},
        store,
    },
    platform::{
        Conn, Error, Network, Person, PolicyArea, said,
        web::{App, LooseForm, Nothing, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
};

/// An organisation with what it said of itself, for somebody who acts for it or waits to.
struct Own {
    organisation: Organisation,
    areas: Vec<PolicyArea>,
    may_manage: bool,
}

impl Own {
    /// # Errors
    /// [`Error::NotFound`] for everybody else.
    async fn find(conn: &mut Conn, person: &Person, id: OrganisationId) -> Result<Self, Error> {
        let own = store::members(conn, id)
            .await?
            .into_iter()
            .find(|member| member.person == person.id)
            .ok_or(Error::NotFound)?;
        Ok(Self {
            organisation: store::find(conn, id).await?,
            areas: store::areas_of(conn, id).await?,
            may_manage: own.may_manage,
        })
    }

    /// As it would be typed.
    fn typed(&self) -> Typed {
        let Organisation { country, register, number, name, address, web, about, .. } = self.organisation.clone();
        let areas = self.areas.iter().map(ToString::to_string).collect();
        Typed { country, register, number, name, address, web, about, areas, ..Typed::default() }
    }
}

#[derive(Template)]
#[template(path = "organisations/application.html")]
struct ApplicationPage {
    shell: Shell,
    own: Own,
}

impl ApplicationPage {
    fn country(&self) -> &str {
        country_name(&self.own.organisation.country, self.shell.language)
    }

    fn is(&self, state: State) -> bool {
        self.own.organisation.state == state
    }

    fn may_correct(&self) -> bool {
        self.own.may_manage && self.is(State::Pending)
    }

    fn page(&self) -> String {
        self.own.organisation.application_page()
    }
}

/// `GET /organisations/{id}/application`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, person: Person) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    html(&ApplicationPage { shell, own })
}

#[derive(Template)]
#[template(path = "organisations/application_correction.html")]
struct CorrectionPage {
    shell: Shell,
    own: Own,
    fields: Fields,
    revision: String,
}

impl CorrectionPage {
    fn page(&self) -> String {
        self.own.organisation.application_page()
    }
}

/// `GET /organisations/{id}/application/correction`, while nobody has decided.
pub async fn show_correction(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, person: Person) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    if !own.may_manage || own.organisation.state != State::Pending {
        return Ok(see_other(&app, own.organisation.application_page(), None));
    }
    let (typed, revision) = (own.typed(), own.organisation.revision.to_string());
    html(&CorrectionPage { fields: Fields::new(&shell, typed, Problems::default()), shell, own, revision })
}

/// What the form of a correction sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Correction {
    revision: String,
    country: String,
    register: String,
    number: String,
    name: String,
    address: String,
    web: String,
    about: String,
    areas: Vec<String>,
}

impl Correction {
    fn typed(&self) -> Typed {
        let Self { country, register, number, name, address, web, about, areas, .. } = self;
        Typed {
            country: country.clone(),
            register: register.clone(),
            number: number.clone(),
            name: name.clone(),
            address: address.clone(),
            web: web.clone(),
            about: about.clone(),
            areas: areas.clone(),
            ..Typed::default()
        }
    }
}

/// `POST /organisations/{id}/application/correction`
pub async fn correct(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    person: Person,
    form: LooseForm<Correction>,
) -> Page {
    let mut conn = app.db.read().await?;
    let own = Own::find(&mut conn, &person, id).await?;
    let (typed, revision) = (form.input.typed(), form.input.revision.clone());
    let new = match form.parse(|_, problems| typed.parse_organisation(problems)) {
        Ok(new) => new,
        Err(problems) => {
            return unprocessable(&CorrectionPage {
                fields: Fields::new(&shell, typed, problems),
                shell,
                own,
                revision,
            });
        }
    };
    let holder = store::find_by_number(&mut conn, &new.country, &new.number)
        .await?
        .map(|holder| holder.id)
        .filter(|holder| *holder != id);
    drop(conn);
    if holder.is_some() {
        let problems = Problems::one("number", said("organisations-number-taken"));
        return unprocessable(&CorrectionPage {
            fields: Fields::new(&shell, typed, problems).held_by(holder),
            shell,
            own,
            revision,
        });
    }
    let seen = revision.parse().unwrap_or(-1);
    app.db.write(async move |tx| actions::correct_application(tx, now, &person, id, seen, &new).await).await?;
    Ok(see_other(&app, own.organisation.application_page(), Some(said("organisations-corrected"))))
}

/// `POST /organisations/{id}/application/renewal`: whoever was refused begins anew with what was typed before.
pub async fn renew(
    app: Data<App>,
    Now(now): Now,
    network: Network,
    PathOf(id): PathOf<OrganisationId>,
    person: Person,
    form: LooseForm<Nothing>,
) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    if own.organisation.state != State::Rejected || form.parse(|_, _| Some(())).is_err() {
        return Ok(see_other(&app, own.organisation.application_page(), None));
    }
    Draft::anew().keep(&app, now, network, own.typed(), None, true).await
}
