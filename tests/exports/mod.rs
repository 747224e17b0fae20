//! Feeds and calendars: what programs that follow them read, by parsers that share no code with the service.
use std::{
    io::Write,
    process::{Command, Stdio},
};

use atbalss::{
    platform::{Language, Role},
    responses::Verdict,
};
use serde_json::Value;

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Seen, Town, story},
};

/// What a program reads in a feed or a calendar.
fn read(seen: &Seen) -> Value {
    let kind = if seen.html.starts_with("BEGIN") { "text/calendar" } else { "application/atom+xml" };
    assert_eq!(seen.headers["content-type"], format!("{kind}; charset=utf-8"), "{}", seen.html);
    parsed(&seen.html)
}

/// The same of a text: of a letter's calendar, too.
pub fn parsed(text: &str) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/feeds.py");
    let mut python =
        Command::new("/usr/bin/python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    python.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{text}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The name of the machine in the addresses of a town.
fn host(town: &Town) -> &str {
    town.base.trim_start_matches("http://").split(':').next().unwrap()
}

/// The texts with this name, of each piece of news or each date.
fn texts<'a>(all: &'a Value, name: &str) -> Vec<&'a str> {
    all.as_array().unwrap().iter().map(|one| one[name].as_str().unwrap()).collect()
}

/// Inga publishes a consultation in both languages, which opens a day later, and prepares another one.
async fn shelters(town: &Town) -> String {
    let inga = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let plan = Plan::titled("Shelters & <sirens>, towns", "2026-12-01T00:00").opening("2026-10-27T09:00");
    let number = town.published(&inga, plan.and_in_latvian("Pilsētu patvertnes")).await;
    town.prepare(&inga, Plan::titled("Nobody knows of this", "2026-12-24T00:00")).await;
    number
}

#[test]
fn whoever_follows_all_consultations_reads_of_a_new_one_in_their_language() {
    story("2026-10-26T09:00", async |town| {
        let reader = town.visitor();
        let empty = read(&reader.visit("/feeds/consultations.atom?lang=en").await);
        assert_eq!(empty["news"].as_array().unwrap().len(), 0);
        let number = shelters(town).await;

        let home = reader.visit("/?lang=en").await;
        let feed = read(&reader.follow(&home, "News for feed readers (Atom)").await);
        assert_eq!((feed["title"].as_str(), feed["language"].as_str()), (Some("Public consultations"), Some("en")));
        assert_eq!(feed["itself"], format!("{}/feeds/consultations.atom?lang=en", town.base));
        assert_eq!(texts(&feed["news"], "title"), ["Shelters & <sirens>, towns"], "what is prepared is not told");
        assert_eq!(texts(&feed["news"], "id"), [format!("tag:{},2026:consultations/{number}", host(town))]);
        assert_eq!(texts(&feed["news"], "updated"), ["2026-10-26T09:00:00+02:00"]);
        assert_eq!(texts(&feed["news"], "page"), [format!("{}/consultations/{number}?lang=en", town.base)]);
        assert_eq!(texts(&feed["news"], "summary"), ["Nobody knows where the shelters are. The draft says who tells."]);
        assert_eq!(feed["news"][0]["areas"][0], "Comprehensive defence");
        let latvian = read(&reader.visit("/feeds/consultations.atom?lang=lv").await);
        assert_eq!(texts(&latvian["news"], "title"), ["Pilsētu patvertnes"]);
        assert_ne!(latvian["id"], feed["id"]);

        let of = |area: &str| format!("/feeds/areas/{area}/consultations.atom?lang=en");
        let own = read(&reader.visit(&of("comprehensive-defence")).await);
        assert_eq!(own["title"], "Public consultations: Comprehensive defence");
        assert_eq!(texts(&own["news"], "id"), texts(&feed["news"], "id"));
        let other = read(&reader.visit(&of("cybersecurity")).await);
        assert_eq!(other["news"].as_array().unwrap().len(), 0);
        assert_eq!(reader.visit(&of("weather")).await.status, 404);
    });
}

#[test]
fn what_happens_in_one_consultation_is_read_in_its_order() {
    story("2026-10-26T09:00", async |town| {
        let number = shelters(town).await;
        let (anna, ministry) = (town.organisation("Drošais krasts", "Anna Liepsala").await, town.answerers().await);
        let reader = town.visitor();
        let address = format!("/feeds/consultations/{number}/events.atom?lang=en");
        let happened = async || read(&reader.visit(&address).await);
        assert_eq!(texts(&happened().await["news"], "title"), ["The consultation was published"]);
        town.later("2026-10-27T09:00");
        town.hand_in(&number, &anna, vec![Said::on("p-1", "The heron flies at dawn.")]).await;
        town.later("2026-12-02T10:00");
        town.answer(&number, &ministry, &[(Verdict::Partly, "Some of it.")]).await;
        assert_eq!(texts(&happened().await["news"], "title")[0], "Comments closed");
        town.publish_answers(&number, &ministry).await;
        town.later("2026-12-03T10:00");
        town.close(&number, &ministry).await;

        let feed = happened().await;
        assert_eq!(feed["title"], "Shelters & <sirens>, towns");
        assert_eq!(
            texts(&feed["news"], "title"),
            [
                "The consultation was closed, all answers are published",
                "Answers were published",
                "Comments closed",
                "Comments opened",
                "The consultation was published",
            ]
        );
        assert_eq!(feed["updated"], "2026-12-03T10:00:00+02:00");
        for page in texts(&feed["news"], "page") {
            assert_eq!(reader.visit(page.strip_prefix(&town.base).unwrap()).await.status, 200, "{page}");
        }
        let all = read(&reader.visit("/feeds/consultations.atom?lang=en").await);
        assert_eq!(texts(&all["news"], "updated"), ["2026-12-03T10:00:00+02:00"]);
    });
}

