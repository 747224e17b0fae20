//! What happens to a consultation after its publication, and what ends one.
use atbalss::platform::Role;
use diesel_async::SimpleAsyncConnection;

use super::{inga, prepare, signed_in};
use crate::{
    reading::plan::Plan,
    statements::Shore,
    support::{Seen, Town, Visitor, people::Account, story},
};

/// Inga Sūnupe, who edits, with Anna and Juris of Drošais krasts and their open consultation.
struct Coast {
    shore: Shore,
    editor: Account,
    inga: Visitor,
}

impl Coast {
    async fn new(town: &Town) -> Self {
        let shore = Shore::new(town).await;
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let inga = town.signed_in(&editor).await;
        Self { shore, editor, inga }
    }

    fn staff_page(&self) -> String {
        format!("/staff/consultations/{}", self.shore.number)
    }

    fn public_page(&self) -> String {
        format!("/consultations/{}", self.shore.number)
    }

    /// Inga signs in again: what she did was days ago.
    async fn returns(&mut self, town: &Town) {
        self.inga = town.signed_in(&self.editor).await;
    }

    async fn asks(&self, words: &str) -> Seen {
        self.inga.follow(&self.inga.visit(&self.staff_page()).await, words).await
    }
}

/// Anna comments on point 2 and submits the statement.
async fn hand_in(visitor: &Visitor, shore: &Shore) -> Seen {
    let form = visitor.visit(&shore.comment_on("p-2")).await;
    let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", "Plans should be public.")];
    let statement = visitor.save_comment(&form, "Save for Drošais krasts", &fill).await.path;
    let check = visitor.visit(&format!("{statement}/check")).await;
    let ticked = [
        ("I am authorised to submit this statement on behalf of Drošais krasts.", "yes"),
        (
            "I understand that the comments, the covering note and the name of the organisation are published. My name \
             and address are not.",
            "yes",
        ),
    ];
    visitor.press(&check, "Submit the statement for Drošais krasts", &ticked).await
}

/// Inga is an editor no more.
const ENDS_ROLES: &str = "UPDATE staff_roles SET ended_at = '2026-10-21T10:00:00Z'
    WHERE person = (SELECT id FROM people WHERE name = 'Inga Sūnupe')";

/// The newest letter to an address.
async fn letter_to(town: &Town, address: &str) -> (String, String, String) {
    let letters = town.letters().await;
    let letter = letters.iter().rfind(|letter| letter.address == address && letter.kind != "receipt");
    let letter = letter.unwrap_or_else(|| panic!("no letter to {address}"));
    (letter.kind.clone(), letter.subject.clone(), letter.body.clone())
}

#[test]
fn a_typing_error_in_the_notice_is_corrected_and_both_notices_stay_readable() {
    story("2026-11-10T12:00", async |town| {
        let coast = Coast::new(town).await;
        hand_in(&town.signed_in(&coast.shore.anna).await, &coast.shore).await;
        let form = coast.asks("Correct the notice").await;
        let typed = [("en_title", "National Defence Concept of 2026"), ("reason_en", "")];
        let refused = coast.inga.press(&form, "Publish the corrected notice", &typed).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.texts(".govuk-error-summary a"), ["Give the reason in English"]);
        assert_eq!(refused.value("en_title"), "National Defence Concept of 2026", "what was typed is kept");
        let corrected =
            coast.inga.press(&refused, "Publish the corrected notice", &[("reason_en", "The year was missing.")]).await;
        assert!(corrected.has("The corrected notice is published."), "{corrected}");

        let reader = town.visitor();
        let notice = reader.visit(&coast.public_page()).await;
        assert_eq!(notice.text("h1"), "National Defence Concept of 2026");
        assert!(notice.has("The notice was corrected 10 November 2026, 12:00 The year was missing."), "{notice}");
        let history = reader.follow(&notice, "What has happened, with the earlier notice").await;
        assert!(history.has("10 November 2026, 12:00 The notice was corrected"), "{history}");
        assert_eq!(history.texts(".atb-path ins"), ["[inserted: of 2026]"], "what changed is marked: {history}");
        assert_eq!(history.texts(".atb-path dt"), ["Title"]);
        let earlier = reader.follow(&history, "The notice before this correction").await;
        assert_eq!((earlier.status, earlier.text("h1").as_str()), (200, "National Defence Concept"));
        assert!(earlier.has("This is an earlier revision of the notice."), "{earlier}");
        assert_eq!(reader.visit(&format!("{}/notices/3", coast.public_page())).await.status, 404);

        let (kind, subject, body) = letter_to(town, &coast.shore.anna.email).await;
        assert_eq!(
            (kind.as_str(), subject.as_str()),
            ("corrected", "Correction of the notice: “National Defence Concept of 2026”")
        );
        assert!(body.contains("> The year was missing."), "{body}");
    });
}

