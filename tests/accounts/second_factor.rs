use atbalss::{accounts::Purpose, platform::Role};
use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};

use super::{NEW_PASSWORD, ask_for_reset, is_signed_in, problems, sign_in, sign_in_on, try_to_sign_in};
use crate::support::{Account, Seen, Town, Visitor, story, story_with};

/// An app on a telephone that has taken the key over from the page.
pub struct Phone(Totp);

impl Phone {
    pub fn reading(page: &Seen) -> Self {
        Self::with_key(&page.text("main code"))
    }

    /// As somebody types the key into it.
    pub fn with_key(letters: &str) -> Self {
        let letters = letters.replace(' ', "");
        Self(Builder::new().with_secret(BASE32_NOPAD.decode(letters.as_bytes()).unwrap()).build_noncompliant())
    }

    /// The code that it shows now.
    pub fn code(&self, town: &Town) -> String {
        self.0.generate(town.now().timestamp().as_second().try_into().unwrap()).to_string()
    }
}

async fn rita(town: &Town) -> Account {
    town.staff("Rita Ozola", &[Role::Editor]).await
}

/// Sets the two-step sign-in up; returns the telephone and the page with the recovery codes.
pub async fn set_up(town: &Town, visitor: &Visitor) -> (Phone, Seen) {
    let page = visitor.visit("/account/second-factor").await;
    let phone = Phone::reading(&page);
    let codes = visitor.press(&page, "Turn on", &[("Code", &phone.code(town))]).await;
    assert_eq!(codes.text("h1"), "Your recovery codes", "{codes}");
    (phone, codes)
}

async fn give(visitor: &Visitor, page: &Seen, code: &str) -> Seen {
    visitor.press(page, "Sign in", &[("Code", code)]).await
}

/// The subjects of the letters to this person, the oldest first.
async fn subjects(town: &Town, to: &Account) -> Vec<String> {
    town.letters().await.into_iter().filter(|letter| letter.address == to.email).map(|letter| letter.subject).collect()
}

#[test]
fn rita_sets_it_up_and_from_then_on_signs_in_with_a_code_that_works_once() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let elsewhere = town.signed_in(&rita).await;
        let desk = town.signed_in(&rita).await;
        let account = desk.visit("/account").await;
        let page = desk.follow(&account, "Set up two-step sign-in").await;
        assert!(page.html.contains("<svg") && !page.html.contains("<?xml"), "{}", page.html);
        let phone = Phone::reading(&page);
        let wrong = if phone.code(town) == "123456" { "654321" } else { "123456" };
        let again = desk.press(&page, "Turn on", &[("Code", wrong)]).await;
        assert_eq!((again.status, problems(&again).len()), (422, 1), "{again}");
        assert_eq!(again.text("main code"), page.text("main code"), "the key stays while it is tried");
        assert!(desk.visit("/account").await.has("Two-step sign-in is off."));

        let codes = desk.press(&again, "Turn on", &[("Code", &phone.code(town))]).await;
        assert_eq!(codes.texts("main li code").len(), 10, "{codes}");
        assert_eq!(codes.headers["cache-control"], "no-store");
        assert!(!is_signed_in(&elsewhere).await, "sessions without it end");
        assert!(desk.visit("/account").await.has("You have 10 recovery codes left."));
        assert_eq!(subjects(town, &rita).await, ["Two-step sign-in was turned on"]);

        let used = give(&elsewhere, &sign_in(&elsewhere, &rita).await, &phone.code(town)).await;
        assert_eq!(used.status, 422, "the code that turned it on is used up");
        town.later("2026-11-26T09:01");
        let code = phone.code(town);
        let inside = give(&elsewhere, &used, &code).await;
        assert_eq!(inside.path, "/staff", "{inside}");
        let thief = town.visitor();
        let refused = give(&thief, &sign_in(&thief, &rita).await, &code).await;
        assert_eq!((refused.status, is_signed_in(&thief).await), (422, false), "{refused}");
    });
}

#[test]
fn the_password_alone_opens_nothing_and_the_step_between_is_for_this_browser_and_ten_minutes() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let (phone, _) = set_up(town, &town.signed_in(&rita).await).await;
        town.later("2026-11-26T09:05");
        let here = town.visitor();
        let step = sign_in(&here, &rita).await;
        assert_eq!((step.text("h1").as_str(), is_signed_in(&here).await), ("Enter the code from the app", false));
        assert_eq!(here.visit("/staff/consultations").await.path, "/sign-in?next=%2Fstaff%2Fconsultations");

        let elsewhere = town.visitor();
        let mut stolen = elsewhere.visit("/sign-in").await;
        let token = stolen.value("csrf");
        stolen.html = step.html.replace(&step.value("csrf"), &token);
        let refused = give(&elsewhere, &stolen, &phone.code(town)).await;
        assert!(refused.status == 422 && refused.has("Sign in from the start."), "{refused}");
        assert!(!is_signed_in(&elsewhere).await);

        town.later("2026-11-26T09:15");
        let late = give(&here, &step, &phone.code(town)).await;
        assert!(late.status == 422 && late.has("More than ten minutes have passed"), "{late}");
        let step = sign_in_on(&here, &late, &rita).await;
        assert_eq!(give(&here, &step, &phone.code(town)).await.path, "/staff");
    });
}

