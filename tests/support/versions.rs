//! Later versions of a draft; no page can publish them yet.
use atbalss::{
    consultations::{self, Purpose},
    documents,
    platform::Language,
    schema::{consultation_versions, consultations as consultation_rows},
};
use diesel::{prelude::*, sql_types};
use diesel_async::RunQueryDsl;

use super::Town;

/// A point of the new version keeps the provision of the earlier point with the same path and language.
const GO_ON: &str = "UPDATE points SET provision = earlier.provision FROM texts, points AS earlier, texts AS before, versions AS last, versions
    WHERE points.version = $1 AND texts.id = points.text AND versions.id = points.version
      AND last.document = versions.document AND last.ordinal = versions.ordinal - 1
      AND before.version = last.id AND before.language = texts.language
      AND earlier.text = before.id AND earlier.path = points.path AND points.path <> ''";

impl Town {
    /// Publishes the next version of a consultation's draft: a correction, or an outcome.
    pub async fn next_version(&self, number: &str, purpose: Purpose, texts: &'static [(Language, &'static str)]) {
        let (now, number) = (self.now(), number.to_owned());
        self.write(async move |tx| {
            let consultation = consultations::find(tx, &number).await?;
            let by = consultation_rows::table.find(consultation.id).select(consultation_rows::created_by);
            let by = by.first(tx.conn()).await?;
            let version = documents::new_version(tx, now, consultation.document, consultation.id).await?;
            for (language, source) in texts {
                let read = documents::read(source);
                let new = documents::NewText { language: *language, source, file: None, read: &read };
                documents::put_text(tx, now, by, version, new).await?;
            }
            diesel::sql_query(GO_ON).bind::<sql_types::Uuid, _>(version).execute(tx.conn()).await?;
            documents::publish(tx, now, version).await?;
            let open_since = (purpose != Purpose::Outcome).then(|| consultation.opens_at.map_or(now, |at| at.max(now)));
            diesel::insert_into(consultation_versions::table)
                .values((
                    consultation_versions::consultation.eq(consultation.id),
                    consultation_versions::version.eq(version),
                    consultation_versions::purpose.eq(purpose),
                    consultation_versions::published_at.eq(now),
                    consultation_versions::open_since.eq(open_since),
                ))
                .execute(tx.conn())
                .await?;
            consultations::bump(tx, consultation.id).await
        })
        .await;
    }
}
