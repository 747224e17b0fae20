//! Comments that are held back from the public.
use std::collections::HashMap;

use diesel::{
    dsl::{exists, not},
    prelude::*,
    sql_query,
    sql_types::{Integer, Nullable, Text, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use super::{PlaceKey, PublicComments};
use crate::{
    ids::{CommentId, HoldBackId, PointId, VersionId},
    platform::{Conn, Error, Found, Instant, Prepared, Sealed, Tx},
    schema::{hold_back_ends, hold_backs},
    submissions::model::{HoldBack, HoldBackEnd, HoldGround, Marker},
};

/// How many markers stand in one part of a list.
const MOST: i32 = 200;

/// What holds these comments back; those that are not held back are left out.
///
/// # Errors
/// An error of the database.
pub async fn held_back(mut conn: &Conn, of: &[CommentId]) -> Result<HashMap<CommentId, HoldBack>, Error> {
    let ended = hold_back_ends::table.filter(hold_back_ends::hold_back.eq(hold_backs::id));
    let held = HoldBack::query().filter(hold_backs::comment.eq_any(of)).filter(not(exists(ended)));
    let rows: Vec<HoldBack> = held.load(&mut conn).await?;
    Ok(rows.into_iter().map(|one| (one.comment, one)).collect())
}

/// One act of holding back.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn hold_back(mut conn: &Conn, id: HoldBackId) -> Result<HoldBack, Error> {
    HoldBack::query().filter(hold_backs::id.eq(id)).first(&mut conn).await.found()
}

/// Puts it on record that a comment is held back.
pub(in crate::submissions) async fn add_hold_back(tx: &mut Tx, new: &Sealed<HoldBack>) -> Result<(), Error> {
    let sealed = (&**new, hold_backs::format.eq(new.format()), hold_backs::digest.eq(new.digest()));
    diesel::insert_into(hold_backs::table).values(sealed).execute(tx.conn()).await?;
    Ok(())
}

/// Puts it on record that a comment is shown again.
pub(in crate::submissions) async fn add_hold_back_end(tx: &mut Tx, new: &Sealed<HoldBackEnd>) -> Result<(), Error> {
    let sealed = (&**new, hold_back_ends::format.eq(new.format()), hold_back_ends::digest.eq(new.digest()));
    diesel::insert_into(hold_back_ends::table).values(sealed).execute(tx.conn()).await?;
    Ok(())
}

/// The markers of what is held back; what is added chooses among them. Written and not bound, as the index is
/// about it.
const MARKERS: &str = "
    SELECT submissions.number, comments.ordinal, comments.point, assessments.place, held.ground, held.held_at,
        (SELECT string_agg(organisation_name, ', ' ORDER BY id) FROM signatures WHERE submission = submissions.id) AS senders
    FROM assessments JOIN comments ON comments.id = assessments.comment JOIN submissions ON submissions.id = assessments.submission
        JOIN hold_backs AS held ON held.comment = comments.id
    WHERE assessments.consultation = $1 AND assessments.standing = 'held_back' AND assessments.part = 0
        AND NOT EXISTS (SELECT FROM hold_back_ends WHERE hold_back = held.id)";

/// What was withdrawn or replaced stands in no list, as if it had been shown.
const IN_A_LIST: &str = "assessments.state <> 'lapsed'";

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Integer)]
    number: i32,
    #[diesel(sql_type = Integer)]
    ordinal: i32,
    #[diesel(sql_type = Integer)]
    place: i32,
    #[diesel(sql_type = Nullable<Uuid>)]
    point: Option<PointId>,
    #[diesel(sql_type = Text)]
    ground: HoldGround,
    #[diesel(sql_type = Timestamptz)]
    held_at: Instant,
    #[diesel(sql_type = Nullable<Text>)]
    senders: Option<String>,
}

fn markers(rows: Vec<Row>) -> Vec<Marker> {
    let marker = |Row { number, ordinal, place, point, ground, held_at, senders }| {
        let senders = senders.unwrap_or_default();
        Marker { number, ordinal, place, point, senders, ground, held_at }
    };
    rows.into_iter().map(marker).collect()
}

impl PublicComments {
    /// The markers of a part of the list in the order of the draft: behind a key, up to and with another.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn held_in_the_draft(
        self,
        mut conn: &Conn,
        version: VersionId,
        after: Option<PlaceKey>,
        until: Option<PlaceKey>,
    ) -> Result<Vec<Marker>, Error> {
        let (after, until) = (after.unwrap_or_else(PlaceKey::first), until.unwrap_or_else(PlaceKey::last));
        let query = format!(
            "{MARKERS} AND {IN_A_LIST} AND assessments.version = $2
                AND (assessments.place, assessments.comment) > ($3, $4)
                AND (assessments.place, assessments.comment) <= ($5, $6)
            ORDER BY assessments.place, assessments.comment LIMIT {MOST}"
        );
        let query = sql_query(query)
            .bind::<Uuid, _>(self.consultation())
            .bind::<Uuid, _>(version)
            .bind::<Integer, _>(after.place)
            .bind::<Uuid, _>(after.comment)
            .bind::<Integer, _>(until.place)
            .bind::<Uuid, _>(until.comment);
        Ok(markers(Prepared(query).load(&mut conn).await?))
    }

    /// The markers of one submission, by the number of the comment.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn held_in_submission(self, mut conn: &Conn, number: i32) -> Result<Vec<Marker>, Error> {
        let query = format!("{MARKERS} AND submissions.number = $2 ORDER BY comments.ordinal LIMIT {MOST}");
        let query = sql_query(query).bind::<Uuid, _>(self.consultation()).bind::<Integer, _>(number);
        Ok(markers(Prepared(query).load(&mut conn).await?))
    }

    /// The markers at one place of a version, in the order of arrival.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn held_at(self, mut conn: &Conn, version: VersionId, place: i32) -> Result<Vec<Marker>, Error> {
        let query = format!(
            "{MARKERS} AND {IN_A_LIST} AND assessments.version = $2 AND assessments.place = $3 ORDER BY comments.id LIMIT {MOST}"
        );
        let query =
            sql_query(query).bind::<Uuid, _>(self.consultation()).bind::<Uuid, _>(version).bind::<Integer, _>(place);
        Ok(markers(Prepared(query).load(&mut conn).await?))
    }
}
