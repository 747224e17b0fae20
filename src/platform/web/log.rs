//! One log line for each request: method, route pattern, status, milliseconds, id. No address, query or name, because
//! those are personal data.
use std::{borrow::Cow, time::Instant};

use actix_web::{
    Error, HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};

/// When a request began, by a clock that nobody sets.
#[derive(Clone, Copy)]
struct Began(Instant);

/// The route of a request that is answered before it is routed; others are asked for theirs.
#[derive(Clone, Copy)]
pub(super) struct Route(pub &'static str);

/// The span of a request.
#[derive(Debug)]
pub struct Log;

impl RootSpanBuilder for Log {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        request.extensions_mut().insert(Began(Instant::now()));
        tracing::info_span!("request", method = %request.method(), %id)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let _entered = span.enter();
        let Ok(answer) = outcome else { return tracing::info!("answered") };
        let request = answer.request();
        let known = request.extensions().get::<Route>().map(|Route(route)| Cow::Borrowed(*route));
        let route = known.or_else(|| request.match_pattern().map(Cow::Owned)).unwrap_or(Cow::Borrowed("none"));
        let ms = request.extensions().get::<Began>().map(|Began(began)| began.elapsed().as_secs_f64() * 1000.0);
        tracing::info!(%route, status = answer.status().as_u16(), ms, "answered");
    }
}
