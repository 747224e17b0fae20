//! Every kind of letter in both languages, as the mail server gets it, read by a parser of another house.
use std::{
    collections::BTreeSet,
    io::Write,
    process::{Command, Stdio},
};

use atbalss::{
    accounts::Purpose,
    audit,
    events::Event,
    ids::{LinkId, OrganisationId},
    notifications::{Kind, State},
    platform::{Actor, Language, Role},
    worker,
};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

use super::setting::people;
use crate::{
    access::{Scene, announce_meeting},
    submissions::{DECLARED, paper},
    support::{Town, Visitor, post::Post, story},
};

/// A message on its way, with what is known of its letter.
#[derive(serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Sent {
    kind: String,
    language: Language,
    message: String,
}

/// Everything that this server has taken.
async fn sent(town: &Town, post: &Post, letters: &mut Vec<atbalss::notifications::Letter>) -> Vec<Sent> {
    letters.extend(town.kept_letters().await.into_iter().filter(|letter| letter.state == State::Sent));
    let of = |message: &str| letters.iter().find(|letter| message.contains(&letter.message_id));
    let messages = post.letters().into_iter().filter_map(|delivery| {
        let letter = of(&delivery.data)?;
        Some(Sent { kind: letter.kind.clone(), language: letter.language, message: delivery.data })
    });
    messages.collect()
}

/// What the parser finds wrong.
fn faults(sent: &[Sent]) -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notifications/mail.py");
    let mut python =
        Command::new("/usr/bin/python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    python.stdin.take().unwrap().write_all(&serde_json::to_vec(sent).unwrap()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "the parser itself failed");
    String::from_utf8(output.stdout).unwrap()
}

/// Sends everything that is told, in English and then the same in Latvian.
async fn tell_in_both(town: &Town, post: &Post, letters: &mut Vec<atbalss::notifications::Letter>) {
    let app = town.posting(post);
    worker::work_once(&app).await.unwrap();
    letters.extend(town.kept_letters().await.into_iter().filter(|letter| letter.state == State::Sent));
    let mut owner = town.owner().await;
    let again = "UPDATE people SET language = 'lv'; UPDATE links SET language = 'lv';
        UPDATE followers SET language = 'lv';
        UPDATE tellings SET letter = NULL, closed_at = NULL, closed_why = NULL, attempts = 0, last_error = NULL;
        DELETE FROM letters;";
    owner.batch_execute(again).await.unwrap();
    worker::work_once(&app).await.unwrap();
    letters.extend(town.kept_letters().await.into_iter().filter(|letter| letter.state == State::Sent));
    let back = "UPDATE people SET language = 'en'; UPDATE links SET language = 'en';
        UPDATE followers SET language = 'en';";
    owner.batch_execute(back).await.unwrap();
}

#[derive(diesel::QueryableByName)]
struct Id {
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    id: uuid::Uuid,
}

async fn id(town: &Town, sql: &str) -> uuid::Uuid {
    let row: Id = diesel::sql_query(sql).get_result(&mut town.owner().await).await.unwrap();
    row.id
}

/// The notice and the draft are corrected, and an organisation withdraws what it has submitted.
async fn while_it_is_open(town: &Town, scene: &Scene) {
    let (editor, other) = (scene.visitor("editor"), scene.visitor("other"));
    let form = editor.visit(&format!("/staff/consultations/{}/correction", scene.open)).await;
    let typed = [("en_title", "Shelters & <sirens>"), ("reason_en", "The <title>.")];
    editor.press(&form, "Publish the corrected notice", &typed).await;
    let version = editor.visit(&scene.address("/staff/consultations/{no}/version")).await;
    editor.press(&version, "Publish version 2", &[("reason_en", "Point <3> is & was missing.")]).await;
    let meeting = scene.address("/staff/meetings/{id}");
    let form = editor.visit(&format!("{meeting}/change")).await;
    let typed = [("starts_time", "13:00"), ("reason_en", "The <hall> & the train.")];
    editor.press(&form, "Publish the change", &typed).await;
    let form = other.visit(&format!("/consultations/{}/comments/new", scene.open)).await;
    let fill = [("What kind of comment is it?", "Question"), ("Your comment", "Who <tells> & when?")];
    let statement = other.save_comment(&form, "Save for Purva klusums", &fill).await.path;
    let check = other.visit(&format!("{statement}/check")).await;
    let declared = DECLARED.map(|(words, yes)| (words.replace("Drošais krasts", "Purva klusums"), yes));
    let declared = declared.each_ref().map(|(words, yes)| (words.as_str(), *yes));
    let receipt = other.press(&check, "Submit the statement for Purva klusums", &declared).await;
    let asked = other.follow(&receipt, "Withdraw the statement").await;
    other.press(&asked, "Withdraw the statement of Purva klusums", &[]).await;
    let consultation = id(town, "SELECT id FROM consultations WHERE published_at IS NULL").await;
    let missed = Event::PublicationMissed { consultation: consultation.into(), at: town.now() };
    let now = town.now();
    town.write(async move |tx| audit::record(tx, now, Actor::Service, &missed).await).await;
}

