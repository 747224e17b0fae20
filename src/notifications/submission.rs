//! The letters that follow when a statement is handed in: the receipt, its copies, the notice to the ministry.
use super::{
    composer::Composer,
    model::{Kind, Text},
    occasion::Occasion,
};
use crate::{
    ids::{ConsultationId, SubmissionId},
    platform::{Config, Conn, Digest, Error, Language, Said, Salt, riga, said},
    submissions::{self, Record, Signature},
};

/// A submission with what its letters say around it.
pub(super) struct Handed {
    occasion: Occasion,
    record: Record,
}

impl Handed {
    /// Loads it, whoever may see it.
    pub(super) async fn load(conn: &mut Conn, id: SubmissionId) -> Result<Self, Error> {
        let submission = submissions::find(conn, id).await?;
        let record = submissions::record(conn, submission).await?;
        let occasion = Occasion::load(conn, record.submission.consultation, record.comments.iter()).await?;
        Ok(Self { occasion, record })
    }

    /// On which consultation it is.
    pub(super) fn consultation(&self) -> ConsultationId {
        self.record.submission.consultation
    }

    /// Who signed first; each submission is signed.
    pub(super) fn signature(&self) -> Result<&Signature, Error> {
        self.record.signatures.first().ok_or_else(|| Error::internal("a submission without a signature"))
    }

    /// The words of one letter of this kind.
    pub(super) fn letter(&self, kind: Kind, config: &Config, language: Language, reason: Said) -> Text {
        if kind == Kind::Notice {
            self.notice(config, language, reason)
        } else {
            self.receipt(config, language, reason)
        }
    }

    /// To the organisation: it has arrived, and this is what arrived.
    fn receipt(&self, config: &Config, language: Language, reason: Said) -> Text {
        let address = config.link(&self.record.submission.address());
        let letter = Composer::new(language)
            .paragraph(said("notifications-receipt-text").with("title", self.occasion.title(language)))
            .facts(self.facts(language))
            .link(said("notifications-receipt-link"), &address)
            .paragraph(said("notifications-receipt-next"));
        let letter = self.proof(self.contents(letter, language));
        letter.signed(
            config,
            self.about("notifications-receipt-subject", language),
            vec![reason, self.occasion.questions()],
        )
    }

    /// To the ministry: who commented on which points and how.
    fn notice(&self, config: &Config, language: Language, reason: Said) -> Text {
        let address = config.link(&format!("/staff/comments?consultation={}", self.occasion.consultation.number));
        let count = self.record.comments.len();
        let letter = Composer::new(language)
            .paragraph(
                said("notifications-notice-text").with("title", self.occasion.title(language)).with("count", count),
            )
            .facts(self.facts(language))
            .link(said("notifications-notice-link"), &address);
        self.contents(letter, language).signed(
            config,
            self.about("notifications-notice-subject", language),
            vec![reason],
        )
    }

    fn about(&self, key: &'static str, language: Language) -> Said {
        said(key)
            .with("reference", self.record.submission.reference(&self.occasion.consultation))
            .with("organisation", self.organisations())
            .with("title", self.occasion.title(language))
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
            (said("notifications-number"), submission.reference(&self.occasion.consultation)),
            (said("notifications-received"), received.in_language(language).to_string()),
            (said("notifications-organisation"), self.organisations()),
            (said("notifications-signed-by"), people.join("; ")),
        ]
    }

    /// Every comment whole, then the covering note.
    fn contents(&self, letter: Composer, language: Language) -> Composer {
        let letter = letter.heading(said("notifications-comments"));
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

    /// What proves later, together with the texts above, that these very words were received.
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
        both(letter, said("notifications-note"), &submission.note_salt, &submission.note_digest)
    }
}
