use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::store;
use crate::platform::{Viewer, web::App};

/// Adds the current memberships to the viewer of a request. So a person whose organisation is suspended, or who was
/// removed, has no rights from the next request on.
///
/// # Errors
/// An error of the database, or the handler's own.
pub async fn load_memberships(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    if let Some(person) = &viewer.person {
        let (memberships, standings) = store::positions_of(&mut *app.db.read().await?, person.id).await?;
        request.extensions_mut().insert(Viewer { memberships, standings, ..viewer });
    }
    next.call(request).await
}
