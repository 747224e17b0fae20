//! An organisation's own view of its application: its state, what was sent, and the form to correct it.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{draft::Draft, fields::Fields};
use crate::{
    addresses::{self, Address, Page as _},
    ids::OrganisationId,
    organisations::{
        actions,
        model::{
            Country, NewOrganisation, NotCorrected, NotKept, Organisation, RegistrationNumber, State, Typed,
            country_name,
        },
        store,
    },
    platform::{
        Conn, Error, Network, Person, PolicyArea, said,
        web::{self, App, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// An organisation with its own data, for a person who acts for it or waits for its approval.
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

    /// Somebody else saved first: the page says so, and shows beside each changed field its current value.
    fn say_what_changed(&self, typed: &Correction, problems: &mut Problems) {
        problems.add("", said("organisations-corrected-meanwhile"));
        let (now, typed) = (self.typed(), typed.typed());
        let fields = [
            ("country", &now.country, &typed.country),
            ("register", &now.register, &typed.register),
            ("number", &now.number, &typed.number),
            ("name", &now.name, &typed.name),
            ("address", &now.address, &typed.address),
            ("web", &now.web, &typed.web),
            ("about", &now.about, &typed.about),
        ];
        for (name, now, _) in fields.into_iter().filter(|(_, now, typed)| now != typed) {
            problems.add(name, said("organisations-now-reads").with("words", now));
        }
    }

    /// The data in the form in which people type them.
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

    fn correction(&self) -> addresses::ApplicationCorrection {
        addresses::ApplicationCorrection { id: self.own.organisation.id }
    }

    fn renewal(&self) -> addresses::ApplicationRenewal {
        addresses::ApplicationRenewal { id: self.own.organisation.id }
    }

    fn members(&self) -> addresses::Members {
        addresses::Members { id: self.own.organisation.id }
    }

    fn public_page(&self) -> addresses::Organisation {
        addresses::Organisation { id: self.own.organisation.id }
    }

    fn open_consultations(&self) -> Address {
        addresses::Consultations {}.with("phase", "open")
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
    /// With what somebody typed, and the revision that the form sends next time.
    fn new(shell: Shell, own: Own, Shown { typed, problems }: Shown<Correction>) -> Self {
        let fields = Fields::new(&shell, typed.typed(), problems);
        Self { shell, own, fields, revision: typed.revision }
    }

    fn page(&self) -> addresses::Application {
        addresses::Application { id: self.own.organisation.id }
    }

    fn action(&self) -> addresses::ApplicationCorrection {
        addresses::ApplicationCorrection { id: self.own.organisation.id }
    }
}

/// `GET /organisations/{id}/application/correction`, while nobody has decided.
pub async fn show_correction(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, person: Person) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    if !own.may_manage || own.organisation.state != State::Pending {
        return Ok(see_other(&app, addresses::Application { id }, None));
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
    /// The data for the register, and the revision that was looked at.
    fn parse(&self, problems: &mut Problems) -> Option<(NewOrganisation, i32)> {
        Some((self.typed().parse_organisation(problems)?, self.revision.parse().unwrap_or(-1)))
    }

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
    form: Form<Correction>,
) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    let ((new, seen), typed) = match form.parse(Correction::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&CorrectionPage::new(shell, own, shown)),
    };
    let (entry, by) = ((new.country.clone(), new.number.clone()), person.clone());
    let corrected =
        app.db.write(async move |tx| actions::correct_application(tx, now, &person, id, seen, &new).await).await;
    match corrected {
        Ok(()) => Ok(see_other(&app, addresses::Application { id }, Some(said("organisations-corrected")))),
        Err(stop) => not_corrected(&app, shell, (id, by), entry, typed, stop.refusal()?).await,
    }
}

/// The form again with what was typed, for the newest revision of the application.
async fn not_corrected(
    app: &App,
    shell: Shell,
    (id, person): (OrganisationId, Person),
    (country, number): (Country, RegistrationNumber),
    typed: web::Typed<Correction>,
    reason: NotCorrected,
) -> Page {
    let mut conn = app.db.read().await?;
    let own = Own::find(&mut conn, &person, id).await?;
    let mut shown = typed.shown(Problems::default());
    shown.typed.revision = own.organisation.revision.to_string();
    let mut holder = None;
    match reason {
        NotCorrected::Decided => shown.problems.add("", said("organisations-decided-already")),
        NotCorrected::Stale => own.say_what_changed(&shown.typed, &mut shown.problems),
        NotCorrected::NumberTaken => {
            shown.problems.add("number", said("organisations-number-taken"));
            holder = store::find_by_number(&mut conn, &country, &number).await?.map(|holder| holder.id);
        }
    }
    let page = CorrectionPage::new(shell, own, shown);
    unprocessable(&CorrectionPage { fields: page.fields.held_by(holder), ..page })
}

/// `POST /organisations/{id}/application/renewal`: a refused applicant begins again with the earlier data.
pub async fn renew(
    app: Data<App>,
    Now(now): Now,
    network: Network,
    PathOf(id): PathOf<OrganisationId>,
    person: Person,
    _: Pressed,
) -> Page {
    let own = Own::find(&mut *app.db.read().await?, &person, id).await?;
    if own.organisation.state != State::Rejected {
        return Ok(see_other(&app, addresses::Application { id }, None));
    }
    match Draft::anew().keep(&app, now, network, own.typed(), None, true).await {
        Ok(onward) => Ok(onward),
        Err(stop) => match stop.refusal()? {
            NotKept::TooMany => Err(Error::TooMany),
            NotKept::Sent => Ok(see_other(&app, addresses::RegisterSent {}, None)),
        },
    }
}
