use super::{ilze, is_signed_in, sign_in, sign_in_on, try_to_sign_in};
use crate::support::{Seen, Town, story};

/// The session cookie that an answer sets.
fn session_cookie(answer: &Seen) -> String {
    let mut set = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let cookie = set.find(|cookie| cookie.starts_with("atb-session=")).expect("the answer sets the session's cookie");
    cookie.split(';').next().unwrap().to_owned()
}

/// Whether a stranger with this cookie is taken for its owner.
async fn opens(town: &Town, cookie: &str) -> bool {
    let thief = town.visitor();
    let (client, address) = thief.by_hand("/sign-in");
    let answer = client.get(address).header("Cookie", cookie).send().await.unwrap();
    answer.status() == 303
}

#[test]
fn a_session_ends_at_sign_out_for_every_copy_of_its_cookie() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor().stopping_at_redirects();
        let cookie = session_cookie(&sign_in(&browser, &ilze).await);
        assert!(opens(town, &cookie).await);

        let page = browser.visit("/nowhere").await;
        browser.press(&page, "Sign out", &[]).await;
        assert!(!opens(town, &cookie).await);
    });
}

#[test]
fn signing_in_again_gives_a_new_session_and_ends_the_one_of_this_browser() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (office, home) = (town.visitor().stopping_at_redirects(), town.visitor().stopping_at_redirects());
        let at_home = session_cookie(&sign_in(&home, &ilze).await);
        // Two tabs, both with the sign-in page.
        let (one, other) = (office.visit("/sign-in").await, office.visit("/sign-in").await);
        let first = session_cookie(&sign_in_on(&office, &one, &ilze).await);
        let second = session_cookie(&sign_in_on(&office, &other, &ilze).await);

        assert!(!opens(town, &first).await);
        assert!(opens(town, &second).await);
        assert!(opens(town, &at_home).await, "her other browser is no concern of this one");
    });
}

#[test]
fn staff_are_signed_out_after_an_hour_of_silence_and_after_twelve_hours_of_work() {
    story("2026-11-24T08:00", async |town| {
        let ilze = ilze(town).await;
        let (idle, busy) = (town.visitor(), town.visitor());
        sign_in(&idle, &ilze).await;
        sign_in(&busy, &ilze).await;

        for hour in 8..20 {
            for minute in [20, 50] {
                town.later(&format!("2026-11-24T{hour:02}:{minute:02}"));
                assert!(is_signed_in(&busy).await, "{hour}:{minute:02}");
            }
        }
        assert!(!is_signed_in(&idle).await);
        town.later("2026-11-24T20:00");
        assert!(!is_signed_in(&busy).await);
    });
}

#[test]
fn a_member_may_write_with_long_pauses_for_thirty_days() {
    story("2026-11-01T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Kalniņa").await;
        let (daily, forgotten) = (town.visitor(), town.visitor());
        sign_in(&daily, &anna).await;
        sign_in(&forgotten, &anna).await;

        for day in 1..=30 {
            for time in ["09:30", "20:00"] {
                town.later(&format!("2026-11-{day:02}T{time}"));
                assert!(is_signed_in(&daily).await, "{day} November, {time}");
            }
            town.later(&format!("2026-11-{day:02}T23:59"));
            assert!(is_signed_in(&daily).await, "{day} November, 23:59");
        }
        assert!(!is_signed_in(&forgotten).await);
        town.later("2026-12-01T07:59");
        assert!(is_signed_in(&daily).await);
        town.later("2026-12-01T09:00");
        assert!(!is_signed_in(&daily).await);
    });
}

#[test]
fn a_page_asks_twice_who_is_there_and_notes_it_once_in_five_minutes() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        assert_eq!(town.queries(browser.visit("/nowhere")).await, 0, "without a cookie nobody is looked for");

        sign_in(&browser, &ilze).await;
        town.later("2026-11-24T09:04");
        assert_eq!(town.queries(browser.visit("/nowhere")).await, 2, "the session and the memberships");
        town.later("2026-11-24T09:05");
        assert!(town.queries(browser.visit("/nowhere")).await > 2, "and the note");
        assert_eq!(town.queries(browser.visit("/nowhere")).await, 2);
    });
}

#[test]
fn who_signs_out_everywhere_is_known_in_no_other_browser_any_more() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (here, lost) = (town.visitor(), town.visitor());
        sign_in(&here, &ilze).await;
        sign_in(&lost, &ilze).await;
        let page = here.visit("/account").await;
        here.press(&page, "Sign out everywhere else", &[]).await;

        let page = here.visit("/account").await;
        here.press(&page, "Sign out", &[]).await;

        // Strangers spend what all unknown browsers have together in an hour.
        for network in ["203.0.113.9", "192.0.2.9", "198.18.0.9", "198.51.100.9", "203.0.112.9"] {
            for _ in 0..5 {
                let thief = town.visitor().at_network(network);
                try_to_sign_in(&thief, &ilze.email, "summer-of-2026-in-riga").await;
            }
        }
        let refused = try_to_sign_in(&lost, &ilze.email, &ilze.password).await;
        assert_eq!(refused.status, 429, "it is a stranger now");
        assert_eq!(try_to_sign_in(&here, &ilze.email, &ilze.password).await.path, "/staff");
    });
}
