//! What people choose about their letters, and what nobody can switch off.
use atbalss::{
    ids::OrganisationId,
    notifications::{Kind, Letter, no_news},
    platform::Role,
    worker,
};
use diesel_async::SimpleAsyncConnection;

use crate::{
    following::{consultation, editor, letters, many_submissions},
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{Account, Seen, Town, Visitor, post::Post, story},
};

const NEWS: &str = "News of consultations";
const PAGE: &str = "/account/letters";

async fn follows(town: &Town, organisation: OrganisationId) {
    let sql =
        format!("INSERT INTO followed_areas SELECT DISTINCT '{organisation}'::uuid, policy_area FROM consultations");
    town.write(async move |tx| Ok(tx.batch_execute(&sql).await?)).await;
}

async fn chooses(visitor: &Visitor, group: &str, choice: &str) {
    let page = visitor.visit(PAGE).await;
    let saved = visitor.press(&page, "Save", &[(group, choice)]).await;
    assert!(saved.has("Your choice has been saved."), "{saved}");
}

/// Whether the page shows that no news are wanted.
fn is_never(page: &Seen) -> bool {
    page.html.contains("name=\"news\" type=\"radio\" value=\"never\" checked")
}

async fn letters_to(town: &Town, account: &Account) -> Vec<Letter> {
    town.letters().await.into_iter().filter(|letter| letter.address == account.email).collect()
}

#[test]
fn whoever_wants_news_once_a_day_gets_one_letter_the_next_morning_with_all_of_them() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.letters().await;
        follows(town, krasts).await;
        let visitor = town.signed_in(&anna).await;
        let page = visitor.follow(&visitor.visit("/account").await, "Choose which emails you get, and when").await;
        assert_eq!(page.path, PAGE);
        chooses(&visitor, NEWS, "Once a day, in the morning (8:15)").await;
        for (title, hour) in [("Sirens", "11"), ("Wells", "12")] {
            let now = format!("2026-11-02T{hour}:00");
            town.later(&now);
            consultation(town, &inga, title, &now, "2026-12-10T23:59").await;
        }
        assert_eq!(letters_to(town, &anna).await, [], "they wait for the morning");
        town.later("2026-11-03T08:14");
        assert_eq!(letters_to(town, &anna).await, []);
        town.later("2026-11-03T08:15");
        let told = letters_to(town, &anna).await;
        assert_eq!(told.len(), 1, "one letter for both");
        assert_eq!((told[0].kind.as_str(), told[0].subject.as_str()), ("digest", "News of the day: 2 messages"));
        for title in ["New consultation: “Sirens”", "New consultation: “Wells”"] {
            let html = told[0].html.as_deref().unwrap();
            assert!(told[0].body.contains(title) && html.contains(title), "{}", told[0].body);
        }
        assert_eq!(told[0].body.matches("/consultations/2026-").count(), 2, "the way to each: {}", told[0].body);
        assert!(told[0].body.contains("/account/letters"), "{}", told[0].body);
        town.later("2026-11-04T08:15");
        assert_eq!(letters_to(town, &anna).await.len(), 1, "nothing new, no letter");
    });
}

#[test]
fn whoever_wants_no_news_gets_none_and_staff_see_why() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let ieva = town.member(krasts, "Ieva Birze").await;
        town.letters().await;
        follows(town, krasts).await;
        chooses(&town.signed_in(&anna).await, NEWS, "Never").await;
        town.later("2026-11-02T11:00");
        let page = consultation(town, &inga, "Sirens", "2026-11-02T11:00", "2026-12-10T23:59").await;
        let told = letters(town, Kind::Published).await;
        assert_eq!(told.iter().map(|letter| letter.address.as_str()).collect::<Vec<_>>(), [&ieva.email]);

        let staff = town.signed_in(&inga).await;
        let why = "Not written: the reader has chosen to get no such emails";
        let list = staff.visit(&format!("/staff/letters?address={}", anna.email)).await;
        assert!(list.has("New consultation") && list.has(why), "{list}");
        let proof = staff.visit(&format!("/staff{page}/told")).await;
        let rows = proof.texts("tbody tr");
        assert!(rows.iter().any(|row| row.contains("Anna Liepsala") && row.contains(why)), "{proof}");
    });
}

#[test]
fn a_choice_that_has_changed_by_the_morning_holds() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.letters().await;
        follows(town, krasts).await;
        let visitor = town.signed_in(&anna).await;
        chooses(&visitor, NEWS, "Once a day, in the morning (8:15)").await;
        town.later("2026-11-02T11:00");
        consultation(town, &inga, "Sirens", "2026-11-02T11:00", "2026-12-10T23:59").await;
        town.letters().await;
        chooses(&visitor, NEWS, "Never").await;
        town.later("2026-11-03T08:15");
        assert_eq!(letters_to(town, &anna).await, []);
    });
}

