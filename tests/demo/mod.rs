mod pictures;

use atbalss::{
    assessments::{self, Counts},
    consultations::{self, Phase, Search},
    demo::{self, Demonstration},
};

use crate::support::{Account, story};

/// The public pages of each consultation.
const PAGES: [&str; 3] = ["", "/text", "/points/p-1"];

#[test]
fn the_demonstration_has_a_consultation_in_every_public_phase_with_comments_in_every_state() {
    story("2026-11-24T00:30", async |town| {
        demo::fill(&town.app, town.now()).await.unwrap();
        let mut conn = town.app.db.read().await.unwrap();
        let mut found = Vec::new();
        for consultation in
            consultations::published_list(&mut conn, town.now(), &Search::default()).await.unwrap().items
        {
            found.push((consultation.phase(town.now()), assessments::counts(&conn, consultation.id).await.unwrap()));
        }
        assert_eq!(
            found,
            [
                (Phase::Upcoming, Counts::default()),
                (Phase::Open, Counts { received: 12, lapsed: 3, ..Counts::default() }),
                (Phase::Closed, Counts { received: 5, returned: 2, drafted: 2, approved: 4, ..Counts::default() }),
                (Phase::Answered, Counts { published: 10, ..Counts::default() }),
            ]
        );
        let results = town.visitor().visit("/consultations/2026-001/results").await;
        assert!(results.has("Corrected"), "a corrected answer: {results}");
        let answered = consultations::find(&conn, "2026-001").await.unwrap().id;
        assert_eq!(
            assessments::corrections(&conn, Some(answered), &[]).await.unwrap().all,
            1,
            "a correction that waits"
        );
    });
}

#[test]
fn whoever_reads_what_demo_prints_can_visit_every_address_and_sign_in_as_everybody() {
    story("2027-03-29T11:00", async |town| {
        let Demonstration { sights, sign_ins } = demo::fill(&town.app, town.now()).await.unwrap();
        let visitor = town.visitor();
        for sight in sights {
            for page in PAGES {
                for language in ["lv", "en"] {
                    let address = format!("{}{page}?lang={language}", sight.path);
                    assert_eq!(visitor.visit(&address).await.status, 200, "{address}");
                }
            }
        }
        assert_eq!(sign_ins.len(), 17);
        for sign_in in sign_ins {
            town.signed_in(&Account {
                email: sign_in.email.to_owned(),
                password: sign_in.password.reveal().to_owned(),
                id: sign_in.person,
            })
            .await;
        }
    });
}
