//! What is open in the policy areas that the reader's organisations follow.
use std::collections::HashMap;

use crate::{
    consultations::{self, Consultation, Title, published_titles},
    ids::{ConsultationId, OrganisationId},
    organisations,
    platform::{Conn, Error, Instant, Language, PolicyArea, Viewer},
    statements::{self, Begun},
};

/// How many open consultations a desk shows.
const MOST: i64 = 25;

/// An open consultation in a followed area.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    pub consultation: Consultation,
    pub title: Title,
    /// Each of the reader's organisations that follows its area or is invited to it.
    pub of: Vec<Own>,
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
pub struct InAreas {
    /// Whether none of them follows an area.
    pub follow_nothing: bool,
    /// The consultations, the nearest deadline first.
    pub open: Vec<Open>,
}

/// The open consultations in the areas that the reader's organisations follow, and those to which one is invited.
///
/// # Errors
/// An error of the database.
pub async fn in_areas(conn: &mut Conn, now: Instant, viewer: &Viewer, language: Language) -> Result<InAreas, Error> {
    let acting = viewer.acts_for();
    if acting.is_empty() {
        return Ok(InAreas::default());
    }
    let followed = organisations::followed_by(conn, &acting).await?;
    let mut areas: Vec<PolicyArea> = followed.iter().map(|(_, area)| *area).collect();
    areas.sort_unstable();
    areas.dedup();
    let inviting = consultations::inviting(conn, &acting).await?;
    let invited: Vec<ConsultationId> = inviting.iter().map(|(consultation, _)| *consultation).collect();
    let open = match (areas.as_slice(), invited.as_slice()) {
        ([], []) => Vec::new(),
        (areas, invited) => consultations::open_in(conn, now, areas, invited, MOST).await?,
    };
    let ids: Vec<ConsultationId> = open.iter().map(|one| one.id).collect();
    let begun = match ids.as_slice() {
        [] => Vec::new(),
        ids => statements::newest_on(conn, &acting, ids).await?,
    };
    let mut titles = published_titles(conn, &ids, language).await?;
    let row = |consultation| row(consultation, viewer, (&followed, &inviting), &begun, &mut titles, language);
    Ok(InAreas { follow_nothing: followed.is_empty(), open: open.into_iter().map(row).collect() })
}

/// An organisation, and an area that it follows.
type Followed = (OrganisationId, PolicyArea);

/// A consultation, and an organisation that is invited to it.
type Inviting = (ConsultationId, OrganisationId);

fn row(
    consultation: Consultation,
    viewer: &Viewer,
    (followed, inviting): (&[Followed], &[Inviting]),
    begun: &[Begun],
    titles: &mut HashMap<ConsultationId, Title>,
    language: Language,
) -> Open {
    let own = viewer.memberships.iter().filter_map(|own| {
        let organisation = own.organisation;
        let is_invited = inviting.contains(&(consultation.id, organisation));
        let follows = followed.contains(&(organisation, consultation.policy_area));
        let on =
            |one: &&Begun| (one.statement.organisation, one.statement.consultation) == (organisation, consultation.id);
        let begun = begun.iter().find(on).cloned();
        (is_invited || follows).then(|| Own { organisation, name: own.name.clone(), is_invited, begun })
    });
    let of = own.collect();
    let title = titles.remove(&consultation.id).unwrap_or_else(|| Title::untitled(&consultation, language));
    Open { consultation, title, of }
}
