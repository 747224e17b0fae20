use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{Answer, Refused, Request};
use crate::{
    consultations::{self, Consultation},
    ids::{ConsultationId, OrganisationId, TimeRequestId},
    platform::{Conn, Error, Found, Instant, Tx, canonical::seal},
    schema::{time_refusals, time_requests},
};

/// The request with this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, id: TimeRequestId) -> Result<Request, Error> {
    Request::query().filter(time_requests::id.eq(id)).first(&mut conn).await.found()
}

/// The requests on a consultation with their refusals, the newest first.
async fn of_consultation(mut conn: &Conn, of: ConsultationId) -> Result<Vec<(Request, Option<Refused>)>, Error> {
    Ok(time_requests::table
        .left_join(time_refusals::table)
        .filter(time_requests::consultation.eq(of))
        .order((time_requests::asked_at.desc(), time_requests::id.desc()))
        .select((Request::as_select(), Option::<Refused>::as_select()))
        .load(&mut conn)
        .await?)
}

/// The requests on a consultation with what became of each, the newest first.
///
/// # Errors
/// An error of the database.
pub async fn answered(conn: &Conn, of: &Consultation, now: Instant) -> Result<Vec<(Request, Answer)>, Error> {
    let (requests, changes) = tokio::join!(of_consultation(conn, of.id), consultations::period_changes(conn, of.id));
    let changes = changes?;
    let answered = |(request, refused): (Request, Option<Refused>)| {
        let answer = request.answer(of, &changes, refused, now);
        (request, answer)
    };
    Ok(requests?.into_iter().map(answered).collect())
}

/// The organisations that have asked for more time on a consultation.
///
/// # Errors
/// An error of the database.
pub async fn organisations_asking(mut conn: &Conn, of: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    let asking = time_requests::table.filter(time_requests::consultation.eq(of)).distinct();
    Ok(asking.select(time_requests::organisation).load(&mut conn).await?)
}

/// Puts a request on record; returns whether the organisation had not asked before for this end.
pub(super) async fn add(tx: &mut Tx, request: Request) -> Result<bool, Error> {
    let sealed = seal(request);
    let added = diesel::insert_into(time_requests::table)
        .values((&*sealed, time_requests::format.eq(sealed.format()), time_requests::digest.eq(sealed.digest())))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added > 0)
}

/// The refusal of a request, if it was refused.
///
/// # Errors
/// An error of the database.
pub async fn refusal(mut conn: &Conn, of: TimeRequestId) -> Result<Option<Refused>, Error> {
    Ok(Refused::query().filter(time_refusals::request.eq(of)).first(&mut conn).await.optional()?)
}

/// Puts a refusal on record; returns whether there was none before.
pub(super) async fn refuse(tx: &mut Tx, refused: Refused) -> Result<bool, Error> {
    let sealed = seal(refused);
    let added = diesel::insert_into(time_refusals::table)
        .values((&*sealed, time_refusals::format.eq(sealed.format()), time_refusals::digest.eq(sealed.digest())))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added > 0)
}
