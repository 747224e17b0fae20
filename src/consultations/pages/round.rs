use actix_web::web::Data;
use uuid::Uuid;

use crate::{
    addresses::StaffConsultation,
    consultations::{actions, model::ConsultationNumber},
    platform::{
        Editor, said,
        web::{App, Now, Page, PathOf, Pressed, see_other},
    },
};

/// Makes the next round of a consultation that has ended, and leads to it; to the one that is there, if it is.
pub async fn make(
    app: Data<App>,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let of = number.clone();
    let made =
        app.db.write(async move |tx| actions::make_round(tx, now, &editor, of.as_str(), Uuid::now_v7()).await).await?;
    let words = said("consultations-round-made").with("number", &made).with("earlier", number.to_string());
    Ok(see_other(&app, StaffConsultation { no: &made }.to_string(), Some(words)))
}
