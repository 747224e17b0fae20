use super::{
    aside::Aside,
    asked::{Asked, WHOLE_DRAFT},
    desk::Opened,
    history::name,
    inserting,
    nameable::{Nameable, nameable},
    together::Chosen,
    typed::{Typed, Way},
    waiver,
};
use crate::{
    accounts::{self, Contact},
    addresses::{self, Address},
    assessments::{self, Assessment, Assignment, Filter, Key, Label, Standing, State as Progress},
    audit::{self, Entry},
    consultations::{self, Consultation, Reference},
    documents::{Piece, Point},
    ids::{AssessmentId, PersonId, ResponseId},
    platform::{
        Conn, Error, Instant, Language, Phrase, Role, Said, beginning, said,
        web::{Field, Problems, Shell},
    },
    responses::{
        actions::{self, Unsaved},
        model::{ErasureRequest, NamedChange, RecordedAnswer, Response, State},
        store::{self, TextTitle},
    },
    submissions::{
        self, Course, Erased, Field as Covered, HoldBack, Passage, Redaction, SentComment, Submission, may_take_up,
    },
};

/// How much of a part the list of the parts shows, in characters.
const PART_EXCERPT: usize = 120;

/// One comment on the desk, with its point, its answer and the actions for it.
pub(super) struct Detail {
    pub(super) shell: Shell,
    pub opened: Opened,
    consultation: Consultation,
    pub previous: Option<AssessmentId>,
    pub next: Option<AssessmentId>,
    /// The submission, if it has a covering note beside the comment.
    submission: Option<Submission>,
    /// The request to erase words of it that waits.
    erasure: Option<ErasureRequest>,
    /// The answer in preparation.
    pub response: Option<Response>,
    /// Who assigned it last, to whom.
    pub(super) assignment: Option<Assignment>,
    /// The other comments that the answer in preparation is to.
    pub shared: Vec<AssessmentId>,
    /// The answer that was drafted to the comment which this one revises, if it asks for the same in the same words.
    pub drafted_before: Option<Response>,
    /// What holds it back from the public.
    pub held: Option<HoldBack>,
    /// What is covered of it and of the covering note.
    pub redactions: Vec<(Redaction, Vec<Passage>)>,
    /// Its labels, by name.
    pub labels: Vec<Label>,
    /// What staff noted about it, and what colleagues think of it.
    pub aside: Aside,
    /// What became of the submission.
    course: Course,
    /// Its parts with the whole first, if it is divided or a part.
    parts: Vec<Assessment>,
    /// The published answers, the newest first.
    pub answers: Vec<RecordedAnswer>,
    /// The events of the comment and all its answers.
    pub(super) trail: Vec<Entry>,
    pub(super) people: Vec<Contact>,
    pub typed: Typed,
    pub remark: String,
    pub problems: Problems,
    /// Whether somebody else changed the answer while this was typed.
    pub is_overtaken: bool,
    /// Whether the form contains something typed that is not saved.
    pub is_typed_into: bool,
    /// Whether the problems are those of a decision and not of the written answer.
    pub is_undecided: bool,
    /// The page that the reviewer wanted to open while something typed was not saved.
    pub onward: Option<Address>,
    /// The changes of later versions that the answer can name.
    pub nameable: Vec<Nameable>,
    /// The texts that can be put into the answer.
    pub texts: Vec<TextTitle>,
    /// Who else has it open, and since when.
    pub others: Vec<(String, Instant)>,
}

