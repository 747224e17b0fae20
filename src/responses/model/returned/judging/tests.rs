use super::*;
use crate::{
    assessments::{PartOf, Standing},
    ids::{CommentId, PersonId, SubmissionId, VersionId},
    platform::Instant,
    responses::model::Verdict,
    statements::CommentKind,
};

const REFERENCE: &str = "2026-003/014-2";

fn at(second: i64) -> Instant {
    Instant::from_microseconds(second * 1_000_000).expect("an instant")
}

fn assessment(of: ConsultationId, state: Progress) -> Assessment {
    Assessment {
        id: AssessmentId::new(),
        comment: CommentId::new(),
        part: 0,
        submission: SubmissionId::new(),
        consultation: of,
        version: VersionId::new(),
        version_ordinal: 1,
        point: None,
        place: -1,
        kind: CommentKind::Proposal,
        state,
        correction: None,
        standing: Standing::Stands,
        answer: None,
        received_at: at(1),
        assignment: None,
        assignee: None,
        due_at: None,
        part_of: PartOf::default(),
    }
}

fn answer(of: ConsultationId, reasons: &str) -> Response {
    let wording = Wording {
        verdict: Verdict::Partly,
        reasons: reasons.to_owned(),
        essence: "In short.".to_owned(),
        language: Language::En,
        change: None,
    };
    Response::draft(of, PersonId::new(), at(2), wording)
}

fn filled(verdict: &str, reasons: &str) -> Filled {
    Filled { verdict: verdict.to_owned(), reasons: reasons.to_owned(), language: "English".to_owned() }
}

/// One comment in one state, with the answer that it had when the table was made and the one that it has now.
struct Case {
    of: ConsultationId,
    assessment: Assessment,
    then: Option<Response>,
    now: Option<Response>,
}

impl Case {
    fn new(state: Progress) -> Self {
        let of = ConsultationId::new();
        Self { of, assessment: assessment(of, state), then: None, now: None }
    }

    fn answered(reasons: &str) -> Self {
        let case = Self::new(Progress::Drafted);
        let response = answer(case.of, reasons);
        Self { then: Some(response.clone()), now: Some(response), ..case }
    }

    fn here(&self) -> Here {
        let id = self.assessment.id;
        Here {
            assessments: HashMap::from([(id, self.assessment.clone())]),
            responses: self.now.clone().map(|now| (id, now)).into_iter().collect(),
            answered: HashMap::new(),
        }
    }

    fn row(&self, filled: Filled) -> ReturnedRow {
        let before = Filled::of(self.then.as_ref(), Language::En);
        let mark = RowMark::of(self.assessment.id, REFERENCE, self.then.as_ref(), &before).to_string();
        ReturnedRow { at: 2, mark, reference: REFERENCE.to_owned(), filled, is_computed: false }
    }

    fn judged(&self, rows: &[ReturnedRow]) -> Vec<Judged> {
        judge(&rows.iter().collect::<Vec<_>>(), self.of, &self.here())
    }

    /// What becomes of the row, in a word.
    fn becomes(&self, filled: Filled) -> String {
        word(&self.judged(&[self.row(filled)])[0])
    }
}

fn word(judged: &Judged) -> String {
    match judged {
        Judged::Unchanged => "unchanged".to_owned(),
        Judged::Refused(why) => why.key().to_owned(),
        Judged::Wanted(Wanted { conflict: Some(conflict), .. }) => format!("{conflict:?}"),
        Judged::Wanted(Wanted { now: None, .. }) => "new".to_owned(),
        Judged::Wanted(_) => "changed".to_owned(),
    }
}

