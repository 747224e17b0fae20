//! One answer to several comments: which comments it answers is part of it.
use atbalss::{
    accounts,
    assessments::{self, Correction, Filter, State},
    consultations,
    ids::{AssessmentId, PersonId, ResponseId},
    platform::{Approver, Language, Reviewer, Role, Stop, Tx},
    responses::{
        self, Hindrance, Response, Verdict, Wording,
        actions::{self, Unpublished, Unsaved},
    },
};

use crate::{
    statements::Shore,
    support::{Town, story, unhindered},
};

/// Inese and Māra write, Jānis approves; two comments wait, after the period.
struct Desk<'a> {
    town: &'a Town,
    number: String,
    inese: PersonId,
    mara: PersonId,
    janis: PersonId,
    first: AssessmentId,
    second: AssessmentId,
}

async fn reviewer(tx: &mut Tx, id: PersonId) -> Reviewer {
    Reviewer(accounts::viewer_of(tx, id).await.unwrap().staff().unwrap())
}

async fn approver(tx: &mut Tx, id: PersonId) -> Approver {
    Approver(accounts::viewer_of(tx, id).await.unwrap().staff().unwrap())
}

fn wording() -> Wording {
    let reasons = "Both points will say so.".to_owned();
    Wording { verdict: Verdict::Partly, reasons, essence: String::new(), language: Language::En, change: None }
}

impl<'a> Desk<'a> {
    async fn new(town: &'a Town) -> Self {
        let shore = Shore::new(town).await;
        town.later("2026-11-10T10:00");
        super::hand_in(&town.signed_in(&shore.anna).await, &shore).await;
        town.later("2026-12-01T09:00");
        let number = shore.number.clone();
        let of = number.clone();
        let waiting = town
            .write(async move |tx| {
                let consultation = consultations::find(tx, &of).await?;
                let received =
                    Filter { consultation: Some(consultation.id), state: Some(State::Received), ..Filter::default() };
                Ok(assessments::list(tx, &received, None, 100).await?.items)
            })
            .await;
        Self {
            town,
            number,
            inese: town.staff("Inese Kalna", &[Role::Reviewer]).await.id,
            mara: town.staff("Māra Upe", &[Role::Reviewer]).await.id,
            janis: town.staff("Jānis Bērzs", &[Role::Approver]).await.id,
            first: waiting[0].id,
            second: waiting[1].id,
        }
    }

    /// Inese answers the first comment.
    async fn drafted(&self) -> Response {
        let (now, inese, first) = (self.town.now(), self.inese, self.first);
        self.town
            .write(async move |tx| {
                let inese = reviewer(tx, inese).await;
                unhindered(actions::draft(tx, now, &inese, first, "", wording()).await)?;
                Ok(responses::unpublished(tx, first).await?.unwrap())
            })
            .await
    }

    async fn approved(&self, response: ResponseId) -> Response {
        let (now, janis) = (self.town.now(), self.janis);
        self.town
            .write(async move |tx| {
                let (janis, seen) = (approver(tx, janis).await, responses::find(tx, response).await?.mark());
                unhindered(actions::approve(tx, now, &janis, response, &seen).await)?;
                responses::find(tx, response).await
            })
            .await
    }

    /// A person lets the answer also answer the second comment.
    async fn answers_both(&self, who: PersonId, response: &Response) -> Result<(), Stop<Unsaved>> {
        let (now, second, id, seen) = (self.town.now(), self.second, response.id, response.mark());
        self.town
            .app
            .db
            .write(async move |tx| {
                let who = reviewer(tx, who).await;
                actions::answer_too(tx, now, &who, id, &seen, &[second]).await
            })
            .await
    }

    async fn states(&self) -> [(State, Option<Correction>); 2] {
        let conn = self.town.app.db.read().await.unwrap();
        let mut states = [(State::Received, None); 2];
        for (at, id) in [self.first, self.second].into_iter().enumerate() {
            let assessment = assessments::find(&conn, id).await.unwrap();
            states[at] = (assessment.state, assessment.correction);
        }
        states
    }

