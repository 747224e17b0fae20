//! The list of the review desk, with its filters: in parts, the neighbours of a comment, and the next one to work on.
use diesel_async::RunQueryDsl;

use super::{
    order::{Key, Order},
    walk::{Lead, Others, Walk, Way},
    words::Words,
};
use crate::{
    assessments::model::{Assessment, Correction, State},
    ids::{AssessmentId, ConsultationId, LabelId, PersonId, PointId, SubmissionId},
    platform::{Conn, Error, Instant, Part},
    statements::CommentKind,
};

/// A filter by what a comment is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// The draft as a whole.
    WholeDraft,
    /// Any of these points: those of one provision, in every version and language.
    Points(Vec<PointId>),
}

/// A filter by whose work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// It is handed out to nobody.
    Nobody,
    /// It is handed out to this person.
    Person(PersonId),
}

/// The filters of the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in this consultation.
    pub consultation: Option<ConsultationId>,
    /// Only on these points, or on the whole draft.
    pub on: Option<Where>,
    /// Only in these submissions: those of one organisation.
    pub submissions: Option<Vec<SubmissionId>>,
    /// Only comments that want this.
    pub kind: Option<CommentKind>,
    /// Only in this state.
    pub state: Option<State>,
    /// Only with a correction of the published answer in preparation.
    pub corrections: bool,
    /// Only what is handed out to this person, or to nobody.
    pub whose: Option<Whose>,
    /// Only what waits for its writer and was due at this instant.
    pub overdue_at: Option<Instant>,
    /// Only with this label, which is one of the consultation.
    pub label: Option<LabelId>,
    /// Only on the version of the draft with this number.
    pub version: Option<i32>,
    /// Only with a published answer of this verdict, by its word.
    pub verdict: Option<&'static str>,
    /// Only what was received before.
    pub received_before: Option<Instant>,
    /// Only with these words, in the comment or in its answer.
    pub words: Option<Words>,
    /// Not in these consultations.
    pub except: Vec<ConsultationId>,
    /// The order of the list.
    pub order: Order,
}

impl Filter {
    /// The order in which the list is read. Outside a consultation there is only that of work; what has a label is
    /// indexed in the order of the draft.
    fn order(&self) -> Order {
        match (self.consultation, self.label, self.order) {
            (None, ..) => Order::Work,
            (Some(_), Some(_), Order::Work) => Order::Draft,
            (Some(_), _, order) => order,
        }
    }

    /// What the list is read by. An index has these rows in the order of the list; of several leads, as of a provision
    /// that has a point in each language, the rows are merged.
    fn leads(&self) -> Vec<Lead> {
        if let Some(lead) = self.few() {
            return vec![lead];
        }
        match (self.label, self.order()) {
            (Some(label), Order::Draft) => return vec![Lead::Label(label)],
            (_, Order::Draft | Order::Arrival | Order::Due) => return vec![Lead::Everything],
            (_, Order::Work) => {}
        }
        match (&self.on, self.kind) {
            _ if self.is_led_by_person() => self.whose.map(Lead::Whose).into_iter().collect(),
            _ if self.consultation.is_none() => vec![Lead::Everything],
            (Some(Where::Points(points)), _) => points.iter().copied().map(Lead::Point).collect(),
            (Some(Where::WholeDraft), _) => vec![Lead::WholeDraft],
            (None, Some(kind)) => vec![Lead::Kind(kind)],
            (None, None) => vec![Lead::Everything],
        }
    }

    /// What is so little that it is sorted in any order.
    fn few(&self) -> Option<Lead> {
        match (&self.words, &self.submissions, self.overdue_at) {
            (Some(Words::In(ids)), ..) => Some(Lead::These(ids.clone())),
            (_, Some(submissions), _) => Some(Lead::Submissions(submissions.clone())),
            _ if self.corrections => Some(Lead::Corrections),
            (.., Some(at)) => Some(Lead::Overdue(at)),
            _ => None,
        }
    }

    /// Whether the index of whose work it is has these rows: nobody's only within a consultation.
    fn is_led_by_person(&self) -> bool {
        match self.whose {
            Some(Whose::Person(_)) => true,
            Some(Whose::Nobody) => self.consultation.is_some(),
            None => false,
        }
    }

    /// The filters that the index of the lead knows nothing of.
    fn others(&self, leads: &[Lead]) -> Others {
        let led = |by: fn(&Lead) -> bool| leads.iter().any(by);
        let is_led_by_place = led(|lead| matches!(lead, Lead::Point(_) | Lead::WholeDraft));
        let on = self.on.as_ref().filter(|_| !is_led_by_place);
        Others {
            kind: self.kind.filter(|_| !led(|lead| matches!(lead, Lead::Kind(_)))),
            points: on.and_then(|on| if let Where::Points(points) = on { Some(points.clone()) } else { None }),
            submissions: self.submissions.clone().filter(|_| !led(|lead| matches!(lead, Lead::Submissions(_)))),
            whole_draft: on == Some(&Where::WholeDraft),
            corrections: self.corrections && !led(|lead| matches!(lead, Lead::Corrections)),
            correction: None,
            whose: self.whose.filter(|_| !led(|lead| matches!(lead, Lead::Whose(_)))),
            overdue_at: self.overdue_at.filter(|_| !led(|lead| matches!(lead, Lead::Overdue(_)))),
            label: self.label.filter(|_| !led(|lead| matches!(lead, Lead::Label(_)))),
            version: self.version,
            verdict: self.verdict,
            received_before: self.received_before,
            words: self.words.as_ref().and_then(Words::too_many).map(str::to_owned),
            except: self.except.clone(),
            ranks: None,
        }
    }

