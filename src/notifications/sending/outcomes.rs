//! What becomes of a letter after its attempt.
use std::time::Duration;

use crate::{
    notifications::{
        model::{Letter, State},
        store::{self, Fate},
    },
    platform::{Error, Instant, Tx, mail::Outcome},
};

/// How long all letters wait when the server accepts none.
const CLOSED: Duration = Duration::from_mins(1);

/// How long a letter waits that found no connection while others went.
pub(super) const SOON: Duration = Duration::from_secs(5);

/// Recorded for a letter that was under way when the service stopped.
const STOPPED: &str = "not sent: the service was stopped";

/// A claimed letter with which this sender is done.
#[derive(Clone)]
pub(super) struct Ended {
    pub(super) letter: Letter,
    pub(super) end: End,
}

/// How it ended.
#[derive(Clone)]
pub(super) enum End {
    Tried(Outcome),
    /// There was no connection for it, but the server has answered to others meanwhile.
    LeftOut(String),
    /// It is given back without an attempt.
    Untried,
    /// The service was stopped during the attempt.
    Cut,
}

impl Ended {
    fn fate(&self, now: Instant) -> Fate {
        let letter = &self.letter;
        let fate = |state, next, reply: &str| Fate {
            letter: letter.id,
            attempt: letter.attempts,
            state,
            is_uncounted: false,
            next,
            reply: Some(reply.to_owned()),
        };
        let back = |next, reply| Fate { is_uncounted: true, ..fate(State::Queued, Some(next), reply) };
        match &self.end {
            End::Tried(Outcome::Sent(reply)) => fate(State::Sent, None, reply),
            End::Tried(Outcome::Later(reply) | Outcome::Silent(reply) | Outcome::Closed(reply)) => {
                let next = letter.next_attempt(now);
                fate(if next.is_some() { State::Queued } else { State::Dead }, next, reply)
            }
            End::Tried(Outcome::Never(reply)) => fate(State::Dead, None, reply),
            End::Tried(Outcome::Away(reply)) => back(now.later(CLOSED), reply),
            End::LeftOut(reply) => back(now.later(SOON), reply),
            End::Untried => Fate { reply: None, ..back(letter.next_attempt_at.unwrap_or(now), "") },
            End::Cut => back(now, STOPPED),
        }
    }

    /// The server's words, if it takes no letter at all now.
    fn closed(&self) -> Option<&str> {
        match &self.end {
            End::Tried(Outcome::Closed(reply) | Outcome::Away(reply)) => Some(reply),
            _ => None,
        }
    }
}

/// Records what became of these letters. If the server takes none now, all others wait, too.
pub(super) async fn record(tx: &mut Tx, now: Instant, ended: &[Ended]) -> Result<(), Error> {
    if ended.is_empty() {
        return Ok(());
    }
    let fates: Vec<Fate> = ended.iter().map(|one| one.fate(now)).collect();
    store::record(tx, now, &fates).await?;
    if let Some(reply) = ended.iter().rev().find_map(Ended::closed) {
        tracing::error!(reply, "the mail server takes no letters");
        store::hold_all(tx, now, now.later(CLOSED), reply).await?;
    }
    Ok(())
}
