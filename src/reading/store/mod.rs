mod organisations;
mod stamps;

pub(super) use {
    organisations::{handed_in_by, taken_part},
    stamps::{stamp_of, stamp_of_all, stamp_of_all_and_register, stamp_of_register},
};

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{
    comments::{Answered, HeldComment, LedTo, ShownComment, SummaryLine},
    compared::Compared,
    layout::{self, Layout},
    model::ShownNotice,
    version::ShownVersion,
};
use crate::{
    assessments::Place,
    consultations::{
        self, Consultation, ConsultationNumber, OnRecord, PublishedNotice, Purpose, Search, Title, VersionReason,
    },
    documents::{self, On, Text},
    ids::{AnswerId, CommentId, ConsultationId, PointId, ProvisionId, TextId, VersionId},
    platform::{Conn, Error, Found, Instant, Language, Part, Viewer},
    responses::{self, ResultKey, Verdict},
    schema::consultations as consultation_rows,
    submissions::{self, Listed, Marker, PlaceKey, PublicComment, PublicComments, SubmissionOnRecord},
};

/// How many comments a page in the order of the draft shows.
const IN_THE_DRAFT: usize = 25;
/// How many comments the page of a point shows.
const ON_A_POINT: usize = 100;

/// The consultation with this number, if the viewer may read it: a public one; any for staff. All other functions here
/// need it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn find(
    mut conn: &Conn,
    now: Instant,
    viewer: &Viewer,
    number: &ConsultationNumber,
) -> Result<Consultation, Error> {
    if viewer.is_staff() {
        return consultations::find(conn, number.as_str()).await;
    }
    let public = consultations::public(now).filter(consultation_rows::number.eq(number.as_str()));
    public.select(Consultation::as_select()).first(&mut conn).await.found()
}

/// The notices of a consultation, Latvian first: the published ones, or before publication those in preparation.
///
/// # Errors
/// An error of the database.
pub(super) async fn notices(conn: &Conn, consultation: &Consultation) -> Result<Vec<ShownNotice>, Error> {
    if consultation.published_at.is_some() {
        let published = consultations::published_notices(conn, consultation.id).await?;
        return Ok(published.into_iter().map(ShownNotice::from).collect());
    }
    let written = consultations::notices(conn, consultation.id).await?;
    Ok(written.into_iter().map(|notice| ShownNotice::being_written(consultation, notice)).collect())
}

/// What is on record about a public consultation; nothing before its publication.
///
/// # Errors
/// An error of the database.
pub(super) async fn on_record(conn: &Conn, now: Instant, consultation: &Consultation) -> Result<OnRecord, Error> {
    if !consultation.is_public(now) {
        return Ok(OnRecord::default());
    }
    responses::on_record(conn, now, consultation.id).await
}

/// Every revision of the notices of a public consultation, the oldest first; none before its publication.
///
/// # Errors
/// An error of the database.
pub(super) async fn revisions(conn: &Conn, consultation: &Consultation) -> Result<Vec<PublishedNotice>, Error> {
    consultations::revisions(conn, consultation.id).await
}

/// The version that a page shows: the published one with the wanted number, otherwise the newest that is not an
/// outcome; before publication the one in preparation.
///
/// # Errors
/// [`Error::NotFound`] when the consultation has not published the wanted version.
pub(super) async fn version(
    conn: &Conn,
    now: Instant,
    consultation: &Consultation,
    asked: Option<i32>,
) -> Result<ShownVersion, Error> {
    if consultation.published_at.is_none() {
        let prepared = documents::newest_version(conn, consultation.document, consultation.id).await?;
        return Ok(ShownVersion { id: prepared.id, ordinal: prepared.ordinal, asked: None, published: Vec::new() });
    }
    let published = consultations::published_versions(conn, consultation.id).await?;
    let shown = *consultation.shown(&published, asked, now).ok_or(Error::NotFound)?;
    Ok(ShownVersion { id: shown.version, ordinal: shown.ordinal, asked, published })
}

/// The texts of a version, in the order of their import; empty if there are none.
///
/// # Errors
/// An error of the database.
pub(super) async fn texts(conn: &Conn, version: VersionId) -> Result<Vec<Text>, Error> {
    documents::texts(conn, version).await
}

