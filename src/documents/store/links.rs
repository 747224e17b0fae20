//! Which provisions the points of a text are wordings of, and how those of a later version come from an earlier one.
use std::collections::{HashMap, HashSet};

use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use diesel_async::RunQueryDsl;

use super::{forget_provisions, points, version_before};
use crate::{
    documents::{
        PointKind, Relation,
        matching::{self, LinkKind, Wording},
        model::{LinkDecision, Point, ProvisionLink, Version},
        outline::ParsedPoint,
        pairs,
    },
    ids::{DocumentId, PersonId, ProvisionId, ProvisionLinkId, TextId, VersionId},
    platform::{Conn, Error, Instant, Language, Tx},
    schema::{points as point_rows, provision_links as link_rows, provisions, texts as text_rows, versions},
};

/// The links to the points of a later version, the surest first.
///
/// # Errors
/// An error of the database.
pub async fn links(mut conn: &Conn, version: VersionId) -> Result<Vec<ProvisionLink>, Error> {
    Ok(ProvisionLink::query()
        .filter(link_rows::version.eq(version))
        .order((link_rows::confidence.desc(), link_rows::id))
        .load(&mut conn)
        .await?)
}

/// The confirmed splits and mergers on the way from one version of a draft to a later one.
///
/// # Errors
/// An error of the database.
pub async fn relations(mut conn: &Conn, document: DocumentId, (from, to): (i32, i32)) -> Result<Vec<Relation>, Error> {
    let between = versions::ordinal.gt(from).and(versions::ordinal.le(to));
    let versions = versions::table.filter(versions::document.eq(document).and(between)).select(versions::id);
    let rows: Vec<(ProvisionId, ProvisionId, LinkKind)> = link_rows::table
        .filter(link_rows::version.eq_any(versions))
        .filter(link_rows::decision.eq(LinkDecision::Confirmed).and(link_rows::kind.ne(LinkKind::Same)))
        .select((link_rows::earlier, link_rows::later, link_rows::kind))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(earlier, later, kind)| Relation { earlier, later, kind }).collect())
}

/// A provision for each point of a text, and the links that a person has to decide about.
pub(super) struct Matched {
    pub provisions: Vec<ProvisionId>,
    proposals: Vec<ProvisionLink>,
}

/// Finds a provision for each point: that of the point of the earlier version where it surely goes on; otherwise that
/// of the point with the same path in the version's other text; otherwise a new one.
pub(super) async fn matched(
    tx: &mut Tx,
    (version, language): (VersionId, Language),
    read: &[ParsedPoint],
    paths: &[String],
) -> Result<Matched, Error> {
    let version = Version::query().filter(versions::id.eq(version)).first(tx.conn()).await?;
    let earlier = earlier_points(tx, &version, language).await?;
    let worded = |(point, path): (&'_ ParsedPoint, &'_ String)| (point.kind, path.clone());
    let here: Vec<(PointKind, String)> = read.iter().zip(paths).map(worded).collect();
    let found = matching::links(&wordings(&earlier), &wordings_read(read, paths));
    let paired = paired(tx, version.id, &here).await?;
    let provisions = choose(&earlier, &found, &paired);
    let known: HashSet<ProvisionId> = earlier.iter().map(|point| point.provision).chain(paired_ids(&paired)).collect();
    add_provisions(tx, version.document, provisions.iter().copied().filter(|one| !known.contains(one))).await?;
    let taken: HashSet<ProvisionId> = provisions.iter().copied().collect();
    let proposals = found
        .iter()
        .filter(|link| !link.is_sure())
        .map(|link| proposal(version.id, earlier[link.earlier].provision, provisions[link.later], link))
        .filter(|link| link.kind != LinkKind::Same || !taken.contains(&link.earlier))
        .collect();
    Ok(Matched { provisions, proposals })
}

fn paired_ids(paired: &[Option<ProvisionId>]) -> impl Iterator<Item = ProvisionId> {
    paired.iter().flatten().copied()
}

/// The sure match of each point; otherwise its pair in the other language; otherwise a new provision. None is chosen
/// twice.
fn choose(earlier: &[Point], found: &[matching::Link], paired: &[Option<ProvisionId>]) -> Vec<ProvisionId> {
    let sure = found.iter().filter(|link| link.is_sure());
    let sure: HashMap<usize, ProvisionId> = sure.map(|link| (link.later, earlier[link.earlier].provision)).collect();
    let taken: HashSet<ProvisionId> = sure.values().copied().collect();
    let choice = |(at, pair): (usize, &Option<ProvisionId>)| {
        let pair = pair.filter(|pair| !taken.contains(pair));
        sure.get(&at).copied().or(pair).unwrap_or_else(ProvisionId::new)
    };
    paired.iter().enumerate().map(choice).collect()
}

