//! The labels of a consultation: how many comments have each, and the forms that make, change and delete one.
use std::collections::HashMap;

use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::asked::Asked;
use crate::{
    addresses::{self, Address, Page as _},
    assessments::{self, Colour, Label, LabelLook, Labelled, actions},
    consultations::{self, Consultation, ConsultationNumber, Title},
    ids::LabelId,
    platform::{
        Error, Phrase, Staff, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    name: String,
    colour: String,
    public: String,
}

impl Input {
    fn of(label: &Label) -> Self {
        Self {
            name: label.name.clone(),
            colour: label.colour.to_string(),
            public: if label.is_public { "yes".to_owned() } else { String::new() },
        }
    }

    fn parse(&self, problems: &mut Problems) -> Option<LabelLook> {
        let name = problems.take("name", Label::name(&self.name));
        let colour = self.colour.parse().map_err(|_| said("responses-label-colour-missing"));
        let colour: Option<Colour> = problems.take("colour", colour);
        Some(LabelLook { name: name?, colour: colour?, is_public: self.is_public() })
    }

    fn is_public(&self) -> bool {
        self.public == "yes"
    }
}

/// `/staff/consultations/{no}/labels`.
#[derive(Template)]
#[template(path = "responses/labels.html")]
struct LabelsPage {
    shell: Shell,
    consultation: Consultation,
    title: Title,
    labels: Vec<Label>,
    counts: HashMap<LabelId, Labelled>,
    input: Input,
    problems: Problems,
}

impl LabelsPage {
    async fn read(app: &App, shell: Shell, number: &str) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let consultation = consultations::find(&conn, number).await?;
        let (labels, counts) = tokio::join!(
            assessments::labels(&conn, consultation.id),
            assessments::count_by_label(&conn, consultation.id)
        );
        let (labels, counts) = (labels?, counts?);
        let titles = consultations::titles(&conn, &[consultation.id]).await?.remove(&consultation.id);
        let title = Title::of(&consultation, titles.unwrap_or_default(), shell.language);
        let input = Input { colour: Colour::Blue.to_string(), ..Input::default() };
        Ok(Self { shell, consultation, title, labels, counts, input, problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn action(&self) -> String {
        addresses::StaffLabels { no: &self.consultation.number }.to_string()
    }

    fn back(&self) -> String {
        self.desk().list().to_string()
    }

    fn desk(&self) -> Asked {
        Asked { consultation: self.consultation.number.clone(), ..Asked::default() }
    }

    /// The list of the comments with a label.
    fn list(&self, label: &Label) -> Address {
        Asked { label: label.id.to_string(), ..self.desk() }.list()
    }

    /// The comments with a label, to be worked on together.
    fn together(&self, label: &Label) -> Address {
        Asked { label: label.id.to_string(), ..self.desk() }.at(addresses::StaffChosen {}).with("whole", 1)
    }

    fn change(&self, label: &Label) -> String {
        addresses::StaffLabel { id: label.id }.to_string()
    }

    fn counted(&self, label: &Label) -> Labelled {
        self.counts.get(&label.id).copied().unwrap_or(Labelled { label: label.id, everything: 0, unanswered: 0 })
    }

    /// How many comments have it.
    fn all(&self, label: &Label) -> Phrase {
        let counted = self.counted(label);
        let key = if counted.are_more() { "responses-label-more" } else { "responses-count" };
        self.shell.t(key).with("count", counted.everything.min(Labelled::MOST))
    }

    /// How many of them wait for an answer.
    fn waiting(&self, label: &Label) -> Phrase {
        self.shell.t("responses-label-unanswered").with("count", self.counted(label).unanswered.min(Labelled::MOST))
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, if name == "name" { &self.input.name } else { &self.input.colour })
    }

    fn colour_word(&self, colour: &Colour) -> Phrase {
        self.shell.t(&format!("responses-colour-{colour}"))
    }
}

/// `GET /staff/consultations/{no}/labels`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
) -> Page {
    html(&LabelsPage::read(&app, shell, number.as_str()).await?)
}

/// `POST /staff/consultations/{no}/labels`
pub(in crate::responses) async fn make(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    staff: Staff,
    Now(now): Now,
    form: Form<Input>,
) -> Page {
    let page = LabelsPage::read(&app, shell, number.as_str()).await?;
    let (look, typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let of = page.consultation.id;
    match app.db.write(async move |tx| actions::make_label(tx, now, &staff, of, look).await).await {
        Ok(_) => {
            let onward = addresses::StaffLabels { no: &page.consultation.number }.address();
            Ok(see_other(&app, onward, Some(said("responses-label-made"))))
        }
        Err(stop) => {
            let shown = typed.shown(Problems::one("name", stop.refusal()?.reason()));
            unprocessable(&page.again(shown))
        }
    }
}

/// `/staff/labels/{id}`: how a label is called and how it looks.
#[derive(Template)]
#[template(path = "responses/label.html")]
struct LabelPage {
    shell: Shell,
    consultation: Consultation,
    label: Label,
    input: Input,
    problems: Problems,
}

impl LabelPage {
    async fn read(app: &App, shell: Shell, id: LabelId) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let label = assessments::find_label(&conn, id).await?;
        let consultation = consultations::find_by_id(&conn, label.consultation).await?;
        let input = Input::of(&label);
        Ok(Self { shell, consultation, label, input, problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn action(&self) -> String {
        addresses::StaffLabel { id: self.label.id }.to_string()
    }

    fn removal(&self) -> String {
        addresses::StaffLabelRemoval { id: self.label.id }.to_string()
    }

    fn labels(&self) -> Address {
        addresses::StaffLabels { no: &self.consultation.number }.address()
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, if name == "name" { &self.input.name } else { &self.input.colour })
    }

    fn colour_word(&self, colour: &Colour) -> Phrase {
        self.shell.t(&format!("responses-colour-{colour}"))
    }
}

/// `GET /staff/labels/{id}`
pub(in crate::responses) async fn show_one(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<LabelId>,
    _: Staff,
) -> Page {
    html(&LabelPage::read(&app, shell, id).await?)
}

/// `POST /staff/labels/{id}`
pub(in crate::responses) async fn change(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<LabelId>,
    _: Staff,
    form: Form<Input>,
) -> Page {
    let page = LabelPage::read(&app, shell, id).await?;
    let (look, typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    match app.db.write(async move |tx| actions::change_label(tx, id, look).await).await {
        Ok(()) => Ok(see_other(&app, page.labels(), Some(said("responses-label-changed")))),
        Err(stop) => {
            let shown = typed.shown(Problems::one("name", stop.refusal()?.reason()));
            unprocessable(&page.again(shown))
        }
    }
}

/// Deletes a label.
pub(in crate::responses) async fn remove(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<LabelId>,
    _: Staff,
    _: Pressed,
) -> Page {
    let onward = LabelPage::read(&app, shell, id).await?.labels();
    app.db.write(async move |tx| actions::remove_label(tx, id).await).await?;
    Ok(see_other(&app, onward, Some(said("responses-label-removed"))))
}