/// The layout of a text of this version; of a published one it is kept.
///
/// # Errors
/// An error of the database.
pub(super) async fn layout(conn: &Conn, version: &ShownVersion, text: TextId) -> Result<Arc<Layout>, Error> {
    let is_published = version.published.iter().any(|one| one.version == version.id);
    if let Some(kept) = layout::kept(text).filter(|_| is_published) {
        return Ok(kept);
    }
    let laid_out = Arc::new(Layout::of(documents::points(conn, text).await?));
    if is_published {
        layout::keep(text, laid_out.clone());
    }
    Ok(laid_out)
}

/// A part of the public list, each consultation with its title.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub(super) async fn listed(
    conn: &mut Conn,
    now: Instant,
    language: Language,
    search: &Search,
) -> Result<Part<(Consultation, Title), String>, Error> {
    let listed = consultations::published_list(conn, now, search).await?;
    let ids: Vec<ConsultationId> = listed.items.iter().map(|consultation| consultation.id).collect();
    let mut titles = consultations::published_titles(conn, &ids, language).await?;
    let titled = |consultation: Consultation| {
        let title = titles.remove(&consultation.id).unwrap_or_else(|| Title::untitled(&consultation, language));
        (consultation, title)
    };
    Ok(listed.with_items(|consultations| consultations.into_iter().map(titled).collect()))
}

/// A part of the comments at one place of a version, in the order of their arrival.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments_at(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    place: Place,
    after: Option<CommentId>,
) -> Result<Part<ShownComment, CommentId>, Error> {
    let part = public.at(conn, version, place, after, ON_A_POINT).await?;
    shown(conn, part).await
}

/// The comments on the same point in other versions, in the order of the versions; also those on a wording in another
/// language of the same version that was paired with it only afterwards. `texts` is the number of its languages.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments_elsewhere(
    conn: &mut Conn,
    public: PublicComments,
    version: &ShownVersion,
    (point, texts): (PointId, usize),
) -> Result<Vec<ShownComment>, Error> {
    if texts < 2 && version.others().next().is_none() {
        return Ok(Vec::new());
    }
    let published = version.published.iter().filter(|one| one.purpose != Purpose::Outcome);
    let commented: Vec<VersionId> = published.map(|one| one.version).collect();
    let places = documents::counterparts(conn, &commented, point).await?;
    let listed = public.at_places(conn, &places, ON_A_POINT).await?;
    together(conn, listed).await
}

/// The comments on points of earlier versions that this version does not have.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments_without_place(
    conn: &mut Conn,
    public: PublicComments,
    version: &ShownVersion,
) -> Result<Vec<ShownComment>, Error> {
    let earlier = version.others().filter(|one| one.ordinal < version.ordinal).map(|one| one.version);
    let earlier: Vec<VersionId> = earlier.collect();
    if earlier.is_empty() {
        return Ok(Vec::new());
    }
    let places = documents::without_counterpart(conn, &earlier, version.id).await?;
    let listed = public.at_places(conn, &places, ON_A_POINT).await?;
    together(conn, listed).await
}

/// How many public comments there are on other wordings, by the place of their point in this version: in other
/// versions, or in another language of this one that was paired with it only afterwards. `texts` is the number of its
/// languages.
///
/// # Errors
/// An error of the database.
pub(super) async fn counts_elsewhere(
    conn: &Conn,
    public: PublicComments,
    version: &ShownVersion,
    texts: usize,
) -> Result<HashMap<i32, i64>, Error> {
    if texts < 2 && version.others().next().is_none() {
        return Ok(HashMap::new());
    }
    let published = version.published.iter().filter(|one| one.purpose != Purpose::Outcome);
    let commented: Vec<VersionId> = published.map(|one| one.version).collect();
    let places = documents::places_elsewhere(conn, version.id, &commented).await?;
    let mut counts: HashMap<i32, i64> = HashMap::new();
    for one in commented.into_iter().filter(|one| places.iter().any(|(version, ..)| version == one)) {
        let outcomes = responses::outcomes_by_place(conn, public, one).await?;
        for (_, there, here) in places.iter().filter(|(version, ..)| *version == one) {
            if let Some(outcomes) = outcomes.get(&Place::Point(*there)) {
                *counts.entry(*here).or_default() += outcomes.comments();
            }
        }
    }
    Ok(counts)
}

/// A part of the comments on a version, in the order of the draft: those on the whole draft first.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    after: Option<PlaceKey>,
) -> Result<Part<ShownComment, PlaceKey>, Error> {
    let part = public.in_the_draft(conn, version, after, IN_THE_DRAFT).await?;
    shown(conn, part).await
}

