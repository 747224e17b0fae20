use actix_web::http::{StatusCode, header};
use askama::Template;

use crate::{
    accounts::{
        actions::{self, Attempt, Recognition},
        model::{Password, Verdict},
    },
    ids::PersonId,
    platform::{
        Instant, Language, Refuse as _, Said, Stop, riga, said,
        web::{App, Page, unprocessable},
    },
};

/// When this many attempts or fewer are left, the page says how many.
const FEW: i32 = 2;

/// An attempt that failed.
#[derive(Debug, Clone, Copy)]
pub enum Denied {
    /// The password is wrong; this many attempts are left.
    Wrong(i32),
    /// The password was not checked.
    TooMany(Verdict),
}

/// The person with this password.
///
/// # Errors
/// The denial, as a refusal; an error of the database.
pub async fn recognise(
    app: &App,
    now: Instant,
    attempt: &Attempt,
    password: Password,
) -> Result<PersonId, Stop<Denied>> {
    Denied::or_known(actions::recognise(&app.db, now, attempt, password).await?).refuse()
}

impl Denied {
    /// The person, or why there is none.
    ///
    /// # Errors
    /// The denial.
    pub fn or_known<T>(recognition: Recognition<T>) -> Result<T, Self> {
        match recognition {
            Recognition::Known(known) => Ok(known),
            Recognition::Wrong(left) => Err(Self::Wrong(left)),
            Recognition::TooMany(verdict) => Err(Self::TooMany(verdict)),
        }
    }

    /// For the sign-in page: the same reason for an unknown address and a wrong password.
    #[must_use]
    pub fn at_sign_in(self, language: Language) -> Said {
        self.reason(said("accounts-wrong"), said("accounts-wrong-few-left"), language)
    }

    /// For the field of the current password of somebody who is signed in.
    #[must_use]
    pub fn at_current_password(self, language: Language) -> Said {
        self.reason(said("accounts-current-wrong"), said("accounts-current-wrong-few-left"), language)
    }

    /// For the field of a code.
    #[must_use]
    pub fn at_code(self, language: Language) -> Said {
        self.reason(said("accounts-code-wrong"), said("accounts-code-wrong-few-left"), language)
    }

    fn reason(self, wrong: Said, few_left: Said, language: Language) -> Said {
        match self {
            Self::Wrong(left) if left > FEW => wrong,
            Self::Wrong(left) => few_left.with("left", left),
            Self::TooMany(Verdict::Wait(until)) => {
                said("accounts-too-many-wait").with("time", riga::time(until, language))
            }
            Self::TooMany(_) => said("accounts-too-many-closed"),
        }
    }

    /// The page again. If it is known when trying makes sense again, the answer says so (RFC 6585, 4).
    ///
    /// # Errors
    /// As [`unprocessable`].
    pub fn answer(self, now: Instant, page: &impl Template) -> Page {
        let mut answer = unprocessable(page)?;
        if let Self::TooMany(verdict) = self {
            *answer.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            if let Verdict::Wait(until) = verdict {
                answer.headers_mut().insert(header::RETRY_AFTER, now.seconds_until(until).into());
            }
        }
        Ok(answer)
    }
}
