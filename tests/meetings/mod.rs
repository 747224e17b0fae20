//! The ministry announces a meeting, organisations register, people are told, and the minutes are published.
use atbalss::{
    ids::OrganisationId,
    notifications::{Kind, Letter},
    platform::Role,
};
use diesel_async::SimpleAsyncConnection;
use reqwest::{StatusCode, header};

use crate::{
    exports::parsed,
    following::{DACE, follows, letters},
    reading::plan::Plan,
    support::{Account, Seen, Town, Visitor, story},
};

const ANNOUNCE: &str = "Announce the meeting";

/// A hearing on 20 November 2026 from two to four, for ten people who register by the 18th.
const HEARING: [(&str, &str); 14] = [
    ("What kind of meeting is it?", "Public hearing"),
    ("starts_day", "20"),
    ("starts_month", "11"),
    ("starts_year", "2026"),
    ("starts_time", "14:00"),
    ("ends_time", "16:00"),
    ("place_en", "Valdemāra iela 10, Riga"),
    ("agenda_en", "1. Where the shelters are.\n2. Who pays."),
    ("link", "https://meet.example/shelters"),
    ("until_day", "18"),
    ("until_month", "11"),
    ("until_year", "2026"),
    ("until_time", "17:00"),
    ("places", "3"),
];

/// The same in Latvian.
const IN_LATVIAN: [(&str, &str); 2] =
    [("place_lv", "Valdemāra iela 10, Rīga"), ("agenda_lv", "1. Kur ir patvertnes.\n2. Kas maksā.")];

/// An open consultation in both languages, two organisations, and an editor.
struct Hall {
    number: String,
    editor: Account,
    anna: Account,
    zane: Account,
    inga: Visitor,
    /// Anna's organisation.
    coast: OrganisationId,
}

impl Hall {
    async fn new(town: &Town) -> Self {
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes");
        let number = town.published(&editor, plan).await;
        let (coast, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let (_, zane) = town.organisation("Purva klusums", "Zane Purve").await;
        let inga = town.signed_in(&editor).await;
        Self { number, editor, anna, zane, inga, coast }
    }

    fn notice(&self) -> String {
        format!("/consultations/{}", self.number)
    }

    /// The public page of the first meeting.
    fn page(&self) -> String {
        format!("{}/meetings/1", self.notice())
    }

    async fn form(&self) -> Seen {
        let consultation = self.inga.visit(&format!("/staff/consultations/{}", self.number)).await;
        let list = self.inga.follow(&consultation, "Meetings").await;
        self.inga.follow(&list, "Announce a meeting").await
    }

    /// Announces the hearing; returns its page for staff.
    async fn announce(&self) -> Seen {
        let announced = self.inga.press(&self.form().await, ANNOUNCE, &[&HEARING[..], &IN_LATVIAN[..]].concat()).await;
        assert!(announced.has("The meeting is announced."), "{announced}");
        announced
    }

    /// Drošais krasts follows the consultation, and Zane reads Latvian.
    async fn follows(&self, town: &Town) {
        let Self { coast, number, zane, .. } = self;
        let sql = format!(
            "INSERT INTO followed_consultations (organisation, consultation)
                SELECT '{coast}', id FROM consultations WHERE number = '{number}';
             UPDATE people SET language = 'lv' WHERE email = '{}'",
            zane.email
        );
        town.owner().await.batch_execute(&sql).await.unwrap();
    }
}

/// Registers these people on the page of the meeting.
async fn register(visitor: &Visitor, page: &str, people: &str) -> Seen {
    let form = visitor.visit(page).await;
    visitor.press(&form, "Register", &[("people", people)]).await
}

/// The dates in the calendar of a letter.
fn dates(letter: &Letter) -> serde_json::Value {
    parsed(letter.calendar.as_ref().unwrap())["dates"].clone()
}

/// Who is told, each once.
fn readers(told: &[Letter]) -> Vec<&str> {
    let mut readers: Vec<&str> = told.iter().map(|letter| letter.address.as_str()).collect();
    readers.sort_unstable();
    readers
}

#[test]
fn a_meeting_is_announced_with_everything_that_is_needed_and_nothing_typed_is_lost() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        let form = hall.form().await;
        let nothing = hall.inga.press(&form, ANNOUNCE, &[]).await;
        assert_eq!(nothing.status, 422);
        assert_eq!(
            nothing.texts(".govuk-error-summary a"),
            [
                "Choose what kind of meeting it is",
                "Starts: enter the day, month and year in figures, the year with four",
                "Say where the meeting is, in Latvian, or give a link",
                "Say what the meeting is about, in Latvian",
                "Say where the meeting is, in English, or give a link",
                "Say what the meeting is about, in English",
            ]
        );
        let wrong = [("starts_day", "9"), ("ends_time", "13:00"), ("link", "meet.example"), ("until_day", "")];
        let wrong = [&HEARING[..], &IN_LATVIAN[..], &wrong[..]].concat();
        let wrong = hall.inga.press(&nothing, ANNOUNCE, &wrong).await;
        assert_eq!(
            wrong.texts(".govuk-error-summary a"),
            [
                "The meeting must end after it starts",
                "Enter a full address that begins with https://",
                "Registration: enter the day, month and year in figures, the year with four",
            ]
        );
        assert_eq!((wrong.value("agenda_lv").as_str(), wrong.value("places").as_str()), (IN_LATVIAN[1].1, "3"));
        let past = [("ends_time", "16:00"), ("link", "https://meet.example/shelters"), ("until_day", "8")];
        let past = hall.inga.press(&wrong, ANNOUNCE, &past).await;
        assert_eq!(past.texts(".govuk-error-summary a"), ["The meeting must start in the future"]);
        let late = hall.inga.press(&past, ANNOUNCE, &[("starts_day", "20"), ("until_day", "21")]).await;
        assert_eq!(
            late.texts(".govuk-error-summary a"),
            ["Registration must end in the future and not after the start of the meeting"]
        );
        let announced = hall.inga.press(&late, ANNOUNCE, &[("until_day", "18")]).await;
        assert!(announced.has("The meeting is announced."), "{announced}");

