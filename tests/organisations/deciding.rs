//! The ministry decides about organisations.
use atbalss::{
    organisations::{
        self, Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber,
        actions::correct_application,
    },
    platform::Role,
};
use diesel_async::SimpleAsyncConnection;

use super::{comment_form, edvins, letters_to};
use crate::support::{Account, Setting, Town, story};

const REASON: &str =
    "The register has another name under this number.\n\nPlease apply with the registered name: \"Krasts\".";
const NAME: &str = "Drošais krasts";

async fn consultation(town: &Town) -> String {
    let inga = town.staff("Inga Ozola", &[Role::Editor]).await;
    let setting = Setting {
        title: "Shelters",
        draft: "# Shelters\n\n1. Every town has one.\n",
        opens: "2026-11-01T09:00",
        closes: "2026-12-30T23:59",
    };
    town.consultation(&inga, &setting).await
}

fn written(body: &str) -> [(&str, &str); 2] {
    [("What kind of comment is it?", "Objection"), ("Your comment", body)]
}

#[test]
fn edvins_approves_an_organisation_and_its_first_person_is_told_and_comments() {
    story("2026-11-24T09:00", async |town| {
        let (edvins, number) = (edvins(town).await, consultation(town).await);
        let (_, anna) = town.applicant(NAME, "Anna Liepa").await;
        let told = letters_to(town, &edvins.email).await;
        assert_eq!(told[0].0, "New application: Drošais krasts");
        let anna_before = town.signed_in(&anna).await;
        assert_eq!(comment_form(&anna_before, &number).await.status, 403);

        let office = town.signed_in(&edvins).await;
        let list = office.visit("/staff/organisations").await;
        assert!(list.has("Waiting for a decision: 1") && list.has("Not checked: foreign number"), "{list}");
        let page = office.follow(&list, NAME).await;
        assert!(page.has("Lives on the coast.") && page.has("Anna Liepa"), "{page}");
        let approved = office.press(&page, "Approve Drošais krasts", &[]).await;
        assert_eq!(
            (approved.text(".atb-flash"), approved.text(".atb-tag")),
            ("Approved".to_owned(), "Approved".to_owned())
        );
        assert_eq!(approved.texts("#history + ol li")[0], "Approved 24 November 2026, 09:00 Edvīns Mežs");

        assert_eq!(letters_to(town, &anna.email).await[0].0, "Drošais krasts can take part");
        let form = comment_form(&anna_before, &number).await;
        let saved = anna_before.save_comment(&form, "Save for Drošais krasts", &written("Ours has none.")).await;
        assert!(saved.has("Ours has none."), "{saved}");
    });
}

#[test]
fn who_is_refused_reads_the_reason_word_for_word_and_cannot_act() {
    story("2026-11-24T09:00", async |town| {
        let (edvins, number) = (edvins(town).await, consultation(town).await);
        let (krasts, anna) = town.applicant(NAME, "Anna Liepa").await;
        let office = town.signed_in(&edvins).await;
        let page = office.visit(&format!("/staff/organisations/{krasts}")).await;
        let danger = office.follow(&page, "Refuse").await;
        assert!(
            danger.has("What will happen")
                && danger.has("Anna Liepa")
                && danger.has("The representatives get emails in: English"),
            "{danger}"
        );
        let nothing = office.press(&danger, "Refuse the application of Drošais krasts", &[]).await;
        assert_eq!(
            (nothing.status, nothing.texts(".govuk-error-summary li")),
            (422, vec!["Choose the grounds".to_owned(), "Give the reason".to_owned()])
        );
        let half = office
            .press(
                &nothing,
                "Refuse the application of Drošais krasts",
                &[("Reason, as it will appear in the email", REASON)],
            )
            .await;
        assert_eq!((half.status, half.texts(".govuk-error-summary li")), (422, vec!["Choose the grounds".to_owned()]));
        let refused = office
            .press(
                &half,
                "Refuse the application of Drošais krasts",
                &[("Grounds", "The number belongs to another organisation")],
            )
            .await;
        assert_eq!((refused.status, refused.text(".atb-tag").as_str()), (200, "Refused"), "{refused}");
        assert!(refused.html.contains(&REASON.replace('"', "&#34;")), "{}", refused.html);

        let (subject, body) = letters_to(town, &anna.email).await.remove(0);
        assert_eq!(subject, "Drošais krasts: the application was refused");
        for line in ["The number belongs to another organisation."].into_iter().chain(REASON.lines()) {
            assert!(body.contains(line), "{body}");
        }
        let anna = town.signed_in(&anna).await;
        assert_eq!(comment_form(&anna, &number).await.status, 403);
        assert_eq!(town.visitor().visit(&format!("/organisations/{krasts}")).await.status, 404);
    });
}

