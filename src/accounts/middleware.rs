use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::{EitherBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::{
    actions, cookies,
    kept::{Interrupted, Kept},
    model::{Token, limits, usable},
    pages,
    store::{self, Recognised},
};
use crate::{
    addresses,
    platform::{
        Error, Instant, Viewer, first, new_token,
        web::{
            App, EarlierFormKey, FormKey, InterruptedForm, Now, Page, Shell, came_from, is_of_this_session, read_pairs,
            refuse_unread, see_other,
        },
    },
};

/// Lets whoever sends a form, signs in or is signed in use the connections that are kept free of readers. Anybody can
/// claim to be signed in: the reserve is against crowds, not against attackers.
///
/// # Errors
/// The handler's own.
pub async fn changes_come_first(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let is_urgent = !request.method().is_safe()
        || addresses::is_way_in(request.path())
        || cookies::session(request.request(), &app.config).is_some();
    if is_urgent { first(next.call(request)).await } else { next.call(request).await }
}

/// Loads the viewer, and what the tokens of their forms are bound to: the session, or for a signed-out visitor a
/// short-lived cookie, which the first page with a form sets. Without a session cookie it does not ask the database.
///
/// # Errors
/// An error of the database, or the handler's own.
pub async fn load_viewer(
    app: Data<App>,
    Now(now): Now,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let form_key = cookies::form_key(request.request(), &app.config);
    let known = match cookies::session(request.request(), &app.config) {
        Some(token) => match recognise(&app, now, &token).await {
            Ok(viewer) => viewer.map(|viewer| (viewer, FormKey(token.reveal().to_owned()))),
            Err(error) => return Ok(refuse_unread(request, error)),
        },
        None => None,
    };
    let shown = if let Some((viewer, key)) = known {
        request.extensions_mut().insert(viewer);
        request.extensions_mut().insert(key);
        // A form that was opened before another tab signed in is still valid.
        if let Some(key) = form_key {
            request.extensions_mut().insert(EarlierFormKey(key));
        }
        None
    } else {
        let has_form = addresses::is_way_in(request.path()) || !request.method().is_safe();
        let key = form_key.or_else(|| has_form.then(|| FormKey(new_token())));
        if let Some(key) = key.clone() {
            request.extensions_mut().insert(key);
        }
        key.filter(|_| has_form)
    };
    let mut answer = next.call(request).await?.map_into_boxed_body();
    if let Some(key) = shown {
        answer.response_mut().add_cookie(&cookies::with_form_key(&key, &app.config))?;
    }
    Ok(answer)
}

/// The viewer of a live session. Its use is recorded from time to time.
async fn recognise(app: &App, now: Instant, token: &Token) -> Result<Option<Viewer>, Error> {
    let found = store::find_session(&mut *app.db.read().await?, token).await?;
    let is_live = |found: &Recognised| found.session.is_live(limits(&found.viewer), now);
    let Some(Recognised { session, viewer, has_second_factor }) = found.filter(is_live) else {
        return Ok(None);
    };
    if session.is_due(now) {
        let token = token.clone();
        app.db.write(async move |tx| actions::note_use(tx, now, &token).await).await?;
    }
    Ok(Some(usable(viewer, has_second_factor, app.config.second_factor_is_duty)))
}

/// Answers a form from a signed-out visitor with the sign-in page, which keeps what was typed; most often the session
/// ended while they typed. Runs after the check of the origin; the token cannot be checked any more, and no action
/// runs.
///
/// # Errors
/// An error of reading the form, or the handler's own.
pub async fn keep_form(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let signed_in = request.extensions().get::<Viewer>().is_some_and(Viewer::is_signed_in);
    if request.method().is_safe() || signed_in || addresses::is_way_in(request.path()) {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    let (request, payload) = request.into_parts();
    let answer = sign_in_again(&app, &request, payload).await?;
    Ok(ServiceResponse::new(request, answer).map_into_right_body())
}

async fn sign_in_again(app: &App, request: &HttpRequest, payload: Payload) -> Page {
    let kept = Kept::of(read_pairs(request, payload).await?);
    let to = pages::address_of(request);
    match kept.zip(to) {
        Some((kept, _)) if !kept.fits_on_a_page() => Err(Error::TooLarge),
        Some((kept, to)) => pages::sign_in_again(Shell::extract(request).await?, &to, &kept),
        // Only a button: it can be pressed again on its page.
        None => Ok(see_other(app, pages::sign_in_address(came_from(request).as_deref()), None)),
    }
}

/// Answers what a [`Recent`](crate::platform::web::Recent) guard has refused with the page that asks for a confirmation
/// and then goes on.
///
/// # Errors
/// An error of reading the form, or the handler's own.
pub async fn ask_to_confirm(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let answer = next.call(request).await?;
    let refused = answer.response().error().and_then(|error| error.as_error::<Error>());
    if !matches!(refused, Some(Error::ConfirmFirst)) {
        return Ok(answer.map_into_left_body());
    }
    let request = answer.request().clone();
    let asked = confirm_first(&app, &request).await?;
    Ok(answer.into_response(asked).map_into_right_body())
}

async fn confirm_first(app: &App, request: &HttpRequest) -> Page {
    let viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    let (Some(person), Some(to)) = (viewer.person, pages::address_of(request)) else {
        return Err(Error::SignInFirst);
    };
    let interrupted = request.extensions_mut().remove::<InterruptedForm>();
    let kept = match interrupted.filter(|_| !request.method().is_safe()) {
        None => None,
        Some(InterruptedForm(payload)) => {
            let pairs = read_pairs(request, payload).await?;
            let is_ours = is_of_this_session(request, &app.secret, &pairs);
            Some(Interrupted::of(pairs, is_ours))
        }
    };
    if kept.as_ref().is_some_and(|kept| !kept.fits_on_a_page()) {
        return Err(Error::TooLarge);
    }
    pages::ask_to_confirm(app, Shell::extract(request).await?, &person, &to, kept).await
}
