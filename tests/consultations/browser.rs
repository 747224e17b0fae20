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
        browser.sign_in(&valdis).await;
        let (published, publication) = (format!("/staff/consultations/{published}"), format!("{page}/publication"));
        let pages = [
            "/staff/consultations",
            "/staff/consultations/2026-002",
            &page,
            &published,
            &publication,
            &format!("{page}/text?language=lv"),
            "/staff/consultations/2026-002/text",
        ];
        browser.assert_all_serve_everybody(&pages).await;
    });
}
