//! A town with one visitor of each kind and one object of each kind.
use atbalss::{
    accounts::{Purpose, link_path},
    following::{self, Errand},
    ids::{FollowerId, FormId, LinkId, OrganisationId},
    notifications,
    organisations::{self, Decision, Rights},
    platform::{Admin, Role, Secret},
};
use diesel_async::RunQueryDsl;

use crate::{
    organisations::applying,
    submissions::paper,
    support::{Account, Seen, Setting, Town, Visitor, office},
};

const DRAFT: &str = "# On shelters\n\n1. Every municipality keeps a list of shelters.\n\n2. The list is public.\n";

/// Words in an unpublished consultation, in an unsubmitted statement, in an unpublished answer, in an application, in
/// an internal note, in a question to a colleague with the view on it, in the name of a label, in the note for the file
/// of a request to erase, and in a scan.
pub const SECRETS: [&str; 9] = [
    "secret-of-the-ministry",
    "secret-of-krasts",
    "secret-of-the-reviewer",
    "secret-of-the-applicant",
    "secret-of-the-note",
    "secret-of-the-colleague",
    "secret-of-the-label",
    "secret-of-the-erasure",
    "secret-of-the-scan",
];

/// All kinds of visitors, in the order of the table's columns.
pub struct Scene {
    pub visitors: Vec<(&'static str, Visitor)>,
    pub accounts: Vec<(&'static str, Account)>,
    secret: Secret,
    /// The open consultation.
    pub open: String,
    /// The closed consultation, where an answer is drafted.
    pub closed: String,
    unpublished: String,
    statement: String,
    comment: String,
    submission: String,
    assessment: String,
    response: String,
    note: String,
    label: String,
    saved: String,
    returned: String,
    text: String,
    opinion: String,
    redaction: String,
    erasure: String,
    on_paper: String,
    scan: String,
    sheet: String,
    request: String,
    meeting: String,
    letter: String,
    session: String,
    employee: String,
    /// The organisation that takes part.
    pub organisation: OrganisationId,
    pending: String,
    suspended: OrganisationId,
    membership: String,
    /// A live link of each purpose.
    links: Vec<(Purpose, LinkId)>,
    /// An address that waits to be confirmed, and one that follows.
    followers: [FollowerId; 2],
}

impl Scene {
    /// Krasts has submitted a statement on a closed consultation, where an answer is drafted, and is writing on an open
    /// one; Purvs has no part in either; Osta is suspended; Mežs waits; a third consultation is not published. There is
    /// a live link of each purpose.
    pub async fn set(town: &Town) -> Self {
        let editor = town.staff("Inese Kalniņa", &[Role::Editor]).await;
        let reviewer = town.staff("Rita Ozola", &[Role::Reviewer]).await;
        let approver = town.staff("Aldis Vītols", &[Role::Approver]).await;
        let admin = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let (krasts, mara) = town.organisation("Drošais krasts", "Māra Saulīte").await;
        let anna = town.member_with(krasts, "Anna Liepa", Rights { may_sign: true, may_manage: false }).await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        let felikss = town.member(krasts, "Felikss Bijis").await;
        let (_, zane) = town.organisation("Purva klusums", "Zane Purve").await;
        let (osta, oskars) = town.organisation("Klusā osta", "Oskars Ostnieks").await;
        let setting = |title, opens, closes| Setting { title, draft: DRAFT, opens, closes };
        let closed = town.consultation(&editor, &setting("Shelters", "2026-09-01T09:00", "2026-10-05T23:59")).await;
        let open = town.consultation(&editor, &setting("More shelters", "2026-09-02T09:00", "2026-11-30T23:59")).await;
        town.later("2026-09-10T21:40");
        hand_in(town, &anna, &closed).await;
        write(town, &janis, &open, SECRETS[1]).await;
        town.letters().await;
        town.later("2026-10-10T10:00");
        answer(town, &reviewer).await;
        let unpublished = make(town, &editor).await;
        suspend(town, &admin, osta).await;
        send_away(town, &mara, krasts, &felikss).await;
        let (pending, liga) = applicant(town).await;
        let links = send_links(town, &mara, &anna, &admin, krasts).await;
        let accounts = vec![
            ("pending", liga),
            ("suspended", oskars),
            ("former", felikss),
            ("member", janis),
            ("signatory", anna),
            ("manager", mara),
            ("other", zane),
            ("editor", editor),
            ("reviewer", reviewer),
            ("approver", approver),
            ("admin", admin),
        ];
        let mut visitors = vec![("anonymous", town.visitor())];
        for (who, account) in &accounts {
            visitors.push((who, town.signed_in(account).await));
        }
        ask_for_more_time(&visitors, &open).await;
        announce_a_meeting(&visitors, &open).await;
        prepare_a_version(&visitors, &open).await;
        note_and_ask(town, &visitors).await;
        label_and_save(town, &visitors, &closed).await;
        cover_words(town, &visitors).await;
        ask_to_erase(town, &visitors).await;
        bring_a_table_back(&visitors, &closed).await;
        record_on_paper(&visitors, &closed).await;
        Self {
            visitors,
            secret: town.app.secret.clone(),
            open,
            closed,
            unpublished,
            statement: one(town, "SELECT id::text AS id FROM statements WHERE submitted_at IS NULL").await,
            comment: one(town, "SELECT c.id::text AS id FROM statement_comments c JOIN statements s ON s.id = c.statement WHERE submitted_at IS NULL").await,
            submission: one(town, "SELECT id::text AS id FROM submissions WHERE channel = 'web'").await,
            assessment: one(town, "SELECT id::text AS id FROM assessments").await,
            response: one(town, "SELECT id::text AS id FROM responses").await,
            label: one(town, "SELECT id::text AS id FROM labels").await,
            saved: one(town, "SELECT id::text AS id FROM saved_lists").await,
            returned: one(town, "SELECT id::text AS id FROM returned_tables").await,
            text: one(town, "SELECT id::text AS id FROM reusable_texts").await,
            note: one(town, "SELECT id::text AS id FROM internal_notes").await,
            opinion: one(town, "SELECT id::text AS id FROM opinions WHERE given IS NULL").await,
            erasure: one(town, "SELECT id::text AS id FROM erasure_requests").await,
            on_paper: one(town, "SELECT submission::text AS id FROM recordings").await,
            scan: one(town, "SELECT id::text AS id FROM scans").await,
            sheet: one(town, "SELECT id::text AS id FROM paper_sheets").await,
            redaction: one(town, "SELECT id::text AS id FROM redactions").await,
            meeting: one(town, "SELECT id::text AS id FROM meetings").await,
            request: one(town, "SELECT id::text AS id FROM time_requests").await,
            letter: one(town, "SELECT id::text AS id FROM letters ORDER BY created_at, id LIMIT 1").await,
            session: one(town, "SELECT id::text AS id FROM sessions ORDER BY created_at, id LIMIT 1").await,
            employee: one(town, "SELECT id::text AS id FROM people WHERE password_hash IS NULL").await,
            organisation: krasts,
            pending,
            suspended: osta,
            membership: one(town, "SELECT m.id::text AS id FROM memberships m JOIN people p ON p.id = m.person WHERE p.name = 'Jānis Bērzs'").await,
            links,
            followers: followers(town).await,
            accounts,
        }
    }

    /// Approves and publishes the drafted answer.
    pub async fn publish_the_answer(&self) {
        let approver = self.visitor("approver");
        let comment = approver.visit(&format!("/staff/comments/{}", self.assessment)).await;
        approver.press(&comment, "Approve", &[]).await;
        let waiting = approver.visit(&format!("/staff/consultations/{}/answers", self.closed)).await;
        let published = approver.press(&waiting, "Publish 1 answer", &[]).await;
        assert!(published.has("The answers have been published."), "{published}");
    }

    /// The unpublished consultation.
    pub fn unpublished(&self) -> String {
        format!("/consultations/{}", self.unpublished)
    }

    /// The visitor in this column.
    pub fn visitor(&self, who: &str) -> &Visitor {
        self.visitors.iter().find(|(name, _)| *name == who).map(|(_, visitor)| visitor).unwrap()
    }

    /// The account of the visitor in this column.
    pub fn account(&self, who: &str) -> Option<&Account> {
        self.accounts.iter().find(|(name, _)| *name == who).map(|(_, account)| account)
    }

    /// A route with the ids of this scene: `/statements/{id}/check` becomes an address.
    pub fn address(&self, route: &str) -> String {
        if let Some(path) = self.link(route) {
            return path;
        }
        let number = if route.starts_with("/staff/consultations/{no}/publication")
            || ["/staff/consultations/{no}/text", "/staff/consultations/{no}/discard"].contains(&route)
        {
            &self.unpublished
        } else if route == "/staff/consultations/{no}/period" || route.starts_with("/staff/consultations/{no}/version")
        {
            &self.open
        } else if route.starts_with("/staff/") || route.ends_with("/{within}") {
            &self.closed
        } else {
            &self.open
        };
        let (organisation, suspended) = (self.organisation.to_string(), self.suspended.to_string());
        let id = [
            ("/statements/", &self.statement),
            ("/submissions/", &self.submission),
            ("/opinions/", &self.opinion),
            ("/staff/comments/saved/", &self.saved),
            ("/staff/comments/returned/", &self.returned),
            ("/staff/comments/", &self.assessment),
            ("/staff/submissions/", &self.on_paper),
            ("/staff/paper-sheets/", &self.sheet),
            ("/staff/labels/", &self.label),
            ("/staff/texts/", &self.text),
            ("/staff/responses/", &self.response),
            ("/staff/letters/", &self.letter),
            ("/staff/requests/", &self.request),
            ("/staff/meetings/", &self.meeting),
            ("/staff/people/", &self.employee),
            ("/account/sessions/", &self.session),
            ("/organisations/{id}/application", &self.pending),
            ("/staff/organisations/{id}/suspension", &organisation),
            ("/staff/organisations/{id}/restoration", &suspended),
            ("/staff/organisations/", &self.pending),
            ("/organisations/", &organisation),
            ("/register/access/", &organisation),
        ];
        let id = id.iter().find(|(start, _)| route.starts_with(start)).map_or("", |(_, id)| id.as_str());
        let asset = atbalss::platform::web::assets::address("mark.svg");
        let hash = asset.split('/').nth(2).unwrap();
        let invitation = self
            .links
            .iter()
            .find(|(purpose, _)| *purpose == Purpose::Invitation)
            .map(|(_, link)| link.to_string())
            .unwrap();
        // The address of the form of a comment contains its key.
        let keyed = if route.ends_with("/comments/new") { format!("?form={}", FormId::new()) } else { String::new() };
        format!("{route}{keyed}")
            .replace("{no}", number)
            .replace("{id}", id)
            .replace("submissions/{within}", "submissions/001")
            .replace("{within}", "001-1")
            .replace("{kind}", "json")
            .replace("{form}", "summary")
            .replace("{revision}", "1")
            .replace("{meeting}", "1")
            .replace("{comment}", &self.comment)
            .replace("{note}", &self.note)
            .replace("{opinion}", &self.opinion)
            .replace("{redaction}", &self.redaction)
            .replace("{erasure}", &self.erasure)
            .replace("{scan}", &self.scan)
            .replace("{event}", "1")
            .replace("{membership}", &self.membership)
            .replace("{link}", &invitation)
            .replace("{step}", "organisation")
            .replace("{area}", "comprehensive-defence")
            .replace("{anchor}", "p-1")
            .replace("{hash}", hash)
            .replace("{name:.*}", "mark.svg")
    }

    /// The address of the live link of a route.
    fn link(&self, route: &str) -> Option<String> {
        let word = route.strip_prefix("/links/")?.split('/').next()?;
        let [wishes, follows] = self.followers;
        let of_follower = match word {
            "follow" => Some((Errand::Confirm, wishes)),
            "following" => Some((Errand::Change, follows)),
            "unfollow" => Some((Errand::Stop, follows)),
            _ => None,
        };
        if let Some((errand, follower)) = of_follower {
            return Some(following::path(errand, follower, &self.secret).to_string());
        }
        if word == "no-news" {
            return Some(notifications::no_news(self.account("member")?.id, &self.secret).to_string());
        }
        let purpose = word.parse().ok()?;
        let (_, link) = self.links.iter().find(|(made_for, _)| *made_for == purpose)?;
        Some(link_path(purpose, *link, &self.secret).to_string())
    }
}

/// The reviewer writes a note about the comment, and asks the editor and the approver for a view; the approver gives
/// one.
async fn note_and_ask(town: &Town, visitors: &[(&str, Visitor)]) {
    let of = |who: &str| visitors.iter().find(|(name, _)| *name == who).map(|(_, visitor)| visitor).unwrap();
    let (reviewer, approver) = (of("reviewer"), of("approver"));
    let comment = format!("/staff/comments/{}", one(town, "SELECT id::text AS id FROM assessments").await);
    let note = format!("We <b>ask</b> the lawyers. {}", SECRETS[4]);
    let noted = reviewer.visit(&format!("{comment}/notes")).await;
    reviewer.press(&noted, "Save the note", &[("Your note", &note)]).await;
    for colleague in ["Aldis Vītols, Expert", "Inese Kalniņa, Expert"] {
        let asking = reviewer.visit(&format!("{comment}/opinions")).await;
        let question = format!("Can <b>municipalities</b> do it? {}", SECRETS[5]);
        let asked = [("Colleague", colleague), ("Question", question.as_str())];
        reviewer.press(&asking, "Ask for the view", &asked).await;
    }
    let today = approver.visit("/staff").await;
    let page = approver
        .follow(&today, &today.texts("h3 a").into_iter().find(|words| words.starts_with("Your view")).unwrap())
        .await;
    let view = format!("They <b>can</b>. {}", SECRETS[5]);
    approver.press(&page, "Give the view", &[("Your view", &view)]).await;
}

/// The approver covers words of the comment for the public.
async fn cover_words(town: &Town, visitors: &[(&str, Visitor)]) {
    let (_, approver) = visitors.iter().find(|(who, _)| *who == "approver").unwrap();
    let id = one(town, "SELECT id::text AS id FROM assessments").await;
    let form = approver.visit(&format!("/staff/comments/{id}/covering")).await;
    let why = [("Words", "municipalities"), ("Why", "They are personal data."), ("What you say", "It <names> people.")];
    approver.press(&form, "Cover words for the public", &why).await;
}

/// The approver asks that the comment is erased; nobody decides.
async fn ask_to_erase(town: &Town, visitors: &[(&str, Visitor)]) {
    let (_, approver) = visitors.iter().find(|(who, _)| *who == "approver").unwrap();
    let id = one(town, "SELECT id::text AS id FROM assessments").await;
    let form = approver.visit(&format!("/staff/comments/{id}/erasure")).await;
    let note = format!("A <b>letter</b> came: {}", SECRETS[7]);
    let fill = [
        ("The text of the comment with its proposed wording", "yes"),
        ("Why", "The law forbids to keep them."),
        ("Note for the file", note.as_str()),
    ];
    approver.press(&form, "Ask to erase", &fill).await;
}

/// The reviewer labels the comment, saves a list, and keeps a text for answers.
async fn label_and_save(town: &Town, visitors: &[(&str, Visitor)], closed: &str) {
    let (_, reviewer) = visitors.iter().find(|(who, _)| *who == "reviewer").unwrap();
    let labels = reviewer.visit(&format!("/staff/consultations/{closed}/labels")).await;
    let name = format!("<b>ask</b> {}", SECRETS[6]);
    reviewer.press(&labels, "Make the label", &[("Name", name.as_str())]).await;
    let id = one(town, "SELECT id::text AS id FROM assessments").await;
    let chosen = reviewer.visit(&format!("/staff/comments/chosen?consultation={closed}&chosen={id}")).await;
    reviewer.press(&chosen, "Put a label on", &[("Label", name.as_str())]).await;
    let saving = reviewer.visit("/staff/comments/saved?state=received").await;
    reviewer.press(&saving, "Save this list", &[("Name of the list", "Not <b>ask</b>ed")]).await;
    let texts = reviewer.visit("/staff/texts").await;
    let body = "We <b>ask</b> {organisation} about {point}.";
    reviewer.press(&texts, "Add the text", &[("Title", "A <b>question</b>"), ("Text", body)]).await;
}

/// The reviewer takes the working table out and brings it back as it is.
async fn bring_a_table_back(visitors: &[(&str, Visitor)], closed: &str) {
    let (_, reviewer) = visitors.iter().find(|(who, _)| *who == "reviewer").unwrap();
    let files = reviewer.visit(&format!("/staff/comments/files?consultation={closed}")).await;
    let (_, table) = office::download(reviewer, &files.link("Excel: Working table")).await;
    reviewer.attach("The filled working table", "table.xlsx", table);
    let preview = reviewer.press(&files, "Read the table", &[]).await;
    assert!(preview.has("The table changes nothing"), "{preview}");
}

/// The reviewer records a letter that says nothing of its own, with a scan, and brings a sheet.
async fn record_on_paper(visitors: &[(&str, Visitor)], closed: &str) {
    let (_, reviewer) = visitors.iter().find(|(who, _)| *who == "reviewer").unwrap();
    let scans = paper::record_a_letter(reviewer, closed, &paper::without_objections()).await;
    reviewer.attach("Scan", "letter.pdf", b"%PDF-1.7\nsecret-of-the-scan".to_vec());
    reviewer.press(&scans, "Add", &[]).await;
    let page = reviewer.visit(&format!("/staff/consultations/{closed}/paper/sheet")).await;
    reviewer.attach("The sheet, filled in", "sheet.xlsx", paper::sheet(&[&paper::ROW]));
    let preview = reviewer.press(&page, "Read", &[]).await;
    assert!(preview.has("What will be recorded from the sheet"), "{preview}");
}

/// The manager asks for more time.
async fn ask_for_more_time(visitors: &[(&str, Visitor)], number: &str) {
    let (_, manager) = visitors.iter().find(|(who, _)| *who == "manager").unwrap();
    let form = manager.visit(&format!("/consultations/{number}/requests/new")).await;
    manager.press(&form, "Publish the request", &[("reason", "The board <meets> in December.")]).await;
}

/// The editor prepares a second version of the draft.
async fn prepare_a_version(visitors: &[(&str, Visitor)], number: &str) {
    let (_, editor) = visitors.iter().find(|(who, _)| *who == "editor").unwrap();
    let page = editor.visit(&format!("/staff/consultations/{number}")).await;
    let version = editor.press(&page, "Prepare version 2", &[]).await;
    let text = editor.follow(&version, "The text in English").await;
    let draft = format!("{DRAFT}\n3. {}\n", SECRETS[0]);
    editor.press(&text, "Read and save the text", &[("pasted", &draft)]).await;
}

/// The editor announces a meeting on 20 November, and the manager registers for it.
async fn announce_a_meeting(visitors: &[(&str, Visitor)], number: &str) {
    let of = |who: &str| visitors.iter().find(|(name, _)| *name == who).map(|(_, visitor)| visitor).unwrap();
    let (editor, manager) = (of("editor"), of("manager"));
    announce_meeting(editor, number, ("20", "11", "14:00", "16:00")).await;
    let page = manager.visit(&format!("/consultations/{number}/meetings/1")).await;
    manager.press(&page, "Register", &[("people", "Māra <Saulīte>")]).await;
}

/// Announces a meeting at this time of 2026: day, month, from, until.
pub async fn announce_meeting(
    editor: &Visitor,
    number: &str,
    (day, month, from, until): (&str, &str, &str, &str),
) -> Seen {
    let form = editor.visit(&format!("/staff/consultations/{number}/meetings/new")).await;
    let typed = [
        ("What kind of meeting is it?", "Public hearing"),
        ("starts_day", day),
        ("starts_month", month),
        ("starts_year", "2026"),
        ("starts_time", from),
        ("ends_time", until),
        ("place_en", "Valdemāra iela 10, <Riga>"),
        ("agenda_en", "Where the <shelters> are."),
        ("until_day", day),
        ("until_month", month),
        ("until_year", "2026"),
        ("until_time", "11:00"),
    ];
    let announced = editor.press(&form, "Announce the meeting", &typed).await;
    assert!(announced.has("The meeting is announced."), "{announced}");
    announced
}

/// Mežs applies through the pages, and Līga confirms her address.
async fn applicant(town: &Town) -> (String, Account) {
    let visitor = town.visitor();
    applying::apply_as(&visitor, "Biedrība „Mežs”", "Līga Rozīte", SECRETS[3]).await;
    let (_, path) = applying::private_link(town, Purpose::Application).await;
    let confirm = visitor.visit(&path).await;
    visitor.press(&confirm, "Confirm the address for Biedrība „Mežs”", &[("Password", applying::PASSWORD)]).await;
    let account = Account {
        id: one(town, "SELECT id::text AS id FROM people WHERE name = 'Līga Rozīte'").await.parse().unwrap(),
        email: "liga@people.example".to_owned(),
        password: applying::PASSWORD.to_owned(),
    };
    (one(town, "SELECT id::text AS id FROM organisations WHERE state = 'pending'").await, account)
}

async fn followers(town: &Town) -> [FollowerId; 2] {
    let mut all = Vec::new();
    for confirmed in ["NULL", "now()"] {
        let new = format!(
            "INSERT INTO followers (id, email, email_key, language, made_at, confirmed_at)
             VALUES (gen_random_uuid(), 'dace@people.example', 'dace@people.example', 'en', '{}', {confirmed})
             RETURNING id::text AS id",
            town.now()
        );
        all.push(one(town, &new).await.parse().unwrap());
    }
    [all[0], all[1]]
}

async fn suspend(town: &Town, admin: &Account, organisation: OrganisationId) {
    let (admin, now) = (admin.id, town.now());
    town.act(async move |tx| {
        let admin = Admin(atbalss::accounts::viewer_of(tx, admin).await?.staff().expect("an admin"));
        organisations::actions::decide(
            tx,
            now,
            &admin,
            organisation,
            0,
            Decision::Suspension,
            "It asked for it.".to_owned(),
        )
        .await
    })
    .await;
}

async fn send_away(town: &Town, manager: &Account, organisation: OrganisationId, who: &Account) {
    let (manager, now, person) = (town.acting(manager).await, town.now(), who.id);
    town.act(async move |tx| {
        let members = organisations::members(tx, organisation).await?;
        let membership = members.into_iter().find(|member| member.person == person).expect("a member").membership;
        organisations::actions::end_membership(tx, now, &manager, organisation, membership).await
    })
    .await;
}

/// Makes a link of each purpose, as people cause it.
async fn send_links(
    town: &Town,
    manager: &Account,
    signatory: &Account,
    admin: &Account,
    organisation: OrganisationId,
) -> Vec<(Purpose, LinkId)> {
    let stranger = town.visitor();
    let page = stranger.visit("/password-reset").await;
    stranger.press(&page, "Send me a link", &[("Email address", &signatory.email)]).await;
    applying::apply_as(&stranger, "Biedrība „Lauks”", "Lauma Lauce", "Fields.").await;
    let page = stranger.visit(&format!("/register/access/{organisation}")).await;
    let asker = [
        ("Your name and surname", "Juris Ozols"),
        ("Your position in the organisation", "Lawyer"),
        ("Email address", "juris@people.example"),
    ];
    stranger.press(&page, "Ask to be invited", &asker).await;

    let mara = town.signed_in(manager).await;
    let members = mara.visit(&format!("/organisations/{organisation}/members")).await;
    mara.press(&members, "Invite to represent Drošais krasts", &[("Email address", "ilze@people.example")]).await;
    let page = mara.visit("/account/address").await;
    mara.press(
        &page,
        "Send the link to the new address",
        &[("New email address", "mara@elsewhere.example"), ("Current password", &manager.password)],
    )
    .await;

    let edvins = town.signed_in(admin).await;
    let page = edvins.visit("/staff/people/new").await;
    let newcomer = [
        ("Name", "Uldis Jauns"),
        ("Position", "Expert"),
        ("Email address", "uldis@ministry.example"),
        ("Roles", "Reviewer"),
    ];
    edvins.press(&page, "Send the invitation", &newcomer).await;

    let mut links = Vec::new();
    for purpose in Purpose::ALL {
        let query = format!(
            "SELECT id::text AS id FROM links WHERE purpose = '{purpose}' AND used_at IS NULL AND withdrawn_at IS NULL"
        );
        links.push((*purpose, one(town, &query).await.parse().unwrap()));
    }
    links
}

/// Writes a comment on the first point.
async fn write(town: &Town, who: &Account, number: &str, mark: &str) -> Visitor {
    let visitor = town.signed_in(who).await;
    let form = visitor.visit(&format!("/consultations/{number}/comments/new?point=p-1")).await;
    let text = format!("Some <b>municipalities</b> have none. {mark}");
    let fill = [("What kind of comment is it?", "Objection"), ("Your comment", text.as_str())];
    visitor.press(&form, "Save for Drošais krasts", &fill).await;
    visitor
}

/// Writes a comment and submits it.
async fn hand_in(town: &Town, who: &Account, number: &str) {
    let visitor = write(town, who, number, "").await;
    let statement = visitor.visit(&format!("/consultations/{number}/statement")).await;
    let check = visitor.press(&statement, "Check and submit the statement for Drošais krasts", &[]).await;
    let declared = [
        ("I am authorised to submit this statement on behalf of Drošais krasts.", "yes"),
        (
            "I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.",
            "yes",
        ),
    ];
    visitor.press(&check, "Submit the statement for Drošais krasts", &declared).await;
}

/// Drafts an answer to the only comment. Markup in it, as in the comments, is shown as text.
async fn answer(town: &Town, reviewer: &Account) {
    let visitor = town.signed_in(reviewer).await;
    let assessment = one(town, "SELECT id::text AS id FROM assessments").await;
    let comment = visitor.visit(&format!("/staff/comments/{assessment}")).await;
    visitor
        .press(
            &comment,
            "Save",
            &[("Is the comment accepted?", "Noted"), ("Reasons", &format!("We <b>ask</b> them. {}", SECRETS[2]))],
        )
        .await;
}

async fn make(town: &Town, editor: &Account) -> String {
    let visitor = town.signed_in(editor).await;
    let list = visitor.visit("/staff/consultations").await;
    let made = visitor.press(&list, "New consultation", &[]).await;
    visitor.press(&made, "Save", &[("lv_title", SECRETS[0])]).await;
    made.path.rsplit('/').next().unwrap().to_owned()
}

#[derive(diesel::QueryableByName)]
struct Id {
    #[diesel(sql_type = diesel::sql_types::Text)]
    id: String,
}

async fn one(town: &Town, query: &str) -> String {
    let mut conn = town.app.db.read().await.unwrap();
    let found: Id =
        diesel::sql_query(query).get_result(&mut conn).await.unwrap_or_else(|error| panic!("{query}: {error}"));
    found.id
}