fn proposal(version: VersionId, earlier: ProvisionId, later: ProvisionId, link: &matching::Link) -> ProvisionLink {
    ProvisionLink {
        id: ProvisionLinkId::new(),
        version,
        earlier,
        later,
        kind: link.kind,
        confidence: link.confidence,
        decision: None,
        decided_by: None,
        decided_at: None,
    }
}

fn wordings(points: &[Point]) -> Vec<Wording<'_>> {
    points.iter().map(Point::wording).collect()
}

fn wordings_read<'a>(read: &'a [ParsedPoint], paths: &'a [String]) -> Vec<Wording<'a>> {
    read.iter().zip(paths).map(|(point, path)| point.wording(path)).collect()
}

/// The points in a language of the version before; empty if there are none.
async fn earlier_points(tx: &mut Tx, version: &Version, language: Language) -> Result<Vec<Point>, Error> {
    let Some(before) = version_before(tx, version).await? else { return Ok(Vec::new()) };
    let of_it = text_rows::version.eq(before.id).and(text_rows::language.eq(language));
    let text: Option<TextId> =
        text_rows::table.filter(of_it).select(text_rows::id).first(tx.conn()).await.optional()?;
    match text {
        Some(text) => points(tx, text).await,
        None => Ok(Vec::new()),
    }
}

/// For each point, the provision of the point with the same path in the version's other text.
async fn paired(
    tx: &mut Tx,
    version: VersionId,
    here: &[(PointKind, String)],
) -> Result<Vec<Option<ProvisionId>>, Error> {
    let others: Vec<(PointKind, String, ProvisionId)> = point_rows::table
        .filter(point_rows::version.eq(version))
        .order(point_rows::position)
        .select((point_rows::kind, point_rows::path, point_rows::provision))
        .load(tx.conn())
        .await?;
    let here: Vec<(PointKind, &str)> = here.iter().map(|(kind, path)| (*kind, path.as_str())).collect();
    Ok(pairs::pair(&here, &others))
}

async fn add_provisions(
    tx: &mut Tx,
    document: DocumentId,
    new: impl Iterator<Item = ProvisionId>,
) -> Result<(), Error> {
    let new: Vec<_> = new.map(|one| (provisions::id.eq(one), provisions::document.eq(document))).collect();
    for some in new.chunks(1_000) {
        diesel::insert_into(provisions::table).values(some).execute(tx.conn()).await?;
    }
    Ok(())
}

/// A decision about a link, with the words of the later point, by which the point is found when its text is read again.
pub(super) struct Decided {
    link: ProvisionLink,
    kind: PointKind,
    path: String,
    body: String,
}

/// The decisions about the points of a text that is about to be replaced.
pub(super) async fn decided(tx: &mut Tx, version: VersionId, language: Language) -> Result<Vec<Decided>, Error> {
    let here = point_rows::provision.eq(link_rows::later).and(point_rows::version.eq(link_rows::version));
    let rows: Vec<(ProvisionLink, PointKind, String, String)> = link_rows::table
        .inner_join(point_rows::table.on(here))
        .inner_join(text_rows::table.on(text_rows::id.eq(point_rows::text)))
        .filter(link_rows::version.eq(version).and(text_rows::language.eq(language)))
        .filter(link_rows::decision.is_not_null())
        .select((ProvisionLink::as_select(), point_rows::kind, point_rows::path, point_rows::body))
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(link, kind, path, body)| Decided { link, kind, path, body }).collect())
}

/// Keeps the proposals, and the decisions about the points that are there again, word for word.
pub(super) async fn keep(
    tx: &mut Tx,
    version: VersionId,
    Matched { proposals, .. }: Matched,
    decided: Vec<Decided>,
    rows: &[Point],
) -> Result<(), Error> {
    for some in proposals.chunks(1_000) {
        diesel::insert_into(link_rows::table).values(some).on_conflict_do_nothing().execute(tx.conn()).await?;
    }
    let by_words: HashMap<(PointKind, &str, &str), ProvisionId> =
        rows.iter().map(|point| ((point.kind, point.path.as_str(), point.body.as_str()), point.provision)).collect();
    for Decided { link, kind, path, body } in &decided {
        if let Some(later) = by_words.get(&(*kind, path.as_str(), body.as_str())) {
            put_decision(tx, ProvisionLink { later: *later, ..link.clone() }).await?;
        }
    }
    forget_links(tx, version).await
}

