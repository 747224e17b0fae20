//! Registration: from the first step to the decision.
use atbalss::{accounts::Purpose, notifications::Letter, organisations::State, platform::Role};

use crate::support::{Seen, Setting, Town, Visitor, story};

pub const PASSWORD: &str = "četri kaķi uz jumta";

/// What Anna types on the first step.
pub const ENTRY: &[(&str, &str)] = &[
    ("Register", "Biedrību un nodibinājumu reģistrs"),
    ("Registration number", "40008 000 009"),
    ("Name of the organisation, as registered", "Biedrība „Drošais krasts”"),
];
const DETAILS: &[(&str, &str)] = &[
    ("Postal address", "Jūras iela 1, Ventspils"),
    ("Website", "www.drosaiskrasts.example"),
    ("What the organisation does", "Cares for the safety of the coast."),
    ("Policy areas of interest", "Comprehensive defence"),
];
const PERSON: &[(&str, &str)] = &[
    ("Your name and surname", "Anna Kalniņa"),
    ("Your position in the organisation", "Chair"),
    ("Email address", "anna@drosaiskrasts.example"),
    ("Password", PASSWORD),
];

/// Fills in the steps up to the check page.
async fn to_the_check_page(visitor: &Visitor) -> Seen {
    let start = visitor.visit("/register").await;
    let first = visitor.follow(&start, "Start").await;
    let second = visitor.press(&first, "Save and continue", ENTRY).await;
    assert_eq!(second.path, "/register/details", "{second}");
    let third = visitor.press(&second, "Save and continue", DETAILS).await;
    assert_eq!(third.path, "/register/person", "{third}");
    visitor.press(&third, "Save and continue", PERSON).await
}

/// Applies for another organisation, abroad, as a person at `<first name>@people.example`.
pub async fn apply_as(visitor: &Visitor, organisation: &str, person: &str, about: &str) -> Seen {
    let email = format!("{}@people.example", atbalss::platform::fold(person.split(' ').next().unwrap()));
    let first = visitor.visit("/register/organisation").await;
    let entry = [
        ("Country", "Estonia"),
        ("Register", "Äriregister"),
        ("Registration number", organisation),
        ("Name of the organisation, as registered", organisation),
    ];
    let second = visitor.press(&first, "Save and continue", &entry).await;
    let third = visitor.press(&second, "Save and continue", &[DETAILS[0], ("What the organisation does", about)]).await;
    let who = [("Your name and surname", person), PERSON[1], ("Email address", &email), PERSON[3]];
    let check = visitor.press(&third, "Save and continue", &who).await;
    visitor.press(&check, &format!("Send the application of {organisation}"), &[]).await
}

/// Fills in all steps and presses the last button.
pub async fn apply(visitor: &Visitor) -> Seen {
    let check = to_the_check_page(visitor).await;
    visitor.press(&check, "Send the application of Biedrība „Drošais krasts”", &[]).await
}

/// Anna, and the page that she sees when she has applied and confirmed her address.
async fn applied_and_confirmed(town: &Town) -> (Visitor, Seen) {
    let anna = town.visitor();
    apply(&anna).await;
    let (_, path) = private_link(town, Purpose::Application).await;
    let confirm = anna.visit(&path).await;
    let waiting =
        anna.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)]).await;
    (anna, waiting)
}

/// The newest letter of this purpose, and the page of its private link.
pub async fn private_link(town: &Town, purpose: Purpose) -> (Letter, String) {
    let letter = town
        .letters()
        .await
        .into_iter()
        .rfind(|letter| letter.kind == purpose.as_str())
        .unwrap_or_else(|| panic!("no letter with a link to {purpose}"));
    let path = town.behind(&letter);
    (letter, path)
}

