//! Where the story is played: each deed by the action that people use for it, at its own time.
use std::collections::HashMap;

use super::{
    Demonstration, Sight, SignIn,
    calendar::Calendar,
    cast::{self, Character, Ngo},
    drafts::Draft,
    story::Deed,
};
use crate::{
    accounts::{self, Password},
    consultations::{self, Consultation, Notice, Part, actions::Edit},
    documents,
    ids::{OrganisationId, PersonId},
    organisations::{self, Rights},
    platform::{Actor, Editor, Error, Instant, Period, Said, Staff, said, web::App},
};

/// The demonstration as far as it has been played.
pub struct Stage<'a> {
    app: &'a App,
    calendar: Calendar,
    /// By e-mail address.
    people: HashMap<&'static str, PersonId>,
    /// By name.
    organisations: HashMap<&'static str, OrganisationId>,
    /// Their numbers, by the key of the draft.
    consultations: HashMap<&'static str, String>,
    sign_ins: Vec<SignIn>,
}

impl<'a> Stage<'a> {
    /// An empty one.
    pub fn new(app: &'a App, calendar: Calendar) -> Self {
        Self { app, calendar, people: HashMap::new(), organisations: HashMap::new(), consultations: HashMap::new(), sign_ins: Vec::new() }
    }

    /// Plays one deed.
    pub async fn play(&mut self, now: Instant, deed: &Deed) -> Result<(), Error> {
        match deed {
            Deed::StaffBegin => self.add_staff(now).await,
            Deed::Joins(ngo) => self.add_organisation(now, ngo).await,
            Deed::Admits(ngo, who) => self.admit(now, ngo, who).await,
            Deed::Prepares(draft) => self.prepare(now, draft).await,
            Deed::Publishes(draft) => self.publish(now, draft).await,
        }
    }

    /// What there is to see now that everything has been played.
    pub fn finish(self) -> Demonstration {
        let sights = Sight::all(|draft: &Draft| self.number(draft));
        Demonstration { sights, sign_ins: self.sign_ins }
    }

    async fn add_staff(&mut self, now: Instant) -> Result<(), Error> {
        for (who, roles) in cast::STAFF {
            let new = who.as_new();
            let (id, password) = self.app.db.write(async move |tx| accounts::actions::add_staff(tx, now, Actor::Service, &new, roles).await).await?;
            self.note(who, id, password, roles.iter().map(|role| said(format!("demo-role-{role}"))).collect());
        }
        Ok(())
    }

    async fn add_organisation(&mut self, now: Instant, ngo: &'static Ngo) -> Result<(), Error> {
        let (new, first, actor) = (ngo.as_new(), ngo.first.as_new(), self.admin());
        let added = self.app.db.write(async move |tx| organisations::actions::add_organisation(tx, now, actor, &new, &first).await).await?;
        self.organisations.insert(ngo.name, added.organisation);
        self.note(ngo.first, added.person, added.password, vec![may(ngo, true)]);
        for &(who, rights) in ngo.others {
            let (new, organisation, actor) = (who.as_new(), added.organisation, Actor::Member(added.person, added.organisation));
            let write = async move |tx: &mut _| organisations::actions::add_member(tx, now, actor, organisation, &new, rights).await;
            let (id, password) = self.app.db.write(write).await?;
            self.note(who, id, password, vec![may(ngo, rights.may_sign)]);
        }
        Ok(())
    }

    async fn admit(&mut self, now: Instant, ngo: &'static Ngo, who: &Character) -> Result<(), Error> {
        let (organisation, person, actor) = (self.organisations[ngo.name], self.people[who.email], self.admin());
        let rights = Rights { may_sign: true, may_manage: false };
        self.app.db.write(async move |tx| organisations::actions::admit(tx, now, actor, organisation, person, rights).await).await?;
        let signs_in = self.sign_ins.iter_mut().find(|sign_in| sign_in.email == who.email).expect("somebody who is admitted can sign in");
        signs_in.may.push(may(ngo, true));
        Ok(())
    }

    async fn prepare(&mut self, now: Instant, draft: &'static Draft) -> Result<(), Error> {
        let editor = Editor(self.staff(cast::RASMA).await?);
        let parts = [(cast::RASMA, Part::Responsible), (cast::MADARA, Part::Reviewer), (cast::VALTS, Part::Reviewer), (cast::DZINTARS, Part::Approver)]
            .map(|(who, part)| (self.people[who.email], part));
        let calendar = self.calendar;
        let write = async move |tx: &mut _| {
            let number = consultations::actions::make(tx, now, &editor).await?;
            let consultation = described(draft, calendar, consultations::find(tx, &number).await?);
            let notices: Vec<Notice> = draft.texts.iter().map(|text| text.notice()).collect();
            consultations::actions::edit(tx, now, &editor, Edit { consultation, notices, parts: parts.to_vec() }).await?;
            for text in draft.texts {
                let read = documents::read(text.source);
                consultations::actions::import_text(tx, now, &editor, &number, text.language, text.source, &read.points).await?;
            }
            Ok(number)
        };
        let number = self.app.db.write(write).await?;
        self.consultations.insert(draft.key, number);
        Ok(())
    }

    async fn publish(&mut self, now: Instant, draft: &Draft) -> Result<(), Error> {
        let editor = Editor(self.staff(cast::RASMA).await?);
        let number = self.number(draft);
        // The demonstration's periods are as long as the law wants them; a longer minimum in the settings does not stop it.
        let shortest = Period { days: 30, ..self.app.config.shortest_period.clone() };
        let published = self.app.db.write(async move |tx| consultations::actions::publish(tx, now, &editor, &number, &shortest).await).await?;
        published.map_err(|missing| Error::internal(format!("{} is not ready to be published: {missing:?}", draft.key)))
    }

    fn note(&mut self, who: Character, id: PersonId, password: Password, may: Vec<Said>) {
        self.people.insert(who.email, id);
        self.sign_ins.push(SignIn { person: id, name: who.name, email: who.email, password, may });
    }

    fn number(&self, draft: &Draft) -> String {
        self.consultations[draft.key].clone()
    }

    fn admin(&self) -> Actor {
        Actor::Staff(self.people[cast::EDVINS.email])
    }

    async fn staff(&self, who: Character) -> Result<Staff, Error> {
        let viewer = accounts::viewer_of(&mut *self.app.db.read().await?, self.people[who.email]).await?;
        viewer.staff().ok_or(Error::Forbidden)
    }
}

fn may(ngo: &Ngo, sign: bool) -> Said {
    said(if sign { "demo-member-signs" } else { "demo-member-writes" }).with("organisation", ngo.name)
}

fn described(draft: &Draft, calendar: Calendar, made: Consultation) -> Consultation {
    Consultation {
        document_kind: draft.kind,
        policy_area: draft.area,
        comments_become_public: draft.public,
        opens_at: draft.opens.map(|opens| calendar.at(opens)),
        closes_at: Some(calendar.closing(draft.closes)),
        contact_name: cast::RASMA.name.to_owned(),
        contact_phone: "+371 60000000".to_owned(),
        contact_email: cast::RASMA.email.to_owned(),
        ..made
    }
}
