//! Pages that are kept: a page for whoever is signed out is made once and sent to all, until something changes that it
//! shows.
//!
//! A page says until when its words hold ([`html_until`]); a page that does not say so is not kept. Whoever keeps a
//! page gives the stamp of what it shows, read before the page is made: so a page may be newer than its stamp, which
//! makes it once too often, and never older.

mod packer;
mod shelf;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant as Moment},
};

use actix_web::{
    HttpMessage, HttpResponse,
    body::{self, BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};
use askama::Template;
use tokio::{sync::OwnedMutexGuard, time::timeout};

use self::{packer::Packer, shelf::Shelf};
use super::{
    App, Flash, Now, Page, Shell, html,
    log::Route,
    packed::{Heads, Packed, digest, gzip_at_once},
};
use crate::platform::{Error, Instant, Language, Stamp};

/// All that is kept, in bytes.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The largest page that is kept, in bytes as it is kept.
const MOST_BYTES_OF_A_PAGE: usize = 512 * 1024;
/// How long somebody waits while another request makes the same page.
const PATIENCE: Duration = Duration::from_secs(5);

const CACHE: &str = "no-cache";
const VARY: &str = "Accept-Encoding, Accept-Language, Cookie";

/// Which page it is: the same for every request that gets the same words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    route: &'static str,
    here: String,
    language: Language,
}

impl Key {
    /// The page of a request with this route, if whoever asks is known by no cookie of ours and has no message to read.
    #[must_use]
    pub fn of(app: &App, request: &ServiceRequest, route: &'static str) -> Option<Self> {
        let shell = Shell::of(request.request()).filter(|_| !Flash::is_brought(request.request(), app))?;
        Some(Self { route, here: shell.here(), language: shell.language })
    }

    fn len(&self) -> usize {
        self.here.len()
    }
}

/// In an answer: its words hold until then, or until something changes.
struct HoldsUntil(Option<Instant>);

/// A page whose words hold until `changes_at`, unless something changes that it shows.
///
/// # Errors
/// As [`html`].
pub fn html_until(page: &impl Template, changes_at: Option<Instant>) -> Page {
    Ok(holding_until(html(page)?, changes_at))
}

/// Another answer whose words hold until `changes_at`, unless something changes that it shows. Of its headers only the
/// kind of its content is kept.
#[must_use]
pub fn holding_until(mut answer: HttpResponse, changes_at: Option<Instant>) -> HttpResponse {
    answer.extensions_mut().insert(HoldsUntil(changes_at));
    answer
}

/// A page as it was made at a moment.
#[derive(Debug)]
struct Kept {
    stamp: Stamp,
    from: Instant,
    until: Option<Instant>,
    /// The kind of its content.
    kind: String,
    digest: String,
    packed: Mutex<Packed>,
    /// When the stamp was last asked for and was the same.
    looked_up: Mutex<Moment>,
}

impl Kept {
    fn holds(&self, now: Instant) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }

    fn is_looked_up_since(&self, moment: Option<Moment>) -> bool {
        moment.is_some_and(|moment| *lock(&self.looked_up) >= moment)
    }

    fn look_up(&self, at: Moment) {
        let mut looked_up = lock(&self.looked_up);
        *looked_up = at.max(*looked_up);
    }

    fn packed(&self) -> Packed {
        lock(&self.packed).clone()
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Pages that this process keeps; cheap to clone.
#[derive(Debug, Clone)]
pub struct KeptPages {
    shelf: Arc<Mutex<Shelf>>,
    being_made: Arc<Mutex<HashMap<Key, Arc<Making>>>>,
    packer: Packer,
}

impl Default for KeptPages {
    fn default() -> Self {
        let shelf = Arc::new(Mutex::new(Shelf::of_at_most(MOST_BYTES, MOST_BYTES_OF_A_PAGE)));
        Self { packer: Packer::for_shelf(&shelf), being_made: Arc::default(), shelf }
    }
}

/// A page that one request makes; the others wait for its turn to end.
#[derive(Debug, Default)]
struct Making {
    turn: Arc<tokio::sync::Mutex<()>>,
    /// Whether it turned out that the page is not kept: then nobody waits for another.
    is_not_kept: Mutex<bool>,
}

/// The turn to make a page. However it ends, the next one gets it.
struct Turn {
    making: Arc<Making>,
    held: Option<OwnedMutexGuard<()>>,
    key: Key,
    pages: KeptPages,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.held = None;
        let mut being_made = lock(&self.pages.being_made);
        // One is in the table, one here.
        if Arc::strong_count(&self.making) == 2 {
            being_made.remove(&self.key);
        }
    }
}

impl KeptPages {
    /// How many bytes are kept; a test looks.
    #[must_use]
    pub fn bytes(&self) -> usize {
        lock(&self.shelf).bytes()
    }

    /// How many pages are kept; a test looks.
    #[must_use]
    pub fn count(&self) -> usize {
        lock(&self.shelf).count()
    }

