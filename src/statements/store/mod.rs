mod overview;
mod whole;

pub use overview::{
    Wrote, closed, is_done, marks, nearest, newest_on, on_other_versions, organisations_done, organisations_writing,
    own_work, unsent, writers,
};
pub use whole::{Before, Reopening, before, lock_affairs, mark_withdrawn, newest, reopen, standing_before};
pub(super) use whole::{abandon, clear_order, set_order};

use std::{collections::HashMap, time::Duration};

use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_types::BigInt,
};
use diesel_async::RunQueryDsl;

use super::model::{CommentText, CoveringNote, NewComment, ProposedWording, Reply, Statement, StatementComment};
use crate::{
    documents::{On, Placed, Point},
    events::Event,
    ids::{ConsultationId, FormId, OrganisationId, PersonId, StatementCommentId, StatementId, VersionId},
    platform::{Conn, Error, Found, Instant, Language, Member, Prepared, Tx, Viewer},
    schema::{consultations, points, statement_comments as comment_rows, statements, texts},
};

/// Statements are looked at this long before the end of a period; the day decides which reminders are due.
const EVE: Duration = Duration::from_hours(48);

/// The statement with this id; the caller checks who may see it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(conn: &mut Conn, id: StatementId) -> Result<Statement, Error> {
    Statement::query().filter(statements::id.eq(id)).first(conn).await.found()
}

/// The events that time causes for statements: a period ends soon, and they are not submitted.
///
/// # Errors
/// An error of the database.
pub async fn due(conn: &mut Conn, now: Instant) -> Result<Vec<Event>, Error> {
    let ends: Vec<(ConsultationId, Option<Instant>)> = consultations::table
        .filter(consultations::published_at.le(now).and(consultations::opens_at.le(now)))
        .filter(consultations::withdrawn_at.is_null())
        .filter(consultations::closes_at.gt(now).and(consultations::closes_at.le(now.later(EVE))))
        .select((consultations::id, consultations::closes_at))
        .load(conn)
        .await?;
    let ends: HashMap<ConsultationId, Instant> =
        ends.into_iter().filter_map(|(consultation, closes_at)| Some((consultation, closes_at?))).collect();
    let unsent = Statement::query()
        .filter(statements::consultation.eq_any(ends.keys()).and(statements::submitted_at.is_null()))
        .filter(statements::abandoned_at.is_null())
        .load(conn)
        .await?;
    let reminded = |statement: Statement| {
        let closes_at = *ends.get(&statement.consultation)?;
        let Statement { id, consultation, organisation, .. } = statement;
        let event = Event::ClosesTomorrow { consultation, organisation, statement: id, closes_at };
        statement.is_to_be_reminded(now, closes_at).then_some(event)
    };
    Ok(unsent.into_iter().filter_map(reminded).collect())
}

/// A statement of one of the member's organisations.
///
/// # Errors
/// [`Error::NotFound`] when it is not there or not theirs.
pub async fn find_own(conn: &mut Conn, member: &Member, id: StatementId) -> Result<Statement, Error> {
    let own = Statement::query()
        .filter(statements::id.eq(id))
        .filter(statements::organisation.eq_any(member.organisations()));
    own.first(conn).await.found()
}

/// A statement that this viewer may read: of an organisation they belong to, suspended or not.
///
/// # Errors
/// [`Error::NotFound`] when it is not there or not theirs.
pub async fn find_readable(conn: &mut Conn, viewer: &Viewer, id: StatementId) -> Result<Statement, Error> {
    let theirs =
        Statement::query().filter(statements::id.eq(id)).filter(statements::organisation.eq_any(viewer.reads_for()));
    theirs.first(conn).await.found()
}

/// A statement of one of the member's organisations, locked until the transaction ends. Every change of a statement or
/// its comments starts with this.
///
/// # Errors
/// As [`find_own`].
pub async fn lock_own(tx: &mut Tx, member: &Member, id: StatementId) -> Result<Statement, Error> {
    let own = Statement::query()
        .filter(statements::id.eq(id))
        .filter(statements::organisation.eq_any(member.organisations()));
    own.for_update().first(tx.conn()).await.found()
}

/// The statements of the member's organisations on a consultation, in the order in which they were started: of each
/// organisation the newest that was not given up.
///
/// # Errors
/// An error of the database.
pub async fn on_consultation(
    conn: &mut Conn,
    member: &Member,
    consultation: ConsultationId,
) -> Result<Vec<Statement>, Error> {
    let mut all = Statement::query()
        .filter(statements::consultation.eq(consultation))
        .filter(statements::organisation.eq_any(member.organisations()))
        .filter(statements::abandoned_at.is_null())
        .order((statements::started_at, statements::id))
        .load(conn)
        .await?;
    let newest: HashMap<OrganisationId, i32> =
        all.iter().map(|one: &Statement| (one.organisation, one.ordinal)).collect();
    all.retain(|one| newest.get(&one.organisation) == Some(&one.ordinal));
    Ok(all)
}

