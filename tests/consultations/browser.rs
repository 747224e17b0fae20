use atbalss::platform::Role;

use super::{inga, make, prepare};
use crate::support::{people::Setting, story};

/// Every page of this room, on a wide screen and on a telephone, in both languages.
#[test]
fn the_pages_are_sound_for_everyone() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let page = prepare(&inga).await.path;
        let odd = inga.visit(&format!("{page}/text?language=lv")).await;
        inga.press(
            &odd,
            "Read and save the text",
            &[("pasted", "# Mērķis\n\n7. Aizsardzībai ir:\n   a) karavīri.\n\n9. Sabiedrotie.")],
        )
        .await;
        make(&inga).await;
        let valdis = town.staff("Valdis Kļava", &[Role::Editor]).await;
        let law = Setting {
            title: "Peat law",
            draft: "1. Peat is not dug.",
            opens: "2026-10-01T09:00",
            closes: "2026-11-30T23:59",
        };
        let published = town.consultation(&valdis, &law).await;
        let browser = town.browser().await;
        browser.visit("/sign-in?lang=en").await;
        browser.fill("Email address", &valdis.email).await;
        browser.fill("Password", &valdis.password).await;
        browser.press("Sign in").await;
        let pages = [
            ("list", "/staff/consultations".to_owned()),
            ("new", "/staff/consultations/2026-002".to_owned()),
            ("ready", page.clone()),
            ("published", format!("/staff/consultations/{published}")),
            ("publication", format!("{page}/publication")),
            ("text", format!("{page}/text?language=lv")),
            ("no-text", "/staff/consultations/2026-002/text".to_owned()),
        ];
        for (name, path) in &pages {
            for language in ["lv", "en"] {
                let and = if path.contains('?') { '&' } else { '?' };
                for (width, height) in [(1280, 900), (360, 740)] {
                    browser.size(width, height).await;
                    browser.visit(&format!("{path}{and}lang={language}")).await;
                    browser.screenshot(&format!("staff-consultations-{name}-{language}-{width}")).await;
                    assert_eq!(browser.axe().await, [""; 0], "{path} in {language} at {width}");
                    assert!(!browser.sideways().await, "{path} in {language} is wider than {width}");
                }
            }
        }
        browser.assert_quiet().await;
    });
}