/// Markers with their points.
async fn held(conn: &Conn, markers: Vec<Marker>) -> Result<Vec<HeldComment>, Error> {
    let points: Vec<PointId> = markers.iter().filter_map(|marker| marker.point).collect();
    let found = documents::placed(conn, &points).await?;
    Ok(markers.into_iter().map(|marker| HeldComment { on: On::of(marker.point, &found), marker }).collect())
}

/// What is held back from a part of the list in the order of the draft: behind a key, up to and with another.
///
/// # Errors
/// An error of the database.
pub(super) async fn held_in_the_draft(
    conn: &Conn,
    public: PublicComments,
    version: VersionId,
    (after, until): (Option<PlaceKey>, Option<PlaceKey>),
) -> Result<Vec<HeldComment>, Error> {
    let markers = public.held_in_the_draft(conn, version, after, until).await?;
    held(conn, markers).await
}

/// What is held back at one place of a version.
///
/// # Errors
/// An error of the database.
pub(super) async fn held_at(
    conn: &Conn,
    public: PublicComments,
    version: VersionId,
    place: Place,
) -> Result<Vec<HeldComment>, Error> {
    let markers = public.held_at(conn, version, place.number()).await?;
    held(conn, markers).await
}

/// What is held back of one submission.
///
/// # Errors
/// An error of the database.
pub(super) async fn held_in_submission(
    conn: &Conn,
    public: PublicComments,
    number: i32,
) -> Result<Vec<HeldComment>, Error> {
    let markers = public.held_in_submission(conn, number).await?;
    held(conn, markers).await
}

/// The comment with this ordinal in the submission with this number.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn comment(
    conn: &mut Conn,
    public: PublicComments,
    submission: i32,
    ordinal: i32,
) -> Result<ShownComment, Error> {
    let one = public.find(conn, submission, ordinal).await?;
    together(conn, vec![one]).await?.pop().ok_or(Error::NotFound)
}

/// The submission with this number, with its comments by ordinal.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn submission(
    conn: &mut Conn,
    public: PublicComments,
    number: i32,
) -> Result<(SubmissionOnRecord, Vec<ShownComment>), Error> {
    let (submission, comments) = public.submission(conn, number).await?;
    Ok((submission, together(conn, comments).await?))
}

/// Why a version was published; empty for the first.
///
/// # Errors
/// An error of the database.
pub(super) async fn version_reasons(conn: &Conn, of: &Compared) -> Result<Vec<VersionReason>, Error> {
    let consultation = consultations::find(conn, &of.number).await?;
    reasons_of(conn, consultation.id, of.id).await
}

async fn reasons_of(conn: &Conn, of: ConsultationId, version: VersionId) -> Result<Vec<VersionReason>, Error> {
    let mut reasons = consultations::version_reasons(conn, of).await?;
    reasons.retain(|why| why.version == version);
    Ok(reasons)
}

/// Why a version was published, in this language if possible; `None` for the first.
///
/// # Errors
/// An error of the database.
pub(super) async fn version_reason(
    conn: &Conn,
    of: &Consultation,
    version: &ShownVersion,
    language: Language,
) -> Result<Option<VersionReason>, Error> {
    let is_later = version.published.as_slice().first().is_some_and(|first| first.version != version.id);
    if !is_later {
        return Ok(None);
    }
    let reasons = reasons_of(conn, of.id, version.id).await?;
    let own = reasons.iter().position(|why| why.language == language).unwrap_or(0);
    Ok(reasons.into_iter().nth(own))
}

/// How many comments on one wording a comparison shows, besides those whose answers name a change.
const BESIDE_A_CHANGE: usize = 20;

/// The public comments on these provisions, as they were worded in these versions, and those whose answers name a
/// change in this version; by provision.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments_on_provisions(
    conn: &mut Conn,
    now: Instant,
    (versions, to): (&[&Compared], VersionId),
    provisions: &HashSet<ProvisionId>,
) -> Result<HashMap<ProvisionId, Vec<ShownComment>>, Error> {
    let ids: Vec<VersionId> = versions.iter().map(|one| one.id).collect();
    let provisions: Vec<ProvisionId> = provisions.iter().copied().collect();
    let places = documents::places_of(conn, &ids, &provisions).await?;
    let naming = responses::comments_naming(conn, to).await?;
    let mut numbers: Vec<&str> = versions.iter().map(|one| one.number.as_str()).collect();
    numbers.dedup();
    let mut by_provision: HashMap<ProvisionId, Vec<ShownComment>> = HashMap::new();
    for number in numbers {
        let consultation = consultations::find(conn, number).await?;
        let Some(public) = submissions::public_comments(&consultation, now) else { continue };
        let mut listed = public.at_places(conn, &places, BESIDE_A_CHANGE).await?;
        listed.extend(public.these(conn, &naming).await?);
        let mut seen = HashSet::new();
        listed.retain(|one| seen.insert(one.sent.comment.id));
        for shown in together(conn, listed).await? {
            let own = shown.on.point().map(|point| point.provision);
            let named: Vec<ProvisionId> = shown
                .led_to()
                .filter_map(|change| change.points.as_slice().first())
                .map(|one| one.point.provision)
                .collect();
            let own = own.filter(|own| !named.contains(own));
            for provision in named.into_iter().chain(own) {
                by_provision.entry(provision).or_default().push(shown.clone());
            }
        }
    }
    Ok(by_provision)
}

