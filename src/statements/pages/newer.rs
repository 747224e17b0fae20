//! Comments on an earlier version of the draft, and where each can be moved. They may also stay.
use super::super::written::{Written, goes_on_as};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Consultation, Published, Purpose},
    documents::{self, On, Placed},
    ids::{ProvisionId, VersionId},
    platform::{Conn, Error, Phrase, web::Shell},
};

/// The newest version that is open for comments, with its wordings of the points that have earlier comments.
pub struct Newer {
    versions: Vec<Published>,
    open: Option<VersionId>,
    goes_on: Vec<(ProvisionId, Placed)>,
    number: String,
}

/// The offer to move a comment from an earlier version.
pub struct MoveOn {
    /// The version of the comment, in words.
    pub written_on: Phrase,
    /// Where the buttons send.
    pub action: String,
    /// The points to which it can be moved; none if the newer version has no such point.
    pub to: Vec<MoveTo>,
    /// What changed between the two versions, at its point.
    pub changes: String,
    /// The revision of the comment that the page shows.
    pub seen: i32,
}

/// A point of the newer version, or the whole draft.
pub struct MoveTo {
    /// The id of the point; empty for the whole draft.
    pub point: String,
    /// The text of the button.
    pub label: Phrase,
}

impl Newer {
    /// Loads wordings only if a comment is on an earlier version.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn of(
        conn: &mut Conn,
        shell: &Shell,
        consultation: &Consultation,
        comments: &[Written],
    ) -> Result<Self, Error> {
        let versions = consultations::published_versions(conn, consultation.id).await?;
        let is_open = |one: &&Published| one.purpose != Purpose::Outcome && one.published_at <= shell.now;
        let open = versions.iter().filter(is_open).max_by_key(|one| one.ordinal).map(|one| one.version);
        let earlier = comments.iter().filter(|written| Some(written.comment.version) != open);
        let of: Vec<ProvisionId> =
            earlier.filter_map(|written| written.on.point()).map(|point| point.provision).collect();
        let goes_on = match open {
            Some(open) if !of.is_empty() => documents::goes_on_as(conn, open, &of).await?,
            _ => Vec::new(),
        };
        Ok(Self { versions, open, goes_on, number: consultation.number.clone() })
    }

    /// The offer for a comment; `None` if it is on the newest version.
    pub fn offer(&self, shell: &Shell, written: &Written) -> Option<MoveOn> {
        let comment = &written.comment;
        if Some(comment.version) == self.open {
            return None;
        }
        let to = match &written.on {
            On::WholeDraft => vec![On::WholeDraft],
            On::Point(placed) => goes_on_as(placed, &self.goes_on).into_iter().map(On::Point).collect(),
            On::Lost(_) => Vec::new(),
        };
        let move_to = |on: &On| MoveTo {
            point: on.point().map(|point| point.id.to_string()).unwrap_or_default(),
            label: shell.t("statements-move").with("point", shell.say(&on.name(shell.language))),
        };
        let ordinal = self.ordinal(comment.version);
        let page = addresses::DraftChanges { no: &self.number };
        let page = page.with("from", ordinal).with("to", self.open.map_or(0, |open| self.ordinal(open)));
        let anchor = to.first().and_then(On::point).map(|point| point.anchor.clone()).unwrap_or_default();
        Some(MoveOn {
            written_on: shell.t("statements-earlier-version").with("version", ordinal),
            action: addresses::StatementCommentMove { id: comment.statement, comment: comment.id }.into(),
            to: to.iter().map(move_to).collect(),
            changes: page.at(anchor).into(),
            seen: comment.revision,
        })
    }

    fn ordinal(&self, version: VersionId) -> i32 {
        self.versions.iter().find(|one| one.version == version).map_or(0, |one| one.ordinal)
    }
}