impl Detail {
    pub async fn read(conn: &mut Conn, shell: &Shell, filter: &Filter, opened: Opened) -> Result<Self, Error> {
        let assessment = &opened.assessment;
        let consultation = consultations::find_by_id(conn, assessment.consultation).await?;
        let (previous, next) = assessments::neighbours(conn, filter, Key::of(assessment)).await?;
        let submission = opened.submission_with_note(conn).await?;
        let erasure = if shell.viewer.has(Role::Approver) {
            store::open_erasure_request(conn, assessment.comment).await?
        } else {
            None
        };
        let response = store::unpublished(conn, assessment.id).await?;
        let shared = match &response {
            Some(response) => store::assessments_of(conn, &[response.id]).await?,
            None => Vec::new(),
        };
        let shared = shared.into_iter().map(|of| of.assessment).filter(|other| *other != assessment.id).collect();
        let answers = store::recorded(conn, assessment.id).await?;
        let drafted_before = match &response {
            None if answers.is_empty() => actions::drafted_before(conn, &opened.comment.comment).await?,
            _ => None,
        };
        let of = assessment.submission;
        let course = match assessment.state {
            Progress::Lapsed => submissions::courses(conn, &[of]).await?.remove(&of).unwrap_or_default(),
            _ => Course::default(),
        };
        let responses = answers.iter().map(|one| one.answer.response).chain(response.iter().map(|one| one.id));
        let responses: Vec<ResponseId> = responses.collect();
        let trail = audit::of_answers(conn, assessment.consultation, assessment.id, &responses).await?;
        let aside = Aside::read(conn, assessment.id).await?;
        let labels = labels(conn, assessment).await?;
        let held = match assessment.standing {
            Standing::HeldBack => {
                submissions::held_back(conn, &[assessment.comment]).await?.remove(&assessment.comment)
            }
            _ => None,
        };
        let parts = match (assessment.state, assessment.part) {
            (Progress::Divided, _) | (_, 1..) => assessments::parts_of(conn, assessment.comment).await?,
            _ => Vec::new(),
        };
        let redactions = submissions::redactions_of(conn, &opened.comment.comment).await?;
        let assignment = match assessment.assignment {
            Some(id) => Some(assessments::assignment(conn, id).await?),
            None => None,
        };
        let assigned = assignment.iter().flat_map(|one| [Some(one.assigned_by), one.assignee]).flatten();
        let decided = held.iter().map(|held| held.held_by).chain(redactions.iter().map(|(one, _)| one.redacted_by));
        let beside: Vec<PersonId> = aside.people().chain(assigned).chain(decided).collect();
        let people = people(conn, &trail, &answers, response.as_ref(), beside).await?;
        let typed = match (&response, answers.first()) {
            (Some(response), _) => Typed::of(response),
            (None, Some(recorded)) => Typed::correcting(recorded),
            (None, None) => Typed::nothing(shell.language),
        };
        let own = opened.on.point().map(|point| point.provision);
        let nameable = nameable(conn, shell, &consultation, (opened.assessment.version, own)).await?;
        let writes = shell.viewer.has(Role::Reviewer) && opened.assessment.state != Progress::Lapsed;
        let texts = if writes { store::text_titles(conn).await? } else { Vec::new() };
        Ok(Self {
            shell: shell.clone(),
            opened,
            consultation,
            previous,
            next,
            submission,
            erasure,
            response,
            assignment,
            shared,
            drafted_before,
            aside,
            labels,
            held,
            redactions,
            course,
            parts,
            answers,
            trail,
            people,
            typed,
            remark: String::new(),
            problems: Problems::default(),
            is_overtaken: false,
            is_typed_into: false,
            is_undecided: false,
            onward: None,
            nameable,
            texts,
            others: Vec::new(),
        })
    }

    /// The page with what was typed and why it was not saved. If somebody else was faster, it shows the current answer,
    /// so that the reviewer knows what sending again replaces.
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

    /// The page with what was typed and is not saved, and the link to go on without saving.
    pub fn unsaved(&mut self, typed: Typed, onward: Address) {
        self.typed = typed;
        self.problems.add("", said("responses-unsaved"));
        self.onward = Some(onward);
    }

    /// The page with a text put into the answer, which is not saved yet.
    pub fn insert(&mut self, typed: Typed, text: &str) {
        self.typed = typed.with_text(text);
        self.is_typed_into = true;
    }

    /// The page with what was typed, and why no text was put into it.
    pub fn not_inserted(&mut self, typed: Typed, why: Said) {
        self.typed = typed;
        self.is_typed_into = true;
        self.problems.add("text", why);
    }

    pub fn consultation(&self) -> &Consultation {
        &self.consultation
    }

