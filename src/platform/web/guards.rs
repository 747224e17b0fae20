//! Extractors: the signature of a handler says what it needs, such as a person, a time or an id.
use std::{
    future::{Ready, ready},
    str::FromStr,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::MessageBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::App;
use crate::{
    addresses,
    platform::{Admin, Approver, Colleague, Editor, Error, Instant, Member, Person, Reviewer, Staff, Viewer},
};

/// When the head of this request arrived: this time decides about deadlines.
#[derive(Debug, Clone, Copy)]
pub struct Now(pub Instant);

/// Notes the arrival before any other work; so a body that takes a minute to upload does not make a request late.
///
/// # Errors
/// The handler's own error.
pub async fn arrival(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    request.extensions_mut().insert(Now(app.clock.now()));
    next.call(request).await
}

impl FromRequest for Now {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let noted = request.extensions().get::<Self>().copied();
        std::future::ready(noted.ok_or_else(|| Error::internal("the arrival of a request was not noted")))
    }
}

/// Part of an address, parsed; if it cannot be parsed, the page does not exist.
#[derive(Debug, Clone, Copy)]
pub struct PathOf<T>(pub T);

impl<T: FromStr + 'static> FromRequest for PathOf<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let parsed = request.match_info().iter().next().and_then(|(_, text)| text.parse().ok());
        std::future::ready(parsed.map(Self).ok_or(Error::NotFound))
    }
}

/// Two parts of an address, in their order, each like [`PathOf`].
#[derive(Debug, Clone, Copy)]
pub struct PathsOf<A, B>(pub A, pub B);

impl<A: FromStr + 'static, B: FromStr + 'static> FromRequest for PathsOf<A, B> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let mut parts = request.match_info().iter().map(|(_, text)| text);
        let first = parts.next().and_then(|text| text.parse().ok());
        let second = parts.next().and_then(|text| text.parse().ok());
        std::future::ready(first.zip(second).map(|(first, second)| Self(first, second)).ok_or(Error::NotFound))
    }
}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(viewer(request)))
    }
}

pub(super) fn viewer(request: &HttpRequest) -> Viewer {
    request.extensions().get::<Viewer>().cloned().unwrap_or_default()
}

/// The unread form of a person who may no longer send it: the page that refuses it shows what was typed.
pub(super) struct RefusedForm(pub Payload);

/// Nobody signed in: sign in first. The wrong person signed in: forbidden. Somebody who may use the role only after
/// setting up the two-step sign-in: that first.
fn admit<T>(
    request: &HttpRequest,
    payload: &mut Payload,
    as_one: impl FnOnce(&Viewer) -> Option<T>,
) -> Ready<Result<T, Error>> {
    let viewer = viewer(request);
    std::future::ready(match as_one(&viewer) {
        Some(guest) => Ok(guest),
        None if viewer.is_signed_in() => {
            request.extensions_mut().insert(RefusedForm(payload.take()));
            let waits = viewer.owes_second_factor && request.path().starts_with(addresses::STAFF);
            Err(if waits { Error::SecondFactorFirst } else { Error::Forbidden })
        }
        None => Err(Error::SignInFirst),
    })
}

macro_rules! guards {
    ($($guard:ty: $as_one:expr,)*) => {$(
        impl FromRequest for $guard {
            type Error = Error;
            type Future = Ready<Result<Self, Error>>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                admit(request, payload, $as_one)
            }
        }
    )*};
}

guards! {
    Person: |viewer| viewer.person.clone(),
    Colleague: |viewer| viewer.person.clone().filter(|_| viewer.is_on_staff()).map(Colleague),
    Member: Viewer::member,
    Staff: Viewer::staff,
    Editor: |viewer| viewer.staff().filter(|staff| staff.has(Editor::ROLE)).map(Editor),
    Reviewer: |viewer| viewer.staff().filter(|staff| staff.has(Reviewer::ROLE)).map(Reviewer),
    Approver: |viewer| viewer.staff().filter(|staff| staff.has(Approver::ROLE)).map(Approver),
    Admin: |viewer| viewer.staff().filter(|staff| staff.has(Admin::ROLE)).map(Admin),
}

/// A guard for what has great consequences: its person has confirmed not long ago that it is them, with a code or,
/// without a second factor, with the password (OWASP ASVS 7.5.3). Otherwise they are asked on a page that goes on with
/// what they pressed.
#[derive(Debug, Clone)]
pub struct Recent<G>(pub G);

/// The unread form of a person who has to confirm first: the page that asks keeps it.
pub struct InterruptedForm(pub Payload);

impl<G> FromRequest for Recent<G>
where
    G: FromRequest<Error = Error, Future = Ready<Result<G, Error>>>,
{
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let now = Now::from_request(request, payload).into_inner();
        let guest = G::from_request(request, payload).into_inner();
        ready(guest.and_then(|guest| {
            if viewer(request).is_confirmed(now?.0) {
                return Ok(Self(guest));
            }
            request.extensions_mut().insert(InterruptedForm(payload.take()));
            Err(Error::ConfirmFirst)
        }))
    }
}
