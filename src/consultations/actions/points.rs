//! What staff decide about the points of a version in preparation: which of the earlier version they go on from.
use super::versions::{lock_published, prepared};
use crate::{
    audit,
    consultations::{
        model::{Consultation, Unlinked},
        store,
    },
    documents::{self, LinkDecision, Version},
    events::Event,
    ids::{PointId, ProvisionId, ProvisionLinkId},
    platform::{Actor, Editor, Error, Instant, Refuse, Stop, Tx},
};

/// A decision about points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linking {
    /// A proposed link is so, or not.
    Decide(ProvisionLinkId, LinkDecision),
    /// The later point goes on from the earlier one.
    Match {
        /// The earlier point.
        earlier: ProvisionId,
        /// The later one.
        later: ProvisionId,
    },
    /// The point does not go on from the earlier one, although it was matched with it.
    Part(ProvisionId),
}

/// Decides how points go on to the version in preparation.
///
/// # Errors
/// Why it was not decided; [`Error::NotFound`] when the consultation is not published; an error of the database.
pub async fn link_points(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    linking: Linking,
) -> Result<(), Stop<Unlinked>> {
    let current = lock_published(tx, number).await?;
    let version = prepared(tx, &current).await?.ok_or(Unlinked::NotPrepared).refuse()?;
    let (pair, decision, proposed) = understood(tx, &version, linking).await?;
    if decision == LinkDecision::Confirmed && documents::goes_on(tx, version.id, pair).await? {
        return Err(Stop::Refused(Unlinked::Taken));
    }
    let by = editor.person.id;
    match proposed {
        Some(link) => documents::decide(tx, now, by, &link, decision).await?,
        None => documents::link_by_hand(tx, now, by, version.id, pair, decision).await?,
    }
    let event = Event::PointsLinked { consultation: current.id, version: version.id };
    store::save(tx, &Consultation { revision: current.revision + 1, ..current }).await?;
    Ok(audit::record(tx, now, Actor::Staff(by), &event).await?)
}

/// What is done with points of two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// These two belong together.
    Pair(PointId, PointId),
    /// This one has no counterpart.
    Part(PointId),
}

/// Pairs points of two languages of a version, published or not, or parts them. What they say is not touched.
///
/// # Errors
/// [`Error::NotFound`] when there are no such points; an error of the database.
pub async fn pair(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (number, ordinal): (&str, i32),
    pairing: Pairing,
) -> Result<(), Error> {
    let current = store::lock(tx, number).await?;
    let version = documents::version(tx, current.document, ordinal).await?;
    match pairing {
        Pairing::Pair(one, other) => documents::pair(tx, version, (one, other)).await?,
        Pairing::Part(point) => documents::part(tx, version, point).await?,
    }
    let event = Event::PointsPaired { consultation: current.id, version };
    let (id, is_public) = (current.id, current.published_at.is_some());
    store::save(tx, &Consultation { revision: current.revision + 1, ..current }).await?;
    if is_public {
        store::bump(tx, id).await?;
    }
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await
}

type Understood = ((ProvisionId, ProvisionId), LinkDecision, Option<documents::ProvisionLink>);

/// The points that it is about, what is decided, and the link that was proposed, if one was.
async fn understood(tx: &mut Tx, version: &Version, linking: Linking) -> Result<Understood, Stop<Unlinked>> {
    match linking {
        Linking::Match { earlier, later } => Ok(((earlier, later), LinkDecision::Confirmed, None)),
        Linking::Part(provision) => Ok(((provision, provision), LinkDecision::Refused, None)),
        Linking::Decide(id, decision) => {
            let links = documents::links(tx, version.id).await?;
            let link = links.into_iter().find(|link| link.id == id).ok_or(Unlinked::NotThere).refuse()?;
            Ok(((link.earlier, link.later), decision, Some(link)))
        }
    }
}
