//! Comments and answers from before a story begins, made by the actions that pages use.
use atbalss::{
    accounts,
    assessments::{self, Filter, State},
    consultations, documents,
    ids::{FormId, OrganisationId},
    organisations,
    platform::{Approver, Language, Member, Reviewer, Role, Staff, Viewer},
    responses::{self, Verdict, Wording},
    statements::{self, CommentBody, CommentKind, CommentText, ProposedWording, actions::NewComment},
    submissions::{self, Declaration},
};
use diesel::sql_types::{Text, Uuid};
use diesel_async::RunQueryDsl;

use crate::support::{Town, people::Account, unhindered};

/// A comment, as a person writes it.
pub struct Said {
    /// The point; `None` for the whole draft.
    pub anchor: Option<&'static str>,
    /// The language in which they read the draft.
    pub language: Language,
    pub kind: CommentKind,
    pub body: &'static str,
    pub wording: Option<&'static str>,
}

impl Said {
    pub fn on(anchor: &'static str, body: &'static str) -> Self {
        Self { anchor: Some(anchor), language: Language::En, kind: CommentKind::Proposal, body, wording: None }
    }

    pub fn on_the_whole_draft(body: &'static str) -> Self {
        Self { anchor: None, language: Language::En, kind: CommentKind::Question, body, wording: None }
    }

    pub fn in_latvian(self) -> Self {
        Self { language: Language::Lv, ..self }
    }

    pub fn wanting(self, wording: &'static str) -> Self {
        Self { wording: Some(wording), ..self }
    }
}

/// An organisation and its signatory.
pub type Voice = (OrganisationId, Account);

/// The people who write and approve answers.
pub struct Answerers {
    pub rita: Account,
    pub janis: Account,
}

impl Town {
    /// Submits comments on the English text.
    pub async fn hand_in(&self, number: &str, voice: &Voice, comments: Vec<Said>) {
        self.hand_in_with_note(number, voice, "", comments).await;
    }

    /// Submits comments with a covering note.
    pub async fn hand_in_with_note(
        &self,
        number: &str,
        (organisation, account): &Voice,
        note: &'static str,
        comments: Vec<Said>,
    ) {
        let (now, organisation, person, number) = (self.now(), *organisation, account.id, number.to_owned());
        self.write(async move |tx| {
            let memberships = organisations::memberships_of(tx, person).await?;
            let member: Member =
                Viewer { memberships, ..accounts::viewer_of(tx, person).await? }.member().expect("a member");
            let consultation = consultations::find(tx, &number).await?;
            let version = consultations::open_version(tx, consultation.id, now).await?.version;
            let mut statement = None;
            for said in comments {
                let text = documents::text(tx, version, said.language).await?;
                let point = match said.anchor {
                    Some(anchor) => Some(documents::point_by_anchor(tx, text.id, anchor).await?),
                    None => None,
                };
                let wording = said
                    .wording
                    .zip(point.as_ref())
                    .and_then(|(wording, point)| ProposedWording::parse(wording, &point.body).unwrap());
                let words = CommentText {
                    kind: said.kind,
                    body: CommentBody::parse(said.body).unwrap(),
                    proposed_wording: wording,
                };
                let point = point.map(|point| point.id);
                let (number, form) = (number.clone(), FormId::new());
                let new =
                    NewComment { number, organisation, form, version, point, language: said.language, text: words };
                statement =
                    Some(statements::actions::add_comment(tx, now, &member, &new).await.expect("nothing hinders it"));
            }
            let statement = statement.expect("at least one comment");
            let noted = diesel::sql_query("UPDATE statements SET note = $1 WHERE id = $2");
            noted.bind::<Text, _>(note).bind::<Uuid, _>(statement).execute(tx.conn()).await?;
            let seen = statements::find_own(tx, &member, statement).await?.revision;
            let declaration = Declaration { text: "I may submit this.".to_owned(), language: Language::En };
            submissions::actions::submit(tx, now, &member, statement, seen, &declaration)
                .await
                .expect("nothing hinders it");
            Ok(())
        })
        .await;
    }

    /// The ministry's people who answer.
    pub async fn answerers(&self) -> Answerers {
        Answerers {
            rita: self.staff("Rita Kalna", &[Role::Reviewer]).await,
            janis: self.staff("Jānis Ozols", &[Role::Approver]).await,
        }
    }

