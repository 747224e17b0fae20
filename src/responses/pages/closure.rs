use actix_web::web::Data;
use askama::Template;

use super::publication::title;
use crate::{
    addresses::{self, Address, Page as _},
    assessments::{self, Counts},
    consultations::{self, Consultation, ConsultationNumber, Title},
    platform::{
        Approver, Conn, Error, Role, Said, Staff, said,
        web::{App, Now, Page, PathOf, Pressed, Problems, Shell, html, see_other, unprocessable},
    },
    responses::actions::{self, Unclosed},
    submissions,
};

/// The consequences of closing a consultation, shown before the button.
#[derive(Template)]
#[template(path = "responses/closure.html")]
struct ClosurePage {
    shell: Shell,
    consultation: Consultation,
    title: Title,
    counts: Counts,
    /// How many corrections are not published.
    corrections: i64,
    /// How many statements say that there are no objections.
    agreeing: usize,
    problems: Problems,
}

impl ClosurePage {
    async fn read(conn: &mut Conn, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let consultation = consultations::find(conn, number.as_str()).await?;
        let title = title(conn, &consultation, shell.language).await?;
        let counts = assessments::counts(conn, consultation.id).await?;
        let corrections = assessments::corrections(conn, Some(consultation.id), &[]).await?.all;
        let agreeing = submissions::without_objections(conn, consultation.id).await?.len();
        Ok(Self { shell, consultation, title, counts, corrections, agreeing, problems: Problems::default() })
    }

    /// Why it cannot be closed now.
    fn hindrance(&self) -> Option<Said> {
        let unclosed =
            actions::may_close(&self.consultation, self.shell.now, self.counts.unanswered(), self.corrections);
        unclosed.err().map(reason)
    }

    /// Whether work on the desk remains.
    fn leads_to_the_desk(&self) -> bool {
        self.counts.unanswered() > 0 || self.corrections > 0
    }

    fn may_close(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    fn public_address(&self) -> String {
        self.shell.link(&addresses::Results { no: &self.consultation.number }.to_string())
    }

    fn action(&self) -> String {
        addresses::StaffClosure { no: &self.consultation.number }.into()
    }

    fn desk(&self) -> Address {
        addresses::StaffComments {}.with("consultation", &self.consultation.number)
    }
}

fn reason(unclosed: Unclosed) -> Said {
    match unclosed {
        Unclosed::NotAnswered(reason) => reason.reason(),
        Unclosed::Corrections(count) => said("responses-closure-corrections").with("count", count),
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
    _: Pressed,
) -> Page {
    let of = number.clone();
    match app.db.write(async move |tx| actions::close(tx, now, &approver, of.as_str()).await).await {
        Ok(()) => {
            let closed = addresses::StaffConsultation { no: number.as_str() };
            Ok(see_other(&app, closed.to_string(), Some(said("responses-closed"))))
        }
        Err(stop) => {
            let problems = Problems::one("", reason(stop.refusal()?));
            let mut conn = app.db.read().await?;
            let page = ClosurePage::read(&mut conn, shell, &number).await?;
            unprocessable(&ClosurePage { problems, ..page })
        }
    }
}
