//! Kept pages: whoever is signed out gets what others got before, and never anything that is not so any more.
use std::{
    io::Read,
    time::{Duration, Instant},
};

use atbalss::{
    addresses,
    consultations::Purpose,
    platform::{Clock, Db, Language, Role},
    responses::Verdict,
};
use diesel_async::SimpleAsyncConnection;
use futures_util::future::join_all;
use reqwest::Response;

use super::{
    inga,
    plan::Plan,
    talk::{Answerers, Said, Voice},
};
use crate::support::{RT, Town, Visitor, at, database_urls, people::Account, story, story_with};

/// Asks for a page as a browser without cookies does.
async fn ask(town: &Town, path: &str, headers: &[(&str, &str)]) -> Response {
    let reader = town.visitor();
    let (client, address) = reader.by_hand(path);
    let mut request = client.get(address).header("Accept-Language", "en");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

fn header<'a>(answer: &'a Response, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// A published consultation with two submissions, of which one has an answer.
struct Shelters {
    number: String,
    inga: Account,
    anna: Voice,
    ministry: Answerers,
}

impl Shelters {
    async fn new(town: &Town) -> Self {
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes");
        let inga = inga(town).await;
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let ministry = town.answerers().await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Goals."), Said::on_the_whole_draft("Why?")]).await;
        Self { number, inga, anna, ministry }
    }

    fn pages(&self) -> Vec<String> {
        let of = |rest: &str| format!("/consultations/{}{rest}", self.number);
        let own = ["", "/text", "/text?version=1", "/points/p-1", "/comments", "/results", "/comments/001-1"];
        let lists = ["/", "/consultations", "/consultations?phase=open", "/consultations?phase=closed&area="];
        let more = [of("/submissions/001"), of("/results?verdict=partly"), "/organisations".to_owned()];
        let organisation = addresses::Organisation { id: self.anna.0 }.to_string();
        let feeds = [
            "/feeds/consultations.atom".to_owned(),
            "/feeds/areas/comprehensive-defence/consultations.ics?lang=lv".to_owned(),
            format!("/feeds/consultations/{}/events.atom?lang=en", self.number),
            format!("/feeds/consultations/{}/dates.ics", self.number),
        ];
        let lists = lists.iter().map(|list| (*list).to_owned());
        own.iter().map(|page| of(page)).chain(lists).chain(more).chain(feeds).chain([organisation]).collect()
    }
}

/// Somebody else who can hand in.
async fn juris(town: &Town) -> Voice {
    town.organisation("Kalnu ceļš", "Juris Kalns").await
}

/// Whether every page reads as it does for a visitor for whom it is made anew, and is read from what is kept.
async fn are_right(town: &Town, shelters: &Shelters, others: &Visitor, after: &str) {
    for path in shelters.pages() {
        for _ in 0..2 {
            let (kept, anew) = (town.visitor().visit(&path).await, others.visit(&path).await);
            assert_eq!(kept.status, anew.status, "{path} after {after}");
            assert!(kept.status != 200 || kept.html == anew.html, "{path} after {after}: {kept}\nis not {anew}");
        }
    }
}

/// A visitor who has seen a form: nothing is kept for them.
async fn with_a_form(town: &Town) -> Visitor {
    let visitor = town.visitor();
    visitor.visit("/sign-in").await;
    visitor
}

#[test]
fn a_page_that_was_asked_for_before_costs_one_question_to_the_database() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let organisation = shelters.pages().pop().unwrap();
        for path in shelters.pages() {
            let first = town.visitor().visit(&path).await;
            assert_eq!(first.status, 200, "{path}");
            let mut again = None;
            let asked = town.queries(async { again = Some(town.visitor().visit(&path).await) }).await;
            assert_eq!(again.unwrap().html, first.html, "{path}");
            assert_eq!(asked, if path == organisation { 2 } else { 1 }, "{path}");
        }
    });
}

