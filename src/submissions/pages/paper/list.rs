//! Everything on a consultation that came on paper.
use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::Folder;
use crate::{
    accounts, addresses,
    addresses::Page as _,
    consultations::{ConsultationNumber, Reference},
    ids::PersonId,
    platform::{
        Phrase, Role, Staff,
        web::{App, Page, PathOf, Shell, html},
    },
    submissions::{store, store::OnPaper},
};

/// How many the list shows at once.
const PAGE: usize = 100;

/// Behind which number the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: i32,
}

/// `/staff/consultations/{no}/on-paper`
#[derive(Template)]
#[template(path = "submissions/on_paper.html")]
struct OnPaperPage {
    shell: Shell,
    folder: Folder,
    lines: Vec<OnPaper>,
    next: Option<i32>,
    people: HashMap<PersonId, String>,
}

impl OnPaperPage {
    fn may_record(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && self.folder.closed(self.shell.now).is_none()
    }

    fn form(&self) -> String {
        addresses::StaffPaper { no: self.folder.number() }.into()
    }

    fn sheet(&self) -> String {
        addresses::StaffPaperSheets { no: self.folder.number() }.into()
    }

    fn reference(&self, line: &OnPaper) -> Reference {
        Reference::of_submission(&self.folder.frame.consultation, line.number)
    }

    fn address(&self, line: &OnPaper) -> String {
        addresses::Submission { id: line.id }.into()
    }

    fn scans(&self, line: &OnPaper) -> String {
        addresses::StaffScans { id: line.id }.into()
    }

    fn scans_words(&self, line: &OnPaper) -> Phrase {
        self.shell.t("submissions-scan-count").with("count", line.scans)
    }

    fn by(&self, line: &OnPaper) -> &str {
        self.people.get(&line.recorded_by).map_or("", String::as_str)
    }

    fn next(&self) -> Option<String> {
        Some(addresses::StaffOnPaper { no: self.folder.number() }.with("after", self.next?).to_string())
    }
}

/// `GET /staff/consultations/{no}/on-paper`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
    from: Query<From>,
) -> Page {
    let mut conn = app.db.read().await?;
    let folder = Folder::read(&mut conn, &shell, &number).await?;
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = store::on_paper(&conn, folder.frame.consultation.id, from.after, most).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().map(|last| last.number).filter(|_| has_more);
    let ids: Vec<PersonId> = lines.iter().map(|line| line.recorded_by).collect();
    let people = accounts::find_people(&mut conn, &ids).await?;
    let people = people.into_iter().map(|one| (one.person, one.name)).collect();
    html(&OnPaperPage { shell, folder, lines, next, people })
}
