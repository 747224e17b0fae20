//! What can go wrong, in the terms of the service. It knows no HTTP: `platform::web` makes a page of it.
use std::error::Error as StdError;

use crate::platform::words::Said;

/// Why an action or a page failed. Wrong input is not an error: the form reports it itself.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not there, or not yours: both look the same.
    #[error("not found")]
    NotFound,
    /// It is there, but only for requests of these methods (RFC 9110, 15.5.6).
    #[error("only for {0}")]
    WrongMethod(&'static str),
    /// It is there, but this person may not do that.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in, and somebody must be.
    #[error("sign in first")]
    SignInFirst,
    /// The person holds the role, and has to set up the two-step sign-in before using it.
    #[error("a second factor first")]
    SecondFactorFirst,
    /// The person may do that, but first has to confirm that it is them.
    #[error("confirm first")]
    ConfirmFirst,
    /// A rule of the service forbids it.
    #[error("refused: {}", .0.reason.key())]
    Refused(Box<Refusal>),
    /// A named constraint of the database was violated; forms turn it into a field's problem.
    #[error("violates {0}")]
    Violates(String),
    /// The request did not come from one of our own pages.
    #[error("not from our own page: {0}")]
    Forged(&'static str),
    /// A button was pressed on a page that was opened in another session.
    #[error("the page belongs to another session")]
    Stale,
    /// More data than is accepted at once.
    #[error("too large")]
    TooLarge,
    /// A request whose data came too slowly.
    #[error("too slow")]
    TooSlow,
    /// Too many attempts.
    #[error("too many")]
    TooMany,
    /// The database cannot be reached.
    #[error("the database is away")]
    Unavailable(#[source] Box<dyn StdError + Send + Sync>),
    /// The database did not say whether it has kept what was sent.
    #[error("the database did not answer the commit")]
    Uncertain(#[source] Box<dyn StdError + Send + Sync>),
    /// A fault of ours.
    #[error("fault")]
    Internal(#[source] Box<dyn StdError + Send + Sync>),
}

/// The refusal of a rule: the reason, the compared values, and where to go on.
#[derive(Debug)]
pub struct Refusal {
    /// Why, as a phrase.
    pub reason: Said,
    /// The compared values, as (label, value).
    pub facts: Vec<(Said, Said)>,
    /// Where to go on: an address of this site and the words of its link.
    pub onward: (String, Said),
}

impl Error {
    /// A refusal with its reason and the address where one can go on.
    pub fn refused(reason: Said, onward: impl Into<String>, onward_words: Said) -> Self {
        Self::Refused(Box::new(Refusal { reason, facts: Vec::new(), onward: (onward.into(), onward_words) }))
    }

    /// A fault of ours, with its cause.
    pub fn internal(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Internal(source.into())
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        match error {
            Diesel::DatabaseError(
                DatabaseErrorKind::ClosedConnection
                | DatabaseErrorKind::UnableToSendCommand
                | DatabaseErrorKind::ReadOnlyTransaction,
                _,
            )
            | Diesel::BrokenTransactionManager => Self::Unavailable(error.into()),
            Diesel::DatabaseError(DatabaseErrorKind::Unknown, ref fault) if is_of_the_database(fault.message()) => {
                Self::Unavailable(error.into())
            }
            Diesel::DatabaseError(
                DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::CheckViolation,
                ref violation,
            ) => match violation.constraint_name() {
                Some(constraint) => Self::Violates(constraint.to_owned()),
                None => Self::Internal(error.into()),
            },
            other => Self::Internal(other.into()),
        }
    }
}

/// The beginnings of PostgreSQL's messages about its own faults: SQLSTATE classes 53 and 57 and the codes 55P03 and
/// 40P01. Diesel keeps only the message.
const FAULTS_OF_THE_DATABASE: [&str; 13] = [
    "canceling statement",
    "connection to client lost",
    "could not extend file",
    "could not obtain lock",
    "could not write",
    "deadlock detected",
    "out of memory",
    "out of shared memory",
    "remaining connection slots are reserved",
    "sorry, too many clients already",
    "terminating connection",
    "the database system is",
    "too many connections",
];

fn is_of_the_database(message: &str) -> bool {
    FAULTS_OF_THE_DATABASE.iter().any(|beginning| message.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use diesel::result::{DatabaseErrorKind, Error as Diesel};

    use super::*;

    #[test]
    fn a_fault_of_the_database_is_told_from_ours() {
        let says = |message: &str| Diesel::DatabaseError(DatabaseErrorKind::Unknown, Box::new(message.to_owned()));
        for message in [
            "deadlock detected",
            "terminating connection due to administrator command",
            "the database system is shutting down",
            "canceling statement due to lock timeout",
            "canceling statement due to statement timeout",
        ] {
            assert!(matches!(Error::from(says(message)), Error::Unavailable(_)), "{message}");
        }
        let ours = "column \"nickname\" does not exist";
        assert!(matches!(Error::from(says(ours)), Error::Internal(_)));
    }
}