#[test]
fn nothing_is_published_twice_and_of_two_officials_the_second_is_asked_again() {
    story("2026-11-10T12:00", async |town| {
        let coast = Coast::new(town).await;
        let valdis = signed_in(town, "Valdis Kļava", &[Role::Editor]).await;
        let form = coast.asks("Correct the notice").await;
        let unchanged = coast.inga.press(&form, "Publish the corrected notice", &[("reason_en", "None.")]).await;
        assert_eq!(unchanged.status, 422);
        assert!(unchanged.has("Nothing in the notice has been changed."), "{unchanged}");
        let typed = [("contact_phone", "abc"), ("reason_en", "Another telephone.")];
        let wrong = coast.inga.press(&form, "Publish the corrected notice", &typed).await;
        assert_eq!((wrong.status, wrong.value("contact_phone")), (422, "abc".to_owned()));
        assert!(wrong.has("Enter a telephone number, such as +371 67335113"), "{wrong}");
        let of_valdis = valdis.visit(&form.path).await;
        let typed = [("contact_phone", "67000001"), ("reason_en", "Another telephone.")];
        coast.inga.press(&form, "Publish the corrected notice", &typed).await;
        let typed = [("contact_phone", "67000002"), ("reason_en", "A third telephone.")];
        let overtaken = valdis.press(&of_valdis, "Publish the corrected notice", &typed).await;
        assert_eq!((overtaken.status, overtaken.value("contact_phone")), (422, "67000002".to_owned()));
        assert!(overtaken.has("This consultation has been changed since you opened this page"), "{overtaken}");
        let again = valdis.press(&overtaken, "Publish the corrected notice", &[]).await;
        assert!(again.has("The corrected notice is published."), "{again}");
        let history = town.visitor().visit(&format!("{}/history", coast.public_page())).await;
        assert_eq!(history.text(".atb-path").matches("The notice was corrected").count(), 2, "{history}");
    });
}

#[test]
fn a_period_is_lengthened_until_its_last_second_with_both_ends_on_the_page() {
    story("2026-11-30T23:59", async |town| {
        let mut coast = Coast::new(town).await;
        let form = coast.asks("Lengthen the period").await;
        let earlier =
            [("closes_day", "20"), ("closes_month", "11"), ("closes_year", "2026"), ("reason_en", "Many have asked.")];
        let refused = coast.inga.press(&form, "Lengthen the period", &earlier).await;
        assert_eq!(refused.texts(".govuk-error-summary a"), ["The new end must be later than the present one"]);
        assert_eq!(refused.value("reason_en"), "Many have asked.");
        let later = [("closes_day", "14"), ("closes_month", "12"), ("closes_year", "2026")];
        let lengthened = coast.inga.press(&refused, "Lengthen the period", &later).await;
        assert!(
            lengthened.has("The period is lengthened.") && lengthened.has("14 December 2026, 23:59"),
            "{lengthened}"
        );

        town.later("2026-12-01T09:00");
        let notice = town.visitor().visit(&coast.public_page()).await;
        assert!(notice.has("Open") && notice.has("14 December 2026, 23:59"), "{notice}");
        assert_eq!(notice.texts("s"), ["30 November 2026, 23:59"]);
        let handed_in = hand_in(&town.signed_in(&coast.shore.anna).await, &coast.shore).await;
        assert!(handed_in.path.starts_with("/submissions/"), "{handed_in}");
        let history = town.visitor().visit(&format!("{}/history", coast.public_page())).await;
        let sentence = "comments close on 14 December 2026, 23:59 instead of 30 November 2026, 23:59";
        assert!(history.has(sentence), "{history}");

        town.later("2026-12-15T00:00");
        coast.returns(town).await;
        let over = coast.inga.visit(&form.path).await;
        assert!(over.has("The period is over and can no longer be lengthened."), "{over}");
    });
}

