mod calendars;
mod feeds;

use std::collections::HashMap;

use actix_web::HttpResponse;

pub(super) use self::{
    calendars::{calendar, calendar_of_area, calendar_of_consultation},
    feeds::{feed, feed_of_area, feed_of_consultation},
};
use super::store::{self, Announced};
use crate::{
    addresses::Address,
    consultations::{Consultation, Title},
    ids::ConsultationId,
    platform::{
        Conn, Error, Instant, PolicyArea, said,
        web::{Shell, holding_until},
    },
};

/// The notices of consultations, as they read now.
type Notices = HashMap<ConsultationId, Vec<Announced>>;

async fn notices_of(conn: &mut Conn, now: Instant, of: &[Consultation]) -> Result<Notices, Error> {
    store::newest_notices(conn, now, &of.iter().map(|one| one.id).collect::<Vec<_>>()).await
}

/// The title of a consultation, in the reader's language if possible.
fn title_of(shell: &Shell, consultation: &Consultation, notices: &Notices) -> Title {
    let own = notices.get(&consultation.id).map(Vec::as_slice).unwrap_or_default();
    Title::of(consultation, own.iter().map(Announced::title).collect(), shell.language)
}

/// The name of the feed or the calendar of all consultations, or of those of an area.
fn name(shell: &Shell, area: Option<PolicyArea>) -> String {
    let words = match area {
        None => said("exports-all"),
        Some(area) => said("exports-of-area").with("area", area.label()),
    };
    shell.say(&words).to_string()
}

/// The full address of a page in the language of the reader: a program that asks for it says none.
fn in_its_language(shell: &Shell, page: Address) -> String {
    shell.link(&page.with("lang", shell.language).to_string())
}

/// What a program gets; it is kept as pages are.
fn answer(kind: &'static str, words: String, changes_at: Option<Instant>) -> HttpResponse {
    holding_until(HttpResponse::Ok().content_type(kind).body(words), changes_at)
}
