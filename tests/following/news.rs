//! What followers are told.
use atbalss::{
    following::Errand,
    notifications::{Kind, State},
    worker,
};
use diesel_async::SimpleAsyncConnection;

use super::{DACE, behind, consultation, editor, follows, letters};
use crate::{
    reading::plan::Plan,
    statements::Shore,
    support::{Town, post::Post, story},
};

/// This many more addresses follow everything.
async fn many(town: &Town, count: usize) {
    let sql = format!(
        "INSERT INTO followers (id, email, email_key, language, made_at, confirmed_at)
         SELECT gen_random_uuid(), n || '@people.example', n || '@people.example', 'en', '{now}', '{now}'
         FROM generate_series(1, {count}) AS n;
         INSERT INTO follows (id, follower, consultation)
         SELECT gen_random_uuid(), f.id, c.id FROM followers f, consultations c WHERE f.email <> '{DACE}'",
        now = town.now()
    );
    town.owner().await.batch_execute(&sql).await.unwrap();
}

#[test]
fn the_opening_and_the_end_are_told_once_each_and_in_time() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        follows(town, &page, DACE).await;
        let told = async |now: &str| {
            town.later(now);
            town.letters().await;
            letters(town, Kind::ClosesSoon).await.len()
        };
        assert_eq!(told("2026-12-03T07:59").await, 0);
        assert_eq!(told("2026-12-03T08:00").await, 1);
        assert_eq!(told("2026-12-04T08:00").await, 1);
        assert_eq!(told("2026-12-09T08:00").await, 2);
        assert_eq!(told("2026-12-11T08:00").await, 2);
        let both = letters(town, Kind::ClosesSoon).await;
        assert!(both[0].body.contains("10 December 2026, 23:59") && both[0].calendar.is_some(), "{}", both[0].body);
        assert_eq!(letters(town, Kind::Opened).await, [], "it opened when it was published");
    });
}

#[test]
fn comments_that_open_later_are_told_twice_when_announced_and_when_open() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let first = town.published(&inga, Plan::titled("Sirens", "2026-12-11T00:00")).await;
        follows(town, &format!("/consultations/{first}"), DACE).await;
        let dace = "INSERT INTO follows (id, follower, area) SELECT gen_random_uuid(), followers.id, policy_area
            FROM followers CROSS JOIN consultations";
        town.owner().await.batch_execute(dace).await.unwrap();
        let plan = Plan::titled("Shelters", "2026-12-11T00:00").opening("2026-11-09T09:00");
        town.published(&inga, plan).await;
        assert_eq!(letters(town, Kind::Published).await.len(), 1);
        town.later("2026-11-09T08:59");
        assert_eq!(letters(town, Kind::Opened).await, []);
        town.later("2026-11-09T09:00");
        let told = letters(town, Kind::Opened).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].address.as_str(), told[0].subject.as_str()), (DACE, "Comments are open: “Shelters”"));
        town.later("2026-11-10T09:00");
        assert_eq!(letters(town, Kind::Opened).await.len(), 1);
    });
}

#[test]
fn the_end_of_a_lengthened_period_is_told_anew_and_the_former_one_is_not() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        follows(town, &page, DACE).await;
        town.later("2026-12-03T08:00");
        assert_eq!(letters(town, Kind::ClosesSoon).await.len(), 1);

        let staff = town.signed_in(&inga).await;
        let form = staff.follow(&staff.visit(&format!("/staff{page}")).await, "Lengthen the period").await;
        let later =
            [("closes_day", "20"), ("closes_month", "12"), ("closes_year", "2026"), ("reason_en", "Many have asked.")];
        let lengthened = staff.press(&form, "Lengthen the period", &later).await;
        assert!(lengthened.has("The period is lengthened."), "{lengthened}");
        let told = async |now: &str| {
            town.later(now);
            let told = letters(town, Kind::ClosesSoon).await;
            told.into_iter().map(|letter| (letter.subject, letter.body)).collect::<Vec<_>>()
        };
        assert_eq!(told("2026-12-09T08:00").await.len(), 1, "the former end is none");
        let in_a_week = told("2026-12-13T08:00").await;
        assert_eq!(in_a_week.len(), 2);
        assert_eq!(in_a_week[1].0, "Comments close in a few days: “Shelters”");
        assert!(in_a_week[1].1.contains("20 December 2026, 23:59"), "{}", in_a_week[1].1);
        let tomorrow = told("2026-12-19T08:00").await;
        assert_eq!((tomorrow.len(), tomorrow[2].0.as_str()), (3, "Last days for comments: “Shelters”"));
    });
}

