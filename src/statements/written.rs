//! Comments with their points: the order in which a statement is read, on its own page and when it is submitted.
use super::{
    model::{Statement, StatementComment},
    store,
};
use crate::{
    documents::{On, Piece, Placed},
    ids::ProvisionId,
    platform::{Conn, Error, beginning},
};

/// A comment of a statement with its point.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The comment.
    pub comment: StatementComment,
    /// What it is on.
    pub on: On,
}

impl Written {
    /// The number of its point in the draft; `None` for the whole draft.
    #[must_use]
    pub fn place(&self) -> Option<i32> {
        self.on.point().and_then(|point| point.place)
    }

    /// The comparison of its proposed wording with the point, if it proposes one.
    #[must_use]
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.comment.proposed_wording.as_deref())
    }

    /// The beginning of the comment.
    #[must_use]
    pub fn beginning(&self) -> String {
        beginning(&self.comment.body, 160)
    }
}

/// The comments of a statement with their points, in the order that its writers chose; otherwise by version, those on
/// the whole draft first, then in the order of the draft; at one place in the order of writing.
///
/// # Errors
/// An error of the database.
pub async fn written(conn: &Conn, statement: &Statement) -> Result<Vec<Written>, Error> {
    let comments = store::comments(conn, statement.id).await?;
    let mut written: Vec<Written> = comments.into_iter().map(|(on, comment)| Written { comment, on }).collect();
    if statement.own_order {
        written.sort_by_key(|one| one.comment.position.unwrap_or(i32::MAX));
    } else {
        written.sort_by_key(|one| (one.comment.version, one.place()));
    }
    Ok(written)
}

/// The points as which the point of a comment goes on, out of those of all comments: the same one, or each part of it,
/// in the same language if there are any, otherwise in the other.
#[must_use]
pub fn goes_on_as(before: &Placed, all: &[(ProvisionId, Placed)]) -> Vec<Placed> {
    let own = || all.iter().filter(|(earlier, _)| *earlier == before.point.provision).map(|(_, placed)| placed);
    let language = if own().any(|one| one.language == before.language) {
        Some(before.language)
    } else {
        own().map(|one| one.language).next()
    };
    own().filter(|one| Some(one.language) == language).cloned().collect()
}