    /// Writes an answer to each comment without one, in the order of the draft, and approves it; one verdict for each.
    pub async fn answer(&self, number: &str, who: &Answerers, answers: &'static [(Verdict, &'static str)]) {
        let (now, rita, janis, number) = (self.now(), who.rita.id, who.janis.id, number.to_owned());
        self.write(async move |tx| {
            let rita = Reviewer(staff(tx, rita).await);
            let janis = Approver(staff(tx, janis).await);
            let consultation = consultations::find(tx, &number).await?;
            let received =
                Filter { consultation: Some(consultation.id), state: Some(State::Received), ..Filter::default() };
            let waiting = assessments::list(tx, &received, None, answers.len()).await?.items;
            for (assessment, (verdict, reasons)) in waiting.iter().zip(answers) {
                let wording = Wording {
                    verdict: *verdict,
                    reasons: (*reasons).to_owned(),
                    essence: String::new(),
                    language: Language::En,
                    change: None,
                };
                unhindered(responses::actions::draft(tx, now, &rita, assessment.id, "", wording).await)?;
                let written = responses::unpublished(tx, assessment.id).await?.expect("an answer");
                unhindered(responses::actions::approve(tx, now, &janis, written.id, &written.mark()).await)?;
            }
            Ok(())
        })
        .await;
    }

    /// Corrects the valid answer to the first answered comment, and approves the correction.
    pub async fn correct(&self, number: &str, who: &Answerers, verdict: Verdict, reasons: &'static str) {
        let (now, rita, janis, number) = (self.now(), who.rita.id, who.janis.id, number.to_owned());
        self.write(async move |tx| {
            let rita = Reviewer(staff(tx, rita).await);
            let janis = Approver(staff(tx, janis).await);
            let consultation = consultations::find(tx, &number).await?;
            let version = consultations::open_version(tx, consultation.id, now).await?.version;
            let public = submissions::public_comments(&consultation, now).expect("the comments are public");
            let results = responses::results(tx, public, version, None, None, 1).await?;
            let answer = results.items.into_iter().next().expect("an answer").given.answer;
            let wording = Wording {
                verdict,
                reasons: reasons.to_owned(),
                essence: String::new(),
                language: Language::En,
                change: None,
            };
            unhindered(responses::actions::correct(tx, now, &rita, answer.response, answer.assessment, wording).await)?;
            let written = responses::unpublished(tx, answer.assessment).await?.expect("a correction");
            unhindered(responses::actions::approve(tx, now, &janis, written.id, &written.mark()).await)?;
            Ok(())
        })
        .await;
    }

    /// Publishes the approved answers.
    pub async fn publish_answers(&self, number: &str, who: &Answerers) {
        let (now, janis, number) = (self.now(), who.janis.id, number.to_owned());
        self.write(async move |tx| {
            let janis = Approver(staff(tx, janis).await);
            let consultation = consultations::find(tx, &number).await?;
            let seen = responses::actions::mark(&responses::actions::waiting(tx, consultation.id).await?);
            unhindered(responses::actions::publish(tx, now, &janis, &number, &seen).await)?;
            Ok(())
        })
        .await;
    }

    /// Approves all drafted answers and publishes them.
    pub async fn publish_drafted(&self, number: &str, who: &Answerers) {
        let (now, janis, of) = (self.now(), who.janis.id, number.to_owned());
        self.write(async move |tx| {
            let janis = Approver(staff(tx, janis).await);
            let consultation = consultations::find(tx, &of).await?.id;
            let drafted = Filter { consultation: Some(consultation), state: Some(State::Drafted), ..Filter::default() };
            for assessment in assessments::list(tx, &drafted, None, 100).await?.items {
                let written = responses::unpublished(tx, assessment.id).await?.expect("an answer");
                unhindered(responses::actions::approve(tx, now, &janis, written.id, &written.mark()).await)?;
            }
            Ok(())
        })
        .await;
        self.publish_answers(number, who).await;
    }

    /// Closes the consultation as answered.
    pub async fn close(&self, number: &str, who: &Answerers) {
        let (now, janis, number) = (self.now(), who.janis.id, number.to_owned());
        self.write(async move |tx| {
            let janis = Approver(staff(tx, janis).await);
            unhindered(responses::actions::close(tx, now, &janis, &number).await)?;
            Ok(())
        })
        .await;
    }
}

async fn staff(tx: &mut atbalss::platform::Tx, person: atbalss::ids::PersonId) -> Staff {
    accounts::viewer_of(tx, person).await.unwrap().staff().expect("staff")
}
