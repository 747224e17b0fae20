use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Inputs, ReasonInput, reasons},
};
use crate::{
    addresses::StaffPeriod,
    consultations::{
        actions::{self, Lengthening},
        input::Typed,
        model::{ConsultationNumber, Unlengthened},
    },
    platform::{
        Editor, Instant, Period, riga,
        riga::TypedMoment,
        said,
        web::{
            App, Form, MomentField, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, see_other, unprocessable,
        },
    },
};

/// The page on which an editor lengthens the period.
#[derive(Template)]
#[template(path = "consultations/period.html")]
struct PeriodPage {
    shell: Shell,
    dossier: Dossier,
    typed: Typed,
    problems: Problems,
    shortest: Period,
}

impl PeriodPage {
    /// The form, with the time of day at which the period ends now.
    fn new(app: &App, shell: Shell, dossier: Dossier) -> Self {
        let mut typed = Typed::default();
        typed.add("revision", dossier.consultation.revision);
        let time = dossier.consultation.closes_at.map(|at| TypedMoment::of(riga::last_minute(at)).time);
        typed.add_moment("closes", TypedMoment { time: time.unwrap_or_default(), ..TypedMoment::default() });
        let shortest = app.config.shortest_period.clone();
        Self { shell, dossier, typed, problems: Problems::default(), shortest }
    }

    fn action(&self) -> String {
        StaffPeriod { no: self.dossier.number() }.to_string()
    }

    fn last_minute(&self) -> Option<Instant> {
        self.dossier.consultation.closes_at.map(riga::last_minute)
    }

    fn moment(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "closes", &self.typed.moment("closes"))
    }

    fn reasons(&self) -> Vec<ReasonInput> {
        let (shell, typed, problems) = (&self.shell, &self.typed, &self.problems);
        Inputs { shell, typed, problems, shortest: &self.shortest }.reasons(&self.dossier.languages())
    }
}

/// The question to which end the period is lengthened.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    if dossier.consultation.is_over(shell.now) {
        return Ok(see_other(&app, dossier.address(), Some(said("consultations-period-is-over"))));
    }
    html(&PeriodPage::new(&app, shell, dossier))
}

/// Lengthens the period.
pub async fn lengthen(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    drop(conn);
    let (lengthening, typed) = match form.parse(|typed, problems| parsed(typed, &dossier, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&PeriodPage { typed, problems, ..PeriodPage::new(&app, shell, dossier) });
        }
    };
    let lengthened = app.db.write(async move |tx| actions::lengthen(tx, now, &editor, lengthening).await).await;
    let Err(stop) = lengthened else {
        return Ok(see_other(&app, dossier.address(), Some(said("consultations-lengthened"))));
    };
    let problems = match stop.refusal()? {
        Unlengthened::Over => {
            return Ok(see_other(&app, dossier.address(), Some(said("consultations-period-is-over"))));
        }
        Unlengthened::NotLater => Problems::one("closes", said("consultations-period-not-later")),
        Unlengthened::Overtaken => Problems::one("", said("consultations-overtaken-period")),
    };
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    let Shown { typed, problems } = typed.shown(problems);
    let typed = typed.on_revision(dossier.consultation.revision);
    unprocessable(&PeriodPage { typed, problems, ..PeriodPage::new(&app, shell, dossier) })
}

fn parsed(typed: &Typed, dossier: &Dossier, problems: &mut Problems) -> Option<Lengthening> {
    let end = riga::closing(&typed.moment("closes"));
    let end = problems.take("closes", end.map_err(|reason| reason.with("field", said("consultations-closes"))));
    let reasons = reasons(typed, &dossier.languages(), problems);
    Some(Lengthening { number: dossier.number().to_owned(), seen: typed.revision(), closes_at: end?, reasons })
}
