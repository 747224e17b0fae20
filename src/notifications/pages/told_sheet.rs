//! Who was told of a consultation, as a file for spreadsheets.
use actix_web::{HttpResponse, http::header, web::Data};

use super::told::{Named, outcome};
use crate::{
    consultations::Consultation,
    notifications::{model::Kind, store},
    platform::{
        Error, Instant, Part, riga,
        web::{App, Pen, Place, Sheet, Shell, written},
    },
};

/// The headings of the table.
const HEADINGS: [&str; 8] = [
    "notifications-organisation",
    "notifications-name",
    "notifications-address",
    "notifications-told-because",
    "notifications-letter",
    "notifications-written",
    "notifications-sent",
    "notifications-state",
];

/// What the lines are made of.
pub(super) struct Told {
    pub(super) app: Data<App>,
    pub(super) shell: Shell,
    pub(super) consultation: Consultation,
}

impl Told {
    pub(super) fn answer(self, place: Place) -> HttpResponse {
        let name = format!("attachment; filename=\"{}-told.csv\"", self.consultation.number);
        HttpResponse::Ok()
            .content_type("text/csv; charset=utf-8")
            .insert_header((header::CONTENT_DISPOSITION, name))
            .streaming(written(place, async move |pen| self.write(pen).await))
    }

    /// Reads a part at a time, each by short queries of its own, so that no connection waits for the file's reader.
    async fn write(self, pen: &Pen) -> Result<(), Error> {
        let (mut sheet, lines) = (Sheet::begin(), self.app.exports.limits().lines);
        let headings = HEADINGS.map(|heading| self.shell.t(heading).to_string());
        sheet.line(headings.each_ref().map(String::as_str))?;
        let mut after = None;
        loop {
            let mut conn = self.app.db.read().await?;
            let part = store::told(&mut conn, self.consultation.id, Kind::OF_NOTICE, after, lines).await?;
            let Part { items, next } = part;
            let named = Named::read(&mut conn, items).await?;
            drop(conn);
            self.add(&named, &mut sheet)?;
            if sheet.is_full() {
                pen.write(sheet.take()?).await?;
            }
            after = next;
            if after.is_none() {
                return pen.write(sheet.take()?).await;
            }
        }
    }

    fn add(&self, named: &Named, sheet: &mut Sheet) -> Result<(), Error> {
        let moment = |at: Option<Instant>| at.map(riga::machine).unwrap_or_default();
        for one in &named.told {
            let because = one.because.map(|because| self.shell.say(&because.label()).to_string());
            sheet.line([
                named.organisation(one),
                named.person(one),
                &named.address(one),
                &because.unwrap_or_default(),
                &self.shell.say(&one.kind.label()).to_string(),
                &moment(one.letter.as_ref().map(|letter| letter.made_at)),
                &moment(one.letter.as_ref().and_then(|letter| letter.sent_at)),
                &outcome(&self.shell, one).to_string(),
            ])?;
        }
        Ok(())
    }
}