#[test]
fn who_writes_is_told_of_a_longer_period_and_reminded_again() {
    story("2026-11-28T12:00", async |town| {
        let mut coast = Coast::new(town).await;
        let anna = town.signed_in(&coast.shore.anna).await;
        let form = anna.visit(&coast.shore.comment_on("p-2")).await;
        let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", "Plans should be public.")];
        anna.save_comment(&form, "Save for Drošais krasts", &fill).await;
        town.later("2026-11-29T09:00");
        let (kind, ..) = letter_to(town, &coast.shore.anna.email).await;
        assert_eq!(kind, "closes-tomorrow");
        coast.returns(town).await;
        let form = coast.asks("Lengthen the period").await;
        let later =
            [("closes_day", "14"), ("closes_month", "12"), ("closes_year", "2026"), ("reason_en", "Many have asked.")];
        coast.inga.press(&form, "Lengthen the period", &later).await;
        let (kind, subject, body) = letter_to(town, &coast.shore.anna.email).await;
        assert_eq!(
            (kind.as_str(), subject.as_str()),
            ("lengthened", "More time for comments: “National Defence Concept”")
        );
        assert!(body.contains("30 November 2026, 23:59") && body.contains("14 December 2026, 23:59"), "{body}");
        town.later("2026-12-13T09:00");
        let (kind, ..) = letter_to(town, &coast.shore.anna.email).await;
        assert_eq!(kind, "closes-tomorrow", "the new end is reminded of, too");
    });
}

#[test]
fn a_publication_at_a_set_time_can_be_taken_back_and_happens_by_itself() {
    story("2026-10-20T12:00", async |town| {
        let account = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let inga = town.signed_in(&account).await;
        let page = prepare(&inga).await;
        let asked = inga.follow(&page, "Check and publish").await;
        let at = |day, time| {
            [
                ("When", "Later, at the time below"),
                ("publish_day", day),
                ("publish_month", "10"),
                ("publish_year", "2026"),
                ("publish_time", time),
            ]
        };
        let past = inga.press(&asked, "Publish consultation 2026-001", &at("20", "11:00")).await;
        assert_eq!(past.texts(".govuk-error-summary a"), ["The time of publication must be in the future"]);
        let set = inga.press(&past, "Publish consultation 2026-001", &at("26", "09:00")).await;
        assert!(set.has("The time of the publication is set.") && set.has("26 October 2026, 09:00"), "{set}");
        assert_eq!(town.visitor().visit("/consultations/2026-001").await.status, 404);
        let refused = inga.press(&page, "Save", &[("en_title", "Another title")]).await;
        assert!(refused.has("The publication of this consultation is set."), "{refused}");

        let open_again = inga.press(&set, "Take the time back", &[]).await;
        assert!(open_again.has("It can be changed again."), "{open_again}");
        inga.press(&open_again, "Save", &[("en_title", "State defence concept of 2026")]).await;
        let asked = inga.visit("/staff/consultations/2026-001/publication").await;
        inga.press(&asked, "Publish consultation 2026-001", &at("26", "09:00")).await;
        town.later("2026-10-26T08:59");
        town.letters().await;
        assert_eq!(town.visitor().visit("/consultations/2026-001").await.status, 404);
        town.later("2026-10-26T09:00");
        town.letters().await;
        let public = town.visitor().visit("/consultations/2026-001").await;
        assert_eq!((public.status, public.text("h1").as_str()), (200, "State defence concept of 2026"));
        let inga = town.signed_in(&account).await;
        let staff = inga.visit("/staff/consultations/2026-001").await;
        assert!(staff.has("Published 26 October 2026, 09:00"), "{staff}");
    });
}

#[test]
fn what_cannot_be_published_at_its_time_stays_and_its_editors_are_told() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let valdis = town.staff("Valdis Kļava", &[Role::Editor]).await;
        let page = prepare(&inga).await;
        let asked = inga.follow(&page, "Check and publish").await;
        let at = [
            ("When", "Later, at the time below"),
            ("publish_day", "26"),
            ("publish_month", "10"),
            ("publish_year", "2026"),
            ("publish_time", "09:00"),
        ];
        inga.press(&asked, "Publish consultation 2026-001", &at).await;
        let mut owner = town.owner().await;
        owner.batch_execute(ENDS_ROLES).await.unwrap();
        town.later("2026-10-26T09:00");
        let (kind, subject, _) = letter_to(town, &valdis.email).await;
        assert_eq!((kind.as_str(), subject.as_str()), ("publication-missed", "Not published: consultation 2026-001"));
        assert_eq!(town.visitor().visit("/consultations/2026-001").await.status, 404);
        let valdis = town.signed_in(&valdis).await;
        let editing = valdis.visit(&page.path).await;
        assert!(editing.has("In preparation") && editing.has("Check and publish"), "{editing}");
    });
}

