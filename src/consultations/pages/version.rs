//! The version of a draft that is in preparation after the first: begun, checked, published or given up.
use std::collections::HashSet;

use actix_web::web::Data;
use askama::Template;

use super::{
    dossier::Dossier,
    fields::{Inputs, ReasonInput, reasons},
    publication::Seen,
};
use crate::{
    addresses::{self, Page as _, StaffVersion, StaffVersionDiscard, StaffVersionPoints},
    consultations::{
        actions::{self, Issue},
        input::Typed,
        model::{ConsultationNumber, Purpose, Unissued, Unlengthened, Unprepared, in_language},
    },
    documents::{self, Version},
    ids::ProvisionId,
    platform::{
        Conn, Editor, Error, Instant, Language, Period, Phrase, Said, Staff, riga, said,
        web::{
            App, Form, MomentField, Now, Page, PathOf, Pressed, Problems, Recent, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
};

/// The page of a version in preparation.
#[derive(Template)]
#[template(path = "consultations/version.html")]
struct VersionPage {
    shell: Shell,
    dossier: Dossier,
    version: Version,
    purpose: Purpose,
    /// The version before it.
    before: Version,
    /// The languages of the version before.
    languages_before: Vec<Language>,
    /// How many warnings there were about the text in each language, if any.
    warned: Vec<(Language, usize)>,
    /// How many proposed matches of points nobody has decided.
    undecided: usize,
    /// The texts in which less than half of the earlier points go on: how many do, and of how many.
    few: Vec<(Language, usize, usize)>,
    typed: Typed,
    problems: Problems,
    shortest: Period,
}

impl VersionPage {
    /// `None` while no version is in preparation.
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Option<Self>, Error> {
        let mut conn = app.db.read().await?;
        let dossier = Dossier::read_published(&mut conn, number.as_str()).await?;
        let consultation = &dossier.consultation;
        let version = documents::newest_version(&conn, consultation.document, consultation.id).await?;
        let Some(purpose) = consultation.next_purpose(shell.now).filter(|_| version.published_at.is_none()) else {
            return Ok(None);
        };
        let before = documents::version_before(&conn, &version).await?;
        let before = before.ok_or_else(|| Error::internal("a later version without an earlier one"))?;
        let typed = first_typed(&dossier);
        Ok(Some(Self {
            languages_before: documents::languages(&mut conn, before.id).await?,
            warned: dossier.warned(&mut conn).await?,
            undecided: documents::links(&conn, version.id).await?.iter().filter(|link| link.is_undecided()).count(),
            few: few(&conn, &version, &before).await?,
            shortest: app.config.shortest_period.clone(),
            problems: Problems::default(),
            version,
            purpose,
            before,
            typed,
            dossier,
            shell,
        }))
    }

    fn is_correction(&self) -> bool {
        self.purpose == Purpose::Correction
    }

    fn title(&self) -> Phrase {
        let key = match self.purpose {
            Purpose::Outcome => "consultations-version-outcome",
            Purpose::Consulted | Purpose::Correction => "consultations-version-correction",
        };
        self.shell.t(key).with("version", self.version.ordinal)
    }

    /// Each language that it has or the version before had, and whether it has it.
    fn languages(&self) -> Vec<(Language, bool)> {
        let has = |language: &Language| self.dossier.texts.contains(language);
        let of_any = |language: &&Language| has(language) || self.languages_before.contains(language);
        let known = Language::ALL.iter().filter(of_any);
        known.map(|language| (*language, has(language))).collect()
    }

    fn in_language(&self, language: &Language) -> Phrase {
        self.shell.say(&in_language(*language))
    }

    /// The languages of the version before that it lacks.
    fn missing(&self) -> Vec<Language> {
        self.languages_before.iter().copied().filter(|language| !self.dossier.texts.contains(language)).collect()
    }

    fn warnings(&self, language: &Language, count: &usize) -> Phrase {
        let language = self.shell.say(&in_language(*language));
        self.shell.t("consultations-text-warnings").with("language", language).with("count", *count)
    }

    fn few_words(&self, (language, going, count): &(Language, usize, usize)) -> Phrase {
        let words = self.shell.t("consultations-version-few").with("language", self.in_language(language));
        words.with("going", *going).with("count", *count).with("before", self.before.ordinal)
    }

    /// The present text as a Word file, to work on.
    fn present(&self, language: &Language) -> String {
        let page = addresses::DraftCopy { no: self.dossier.number() };
        page.with("version", self.before.ordinal).with("language", language).into()
    }

    fn has_warnings(&self) -> bool {
        !self.warned.is_empty() || !self.few.is_empty() || self.undecided > 0 || !self.missing().is_empty()
    }

    fn address(&self) -> String {
        StaffVersion { no: self.dossier.number() }.to_string()
    }

    fn points(&self) -> String {
        StaffVersionPoints { no: self.dossier.number() }.to_string()
    }

    fn discard(&self) -> String {
        StaffVersionDiscard { no: self.dossier.number() }.to_string()
    }

    /// The comparison with the version before, as the public will see it.
    fn changes(&self) -> String {
        let page = addresses::DraftChanges { no: self.dossier.number() };
        page.with("from", self.before.ordinal).with("to", self.version.ordinal).into()
    }

    /// The last minute of the period, and how many whole days of it remain.
    fn remaining(&self) -> Option<(Instant, Phrase)> {
        let closes_at = self.dossier.consultation.closes_at?;
        let left = riga::left(self.shell.now, closes_at)?;
        Some((riga::last_minute(closes_at), self.shell.say(&left)))
    }

    /// Whether the period is lengthened with it.
    fn lengthening(&self) -> &str {
        if self.typed.text("lengthen") == "yes" { "yes" } else { "no" }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs { shell: &self.shell, typed: &self.typed, problems: &self.problems, shortest: &self.shortest }
    }

    fn moment(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "closes", &self.typed.moment("closes"))
    }

    fn reasons(&self) -> Vec<ReasonInput> {
        self.inputs().reasons(&self.dossier.languages())
    }
}

/// The texts in which less than half of the points of the version before go on.
async fn few(conn: &Conn, version: &Version, before: &Version) -> Result<Vec<(Language, usize, usize)>, Error> {
    let earlier = documents::texts(conn, before.id).await?;
    let mut few = Vec::new();
    for text in documents::texts(conn, version.id).await? {
        let Some(before) = earlier.iter().find(|one| one.language == text.language) else { continue };
        let here: HashSet<ProvisionId> =
            documents::points(conn, text.id).await?.iter().map(|point| point.provision).collect();
        let points = documents::points(conn, before.id).await?;
        let going = points.iter().filter(|point| here.contains(&point.provision)).count();
        if going * 2 < points.len() {
            few.push((text.language, going, points.len()));
        }
    }
    Ok(few)
}

/// The form before anything is typed: the time of day at which the period ends now.
fn first_typed(dossier: &Dossier) -> Typed {
    let mut typed = Typed::default();
    typed.add("revision", dossier.consultation.revision);
    let time = dossier.consultation.closes_at.map(|at| riga::TypedMoment::of(riga::last_minute(at)).time);
    let at = riga::TypedMoment { time: time.unwrap_or_default(), ..riga::TypedMoment::default() };
    typed.add_moment("closes", at);
    typed
}

/// Shows the version in preparation.
pub async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Staff) -> Page {
    match VersionPage::read(&app, shell, &number).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, dossier_address(&number), Some(said("consultations-version-none")))),
    }
}

