//! Comments that were written on an earlier version of the draft: where each can be moved. Staying is right as well.
use super::super::written::{Written, counterpart};
use crate::{
    addresses,
    consultations::{self, Consultation, Published, Purpose},
    documents::{self, On, Placed},
    ids::{ProvisionId, VersionId},
    platform::{Conn, Error, Phrase, web::Shell},
};

/// The newest version that can be commented on, and how it words what earlier comments are on.
pub struct Newer {
    versions: Vec<Published>,
    open: Option<VersionId>,
    wordings: Vec<Placed>,
}

/// What the page offers beside a comment on an earlier version.
pub struct MoveOn {
    /// On which version it was written, in words.
    pub written_on: Phrase,
    /// Where the button leads; none where the newer version has no such point.
    pub action: Option<String>,
    /// The revision of the comment that the page shows.
    pub seen: i32,
    /// What the button says.
    pub label: Phrase,
}

impl Newer {
    /// Asks for wordings only where a comment is on an earlier version.
    ///
    /// # Errors
    /// What the database says.
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

    /// What is offered beside a comment; nothing where it is on the newest version.
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