#[test]
fn a_withdrawn_consultation_keeps_what_was_handed_in_and_nobody_need_answer() {
    story("2026-11-10T12:00", async |town| {
        let coast = Coast::new(town).await;
        let anna = town.signed_in(&coast.shore.anna).await;
        hand_in(&anna, &coast.shore).await;
        let (_, zane) = town.organisation("Zaļā jūra", "Zane Smilga").await;
        let zane_browser = town.signed_in(&zane).await;
        let form = zane_browser.visit(&coast.shore.comment_on("p-1")).await;
        let fill = [("What kind of comment is it?", "Question"), ("Your comment", "Who informs?")];
        let statement = zane_browser.save_comment(&form, "Save for Zaļā jūra", &fill).await.path;
        let desk = coast.inga.visit("/staff/comments").await;
        assert!(desk.has("Plans should be public."), "{desk}");

        let asked = coast.asks("Withdraw the consultation").await;
        assert!(asked.has("What 1 organisation has submitted stays on record and public"), "{asked}");
        let button = format!("Withdraw consultation {}", coast.shore.number);
        let refused = coast.inga.press(&asked, &button, &[]).await;
        assert_eq!(refused.texts(".govuk-error-summary a"), ["Give the reason in English"]);
        // Letters of the same moment have no order, so what was told before is written first.
        town.letters().await;
        let withdrawn = coast.inga.press(&refused, &button, &[("reason_en", "It is written anew.")]).await;
        assert!(withdrawn.has("The consultation is withdrawn."), "{withdrawn}");

        let reader = town.visitor();
        let notice = reader.visit(&coast.public_page()).await;
        assert!(notice.has("The ministry withdrew this consultation on 10 November 2026, 12:00"), "{notice}");
        assert!(notice.has("It is written anew.") && !notice.has("Comment on this draft"), "{notice}");
        let comments = reader.visit(&format!("{}/comments", coast.public_page())).await;
        assert!(comments.has("Plans should be public."), "{comments}");
        assert!(reader.visit("/consultations?phase=withdrawn").await.has("National Defence Concept"));
        assert!(!reader.visit("/consultations?phase=open").await.has("National Defence Concept"));
        let desk = coast.inga.visit("/staff/comments").await;
        assert!(!desk.has("Plans should be public."), "{desk}");
        let desk = coast.inga.visit(&format!("/staff/comments?consultation={}", coast.shore.number)).await;
        assert!(desk.has("Plans should be public."), "{desk}");

        let saved = zane_browser.visit(&statement).await;
        assert!(saved.has("Who informs?"), "what was written stays readable: {saved}");
        let refused = zane_browser.visit(&coast.shore.comment_on("p-2")).await;
        assert!(refused.has("The ministry has withdrawn this consultation."), "{refused}");
        for account in [&coast.shore.anna, &zane] {
            let (kind, _, body) = letter_to(town, &account.email).await;
            assert_eq!(kind, "withdrawn");
            assert!(body.contains("> It is written anew."), "{body}");
        }
        let again = coast.inga.press(&asked, &button, &[("reason_en", "Twice.")]).await;
        assert!(again.has("The consultation has already ended."), "{again}");
    });
}

#[test]
fn what_is_withdrawn_before_it_opened_was_never_open() {
    story("2026-11-10T12:00", async |town| {
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let plan = Plan::titled("Shelters of towns", "2027-01-12T00:00").opening("2026-12-05T09:00");
        let number = town.published(&editor, plan).await;
        let inga = town.signed_in(&editor).await;
        let staff = inga.visit(&format!("/staff/consultations/{number}")).await;
        let form = inga.follow(&staff, "Withdraw the consultation").await;
        let why = [("reason_en", "The Cabinet decided otherwise.")];
        inga.press(&form, &format!("Withdraw consultation {number}"), &why).await;
        let notice = town.visitor().visit(&format!("/consultations/{number}")).await;
        assert!(notice.has("The ministry withdrew this consultation on 10 November 2026, 12:00"), "{notice}");
        assert!(notice.has("Open for comments not held"), "{notice}");
        assert!(!notice.has("January 2027") && !notice.has("5 December 2026"), "it never opened: {notice}");
        assert!(!notice.has("What was submitted"), "nobody could: {notice}");
        assert!(!town.visitor().visit("/consultations").await.has("January 2027"));
    });
}