    /// The texts that can be put into the answer, those of its language first.
    pub fn texts_offered(&self) -> Vec<(Language, Vec<&TextTitle>)> {
        inserting::offered(&self.texts, self.typed.language().unwrap_or(self.shell.language))
    }

    /// The comment before or after this one in the list.
    pub fn neighbour(&self, way: Way) -> Option<AssessmentId> {
        match way {
            Way::Previous => self.previous,
            Way::Next => self.next,
            Way::Note | Way::Ask | Way::Assign | Way::Label | Way::Divide | Way::Waive => None,
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

    /// What changed at its point since, if there is a later version.
    pub fn changed_since(&self) -> Option<&str> {
        self.nameable.iter().find(|one| one.is_own).map(|one| one.address.as_str())
    }

    pub fn point(&self) -> Option<&Point> {
        self.opened.on.point()
    }

    /// The lists of the other comments on the same point and of the same organisation.
    pub fn beside(&self) -> Vec<(Phrase, Address)> {
        let here = Asked { consultation: self.consultation.number.clone(), ..Asked::default() };
        let point = match self.point() {
            Some(point) => point.provision.to_string(),
            None => WHOLE_DRAFT.to_owned(),
        };
        let on_it = Asked { point, ..here.clone() };
        let theirs = self.sent().signatories.first().and_then(|first| {
            let by_it = Asked { organisation: first.organisation?.to_string(), ..here };
            Some((self.shell.t("responses-others-of-organisation"), by_it.list()))
        });
        [(self.shell.t("responses-others-on-point"), on_it.list())].into_iter().chain(theirs).collect()
    }

    /// Who gets the answers by post.
    pub fn told_by_post(&self) -> Option<Phrase> {
        let names = self.sent().told_by_post()?;
        Some(self.shell.t("responses-answer-by-post").with("names", names))
    }

    /// Whether the viewer may hold it back from the public.
    pub fn may_hold_back(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
            && self.opened.assessment.standing == Standing::Stands
            && !self.sent().comment.is_note()
    }

    /// The covering note beside the comment, unless it was erased.
    pub fn note(&self) -> Option<&Submission> {
        self.submission.as_ref().filter(|of| of.erased().is_none())
    }

    /// When the covering note was erased, and why.
    pub fn note_erased(&self) -> Option<Erased> {
        self.submission.as_ref()?.erased()
    }

    /// Whether the viewer may answer the covering note like a comment; if it is one, the page leads there.
    pub fn may_take_up(&self) -> bool {
        let may = |of: &Submission| may_take_up(&self.consultation, of, &self.course).is_ok();
        self.shell.viewer.has(Role::Reviewer) && self.submission.as_ref().is_some_and(may)
    }

    pub fn taking_up(&self) -> String {
        addresses::StaffTakingUp { id: self.sent().comment.submission }.to_string()
    }

    /// Whether the viewer may show it again.
    pub fn may_show_again(&self) -> bool {
        self.shell.viewer.has(Role::Approver) && self.held.is_some()
    }

    /// Since when it is held back, by whom.
    pub fn held_since(&self, held: &HoldBack) -> Phrase {
        let at = self.shell.moment(&held.held_at);
        self.shell.t("responses-held-since").with("name", self.name(&held.held_by)).with("at", at)
    }

    /// Whether the viewer may cover words of it for the public, or show them again.
    pub fn may_redact(&self) -> bool {
        let standing = self.opened.assessment.standing;
        self.shell.viewer.has(Role::Approver)
            && matches!(standing, Standing::Stands | Standing::HeldBack)
            && !self.sent().comment.is_erased()
    }

    /// Who covered words of it, and when.
    pub fn redacted(&self, redaction: &Redaction) -> Phrase {
        let words = self.shell.t("responses-redacted-by").with("name", self.name(&redaction.redacted_by));
        words.with("at", self.shell.moment(&redaction.redacted_at))
    }

    /// The words that are covered, each once.
    pub fn covered_words(&self, passages: &[Passage]) -> String {
        let comment = &self.sent().comment;
        let words = |passage: &Passage| match passage.field {
            Covered::Body => passage.within(&comment.body).to_owned(),
            Covered::Wording => passage.within(comment.proposed_wording.as_deref().unwrap_or_default()).to_owned(),
            Covered::Note if comment.is_note() => passage.within(&comment.body).to_owned(),
            Covered::Note => passage.within(self.note().map_or("", |of| &of.note)).to_owned(),
        };
        let mut all: Vec<String> =
            passages.iter().map(|one| words(one).split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        all.sort();
        all.dedup();
        all.join(", ")
    }

    pub fn redaction_ground(&self, redaction: &Redaction) -> Phrase {
        self.shell.say(&redaction.ground.words())
    }

    pub fn redacting(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffRedacting { id: self.id() }).to_string()
    }

    pub fn uncovering(&self, asked: &Asked, redaction: &Redaction) -> String {
        asked.at(addresses::StaffUncovering { id: self.id(), redaction: redaction.id }).to_string()
    }

    /// Who else has it open.
    pub fn also_open(&self, (name, at): &(String, Instant)) -> Phrase {
        self.shell.t("responses-also-open").with("name", name.as_str()).with("at", self.shell.moment(at))
    }

    /// Whether the viewer may ask that words are erased.
    pub fn may_ask_erasure(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    pub fn erasing(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffErasing { id: self.id() }).to_string()
    }

    /// The request to erase words of it that waits, for those who decide.
    pub fn erasure_request(&self) -> Option<String> {
        let request = self.erasure.as_ref()?;
        Some(addresses::StaffErasure { erasure: request.id }.to_string())
    }

    pub fn ground_words(&self, held: &HoldBack) -> Phrase {
        self.shell.say(&held.ground.words())
    }

    pub fn holding_back(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffHoldingBack { id: self.id() }).to_string()
    }

    pub fn showing_again(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffShowingAgain { id: self.id() }).to_string()
    }

