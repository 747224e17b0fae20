mod changes;
mod desks;
mod invitations;
mod versions;

use std::collections::HashMap;

use diesel::{
    dsl::{count_star, exists, sql},
    prelude::*,
    sql_query,
    sql_types::{BigInt, Nullable, Timestamptz},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

pub use changes::{Rounds, due, next_round, period_changes, revisions, rounds, to_publish, withdrawal, withdrawn};
pub use desks::{open_in, published_of, under_way};
pub use invitations::{invited, inviting};
pub use versions::{OfDraft, open_version, published_versions, version_reasons, versions_of_draft};

pub(super) use changes::{add_round, discard, discarded_rounds, put_period_change, put_withdrawal};
pub(super) use invitations::{Invited, Readers, add_invitations, invitations, readers, remove_invitation};
pub(super) use versions::{put_version, put_version_reason};

use super::model::{
    Consultation, ConsultationNumber, DocumentKind, Edition, Notice, Part, Phase, PublishedNotice, Title,
};
use crate::{
    ids::{ConsultationId, DocumentId, PersonId},
    platform::{
        self, Conn, Error, Found, Instant, Language, PolicyArea, Prepared, Tx, canonical::seal, fold, with_one_more,
    },
    schema::{
        consultation_counters, consultation_staff, consultations, notices as notice_rows,
        published_notices as published, year_counters,
    },
};

/// Scope: the ids of the public consultations.
#[diesel::dsl::auto_type]
#[must_use]
pub fn public(now: Instant) -> _ {
    let id: consultations::id = consultations::id;
    consultations::table.filter(consultations::published_at.le(now)).select(id)
}

/// Scope: the ids of the consultations whose submitted comments are public, as [`Consultation::shows_comments`] says; a
/// test compares the two.
#[diesel::dsl::auto_type]
#[must_use]
pub fn showing_comments(now: Instant) -> _ {
    let at_submission: super::CommentsBecomePublic = super::CommentsBecomePublic::AtSubmission;
    let seen: public = public(now);
    seen.filter(
        consultations::comments_become_public
            .eq(at_submission)
            .or(consultations::closes_at.le(now).assume_not_null())
            .or(consultations::withdrawn_at.is_not_null()),
    )
}

/// The consultation with this number, published or not: the caller checks whether the viewer may see it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, number: &str) -> Result<Consultation, Error> {
    Consultation::query()
        .filter(consultations::number.eq(number).and(consultations::discarded_at.is_null()))
        .first(&mut conn)
        .await
        .found()
}

/// The consultation with this id.
///
/// # Errors
/// An error of the database; a missing row is a fault of ours.
pub async fn find_by_id(mut conn: &Conn, id: ConsultationId) -> Result<Consultation, Error> {
    Ok(Consultation::query().filter(consultations::id.eq(id)).first(&mut conn).await?)
}

/// The consultation with this id, locked until the transaction ends.
///
/// # Errors
/// An error of the database; a missing row is a fault of ours.
pub async fn lock_by_id(tx: &mut Tx, id: ConsultationId) -> Result<Consultation, Error> {
    Ok(Consultation::query().filter(consultations::id.eq(id)).for_update().first(tx.conn()).await?)
}

/// The consultation with this id, locked in key-share mode, for a row that refers to it: a transaction that wants to
/// change it waits. Take this lock before the counter's, so that two transactions never wait for each other.
///
/// # Errors
/// An error of the database; a missing row is a fault of ours.
pub async fn hold_by_id(tx: &Tx, id: ConsultationId) -> Result<Consultation, Error> {
    Ok(Consultation::query().filter(consultations::id.eq(id)).for_key_share().first(&mut tx.piped()).await?)
}

pub(super) async fn lock(tx: &mut Tx, number: &str) -> Result<Consultation, Error> {
    Consultation::query()
        .filter(consultations::number.eq(number).and(consultations::discarded_at.is_null()))
        .for_update()
        .first(tx.conn())
        .await
        .found()
}

