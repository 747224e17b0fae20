//! Comments are handed out to colleagues, with a day; each finds their own, nobody's, and what is overdue.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Town, Visitor, story},
};

/// Three comments on two points, after the period.
async fn commented(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
    town.hand_in(&number, &coast, vec![Said::on("p-1", "A week before."), Said::on("p-2", "Every spring.")]).await;
    let garden = town.organisation("Dārza draugi", "Dace Ozola").await;
    town.hand_in(&number, &garden, vec![Said::on("p-2", "Every autumn.")]).await;
    town.later("2026-12-02T09:00");
    number
}

/// The comments of a list.
async fn listed(who: &Visitor, address: &str) -> Vec<String> {
    who.visit(address).await.texts(".c-what a > span")
}

#[test]
fn comments_are_handed_out_and_each_finds_their_own_and_what_is_overdue() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let account = town.staff("Rita Kalna", &[Role::Reviewer]).await;
        let rita = town.signed_in(&account).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let desk = format!("/staff/comments?consultation={number}");
        let fill = [("Choose: Drošais krasts, Point 2", "yes"), ("Choose: Dārza draugi, Point 2", "yes")];
        let chosen = janis.press(&janis.visit(&desk).await, "Work on the chosen together", &fill).await;
        let unsaid = janis.press(&chosen, "Assign", &[("due_day", "31"), ("due_month", "2")]).await;
        assert_eq!(unsaid.status, 422);
        assert!(unsaid.has("Choose who answers") && unsaid.value("due_day") == "31", "{unsaid}");
        let past = [("assignee", "Rita Kalna"), ("due_day", "1"), ("due_month", "12"), ("due_year", "2026")];
        let past = janis.press(&unsaid, "Assign", &past).await;
        assert!(past.status == 422 && past.has("Enter a day that has not passed"), "{past}");
        let handed = janis.press(&past, "Assign", &[("due_day", "4")]).await;
        assert!(handed.has("2 comments have been assigned."), "{handed}");
        assert!(handed.has("Assigned to Rita Kalna, until 4 December 2026"), "{handed}");

        let told = town.letters().await;
        let told = told.iter().find(|letter| letter.kind == "assigned").expect("a letter to Rita");
        assert_eq!(told.address, account.email);
        assert!(told.body.contains("Jānis Ozols has assigned 2 comments to you"), "{}", told.body);
        assert!(told.body.contains("4 December 2026"), "{}", told.body);

        assert_eq!(listed(&rita, "/staff/comments?assignee=me").await, ["Every spring.", "Every autumn."]);
        let of_nobody = format!("{desk}&assignee=nobody");
        assert_eq!(listed(&rita, &of_nobody).await, ["A week before."]);
        assert!(rita.visit("/staff").await.has("2 comments assigned to you"));
        assert!(listed(&rita, "/staff/comments?due=overdue").await.is_empty());
        let written = rita.visit("/staff/comments?assignee=me").await;
        let one = rita.follow(&written, &written.texts(".c-what a")[0]).await;
        let fields = [("Is the comment accepted?", "Accepted"), ("Reasons", "Point 2 will say so.")];
        let next = rita.press(&one, "Save and next", &fields).await;
        assert!(next.has("Every autumn."), "the next is one of one's own: {next}");

        town.later("2026-12-04T08:01");
        let letters = town.letters().await;
        let due: Vec<_> = letters.iter().filter(|letter| letter.kind == "work-due").collect();
        assert_eq!(due.len(), 1, "on the morning of the day, once");
        assert!(due[0].body.contains("1 comment assigned to you is to be answered by the end of tomorrow."));

        town.later("2026-12-05T09:00");
        let rita = town.signed_in(&account).await;
        let late = rita.visit("/staff").await;
        assert!(late.has("1 comment assigned to you is overdue"), "{late}");
        let overdue = rita.follow(&late, "1 comment assigned to you is overdue").await;
        assert!(overdue.has("was due on 4 December 2026") && !overdue.has("Every spring."), "{overdue}");
        let back = rita.follow(&overdue, &overdue.texts(".c-what a").concat()).await;
        let back = rita.press(&back, "Assign", &[]).await;
        let back = rita.press(&back, "Assign", &[("Who answers", "Nobody: take it back")]).await;
        assert!(back.has("1 comment is assigned to nobody now."), "{back}");
        assert!(listed(&rita, "/staff/comments?due=overdue").await.is_empty());
    });
}
