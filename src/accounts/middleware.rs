use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::{EitherBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::Method,
    middleware::Next,
    web::Data,
};

use super::{
    actions, cookies,
    kept::Kept,
    model::{LocalPath, Token, limits},
    pages, store,
};
use crate::platform::{
    Error, Instant, Viewer,
    web::{App, FormKey, Now, Page, Shell, came_from, read_pairs, see_other},
};

/// Notes who asks, and what the tokens of their forms are bound to. Without a session's cookie it asks nothing of the database.
///
/// # Errors
/// What the database says; what the handler answers.
pub async fn load_viewer(
    app: Data<App>,
    Now(now): Now,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    // Whoever signs in is nobody yet: their form is bound to the same cookie whatever session another tab has begun meanwhile.
    let signs_in = request.method() == Method::POST && request.path() == "/sign-in";
    let token = cookies::session(request.request(), &app.config).filter(|_| !signs_in);
    let known = match token {
        Some(token) => recognise(&app, now, &token).await?.map(|viewer| (viewer, FormKey(token.reveal().to_owned()))),
        None => None,
    };
    if let Some((viewer, key)) = known {
        request.extensions_mut().insert(viewer);
        request.extensions_mut().insert(key);
    } else if let Some(key) = cookies::form_key(request.request(), &app.config) {
        request.extensions_mut().insert(key);
    }
    next.call(request).await
}

/// Whose live session this is. That it was used is noted once in a while.
async fn recognise(app: &App, now: Instant, token: &Token) -> Result<Option<Viewer>, Error> {
    let found = store::find_session(&mut *app.db.read().await?, token).await?;
    let Some((session, viewer)) = found.filter(|(session, viewer)| session.is_live(limits(viewer), now)) else {
        return Ok(None);
    };
    if session.is_due(now) {
        let token = token.clone();
        app.db.write(async move |tx| actions::note_use(tx, now, &token).await).await?;
    }
    Ok(Some(viewer))
}

/// Where somebody signed out may send a form.
const OPEN_TO_ALL: [&str; 2] = ["/sign-in", "/sign-out"];

/// A form sent by somebody who is signed out, most often because the session ended while they typed, is answered with the sign-in page,
/// which carries what they typed. Comes after the check of the origin; the token cannot be checked any more, and nothing is executed.
///
/// # Errors
/// What reading the form says; what the handler answers.
pub async fn keep_form(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let signed_in = request.extensions().get::<Viewer>().is_some_and(Viewer::is_signed_in);
    if request.method().is_safe() || signed_in || OPEN_TO_ALL.contains(&request.path()) {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    let (request, payload) = request.into_parts();
    let answer = sign_in_again(&app, &request, payload).await?;
    Ok(ServiceResponse::new(request, answer).map_into_right_body())
}

async fn sign_in_again(app: &App, request: &HttpRequest, payload: Payload) -> Page {
    let kept = Kept::of(read_pairs(request, payload).await?);
    let to = request.uri().path_and_query().and_then(|to| LocalPath::parse(to.as_str()));
    match kept.zip(to) {
        Some((kept, to)) => pages::sign_in_again(app, request, Shell::extract(request).await?, &to, &kept),
        // A button alone: it can be pressed again on the page where it stands.
        None => Ok(see_other(app, pages::sign_in_address(came_from(request).as_deref()), None)),
    }
}
