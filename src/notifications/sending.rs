//! Sends the queued letters over a few connections at once. SMTP runs outside of transactions: one transaction records
//! what became of the letters before and claims the next ones. A letter that hangs keeps its connection and nothing
//! else.
use std::{cell::RefCell, collections::HashMap, panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt;
use tokio::{
    sync::watch,
    task::{AbortHandle, JoinSet},
    time::{MissedTickBehavior, interval_at, sleep, timeout},
};
use uuid::Uuid;

use super::{
    domains::{Domains, Ending},
    model::{Letter, with_link},
    store,
};
use crate::{
    accounts::{self, Link},
    ids::LetterId,
    platform::{
        Error, Instant, Tx,
        mail::{self, CONNECTIONS, Connection, Mailer, Outcome, domain_of},
        web::App,
    },
};

/// How long all letters wait when the server accepts none.
const CLOSED: Duration = Duration::from_mins(1);

/// How long a letter waits that found no connection while others went.
const SOON: Duration = Duration::from_secs(5);

/// How long a free connection waits at most when another instance has queued a letter, or when its time has come.
const POLL: Duration = Duration::from_secs(1);

/// The shortest time between two searches for letters, because a busy service commits all the time.
const PAUSE: Duration = Duration::from_millis(100);

/// Recorded for a letter whose link no longer worked when it was due.
const LINK_ENDED: &str = "not sent: the private link in it does nothing any more";

/// Recorded for a letter that was under way when the service stopped.
const STOPPED: &str = "not sent: the service was stopped";

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

/// The letters under way, and what became of those before.
struct Round<'a> {
    app: &'a App,
    sender: &'a Sender,
    under_way: JoinSet<Delivered>,
    letters: HashMap<LetterId, Claimed>,
    idle: Vec<Connection>,
    ended: Vec<Ended>,
    /// How often the server has answered.
    heard: u64,
    /// The last search that found nothing.
    vain: Option<Vain>,
}

/// A search that found no letter besides those to full domains, and when that was.
type Vain = (Vec<String>, tokio::time::Instant);

/// A letter that is claimed for one attempt.
struct Claimed {
    letter: Letter,
    link: Option<Link>,
    abort: Option<AbortHandle>,
    /// How often the server had answered when the attempt began.
    heard: u64,
}

/// The end of an attempt, with the connection for the next one.
struct Delivered {
    letter: LetterId,
    outcome: Outcome,
    connection: Option<Connection>,
}

/// An attempt whose outcome is to be recorded.
#[derive(Clone)]
struct Ended {
    letter: Letter,
    outcome: Outcome,
    /// The server has answered to others meanwhile.
    others_go: bool,
}

impl<'a> Round<'a> {
    fn new(app: &'a App, sender: &'a Sender) -> Self {
        Self {
            app,
            sender,
            under_way: JoinSet::new(),
            letters: HashMap::new(),
            idle: Vec::new(),
            ended: Vec::new(),
            heard: 0,
            vain: None,
        }
    }

    async fn go(&mut self, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
        let often = self.sender.mailer.limits().prolonging;
        let mut prolonging = interval_at(tokio::time::Instant::now() + often, often);
        prolonging.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !*stop.borrow() {
            self.turn().await?;
            if self.is_over() {
                break;
            }
            tokio::select! {
                Some(Ok(delivered)) = self.under_way.join_next() => self.note_all(delivered),
                () = more_work(self.app) => {}
                _ = prolonging.tick() => self.prolong().await?,
                // If nobody can ask any more, the letters under way are the last.
                changed = stop.changed() => if changed.is_err() { break },
            }
        }
        Ok(())
    }

    fn is_over(&self) -> bool {
        self.letters.is_empty() && self.ended.is_empty()
    }

