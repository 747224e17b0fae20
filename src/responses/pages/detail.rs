use super::{asked::Asked, desk::Opened, typed::Typed};
use crate::{
    accounts::{self, Contact},
    assessments::{self, Filter, Key, State as Progress},
    consultations::{self, Consultation},
    documents::{On, Piece, Point},
    ids::{AssessmentId, PersonId},
    platform::{
        Conn, Error, Instant, Phrase, Role, said,
        web::{Field, Problems, Shell},
    },
    responses::{
        actions::Unsaved,
        model::{GivenAnswer, Response, State},
        store,
    },
    submissions::SentComment,
};

/// One comment on the desk, with its point, its answer and what can be done with that.
pub(super) struct Detail {
    shell: Shell,
    pub opened: Opened,
    consultation: Consultation,
    pub previous: Option<AssessmentId>,
    pub next: Option<AssessmentId>,
    /// The answer being prepared.
    pub response: Option<Response>,
    /// The published answers, the newest first.
    pub answers: Vec<GivenAnswer>,
    people: Vec<Contact>,
    pub typed: Typed,
    pub remark: String,
    pub problems: Problems,
    /// Somebody else changed the answer while this was typed.
    pub is_overtaken: bool,
}

impl Detail {
    pub async fn read(conn: &mut Conn, shell: &Shell, filter: Filter, opened: Opened) -> Result<Self, Error> {
        let assessment = &opened.assessment;
        let consultation = consultations::find_by_id(conn, assessment.consultation).await?;
        let (previous, next) = assessments::neighbours(conn, filter, Key::of(assessment)).await?;
        let response = store::unpublished(conn, assessment.id).await?;
        let answers = store::answers_to(conn, &[assessment.comment]).await?;
        let concerned = response
            .iter()
            .flat_map(|response| [Some(response.drafted_by), response.approved_by, response.returned_by])
            .flatten();
        let people = accounts::find_people(conn, &concerned.collect::<Vec<_>>()).await?;
        let typed = match (&response, answers.first()) {
            (Some(response), _) => Typed::of(response),
            (None, Some(given)) => Typed::correcting(&given.answer),
            (None, None) => Typed::nothing(opened.comment.comment.language),
        };
        Ok(Self {
            shell: shell.clone(),
            opened,
            consultation,
            previous,
            next,
            response,
            answers,
            people,
            typed,
            remark: String::new(),
            problems: Problems::default(),
            is_overtaken: false,
        })
    }

    /// The same with what was typed, and why it was not taken. Whoever was overtaken sees how the answer stands and,
    /// sending again, knows what they replace.
    pub fn again(&mut self, typed: Typed, unsaved: Unsaved) {
        let seen = std::mem::take(&mut self.typed.seen);
        self.typed = typed;
        match unsaved {
            Unsaved::Hindered(hindrance) => self.problems.add("", hindrance.reason()),
            Unsaved::Changed(_) => {
                self.typed.seen = seen;
                self.is_overtaken = true;
                self.problems.add("", said("responses-overtaken"));
            }
        }
    }

    pub fn id(&self) -> AssessmentId {
        self.opened.assessment.id
    }

    pub fn state(&self) -> Progress {
        self.opened.assessment.state
    }

    pub fn sent(&self) -> &SentComment {
        &self.opened.comment
    }

    pub fn on(&self) -> &On {
        &self.opened.on
    }

    pub fn point(&self) -> Option<&Point> {
        self.opened.on.point()
    }

    /// The number of the comment as people quote it: `2026-003/014-2`.
    pub fn reference(&self) -> String {
        let SentComment { comment, number, .. } = self.sent();
        format!("{}/{number:03}-{}", self.consultation.number, comment.ordinal)
    }

    /// The language in which the point is written, for `lang`.
    pub fn point_language(&self) -> &'static str {
        self.opened.on.lang()
    }

    /// The proposed wording against the point.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.opened.on.comparison(self.sent().comment.proposed_wording.as_deref())
    }

    /// Where a reviewer's words go: to the answer, or to a correction of the published one.
    pub fn words_go_to(&self, asked: &Asked) -> String {
        let query = asked.query();
        match (&self.response, self.answers.first()) {
            (None, Some(given)) => format!("/staff/responses/{}/correction{query}", given.answer.response),
            _ => format!("/staff/comments/{}/response{query}", self.id()),
        }
    }

    /// The viewer may write here.
    pub fn may_write(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && self.state() != Progress::Lapsed
    }

    /// What would be written corrects a published answer.
    pub fn is_correction(&self) -> bool {
        !self.answers.is_empty()
    }

    /// The viewer may approve the answer or send it back: an approver who did not write it.
    pub fn may_decide(&self) -> bool {
        let is_drafter = |response: &Response| {
            self.shell.viewer.person.as_ref().is_some_and(|person| person.id == response.drafted_by)
        };
        self.shell.viewer.has(Role::Approver) && self.response.as_ref().is_some_and(|response| !is_drafter(response))
    }

    pub fn is_approved(&self) -> bool {
        self.response.as_ref().is_some_and(|response| response.state == State::Approved)
    }

    /// The form stands open: nothing is written yet, it was sent back, it is one's own draft, or something typed was
    /// not taken.
    pub fn is_form_open(&self) -> bool {
        match &self.response {
            None => self.answers.is_empty() || !self.problems.is_empty(),
            Some(response) => {
                response.remark().is_some() || !self.problems.is_empty() || (!self.is_approved() && !self.may_decide())
            }
        }
    }

    /// The text of the answer stands on the page beside the form: to be decided on, to be compared with what was typed,
    /// or because the form is folded.
    pub fn shows_text(&self) -> bool {
        self.is_overtaken || !self.may_write() || self.may_decide() || !self.is_form_open()
    }

    pub fn field(&self, name: &str) -> Field {
        let value = match name {
            "verdict" => &self.typed.verdict,
            "reasons" => &self.typed.reasons,
            "essence" => &self.typed.essence,
            "language" => &self.typed.language,
            "remark" => &self.remark,
            _ => "",
        };
        self.shell.field(&self.problems, name, value)
    }

    /// What the button of the form says.
    pub fn button(&self) -> Phrase {
        self.shell.t(match &self.response {
            None if self.is_correction() => "responses-save-correction",
            _ => "responses-save",
        })
    }

    fn name(&self, person: PersonId) -> &str {
        self.people.iter().find(|contact| contact.person == person).map_or("", |contact| &contact.name)
    }

    /// What happened to the comment, the newest first: each with its instant.
    pub fn history(&self) -> Vec<(Phrase, Instant)> {
        let mut steps =
            vec![(self.shell.t("responses-was-received").with("reference", self.reference()), self.sent().received_at)];
        steps.extend(
            self.answers.iter().rev().map(|given| (self.shell.t("responses-was-published"), given.published_at)),
        );
        if let Some(response) = &self.response {
            let by = |key: &str, person: PersonId| self.shell.t(key).with("name", self.name(person));
            steps.push((by("responses-was-drafted", response.drafted_by), response.drafted_at));
            steps.extend(
                response
                    .returned_by
                    .zip(response.returned_at)
                    .map(|(person, at)| (by("responses-was-returned", person), at)),
            );
            steps.extend(
                response
                    .approved_by
                    .zip(response.approved_at)
                    .map(|(person, at)| (by("responses-was-approved", person), at)),
            );
        }
        steps.sort_by_key(|(_, at)| *at);
        steps.reverse();
        steps
    }
}
