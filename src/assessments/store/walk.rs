//! A walk along an index of the review desk, as one query that diesel cannot express.
use diesel::{
    expression::Expression,
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    result::QueryResult,
    sql_types::{Array, Integer, SmallInt, Text, Timestamptz, Uuid},
};

use super::list::{Key, Whose};
use crate::{
    assessments::model::{Assessment, Correction, State},
    ids::{ConsultationId, PointId, SubmissionId},
    platform::Instant,
    statements::CommentKind,
};

/// How many rows a filter without an index looks at, for one page.
const LOOKED_AT: i64 = 10_000;

/// What has an index with its rows in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// The comments of these submissions. They are what one organisation wrote, and are sorted.
    Submissions(Vec<SubmissionId>),
    /// The corrections in preparation.
    Corrections,
    /// The comments on a point.
    Point(PointId),
    /// The comments on the draft as a whole.
    WholeDraft,
    /// The comments that want this.
    Kind(CommentKind),
    /// What is handed out to somebody, or to nobody.
    Whose(Whose),
    /// What waits for its writer and was due at this instant. It is little, and is sorted.
    Overdue(Instant),
    /// All, of a consultation or of all together.
    Everything,
}

/// Filters beside the lead: each row of the lead is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Others {
    pub kind: Option<CommentKind>,
    pub points: Option<Vec<PointId>>,
    pub whole_draft: bool,
    pub corrections: bool,
    pub correction: Option<Correction>,
    pub whose: Option<Whose>,
    pub overdue_at: Option<Instant>,
    /// Not in these consultations: the withdrawn ones, in which nothing need be answered.
    pub except: Vec<ConsultationId>,
}

/// The direction in which the list is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Onward,
    Back,
}

/// A walk from a key on, along one index for each lead. Of each lead it looks at a fixed number of rows and takes those
/// that the other filters let through; the rows of all leads are merged.
#[derive(Clone)]
pub(super) struct Walk {
    pub leads: Vec<Lead>,
    pub others: Others,
    /// Only ranks from the first to the last.
    pub ranks: Option<(i16, i16)>,
    /// Whether those that need no answer any more are left out.
    pub leaves_lapsed_out: bool,
    consultation: Option<ConsultationId>,
    rank: Option<i16>,
    from: Option<Key>,
    way: Way,
    /// How many rows of each lead are skipped, and looked at.
    looks_at: (i64, i64),
    most: i64,
    columns: <Assessment as Selectable<Pg>>::SelectExpression,
}

impl Walk {
    pub fn new(
        others: Others,
        leads: Vec<Lead>,
        consultation: Option<ConsultationId>,
        rank: Option<i16>,
        from: Option<Key>,
        way: Way,
        most: usize,
    ) -> Self {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let columns = <Assessment as Selectable<Pg>>::construct_selection();
        let looks_at = (0, LOOKED_AT);
        let (ranks, leaves_lapsed_out) = (None, false);
        Self { leads, others, ranks, leaves_lapsed_out, consultation, rank, from, way, looks_at, most, columns }
    }

    /// Whether it may end because it has looked at enough.
    pub fn looks_at_others(&self) -> bool {
        self.others != Others::default()
    }

    /// The walk to the last row that this one looks at; nothing if it looks at every row.
    pub fn last_looked_at(&self) -> Self {
        Self { others: Others::default(), looks_at: (LOOKED_AT - 1, 1), most: 1, ..self.clone() }
    }