#[test]
fn anna_applies_confirms_her_address_and_waits() {
    story("2026-11-23T16:12", async |town| {
        let edvins = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let anna = town.visitor();

        let sent = apply(&anna).await;
        assert_eq!(sent.path, "/register/sent");
        assert!(sent.has("We have sent an email to anna@drosaiskrasts.example"), "{sent}");
        assert!(
            town.organisation_named("Biedrība „Drošais krasts”").await.is_none(),
            "nothing is in the register before the address is confirmed"
        );

        let (letter, path) = private_link(town, Purpose::Application).await;
        assert_eq!(letter.address, "anna@drosaiskrasts.example");
        let confirm = anna.visit(&path).await;
        let waiting =
            anna.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)]).await;
        assert_eq!(waiting.headings()[0], "The application is waiting for a decision");
        assert!(waiting.has("40008000009") && waiting.has("Comprehensive defence"), "{waiting}");
        assert_eq!(town.organisation_named("Biedrība „Drošais krasts”").await.unwrap().state, State::Pending);

        let letters = town.letters().await;
        let told = letters.iter().find(|letter| letter.address == edvins.email).unwrap();
        assert_eq!(told.subject, "New application: Biedrība „Drošais krasts”");

        anna.press(&waiting, "Sign out", &[]).await;
        let page = anna.visit("/sign-in").await;
        let back = anna
            .press(&page, "Sign in", &[("Email address", "anna@drosaiskrasts.example"), ("Password", PASSWORD)])
            .await;
        assert_eq!(back.path, waiting.path, "she finds her application again");
    });
}

#[test]
fn what_was_typed_survives_every_step_a_day_and_a_closed_tab() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let check = to_the_check_page(&anna).await;
        assert_eq!(check.path, "/register/check");
        for typed in [
            "Biedrība „Drošais krasts”",
            "40008 000 009",
            "Jūras iela 1, Ventspils",
            "Cares for the safety of the coast.",
            "Anna Kalniņa",
            "Chosen",
        ] {
            assert!(check.has(typed), "{typed}: {check}");
        }
        assert!(!check.html.contains("kaķi"), "{}", check.html);

        town.later("2026-11-25T09:00");
        let start = anna.visit("/register").await;
        let check = anna.follow(&start, "Continue your application").await;
        assert_eq!(check.path, "/register/check");
        let entry = anna.visit("/register/organisation").await;
        assert_eq!(entry.value("number"), "40008 000 009");
        let changed = anna.press(&entry, "Save and continue", &[("Registration number", "40008654327")]).await;
        assert_eq!(changed.path, "/register/check");
        assert!(changed.has("40008654327"), "{changed}");
        let person = anna.visit("/register/person").await;
        assert!(person.has("You have already chosen one") && person.value("password").is_empty(), "{person}");
        let check =
            anna.press(&person, "Save and continue", &[("Your position in the organisation", "Board member")]).await;
        assert!(check.path == "/register/check" && check.has("Board member"), "{check}");

        town.later("2026-12-26T09:00");
        town.letters().await;
        assert_eq!(
            town.number("SELECT count(*) AS number FROM applications").await,
            0,
            "nothing of it is kept after thirty days"
        );
        let start = anna.visit("/register").await;
        assert!(start.links().iter().any(|(words, _)| words == "Start"), "{start}");
    });
}

#[test]
fn a_form_open_for_a_day_and_more_is_still_taken() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let first = anna.visit("/register/organisation").await;
        town.later("2026-11-25T09:00");
        assert_eq!(anna.press(&first, "Save and continue", ENTRY).await.path, "/register/details");
    });
}

#[test]
fn wrong_input_is_said_beside_the_field_and_nothing_typed_is_lost() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let first = anna.visit("/register/organisation").await;
        let typed = [("Registration number", "40008 000 008"), ("Name of the organisation, as registered", "Krasts")];
        let answer = anna.press(&first, "Save and continue", &typed).await;
        assert_eq!(answer.status, 422);
        assert_eq!(
            answer.texts(".govuk-error-summary li"),
            ["Check the number: a digit is wrong, missing or one too many"]
        );
        assert_eq!((answer.value("number"), answer.value("name")), ("40008 000 008".to_owned(), "Krasts".to_owned()));

        let abroad = [("Country", "Estonia"), ("Register", "Äriregister"), ("Registration number", "80012345")];
        let second = anna.press(&answer, "Save and continue", &abroad).await;
        assert_eq!(second.path, "/register/details");
        let wrong_page = [DETAILS[0], DETAILS[2], ("Website", "javascript:alert(1)")];
        let answer = anna.press(&second, "Save and continue", &wrong_page).await;
        assert_eq!(
            answer.texts(".govuk-error-summary li"),
            ["Enter the address of a website, for example www.example.org"]
        );
        let third = anna.press(&answer, "Save and continue", DETAILS).await;

        for (password, reason) in [
            ("short", "Choose a password of at least 15 characters; this one has 5"),
            (
                "passwordpassword",
                "Choose another password: this one is easy to guess, because it is common or follows a simple pattern",
            ),
            (
                "Anna Kalniņa 2026",
                "Choose another password: this one is easy to guess, because it is made of your name, the name of your organisation or words of this service",
            ),
        ] {
            let fill = [PERSON[0], PERSON[1], PERSON[2], ("Password", password)];
            let answer = anna.press(&third, "Save and continue", &fill).await;
            assert_eq!(
                (answer.status, answer.texts(".govuk-error-summary li")),
                (422, vec![reason.to_owned()]),
                "{password}"
            );
            assert_eq!(answer.value("person_name"), "Anna Kalniņa");
            assert!(!answer.html.contains(password), "a password is never shown again");
        }
    });
}

