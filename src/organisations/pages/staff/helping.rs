//! The ministry helps an organisation without a manager; this is on record.
use actix_web::web::Data;
use serde::Deserialize;

use super::dossier::{Dossier, DossierPage};
use crate::{
    accounts::Email,
    addresses,
    ids::{MembershipId, OrganisationId},
    organisations::{
        actions::{self, Inviter, NewInvitation},
        model::Rights,
    },
    platform::{
        Admin, Tx, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, see_other, unprocessable},
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
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: Form<Chosen>,
) -> Page {
    let read = |input: &Chosen, problems: &mut Problems| {
        let membership = input.membership.parse::<MembershipId>();
        problems.take("", membership.map_err(|_| said("platform-unknown-choice")))
    };
    let (membership, typed) = match form.parse(read) {
        Ok(parsed) => parsed,
        Err(Shown { problems, .. }) => return shown_again(&app, shell, id, "", &problems).await,
    };
    let inviter = Inviter::Ministry(admin);
    let manages = |held: Rights| held.and(Rights { may_sign: false, may_manage: true });
    let to = async move |tx: &mut Tx| actions::change_rights(tx, now, &inviter, id, membership, manages).await;
    if let Err(stop) = app.db.write(to).await {
        let Shown { problems, .. } = typed.shown(Problems::one("", stop.refusal()?.label()));
        return shown_again(&app, shell, id, "", &problems).await;
    }
    Ok(see_other(&app, addresses::StaffOrganisation { id }, Some(said("organisations-manager-appointed"))))
}

/// The organisation in its current state, with the problems.
async fn shown_again(app: &App, shell: Shell, id: OrganisationId, email: &str, problems: &Problems) -> Page {
    let dossier = Dossier::read(&mut *app.db.read().await?, id).await?;
    unprocessable(&DossierPage::new(shell, dossier, true, email, problems))
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
    form: Form<Invited>,
) -> Page {
    let (email, typed) = match form.parse(|input, problems| problems.take("email", Email::parse(&input.email))) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return shown_again(&app, shell, id, &typed.email, &problems).await,
    };
    let (secret, inviter, address) = (app.secret.clone(), Inviter::Ministry(admin), email.as_str().to_owned());
    let new = NewInvitation { email, language: shell.language, rights: Rights { may_sign: false, may_manage: true } };
    match app.db.write(async move |tx| actions::invite(tx, now, &secret, &inviter, id, new).await).await {
        Ok(()) => {
            let done = said("organisations-invited").with("address", address);
            Ok(see_other(&app, addresses::StaffOrganisation { id }, Some(done)))
        }
        Err(stop) => {
            let Shown { typed, problems } = typed.shown(Problems::one("email", stop.refusal()?.label()));
            shown_again(&app, shell, id, &typed.email, &problems).await
        }
    }
}
