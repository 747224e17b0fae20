//! A statement as a whole: revised, given up, withdrawn; its position and the order of its comments.
use diesel::{
    dsl::exists,
    prelude::*,
    sql_query,
    sql_types::{Array, Integer, Nullable, Text, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{FormId, PersonId, StatementCommentId, StatementId, SubmissionId},
    platform::{Conn, Error, Instant, Member, Prepared, Tx, column},
    schema::{statement_comments as comment_rows, statements},
    statements::model::{RevisedComment, Statement},
};

diesel::alias!(statements as asked: Asked);

/// Locks the affairs of one organisation in a consultation until the transaction ends: its first statement, and the one
/// that is asked for, which is returned. Revising, giving up, submitting and withdrawing begin with this.
///
/// # Errors
/// [`Error::NotFound`] when it is not there or not of the member's organisations.
pub async fn lock_affairs(tx: &mut Tx, member: &Member, id: StatementId) -> Result<Statement, Error> {
    let of_the_same = asked
        .filter(asked.field(statements::id).eq(id))
        .filter(asked.field(statements::consultation).eq(statements::consultation))
        .filter(asked.field(statements::organisation).eq(statements::organisation));
    let locked = Statement::query()
        .filter(exists(of_the_same))
        .filter(statements::organisation.eq_any(member.organisations()))
        .filter(statements::ordinal.eq(1).or(statements::id.eq(id)))
        .order(statements::ordinal)
        .for_update();
    let rows: Vec<Statement> = locked.load(tx.conn()).await?;
    rows.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)
}

/// The newest statement of the same organisation on the same consultation that was not given up.
///
/// # Errors
/// An error of the database.
pub async fn newest(mut conn: &Conn, of: &Statement) -> Result<Statement, Error> {
    let its = Statement::query()
        .filter(statements::consultation.eq(of.consultation))
        .filter(statements::organisation.eq(of.organisation))
        .filter(statements::abandoned_at.is_null());
    Ok(its.order(statements::ordinal.desc()).first(&mut conn).await?)
}

/// The submission that a statement follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Before {
    /// Its id.
    #[diesel(sql_type = Uuid)]
    pub id: SubmissionId,
    /// Its number.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// When its statement was submitted.
    #[diesel(sql_type = Timestamptz)]
    pub submitted_at: Instant,
    /// When it was withdrawn.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub withdrawn_at: Option<Instant>,
}

const BEFORE: &str = "
    SELECT submissions.id, submissions.number, statements.submitted_at, statements.withdrawn_at
    FROM submissions JOIN statements ON statements.id = submissions.statement WHERE submissions.id = $1";

/// The submission that this statement follows; `None` for a first statement, which does not ask the database.
///
/// # Errors
/// An error of the database.
pub async fn before(mut conn: &Conn, of: &Statement) -> Result<Option<Before>, Error> {
    match of.follows {
        Some(follows) => {
            let before = sql_query(BEFORE).bind::<Uuid, _>(follows);
            Ok(Some(Prepared(before).get_result(&mut conn).await?))
        }
        None => Ok(None),
    }
}

/// The submission that this statement would replace: the one that it follows, if that was not withdrawn.
///
/// # Errors
/// An error of the database.
pub async fn standing_before(conn: &Conn, of: &Statement) -> Result<Option<Before>, Error> {
    Ok(before(conn, of).await?.filter(|before| before.withdrawn_at.is_none()))
}

/// What a statement is made from that follows a submission.
#[derive(Debug)]
pub struct Reopening<'a> {
    /// The statement of that submission, locked.
    pub of: &'a Statement,
    /// The submission.
    pub follows: SubmissionId,
    /// Its comments on record, in their order.
    pub comments: &'a [RevisedComment],
}

/// Makes a statement with everything that was submitted, for further writing.
///
/// # Errors
/// An error of the database.
pub async fn reopen(tx: &mut Tx, now: Instant, by: PersonId, new: &Reopening<'_>) -> Result<StatementId, Error> {
    let (id, of) = (StatementId::new(), new.of);
    let last: Option<i32> = statements::table
        .filter(statements::consultation.eq(of.consultation).and(statements::organisation.eq(of.organisation)))
        .select(diesel::dsl::max(statements::ordinal))
        .first(tx.conn())
        .await?;
    diesel::insert_into(statements::table)
        .values((
            (
                statements::id.eq(id),
                statements::consultation.eq(of.consultation),
                statements::organisation.eq(of.organisation),
                statements::ordinal.eq(last.unwrap_or(of.ordinal) + 1),
                statements::follows.eq(new.follows),
            ),
            (statements::revision.eq(1), statements::reply.eq(of.reply), statements::own_order.eq(of.own_order)),
            (
                statements::note.eq(&of.note),
                statements::note_language.eq(of.note_language),
                statements::note_revision.eq(1),
            ),
            (statements::started_at.eq(now), statements::started_by.eq(by)),
        ))
        .execute(tx.conn())
        .await?;
    copy_comments(tx, now, by, id, new.comments).await?;
    Ok(id)
}

