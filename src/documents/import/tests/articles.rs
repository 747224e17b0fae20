use super::{outline, read};
use crate::documents::outline::Scheme;

#[test]
fn a_latvian_law_has_articles_with_parts() {
    let law = "Ielu likums\n\nI nodaļa\nVispārīgi\n\n1. pants. Termini\n\n(1) Termini ir:\n1) iela — ceļš;\n2) ietve.\n(2) Citus nosaka vēlāk.\n\n\
               1.¹ pants. Joma\n\n(1) Attiecas uz visiem.\n\nPārejas noteikumi\n\n1. Stājas spēkā rīt.";
    let imported = read(law);
    assert_eq!(imported.scheme, Some(Scheme::LatvianLaw));
    assert_eq!(
        outline(&imported),
        [
            "Heading 1 - #h-ielu-likums Ielu likums",
            "Heading 1 I #h-i nodaļa Vispārīgi",
            "Article 1 1. #a-1 pants. Termini",
            "Numbered 2 (1) #a-1-1 Termini ir:",
            "Item 3 1) #a-1-1-1 iela — ceļš;",
            "Item 3 2) #a-1-1-2 ietve.",
            "Numbered 2 (2) #a-1-2 Citus nosaka vēlāk.",
            "Article 1 1.¹ #a-1_1 pants. Joma",
            "Numbered 2 (1) #a-1_1-1 Attiecas uz visiem.",
            "Heading 1 - #h-parejas-noteikumi Pārejas noteikumi",
            "Numbered 1 1. #p-1 Stājas spēkā rīt.",
        ]
    );
    assert_eq!(imported.warnings, []);
}

#[test]
fn a_european_act_has_recitals_and_articles_with_titles() {
    let act = "Whereas:\n(1) Streets are slippery.\n(2) Salt helps.\nCHAPTER I\nGENERAL\nArticle 1\nAim\n1. This act:\n(a) one;\n(b) two:\n(i) inner;\n(ii) more;\n\
               (c) three.\n1a. Added.\nArticle 2\nTerms\nFor this act:\n(1) ‘salt’ means salt.\nANNEX\n1. Roads";
    let imported = read(act);
    assert_eq!(imported.scheme, Some(Scheme::EuropeanAct));
    assert_eq!(
        outline(&imported)[1..15],
        [
            "Numbered 1 (1) #p-1 Streets are slippery.",
            "Numbered 1 (2) #p-2 Salt helps.",
            "Heading 1 - #h-chapter-i CHAPTER I",
            "Heading 2 - #h-general GENERAL",
            "Article 1 Article 1 #a-1 Aim",
            "Numbered 2 1. #a-1-1 This act:",
            "Item 3 (a) #a-1-1-a one;",
            "Item 3 (b) #a-1-1-b two:",
            "Item 4 (i) #a-1-1-b-i inner;",
            "Item 4 (ii) #a-1-1-b-ii more;",
            "Item 3 (c) #a-1-1-c three.",
            "Numbered 2 1a. #a-1-1a Added.",
            "Article 1 Article 2 #a-2 Terms",
            "Paragraph 1 - #a-2--1 For this act:",
        ]
    );
    assert_eq!(imported.warnings, []);
}

#[test]
fn a_bill_has_sections_and_schedules() {
    let bill = "PART 1\nSALT\n\n1 Duty to salt\n(1) The town must salt.\n(2) It must—\n(a) buy, and\n(b) spread,\nthe salt.\n\n1A Power to sell\nThe town may sell salt.\n\n\
                2 Fees\n(1) Fees are low.\n\nSCHEDULE 1\nFEES\n\n1 The fee is £5.\n2 (1) It may be waived.\n(2) In writing.";
    let imported = read(bill);
    assert_eq!(imported.scheme, Some(Scheme::BritishBill));
    assert_eq!(
        outline(&imported),
        [
            "Heading 1 - #h-part-1 PART 1",
            "Heading 2 - #h-salt SALT",
            "Article 1 1 #a-1 Duty to salt",
            "Numbered 2 (1) #a-1-1 The town must salt.",
            "Numbered 2 (2) #a-1-2 It must—",
            "Item 3 (a) #a-1-2-a buy, and",
            "Item 3 (b) #a-1-2-b spread,",
            "Paragraph 2 - #a-1-2--1 the salt.",
            "Article 1 1A #a-1a Power to sell",
            "Paragraph 1 - #a-1a--1 The town may sell salt.",
            "Article 1 2 #a-2 Fees",
            "Numbered 2 (1) #a-2-1 Fees are low.",
            "Heading 1 - #h-schedule-1 SCHEDULE 1",
            "Heading 2 - #h-fees FEES",
            "Numbered 1 1 #p-1 The fee is £5.",
            "Numbered 1 2 #p-2 (1) It may be waived.",
            "Numbered 2 (2) #p-2-2 In writing.",
        ]
    );
    assert_eq!(imported.warnings, []);
}

#[test]
fn a_law_with_sections_has_lists_in_sentences() {
    let law = "§ 1 Zweck\n\n(1) Das Gesetz dient.\n\n§ 2 Begriffe\n\nDanach ist\n\n1. Salz, was salzig ist,\n\n2. Eis:\n\na) hart,\n\nb) weich.\n\n§ 2a Ausnahmen\n\nKeine.";
    let imported = read(law);
    assert_eq!(imported.scheme, Some(Scheme::SectionLaw));
    let anchors: Vec<_> = imported.points.iter().map(|point| point.anchor.as_str()).collect();
    assert_eq!(anchors, ["a-1", "a-1-1", "a-2", "a-2--1", "a-2-1", "a-2-2", "a-2-2-a", "a-2-2-b", "a-2a", "a-2a--1"]);
}
