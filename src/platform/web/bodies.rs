//! Bounds of request bodies, whatever they are made of: their size, how long they may take, how slowly they may come.
//! actix-web bounds only the head of a request.
use std::{
    future::Future,
    io,
    pin::Pin,
    sync::LazyLock,
    task::{Context, Poll},
    time::Duration,
};

use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    error::PayloadError,
    http::header::{self, HeaderMap},
    middleware::Next,
    web::Bytes,
};
use futures_util::Stream;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::{Instant, Sleep},
};

use super::{
    form::{MOST_BYTES_OF_A_FILE, MOST_BYTES_OF_A_FORM},
    shares::{Share, Shares},
};
use crate::{
    addresses,
    platform::{Error, Network},
};

/// The largest body without a file: the largest form, and what a multipart form adds to it.
const MOST_OF_A_BODY: usize = MOST_BYTES_OF_A_FORM + 256 * 1024;
/// The largest body with a file.
const MOST_WITH_A_FILE: usize = MOST_BYTES_OF_A_FILE + MOST_OF_A_BODY;
/// How long a body may take at least, however small it is.
const GRACE: Duration = Duration::from_secs(10);
/// The least bytes per second of a body after the grace: the speed of a bad telephone connection.
const LEAST_RATE: u64 = 8 * 1024;

/// A body from here on is large, as is one that does not say how large it is.
const LARGE: usize = 256 * 1024;
/// How many large bodies are read at a time, from one network and in all.
const LARGE_OF_A_NETWORK: usize = 8;
const LARGE_IN_ALL: usize = 64;

static LARGE_OF_EACH: LazyLock<Shares> = LazyLock::new(|| Shares::of_each(LARGE_OF_A_NETWORK));
static LARGE_OF_ALL: Semaphore = Semaphore::const_new(LARGE_IN_ALL);

/// Refuses a body that says that it is too large, and bounds the others while they are read. Runs after the origin was
/// checked and before anything reads the body.
///
/// # Errors
/// [`Error::TooLarge`]; [`Error::TooMany`] and [`Error::Unavailable`] for a large one too many; or the handler's own.
pub async fn bound_bodies(
    network: Network,
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    if !has_body(request.headers()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let says = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let most = if addresses::takes_file(request.path()) { MOST_WITH_A_FILE } else { MOST_OF_A_BODY };
    if says.is_some_and(|length: usize| length > most) {
        return Ok(request.error_response(Error::TooLarge));
    }
    let is_large = !request.method().is_safe() && says.is_none_or(|length| length >= LARGE);
    let _held = match is_large.then(|| hold(network)).transpose() {
        Ok(held) => held,
        Err(error) => return Ok(request.error_response(error)),
    };
    let inner = request.take_payload();
    request.set_payload(Payload::Stream { payload: Box::pin(Bounded::new(inner, most, GRACE)) });
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Whether a request has a body (RFC 9112, 6.3).
fn has_body(headers: &HeaderMap) -> bool {
    [header::CONTENT_LENGTH, header::TRANSFER_ENCODING].iter().any(|name| headers.contains_key(name))
}

/// A place for a large body.
fn hold(network: Network) -> Result<(Share, SemaphorePermit<'static>), Error> {
    let share = LARGE_OF_EACH.take(network).ok_or(Error::TooMany)?;
    let place = LARGE_OF_ALL.try_acquire().map_err(|error| Error::Unavailable(error.into()))?;
    Ok((share, place))
}

/// What the page should say of a body that could not be read to its end.
pub(super) fn unread(error: &PayloadError) -> Error {
    match error {
        PayloadError::Overflow => Error::TooLarge,
        PayloadError::Io(error) if error.kind() == io::ErrorKind::TimedOut => Error::TooSlow,
        _ => Error::Forged("body"),
    }
}

/// A body that ends with an error when it is too large or too slow.
struct Bounded {
    inner: Payload,
    room: usize,
    received: u64,
    /// Until then it may come as slowly as it likes.
    grace: Instant,
    end: Pin<Box<Sleep>>,
}

impl Bounded {
    fn new(inner: Payload, room: usize, grace: Duration) -> Self {
        let grace = Instant::now() + grace;
        Self { inner, room, received: 0, grace, end: Box::pin(tokio::time::sleep_until(grace)) }
    }

    fn take(&mut self, chunk: Bytes) -> Result<Bytes, PayloadError> {
        self.room = self.room.checked_sub(chunk.len()).ok_or(PayloadError::Overflow)?;
        self.received += chunk.len() as u64;
        let earned = Duration::from_secs(self.received / LEAST_RATE);
        self.end.as_mut().reset(self.grace + earned);
        Ok(chunk)
    }
}

impl Stream for Bounded {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match Pin::new(&mut self.inner).poll_next(cx) {
            Poll::Ready(Some(Ok(chunk))) => Poll::Ready(Some(self.take(chunk))),
            Poll::Ready(other) => Poll::Ready(other),
            Poll::Pending => {
                self.end.as_mut().poll(cx).map(|()| Some(Err(PayloadError::Io(io::ErrorKind::TimedOut.into()))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt;

    use super::*;

    /// A body that comes in these pieces, and then not to its end.
    fn unfinished(pieces: Vec<Bytes>) -> Payload {
        let pieces = futures_util::stream::iter(pieces.into_iter().map(Ok));
        Payload::Stream { payload: Box::pin(pieces.chain(futures_util::stream::pending())) }
    }

    async fn ends_with(body: Payload) -> Error {
        let mut bounded = Bounded::new(body, MOST_OF_A_BODY, Duration::from_millis(20));
        while let Some(piece) = bounded.next().await {
            if let Err(error) = piece {
                return unread(&error);
            }
        }
        panic!("the body has come to its end")
    }

    #[actix_web::test]
    async fn a_body_that_does_not_come_ends() {
        assert!(matches!(ends_with(unfinished(vec![])).await, Error::TooSlow));
        assert!(matches!(ends_with(unfinished(vec![Bytes::from_static(b"text=a")])).await, Error::TooSlow));
    }

    #[actix_web::test]
    async fn a_body_is_read_until_it_is_too_large() {
        let megabyte = Bytes::from(vec![b'a'; 1 << 20]);
        assert!(matches!(ends_with(unfinished(vec![megabyte; 5])).await, Error::TooLarge));
    }
}
