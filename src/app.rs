//! The web service as a whole: every room's addresses behind one shell.
use std::{net::TcpListener, time::Duration};

use actix_web::{
    HttpRequest, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
    web::{self, Data},
};
use tracing_actix_web::TracingLogger;

use crate::{
    accounts,
    addresses::{self, Page as _},
    consultations, desks, notifications, organisations,
    platform::{
        Error,
        web::{
            App, Connections, Log, arrival, assets, bound_bodies, errors_become_pages, guard_headers, head_like_get,
            only_from_our_own_pages, see_other, without_nul,
        },
    },
    reading, responses, statements, submissions,
};

/// How long running requests may take after the service was asked to stop.
const DRAIN: Duration = Duration::from_secs(25);

/// The table of contents: every room lists its own addresses.
fn pages(service: &mut web::ServiceConfig) {
    service
        .configure(accounts::routes)
        .configure(organisations::routes)
        .configure(consultations::routes)
        .configure(statements::routes)
        .configure(submissions::routes)
        .configure(responses::routes)
        .configure(desks::routes)
        .configure(reading::routes)
        .configure(notifications::routes);
}

/// Addresses that need no viewer: files and the state of health.
fn plain(service: &mut web::ServiceConfig) {
    service
        .route(addresses::HealthLive::PATTERN, web::get().to(HttpResponse::NoContent))
        .route(addresses::HealthReady::PATTERN, web::get().to(ready))
        .route(addresses::HealthGivenUp::PATTERN, web::get().to(given_up))
        .configure(assets::routes);
}

/// Whoever reads an address to which only forms are sent, most often after a form was refused there, is led to the page
/// above it.
async fn nothing_there(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Error> {
    let above = addresses::above(request.path()).filter(|_| request.method().is_safe()).ok_or(Error::NotFound)?;
    let query = Some(request.query_string()).filter(|query| !query.is_empty());
    let onward = query.map_or_else(|| above.to_owned(), |query| format!("{above}?{query}"));
    Ok(see_other(&app, onward, None))
}

/// Answers that the service is ready when the database answers.
async fn ready(app: Data<App>) -> Result<HttpResponse, Error> {
    app.db.ping().await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How much was given up. This is no part of being ready: a table that is locked must not stop the service.
async fn given_up(app: Data<App>) -> Result<HttpResponse, Error> {
    let numbers = notifications::given_up(&mut *app.db.read().await?).await?;
    Ok(HttpResponse::Ok().json(numbers))
}

/// The pages with all their middleware; the outermost one is last.
pub fn site(
    app: Data<App>,
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    actix_web::App::new()
        .app_data(app)
        .configure(plain)
        .service(
            web::scope("")
                .configure(pages)
                .default_service(web::to(nothing_there))
                .wrap(from_fn(accounts::keep_form))
                .wrap(from_fn(organisations::load_memberships))
                .wrap(from_fn(accounts::load_viewer)),
        )
        .wrap(from_fn(bound_bodies))
        .wrap(from_fn(without_nul))
        .wrap(from_fn(only_from_our_own_pages))
        .wrap(from_fn(errors_become_pages))
        .wrap(from_fn(guard_headers))
        .wrap(Compress::default())
        .wrap(from_fn(head_like_get))
        .wrap(from_fn(arrival))
        .wrap(TracingLogger::<Log>::new())
}

/// How much of the process is for serving.
#[derive(Debug, Clone, Copy)]
pub struct Capacity {
    /// Threads that answer requests.
    pub workers: usize,
    /// Connections that may be open at once.
    pub connections: usize,
}

/// Serves the pages on a listener that is already bound.
///
/// # Errors
/// An error of the operating system about the listener.
pub fn serve(app: App, listener: TcpListener, capacity: Capacity) -> std::io::Result<Server> {
    let connections = Connections::new(&app.config.trusted_proxies);
    let app = Data::new(app);
    let server = HttpServer::new(move || site(app.clone()))
        .workers(capacity.workers)
        .max_connections((capacity.connections / capacity.workers).max(1))
        .on_connect(move |connection, its| connections.opened(connection, its))
        .disable_signals()
        .shutdown_timeout(DRAIN.as_secs())
        .listen(listener)?;
    Ok(server.run())
}
