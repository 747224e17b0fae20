//! What happens with a consultation after its publication.
use std::fmt::Debug;

use super::Stage;
use crate::{
    consultations::{
        self, Reasons,
        actions::{Correction, Issue, Lengthening, import_text, prepare_version, publish_version},
    },
    demo::{
        cast::{self, Character, Ngo},
        life::{self, Gathering, TimeRequest, Words},
    },
    documents::{self, NewText},
    meetings::{self, Announcement},
    platform::{Editor, Error, Instant, Language, Stop, Tx},
    requests,
};

impl Stage<'_> {
    pub(super) async fn correct_notice(
        &self,
        now: Instant,
        correction: &'static life::Correction,
    ) -> Result<(), Error> {
        let (editor, number) = (self.editor().await?, self.number(correction.draft));
        let shortest = self.app.config.shortest_period.clone();
        let write = async move |tx: &mut Tx| {
            let mut consultation = consultations::find(tx, &number).await?;
            let notices = consultations::notices(tx, consultation.id).await?;
            correction.phone.clone_into(&mut consultation.contact_phone);
            let corrected = Correction { consultation, notices, reasons: reasons(correction.reasons) };
            consultations::actions::correct(tx, now, &editor, corrected, &shortest).await
        };
        unhindered(self.app.db.write(write).await)
    }

    pub(super) async fn lengthen(&self, now: Instant, lengthening: &'static life::Lengthening) -> Result<(), Error> {
        let (editor, number) = (self.editor().await?, self.number(lengthening.draft));
        let closes_at = self.calendar.closing(lengthening.closes);
        let write = async move |tx: &mut Tx| {
            let seen = consultations::find(tx, &number).await?.revision;
            let longer = Lengthening { number, seen, closes_at, reasons: reasons(lengthening.reasons) };
            consultations::actions::lengthen(tx, now, &editor, longer).await
        };
        unhindered(self.app.db.write(write).await)
    }

    pub(super) async fn publish_version(&self, now: Instant, next: &'static life::NextVersion) -> Result<(), Error> {
        let (editor, number) = (self.editor().await?, self.number(next.draft));
        let write = async move |tx: &mut Tx| {
            prepare_version(tx, now, &editor, &number).await.map_err(|stop| stop.map(|why| format!("{why:?}")))?;
            let mut seen = consultations::find(tx, &number).await?.revision;
            for (language, source) in next.texts {
                let read = documents::read(source);
                let text = NewText { language, source, file: None, read: &read };
                let kept = import_text(tx, now, &editor, &number, seen, text).await;
                seen = kept.map_err(|stop| stop.map(|why| format!("{why:?}")))?;
            }
            let issue = Issue { number, seen, reasons: reasons(next.reasons), closes_at: None };
            publish_version(tx, now, &editor, issue).await.map_err(|stop| stop.map(|why| format!("{why:?}")))
        };
        unhindered(self.app.db.write(write).await)
    }

    pub(super) async fn ask_for_time(&self, now: Instant, wish: &TimeRequest) -> Result<(), Error> {
        let (member, number) = (self.member(wish.who).await?, self.number(wish.draft));
        let asked = requests::actions::Asked {
            organisation: self.organisations[wish.ngo.name],
            wanted_until: Some(self.calendar.closing(wish.until)),
            language: wish.language,
            reason: wish.reason.to_owned(),
        };
        let write = async move |tx: &mut Tx| requests::actions::ask(tx, now, &member, &number, asked).await;
        unhindered(self.app.db.write(write).await)
    }

    pub(super) async fn announce(&mut self, now: Instant, gathering: &'static Gathering) -> Result<(), Error> {
        let (editor, number) = (self.editor().await?, self.number(gathering.draft));
        let words = |(language, place): (Language, &str)| meetings::Words {
            language,
            place: place.to_owned(),
            agenda: in_language(gathering.agenda, language).to_owned(),
            reason: None,
        };
        let announcement = Announcement {
            kind: gathering.kind,
            starts_at: self.calendar.at(gathering.starts),
            ends_at: self.calendar.at((gathering.starts.0, gathering.ends)),
            link: String::new(),
            registration_until: Some(self.calendar.closing(gathering.register_until)),
            places: Some(gathering.places),
            words: gathering.place.map(words).to_vec(),
        };
        let write =
            async move |tx: &mut Tx| meetings::actions::announce(tx, now, &editor, &number, &announcement).await;
        let meeting = unhindered(self.app.db.write(write).await)?;
        self.meetings.insert(gathering.key, meeting);
        Ok(())
    }

    pub(super) async fn register(
        &self,
        now: Instant,
        gathering: &Gathering,
        ngo: &Ngo,
        people: &[Character],
    ) -> Result<(), Error> {
        let (member, meeting) = (self.member(ngo.first).await?, self.meetings[gathering.key]);
        let who = (self.organisations[ngo.name], people.iter().map(|who| who.name.to_owned()).collect());
        let write = async move |tx: &mut Tx| meetings::actions::register(tx, now, &member, meeting, who).await;
        unhindered(self.app.db.write(write).await)
    }

    pub(super) async fn publish_minutes(&self, now: Instant, gathering: &Gathering) -> Result<(), Error> {
        let (editor, meeting) = (self.editor().await?, self.meetings[gathering.key]);
        let written = |(language, body, attended): &(Language, &str, &str)| meetings::actions::Written {
            language: *language,
            body: (*body).to_owned(),
            attended: (*attended).to_owned(),
        };
        let written = gathering.minutes.iter().map(written).collect();
        let write =
            async move |tx: &mut Tx| meetings::actions::publish_minutes(tx, now, &editor, (meeting, 0), written).await;
        unhindered(self.app.db.write(write).await)
    }

    async fn editor(&self) -> Result<Editor, Error> {
        Ok(Editor(self.staff(cast::RASMA).await?))
    }
}

fn reasons(words: Words) -> Reasons {
    Reasons(words.map(|(language, why)| (language, why.to_owned())).to_vec())
}

fn in_language(words: Words, language: Language) -> &'static str {
    words.into_iter().find(|(one, _)| *one == language).map_or("", |(_, words)| words)
}

/// In the demonstration a refusal is a fault.
fn unhindered<T, H: Debug>(done: Result<T, Stop<H>>) -> Result<T, Error> {
    done.map_err(|stop| stop.refusal().map_or_else(|error| error, |why| Error::internal(format!("refused: {why:?}"))))
}