#[test]
fn a_name_that_nobody_sees_is_no_name() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let first = anna.visit("/register/organisation").await;
        for unseen in ["\u{200b}\u{200b}\u{200b}", "\u{3164}", "\u{202e}"] {
            let answer = anna
                .press(
                    &first,
                    "Save and continue",
                    &[ENTRY[0], ENTRY[1], ("Name of the organisation, as registered", unseen)],
                )
                .await;
            assert_eq!(
                (answer.status, answer.texts(".govuk-error-summary li")),
                (422, vec!["Enter the name of the organisation".to_owned()]),
                "{unseen:?}"
            );
        }
        let turned = ("Name of the organisation, as registered", "Biedrība \u{202e}„Drošais krasts”");
        let second = anna.press(&first, "Save and continue", &[ENTRY[0], ENTRY[1], turned]).await;
        let third = anna.press(&second, "Save and continue", DETAILS).await;
        let unseen = [("Your name and surname", "\u{200b}\u{200b}"), PERSON[1], PERSON[2], PERSON[3]];
        let answer = anna.press(&third, "Save and continue", &unseen).await;
        assert_eq!(answer.texts(".govuk-error-summary li").len(), 1, "{answer}");
        let check = anna.press(&answer, "Save and continue", PERSON).await;
        anna.press_in(&check, "main", "Send the application of Biedrība \u{202e}„Drošais krasts”", &[]).await;
        let (_, path) = private_link(town, Purpose::Application).await;
        let confirm = anna.visit(&path).await;
        anna.press_in(
            &confirm,
            "main",
            "Confirm the address for Biedrība \u{202e}„Drošais krasts”",
            &[("Password", PASSWORD)],
        )
        .await;
        assert!(
            town.organisation_named("Biedrība „Drošais krasts”").await.is_some(),
            "nothing turns its neighbours around"
        );
    });
}

#[test]
fn nobody_skips_a_step() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        for page in ["/register/details", "/register/person"] {
            assert_eq!(anna.visit(page).await.path, "/register/organisation", "{page}");
        }
        for page in ["/register/check", "/register/sent"] {
            assert_eq!(anna.visit(page).await.path, "/register", "{page}");
        }
        assert_eq!(anna.visit("/register/nowhere").await.status, 404);
    });
}

#[test]
fn a_number_that_is_in_the_register_leads_to_its_managers() {
    story("2026-11-23T16:12", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        town.set_number(krasts, "40008000009").await;
        let juris = town.visitor();
        let first = juris.visit("/register/organisation").await;
        let answer = juris.press(&first, "Save and continue", ENTRY).await;
        assert_eq!(answer.status, 422);
        assert_eq!(
            answer.texts(".govuk-error-summary li"),
            ["An organisation with this number is already registered in Atbalss"]
        );

        let ask = juris.follow(&answer, "Ask to be invited").await;
        assert!(ask.has("Drošais krasts"), "{ask}");
        let fill = [
            ("Your name and surname", "Juris Ozols"),
            ("Your position in the organisation", "Lawyer"),
            ("Email address", "juris@people.example"),
        ];
        let asked = juris.press(&ask, "Ask to be invited", &fill).await;
        assert!(asked.has("Open the email that we have sent to juris@people.example"), "{asked}");
        let letters = town.letters().await;
        assert!(letters.iter().all(|letter| letter.address != anna.email), "nobody is written to on a stranger's word");

        let (_, path) = private_link(town, Purpose::Access).await;
        let confirm = juris.visit(&path).await;
        juris.press(&confirm, "Confirm the address and tell the managers", &[]).await;
        let letters = town.letters().await;
        let told = letters.iter().find(|letter| letter.address == anna.email).unwrap();
        assert_eq!(told.subject, "Drošais krasts: somebody has asked to represent it");
        assert!(told.body.contains("Juris Ozols") && told.body.contains("juris@people.example"), "{}", told.body);
    });
}

