//! Why an action did not happen. Whatever an action that stopped has written is rolled back with its transaction.
use crate::platform::Error;

/// The error of an action: its rules said no, or something failed.
#[derive(Debug)]
pub enum Stop<H> {
    /// The rules say no, and this is why.
    Refused(H),
    /// It could not be done.
    Failed(Error),
}

impl<H> Stop<H> {
    /// The reason of the rules.
    ///
    /// # Errors
    /// What failed, where it was not the rules.
    pub fn refusal(self) -> Result<H, Error> {
        match self {
            Self::Refused(hindrance) => Ok(hindrance),
            Self::Failed(error) => Err(error),
        }
    }

    /// The same with the reason as the outer action says it.
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

/// Makes the answer of a rule the end of an action: `rule().refuse()?`.
pub trait Refuse<T, H> {
    /// The value, or the action stops with the rule's reason.
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

/// A row that is looked for on somebody's word may not be there: [`Error::NotFound`]. Any other missing row is a fault
/// of ours.
pub trait Found<T> {
    /// The row.
    ///
    /// # Errors
    /// [`Error::NotFound`] without it; what the database says.
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
