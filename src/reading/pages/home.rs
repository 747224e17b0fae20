use actix_web::web::Data;
use askama::Template;

use super::{Follow, Row, list_changes_at, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{Consultation, Phase, Search, Title},
    ids::ConsultationId,
    platform::{
        Conn, Error, Phrase,
        web::{App, Page, Shell, html_until},
    },
    reading::outcomes::{Segment, segments},
    responses::{self, Outcomes},
    statements::{self, Strip},
};

/// How many answered consultations the front page shows.
const ANSWERED: usize = 3;

/// `/`: what this service is, what is open, how to take part.
#[derive(Template)]
#[template(path = "reading/home.html")]
struct Home {
    shell: Shell,
    open: Vec<Row>,
    /// The counts of the consultations that were answered last.
    answered: Vec<(Row, Outcomes)>,
    strip: Option<Strip>,
    shortest_period_days: i64,
}

/// Shows the front page.
pub(super) async fn show(app: Data<App>, shell: Shell) -> Page {
    let search = Search { phase: Some(Phase::Open), ..Search::default() };
    let mut conn = app.db.read().await?;
    let open = store::listed(&mut conn, shell.now, shell.language, &search).await?;
    let answered = answered_lately(&mut conn, &shell).await?;
    let strip = statements::nearest(&mut conn, shell.now, &shell.viewer, shell.language).await?;
    let open: Vec<Row> = open.items.into_iter().map(|listed| Row::of(&shell, listed)).collect();
    let changes_at = list_changes_at(&mut conn, &shell, &open).await?;
    let shortest_period_days = app.config.shortest_period.days;
    html_until(&Home { shell, open, answered, strip, shortest_period_days }, changes_at)
}

/// The answered consultations, the latest end first.
async fn answered_lately(conn: &mut Conn, shell: &Shell) -> Result<Vec<(Row, Outcomes)>, Error> {
    let search = Search { phase: Some(Phase::Answered), ..Search::default() };
    let mut listed = store::listed(conn, shell.now, shell.language, &search).await?.items;
    listed.truncate(ANSWERED);
    if listed.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ConsultationId> = listed.iter().map(|(consultation, _)| consultation.id).collect();
    let outcomes = responses::outcomes_of_consultations(conn, &ids).await?;
    let one = |listed: (Consultation, Title)| {
        let outcomes = outcomes.get(&listed.0.id).copied()?;
        Some((Row::of(shell, listed), outcomes))
    };
    Ok(listed.into_iter().filter_map(one).collect())
}

impl Home {
    fn follow(&self) -> Follow {
        Follow::consultations(&self.shell, None)
    }

    /// The decisions on the comments, as one bar.
    fn segments(&self, outcomes: &Outcomes) -> Vec<Segment> {
        segments(outcomes)
    }

    fn results_address(&self, row: &Row) -> String {
        addresses::Results { no: &row.consultation.number }.to_string()
    }

    fn all_answered(&self) -> String {
        addresses::Consultations {}.with("phase", Phase::Answered).into()
    }

    fn shortest_period(&self) -> Phrase {
        self.shell.t("reading-how-published-detail").with("days", self.shortest_period_days)
    }
}
