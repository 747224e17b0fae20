//! The table: one row for each route, one column for each visitor.
//!
//! | sign | is |
//! |---|---|
//! | `o` | the page, or what is asked for |
//! | `>` | leads on to another page |
//! | `s` | leads to sign-in first; for a form, the sign-in page that keeps what was typed |
//! | `f` | forbidden: somebody else may |
//! | `n` | not found: not there, or not yours |
//! | `m` | may: the form is only shown again, because its token is wrong |
use reqwest::{Method, StatusCode, header};

use super::{routes, scene::Scene};
use crate::support::{Visitor, story};

/// Columns: anonymous, pending, suspended, former member, member, signatory, manager, member of another organisation,
/// editor, reviewer, approver, admin.
pub const TABLE: &str = "
GET /: o o o o o o o o o o o o
GET /.well-known/security.txt: o o o o o o o o o o o o
GET /account: s o o o o o o o o o o o
GET /account/address: s o o o o o o o o o o o
GET /account/letters: s o o o o o o o o o o o
GET /account/password: s o o o o o o o o o o o
GET /account/second-factor: s f f f f f f f o o o o
GET /account/second-factor/removal: s n n n n n n n n n n n
GET /answers/{id}: n n n n n n n n n n n n
GET /assets/{hash}/{name:.*}: o o o o o o o o o o o o
GET /consultations: o o o o o o o o o o o o
GET /consultations/{no}: o o o o o o o o o o o o
GET /consultations/{no}/comments: o o o o o o o o o o o o
GET /consultations/{no}/comments/new: s f f f o o o o f f f f
GET /consultations/{no}/comments/{within}: o o o o o o o o o o o o
GET /consultations/{no}/following: s f f f o o o o f f f f
GET /consultations/{no}/history: o o o o o o o o o o o o
GET /consultations/{no}/meetings/{meeting}: o o o o o o o o o o o o
GET /consultations/{no}/notices/{revision}: o o o o o o o o o o o o
GET /consultations/{no}/points/{anchor}: o o o o o o o o o o o o
GET /consultations/{no}/requests: o o o o o o o o o o o o
GET /consultations/{no}/requests/new: s f f f o o o o f f f f
GET /consultations/{no}/results: o o o o o o o o o o o o
GET /consultations/{no}/results.{kind}: o o o o o o o o o o o o
GET /consultations/{no}/statement: s f f f > > > o f f f f
GET /consultations/{no}/submissions/{within}: o o o o o o o o o o o o
GET /consultations/{no}/text: o o o o o o o o o o o o
GET /consultations/{no}/text.docx: o o o o o o o o o o o o
GET /consultations/{no}/text/changes: > > > > > > > > o o o o
GET /desk: s o o o o o o o o o o o
GET /feeds/areas/{area}/consultations.atom: o o o o o o o o o o o o
GET /feeds/areas/{area}/consultations.ics: o o o o o o o o o o o o
GET /feeds/consultations.atom: o o o o o o o o o o o o
GET /feeds/consultations.ics: o o o o o o o o o o o o
GET /feeds/consultations/{no}/dates.ics: o o o o o o o o o o o o
GET /feeds/consultations/{no}/events.atom: o o o o o o o o o o o o
GET /follow: o o o o o o o o o o o o
GET /health: o o o o o o o o o o o o
GET /health/live: o o o o o o o o o o o o
GET /health/ready: o o o o o o o o o o o o
GET /links/access/{id}/{secret}: o o o o o o o o o o o o
GET /links/address/{id}/{secret}: o o o o o o o o o o o o
GET /links/application/{id}/{secret}: o o o o o o o o o o o o
GET /links/follow/{id}/{secret}: o o o o o o o o o o o o
GET /links/following/{id}/{secret}: o o o o o o o o o o o o
GET /links/invitation/{id}/{secret}: o o o o o o o o o o o o
GET /links/no-news/{id}/{secret}: o o o o o o o o o o o o
GET /links/reset/{id}/{secret}: o o o o o o o o o o o o
GET /links/unfollow/{id}/{secret}: o o o o o o o o o o o o
GET /links/welcome/{id}/{secret}: o o o o o o o o o o o o
GET /opinions/{id}: s n n n n n n n o n n n
GET /organisations: o o o o o o o o o o o o
GET /organisations/{id}: o o o o o o o o o o o o
GET /organisations/{id}/application: s o n n n n n n n n n n
GET /organisations/{id}/application/correction: s o n n n n n n n n n n
GET /organisations/{id}/members: s f f f o o o n f f f f
GET /organisations/{id}/members/{membership}: s f f f n n o n f f f f
GET /organisations/{id}/members/{membership}/ending: s f f f o n o n f f f f
GET /password-reset: o o o o o o o o o o o o
GET /proof.md: o o o o o o o o o o o o
GET /register: o o o o o o o o o o o o
GET /register/access/{id}: o o o o o o o o o o o o
GET /register/check: > > > > > > > > > > > >
GET /register/sent: > > > > > > > > > > > >
GET /register/{step}: o o o o o o o o o o o o
GET /sign-in: o > > > > > > > > > > >
GET /staff: s f f f f f f f o o o o
GET /staff/comments: s f f f f f f f o o o o
GET /staff/comments/alike: s f f f f f f f > > > >
GET /staff/comments/chosen: s f f f f f f f > > > >
GET /staff/comments/files: s f f f f f f f > > > >
GET /staff/comments/files/{form}: s f f f f f f f n n n n
GET /staff/comments/files/{form}.{kind}: s f f f f f f f n n n n
GET /staff/comments/returned/{id}: s f f f f f f f f o f f
GET /staff/comments/saved: s f f f f f f f o o o o
GET /staff/comments/{id}: s f f f f f f f o o o o
GET /staff/comments/{id}/covering: s f f f f f f f f f o f
GET /staff/comments/{id}/erasure: s f f f f f f f f f o f
GET /staff/comments/{id}/holding-back: s f f f f f f f f f o f
GET /staff/comments/{id}/notes: s f f f f f f f o o o o
GET /staff/comments/{id}/notes/{note}/removal: s f f f f f f f n o n n
GET /staff/comments/{id}/opinions: s f f f f f f f f o f f
GET /staff/comments/{id}/opinions/{opinion}/taking-back: s f f f f f f f f o f f
GET /staff/comments/{id}/parts: s f f f f f f f f > f f
GET /staff/comments/{id}/waiver: s f f f f f f f f f > f
GET /staff/consultations: s f f f f f f f o o o o
GET /staff/consultations/{no}: s f f f f f f f o o o o
GET /staff/consultations/{no}/answers: s f f f f f f f o o o o
GET /staff/consultations/{no}/closure: s f f f f f f f o o o o
GET /staff/consultations/{no}/correction: s f f f f f f f o f f f
GET /staff/consultations/{no}/discard: s f f f f f f f o f f f
GET /staff/consultations/{no}/invitations: s f f f f f f f o f f f
GET /staff/consultations/{no}/labels: s f f f f f f f o o o o
GET /staff/consultations/{no}/meetings: s f f f f f f f o o o o
GET /staff/consultations/{no}/meetings/new: s f f f f f f f o f f f
GET /staff/consultations/{no}/on-paper: s f f f f f f f o o o o
GET /staff/consultations/{no}/paper: s f f f f f f f f o f f
GET /staff/consultations/{no}/paper/sheet: s f f f f f f f f o f f
GET /staff/consultations/{no}/paper/sheet.xlsx: s f f f f f f f f o f f
GET /staff/consultations/{no}/people: s f f f f f f f o f f f
GET /staff/consultations/{no}/period: s f f f f f f f o f f f
GET /staff/consultations/{no}/publication: s f f f f f f f > f f f
GET /staff/consultations/{no}/requests: s f f f f f f f o o o o
GET /staff/consultations/{no}/text: s f f f f f f f o o o o
GET /staff/consultations/{no}/text/original: s f f f f f f f n n n n
GET /staff/consultations/{no}/text/pairs: s f f f f f f f o o o o
GET /staff/consultations/{no}/told: s f f f f f f f o o o o
GET /staff/consultations/{no}/told.csv: s f f f f f f f o o o o
GET /staff/consultations/{no}/version: s f f f f f f f o o o o
GET /staff/consultations/{no}/version/points: s f f f f f f f o o o o
GET /staff/consultations/{no}/withdrawal: s f f f f f f f o f f f
GET /staff/erasures: s f f f f f f f f f o f
GET /staff/erasures/{erasure}: s f f f f f f f f f o f
GET /staff/events: s f f f f f f f o o o o
GET /staff/labels/{id}: s f f f f f f f o o o o
GET /staff/letters: s f f f f f f f o o o o
GET /staff/letters/{id}: s f f f f f f f o o o o
GET /staff/letters/{id}/preview: s f f f f f f f o o o o
GET /staff/meetings/{id}: s f f f f f f f o f f f
GET /staff/meetings/{id}/cancellation: s f f f f f f f o f f f
GET /staff/meetings/{id}/change: s f f f f f f f o f f f
GET /staff/meetings/{id}/minutes: s f f f f f f f > f f f
GET /staff/meetings/{id}/registrations.csv: s f f f f f f f o f f f
GET /staff/organisations: s f f f f f f f o o o o
GET /staff/organisations/{id}: s f f f f f f f o o o o
GET /staff/organisations/{id}/refusal: s f f f f f f f f f f o
GET /staff/organisations/{id}/suspension: s f f f f f f f f f f o
GET /staff/paper-sheets/{id}: s f f f f f f f f o f f
GET /staff/people: s f f f f f f f o o o o
GET /staff/people/new: s f f f f f f f f f f o
GET /staff/people/{id}: s f f f f f f f o o o o
GET /staff/requests/{id}/refusal: s f f f f f f f o f f f
GET /staff/responses/{id}/approval: s f f f f f f f > > > >
GET /staff/responses/{id}/correction: s f f f f f f f > > > >
GET /staff/responses/{id}/discard: s f f f f f f f > > > >
GET /staff/responses/{id}/return: s f f f f f f f > > > >
GET /staff/responses/{id}/separation: s f f f f f f f > > > >
GET /staff/submissions/{id}/note: s f f f f f f f f o f f
GET /staff/submissions/{id}/scans: s f f f f f f f o o o o
GET /staff/submissions/{id}/scans/{scan}: s f f f f f f f o o o o
GET /staff/texts: s f f f f f f f f o f f
GET /staff/texts/{id}: s f f f f f f f f o f f
GET /start: s > > > > > > > > > > >
GET /statements: s > > > > > > > > > > >
GET /statements/{id}: s n n n o o o n n n n n
GET /statements/{id}/answers: s n n n n n n n n n n n
GET /statements/{id}/check: s f f f o o o n f f f f
GET /statements/{id}/comments/{comment}: s f f f o o o n f f f f
GET /statements/{id}/comments/{comment}/removal: s f f f o o o n f f f f
GET /statements/{id}/giving-up: s f f f > > > n f f f f
GET /statements/{id}/submission: s n n n > > > n n n n n
GET /submissions/{id}: s n n n o o o n o o o o
GET /submissions/{id}/answers: s n n n o o o n o o o o
GET /submissions/{id}/print: s n n n o o o n o o o o
GET /submissions/{id}/withdrawal: s f f f f > > n f f f f
GET /verify: o o o o o o o o o o o o
GET /verify.py: o o o o o o o o o o o o
POST /account: s m m m m m m m m m m m
POST /account/address: s m m m m m m m m m m m
POST /account/confirmation: s m m m m m m m m m m m
POST /account/letters: s m m m m m m m m m m m
POST /account/password: s m m m m m m m m m m m
POST /account/second-factor: s f f f f f f f m m m m
POST /account/second-factor/codes: s m m m m m m m m m m m
POST /account/second-factor/removal: s n n n n n n n n n n n
POST /account/sessions/others/ending: s m m m m m m m m m m m
POST /account/sessions/{id}/ending: s m m m m m m m m m m m
POST /consultations/{no}/following: s f f f m m m m f f f f
POST /consultations/{no}/meetings/{meeting}/giving-up: s f f f m m m m f f f f
POST /consultations/{no}/meetings/{meeting}/registration: s f f f m m m m f f f f
POST /consultations/{no}/requests/new: s f f f m m m m f f f f
POST /consultations/{no}/statement: s f f f > > > m f f f f
POST /consultations/{no}/statement/comments: s f f f m m m m f f f f
POST /follow: m m m m m m m m m m m m
POST /links/access/{id}/{secret}: m m m m m m m m m m m m
POST /links/address/{id}/{secret}: m m m m m m m m m m m m
POST /links/application/{id}/{secret}: m m m m m m m m m m m m
POST /links/follow/{id}/{secret}: m m m m m m m m m m m m
POST /links/following/{id}/{secret}: m m m m m m m m m m m m
POST /links/invitation/{id}/{secret}: m m m m m m m m m m m m
POST /links/no-news/{id}/{secret}: m m m m m m m m m m m m
POST /links/reset/{id}/{secret}: m m m m m m m m m m m m
POST /links/unfollow/{id}/{secret}: m m m m m m m m m m m m
POST /links/welcome/{id}/{secret}: m m m m m m m m m m m m
POST /opinions/{id}: s n n n n n n n m n n n
POST /organisations/{id}/application/correction: s m n n n n n n n n n n
POST /organisations/{id}/application/renewal: s m m m m m m m m m m m
POST /organisations/{id}/invitations: s f f f n n m n f f f f
POST /organisations/{id}/invitations/{link}/withdrawal: s f f f m m m m f f f f
POST /organisations/{id}/members/{membership}: s f f f n n m n f f f f
POST /organisations/{id}/members/{membership}/ending: s f f f m m m m f f f f
POST /password-reset: m m m m m m m m m m m m
POST /register/access/{id}: m m m m m m m m m m m m
POST /register/check: m m m m m m m m m m m m
POST /register/sent: > > > > > > > > > > > >
POST /register/{step}: m m m m m m m m m m m m
POST /sign-in: m m m m m m m m m m m m
POST /sign-in/code: m m m m m m m m m m m m
POST /sign-out: > m m m m m m m m m m m
POST /staff/comments/chosen/approval: s f f f f f f f f f n f
POST /staff/comments/chosen/assignment: s f f f f f f f n n n n
POST /staff/comments/chosen/label: s f f f f f f f n n n n
POST /staff/comments/chosen/response: s f f f f f f f f n f f
POST /staff/comments/chosen/serving: s f f f f f f f f n f f
POST /staff/comments/files: s f f f f f f f f n f f
POST /staff/comments/returned/{id}: s f f f f f f f f m f f
POST /staff/comments/returned/{id}/removal: s f f f f f f f f m f f
POST /staff/comments/saved: s f f f f f f f m m m m
POST /staff/comments/saved/{id}/removal: s f f f f f f f m m m m
POST /staff/comments/{id}/covering: s f f f f f f f f f m f
POST /staff/comments/{id}/covering/{redaction}/ending: s f f f f f f f f f m f
POST /staff/comments/{id}/erasure: s f f f f f f f f f m f
POST /staff/comments/{id}/holding-back: s f f f f f f f f f m f
POST /staff/comments/{id}/notes: s f f f f f f f m m m m
POST /staff/comments/{id}/notes/{note}/removal: s f f f f f f f m m m m
POST /staff/comments/{id}/opinions: s f f f f f f f f m f f
POST /staff/comments/{id}/opinions/{opinion}/taking-back: s f f f f f f f f m f f
POST /staff/comments/{id}/parts: s f f f f f f f f m f f
POST /staff/comments/{id}/response: s f f f f f f f f m f f
POST /staff/comments/{id}/showing-again: s f f f f f f f f f m f
POST /staff/comments/{id}/taking-over: s f f f f f f f f m f f
POST /staff/comments/{id}/uniting: s f f f f f f f f m f f
POST /staff/comments/{id}/waiver: s f f f f f f f f f m f
POST /staff/consultations/new: s f f f f f f f m f f f
POST /staff/consultations/{no}: s f f f f f f f m f f f
POST /staff/consultations/{no}/answers: s f f f f f f f f f m f
POST /staff/consultations/{no}/closure: s f f f f f f f f f m f
POST /staff/consultations/{no}/correction: s f f f f f f f m f f f
POST /staff/consultations/{no}/discard: s f f f f f f f m f f f
POST /staff/consultations/{no}/invitations: s f f f f f f f m f f f
POST /staff/consultations/{no}/invitations/removal: s f f f f f f f m f f f
POST /staff/consultations/{no}/labels: s f f f f f f f m m m m
POST /staff/consultations/{no}/meetings/new: s f f f f f f f m f f f
POST /staff/consultations/{no}/paper: s f f f f f f f f m f f
POST /staff/consultations/{no}/paper/sheet: s f f f f f f f f m f f
POST /staff/consultations/{no}/people: s f f f f f f f m f f f
POST /staff/consultations/{no}/period: s f f f f f f f m f f f
POST /staff/consultations/{no}/publication: s f f f f f f f m f f f
POST /staff/consultations/{no}/publication/undo: s f f f f f f f m f f f
POST /staff/consultations/{no}/round: s f f f f f f f m f f f
POST /staff/consultations/{no}/text: s f f f f f f f m f f f
POST /staff/consultations/{no}/text/corrections: s f f f f f f f m f f f
POST /staff/consultations/{no}/text/pairs: s f f f f f f f m f f f
POST /staff/consultations/{no}/text/reading: s f f f f f f f m f f f
POST /staff/consultations/{no}/text/removal: s f f f f f f f m f f f
POST /staff/consultations/{no}/version: s f f f f f f f m f f f
POST /staff/consultations/{no}/version/discard: s f f f f f f f m f f f
POST /staff/consultations/{no}/version/points: s f f f f f f f m f f f
POST /staff/consultations/{no}/version/preparation: s f f f f f f f m f f f
POST /staff/consultations/{no}/withdrawal: s f f f f f f f m f f f
POST /staff/erasures/{erasure}/confirmation: s f f f f f f f f f m f
POST /staff/erasures/{erasure}/refusal: s f f f f f f f f f m f
POST /staff/erasures/{erasure}/taking-back: s f f f f f f f f f m f
POST /staff/labels/{id}: s f f f f f f f m m m m
POST /staff/labels/{id}/removal: s f f f f f f f m m m m
POST /staff/letters/events/{event}/revival: s f f f f f f f f f f m
POST /staff/letters/tellings/{id}/revival: s f f f f f f f f f f m
POST /staff/letters/{id}/resend: s f f f f f f f f f f m
POST /staff/meetings/{id}/cancellation: s f f f f f f f m f f f
POST /staff/meetings/{id}/change: s f f f f f f f m f f f
POST /staff/meetings/{id}/minutes: s f f f f f f f m f f f
POST /staff/organisations/{id}/approval: s f f f f f f f f f f m
POST /staff/organisations/{id}/invitations: s f f f f f f f f f f m
POST /staff/organisations/{id}/manager: s f f f f f f f f f f m
POST /staff/organisations/{id}/refusal: s f f f f f f f f f f m
POST /staff/organisations/{id}/restoration: s f f f f f f f f f f m
POST /staff/organisations/{id}/suspension: s f f f f f f f f f f m
POST /staff/paper-sheets/{id}: s f f f f f f f f m f f
POST /staff/people: s f f f f f f f f f f m
POST /staff/people/{id}/invitation: s f f f f f f f f f f m
POST /staff/people/{id}/roles: s f f f f f f f f f f m
POST /staff/people/{id}/second-factor: s f f f f f f f f f f m
POST /staff/requests/{id}/refusal: s f f f f f f f m f f f
POST /staff/responses/{id}/approval: s f f f f f f f f f n f
POST /staff/responses/{id}/correction: s f f f f f f f f n f f
POST /staff/responses/{id}/discard: s f f f f f f f f n f f
POST /staff/responses/{id}/return: s f f f f f f f f f n f
POST /staff/responses/{id}/separation: s f f f f f f f f m f f
POST /staff/submissions/{id}/note: s f f f f f f f f m f f
POST /staff/submissions/{id}/scans: s f f f f f f f f m f f
POST /staff/texts: s f f f f f f f f m f f
POST /staff/texts/{id}: s f f f f f f f f m f f
POST /staff/texts/{id}/removal: s f f f f f f f f m f f
POST /statements/{id}/comments/{comment}: s f f f m m m n f f f f
POST /statements/{id}/comments/{comment}/move: s f f f m m m n f f f f
POST /statements/{id}/comments/{comment}/removal: s f f f m m m n f f f f
POST /statements/{id}/giving-up: s f f f m m m m f f f f
POST /statements/{id}/note: s f f f m m m n f f f f
POST /statements/{id}/order: s f f f m m m n f f f f
POST /statements/{id}/reply: s f f f m m m n f f f f
POST /statements/{id}/submission: s f f f m m m n f f f f
POST /submissions/{id}/revision: s f f f m m m m f f f f
POST /submissions/{id}/withdrawal: s f f f m m m m f f f f
";

