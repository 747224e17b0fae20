//! Following by address, without an account.
mod news;

pub use news::many_submissions;

use atbalss::{
    consultations,
    following::{self, Errand},
    notifications::{Kind, Letter},
    platform::Role,
};

use crate::support::{Account, Seen, Setting, Town, Visitor, story};

pub const DACE: &str = "dace@people.example";
const DRAFT: &str = "# On shelters\n\n1. Every municipality keeps a list of shelters.\n";

/// The letters of this kind, the oldest first, after the worker has done its due work.
pub async fn letters(town: &Town, kind: Kind) -> Vec<Letter> {
    town.letters().await.into_iter().filter(|letter| letter.kind == kind.as_str()).collect()
}

/// The page of a private link of the follower who reads a letter.
pub fn behind(town: &Town, letter: &Letter, errand: Errand) -> String {
    following::path(errand, letter.follower.unwrap(), &town.app.secret).to_string()
}

/// Asks for news on the page to which `from` leads.
pub async fn wish(visitor: &Visitor, from: &str, email: &str) -> Seen {
    let form = visitor.follow(&visitor.visit(from).await, "News by email").await;
    visitor.press(&form, "Send me the email to confirm", &[("Email address", email)]).await
}

/// Somebody follows, and has confirmed it; returns the letter that asked for that.
pub async fn follows(town: &Town, from: &str, email: &str) -> Letter {
    let visitor = town.visitor();
    assert_eq!(wish(&visitor, from, email).await.text("h1"), "Confirm your address");
    let asked = letters(town, Kind::Follow).await.into_iter().rfind(|letter| letter.address == email).unwrap();
    let page = visitor.visit(&behind(town, &asked, Errand::Confirm)).await;
    assert!(visitor.press(&page, "Confirm the address", &[]).await.has("The address is confirmed."));
    asked
}

/// A consultation that opens and closes at these moments, and its page.
pub async fn consultation(town: &Town, inga: &Account, title: &str, opens: &str, closes: &str) -> String {
    let number = town.consultation(inga, &Setting { title, draft: DRAFT, opens, closes }).await;
    format!("/consultations/{number}")
}

pub async fn editor(town: &Town) -> Account {
    town.staff("Inga Ozola", &[Role::Editor]).await
}

#[test]
fn whoever_follows_an_area_confirms_the_address_first_and_is_then_told_of_a_new_consultation() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let first = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let number = first.trim_start_matches("/consultations/");
        let area = consultations::find(&town.app.db.read().await.unwrap(), number).await.unwrap().policy_area;
        let dace = town.visitor();
        let form = dace.visit(&format!("/follow?area={area}")).await;
        let wrong = dace.press(&form, "Send me the email to confirm", &[("Email address", "dace")]).await;
        assert_eq!((wrong.status, wrong.value("email")), (422, "dace".to_owned()));
        let asked = dace.press(&wrong, "Send me the email to confirm", &[("Email address", DACE)]).await;
        assert_eq!(asked.text("h1"), "Confirm your address");
        assert!(asked.has(DACE) && !asked.has("We have sent"), "no mail server is set: {asked}");

        town.later("2026-11-02T11:00");
        consultation(town, &inga, "Sirens", "2026-11-02T11:00", "2026-12-10T23:59").await;
        assert_eq!(letters(town, Kind::Published).await, [], "nobody has confirmed the address");
        let asking = letters(town, Kind::Follow).await;
        assert_eq!(asking.len(), 1);
        assert_eq!(asking[0].subject, "Confirm that you want news of consultations");
        let link = behind(town, &asking[0], Errand::Confirm);
        for _ in 0..3 {
            assert!(dace.visit(&link).await.has(DACE));
        }
        assert_eq!(letters(town, Kind::Published).await, [], "opening the page confirms nothing");
        let page = dace.visit(&link).await;
        assert!(dace.press(&page, "Confirm the address", &[]).await.has("From now on you get news."));
        assert_eq!(dace.visit(&link).await.status, 409, "once is enough");

        town.later("2026-11-02T12:00");
        consultation(town, &inga, "Wells", "2026-11-02T12:00", "2026-12-10T23:59").await;
        let told = letters(town, Kind::Published).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].address.as_str(), told[0].subject.as_str()), (DACE, "New consultation: “Wells”"));
        assert!(told[0].unsubscribe.is_some() && told[0].body.contains("or to get no more emails:\n\u{1a}"));
    });
}

