use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::{
    consultations::{
        actions,
        model::{Consultation, Phase},
        store,
    },
    ids::ConsultationId,
    platform::{
        Editor, Instant, Language, Role, Staff, riga, said,
        web::{App, LooseForm, Nothing, Now, Page, Shell, html, see_other},
    },
};

/// Which part of the list is asked for.
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
    /// The first part of the list, when this is a later one.
    first: Option<String>,
    next: Option<String>,
}

struct Row {
    consultation: Consultation,
    phase: Phase,
    title: Option<(Language, String)>,
}

impl Row {
    fn last_minute(&self) -> Option<Instant> {
        self.consultation.closes_at.map(riga::last_minute)
    }
}

/// Every consultation, the newest first.
pub async fn list(app: Data<App>, shell: Shell, staff: Staff, part: Query<Part>) -> Page {
    let mut conn = app.db.read().await?;
    let listed = store::staff_list(&mut conn, part.after.as_deref()).await?;
    let ids: Vec<_> = listed.items.iter().map(|consultation| consultation.id).collect();
    let mut titles = in_the_readers_language(store::titles(&mut conn, &ids).await?, shell.language);
    let rows = listed.items.into_iter().map(|consultation| Row {
        phase: consultation.phase(shell.now),
        title: titles.remove(&consultation.id),
        consultation,
    });
    html(&ListPage {
        rows: rows.collect(),
        may_make: staff.has(Role::Editor),
        first: part.after.as_ref().map(|_| "/staff/consultations".to_owned()),
        next: listed.next.map(|number| format!("/staff/consultations?after={number}")),
        shell,
    })
}

/// One title each, in the other language where there is none in the reader's.
fn in_the_readers_language(
    titles: Vec<(ConsultationId, Language, String)>,
    language: Language,
) -> HashMap<ConsultationId, (Language, String)> {
    let mut chosen = HashMap::new();
    for (consultation, written_in, title) in titles {
        if written_in == language || !chosen.contains_key(&consultation) {
            chosen.insert(consultation, (written_in, title));
        }
    }
    chosen
}

/// Makes a consultation and leads to it.
pub async fn make(app: Data<App>, editor: Editor, Now(now): Now, _: LooseForm<Nothing>) -> Page {
    let number = app.db.write(async move |tx| actions::make(tx, now, &editor).await).await?;
    Ok(see_other(
        &app,
        format!("/staff/consultations/{number}"),
        Some(said("consultations-made").with("number", number)),
    ))
}