#[test]
fn a_name_that_leads_somewhere_reaches_nobody() {
    story("2026-11-23T16:12", async |town| {
        let (krasts, _) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let spammer = town.visitor();
        let ask = spammer.visit(&format!("/register/access/{krasts}")).await;
        for name in ["Buy at https://evil.example/now", "www.evil.example", "mail me@evil.example"] {
            let fill = [
                ("Your name and surname", name),
                ("Your position in the organisation", "Seller"),
                ("Email address", "seller@evil.example"),
            ];
            let answer = spammer.press(&ask, "Ask to be invited", &fill).await;
            assert_eq!(
                answer.texts(".govuk-error-summary li"),
                ["Enter a name without web or email addresses"],
                "{name}"
            );
        }
        assert_eq!(town.letters().await.len(), 0);
    });
}

#[test]
fn a_link_opened_ten_times_by_a_scanner_still_works_and_once_used_no_more() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        apply(&anna).await;
        let (_, path) = private_link(town, Purpose::Application).await;
        let scanner = town.visitor();
        for _ in 0..10 {
            assert_eq!(scanner.visit(&path).await.status, 200);
            let (client, address) = scanner.by_hand(&path);
            assert_eq!(client.head(address).send().await.unwrap().status(), 200);
        }
        assert!(town.organisation_named("Biedrība „Drošais krasts”").await.is_none());
        let confirm = anna.visit(&path).await;
        anna.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)]).await;
        let again = town.visitor().visit(&path).await;
        assert_eq!(again.status, 409);
        assert!(again.has("This link has already been used"), "{again}");
        assert_eq!(town.visitor().visit(&path[..path.len() - 1]).await.status, 404);
    });
}

#[test]
fn the_link_ends_after_three_days() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        apply(&anna).await;
        let (_, path) = private_link(town, Purpose::Application).await;
        let confirm = anna.visit(&path).await;
        town.later("2026-11-26T16:12");
        let late =
            anna.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)]).await;
        assert!(late.status == 409 && late.has("This link has expired"), "{late}");
        assert!(town.organisation_named("Biedrība „Drošais krasts”").await.is_none());

        let sent = anna.visit("/register/sent").await;
        let check = anna.press(&sent, "Change the application", &[]).await;
        assert_eq!(check.path, "/register/check");
        anna.press(&check, "Send the application of Biedrība „Drošais krasts”", &[]).await;
        let (_, path) = private_link(town, Purpose::Application).await;
        let confirm = anna.visit(&path).await;
        let waiting =
            anna.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)]).await;
        assert_eq!(waiting.headings()[0], "The application is waiting for a decision");
    });
}

#[test]
fn a_stranger_who_applies_with_the_address_of_a_real_office_gains_nothing() {
    story("2026-11-23T16:12", async |town| {
        let stranger = town.visitor();
        apply(&stranger).await;
        let (_, path) = private_link(town, Purpose::Application).await;
        let office = town.visitor();
        let confirm = office.visit(&path).await;
        let button = "Confirm the address for Biedrība „Drošais krasts”";
        let answer = office.press(&confirm, button, &[("Password", "not the one that was chosen")]).await;
        assert_eq!(
            (answer.status, answer.texts(".govuk-error-summary li")),
            (422, vec!["This is not your current password".to_owned()])
        );
        let answer = office.press(&confirm, button, &[]).await;
        assert_eq!(answer.texts(".govuk-error-summary li"), ["Enter your password"]);
        assert!(town.organisation_named("Biedrība „Drošais krasts”").await.is_none());
    });
}

