use atbalss::{accounts::Purpose, platform::Role};
use futures_util::future::join;

use super::{NEW_PASSWORD, ask_for_reset, ilze, problems, try_to_sign_in};
use crate::support::{Account, Seen, Town, Visitor, story};

async fn edvins(town: &Town) -> Account {
    town.staff("Edvīns Mežs", &[Role::Admin]).await
}

const RITA: &str = "rita.ozola@ministrija.example";

/// Fills the form of an invitation and sends it.
async fn invite(visitor: &Visitor, name: &str, email: &str, roles: &[&str]) -> Seen {
    let list = visitor.visit("/staff/people").await;
    let form = visitor.follow(&list, "Invite a colleague").await;
    let mut fill =
        vec![("Name", name), ("Position", "Desk officer"), ("Email address", email), ("Language", "English")];
    fill.extend(roles.iter().map(|role| (*role, "on")));
    visitor.press(&form, "Send the invitation", &fill).await
}

/// Ticks these roles and no others on the page of a person.
async fn set_roles(visitor: &Visitor, page: &Seen, roles: &[&str]) -> Seen {
    let all = ["Editor", "Reviewer", "Approver", "Administrator"];
    let fill: Vec<_> = all.iter().map(|role| (*role, if roles.contains(role) { "on" } else { "" })).collect();
    visitor.press(page, "Save roles", &fill).await
}

#[test]
fn a_colleague_is_invited_chooses_a_password_and_does_her_work() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        let person = invite(&admin, "Rita Ozola", RITA, &["Editor", "Reviewer"]).await;
        assert!(
            person.has("No mail server is set, so the email has not been sent.")
                && person.has("Invited, no password yet"),
            "{person}"
        );
        assert_eq!(try_to_sign_in(&town.visitor(), RITA, NEW_PASSWORD).await.status, 422, "before she has a password");

        let rita = town.visitor();
        let path = town.link_to(RITA, Purpose::Welcome).await;
        for _ in 0..10 {
            rita.visit(&path).await;
        }
        let page = rita.visit(&path).await;
        assert_eq!(page.text("h1"), "Choose your password");
        let weak = rita.press(&page, "Save the password", &[("New password", "Rita Ozola Rita")]).await;
        assert_eq!(weak.status, 422);
        let sign_in = rita.press(&weak, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert_eq!(sign_in.path, "/sign-in");
        assert_eq!(try_to_sign_in(&rita, RITA, NEW_PASSWORD).await.path, "/staff");
        let list = rita.visit("/staff/consultations").await;
        assert_eq!(rita.press(&list, "New consultation", &[]).await.status, 200);

        let again = rita.visit(&path).await;
        assert_eq!(again.status, 409);
        let list = admin.visit("/staff/people").await;
        assert!(list.has("Rita Ozola Desk officer Editor Reviewer Can sign in"), "{list}");
    });
}

#[test]
fn what_each_role_may_do_stands_beside_the_list_and_only_an_admin_changes_it() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let editor = town.signed_in(&town.staff("Inese Kalniņa", &[Role::Editor]).await).await;
        let list = editor.visit("/staff/people").await;
        for words in [
            "Prepares consultations, imports draft documents and publishes them.",
            "Writes answers to comments.",
            "Approves answers",
            "Invites colleagues and gives roles",
        ] {
            assert!(list.has(words), "{words}: {list}");
        }
        assert!(!list.has("Invite a colleague"), "{list}");
        let person = editor.follow(&list, "Edvīns Mežs").await;
        assert!(person.has(&edvins.email) && !person.has("Save roles"), "{person}");
        assert_eq!(editor.visit("/staff/people/new").await.status, 403);
    });
}

#[test]
fn an_invitation_says_what_is_missing_and_keeps_what_was_typed() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        let form = admin.visit("/staff/people/new").await;
        let again = admin
            .press(&form, "Send the invitation", &[("Email address", "rita.ozola"), ("Position", "Desk officer")])
            .await;
        assert_eq!(again.status, 422);
        assert_eq!(problems(&again).len(), 3, "{again}");
        assert!(again.html.contains("rita.ozola") && again.html.contains("Desk officer"), "{}", again.html);
        let sent = admin
            .press(
                &again,
                "Send the invitation",
                &[("Name", "Rita Ozola"), ("Email address", RITA), ("Reviewer", "on")],
            )
            .await;
        assert!(sent.has("Rita Ozola"), "{sent}");
    });
}

