//! How anyone checks that nothing was changed.
use std::str;

use super::{inga, plan::Plan, talk::Said};
use crate::{submissions::verify, support::story};

#[test]
fn a_reader_who_trusts_nobody_checks_a_comment_with_the_program_of_the_service_and_with_the_receipt() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "The heron flies at dawn.")]).await;
        let letters = town.letters().await;
        let receipt = letters.iter().find(|letter| letter.body.contains("The heron flies at dawn.")).unwrap();

        let reader = town.visitor();
        let comment = reader.visit(&format!("/consultations/{number}/comments/001-1")).await;
        let how = reader.follow(&comment, "How to check that nothing was changed").await;
        assert_eq!((how.path.as_str(), how.status), ("/verify", 200));
        let program = reader.follow(&how, "verify.py").await;
        assert_eq!(program.headers["content-type"], "text/plain; charset=utf-8");
        assert_eq!(program.html, include_str!("../../docs/verify.py"), "what is offered is what is run here");

        let said = verify(&comment.html);
        let said = str::from_utf8(&said.stdout).unwrap();
        let digest = said.trim_end().strip_prefix("a comment: ").unwrap();
        assert!(receipt.body.contains(digest), "{digest} stands in the email, too: {}", receipt.body);
        let changed = comment.html.replace("The heron flies at dawn.", "The heron flies at dusk.");
        assert!(!verify(&changed).status.success(), "another word is found out");
        let shown = comment.html.replacen("The heron flies at dawn.", "The heron flies at dusk.", 1);
        assert!(!verify(&shown).status.success(), "so is a page that shows other words than its data");
        assert!(!verify(&how.html).status.success(), "a page without a fingerprint is not taken for a right one");

        let description = reader.follow(&how, "proof.md").await;
        assert_eq!(description.headers["content-type"], "text/plain; charset=utf-8");
        assert!(description.html.contains("comment/1"), "{description}");
        let latvian = reader.visit("/verify?lang=lv").await;
        assert_eq!(latvian.text("h1"), "Kā pārbaudīt, ka nekas nav mainīts");
        assert_eq!(reader.follow(&latvian, "verify.py").await.html, program.html);
    });
}
