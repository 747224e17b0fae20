use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Inputs, ReasonInput, reasons},
};
use crate::{
    addresses::StaffWithdrawal,
    consultations::{
        actions,
        input::Typed,
        model::{ConsultationNumber, Phase, Unwithdrawn},
        store,
    },
    platform::{
        Editor, Error, Period, said,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The page that asks whether to withdraw a published consultation, and why.
#[derive(Template)]
#[template(path = "consultations/withdrawal.html")]
struct WithdrawalPage {
    shell: Shell,
    dossier: Dossier,
    /// How many organisations have submitted something.
    organisations: i64,
    typed: Typed,
    problems: Problems,
    shortest: Period,
}

impl WithdrawalPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
        let organisations = store::count_organisations(&mut conn, dossier.consultation.id).await?;
        let mut typed = Typed::default();
        typed.add("revision", dossier.consultation.revision);
        let shortest = app.config.shortest_period.clone();
        Ok(Self { shell, dossier, organisations, typed, problems: Problems::default(), shortest })
    }

    /// Whether it has ended by its answers or by a withdrawal.
    fn has_ended(&self) -> bool {
        matches!(self.dossier.consultation.phase(self.shell.now), Phase::Answered | Phase::Withdrawn)
    }

    fn action(&self) -> String {
        StaffWithdrawal { no: self.dossier.number() }.to_string()
    }

    fn reasons(&self) -> Vec<ReasonInput> {
        let (shell, typed, problems) = (&self.shell, &self.typed, &self.problems);
        Inputs { shell, typed, problems, shortest: &self.shortest }.reasons(&self.dossier.languages())
    }
}

/// Asks whether to withdraw it.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let page = WithdrawalPage::read(&app, shell, &number).await?;
    if page.has_ended() {
        return Ok(see_other(&app, page.dossier.address(), Some(said("consultations-cannot-be-withdrawn"))));
    }
    html(&page)
}

/// Withdraws the consultation.
pub async fn withdraw(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let page = WithdrawalPage::read(&app, shell, &number).await?;
    let languages = page.dossier.languages();
    let parsed = form.parse(|typed, problems| Some((typed.revision(), reasons(typed, &languages, problems))));
    let ((seen, reasons), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&WithdrawalPage { typed, problems, ..page }),
    };
    let of = number.clone();
    let withdrawn =
        app.db.write(async move |tx| actions::withdraw(tx, now, &editor, (of.as_str(), seen), &reasons).await).await;
    let words = match withdrawn {
        Ok(()) => "consultations-withdrawn",
        Err(stop) => match stop.refusal()? {
            Unwithdrawn::Already | Unwithdrawn::Answered => "consultations-cannot-be-withdrawn",
            Unwithdrawn::Overtaken => {
                let Shown { typed, problems } = typed.shown(Problems::one("", said("consultations-overtaken-period")));
                let page = WithdrawalPage::read(&app, page.shell, &number).await?;
                let typed = typed.on_revision(page.dossier.consultation.revision);
                return unprocessable(&WithdrawalPage { typed, problems, ..page });
            }
        },
    };
    Ok(see_other(&app, page.dossier.address(), Some(said(words))))
}
