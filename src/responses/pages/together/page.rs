use std::collections::{BTreeMap, HashMap};

use askama::Template;

use super::{Chosen, assigning::Assigning, labelling::Labelling};
use crate::{
    accounts::{self, Contact},
    addresses,
    assessments::{self, Assessment, Label, State},
    consultations::Consultation,
    ids::{AssessmentId, LabelId, PersonId, ResponseId},
    platform::{
        Conn, Digest, Error, Language, Phrase, Role, Said, said, sha256,
        web::{Field, Problems, Shell},
    },
    responses::{
        model::{Response, State as Answer, Wording},
        pages::{
            asked::{Asked, NOBODY},
            choices::Choices,
            desk::{Opened, Sent},
            inserting,
            nameable::{Nameable, nameable},
            typed::Typed,
            waiver,
        },
        store::{self, TextTitle},
    },
};

/// How many comments are shown whole, and how many answers are approved with one press.
const MOST_SHOWN: usize = 100;

/// Several comments of one consultation, with what can be done with all of them.
#[derive(Template)]
#[template(path = "responses/together.html")]
pub(super) struct Together {
    pub shell: Shell,
    pub asked: Asked,
    pub chosen: Chosen,
    choices: Choices,
    /// All of them, in the order of the draft.
    assessments: Vec<Assessment>,
    /// Whether the list has more than are worked on together.
    are_more: bool,
    /// The answer in preparation to each that has one.
    responses: HashMap<AssessmentId, Response>,
    /// To how many comments each of these answers is, here or not.
    answered: HashMap<ResponseId, usize>,
    /// Who wrote these answers.
    people: Vec<Contact>,
    /// Those that are shown, each with its text.
    pub shown: Vec<Opened>,
    nameable: Vec<Nameable>,
    /// The texts that can be put into the answer.
    texts: Vec<TextTitle>,
    pub typed: Typed,
    /// Whether something typed is shown again that is not saved.
    pub is_typed_into: bool,
    pub assigning: Assigning,
    pub labelling: Labelling,
    labelled: HashMap<AssessmentId, Vec<LabelId>>,
    pub problems: Problems,
    /// Why answers were not approved.
    refused: BTreeMap<ResponseId, Said>,
}

impl Together {
    /// The page; `None` where no consultation or no comment of it was chosen.
    pub async fn read(conn: &mut Conn, shell: Shell, asked: Asked, chosen: Chosen) -> Result<Option<Self>, Error> {
        let choices = Choices::read(conn, &shell, &asked).await?;
        let Some(consultation) = choices.chosen.clone() else { return Ok(None) };
        let filter = choices.filter(&asked, &shell);
        let (assessments, are_more) = chosen.assessments(conn, &consultation, &filter).await?;
        let Some(first) = assessments.first() else { return Ok(None) };
        let ids: Vec<AssessmentId> = assessments.iter().map(|one| one.id).collect();
        let chosen = chosen.named(&ids);
        let responses = store::unpublished_to(conn, &ids).await?;
        let mut drafted: Vec<ResponseId> = responses.values().map(|response| response.id).collect();
        drafted.sort_unstable();
        drafted.dedup();
        let answered = store::count_assessments(conn, &drafted).await?;
        let by: Vec<PersonId> = responses.values().map(|response| response.drafted_by).collect();
        let people = accounts::find_people(conn, &by).await?;
        let nameable = nameable(conn, &shell, &consultation, (first.version, None)).await?;
        let head = &assessments[..assessments.len().min(MOST_SHOWN)];
        let sent = Sent::read(conn, head.iter()).await?;
        let shown = head.iter().map(|one| sent.take(one.clone())).collect::<Result<_, _>>()?;
        let texts = if shell.viewer.has(Role::Reviewer) { store::text_titles(conn).await? } else { Vec::new() };
        let (typed, problems) = (Typed::nothing(shell.language), Problems::default());
        let assigning = Assigning::of(&assessments);
        let (labelling, refused) = (Labelling::default(), BTreeMap::new());
        let shown_ids: Vec<AssessmentId> = head.iter().map(|one| one.id).collect();
        let labelled = assessments::labels_of(conn, &shown_ids).await?;
        Ok(Some(Self {
            shell,
            asked,
            chosen,
            choices,
            assessments,
            are_more,
            responses,
            answered,
            people,
            shown,
            nameable,
            texts,
            typed,
            is_typed_into: false,
            assigning,
            labelling,
            labelled,
            problems,
            refused,
        }))
    }

