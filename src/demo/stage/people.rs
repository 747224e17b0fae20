//! People and organisations.
use std::net::Ipv4Addr;

use super::Stage;
use crate::{
    accounts::{self, Password},
    demo::cast::{self, Character, Ngo},
    organisations::{self, Rights, actions::Sent},
    platform::{Actor, Error, Instant, Network, Said, Stop, Tx, new_token, said, sha256},
};

impl Stage<'_> {
    pub(super) async fn add_staff(&mut self, now: Instant) -> Result<(), Error> {
        for (who, roles) in cast::STAFF {
            let new = who.as_new();
            let (id, password) = self
                .app
                .db
                .write(async move |tx| accounts::actions::add_staff(tx, now, Actor::Service, &new, roles).await)
                .await?;
            self.note(who, id, password, roles.iter().map(|role| said(format!("demo-role-{role}"))).collect());
        }
        Ok(())
    }

    pub(super) async fn add_organisation(&mut self, now: Instant, ngo: &'static Ngo) -> Result<(), Error> {
        let (new, first, actor) = (ngo.as_new(), ngo.first.as_new(), self.admin());
        let added = self
            .app
            .db
            .write(async move |tx| organisations::actions::add_organisation(tx, now, actor, &new, &first).await)
            .await?;
        self.organisations.insert(ngo.name, added.organisation);
        self.note(ngo.first, added.person, added.password, vec![may(ngo, true)]);
        for &(who, rights) in ngo.others {
            let (new, organisation, actor) =
                (who.as_new(), added.organisation, Actor::Member(added.person, added.organisation));
            let write = async move |tx: &mut Tx| {
                organisations::actions::add_member(tx, now, actor, organisation, &new, rights).await
            };
            let (id, password) = self.app.db.write(write).await?;
            self.note(who, id, password, vec![may(ngo, rights.may_sign)]);
        }
        Ok(())
    }

    pub(super) async fn apply(&mut self, now: Instant, ngo: &'static Ngo) -> Result<(), Error> {
        let (password, token) = (Password::generate(), sha256(new_token().as_bytes()));
        let hash = accounts::actions::hash(password.clone()).await?;
        let (secret, home, typed) = (self.app.secret.clone(), Network::of(Ipv4Addr::LOCALHOST.into()), ngo.as_typed());
        let write = async move |tx: &mut Tx| {
            let kept = organisations::actions::keep_typed(tx, now, &secret, &home, &token, &typed, Some(&hash)).await;
            let id = kept.map_err(refused)?.id;
            organisations::actions::send_application(tx, now, &secret, id, None).await.map_err(refused)
        };
        let Sent::Now(link) = self.app.db.write(write).await? else {
            return Err(Error::internal(format!("the application of {} is not sent", ngo.name)));
        };
        let confirm = async move |tx: &mut Tx| organisations::actions::confirm_application(tx, now, link).await;
        let (organisation, person) = self.app.db.write(confirm).await.map_err(refused)?;
        self.organisations.insert(ngo.name, organisation);
        self.note(ngo.first, person, password, vec![said("demo-applicant").with("organisation", ngo.name)]);
        Ok(())
    }

    pub(super) async fn admit(&mut self, now: Instant, ngo: &'static Ngo, who: &Character) -> Result<(), Error> {
        let (organisation, person, actor) = (self.organisations[ngo.name], self.people[who.email], self.admin());
        let rights = Rights { may_sign: true, may_manage: false };
        self.app
            .db
            .write(async move |tx| organisations::actions::admit(tx, now, actor, organisation, person, rights).await)
            .await?;
        let signs_in = self
            .sign_ins
            .iter_mut()
            .find(|sign_in| sign_in.email == who.email)
            .expect("somebody who is admitted can sign in");
        signs_in.may.push(may(ngo, true));
        Ok(())
    }
}

/// In the demonstration a refusal is a fault.
fn refused<H: std::fmt::Debug>(stop: Stop<H>) -> Error {
    stop.refusal().map_or_else(|error| error, |reason| Error::internal(format!("refused: {reason:?}")))
}

fn may(ngo: &Ngo, sign: bool) -> Said {
    said(if sign { "demo-member-signs" } else { "demo-member-writes" }).with("organisation", ngo.name)
}
