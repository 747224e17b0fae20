//! What a page says about the submission that a statement follows.
use super::super::{
    model::{Statement, StatementComment},
    store::{self, Before},
};
use crate::{
    addresses,
    consultations::{Consultation, Reference},
    platform::{Conn, Error, Phrase, web::Shell},
};

/// What became of a comment since the submission that its statement revises.
pub fn since(shell: &Shell, comment: &StatementComment) -> Phrase {
    shell.t(match (comment.revises, comment.is_as_submitted()) {
        (None, _) => "statements-since-added",
        (Some(_), true) => "statements-since-unchanged",
        (Some(_), false) => "statements-since-changed",
    })
}

/// The submission that a statement follows, in words.
pub struct Revises {
    /// Which it is, and what stands until this statement is submitted, or because it was not.
    pub words: Phrase,
    /// What submitting the statement does to the earlier submission.
    pub effect: Phrase,
    /// The receipt of the earlier submission.
    pub receipt: String,
}

impl Revises {
    /// `None` for a first statement.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn of(
        conn: &Conn,
        shell: &Shell,
        statement: &Statement,
        consultation: &Consultation,
    ) -> Result<Option<Self>, Error> {
        let before = store::before(conn, statement).await?;
        Ok(before.map(|before| Self::new(shell, statement, consultation, &before)))
    }

    fn new(shell: &Shell, statement: &Statement, consultation: &Consultation, before: &Before) -> Self {
        let Before { id, number, submitted_at, withdrawn_at } = *before;
        let is_over = !consultation.is_open(shell.now) && statement.submitted_at.is_none();
        let (words, effect, at) = match (withdrawn_at, statement.submitted_at, is_over) {
            (Some(at), None, true) => ("statements-again-unsent", "statements-again-effect", at),
            (Some(at), ..) => ("statements-again", "statements-again-effect", at),
            (None, Some(_), _) => ("statements-revision-submitted", "statements-revision-effect", submitted_at),
            (None, None, true) => ("statements-revision-unsent", "statements-revision-effect", submitted_at),
            (None, None, false) => ("statements-revision-stands", "statements-revision-effect", submitted_at),
        };
        let reference = Reference::of_submission(consultation, number).to_string();
        let say = |key| shell.t(key).with("reference", reference.clone()).with("at", shell.moment(&at));
        Self { words: say(words), effect: say(effect), receipt: addresses::Submission { id }.into() }
    }
}
