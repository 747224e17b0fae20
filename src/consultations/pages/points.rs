//! How the points of the earlier version go on to the one in preparation: what is doubtful, for a person to decide.
use std::collections::{HashMap, HashSet};

use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::dossier::Dossier;
use crate::{
    addresses::{self, Page as _, StaffVersion, StaffVersionPoints},
    consultations::{
        actions::{self, Linking},
        model::{ConsultationNumber, in_language},
    },
    documents::{self, LinkDecision, LinkKind, Piece, Point, ProvisionLink, Text, Version, compare},
    ids::ProvisionId,
    platform::{
        Conn, Editor, Error, Language, Phrase, Role, Staff, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The page of the matches.
#[derive(Template)]
#[template(path = "consultations/points.html")]
struct PointsPage {
    shell: Shell,
    dossier: Dossier,
    version: Version,
    before: Version,
    texts: Vec<Matching>,
    problems: Problems,
}

/// The points of a text in one language and in the version before.
struct Matching {
    language: Language,
    earlier: Vec<Point>,
    later: Vec<Point>,
    links: Vec<ProvisionLink>,
}

impl Matching {
    async fn read(conn: &Conn, text: &Text, before: &[Text], links: &[ProvisionLink]) -> Result<Self, Error> {
        let earlier = match before.iter().find(|one| one.language == text.language) {
            Some(before) => documents::points(conn, before.id).await?,
            None => Vec::new(),
        };
        let later = documents::points(conn, text.id).await?;
        let here: HashSet<ProvisionId> = later.iter().map(|point| point.provision).collect();
        let links = links.iter().filter(|link| here.contains(&link.later)).cloned().collect();
        Ok(Self { language: text.language, earlier, later, links })
    }

    fn point(points: &[Point], provision: ProvisionId) -> Option<&Point> {
        points.iter().find(|point| point.provision == provision)
    }

    /// The links of which this holds, with their points.
    fn pairs(&self, which: impl Fn(&ProvisionLink) -> bool) -> Vec<Pair<'_>> {
        let wanted = self.links.iter().filter(|link| which(link));
        let pairs = wanted.filter_map(|link| {
            let (earlier, later) = (Self::point(&self.earlier, link.earlier)?, Self::point(&self.later, link.later)?);
            Some(Pair { link, earlier, later })
        });
        pairs.collect()
    }

    fn undecided(&self) -> Vec<Pair<'_>> {
        self.pairs(ProvisionLink::is_undecided)
    }

    fn decided(&self) -> Vec<Pair<'_>> {
        self.pairs(|link| !link.is_undecided())
    }

    /// The points that are linked, by a decision that stands or by their provision.
    fn is_linked(&self, provision: ProvisionId, other: &[Point]) -> bool {
        let is_of = |link: &ProvisionLink| link.earlier == provision || link.later == provision;
        let by_link = self.links.iter().any(|link| link.is_confirmed() && is_of(link));
        by_link || Self::point(other, provision).is_some()
    }

    /// Whether somebody still has to decide about a point.
    fn is_asked(&self, point: &Point) -> bool {
        let is_of = |link: &ProvisionLink| [link.earlier, link.later].contains(&point.provision);
        self.links.iter().any(|link| link.is_undecided() && is_of(link))
    }

    /// The points of the later version that go on from none.
    fn added(&self) -> Vec<&Point> {
        let added = self.later.iter().filter(|point| !self.is_linked(point.provision, &self.earlier));
        added.filter(|point| !self.is_asked(point)).collect()
    }

    /// The points of the earlier version that do not go on.
    fn gone(&self) -> Vec<&Point> {
        let gone = self.earlier.iter().filter(|point| !self.is_linked(point.provision, &self.later));
        gone.filter(|point| !self.is_asked(point)).collect()
    }

    /// The points that go on, each with its earlier wording; those with other words first.
    fn matched(&self) -> Vec<(&Point, &Point)> {
        let earlier: HashMap<ProvisionId, &Point> = self.earlier.iter().map(|point| (point.provision, point)).collect();
        let pairs = self.later.iter().filter_map(|point| Some((*earlier.get(&point.provision)?, point)));
        let mut pairs: Vec<(&Point, &Point)> = pairs.collect();
        pairs.sort_by_key(|(before, after)| before.body == after.body);
        pairs
    }
}

/// A link with its points.
struct Pair<'a> {
    link: &'a ProvisionLink,
    earlier: &'a Point,
    later: &'a Point,
}

