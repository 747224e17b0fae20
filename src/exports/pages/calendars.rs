use std::collections::HashMap;

use actix_web::{HttpResponse, web::Data};

use super::{answer, name, notices_of, store, title_of};
use crate::{
    consultations::{self, Consultation, ConsultationNumber},
    ids::ConsultationId,
    meetings::{self, Meeting},
    platform::{
        Instant, PolicyArea,
        calendar::{self as file, Entry},
        web::{App, Page, PathOf, Shell},
    },
};

/// The meetings of consultations.
type Meetings = HashMap<ConsultationId, Vec<Meeting>>;

/// How many consultations a calendar has: those that were published last.
const MOST: i64 = 200;

/// `GET /feeds/consultations.ics`: when the periods begin and end.
pub async fn calendar(app: Data<App>, shell: Shell) -> Page {
    of_some(&app, &shell, None).await
}

/// `GET /feeds/areas/{area}/consultations.ics`: the same of a policy area.
pub async fn calendar_of_area(app: Data<App>, shell: Shell, PathOf(area): PathOf<PolicyArea>) -> Page {
    of_some(&app, &shell, Some(area)).await
}

/// `GET /feeds/consultations/{no}/dates.ics`: the same of one consultation.
pub async fn calendar_of_consultation(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
) -> Page {
    let mut conn = app.db.read().await?;
    let consultation = store::find(&mut conn, shell.now, &number).await?;
    let one = std::slice::from_ref(&consultation);
    let title = title_of(&shell, &consultation, &notices_of(&mut conn, shell.now, one).await?).words;
    let meetings = meetings::of_consultations(&conn, &[consultation.id]).await?;
    let dates = dates(&app, &shell, &consultation, &title, &meetings);
    Ok(written(&shell, &title, &dates, None))
}

async fn of_some(app: &App, shell: &Shell, area: Option<PolicyArea>) -> Page {
    let mut conn = app.db.read().await?;
    let newest = store::newest(&mut conn, shell.now, area, MOST).await?;
    let notices = notices_of(&mut conn, shell.now, &newest).await?;
    let changes_at = consultations::next_change(&mut conn, shell.now).await?;
    let meetings = meetings::of_consultations(&conn, &newest.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    let dates = newest.iter().flat_map(|one| dates(app, shell, one, &title_of(shell, one, &notices).words, &meetings));
    Ok(written(shell, &name(shell, area), &dates.collect::<Vec<_>>(), changes_at))
}

/// The dates of a consultation, and its meetings.
fn dates(app: &App, shell: &Shell, of: &Consultation, title: &str, meetings: &Meetings) -> Vec<Entry> {
    let own = meetings.get(&of.id).map(Vec::as_slice).unwrap_or_default();
    let own = own.iter().map(|meeting| meetings::entry(meeting, of, title, shell.language, &app.config));
    consultations::dates(of, title, shell.language, &app.config).into_iter().chain(own).collect()
}

fn written(shell: &Shell, name: &str, dates: &[Entry], changes_at: Option<Instant>) -> HttpResponse {
    answer("text/calendar; charset=utf-8", file::calendar(name, shell.language, dates), changes_at)
}
