use actix_web::web::Data;
use askama::Template;

use super::publication::title;
use crate::{
    assessments::{self, Counts},
    consultations::{self, Consultation, ConsultationNumber, NotAnswered},
    platform::{
        Approver, Conn, Error, Language, Role, Staff, said,
        web::{App, LooseForm, Nothing, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
    responses::actions,
};

/// What will happen when a consultation is closed as answered, before it does.
#[derive(Template)]
#[template(path = "responses/closure.html")]
struct ClosurePage {
    shell: Shell,
    consultation: Consultation,
    title: Option<(Language, String)>,
    counts: Counts,
    problems: Problems,
}

impl ClosurePage {
    async fn read(conn: &mut Conn, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let consultation = consultations::find(conn, number.as_str()).await?;
        let title = title(conn, &consultation, shell.language).await?;
        let counts = assessments::counts(conn, consultation.id).await?;
        Ok(Self { shell, consultation, title, counts, problems: Problems::default() })
    }

    /// Why it cannot be closed now.
    fn hindrance(&self) -> Option<NotAnswered> {
        self.consultation.clone().answer(self.shell.now, self.counts.unanswered()).err()
    }

    fn may_close(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    fn public_address(&self) -> String {
        self.shell.link(&format!("{}/results", self.consultation.address()))
    }

    fn action(&self) -> String {
        format!("/staff/consultations/{}/closure", self.consultation.number)
    }

    fn desk(&self) -> String {
        format!("/staff/comments?consultation={}", self.consultation.number)
    }
}

/// Asks whether to close a consultation as answered.
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
) -> Page {
    let mut conn = app.db.read().await?;
    html(&ClosurePage::read(&mut conn, shell, &number).await?)
}

/// Closes a consultation as answered.
pub(in crate::responses) async fn close(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    approver: Approver,
    Now(now): Now,
    form: LooseForm<Nothing>,
) -> Page {
    let problems = if let Err(problems) = form.parse(|_, _| Some(())) {
        problems
    } else {
        let of = number.clone();
        match app.db.write(async move |tx| actions::close(tx, now, &approver, of.as_str()).await).await? {
            Ok(()) => {
                return Ok(see_other(&app, format!("/staff/consultations/{number}"), Some(said("responses-closed"))));
            }
            Err(reason) => Problems::one("", reason.reason()),
        }
    };
    let mut conn = app.db.read().await?;
    let page = ClosurePage::read(&mut conn, shell, &number).await?;
    unprocessable(&ClosurePage { problems, ..page })
}