    /// The page on which labels are put on this comment.
    pub fn labelling(&self, asked: &Asked) -> Address {
        let of = Asked { consultation: self.consultation.number.clone(), ..asked.from(None) };
        Chosen::of_one(self.id()).at(&of, addresses::StaffChosen {}).at("label-heading")
    }

    /// The page that hands this comment out.
    pub fn handing_out(&self, asked: &Asked) -> Address {
        let of = Asked { consultation: self.consultation.number.clone(), ..asked.from(None) };
        Chosen::of_one(self.id()).at(&of, addresses::StaffChosen {}).at("hand-out")
    }

    /// The page with all comments that the answer in preparation is to.
    pub fn all_shared(&self, asked: &Asked, response: &Response) -> String {
        let of = Asked { consultation: self.consultation.number.clone(), ..asked.from(None) };
        Chosen::of_answer(response.id).at(&of, addresses::StaffChosen {}).to_string()
    }

    /// The number with which people quote the comment: `2026-003/014-2`.
    pub fn reference(&self) -> String {
        self.opened.reference(&self.consultation).to_string()
    }

    /// The parts of a divided comment, each with its address, its state, its words, and whether it is this one.
    pub fn parts(&self, asked: &Asked) -> Vec<(Address, Progress, String, bool)> {
        let text = &self.sent().comment.body;
        let part = |one: &Assessment| {
            (asked.comment(one.id), one.state, beginning(one.words(text), PART_EXCERPT), one.id == self.id())
        };
        self.parts.iter().filter(|one| one.part > 0).map(part).collect()
    }

    /// The whole of a part, with its other parts.
    pub fn whole(&self, asked: &Asked) -> Option<Address> {
        self.parts.iter().find(|one| one.part == 0 && one.id != self.id()).map(|whole| asked.comment(whole.id))
    }

    pub fn is_divided(&self) -> bool {
        self.state() == Progress::Divided
    }

    /// Whether the viewer may divide it into parts, if it has more than one sentence.
    pub fn may_divide(&self) -> bool {
        let Assessment { state, part, .. } = self.opened.assessment;
        self.shell.viewer.has(Role::Reviewer)
            && (state, part) == (Progress::Received, 0)
            && assessments::sentences(&self.sent().comment.body).len() > 1
    }

