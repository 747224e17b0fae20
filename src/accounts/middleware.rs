use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::Method,
    middleware::Next,
    web::Data,
};

use super::{
    actions, cookies,
    model::{Token, limits},
    store,
};
use crate::platform::{
    Error, Instant, Viewer,
    web::{App, FormKey, Now},
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