async fn shown<K>(conn: &mut Conn, part: Part<Listed, K>) -> Result<Part<ShownComment, K>, Error> {
    let Part { items, next } = part;
    Ok(Part { items: together(conn, items).await?, next })
}

async fn together(conn: &mut Conn, listed: Vec<Listed>) -> Result<Vec<ShownComment>, Error> {
    let points: Vec<PointId> = listed.iter().filter_map(|one| one.sent.comment.point).collect();
    let answers: Vec<AnswerId> = listed.iter().flat_map(|one| one.answers.iter().copied()).collect();
    let found = documents::placed(conn, &points).await?;
    let answers = responses::holding(conn, &answers).await?;
    let mut shown = ShownComment::together(listed, &found, answers);
    let mut given: Vec<_> = shown.iter_mut().flat_map(|one| &mut one.answers).collect();
    name_changes(conn, &mut given).await?;
    Ok(shown)
}

/// Adds the changes that answers name, in all languages.
async fn name_changes<A: Answered>(conn: &mut Conn, answered: &mut [&mut A]) -> Result<(), Error> {
    let named: Vec<_> = answered.iter().filter_map(|one| one.named()).collect();
    if named.is_empty() {
        return Ok(());
    }
    let points: Vec<PointId> = named.iter().map(|(change, _)| change.point).collect();
    let versions: Vec<VersionId> = named.iter().flat_map(|(change, commented)| [change.version, *commented]).collect();
    let (found, ordinals) = (documents::placed(conn, &points).await?, documents::ordinals(conn, &versions).await?);
    let provisions: Vec<ProvisionId> = found.values().map(|placed| placed.point.provision).collect();
    let wordings = documents::wordings(conn, &versions, &provisions).await?;
    for one in answered {
        one.led_to(one.named().and_then(|(change, commented)| {
            let point = found.get(&change.point)?.clone();
            let is_gone = point.point.version != change.version;
            let beside = wordings.iter().filter(|other| {
                (other.point.version, other.point.provision) == (point.point.version, point.point.provision)
                    && other.point.id != point.point.id
            });
            let points = std::iter::once(&point).chain(beside).cloned().collect();
            Some(LedTo { from: *ordinals.get(&commented)?, ordinal: *ordinals.get(&change.version)?, points, is_gone })
        }));
    }
    Ok(())
}

/// A part of the summary of a version: the answered comments in the order of the draft, all or those with one verdict.
///
/// # Errors
/// An error of the database.
pub(super) async fn summary(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    verdict: Option<Verdict>,
    after: Option<ResultKey>,
    most: usize,
) -> Result<Part<SummaryLine, ResultKey>, Error> {
    let results = responses::results(conn, public, version, verdict, after, most).await?;
    let ids: Vec<CommentId> = results.items.iter().map(|row| row.given.comment).collect();
    let sent = submissions::read_comments(conn, &ids).await?;
    let points: Vec<PointId> = sent.iter().filter_map(|one| one.comment.point).collect();
    let found = documents::placed(conn, &points).await?;
    let sent: HashMap<CommentId, PublicComment> = sent.into_iter().map(|one| (one.comment.id, one)).collect();
    let mut part = results.with_items(|rows| {
        let lines = rows.into_iter().filter_map(|row| {
            let sent = sent.get(&row.given.comment)?.clone();
            Some(SummaryLine { on: On::of(sent.comment.point, &found), sent, given: row.given, led_to: None })
        });
        lines.collect()
    });
    name_changes(conn, &mut part.items.iter_mut().collect::<Vec<_>>()).await?;
    Ok(part)
}
