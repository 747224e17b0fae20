//! Staff invite organisations by name, and prove who was told.
use atbalss::{
    ids::OrganisationId,
    notifications::{Kind, Letter},
    platform::Role,
};
use diesel_async::SimpleAsyncConnection;

use super::{inga, prepare};
use crate::support::{Account, Seen, Town, Visitor, story};

const INVITE: &str = "Invite the ticked organisations";
const PAGE: &str = "/staff/consultations/2026-001/invitations";

/// The organisation follows the policy area of every consultation.
async fn follows(town: &Town, organisation: OrganisationId) {
    let sql =
        format!("INSERT INTO followed_areas SELECT DISTINCT '{organisation}'::uuid, policy_area FROM consultations");
    town.write(async move |tx| Ok(tx.batch_execute(&sql).await?)).await;
}

async fn publish(inga: &Visitor) -> Seen {
    let asked = inga.visit("/staff/consultations/2026-001/publication").await;
    inga.press(&asked, "Publish consultation 2026-001", &[]).await
}

/// The letters to somebody, the oldest first.
async fn letters_to(town: &Town, account: &Account) -> Vec<Letter> {
    town.letters().await.into_iter().filter(|letter| letter.address == account.email).collect()
}

#[test]
fn inga_invites_an_organisation_and_sees_how_many_will_be_told_before_she_publishes() {
    story("2026-10-20T12:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (josta, zane) = town.organisation("Zaļā josta", "Zane Birze").await;
        town.member(josta, "Ieva Birze").await;
        town.organisation("Mežs", "Līga Rozīte").await;
        let inga = inga(town).await;
        let page = prepare(&inga).await;
        follows(town, josta).await;

        let form = inga.follow(&page, "Invite organisations").await;
        assert!(form.has("No organisation has been invited by name."), "{form}");
        assert!(form.has("Follows the policy area and is told anyway"), "{form}");
        let nothing = inga.press(&form, INVITE, &[]).await;
        assert_eq!(nothing.texts(".govuk-error-summary a"), ["Tick at least one organisation"]);
        let found = inga.press(&nothing, "Show", &[("Words of the name", "kras")]).await;
        assert!(found.has("Drošais krasts") && !found.has("Mežs"), "{found}");
        let invited = inga.press(&found, INVITE, &[("Drošais krasts", "yes")]).await;
        assert!(invited.has("1 organisation has been invited."), "{invited}");
        assert!(invited.has("Invited by Inga Sūnupe, 20 October 2026, 12:00"), "{invited}");
        assert_eq!(letters_to(town, &anna).await, [], "nobody is told before the publication");

        let asked = inga.visit("/staff/consultations/2026-001/publication").await;
        let told = "Will be told by email: 2 organisations (3 people), of which invited by name: 1; \
                    and followers without an account: 0";
        assert!(asked.has(told), "{asked}");
        publish(&inga).await;
        let (to_anna, to_zane) = (letters_to(town, &anna).await, letters_to(town, &zane).await);
        assert_eq!((to_anna.len(), to_zane.len()), (1, 1));
        assert_eq!(to_anna[0].subject, "Invitation to comment: “State defence concept”");
        assert!(to_anna[0].body.contains("The ministry invites Drošais krasts to comment"), "{}", to_anna[0].body);
        assert_eq!((to_anna[0].kind.as_str(), to_anna[0].organisation), (Kind::Invited.as_str(), Some(krasts)));
        assert_eq!(to_zane[0].kind, Kind::Published.as_str());
        assert_eq!(town.letters().await.len(), 3, "as many as the page said");

        town.later("2026-11-23T08:00");
        let later = letters_to(town, &anna).await;
        assert_eq!(later.last().unwrap().kind, Kind::ClosesSoon.as_str(), "the invited get later news, too");
    });
}

#[test]
fn an_invitation_is_taken_back_until_the_publication_and_a_later_one_is_told_at_once_and_once() {
    story("2026-10-20T12:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (_, liga) = town.organisation("Mežs", "Līga Rozīte").await;
        let inga = inga(town).await;
        prepare(&inga).await;
        let invited = inga.press(&inga.visit(PAGE).await, INVITE, &[("Drošais krasts", "yes")]).await;
        let none = inga.press(&invited, "Take back: Drošais krasts", &[]).await;
        assert!(none.has("The invitation has been taken back."), "{none}");
        let again = inga.press(&none, INVITE, &[("Drošais krasts", "yes")]).await;
        publish(&inga).await;
        assert_eq!(letters_to(town, &anna).await.len(), 1);
        let late = inga.press(&again, "Take back: Drošais krasts", &[]).await;
        assert!(late.has("The invitation can no longer be taken back."), "{late}");

        let page = inga.follow(&inga.visit("/staff/consultations/2026-001").await, "Invite organisations").await;
        assert!(page.has("get the invitation by email immediately") && !page.has("Take back"), "{page}");
        for _ in 0..2 {
            inga.press(&page, INVITE, &[("Mežs", "yes")]).await;
            let told = letters_to(town, &liga).await;
            assert_eq!(told.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["invited"]);
        }
        assert_eq!(letters_to(town, &anna).await.len(), 1, "nobody else is told again");

        town.organisation("Purvs", "Ilze Purva").await;
        town.later("2026-11-30T23:59");
        let valdis = town.signed_in(&town.staff("Valdis Kļava", &[Role::Editor]).await).await;
        let last = valdis.visit(PAGE).await;
        town.later("2026-12-01T00:00");
        let refused = valdis.press(&last, INVITE, &[("Purvs", "yes")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("nobody more can be invited") && !refused.has(INVITE), "{refused}");
    });
}

