//! The points of a version's two languages beside each other: which belong together, and pairing by hand.
use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{dossier::Dossier, text::text_address};
use crate::{
    addresses::{Page as _, StaffConsultation, StaffPairs, StaffVersion},
    consultations::{
        actions::{self, Pairing},
        model::{ConsultationNumber, in_language},
        store,
    },
    documents::{self, Point, Text},
    ids::{ProvisionId, VersionId},
    platform::{
        Conn, Editor, Error, Language, Phrase, Role, Staff, beginning, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The version in the address; the newest if it does not say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: String,
}

/// The page of the pairs.
#[derive(Template)]
#[template(path = "consultations/pairs.html")]
struct PairsPage {
    shell: Shell,
    dossier: Dossier,
    ordinal: i32,
    /// The texts with their points, in the order of their import; two, or the page has nothing to pair.
    texts: Vec<(Text, Vec<Point>)>,
    problems: Problems,
}

impl PairsPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber, asked: &Asked) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let dossier = Dossier::read(&mut conn, number.as_str()).await?;
        let (version, ordinal) = chosen(&conn, &dossier, asked).await?;
        let mut texts = Vec::new();
        for text in documents::texts(&conn, version).await? {
            let points = documents::points(&conn, text.id).await?;
            texts.push((text, points));
        }
        Ok(Self { shell, dossier, ordinal, texts, problems: Problems::default() })
    }

    fn may_pair(&self) -> bool {
        self.shell.viewer.has(Role::Editor)
    }

    fn action(&self) -> String {
        StaffPairs { no: self.dossier.number() }.with("version", self.ordinal).into()
    }

    fn back(&self) -> String {
        let (no, version) = (self.dossier.number(), &self.dossier.version);
        let is_prepared = self.dossier.consultation.published_at.is_some() && version.published_at.is_none();
        if is_prepared && version.ordinal == self.ordinal {
            return StaffVersion { no }.to_string();
        }
        StaffConsultation { no }.to_string()
    }

    fn sides(&self) -> Option<[&(Text, Vec<Point>); 2]> {
        Some([self.texts.first()?, self.texts.get(1)?])
    }

    fn in_language(&self, text: &Text) -> Phrase {
        self.shell.say(&in_language(text.language))
    }

    fn text(&self, language: &Language) -> String {
        text_address(self.dossier.number(), *language)
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    fn begins(point: &Point) -> String {
        beginning(&point.body, 80)
    }

    /// The points of one text that the other does not have.
    fn alone<'a>(here: &'a (Text, Vec<Point>), there: &(Text, Vec<Point>)) -> Vec<&'a Point> {
        let others = by_provision(&there.1);
        here.1.iter().filter(|point| !others.contains_key(&point.provision)).collect()
    }

    /// The points that belong together.
    fn pairs<'a>(here: &'a (Text, Vec<Point>), there: &'a (Text, Vec<Point>)) -> Vec<(&'a Point, &'a Point)> {
        let others = by_provision(&there.1);
        here.1.iter().filter_map(|point| Some((point, *others.get(&point.provision)?))).collect()
    }
}

fn by_provision(points: &[Point]) -> HashMap<ProvisionId, &Point> {
    points.iter().map(|point| (point.provision, point)).collect()
}

/// The version with the number in the address; otherwise the newest.
async fn chosen(conn: &Conn, dossier: &Dossier, asked: &Asked) -> Result<(VersionId, i32), Error> {
    let newest = &dossier.version;
    match asked.version.parse::<i32>() {
        Err(_) => Ok((newest.id, newest.ordinal)),
        Ok(ordinal) if ordinal == newest.ordinal => Ok((newest.id, ordinal)),
        Ok(ordinal) => {
            let published = store::published_versions(conn, dossier.consultation.id).await?;
            let one = published.iter().find(|one| one.ordinal == ordinal).ok_or(Error::NotFound)?;
            Ok((one.version, ordinal))
        }
    }
}

/// Shows the pairs.
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    html(&PairsPage::read(&app, shell, &number, &asked).await?)
}

/// A button, or a choice among the points of the other language.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressing {
    /// The button: `pair {point}`, `part {point}`.
    press: String,
    /// The point in the other language that was chosen.
    other: String,
}

impl Pressing {
    fn parse(&self, problems: &mut Problems) -> Option<Pairing> {
        let (name, id) = self.press.split_once(' ').unwrap_or_default();
        let pairing = match name {
            "pair" if self.other.is_empty() => return problems.take("", Err(said("consultations-pair-choose"))),
            "pair" => id.parse().ok().zip(self.other.parse().ok()).map(|(one, other)| Pairing::Pair(one, other)),
            "part" => id.parse().ok().map(Pairing::Part),
            _ => None,
        };
        problems.take("", pairing.ok_or_else(|| said("consultations-pair-gone")))
    }
}

/// Pairs two points, or parts them.
pub async fn pair(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Pressing>,
) -> Page {
    let page = PairsPage::read(&app, shell, &number, &asked).await?;
    let pairing = match form.parse(Pressing::parse) {
        Ok((pairing, _)) => pairing,
        Err(Shown { problems, .. }) => return unprocessable(&PairsPage { problems, ..page }),
    };
    let (of, ordinal) = (number.clone(), page.ordinal);
    let write = async move |tx: &mut _| actions::pair(tx, now, &editor, (of.as_str(), ordinal), pairing).await;
    match app.db.write(write).await {
        Ok(()) => Ok(see_other(&app, page.action(), Some(said("consultations-pair-saved")))),
        Err(Error::NotFound) => {
            let problems = Problems::one("", said("consultations-pair-gone"));
            unprocessable(&PairsPage { problems, ..page })
        }
        Err(error) => Err(error),
    }
}
