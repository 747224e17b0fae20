//! Every page in a real browser: in both languages, on a phone and on a wide screen, checked by axe (WCAG 2.2 AA). The
//! rooms look only at what their pages become after something was done.
use super::{scene::Scene, table::TABLE};
use crate::support::{Town, story};

/// The visitors who open pages; each page is opened by the first of them who may see it.
const OPENED_BY: [&str; 6] = ["anonymous", "signatory", "pending", "manager", "editor", "admin"];

/// The routes of the pages that this visitor is the first to see.
fn pages_of(scene: &Scene, who: &str) -> Vec<&'static str> {
    let column = |who: &str| scene.visitors.iter().position(|(name, _)| *name == who).unwrap();
    let rows = TABLE.lines().filter_map(|row| row.strip_prefix("GET ")?.rsplit_once(": "));
    let first = |signs: &str| OPENED_BY.into_iter().find(|who| signs.split(' ').nth(column(who)) == Some("o"));
    // A letter as it is shown has no script in it, so that axe cannot look at it.
    let no_pages = [
        "/.well-known/",
        "/answers/",
        "/assets/",
        "/feeds/",
        "/health",
        "/proof.md",
        "/verify.py",
        "/consultations/{no}/results.{kind}",
        "/consultations/{no}/text.docx",
        "/staff/consultations/{no}/paper/sheet.xlsx",
        "/staff/consultations/{no}/text/original",
        "/staff/meetings/{id}/registrations.csv",
        "/staff/submissions/{id}/scans/",
        "/staff/letters/{id}/preview",
    ];
    rows.filter(|(path, signs)| first(signs) == Some(who) && !no_pages.iter().any(|start| path.starts_with(start)))
        .map(|(path, _)| path)
        .collect()
}

/// Opens the pages of a visitor, at least `fewest`, and asserts that everybody can use them.
async fn look_at(town: &Town, who: &str, fewest: usize) {
    let scene = Scene::set(town).await;
    let browser = town.browser().await;
    if let Some(account) = scene.account(who) {
        browser.sign_in(account).await;
    }
    let pages = pages_of(&scene, who);
    assert!(pages.len() >= fewest, "{pages:?}");
    let addresses: Vec<String> = pages.into_iter().map(|path| scene.address(path)).collect();
    browser.assert_all_serve_everybody(&addresses).await;
}

#[test]
fn every_page_for_everyone_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "anonymous", 15).await);
}

#[test]
fn every_page_of_an_organisation_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "signatory", 8).await);
}

#[test]
fn every_page_of_who_waits_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "pending", 2).await);
}

#[test]
fn every_page_of_a_manager_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "manager", 1).await);
}

#[test]
fn every_page_of_the_staff_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "editor", 10).await);
}

#[test]
fn every_page_of_an_admin_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| look_at(town, "admin", 1).await);
}
