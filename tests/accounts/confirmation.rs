//! What has great consequences is done by somebody who has confirmed not long ago that it is them.
use atbalss::platform::Role;

use super::{problems, second_factor::set_up, sign_in};
use crate::support::{Account, Seen, Town, Visitor, story};

const RITA: &str = "rita.ozola@ministrija.example";

async fn edvins(town: &Town) -> Account {
    town.staff("Edvīns Mežs", &[Role::Admin]).await
}

/// Signs in, and says nothing by itself when asked to confirm.
async fn signed_in(town: &Town, account: &Account) -> Visitor {
    let visitor = town.visitor();
    sign_in(&visitor, account).await;
    visitor
}

/// Fills the open form of an invitation and sends it.
async fn invite(visitor: &Visitor, form: &Seen) -> Seen {
    let fill = [("Name", "Rita Ozola"), ("Position", "Desk officer"), ("Email address", RITA), ("Reviewer", "on")];
    visitor.press(form, "Send the invitation", &fill).await
}

#[test]
fn after_a_quarter_of_an_hour_the_password_is_asked_and_nothing_typed_is_lost() {
    story("2026-11-26T09:00", async |town| {
        let edvins = edvins(town).await;
        let admin = signed_in(town, &edvins).await;
        let form = admin.visit("/staff/people/new").await;
        town.later("2026-11-26T09:15");
        let asked = invite(&admin, &form).await;
        assert_eq!((asked.status, asked.text("h1").as_str()), (403, "Confirm that it is you"), "{asked}");
        assert_eq!(asked.headers["cache-control"], "no-store");
        assert!(!admin.visit("/staff/people").await.has("Rita Ozola"), "nothing is done yet");

        let wrong = admin.press(&asked, "Confirm", &[("Current password", "summer-of-2026-in-riga")]).await;
        assert_eq!((wrong.status, problems(&wrong)), (422, vec!["This is not your current password".to_owned()]));
        let confirmed = admin.press(&wrong, "Confirm", &[("Current password", &edvins.password)]).await;
        assert!(!admin.visit("/staff/people").await.has("Rita Ozola"), "only a person sends a form");
        let invited = admin.press(&confirmed, "Continue", &[]).await;
        assert!(invited.has("Rita Ozola") && invited.has("Desk officer"), "{invited}");

        town.later("2026-11-26T09:29");
        let form = admin.visit("/staff/people/new").await;
        let again = admin.press(&form, "Send the invitation", &[]).await;
        assert_eq!(again.status, 422, "a confirmation serves for a while");
    });
}

#[test]
fn who_has_a_second_factor_gives_a_code_and_a_button_goes_on_too() {
    story("2026-11-26T09:00", async |town| {
        let edvins = edvins(town).await;
        let inese = town.staff("Inese Kalniņa", &[Role::Editor]).await;
        let admin = signed_in(town, &edvins).await;
        let (phone, codes) = set_up(town, &admin).await;
        let page = admin.visit(&format!("/staff/people/{}", inese.id)).await;
        town.later("2026-11-26T09:40");
        let asked = admin.press(&page, "Save roles", &[("Reviewer", "on")]).await;
        assert!(!asked.html.contains("current_password"), "{}", asked.html);
        let confirmed = admin.press(&asked, "Confirm", &[("Code", &phone.code(town))]).await;
        let saved = admin.press(&confirmed, "Continue", &[]).await;
        assert!(saved.has("The roles have been changed.") && saved.has("Roles Editor Reviewer"), "{saved}");

        let account = admin.visit("/account").await;
        town.later("2026-11-26T10:10");
        let asked = admin.press(&account, "Make new recovery codes", &[]).await;
        let recovery = codes.texts("main li code").remove(0);
        let confirmed = admin.press(&asked, "Confirm", &[("Recovery code", &recovery)]).await;
        let made = admin.press(&confirmed, "Continue", &[]).await;
        assert_eq!(made.texts("main li code").len(), 10, "{made}");
    });
}

#[test]
fn a_page_that_needs_it_is_shown_at_once_afterwards() {
    story("2026-11-26T09:00", async |town| {
        let edvins = edvins(town).await;
        let admin = signed_in(town, &edvins).await;
        town.later("2026-11-26T09:20");
        let asked = admin.visit("/account/second-factor").await;
        assert_eq!((asked.status, asked.text("h1").as_str()), (403, "Confirm that it is you"));
        let page = admin.press(&asked, "Confirm", &[("Current password", &edvins.password)]).await;
        assert_eq!(page.text("h1"), "Set up two-step sign-in", "{page}");
    });
}

#[test]
fn what_only_changes_the_language_or_comes_from_an_earlier_session_is_not_done_afterwards() {
    story("2026-11-26T09:00", async |town| {
        let edvins = edvins(town).await;
        let admin = signed_in(town, &edvins).await;
        let form = admin.visit("/staff/people/new").await;
        town.later("2026-11-26T09:20");
        let go_on = async |asked: Seen| {
            let confirmed = admin.press(&asked, "Confirm", &[("Current password", &edvins.password)]).await;
            admin.press(&confirmed, "Continue", &[]).await
        };
        let mut refill = admin.visit("/staff/people/new").await;
        refill.html =
            refill.html.replace("</form>", "<input type=\"hidden\" name=\"refill\" value=\"language\"></form>");
        let shown = go_on(invite(&admin, &refill).await).await;
        assert_eq!((shown.status, shown.value("name").as_str()), (422, "Rita Ozola"), "{shown}");

        town.later("2026-11-26T09:40");
        let mut stale = form;
        stale.html = stale.html.replace(&stale.value("csrf"), "of-an-earlier-session");
        let shown = go_on(invite(&admin, &stale).await).await;
        assert_eq!((shown.status, shown.value("name").as_str()), (422, "Rita Ozola"), "{shown}");
        assert!(!admin.visit("/staff/people").await.has("Rita Ozola"));
    });
}

#[test]
fn nobody_gives_a_role_to_oneself() {
    story("2026-11-26T09:00", async |town| {
        let edvins = edvins(town).await;
        let second = town.staff("Laima Ozola", &[Role::Admin]).await;
        let admin = signed_in(town, &edvins).await;
        let own = admin.visit(&format!("/staff/people/{}", edvins.id)).await;
        assert!(own.has("another administrator has to give you new ones."), "{own}");
        let refused = admin.press(&own, "Save roles", &[("Approver", "on")]).await;
        let reason = "You cannot give yourself a role. Ask another administrator to give it to you.";
        assert_eq!((refused.status, problems(&refused)), (422, vec![reason.to_owned()]), "{refused}");

        let form = admin.visit("/staff/people/new").await;
        let fill = [("Name", "Edvīns"), ("Position", "Head"), ("Email address", &edvins.email), ("Approver", "on")];
        let refused = admin.press(&form, "Send the invitation", &fill).await;
        assert_eq!((refused.status, problems(&refused)), (422, vec![reason.to_owned()]), "nor by an invitation");

        let other = signed_in(town, &second).await;
        let page = other.visit(&format!("/staff/people/{}", edvins.id)).await;
        assert!(!page.has("another administrator has to give you new ones."), "{page}");
        let given = other.press(&page, "Save roles", &[("Approver", "on")]).await;
        assert!(given.has("The roles have been changed."), "{given}");
        let own = admin.visit(&format!("/staff/people/{}", edvins.id)).await;
        let given_up = admin.press(&own, "Save roles", &[("Approver", "")]).await;
        assert!(given_up.has("The roles have been changed."), "what one holds one may give up: {given_up}");
    });
}