#[test]
fn who_has_an_account_is_told_so_by_letter_alone_and_keeps_their_password() {
    story("2026-11-23T16:12", async |town| {
        let (_, anna) = town.organisation("Zaļā josta", "Anna Kalniņa").await;
        let with_her_address = [PERSON[0], PERSON[1], ("Email address", anna.email.as_str()), PERSON[3]];
        let pages = async |email: [(&'static str, &str); 4]| {
            let visitor = town.visitor();
            let first = visitor.visit("/register/organisation").await;
            let second = visitor.press(&first, "Save and continue", ENTRY).await;
            let third = visitor.press(&second, "Save and continue", DETAILS).await;
            let check = visitor.press(&third, "Save and continue", &email).await;
            visitor.press(&check, "Send the application of Biedrība „Drošais krasts”", &[]).await
        };
        let known = pages(with_her_address).await;
        let unknown = pages([PERSON[0], PERSON[1], PERSON[2], PERSON[3]]).await;
        let plain = |seen: &Seen, email: &str| seen.texts("main").concat().replace(email, "");
        assert_eq!(plain(&known, &anna.email), plain(&unknown, "anna@drosaiskrasts.example"));

        let letters = town.letters().await;
        let told = letters.iter().find(|letter| letter.address == anna.email).unwrap();
        assert!(told.body.contains("You already have an account with this address"), "{}", told.body);
        let path = town.behind(told);
        let her_browser = town.visitor();
        let confirm = her_browser.visit(&path).await;
        let wrong = her_browser
            .press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)])
            .await;
        assert_eq!(wrong.status, 422, "the password of the application is not hers");
        let waiting = her_browser
            .press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", &anna.password)])
            .await;
        assert_eq!(waiting.headings()[0], "The application is waiting for a decision");
        town.signed_in(&anna).await;
    });
}

#[test]
fn somebody_signed_in_applies_without_saying_who_they_are() {
    story("2026-11-23T16:12", async |town| {
        let (_, anna) = town.organisation("Zaļā josta", "Anna Kalniņa").await;
        let browser = town.signed_in(&anna).await;
        let first = browser.visit("/register/organisation").await;
        let second = browser.press(&first, "Save and continue", ENTRY).await;
        let check = browser.press(&second, "Save and continue", DETAILS).await;
        assert_eq!(check.path, "/register/check");
        assert!(check.has("Anna Kalniņa"), "{check}");
        browser.press(&check, "Send the application of Biedrība „Drošais krasts”", &[]).await;
        let (letter, path) = private_link(town, Purpose::Application).await;
        assert_eq!(letter.address, anna.email);
        let confirm = browser.visit(&path).await;
        let waiting = browser.press(&confirm, "Confirm the address for Biedrība „Drošais krasts”", &[]).await;
        assert_eq!(waiting.headings()[0], "The application is waiting for a decision");
    });
}

#[test]
fn a_second_click_sends_no_second_letter_and_a_fourth_letter_waits_an_hour() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let check = to_the_check_page(&anna).await;
        let button = "Send the application of Biedrība „Drošais krasts”";
        let both = futures_util::future::join(anna.press(&check, button, &[]), anna.press(&check, button, &[])).await;
        assert_eq!((both.0.path.as_str(), both.1.path.as_str()), ("/register/sent", "/register/sent"));
        assert_eq!(town.letters().await.len(), 1);
        for letters in [2, 3] {
            let sent = anna.visit("/register/sent").await;
            let check = anna.press(&sent, "Change the application", &[]).await;
            anna.press(&check, button, &[]).await;
            assert_eq!(town.letters().await.len(), letters);
        }
        let sent = anna.visit("/register/sent").await;
        let check = anna.press(&sent, "Change the application", &[]).await;
        let late = anna.press(&check, button, &[]).await;
        assert!(
            late.status == 422 && late.has("Three emails have been sent to this address within the hour"),
            "{late}"
        );
        town.later("2026-11-23T17:13");
        assert_eq!(anna.press(&late, button, &[]).await.path, "/register/sent");
        assert_eq!(town.letters().await.len(), 4);
    });
}

