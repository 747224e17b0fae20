use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;

use super::{
    asked::{AGES, Asked, CORRECTIONS, MINE, NOBODY, OVERDUE},
    choices::{Choices, Offered},
    detail::Detail,
    provisions::Choice,
    saved::saved_address,
};
use crate::{
    addresses::{self, Address, Page as _},
    assessments::{self, Assessment, Correction, Corrections, Counts, Filter, Label, Order, Standing, State},
    consultations::{Consultation, Reference},
    documents::{self, On, Placed},
    ids::{AssessmentId, CommentId, LabelId, PointId, ResponseId},
    notes,
    platform::{
        Conn, Error, Language, Phrase, Role, Said, Staff, beginning, said,
        web::{App, Page, PathOf, Shell, html, see_other},
    },
    responses::{
        model::{SavedList, Verdict},
        store,
    },
    statements::CommentKind,
    submissions::{self, SentComment, Submission},
};

/// How many comments the list shows on a page.
const MOST: usize = 25;
/// How much of a comment a row shows, in characters.
const EXCERPT: usize = 160;

/// The review desk: the list, and beside it one comment with its answer.
#[derive(Template)]
#[template(path = "responses/desk.html")]
pub(super) struct Desk {
    pub shell: Shell,
    pub asked: Asked,
    choices: Choices,
    rows: Vec<Row>,
    counts: Counts,
    /// The corrections of published answers that are not published.
    corrections: Corrections,
    /// Whether the list is narrowed by what the counts do not know.
    is_narrowed: bool,
    next: Option<String>,
    /// Whether the list ends here only because a page looks at no more rows.
    may_be_more: bool,
    /// The lists that the reader saved.
    saved: Vec<SavedList>,
    pub open: Option<Detail>,
}

/// `/staff/comments`.
pub(in crate::responses) async fn show(app: Data<App>, shell: Shell, staff: Staff, asked: Query<Asked>) -> Page {
    app.presence.leave(staff.person.id);
    let mut conn = app.db.read().await?;
    html(&Desk::read(&mut conn, shell, asked.into_inner(), None).await?)
}

/// `/staff/comments/{id}`.
pub(in crate::responses) async fn show_comment(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    staff: Staff,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let mut desk = Desk::read(&mut conn, shell, asked.into_inner(), Some(id)).await?;
    if let Some(open) = desk.open.as_mut().filter(|open| open.state().is_open()) {
        let address = addresses::StaffComment { id }.to_string();
        open.others = app.presence.open(&address, &staff.person, desk.shell.now);
    }
    html(&desk)
}

/// Leads from an address of an answer, to which only forms are sent, to its comment; to the list if the answer was
/// discarded.
pub(in crate::responses) async fn lead_to_comment(
    app: Data<App>,
    PathOf(id): PathOf<ResponseId>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let answered = store::assessments_of(&mut conn, &[id]).await?;
    let onward = answered.first().map_or_else(|| asked.list(), |answered| asked.comment(answered.assessment));
    Ok(see_other(&app, onward, None))
}

