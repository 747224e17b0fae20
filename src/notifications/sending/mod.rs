//! Sends the queued letters over a few connections at once. SMTP runs outside of transactions, and no connection waits
//! for the database: one transaction records what became of the letters before and claims a stock of the next ones,
//! while the connections take from the stock. A letter that hangs keeps its connection and nothing else.
mod claims;
mod outcomes;

use std::{cell::RefCell, collections::HashMap, mem::take, panic::AssertUnwindSafe, pin::pin, time::Duration};

use futures_util::{FutureExt, future::LocalBoxFuture};
use tokio::{
    sync::watch,
    task::{AbortHandle, JoinSet},
    time::{self, MissedTickBehavior, interval_at, sleep, sleep_until, timeout},
};
use uuid::Uuid;

use self::{
    claims::{Claimed, Found, Ready, claim_some},
    outcomes::{End, Ended, SOON, record},
};
use super::{
    domains::{Domains, Ending, STOCK},
    model::{Kind, Letter, no_news, with_link},
    store,
};
use crate::{
    following::Errand,
    ids::LetterId,
    platform::{
        Error, Instant,
        mail::{self, CONNECTIONS, Connection, Mailer, Outcome},
        web::App,
    },
};

/// How long it takes at most until letters are noticed that another instance has queued, or whose time has come.
const POLL: Duration = Duration::from_secs(1);

/// The shortest time between two searches for letters, because a busy service commits all the time; and the longest
/// time in which outcomes are gathered before they are recorded together.
const PAUSE: Duration = Duration::from_millis(100);

/// Recorded for a letter whose link no longer worked when it was due.
const LINK_ENDED: &str = "not sent: the private link in it does nothing any more";

/// Sends letters, and remembers which domains answer.
pub struct Sender {
    mailer: Mailer,
    id: Uuid,
    domains: RefCell<Domains>,
}

impl Sender {
    /// A sender that has sent nothing yet.
    #[must_use]
    pub fn new(mailer: Mailer) -> Self {
        Self { mailer, id: Uuid::now_v7(), domains: RefCell::default() }
    }

    /// Sends the letters that are due until none is left, or until `stop` becomes true: then what is under way may end
    /// within seconds, and the rest is given back.
    ///
    /// # Errors
    /// An error of the database; the letters in progress are tried again when their lease ends.
    pub async fn send_due(&self, app: &App, stop: &watch::Receiver<bool>) -> Result<(), Error> {
        self.domains.borrow_mut().rest();
        let mut round = Round::new(app, self);
        let went = round.go(stop.clone()).await;
        went.and(round.end().await)
    }
}

async fn more_work(app: &App) {
    let committed = app.db.committed().notified();
    sleep(PAUSE).await;
    tokio::select! { () = committed => {}, () = sleep(POLL) => {} }
}

/// The letters that are claimed or under way, and what became of those before.
struct Round<'a> {
    app: &'a App,
    sender: &'a Sender,
    ready: Ready,
    under_way: JoinSet<Delivered>,
    letters: HashMap<LetterId, UnderWay>,
    /// Letters that found no connection, as long as others may still be answered.
    left_out: Vec<LeftOut>,
    idle: Vec<Connection>,
    ended: Vec<Ended>,
    /// The transaction that is running.
    work: Option<Work<'a>>,
    /// When the next one may begin, and when outcomes that wait are recorded.
    rested: time::Instant,
    has_failed: bool,
    /// How often the server has answered.
    heard: u64,
    /// The full domains at the last search that left letters to them only.
    vain: Option<Vec<String>>,
    /// How many connections the server has taken, and until when no more are tried.
    narrow: Option<(usize, time::Instant)>,
}

/// A transaction, with the outcomes that it records.
struct Work<'a> {
    recording: Vec<Ended>,
    done: LocalBoxFuture<'a, Result<Found, Error>>,
}

/// A letter that a connection has taken.
struct UnderWay {
    letter: Letter,
    domain: String,
    abort: AbortHandle,
    /// How often the server had answered when the attempt began.
    heard: u64,
}

/// A letter that found no connection, or whose connection broke before the letter.
struct LeftOut {
    letter: Letter,
    reply: String,
    heard: u64,
}

/// The end of an attempt, with the connection for the next one.
struct Delivered {
    letter: LetterId,
    outcome: Outcome,
    connection: Option<Connection>,
}

