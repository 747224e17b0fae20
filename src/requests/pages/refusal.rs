use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses,
    consultations::{self, Consultation, ConsultationNumber},
    ids::TimeRequestId,
    platform::{
        Editor, Error, Instant, Language, Role, Staff, prose, riga, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    requests::{
        actions,
        model::{Answer, Request},
        store,
    },
};

/// The requests on a consultation, for staff.
#[derive(Template)]
#[template(path = "requests/list.html")]
struct ListPage {
    shell: Shell,
    consultation: Consultation,
    rows: Vec<(Request, Answer)>,
}

impl ListPage {
    fn back(&self) -> String {
        addresses::StaffConsultation { no: &self.consultation.number }.into()
    }

    /// The page that lengthens the period.
    fn period(&self) -> String {
        addresses::StaffPeriod { no: &self.consultation.number }.into()
    }

    fn refusal(&self, request: &Request) -> String {
        addresses::StaffTimeRefusal { id: request.id }.into()
    }

    fn may_answer(&self) -> bool {
        self.shell.viewer.has(Role::Editor)
    }

    fn last_minute(&self, closes_at: &Instant) -> Instant {
        riga::last_minute(*closes_at)
    }
}

/// `GET /staff/consultations/{no}/requests`
pub async fn list(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Staff) -> Page {
    let conn = app.db.read().await?;
    let consultation = consultations::find(&conn, number.as_str()).await?;
    let rows = store::answered(&conn, &consultation, shell.now).await?;
    html(&ListPage { shell, consultation, rows })
}

/// The refusal that is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    reason: String,
}

impl Input {
    fn parse(&self, language: Language, problems: &mut Problems) -> Option<(Language, String)> {
        let reason = problems.take("reason", prose(&self.reason, Request::MOST))?;
        if reason.is_empty() {
            problems.add("reason", said("requests-missing-refusal"));
        }
        Some((language, reason))
    }
}

/// The page that refuses a request.
#[derive(Template)]
#[template(path = "requests/refusal.html")]
struct RefusalPage {
    shell: Shell,
    consultation: Consultation,
    request: Request,
    input: Input,
    problems: Problems,
}

impl RefusalPage {
    async fn read(app: &App, shell: Shell, id: TimeRequestId) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let request = store::find(&conn, id).await?;
        let consultation = consultations::find_by_id(&conn, request.consultation).await?;
        Ok(Self { shell, consultation, request, input: Input::default(), problems: Problems::default() })
    }

    fn action(&self) -> String {
        addresses::StaffTimeRefusal { id: self.request.id }.into()
    }

    fn back(&self) -> String {
        addresses::StaffTimeRequests { no: &self.consultation.number }.into()
    }

    fn reason(&self) -> Field {
        self.shell.field(&self.problems, "reason", &self.input.reason)
    }
}

/// `GET /staff/requests/{id}/refusal`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<TimeRequestId>, _: Editor) -> Page {
    html(&RefusalPage::read(&app, shell, id).await?)
}

/// `POST /staff/requests/{id}/refusal`
pub async fn refuse(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<TimeRequestId>,
    editor: Editor,
    form: Form<Input>,
) -> Page {
    let page = RefusalPage::read(&app, shell, id).await?;
    let reason = match form.parse(|input, problems| input.parse(page.shell.language, problems)) {
        Ok((reason, _)) => reason,
        Err(Shown { typed: input, problems }) => return unprocessable(&RefusalPage { input, problems, ..page }),
    };
    let waited = app.db.write(async move |tx| actions::refuse(tx, now, &editor, id, reason).await).await?;
    let words = if waited { "requests-refused" } else { "requests-answered-before" };
    Ok(see_other(&app, page.back(), Some(said(words))))
}