/// The next number of a year; gaps are allowed.
pub(super) async fn next_number(tx: &mut Tx, year: i32) -> Result<i32, Error> {
    Ok(diesel::insert_into(year_counters::table)
        .values((year_counters::year.eq(year), year_counters::last_number.eq(1)))
        .on_conflict(year_counters::year)
        .do_update()
        .set(year_counters::last_number.eq(year_counters::last_number + 1))
        .returning(year_counters::last_number)
        .get_result(tx.conn())
        .await?)
}

/// The number of the consultation that somebody has already made with this form.
pub(super) async fn made_with(conn: &mut Conn, by: PersonId, form: Uuid) -> Result<Option<String>, Error> {
    let made = consultations::table.filter(consultations::created_by.eq(by)).filter(consultations::form.eq(form));
    Ok(made.select(consultations::number).first(conn).await.optional()?)
}

pub(super) async fn add(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    number: &str,
    document: DocumentId,
    form: Uuid,
) -> Result<ConsultationId, Error> {
    let id = ConsultationId::new();
    diesel::insert_into(consultations::table)
        .values((
            (consultations::id.eq(id), consultations::number.eq(number), consultations::document.eq(document)),
            (
                consultations::document_kind.eq(DocumentKind::Concept),
                consultations::policy_area.eq(PolicyArea::DefencePolicy),
            ),
            consultations::comments_become_public.eq(super::CommentsBecomePublic::AtSubmission),
            (
                consultations::contact_name.eq(""),
                consultations::contact_phone.eq(""),
                consultations::contact_email.eq(""),
            ),
            (consultations::created_at.eq(now), consultations::created_by.eq(by), consultations::form.eq(form)),
            consultations::revision.eq(1),
        ))
        .execute(tx.conn())
        .await?;
    changes::add_counter(tx, id).await?;
    Ok(id)
}

