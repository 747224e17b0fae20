use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    consultations::{self, Consultation, ConsultationNumber, Title},
    ids::ConsultationId,
    platform::{Conn, Error, Found, Instant, Language, PolicyArea},
    schema::{consultations as rows, published_notices as notices},
};

/// A public consultation, for everybody: staff, too, find no other here.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn find(conn: &mut Conn, now: Instant, number: &ConsultationNumber) -> Result<Consultation, Error> {
    let public = consultations::public(now).filter(rows::number.eq(number.as_str()));
    public.select(Consultation::as_select()).first(conn).await.found()
}

/// The public consultations, all or those of an area, the one that was published last first, at most `most`.
///
/// # Errors
/// An error of the database.
pub(super) async fn newest(
    conn: &mut Conn,
    now: Instant,
    area: Option<PolicyArea>,
    most: i64,
) -> Result<Vec<Consultation>, Error> {
    let mut public = consultations::public(now).select(Consultation::as_select()).into_boxed();
    if let Some(area) = area {
        public = public.filter(rows::policy_area.eq(area));
    }
    Ok(public.order((rows::published_at.desc(), rows::id.desc())).limit(most).load(conn).await?)
}

/// What a notice said, in one language.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = notices)]
pub(super) struct Announced {
    pub(super) consultation: ConsultationId,
    pub(super) language: Language,
    pub(super) revision: i32,
    pub(super) revision_reason: Option<String>,
    pub(super) published_at: Instant,
    pub(super) title: String,
    pub(super) aim: String,
}

impl Announced {
    /// Its title in its language.
    pub(super) fn title(&self) -> Title {
        Title { language: self.language, words: self.title.clone() }
    }
}

/// The newest notices of public consultations, in each language, by consultation; Latvian first.
///
/// # Errors
/// An error of the database.
pub(super) async fn newest_notices(
    conn: &mut Conn,
    now: Instant,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Vec<Announced>>, Error> {
    let newest: Vec<Announced> = Announced::query()
        .filter(notices::consultation.eq_any(of))
        .filter(notices::consultation.eq_any(consultations::public(now)))
        .distinct_on((notices::consultation, notices::language))
        .order((notices::consultation, notices::language.desc(), notices::revision.desc()))
        .load(conn)
        .await?;
    let mut by_consultation: HashMap<ConsultationId, Vec<Announced>> = HashMap::new();
    for notice in newest {
        by_consultation.entry(notice.consultation).or_default().push(notice);
    }
    Ok(by_consultation)
}
