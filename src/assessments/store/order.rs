//! The orders of the desk's list, and where a part of it begins.
use std::{fmt, str::FromStr};

use diesel::{
    pg::Pg,
    query_builder::AstPass,
    result::QueryResult,
    sql_types::{Integer, SmallInt, Timestamptz, Uuid},
};
use serde::{Deserialize, Serialize};

use crate::{
    assessments::model::Assessment,
    ids::{AssessmentId, ConsultationId},
    platform::{Error, Instant, text_enum},
};

text_enum! {
    /// An order of the desk's list.
    #[derive(Default)]
    pub enum Order {
        /// What needs work first, then by the place in the draft.
        #[default]
        Work = "work",
        /// By the place in the draft.
        Draft = "draft",
        /// What was received first.
        Arrival = "arrival",
        /// What is due first; what has no day comes last.
        Due = "due",
    }
}

/// A column of an order. Rows are compared by several, each ascending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Rank,
    Consultation,
    Version,
    Place,
    /// The place, as only the index in the order of the draft has it: otherwise the planner takes that index for the
    /// comments on one point, whose place it does not know.
    DraftPlace,
    Received,
    Due,
    Id,
}

impl Order {
    /// Its columns. Outside a consultation only the order of work has them all.
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Work => &[Column::Rank, Column::Consultation, Column::Version, Column::Place, Column::Id],
            Self::Draft => &[Column::Version, Column::DraftPlace, Column::Id],
            Self::Arrival => &[Column::Received, Column::Id],
            Self::Due => &[Column::Due, Column::Id],
        }
    }
}

impl Column {
    /// As an index has it.
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Consultation => "consultation",
            Self::Version => "version_ordinal",
            Self::Place => "place",
            Self::DraftPlace => "(place + 0)",
            Self::Received => "received_at",
            Self::Due => "coalesce(due_at, 'infinity'::timestamptz)",
            Self::Id => "id",
        }
    }

    /// The value of a key.
    pub(super) fn push<'b>(self, key: &'b Key, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        match (self, &key.due) {
            (Self::Rank, _) => out.push_bind_param::<SmallInt, _>(&key.rank),
            (Self::Consultation, _) => out.push_bind_param::<Uuid, _>(&key.consultation),
            (Self::Version, _) => out.push_bind_param::<Integer, _>(&key.version),
            (Self::Place | Self::DraftPlace, _) => out.push_bind_param::<Integer, _>(&key.place),
            (Self::Received, _) => out.push_bind_param::<Timestamptz, _>(&key.received),
            (Self::Due, Some(due)) => out.push_bind_param::<Timestamptz, _>(due),
            (Self::Due, None) => {
                out.push_sql("'infinity'::timestamptz");
                Ok(())
            }
            (Self::Id, _) => out.push_bind_param::<Uuid, _>(&key.id),
        }
    }
}

/// Where a part of the desk's list begins: after the assessment with these columns, in whichever order. It is written
/// in an address as one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub(super) rank: i16,
    pub(super) consultation: ConsultationId,
    pub(super) version: i32,
    pub(super) place: i32,
    pub(super) received: Instant,
    pub(super) due: Option<Instant>,
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
            received: assessment.received_at,
            due: assessment.due_at,
            id: assessment.id,
        }
    }

    /// Whether it stands behind another one in this order.
    pub(super) fn is_behind(&self, other: &Self, order: Order) -> bool {
        let behind = |column: &Column| match column {
            Column::Rank => self.rank.cmp(&other.rank),
            Column::Consultation => self.consultation.cmp(&other.consultation),
            Column::Version => self.version.cmp(&other.version),
            Column::Place | Column::DraftPlace => self.place.cmp(&other.place),
            Column::Received => self.received.cmp(&other.received),
            // Without a day comes last.
            Column::Due => (self.due.is_none(), self.due).cmp(&(other.due.is_none(), other.due)),
            Column::Id => self.id.cmp(&other.id),
        };
        order.columns().iter().map(behind).find(|way| way.is_ne()).is_some_and(std::cmp::Ordering::is_gt)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rank, consultation, version, place, received, due, id } = self;
        let due = due.map(|due| due.microseconds().to_string()).unwrap_or_default();
        write!(f, "{rank}.{consultation}.{version}.{place}.{}.{due}.{id}", received.microseconds())
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
                received: Instant::from_microseconds(parts.next()?.parse().ok()?)?,
                due: match parts.next()? {
                    "" => None,
                    due => Some(Instant::from_microseconds(due.parse().ok()?)?),
                },
                id: parts.next()?.parse().ok()?,
            })
        })();
        key.filter(|_| parts.next().is_none()).ok_or(Error::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(received: i64, due: Option<i64>) -> Key {
        let at = |microseconds| Instant::from_microseconds(microseconds).expect("a moment");
        Key {
            rank: 2,
            consultation: ConsultationId::new(),
            version: 1,
            place: -1,
            received: at(received),
            due: due.map(at),
            id: AssessmentId::new(),
        }
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        for key in [key(1_764_000_000_123_456, None), key(0, Some(1_764_000_000_000_000))] {
            assert_eq!(key.to_string().parse::<Key>().ok(), Some(key));
        }
        assert!("2.1.1".parse::<Key>().is_err() && "".parse::<Key>().is_err());
    }

    #[test]
    fn what_has_no_day_is_due_last() {
        let (early, late, never) = (key(3, Some(1)), key(2, Some(2)), key(1, None));
        assert!(late.is_behind(&early, Order::Due) && never.is_behind(&late, Order::Due));
        assert!(!early.is_behind(&never, Order::Due) && early.is_behind(&late, Order::Arrival));
        assert!(!never.is_behind(&never, Order::Due));
    }
}