/// Never ends if there is none.
async fn done(work: &mut Option<Work<'_>>) -> Result<Found, Error> {
    match work {
        Some(work) => work.done.as_mut().await,
        None => std::future::pending().await,
    }
}

impl<'a> Round<'a> {
    fn new(app: &'a App, sender: &'a Sender) -> Self {
        Self {
            app,
            sender,
            ready: Ready::default(),
            under_way: JoinSet::new(),
            letters: HashMap::new(),
            left_out: Vec::new(),
            idle: Vec::new(),
            ended: Vec::new(),
            work: None,
            rested: time::Instant::now(),
            has_failed: false,
            heard: 0,
            vain: None,
            narrow: None,
        }
    }

    async fn go(&mut self, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
        let (app, often) = (self.app, self.sender.mailer.limits().prolonging);
        let mut prolonging = interval_at(time::Instant::now() + often, often);
        prolonging.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut noticing = pin!(more_work(app));
        while !*stop.borrow() {
            self.settle();
            self.begin_ready();
            self.begin_work();
            if self.is_over() {
                break;
            }
            let gathered = !self.ended.is_empty() && self.work.is_none();
            tokio::select! {
                Some(Ok(delivered)) = self.under_way.join_next() => self.note_all(delivered),
                found = done(&mut self.work) => self.take_over(found)?,
                () = sleep_until(self.rested), if gathered => {}
                () = &mut noticing => {
                    self.vain = None;
                    noticing.set(more_work(app));
                }
                _ = prolonging.tick() => self.prolong().await?,
                // If nobody can ask any more, the letters under way are the last.
                changed = stop.changed() => if changed.is_err() { break },
            }
        }
        Ok(())
    }

    fn is_over(&self) -> bool {
        let is_idle = self.letters.is_empty() && self.ready.is_empty();
        is_idle && self.work.is_none() && self.ended.is_empty() && self.left_out.is_empty()
    }

    /// Gives the next letters to the connections that are free.
    fn begin_ready(&mut self) {
        let now = self.app.clock.now();
        let most = self.narrow.filter(|(_, until)| time::Instant::now() < *until).map_or(CONNECTIONS, |(most, _)| most);
        while self.letters.len() < most {
            let Some(claimed) = self.ready.next(&self.sender.domains.borrow(), now) else { break };
            self.begin(now, claimed);
        }
    }

    fn begin(&mut self, now: Instant, claimed: Claimed) {
        let whole = whole(self.app, now, &claimed);
        let Claimed { letter, domain, .. } = claimed;
        self.sender.domains.borrow_mut().begin(&domain);
        let Some(whole) = whole else {
            self.sender.domains.borrow_mut().end(&domain, Ending::Unknown, now);
            return self.ended.push(Ended { letter, end: End::Tried(Outcome::Never(LINK_ENDED.to_owned())) });
        };
        let (mailer, earlier) = (self.sender.mailer.clone(), self.idle.pop());
        let abort = self.under_way.spawn_local(deliver(mailer, whole, earlier));
        self.letters.insert(letter.id, UnderWay { letter, domain, abort, heard: self.heard });
    }

    /// Begins a transaction, if none is running, when outcomes have waited long enough or the stock runs low.
    fn begin_work(&mut self) {
        let (now, at_rest) = (self.app.clock.now(), time::Instant::now() >= self.rested);
        if self.work.is_some() || (self.has_failed && !at_rest) {
            return;
        }
        let is_low = self.is_low(now);
        let is_gathered = self.letters.is_empty() || self.ended.len() >= STOCK || at_rest;
        if !is_low && (self.ended.is_empty() || !is_gathered) {
            return;
        }
        if is_low {
            self.vain = None;
        }
        let domains = self.sender.domains.borrow().clone();
        let (app, id, recording) = (self.app, self.sender.id, take(&mut self.ended));
        let ended = recording.clone();
        let done = async move {
            if ended.is_empty() {
                let mut conn = app.db.read().await?;
                if !store::is_any_due(&mut conn, now, &domains.full(now)).await? {
                    return Ok(Found { besides: Some(domains.full(now)), ..Found::default() });
                }
            }
            let work = async move |tx: &mut _| {
                record(tx, now, &ended).await?;
                claim_some(tx, now, id, domains, !is_low).await
            };
            app.db.write(work).await
        };
        self.rested = time::Instant::now() + PAUSE;
        self.work = Some(Work { recording, done: done.boxed_local() });
    }