fn dossier_address(number: &ConsultationNumber) -> String {
    addresses::StaffConsultation { no: number.as_str() }.to_string()
}

/// Begins the next version.
pub async fn prepare(
    app: Data<App>,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let of = number.clone();
    let begun = app.db.write(async move |tx| actions::prepare_version(tx, now, &editor, of.as_str()).await).await;
    let Err(stop) = begun else {
        return Ok(see_other(&app, StaffVersion { no: number.as_str() }.to_string(), None));
    };
    let words = match stop.refusal()? {
        Unprepared::Withdrawn => said("consultations-version-withdrawn"),
        Unprepared::Elsewhere(other) => said("consultations-version-elsewhere").with("number", other),
    };
    Ok(see_other(&app, dossier_address(&number), Some(words)))
}

/// Publishes the version.
pub async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(editor): Recent<Editor>,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let Some(page) = VersionPage::read(&app, shell, &number).await? else {
        return Ok(see_other(&app, dossier_address(&number), Some(said("consultations-version-none"))));
    };
    let (issue, typed) = match form.parse(|typed, problems| issue(typed, &page, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&VersionPage { typed, problems, ..page }),
    };
    let published = app.db.write(async move |tx| actions::publish_version(tx, now, &editor, issue).await).await;
    let Err(stop) = published else {
        let words = said("consultations-version-published").with("version", page.version.ordinal);
        return Ok(see_other(&app, page.dossier.address(), Some(words)));
    };
    let (field, words) = unissued(stop.refusal()?);
    let Shown { typed, problems } = typed.shown(Problems::one(field, words.clone()));
    match VersionPage::read(&app, page.shell, &number).await? {
        Some(page) => {
            let typed = typed.on_revision(page.dossier.consultation.revision);
            unprocessable(&VersionPage { typed, problems, ..page })
        }
        None => Ok(see_other(&app, dossier_address(&number), Some(words))),
    }
}

