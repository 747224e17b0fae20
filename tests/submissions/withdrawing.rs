//! Until the deadline an organisation withdraws what it has submitted, and may submit again.
use super::{DECLARED, SUBMIT, revising::submitted, verify};
use crate::{
    statements::Shore,
    support::{Town, story},
};

const WITHDRAW: &str = "Withdraw the statement of Drošais krasts";

async fn counts(town: &Town) -> [i64; 3] {
    let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
    assert_eq!(miscounts, [], "the kept counts are right");
    let of = async |what: &str| town.number(&format!("SELECT {what} AS number")).await;
    [
        of("(SELECT count(*) FROM withdrawals)").await,
        of("(SELECT coalesce(sum(n), 0)::bigint FROM consultation_tallies WHERE standing = 'stands')").await,
        of("(SELECT organisations FROM consultation_counters)").await,
    ]
}

#[test]
fn anna_withdraws_and_submits_again() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let receipt = submitted(&anna, &shore).await;
        assert!(!juris.visit(&receipt.path).await.html.contains("/withdrawal"), "Juris may not sign");
        assert_eq!(juris.visit(&format!("{}/withdrawal", receipt.path)).await.status, 403);
        let asked = anna.follow(&receipt, "Withdraw the statement").await;
        assert!(
            asked.has("A withdrawal cannot be undone.") && asked.has("The ministry will not answer the 2 comments.")
        );
        town.letters().await;
        town.later("2026-11-25T10:00");
        let anna = town.signed_in(&shore.anna).await;
        let asked = anna.visit(&asked.path).await;
        let withdrawn = anna.press(&asked, WITHDRAW, &[]).await;
        assert_eq!(withdrawn.path, receipt.path);
        assert!(withdrawn.has("This statement was withdrawn on 25 November 2026, 10:00."), "{withdrawn}");
        assert!(verify(&withdrawn.html).status.success(), "{withdrawn}");
        let forged = withdrawn.html.replace("2026-11-25T08:00:00", "2026-11-25T08:00:01");
        assert!(!verify(&forged).status.success(), "another instant is found out");
        assert_eq!(counts(town).await, [1, 0, 0]);
        let again = anna.press(&asked, WITHDRAW, &[]).await;
        assert_eq!((again.path.as_str(), counts(town).await), (receipt.path.as_str(), [1, 0, 0]), "twice is once");

        let letters = town.letters().await;
        let told: Vec<&str> =
            letters.iter().filter(|one| one.kind.starts_with("withdrawal")).map(|one| one.kind.as_str()).collect();
        assert_eq!(told, ["withdrawal", "withdrawal-notice"], "Anna and Inga");
        let letter = letters.iter().find(|one| one.kind == "withdrawal").unwrap();
        assert_eq!(letter.subject, "Statement 2026-001/001 withdrawn: Drošais krasts on “National Defence Concept”");
        assert!(letter.body.contains("25 November 2026, 10:00:00 (Riga time, UTC+2)"), "{}", letter.body);

        let mine = anna.visit("/desk").await;
        assert!(mine.has("Replaced or withdrawn") && mine.has("Withdrawn on 25 November 2026, 10:00"), "{mine}");
        let there = anna.visit(&shore.comment_on("p-2")).await;
        let new = anna.press(&there, "Write a statement again", &[]).await;
        assert!(new.has("Statement 2026-001/001 was withdrawn on 25 November 2026, 10:00."), "{new}");
        let check = anna.press(&new, "Check and submit the statement for Drošais krasts", &[]).await;
        let second = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(second.text(".atb-receipt__no"), "2026-001/002");
        assert!(!second.has("has replaced"), "what was withdrawn is not replaced: {second}");
        assert!(anna.visit(&receipt.path).await.has("The organisation submitted a statement again: 2026-001/002"));
        assert_eq!(counts(town).await, [1, 2, 1]);
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions WHERE supersedes IS NOT NULL").await, 0);
    });
}

#[test]
fn what_was_replaced_or_is_too_late_is_not_withdrawn() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let first = anna.follow(&receipt, "Withdraw the statement").await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        let asked = anna.visit(&first.path).await;
        assert!(asked.has("The statement that is being written stays as it is"), "{asked}");
        let check = anna.press(&revision, "Check and submit the statement for Drošais krasts", &[]).await;
        let second = anna.press(&check, SUBMIT, &DECLARED).await;
        let refused = anna.press(&first, WITHDRAW, &[]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("A newer statement of your organisation has replaced this one"), "{refused}");
        let refused = anna.press(&receipt, "Revise the statement", &[]).await;
        assert!(refused.status == 409 && refused.has("A newer statement"), "{refused}");
        let asked = anna.follow(&second, "Withdraw the statement").await;
        town.later("2026-12-01T00:00");
        let late = anna.press(&asked, WITHDRAW, &[]).await;
        assert!(late.status == 409 && late.has("it stands as it was submitted"), "{late}");
        assert_eq!(counts(town).await, [0, 2, 1]);
    });
}

#[test]
fn to_revise_and_to_withdraw_at_the_same_moment_never_mix() {
    for _ in 0..3 {
        story("2026-11-24T10:00", async |town| {
            let shore = Shore::new(town).await;
            let anna = town.signed_in(&shore.anna).await;
            let receipt = submitted(&anna, &shore).await;
            let asked = anna.follow(&receipt, "Withdraw the statement").await;
            let revision = anna.press(&receipt, "Revise the statement", &[]).await;
            let check = anna.press(&revision, "Check and submit the statement for Drošais krasts", &[]).await;
            let (second, withdrawn) =
                tokio::join!(anna.press(&check, SUBMIT, &DECLARED), anna.press(&asked, WITHDRAW, &[]));
            assert_eq!(second.text(".atb-receipt__no"), "2026-001/002", "{second}");
            let expected = match withdrawn.status {
                200 => [1, 2, 1],
                409 => [0, 2, 1],
                other => panic!("{other}: {withdrawn}"),
            };
            assert_eq!(counts(town).await, expected);
            let replaced = town.number("SELECT count(*) AS number FROM submissions WHERE supersedes IS NOT NULL").await;
            assert_eq!(replaced, 1 - expected[0], "what was withdrawn first is not replaced");
        });
    }
}

#[test]
fn a_colleague_who_may_sign_withdraws_and_everybody_concerned_is_told() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = submitted(&anna, &shore).await;
        let organisation = town.acting(&shore.anna).await.memberships[0].organisation;
        let rights = atbalss::organisations::Rights { may_sign: true, may_manage: false };
        let mara = town.member_with(organisation, "Māra Saulīte", rights).await;
        let visitor = town.signed_in(&mara).await;
        let asked = visitor.visit(&format!("{}/withdrawal", receipt.path)).await;
        town.later("2026-11-24T10:20");
        let withdrawn = visitor.press(&asked, WITHDRAW, &[]).await;
        assert!(
            withdrawn.has("The statement has been withdrawn."),
            "after she has confirmed that it is her: {withdrawn}"
        );
        let letters = town.letters().await;
        let mut told: Vec<&str> =
            letters.iter().filter(|one| one.kind == "withdrawal").map(|one| one.address.as_str()).collect();
        told.sort_unstable();
        assert_eq!(told, [shore.anna.email.as_str(), mara.email.as_str()]);
        let read = anna.visit(&receipt.path).await;
        assert!(read.has("This statement was withdrawn on"), "{read}");
    });
}