        let notice = town.visitor().visit(&hall.notice()).await;
        assert!(notice.has("20 November 2026, 14:00 –16:00") && notice.has("Valdemāra iela 10, Riga"), "{notice}");
        assert!(notice.has("Register until 18 November 2026, 17:00"), "{notice}");
        let page = town.visitor().follow(&notice, "Public hearing").await;
        assert!(page.has("Who pays.") && page.has("There are 3 places.") && page.has("Sign in to register"), "{page}");
        assert!(!page.html.contains("method=\"post\""), "{page}");
        let latvian = town.visitor().visit(&format!("{}?lang=lv", hall.page())).await;
        assert!(latvian.has("Sabiedriskā apspriede") && latvian.has("Kas maksā."), "{latvian}");
        let history = town.visitor().visit(&format!("{}/history", hall.notice())).await;
        assert!(history.has("Meeting 1 was announced for 20 November 2026, 14:00"), "{history}");
    });
}

#[test]
fn whoever_follows_is_told_once_of_the_meeting_of_its_change_and_that_it_is_cancelled() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        hall.follows(town).await;
        follows(town, &hall.notice(), DACE).await;
        let zane = town.signed_in(&hall.zane).await;
        let staff = hall.announce().await;
        let told = letters(town, Kind::MeetingAnnounced).await;
        assert_eq!(readers(&told), [&hall.anna.email, DACE]);
        assert_eq!(told[0].subject, "Public hearing: “Shelters of towns”");
        let proof = hall.inga.visit(&format!("/staff{}/told", hall.notice())).await;
        assert!(proof.texts("tbody tr").iter().any(|row| row.contains("Anna Liepsala")), "the proof has it: {proof}");
        assert!(
            told[0].body.contains("20 November 2026, 14:00") && told[0].body.contains("> 2. Who pays."),
            "{told:?}"
        );
        assert!(
            told.iter().all(|letter| letter.unsubscribe.is_some()),
            "each of them can stop such letters by a press"
        );
        let first = dates(&told[0]);
        assert_eq!(
            (first[0]["SEQUENCE"].as_str(), first[0]["DTSTART"].as_str()),
            (Some("0"), Some("20261120T120000Z"))
        );
        assert_eq!(first[0]["DTEND"], "20261120T140000Z");
        assert_eq!(first[0]["LOCATION"], "Valdemāra iela 10, Riga");

        let form = zane.visit(&hall.page()).await;
        zane.press(&form, "Pieteikties", &[("people", "Zane Purve")]).await;
        let form = hall.inga.follow(&staff, "Change the meeting").await;
        let same = [("reason_en", "A larger hall."), ("reason_lv", "Lielāka zāle.")];
        let same = hall.inga.press(&form, "Publish the change", &same).await;
        assert!(same.has("Nothing has been changed."), "{same}");
        let changed = hall.inga.press(&same, "Publish the change", &[("starts_time", "15:00")]).await;
        assert!(changed.has("The change is published."), "{changed}");
        let told = letters(town, Kind::MeetingChanged).await;
        assert_eq!(readers(&told), [&hall.anna.email, DACE, &hall.zane.email], "who has registered, too");
        let to_zane = told.iter().find(|letter| letter.address == hall.zane.email).unwrap();
        assert_eq!(to_zane.subject, "Mainīta sanāksme: „Pilsētu patvertnes”");
        assert!(to_zane.body.contains("> Lielāka zāle.") && to_zane.body.contains("20.11.2026. plkst. 14.00"));
        let second = dates(to_zane);
        assert_eq!((second[0]["UID"].clone(), second[0]["SEQUENCE"].as_str()), (first[0]["UID"].clone(), Some("1")));
        assert_eq!(second[0]["DTSTART"], "20261120T130000Z");
        let page = town.visitor().visit(&hall.page()).await;
        assert!(page.has("The meeting was changed.") && page.has("A larger hall."), "{page}");
        assert_eq!(page.texts("s"), ["20 November 2026, 14:00 –16:00 (UTC+2)"]);

        let asked = hall.inga.follow(&changed, "Cancel the meeting").await;
        let why = [("reason_en", "The hall is flooded."), ("reason_lv", "Zāle ir applūdusi.")];
        let cancelled = hall.inga.press(&asked, "Cancel the meeting", &why).await;
        assert!(cancelled.has("The meeting is cancelled."), "{cancelled}");
        let told = letters(town, Kind::MeetingCancelled).await;
        assert_eq!(readers(&told), [&hall.anna.email, DACE, &hall.zane.email]);
        let last = dates(&told[0]);
        assert_eq!((last[0]["SEQUENCE"].as_str(), last[0]["STATUS"].as_str()), (Some("2"), Some("CANCELLED")));
        for feed in [format!("/feeds{}/dates.ics", hall.notice()), "/feeds/consultations.ics".to_owned()] {
            let feed = parsed(&town.visitor().visit(&format!("{feed}?lang=en")).await.html);
            let meeting = feed["dates"].as_array().unwrap().last().unwrap().clone();
            assert_eq!((&meeting["UID"], &meeting["STATUS"]), (&first[0]["UID"], &last[0]["STATUS"]));
        }
        let news = parsed(&town.visitor().visit(&format!("/feeds{}/events.atom?lang=en", hall.notice())).await.html);
        let titles: Vec<&str> =
            news["news"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
        assert_eq!(titles.len(), 4, "{titles:?}");
        assert_eq!(letters(town, Kind::MeetingAnnounced).await.len(), 2, "nobody is told twice");
        let page = zane.visit(&hall.page()).await;
        assert!(page.has("Zāle ir applūdusi.") && page.has("Pieteikums saņemts: Purva klusums"), "{page}");
        assert!(!page.html.contains("Atsaukt pieteikumu"), "{page}");
    });
}

