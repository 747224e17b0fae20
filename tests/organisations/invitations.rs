//! Invitations: bound to an address and an organisation, used once, within three days.
use atbalss::{accounts::Purpose, ids::OrganisationId};

use super::edvins;
use crate::support::{Account, Seen, Town, Visitor, story};

const ZANE: &str = "zane@krasts.example";
const PASSWORD: &str = "seven grey herons on one leg";

/// A manager invites an address; returns the path of the link in the letter.
pub async fn invite(
    town: &Town,
    manager: &Account,
    organisation: OrganisationId,
    address: &str,
    rights: &[&str],
) -> String {
    let browser = town.signed_in(manager).await;
    let page = browser.visit(&format!("/organisations/{organisation}/members")).await;
    let fill: Vec<_> =
        [("Email address", address)].into_iter().chain(rights.iter().map(|right| (*right, "yes"))).collect();
    let button = page
        .texts("main button")
        .into_iter()
        .find(|button| button.starts_with("Invite to represent"))
        .expect("a manager");
    let invited = browser.press(&page, &button, &fill).await;
    assert!(invited.has(&format!("Invited: {address}")), "{invited}");
    town.link_to(address, Purpose::Invitation).await
}

async fn accept_as_somebody_new(visitor: &Visitor, page: &Seen) -> Seen {
    let fill = [
        ("Your name and surname", "Zane Purve"),
        ("Your position in the organisation", "Lawyer"),
        ("Password", PASSWORD),
    ];
    visitor.press(page, "Represent Drošais krasts", &fill).await
}

#[test]
fn somebody_new_makes_an_account_joins_and_signs_in() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let link = invite(town, &anna, krasts, ZANE, &["Submit statements"]).await;
        // Virus scanners open every link of a letter.
        for _ in 0..10 {
            assert_eq!(town.visitor().visit(&link).await.status, 200);
        }
        let browser = town.visitor();
        let page = browser.visit(&link).await;
        assert!(page.has("Anna Liepa") && page.has("Writes comments, submits statements") && page.has(ZANE), "{page}");

        let weak = [
            ("Your name and surname", "Zane Purve"),
            ("Your position in the organisation", "Lawyer"),
            ("Password", "drosais krasts zane"),
        ];
        let again = browser.press(&page, "Represent Drošais krasts", &weak).await;
        assert!(again.status == 422 && again.text("#password-error").contains("easy to guess"), "{again}");
        assert_eq!(again.value("name"), "Zane Purve");
        assert!(!again.html.contains("drosais krasts zane"), "a password is never shown again");

        let joined = accept_as_somebody_new(&browser, &again).await;
        assert!(joined.path == "/desk" && joined.has("You now represent Drošais krasts"), "{joined}");
        let inside = browser.visit(&format!("/organisations/{krasts}/members")).await;
        assert_eq!(inside.texts("main h2"), ["Anna Liepa", "Zane Purve (you)"]);
        let back = town.visitor();
        let page = back.visit("/sign-in").await;
        assert_ne!(
            back.press(&page, "Sign in", &[("Email address", ZANE), ("Password", PASSWORD)]).await.path,
            "/sign-in"
        );

        let used = town.visitor().visit(&link).await;
        assert!(used.status == 409 && used.has("This link has already been used."), "{used}");
    });
}

#[test]
fn who_has_an_account_joins_with_one_button() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (josta, liga) = town.organisation("Zaļā josta", "Līga Zariņa").await;
        let link = invite(town, &anna, krasts, &liga.email, &[]).await;
        let browser = town.signed_in(&liga).await;
        let page = browser.visit(&link).await;
        assert!(
            page.has("You have an account with this address.") && page.texts("input[type=password]").is_empty(),
            "{page}"
        );
        let joined = browser.press(&page, "Represent Drošais krasts", &[]).await;
        assert_eq!((joined.path.as_str(), joined.status), (format!("/organisations/{krasts}/members").as_str(), 200));
        assert!(joined.has("Līga Zariņa (you)"), "{joined}");
        assert_eq!(
            browser.visit(&format!("/organisations/{josta}/members")).await.status,
            200,
            "she stays a member of the other"
        );

        let link = invite(town, &anna, krasts, "juris@krasts.example", &[]).await;
        let other = town.visitor().visit(&link).await;
        assert!(!other.has("You have an account"), "{other}");
    });
}

