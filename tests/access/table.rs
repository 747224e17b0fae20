//! The table: a row a route, a column a visitor.
//!
//! | sign | is |
//! |---|---|
//! | `o` | the page, or what is asked for |
//! | `>` | leads on to another page |
//! | `s` | leads to sign-in first; for a form, the sign-in page that keeps what was typed |
//! | `f` | forbidden: somebody else may |
//! | `n` | not found: not there, or not yours |
//! | `m` | may: the form is refused only because its token is wrong |
use reqwest::{Method, StatusCode, header};

use super::{routes, scene::Scene};
use crate::support::{Visitor, story};

/// Columns: anonymous, pending, suspended, former member, member, signatory, manager, member of another organisation, editor, reviewer,
/// approver, admin.
pub const TABLE: &str = "
GET /: o o o o o o o o
GET /assets/{hash}/{name:.*}: o o o o o o o o
GET /consultations: o o o o o o o o
GET /consultations/{no}: o o o o o o o o
GET /consultations/{no}/comments: o o o o o o o o
GET /consultations/{no}/comments/new: s o o o f f f f
GET /consultations/{no}/points/{anchor}: o o o o o o o o
GET /consultations/{no}/results: o o o o o o o o
GET /consultations/{no}/results.csv: o o o o o o o o
GET /consultations/{no}/statement: s > > o f f f f
GET /consultations/{no}/text: o o o o o o o o
GET /health/live: o o o o o o o o
GET /health/ready: o o o o o o o o
GET /sign-in: o > > > > > > >
GET /staff/comments: s f f f o o o o
GET /staff/comments/{id}: s f f f o o o o
GET /staff/consultations: s f f f o o o o
GET /staff/consultations/{no}: s f f f o o o o
GET /staff/consultations/{no}/answers: s f f f o o o o
GET /staff/consultations/{no}/closure: s f f f o o o o
GET /staff/consultations/{no}/publication: s f f f > f f f
GET /staff/consultations/{no}/text: s f f f o o o o
GET /staff/letters: s f f f o o o o
GET /staff/letters/{id}: s f f f o o o o
GET /statements/{id}: s o o n f f f f
GET /statements/{id}/check: s o o n f f f f
GET /statements/{id}/comments/{comment}: s o o n f f f f
GET /statements/{id}/submission: s > > n f f f f
GET /submissions/{id}: s o o n o o o o
GET /submissions/{id}/print: s o o n o o o o
POST /consultations/{no}/statement/comments: s m m m f f f f
POST /sign-in: m m m m m m m m
POST /sign-out: > m m m m m m m
POST /staff/comments/{id}/response: s f f f f m f f
POST /staff/consultations/new: s f f f m f f f
POST /staff/consultations/{no}: s f f f m f f f
POST /staff/consultations/{no}/answers: s f f f f f m f
POST /staff/consultations/{no}/closure: s f f f f f m f
POST /staff/consultations/{no}/publication: s f f f m f f f
POST /staff/consultations/{no}/text: s f f f m f f f
POST /staff/letters/{id}/resend: s f f f f f f m
POST /staff/responses/{id}/approval: s f f f f f m f
POST /staff/responses/{id}/correction: s f f f f m f f
POST /staff/responses/{id}/return: s f f f f f m f
POST /statements/{id}/comments/{comment}: s m m m f f f f
POST /statements/{id}/comments/{comment}/removal: s m m m f f f f
POST /statements/{id}/note: s m m m f f f f
POST /statements/{id}/submission: s m m m f f f f
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
        for (who, route) in
            [("member", "/statements/{id}"), ("signatory", "/submissions/{id}"), ("reviewer", "/staff/comments/{id}"), ("admin", "/staff/letters/{id}")]
        {
            let page = scene.visitor(who).visit(&scene.address(route)).await;
            assert!(page.has("<b>municipalities</b>"), "{route}: {page}");
        }
    });
}

#[test]
fn with_a_right_token_too_a_strangers_statement_is_not_there() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        let zane = scene.visitor("other");
        let token = zane.visit("/consultations").await.value("csrf");
        let changes: Vec<String> = routes::all(&town.app).await.into_iter().filter(|route| route.starts_with("POST /statements/")).collect();
        assert_eq!(changes.len(), 4, "{changes:?}");
        for route in changes {
            let (client, address) = zane.by_hand(&scene.address(route.trim_start_matches("POST ")));
            let origin = address.origin().ascii_serialization();
            let fields =
                [("csrf", token.as_str()), ("kind", "support"), ("text", "Mine now."), ("note", "Mine now."), ("declared", "mandate"), ("declared", "public")];
            let answer = client.post(address).header(header::ORIGIN, origin).form(&fields).send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{route}");
        }
    });
}

/// What a route answers this visitor. Forms are sent with a wrong token: whoever may press the button is told so, and nothing happens.
async fn ask(visitor: &Visitor, route: &str, scene: &Scene) -> char {
    let (method, path) = route.split_once(' ').unwrap();
    let (client, address) = visitor.by_hand(&scene.address(path));
    let origin = address.origin().ascii_serialization();
    let request = client.request(method.parse::<Method>().unwrap(), address).header(header::ORIGIN, origin).header(header::ACCEPT_LANGUAGE, "en");
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
        (StatusCode::FORBIDDEN, _) if text.contains("The form did not arrive as it should") => 'm',
        (StatusCode::FORBIDDEN, _) if text.contains(r#"name="password""#) => 's',
        (StatusCode::FORBIDDEN, _) => 'f',
        (StatusCode::NOT_FOUND, _) => 'n',
        (other, _) => panic!("{route} answers {other}"),
    }
}
