//! The application that a browser is filling in, found by a token in a cookie.
use actix_web::{HttpRequest, HttpResponse};

use crate::{
    accounts::{self, Password},
    addresses::{self, Address, Page as _},
    organisations::{
        actions::{self, KEPT},
        model::{Application, NotKept, Step, Typed},
        store,
    },
    platform::{
        Error, Instant, Network, Stop, Tx, new_token, sha256,
        web::{App, OurCookie, Page, see_other},
    },
};

const TOKEN: OurCookie = OurCookie::lasting("atb-application", "__Host-atb-application", 14);

/// The page of a step; the check page when no step is left.
pub fn page_of(step: Option<Step>) -> Address {
    step.map_or(addresses::RegisterCheck {}.address(), |step| addresses::RegisterStep { step: step.as_str() }.address())
}

/// The application of a browser.
pub struct Draft {
    token: String,
    /// `None` before the first step is sent.
    pub application: Option<Application>,
}

impl Draft {
    /// The application of a request; a browser without a token gets a new one with the first step it sends.
    pub async fn of(app: &App, request: &HttpRequest, now: Instant) -> Result<Self, Error> {
        let Some(token) = TOKEN.read(request, &app.config) else {
            return Ok(Self { token: new_token(), application: None });
        };
        let oldest = now.earlier(KEPT);
        let application =
            store::application_of_token(&mut *app.db.read().await?, &sha256(token.as_bytes()), oldest).await?;
        Ok(Self { token, application })
    }

    /// The application for a person who begins or continues. One that has become an organisation is finished, and
    /// another can be begun.
    pub async fn open(app: &App, request: &HttpRequest, now: Instant) -> Result<Self, Error> {
        let draft = Self::of(app, request, now).await?;
        let is_over = draft.application.as_ref().is_some_and(|application| application.organisation.is_some());
        Ok(if is_over { Self::anew() } else { draft })
    }

    /// Whether it waits for its address to be confirmed.
    pub fn is_sent(&self) -> bool {
        self.application.as_ref().is_some_and(|application| application.sent_at.is_some())
    }

    /// What was typed so far.
    pub fn typed(&self) -> Typed {
        self.application.as_ref().map(|application| application.typed.clone()).unwrap_or_default()
    }

    /// Saves what was typed and redirects to the first unfinished step, or to the check page.
    ///
    /// # Errors
    /// As [`actions::keep_typed`].
    pub async fn keep(
        self,
        app: &App,
        now: Instant,
        network: Network,
        typed: Typed,
        password: Option<Password>,
        is_signed_in: bool,
    ) -> Result<HttpResponse, Stop<NotKept>> {
        let hash = match password {
            Some(password) => Some(accounts::actions::hash(password).await?),
            None => None,
        };
        let (secret, token_hash) = (app.secret.clone(), sha256(self.token.as_bytes()));
        let keep = async move |tx: &mut Tx| {
            actions::keep_typed(tx, now, &secret, &network, &token_hash, &typed, hash.as_ref()).await
        };
        let next = page_of(app.db.write(keep).await?.next_step(is_signed_in));
        Ok(self.with_token(app, see_other(app, next, None))?)
    }

    /// Sets the cookie with the token.
    pub fn with_token(self, app: &App, mut answer: HttpResponse) -> Page {
        answer.add_cookie(&TOKEN.with(self.token, &app.config)).map_err(Error::internal)?;
        Ok(answer)
    }

    /// A new application, whatever the browser had.
    pub fn anew() -> Self {
        Self { token: new_token(), application: None }
    }
}