impl Pair<'_> {
    fn pieces(&self) -> Vec<Piece> {
        compare(&self.earlier.body, &self.later.body)
    }

    fn question(&self) -> &'static str {
        match self.link.kind {
            LinkKind::Same => "consultations-link-same",
            LinkKind::Split => "consultations-link-split",
            LinkKind::Merged => "consultations-link-merged",
        }
    }

    fn yes(&self) -> &'static str {
        match self.link.kind {
            LinkKind::Same => "consultations-link-yes-same",
            LinkKind::Split | LinkKind::Merged => "consultations-link-yes-part",
        }
    }

    fn decision(&self) -> &'static str {
        match (self.link.kind, self.link.is_confirmed()) {
            (LinkKind::Same, true) => "consultations-linked-same",
            (LinkKind::Same, false) => "consultations-linked-not-same",
            (LinkKind::Split, true) => "consultations-linked-split",
            (LinkKind::Split, false) => "consultations-linked-not-split",
            (LinkKind::Merged, true) => "consultations-linked-merged",
            (LinkKind::Merged, false) => "consultations-linked-not-merged",
        }
    }

    /// The decision that would be the opposite one.
    fn other(&self) -> &'static str {
        if self.link.is_confirmed() { "refuse" } else { "confirm" }
    }
}

impl PointsPage {
    /// `None` while no version is in preparation.
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Option<Self>, Error> {
        let mut conn = app.db.read().await?;
        let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
        let of = &dossier.consultation;
        let version = documents::newest_version(&conn, of.document, of.id).await?;
        let before = documents::version_before(&conn, &version).await?;
        let Some(before) = before.filter(|_| version.published_at.is_none()) else { return Ok(None) };
        let links = documents::links(&conn, version.id).await?;
        let texts_before = documents::texts(&conn, before.id).await?;
        let mut texts = Vec::new();
        for text in documents::texts(&conn, version.id).await? {
            texts.push(Matching::read(&conn, &text, &texts_before, &links).await?);
        }
        Ok(Some(Self { shell, dossier, version, before, texts, problems: Problems::default() }))
    }

    fn may_decide(&self) -> bool {
        self.shell.viewer.has(Role::Editor)
    }

    fn back(&self) -> String {
        StaffVersion { no: self.dossier.number() }.to_string()
    }

    fn action(&self) -> String {
        StaffVersionPoints { no: self.dossier.number() }.to_string()
    }

    fn in_language(&self, language: &Language) -> Phrase {
        self.shell.say(&in_language(*language))
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    fn question(&self, pair: &Pair<'_>) -> Phrase {
        let words = self.shell.t(pair.question()).with("earlier", self.name(pair.earlier));
        words.with("later", self.name(pair.later))
    }

    fn decision(&self, pair: &Pair<'_>) -> Phrase {
        let words = self.shell.t(pair.decision()).with("earlier", self.name(pair.earlier));
        words.with("later", self.name(pair.later))
    }
}

/// Shows the matches.
pub async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Staff) -> Page {
    match PointsPage::read(&app, shell, &number).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, back(&number), Some(said("consultations-version-none")))),
    }
}

fn back(number: &ConsultationNumber) -> String {
    addresses::StaffConsultation { no: number.as_str() }.to_string()
}

/// A button, or a choice among the points of the earlier version.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressing {
    /// The button: `confirm {link}`, `refuse {link}`, `part {provision}`, `match {later}`.
    press: String,
    /// The earlier point that was chosen.
    earlier: String,
}

impl Pressing {
    fn parse(&self, problems: &mut Problems) -> Option<Linking> {
        let unknown = || said("consultations-link-gone");
        let (name, id) = self.press.split_once(' ').unwrap_or_default();
        let linking = match name {
            "confirm" => id.parse().ok().map(|id| Linking::Decide(id, LinkDecision::Confirmed)),
            "refuse" => id.parse().ok().map(|id| Linking::Decide(id, LinkDecision::Refused)),
            "part" => id.parse().ok().map(Linking::Part),
            "match" if self.earlier.is_empty() => return problems.take("", Err(said("consultations-link-choose"))),
            "match" => {
                id.parse().ok().zip(self.earlier.parse().ok()).map(|(later, earlier)| Linking::Match { earlier, later })
            }
            _ => None,
        };
        problems.take("", linking.ok_or_else(unknown))
    }
}

/// Decides about one match.
pub async fn decide(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Pressing>,
) -> Page {
    let problems = match form.parse(Pressing::parse) {
        Err(Shown { problems, .. }) => problems,
        Ok((linking, _)) => {
            let of = number.clone();
            let write = async move |tx: &mut _| actions::link_points(tx, now, &editor, of.as_str(), linking).await;
            match app.db.write(write).await {
                Ok(()) => {
                    let page = StaffVersionPoints { no: number.as_str() }.at("decide").to_string();
                    return Ok(see_other(&app, page, Some(said("consultations-link-decided"))));
                }
                Err(stop) => Problems::one("", stop.refusal()?.reason()),
            }
        }
    };
    match PointsPage::read(&app, shell, &number).await? {
        Some(page) => unprocessable(&PointsPage { problems, ..page }),
        None => Ok(see_other(&app, back(&number), Some(said("consultations-version-none")))),
    }
}