    async fn current(&self, response: ResponseId) -> Response {
        responses::find(&mut self.town.app.db.read().await.unwrap(), response).await.unwrap()
    }

    /// The mark of the page that Jānis looks at.
    async fn page(&self) -> String {
        let mut conn = self.town.app.db.read().await.unwrap();
        let consultation = consultations::find(&conn, &self.number).await.unwrap();
        actions::mark(&actions::waiting(&mut conn, consultation.id).await.unwrap())
    }

    async fn published(&self, seen: String) -> Result<(), Stop<Unpublished>> {
        let (now, janis, number) = (self.town.now(), self.janis, self.number.clone());
        self.town
            .app
            .db
            .write(async move |tx| {
                let janis = approver(tx, janis).await;
                actions::publish(tx, now, &janis, &number, &seen).await.map(|_| ())
            })
            .await
    }
}

fn refusal<H: PartialEq + std::fmt::Debug>(done: Result<(), Stop<H>>) -> Option<H> {
    done.err().map(|stop| stop.refusal().unwrap())
}

#[test]
fn adding_a_comment_takes_the_approval_back_and_changes_the_page_of_publication() {
    story("2026-11-02T09:00", async |town| {
        let desk = Desk::new(town).await;
        let approved = desk.approved(desk.drafted().await.id).await;
        let seen = desk.page().await;
        desk.answers_both(desk.mara, &approved).await.unwrap();
        assert_eq!(desk.states().await, [(State::Drafted, None); 2]);
        let widened = desk.current(approved.id).await;
        assert_eq!((widened.state, widened.drafted_by), (responses::State::Drafted, desk.mara));
        assert_eq!(refusal(desk.published(seen.clone()).await), Some(Unpublished::Nothing));
        let again = refusal(desk.answers_both(desk.inese, &widened).await);
        assert_eq!(again, Some(Unsaved::Hindered(Hindrance::Another)));
        desk.approved(approved.id).await;
        assert_eq!(refusal(desk.published(seen).await), Some(Unpublished::Changed));
        desk.published(desk.page().await).await.unwrap();
        assert_eq!(desk.states().await, [(State::Published, None); 2]);
    });
}

#[test]
fn taking_a_comment_out_leaves_the_rest_approved() {
    story("2026-11-02T09:00", async |town| {
        let desk = Desk::new(town).await;
        let drafted = desk.drafted().await;
        desk.answers_both(desk.inese, &drafted).await.unwrap();
        let approved = desk.approved(drafted.id).await;
        let seen = desk.page().await;
        let (now, mara, second, id, mark) = (town.now(), desk.mara, desk.second, approved.id, approved.mark());
        let copy = town
            .write(async move |tx| {
                let mara = reviewer(tx, mara).await;
                unhindered(actions::take_out(tx, now, &mara, id, &mark, second).await)
            })
            .await;
        assert_eq!(desk.states().await, [(State::Approved, None), (State::Drafted, None)]);
        let (rest, copy) = (desk.current(approved.id).await, desk.current(copy).await);
        assert_eq!((rest.state, rest.revision), (responses::State::Approved, approved.revision + 1));
        assert_eq!((copy.drafted_by, copy.reasons), (desk.mara, rest.reasons.clone()));
        assert_eq!(refusal(desk.published(seen).await), Some(Unpublished::Changed));
        desk.published(desk.page().await).await.unwrap();
        assert_eq!(desk.states().await, [(State::Published, None), (State::Drafted, None)]);
        let (first, mark) = (desk.first, rest.mark());
        let alone: Result<ResponseId, Stop<Unsaved>> = town
            .app
            .db
            .write(async move |tx| {
                let mara = reviewer(tx, mara).await;
                actions::take_out(tx, now, &mara, id, &mark, first).await
            })
            .await;
        assert!(matches!(alone.unwrap_err().refusal().unwrap(), Unsaved::Changed(_)), "it is published meanwhile");
    });
}
