use actix_web::web::Data;
use askama::Template;

use super::{Found, Standing, changes_at};
use crate::{
    addresses,
    consultations::{Consultation, ConsultationNumber, Phase, Title},
    platform::{
        Error,
        web::{App, Page, PathOf, Shell, html_until},
    },
    requests::{self, Answer, Request},
};

/// `/consultations/{number}/requests`: who has asked for more time, and what the ministry answered.
#[derive(Template)]
#[template(path = "reading/requests.html")]
struct RequestsPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    rows: Vec<(Request, Answer)>,
}

/// Shows the requests for more time, the newest first.
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let Found { consultation, title, .. } = found;
    if !consultation.is_public(shell.now) {
        return Err(Error::NotFound);
    }
    let rows = requests::answered(&conn, &consultation, shell.now).await?;
    let changes_at = changes_at(&consultation, &version, shell.now);
    let standing = Standing::of(&consultation, shell.now);
    html_until(&RequestsPage { shell, consultation, standing, title, rows }, changes_at)
}

impl RequestsPage {
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    /// The form, while more time can be asked for.
    fn form(&self) -> Option<String> {
        let viewer = &self.shell.viewer;
        let may_ask = viewer.is_member() || !viewer.is_signed_in();
        let can_ask = matches!(self.standing.phase, Phase::Upcoming | Phase::Open) && may_ask;
        can_ask.then(|| addresses::NewTimeRequest { no: &self.consultation.number }.to_string())
    }
}