#[test]
fn an_organisation_registers_changes_who_comes_and_staff_have_the_list() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        let staff = hall.announce().await;
        let (anna, zane) = (town.signed_in(&hall.anna).await, town.signed_in(&hall.zane).await);
        let nobody = register(&anna, &hall.page(), " \n").await;
        assert_eq!(nobody.texts(".govuk-error-summary a"), ["Say who will come: a name on each line"]);
        let registered = register(&anna, &hall.page(), "Anna Liepsala\n\n  =Juris  Vējkalns ").await;
        assert!(registered.has("Your registration is saved.") && registered.has("1 place is left."), "{registered}");
        let confirmed = letters(town, Kind::MeetingRegistered).await;
        assert_eq!(readers(&confirmed), [&hall.anna.email]);
        assert!(confirmed[0].body.contains("> =Juris Vējkalns"), "{}", confirmed[0].body);
        assert_eq!(dates(&confirmed[0])[0]["SEQUENCE"], "0");

        let many = register(&zane, &hall.page(), "Zane Purve\nOto Purvs").await;
        assert_eq!(many.texts(".govuk-error-summary a"), ["Only 1 place is left for your organisation."]);
        assert_eq!(many.value("people"), "Zane Purve\nOto Purvs", "what was typed is kept");
        register(&zane, &hall.page(), "Zane Purve").await;
        let full = town.visitor().visit(&hall.page()).await;
        assert!(full.has("No place is left.") && !full.has("Liepsala"), "{full}");
        let own = anna.visit(&hall.page()).await;
        assert!(!own.has("No place is left.") && own.has("Juris Vējkalns"), "her own places are hers: {own}");
        anna.press(&own, "Save who comes", &[("people", "Anna Liepsala")]).await;
        assert_eq!(letters(town, Kind::MeetingRegistered).await.len(), 3);
        let own = anna.visit(&hall.page()).await;
        let again = anna.press(&own, "Save who comes", &[("people", "Anna Liepsala")]).await;
        assert!(again.has("Your registration is saved."), "{again}");
        assert_eq!(letters(town, Kind::MeetingRegistered).await.len(), 3, "nothing has changed");

        let list = hall.inga.visit(&staff.path).await;
        assert!(list.has("2 people come.") && list.has("Zane Purve"), "{list}");
        let sheet = hall.inga.follow(&list, "Who comes, as a table (CSV)").await;
        assert_eq!(sheet.headers["content-type"], "text/csv; charset=utf-8");
        let lines = "\u{feff}Organisation,Name,Registered\r\n\
            Purva klusums,Zane Purve,2026-11-10\r\nDrošais krasts,Anna Liepsala,2026-11-10\r\n";
        let mut told: Vec<&str> = sheet.html.lines().collect();
        let mut expected: Vec<&str> = lines.lines().collect();
        told.sort_unstable();
        expected.sort_unstable();
        assert_eq!(told, expected);

        let own = zane.visit(&hall.page()).await;
        let given_up = zane.press(&own, "Give up the registration of Purva klusums", &[]).await;
        assert!(given_up.has("The registration is given up.") && given_up.has("2 places are left."), "{given_up}");
        assert!(!hall.inga.visit(&staff.path).await.has("Zane Purve"));
    });
}