#[test]
fn a_kept_page_is_right_after_every_change() {
    story("2026-10-26T09:00", async |town| {
        let (shelters, others) = (Shelters::new(town).await, with_a_form(town).await);
        let (number, ministry) = (&shelters.number, &shelters.ministry);
        are_right(town, &shelters, &others, "the first submission").await;
        let juris = juris(town).await;
        are_right(town, &shelters, &others, "an organisation was registered").await;
        town.hand_in(number, &juris, vec![Said::on("p-1", "More goals.")]).await;
        are_right(town, &shelters, &others, "the second submission").await;
        town.published(&shelters.inga, Plan::titled("Sirens", "2026-12-24T00:00")).await;
        are_right(town, &shelters, &others, "another consultation was published").await;
        town.later("2026-12-02T10:00");
        are_right(town, &shelters, &others, "the close").await;
        town.answer(number, ministry, &[(Verdict::Noted, "As ever."), (Verdict::Partly, "Some of it.")]).await;
        are_right(town, &shelters, &others, "answers were approved").await;
        town.publish_answers(number, ministry).await;
        are_right(town, &shelters, &others, "answers were published").await;
        town.correct(number, ministry, Verdict::Partly, "More of it.").await;
        town.publish_answers(number, ministry).await;
        are_right(town, &shelters, &others, "a correction was published").await;
        town.later("2026-12-03T10:00");
        town.answer(number, ministry, &[(Verdict::Accepted, "")]).await;
        town.publish_answers(number, ministry).await;
        town.close(number, ministry).await;
        are_right(town, &shelters, &others, "it was closed as answered").await;
        town.next_version(
            number,
            Purpose::Outcome,
            &[(Language::En, "1. This concept sets the goals of all shelters.\n")],
        )
        .await;
        are_right(town, &shelters, &others, "an outcome was published").await;
    });
}

#[test]
fn a_kept_page_is_right_after_every_change_of_the_register() {
    story("2026-11-10T09:00", async |town| {
        let (shelters, others) = (Shelters::new(town).await, with_a_form(town).await);
        let edvins = town.signed_in(&town.staff("Edvīns Celms", &[Role::Admin]).await).await;
        are_right(town, &shelters, &others, "the first submission").await;
        let page = edvins.visit(&format!("/staff/organisations/{}", shelters.anna.0)).await;
        let danger = edvins.follow(&page, "Suspend rights").await;
        let fill = [
            ("Grounds", "Another ground, explained in the reason"),
            ("Reason, as it will appear in the email", "Somebody else signs for you."),
        ];
        let suspended = edvins.press(&danger, "Suspend the rights of Drošais krasts", &fill).await;
        assert!(town.visitor().visit("/organisations").await.has("Rights suspended"), "{suspended}");
        are_right(town, &shelters, &others, "it was suspended").await;
        let (mut owner, id) = (town.owner().await, shelters.anna.0);
        for change in [
            format!("UPDATE organisations SET about = 'We look after the shore.' WHERE id = '{id}'"),
            format!("INSERT INTO followed_areas (organisation, area) VALUES ('{id}', 'cybersecurity')"),
            format!("DELETE FROM followed_areas WHERE organisation = '{id}'"),
        ] {
            owner.batch_execute(&change).await.unwrap();
            are_right(town, &shelters, &others, &change).await;
        }
    });
}

#[test]
fn a_kept_page_is_right_at_every_step_of_the_clock() {
    story("2026-10-20T09:00", async |town| {
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let inga = inga(town).await;
        let number = town.published(&inga, plan.opening("2026-10-26T09:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (ministry, others) = (town.answerers().await, with_a_form(town).await);
        let shelters = Shelters { number: number.clone(), inga, anna, ministry };
        are_right(town, &shelters, &others, "before it opens").await;
        town.later("2026-10-26T09:00");
        town.hand_in(&number, &shelters.anna, vec![Said::on("p-1", "Goals.")]).await;
        let (week, micro) = (Duration::from_hours(7 * 24), Duration::from_micros(1));
        let end = at("2026-12-01T00:00");
        for now in [
            at("2026-10-26T08:59").later(Duration::from_secs(59)),
            at("2026-10-26T09:00"),
            end.earlier(week),
            end.earlier(week).later(micro),
            at("2026-11-29T21:00"),
            at("2026-11-29T21:00").later(micro),
            at("2026-11-30T23:00"),
            at("2026-11-30T23:00").later(micro),
            at("2026-11-30T23:58").later(micro),
            at("2026-11-30T23:59").later(micro),
            end.earlier(micro),
            end,
            // A clock can step back.
            end.earlier(micro),
        ] {
            town.app.clock.set(now);
            are_right(town, &shelters, &others, &now.to_string()).await;
        }
        assert!(!town.visitor().visit(&format!("/consultations/{number}/comments")).await.has("Goals."));
        town.app.clock.set(end);
        assert!(town.visitor().visit(&format!("/consultations/{number}/comments")).await.has("Goals."));
    });
}

#[test]
fn whoever_is_known_or_has_a_message_to_read_gets_a_page_of_their_own() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}", shelters.number);
        let stranger = town.visitor().visit(&page).await;
        let anna = town.signed_in(&shelters.anna.1).await;
        let own = anna.visit(&page).await;
        assert!(own.has("Anna Liepsala") && own.headers["cache-control"] == "no-store", "{own}");
        assert!(!own.headers.contains_key("etag"));
        assert_eq!(town.visitor().visit(&page).await.html, stranger.html);
        let home = town.visitor().visit("/").await;
        let out = anna.press(&own, "Sign out", &[]).await;
        assert!(out.path == "/" && out.has("You have signed out"), "{out}");
        assert_eq!(town.visitor().visit("/").await.html, home.html, "the message is Anna's alone");
        let again = anna.visit("/").await;
        assert!(!again.has("You have signed out") && !again.has("Anna Liepsala"), "{again}");
    });
}

