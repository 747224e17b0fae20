use atbalss::{
    accounts::{Email, NewPerson, PersonName, Position},
    organisations::{
        self, Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber, Rights,
        actions::{Added, add_member, add_organisation, admit},
    },
    platform::{Actor, Error, Language, Membership},
    schema::events,
};
use diesel::prelude::*;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

use crate::support::{Account, Town, story};

fn person(name: &str, email: &str) -> NewPerson {
    NewPerson {
        name: PersonName::parse(name).unwrap(),
        position: Position::parse("Chair").unwrap(),
        email: Email::parse(email).unwrap(),
        language: Language::Lv,
    }
}

fn organisation(name: &str, country: &str, number: &str) -> NewOrganisation {
    NewOrganisation {
        name: OrganisationName::parse(name).unwrap(),
        country: Country::parse(country).unwrap(),
        register: RegisterName::parse("Register of associations").unwrap(),
        number: RegistrationNumber::parse(number).unwrap(),
        details: Details::default(),
    }
}

async fn add(town: &Town, organisation: NewOrganisation, email: &'static str) -> Result<Added, Error> {
    let now = town.now();
    let anna = person("Anna Kalniņa", email);
    town.app.db.write(async move |tx| add_organisation(tx, now, Actor::Service, &organisation, &anna).await).await
}

async fn memberships(town: &Town, added: &Added) -> Vec<Membership> {
    organisations::memberships_of(&mut town.app.db.read().await.unwrap(), added.person).await.unwrap()
}

#[test]
fn the_first_person_of_an_organisation_signs_in_may_sign_and_manage() {
    story("2026-11-24T09:00", async |town| {
        let krasts =
            add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let anna = Account {
            id: krasts.person,
            email: "anna@krasts.example".to_owned(),
            password: krasts.password.reveal().to_owned(),
        };
        let browser = town.signed_in(&anna).await;
        assert_eq!(browser.visit("/sign-in").await.path, "/desk");
        let whole = Membership {
            organisation: krasts.organisation,
            name: "Drošais krasts".to_owned(),
            may_sign: true,
            may_manage: true,
        };
        assert_eq!(memberships(town, &krasts).await, [whole]);
    });
}

#[test]
fn a_number_is_registered_once_in_a_country_however_it_is_written() {
    story("2026-11-24T09:00", async |town| {
        add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let twice = add(town, organisation("Krasts", "LV", "40008-123-456"), "juris@krasts.example").await;
        assert!(
            matches!(&twice, Err(Error::Violates(rule)) if rule == "organisations_number_is_registered_once"),
            "{twice:?}"
        );
        add(town, organisation("Turvaline rannik", "EE", "40008123456"), "mari@rannik.example").await.unwrap();
    });
}

#[test]
fn an_address_belongs_to_one_person_and_a_refusal_leaves_nothing_behind() {
    story("2026-11-24T09:00", async |town| {
        add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let twice = add(town, organisation("Zaļā josta", "LV", "40008654321"), "Anna@Krasts.example").await;
        assert!(matches!(&twice, Err(Error::Violates(rule)) if rule == "people_email_is_used_once"), "{twice:?}");
        add(town, organisation("Zaļā josta", "LV", "40008654321"), "liga@josta.example").await.unwrap();
    });
}

#[test]
fn members_come_with_their_rights_and_one_person_may_act_for_two_organisations() {
    story("2026-11-24T09:00", async |town| {
        let krasts =
            add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let josta = add(town, organisation("Zaļā josta", "LV", "40008654321"), "liga@josta.example").await.unwrap();
        let (now, first, second) = (town.now(), krasts.organisation, josta.organisation);
        let juris = person("Juris Ozols", "juris@krasts.example");
        let (juris, _) = town
            .write(async move |tx| {
                let (juris, password) = add_member(tx, now, Actor::Service, first, &juris, Rights::default()).await?;
                admit(tx, now, Actor::Service, second, juris, Rights { may_sign: true, may_manage: false }).await?;
                Ok((juris, password))
            })
            .await;

        let mut conn = town.app.db.read().await.unwrap();
        let of_krasts = organisations::members(&mut conn, first).await.unwrap();
        let seen: Vec<_> =
            of_krasts.iter().map(|member| (member.name.as_str(), member.may_sign, member.may_manage)).collect();
        assert_eq!(seen, [("Anna Kalniņa", true, true), ("Juris Ozols", false, false)]);
        let of_juris = organisations::memberships_of(&mut conn, juris).await.unwrap();
        let seen: Vec<_> = of_juris.iter().map(|membership| (membership.name.as_str(), membership.may_sign)).collect();
        assert_eq!(seen, [("Drošais krasts", false), ("Zaļā josta", true)]);
    });
}

#[test]
fn a_suspended_organisation_acts_no_more_and_neither_do_members_sent_away() {
    story("2026-11-24T09:00", async |town| {
        let krasts =
            add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let josta = add(town, organisation("Zaļā josta", "LV", "40008654321"), "liga@josta.example").await.unwrap();
        let suspend = format!("UPDATE organisations SET state = 'suspended' WHERE id = '{}'", krasts.organisation);
        let send_away =
            format!("UPDATE memberships SET ended_at = began_at WHERE organisation = '{}'", josta.organisation);
        town.write(async move |tx| Ok(tx.batch_execute(&format!("{suspend}; {send_away}")).await?)).await;
        assert_eq!((memberships(town, &krasts).await, memberships(town, &josta).await), (vec![], vec![]));
    });
}

#[test]
fn the_trail_says_who_was_added() {
    story("2026-11-24T09:00", async |town| {
        let krasts =
            add(town, organisation("Drošais krasts", "LV", "40008123456"), "anna@krasts.example").await.unwrap();
        let (now, organisation) = (town.now(), krasts.organisation);
        let juris = person("Juris Ozols", "juris@krasts.example");
        let by = Actor::Member(krasts.person, organisation);
        town.write(async move |tx| add_member(tx, now, by, organisation, &juris, Rights::default()).await).await;

        let trail = events::table
            .filter(events::organisation.eq(organisation))
            .order(events::id)
            .select((events::kind, events::actor_as));
        let trail: Vec<(String, String)> = trail.load(&mut town.app.db.read().await.unwrap()).await.unwrap();
        let pairs: Vec<_> = trail.iter().map(|(kind, actor)| (kind.as_str(), actor.as_str())).collect();
        assert_eq!(pairs, [("organisation_added", "service"), ("member_added", "member")]);
    });
}