    pub fn consultation(&self) -> &Consultation {
        self.choices.chosen.as_ref().expect("the page is of a consultation")
    }

    /// The mark of what the page shows: it changes when anything is answered, changed, added or gone.
    pub fn mark(&self) -> String {
        let mut all = String::new();
        for one in &self.assessments {
            let answer = self.responses.get(&one.id).map(Response::mark).unwrap_or_default();
            all.extend([one.id.to_string(), one.state.to_string(), answer, "\n".to_owned()]);
        }
        Digest::from(sha256(all.as_bytes())).to_string()
    }

    /// Whether all of them have this answer of this person: the form came twice.
    pub fn is_saved(&self, wording: &Wording, by: PersonId) -> bool {
        let has_it = |one: &Assessment| {
            self.responses.get(&one.id).is_some_and(|own| own.drafted_by == by && own.wording() == *wording)
        };
        self.assessments.iter().all(has_it)
    }

    /// Those that wait for an answer.
    pub fn waiting(&self) -> Vec<AssessmentId> {
        self.assessments.iter().filter(|one| one.state == State::Received).map(|one| one.id).collect()
    }

    /// Those that wait for an answer, with their texts; none if the page does not show all of them.
    pub fn answered_here(&self) -> Vec<&Opened> {
        let waits = |one: &&Opened| one.assessment.state == State::Received;
        let shown: Vec<&Opened> = self.shown.iter().filter(waits).collect();
        if shown.len() == self.waiting().len() { shown } else { Vec::new() }
    }

    /// The texts that can be put into the answer, those of its language first.
    fn texts_offered(&self) -> Vec<(Language, Vec<&TextTitle>)> {
        inserting::offered(&self.texts, self.typed.language().unwrap_or(self.shell.language))
    }

    /// Those that still need an answer.
    pub fn open(&self) -> Vec<AssessmentId> {
        self.assessments.iter().filter(|one| one.state.is_open()).map(|one| one.id).collect()
    }

    /// What was typed is not saved, because the comments are no longer as the page showed them.
    pub fn changed(&mut self, typed: Typed) {
        self.typed = typed;
        self.problems.add("", said("responses-together-changed"));
    }

    /// Some answers were not approved.
    pub fn refused(&mut self, approved: usize, refused: BTreeMap<ResponseId, Said>) {
        let words = said("responses-approved-some").with("count", approved).with("refused", refused.len());
        self.problems.add("", words);
        self.refused = refused;
    }

    /// Where the comments were chosen, and its name.
    fn back(&self) -> (String, Phrase) {
        let words = if self.chosen.is_of_groups() { "responses-alike" } else { "responses-back" };
        (self.chosen.origin(&self.asked).to_string(), self.shell.t(words))
    }

    pub fn count(&self) -> usize {
        self.assessments.len()
    }

    /// How many there are in each state.
    fn states(&self) -> Vec<(State, i64)> {
        let of = |state: &State| {
            i64::try_from(self.assessments.iter().filter(|one| one.state == *state).count()).unwrap_or(i64::MAX)
        };
        State::ALL.iter().map(|state| (*state, of(state))).filter(|(_, count)| *count > 0).collect()
    }

    fn state_word(&self, state: &State) -> Phrase {
        self.shell.t(&format!("shell-state-{state}"))
    }

    /// How many are not shown, because a page shows no more.
    fn not_shown(&self) -> usize {
        self.assessments.len() - self.shown.len()
    }

    pub fn may_write(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && !self.waiting().is_empty()
    }

    pub fn response(&self, to: &Assessment) -> Option<&Response> {
        self.responses.get(&to.id)
    }