/// What was typed: a reason in each language, and a later end of the period if it is lengthened.
fn issue(typed: &Typed, page: &VersionPage, problems: &mut Problems) -> Option<Issue> {
    let reasons = reasons(typed, &page.dossier.languages(), problems);
    let lengthens = page.is_correction() && typed.text("lengthen") == "yes";
    if !lengthens && !typed.moment("closes").is_empty() {
        problems.add("lengthen", said("consultations-version-lengthen-which"));
    }
    let closes_at = if lengthens {
        let end = riga::closing(&typed.moment("closes"));
        Some(problems.take("closes", end.map_err(|why| why.with("field", said("consultations-closes"))))?)
    } else {
        None
    };
    Some(Issue { number: page.dossier.number().to_owned(), seen: typed.revision(), reasons, closes_at })
}

/// Why it was not published, with the field beside which it is said.
fn unissued(why: Unissued) -> (&'static str, Said) {
    match why {
        Unissued::NotPrepared => ("", said("consultations-version-none")),
        Unissued::Withdrawn => ("", said("consultations-version-withdrawn")),
        Unissued::NoText => ("", said("consultations-version-no-text")),
        Unissued::NotLengthened(Unlengthened::NotLater) => ("closes", said("consultations-period-not-later")),
        Unissued::NotLengthened(Unlengthened::Over) => ("closes", said("consultations-period-is-over")),
        Unissued::Overtaken | Unissued::NotLengthened(Unlengthened::Overtaken) => {
            ("", said("consultations-overtaken-version"))
        }
    }
}

/// Gives the version up.
pub async fn discard(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    let (seen, of) = match form.parse(|typed, _| Some(typed.revision())) {
        Ok((seen, _)) => (seen, number.clone()),
        Err(Shown { problems, .. }) => {
            return match VersionPage::read(&app, shell, &number).await? {
                Some(page) => unprocessable(&VersionPage { problems, ..page }),
                None => Ok(see_other(&app, dossier_address(&number), Some(said("consultations-version-none")))),
            };
        }
    };
    let discarded =
        app.db.write(async move |tx| actions::discard_version(tx, now, &editor, of.as_str(), seen).await).await;
    let words = match discarded {
        Ok(()) => said("consultations-version-discarded"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, dossier_address(&number), Some(words)))
}
