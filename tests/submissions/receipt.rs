use atbalss::platform::Role;

use super::{DECLARED, SUBMIT, ready, verify};
use crate::{
    statements::Shore,
    support::{Seen, Town, story},
};

async fn receipt(town: &Town) -> Seen {
    let shore = Shore::new(town).await;
    let anna = town.signed_in(&shore.anna).await;
    let check = ready(&anna, &shore).await;
    anna.press(&check, SUBMIT, &DECLARED).await
}

#[test]
fn anyone_can_check_a_receipt() {
    story("2026-11-24T10:31:07", async |town| {
        let receipt = receipt(town).await;
        let said = verify(&receipt.html);
        let digest = receipt.text("#copy + dl code");
        assert_eq!(String::from_utf8(said.stdout).unwrap(), format!("2 comments, 1 signature: {digest}\n"));
        for (right, wrong) in
            [("Keep it.\"", "Keep it!\""), ("Anna Liepsala\"", "Anna Liepzala\""), ("\"number\": 1", "\"number\": 2")]
        {
            let forged = receipt.html.replace(&right.replace('"', "&#34;"), &wrong.replace('"', "&#34;"));
            assert_ne!(forged, receipt.html, "{right}");
            assert!(!verify(&forged).status.success(), "{wrong} is found out");
        }
    });
}

#[test]
fn a_receipt_is_for_its_organisation_and_for_staff() {
    story("2026-11-24T10:31:07", async |town| {
        let receipt = receipt(town).await;
        let print = format!("{}/print", receipt.path);
        let inga = town.staff("Ruta Kalniņa", &[Role::Reviewer]).await;
        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        let (inga, ilze) = (town.signed_in(&inga).await, town.signed_in(&ilze).await);
        for address in [&receipt.path, &print] {
            assert_eq!(inga.visit(address).await.status, 200, "{address}");
            assert_eq!(ilze.visit(address).await.status, 404, "{address}");
            assert!(town.visitor().visit(address).await.path.starts_with("/sign-in?next="), "{address}");
        }
        assert!(
            inga.visit(&print).await.html.contains("<details class=\"govuk-details\" open>"),
            "printed, everything is open"
        );
    });
}
