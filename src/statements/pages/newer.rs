//! Comments on an earlier version of the draft, and where each can be moved. They may also stay.
use super::super::written::{Written, counterpart};
use crate::{
    addresses,
    consultations::{self, Consultation, Published, Purpose},
    documents::{self, On, Placed},
    ids::{ProvisionId, VersionId},
    platform::{Conn, Error, Phrase, web::Shell},
};

/// The newest version that is open for comments, with its wordings of the points that have earlier comments.
pub struct Newer {
    versions: Vec<Published>,
    open: Option<VersionId>,
    wordings: Vec<Placed>,
}

/// The offer to move a comment from an earlier version.
pub struct MoveOn {
    /// The version of the comment, in words.
    pub written_on: Phrase,
    /// The address of the button; `None` if the newer version has no such point.
    pub action: Option<String>,
    /// The revision of the comment that the page shows.
    pub seen: i32,
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
        let wordings = match open {
            Some(open) if !of.is_empty() => documents::wordings(conn, open, &of).await?,
            _ => Vec::new(),
        };
        Ok(Self { versions, open, wordings })
    }

    /// The offer for a comment; `None` if it is on the newest version.
    pub fn offer(&self, shell: &Shell, written: &Written) -> Option<MoveOn> {
        let comment = &written.comment;
        if Some(comment.version) == self.open {
            return None;
        }
        let to = match &written.on {
            On::WholeDraft => Some(On::WholeDraft),
            On::Point(placed) => counterpart(placed, self.wordings.clone()).map(On::Point),
            On::Lost(_) => None,
        };
        let address = addresses::StatementCommentMove { id: comment.statement, comment: comment.id };
        let name = to.as_ref().map(|to| shell.say(&to.name(shell.language)).to_string()).unwrap_or_default();
        let ordinal = self.versions.iter().find(|one| one.version == comment.version).map_or(0, |one| one.ordinal);
        Some(MoveOn {
            written_on: shell.t("statements-earlier-version").with("version", ordinal),
            action: to.map(|_| address.into()),
            seen: comment.revision,
            label: shell.t("statements-move").with("point", name),
        })
    }
}
