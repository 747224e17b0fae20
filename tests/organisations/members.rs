//! The people of an organisation: who they are, what they may do, and how their membership ends.
use super::letters_to;
use crate::support::{Account, Seen, Town, Visitor, story};
use atbalss::ids::OrganisationId;

async fn krasts(town: &Town) -> (OrganisationId, Account, Account) {
    let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
    let juris = town.member(krasts, "Juris Ozols").await;
    (krasts, anna, juris)
}

async fn members(visitor: &Visitor, organisation: OrganisationId) -> Seen {
    visitor.visit(&format!("/organisations/{organisation}/members")).await
}

#[test]
fn everybody_sees_who_the_members_are_and_managers_see_how_to_change_it() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, juris) = krasts(town).await;
        let (_, stranger) = town.organisation("Zaļā josta", "Līga Zariņa").await;
        let page = members(&town.signed_in(&juris).await, krasts).await;
        assert_eq!(page.texts("main h2"), ["Anna Liepa", "Juris Ozols (you)"]);
        assert_eq!(
            page.texts("main li .atb-small p:first-child"),
            ["Writes comments, submits statements, manages representatives", "Writes comments"]
        );
        assert!(!page.has(&anna.email) && !page.has("Invite to represent") && !page.has("Change rights"), "{page}");
        let page = members(&town.signed_in(&anna).await, krasts).await;
        assert!(page.has(&juris.email) && page.has("Change rights: Juris Ozols"), "{page}");
        assert_eq!(members(&town.signed_in(&stranger).await, krasts).await.status, 404);
    });
}

#[test]
fn rights_hold_from_the_next_request_on() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, juris) = krasts(town).await;
        let (anna, juris) = (town.signed_in(&anna).await, town.signed_in(&juris).await);
        let rights = anna.follow(&members(&anna, krasts).await, "Change rights: Juris Ozols").await;
        assert_eq!(rights.text("h1"), "Rights of Juris Ozols");
        let changed = anna
            .press(
                &rights,
                "Change rights in Drošais krasts",
                &[("Submit statements", "yes"), ("Manage representatives", "yes")],
            )
            .await;
        assert!(changed.has("Juris Ozols: Writes comments, submits statements, manages representatives"), "{changed}");
        let page = members(&juris, krasts).await;
        assert!(page.has("Invite to represent Drošais krasts"), "{page}");

        // Now there are two managers, and one takes this right from the other while she types.
        let hers = juris.follow(&page, "Change rights: Anna Liepa").await;
        juris.press(&hers, "Change rights in Drošais krasts", &[("Manage representatives", "")]).await;
        assert_eq!(
            anna.press(&changed, "Invite to represent Drošais krasts", &[("Email address", "zane@krasts.example")])
                .await
                .status,
            404
        );
        assert!(members(&anna, krasts).await.has("Managers invite representatives and give rights."));
    });
}

#[test]
fn the_last_manager_cannot_go_and_is_told_how_to() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, _) = krasts(town).await;
        let browser = town.signed_in(&anna).await;
        let page = members(&browser, krasts).await;
        let leaving = browser.follow(&page, "Stop representing Drošais krasts").await;
        assert!(leaving.has("Make another person a manager first."), "{leaving}");
        let own = browser.follow(&page, "Change rights: Anna Liepa").await;
        let refused = browser.press(&own, "Change rights in Drošais krasts", &[("Manage representatives", "")]).await;
        assert!(
            refused.status == 422 && refused.has("Somebody must be able to manage who represents the organisation."),
            "{refused}"
        );
        assert_eq!(browser.follow(&refused, "Representatives of the organisation").await.path, page.path);

        let juris = browser.follow(&page, "Change rights: Juris Ozols").await;
        let page = browser.press(&juris, "Change rights in Drošais krasts", &[("Manage representatives", "yes")]).await;
        let leaving = browser.follow(&page, "Stop representing Drošais krasts").await;
        let left = browser.press(&leaving, "Stop representing Drošais krasts", &[]).await;
        assert_eq!(left.path, "/account", "{left}");
        assert_eq!(members(&browser, krasts).await.status, 403);
    });
}

#[test]
fn who_is_sent_away_can_do_nothing_with_the_next_request_and_is_told() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, juris) = krasts(town).await;
        let (manager, browser) = (town.signed_in(&anna).await, town.signed_in(&juris).await);
        assert_eq!(members(&browser, krasts).await.status, 200);
        let asked = manager.follow(&members(&manager, krasts).await, "Remove this representative: Juris Ozols").await;
        assert!(
            asked.has("What will happen")
                && asked.has("Juris Ozols will immediately lose all rights to act for Drošais krasts"),
            "{asked}"
        );
        let ended = manager.press(&asked, "Remove Juris Ozols from Drošais krasts", &[]).await;
        assert!(ended.has("Juris Ozols no longer represents Drošais krasts"), "{ended}");
        assert_eq!(members(&browser, krasts).await.status, 403);
        assert_eq!(letters_to(town, &juris.email).await[0].0, "You no longer represent Drošais krasts");
        let nobody = manager.visit(&asked.path).await;
        assert_eq!(nobody.status, 404, "{nobody}");
    });
}

#[test]
fn a_member_ends_nobody_elses_membership() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, juris) = krasts(town).await;
        let (manager, browser) = (town.signed_in(&anna).await, town.signed_in(&juris).await);
        let hers = manager.follow(&members(&manager, krasts).await, "Stop representing Drošais krasts").await.path;
        assert_eq!(browser.visit(&hers).await.status, 404);
        let (client, address) = browser.by_hand(&hers);
        let token = members(&browser, krasts).await.value("csrf");
        let answer = client.post(address).header("Origin", &town.base).form(&[("csrf", token)]).send().await.unwrap();
        assert_eq!(answer.status(), 404);
    });
}

#[test]
fn who_belongs_to_two_organisations_sees_on_each_button_for_which_one() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, _) = krasts(town).await;
        let (josta, liga) = town.organisation("Zaļā josta", "Līga Zariņa").await;
        town.joins(josta, &anna).await;
        let manager = town.signed_in(&liga).await;
        let rights = manager.follow(&members(&manager, josta).await, "Change rights: Anna Liepa").await;
        manager.press(&rights, "Change rights in Zaļā josta", &[("Manage representatives", "yes")]).await;

        let browser = town.signed_in(&anna).await;
        for (organisation, name, other) in
            [(krasts, "Drošais krasts", "Zaļā josta"), (josta, "Zaļā josta", "Drošais krasts")]
        {
            let page = members(&browser, organisation).await;
            assert!(page.has(&format!("You are acting for {name}")) && !page.has(other), "{page}");
            assert!(
                page.texts("main button").iter().all(|button| button.contains(name)),
                "{:?}",
                page.texts("main button")
            );
            let leaving = browser.follow(&page, &format!("Stop representing {name}")).await;
            assert!(!leaving.has(other), "{leaving}");
        }
    });
}

#[test]
fn the_page_asks_the_same_of_the_database_however_many_they_are() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna, juris) = krasts(town).await;
        let (manager, member) = (town.signed_in(&anna).await, town.signed_in(&juris).await);
        for name in ["Zane Purve", "Līga Zariņa"] {
            town.member(krasts, name).await;
        }
        assert_eq!(town.queries(members(&manager, krasts)).await, 4);
        assert_eq!(town.queries(members(&member, krasts)).await, 3);
    });
}