#[test]
fn after_the_end_nobody_registers_and_after_the_meeting_its_minutes_are_on_record() {
    story("2026-11-18T16:59", async |town| {
        let hall = Hall::new(town).await;
        let staff = hall.announce().await;
        let anna = town.signed_in(&hall.anna).await;
        let form = anna.visit(&hall.page()).await;
        register(&anna, &hall.page(), "Anna Liepsala").await;
        let minutes = format!("{}/minutes", staff.path);
        let early = hall.inga.visit(&minutes).await;
        assert!(early.has("The meeting has not begun."), "{early}");
        town.later("2026-11-18T17:01");
        let late = anna.press(&form, "Register", &[("people", "Juris Vējkalns")]).await;
        assert!(late.has("Registration is closed.") && late.has("Anna Liepsala"), "{late}");

        town.later("2026-11-20T16:30");
        let inga = town.signed_in(&hall.editor).await;
        let begun = inga.visit(&format!("{}/change", staff.path)).await;
        assert!(begun.has("The meeting has begun and can no longer be changed or cancelled."), "{begun}");
        let form = inga.visit(&minutes).await;
        assert_eq!(form.value("attended_en"), "Drošais krasts", "who has registered stands there already");
        let nothing = inga.press(&form, "Publish the minutes", &[("body_lv", "Patvertnes pieminēja.")]).await;
        assert_eq!(nothing.texts(".govuk-error-summary a"), ["Write the minutes in English"]);
        assert_eq!(nothing.value("body_lv"), "Patvertnes pieminēja.");
        let published = inga.press(&nothing, "Publish the minutes", &[("body_en", "Shelters were named.")]).await;
        assert!(published.has("The minutes are published."), "{published}");
        let twice = inga.press(&nothing, "Publish the minutes", &[("body_en", "Others wrote this.")]).await;
        assert_eq!((twice.status, twice.value("body_en").as_str()), (422, "Others wrote this."));
        assert!(twice.has("This meeting has been changed since you opened this page"), "{twice}");
        let again = inga.press(&twice, "Publish the minutes", &[("body_en", "Shelters were listed.")]).await;
        assert!(again.has("The minutes are published."), "{again}");

        let same = inga.press(&inga.visit(&minutes).await, "Publish the minutes", &[]).await;
        assert!(same.status == 422 && same.has("Nothing has been changed."), "{same}");

        let notice = town.visitor().visit(&hall.notice()).await;
        let page = town.visitor().follow(&notice, "Minutes").await;
        assert!(page.has("Corrected 20 November 2026, 16:30"), "{page}");
        assert!(page.text("main details").contains("Shelters were named."), "the earlier ones stay: {page}");
        assert!(page.has("Shelters were listed.") && page.has("Drošais krasts") && page.has("Over"), "{page}");
        assert!(!page.has("Anna Liepsala"), "people are not named: {page}");
        let history = town.visitor().visit(&format!("{}/history", hall.notice())).await;
        let happened = history.texts(".atb-path li");
        assert!(happened[0].contains("The minutes of meeting 1 were corrected"), "{history}");
        assert!(happened[1].contains("The minutes of meeting 1 were published"), "{history}");
        let told = letters(town, Kind::MinutesPublished).await;
        assert_eq!(readers(&told), [&hall.anna.email], "once, of the newest");
    });
}

