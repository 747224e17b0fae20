//! What the layout needs of a request: language, viewer, address, token, flash.
use std::{
    borrow::Borrow,
    fmt::Display,
    future::{Ready, ready},
    sync::{Arc, OnceLock},
};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::header, web::Data};

use super::{App, Field, Flash, FormKey, MomentField, Now, OurCookie, Problems, assets, form_token, guards};
use crate::{
    addresses::{self, Address, Page as _},
    platform::{
        Config, Error, Instant, Language, Phrase, Said, Viewer, count_in,
        riga::{self, TypedMoment},
        said,
    },
};

/// The cookie that remembers a chosen language.
pub(super) const LANGUAGE: OurCookie = OurCookie::lasting("atb-language", "__Host-atb-language", 365);

/// What all pages have in common; each page struct has one as `shell`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// The language of this page.
    pub language: Language,
    /// Who looks at it.
    pub viewer: Viewer,
    /// The token for its forms; empty if the visitor is signed out and has no form.
    pub csrf: String,
    /// The message of the page before, in words.
    pub flash: Option<String>,
    /// When this page was requested.
    pub now: Instant,
    /// The part of the service that this page belongs to: the first step of its path; below `/staff` the first two,
    /// joined by a dash.
    pub section: String,
    path: String,
    query: Vec<(String, String)>,
    config: Arc<Config>,
    /// The action of the form into which people type on this page; the template sets it first.
    main_form: OnceLock<String>,
}

impl Shell {
    /// A phrase in the page's language: `{{ shell.t("reading-title") }}`.
    #[must_use]
    pub fn t(&self, key: &str) -> Phrase {
        said(key.to_owned()).in_language(self.language)
    }

    /// A count in the page's language.
    #[must_use]
    pub fn count(&self, count: impl Borrow<i64>) -> String {
        count_in(*count.borrow(), self.language)
    }

    /// A phrase that a rule or an enum gave.
    #[must_use]
    pub fn say(&self, said: &Said) -> Phrase {
        said.clone().in_language(self.language)
    }

