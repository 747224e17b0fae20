//! Consultations, up to their publication.
use super::Stage;
use crate::{
    consultations::{self, Consultation, Notice, Part, Unsaved, actions::Edit},
    demo::{
        calendar::Calendar,
        cast,
        drafts::{Draft, Text},
    },
    documents,
    documents::NewText,
    platform::{Editor, Error, Instant, Period, Stop, Tx},
};

impl Stage<'_> {
    pub(super) async fn prepare(&mut self, now: Instant, draft: &'static Draft) -> Result<(), Error> {
        let editor = Editor(self.staff(cast::RASMA).await?);
        let parts = [
            (cast::RASMA, Part::Responsible),
            (cast::MADARA, Part::Reviewer),
            (cast::VALTS, Part::Reviewer),
            (cast::DZINTARS, Part::Approver),
        ]
        .map(|(who, part)| (self.people[who.email], part));
        let calendar = self.calendar;
        let write = async move |tx: &mut Tx| {
            let number = consultations::actions::make(tx, now, &editor, uuid::Uuid::now_v7()).await?;
            let consultation = described(draft, calendar, consultations::find(tx, &number).await?);
            let notices: Vec<Notice> = draft.texts.iter().map(Text::notice).collect();
            let edit = Edit { consultation, notices, parts: parts.to_vec() };
            let mut seen = consultations::actions::edit(tx, now, &editor, edit).await?;
            for text in draft.texts {
                let read = documents::read(text.source);
                let new = NewText { language: text.language, source: text.source, file: None, read: &read };
                seen = consultations::actions::import_text(tx, now, &editor, &number, seen, new).await?;
            }
            Ok::<_, Stop<Unsaved>>(number)
        };
        let number = self.app.db.write(write).await.map_err(|stop| not_ready(draft, stop))?;
        self.consultations.insert(draft.key, number);
        Ok(())
    }

    pub(super) async fn publish(&mut self, now: Instant, draft: &Draft) -> Result<(), Error> {
        let editor = Editor(self.staff(cast::RASMA).await?);
        let number = self.number(draft);
        // The periods of the demonstration fit the law; a longer minimum in the settings must not stop it.
        let shortest = Period { days: 30, ..self.app.config.shortest_period.clone() };
        let write = async move |tx: &mut Tx| {
            let seen = consultations::find(tx, &number).await?.revision;
            consultations::actions::publish(tx, now, &editor, &number, seen, &shortest).await
        };
        self.app.db.write(write).await.map_err(|stop| not_ready(draft, stop))
    }
}

fn not_ready(draft: &Draft, stop: Stop<impl std::fmt::Debug>) -> Error {
    match stop {
        Stop::Refused(reason) => Error::internal(format!("{} is not ready: {reason:?}", draft.key)),
        Stop::Failed(error) => error,
    }
}

fn described(draft: &Draft, calendar: Calendar, made: Consultation) -> Consultation {
    Consultation {
        document_kind: draft.kind,
        policy_area: draft.area,
        comments_become_public: draft.public,
        opens_at: draft.opens.map(|opens| calendar.at(opens)),
        closes_at: Some(calendar.closing(draft.closes)),
        contact_name: cast::RASMA.name.to_owned(),
        contact_phone: "+371 60000000".to_owned(),
        contact_email: cast::RASMA.email.to_owned(),
        ..made
    }
}
