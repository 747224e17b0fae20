//! One log line for each request: method, route pattern, status, milliseconds, id. No address, query or name, because
//! those are personal data.
use std::time::Instant;

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

/// The span of a request.
#[derive(Debug)]
pub struct Log;

impl RootSpanBuilder for Log {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        let unknown = tracing::field::Empty;
        request.extensions_mut().insert(Began(Instant::now()));
        tracing::info_span!("request", method = %request.method(), route = unknown, status = unknown, ms = unknown, %id)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        if let Ok(answer) = outcome {
            span.record("route", answer.request().match_pattern().as_deref().unwrap_or("none"));
            span.record("status", answer.status().as_u16());
            if let Some(Began(began)) = answer.request().extensions().get::<Began>() {
                span.record("ms", began.elapsed().as_secs_f64() * 1000.0);
            }
        }
        span.in_scope(|| tracing::info!("answered"));
    }
}