#[test]
fn a_suspension_ends_what_is_being_typed_and_its_end_lets_it_be_sent() {
    story("2026-11-24T09:00", async |town| {
        let (edvins, number) = (edvins(town).await, consultation(town).await);
        let (krasts, anna) = town.organisation(NAME, "Anna Liepa").await;
        let (browser, office) = (town.signed_in(&anna).await, town.signed_in(&edvins).await);
        let form = comment_form(&browser, &number).await;

        let page = office.visit(&format!("/staff/organisations/{krasts}")).await;
        let danger = office.follow(&page, "Suspend rights").await;
        let fill = [
            ("Grounds", "Another ground, explained in the reason"),
            ("Reason, as it will appear in the email", "Somebody else signs for you."),
        ];
        let suspended = office.press(&danger, "Suspend the rights of Drošais krasts", &fill).await;
        assert!(suspended.has("at present nobody can act for it"), "{suspended}");
        assert_eq!(browser.press(&form, "Save for Drošais krasts", &written("Ours has none.")).await.status, 403);
        assert_eq!(browser.visit(&format!("/organisations/{krasts}/members")).await.status, 403);
        assert!(town.visitor().visit(&format!("/organisations/{krasts}")).await.has("Rights suspended"));
        let (_, body) = letters_to(town, &anna.email).await.pop().unwrap();
        assert!(body.contains("Somebody else signs for you.") && !body.contains("Another ground"), "{body}");
        assert!(body.contains("You can contest this decision in writing within one month"), "{body}");
        let held = browser.visit(&form.path).await;
        assert!(held.has("The ministry has suspended the rights of Drošais krasts."), "{held}");
        let account = browser.visit("/account").await;
        assert!(account.has("The ministry has suspended the rights of Drošais krasts."), "{account}");

        let restored = office.press(&suspended, "Restore the rights of Drošais krasts", &[]).await;
        assert_eq!(restored.text(".atb-tag"), "Approved");
        let saved = browser.save_comment(&form, "Save for Drošais krasts", &written("Ours has none.")).await;
        assert!(saved.has("Ours has none."), "{saved}");
        assert_eq!(letters_to(town, &anna.email).await.pop().unwrap().0, "Drošais krasts can take part again");
    });
}

#[test]
fn names_that_are_taken_for_each_other_stand_side_by_side() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        town.organisation("Biedrība „Drošais krasts”", "Anna Liepa").await;
        town.organisation("Zaļā josta", "Līga Zariņa").await;
        // With Cyrillic letters, with another accent, with one word more.
        let applied = ["Biedrība „Droša\u{456}s kr\u{430}sts”", "Biedrība „Drošaìs krasts”", "Drošais krasts LV"];
        for (name, first) in applied.into_iter().zip(["Ēvalds Pīle", "Ģirts Sala", "Žanis Upe"]) {
            town.applicant(name, first).await;
        }
        town.applicant("Kalnu ceļš", "Juris Kalns").await;
        let office = town.signed_in(&edvins).await;
        let list = office.visit("/staff/organisations").await;
        let alike = list.texts("tbody tr td:nth-of-type(3)");
        for (at, name) in applied.iter().enumerate() {
            assert!(alike[at].contains("Biedrība „Drošais krasts” Approved"), "{name}: {}", alike[at]);
            assert!(!alike[at].contains("Zaļā josta"), "{}", alike[at]);
        }
        assert_eq!(alike[3], "None");
        let page = office.follow(&list, "Drošais krasts LV").await;
        assert!(page.has("is similar to that of another organisation"), "{page}");
        assert_eq!(page.texts("section[aria-labelledby=alike] tbody th")[0], "Drošais krasts LV");
        assert_eq!(page.texts("section[aria-labelledby=alike] tbody th").len(), 4);
    });
}

