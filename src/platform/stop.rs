//! Why an action did not happen. Everything that a stopped action has written is rolled back with its transaction.
use crate::platform::Error;

/// The error of an action: its rules refused it, or something failed.
#[derive(Debug)]
pub enum Stop<H> {
    /// A rule refused it, for this reason.
    Refused(H),
    /// Something failed.
    Failed(Error),
}

impl<H> Stop<H> {
    /// The reason of the rule.
    ///
    /// # Errors
    /// The failure, if no rule refused.
    pub fn refusal(self) -> Result<H, Error> {
        match self {
            Self::Refused(hindrance) => Ok(hindrance),
            Self::Failed(error) => Err(error),
        }
    }

    /// Translates the reason for the outer action.
    pub fn map<O>(self, outer: impl FnOnce(H) -> O) -> Stop<O> {
        match self {
            Self::Refused(hindrance) => Stop::Refused(outer(hindrance)),
            Self::Failed(error) => Stop::Failed(error),
        }
    }
}

impl<H> From<Error> for Stop<H> {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl<H> From<diesel::result::Error> for Stop<H> {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Turns the refusal of a rule into the end of an action: `rule().refuse()?`.
pub trait Refuse<T, H> {
    /// The value; or the action stops with the rule's reason.
    ///
    /// # Errors
    /// [`Stop::Refused`] with the reason.
    fn refuse(self) -> Result<T, Stop<H>>;
}

impl<T, H> Refuse<T, H> for Result<T, H> {
    fn refuse(self) -> Result<T, Stop<H>> {
        self.map_err(Stop::Refused)
    }
}

/// For a row whose id somebody gave us: if it is missing, [`Error::NotFound`]. Any other missing row is a fault of
/// ours.
pub trait Found<T> {
    /// The row.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no row; an error of the database.
    fn found(self) -> Result<T, Error>;
}

impl<T> Found<T> for Result<T, diesel::result::Error> {
    fn found(self) -> Result<T, Error> {
        self.map_err(|error| match error {
            diesel::result::Error::NotFound => Error::NotFound,
            other => other.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct TooLate;

    fn act(is_late: bool, is_there: bool) -> Result<i32, Stop<TooLate>> {
        let row = if is_there { Ok(7) } else { Err(diesel::result::Error::NotFound) };
        (if is_late { Err(TooLate) } else { Ok(()) }).refuse()?;
        Ok(row.found()?)
    }

    #[test]
    fn one_question_mark_serves_rules_and_faults() {
        assert_eq!(act(false, true).ok(), Some(7));
        assert_eq!(act(true, true).err().and_then(|stop| stop.refusal().ok()), Some(TooLate));
        assert!(matches!(act(false, false), Err(Stop::Failed(Error::NotFound))));
    }
}