/// Deletes the links to points that are not in the version any more.
pub(super) async fn forget_links(tx: &mut Tx, version: VersionId) -> Result<(), Error> {
    let worded =
        point_rows::table.filter(point_rows::version.eq(version).and(point_rows::provision.eq(link_rows::later)));
    let gone = link_rows::table.filter(link_rows::version.eq(version).and(not(exists(worded))));
    diesel::delete(gone).execute(tx.conn()).await?;
    Ok(())
}

/// Whether a point of the texts in which the later provision stands goes on from the earlier one already.
///
/// # Errors
/// An error of the database.
pub async fn goes_on(
    mut conn: &Conn,
    version: VersionId,
    (earlier, later): (ProvisionId, ProvisionId),
) -> Result<bool, Error> {
    if earlier == later {
        return Ok(false);
    }
    let here = point_rows::table.filter(point_rows::version.eq(version));
    let texts = here.filter(point_rows::provision.eq(later)).select(point_rows::text);
    let texts: Vec<TextId> = texts.load(&mut conn).await?;
    let taken = here.filter(point_rows::provision.eq(earlier).and(point_rows::text.eq_any(texts)));
    Ok(diesel::select(exists(taken)).get_result(&mut conn).await?)
}

/// Decides about a link. A point that is confirmed to go on becomes a wording of the earlier provision; one that is not
/// becomes a wording of a new one.
///
/// # Errors
/// An error of the database, also when another point goes on from the same one, or when the version is published.
pub async fn decide(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    link: &ProvisionLink,
    decision: LinkDecision,
) -> Result<(), Error> {
    let decided =
        ProvisionLink { decision: Some(decision), decided_by: Some(by), decided_at: Some(now), ..link.clone() };
    put_decision(tx, decided).await
}

/// Puts a decision in the place of the link between the same provisions, and the points where it says.
async fn put_decision(tx: &mut Tx, decided: ProvisionLink) -> Result<(), Error> {
    let (version, earlier, later) = (decided.version, decided.earlier, decided.later);
    let goes_on = decided.kind == LinkKind::Same && decided.is_confirmed();
    let stays = decided.kind != LinkKind::Same;
    let settled = match (goes_on, earlier == later) {
        _ if stays => later,
        (true, _) => earlier,
        (false, true) => new_provision(tx, version).await?,
        (false, false) => later,
    };
    if settled != later {
        move_points(tx, version, later, settled).await?;
    }
    let between = link_rows::earlier.eq(earlier).and(link_rows::later.eq_any([later, settled]));
    diesel::delete(link_rows::table.filter(link_rows::version.eq(version).and(between))).execute(tx.conn()).await?;
    let row = ProvisionLink { id: ProvisionLinkId::new(), later: settled, ..decided };
    diesel::insert_into(link_rows::table).values(&row).execute(tx.conn()).await?;
    if settled == earlier {
        let document = versions::table.find(version).select(versions::document).first(tx.conn()).await?;
        forget_provisions(tx, document).await?;
    }
    Ok(())
}

/// A new provision of the draft of a version.
pub(super) async fn new_provision(tx: &mut Tx, version: VersionId) -> Result<ProvisionId, Error> {
    let document = versions::table.find(version).select(versions::document).first(tx.conn()).await?;
    let provision = ProvisionId::new();
    add_provisions(tx, document, std::iter::once(provision)).await?;
    Ok(provision)
}

/// Makes the points of a version that are wordings of one provision wordings of another.
async fn move_points(tx: &mut Tx, version: VersionId, from: ProvisionId, to: ProvisionId) -> Result<(), Error> {
    let moved = point_rows::table.filter(point_rows::version.eq(version).and(point_rows::provision.eq(from)));
    diesel::update(moved).set(point_rows::provision.eq(to)).execute(tx.conn()).await?;
    Ok(())
}

/// Matches two points by hand: the later one goes on from the earlier one, or does so no longer.
///
/// # Errors
/// As for [`decide`].
pub async fn link_by_hand(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    version: VersionId,
    (earlier, later): (ProvisionId, ProvisionId),
    decision: LinkDecision,
) -> Result<(), Error> {
    let link = ProvisionLink {
        id: ProvisionLinkId::new(),
        version,
        earlier,
        later,
        kind: LinkKind::Same,
        confidence: 0,
        decision: None,
        decided_by: None,
        decided_at: None,
    };
    decide(tx, now, by, &link, decision).await
}
