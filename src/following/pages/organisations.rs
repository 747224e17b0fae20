//! The page on which a member lets organisations follow a single consultation.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses, consultations,
    following::store,
    ids::{ConsultationId, OrganisationId},
    platform::{
        Conn, Error, Language, Member, Membership, said,
        web::{App, Form, Page, PathOf, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ticked {
    organisations: Vec<String>,
}

/// The organisations of the member, those that follow ticked.
#[derive(Template)]
#[template(path = "following/organisations.html")]
struct OrganisationsPage {
    shell: Shell,
    number: String,
    title: String,
    own: Vec<Membership>,
    ticked: Vec<String>,
}

impl OrganisationsPage {
    fn is_ticked(&self, one: &Membership) -> bool {
        self.ticked.contains(&one.organisation.to_string())
    }
}

/// A public consultation with its title.
async fn found(conn: &mut Conn, number: &str, language: Language) -> Result<(ConsultationId, String), Error> {
    let found = consultations::find(conn, number).await?;
    found.published_at.ok_or(Error::NotFound)?;
    let titles = consultations::published_titles(conn, &[found.id], language).await?;
    Ok((found.id, titles.into_values().next().map(|title| title.words).unwrap_or_default()))
}

/// `GET /consultations/{no}/following`
pub async fn show(app: Data<App>, shell: Shell, member: Member, PathOf(number): PathOf<String>) -> Page {
    let mut conn = app.db.read().await?;
    let (id, title) = found(&mut conn, &number, shell.language).await?;
    let following = store::organisations_of(&mut conn, id).await?;
    let ticked = following.iter().map(ToString::to_string).collect();
    html(&OrganisationsPage { shell, number, title, own: member.memberships, ticked })
}

/// `POST /consultations/{no}/following`
pub async fn save(
    app: Data<App>,
    shell: Shell,
    member: Member,
    PathOf(number): PathOf<String>,
    form: Form<Ticked>,
) -> Page {
    let (id, title) = found(&mut *app.db.read().await?, &number, shell.language).await?;
    let own = member.organisations();
    let (ticked, _) = match form.parse(|typed, _| Some(typed.organisations.clone())) {
        Ok(parsed) => parsed,
        Err(Shown { typed, .. }) => {
            let ticked = typed.organisations;
            return unprocessable(&OrganisationsPage { shell, number, title, own: member.memberships, ticked });
        }
    };
    let following: Vec<OrganisationId> = own.iter().copied().filter(|one| ticked.contains(&one.to_string())).collect();
    app.db.write(async move |tx| store::follow_as(tx, id, &own, &following).await).await?;
    Ok(see_other(&app, addresses::ConsultationFollowing { no: &number }, Some(said("following-organisations-saved"))))
}