#[test]
fn another_letter_is_sent_at_once_and_the_first_link_does_nothing_any_more() {
    story("2026-11-23T16:12", async |town| {
        let anna = town.visitor();
        let sent = apply(&anna).await;
        let (_, first) = private_link(town, Purpose::Application).await;
        let again = anna.press(&sent, "Send the email again", &[]).await;
        assert!(again.path == "/register/sent" && again.has("We have sent another email."), "{again}");
        let (_, second) = private_link(town, Purpose::Application).await;
        assert_eq!(anna.visit(&first).await.status, 409);
        anna.press(&again, "Send the email again", &[]).await;
        let (_, third) = private_link(town, Purpose::Application).await;
        assert_ne!(second, third);
        let spent = anna.press(&again, "Send the email again", &[]).await;
        assert!(spent.has("Three emails have been sent to this address within the hour."), "{spent}");
        assert_eq!(anna.visit(&third).await.status, 200, "what is refused takes nothing back");
    });
}

#[test]
fn who_has_applied_for_one_organisation_can_apply_for_another() {
    story("2026-11-23T16:12", async |town| {
        let (anna, _) = applied_and_confirmed(town).await;
        let start = anna.visit("/register").await;
        let first = anna.follow(&start, "Start").await;
        assert!(first.path == "/register/organisation" && first.value("name").is_empty(), "{first}");
    });
}

/// An open consultation on a draft of one point.
async fn shelters(town: &Town) -> String {
    let editor = town.staff("Inese Kalniņa", &[Role::Editor]).await;
    let setting = Setting {
        title: "Shelters",
        draft: "1. A list is kept.\n",
        opens: "2026-11-01T09:00",
        closes: "2026-12-20T23:59",
    };
    town.consultation(&editor, &setting).await
}

#[test]
fn who_waits_is_told_why_nobody_can_comment_yet() {
    story("2026-11-23T16:12", async |town| {
        let number = shelters(town).await;
        let (organisation, anna) = town.applicant("Biedrība „Drošais krasts”", "Anna Kalniņa").await;
        let anna = town.signed_in(&anna).await;
        let draft = anna.visit(&format!("/consultations/{number}/text")).await;
        assert!(
            draft.has("The application of Biedrība „Drošais krasts” is waiting for the ministry’s decision."),
            "{draft}"
        );
        let refused = anna.visit(&format!("/consultations/{number}/comments/new?point=p-1")).await;
        assert_eq!((refused.status, refused.headings()[0].as_str()), (403, "You cannot do this at present"));
        let stands = anna.follow(&refused, "Status of your organisation").await;
        assert_eq!(stands.path, format!("/organisations/{organisation}/application"));
        let staffs = anna.visit("/staff/comments").await;
        assert_eq!(
            (staffs.status, staffs.headings()[0].as_str()),
            (403, "This page is for ministry staff"),
            "not even later"
        );
    });
}

#[test]
fn a_visitor_who_presses_comment_reads_who_comments_and_how_to_register() {
    story("2026-11-23T16:12", async |town| {
        let number = shelters(town).await;
        let reader = town.visitor();
        let draft = reader.visit(&format!("/consultations/{number}/text")).await;
        let sign_in = reader.follow(&draft, "Comment on point 1").await;
        assert_eq!(sign_in.headings(), ["Sign in to comment"]);
        assert!(
            sign_in.has("Comments come from non-governmental organisations that are registered on this website."),
            "{sign_in}"
        );
        assert_eq!(reader.follow(&sign_in, "Register your organisation").await.path, "/register");
        let plain = reader.visit("/sign-in").await;
        assert!(plain.headings() == ["Sign in"] && !plain.has("Comments come from"), "{plain}");
    });
}

#[test]
fn of_two_who_confirm_one_number_at_once_one_is_in_the_register() {
    story("2026-11-23T16:12", async |town| {
        let mut paths = Vec::new();
        for email in ["anna@drosaiskrasts.example", "juris@drosaiskrasts.example"] {
            let visitor = town.visitor();
            let first = visitor.visit("/register/organisation").await;
            let second = visitor.press(&first, "Save and continue", ENTRY).await;
            let third = visitor.press(&second, "Save and continue", DETAILS).await;
            let check = visitor
                .press(&third, "Save and continue", &[PERSON[0], PERSON[1], ("Email address", email), PERSON[3]])
                .await;
            visitor.press(&check, "Send the application of Biedrība „Drošais krasts”", &[]).await;
            paths.push((private_link(town, Purpose::Application).await.1, visitor));
        }
        let confirm = async |(path, visitor): &(String, Visitor)| {
            let page = visitor.visit(path).await;
            visitor
                .press(&page, "Confirm the address for Biedrība „Drošais krasts”", &[("Password", PASSWORD)])
                .await
                .status
        };
        let (one, other) = futures_util::future::join(confirm(&paths[0]), confirm(&paths[1])).await;
        let mut statuses = [one, other];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
    });
}