#[test]
fn who_has_an_account_keeps_it_and_holds_the_roles_at_once() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        assert_eq!(browser.visit("/staff/people").await.status, 403);
        let person = invite(&admin, "Somebody Else", &anna.email.to_uppercase(), &["Reviewer"]).await;
        assert!(person.has("There is already an account with this address."), "{person}");
        assert_eq!(person.text("h1"), "Anna Liepa");
        assert_eq!(browser.visit("/staff/people").await.status, 200, "from the next request on");
        assert_eq!(town.letters().await.len(), 0);
    });
}

#[test]
fn who_loses_every_role_before_accepting_is_not_let_in_any_more() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        let person = invite(&admin, "Rita Ozola", RITA, &["Reviewer"]).await;
        let link = town.link_to(RITA, Purpose::Welcome).await;
        let left = admin.press(&person, "Save roles", &[("Reviewer", "")]).await;
        assert!(left.has("No roles (no longer staff)") && !left.html.contains("/invitation\""), "{left}");
        assert_eq!(town.visitor().visit(&link).await.status, 409);
    });
}

#[test]
fn an_invitation_can_be_sent_again_and_the_old_link_does_nothing_any_more() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        invite(&admin, "Rita Ozola", RITA, &["Reviewer"]).await;
        let first = town.link_to(RITA, Purpose::Welcome).await;
        let person = invite(&admin, "Rita Ozola", RITA, &["Editor"]).await;
        assert!(person.has("This person has already been invited"), "{person}");
        assert!(person.has("Roles Editor Reviewer"), "{person}");

        let person = admin.press(&person, "Send the link again", &[]).await;
        assert!(person.has("No mail server is set, so the email has not been sent."), "{person}");
        let second = town.link_to(RITA, Purpose::Welcome).await;
        let rita = town.visitor();
        assert_eq!(rita.visit(&first).await.status, 409);
        assert_eq!(rita.visit(&second).await.status, 200);

        admin.press(&person, "Send the link again", &[]).await;
        let too_many = admin.press(&person, "Send the link again", &[]).await;
        assert_eq!(too_many.status, 429);
        let third = town.link_to(RITA, Purpose::Welcome).await;
        assert_eq!(rita.visit(&third).await.status, 200, "what is refused takes nothing back");
    });
}

#[test]
fn who_came_too_late_for_an_invitation_asks_for_a_new_password() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        invite(&admin, "Rita Ozola", RITA, &["Editor"]).await;
        let path = town.link_to(RITA, Purpose::Welcome).await;
        town.later("2026-11-27T09:00");
        let rita = town.visitor();
        let late = rita.visit(&path).await;
        assert_eq!(late.status, 409);
        let form = rita.follow(&late, "Ask for a new link").await;
        rita.press(&form, "Send me a link", &[("Email address", RITA)]).await;
        let page = rita.visit(&town.link_to(RITA, Purpose::Reset).await).await;
        rita.press(&page, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert_eq!(try_to_sign_in(&rita, RITA, NEW_PASSWORD).await.path, "/staff");
    });
}

#[test]
fn a_password_by_letter_takes_the_invitation_back() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        invite(&admin, "Rita Ozola", RITA, &["Editor"]).await;
        let welcome = town.link_to(RITA, Purpose::Welcome).await;
        let rita = town.visitor();
        ask_for_reset(&rita, RITA).await;
        let page = rita.visit(&town.link_to(RITA, Purpose::Reset).await).await;
        rita.press(&page, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert_eq!(rita.visit(&welcome).await.status, 409);
    });
}

#[test]
fn roles_that_end_act_from_the_next_request_on_and_stay_in_the_history() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        let inese = town.staff("Inese Kalniņa", &[Role::Editor, Role::Reviewer]).await;
        let browser = town.signed_in(&inese).await;
        let page = admin.visit(&format!("/staff/people/{}", inese.id)).await;
        assert!(page.has("A person without any role is no longer staff"), "{page}");
        let page = set_roles(&admin, &page, &["Reviewer"]).await;
        assert!(page.has("The roles have been changed."), "{page}");
        assert_eq!(browser.visit("/staff/consultations/new").await.status, 404);
        assert_eq!(browser.visit("/staff/people").await.status, 200);

        town.later("2026-11-24T09:40");
        let page = set_roles(&admin, &page, &[]).await;
        assert!(page.has("No roles (no longer staff)"), "{page}");
        assert_eq!(browser.visit("/staff/people").await.status, 403);
        assert_eq!(page.texts("main .atb-rows h3"), ["Editor", "Reviewer"]);
        assert!(page.has("Ended: 24 November 2026, 09:40"), "{page}");
        let list = admin.visit("/staff/people").await;
        assert!(list.has("Former") && list.has("Inese Kalniņa"), "{list}");
    });
}