#[test]
fn an_address_that_follows_already_gets_the_same_answer_and_keeps_one_subscription() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let shelters = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let sirens = consultation(town, &inga, "Sirens", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let first = follows(town, &shelters, DACE).await;
        town.later("2026-11-02T12:00");
        follows(town, &sirens, "DACE@people.example").await;
        let dace = town.visitor();
        let page = dace.visit(&behind(town, &first, Errand::Change)).await;
        assert!(page.has("Shelters") && page.has("Sirens"), "{page}");
        let saved = dace.press(&page, "Save", &[("Single consultations", "Shelters"), ("Sirens", "")]).await;
        assert!(saved.has("Saved.") && !saved.has("Sirens"), "{saved}");
        let nothing = dace.press(&saved, "Save", &[("Shelters", "")]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.has("Choose at least one policy area or consultation"), "{nothing}");
    });
}

#[test]
fn two_wishes_of_one_address_that_are_confirmed_at_once_become_one_subscription() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let mut links = Vec::new();
        for title in ["Shelters", "Sirens"] {
            let page = consultation(town, &inga, title, "2026-11-02T10:00", "2026-12-10T23:59").await;
            wish(&town.visitor(), &page, DACE).await;
            links.push(behind(town, letters(town, Kind::Follow).await.last().unwrap(), Errand::Confirm));
        }
        let (one, other) = (town.visitor(), town.visitor());
        let (first, second) = tokio::join!(one.visit(&links[0]), other.visit(&links[1]));
        let confirm = "Confirm the address";
        let (first, second) = tokio::join!(one.press(&first, confirm, &[]), other.press(&second, confirm, &[]));
        assert_eq!((first.status, second.status), (200, 200), "{first}{second}");
        assert_eq!(first.path, second.path, "both lead to the one subscription");
        let both = one.visit(&first.path).await;
        assert!(both.has("Shelters") && both.has("Sirens"), "{both}");
        assert_eq!(town.number("SELECT count(*) AS number FROM followers").await, 1);
    });
}

#[test]
fn an_address_gets_three_such_letters_an_hour_and_a_network_may_ask_thirty_times() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let stranger = town.visitor().at_network("203.0.113.9");
        for _ in 0..30 {
            assert_eq!(wish(&stranger, &page, DACE).await.text("h1"), "Confirm your address");
        }
        assert_eq!(wish(&stranger, &page, DACE).await.status, 429);
        assert_eq!(letters(town, Kind::Follow).await.len(), 3);
    });
}

#[test]
fn what_nobody_confirms_is_deleted_after_a_week() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let dace = town.visitor();
        wish(&dace, &page, DACE).await;
        let asking = letters(town, Kind::Follow).await.remove(0);
        let link = behind(town, &asking, Errand::Confirm);
        town.later("2026-11-09T09:59");
        town.letters().await;
        assert_eq!(dace.visit(&link).await.status, 200);
        town.later("2026-11-09T10:00");
        assert_eq!(dace.visit(&link).await.status, 409);
        town.letters().await;
        let left = following::find(&mut town.app.db.read().await.unwrap(), asking.follower.unwrap()).await.unwrap();
        assert_eq!(left, None);
        assert!(dace.visit(&link).await.has("This link no longer works"));
    });
}

#[test]
fn a_scanner_opens_the_link_ten_times_and_only_the_button_stops_the_letters() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let asked = follows(town, &page, DACE).await;
        let link = behind(town, &asked, Errand::Stop);
        let scanner = town.visitor();
        for _ in 0..10 {
            assert_eq!(scanner.visit(&link).await.text("h1"), "Stop the emails");
        }
        let dace = town.visitor();
        let stopped = dace.press(&dace.visit(&link).await, "Stop all emails", &[]).await;
        assert_eq!(stopped.text("h1"), "You get no more emails");
        assert_eq!(dace.visit(&link).await.text("h1"), "You get no more emails", "it says so kindly afterwards");
        let change = dace.visit(&behind(town, &asked, Errand::Change)).await;
        assert_eq!((change.status, change.text("h1")), (200, "You get no more emails".to_owned()));
        assert_eq!(dace.visit(&link.replace(&link[link.len() - 4..], "xxxx")).await.status, 404);
    });
}

#[test]
fn a_mail_program_stops_the_letters_with_one_click_and_a_second_one_changes_nothing() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let asked = follows(town, &page, DACE).await;
        let (client, address) =
            (reqwest::Client::new(), format!("{}{}", town.base, behind(town, &asked, Errand::Stop)));
        let other = client.post(&address).form(&[("anything", "else")]).send().await.unwrap();
        assert_eq!(other.status().as_u16(), 422);
        for _ in 0..2 {
            let click = client.post(&address).form(&[("List-Unsubscribe", "One-Click")]).send().await.unwrap();
            assert_eq!(click.status().as_u16(), 200);
        }
        let gone = following::find(&mut town.app.db.read().await.unwrap(), asked.follower.unwrap()).await.unwrap();
        assert_eq!(gone, None);
        let elsewhere = client.post(format!("{}/follow", town.base)).form(&[("email", DACE)]).send().await.unwrap();
        assert_eq!(elsewhere.status().as_u16(), 403, "only this address takes a form from nowhere");
    });
}