#[test]
fn a_row_alone_is_judged_by_what_stands_here() {
    let received = Case::new(Progress::Received);
    let answered = Case::answered("At once.");
    let changed_here = Case { now: Some(answer(answered.of, "Later.")), ..Case::answered("At once.") };
    let written_here = Case { now: Some(answer(received.of, "Later.")), ..Case::new(Progress::Drafted) };
    let discarded = Case { now: None, ..Case::answered("At once.") };
    for (case, verdict, reasons, becomes) in [
        (&received, "", "", "unchanged"),
        (&received, "Ņemts vērā", "", "new"),
        (&received, "not accepted", "Nobody pays.", "new"),
        (&received, "Perhaps", "Nobody pays.", "responses-returned-verdict-unknown"),
        (&received, "", "Nobody pays.", "responses-returned-verdict-missing"),
        (&received, "Noted", " ", "responses-reasons-missing"),
        (&answered, "Partly accepted", "At  once. ", "unchanged"),
        (&answered, "Accepted", "At once.", "changed"),
        (&answered, "", "", "responses-returned-emptied"),
        (&changed_here, "Partly accepted", "At once.", "unchanged"),
        (&changed_here, "Partly accepted", "Later.", "unchanged"),
        (&changed_here, "Partly accepted", "Never.", "Changed"),
        (&written_here, "", "", "unchanged"),
        (&written_here, "Noted", "Never.", "Changed"),
        (&discarded, "Noted", "Never.", "Discarded"),
        (&Case::new(Progress::Lapsed), "Noted", "Never.", "responses-hindrance-lapsed"),
        (&Case::new(Progress::Published), "Noted", "Never.", "responses-returned-published"),
    ] {
        assert_eq!(case.becomes(filled(verdict, reasons)), becomes, "{verdict}: {reasons}");
    }
}

#[test]
fn what_the_table_does_not_have_stays_with_the_answer() {
    let case = Case::answered("At once.");
    let Judged::Wanted(wanted) = &case.judged(&[case.row(filled("Noted", "In time."))])[0] else {
        panic!("it is another answer")
    };
    assert_eq!(wanted.wording.essence, "In short.");
    assert_eq!(wanted.seen(), case.now.as_ref().map(Response::mark).unwrap_or_default());
}

#[test]
fn rows_of_other_tables_and_formulas_are_refused() {
    let case = Case::new(Progress::Received);
    let row = case.row(filled("Noted", "In time."));
    let foreign = ReturnedRow { mark: String::new(), ..row.clone() };
    let moved = ReturnedRow { reference: "2026-003/014-3".to_owned(), ..row.clone() };
    let computed = ReturnedRow { is_computed: true, ..row.clone() };
    let words: Vec<String> = [foreign, moved, computed].into_iter().map(|row| word(&case.judged(&[row])[0])).collect();
    assert_eq!(words, ["responses-returned-no-mark", "responses-returned-mark-changed", "responses-returned-formula"]);
    let elsewhere = judge(&[&row], ConsultationId::new(), &case.here());
    assert_eq!(word(&elsewhere[0]), "responses-returned-elsewhere");
    let unknown = judge(&[&row], case.of, &Here::default());
    assert_eq!(word(&unknown[0]), "responses-returned-unknown");
}

#[test]
fn of_two_rows_about_one_comment_none_counts_unless_they_agree() {
    let case = Case::new(Progress::Received);
    let words = |one: &str, other: &str| -> Vec<String> {
        let rows = [case.row(filled("Noted", one)), case.row(filled("Noted", other))];
        case.judged(&rows).iter().map(word).collect()
    };
    assert_eq!(words("In time.", "In time."), ["new", "unchanged"]);
    assert_eq!(words("In time.", "Late."), ["responses-returned-twice"; 2]);
}

#[test]
fn rows_of_one_shared_answer_agree_or_somebody_decides() {
    let of = ConsultationId::new();
    let response = answer(of, "At once.");
    let cases: Vec<Case> = (0..2)
        .map(|_| Case {
            of,
            assessment: assessment(of, Progress::Drafted),
            then: Some(response.clone()),
            now: Some(response.clone()),
        })
        .collect();
    let mut here = Here { answered: HashMap::from([(response.id, 2)]), ..Here::default() };
    for case in &cases {
        here.assessments.insert(case.assessment.id, case.assessment.clone());
        here.responses.insert(case.assessment.id, response.clone());
    }
    let words = |one: &str, other: &str| -> Vec<String> {
        let rows = [cases[0].row(filled("Noted", one)), cases[1].row(filled("Noted", other))];
        judge(&rows.iter().collect::<Vec<_>>(), of, &here).iter().map(word).collect()
    };
    assert_eq!(words("In time.", "In time."), ["changed", "changed"]);
    assert_eq!(words("In time.", "Late."), ["Shared", "Shared"]);
    let rows = [cases[0].row(filled("Noted", "In time.")), cases[1].row(filled("Partly accepted", "At once."))];
    let judged = judge(&rows.iter().collect::<Vec<_>>(), of, &here);
    assert_eq!(judged.iter().map(word).collect::<Vec<_>>(), ["Shared", "unchanged"]);
}
