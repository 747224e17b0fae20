//! The web service as a whole: every room's addresses behind one shell.
use std::{net::TcpListener, time::Duration};

use actix_web::{
    HttpRequest, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
    web::{self, Data},
};
use serde::Serialize;
use tracing_actix_web::TracingLogger;

use crate::{
    accounts,
    addresses::{self, Page as _},
    consultations, desks, exports, following, meetings,
    notifications::{self, GivenUp},
    opinions, organisations,
    platform::{
        Error, skew,
        web::{
            App, Connections, Log, Now, arrival, assets, bound_bodies, errors_become_pages, guard_headers,
            head_like_get, leave_as_packed, only_from_our_own_pages, only_known_methods, pack_at_once, see_other,
            without_nul,
        },
    },
    reading, requests, responses, statements, submissions,
};

/// How long running requests may take after no more connections are taken.
const DRAIN: Duration = Duration::from_secs(15);

/// How long the contact for security faults may be used without looking again: RFC 9116 recommends less than a year.
const SECURITY_CONTACT_HOLDS: Duration = Duration::from_hours(24 * 180);

/// The table of contents: every room lists its own addresses.
fn pages(service: &mut web::ServiceConfig) {
    service
        .configure(accounts::routes)
        .configure(organisations::routes)
        .configure(consultations::routes)
        .configure(following::routes)
        .configure(requests::routes)
        .configure(meetings::routes)
        .configure(statements::routes)
        .configure(submissions::routes)
        .configure(opinions::routes)
        .configure(responses::routes)
        .configure(desks::routes)
        .configure(reading::routes)
        .configure(exports::routes)
        .configure(notifications::routes);
}

/// Addresses that need no viewer: files and the state of health.
fn plain(service: &mut web::ServiceConfig) {
    service
        .route(addresses::SecurityContact::PATTERN, web::get().to(security_contact))
        .route(addresses::HealthLive::PATTERN, web::get().to(HttpResponse::NoContent))
        .route(addresses::HealthReady::PATTERN, web::get().to(ready))
        .route(addresses::Health::PATTERN, web::get().to(health))
        .configure(assets::routes);
}

/// Whoever reads an address to which only forms are sent, most often after a form was refused there, is led to the page
/// above it.
async fn nothing_there(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Error> {
    if !request.method().is_safe() {
        let is_page = addresses::is_known(request.path());
        return Err(if is_page { Error::WrongMethod("GET, HEAD") } else { Error::NotFound });
    }
    let above = addresses::above(request.path()).ok_or(Error::NotFound)?;
    let query = Some(request.query_string()).filter(|query| !query.is_empty());
    let onward = query.map_or_else(|| above.to_owned(), |query| format!("{above}?{query}"));
    Ok(see_other(&app, onward, None))
}

/// Answers that the service is ready when the database answers.
async fn ready(app: Data<App>) -> Result<HttpResponse, Error> {
    app.db.ping().await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The state of a service that runs, for monitoring: no name and no address.
#[derive(Serialize)]
struct Health {
    #[serde(flatten)]
    given_up: GivenUp,
    /// How far the database's clock is ahead of ours.
    clock_skew_seconds: f64,
}

/// `GET /health`: what a person should look at, in numbers. It is no part of being ready: a table that is locked must
/// not stop the service.
async fn health(app: Data<App>) -> Result<HttpResponse, Error> {
    let mut conn = app.db.read().await?;
    let given_up = notifications::given_up(&mut conn).await?;
    let clock_skew_seconds = skew(&mut conn, &app.clock).await?.as_secs_f64();
    Ok(HttpResponse::Ok().json(Health { given_up, clock_skew_seconds }))
}

/// Whom to tell of a security fault, in the form of RFC 9116; nothing without an address in the settings.
async fn security_contact(app: Data<App>, Now(now): Now) -> Result<HttpResponse, Error> {
    let contact = app.config.security_contact.as_ref().ok_or(Error::NotFound)?;
    let expires = now.later(SECURITY_CONTACT_HOLDS).timestamp().strftime("%Y-%m-%dT00:00:00Z");
    let itself = app.config.link(addresses::SecurityContact {});
    let text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: lv, en\nCanonical: {itself}\n");
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text))
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
                .wrap(from_fn(accounts::ask_to_confirm))
                .wrap(from_fn(accounts::keep_form))
                .wrap(from_fn(organisations::load_memberships))
                .wrap(from_fn(accounts::load_viewer)),
        )
        .wrap(from_fn(accounts::changes_come_first))
        .wrap(from_fn(bound_bodies))
        .wrap(from_fn(without_nul))
        .wrap(from_fn(only_from_our_own_pages))
        .wrap(from_fn(only_known_methods))
        .wrap(from_fn(reading::keep_pages))
        .wrap(from_fn(errors_become_pages))
        .wrap(from_fn(guard_headers))
        .wrap(from_fn(pack_at_once))
        .wrap(Compress::default())
        .wrap(from_fn(leave_as_packed))
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
    let connections = Connections::new(&app.config.trusted_proxies, app.exports.limits().unread);
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