    /// The page's language as in `lang="…"`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.language.as_str()
    }

    /// The other language as in `lang="…"`.
    #[must_use]
    pub fn other_lang(&self) -> &'static str {
        self.language.other().as_str()
    }

    /// The address of this page in a given language.
    #[must_use]
    pub fn here_in(&self, language: &str) -> String {
        let others =
            self.query.iter().filter(|(name, _)| name != "lang").map(|(name, value)| (name.as_str(), value.as_str()));
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(others)
            .append_pair("lang", language)
            .finish();
        format!("{}?{query}", self.path)
    }

    /// Sets the form into which people type on this page, by the form's action: block `main_form` of a template. A
    /// button of that form changes the language of the page, so that nothing typed is lost.
    #[must_use]
    pub fn types_into(&self, action: impl Display) -> &'static str {
        // A page has only one such form; a second call changes nothing.
        let _ = self.main_form.set(action.to_string());
        ""
    }

    /// Whether people type into this page.
    #[must_use]
    pub fn has_main_form(&self) -> bool {
        self.main_form.get().is_some()
    }

    /// Whether the form with this action is the one into which people type.
    #[must_use]
    pub fn is_main_form(&self, action: impl Display) -> bool {
        self.main_form.get().is_some_and(|main| *main == action.to_string())
    }

    /// Where the form of this page is sent to be shown again in another language; `None` if there is no such form.
    #[must_use]
    pub fn typed_in(&self, language: &str) -> Option<String> {
        let action = self.main_form.get()?;
        let joint = if action.contains('?') { '&' } else { '?' };
        Some(format!("{action}{joint}lang={language}"))
    }

    /// Path and query of this page, without the language.
    #[must_use]
    pub fn here(&self) -> String {
        let others: Vec<_> = self.query.iter().filter(|(name, _)| name != "lang").collect();
        if others.is_empty() {
            return self.path.clone();
        }
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(others).finish();
        format!("{}?{query}", self.path)
    }

    /// The page where the viewer finds their organisations.
    #[must_use]
    pub fn own_organisations(&self) -> Address {
        addresses::Account {}.at("organisations")
    }

    /// The full public address of this page in its language.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.config.link(self.here_in(self.lang()))
    }

    /// The full public address of a path.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.config.link(path)
    }

    /// The address of an asset.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The ministry's name in the page's language.
    #[must_use]
    pub fn ministry(&self) -> &str {
        self.config.ministry(self.language)
    }

    /// Whether letters are sent.
    #[must_use]
    pub fn sends_letters(&self) -> bool {
        self.config.sends_letters()
    }

    /// Whether who wrote an answer may approve it for a reason that is published.
    #[must_use]
    pub fn four_eyes_may_be_waived(&self) -> bool {
        self.config.four_eyes_may_be_waived
    }

    /// Where and until when a decision about an organisation can be contested.
    #[must_use]
    pub fn contest(&self) -> String {
        self.config.contest(self.language)
    }

    /// `30 November 2026, 23:59` in Riga.
    #[must_use]
    pub fn moment(&self, at: &Instant) -> String {
        riga::moment(*at, self.language)
    }

    /// `30 November 2026, 23:59:59` in Riga, to the second.
    #[must_use]
    pub fn second(&self, at: &Instant) -> String {
        riga::second(*at, self.language)
    }

    /// `30 November 2026`.
    #[must_use]
    pub fn date(&self, at: &Instant) -> String {
        riga::date(*at, self.language)
    }

    /// `UTC+2`.
    #[must_use]
    pub fn offset(&self, at: &Instant) -> String {
        riga::offset(*at)
    }

    /// For the `datetime` attribute.
    #[must_use]
    pub fn machine(&self, at: &Instant) -> String {
        riga::machine(*at)
    }

    /// A field with what was typed and what is wrong with it.
    #[must_use]
    pub fn field(&self, problems: &Problems, name: &str, value: &str) -> Field {
        Field { value: value.to_owned(), problem: problems.at(name).map(|reason| self.say(reason).to_string()) }
    }

    /// A date and time as they were typed, and what is wrong with them.
    #[must_use]
    pub fn moment_field(&self, problems: &Problems, name: &str, typed: &TypedMoment) -> MomentField {
        let problem = problems.at(name).map(|reason| self.say(reason).to_string());
        let TypedMoment { day, month, year, time } = typed.clone();
        MomentField { day, month, year, time, problem }
    }

    /// The problems for the error summary, each with the id of its field; the id is empty for the whole form.
    #[must_use]
    pub fn summary(&self, problems: &Problems) -> Vec<(String, String)> {
        problems.iter().map(|(field, reason)| (field.to_owned(), self.say(reason).to_string())).collect()
    }

    /// The shell of a request; it also works when the database or the session failed.
    pub(super) fn of(request: &HttpRequest) -> Option<Self> {
        let app = request.app_data::<Data<App>>()?;
        let viewer = guards::viewer(request);
        let query: Vec<(String, String)> =
            url::form_urlencoded::parse(request.query_string().as_bytes()).into_owned().collect();
        let key = request.extensions().get::<FormKey>().cloned();
        let noted = request.extensions().get::<Now>().copied();
        Some(Self {
            language: language(request, &query, &viewer, &app.config),
            csrf: key.map(|key| form_token(&app.secret, &key)).unwrap_or_default(),
            flash: None,
            now: noted.map_or_else(|| app.clock.now(), |Now(now)| now),
            section: section(request.path()),
            path: local(request.path()).to_owned(),
            query,
            config: app.config.clone(),
            main_form: OnceLock::new(),
            viewer,
        })
    }
}

/// The path for links of the page; of an address that would lead elsewhere, the front page.
fn local(path: &str) -> &str {
    if addresses::stays(path) { path } else { "/" }
}

fn section(path: &str) -> String {
    let mut steps = path.split('/').skip(1);
    match (steps.next(), steps.next()) {
        (Some("staff"), Some(second)) => format!("staff-{second}"),
        // The desk leads to the statements.
        (Some("statements"), _) => "desk".to_owned(),
        (first, _) => first.unwrap_or_default().to_owned(),
    }
}

/// The language in the address, otherwise the one chosen before, the person's, the browser's, or Latvian.
fn language(request: &HttpRequest, query: &[(String, String)], viewer: &Viewer, config: &Config) -> Language {
    let asked = query.iter().find(|(name, _)| name == "lang").and_then(|(_, value)| value.parse().ok());
    let chosen = || LANGUAGE.read(request, config)?.parse().ok();
    let own = || viewer.person.as_ref().map(|person| person.language);
    let accepted = || Language::accepted(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
    asked.or_else(chosen).or_else(own).or_else(accepted).unwrap_or(Language::Lv)
}

impl FromRequest for Shell {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(mut shell) = Self::of(request) else {
            return ready(Err(Error::internal("the app is missing")));
        };
        if let Some(app) = request.app_data::<Data<App>>() {
            shell.flash = Flash::read(request, app).map(|said| said.in_language(shell.language).to_string());
        }
        ready(Ok(shell))
    }
}
