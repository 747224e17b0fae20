//! What nobody tries any more, so that it is never out of sight: events of which nobody could be told, letters that
//! could not be written, and letters that could not be delivered.
use serde::Serialize;

use super::store;
use crate::{
    accounts, addresses, audit, organisations,
    platform::{Conn, Error, Instant, Said, said},
};

/// How many of each kind the page of letters lists.
const SHOWN: usize = 50;

/// How much was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GivenUp {
    /// Letters that could not be delivered.
    pub undelivered: i64,
    /// Letters that could not be written.
    pub unwritten: i64,
    /// Events of which nobody could be told.
    pub unannounced: i64,
}

/// How much was given up, for a look at the state of the service.
///
/// # Errors
/// An error of the database.
pub async fn given_up(conn: &mut Conn) -> Result<GivenUp, Error> {
    Ok(GivenUp {
        undelivered: store::count_dead(conn).await?,
        unwritten: store::count_unwritten(conn).await?,
        unannounced: audit::count_parked(conn).await?,
    })
}

/// One thing that was given up, as the page of letters shows it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) what: Said,
    /// The organisation and the reader, as far as they are known.
    pub(super) whom: String,
    pub(super) why: String,
    pub(super) at: Option<Instant>,
    pub(super) again: String,
}

/// The events and the unwritten letters that were given up.
pub(super) async fn lines(conn: &mut Conn) -> Result<Vec<Line>, Error> {
    let (parked, unwritten) = (audit::parked(conn, SHOWN).await?, store::unwritten(conn, SHOWN).await?);
    if parked.is_empty() && unwritten.is_empty() {
        return Ok(Vec::new());
    }
    let about: Vec<_> = parked.iter().map(|event| event.organisation).collect();
    let about: Vec<_> =
        about.into_iter().chain(unwritten.iter().map(|telling| telling.organisation)).flatten().collect();
    let readers: Vec<_> = unwritten.iter().filter_map(|telling| telling.person).collect();
    let organisations = organisations::names(conn, &about).await?;
    let people = accounts::find_people(conn, &readers).await?;
    let events = parked.into_iter().map(|event| Line {
        what: said("notifications-event").with("number", event.id.to_string()).with("kind", event.kind),
        whom: event.organisation.and_then(|id| organisations.get(&id).cloned()).unwrap_or_default(),
        why: event.why.unwrap_or_default(),
        at: event.at,
        again: addresses::EventRevival { event: event.id }.to_string(),
    });
    let letters = unwritten.into_iter().map(|telling| {
        let organisation = telling.organisation.and_then(|id| organisations.get(&id).cloned());
        let reader =
            people.iter().find(|person| Some(person.person) == telling.person).map(|person| person.name.clone());
        Line {
            what: telling.kind.label(),
            whom: organisation.into_iter().chain(reader).collect::<Vec<_>>().join(", "),
            why: telling.why.unwrap_or_default(),
            at: telling.at,
            again: addresses::TellingRevival { id: telling.id }.to_string(),
        }
    });
    Ok(events.chain(letters).collect())
}
