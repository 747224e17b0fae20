use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Inputs, ReasonInput, Section, reasons},
};
use crate::{
    addresses::StaffCorrection,
    consultations::{
        actions::{self, Correction},
        input::Typed,
        model::{ConsultationNumber, DocumentKind, Uncorrected},
    },
    platform::{
        Editor, Error, Language, Period, PolicyArea, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Recent, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The page on which an editor corrects the published notice.
#[derive(Template)]
#[template(path = "consultations/correction.html")]
struct CorrectionPage {
    shell: Shell,
    dossier: Dossier,
    typed: Typed,
    problems: Problems,
    shortest: Period,
    /// Somebody else changed the consultation while the editor was typing.
    is_overtaken: bool,
}

impl CorrectionPage {
    fn new(app: &App, shell: Shell, dossier: Dossier) -> Self {
        let typed = Typed::of(&dossier.consultation, &dossier.notices, &dossier.parts);
        let shortest = app.config.shortest_period.clone();
        Self { shell, dossier, typed, problems: Problems::default(), shortest, is_overtaken: false }
    }

    fn action(&self) -> String {
        StaffCorrection { no: self.dossier.number() }.to_string()
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems, shortest: &self.shortest }
    }

    fn field(&self, name: &str) -> Field {
        self.inputs().field(name)
    }

    fn sections(&self) -> Vec<Section> {
        let languages = self.dossier.languages();
        languages.iter().map(|language| self.inputs().section(*language, &self.dossier.texts)).collect()
    }

    fn reasons(&self) -> Vec<ReasonInput> {
        self.inputs().reasons(&self.dossier.languages())
    }
}

/// The published notice as a form.
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Editor) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    if dossier.consultation.withdrawn_at.is_some() {
        return Ok(see_other(&app, dossier.address(), Some(said("consultations-is-withdrawn"))));
    }
    html(&CorrectionPage::new(&app, shell, dossier))
}

/// Publishes the corrected notice.
pub async fn correct(
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
    let (correction, typed) = match form.parse(|typed, problems| parsed(typed, &dossier, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&CorrectionPage { typed, problems, ..CorrectionPage::new(&app, shell, dossier) });
        }
    };
    let shortest = app.config.shortest_period.clone();
    let corrected = app.db.write(async move |tx| actions::correct(tx, now, &editor, correction, &shortest).await).await;
    let Err(stop) = corrected else {
        return Ok(see_other(&app, dossier.address(), Some(said("consultations-corrected"))));
    };
    let problems = match stop.refusal()? {
        Uncorrected::Withdrawn => {
            return Ok(see_other(&app, dossier.address(), Some(said("consultations-is-withdrawn"))));
        }
        Uncorrected::Overtaken => return again(&app, shell, &number, typed.shown(overtaken())).await,
        Uncorrected::Same => Problems::one("", said("consultations-nothing-corrected")),
        Uncorrected::Missing(missing) => missing.into_iter().map(|one| (one.field, one.reason)).collect(),
    };
    let Shown { typed, problems } = typed.shown(problems);
    unprocessable(&CorrectionPage { typed, problems, ..CorrectionPage::new(&app, shell, dossier) })
}

fn parsed(typed: &Typed, dossier: &Dossier, problems: &mut Problems) -> Option<Correction> {
    let languages: Vec<Language> = dossier.languages();
    let (consultation, notices) = typed.correction(&dossier.consultation, &languages, problems)?;
    Some(Correction { consultation, notices, reasons: reasons(typed, &languages, problems) })
}

fn overtaken() -> Problems {
    Problems::one("", said("consultations-overtaken"))
}

/// Somebody else has changed the consultation meanwhile: the page shows what was typed, and the editor who sends it
/// again knows what it replaces.
async fn again(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    Shown { typed, problems }: Shown<Typed>,
) -> Result<actix_web::HttpResponse, Error> {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
    let typed = typed.on_revision(dossier.consultation.revision);
    let page = CorrectionPage::new(app, shell, dossier);
    unprocessable(&CorrectionPage { typed, problems, is_overtaken: true, ..page })
}
