use atbalss::{
    accounts::{self, Email, NewPerson, PersonName, Position},
    platform::{Language, Role},
};

use super::{ilze, is_signed_in, problems};
use crate::support::{Account, Seen, Town, story};

#[test]
fn somebody_changes_name_position_and_language_and_goes_on_in_that_language() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let page = browser.visit("/account").await;
        let saved = browser
            .press(
                &page,
                "Save",
                &[("Name", "Anna Liepa-Ozola"), ("Position", "Board member"), ("Language", "Latvian")],
            )
            .await;
        assert_eq!(saved.path, "/account?lang=lv");
        assert_eq!(saved.text("h1"), "Jūsu konts");
        assert!(saved.has("Jūsu konts ir mainīts") && saved.has("Anna Liepa-Ozola"), "{saved}");
        assert_eq!(browser.visit("/consultations").await.text(".atb-nav a"), "Apspriešanas");

        let again = browser.press(&saved, "Saglabāt", &[("Amats", "")]).await;
        assert_eq!(again.status, 422);
        assert_eq!(problems(&again).len(), 1);
        assert_eq!(browser.visit("/account").await.path, "/account");
    });
}

#[test]
fn somebody_sees_for_whom_they_act_and_what_they_may_do() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (purvs, _) = town.organisation("Purva klusums", "Zane Purve").await;
        town.joins(purvs, &anna).await;
        let page = town.signed_in(&anna).await.visit("/account").await;
        assert_eq!(page.texts("#organisations + .atb-rows h3"), ["Drošais krasts", "Purva klusums"]);
        assert!(page.has("You may: write comments, submit statements, invite and manage representatives"), "{page}");
        assert_eq!(page.link("Representatives: Purva klusums"), format!("/organisations/{purvs}/members"));
        assert_eq!(page.link("Register an organisation"), "/register");

        let staff = town.staff("Inese Kalniņa", &[Role::Editor, Role::Admin]).await;
        let page = town.signed_in(&staff).await.visit("/account").await;
        assert!(page.has("Your roles at the ministry") && page.has("Editor") && page.has("Administrator"), "{page}");
    });
}

/// A person without any rights.
async fn nobody_in_particular(town: &Town) -> Account {
    let anna = town.staff("Anna Liepa", &[Role::Editor]).await;
    let (id, now) = (anna.id, town.now());
    let admin = town.staff("Edvīns Mežs", &[Role::Admin]).await;
    town.act(async move |tx| {
        let admin = atbalss::platform::Admin(accounts::viewer_of(tx, admin.id).await?.staff().expect("an admin"));
        accounts::actions::change_roles(tx, now, &admin, id, &[]).await
    })
    .await;
    anna
}

#[test]
fn who_acts_for_nobody_is_told_what_to_do() {
    story("2026-11-24T09:00", async |town| {
        let anna = nobody_in_particular(town).await;
        let browser = town.signed_in(&anna).await;
        let page = browser.visit("/start").await;
        assert_eq!(page.path, "/account");
        assert!(
            page.has(
                "You do not represent any organisation. If yours is already registered, ask its manager to invite you"
            ),
            "{page}"
        );
    });
}

#[test]
fn sessions_are_listed_and_ended() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (one, other) = (town.signed_in(&ilze).await, town.signed_in(&ilze).await);
        town.later("2026-11-24T09:30");
        let here = town.signed_in(&ilze).await;
        let page = here.visit("/account").await;
        assert_eq!(page.texts("#sessions ~ .atb-rows li").len(), 3);
        assert_eq!(page.texts("#sessions ~ .atb-rows strong"), ["This is your current session"]);

        let page = here.press_in(&page, "#sessions ~ .atb-rows li:nth-child(2)", "End this session", &[]).await;
        assert!(page.has("The session has ended"), "{page}");
        assert_eq!(page.texts("#sessions ~ .atb-rows li").len(), 2);
        assert_eq!(
            [is_signed_in(&one).await, is_signed_in(&other).await].iter().filter(|is_live| **is_live).count(),
            1
        );

        let page = here.press(&page, "Sign out everywhere else", &[]).await;
        assert_eq!(page.texts("#sessions ~ .atb-rows li").len(), 1);
        assert!(!is_signed_in(&one).await && !is_signed_in(&other).await && is_signed_in(&here).await);
        assert!(page.has("You have been signed out everywhere else."), "{page}");
    });
}

#[test]
fn sessions_that_have_ended_are_not_listed_and_those_of_others_cannot_be_ended() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        town.signed_in(&ilze).await;
        town.later("2026-11-24T10:00");
        let (here, other, stranger) =
            (town.signed_in(&ilze).await, town.signed_in(&ilze).await, town.signed_in(&anna).await);
        let page = here.visit("/account").await;
        assert_eq!(page.texts("#sessions ~ .atb-rows li").len(), 2, "an hour of silence has ended the first");

        town.signed_in(&anna).await;
        let mut own = stranger.visit("/account").await;
        own.html = own.html.replace(session_on(&own), session_on(&page));
        stranger.press(&own, "End this session", &[]).await;
        assert!(is_signed_in(&other).await && is_signed_in(&here).await);
    });
}

/// The id of the session that can be ended on this page.
fn session_on(page: &Seen) -> &str {
    page.html.split("/account/sessions/").nth(1).and_then(|rest| rest.split('/').next()).unwrap()
}

#[test]
fn the_account_is_five_queries() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        assert_eq!(town.queries(browser.visit("/account")).await, 5, "session, memberships, sessions, address, factor");
        for _ in 0..3 {
            town.signed_in(&anna).await;
        }
        assert_eq!(town.queries(browser.visit("/account")).await, 5);
    });
}

#[test]
fn an_invited_person_has_no_session_to_look_at() {
    story("2026-11-24T09:00", async |town| {
        let page = town.visitor().visit("/account").await;
        assert_eq!(page.path, "/sign-in?next=%2Faccount");
        let new = NewPerson {
            name: PersonName::parse("Zane Purve").unwrap(),
            position: Position::parse("Expert").unwrap(),
            email: Email::parse("zane@purvs.example").unwrap(),
            language: Language::En,
        };
        let now = town.now();
        town.write(async move |tx| accounts::actions::add_person(tx, now, &new, None).await).await;
        let answer = super::try_to_sign_in(&town.visitor(), "zane@purvs.example", "whatever I may type").await;
        assert_eq!(problems(&answer), ["Check the email address and the password"]);
    });
}
