//! Which due letters a sender claims, and in which order they go.
use std::collections::{HashMap, VecDeque};

use uuid::Uuid;

use crate::{
    accounts::{self, Link},
    following::{self, Follower},
    ids::{FollowerId, LetterId, LinkId},
    notifications::{
        domains::{Domains, STOCK},
        model::Letter,
        store,
    },
    platform::{Error, Instant, Tx, mail::domain_of},
};

/// A letter that is claimed for one attempt, with everything that the attempt needs from the database: so that a fault
/// of the database does not count as an attempt.
pub(super) struct Claimed {
    pub(super) letter: Letter,
    pub(super) link: Option<Link>,
    pub(super) follower: Option<Follower>,
    pub(super) domain: String,
    is_urgent: bool,
}

/// The result of a search for due letters.
#[derive(Default)]
pub(super) struct Found {
    pub(super) claimed: Vec<Claimed>,
    /// If nothing is left besides letters to full domains: these domains.
    pub(super) besides: Option<Vec<String>>,
}

/// Claims at most [`STOCK`] letters, the urgent ones first. `domains` are those of the sender at the beginning.
pub(super) async fn claim_some(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    mut domains: Domains,
    only_urgent: bool,
) -> Result<Found, Error> {
    let mut claimed = claim_of(tx, now, sender, &mut domains, (true, STOCK)).await?;
    if !only_urgent {
        let left = STOCK - claimed.len();
        claimed.extend(claim_of(tx, now, sender, &mut domains, (false, left)).await?);
    }
    let is_all = !only_urgent && claimed.len() < STOCK;
    with_links(tx, &mut claimed).await?;
    Ok(Found { claimed, besides: is_all.then(|| domains.full(now)) })
}

/// Claims the urgent letters, or the others, as far as their domains have room: whatever one domain has in its stock
/// already leaves the places to others.
async fn claim_of(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    domains: &mut Domains,
    (is_urgent, most): (bool, usize),
) -> Result<Vec<Claimed>, Error> {
    let mut claimed = Vec::new();
    while claimed.len() < most {
        let wanted = most - claimed.len();
        let due = store::longest_due(tx, now, is_urgent, &domains.full(now), wanted).await?;
        let is_last = due.len() < wanted;
        let has_room = |due: &store::Due| domains.claim(&domain_of(&due.address), now);
        let ids: Vec<LetterId> = due.into_iter().filter(has_room).map(|due| due.id).collect();
        if ids.is_empty() {
            break;
        }
        let place = |letter: &Letter| ids.iter().position(|id| *id == letter.id);
        let mut letters = store::claim(tx, now, sender, &ids).await?;
        letters.sort_by_key(place);
        claimed.extend(letters.into_iter().map(|letter| Claimed {
            domain: domain_of(&letter.address),
            link: None,
            follower: None,
            letter,
            is_urgent,
        }));
        if is_last {
            break;
        }
    }
    Ok(claimed)
}

async fn with_links(tx: &mut Tx, claimed: &mut [Claimed]) -> Result<(), Error> {
    let ids: Vec<LinkId> = claimed.iter().filter_map(|one| one.letter.link).collect();
    let links = accounts::find_links(tx, &ids).await?;
    let links: HashMap<LinkId, Link> = links.into_iter().map(|link| (link.id, link)).collect();
    let ids: Vec<FollowerId> = claimed.iter().filter_map(|one| one.letter.follower).collect();
    let followers = following::still_there(tx, &ids).await?;
    let followers: HashMap<FollowerId, Follower> = followers.into_iter().map(|one| (one.id, one)).collect();
    for one in claimed {
        one.link = one.letter.link.and_then(|link| links.get(&link).cloned());
        one.follower = one.letter.follower.and_then(|follower| followers.get(&follower).cloned());
    }
    Ok(())
}

/// The claimed letters that no connection has taken yet, the urgent ones first.
#[derive(Default)]
pub(super) struct Ready(VecDeque<Claimed>);

impl Ready {
    pub(super) fn add(&mut self, claimed: Claimed) {
        let behind_urgent = self.0.partition_point(|one| one.is_urgent);
        let place = if claimed.is_urgent { behind_urgent } else { self.0.len() };
        self.0.insert(place, claimed);
    }

    /// The next letter whose domain is not full: none waits behind one that hangs.
    pub(super) fn next(&mut self, domains: &Domains, now: Instant) -> Option<Claimed> {
        let place = self.0.iter().position(|one| domains.may_begin(&one.domain, now))?;
        self.0.remove(place)
    }

    /// Whether this number of letters could begin now.
    pub(super) fn has(&self, number: usize, domains: &Domains, now: Instant) -> bool {
        self.0.iter().filter(|one| domains.may_begin(&one.domain, now)).take(number).count() == number
    }

    /// Takes out the letters of which this is true.
    pub(super) fn take(&mut self, is_out: impl Fn(&Claimed) -> bool) -> Vec<Claimed> {
        let (out, stays): (Vec<_>, Vec<_>) = self.0.drain(..).partition(is_out);
        self.0 = stays.into();
        out
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = LetterId> {
        self.0.iter().map(|one| one.letter.id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