#[test]
fn every_route_answers_each_visitor_as_the_table_says() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        let mut seen = Vec::new();
        for route in routes::all(&town.app).await {
            let mut signs = String::new();
            for (_, visitor) in &scene.visitors {
                signs.extend([' ', ask(visitor, &route, &scene).await]);
            }
            seen.push(format!("{route}:{signs}"));
        }
        let told: Vec<&str> = TABLE.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(seen, told, "the table and the service differ; the service answers:\n{}", seen.join("\n"));
    });
}

#[test]
fn what_is_not_published_is_there_for_staff_only() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        for (who, visitor) in &scene.visitors {
            let is_staff = ["editor", "reviewer", "approver", "admin"].contains(who);
            for path in ["", "/text", "/comments", "/results", "/results.csv", "/comments/new", "/statement"] {
                let seen = visitor.visit(&format!("{}{path}", scene.unpublished())).await;
                let shown = seen.status == 200 && !seen.path.starts_with("/sign-in");
                assert!(!shown || is_staff, "{who} sees {path}: {seen}");
            }
            let page = visitor.visit(&scene.unpublished()).await;
            assert_eq!(page.status, if is_staff { 200 } else { 404 }, "{who}: {page}");
        }
    });
}

#[test]
fn markup_in_a_text_is_shown_as_it_was_typed() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        for (who, route) in [
            ("member", "/statements/{id}"),
            ("signatory", "/submissions/{id}"),
            ("reviewer", "/staff/comments/{id}"),
            ("admin", "/staff/letters/{id}"),
        ] {
            let page = scene.visitor(who).visit(&scene.address(route)).await;
            assert!(page.has("<b>municipalities</b>"), "{route}: {page}");
        }
    });
}