#[test]
fn codes_count_as_attempts_and_what_is_not_a_code_is_said() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let (phone, _) = set_up(town, &town.signed_in(&rita).await).await;
        town.later("2026-11-26T09:05");
        let thief = town.visitor();
        let mut page = sign_in(&thief, &rita).await;
        for (code, says) in [("", "Enter the code"), ("12345", "Enter the six digits that the app shows")] {
            page = give(&thief, &page, code).await;
            assert_eq!(problems(&page), [says]);
        }
        let wrong = if phone.code(town) == "123456" { "654321" } else { "123456" };
        let mut answers = Vec::new();
        for _ in 0..5 {
            page = give(&thief, &page, wrong).await;
            answers.push(page.status);
        }
        assert_eq!(answers, [422, 422, 422, 422, 429], "with the password they are six");
        let right = give(&thief, &page, &phone.code(town)).await;
        assert_eq!((right.status, is_signed_in(&thief).await), (429, false), "the right one has to wait, too");
    });
}

#[test]
fn a_recovery_code_replaces_the_phone_once_and_new_ones_void_the_old() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let desk = town.signed_in(&rita).await;
        let (_, first) = set_up(town, &desk).await;
        let first = first.texts("main li code");
        let enter = async |code: &str| {
            let visitor = town.visitor();
            let page = sign_in(&visitor, &rita).await;
            visitor.press(&page, "Sign in", &[("Recovery code", code)]).await
        };
        let inside = enter(&first[0].to_lowercase().replace('-', " ")).await;
        assert_eq!(inside.path, "/staff", "{inside}");
        assert_eq!(subjects(town, &rita).await.last().unwrap(), "A recovery code was used");
        let again = enter(&first[0]).await;
        assert_eq!((again.status, problems(&again).len()), (422, 1), "{again}");
        assert_eq!(enter("ABCD").await.status, 422);

        town.later("2026-11-26T09:05");
        let account = desk.visit("/account").await;
        assert!(account.has("You have 9 recovery codes left."), "{account}");
        let made = desk.press(&account, "Make new recovery codes", &[]).await;
        let second = made.texts("main li code");
        assert_eq!(enter(&first[1]).await.status, 422, "the old ones are void");
        assert_eq!(enter(&second[1]).await.path, "/staff");
    });
}

#[test]
fn a_new_password_by_letter_does_not_go_round_the_code() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let (phone, _) = set_up(town, &town.signed_in(&rita).await).await;
        town.later("2026-11-26T09:10");
        let visitor = town.visitor();
        let half_way = sign_in(&visitor, &rita).await;
        ask_for_reset(&visitor, &rita.email).await;
        let page = visitor.visit(&town.link_to(&rita.email, Purpose::Reset).await).await;
        visitor.press(&page, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert!(!is_signed_in(&visitor).await);
        let over = give(&visitor, &half_way, &phone.code(town)).await;
        assert!(over.has("your password has been changed meanwhile"), "{over}");
        let step = try_to_sign_in(&visitor, &rita.email, NEW_PASSWORD).await;
        assert_eq!((step.text("h1").as_str(), is_signed_in(&visitor).await), ("Enter the code from the app", false));
        assert_eq!(give(&visitor, &step, &phone.code(town)).await.path, "/staff");
    });
}

#[test]
fn what_was_typed_before_the_session_ended_comes_through_both_steps() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let desk = town.signed_in(&rita).await;
        let (phone, _) = set_up(town, &desk).await;
        let account = desk.visit("/account").await;
        town.later("2026-11-26T11:00");
        let asked = desk.press(&account, "Save", &[("Name", "Rita Kalniņa")]).await;
        let step = sign_in_on(&desk, &asked, &rita).await;
        let again = give(&desk, &step, "1").await;
        let kept = give(&desk, &again, &phone.code(town)).await;
        assert_eq!(kept.text("h1"), "Your form is not lost");
        let form = desk.press(&kept, "Open the form", &[]).await;
        assert_eq!(form.value("name"), "Rita Kalniņa");

        let visitor = town.visitor();
        let page = visitor.visit("/sign-in?next=/account").await;
        let step = sign_in_on(&visitor, &page, &rita).await;
        town.later("2026-11-26T11:01");
        assert_eq!(give(&visitor, &step, &phone.code(town)).await.path, "/account");
    });
}