const COPY: &str = "
    INSERT INTO statement_comments (id, statement, revision, form, version, point, language, kind, body, proposed_wording,
        created_at, created_by, changed_at, changed_by, revises, position)
    SELECT id, $1, 1, form, version, point, language, kind, body, proposed_wording, $2, $3, $2, $3, revises, position
    FROM unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        AS copied (id, form, version, point, language, kind, body, proposed_wording, revises, position)";

async fn copy_comments(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    statement: StatementId,
    comments: &[RevisedComment],
) -> Result<(), Error> {
    let copied = sql_query(COPY)
        .bind::<Uuid, _>(statement)
        .bind::<Timestamptz, _>(now)
        .bind::<Uuid, _>(by)
        .bind::<Array<Uuid>, _>(column(comments, |_| StatementCommentId::new()))
        .bind::<Array<Uuid>, _>(column(comments, |_| FormId::new()))
        .bind::<Array<Uuid>, _>(column(comments, |one| one.version))
        .bind::<Array<Nullable<Uuid>>, _>(column(comments, |one| one.point))
        .bind::<Array<Text>, _>(column(comments, |one| one.language))
        .bind::<Array<Text>, _>(column(comments, |one| one.kind))
        .bind::<Array<Text>, _>(column(comments, |one| one.body.as_str()))
        .bind::<Array<Nullable<Text>>, _>(column(comments, |one| one.proposed_wording.as_deref()))
        .bind::<Array<Uuid>, _>(column(comments, |one| one.revises))
        .bind::<Array<Integer>, _>((1..).take(comments.len()).collect::<Vec<i32>>());
    Prepared(copied).execute(tx.conn()).await?;
    Ok(())
}

/// Gives a locked revision up.
pub(in crate::statements) async fn abandon(tx: &Tx, now: Instant, id: StatementId) -> Result<(), Error> {
    let given_up = diesel::update(statements::table.find(id)).set(statements::abandoned_at.eq(now));
    Prepared(given_up).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Records in a locked statement that its submission was withdrawn.
///
/// # Errors
/// An error of the database.
pub async fn mark_withdrawn(tx: &Tx, now: Instant, id: StatementId) -> Result<(), Error> {
    let marked = diesel::update(statements::table.find(id)).set(statements::withdrawn_at.eq(now));
    Prepared(marked).execute(&mut tx.piped()).await?;
    Ok(())
}

const ORDER: &str = "
    UPDATE statement_comments SET position = ordered.position
    FROM unnest($1, $2) AS ordered (id, position) WHERE statement_comments.id = ordered.id";

/// Puts the comments of a locked statement in this order.
pub(in crate::statements) async fn set_order(
    tx: &Tx,
    statement: StatementId,
    order: &[StatementCommentId],
) -> Result<(), Error> {
    let ordered = sql_query(ORDER)
        .bind::<Array<Uuid>, _>(order)
        .bind::<Array<Integer>, _>((1..).take(order.len()).collect::<Vec<i32>>());
    let own = diesel::update(statements::table.find(statement)).set(statements::own_order.eq(true));
    Prepared(ordered).execute(&mut tx.piped()).await?;
    Prepared(own).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Puts the comments of a locked statement back in the order of the draft.
pub(in crate::statements) async fn clear_order(tx: &Tx, statement: StatementId) -> Result<(), Error> {
    let placed = comment_rows::table.filter(comment_rows::statement.eq(statement));
    let cleared = diesel::update(placed).set(comment_rows::position.eq(None::<i32>));
    let draft = diesel::update(statements::table.find(statement)).set(statements::own_order.eq(false));
    Prepared(cleared).execute(&mut tx.piped()).await?;
    Prepared(draft).execute(&mut tx.piped()).await?;
    Ok(())
}
