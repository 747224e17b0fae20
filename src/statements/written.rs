//! Comments with their points: the order in which a statement is read, on its own page and when it is submitted.
use super::{
    model::{Statement, StatementComment},
    store,
};
use crate::{
    documents::{On, Piece, Placed},
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

/// Of the wordings of a provision the one in the same language as before, otherwise the first.
#[must_use]
pub fn counterpart(before: &Placed, mut wordings: Vec<Placed>) -> Option<Placed> {
    wordings.retain(|one| one.point.provision == before.point.provision);
    wordings.sort_by_key(|one| one.language != before.language);
    wordings.into_iter().next()
}
