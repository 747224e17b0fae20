use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    addresses::{Page as _, StaffConsultation, StaffConsultations, StaffNewConsultation},
    consultations::{
        actions,
        model::{Consultation, Phase, Title},
        store,
    },
    platform::{
        Editor, Error, Instant, Role, Staff, riga, said,
        web::{App, Form, Now, Page, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The part of the list that is asked for.
#[derive(Debug, Deserialize)]
pub struct Part {
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "consultations/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    may_make: bool,
    /// The key of the form that makes a consultation.
    form: Uuid,
    problems: Problems,
    /// The first part of the list, when this is a later one.
    first: Option<String>,
    next: Option<String>,
}

struct Row {
    consultation: Consultation,
    phase: Phase,
    title: Option<Title>,
}

impl Row {
    fn address(&self) -> String {
        StaffConsultation { no: &self.consultation.number }.to_string()
    }

    fn last_minute(&self) -> Option<Instant> {
        self.consultation.closes_at.map(riga::last_minute)
    }
}

/// All consultations, the newest first.
pub async fn list(app: Data<App>, shell: Shell, staff: Staff, part: Query<Part>) -> Page {
    html(&ListPage::read(&app, shell, staff.has(Role::Editor), part.after.as_deref()).await?)
}

impl ListPage {
    async fn read(app: &App, shell: Shell, may_make: bool, after: Option<&str>) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let listed = store::staff_list(&conn, after).await?;
        let ids: Vec<_> = listed.items.iter().map(|consultation| consultation.id).collect();
        let mut titles = store::titles(&conn, &ids).await?;
        let rows = listed.items.into_iter().map(|consultation| Row {
            phase: consultation.phase(shell.now),
            title: titles.remove(&consultation.id).and_then(|titles| Title::choose(titles, shell.language)),
            consultation,
        });
        Ok(Self {
            rows: rows.collect(),
            may_make,
            form: Uuid::now_v7(),
            problems: Problems::default(),
            first: after.map(|_| StaffConsultations {}.to_string()),
            next: listed.next.map(|number| StaffConsultations {}.with("after", number).to_string()),
            shell,
        })
    }
}

/// The key of the form that makes a consultation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Making {
    form: String,
}

/// Makes a consultation and redirects to it. The same form sent again redirects to the same one.
pub async fn make(app: Data<App>, shell: Shell, editor: Editor, Now(now): Now, form: Form<Making>) -> Page {
    let parsed = form
        .parse(|typed, problems| problems.take("", typed.form.parse().map_err(|_| said("platform-unknown-choice"))));
    let key = match parsed {
        Ok((key, _)) => key,
        Err(Shown { problems, .. }) => {
            return unprocessable(&ListPage { problems, ..ListPage::read(&app, shell, true, None).await? });
        }
    };
    let number = app.db.write(async move |tx| actions::make(tx, now, &editor, key).await).await?;
    let words = said("consultations-made").with("number", &number);
    Ok(see_other(&app, StaffConsultation { no: &number }.to_string(), Some(words)))
}
