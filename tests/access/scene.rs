//! A town where every kind of visitor and every kind of object is found once.
use atbalss::platform::Role;
use diesel_async::RunQueryDsl;

use crate::support::{Account, Setting, Town, Visitor};

const DRAFT: &str = "# On shelters\n\n1. Every municipality keeps a list of shelters.\n\n2. The list is public.\n";

/// Everybody who may come, in the order of the table's columns.
pub struct Scene {
    pub visitors: Vec<(&'static str, Visitor)>,
    pub signatory: Account,
    pub editor: Account,
    open: String,
    closed: String,
    unpublished: String,
    statement: String,
    comment: String,
    submission: String,
    assessment: String,
    response: String,
    letter: String,
}

impl Scene {
    /// Krasts has handed in a statement on one consultation, which is closed and has an answer drafted, and is writing on another, which is
    /// open; Purvs looks on; a third consultation is not published.
    pub async fn set(town: &Town) -> Self {
        let editor = town.staff("Inese Kalniņa", &[Role::Editor]).await;
        let reviewer = town.staff("Rita Ozola", &[Role::Reviewer]).await;
        let approver = town.staff("Aldis Vītols", &[Role::Approver]).await;
        let admin = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        let (_, zane) = town.organisation("Purva klusums", "Zane Purve").await;
        let setting = |title, opens, closes| Setting { title, draft: DRAFT, opens, closes };
        let closed = town.consultation(&editor, &setting("Shelters", "2026-09-01T09:00", "2026-10-05T23:59")).await;
        let open = town.consultation(&editor, &setting("More shelters", "2026-09-02T09:00", "2026-11-30T23:59")).await;
        town.later("2026-09-10T21:40");
        hand_in(town, &anna, &closed).await;
        write(town, &janis, &open).await;
        town.letters().await;
        town.later("2026-10-10T10:00");
        answer(town, &reviewer).await;
        let unpublished = make(town, &editor).await;
        let visitors = vec![
            ("anonymous", town.visitor()),
            ("member", town.signed_in(&janis).await),
            ("signatory", town.signed_in(&anna).await),
            ("other", town.signed_in(&zane).await),
            ("editor", town.signed_in(&editor).await),
            ("reviewer", town.signed_in(&reviewer).await),
            ("approver", town.signed_in(&approver).await),
            ("admin", town.signed_in(&admin).await),
        ];
        Self {
            visitors,
            signatory: anna,
            editor,
            open,
            closed,
            unpublished,
            statement: one(town, "SELECT id::text AS id FROM statements WHERE submitted_at IS NULL").await,
            comment: one(town, "SELECT c.id::text AS id FROM statement_comments c JOIN statements s ON s.id = c.statement WHERE submitted_at IS NULL").await,
            submission: one(town, "SELECT id::text AS id FROM submissions").await,
            assessment: one(town, "SELECT id::text AS id FROM assessments").await,
            response: one(town, "SELECT id::text AS id FROM responses").await,
            letter: one(town, "SELECT id::text AS id FROM letters ORDER BY created_at, id LIMIT 1").await,
        }
    }

    /// The consultation that is not published.
    pub fn unpublished(&self) -> String {
        format!("/consultations/{}", self.unpublished)
    }

    /// The visitor in this column.
    pub fn visitor(&self, who: &str) -> &Visitor {
        self.visitors.iter().find(|(name, _)| *name == who).map(|(_, visitor)| visitor).unwrap()
    }

    /// A route with the ids of this scene: `/statements/{id}/check` becomes an address.
    pub fn address(&self, route: &str) -> String {
        let number = if route.starts_with("/staff/consultations/{no}/publication") || route == "/staff/consultations/{no}/text" {
            &self.unpublished
        } else if route.starts_with("/staff/") {
            &self.closed
        } else {
            &self.open
        };
        let id = [
            ("/statements/", &self.statement),
            ("/submissions/", &self.submission),
            ("/staff/comments/", &self.assessment),
            ("/staff/responses/", &self.response),
            ("/staff/letters/", &self.letter),
        ];
        let id = id.iter().find(|(start, _)| route.starts_with(start)).map_or("", |(_, id)| id.as_str());
        let asset = atbalss::platform::web::assets::address("mark.svg");
        let hash = asset.split('/').nth(2).unwrap();
        route
            .replace("{no}", number)
            .replace("{id}", id)
            .replace("{comment}", &self.comment)
            .replace("{anchor}", "p-1")
            .replace("{hash}", hash)
            .replace("{name:.*}", "mark.svg")
    }
}

/// Writes a comment on the first point.
async fn write(town: &Town, who: &Account, number: &str) -> Visitor {
    let visitor = town.signed_in(who).await;
    let form = visitor.visit(&format!("/consultations/{number}/comments/new?point=p-1")).await;
    let fill = [("What kind of comment is it?", "Objection"), ("Your comment", "Some <b>municipalities</b> have none.")];
    visitor.press(&form, "Save for Drošais krasts", &fill).await;
    visitor
}

/// Writes a comment and hands it in.
async fn hand_in(town: &Town, who: &Account, number: &str) {
    let visitor = write(town, who, number).await;
    let statement = visitor.visit(&format!("/consultations/{number}/statement")).await;
    let check = visitor.follow(&statement, "Check the statement for Drošais krasts").await;
    let declared = [
        ("I may submit this statement in the name of Drošais krasts.", "yes"),
        ("I know that the comments, the covering note and the name of the organisation are published. My name and address are not.", "yes"),
    ];
    visitor.press(&check, "Submit the statement for Drošais krasts", &declared).await;
}

/// Drafts an answer to the only comment. Its markup, like that of the comments, is text.
async fn answer(town: &Town, reviewer: &Account) {
    let visitor = town.signed_in(reviewer).await;
    let assessment = one(town, "SELECT id::text AS id FROM assessments").await;
    let comment = visitor.visit(&format!("/staff/comments/{assessment}")).await;
    visitor.press(&comment, "Save the answer", &[("Taken into account", "Noted"), ("Reasons", "We <b>ask</b> them.")]).await;
}

async fn make(town: &Town, editor: &Account) -> String {
    let visitor = town.signed_in(editor).await;
    let list = visitor.visit("/staff/consultations").await;
    let made = visitor.press(&list, "New consultation", &[]).await;
    made.path.rsplit('/').next().unwrap().to_owned()
}

#[derive(diesel::QueryableByName)]
struct Id {
    #[diesel(sql_type = diesel::sql_types::Text)]
    id: String,
}

async fn one(town: &Town, query: &'static str) -> String {
    let mut conn = town.app.db.read().await.unwrap();
    let found: Id = diesel::sql_query(query).get_result(&mut conn).await.unwrap_or_else(|error| panic!("{query}: {error}"));
    found.id
}