#[test]
fn every_form_of_a_page_holds_the_same_words() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}/text", shelters.number);
        let plain = ask(town, &page, &[]).await;
        assert_eq!((header(&plain, "content-encoding"), header(&plain, "cache-control")), ("", "no-cache"));
        assert_eq!(header(&plain, "vary"), "Accept-Encoding, Accept-Language, Cookie");
        assert_eq!(header(&plain, "content-type"), "text/html; charset=utf-8");
        assert!(header(&plain, "content-security-policy").contains("default-src 'none'"));
        let tag = header(&plain, "etag").trim_matches('"').to_owned();
        let words = plain.text().await.unwrap();

        let packed = ask(town, &page, &[("Accept-Encoding", "gzip")]).await;
        assert_eq!((header(&packed, "content-encoding"), header(&packed, "etag")), ("gzip", &*format!("\"{tag}-g\"")));
        let mut read = String::new();
        flate2::read::GzDecoder::new(&packed.bytes().await.unwrap()[..]).read_to_string(&mut read).unwrap();
        assert_eq!(read, words);

        // Another thread packs it better meanwhile.
        let began = Instant::now();
        let better = loop {
            let answer = ask(town, &page, &[("Accept-Encoding", "gzip, deflate, br, zstd")]).await;
            if header(&answer, "content-encoding") == "br" {
                break answer;
            }
            assert!(began.elapsed() < Duration::from_secs(30), "it was never packed");
        };
        assert_eq!(header(&better, "etag"), format!("\"{tag}-b\""));
        read.clear();
        brotli::Decompressor::new(&better.bytes().await.unwrap()[..], 4096).read_to_string(&mut read).unwrap();
        assert_eq!(read, words);
        assert_eq!(ask(town, &page, &[]).await.text().await.unwrap(), words, "unpacked");
    });
}

#[test]
fn whoever_has_a_page_already_is_told_so_until_it_changes() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}/text", shelters.number);
        let tag = header(&ask(town, &page, &[("Accept-Encoding", "gzip")]).await, "etag").to_owned();
        let had = [("Accept-Encoding", "gzip, br"), ("If-None-Match", &*tag)];
        let same = ask(town, &page, &had).await;
        assert_eq!((same.status().as_u16(), header(&same, "etag")), (304, &*tag));
        assert_eq!(header(&same, "vary"), "Accept-Encoding, Accept-Language, Cookie");
        assert!(same.bytes().await.unwrap().is_empty());

        // Something changed that this page does not show.
        let bump = "UPDATE consultation_counters SET public_revision = public_revision + 1";
        town.owner().await.batch_execute(bump).await.unwrap();
        assert_eq!(ask(town, &page, &had).await.status(), 304);
        town.hand_in(&shelters.number, &juris(town).await, vec![Said::on("p-3", "Caves too.")]).await;
        let other = ask(town, &page, &had).await;
        assert_eq!(other.status(), 200);
        assert_ne!(header(&other, "etag"), tag);
    });
}

