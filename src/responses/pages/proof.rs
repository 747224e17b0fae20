//! The file with which everyone can check a published answer.
use actix_web::{HttpResponse, web::Data};

use super::super::{proof::proof, store};
use crate::{
    ids::AnswerId,
    platform::web::{App, Page, PathOf},
};

/// `GET /answers/{id}`: everything on record is public; the file names no official.
pub async fn show(app: Data<App>, PathOf(id): PathOf<AnswerId>) -> Page {
    let proved = store::proved(&mut *app.db.read().await?, id).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(proof(&proved)?))
}
