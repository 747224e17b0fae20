//! The letters after a submission: the receipt, its copies, the notice to the ministry.
use super::{composer::Composer, envelope::because_you_represent, occasion::Occasion, writing::Writing};
use crate::{
    accounts::Contact,
    addresses::{self, Page},
    consultations::{self, Part, Reference},
    ids::SubmissionId,
    notifications::model::{Kind, NewLetter, Why},
    platform::{Conn, Digest, Error, Language, Said, Salt, Stop, riga, said},
    submissions::{self, Record, Signature},
};

/// The letter of a telling about a submission.
pub(super) async fn letter(writing: &mut Writing<'_>, id: SubmissionId) -> Result<NewLetter, Stop<Why>> {
    let reader = writing.reader().await?;
    let kind = writing.telling.kind;
    // The signatory always gets the receipt, whatever has happened since; the others only get what they may see now.
    if kind != Kind::Receipt && !writing.may_see(&reader, id).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let handed = Handed::load(writing.conn, id).await?;
    match kind {
        Kind::Notice => {
            let because = handed.because_official(writing.conn, &reader).await?;
            Ok(handed.notice(writing, &reader, because))
        }
        Kind::Copy => {
            let because = because_you_represent(&handed.signature(writing)?.organisation_name);
            Ok(handed.receipt(writing, &reader, because))
        }
        _ => {
            let organisation = &handed.signature(writing)?.organisation_name;
            let because = said("notifications-because-you-signed").with("organisation", organisation);
            Ok(handed.receipt(writing, &reader, because))
        }
    }
}

/// A submission with the data for its letters.
struct Handed {
    occasion: Occasion,
    record: Record,
}

impl Handed {
    /// Loads it; the caller checks who may see it.
    async fn load(conn: &mut Conn, id: SubmissionId) -> Result<Self, Error> {
        let submission = submissions::find(conn, id).await?;
        let record = submissions::record(conn, submission).await?;
        let occasion =
            Occasion::load(conn, record.submission.consultation, record.comments.iter().map(|comment| &**comment))
                .await?;
        Ok(Self { occasion, record })
    }

    /// The signature of the organisation that the letter is about.
    fn signature(&self, writing: &Writing<'_>) -> Result<&Signature, Error> {
        let mut all = self.record.signatures.iter();
        all.find(|signature| Some(signature.organisation) == writing.telling.organisation)
            .map(|signature| &**signature)
            .ok_or_else(|| Error::internal("a submission without the signature of who is told of it"))
    }

    async fn because_official(&self, conn: &mut Conn, reader: &Contact) -> Result<Said, Error> {
        let parts = consultations::parts(conn, self.occasion.consultation.id).await?;
        let is_responsible = parts.contains(&(reader.person, Part::Responsible));
        Ok(said(if is_responsible {
            "notifications-because-you-are-responsible"
        } else {
            "notifications-because-you-review"
        }))
    }

    /// To the organisation: its submission has arrived, with its contents.
    fn receipt(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> NewLetter {
        let (envelope, language) = (self.occasion.to_outside(writing.to(reader)), reader.language);
        let page = writing.address(addresses::Submission { id: self.record.submission.id });
        let letter = envelope
            .letter()
            .paragraph(said("notifications-receipt-text").with("title", self.occasion.title(language)))
            .facts(self.facts(language))
            .link(said("notifications-receipt-link"), &page)
            .paragraph(said("notifications-receipt-next"));
        let letter = self.proof(self.contents(letter, language));
        let about = self.about("notifications-receipt-subject", language);
        envelope.close(letter, writing.config, about, vec![because, self.occasion.questions()])
    }

    /// To the ministry: who commented on which points, and how.
    fn notice(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> NewLetter {
        let (envelope, language) = (self.occasion.within(writing.to(reader)), reader.language);
        let list = addresses::StaffComments {}.with("consultation", self.occasion.consultation.number.as_str());
        let text = said("notifications-notice-text")
            .with("title", self.occasion.title(language))
            .with("count", self.record.comments.len());
        let letter = envelope
            .letter()
            .paragraph(text)
            .facts(self.facts(language))
            .link(said("notifications-notice-link"), &writing.address(list));
        let about = self.about("notifications-notice-subject", language);
        envelope.close(self.contents(letter, language), writing.config, about, vec![because])
    }

    fn about(&self, key: &'static str, language: Language) -> Said {
        said(key)
            .with("reference", self.reference().to_string())
            .with("organisation", self.organisations())
            .with("title", self.occasion.title(language))
    }

    fn reference(&self) -> Reference {
        Reference::of_submission(&self.occasion.consultation, self.record.submission.number)
    }

    fn organisations(&self) -> String {
        let names: Vec<&str> =
            self.record.signatures.iter().map(|signature| signature.organisation_name.as_str()).collect();
        names.join("; ")
    }

    fn facts(&self, language: Language) -> Vec<(Said, String)> {
        let submission = &self.record.submission;
        let at = submission.received_at;
        let received =
            said("notifications-in-riga").with("time", riga::second(at, language)).with("offset", riga::offset(at));
        let people: Vec<String> = self
            .record
            .signatures
            .iter()
            .map(|signature| format!("{}, {}", signature.person_name, signature.person_position))
            .collect();
        vec![
            (said("notifications-number"), self.reference().to_string()),
            (said("notifications-received"), received.in_language(language).to_string()),
            (said("notifications-organisation"), self.organisations()),
            (said("notifications-signed-by"), people.join("; ")),
        ]
    }

    /// Every comment in full, then the covering note.
    fn contents(&self, letter: Composer, language: Language) -> Composer {
        let letter = letter.heading(said("notifications-comments").with("count", self.record.comments.len()));
        let letter = self.record.comments.iter().fold(letter, |letter, comment| {
            let letter = letter.paragraph(self.occasion.caption(comment, language)).quote(&comment.body);
            match &comment.proposed_wording {
                Some(wording) => letter.paragraph(said("notifications-wording")).quote(wording),
                None => letter,
            }
        });
        match self.record.submission.note.as_str() {
            "" => letter,
            note => letter.heading(said("notifications-note")).quote(note),
        }
    }

    /// The digests that prove later, together with the texts above, that exactly these words were received.
    fn proof(&self, letter: Composer) -> Composer {
        let Record { submission, comments, signatures } = &self.record;
        let both = |letter: Composer, name: Said, salt: &Salt, digest: &Digest| {
            letter.paragraph(name).facts(vec![
                (said("notifications-salt"), salt.to_string()),
                (said("notifications-digest"), digest.to_string()),
            ])
        };
        let letter = letter.heading(said("notifications-proof")).paragraph(said("notifications-proof-text"));
        let letter = letter.facts(vec![(said("notifications-digest"), submission.digest.to_string())]);
        let letter = comments.iter().fold(letter, |letter, comment| {
            both(
                letter,
                said("notifications-proof-comment").with("ordinal", comment.ordinal),
                &comment.salt,
                &comment.digest,
            )
        });
        let letter = signatures.iter().fold(letter, |letter, signature| {
            both(
                letter,
                said("notifications-proof-signature").with("name", &signature.person_name),
                &signature.salt,
                &signature.digest,
            )
        });
        match (&submission.note_salt, &submission.note_digest) {
            (Some(salt), Some(digest)) => both(letter, said("notifications-note"), salt, digest),
            _ => letter,
        }
    }
}
