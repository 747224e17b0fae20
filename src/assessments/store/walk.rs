//! A walk along an index of the review desk, as one query that diesel cannot express.
use diesel::{
    expression::Expression,
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    result::QueryResult,
    sql_types::{Array, Text, Timestamptz, Uuid},
};

use super::{
    list::Whose,
    order::{Column, Key, Order},
};
use crate::{
    assessments::model::{Assessment, Correction, State},
    ids::{AssessmentId, ConsultationId, LabelId, PointId, SubmissionId},
    platform::Instant,
    statements::CommentKind,
};

/// How many rows a filter without an index looks at, for one page.
const LOOKED_AT: i64 = 10_000;

/// What has an index with its rows in the order of the list, or is so little that it is sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// These comments: those in which a search found its words. They are few, and are sorted.
    These(Vec<AssessmentId>),
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
    /// The comments with a label, in the order of the draft.
    Label(LabelId),
    /// All, of a consultation or of all together.
    Everything,
}

/// Filters beside the lead: each row of the lead is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Others {
    pub kind: Option<CommentKind>,
    pub points: Option<Vec<PointId>>,
    pub submissions: Option<Vec<SubmissionId>>,
    pub whole_draft: bool,
    pub corrections: bool,
    pub correction: Option<Correction>,
    pub whose: Option<Whose>,
    pub overdue_at: Option<Instant>,
    pub label: Option<LabelId>,
    pub version: Option<i32>,
    /// The word of the verdict of the published answer.
    pub verdict: Option<&'static str>,
    pub received_before: Option<Instant>,
    /// A query of words that too many have to be listed.
    pub words: Option<String>,
    /// Not in these consultations: the withdrawn ones, in which nothing need be answered.
    pub except: Vec<ConsultationId>,
    /// Ranks, where the order is not by rank.
    pub ranks: Option<(i16, i16)>,
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
    pub order: Order,
    pub consultation: Option<ConsultationId>,
    /// Only this rank.
    pub rank: Option<i16>,
    /// Only ranks from the first to the last.
    pub ranks: Option<(i16, i16)>,
    pub from: Option<Key>,
    pub way: Way,
    /// How many rows of each lead are skipped, and looked at.
    looks_at: (i64, i64),
    most: i64,
    columns: <Assessment as Selectable<Pg>>::SelectExpression,
}

impl Walk {
    /// The walk through all rows of these leads.
    pub fn new(others: Others, leads: Vec<Lead>, order: Order, way: Way, most: usize) -> Self {
        Self {
            leads,
            others,
            order,
            consultation: None,
            rank: None,
            ranks: None,
            from: None,
            way,
            looks_at: (0, LOOKED_AT),
            most: i64::try_from(most).unwrap_or(i64::MAX),
            columns: <Assessment as Selectable<Pg>>::construct_selection(),
        }
    }