#[test]
fn an_address_that_a_person_has_too_gets_one_letter() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        follows(town, &page, &anna.email.replace("anna", "Anna")).await;
        follows(town, &page, DACE).await;
        let number = page.trim_start_matches("/consultations/");
        let sql = format!(
            "INSERT INTO followed_consultations (organisation, consultation)
                SELECT '{krasts}', id FROM consultations WHERE number = '{number}'"
        );
        town.owner().await.batch_execute(&sql).await.unwrap();
        town.later("2026-12-03T08:00");
        let told = letters(town, Kind::ClosesSoon).await;
        let mut readers: Vec<_> = told.iter().map(|one| (one.address.as_str(), one.follower.is_some())).collect();
        readers.sort_unstable();
        assert_eq!(readers, [(anna.email.as_str(), false), (DACE, true)]);
    });
}

#[test]
fn a_worker_that_was_away_tells_nothing_that_is_over() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        follows(town, &page, DACE).await;
        town.later("2026-12-11T00:00");
        assert_eq!(letters(town, Kind::ClosesSoon).await, []);
    });
}

#[test]
fn whoever_has_submitted_is_not_told_that_it_closes_soon_but_whoever_only_writes_is() {
    story("2026-11-02T10:00", async |town| {
        let shore = Shore::open(town, "2026-11-02T10:00", "2026-12-10T23:59").await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
        anna.press(&form, "Save for Drošais krasts", &typed).await;
        town.later("2026-12-03T08:00");
        let told = letters(town, Kind::ClosesSoon).await;
        let readers: Vec<&str> = told.iter().map(|letter| letter.address.as_str()).collect();
        assert_eq!(readers, [&shore.anna.email, &shore.juris.email]);
        town.later("2026-12-09T08:00");
        assert_eq!(letters(town, Kind::ClosesSoon).await.len(), 2, "on the eve they are reminded of their statement");
        assert_eq!(letters(town, Kind::ClosesTomorrow).await.len(), 2);
    });
}

#[test]
fn twelve_hundred_followers_are_told_in_portions_once_and_while_the_mail_server_is_away() {
    story("2026-11-02T10:00", async |town| {
        let (post, inga) = (Post::open().await, editor(town).await);
        let app = town.posting_by(&post, "not-the-password");
        consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        town.letters().await;
        many(town, 1200).await;
        town.later("2026-12-03T08:00");
        let queries = town.queries(worker::work_once(&app)).await;
        let told = letters(town, Kind::ClosesSoon).await;
        assert_eq!(told.len(), 1200);
        assert!(told.iter().all(|letter| letter.state == State::Queued));
        assert!(queries < 1200 * 13, "{queries} queries for 1200 letters");
        worker::work_once(&app).await.unwrap();
        assert_eq!(letters(town, Kind::ClosesSoon).await.len(), 1200, "a second worker tells nobody twice");
    });
}