impl Desk {
    /// The desk with one open comment or none.
    pub async fn read(conn: &mut Conn, shell: Shell, asked: Asked, open: Option<AssessmentId>) -> Result<Self, Error> {
        let choices = Choices::read(conn, &shell, &asked).await?;
        let filter = choices.filter(&asked, &shell);
        let is_narrowed = is_narrowed(&filter);
        let here: &Conn = conn;
        let (listed, counts, corrections, opened, saved) = tokio::join!(
            assessments::list(here, &filter, asked.after(), MOST),
            choices.counts(here),
            choices.corrections(here),
            opened(here, open),
            saved_lists(here, &shell),
        );
        let (listed, counts, corrections, opened, saved) = (listed?, counts?, corrections?, opened?, saved?);
        let listed_ids: Vec<_> = listed.items.iter().map(|assessment| assessment.id).collect();
        let here: &Conn = conn;
        let (sent_comments, notes, labelled, numbers) = tokio::join!(
            Sent::read_unless(here, listed.items.iter().chain(&opened), |one| {
                open != Some(one.id) && choices.names(one)
            }),
            notes::counts(here, &listed_ids),
            choices.labels_of(here, &listed_ids),
            choices.numbers_of(here, &listed.items),
        );
        let (sent_comments, notes, mut labelled, numbers) = (sent_comments?, notes?, labelled?, numbers?);
        let row = |assessment: Assessment| {
            let number = numbers.get(&assessment.consultation).cloned();
            let notes = notes.get(&assessment.id).copied().unwrap_or_default();
            let labels = labelled.remove(&assessment.id).unwrap_or_default();
            sent_comments.row(assessment, (number, notes, labels), (open, &shell, &choices))
        };
        let rows = listed.items.into_iter().filter_map(row).collect();
        let open = match opened {
            Some(assessment) => Some(Detail::read(conn, &shell, &filter, sent_comments.take(assessment)?).await?),
            None => None,
        };
        let next = listed.next.map(|key| asked.from(Some(key)).list().to_string());
        let may_be_more = listed.may_be_more;
        Ok(Self { shell, asked, choices, rows, counts, corrections, is_narrowed, next, may_be_more, saved, open })
    }

    /// The beginning of this list, if this is a later part.
    fn first(&self) -> Option<String> {
        (!self.asked.after.is_empty()).then(|| self.asked.from(None).list().to_string())
    }

    /// Each state that occurs, with its count and the address of its list.
    fn states(&self) -> Vec<(State, i64, Address)> {
        let occurring = State::ALL.iter().map(|state| (*state, self.counts.of(*state))).filter(|(_, count)| *count > 0);
        occurring.map(|(state, count)| (state, count, self.asked.in_state(Some(state)).list())).collect()
    }

    fn all_states(&self) -> Address {
        self.asked.in_state(None).list()
    }

    /// Each filter that is set: its words, and the address of the list without it.
    fn filters_set(&self) -> Vec<(String, Address)> {
        let Self { asked, choices, .. } = self;
        let number = choices.chosen.as_ref().map(|chosen| chosen.number.clone());
        let point = choices.points.iter().find(|choice| choice.value == asked.point).map(|choice| choice.label.clone());
        let chosen = |(id, _): &&(_, _)| choices.organisation == Some(*id);
        let organisation = choices.participants.offered.iter().find(chosen).map(|(_, name)| name.clone());
        let organisation = organisation.or_else(|| choices.participants.match_none.then(|| asked.name.clone()));
        let kind = asked.kind().map(|kind| self.kind_word(&kind).to_string());
        let state = asked.state().map(|state| self.state_word(&state).to_string());
        let corrections = asked.corrections().then(|| self.shell.t("responses-corrections").to_string());
        [
            ("consultation", number),
            ("point", point),
            ("organisation", organisation),
            ("kind", kind),
            ("state", state.or(corrections)),
            ("assignee", self.whose_words()),
            ("due", asked.is_overdue().then(|| self.shell.t("responses-overdue").to_string())),
            ("label", asked.label().and_then(|id| choices.label(id)).map(|label| label.name.clone())),
            ("words", self.words_searched()),
            ("decided", asked.verdict().map(|verdict| self.verdict_word(&verdict).to_string())),
            ("version", asked.version().map(|version| self.version_word(&version).to_string())),
            ("age", asked.days().map(|days| self.age_word(&days).to_string())),
            ("order", (asked.order() != Order::Work).then(|| self.order_word(&asked.order()).to_string())),
        ]
        .into_iter()
        .filter_map(|(name, words)| Some((words?, asked.without(name).list())))
        .collect()
    }

    /// The words that are searched.
    fn words_searched(&self) -> Option<String> {
        let words = Some(self.asked.words.trim()).filter(|words| !words.is_empty())?;
        Some(self.shell.t("responses-words-set").with("words", words).to_string())
    }

