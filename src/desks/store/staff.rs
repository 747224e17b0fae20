//! What waits for a person of the ministry, and how far each consultation is.
use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    assessments::{self, Corrections, Counts},
    consultations::{self, Consultation, Title},
    ids::{ConsultationId, PersonId},
    opinions::{self, Opinion},
    organisations,
    platform::{Conn, Error, Instant, Language},
    responses::{self, SentBack},
    schema::letters,
};

/// How many consultations the page shows.
const MOST: i64 = 50;
/// How many answers that were sent back it shows.
const SENT_BACK: i64 = 25;
/// How many requests for a view it shows.
const OPINIONS: i64 = 25;

/// A consultation in which something is still to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderWay {
    pub consultation: Consultation,
    pub title: Title,
    pub counts: Counts,
    /// When the oldest comment without a published answer was received.
    pub oldest: Option<Instant>,
}

/// What the first page of staff shows.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The nearest end of a period first.
    pub under_way: Vec<UnderWay>,
    /// The counts of all consultations that are not withdrawn.
    pub counts: Counts,
    pub corrections: Corrections,
    /// How many comments that were handed to the reader wait, and how many of them are overdue.
    pub handed: (i64, i64),
    /// The answers that were sent back to the reader, with the number of their consultation.
    pub sent_back: Vec<(SentBack, String)>,
    /// The views that the reader is asked for, with the number of their consultation.
    pub opinions: Vec<(Opinion, String)>,
    /// How many requests to erase words wait for somebody else than who asked; the reader decides them as an approver.
    pub erasures: i64,
    /// How many organisations wait, and since when.
    pub organisations: (i64, Option<Instant>),
    /// How many letters could not be delivered.
    pub letters: i64,
}

/// What waits for the reader, and for everybody.
///
/// # Errors
/// An error of the database.
pub async fn waiting(
    conn: &mut Conn,
    (reader, now): (PersonId, Instant),
    language: Language,
) -> Result<Waiting, Error> {
    let here: &Conn = conn;
    let (withdrawn, list) = tokio::join!(consultations::withdrawn(here), consultations::under_way(here, MOST));
    let (withdrawn, list) = (withdrawn?, list?);
    let ids: Vec<ConsultationId> = list.iter().map(|one| one.id).collect();
    let (titles, counts, oldest, all, corrections, handed, sent_back, opinions, organisations, erasures) = tokio::join!(
        consultations::titles(here, &ids),
        assessments::counts_of(here, &ids),
        assessments::oldest_unanswered(here, &ids),
        assessments::counts_of_everything(here, &withdrawn),
        assessments::corrections(here, None, &withdrawn),
        assessments::work_of(here, reader, now, &withdrawn),
        responses::sent_back_to(here, reader, &withdrawn, SENT_BACK),
        opinions::waiting_for(here, reader, OPINIONS),
        organisations::waiting(here),
        responses::erasures_waiting_for(here, reader),
    );
    let (mut titles, counts, oldest, sent_back) = (titles?, counts?, oldest?, sent_back?);
    let under_way = list.into_iter().map(|consultation| UnderWay {
        title: titled(titles.remove(&consultation.id), &consultation, language),
        counts: counts.get(&consultation.id).copied().unwrap_or_default(),
        oldest: oldest.get(&consultation.id).copied(),
        consultation,
    });
    Ok(Waiting {
        under_way: under_way.collect(),
        counts: all?,
        corrections: corrections?,
        handed: handed?,
        opinions: opinions?,
        erasures: erasures?,
        organisations: organisations?,
        sent_back: numbered(conn, sent_back).await?,
        letters: undelivered(conn).await?,
    })
}

/// How many letters could not be delivered.
async fn undelivered(mut conn: &Conn) -> Result<i64, Error> {
    Ok(letters::table.filter(letters::state.eq("dead")).count().get_result(&mut conn).await?)
}

fn titled(own: Option<Vec<Title>>, consultation: &Consultation, language: Language) -> Title {
    let chosen = own.and_then(|own| Title::choose(own, language));
    chosen.unwrap_or_else(|| Title::untitled(consultation, language))
}

async fn numbered(conn: &Conn, sent_back: Vec<SentBack>) -> Result<Vec<(SentBack, String)>, Error> {
    let of: Vec<ConsultationId> = sent_back.iter().map(|one| one.consultation).collect();
    let numbers: HashMap<ConsultationId, String> = match of.as_slice() {
        [] => HashMap::new(),
        of => consultations::numbers(conn, of).await?,
    };
    let number = |one: &SentBack| numbers.get(&one.consultation).cloned().unwrap_or_default();
    Ok(sent_back.into_iter().map(|one| (one.clone(), number(&one))).collect())
}
