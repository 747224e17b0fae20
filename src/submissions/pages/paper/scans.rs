//! The papers themselves as files, for staff alone: they are only saved, never shown.
use actix_web::{HttpResponse, http::header, web::Data};
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses,
    consultations::{self, Reference},
    ids::{ScanId, SubmissionId},
    platform::{
        Error, Reviewer, Role, Staff, Tx, blobs, said,
        web::{
            App, Field, FormWithFile, Now, Page, PathOf, PathsOf, Problems, Shell, Upload, html, see_other,
            unprocessable,
        },
    },
    submissions::{
        actions,
        model::{Scan, joined},
        store,
    },
};

/// `/staff/submissions/{id}/scans`
#[derive(Template)]
#[template(path = "submissions/scans.html")]
struct ScansPage {
    shell: Shell,
    id: SubmissionId,
    number: String,
    reference: Reference,
    senders: String,
    scans: Vec<Scan>,
    problems: Problems,
}

impl ScansPage {
    async fn read(app: &App, shell: Shell, id: SubmissionId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        store::recording(&conn, id).await?;
        let submission = store::find(&mut conn, id).await?;
        let consultation = consultations::find_by_id(&conn, submission.consultation).await?;
        let signed = store::signatures_of(&mut conn, &[id]).await?;
        Ok(Self {
            id,
            reference: submission.reference(&consultation),
            number: consultation.number.clone(),
            senders: joined(signed.iter().map(|one| one.organisation_name.as_str())),
            scans: store::scans_of(&conn, id).await?,
            problems: Problems::default(),
            shell,
        })
    }

    fn may_add(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && self.scans.len() < Scan::MOST
    }

    fn action(&self) -> String {
        addresses::StaffScans { id: self.id }.into()
    }

    fn list(&self) -> String {
        addresses::StaffOnPaper { no: &self.number }.into()
    }

    fn form(&self) -> String {
        addresses::StaffPaper { no: &self.number }.into()
    }

    fn receipt(&self) -> String {
        addresses::Submission { id: self.id }.into()
    }

    fn address(&self, scan: &Scan) -> String {
        addresses::StaffScan { id: self.id, scan: scan.id }.into()
    }

    /// The size in kilobytes, at least one.
    fn kilobytes(&self, scan: &Scan) -> String {
        self.shell.count(i64::from(scan.size + 1023) / 1024)
    }

    fn file(&self) -> Field {
        self.shell.field(&self.problems, "file", "")
    }
}

/// `GET /staff/submissions/{id}/scans`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<SubmissionId>, _: Staff) -> Page {
    html(&ScansPage::read(&app, shell, id).await?)
}

/// The form of a scan.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Adding {
    /// The name of the file.
    file: String,
}

impl Adding {
    fn parse(&self, file: Option<Upload>, problems: &mut Problems) -> Option<Upload> {
        let missing = if self.file.is_empty() { "submissions-scan-nothing" } else { "submissions-scan-too-large" };
        problems.take("file", file.ok_or_else(|| said(missing)))
    }
}

/// `POST /staff/submissions/{id}/scans`
pub async fn add(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<SubmissionId>,
    reviewer: Reviewer,
    Now(now): Now,
    form: FormWithFile<Adding>,
) -> Page {
    let mut page = ScansPage::read(&app, shell, id).await?;
    let (form, file) = form.apart();
    let file = match form.parse(|typed, problems| typed.parse(file, problems)) {
        Ok((file, _)) => file,
        Err(shown) => {
            page.problems = shown.problems;
            return unprocessable(&page);
        }
    };
    let add = async move |tx: &mut Tx| actions::add_scan(tx, now, &reviewer, id, (&file.name, &file.bytes)).await;
    match app.db.write(add).await {
        Ok(()) => Ok(see_other(&app, addresses::StaffScans { id }, Some(said("submissions-scan-added")))),
        Err(stop) => {
            page.problems = Problems::one("file", stop.refusal()?.reason());
            unprocessable(&page)
        }
    }
}

/// `GET /staff/submissions/{id}/scans/{scan}`: the file as an attachment.
pub async fn save(app: Data<App>, PathsOf(id, scan): PathsOf<SubmissionId, ScanId>, _: Staff) -> Page {
    let conn = app.db.read().await?;
    let scan = store::scan(&conn, id, scan).await?;
    // The same file may be kept for another submission.
    if scan.erased().is_some() {
        return Err(Error::NotFound);
    }
    let bytes = blobs::content(&conn, scan.sha256).await?;
    let saved = header::ContentDisposition::attachment(scan.name);
    Ok(HttpResponse::Ok().content_type(scan.media_type).insert_header(saved).body(bytes))
}