#[test]
fn the_next_meetings_stand_at_the_desks_until_they_are_over_or_cancelled() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        let areas = format!("INSERT INTO followed_areas SELECT '{}', policy_area FROM consultations", hall.coast);
        town.owner().await.batch_execute(&areas).await.unwrap();
        let staff = hall.announce().await;
        let anna = town.signed_in(&hall.anna).await;
        let desk = anna.visit("/desk").await;
        assert!(desk.has("The next meetings") && desk.has("Public hearing, 20 November 2026, 14:00"), "{desk}");
        assert!(hall.inga.visit("/staff").await.has("Public hearing, 20 November 2026, 14:00"));
        let asked = hall.inga.follow(&staff, "Cancel the meeting").await;
        let why = [("reason_en", "The hall is flooded."), ("reason_lv", "Zāle ir applūdusi.")];
        hall.inga.press(&asked, "Cancel the meeting", &why).await;
        assert!(!anna.visit("/desk").await.has("The next meetings"));
        assert!(!hall.inga.visit("/staff").await.has("The next meetings"));
    });
}

#[test]
fn the_desk_has_the_meetings_of_what_an_organisation_follows_singly_or_has_registered_for() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        hall.follows(town).await;
        hall.announce().await;
        let anna = town.signed_in(&hall.anna).await;
        let desk = anna.visit("/desk").await;
        assert_eq!(desk.texts("main h2"), ["Open for comments", "The next meetings"], "{desk}");
        assert!(desk.has("Nothing written yet"), "{desk}");

        let zane = town.signed_in(&hall.zane).await;
        assert!(!zane.visit("/desk").await.has("Tuvākās sanāksmes"), "nothing concerns Purva klusums yet");
        let form = zane.visit(&hall.page()).await;
        zane.press(&form, "Pieteikties", &[("people", "Zane Purve")]).await;
        let desk = zane.visit("/desk").await;
        assert!(desk.has("Esat pieteikušies"), "{desk}");
        let meeting = zane.follow(&desk, "Pilsētu patvertnes").await;
        assert_eq!(meeting.path, hall.page());
    });
}