    /// The answers on this page that the viewer may approve: drafted by others, and to no comment that is not shown
    /// here. Each once.
    fn approvable(&self) -> Vec<&Response> {
        let Some(person) = self.shell.viewer.person.as_ref().filter(|_| self.shell.viewer.has(Role::Approver)) else {
            return Vec::new();
        };
        let mut all: Vec<&Response> = self
            .shown
            .iter()
            .filter_map(|one| self.responses.get(&one.assessment.id))
            .filter(|response| response.state == Answer::Drafted && response.drafted_by != person.id)
            .filter(|response| self.elsewhere(response) == 0)
            .collect();
        all.sort_by_key(|response| response.id);
        all.dedup_by_key(|response| response.id);
        all
    }

    /// Whether the viewer, who wrote the answer, may approve it by itself, for a reason that is published.
    fn may_waive(&self, response: &Response) -> bool {
        waiver::may_waive(&self.shell, Some(response))
    }

    fn waiver(&self, one: &Opened) -> String {
        self.asked.at(addresses::StaffWaiver { id: one.assessment.id }).to_string()
    }

    /// To how many of these comments an answer is.
    fn shared(&self, response: &Response) -> usize {
        self.responses.values().filter(|one| one.id == response.id).count()
    }

    /// To how many comments that are not shown here an answer is, too.
    fn elsewhere(&self, response: &Response) -> usize {
        let is_its_own =
            |one: &&Opened| self.responses.get(&one.assessment.id).is_some_and(|own| own.id == response.id);
        let shown = self.shown.iter().filter(is_its_own).count();
        self.answered.get(&response.id).copied().unwrap_or_default().saturating_sub(shown)
    }

    /// The page with all comments that an answer is to.
    fn all_of(&self, response: &Response) -> String {
        let of = Asked { consultation: self.consultation().number.clone(), ..Asked::default() };
        Chosen::of_answer(response.id).at(&of, addresses::StaffChosen {}).to_string()
    }

    /// Who wrote an answer, and when.
    fn written_by(&self, response: &Response) -> Phrase {
        let name = self.people.iter().find(|one| one.person == response.drafted_by).map_or("", |one| &one.name);
        let words = self.shell.t("responses-written-by").with("name", name);
        words.with("at", self.shell.moment(&response.drafted_at))
    }

    fn why_refused(&self, response: &Response) -> Option<&Said> {
        self.refused.get(&response.id)
    }

    fn handed_to(&self, one: &Opened) -> Option<Phrase> {
        self.choices.handed_to(&self.shell, &one.assessment).filter(|_| one.assessment.state.is_open())
    }

    /// Where they are handed out.
    fn assignment(&self) -> String {
        self.here(addresses::StaffChosenAssignment {})
    }

    /// The labels of a comment.
    fn labels(&self, one: &Opened) -> Vec<&Label> {
        let ids = self.labelled.get(&one.assessment.id).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.choices.label(*id)).collect()
    }

    /// Where a label is put on them or taken off.
    fn labelling(&self) -> String {
        self.here(addresses::StaffChosenLabel {})
    }

    /// Where the labels of the consultation are made.
    fn labels_page(&self) -> String {
        addresses::StaffLabels { no: &self.consultation().number }.to_string()
    }

    fn label_field(&self) -> Field {
        self.shell.field(&self.problems, "label", &self.labelling.label)
    }

    /// All of them.
    pub fn ids(&self) -> Vec<AssessmentId> {
        self.assessments.iter().map(|one| one.id).collect()
    }

    /// Where one answer to all is sent.
    fn answering(&self) -> String {
        self.here(addresses::StaffChosenResponse {})
    }

    fn serving(&self) -> String {
        self.here(addresses::StaffChosenServing {})
    }

    fn approving(&self) -> String {
        self.here(addresses::StaffChosenApproval {})
    }

    fn comment(&self, one: &Opened) -> String {
        self.asked.comment(one.assessment.id).to_string()
    }

    fn place(&self, one: &Opened) -> String {
        self.choices.place(&self.shell, &one.comment.comment, &one.on, one.assessment.version_ordinal)
    }

    fn shows_more(&self) -> bool {
        self.typed.shows_more(&self.problems)
    }

    fn field(&self, name: &str) -> Field {
        let own = || if name == "assignee" { self.assigning.assignee.as_str() } else { "" };
        let value = self.typed.value(name).unwrap_or_else(own);
        self.shell.field(&self.problems, name, value)
    }
}