#[test]
fn a_receipt_and_an_invitation_by_name_cannot_be_switched_off_and_the_page_says_why() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let page = anna.visit(PAGE).await;
        assert!(page.has("Emails that cannot be switched off"), "{page}");
        assert!(page.has("They prove what your organisation submitted and what became of it."), "{page}");
        assert!(!page.has("Answers waiting for approval"), "only what she can get: {page}");
        anna.press(&page, "Save", &[(NEWS, "Never"), ("Reminders of your own statement", "Never")]).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let told = letters_to(town, &shore.anna).await;
        assert_eq!(told.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["receipt"]);
        assert!(!told[0].body.contains("/account/letters"), "nothing is to be chosen: {}", told[0].body);

        let editor = town.staff("Valdis Kļava", &[Role::Editor]).await;
        let period = town.signed_in(&editor).await;
        let form = period.visit(&format!("/staff/consultations/{}/period", shore.number)).await;
        let later =
            [("closes_day", "14"), ("closes_month", "12"), ("closes_year", "2026"), ("reason_en", "Many asked.")];
        let longer = period.press(&form, "Lengthen the period", &later).await;
        assert_eq!(longer.status, 200, "{longer}");
        let told = letters_to(town, &shore.anna).await;
        assert_eq!(told.last().unwrap().kind, Kind::Lengthened.as_str(), "she takes part");
    });
}

#[test]
fn a_choice_made_in_a_session_that_has_ended_is_kept() {
    story("2026-11-02T10:00", async |town| {
        let (_, account) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let anna = town.signed_in(&account).await;
        let page = anna.visit(PAGE).await;
        town.later("2026-11-05T10:00");
        let sign_in = anna.press(&page, "Save", &[(NEWS, "Never")]).await;
        let fill = [("Email address", account.email.as_str()), ("Password", account.password.as_str())];
        let kept = anna.press(&sign_in, "Sign in", &fill).await;
        let shown = anna.press(&kept, "Open the form", &[]).await;
        assert!(shown.status == 422 && is_never(&shown), "{shown}");
        let saved = anna.press(&shown, "Save", &[]).await;
        assert!(saved.has("Your choice has been saved."), "{saved}");
        assert!(is_never(&saved), "{saved}");
    });
}

#[test]
fn an_official_who_wants_submissions_once_a_day_gets_one_letter_for_fifty() {
    story("2026-11-02T10:00", async |town| {
        let shore = Shore::open(town, "2026-11-02T10:00", "2026-12-10T23:59").await;
        town.letters().await;
        let daily = "INSERT INTO letter_choices SELECT DISTINCT person, 'submissions', 'daily' FROM staff_roles";
        town.write(async move |tx| Ok(tx.batch_execute(daily).await?)).await;
        many_submissions(town, &shore, 50).await;
        assert_eq!(letters(town, Kind::Notice).await, []);
        town.later("2026-11-03T08:15");
        let told = letters(town, Kind::Digest).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].subject, "News of the day: 50 messages");
        for number in [1, 25, 50] {
            let reference = format!("{}/{number:03}", shore.number);
            assert!(told[0].body.contains(&reference), "{reference}: {}", told[0].body);
        }
        assert_eq!(letters(town, Kind::Notice).await, []);
    });
}

#[test]
fn a_mail_program_stops_the_news_with_one_press_and_only_the_news() {
    story("2026-11-02T10:00", async |town| {
        let (post, inga) = (Post::open().await, editor(town).await);
        consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.letters().await;
        follows(town, krasts).await;
        town.later("2026-11-02T11:00");
        consultation(town, &inga, "Sirens", "2026-11-02T11:00", "2026-12-10T23:59").await;
        worker::work_once(&town.posting(&post)).await.unwrap();
        let sent = post.letters();
        let head = sent[0].data.split("\r\n\r\n").next().unwrap().replace("\r\n ", "");
        assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
        let link = no_news(anna.id, &town.app.secret).to_string();
        assert!(head.contains(&link), "{head}");
        let visitor = town.visitor();
        for _ in 0..3 {
            assert!(visitor.visit(&link).await.has("Stop the news"));
        }
        let signed_in = town.signed_in(&anna).await;
        assert!(!is_never(&signed_in.visit(PAGE).await), "opening the page changes nothing");
        assert_eq!(visitor.visit(&format!("{}x", &link[..link.len() - 1])).await.status, 404, "another secret");
        let stopped = visitor.press(&visitor.visit(&link).await, "Stop the news", &[]).await;
        assert!(stopped.has("You get no more news"), "{stopped}");
        assert!(is_never(&signed_in.visit(PAGE).await));
    });
}

/// On a wide screen and on a telephone, in both languages.
#[test]
fn the_pages_are_sound_for_everyone() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        let link = no_news(shore.anna.id, &town.app.secret).to_string();
        browser.assert_all_serve_everybody(&[PAGE, &link]).await;
    });
}