#[test]
fn a_letter_that_waits_for_the_mail_server_is_not_sent_to_whoever_wants_none_any_more() {
    story("2026-11-02T10:00", async |town| {
        let (post, inga) = (Post::open().await, editor(town).await);
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let asked = follows(town, &page, DACE).await;
        follows(town, &page, "liga@people.example").await;
        town.later("2026-12-03T08:00");
        assert_eq!(letters(town, Kind::ClosesSoon).await.len(), 2);
        let dace = town.visitor();
        dace.press(&dace.visit(&behind(town, &asked, Errand::Stop)).await, "Stop all emails", &[]).await;
        worker::work_once(&town.posting(&post)).await.unwrap();
        let soon = post.letters().into_iter().filter(|letter| letter.data.contains("Comments close in a few days"));
        let sent: Vec<_> = soon.collect();
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert_eq!(sent[0].to, ["liga@people.example"]);
        assert!(sent[0].data.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", sent[0].data);
        assert!(sent[0].data.contains("/links/unfollow/"), "{}", sent[0].data);
    });
}

#[test]
fn of_fifty_submissions_within_an_hour_an_official_gets_two_letters_and_each_is_listed_once() {
    story("2026-11-02T10:00", async |town| {
        let shore = Shore::open(town, "2026-11-02T10:00", "2026-12-10T23:59").await;
        town.letters().await;
        many_submissions(town, &shore, 1).await;
        assert_eq!(letters(town, Kind::Notice).await.len(), 1, "the first at once");
        many_submissions(town, &shore, 49).await;
        town.later("2026-11-02T10:59");
        assert_eq!(letters(town, Kind::Notice).await.len(), 1, "the others wait for each other");
        town.later("2026-11-02T11:00");
        let both = letters(town, Kind::Notice).await;
        assert_eq!(both.len(), 2);
        assert_eq!(both[1].subject, "49 new statements");
        assert_eq!(both[1].body.matches("/submissions/").count(), 49, "{}", both[1].body);
        town.later("2026-11-02T12:30");
        assert_eq!(letters(town, Kind::Notice).await.len(), 2);
    });
}

/// As many more organisations say that they have no objections.
pub async fn many_submissions(town: &Town, shore: &Shore, count: usize) {
    for number in 0..count {
        let name = format!("Biedrība {count} {number}");
        let (_, person) = town.organisation(&name, &format!("Zane {count} {number}")).await;
        let zane = town.signed_in(&person).await;
        let form = zane.visit(&shore.comment_on("p-1")).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
        let saved = zane.press(&form, &format!("Save for {name}"), &typed).await;
        assert!(saved.has("Saved."), "{saved}");
        let statement = zane.visit(&format!("/consultations/{}/statement", shore.number)).await;
        let check = zane.press(&statement, &format!("Check and submit the statement for {name}"), &[]).await;
        let mandate = format!("I am authorised to submit this statement on behalf of {name}.");
        let public = "I understand that the comments, the covering note and the name of the organisation are published. \
                      My name and address are not.";
        let declared = [(mandate.as_str(), "yes"), (public, "yes")];
        let done = zane.press(&check, &format!("Submit the statement for {name}"), &declared).await;
        assert_eq!(done.status, 200, "{done}");
    }
}

#[test]
fn an_organisation_follows_a_single_consultation_and_its_people_are_told_what_changes() {
    story("2026-11-02T10:00", async |town| {
        let inga = editor(town).await;
        let page = consultation(town, &inga, "Shelters", "2026-11-02T10:00", "2026-12-10T23:59").await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let visitor = town.signed_in(&anna).await;
        let form = visitor.follow(&visitor.visit(&page).await, "News by email").await;
        let own = visitor.follow(&form, "choose which of your organisations follow this consultation").await;
        let saved = visitor.press(&own, "Save", &[("Drošais krasts", "yes")]).await;
        assert!(saved.has("Saved."), "{saved}");
        town.later("2026-12-03T08:00");
        let told = letters(town, Kind::ClosesSoon).await;
        assert_eq!(told.iter().map(|letter| letter.address.as_str()).collect::<Vec<_>>(), [&anna.email]);
        let visitor = town.signed_in(&anna).await;
        let own = visitor.visit(&format!("{page}/following")).await;
        visitor.press(&own, "Save", &[("Drošais krasts", "")]).await;
        town.later("2026-12-09T08:00");
        assert_eq!(letters(town, Kind::ClosesSoon).await.len(), 1, "it follows no more");
    });
}