#[test]
fn what_two_officials_publish_at_once_is_not_lost() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        let staff = hall.announce().await;
        let valdis = town.signed_in(&town.staff("Valdis Krauja", &[Role::Editor]).await).await;
        let of_valdis = valdis.visit(&format!("{}/change", staff.path)).await;
        let of_inga = hall.inga.visit(&format!("{}/change", staff.path)).await;
        let why = [("reason_en", "A larger hall."), ("reason_lv", "Lielāka zāle.")];
        hall.inga.press(&of_inga, "Publish the change", &[&why[..], &[("places", "50")]].concat()).await;
        let typed = [&why[..], &[("place_en", "Town hall")]].concat();
        let overtaken = valdis.press(&of_valdis, "Publish the change", &typed).await;
        assert_eq!((overtaken.status, overtaken.value("place_en").as_str()), (422, "Town hall"));
        assert!(overtaken.has("This meeting has been changed since you opened this page"), "{overtaken}");
        assert!(overtaken.has("There are 50 places."), "what is announced now stands there: {overtaken}");
        let again = valdis.press(&overtaken, "Publish the change", &[("places", "50")]).await;
        assert!(again.has("The change is published."), "{again}");
        let page = town.visitor().visit(&hall.page()).await;
        assert!(page.has("Town hall") && page.has("There are 50 places."), "{page}");
    });
}

#[test]
fn meetings_are_only_of_what_is_public_and_an_outsider_registers_nobody() {
    story("2026-11-10T12:00", async |town| {
        let hall = Hall::new(town).await;
        hall.announce().await;
        assert_eq!(town.visitor().visit(&format!("{}/meetings/2", hall.notice())).await.status, 404);
        assert_eq!(town.visitor().visit("/consultations/2026-009/meetings/1").await.status, 404);
        let page = hall.inga.visit(&hall.page()).await;
        assert!(page.has("Organisations in the register can register.") && !page.html.contains("name=\"people\""));
        let anna = town.signed_in(&hall.anna).await;
        let form = anna.visit(&hall.page()).await;
        let (client, address) = anna.by_hand(&format!("{}/registration", hall.page()));
        let of_zane = town.acting(&hall.zane).await.memberships[0].organisation.to_string();
        let fields = [("csrf", form.value("csrf")), ("organisation", of_zane), ("people", "Juris".to_owned())];
        let origin = address.origin().ascii_serialization();
        let refused = client.post(address).header(header::ORIGIN, origin).form(&fields).send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY, "she does not act for the other organisation");

        let draft = town.prepare(&hall.editor, Plan::titled("Sirens", "2026-12-24T00:00")).await;
        let early = hall.inga.visit(&format!("/staff/consultations/{draft}/meetings/new")).await;
        assert!(early.has("A meeting can be announced only for a published consultation"), "{early}");
        let withdrawal = hall.inga.visit(&format!("/staff/consultations/{}/withdrawal", hall.number)).await;
        let why = [("reason_en", "It is written anew."), ("reason_lv", "To raksta no jauna.")];
        hall.inga.press(&withdrawal, &format!("Withdraw consultation {}", hall.number), &why).await;
        let page = town.visitor().visit(&hall.page()).await;
        assert!(page.has("The meeting is cancelled."), "{page}");
        let late = anna.press(&form, "Register", &[("people", "Anna Liepsala")]).await;
        assert!(late.status == 422 && late.has("The meeting is cancelled."), "{late}");
    });
}