/// The request is refused, and then the period is lengthened after all.
async fn what_is_answered(town: &Town, scene: &Scene) {
    let editor = scene.visitor("editor");
    let request = id(town, "SELECT id FROM time_requests").await;
    let form = editor.visit(&format!("/staff/requests/{request}/refusal")).await;
    editor.press(&form, "Publish the answer", &[("reason", "The <law> sets the term.")]).await;
    let form = editor.visit(&format!("{}/cancellation", scene.address("/staff/meetings/{id}"))).await;
    editor.press(&form, "Cancel the meeting", &[("reason_en", "The <hall> is flooded.")]).await;
    let later = [("closes_day", "14"), ("closes_month", "12"), ("closes_year", "2026"), ("reason_en", "Many <asked>.")];
    let form = editor.visit(&format!("/staff/consultations/{}/period", scene.open)).await;
    editor.press(&form, "Lengthen the period", &later).await;
}

/// The minutes of a meeting that has just been.
async fn after_a_meeting(town: &Town, scene: &Scene, meeting: &str) {
    let editor = town.signed_in(scene.account("editor").unwrap()).await;
    let form = editor.visit(&format!("{meeting}/minutes")).await;
    let typed = [("body_en", "The <shelters> & who pays."), ("attended_en", "Drošais <krasts>")];
    editor.press(&form, "Publish the minutes", &typed).await;
}

/// The reviewer records what an organisation of the register sent by e-mail.
async fn record_an_email(town: &Town, scene: &Scene) {
    let reviewer = town.signed_in(scene.account("reviewer").unwrap()).await;
    let mut fill = paper::without_objections();
    fill.retain(|(name, _)| !["who", "name"].contains(name));
    fill.extend([
        ("who", "An organisation that is in the register"),
        ("organisation", "Drošais krasts"),
        ("note", "We <agree> & thank."),
    ]);
    paper::record_a_letter(&reviewer, &scene.closed, &fill).await;
}

/// The comment is held back from the public, and shown again.
async fn hold_and_show(approver: &Visitor, comment: &str) {
    let form = approver.follow(&approver.visit(comment).await, "Hold the comment back from the public").await;
    let why =
        [("Why", "It breaks the law: it insults, threatens or incites."), ("What you say", "It <insults> & shouts.")];
    let held = approver.press(&form, "Hold the comment back from the public", &why).await;
    let shown = approver.press(&held, "Show it to the public again", &[]).await;
    assert!(shown.has("The comment is shown to the public again."), "{shown}");
}

/// Another approver erases what was asked for.
async fn erase(town: &Town, scene: &Scene) {
    let dita = town.signed_in(&town.staff("Dita Lauka", &[Role::Approver]).await).await;
    let asked = dita.visit(&scene.address("/staff/erasures/{erasure}")).await;
    let erased = dita.press(&asked, "Erase for good", &[]).await;
    assert!(erased.has("The words are erased."), "{erased}");
}

/// Words of the comment are covered for the public.
async fn cover(approver: &Visitor, comment: &str, words: &str) {
    let form = approver.follow(&approver.visit(comment).await, "Cover words for the public").await;
    let why = [("Words", words), ("Why", "They are personal data."), ("What you say", "It <names> people & more.")];
    let covered = approver.press(&form, "Cover words for the public", &why).await;
    assert!(covered.has("The words are covered."), "{covered}");
}

/// The comment is assigned until the end of 12 October.
async fn assign_for_tomorrow(approver: &Visitor, comment: &str) {
    let assigning = approver.follow(&approver.visit(comment).await, "Assign").await;
    let colleague = assigning.texts("#assignee option").swap_remove(1);
    let fields = [("Who answers", colleague.as_str()), ("due_day", "12"), ("due_month", "10"), ("due_year", "2026")];
    let assigned = approver.press(&assigning, "Assign", &fields).await;
    assert!(assigned.has("1 comment has been assigned."), "{assigned}");
}