    /// The walk through the list from a key on.
    fn walk(&self, from: Option<Key>, way: Way, most: usize) -> Walk {
        let (leads, order) = (self.leads(), self.order());
        let rank = if self.corrections { Some(State::Published.rank()) } else { self.state.map(State::rank) };
        let mut walk = Walk::new(self.others(&leads), leads, order, way, most);
        (walk.consultation, walk.from) = (self.consultation, from);
        match rank {
            Some(rank) if order == Order::Work => walk.rank = Some(rank),
            Some(rank) => walk.within(rank, rank),
            // What needs no answer any more is listed only for who asks for it.
            None => walk.within(State::Received.rank(), State::Published.rank()),
        }
        walk
    }
}

/// A part of the desk's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The assessments.
    pub items: Vec<Assessment>,
    /// Where the next part begins, if there is more.
    pub next: Option<Key>,
    /// Whether as many were looked at as one page may, and there may be more behind them.
    pub may_be_more: bool,
}

/// The desk's list: at most `most` assessments after `after`, in the order of the filter. One filter leads, by its
/// index. The others look at no more than a fixed number of rows; then the part ends, even if it is not full.
///
/// # Errors
/// An error of the database.
pub async fn list(conn: &Conn, filter: &Filter, after: Option<Key>, most: usize) -> Result<Listed, Error> {
    let walk = filter.walk(after, Way::Onward, most + 1);
    let mut found = read(conn, &walk).await?;
    let mut seen_to = None;
    if found.len() <= most && walk.looks_at_others() {
        seen_to = read(conn, &walk.last_looked_at()).await?.as_slice().first().map(Key::of);
    }
    if let Some(seen_to) = seen_to {
        found.retain(|one| !Key::of(one).is_behind(&seen_to, walk.order));
    }
    let Part { items, next } = Part::of(found, most, Key::of);
    Ok(Listed { items, may_be_more: next.is_none() && seen_to.is_some(), next: next.or(seen_to) })
}

async fn read(mut conn: &Conn, walk: &Walk) -> Result<Vec<Assessment>, Error> {
    if walk.leads.is_empty() {
        return Ok(Vec::new());
    }
    Ok(walk.load(&mut conn).await?)
}

fn id_of_first(found: &[Assessment]) -> Option<AssessmentId> {
    found.first().map(|one| one.id)
}

/// The assessments directly before and after one in the desk's list.
///
/// # Errors
/// An error of the database.
pub async fn neighbours(
    conn: &mut Conn,
    filter: &Filter,
    of: Key,
) -> Result<(Option<AssessmentId>, Option<AssessmentId>), Error> {
    let previous = read(conn, &filter.walk(Some(of), Way::Back, 1)).await?;
    let next = read(conn, &filter.walk(Some(of), Way::Onward, 1)).await?;
    Ok((id_of_first(&previous), id_of_first(&next)))
}

/// What an official does with one comment after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Writes answers: nothing is written yet, or the answer was sent back.
    Writing,
    /// Approves answers that others have written.
    Approving,
}

impl Work {
    /// The states that wait for this work, from the first rank to the last.
    fn states(self) -> (State, State) {
        match self {
            Self::Writing => (State::Received, State::Returned),
            Self::Approving => (State::Drafted, State::Drafted),
        }
    }

    /// The corrections that wait for it.
    fn correction(self) -> Correction {
        match self {
            Self::Writing => Correction::Returned,
            Self::Approving => Correction::Drafted,
        }
    }
}

/// How many are looked at for one that nobody works on: more colleagues than work through one list at a time.
const LOOKED_AT: usize = 10;

/// The next assessment of the list that waits for this work: after one, otherwise from the beginning. One that somebody
/// works on is passed over while there are others. In a state where none waits for it, simply the next one.
///
/// # Errors
/// An error of the database.
pub async fn next(
    conn: &mut Conn,
    filter: &Filter,
    of: Key,
    work: Work,
    is_worked_on: impl Fn(AssessmentId) -> bool,
) -> Result<Option<AssessmentId>, Error> {
    let mut worked_on = None;
    for from in [Some(of), None] {
        // The one itself may be the first that is found.
        let found = read(conn, &waiting(filter.walk(from, Way::Onward, LOOKED_AT), filter, work)).await?;
        let (taken, free): (Vec<_>, Vec<_>) =
            found.iter().map(|one| one.id).filter(|id| *id != of.id).partition(|id| is_worked_on(*id));
        if let Some(next) = free.into_iter().next() {
            return Ok(Some(next));
        }
        worked_on = worked_on.or_else(|| taken.into_iter().next());
    }
    if worked_on.is_some() {
        return Ok(worked_on);
    }
    let (first, last) = work.states();
    let is_of_another = filter.state.is_some_and(|state| state != first && state != last);
    if !is_of_another {
        return Ok(None);
    }
    Ok(id_of_first(&read(conn, &filter.walk(Some(of), Way::Onward, 1)).await?))
}

/// Only what waits for this work. Among corrections that is a matter of the correction; elsewhere of the rank, by which
/// the index is ordered, and corrections are not looked for: there are far more published answers.
fn waiting(mut walk: Walk, filter: &Filter, work: Work) -> Walk {
    if filter.corrections {
        walk.others.correction = Some(work.correction());
        return walk;
    }
    let (first, last) = work.states();
    walk.within(first.rank(), last.rank());
    walk
}
