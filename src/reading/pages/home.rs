use actix_web::web::Data;
use askama::Template;

use super::{Row, store};
use crate::{
    consultations::{Phase, Search},
    platform::{
        Phrase,
        web::{App, Page, Shell, html},
    },
    statements::{self, Strip},
};

/// `/`: what this is, what is open, how to take part.
#[derive(Template)]
#[template(path = "reading/home.html")]
struct Home {
    shell: Shell,
    open: Vec<Row>,
    strip: Option<Strip>,
    shortest_period_days: i64,
}

/// Shows the front page.
pub(super) async fn show(app: Data<App>, shell: Shell) -> Page {
    let search = Search { phase: Some(Phase::Open), ..Search::default() };
    let mut conn = app.db.read().await?;
    let open = store::listed(&mut conn, shell.now, shell.language, &search).await?;
    let strip = statements::nearest(&mut conn, shell.now, &shell.viewer, shell.language).await?;
    let open = open.items.into_iter().map(|listed| Row::of(&shell, listed)).collect();
    html(&Home { shell, open, strip, shortest_period_days: app.config.shortest_period.days })
}

impl Home {
    fn shortest_period(&self) -> Phrase {
        self.shell.t("reading-how-published-detail").with("days", self.shortest_period_days)
    }
}