/// What happens to the ways into an account, and that somebody who asks to be invited has an address.
async fn more_events(town: &Town, scene: &Scene) {
    let (now, person, invited) = (town.now(), scene.account("member").unwrap().id, scene.organisation);
    let link = LinkId::from(id(town, "SELECT id FROM links WHERE purpose = 'access'").await);
    let organisation = "SELECT organisation AS id FROM access_requests";
    let organisation = OrganisationId::from(id(town, organisation).await);
    let open = format!("SELECT id FROM consultations WHERE number = '{}'", scene.open);
    let consultation = id(town, &open).await.into();
    let follower = id(town, "SELECT id FROM followers WHERE confirmed_at IS NULL").await.into();
    town.write(async move |tx| {
        for event in [
            Event::PasswordSet { person },
            Event::SecondFactorOn { person },
            Event::SecondFactorOff { person },
            Event::SecondFactorReset { person },
            Event::RecoveryCodeUsed { person },
            Event::AccessConfirmed { organisation, link },
            Event::ConsultationPublished { consultation },
            Event::OrganisationInvited { consultation, organisation: invited, at_once: true },
            Event::CommentsOpened { consultation, opens_at: now },
            Event::FollowAsked { follower },
        ] {
            audit::record(tx, now, Actor::Service, &event).await?;
        }
        Ok(())
    })
    .await;
}

/// The draft is published as it is after the comments, and the consultation is closed as answered.
async fn close(town: &Town, number: &str) {
    let sql = format!("SELECT id FROM consultations WHERE number = '{number}'");
    let consultation = id(town, &sql).await.into();
    let version = id(town, "SELECT id FROM versions LIMIT 1").await.into();
    let now = town.now();
    town.write(async move |tx| {
        let outcome = Event::VersionPublished { consultation, version, outcome: true };
        audit::record(tx, now, Actor::Service, &outcome).await?;
        audit::record(tx, now, Actor::Service, &Event::ConsultationAnswered { consultation }).await
    })
    .await;
}

#[test]
fn every_kind_of_letter_in_both_languages_is_read_by_a_program_that_we_did_not_write() {
    story("2026-09-01T08:00", async |town| {
        let (post, scene) = (Post::open().await, Scene::set(town).await);
        let mut letters = Vec::new();
        more_events(town, &scene).await;
        let follow = "INSERT INTO followed_areas SELECT o.id, c.policy_area FROM organisations o, consultations c
                WHERE o.state = 'approved' ON CONFLICT DO NOTHING;
            INSERT INTO follows (id, follower, consultation) SELECT gen_random_uuid(), f.id, c.id
                FROM followers f, consultations c WHERE f.confirmed_at IS NOT NULL;";
        town.owner().await.batch_execute(follow).await.unwrap();
        let daily = scene.account("member").unwrap().id;
        let chooses = format!("INSERT INTO letter_choices VALUES ('{daily}', 'news', 'daily')");
        town.owner().await.batch_execute(&chooses).await.unwrap();
        tell_in_both(town, &post, &mut letters).await;

        while_it_is_open(town, &scene).await;
        tell_in_both(town, &post, &mut letters).await;
        what_is_answered(town, &scene).await;
        let meeting = announce_meeting(scene.visitor("editor"), &scene.open, ("10", "10", "12:00", "13:00")).await.path;
        tell_in_both(town, &post, &mut letters).await;
        let mailbox = town.visitor();
        let path = town.link_to("mara@elsewhere.example", Purpose::Address).await;
        mailbox.press(&mailbox.visit(&path).await, "Use this address", &[]).await;
        town.later("2026-10-11T08:00");
        after_a_meeting(town, &scene, &meeting).await;
        tell_in_both(town, &post, &mut letters).await;

        let comment = scene.address("/staff/comments/{id}");
        let remark = [("Remark, if you send it back", "Say <more>, “please”.")];
        let approver = town.signed_in(scene.account("approver").unwrap()).await;
        approver.press(&approver.visit(&comment).await, "Send back", &remark).await;
        assign_for_tomorrow(&approver, &comment).await;
        hold_and_show(&approver, &comment).await;
        record_an_email(town, &scene).await;
        cover(&approver, &comment, "have none").await;
        tell_in_both(town, &post, &mut letters).await;
        let reviewer = town.signed_in(scene.account("reviewer").unwrap()).await;
        reviewer.press(&reviewer.visit(&comment).await, "Save", &[("Reasons", "We <b>ask</b> them & others.")]).await;
        approver.press(&approver.visit(&comment).await, "Approve", &[]).await;
        let waiting = approver.visit(&scene.address("/staff/consultations/{no}/answers")).await;
        approver.press(&waiting, "Publish 1 answer", &[]).await;
        for (day, answered) in [("2026-12-07T08:00", false), ("2026-12-13T08:00", true)] {
            town.later(day);
            if answered {
                close(town, &scene.closed).await;
            }
            tell_in_both(town, &post, &mut letters).await;
        }
        erase(town, &scene).await;
        let editor = town.signed_in(scene.account("editor").unwrap()).await;
        let asked = editor.visit(&format!("/staff/consultations/{}/withdrawal", scene.open)).await;
        let why = [("reason_en", "It is <written> anew.")];
        editor.press(&asked, &format!("Withdraw consultation {}", scene.open), &why).await;
        tell_in_both(town, &post, &mut letters).await;

        let sent = sent(town, &post, &mut letters).await;
        assert_eq!(faults(&sent), "");
        for language in [Language::En, Language::Lv] {
            let kinds: BTreeSet<&str> =
                sent.iter().filter(|sent| sent.language == language).map(|sent| sent.kind.as_str()).collect();
            let missing: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !kinds.contains(kind.as_str())).collect();
            assert!(missing.is_empty(), "no letter of these kinds in {language}: {missing:?}");
        }
    });
}

