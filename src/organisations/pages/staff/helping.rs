//! An organisation without a manager is helped by the ministry, on record.
use actix_web::web::Data;
use serde::Deserialize;

use super::dossier::{Dossier, DossierPage};
use crate::{
    accounts::Email,
    ids::{MembershipId, OrganisationId},
    organisations::{
        actions::{self, Inviter, NewInvitation},
        model::Rights,
    },
    platform::{
        Admin, said,
        web::{App, LooseForm, Now, Page, PathOf, Problems, Shell, see_other, unprocessable},
    },
};

/// Which member is to manage.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    membership: String,
}

/// `POST /staff/organisations/{id}/manager`: a member becomes a manager and keeps the other rights.
pub async fn appoint(
    app: Data<App>,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: LooseForm<Chosen>,
) -> Page {
    let page = format!("/staff/organisations/{id}");
    let Ok(membership) = form.parse(|input, _| input.membership.parse::<MembershipId>().ok()) else {
        return Ok(see_other(&app, page, Some(said("platform-signed-out-meanwhile"))));
    };
    let inviter = Inviter::Ministry(admin);
    let manages = |held: Rights| held.and(Rights { may_sign: false, may_manage: true });
    app.db.write(async move |tx| actions::change_rights(tx, now, &inviter, id, membership, manages).await).await?;
    Ok(see_other(&app, page, Some(said("organisations-manager-appointed"))))
}

/// Whom to invite.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Invited {
    email: String,
}

/// `POST /staff/organisations/{id}/invitations`: somebody is invited as a manager.
pub async fn invite(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: LooseForm<Invited>,
) -> Page {
    let dossier = Dossier::read(&mut *app.db.read().await?, id).await?;
    let email = match form.parse(|input, problems| problems.take("email", Email::parse(&input.email))) {
        Ok(email) => email,
        Err(problems) => return unprocessable(&DossierPage::new(shell, dossier, true, &form.input.email, &problems)),
    };
    let (secret, inviter, address) = (app.secret.clone(), Inviter::Ministry(admin), email.as_str().to_owned());
    let new = NewInvitation { email, language: shell.language, rights: Rights { may_sign: false, may_manage: true } };
    match app.db.write(async move |tx| actions::invite(tx, now, &secret, &inviter, id, new).await).await? {
        Ok(()) => Ok(see_other(
            &app,
            dossier.organisation.staff_page(),
            Some(said("organisations-invited").with("address", address)),
        )),
        Err(reason) => {
            let problems = Problems::one("email", reason.label());
            unprocessable(&DossierPage::new(shell, dossier, true, &form.input.email, &problems))
        }
    }
}
