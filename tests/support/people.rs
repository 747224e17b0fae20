//! The people of a town and what they did before a story begins, made by the actions that pages and the command line
//! use.

use atbalss::{
    accounts::{self, Email, NewPerson, Password, PersonName, Position},
    consultations::{self, Consultation, Notice, NoticeField, Part, actions::Edit},
    documents,
    ids::{OrganisationId, PersonId},
    organisations::{
        self, Country, Details, NewOrganisation, Organisation, OrganisationName, RegisterName, RegistrationNumber,
        Rights, Typed, actions::Sent,
    },
    platform::{Actor, Editor, Language, Member, Network, Role, fold, new_token, riga, sha256},
    schema::organisations as organisations_table,
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{Town, Visitor, at};

/// A person who can sign in.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: PersonId,
    pub email: String,
    pub password: String,
}

/// A consultation for a story: in English, published at the moment it opens.
pub struct Setting<'a> {
    pub title: &'a str,
    /// The draft, as Markdown.
    pub draft: &'a str,
    /// The first moment of the period in Riga: `2026-09-01T09:00`.
    pub opens: &'a str,
    /// Its last minute.
    pub closes: &'a str,
}

/// `Anna Liepa` is `anna.liepa@people.example`.
fn newcomer(name: &str) -> NewPerson {
    let email = format!("{}@people.example", fold(name).replace(' ', "."));
    NewPerson {
        name: PersonName::parse(name).unwrap(),
        position: Position::parse("Expert").unwrap(),
        email: Email::parse(&email).unwrap(),
        language: Language::En,
    }
}

impl Town {
    /// A person of the ministry.
    pub async fn staff(&self, name: &str, roles: &'static [Role]) -> Account {
        let (new, now) = (newcomer(name), self.now());
        let email = new.email.as_str().to_owned();
        let (id, password) =
            self.write(async move |tx| accounts::actions::add_staff(tx, now, Actor::Service, &new, roles).await).await;
        Account { id, email, password: password.reveal().to_owned() }
    }

    /// An approved organisation with its first member, who may sign and manage.
    pub async fn organisation(&self, name: &str, first: &str) -> (OrganisationId, Account) {
        let (first, now) = (newcomer(first), self.now());
        let email = first.email.as_str().to_owned();
        let new = NewOrganisation {
            name: OrganisationName::parse(name).unwrap(),
            country: Country::parse("LV").unwrap(),
            register: RegisterName::parse("Biedrību un nodibinājumu reģistrs").unwrap(),
            number: RegistrationNumber::parse(&fold(name).chars().take(40).collect::<String>()).unwrap(),
            details: Details::default(),
        };
        let added = self
            .write(async move |tx| {
                organisations::actions::add_organisation(tx, now, Actor::Service, &new, &first).await
            })
            .await;
        (added.organisation, Account { id: added.person, email, password: added.password.reveal().to_owned() })
    }

    /// The organisation with this name, in any state.
    pub async fn organisation_named(&self, name: &str) -> Option<Organisation> {
        let mut conn = self.app.db.read().await.unwrap();
        Organisation::query().filter(organisations_table::name.eq(name)).first(&mut conn).await.optional().unwrap()
    }

    /// Changes the number of an organisation.
    pub async fn set_number(&self, organisation: OrganisationId, number: &'static str) {
        let key = RegistrationNumber::parse(number).unwrap().key();
        let set = (organisations_table::number.eq(number), organisations_table::number_key.eq(key));
        self.write(async move |tx| {
            Ok(diesel::update(organisations_table::table.find(organisation)).set(set).execute(tx.conn()).await?)
        })
        .await;
    }

    /// An organisation abroad that waits for a decision, with its first person, whose address is confirmed.
    pub async fn applicant(&self, name: &str, first: &str) -> (OrganisationId, Account) {
        let (first, now, secret) = (newcomer(first), self.now(), self.app.secret.clone());
        let (email, password) = (first.email.as_str().to_owned(), Password::generate());
        let hash = accounts::actions::hash(password.clone()).await.unwrap();
        let typed = Typed {
            country: "EE".to_owned(),
            register: "Äriregister".to_owned(),
            number: name.chars().take(40).collect(),
            name: name.to_owned(),
            address: "Sea Street 1, Pärnu".to_owned(),
            about: "Lives on the coast.".to_owned(),
            person_name: first.name.as_str().to_owned(),
            position: first.position.as_str().to_owned(),
            email: email.clone(),
            language: first.language.to_string(),
            ..Typed::default()
        };
        let (organisation, id) = self
            .act(async move |tx| {
                let (home, token) = (Network::of(std::net::Ipv4Addr::LOCALHOST.into()), sha256(new_token().as_bytes()));
                let kept = organisations::actions::keep_typed(tx, now, &secret, &home, &token, &typed, Some(&hash));
                let application = kept.await.expect("it is not sent yet").id;
                let sent = organisations::actions::send_application(tx, now, &secret, application, None).await;
                let Ok(Sent::Now(link)) = sent else {
                    panic!("the application is not sent");
                };
                organisations::actions::confirm_application(tx, now, link).await
            })
            .await;
        (organisation, Account { id, email, password: password.reveal().to_owned() })
    }

