//! An organisation asks for more time, and the ministry answers in public.
use atbalss::platform::Role;
use diesel_async::SimpleAsyncConnection;

use crate::{
    statements::Shore,
    support::{Town, story},
};

const ASK: &str = "Publish the request";

/// The kinds of the letters to an address.
async fn kinds(town: &Town, address: &str) -> Vec<String> {
    let letters = town.letters().await;
    letters.into_iter().filter(|letter| letter.address == address).map(|letter| letter.kind).collect()
}

#[test]
fn more_time_is_asked_for_and_granted_in_public() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let (anna, inga) = (town.signed_in(&shore.anna).await, town.signed_in(&editor).await);
        let notice = anna.visit(&format!("/consultations/{}", shore.number)).await;
        let list = anna.follow(&notice, "Requests for more time").await;
        assert!(list.has("Nobody has asked for more time."), "{list}");
        let form = anna.follow(&list, "Ask for more time").await;
        let nothing = anna.press(&form, ASK, &[]).await;
        assert_eq!(nothing.texts(".govuk-error-summary a"), ["Say why your organisation needs more time"]);
        let unclear = [("until_day", "4"), ("until_month", "December"), ("until_year", "2026"), ("reason", "Later.")];
        let unclear = anna.press(&nothing, ASK, &unclear).await;
        assert_eq!(
            unclear.texts(".govuk-error-summary a"),
            ["Until when: enter the day, month and year in figures, the year with four"]
        );
        let early = [
            ("until_day", "20"),
            ("until_month", "11"),
            ("until_year", "2026"),
            ("reason", "The board meets on 3 December."),
        ];
        let early = anna.press(&nothing, ASK, &early).await;
        assert_eq!(
            early.texts(".govuk-error-summary a"),
            ["The end that you ask for must be later than the present one"]
        );
        assert_eq!(early.value("reason"), "The board meets on 3 December.", "what was typed is kept");
        let asked = anna.press(&early, ASK, &[("until_day", "4"), ("until_month", "12")]).await;
        assert!(asked.has("Your request is published."), "{asked}");
        let again = anna.press(&form, ASK, &[("reason", "Twice.")]).await;
        assert!(again.has("Your organisation has already asked for more time"), "{again}");

        let closed = anna.visit(&form.path).await;
        assert!(closed.has("Your organisation has already asked for more time"), "there is no form any more: {closed}");

        let public = town.visitor().visit(&asked.path).await;
        assert!(public.has("Drošais krasts") && public.has("The board meets on 3 December."), "{public}");
        assert!(
            public.has("Asks for time until 4 December 2026, 23:59") && public.has("Waits for an answer"),
            "{public}"
        );
        assert!(kinds(town, &editor.email).await.contains(&"time-asked".to_owned()));

        let staff = inga.visit(&format!("/staff/consultations/{}", shore.number)).await;
        let requests = inga.follow(&staff, "Requests for more time").await;
        let period = inga.follow(&requests, "Yes: lengthen the period").await;
        let later = [
            ("closes_day", "7"),
            ("closes_month", "12"),
            ("closes_year", "2026"),
            ("reason_en", "An organisation has asked for it."),
        ];
        inga.press(&period, "Lengthen the period", &later).await;
        let public = town.visitor().visit(&asked.path).await;
        assert!(public.has("Granted 10 November 2026, 12:00"), "{public}");
        assert!(public.has("The period was lengthened until 7 December 2026, 23:59"), "{public}");
        assert_eq!(kinds(town, &shore.anna.email).await, ["lengthened"], "who asked is told, and has written nothing");
    });
}

#[test]
fn whoever_may_not_submit_publishes_no_request_in_the_name_of_the_organisation() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = format!("/consultations/{}/requests/new", shore.number);
        let refused = juris.visit(&form).await;
        assert!(!refused.has("Publish the request"), "there is no form: {refused}");
        assert!(refused.has("Only its representatives who may submit statements can publish it"), "{refused}");
        let open = anna.visit(&form).await;
        let sql = "UPDATE memberships SET may_sign = false";
        town.write(async move |tx| Ok(tx.batch_execute(sql).await?)).await;
        anna.press(&open, ASK, &[("reason", "The board meets in December.")]).await;
        assert_eq!(town.number("SELECT count(*) AS number FROM time_requests").await, 0, "her right has ended");
    });
}

#[test]
fn a_refusal_says_why_and_stands_until_the_period_is_lengthened_after_all() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let (anna, inga) = (town.signed_in(&shore.anna).await, town.signed_in(&editor).await);
        let form = anna.visit(&format!("/consultations/{}/requests/new", shore.number)).await;
        let list = anna.press(&form, ASK, &[("reason", "The board meets in December.")]).await;
        let requests = inga.visit(&format!("/staff/consultations/{}/requests", shore.number)).await;
        let refusal = inga.follow(&requests, "No: give the reason").await;
        let nothing = inga.press(&refusal, "Publish the answer", &[]).await;
        assert_eq!(nothing.texts(".govuk-error-summary a"), ["Say why the period is not lengthened"]);
        let reason = [("reason", "The Cabinet discusses the draft on 8 December.")];
        let refused = inga.press(&nothing, "Publish the answer", &reason).await;
        assert!(refused.has("The answer is published."), "{refused}");
        let twice = inga.press(&refusal, "Publish the answer", &reason).await;
        assert!(twice.has("This request has already been answered"), "{twice}");
        let public = town.visitor().visit(&list.path).await;
        assert!(public.has("Not granted") && public.has("The Cabinet discusses the draft on 8 December."), "{public}");
        assert_eq!(kinds(town, &shore.anna.email).await, ["time-refused"]);
        assert_eq!(kinds(town, &editor.email).await, [""; 0], "what is answered already needs no letter");
    });
}

#[test]
fn after_the_close_nobody_asks_and_what_waited_is_said_to_be_unanswered() {
    story("2026-11-30T12:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&format!("/consultations/{}/requests/new", shore.number)).await;
        let list = anna.press(&form, ASK, &[("reason", "The board meets in December.")]).await;
        town.later("2026-12-01T09:00");
        let public = town.visitor().visit(&list.path).await;
        assert!(public.has("Not answered before the end") && !public.has("Ask for more time"), "{public}");
        let anna = town.signed_in(&shore.anna).await;
        let late = anna.visit(&form.path).await;
        assert!(late.has("Comments on this consultation have closed."), "{late}");
    });
}