    /// Only these ranks. An index that is not by rank has the others among its rows, and they are looked at.
    pub fn within(&mut self, first: i16, last: i16) {
        if self.order == Order::Work {
            self.ranks = Some((first, last));
        } else {
            self.others.ranks = Some((first, last));
        }
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
    fn columns(&self) -> Vec<Column> {
        let is_fixed = |column: &Column| match column {
            Column::Rank => self.rank.is_some(),
            Column::Consultation => self.consultation.is_some(),
            _ => false,
        };
        self.order.columns().iter().copied().filter(|column| !is_fixed(column)).collect()
    }

    /// Orders the rows by columns that are called so.
    fn push_order(&self, out: &mut AstPass<'_, '_, Pg>, called: &[String]) {
        let way = if self.way == Way::Onward { "" } else { " DESC" };
        // A missing value is nothing fixed: without its column, by which the index is ordered, the rows are sorted.
        let missing = match self.leads.as_slice() {
            [Lead::WholeDraft] => Some("point"),
            [Lead::Whose(Whose::Nobody)] => Some("assignee"),
            _ => None,
        };
        let columns: Vec<&str> = missing.into_iter().chain(called.iter().map(String::as_str)).collect();
        out.push_sql(" ORDER BY ");
        out.push_sql(&columns.join(&format!("{way}, ")));
        out.push_sql(way);
    }

    /// What the columns of the order are called around the rows that are looked at: the planner knows an order only by
    /// columns that are selected.
    fn called(&self) -> Vec<String> {
        (0..self.columns().len()).map(|at| format!("in_order_{at}")).collect()
    }

    fn push_lead<'b>(&'b self, lead: &'b Lead, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        match lead {
            Lead::These(ids) => push_any(out, "id", ids)?,
            Lead::Submissions(of) => push_any(out, "submission", of)?,
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
            Lead::Label(label) => {
                out.push_sql("labelled.label = ");
                out.push_bind_param::<Uuid, _>(label)?;
            }
            Lead::Everything => out.push_sql("TRUE"),
        }
        Ok(())
    }

    fn push_bounds<'b>(&'b self, lead: &Lead, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        if let (Some(consultation), false) = (&self.consultation, matches!(lead, Lead::Label(_))) {
            out.push_sql(" AND consultation = ");
            out.push_bind_param::<Uuid, _>(consultation)?;
        }
        // Written and not bound, as the limit is: nearly all rows are of some rank, and the planner shall know.
        if let Some(rank) = self.rank {
            out.push_sql(&format!(" AND rank = {rank}"));
        }
        if let Some(ranks) = self.ranks {
            push_ranks(ranks, out);
        }
        self.from.as_ref().map_or(Ok(()), |key| self.push_key(key, of_lead(lead), out))
    }

    /// Whole rows are compared, by the columns of the order: so PostgreSQL starts in the index at the key, even for a
    /// late part.
    fn push_key<'b>(
        &'b self,
        key: &'b Key,
        named: fn(Column) -> &'static str,
        out: &mut AstPass<'_, 'b, Pg>,
    ) -> QueryResult<()> {
        let columns = self.columns();
        out.push_sql(" AND (");
        out.push_sql(&columns.iter().copied().map(named).collect::<Vec<_>>().join(", "));
        out.push_sql(if self.way == Way::Onward { ") > (" } else { ") < (" });
        for (at, column) in columns.into_iter().enumerate() {
            out.push_sql(if at == 0 { "" } else { ", " });
            column.push(key, out)?;
        }
        out.push_sql(")");
        Ok(())
    }

    /// The rows of a lead that are looked at.
    fn push_looked_at<'b>(&'b self, lead: &'b Lead, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let columns: Vec<String> = self.columns().into_iter().map(of_lead(lead)).map(str::to_owned).collect();
        out.push_sql("SELECT assessments.*");
        for (column, called) in columns.iter().zip(self.called()) {
            out.push_sql(&format!(", {column} AS {called}"));
        }
        out.push_sql(match lead {
            Lead::Label(_) => " FROM comment_labels AS labelled JOIN assessments ON assessments.id = assessment WHERE ",
            _ => " FROM assessments WHERE ",
        });
        self.push_lead(lead, out)?;
        self.push_bounds(lead, out)?;
        self.push_order(out, &columns);
        let (skipped, looked_at) = self.looks_at;
        push_limit(looked_at, out);
        out.push_sql(&format!(" OFFSET {skipped}"));
        Ok(())
    }

    fn push_others<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Others { kind, points, submissions, corrections, correction, whose, overdue_at, .. } = &self.others;
        if let Some(kind) = kind {
            out.push_sql(" AND kind = ");
            out.push_bind_param::<Text, _>(kind)?;
        }
        if let Some(points) = points {
            out.push_sql(" AND ");
            push_any(out, "point", points)?;
        }
        if let Some(submissions) = submissions {
            out.push_sql(" AND ");
            push_any(out, "submission", submissions)?;
        }
        if self.others.whole_draft {
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
        self.push_rare(out)
    }

    /// The filters that never lead.
    fn push_rare<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Others { label, version, verdict, received_before, words, except, ranks, .. } = &self.others;
        if let Some(label) = label {
            out.push_sql(" AND EXISTS (SELECT FROM comment_labels WHERE assessment = looked_at.id AND label = ");
            out.push_bind_param::<Uuid, _>(label)?;
            out.push_sql(")");
        }
        if let Some(version) = version {
            out.push_sql(&format!(" AND version_ordinal = {version}"));
        }
        if let Some(verdict) = verdict {
            out.push_sql(" AND verdict = ");
            out.push_bind_param::<Text, _>(verdict)?;
        }
        if let Some(before) = received_before {
            out.push_sql(" AND received_at < ");
            out.push_bind_param::<Timestamptz, _>(before)?;
        }
        if let Some(words) = words {
            // The index of words would be read whole for each row, if the planner were allowed to.
            out.push_sql(" AND (SELECT words @@ to_tsquery('simple', ");
            out.push_bind_param::<Text, _>(words)?;
            out.push_sql(") FROM assessment_words WHERE assessment = looked_at.id)");
        }
        if !except.is_empty() {
            out.push_sql(" AND consultation <> ALL(");
            out.push_bind_param::<Array<Uuid>, _>(except)?;
            out.push_sql(")");
        }
        if let Some(ranks) = ranks {
            push_ranks(*ranks, out);
        }
        Ok(())
    }
}

/// The columns of an order in the rows of a lead: the index of labels has the places beside the label.
fn of_lead(lead: &Lead) -> fn(Column) -> &'static str {
    match lead {
        Lead::Label(_) => |column| match column {
            Column::Version => "labelled.version_ordinal",
            Column::Place | Column::DraftPlace => "labelled.place",
            Column::Id => "labelled.assessment",
            other => other.sql(),
        },
        _ => Column::sql,
    }
}

fn push_any<'b, I>(out: &mut AstPass<'_, 'b, Pg>, column: &str, ids: &'b Vec<I>) -> QueryResult<()>
where
    Vec<I>: diesel::serialize::ToSql<Array<Uuid>, Pg>,
{
    out.push_sql(column);
    out.push_sql(" = ANY(");
    out.push_bind_param::<Array<Uuid>, _>(ids)?;
    out.push_sql(")");
    Ok(())
}

fn push_ranks((first, last): (i16, i16), out: &mut AstPass<'_, '_, Pg>) {
    out.push_sql(&format!(" AND rank BETWEEN {first} AND {last}"));
}

/// The number is written and not bound: with a bound one a plan for all values expects a tenth of the table.
fn push_limit(most: i64, out: &mut AstPass<'_, '_, Pg>) {
    out.push_sql(&format!(" LIMIT {most}"));
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
            out.push_sql("SELECT * FROM (");
            self.push_looked_at(lead, &mut out)?;
            out.push_sql(") AS looked_at WHERE TRUE");
            self.push_others(&mut out)?;
            self.push_order(&mut out, &self.called());
            push_limit(self.most, &mut out);
            out.push_sql(")");
        }
        out.push_sql(") AS assessments");
        self.push_order(&mut out, &self.called());
        push_limit(self.most, &mut out);
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