#[test]
fn while_it_waits_she_corrects_what_she_sent_and_does_nothing_else() {
    story("2026-11-23T16:12", async |town| {
        let (anna, waiting) = applied_and_confirmed(town).await;
        let form = anna.follow(&waiting, "Correct the application").await;
        assert_eq!(
            (form.value("number"), form.value("web")),
            ("40008000009".to_owned(), "https://www.drosaiskrasts.example/".to_owned())
        );
        let button = "Save the correction for Biedrība „Drošais krasts”";
        let wrong = anna.press(&form, button, &[("Registration number", "1")]).await;
        assert_eq!((wrong.status, wrong.value("number")), (422, "1".to_owned()));
        let right = anna.press(&wrong, button, &[("Registration number", "40008654327")]).await;
        assert!(
            right.path == waiting.path && right.has("40008654327") && right.has("The correction has been saved"),
            "{right}"
        );

        let stale = anna.press(&form, button, &[]).await;
        assert_eq!(stale.status, 422, "an older form does not overwrite a newer one: {stale}");
        assert_eq!(
            stale.texts(".govuk-error-summary li"),
            [
                "A colleague has corrected the application since you opened this page. Beside each field you can see what is saved now. Keep what is right and save again.",
                "Saved now: 40008654327"
            ]
        );
        assert_eq!(stale.value("number"), "40008000009", "what was typed is still there");
        let taken = anna.press(&stale, button, &[]).await;
        assert!(taken.path == waiting.path && taken.has("40008000009"), "{taken}");
        let organisation = waiting.path.trim_end_matches("/application");
        assert_eq!(anna.visit(&format!("{organisation}/members")).await.status, 403, "who waits has no members");
        assert_eq!(town.visitor().visit(organisation).await.status, 404, "the public does not see it");
    });
}

#[test]
fn an_organisation_is_not_called_a_link() {
    story("2026-11-23T16:12", async |town| {
        let spammer = town.visitor();
        let step = spammer.visit("/register/organisation").await;
        for name in ["Click http://evil.example", "=?utf-8?B?QnV5IQ==?=", "www.evil.example wins"] {
            let fill = [
                ("Register", "Register of associations"),
                ("Registration number", "40008000009"),
                ("Name of the organisation", name),
            ];
            let refused = spammer.press(&step, "Save and continue", &fill).await;
            assert_eq!(refused.status, 422, "{name}");
            assert_eq!(
                refused.texts(".govuk-error-summary li"),
                ["Enter the name without web or email addresses"],
                "{name}"
            );
        }
    });
}

#[test]
fn a_letter_to_an_address_that_nobody_has_confirmed_says_nothing_that_a_stranger_typed() {
    story("2026-11-23T16:12", async |town| {
        apply(&town.visitor()).await;
        let letters = town.letters().await;
        let [letter] = &letters[..] else { panic!("{}", letters.len()) };
        assert_eq!(letter.subject, "Confirm your address in Atbalss");
        for typed in ["Drošais krasts", "40008000009", "Anna"] {
            assert!(!letter.body.contains(typed), "{typed}: {}", letter.body);
        }
    });
}

#[test]
fn the_letter_to_who_asks_to_be_invited_does_not_name_an_organisation_that_waits() {
    story("2026-11-23T16:12", async |town| {
        let (_, waiting) = applied_and_confirmed(town).await;
        let krasts = waiting.path.split('/').nth(2).unwrap();
        let stranger = town.visitor();
        let ask = stranger.visit(&format!("/register/access/{krasts}")).await;
        let fill = [
            ("Your name and surname", "Juris Ozols"),
            ("Your position in the organisation", "Lawyer"),
            ("Email address", "juris@people.example"),
        ];
        stranger.press(&ask, "Ask to be invited", &fill).await;
        let letters = town.letters().await;
        let letter = letters.iter().find(|letter| letter.address == "juris@people.example").expect("a letter");
        assert!(!letter.subject.contains("Drošais") && !letter.body.contains("Drošais"), "{}", letter.body);
    });
}
