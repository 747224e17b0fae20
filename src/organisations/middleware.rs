use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::store;
use crate::{
    ids::PersonId,
    platform::{
        Error, Membership, Standing, Viewer,
        web::{App, refuse_unread},
    },
};

/// Adds the current memberships to the viewer of a request. So a person whose organisation is suspended, or who was
/// removed, has no rights from the next request on.
///
/// # Errors
/// An error of the database, or the handler's own.
pub async fn load_memberships(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    if let Some(person) = &viewer.person {
        let (memberships, standings) = match positions_of(&app, person.id).await {
            Ok(positions) => positions,
            Err(error) => return Ok(refuse_unread(request, error)),
        };
        request.extensions_mut().insert(Viewer { memberships, standings, ..viewer });
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

async fn positions_of(app: &App, person: PersonId) -> Result<(Vec<Membership>, Vec<Standing>), Error> {
    store::positions_of(&mut *app.db.read().await?, person).await
}