    /// Whether a filter is set that stands among the further ones, so that they are shown.
    fn has_further(&self) -> bool {
        let Asked { kind, due, decided, version, age, order, .. } = &self.asked;
        [kind, due, decided, version, age, order].into_iter().any(|filter| !filter.is_empty())
    }

    /// The labels of a comment of the list.
    fn labels(&self, row: &Row) -> Vec<&Label> {
        row.labels.iter().filter_map(|id| self.choices.label(*id)).collect()
    }

    /// The orders of the list: of one consultation there are several.
    fn orders(&self) -> &'static [Order] {
        if self.choices.chosen.is_some() { Order::ALL } else { &[] }
    }

    fn order_word(&self, order: &Order) -> Phrase {
        self.shell.t(&format!("responses-order-{order}"))
    }

    /// What the list is, for people who hear it.
    fn caption(&self) -> Phrase {
        let order = match (self.asked.order(), self.asked.label()) {
            (Order::Work, None) => return self.shell.t("responses-caption"),
            (Order::Work, Some(_)) => Order::Draft,
            (order, _) => order,
        };
        self.shell.t("responses-caption-in-order").with("order", self.order_word(&order))
    }

    fn verdict_word(&self, verdict: &Verdict) -> Phrase {
        self.shell.t(&format!("shell-verdict-{verdict}"))
    }

    fn version_word(&self, version: &i32) -> Phrase {
        self.shell.t("responses-version-number").with("version", *version)
    }

    fn age_word(&self, days: &u32) -> Phrase {
        self.shell.t("responses-older-than").with("count", *days)
    }

    fn saved_address(&self, list: &SavedList) -> String {
        saved_address(list)
    }

    /// Where the lists that the reader saved stand, and where this one is saved.
    fn saved_lists(&self) -> String {
        self.asked.from(None).at(addresses::StaffSavedLists {}).to_string()
    }

    /// The texts that are kept for answers, for whoever writes answers.
    fn texts(&self) -> Option<String> {
        self.shell.viewer.has(Role::Reviewer).then(|| addresses::StaffReusableTexts {}.to_string())
    }

    /// The files of this list.
    fn files(&self) -> String {
        self.asked.from(None).at(addresses::StaffFiles {}).to_string()
    }

    /// Where the labels of the consultation are made.
    fn labels_address(&self, consultation: &Consultation) -> String {
        addresses::StaffLabels { no: &consultation.number }.to_string()
    }

    /// Whose work is listed.
    fn whose_words(&self) -> Option<String> {
        match self.asked.assignee.as_str() {
            "" => None,
            MINE => Some(self.shell.t("responses-mine").to_string()),
            NOBODY => Some(self.shell.t("responses-of-nobody").to_string()),
            person => self.choices.reviewer(person.parse().ok()?).map(str::to_owned),
        }
    }

    /// Whose work a comment is, and until when.
    fn handed_to(&self, assessment: &Assessment) -> Option<Phrase> {
        self.choices.handed_to(&self.shell, assessment)
    }

    /// How many corrections wait for approval, where the list is of the answers that do: they stand in a list of their
    /// own, because their answers are published.
    fn corrections_to_approve(&self) -> Option<Phrase> {
        let is_about_approval = self.asked.state() == Some(State::Drafted) && !self.is_narrowed;
        let waiting = Some(self.corrections.drafted).filter(|count| *count > 0 && is_about_approval)?;
        Some(self.shell.t("responses-corrections-to-approve").with("count", waiting))
    }

    /// The desk without any filter.
    fn everything(&self) -> String {
        addresses::StaffComments {}.to_string()
    }

    fn consultation_address(&self, offered: &Offered) -> String {
        addresses::StaffConsultation { no: &offered.number }.to_string()
    }

    fn publication_address(&self, consultation: &Consultation) -> String {
        addresses::StaffAnswers { no: &consultation.number }.to_string()
    }

    fn closure_address(&self, consultation: &Consultation) -> String {
        addresses::StaffClosure { no: &consultation.number }.to_string()
    }

    /// Whether comments of the list can be worked on together: those of one consultation, by who writes or approves.
    fn may_choose(&self) -> bool {
        let viewer = &self.shell.viewer;
        self.choices.chosen.is_some() && (viewer.has(Role::Reviewer) || viewer.has(Role::Approver))
    }

    /// The page with what says nearly the same.
    fn alike(&self) -> Address {
        addresses::StaffAlike {}.with("consultation", &self.asked.consultation)
    }

    fn may_publish(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    /// Whether an approved answer waits for publication.
    fn has_approved(&self) -> bool {
        self.counts.approved + self.corrections.approved > 0
    }

    /// Whether the period of the consultation has ended, so that its answers can be published.
    fn is_over(&self, consultation: &Consultation) -> bool {
        consultation.is_over(self.shell.now)
    }

    /// The address of the list of unpublished corrections.
    fn corrections_address(&self) -> Address {
        self.asked.in_corrections().list()
    }

    /// A provision with the number of its comments.
    fn choice_words(&self, choice: &Choice) -> String {
        format!("{} ({})", choice.label, self.shell.count(choice.count))
    }

    /// The organisation whose comments are listed.
    fn organisation(&self) -> String {
        self.choices.organisation.map(|id| id.to_string()).unwrap_or_default()
    }

    /// What the words that were typed have not led to: one organisation.
    fn on_the_name(&self) -> Option<Phrase> {
        let participants = &self.choices.participants;
        let key = match participants {
            _ if !participants.are_many || self.choices.organisation.is_some() => return None,
            one if one.match_too_many => "responses-organisation-name-longer",
            one if one.match_none => "responses-organisation-none",
            one if one.offered.is_empty() => return None,
            _ => "responses-organisation-choose",
        };
        Some(self.shell.t(key))
    }

    /// A consultation with its number: several have the same title.
    fn consultation_words(&self, offered: &Offered) -> String {
        format!("{} {}", offered.number, offered.title.words)
    }

    fn kind_word(&self, kind: &CommentKind) -> Phrase {
        self.shell.t(&format!("shell-kind-{kind}"))
    }

    fn state_word(&self, state: &State) -> Phrase {
        self.shell.t(&format!("shell-state-{state}"))
    }

    /// How far a correction is.
    fn correction_word(&self, correction: &Correction) -> Phrase {
        self.shell.t(match correction {
            Correction::Drafted => "responses-correction-drafted",
            Correction::Returned => "responses-correction-returned",
            Correction::Approved => "responses-correction-approved",
        })
    }

    /// What the open comment is about.
    fn place_of_open(&self, detail: &Detail) -> String {
        let Opened { assessment, comment, on } = &detail.opened;
        self.choices.place(&self.shell, &comment.comment, on, assessment.version_ordinal)
    }
}