#[test]
fn nobody_outside_the_staff_is_reached_by_an_address_of_its_pages() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let admin = town.signed_in(&edvins).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        assert_eq!(admin.visit(&format!("/staff/people/{}", anna.id)).await.status, 404);
        let mut page = admin.visit(&format!("/staff/people/{}", edvins.id)).await;
        page.html = page.html.replace(&edvins.id.to_string(), &anna.id.to_string());
        assert_eq!(set_roles(&admin, &page, &["Administrator"]).await.status, 404);
    });
}

#[test]
fn the_last_admin_stays() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let admin = town.signed_in(&edvins).await;
        let page = admin.visit(&format!("/staff/people/{}", edvins.id)).await;
        for roles in [&["Editor"][..], &[]] {
            let refused = set_roles(&admin, &page, roles).await;
            assert_eq!(refused.status, 422);
            assert!(
                refused.has(
                    "Somebody must be able to manage staff and organisations. Give this role to another person first."
                ),
                "{refused}"
            );
        }
        // A person without a password does not count as an administrator yet.
        invite(&admin, "Rita Ozola", RITA, &["Administrator"]).await;
        assert_eq!(set_roles(&admin, &page, &[]).await.status, 422);
        town.staff("Inese Kalniņa", &[Role::Admin]).await;
        let left = set_roles(&admin, &page, &[]).await;
        assert_eq!((left.status, left.path.as_str()), (200, "/account"));
    });
}

#[test]
fn of_two_admins_who_remove_each_other_at_once_one_stays() {
    story("2026-11-24T09:00", async |town| {
        let (edvins, inese) = (edvins(town).await, town.staff("Inese Kalniņa", &[Role::Admin]).await);
        let (one, other) = (town.signed_in(&edvins).await, town.signed_in(&inese).await);
        let of_other = one.visit(&format!("/staff/people/{}", inese.id)).await;
        let of_one = other.visit(&format!("/staff/people/{}", edvins.id)).await;
        let (first, second) = join(set_roles(&one, &of_other, &[]), set_roles(&other, &of_one, &[])).await;
        let stay = [&first, &second].iter().filter(|answer| answer.status == 200).count();
        assert_eq!(stay, 1, "{first} {second}");
        let mut admins = 0;
        for browser in [&one, &other] {
            admins += usize::from(browser.visit("/staff/people/new").await.status == 200);
        }
        assert_eq!(admins, 1);
    });
}

#[test]
fn the_list_asks_once_however_many_there_are() {
    story("2026-11-24T09:00", async |town| {
        let admin = town.signed_in(&edvins(town).await).await;
        assert_eq!(town.queries(admin.visit("/staff/people")).await, 3);
        for name in ["Inese Kalniņa", "Rita Ozola", "Aldis Vītols"] {
            town.staff(name, &[Role::Editor, Role::Reviewer]).await;
        }
        assert_eq!(town.queries(admin.visit("/staff/people")).await, 3);
    });
}

#[test]
fn without_a_mail_server_an_administrator_hands_over_the_link_of_an_invitation_and_no_other() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let admin = town.signed_in(&edvins(town).await).await;
        let form = admin.visit("/staff/people/new").await;
        assert!(form.has("No mail server is set, so the email will not be sent."), "{form}");
        invite(&admin, "Rita Ozola", RITA, &["Reviewer"]).await;
        let asked = ask_for_reset(&town.visitor(), &ilze.email).await;
        assert!(asked.has("This service cannot send emails yet"), "{asked}");
        let letters = town.letters().await;
        let of = |kind: &str| format!("/staff/letters/{}", letters.iter().find(|one| one.kind == kind).unwrap().id);
        let link = town.link_to(RITA, Purpose::Welcome).await;
        assert!(admin.visit(&of("welcome")).await.has(&link), "the administrator sees the invitation's link");
        assert!(!admin.visit(&of("reset")).await.has("/links/reset/"), "but none that opens another's account");
        let editor = town.signed_in(&ilze).await;
        assert!(!editor.visit(&of("welcome")).await.has("/links/"), "others see none");
    });
}
