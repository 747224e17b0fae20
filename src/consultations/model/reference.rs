//! The number that people quote.
use std::{fmt, str::FromStr};

use super::Consultation;
use crate::{
    addresses::{Address, Page as _, PublicComment, PublicSubmission},
    platform::Error,
};

/// A number that people quote: `2026-003/014` is a submission, `2026-003/014-2` one of its comments, `2026-003/014-2.1`
/// the first part of a comment that is answered in parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    consultation: String,
    submission: i32,
    comment: Option<i32>,
    part: Option<i32>,
}

impl Reference {
    /// The submission with this number in its consultation.
    #[must_use]
    pub fn of_submission(consultation: &Consultation, number: i32) -> Self {
        Self { consultation: consultation.number.clone(), submission: number, comment: None, part: None }
    }

    /// The comment with this ordinal in that submission.
    #[must_use]
    pub fn of_comment(consultation: &Consultation, number: i32, ordinal: i32) -> Self {
        Self { comment: Some(ordinal), ..Self::of_submission(consultation, number) }
    }

    /// This part of the comment; 0 is the whole.
    #[must_use]
    pub fn part(self, part: i32) -> Self {
        Self { part: Some(part).filter(|part| *part > 0), ..self }
    }

    /// The number of its consultation: `2026-003`.
    #[must_use]
    pub fn consultation(&self) -> &str {
        &self.consultation
    }

    /// Its number within the consultation: `014`, `014-2`, `014-2.1`.
    #[must_use]
    pub fn within(&self) -> String {
        let part = self.part.map(|part| format!(".{part}")).unwrap_or_default();
        self.comment_within() + &part
    }

    fn comment_within(&self) -> String {
        let submission = format!("{:03}", self.submission);
        self.comment.map_or(submission.clone(), |comment| format!("{submission}-{comment}"))
    }

    /// The submission itself, or the submission of the comment.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { comment: None, part: None, ..self.clone() }
    }

    /// Its own public page; of a part, that of its comment.
    #[must_use]
    pub fn address(&self) -> Address {
        let (no, within) = (self.consultation.as_str(), self.comment_within());
        match self.comment {
            Some(_) => PublicComment { no, within: &within }.address(),
            None => PublicSubmission { no, within: &within }.address(),
        }
    }

    /// Its anchor on a page: `c-14-2`.
    #[must_use]
    pub fn anchor(&self) -> String {
        match self.comment {
            Some(comment) => {
                let part = self.part.map(|part| format!("-{part}")).unwrap_or_default();
                format!("c-{}-{comment}{part}", self.submission)
            }
            None => format!("s-{}", self.submission),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.consultation, self.within())
    }
}

/// The numbers in an address: of a submission, and for a comment also its own: `014`, `014-2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// The number of the submission.
    pub submission: i32,
    /// The ordinal of the comment in it.
    pub comment: Option<i32>,
}

impl FromStr for Within {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let number = |digits: &str| -> Result<i32, Error> {
            let plain = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
            if plain { digits.parse().map_err(|_| Error::NotFound) } else { Err(Error::NotFound) }
        };
        match text.split_once('-') {
            Some((submission, comment)) => {
                Ok(Self { submission: number(submission)?, comment: Some(number(comment)?) })
            }
            None => Ok(Self { submission: number(text)?, comment: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_people_quote_is_found_again_with_and_without_its_zeros() {
        let quoted = Reference { consultation: "2026-003".to_owned(), submission: 14, comment: Some(2), part: None };
        assert_eq!((quoted.to_string(), quoted.within()), ("2026-003/014-2".to_owned(), "014-2".to_owned()));
        assert_eq!(quoted.whole().to_string(), "2026-003/014");
        for text in ["014-2", "14-2", "0014-02"] {
            assert_eq!(text.parse::<Within>().ok(), Some(Within { submission: 14, comment: Some(2) }), "{text}");
        }
        assert_eq!("1014".parse::<Within>().ok(), Some(Within { submission: 1014, comment: None }));
        for text in ["", "-", "14-", "-2", "14-2-3", "+14", "1 4", "99999999999"] {
            assert!(text.parse::<Within>().is_err(), "{text}");
        }
    }
}
