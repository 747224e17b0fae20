//! Every page there is, in a real browser: in both languages, on a phone and on a desk, with what axe finds (WCAG 2.2 AA).
use super::{scene::Scene, table::TABLE};
use crate::support::{Account, Lent, Town, story};

/// The columns of the table whose pages are opened; a page is opened by the first of them who may see it.
const OPENED_BY: [usize; 3] = [0, 2, 4];

/// The routes that this column is the first to see as a page.
fn pages_of(column: usize) -> Vec<&'static str> {
    let rows = TABLE.lines().filter_map(|row| row.strip_prefix("GET ")?.rsplit_once(": "));
    let first = |signs: &str| OPENED_BY.into_iter().find(|column| signs.split(' ').nth(*column) == Some("o"));
    let no_pages = ["/assets/", "/health/", "/consultations/{no}/results.csv"];
    rows.filter(|(path, signs)| first(signs) == Some(column) && !no_pages.iter().any(|start| path.starts_with(start))).map(|(path, _)| path).collect()
}

/// Opens the pages of a column and says what is wrong with them.
async fn look_at(town: &Town, scene: &Scene, column: usize, who: Option<&Account>) {
    let browser = town.browser().await;
    if let Some(account) = who {
        sign_in(&browser, account).await;
    }
    let pages = pages_of(column);
    assert!(pages.len() >= 5, "{pages:?}");
    let mut wrong = Vec::new();
    for path in pages {
        for language in ["lv", "en"] {
            browser.visit(&format!("{}?lang={language}", scene.address(path))).await;
            for width in [360, 1280] {
                browser.size(width, 900).await;
                wrong.extend(browser.axe().await.into_iter().map(|finding| format!("{path} {language} {width}: {finding}")));
                if browser.sideways().await {
                    wrong.push(format!("{path} {language} {width}: wider than the window"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.assert_quiet().await;
}

async fn sign_in(browser: &Lent, account: &Account) {
    browser.visit("/sign-in?lang=en").await;
    browser.fill("E-mail address", &account.email).await;
    browser.fill("Password", &account.password).await;
    browser.press("Sign in").await;
}

#[test]
fn every_page_for_everyone_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        look_at(town, &scene, 0, None).await;
    });
}

#[test]
fn every_page_of_an_organisation_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        look_at(town, &scene, 2, Some(&scene.signatory)).await;
    });
}

#[test]
fn every_page_of_the_staff_can_be_used_by_everyone() {
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        look_at(town, &scene, 4, Some(&scene.editor)).await;
    });
}