    /// Whether the viewer may make it whole again: none of its parts has an answer.
    pub fn may_unite(&self) -> bool {
        let untouched = |one: &Assessment| one.part == 0 || one.state == Progress::Received;
        self.shell.viewer.has(Role::Reviewer) && self.is_divided() && self.parts.iter().all(untouched)
    }

    pub fn dividing(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffDividing { id: self.id() }).to_string()
    }

    pub fn uniting(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffUniting { id: self.id() }).to_string()
    }

    pub fn receipt(&self) -> String {
        addresses::Submission { id: self.sent().comment.submission }.to_string()
    }

    /// Why the comment needs no answer any more.
    pub fn lapsed(&self) -> Option<Phrase> {
        if self.state() != Progress::Lapsed {
            return None;
        }
        let moment = |at| self.shell.moment(&at);
        Some(match (self.course.withdrawn_at, self.course.later) {
            (Some(at), _) => self.shell.t("responses-lapsed-withdrawn").with("at", moment(at)),
            (None, Some(later)) => {
                let newer = Reference::of_submission(&self.consultation, later.number).to_string();
                let words = self.shell.t("responses-lapsed-superseded").with("reference", newer);
                words.with("at", moment(later.received_at))
            }
            (None, None) => self.shell.say(&said("responses-hindrance-lapsed")),
        })
    }

    /// The receipt of the submission that came after it.
    pub fn later_receipt(&self) -> Option<String> {
        self.course.later.map(|later| addresses::Submission { id: later.id }.into())
    }

    /// The language of the point, for `lang`.
    pub fn point_language(&self) -> &'static str {
        self.opened.on.lang()
    }

    /// The comparison of the proposed wording with the point.
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.opened.on.comparison(self.sent().comment.proposed_wording.as_deref())
    }

    /// Where the form sends a reviewer's words: to the answer, or to a correction of the published one.
    pub fn words_go_to(&self, asked: &Asked) -> String {
        match (&self.response, self.answers.first()) {
            (None, Some(recorded)) => asked.correction(recorded.answer.response).to_string(),
            _ => asked.answer(self.id()).to_string(),
        }
    }

    /// Whether the viewer may write here.
    pub fn may_write(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && !matches!(self.state(), Progress::Lapsed | Progress::Divided)
    }

    /// Whether the form corrects a published answer.
    pub fn is_correction(&self) -> bool {
        !self.answers.is_empty()
    }

    /// Whether the viewer can write or decide, or sees why an answer was sent back.
    pub fn has_something_to_do(&self) -> bool {
        self.may_write() || self.may_decide() || self.response.is_some()
    }

    /// Whether the field for the comment in short is open, because it is filled or wrong.
    pub fn shows_more(&self) -> bool {
        self.typed.shows_more(&self.problems)
    }

    /// Who wrote the answer, and when.
    pub fn written_by(&self, response: &Response) -> Phrase {
        let at = self.shell.moment(&response.drafted_at);
        self.shell.t("responses-written-by").with("name", self.name(&response.drafted_by)).with("at", at)
    }

    /// The language of an answer, where it is not that of the page.
    pub fn other_language(&self, language: &Language) -> Option<Phrase> {
        let words = || self.shell.t(&format!("responses-in-{language}"));
        (*language != self.shell.language).then(words)
    }

    /// Whether the viewer may approve the answer or send it back: an approver who did not write it, unless it was
    /// already sent back.
    pub fn may_decide(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
            && self.response.as_ref().is_some_and(|response| !self.is_own(response) && !self.is_returned())
    }

    /// Whether the viewer may approve the answer although they wrote it, for a reason that is published.
    pub fn may_waive(&self) -> bool {
        waiver::may_waive(&self.shell, self.response.as_ref()) && self.state() != Progress::Lapsed
    }

    pub fn waiver_page(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffWaiver { id: self.id() }).to_string()
    }

    /// Whether the page offers the decision. It does not beside an open form: approving would drop what is typed there.
    pub fn decides_here(&self) -> bool {
        self.may_decide() && !(self.may_write() && self.is_form_open())
    }

    /// The id of the form of the decision.
    pub fn decision_form(&self) -> &'static str {
        if self.may_write() { "decision" } else { "main-form" }
    }

    /// Whether the viewer wrote it.
    fn is_own(&self, response: &Response) -> bool {
        self.shell.viewer.person.as_ref().is_some_and(|person| person.id == response.drafted_by)
    }

    pub fn is_approved(&self) -> bool {
        self.response.as_ref().is_some_and(|response| response.state == State::Approved)
    }

    pub fn is_returned(&self) -> bool {
        self.response.as_ref().is_some_and(|response| response.state == State::Returned)
    }

    /// The name of a person.
    pub fn name(&self, person: &PersonId) -> &str {
        name(&self.people, *person)
    }

    /// The colleague whose words the reviewer is about to change.
    pub fn colleague(&self) -> Option<Phrase> {
        let response = self.response.as_ref().filter(|response| !self.is_own(response))?;
        let at = self.shell.moment(&response.drafted_at);
        let name = name(&self.people, response.drafted_by);
        Some(self.shell.t("responses-colleague-wrote").with("name", name).with("at", at))
    }

    /// Whether the form is open: nothing is written yet, the answer was sent back, it is the viewer's own draft, or
    /// something typed was not saved.
    pub fn is_form_open(&self) -> bool {
        let is_mistyped = !self.problems.is_empty() && !self.is_undecided;
        if is_mistyped || self.is_typed_into {
            return true;
        }
        match &self.response {
            None => self.answers.is_empty(),
            Some(_) => self.is_returned() || (!self.is_approved() && !self.may_decide()),
        }
    }

    /// Whether the page also shows the text of the answer: for a decision, for a comparison with what was typed, or
    /// because the form is closed.
    pub fn shows_text(&self) -> bool {
        self.is_overtaken || !self.may_write() || self.may_decide() || !self.is_form_open()
    }

    pub fn field(&self, name: &str) -> Field {
        let own = || if name == "remark" { self.remark.as_str() } else { "" };
        let value = self.typed.value(name).unwrap_or_else(own);
        self.shell.field(&self.problems, name, value)
    }

    /// The change that an answer names, in words.
    fn named(&self, change: Option<NamedChange>) -> Option<&Nameable> {
        self.nameable.iter().find(|one| Some(one.change) == change)
    }

    /// The change that the answer in preparation names.
    pub fn named_by(&self, response: &Response) -> Option<&Nameable> {
        self.named(response.change())
    }

    /// The change that a published answer names.
    pub fn named_in(&self, recorded: &RecordedAnswer) -> Option<&Nameable> {
        self.named(recorded.change)
    }

    /// What deleting the answer means.
    pub fn discard_words(&self) -> Said {
        if !self.shared.is_empty() {
            return said("responses-discard-shared-text").with("count", self.shared.len() + 1);
        }
        said(if self.is_correction() { "responses-discard-correction-text" } else { "responses-discard-text" })
    }
}

/// The labels of a comment, by name.
async fn labels(conn: &Conn, of: &Assessment) -> Result<Vec<Label>, Error> {
    let Some(put) = assessments::labels_of(conn, &[of.id]).await?.remove(&of.id) else { return Ok(Vec::new()) };
    let all = assessments::labels(conn, of.consultation).await?;
    Ok(all.into_iter().filter(|label| put.contains(&label.id)).collect())
}

/// Everybody who took part in it.
async fn people(
    conn: &mut Conn,
    trail: &[Entry],
    answers: &[RecordedAnswer],
    response: Option<&Response>,
    beside: Vec<PersonId>,
) -> Result<Vec<Contact>, Error> {
    let acted = trail.iter().filter_map(|entry| entry.person);
    let published = answers.iter().map(|one| one.published_by);
    let drafted = response.map(|response| response.drafted_by);
    let mut all: Vec<PersonId> = acted.chain(published).chain(drafted).chain(beside).collect();
    all.sort_unstable();
    all.dedup();
    accounts::find_people(conn, &all).await
}
