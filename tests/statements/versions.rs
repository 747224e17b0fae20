//! The draft is corrected while people comment: a comment stays on its version until its writers move it.
use atbalss::{
    consultations, documents,
    platform::{Language, Tx},
};
use diesel_async::SimpleAsyncConnection;

use super::Shore;
use crate::{
    submissions::{DECLARED, SUBMIT},
    support::{Town, story},
};

const SAVE: &str = "Save for Drošais krasts";
const SUPPORT: (&str, &str) = ("What kind of comment is it?", "Support");

/// A correction with a changed point 1, point 2 at the beginning, and without point 3.
const CORRECTED: &str = "# National Defence Concept

1. Every municipality keeps a plan for its residents.

2. The state informs society in good time.
";

/// Publishes the correction; it is known which points belong together.
async fn correct(town: &Town, shore: &Shore) {
    let (now, by, number) = (town.now(), shore.anna.id, shore.number.clone());
    town.write(async move |tx: &mut Tx| {
        let consultation = consultations::find(tx, &number).await?;
        let version = documents::new_version(tx, now, consultation.document, consultation.id).await?;
        let read = documents::read(CORRECTED);
        let new = documents::NewText { language: Language::En, source: CORRECTED, file: None, read: &read };
        documents::put_text(tx, now, by, version, new).await?;
        documents::publish(tx, now, version).await?;
        let same = |now_at: &str, before: &str| {
            format!(
                "UPDATE points SET provision = (SELECT old.provision FROM points old JOIN versions v ON v.id = old.version
                 WHERE v.ordinal = 1 AND old.number = '{before}') WHERE version = '{version}' AND number = '{now_at}';"
            )
        };
        let at = now.timestamp();
        let publish = format!(
            "INSERT INTO consultation_versions VALUES ('{}', '{version}', 'correction', '{at}', '{at}')",
            consultation.id
        );
        tx.batch_execute(&[same("1.", "2."), same("2.", "1."), publish].concat()).await?;
        Ok(())
    })
    .await;
}

#[test]
fn a_comment_stays_where_it_was_written_or_is_moved() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        for (anchor, text) in [("p-1", "In good time."), ("p-2", "Yes."), ("p-3", "Together.")] {
            let form = anna.visit(&shore.comment_on(anchor)).await;
            anna.press(&form, SAVE, &[SUPPORT, ("Your comment", text)]).await;
        }
        let whole = anna.visit(&format!("/consultations/{}/comments/new", shore.number)).await;
        let opened = anna.visit(&shore.comment_on("p-2")).await;
        town.later("2026-11-24T10:10");
        correct(town, &shore).await;

        anna.press(&whole, SAVE, &[SUPPORT, ("Your comment", "A good draft.")]).await;
        let statement =
            anna.save_comment(&opened, SAVE, &[SUPPORT, ("Your comment", "Written while it changed.")]).await;
        assert_eq!(statement.status, 200, "{statement}");
        assert_eq!(town.number("SELECT count(DISTINCT version) AS number FROM statement_comments").await, 1);
        assert!(statement.has("This comment is on version 1 of the draft."), "{statement}");
        assert!(statement.has("The newer version has no such point. The comment can stay as it is."), "{statement}");

        let moved = anna.press(&statement, "Move it to the newer version: Point 2", &[]).await;
        assert!(moved.has("The comment is now on the newer version of the draft."), "{moved}");
        let check = anna.visit(&format!("{}/check", moved.path)).await;
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(
            receipt.path.starts_with("/submissions/"),
            "what stays on the earlier version hinders nothing: {receipt}"
        );
        let on = |ordinal: i32| {
            format!(
                "SELECT count(*) AS number FROM comments c JOIN versions v ON v.id = c.version WHERE v.ordinal = {ordinal}"
            )
        };
        assert_eq!((town.number(&on(1)).await, town.number(&on(2)).await), (4, 1));
        let assessed = "SELECT count(*) AS number FROM assessments a JOIN comments c ON c.id = a.comment JOIN versions v ON v.id = c.version
             WHERE a.version <> c.version OR a.version_ordinal <> v.ordinal OR a.point IS DISTINCT FROM c.point";
        assert_eq!(town.number(assessed).await, 0);
        let whole = "SELECT count(*) AS number FROM comments WHERE point IS NULL";
        assert_eq!(town.number(whole).await, 1, "nothing else is on the whole draft");
    });
}