#[test]
fn whoever_follows_the_calendar_sees_when_a_period_begins_and_ends() {
    story("2026-10-26T09:00", async |town| {
        let number = shelters(town).await;
        let reader = town.visitor();
        let page = reader.visit(&format!("/consultations/{number}?lang=lv")).await;
        let calendar = read(&reader.follow(&page, "Termiņi jūsu kalendārā").await);
        assert_eq!(calendar["name"], "Pilsētu patvertnes");
        let dates = &calendar["dates"];
        assert_eq!(
            texts(dates, "SUMMARY"),
            ["Sākas komentāru pieņemšana: „Pilsētu patvertnes”", "Komentāru termiņš: „Pilsētu patvertnes”"]
        );
        assert_eq!(texts(dates, "DTSTART"), ["20261027T070000Z", "20261130T215900Z"]);
        assert_eq!(dates[1]["DTEND"], "20261130T220000Z");
        assert_eq!(texts(dates, "SEQUENCE"), ["0", "0"]);
        assert_eq!(dates[1]["URL"], format!("{}/consultations/{number}", town.base));
        for address in
            ["/feeds/consultations.ics?lang=lv", "/feeds/areas/comprehensive-defence/consultations.ics?lang=lv"]
        {
            assert_eq!(&read(&reader.visit(address).await)["dates"], dates, "{address}");
        }
        let english = read(&reader.visit("/feeds/consultations.ics?lang=en").await);
        assert_eq!(texts(&english["dates"], "UID"), texts(dates, "UID"), "a date is the same in both languages");
        assert_eq!(english["dates"][1]["SUMMARY"], "Deadline for comments: “Shelters & <sirens>, towns”");
    });
}

#[test]
fn a_program_that_has_a_feed_is_not_sent_it_again_and_few_questions_are_asked() {
    story("2026-10-26T09:00", async |town| {
        let number = shelters(town).await;
        let addresses = [
            ("/feeds/consultations.atom".to_owned(), 4),
            ("/feeds/areas/comprehensive-defence/consultations.atom".to_owned(), 4),
            (format!("/feeds/consultations/{number}/events.atom"), 7),
            ("/feeds/consultations.ics".to_owned(), 4),
            (format!("/feeds/consultations/{number}/dates.ics"), 3),
        ];
        for (address, queries) in addresses {
            let reader = town.visitor();
            // An address that nobody knows: such an answer is not kept.
            assert_eq!(town.queries(reader.visit(&format!("{address}?anew=yes"))).await, queries, "{address}");
            let (client, url) = reader.by_hand(&address);
            let first = client.get(url.clone()).header("Accept-Encoding", "gzip").send().await.unwrap();
            assert_eq!(first.headers()["content-encoding"], "gzip", "{address}");
            assert_eq!(first.headers()["cache-control"], "no-cache");
            let tag = first.headers()["etag"].clone();
            town.later("2026-10-26T18:00");
            let again = client.get(url).header("If-None-Match", tag).send().await.unwrap();
            assert_eq!(again.status(), 304, "{address}");
            town.later("2026-10-26T09:00");
        }
    });
}

#[test]
fn what_is_not_published_has_no_feed_for_anybody() {
    story("2026-10-26T09:00", async |town| {
        let inga = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let number = town.prepare(&inga, Plan::titled("Nobody knows of this", "2026-12-24T00:00")).await;
        let inga = town.signed_in(&inga).await;
        for reader in [&town.visitor(), &inga] {
            for name in ["events.atom", "dates.ics"] {
                assert_eq!(reader.visit(&format!("/feeds/consultations/{number}/{name}")).await.status, 404);
            }
            assert!(!reader.visit("/feeds/consultations.ics").await.html.contains("Nobody knows"));
        }
        let page = inga.visit(&format!("/consultations/{number}")).await;
        assert!(!page.html.contains("/feeds/"), "{page}");
        let language = Language::En;
        let public = town.visitor().visit(&format!("/consultations?area=cybersecurity&lang={language}")).await;
        assert!(public.html.contains(r#"rel="alternate" type="application/atom+xml""#), "{public}");
        assert!(public.link("News for feed readers (Atom)").starts_with("/feeds/areas/cybersecurity/"), "{public}");
    });
}