/// Whether the list has less than the counts of states say.
fn is_narrowed(filter: &Filter) -> bool {
    let by_state = Filter {
        consultation: filter.consultation,
        state: filter.state,
        corrections: filter.corrections,
        except: filter.except.clone(),
        order: filter.order,
        ..Filter::default()
    };
    *filter != by_state
}

async fn saved_lists(conn: &Conn, shell: &Shell) -> Result<Vec<SavedList>, Error> {
    match &shell.viewer.person {
        Some(person) => store::saved(conn, person.id).await,
        None => Ok(Vec::new()),
    }
}

async fn opened(conn: &Conn, open: Option<AssessmentId>) -> Result<Option<Assessment>, Error> {
    match open {
        Some(id) => Ok(Some(assessments::find(conn, id).await?)),
        None => Ok(None),
    }
}

/// A line of the list.
struct Row {
    assessment: Assessment,
    comment: SentComment,
    /// What it is about.
    place: String,
    excerpt: String,
    /// The number of its consultation, if the list has several.
    number: Option<String>,
    /// How many internal notes are about it.
    notes: i64,
    labels: Vec<LabelId>,
    is_here: bool,
}

/// An assessment with its comment and the comment's point.
pub(super) struct Opened {
    pub assessment: Assessment,
    pub comment: SentComment,
    pub on: On,
}