    /// Whether the connections may soon have nothing to send, and a search may find something.
    fn is_low(&self, now: Instant) -> bool {
        let domains = self.sender.domains.borrow();
        !self.ready.has(CONNECTIONS, &domains, now) && self.vain.as_ref() != Some(&domains.full(now))
    }

    /// Puts what was claimed to the stock. While the database is away, the server's answers are kept.
    fn take_over(&mut self, found: Result<Found, Error>) -> Result<(), Error> {
        let recording = self.work.take().map(|work| work.recording).unwrap_or_default();
        self.has_failed = found.is_err();
        match found {
            Ok(found) => {
                self.vain = found.besides.or(self.vain.take());
                self.stock(found.claimed);
                Ok(())
            }
            Err(error) => {
                self.ended.splice(..0, recording);
                if !matches!(error, Error::Unavailable(_)) || self.is_over() {
                    return Err(error);
                }
                tracing::error!(%error, "what became of letters could not be recorded yet");
                Ok(())
            }
        }
    }

    /// A domain may have fallen silent since the search began: its letters are given back.
    fn stock(&mut self, claimed: Vec<Claimed>) {
        let now = self.app.clock.now();
        for one in claimed {
            if self.sender.domains.borrow_mut().claim(&one.domain, now) {
                self.ready.add(one);
            } else {
                self.ended.push(Ended { letter: one.letter, end: End::Untried });
            }
        }
    }

    /// What ended together is recorded together.
    fn note_all(&mut self, first: Delivered) {
        self.note(first);
        while let Some(Ok(another)) = self.under_way.try_join_next() {
            self.note(another);
        }
    }

    fn note(&mut self, delivered: Delivered) {
        self.idle.extend(delivered.connection);
        let Some(UnderWay { letter, domain, heard, .. }) = self.letters.remove(&delivered.letter) else { return };
        let outcome = delivered.outcome;
        tracing::info!(letter = %letter.id, attempt = letter.attempts, outcome = outcome.name(), "tried to send a letter");
        let ending = match outcome {
            Outcome::Sent(_) | Outcome::Later(_) | Outcome::Never(_) => Ending::Answered,
            Outcome::Silent(_) => Ending::Silent,
            Outcome::Closed(_) | Outcome::Away(_) => Ending::Unknown,
        };
        self.heard += u64::from(ending == Ending::Answered);
        self.sender.domains.borrow_mut().end(&domain, ending, self.app.clock.now());
        if let Outcome::Away(reply) = outcome {
            // The server may take no more connections than it has now.
            self.narrow = Some((self.letters.len().max(1), time::Instant::now() + SOON));
            return self.left_out.push(LeftOut { letter, reply, heard });
        }
        match &outcome {
            Outcome::Silent(_) => self.give_back(|one| one.domain == domain),
            Outcome::Closed(_) => self.give_back(|_| true),
            _ => {}
        }
        self.ended.push(Ended { letter, end: End::Tried(outcome) });
    }

    /// That a letter found no connection says only then that the server is away when it has answered to no other one.
    fn settle(&mut self) {
        let (others_go, unclear): (Vec<_>, Vec<_>) =
            take(&mut self.left_out).into_iter().partition(|one| self.heard > one.heard);
        let ended = |one: LeftOut, end: fn(String) -> End| Ended { letter: one.letter, end: end(one.reply) };
        self.ended.extend(others_go.into_iter().map(|one| ended(one, End::LeftOut)));
        if !self.letters.is_empty() {
            self.left_out = unclear;
        } else if !unclear.is_empty() {
            self.give_back(|_| true);
            self.ended.extend(unclear.into_iter().map(|one| ended(one, |reply| End::Tried(Outcome::Away(reply)))));
        }
    }

    /// Gives letters of the stock back without an attempt.
    fn give_back(&mut self, is_given: impl Fn(&Claimed) -> bool) {
        for one in self.ready.take(is_given) {
            self.sender.domains.borrow_mut().give_back(&one.domain);
            self.ended.push(Ended { letter: one.letter, end: End::Untried });
        }
    }