    /// One more member, who may only write.
    pub async fn member(&self, organisation: OrganisationId, name: &str) -> Account {
        self.member_with(organisation, name, Rights::default()).await
    }

    /// One more member, with these rights.
    pub async fn member_with(&self, organisation: OrganisationId, name: &str, rights: Rights) -> Account {
        let (new, now) = (newcomer(name), self.now());
        let email = new.email.as_str().to_owned();
        let (id, password) = self
            .write(async move |tx| {
                organisations::actions::add_member(tx, now, Actor::Service, organisation, &new, rights).await
            })
            .await;
        Account { id, email, password: password.reveal().to_owned() }
    }

    /// Makes an existing person a member of one more organisation.
    pub async fn joins(&self, organisation: OrganisationId, account: &Account) {
        let (person, now) = (account.id, self.now());
        self.write(async move |tx| {
            organisations::actions::admit(tx, now, Actor::Service, organisation, person, Rights::default()).await
        })
        .await;
    }

    /// The person as a member, for actions.
    pub async fn acting(&self, account: &Account) -> Member {
        let mut conn = self.app.db.read().await.unwrap();
        let person = accounts::viewer_of(&conn, account.id).await.unwrap().person.unwrap();
        Member { memberships: atbalss::organisations::memberships_of(&mut conn, person.id).await.unwrap(), person }
    }

    /// The person with a plain browser, signed in, reading English, who confirms when asked that it is still them.
    pub async fn signed_in(&self, account: &Account) -> Visitor {
        let visitor = self.visitor();
        let page = visitor.visit("/sign-in").await;
        let inside = visitor
            .press(&page, "Sign in", &[("Email address", &account.email), ("Password", &account.password)])
            .await;
        assert_ne!(inside.path, "/sign-in", "{} is not let in: {inside}", account.email);
        visitor.confirming_with(&account.password)
    }

    /// A published consultation; returns its number. The editor is its responsible official.
    pub async fn consultation(&self, editor: &Account, setting: &Setting<'_>) -> String {
        let opens = at(setting.opens);
        let closes = riga::closing(&riga::TypedMoment::of(at(setting.closes))).unwrap();
        let (id, title, draft) = (editor.id, setting.title.to_owned(), setting.draft.to_owned());
        let shortest = self.app.config.shortest_period.clone();
        self.write(async move |tx| {
            let editor = Editor(accounts::viewer_of(tx, id).await?.staff().expect("an editor of the ministry"));
            let number = consultations::actions::make(tx, opens, &editor, uuid::Uuid::now_v7()).await?;
            let made = consultations::find(tx, &number).await?;
            let consultation = Consultation {
                opens_at: Some(opens),
                closes_at: Some(closes),
                contact_name: editor.person.name.clone(),
                contact_phone: "+371 60000000".to_owned(),
                contact_email: "consultations@ministry.example".to_owned(),
                ..made
            };
            let edit = Edit { consultation, notices: vec![notice(&title)], parts: vec![(id, Part::Responsible)] };
            let seen = consultations::actions::edit(tx, opens, &editor, edit).await.expect("nobody else edits");
            let read = documents::read(&draft);
            let new = documents::NewText { language: Language::En, source: &draft, file: None, read: &read };
            let seen = consultations::actions::import_text(tx, opens, &editor, &number, seen, new).await;
            let seen = seen.expect("nobody else edits");
            let published = consultations::actions::publish(tx, opens, &editor, &number, seen, &shortest).await;
            published.expect("nothing is missing");
            Ok(number)
        })
        .await
    }
}

fn notice(title: &str) -> Notice {
    Notice::written(Language::En, |field| {
        if field == NoticeField::Title { title.to_owned() } else { format!("What the ministry says about {field}") }
    })
}