impl Opened {
    /// The words that are to be answered: of the comment or of the part.
    pub fn words(&self) -> &str {
        self.assessment.words(&self.comment.comment.body)
    }

    /// The words before the part, its own, and those behind it; `None` for the whole.
    pub fn cut(&self) -> Option<[&str; 3]> {
        Some(self.assessment.part_of.span()?.cut(&self.comment.comment.body))
    }

    /// The name of its point, with the version if it is a later one.
    pub fn place(&self, language: Language) -> Said {
        let name = self.comment.comment.about(self.on.name(language));
        match self.assessment.version_ordinal {
            1 => name,
            version => said("documents-name-in-version").with("point", name).with("version", version),
        }
    }

    /// The submission, if it has a covering note beside the comment.
    pub async fn submission_with_note(&self, conn: &mut Conn) -> Result<Option<Submission>, Error> {
        if !self.comment.has_note {
            return Ok(None);
        }
        Ok(Some((*submissions::find(conn, self.assessment.submission).await?).clone()))
    }

    /// The number that people quote: `2026-003/014-2`.
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        let SentComment { comment, number, .. } = &self.comment;
        Reference::of_comment(consultation, *number, comment.ordinal).part(self.assessment.part)
    }
}

/// The comments of a part of the list, and their points.
pub(super) struct Sent {
    comments: HashMap<CommentId, SentComment>,
    points: HashMap<PointId, Placed>,
}

impl Sent {
    pub async fn read<'a>(conn: &Conn, of: impl Iterator<Item = &'a Assessment>) -> Result<Self, Error> {
        Self::read_unless(conn, of, |_| false).await
    }

    /// Without the points of those that are named without them.
    async fn read_unless<'a>(
        conn: &Conn,
        of: impl Iterator<Item = &'a Assessment>,
        is_named: impl Fn(&Assessment) -> bool,
    ) -> Result<Self, Error> {
        let of: Vec<&Assessment> = of.collect();
        let ids: Vec<_> = of.iter().map(|one| one.comment).collect();
        let points: Vec<_> = of.iter().filter(|one| !is_named(one)).filter_map(|one| one.point).collect();
        let (comments, points) = tokio::join!(submissions::sent_comments(conn, &ids), documents::placed(conn, &points));
        Ok(Self { comments: comments?.into_iter().map(|sent| (sent.comment.id, sent)).collect(), points: points? })
    }

    fn row(
        &self,
        assessment: Assessment,
        (number, notes, labels): (Option<String>, i64, Vec<LabelId>),
        (open, shell, choices): (Option<AssessmentId>, &Shell, &Choices),
    ) -> Option<Row> {
        let comment = self.comments.get(&assessment.comment)?.clone();
        let shown = comment.comment.shown(assessment.words(&comment.comment.body), shell.language).into_owned();
        Some(Row {
            is_here: open == Some(assessment.id),
            excerpt: beginning(&shown, EXCERPT),
            number,
            notes,
            labels,
            place: choices.place_in_list(shell, (&assessment, &comment.comment), &self.points),
            assessment,
            comment,
        })
    }

    pub fn take(&self, assessment: Assessment) -> Result<Opened, Error> {
        // Several parts may be of one comment.
        let comment = self.comments.get(&assessment.comment).cloned().ok_or(Error::NotFound)?;
        let on = self.on(&comment);
        Ok(Opened { assessment, comment, on })
    }

    fn on(&self, comment: &SentComment) -> On {
        On::of(comment.comment.point, &self.points)
    }
}