#[test]
fn somebody_of_an_invited_and_of_a_following_organisation_gets_one_letter_and_it_is_the_invitation() {
    story("2026-10-20T12:00", async |town| {
        let (josta, zane) = town.organisation("Zaļā josta", "Zane Birze").await;
        let (krasts, _) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.joins(krasts, &zane).await;
        let inga = inga(town).await;
        prepare(&inga).await;
        follows(town, josta).await;
        inga.press(&inga.visit(PAGE).await, INVITE, &[("Drošais krasts", "yes")]).await;
        publish(&inga).await;
        let told = letters_to(town, &zane).await;
        assert_eq!(told.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["invited"]);
        assert_eq!(told[0].organisation, Some(krasts));

        let desk = town.signed_in(&zane).await.visit("/desk").await;
        assert!(desk.has("State defence concept") && desk.has("Invited by the ministry"), "{desk}");
    });
}

#[test]
fn staff_prove_who_was_told_when_and_why_also_in_a_file() {
    story("2026-10-20T12:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (josta, zane) = town.organisation("Zaļā josta", "Zane Birze").await;
        let inga = inga(town).await;
        prepare(&inga).await;
        follows(town, josta).await;
        let follower = "INSERT INTO followers (id, email, email_key, language, made_at, confirmed_at)
                VALUES (gen_random_uuid(), 'dace@people.example', 'dace@people.example', 'en', now(), now());
            INSERT INTO follows (id, follower, area)
                SELECT gen_random_uuid(), followers.id, policy_area FROM followers, consultations";
        town.write(async move |tx| Ok(tx.batch_execute(follower).await?)).await;
        inga.press(&inga.visit(PAGE).await, INVITE, &[("Drošais krasts", "yes")]).await;
        let hidden = inga.visit("/staff/consultations/2026-001/told").await;
        assert_eq!(hidden.status, 404, "nobody was told of what is not published");
        let published = publish(&inga).await;
        town.letters().await;
        town.write(async |tx| Ok(tx.batch_execute("DELETE FROM followed_areas").await?)).await;

        let told = inga.follow(&published, "Who was told").await;
        assert!(told.has("Organisations: 1; their people: 1; followers without an account: 1"), "{told}");
        let rows = told.texts("tbody tr");
        let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{name}: {told}"));
        assert!(row("Anna Liepsala").contains("Invited by name"), "{told}");
        assert!(row("Zane Birze").contains("Follows the policy area"), "as it was when she was told: {told}");
        assert!(rows.iter().all(|row| row.contains("20 October 2026, 12:00") && row.contains("Waiting to be sent")));
        assert!(!told.html.contains("dace@people.example"), "followers without an account are counted, not named");

        let sheet = inga.visit(&told.link("The list for spreadsheets (CSV)")).await;
        assert_eq!(sheet.headers["content-type"].to_str().unwrap(), "text/csv; charset=utf-8");
        let lines: Vec<&str> = sheet.html.lines().collect();
        assert_eq!(
            lines[0].trim_start_matches('\u{feff}'),
            "Organisation,Name,Email address,Why they were told,Email,Written,Sent,Status"
        );
        let line = format!(
            "Drošais krasts,Anna Liepsala,{},Invited by name,Invitation to comment,2026-10-20T12:00:00+03:00,,Waiting to be sent",
            anna.email
        );
        assert!(lines.contains(&line.as_str()), "{lines:?}");
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().any(|line| line.contains(&zane.email)), "{lines:?}");
    });
}

/// On a wide screen and on a telephone, in both languages.
#[test]
fn the_pages_are_sound_for_everyone() {
    story("2026-10-20T12:00", async |town| {
        town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (josta, _) = town.organisation("Zaļā josta", "Zane Birze").await;
        let inga = inga(town).await;
        prepare(&inga).await;
        follows(town, josta).await;
        inga.press(&inga.visit(PAGE).await, INVITE, &[("Drošais krasts", "yes")]).await;
        let valdis = town.staff("Valdis Kļava", &[Role::Editor]).await;
        let browser = town.browser().await;
        browser.sign_in(&valdis).await;
        browser.assert_all_serve_everybody(&[PAGE]).await;
        publish(&inga).await;
        town.letters().await;
        browser.assert_all_serve_everybody(&[PAGE, "/staff/consultations/2026-001/told"]).await;
    });
}