    /// The columns of the order that no other condition fixes. Around the rows that are looked at the planner does not
    /// know what is fixed among them: with a fixed column it would sort.
    fn order(&self) -> Vec<&'static str> {
        let fixed = [("rank", self.rank.is_some()), ("consultation", self.consultation.is_some())];
        let columns = ["rank", "consultation", "version_ordinal", "place", "id"];
        columns.into_iter().filter(|column| !fixed.contains(&(column, true))).collect()
    }

    fn push_order(&self, out: &mut AstPass<'_, '_, Pg>) {
        let way = if self.way == Way::Onward { "" } else { " DESC" };
        // A missing value is nothing fixed: without its column, by which the index is ordered, the rows are sorted.
        let missing = match self.leads.as_slice() {
            [Lead::WholeDraft] => Some("point"),
            [Lead::Whose(Whose::Nobody)] => Some("assignee"),
            _ => None,
        };
        let columns: Vec<&str> = missing.into_iter().chain(self.order()).collect();
        out.push_sql(" ORDER BY ");
        out.push_sql(&columns.join(&format!("{way}, ")));
        out.push_sql(way);
    }

    fn push_lead<'b>(&'b self, lead: &'b Lead, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        match lead {
            Lead::Submissions(of) => {
                out.push_sql("submission = ANY(");
                out.push_bind_param::<Array<Uuid>, _>(of)?;
                out.push_sql(")");
            }
            Lead::Point(on) => {
                out.push_sql("point = ");
                out.push_bind_param::<Uuid, _>(on)?;
            }
            Lead::Kind(kind) => {
                out.push_sql("kind = ");
                out.push_bind_param::<Text, _>(kind)?;
            }
            Lead::Whose(whose) => push_whose(whose, out)?,
            Lead::Overdue(at) => push_overdue(at, out)?,
            Lead::Corrections => out.push_sql("correction IS NOT NULL"),
            Lead::WholeDraft => out.push_sql("point IS NULL"),
            Lead::Everything => out.push_sql("TRUE"),
        }
        Ok(())
    }

    fn push_bounds<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        if let Some(consultation) = &self.consultation {
            out.push_sql(" AND consultation = ");
            out.push_bind_param::<Uuid, _>(consultation)?;
        }
        if let Some(rank) = &self.rank {
            out.push_sql(" AND rank = ");
            out.push_bind_param::<SmallInt, _>(rank)?;
        }
        if self.leaves_lapsed_out {
            // Written and not bound, as the limit is: nearly all rows are of a lower rank, and the planner shall know.
            out.push_sql(&format!(" AND rank < {}", State::Lapsed.rank()));
        }
        if let Some((first, last)) = &self.ranks {
            out.push_sql(" AND rank BETWEEN ");
            out.push_bind_param::<SmallInt, _>(first)?;
            out.push_sql(" AND ");
            out.push_bind_param::<SmallInt, _>(last)?;
        }
        self.from.as_ref().map_or(Ok(()), |key| self.push_key(key, out))
    }

    /// Whole rows are compared, by the columns of the order: so PostgreSQL starts in the index at the key, even for a
    /// late part.
    fn push_key<'b>(&'b self, key: &'b Key, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let columns = self.order();
        out.push_sql(" AND (");
        out.push_sql(&columns.join(", "));
        out.push_sql(if self.way == Way::Onward { ") > (" } else { ") < (" });
        for (at, column) in columns.iter().enumerate() {
            out.push_sql(if at == 0 { "" } else { ", " });
            match *column {
                "rank" => out.push_bind_param::<SmallInt, _>(&key.rank)?,
                "consultation" => out.push_bind_param::<Uuid, _>(&key.consultation)?,
                "version_ordinal" => out.push_bind_param::<Integer, _>(&key.version)?,
                "place" => out.push_bind_param::<Integer, _>(&key.place)?,
                _ => out.push_bind_param::<Uuid, _>(&key.id)?,
            }
        }
        out.push_sql(")");
        Ok(())
    }

    fn push_others<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Others { kind, points, whole_draft, corrections, correction, whose, overdue_at, except } = &self.others;
        if let Some(kind) = kind {
            out.push_sql(" AND kind = ");
            out.push_bind_param::<Text, _>(kind)?;
        }
        if let Some(points) = points {
            out.push_sql(" AND point = ANY(");
            out.push_bind_param::<Array<Uuid>, _>(points)?;
            out.push_sql(")");
        }
        if *whole_draft {
            out.push_sql(" AND point IS NULL");
        }
        if *corrections {
            out.push_sql(" AND correction IS NOT NULL");
        }
        if let Some(correction) = correction {
            out.push_sql(" AND correction = ");
            out.push_bind_param::<Text, _>(correction)?;
        }
        if let Some(whose) = whose {
            out.push_sql(" AND ");
            push_whose(whose, out)?;
        }
        if let Some(at) = overdue_at {
            out.push_sql(" AND ");
            push_overdue(at, out)?;
        }
        if !except.is_empty() {
            out.push_sql(" AND consultation <> ALL(");
            out.push_bind_param::<Array<Uuid>, _>(except)?;
            out.push_sql(")");
        }
        Ok(())
    }

    /// The number is written and not bound: with a bound one a plan for all values expects a tenth of the table.
    fn push_limit(most: i64, out: &mut AstPass<'_, '_, Pg>) {
        out.push_sql(&format!(" LIMIT {most}"));
    }
}

fn push_whose<'b>(whose: &'b Whose, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
    match whose {
        Whose::Nobody => out.push_sql("assignee IS NULL"),
        Whose::Person(person) => {
            out.push_sql("assignee = ");
            out.push_bind_param::<Uuid, _>(person)?;
        }
    }
    Ok(())
}

fn push_overdue<'b>(at: &'b Instant, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
    // Written and not bound, as the index is about it.
    out.push_sql(&format!("rank < {} AND due_at <= ", State::Drafted.rank()));
    out.push_bind_param::<Timestamptz, _>(at)
}

impl QueryFragment<Pg> for Walk {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("SELECT ");
        self.columns.walk_ast(out.reborrow())?;
        out.push_sql(" FROM (");
        for (at, lead) in self.leads.iter().enumerate() {
            out.push_sql(if at == 0 { "(" } else { " UNION ALL (" });
            out.push_sql("SELECT * FROM (SELECT * FROM assessments WHERE ");
            self.push_lead(lead, &mut out)?;
            self.push_bounds(&mut out)?;
            self.push_order(&mut out);
            let (skipped, looked_at) = self.looks_at;
            Self::push_limit(looked_at, &mut out);
            out.push_sql(&format!(" OFFSET {skipped}) AS looked_at WHERE TRUE"));
            self.push_others(&mut out)?;
            self.push_order(&mut out);
            Self::push_limit(self.most, &mut out);
            out.push_sql(")");
        }
        out.push_sql(") AS assessments");
        self.push_order(&mut out);
        Self::push_limit(self.most, &mut out);
        Ok(())
    }
}

impl Query for Walk {
    type SqlType = <<Assessment as Selectable<Pg>>::SelectExpression as Expression>::SqlType;
}

impl QueryId for Walk {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}
