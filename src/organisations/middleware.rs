use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::store;
use crate::platform::{Viewer, web::App};

/// Adds to the viewer of a request the memberships that hold now: who is suspended or sent away acts no more from the
/// next request on.
///
/// # Errors
/// What the database says; what the handler answers.
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