    /// Records what has ended, claims letters for the free connections, and begins to send them. While the database is
    /// away, the server's answers are kept.
    async fn turn(&mut self) -> Result<(), Error> {
        if self.ended.is_empty() && !self.is_any_due().await? {
            return Ok(());
        }
        let (now, id, free) = (self.app.clock.now(), self.sender.id, CONNECTIONS - self.letters.len());
        let (ended, mut domains) = (self.ended.clone(), self.sender.domains.borrow().clone());
        // A search past all letters to full domains is long: not again at each letter that ends.
        let mut vain = self.vain.take().filter(|(_, at)| at.elapsed() < PAUSE);
        let work = self.app.db.write(async move |tx| {
            for attempt in &ended {
                record(tx, now, attempt).await?;
            }
            let claimed = claim_some(tx, now, id, free, &mut domains, &mut vain).await?;
            Ok::<_, Error>((claimed, domains, vain))
        });
        match work.await {
            Ok((claimed, domains, vain)) => {
                (self.ended, self.vain) = (Vec::new(), vain);
                self.sender.domains.replace(domains);
                for letter in claimed {
                    self.begin(now, letter);
                }
                Ok(())
            }
            Err(Error::Unavailable(source)) if !self.is_over() => {
                tracing::error!(%source, "what became of letters could not be recorded yet");
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    async fn is_any_due(&self) -> Result<bool, Error> {
        if self.letters.len() >= CONNECTIONS {
            return Ok(false);
        }
        let now = self.app.clock.now();
        let full = self.sender.domains.borrow().full(now);
        let due = async { store::is_any_due(&mut *self.app.db.read().await?, now, &full).await };
        match due.await {
            Err(Error::Unavailable(_)) if !self.is_over() => Ok(false),
            answer => answer,
        }
    }

    fn begin(&mut self, now: Instant, mut claimed: Claimed) {
        let Some(body) = whole_body(self.app, now, &claimed) else {
            self.sender.domains.borrow_mut().end(&domain_of(&claimed.letter.address), Ending::Unknown, now);
            let outcome = Outcome::Never(LINK_ENDED.to_owned());
            return self.ended.push(Ended { letter: claimed.letter, outcome, others_go: false });
        };
        let (mailer, letter, earlier) = (self.sender.mailer.clone(), claimed.letter.clone(), self.idle.pop());
        claimed.heard = self.heard;
        claimed.abort = Some(self.under_way.spawn_local(deliver(mailer, letter, body, earlier)));
        self.letters.insert(claimed.letter.id, claimed);
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
        let Some(Claimed { letter, heard, .. }) = self.letters.remove(&delivered.letter) else { return };
        let outcome = delivered.outcome;
        tracing::info!(letter = %letter.id, attempt = letter.attempts, outcome = outcome.name(), "tried to send a letter");
        let ending = match outcome {
            Outcome::Sent(_) | Outcome::Later(_) | Outcome::Never(_) => Ending::Answered,
            Outcome::Silent(_) => Ending::Silent,
            Outcome::Closed(_) | Outcome::Away(_) => Ending::Unknown,
        };
        self.heard += u64::from(ending == Ending::Answered);
        self.sender.domains.borrow_mut().end(&domain_of(&letter.address), ending, self.app.clock.now());
        self.ended.push(Ended { letter, outcome, others_go: self.heard > heard });
    }

    /// Prolongs the claim on the letters under way; one that another sender has claimed is not sent any further.
    async fn prolong(&mut self) -> Result<(), Error> {
        let (now, id, held) = (self.app.clock.now(), self.sender.id, self.letters.keys().copied().collect::<Vec<_>>());
        let prolonged = self.app.db.write(async move |tx| store::prolong(tx, now, id, &held).await);
        let still = match prolonged.await {
            Err(Error::Unavailable(_)) => return Ok(()),
            still => still?,
        };
        let domains = &self.sender.domains;
        self.letters.retain(|id, claimed| {
            let is_held = still.contains(id);
            if let (false, Some(abort)) = (is_held, &claimed.abort) {
                abort.abort();
                domains.borrow_mut().end(&domain_of(&claimed.letter.address), Ending::Unknown, now);
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
        self.under_way.shutdown().await;
        self.idle.drain(..).for_each(Connection::part);
        if self.is_over() {
            return Ok(());
        }
        let now = self.app.clock.now();
        let cut: Vec<Letter> = self.letters.into_values().map(|claimed| claimed.letter).collect();
        let ended = self.ended;
        let work = self.app.db.write(async move |tx| {
            for attempt in &ended {
                record(tx, now, attempt).await?;
            }
            for letter in &cut {
                store::give_back(tx, letter, now, STOPPED).await?;
            }
            Ok(())
        });
        work.await
    }
}

/// Claims letters for the free connections.
async fn claim_some(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    free: usize,
    domains: &mut Domains,
    vain: &mut Option<Vain>,
) -> Result<Vec<Claimed>, Error> {
    let mut claimed = Vec::new();
    while claimed.len() < free {
        let full = domains.full(now);
        if vain.as_ref().is_some_and(|(besides, _)| *besides == full) {
            break;
        }
        let Some(found) = claim(tx, now, sender, &full).await? else {
            *vain = Some((full, tokio::time::Instant::now()));
            break;
        };
        domains.begin(domain_of(&found.letter.address));
        claimed.push(found);
    }
    Ok(claimed)
}

/// Reads everything that an attempt needs from the database, so that a fault of the database does not count as an
/// attempt.
async fn claim(tx: &mut Tx, now: Instant, sender: Uuid, full: &[String]) -> Result<Option<Claimed>, Error> {
    let Some(letter) = store::claim(tx, now, sender, full).await? else { return Ok(None) };
    let link = match letter.link {
        Some(link) => Some(accounts::find_link(tx, link).await?),
        None => None,
    };
    Ok(Some(Claimed { letter, link, abort: None, heard: 0 }))
}

/// The body with its private link, which is made here and never stored. `None` if the link no longer works: then the
/// letter would be useless to its reader.
fn whole_body(app: &App, now: Instant, claimed: &Claimed) -> Option<String> {
    let body = &claimed.letter.body;
    let Some(link) = &claimed.link else { return Some(body.clone()) };
    link.is_live(now).then(|| with_link(body, &link.address(&app.config, &app.secret)))
}

/// One attempt. Even a panic is an outcome, so that a letter that causes one is given up in the end.
async fn deliver(mailer: Mailer, letter: Letter, body: String, earlier: Option<Connection>) -> Delivered {
    let for_the_post = mail::Letter {
        to: &letter.address,
        subject: &letter.subject,
        body: &body,
        language: letter.language,
        message_id: &letter.message_id,
        date: letter.created_at,
    };
    let sent = AssertUnwindSafe(mailer.send(earlier, &for_the_post)).catch_unwind().await;
    let (outcome, connection) = sent.unwrap_or_else(|_| (Outcome::Later("a panic".to_owned()), None));
    Delivered { letter: letter.id, outcome, connection }
}

async fn record(tx: &mut Tx, now: Instant, attempt: &Ended) -> Result<(), Error> {
    let letter = &attempt.letter;
    match &attempt.outcome {
        Outcome::Sent(reply) => store::mark_sent(tx, now, letter.id, reply).await,
        Outcome::Later(reply) | Outcome::Silent(reply) => {
            store::mark_failed(tx, letter, letter.next_attempt(now), reply).await
        }
        Outcome::Never(reply) => store::mark_failed(tx, letter, None, reply).await,
        Outcome::Closed(reply) => {
            hold_all(tx, now, reply).await?;
            store::mark_failed(tx, letter, letter.next_attempt(now), reply).await
        }
        Outcome::Away(reply) if attempt.others_go => store::give_back(tx, letter, now.later(SOON), reply).await,
        Outcome::Away(reply) => {
            hold_all(tx, now, reply).await?;
            store::give_back(tx, letter, now.later(CLOSED), reply).await
        }
    }
}

async fn hold_all(tx: &mut Tx, now: Instant, reply: &str) -> Result<(), Error> {
    tracing::error!(reply, "the mail server takes no letters");
    store::hold_all(tx, now, now.later(CLOSED), reply).await
}