#[test]
fn the_parser_finds_what_is_wrong() {
    let broken = "From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nWords.\r\n".to_owned();
    let faults = faults(&[Sent { kind: "notice".to_owned(), language: Language::En, message: broken }]);
    for fault in ["no Message-ID", "Content-Language is None", "parts: ['text/plain']"] {
        assert!(faults.contains(&format!("notice in en: {fault}")), "{faults}");
    }
}

/// The value of a header, with its folded lines.
fn header(message: &str, name: &str) -> Option<String> {
    let head = message.split("\r\n\r\n").next()?.replace("\r\n ", " ");
    head.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(": ")?.to_owned()))
}

#[test]
fn letters_about_a_consultation_hang_together_and_an_organisation_answers_the_responsible_official() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        worker::work_once(&town.posting(&post)).await.unwrap();
        let delivered = post.letters();
        let to = |address: &str| delivered.iter().find(|letter| letter.to == [address.to_owned()]).unwrap();
        let (receipt, notice) = (&to(&people.anna.email).data, &to(&people.inga.email).data);
        assert_eq!(header(receipt, "Reply-To").as_deref(), Some("consultations@ministry.example"));
        assert_eq!(header(notice, "Reply-To"), None, "within the ministry nobody answers the official");
        let thread = header(receipt, "References").unwrap();
        assert!(thread.starts_with("<consultation.") && thread.ends_with('>'), "{thread}");
        for name in ["References", "In-Reply-To"] {
            assert_eq!(header(notice, name).as_ref(), Some(&thread));
            assert_eq!(header(receipt, name).as_ref(), Some(&thread));
        }
        assert!(header(receipt, "Content-Type").unwrap().starts_with("multipart/alternative;"));
        assert_eq!(header(receipt, "List-Unsubscribe"), None, "nobody switches receipts off");
    });
}

#[test]
fn a_reader_whose_address_no_server_takes_is_told_of_nothing_and_staff_see_why() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        town.moves_to(&people.anna, "anna.kalniņa@krasts.example").await;
        people.hand_in(town).await;
        worker::work_once(&town.posting(&post)).await.unwrap();
        let kept = town.kept_letters().await;
        let receipt = kept.iter().find(|letter| letter.address == "anna.kalniņa@krasts.example").unwrap();
        let reply = receipt.last_reply.as_deref().unwrap();
        assert_eq!((receipt.state, receipt.attempts), (State::Dead, 1), "nobody tries it for days: {reply}");
        assert!(reply.contains("SMTPUTF8"), "{reply}");
        assert_eq!(post.letters().len(), 1, "the others go");
    });
}

#[test]
fn staff_see_a_letter_as_it_is_shown_apart_from_our_pages() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        let letters = town.letters().await;
        let receipt = letters.iter().find(|letter| letter.address == people.anna.email).unwrap();
        let inga = town.signed_in(&people.inga).await;
        let page = inga.visit(&format!("/staff/letters/{}", receipt.id)).await;
        assert!(page.headers["content-security-policy"].to_str().unwrap().contains("frame-src 'self'"));
        let frame = format!("/staff/letters/{}/preview", receipt.id);
        assert!(page.html.contains(&format!("src=\"{frame}\"")), "{page}");
        let shown = inga.visit(&frame).await;
        assert!(shown.texts("blockquote").iter().any(|quote| quote.contains("300 metres would do.")), "{shown}");
        let policy = shown.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("sandbox") && policy.contains("frame-ancestors 'self'"), "{policy}");
        assert!(!policy.contains("script-src"), "{policy}");
        assert_eq!(shown.headers["x-frame-options"], "SAMEORIGIN");
        assert_eq!(inga.visit("/staff/letters").await.headers["x-frame-options"], "DENY");
    });
}