#[test]
fn an_invitation_is_for_its_address_and_its_secret_alone() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (_, liga) = town.organisation("Zaļā josta", "Līga Zariņa").await;
        let link = invite(town, &anna, krasts, ZANE, &["Manage representatives"]).await;
        let guess = format!("{}/{}", link.rsplit_once('/').unwrap().0, "x".repeat(43));
        assert_eq!(town.visitor().visit(&guess).await.status, 404);
        assert_eq!(town.visitor().visit(&link.replace("/invitation/", "/application/")).await.status, 404);

        // Līga opens a letter that was not for her: the new account has the invited address, and she gets nothing.
        let browser = town.signed_in(&liga).await;
        let page = browser.visit(&link).await;
        let joined = accept_as_somebody_new(&browser, &page).await;
        assert!(!joined.path.contains("/members"), "{joined}");
        assert_eq!(browser.visit(&format!("/organisations/{krasts}/members")).await.status, 404);
    });
}

#[test]
fn an_invitation_ends_after_three_days_and_when_it_is_withdrawn_or_sent_again() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let link = invite(town, &anna, krasts, ZANE, &[]).await;
        let opened = town.visitor();
        let page = opened.visit(&link).await;
        town.later("2026-11-27T08:59");
        assert_eq!(town.visitor().visit(&link).await.status, 200);
        town.later("2026-11-27T09:00");
        let late = accept_as_somebody_new(&opened, &page).await;
        assert!(late.status == 409 && late.has("This link has expired or been withdrawn."), "{late}");

        let first = invite(town, &anna, krasts, ZANE, &[]).await;
        let second = invite(town, &anna, krasts, ZANE, &["Submit statements"]).await;
        assert_eq!((town.visitor().visit(&first).await.status, town.visitor().visit(&second).await.status), (409, 200));

        let browser = town.signed_in(&anna).await;
        let members = browser.visit(&format!("/organisations/{krasts}/members")).await;
        assert_eq!(
            members.texts("section[aria-labelledby=waiting] strong"),
            [ZANE],
            "the one that was sent again waits alone"
        );
        assert!(members.has("Until 30 November 2026, 09:00"), "{members}");
        let withdrawn =
            browser.press(&members, &format!("Withdraw the invitation to represent Drošais krasts: {ZANE}"), &[]).await;
        assert!(withdrawn.has("The invitation has been withdrawn") && !withdrawn.has(ZANE), "{withdrawn}");
        assert_eq!(town.visitor().visit(&second).await.status, 409);
    });
}

#[test]
fn nobody_is_written_to_more_than_three_times_an_hour_and_members_not_at_all() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        for _ in 0..3 {
            invite(town, &anna, krasts, ZANE, &[]).await;
        }
        let browser = town.signed_in(&anna).await;
        let members = browser.visit(&format!("/organisations/{krasts}/members")).await;
        let again = browser.press(&members, "Invite to represent Drošais krasts", &[("Email address", ZANE)]).await;
        assert!(again.status == 422 && again.text("#email-error").contains("three emails in the last hour"), "{again}");
        assert_eq!(again.value("email"), ZANE);
        let own =
            browser.press(&members, "Invite to represent Drošais krasts", &[("Email address", &anna.email)]).await;
        assert!(own.status == 422 && own.text("#email-error").contains("already represents the organisation"), "{own}");
        let nonsense = browser
            .press(
                &members,
                "Invite to represent Drošais krasts",
                &[("Email address", "zane"), ("Submit statements", "yes")],
            )
            .await;
        assert_eq!(nonsense.status, 422);
        assert!(nonsense.html.contains(r#"value="sign" checked"#), "the ticked box stays ticked");
        assert_eq!(town.letters().await.len(), 3);
    });
}

#[test]
fn nobody_joins_an_organisation_that_was_suspended_meanwhile() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let link = invite(town, &anna, krasts, ZANE, &[]).await;
        let page = town.visitor().visit(&link).await;
        let office = town.signed_in(&edvins).await;
        let danger = office.visit(&format!("/staff/organisations/{krasts}/suspension")).await;
        let fill =
            [("Grounds", "The organisation asked for it"), ("Reason, as it will appear in the email", "As you asked.")];
        office.press(&danger, "Suspend the rights of Drošais krasts", &fill).await;
        let browser = town.visitor();
        let refused = browser.visit(&page.path).await;
        assert!(
            refused.status == 409 && refused.has("The rights of the organisation are suspended at present"),
            "{refused}"
        );
    });
}