#[test]
fn a_consultation_is_discarded_before_its_publication_and_its_number_stays_unused() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await;
        let asked = inga.follow(&page, "Discard this consultation").await;
        let discarded = inga.press(&asked, "Discard consultation 2026-001", &[]).await;
        assert!(discarded.has("Consultation 2026-001 is discarded."), "{discarded}");
        assert!(!discarded.has("State defence concept"), "{discarded}");
        assert_eq!(inga.visit(&page.path).await.status, 404);
        assert_eq!(inga.press(&asked, "Discard consultation 2026-001", &[]).await.status, 404);
        assert_eq!(prepare(&inga).await.path, "/staff/consultations/2026-002");
    });
}

#[test]
fn a_second_round_is_on_the_same_draft_with_the_next_version() {
    story("2026-11-10T12:00", async |town| {
        let mut coast = Coast::new(town).await;
        hand_in(&town.signed_in(&coast.shore.anna).await, &coast.shore).await;
        town.later("2026-12-01T09:00");
        coast.returns(town).await;
        let page = coast.inga.visit(&coast.staff_page()).await;
        let round = coast.inga.press(&page, "Make the next round on this draft", &[]).await;
        assert_eq!(round.path, "/staff/consultations/2026-002");
        assert!(round.has("is the next round of 2026-001"), "{round}");
        assert_eq!(round.value("en_title"), "National Defence Concept");
        let again = coast.inga.press(&page, "Make the next round on this draft", &[]).await;
        assert_eq!(again.path, round.path, "pressed twice, there is one round");

        let asked = coast.inga.follow(&coast.inga.visit(&round.path).await, "Discard this consultation").await;
        coast.inga.press(&asked, "Discard consultation 2026-002", &[]).await;
        let page = coast.inga.visit(&coast.staff_page()).await;
        let round = coast.inga.press(&page, "Make the next round on this draft", &[]).await;
        assert_eq!(round.path, "/staff/consultations/2026-003", "the number of the discarded one stays unused");

        let text = coast.inga.follow(&round, "Text of the draft in English").await;
        let pasted = [("pasted", "1. The state informs society in good time.\n2. Every municipality keeps a plan.")];
        coast.inga.press(&text, "Read and save the text", &pasted).await;
        let closes = [("closes_day", "30"), ("closes_month", "1"), ("closes_year", "2027"), ("closes_time", "23:59")];
        let saved = coast.inga.press(&coast.inga.visit(&round.path).await, "Save", &closes).await;
        let asked = coast.inga.follow(&saved, "Check and publish").await;
        coast.inga.press(&asked, "Publish consultation 2026-003", &[]).await;

        let reader = town.visitor();
        let earlier = reader.visit(&coast.public_page()).await;
        let next = reader.follow(&earlier, "There is a next round on this draft: consultation 2026-003").await;
        assert!(next.has("Earlier round: consultation 2026-001"), "{next}");
        let draft = reader.visit("/consultations/2026-003/text").await;
        assert!(draft.has("The state informs society in good time."), "{draft}");
        let first = reader.visit(&format!("{}/text", coast.public_page())).await;
        assert!(first.has("The state informs society on what civilians should do"), "{first}");
        assert_eq!(reader.visit("/consultations/2026-003/text?version=1").await.status, 404);
    });
}

#[test]
fn the_people_of_a_published_consultation_change_without_a_new_notice() {
    story("2026-11-10T12:00", async |town| {
        let coast = Coast::new(town).await;
        let rita = town.staff("Rita Upe", &[Role::Reviewer]).await;
        let form = coast.asks("Change the people").await;
        let nobody = coast.inga.press(&form, "Save", &[("responsible", "Nobody yet")]).await;
        assert_eq!(nobody.texts(".govuk-error-summary a"), ["Choose the responsible official"]);
        let named = format!("{}, Expert", "Inga Sūnupe");
        let saved = coast.inga.press(&nobody, "Save", &[("responsible", &named), ("Rita Upe, Expert", "yes")]).await;
        assert!(saved.has("The people are saved.") && saved.has("Rita Upe"), "{saved}");
        assert_eq!(town.visitor().visit(&format!("{}/notices/2", coast.public_page())).await.status, 404);
        hand_in(&town.signed_in(&coast.shore.anna).await, &coast.shore).await;
        let (kind, ..) = letter_to(town, &rita.email).await;
        assert_eq!(kind, "notice");
        assert_eq!(letter_to(town, &coast.editor.email).await.0, "notice");
    });
}
