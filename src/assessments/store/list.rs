//! The list of the review desk, with its filters: in parts, the neighbours of a comment, and the next one to work on.
use std::{fmt, str::FromStr};

use diesel_async::RunQueryDsl;

use super::walk::{Lead, Others, Walk, Way};
use crate::{
    assessments::model::{Assessment, Correction, State},
    ids::{AssessmentId, ConsultationId, PersonId, PointId, SubmissionId},
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
    /// Not in these consultations.
    pub except: Vec<ConsultationId>,
}

/// Where a part of the desk's list begins: after the assessment with these columns. It is written in an address as one
/// word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub(super) rank: i16,
    pub(super) consultation: ConsultationId,
    pub(super) version: i32,
    pub(super) place: i32,
    pub(super) id: AssessmentId,
}

impl Key {
    /// The key of one assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            rank: assessment.state.rank(),
            consultation: assessment.consultation,
            version: assessment.version_ordinal,
            place: assessment.place,
            id: assessment.id,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}.{}", self.rank, self.consultation, self.version, self.place, self.id)
    }
}

impl FromStr for Key {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.split('.');
        let key = (|| {
            Some(Self {
                rank: parts.next()?.parse().ok()?,
                consultation: parts.next()?.parse().ok()?,
                version: parts.next()?.parse().ok()?,
                place: parts.next()?.parse().ok()?,
                id: parts.next()?.parse().ok()?,
            })
        })();
        key.filter(|_| parts.next().is_none()).ok_or(Error::NotFound)
    }
}

impl Filter {
    /// What the list is read by. An index has these rows in the order of the list; of several leads, as of a provision
    /// that has a point in each language, the rows are merged.
    fn leads(&self) -> Vec<Lead> {
        match (&self.submissions, &self.on, self.kind) {
            (Some(submissions), ..) => vec![Lead::Submissions(submissions.clone())],
            _ if self.corrections => vec![Lead::Corrections],
            _ if self.overdue_at.is_some() => self.overdue_at.map(Lead::Overdue).into_iter().collect(),
            _ if self.is_led_by_person() => self.whose.map(Lead::Whose).into_iter().collect(),
            _ if self.consultation.is_none() => vec![Lead::Everything],
            (_, Some(Where::Points(points)), _) => points.iter().copied().map(Lead::Point).collect(),
            (_, Some(Where::WholeDraft), _) => vec![Lead::WholeDraft],
            (_, None, Some(kind)) => vec![Lead::Kind(kind)],
            (_, None, None) => vec![Lead::Everything],
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
            whole_draft: on == Some(&Where::WholeDraft),
            corrections: self.corrections && !led(|lead| matches!(lead, Lead::Corrections)),
            correction: None,
            whose: self.whose.filter(|_| !led(|lead| matches!(lead, Lead::Whose(_)))),
            overdue_at: self.overdue_at.filter(|_| !led(|lead| matches!(lead, Lead::Overdue(_)))),
            except: self.except.clone(),
        }
    }

    /// The walk through the list from a key on.
    fn walk(&self, from: Option<Key>, way: Way, most: usize) -> Walk {
        let leads = self.leads();
        let rank = if self.corrections { Some(State::Published.rank()) } else { self.state.map(State::rank) };
        let mut walk = Walk::new(self.others(&leads), leads, self.consultation, rank, from, way, most);
        // What needs no answer any more is listed only for who asks for it.
        walk.leaves_lapsed_out = rank.is_none();
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

/// The desk's list: at most `most` assessments after `after`, ordered by rank, consultation, version, place and
/// id. One filter leads, by its index. The others look at no more than a fixed number of rows; then the part ends, even
/// if it is not full.
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
        found.retain(|one| Key::of(one) <= seen_to);
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

/// The next assessment of the list that waits for this work: after one, otherwise from the beginning. In a state where
/// none waits for it, simply the next one.
///
/// # Errors
/// An error of the database.
pub async fn next(conn: &mut Conn, filter: &Filter, of: Key, work: Work) -> Result<Option<AssessmentId>, Error> {
    for from in [Some(of), None] {
        // The one itself may be the first that is found.
        let found = read(conn, &waiting(filter.walk(from, Way::Onward, 2), filter, work)).await?;
        if let Some(next) = found.iter().find(|one| one.id != of.id) {
            return Ok(Some(next.id));
        }
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
    walk.ranks = Some((first.rank(), last.rank()));
    walk
}