    /// Prolongs the claim on the letters; one that another sender has claimed is not sent any further.
    async fn prolong(&mut self) -> Result<(), Error> {
        let (now, id) = (self.app.clock.now(), self.sender.id);
        let left_out = self.left_out.iter().map(|one| one.letter.id);
        let held: Vec<LetterId> = self.letters.keys().copied().chain(self.ready.ids()).chain(left_out).collect();
        let prolonged = self.app.db.write(async move |tx| store::prolong(tx, now, id, &held).await);
        let still = match prolonged.await {
            Err(Error::Unavailable(_)) => return Ok(()),
            still => still?,
        };
        let domains = &self.sender.domains;
        for lost in self.ready.take(|one| !still.contains(&one.letter.id)) {
            domains.borrow_mut().give_back(&lost.domain);
        }
        self.letters.retain(|id, one| {
            let is_held = still.contains(id);
            if !is_held {
                one.abort.abort();
                domains.borrow_mut().end(&one.domain, Ending::Unknown, now);
            }
            is_held
        });
        Ok(())
    }

    /// Lets the letters under way end, gives the rest back, and records everything.
    async fn end(mut self) -> Result<(), Error> {
        let farewell = timeout(self.sender.mailer.limits().farewell, async {
            while let Some(delivered) = self.under_way.join_next().await {
                if let Ok(delivered) = delivered {
                    self.note(delivered);
                }
            }
        });
        let _ = farewell.await;
        self.settle();
        self.under_way.shutdown().await;
        self.idle.drain(..).for_each(Connection::part);
        let running = if self.work.is_some() { done(&mut self.work).await } else { Ok(Found::default()) };
        let taken_over = self.take_over(running);
        self.give_back(|_| true);
        let cut = self.letters.into_values().map(|one| Ended { letter: one.letter, end: End::Cut });
        let left_out = self.left_out.into_iter().map(|one| Ended { letter: one.letter, end: End::Untried });
        let ended: Vec<Ended> = self.ended.into_iter().chain(cut).chain(left_out).collect();
        if ended.is_empty() {
            return taken_over;
        }
        let now = self.app.clock.now();
        self.app.db.write(async move |tx| record(tx, now, &ended).await).await
    }
}

/// The letter with its private link, which is made here and never stored. `None` if the link no longer works: then the
/// letter would be useless to its reader.
fn whole(app: &App, now: Instant, claimed: &Claimed) -> Option<Letter> {
    let letter = &claimed.letter;
    let (link, stop) = if letter.follower.is_some() {
        let follower = claimed.follower.as_ref()?;
        let address = |errand| follower.address(errand, &app.config, &app.secret);
        let is_asked = letter.kind == Kind::Follow.as_str();
        (address(if is_asked { Errand::Confirm } else { Errand::Stop }), address(Errand::Stop))
    } else if letter.link.is_some() {
        let link = claimed.link.as_ref().filter(|link| link.is_live(now))?.address(&app.config, &app.secret);
        (link.clone(), link)
    } else if let Some(person) = letter.person {
        let stop = app.config.link(no_news(person, &app.secret).with("lang", letter.language));
        (stop.clone(), stop)
    } else {
        return Some(letter.clone());
    };
    Some(Letter {
        body: with_link(&letter.body, &link),
        html: letter.html.as_ref().map(|html| with_link(html, &link)),
        unsubscribe: letter.unsubscribe.as_ref().map(|address| with_link(address, &stop)),
        ..letter.clone()
    })
}

/// One attempt. Even a panic is an outcome, so that a letter that causes one is given up in the end.
async fn deliver(mailer: Mailer, letter: Letter, earlier: Option<Connection>) -> Delivered {
    let for_the_post = mail::Letter {
        to: &letter.address,
        subject: &letter.subject,
        body: &letter.body,
        html: letter.html.as_deref(),
        calendar: letter.calendar.as_deref(),
        language: letter.language,
        reply_to: letter.reply_to.as_deref(),
        thread: letter.thread.as_deref(),
        unsubscribe: letter.unsubscribe.as_deref(),
        message_id: &letter.message_id,
        date: letter.created_at,
    };
    let sent = AssertUnwindSafe(mailer.send(earlier, &for_the_post)).catch_unwind().await;
    let (outcome, connection) = sent.unwrap_or_else(|_| (Outcome::Later("a panic".to_owned()), None));
    Delivered { letter: letter.id, outcome, connection }
}
