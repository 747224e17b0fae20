use atbalss::{
    consultations::{self, Phase},
    demo,
};

use crate::support::{Account, story};

#[test]
fn the_demonstration_has_a_consultation_in_every_public_phase_and_everybody_in_it_can_sign_in() {
    story("2026-11-24T00:30", async |town| {
        let shown = demo::fill(&town.app, town.now()).await.unwrap();

        let mut conn = town.app.db.read().await.unwrap();
        let listed = consultations::published_list(&mut conn, town.now(), &consultations::Search::default()).await.unwrap();
        let phases: Vec<_> = listed.consultations.iter().map(|consultation| consultation.phase(town.now())).collect();
        assert_eq!(phases, [Phase::Upcoming, Phase::Open, Phase::Closed, Phase::Closed]);

        assert_eq!(shown.sign_ins.len(), 15);
        for sign_in in shown.sign_ins {
            town.signed_in(&Account { email: sign_in.email.to_owned(), password: sign_in.password.reveal().to_owned(), id: sign_in.person }).await;
        }
    });
}