#[test]
fn with_a_right_token_too_what_is_a_strangers_is_not_there() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        let zane = scene.visitor("other");
        let token = zane.visit("/consultations").await.value("csrf");
        let is_of_krasts =
            |route: &String| route.starts_with("POST /statements/") || route.starts_with("POST /organisations/");
        let changes: Vec<String> = routes::all(&town.app).await.into_iter().filter(is_of_krasts).collect();
        assert_eq!(changes.len(), 14, "{changes:?}");
        for route in changes {
            let (client, address) = zane.by_hand(&scene.address(route.trim_start_matches("POST ")));
            let origin = address.origin().ascii_serialization();
            let fields = [
                ("csrf", token.as_str()),
                ("kind", "support"),
                ("text", "Mine now."),
                ("note", "Mine now."),
                ("declared", "mandate"),
                ("declared", "public"),
                ("email", "zane@elsewhere.example"),
                ("may_sign", "yes"),
            ];
            let answer = client.post(address).header(header::ORIGIN, origin).form(&fields).send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{route}");
        }
    });
}

/// What a route answers to this visitor. Forms are sent with a wrong token: a visitor who may press the button gets the
/// form again, and nothing happens.
async fn ask(visitor: &Visitor, route: &str, scene: &Scene) -> char {
    let (method, path) = route.split_once(' ').unwrap();
    let (client, address) = visitor.by_hand(&scene.address(path));
    let origin = address.origin().ascii_serialization();
    let request = client
        .request(method.parse::<Method>().unwrap(), address)
        .header(header::ORIGIN, origin)
        .header(header::ACCEPT_LANGUAGE, "en");
    let request = if method == "POST" { request.form(&[("csrf", "wrong")]) } else { request };
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let leads_to = answer.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
    let text = answer.text().await.unwrap();
    assert!(!text.contains("<b>municipalities") && !text.contains("<b>ask"), "{route} takes a text for markup: {text}");
    match (status, leads_to) {
        (StatusCode::OK | StatusCode::NO_CONTENT, _) => 'o',
        (StatusCode::SEE_OTHER, Some(to)) if to.starts_with("/sign-in") => 's',
        (StatusCode::SEE_OTHER, Some(_)) => '>',
        (StatusCode::UNPROCESSABLE_ENTITY, _) => 'm',
        (StatusCode::FORBIDDEN, _) if text.contains("Nothing has been done") => 'm',
        (StatusCode::FORBIDDEN, _) if text.contains(r#"name="password""#) => 's',
        (StatusCode::FORBIDDEN, _) => 'f',
        (StatusCode::NOT_FOUND, _) => 'n',
        (other, _) => panic!("{route} answers {other}"),
    }
}