#[test]
fn what_was_corrected_meanwhile_is_not_approved_unseen() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, anna) = town.applicant(NAME, "Anna Liepa").await;
        let office = town.signed_in(&edvins).await;
        let page = office.visit(&format!("/staff/organisations/{krasts}")).await;
        let (now, member) = (town.now(), town.acting(&anna).await);
        let corrected = NewOrganisation {
            name: OrganisationName::parse("Aizsardzības ministrija").unwrap(),
            country: Country::parse("LV").unwrap(),
            register: RegisterName::parse("Biedrību un nodibinājumu reģistrs").unwrap(),
            number: RegistrationNumber::parse("40003032949").unwrap(),
            details: Details::default(),
        };
        town.act(async move |tx| correct_application(tx, now, &member.person, krasts, 0, &corrected).await).await;
        let again = office.press(&page, "Approve Drošais krasts", &[]).await;
        assert_eq!(
            (again.status, again.texts(".govuk-error-summary li")),
            (422, vec![
                "The application has been corrected since you opened this page: Anna Liepa, 24 November 2026, 09:00. Check its details again, then decide."
                    .to_owned()
            ])
        );
        assert!(again.has("Aizsardzības ministrija") && again.has("Application corrected"), "{again}");
        assert_eq!(office.press(&again, "Approve Aizsardzības ministrija", &[]).await.text(".atb-tag"), "Approved");
    });
}

#[test]
fn the_reason_of_a_refusal_is_still_there_when_the_application_was_corrected_meanwhile() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, anna) = town.applicant(NAME, "Anna Liepa").await;
        let (office, home) = (town.signed_in(&edvins).await, town.signed_in(&anna).await);
        let danger = office.visit(&format!("/staff/organisations/{krasts}/refusal")).await;

        town.later("2026-11-24T09:20");
        let form = home.visit(&format!("/organisations/{krasts}/application/correction")).await;
        let corrected = ("What the organisation does", "Cares for the coast.");
        home.press(&form, "Save the correction for Drošais krasts", &[corrected]).await;

        let fill = [
            ("Grounds", "The number belongs to another organisation"),
            ("Reason, as it will appear in the email", REASON),
        ];
        let again = office.press(&danger, "Refuse the application of Drošais krasts", &fill).await;
        assert_eq!((again.status, again.value("reason").as_str()), (422, REASON));
        assert!(
            again.has(
                "The application has been corrected since you opened this page: Anna Liepa, 24 November 2026, 09:20."
            ),
            "{again}"
        );
        assert!(letters_to(town, &anna.email).await.is_empty(), "nothing was decided");
        let refused = office.press(&again, "Refuse the application of Drošais krasts", &[]).await;
        assert_eq!((refused.status, refused.text(".atb-tag").as_str()), (200, "Refused"), "{refused}");
    });
}

#[test]
fn a_reviewer_looks_and_an_admin_decides() {
    story("2026-11-24T09:00", async |town| {
        let rita = town.staff("Rita Ozola", &[Role::Reviewer]).await;
        let (krasts, _) = town.applicant(NAME, "Anna Liepa").await;
        let desk = town.signed_in(&rita).await;
        let page = desk.visit(&format!("/staff/organisations/{krasts}")).await;
        assert!(
            page.has("Only administrators can approve or refuse an application, or suspend or restore rights.")
                && !page.has("Approve Drošais krasts"),
            "{page}"
        );
        assert_eq!(desk.visit(&format!("/staff/organisations/{krasts}/refusal")).await.status, 403);
    });
}

