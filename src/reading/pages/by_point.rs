//! What was decided on the comments, point by point.
use std::collections::HashMap;

use super::ShownVersion;
use crate::{
    addresses::{self, Page as _},
    assessments::Place,
    consultations::Consultation,
    documents::{self, NamedProvision, On},
    platform::{Conn, Error, Phrase, web::Shell},
    reading::outcomes::{Segment, segments},
    responses::{self, Outcomes},
    submissions::PublicComments,
};

/// How many points the table has; of a longer draft the text says it beside each point.
pub(super) const MOST: usize = 200;

/// The decisions on the comments on one point, or on the whole draft.
pub(super) struct PointRow {
    pub name: Phrase,
    /// The page of the point with its comments.
    pub address: String,
    pub outcomes: Outcomes,
}

impl PointRow {
    /// The bar of the decisions, as long as the part of the comments that is answered.
    pub fn bar(&self) -> Vec<Segment> {
        let part = |length: i64| length * self.outcomes.answered() / self.outcomes.comments().max(1);
        let segments = segments(&self.outcomes).into_iter();
        segments.map(|one| Segment { x: part(one.x), width: part(one.width).max(1), ..one }).collect()
    }
}

/// The points of a version that have public comments, in the order of the draft, and whether there are more of them
/// than the table has.
pub(super) async fn rows(
    conn: &Conn,
    shell: &Shell,
    consultation: &Consultation,
    public: PublicComments,
    version: &ShownVersion,
) -> Result<(Vec<PointRow>, bool), Error> {
    let mut outcomes: Vec<(Place, Outcomes)> =
        responses::outcomes_by_place(conn, public, version.id).await?.into_iter().collect();
    if outcomes.is_empty() {
        return Ok((Vec::new(), false));
    }
    outcomes.sort_unstable_by_key(|(place, _)| place.number());
    let are_more = outcomes.len() > MOST;
    outcomes.truncate(MOST);
    let named = documents::named_provisions(conn, &[version.id], shell.language).await?;
    let named: HashMap<i32, NamedProvision> = named.into_iter().filter_map(|one| Some((one.place?, one))).collect();
    let no = &consultation.number;
    let row = |(place, outcomes): (Place, Outcomes)| {
        let (name, address) = match place {
            Place::WholeDraft => (On::WholeDraft.name(shell.language), addresses::Comments { no }.address()),
            Place::Point(number) => {
                let point = named.get(&number)?;
                (point.name(shell.language), addresses::DraftPoint { no, anchor: &point.anchor }.address())
            }
        };
        Some(PointRow { name: shell.say(&name), address: version.keep(address), outcomes })
    };
    Ok((outcomes.into_iter().filter_map(row).collect(), are_more))
}