/// How many comments each of these statements has; statements without comments are left out.
///
/// # Errors
/// An error of the database.
pub async fn comment_counts(conn: &mut Conn, of: &[StatementId]) -> Result<HashMap<StatementId, i64>, Error> {
    let rows: Vec<(StatementId, i64)> = comment_rows::table
        .filter(comment_rows::statement.eq_any(of))
        .group_by(comment_rows::statement)
        .select((comment_rows::statement, count_star()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The comments of a statement with their points, in the order they were written; at most [`Statement::MOST_COMMENTS`].
///
/// # Errors
/// An error of the database.
pub async fn comments(mut conn: &Conn, of: StatementId) -> Result<Vec<(On, StatementComment)>, Error> {
    let rows: Vec<(StatementComment, Option<Point>, Option<Language>)> = comment_rows::table
        .left_join(points::table.on(comment_rows::point.eq(points::id.nullable())))
        .left_join(texts::table.on(points::text.nullable().eq(texts::id.nullable())))
        .filter(comment_rows::statement.eq(of))
        .order((comment_rows::created_at, comment_rows::id))
        .limit(Statement::MOST_COMMENTS)
        .select((StatementComment::as_select(), Option::<Point>::as_select(), texts::language.nullable()))
        .load(&mut conn)
        .await?;
    let with_its = |(comment, point, language): (StatementComment, Option<Point>, Option<Language>)| {
        let placed = point.zip(language).map(|(point, language)| Placed { point, language });
        (On::at(comment.point, placed), comment)
    };
    Ok(rows.into_iter().map(with_its).collect())
}

/// One comment of a statement; `None` if a colleague has removed it.
pub(super) async fn comment(
    mut conn: &Conn,
    of: StatementId,
    id: StatementCommentId,
) -> Result<Option<StatementComment>, Error> {
    Ok(StatementComment::query()
        .filter(comment_rows::statement.eq(of))
        .filter(comment_rows::id.eq(id))
        .first(&mut conn)
        .await
        .optional()?)
}

/// The organisation's statement on a consultation that a comment goes into, locked until the transaction ends: the one
/// that is being written, otherwise the newest. The lock of an organisation's affairs in a consultation is that of its
/// first statement, and is taken first.
pub(super) async fn lock_newest(
    tx: &Tx,
    consultation: ConsultationId,
    organisation: OrganisationId,
) -> Result<Option<Statement>, Error> {
    let its = || {
        let its = statements::consultation.eq(consultation).and(statements::organisation.eq(organisation));
        Statement::query().filter(its)
    };
    let first = its().filter(statements::ordinal.eq(1)).for_update();
    let first: Option<Statement> = first.first(&mut tx.piped()).await.optional()?;
    if first.as_ref().is_none_or(Statement::is_being_written) {
        return Ok(first);
    }
    let newest = its().filter(statements::abandoned_at.is_null()).order(statements::ordinal.desc());
    Ok(Some(newest.for_update().first(&mut tx.piped()).await?))
}

/// Starts the organisation's statement unless somebody else does at the same time; returns whether it was started here.
pub(super) async fn start(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    consultation: ConsultationId,
    organisation: OrganisationId,
    (reply, language): (Reply, Language),
) -> Result<bool, Error> {
    let begun = diesel::insert_into(statements::table)
        .values((
            (
                statements::id.eq(StatementId::new()),
                statements::consultation.eq(consultation),
                statements::organisation.eq(organisation),
                statements::ordinal.eq(1),
            ),
            (statements::revision.eq(1), statements::reply.eq(reply)),
            (statements::note.eq(""), statements::note_language.eq(language), statements::note_revision.eq(1)),
            (statements::started_at.eq(now), statements::started_by.eq(by)),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(begun == 1)
}

/// Records a change in a locked statement: it has this revision now, and this position as a whole.
pub(super) async fn set_revision(tx: &Tx, statement: StatementId, revision: i32, reply: Reply) -> Result<(), Error> {
    let bumped = diesel::update(statements::table.find(statement))
        .set((statements::revision.eq(revision), statements::reply.eq(reply)));
    Prepared(bumped).execute(&mut tx.piped()).await?;
    Ok(())
}

/// The comment that this form has already added to one of the member's statements.
pub(super) async fn added_with(
    conn: &mut Conn,
    member: &Member,
    form: FormId,
) -> Result<Option<(StatementId, StatementCommentId)>, Error> {
    Ok(comment_rows::table
        .inner_join(statements::table)
        .filter(statements::organisation.eq_any(member.organisations()).and(comment_rows::form.eq(form)))
        .select((comment_rows::statement, comment_rows::id))
        .first(conn)
        .await
        .optional()?)
}

/// The comment that this form has already added.
pub(super) async fn comment_of_form(conn: &mut Conn, of: StatementId, form: FormId) -> Result<StatementComment, Error> {
    let added = StatementComment::query().filter(comment_rows::statement.eq(of)).filter(comment_rows::form.eq(form));
    Ok(added.first(conn).await?)
}

/// Adds a comment to a locked statement; returns how many there were before, or `None` if this form has already added
/// one.
pub(super) async fn add_comment(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    statement: StatementId,
    new: &NewComment,
) -> Result<Option<(StatementCommentId, i64)>, Error> {
    const BEFORE: &str =
        "(SELECT count(*) FROM statement_comments AS earlier WHERE earlier.statement = statement_comments.statement)";
    let text = &new.text;
    let added = diesel::insert_into(comment_rows::table)
        .values((
            (
                comment_rows::id.eq(StatementCommentId::new()),
                comment_rows::statement.eq(statement),
                comment_rows::revision.eq(1),
            ),
            (comment_rows::form.eq(new.form), comment_rows::version.eq(new.version), comment_rows::point.eq(new.point)),
            (comment_rows::language.eq(new.language), comment_rows::kind.eq(text.kind)),
            (comment_rows::body.eq(text.body.as_str()), comment_rows::proposed_wording.eq(wording(text))),
            (comment_rows::created_at.eq(now), comment_rows::created_by.eq(by)),
            (comment_rows::changed_at.eq(now), comment_rows::changed_by.eq(by)),
        ))
        .on_conflict((comment_rows::statement, comment_rows::form))
        .do_nothing()
        .returning((comment_rows::id, sql::<BigInt>(BEFORE)));
    Ok(Prepared(added).get_result(tx.conn()).await.optional()?)
}

pub(super) async fn save_comment(
    tx: &Tx,
    now: Instant,
    by: PersonId,
    comment: &StatementComment,
    language: Language,
    text: &CommentText,
) -> Result<(), Error> {
    let saved = diesel::update(comment_rows::table.find(comment.id)).set((
        comment_rows::revision.eq(comment.revision + 1),
        (
            comment_rows::language.eq(language),
            comment_rows::kind.eq(text.kind),
            comment_rows::body.eq(text.body.as_str()),
            comment_rows::proposed_wording.eq(wording(text)),
        ),
        (comment_rows::changed_at.eq(now), comment_rows::changed_by.eq(by)),
    ));
    Prepared(saved).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Moves a comment to another version: to a point of it or to the whole draft.
pub(super) async fn move_comment(
    tx: &Tx,
    now: Instant,
    by: PersonId,
    comment: &StatementComment,
    version: VersionId,
    point: Option<&Point>,
) -> Result<(), Error> {
    let proposes = comment.proposed_wording.as_deref().filter(|wording| point.is_some_and(|to| to.body != *wording));
    let moved = diesel::update(comment_rows::table.find(comment.id)).set((
        comment_rows::revision.eq(comment.revision + 1),
        (comment_rows::version.eq(version), comment_rows::point.eq(point.map(|point| point.id))),
        comment_rows::proposed_wording.eq(proposes),
        (comment_rows::changed_at.eq(now), comment_rows::changed_by.eq(by)),
    ));
    Prepared(moved).execute(&mut tx.piped()).await?;
    Ok(())
}

fn wording(text: &CommentText) -> Option<&str> {
    text.proposed_wording.as_ref().map(ProposedWording::as_str)
}

pub(super) async fn remove_comment(tx: &Tx, id: StatementCommentId) -> Result<(), Error> {
    diesel::delete(comment_rows::table.find(id)).execute(&mut tx.piped()).await?;
    Ok(())
}

pub(super) async fn save_note(
    tx: &Tx,
    statement: &Statement,
    note: &CoveringNote,
    language: Language,
) -> Result<(), Error> {
    let saved = diesel::update(statements::table.find(statement.id)).set((
        statements::note.eq(note.as_str()),
        statements::note_language.eq(language),
        statements::note_revision.eq(statement.note_revision + 1),
    ));
    Prepared(saved).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Closes a locked statement: it was submitted.
///
/// # Errors
/// An error of the database.
pub async fn mark_submitted(tx: &Tx, now: Instant, id: StatementId) -> Result<(), Error> {
    let marked = diesel::update(statements::table.find(id)).set(statements::submitted_at.eq(now));
    Prepared(marked).execute(&mut tx.piped()).await?;
    Ok(())
}