    /// Answers with a kept page if one holds and has the same stamp; otherwise lets one request make it. `stamp` gives
    /// `None` if there is nothing to show.
    ///
    /// # Errors
    /// The handler's own error.
    pub async fn answer<B: MessageBody + 'static>(
        &self,
        app: &App,
        key: Key,
        stamp: impl AsyncFn() -> Result<Option<Stamp>, Error>,
        request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse, actix_web::Error> {
        request.extensions_mut().insert(Route(key.route));
        let asked = Moment::now();
        let found = lock(&self.shelf).get(&key);
        let found = found.filter(|kept| kept.holds(app.clock.now()));
        if let Some(kept) = found.as_ref().filter(|kept| kept.is_looked_up_since(fresh_since(app, asked))) {
            return Ok(sent(request, kept));
        }
        let stamp = match stamp().await {
            Ok(Some(stamp)) => stamp,
            Ok(None) => return Ok(next.call(request).await?.map_into_boxed_body()),
            Err(error) => return Ok(request.error_response(error)),
        };
        if let Some(kept) = found.filter(|kept| kept.stamp == stamp) {
            kept.look_up(asked);
            return Ok(sent(request, &kept));
        }
        let turn = match self.turn(&key).await {
            Ok(turn) => turn,
            Err(error) => return Ok(request.error_response(error)),
        };
        let made = lock(&self.shelf).get(&key).filter(|kept| kept.holds(app.clock.now()));
        if let Some(kept) = made.filter(|kept| kept.stamp == stamp || kept.is_looked_up_since(Some(asked))) {
            return Ok(sent(request, &kept));
        }
        self.make(turn, stamp, asked, request, next).await
    }

    /// Waits for the turn to make a page. The turn is let go at once if the page turned out not to be kept.
    async fn turn(&self, key: &Key) -> Result<Turn, Error> {
        let making = lock(&self.being_made).entry(key.clone()).or_default().clone();
        let mut turn = Turn { making, held: None, key: key.clone(), pages: self.clone() };
        match timeout(PATIENCE, turn.making.turn.clone().lock_owned()).await {
            Ok(held) if !*lock(&turn.making.is_not_kept) => turn.held = Some(held),
            Ok(_) => {}
            Err(_) => return Err(Error::Unavailable("the same page takes too long elsewhere".into())),
        }
        Ok(turn)
    }

    async fn make<B: MessageBody + 'static>(
        &self,
        turn: Turn,
        stamp: Stamp,
        asked: Moment,
        request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse, actix_web::Error> {
        let from = request.extensions().get::<Now>().copied();
        let answer = next.call(request).await?.map_into_boxed_body();
        let holds = answer.response().extensions().get::<HoldsUntil>().map(|HoldsUntil(until)| *until);
        let (Some(Now(from)), Some(until)) = (from, holds.filter(|_| is_for_everybody(answer.response()))) else {
            *lock(&turn.making.is_not_kept) = !answer.status().is_server_error();
            return Ok(answer);
        };
        let (request, answer) = answer.into_parts();
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let plain = body::to_bytes(answer.into_body()).await?;
        let packed = Packed { gzip: Some(gzip_at_once(&plain)?.into()), ..Packed::default() };
        let looked_up = Mutex::new(asked);
        let packed = Mutex::new(packed);
        let kept = Kept { stamp, from, until, kind, digest: digest(&plain), packed, looked_up };
        let kept = Arc::new(kept);
        let stands = lock(&self.shelf).put(turn.key.clone(), &kept);
        *lock(&turn.making.is_not_kept) = !stands;
        if stands {
            self.packer.pack(turn.key.clone(), &kept);
        }
        drop(turn);
        let packed = Packed { plain: Some(plain), ..kept.packed() };
        let answer = answered(&request, &kept, &packed);
        Ok(ServiceResponse::new(request, answer))
    }
}

/// Since when a page must have been looked up so that nobody asks again. Whoever has just done something has a cookie
/// and gets no kept page, so nobody misses what they did themselves.
fn fresh_since(app: &App, asked: Moment) -> Option<Moment> {
    asked.checked_sub(app.config.fresh_for).filter(|_| !app.config.fresh_for.is_zero())
}

/// A page that is the same for everybody: with no cookie for one of them.
fn is_for_everybody(answer: &HttpResponse<BoxBody>) -> bool {
    answer.status() == StatusCode::OK && !answer.headers().contains_key(header::SET_COOKIE)
}

fn sent(request: ServiceRequest, kept: &Kept) -> ServiceResponse {
    let answer = answered(request.request(), kept, &kept.packed());
    request.into_response(answer)
}

fn answered(request: &actix_web::HttpRequest, kept: &Kept, packed: &Packed) -> HttpResponse {
    let heads = Heads { digest: &kept.digest, kind: &kept.kind, cache: CACHE, vary: VARY };
    packed.answer(request, heads).unwrap_or_else(HttpResponse::from_error)
}