#[test]
fn two_instances_show_at_once_what_was_done_at_the_other() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let db = Db::new(&database_urls(&town.database).service, 4, RT.handle()).unwrap();
        let other = town.instance(db, Clock::still(town.now()));
        let page = format!("/consultations/{}/comments", shelters.number);
        let tags = async || {
            let (here, there) = (ask(town, &page, &[]).await, ask(&other, &page, &[]).await);
            (header(&here, "etag").to_owned(), here.text().await.unwrap(), there.text().await.unwrap())
        };
        let (before, ..) = tags().await;
        town.hand_in(&shelters.number, &juris(town).await, vec![Said::on("p-3", "Caves too.")]).await;
        let (after, here, there) = tags().await;
        assert!(here.contains("Caves too.") && there.contains("Caves too.") && before != after);
        other.stop().await;
    });
}

#[test]
fn many_who_come_at_once_wait_for_one_who_makes_the_page() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}/text", shelters.number);
        // The layout of a text is made once for all.
        let known = format!("{page}?anew=yes");
        town.visitor().visit(&known).await;
        let anew = town.queries(town.visitor().visit(&known)).await;
        let readers: Vec<Visitor> = (0..20).map(|_| town.visitor()).collect();
        let asked = town.queries(join_all(readers.iter().map(|reader| reader.visit(&page)))).await;
        assert_eq!(asked, 20 + anew, "each asks what has changed, one makes the page");
    });
}

#[test]
fn a_page_that_could_not_be_made_is_made_by_the_next() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}/text", shelters.number);
        let mut gate = town.owner().await;
        gate.batch_execute("BEGIN; LOCK TABLE points IN ACCESS EXCLUSIVE MODE").await.unwrap();
        let (reader, impatient) = (town.visitor(), town.visitor());
        let gone = tokio::time::timeout(Duration::from_millis(300), impatient.visit(&page)).await;
        assert!(gone.is_err(), "whoever would have made it has gone");
        assert_eq!(reader.visit(&page).await.status, 503);
        gate.batch_execute("ROLLBACK").await.unwrap();
        assert_eq!(reader.visit(&page).await.status, 200);
        assert_eq!(town.app.kept.count(), 1);
    });
}

#[test]
fn addresses_that_strangers_make_up_fill_nothing() {
    story("2026-11-10T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let page = format!("/consultations/{}", shelters.number);
        town.visitor().visit(&page).await;
        let reader = town.visitor();
        for at in 2..60 {
            let made_up = [
                format!("{page}?x={at}"),
                format!("{page}/text?version={at}"),
                format!("{page}/text?version=1&after={at}"),
                format!("/consultations?q=shelters+{at}"),
                format!("/consultations?phase=open&area={at}"),
                format!("/consultations/2026-{at:03}/text"),
                format!("/organisations?q={at}"),
            ];
            for address in made_up {
                assert!(matches!(reader.visit(&address).await.status, 200 | 404), "{address}");
            }
        }
        assert!(town.app.kept.count() == 1 && town.app.kept.bytes() < 20_000, "{:?}", town.app.kept);
        let echoed = reader.visit(&format!("{page}?x=1")).await;
        assert!(echoed.html.contains("x=1") && !reader.visit(&page).await.html.contains("x=1"));
    });
}

#[test]
fn for_a_moment_a_page_is_sent_without_a_question_but_never_past_its_time_nor_to_whoever_changed_it() {
    story_with(("ATBALSS_FRESH_FOR", "60"), "2026-11-29T09:00", async |town| {
        let shelters = Shelters::new(town).await;
        let (page, comments) =
            (format!("/consultations/{}", shelters.number), format!("/consultations/{}/comments", shelters.number));
        town.later("2026-11-30T23:50");
        assert!(town.visitor().visit(&page).await.has("10 minutes left"));
        assert_eq!(town.queries(town.visitor().visit(&page)).await, 0);
        town.later("2026-11-30T23:58");
        assert!(town.visitor().visit(&page).await.has("2 minutes left"));

        town.visitor().visit(&comments).await;
        let juris = juris(town).await;
        let inside = town.signed_in(&juris.1).await;
        town.hand_in(&shelters.number, &juris, vec![Said::on("p-3", "Caves too.")]).await;
        assert!(!town.visitor().visit(&comments).await.has("Caves too."), "for others it is as before, for a moment");
        let out = inside.press(&inside.visit(&comments).await, "Sign out", &[]).await;
        assert!(out.has("You have signed out"));
        assert!(inside.visit(&comments).await.has("Caves too."), "Juris sees it");
        town.later("2026-12-01T00:00");
        assert!(!town.visitor().visit(&page).await.has("left"), "closed is closed");
    });
}