#[test]
fn of_two_who_decide_at_once_one_is_the_first() {
    story("2026-11-24T09:00", async |town| {
        let (edvins, maija) = (edvins(town).await, town.staff("Maija Kļava", &[Role::Admin]).await);
        let (krasts, anna) = town.applicant(NAME, "Anna Liepa").await;
        let (one, other) = (town.signed_in(&edvins).await, town.signed_in(&maija).await);
        let page = one.visit(&format!("/staff/organisations/{krasts}")).await;
        let danger = other.visit(&format!("/staff/organisations/{krasts}/refusal")).await;
        let fill = [
            ("Grounds", "The name is not the one in the register"),
            ("Reason, as it will appear in the email", "Another name."),
        ];
        let (approved, refused) = tokio::join!(
            one.press(&page, "Approve Drošais krasts", &[]),
            other.press(&danger, "Refuse the application of Drošais krasts", &fill)
        );
        let mut statuses = [approved.status, refused.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        let loser = if approved.status == 422 { approved } else { refused };
        assert!(loser.has("The ministry has already made a decision on this organisation."), "{loser}");
        assert_eq!(letters_to(town, &anna.email).await.len(), 1);
    });
}

#[test]
fn an_organisation_without_a_manager_is_helped_on_record() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, anna) = town.organisation(NAME, "Anna Liepa").await;
        let juris = town.member(krasts, "Juris Ozols").await;
        let office = town.signed_in(&edvins).await;
        let page = office.visit(&format!("/staff/organisations/{krasts}")).await;
        assert!(!page.has("This organisation has no manager"), "{page}");
        lose(town, &anna).await;
        let page = office.visit(&format!("/staff/organisations/{krasts}")).await;
        assert!(page.has("This organisation has no manager"), "{page}");

        let invited = office
            .press(&page, "Invite to represent Drošais krasts", &[("Email address", "laima@krasts.example")])
            .await;
        assert!(
            invited.has("Invited: laima@krasts.example")
                && invited.has("Invitation sent 24 November 2026, 09:00 Edvīns Mežs"),
            "{invited}"
        );
        let helped = office.press(&invited, "Make Juris Ozols a manager of Drošais krasts", &[]).await;
        assert!(
            helped.has("Writes comments, manages representatives")
                && helped.has("Rights changed: Juris Ozols 24 November 2026, 09:00 Edvīns Mežs"),
            "{helped}"
        );
        let juris = town.signed_in(&juris).await;
        assert!(
            juris.visit(&format!("/organisations/{krasts}/members")).await.has("Invite to represent Drošais krasts")
        );
        let late = office.press(&invited, "Make Juris Ozols a manager of Drošais krasts", &[]).await;
        assert!(late.status == 422 && late.has("The organisation has a manager"), "{late}");
    });
}

/// Ends a person's rights without a successor, as an operator could.
async fn lose(town: &Town, account: &Account) {
    let end = format!("UPDATE memberships SET ended_at = began_at WHERE person = '{}'", account.id);
    town.write(async move |tx| Ok(tx.batch_execute(&end).await?)).await;
}

#[test]
fn the_list_asks_the_same_of_the_database_however_long_it_is() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let office = town.signed_in(&edvins).await;
        let empty = office.visit("/staff/organisations").await;
        assert!(empty.has("At present there are no such organisations."), "{empty}");
        for at in 0..3 {
            town.applicant(&format!("Drošais krasts {at}"), &format!("Anna {}", ["Liepa", "Kalniņa", "Bērza"][at]))
                .await;
        }
        assert_eq!(
            town.queries(office.visit("/staff/organisations")).await,
            5,
            "the session, the memberships; counts, list, look-alikes"
        );
        let (krasts, _) = town.organisation("Zaļā josta", "Līga Zariņa").await;
        let address = format!("/staff/organisations/{krasts}");
        assert_eq!(town.queries(office.visit(&address)).await, 10);
        let names = organisations::names(&town.app.db.read().await.unwrap(), &[krasts]).await.unwrap();
        assert_eq!(names[&krasts], "Zaļā josta");
    });
}

#[test]
fn a_long_list_is_read_in_parts() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let many = "INSERT INTO organisations (id, name, name_key, name_skeleton, country, register, number, number_key, state, applied_at, address, web, about, revision)
            SELECT gen_random_uuid(), 'Kopa ' || n, 'kopa ' || n, 'k' || n, 'EE', 'R', n, n, 'pending', timestamptz '2026-11-20 09:00+02' + n * interval '1 minute', '', '', '', 0
            FROM generate_series(1, 51) n";
        town.write(async move |tx| Ok(tx.batch_execute(many).await?)).await;
        let office = town.signed_in(&edvins).await;
        let first = office.visit("/staff/organisations").await;
        assert_eq!((first.texts("tbody th").len(), first.texts("tbody th")[0].as_str()), (50, "Kopa 1"));
        let second = office.follow(&first, "Next page →").await;
        assert_eq!(second.texts("tbody th"), ["Kopa 51"]);
    });
}