pub(super) async fn save(tx: &mut Tx, consultation: &Consultation) -> Result<(), Error> {
    diesel::update(consultations::table.find(consultation.id))
        .set((
            consultations::document_kind.eq(consultation.document_kind),
            consultations::policy_area.eq(consultation.policy_area),
            consultations::comments_become_public.eq(consultation.comments_become_public),
            consultations::opens_at.eq(consultation.opens_at),
            consultations::closes_at.eq(consultation.closes_at),
            consultations::contact_name.eq(&consultation.contact_name),
            consultations::contact_phone.eq(&consultation.contact_phone),
            consultations::contact_email.eq(&consultation.contact_email),
            consultations::published_at.eq(consultation.published_at),
            consultations::answered_at.eq(consultation.answered_at),
            consultations::revision.eq(consultation.revision),
            (
                consultations::publish_at.eq(consultation.publish_at),
                consultations::publish_by.eq(consultation.publish_by),
                consultations::publish_revision.eq(consultation.publish_revision),
                consultations::withdrawn_at.eq(consultation.withdrawn_at),
                consultations::lengthened.eq(consultation.lengthened),
                consultations::lengthened_at.eq(consultation.lengthened_at),
            ),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The notices before publication, Latvian first.
///
/// # Errors
/// An error of the database.
pub async fn notices(mut conn: &Conn, consultation: ConsultationId) -> Result<Vec<Notice>, Error> {
    Ok(Notice::query()
        .filter(notice_rows::consultation.eq(consultation))
        .order(notice_rows::language.desc())
        .load(&mut conn)
        .await?)
}

/// The numbers of these consultations.
///
/// # Errors
/// An error of the database.
pub async fn numbers(mut conn: &Conn, of: &[ConsultationId]) -> Result<HashMap<ConsultationId, String>, Error> {
    let rows: Vec<(ConsultationId, String)> = consultations::table
        .filter(consultations::id.eq_any(of))
        .select((consultations::id, consultations::number))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The titles before publication, in each language, of each of these consultations; Latvian first.
///
/// # Errors
/// An error of the database.
pub async fn titles(mut conn: &Conn, of: &[ConsultationId]) -> Result<HashMap<ConsultationId, Vec<Title>>, Error> {
    let rows: Vec<(ConsultationId, Language, String)> = notice_rows::table
        .filter(notice_rows::consultation.eq_any(of))
        .filter(notice_rows::title.ne(""))
        .order((notice_rows::consultation, notice_rows::language.desc()))
        .select((notice_rows::consultation, notice_rows::language, notice_rows::title))
        .load(&mut conn)
        .await?;
    Ok(by_consultation(rows))
}

fn by_consultation(rows: Vec<(ConsultationId, Language, String)>) -> HashMap<ConsultationId, Vec<Title>> {
    let mut titles: HashMap<ConsultationId, Vec<Title>> = HashMap::new();
    for (consultation, language, words) in rows {
        titles.entry(consultation).or_default().push(Title { language, words });
    }
    titles
}

/// Replaces all notices by these.
pub(super) async fn save_notices(tx: &mut Tx, consultation: ConsultationId, notices: &[Notice]) -> Result<(), Error> {
    diesel::delete(notice_rows::table.filter(notice_rows::consultation.eq(consultation))).execute(tx.conn()).await?;
    let rows: Vec<_> = notices.iter().map(|notice| (notice_rows::consultation.eq(consultation), notice)).collect();
    diesel::insert_into(notice_rows::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// The people with their parts.
///
/// # Errors
/// An error of the database.
pub async fn parts(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<(PersonId, Part)>, Error> {
    Ok(consultation_staff::table
        .filter(consultation_staff::consultation.eq(consultation))
        .order((consultation_staff::part, consultation_staff::person))
        .select((consultation_staff::person, consultation_staff::part))
        .load(conn)
        .await?)
}

pub(super) async fn save_parts(
    tx: &mut Tx,
    consultation: ConsultationId,
    parts: &[(PersonId, Part)],
) -> Result<(), Error> {
    diesel::delete(consultation_staff::table.filter(consultation_staff::consultation.eq(consultation)))
        .execute(tx.conn())
        .await?;
    let rows: Vec<_> = parts
        .iter()
        .map(|(person, part)| {
            (
                consultation_staff::consultation.eq(consultation),
                consultation_staff::person.eq(person),
                consultation_staff::part.eq(part),
            )
        })
        .collect();
    diesel::insert_into(consultation_staff::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Puts the notices on record as their first revision, and sets the period.
pub(super) async fn publish(
    tx: &mut Tx,
    consultation: &Consultation,
    notices: &[Notice],
    edition: Edition,
) -> Result<(), Error> {
    let Edition { published_at, opening, .. } = edition;
    for notice in notices {
        put_on_record(tx, consultation.announce(notice, edition, None)).await?;
    }
    let published = Consultation {
        opens_at: Some(opening.opens_at),
        closes_at: Some(opening.closes_at),
        published_at: Some(published_at),
        publish_at: None,
        publish_by: None,
        publish_revision: None,
        ..consultation.clone()
    };
    save(tx, &published).await
}

/// Puts a revision of a notice on record.
pub(super) async fn put_on_record(tx: &mut Tx, notice: PublishedNotice) -> Result<(), Error> {
    let sealed = seal(notice);
    diesel::insert_into(published::table)
        .values((
            &*sealed,
            published::title_key.eq(fold(&sealed.title)),
            (published::format.eq(sealed.format()), published::digest.eq(sealed.digest())),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The newest published notice of a consultation in each language, Latvian first.
///
/// # Errors
/// An error of the database.
pub async fn published_notices(mut conn: &Conn, of: ConsultationId) -> Result<Vec<PublishedNotice>, Error> {
    Ok(PublishedNotice::query()
        .filter(published::consultation.eq(of))
        .distinct_on(published::language)
        .order((published::language.desc(), published::revision.desc()))
        .load(&mut conn)
        .await?)
}

/// The published title of each of these consultations, in the reader's language if possible.
///
/// # Errors
/// An error of the database.
pub async fn published_titles(
    conn: &mut Conn,
    of: &[ConsultationId],
    language: Language,
) -> Result<HashMap<ConsultationId, Title>, Error> {
    if of.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(ConsultationId, Language, String)> = published::table
        .filter(published::consultation.eq_any(of))
        .distinct_on((published::consultation, published::language))
        .order((published::consultation, published::language.desc(), published::revision.desc()))
        .select((published::consultation, published::language, published::title))
        .load(conn)
        .await?;
    Ok(by_consultation(rows).into_iter().filter_map(|(id, own)| Some((id, Title::choose(own, language)?))).collect())
}

/// The filters of the public list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Only in this phase.
    pub phase: Option<Phase>,
    /// Only in this policy area.
    pub area: Option<PolicyArea>,
    /// Only with these words in the title; a word may also be the whole number of the consultation.
    pub words: String,
    /// Only consultations after this one in the list.
    pub after: Option<String>,
}

/// A part of a list of consultations, and the number after which the next part begins.
pub type Listed = platform::Part<Consultation, String>;

/// How many consultations a list shows at once.
const PAGE: usize = 25;

/// The public consultations, the one that closes last first; among open ones, the one that closes soonest first. The
/// phases are those of [`super::phase`]; a test compares the two.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub async fn published_list(conn: &mut Conn, now: Instant, search: &Search) -> Result<Listed, Error> {
    let mut query = Consultation::query().filter(consultations::published_at.le(now)).into_boxed();
    let stands = consultations::withdrawn_at.is_null();
    query = match search.phase {
        None => query,
        Some(Phase::Upcoming) => query.filter(stands.and(consultations::opens_at.gt(now))),
        Some(Phase::Open) => {
            query.filter(stands.and(consultations::opens_at.le(now))).filter(consultations::closes_at.gt(now))
        }
        Some(Phase::Closed) => query
            .filter(stands.and(consultations::closes_at.le(now)))
            .filter(consultations::answered_at.is_null().or(consultations::answered_at.gt(now))),
        Some(Phase::Answered) => query.filter(consultations::answered_at.le(now)),
        Some(Phase::Withdrawn) => query.filter(consultations::withdrawn_at.le(now)),
        Some(Phase::Draft | Phase::Scheduled) => return Ok(Listed { items: Vec::new(), next: None }),
    };
    if let Some(area) = search.area {
        query = query.filter(consultations::policy_area.eq(area));
    }
    for word in fold(&search.words).split_whitespace() {
        let pattern = format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        let titled = published::table
            .filter(published::consultation.eq(consultations::id))
            .filter(published::title_key.like(pattern));
        query = match word.parse::<ConsultationNumber>() {
            Ok(number) => query.filter(exists(titled).or(consultations::number.eq(number.to_string()))),
            Err(_) => query.filter(exists(titled)),
        };
    }
    let soonest_first = search.phase == Some(Phase::Open);
    if let Some(after) = &search.after {
        let (closes_at, id) = place_in_list(conn, now, after).await?;
        let (closing, same) = (consultations::closes_at, consultations::closes_at.eq(closes_at));
        query = if soonest_first {
            query.filter(closing.gt(closes_at).or(same.and(consultations::id.gt(id))))
        } else {
            query.filter(closing.lt(closes_at).or(same.and(consultations::id.lt(id))))
        };
    }
    query = if soonest_first {
        query.order((consultations::closes_at.asc(), consultations::id.asc()))
    } else {
        query.order((consultations::closes_at.desc(), consultations::id.desc()))
    };
    Ok(part_of(query.limit(with_one_more(PAGE)).load(conn).await?))
}

async fn place_in_list(
    conn: &mut Conn,
    now: Instant,
    number: &str,
) -> Result<(Option<Instant>, ConsultationId), Error> {
    let one = consultations::table.filter(consultations::number.eq(number)).filter(consultations::published_at.le(now));
    one.select((consultations::closes_at, consultations::id)).first(conn).await.found()
}

/// All consultations, the newest first, for staff.
///
/// # Errors
/// An error of the database.
pub async fn staff_list(mut conn: &Conn, after: Option<&str>) -> Result<Listed, Error> {
    let mut query = Consultation::query().filter(consultations::discarded_at.is_null()).into_boxed();
    if let Some(after) = after {
        query = query.filter(consultations::number.lt(after.to_owned()));
    }
    Ok(part_of(query.order(consultations::number.desc()).limit(with_one_more(PAGE)).load(&mut conn).await?))
}

fn part_of(rows: Vec<Consultation>) -> Listed {
    Listed::of(rows, PAGE, |last| last.number.clone())
}

/// The next submission number of a consultation, without gaps; it also counts as a public change. After this lock a
/// transaction waits only for the tallies that the trigger updates.
///
/// # Errors
/// An error of the database.
pub async fn take_number(tx: &mut Tx, consultation: ConsultationId) -> Result<i32, Error> {
    let taken = diesel::update(consultation_counters::table.find(consultation))
        .set((
            consultation_counters::last_submission.eq(consultation_counters::last_submission + 1),
            consultation_counters::public_revision.eq(consultation_counters::public_revision + 1),
        ))
        .returning(consultation_counters::last_submission);
    Ok(Prepared(taken).get_result(tx.conn()).await?)
}

/// How many organisations have submitted something on a consultation and not withdrawn it.
///
/// # Errors
/// An error of the database.
pub async fn count_organisations(conn: &mut Conn, consultation: ConsultationId) -> Result<i64, Error> {
    Ok(consultation_counters::table.find(consultation).select(consultation_counters::organisations).first(conn).await?)
}

/// The revision of what is public of the consultation with this number; `None` if there is no such public one.
///
/// # Errors
/// An error of the database.
pub async fn public_revision(conn: &mut Conn, now: Instant, number: &ConsultationNumber) -> Result<Option<i64>, Error> {
    let one = consultations::table.inner_join(consultation_counters::table);
    let one = one.filter(consultations::number.eq(number.as_str())).filter(consultations::published_at.le(now));
    Ok(one.select(consultation_counters::public_revision).first(conn).await.optional()?)
}

/// The sum of the revisions of all consultations, and how many there are: something public has changed when one of them
/// differs.
///
/// # Errors
/// An error of the database.
pub async fn public_revisions(conn: &mut Conn) -> Result<(i64, i64), Error> {
    let sum = sql::<BigInt>("coalesce(sum(public_revision), 0)::bigint");
    Ok(Prepared(consultation_counters::table.select((sum, count_star()))).get_result(conn).await?)
}

/// The next instant at which a public consultation enters another phase, if there is one.
///
/// # Errors
/// An error of the database.
pub async fn next_change(conn: &mut Conn, now: Instant) -> Result<Option<Instant>, Error> {
    let next: Next = Prepared(sql_query(NEXT).bind::<Timestamptz, _>(now)).get_result(conn).await?;
    Ok(next.at)
}

const NEXT: &str = "SELECT min(at) AS at
    FROM consultations, unnest(ARRAY[published_at, opens_at, closes_at, answered_at]) AS at
    WHERE published_at IS NOT NULL AND at > $1";

#[derive(QueryableByName)]
struct Next {
    #[diesel(sql_type = Nullable<Timestamptz>)]
    at: Option<Instant>,
}

/// Records that something public has changed.
///
/// # Errors
/// An error of the database.
pub async fn bump(tx: &mut Tx, consultation: ConsultationId) -> Result<(), Error> {
    diesel::update(consultation_counters::table.find(consultation))
        .set(consultation_counters::public_revision.eq(consultation_counters::public_revision + 1))
        .execute(tx.conn())
        .await?;
    Ok(())
}
