//! What is open for the reader's organisations, and the meetings that they can come to.
use std::collections::HashMap;

use crate::{
    consultations::{self, Consultation, Title, published_titles},
    following,
    ids::{ConsultationId, MeetingId, OrganisationId},
    meetings::{self, Meeting},
    organisations,
    platform::{Conn, Error, Instant, Language, PolicyArea, Viewer},
    statements::{self, Begun},
};

/// How many open consultations a desk shows.
const MOST: i64 = 25;

/// An open consultation that concerns an organisation of the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    pub consultation: Consultation,
    pub title: Title,
    /// Each of the reader's organisations that follows it or its area, is invited to it, or writes about it.
    pub of: Vec<Own>,
}

impl Open {
    /// Whether each of them has submitted its newest statement.
    pub fn is_done(&self) -> bool {
        let submitted = |own: &Own| own.begun.as_ref().is_some_and(|begun| begun.statement.submitted_at.is_some());
        self.of.iter().all(submitted)
    }
}

/// One of the reader's organisations, and how far it is with an open consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct Own {
    pub organisation: OrganisationId,
    pub name: String,
    /// The ministry invites it by name.
    pub is_invited: bool,
    /// Its newest statement.
    pub begun: Option<Begun>,
}

/// What is open for the reader's organisations.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpenFor {
    /// Whether none of them follows an area or a consultation.
    pub follow_nothing: bool,
    /// The consultations, the nearest deadline first.
    pub open: Vec<Open>,
}

/// The open consultations that the reader's organisations follow, themselves or by their area, to which one is invited,
/// or on which one writes: `written_on`.
///
/// # Errors
/// An error of the database.
pub async fn open_for(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    language: Language,
    written_on: &[ConsultationId],
) -> Result<OpenFor, Error> {
    let acting = viewer.acts_for();
    if acting.is_empty() {
        return Ok(OpenFor::default());
    }
    let followed = organisations::followed_by(conn, &acting).await?;
    let mut areas: Vec<PolicyArea> = followed.iter().map(|(_, area)| *area).collect();
    areas.sort_unstable();
    areas.dedup();
    let singly = following::followed_by(conn, &acting).await?;
    let inviting = consultations::inviting(conn, &acting).await?;
    let named = singly.iter().chain(&inviting).map(|(consultation, _)| *consultation);
    let named: Vec<ConsultationId> = named.chain(written_on.iter().copied()).collect();
    let open = match (areas.as_slice(), named.as_slice()) {
        ([], []) => Vec::new(),
        (areas, named) => consultations::open_in(conn, now, areas, named, MOST).await?,
    };
    let ids: Vec<ConsultationId> = open.iter().map(|one| one.id).collect();
    let begun = match ids.as_slice() {
        [] => Vec::new(),
        ids => statements::newest_on(conn, &acting, ids).await?,
    };
    let mut titles = published_titles(conn, &ids, language).await?;
    let follow_nothing = followed.is_empty() && singly.is_empty();
    let concerned = Concerned { followed, singly, inviting };
    let row = |consultation| row(consultation, viewer, &concerned, &begun, &mut titles, language);
    Ok(OpenFor { follow_nothing, open: open.into_iter().map(row).collect() })
}

/// What concerns which organisation.
struct Concerned {
    /// The areas that each follows.
    followed: Vec<(OrganisationId, PolicyArea)>,
    /// The single consultations that each follows.
    singly: Vec<(ConsultationId, OrganisationId)>,
    /// The consultations to which each is invited.
    inviting: Vec<(ConsultationId, OrganisationId)>,
}

fn row(
    consultation: Consultation,
    viewer: &Viewer,
    concerned: &Concerned,
    begun: &[Begun],
    titles: &mut HashMap<ConsultationId, Title>,
    language: Language,
) -> Open {
    let own = viewer.memberships.iter().filter_map(|own| {
        let organisation = own.organisation;
        let is_invited = concerned.inviting.contains(&(consultation.id, organisation));
        let follows = concerned.singly.contains(&(consultation.id, organisation))
            || concerned.followed.contains(&(organisation, consultation.policy_area));
        let on =
            |one: &&Begun| (one.statement.organisation, one.statement.consultation) == (organisation, consultation.id);
        let begun = begun.iter().find(on).cloned();
        (is_invited || follows || begun.is_some()).then(|| Own {
            organisation,
            name: own.name.clone(),
            is_invited,
            begun,
        })
    });
    let of = own.collect();
    let title = titles.remove(&consultation.id).unwrap_or_else(|| Title::untitled(&consultation, language));
    Open { consultation, title, of }
}

/// A meeting that is ahead, and what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Ahead {
    pub meeting: Meeting,
    /// Whether an organisation of the reader has registered.
    pub is_registered: bool,
    pub consultation: Consultation,
    pub title: Title,
}

/// The next meetings about the consultations that stand `on` the reader's desk, and those for which an organisation of
/// the reader has registered.
///
/// # Errors
/// An error of the database.
pub async fn meetings_ahead(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    language: Language,
    on: &[ConsultationId],
) -> Result<Vec<Ahead>, Error> {
    let meetings = meetings::ahead(conn, now, on, &viewer.acts_for()).await?;
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let about: Vec<ConsultationId> = meetings.iter().map(|one| one.made.consultation).collect();
    let ids: Vec<MeetingId> = meetings.iter().map(|one| one.made.id).collect();
    let registered = meetings::registered_for(conn, &ids, &viewer.acts_for()).await?;
    let consultations = consultations::published_of(conn, &about).await?;
    let titles = published_titles(conn, &about, language).await?;
    let ahead = meetings.into_iter().filter_map(|meeting| {
        let of = |one: &&Consultation| one.id == meeting.made.consultation && one.withdrawn_at.is_none();
        let consultation = consultations.iter().find(of)?.clone();
        let title = titles.get(&consultation.id).cloned();
        let title = title.unwrap_or_else(|| Title::untitled(&consultation, language));
        let is_registered = registered.contains(&meeting.made.id);
        Some(Ahead { meeting, is_registered, consultation, title })
    });
    Ok(ahead.collect())
}