#[test]
fn it_is_turned_off_with_password_and_code_and_a_letter_tells_so() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let desk = town.signed_in(&rita).await;
        assert_eq!(desk.visit("/account/second-factor/removal").await.status, 404);
        let (phone, _) = set_up(town, &desk).await;
        town.later("2026-11-26T09:05");
        let account = desk.visit("/account").await;
        let page = desk.follow(&account, "Turn two-step sign-in off").await;
        let code = phone.code(town);
        for fill in [
            [("Current password", "summer-of-2026-in-riga"), ("Code", code.as_str())],
            [("Current password", &rita.password), ("Code", "12")],
            [("Current password", &rita.password), ("Recovery code", "ABCD-EFGH-IJKL-MNOP")],
        ] {
            let refused = desk.press(&page, "Turn off", &fill).await;
            assert_eq!((refused.status, problems(&refused).len()), (422, 1), "{refused}");
        }
        let off = desk.press(&page, "Turn off", &[("Current password", &rita.password), ("Code", &code)]).await;
        assert!(off.has("Two-step sign-in has been turned off."), "{off}");
        assert_eq!(subjects(town, &rita).await, ["Two-step sign-in was turned on", "Two-step sign-in was turned off"]);
        assert_eq!(sign_in(&town.visitor(), &rita).await.path, "/staff");
    });
}

#[test]
fn where_it_is_a_duty_staff_set_it_up_before_anything_of_the_staff_opens() {
    story_with(("ATBALSS_SECOND_FACTOR", "staff"), "2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let member = town.signed_in(&anna).await;
        assert_eq!(member.visit("/account/second-factor").await.status, 403, "it is not for organisations");

        let desk = town.visitor();
        let page = sign_in(&desk, &rita).await;
        assert_eq!(page.path, "/account/second-factor");
        assert!(page.has("requires two-step sign-in of its staff"), "{page}");
        for path in ["/staff/consultations", "/staff/people", "/start"] {
            assert_eq!(desk.visit(path).await.path, "/account/second-factor", "{path}");
        }
        let typed = "A sentence that must not be lost.";
        let mut form = desk.visit("/account").await;
        form.html = form.html.replace("action=\"/account\"", "action=\"/staff/consultations/new\"");
        let refused = desk.press(&form, "Save", &[("Position", typed)]).await;
        assert!(refused.status == 403 && refused.has(typed), "{refused}");

        let (_, codes) = set_up(town, &desk).await;
        let start = desk.follow(&codes, "I have saved the codes").await;
        assert_eq!(start.path, "/staff");
        let account = desk.visit("/account").await;
        assert!(account.has("it cannot be turned off") && !account.has("Turn two-step sign-in off"), "{account}");
        assert_eq!(desk.visit("/account/second-factor/removal").await.status, 409);
    });
}

#[test]
fn an_administrator_helps_who_has_lost_the_phone_but_not_oneself() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let edvins = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let (desk, admin) = (town.signed_in(&rita).await, town.signed_in(&edvins).await);
        set_up(town, &desk).await;
        let editor = desk.visit(&format!("/staff/people/{}", rita.id)).await;
        assert!(!editor.html.contains("Turn off"), "{editor}");

        let page = admin.visit(&format!("/staff/people/{}", rita.id)).await;
        let done = admin.press(&page, "Turn off", &[]).await;
        assert!(done.has("Two-step sign-in of this person has been turned off."), "{done}");
        assert!(!done.html.contains("/second-factor\""), "{done}");
        assert!(!is_signed_in(&desk).await, "the lost phone may be in a session");
        assert_eq!(subjects(town, &rita).await.last().unwrap(), "The ministry has turned your two-step sign-in off");
        assert_eq!(sign_in(&desk, &rita).await.path, "/staff");

        set_up(town, &admin).await;
        let mut own = page;
        own.html = own.html.replace(&rita.id.to_string(), &edvins.id.to_string());
        let refused = admin.press(&own, "Turn off", &[]).await;
        assert!(refused.status == 409 && refused.has("You cannot do this for yourself here."), "{refused}");
    });
}

#[test]
fn another_phone_takes_the_place_of_the_first() {
    story("2026-11-26T09:00", async |town| {
        let rita = rita(town).await;
        let desk = town.signed_in(&rita).await;
        let (old, codes) = set_up(town, &desk).await;
        town.later("2026-11-26T09:05");
        let (new, _) = set_up(town, &desk).await;
        town.later("2026-11-26T09:10");
        let visitor = town.visitor();
        let step = sign_in(&visitor, &rita).await;
        let refused = give(&visitor, &step, &old.code(town)).await;
        assert!(refused.status == 422 || old.code(town) == new.code(town), "{refused}");
        let first = codes.texts("main li code").remove(0);
        assert_eq!(visitor.press(&step, "Sign in", &[("Recovery code", &first)]).await.status, 422);
        assert_eq!(give(&visitor, &step, &new.code(town)).await.path, "/staff");
    });
}
