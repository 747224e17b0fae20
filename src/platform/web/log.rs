//! One log line for each request: method, route pattern, status, id. No address, query or name, because those are
//! personal data.
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};

/// The span of a request.
#[derive(Debug)]
pub struct Log;

impl RootSpanBuilder for Log {
    fn on_request_start(request: &ServiceRequest) -> Span {
        use actix_web::HttpMessage;
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        let unknown = tracing::field::Empty;
        tracing::info_span!("request", method = %request.method(), route = unknown, status = unknown, %id)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        if let Ok(answer) = outcome {
            span.record("route", answer.request().match_pattern().as_deref().unwrap_or("none"));
            span.record("status", answer.status().as_u16());
        }
        span.in_scope(|| tracing::info!("answered"));
    }
}
