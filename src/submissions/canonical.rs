//! What the digests of a submission are made of: the proof that what is on record is what was received. Pure; anyone
//! can compute the same from a receipt (`tests/submissions/verify.py` does, in forty lines of Python).
//!
//! **A field** is its UTF-8 text, preceded by the number of its bytes as eight bytes, the highest first; a field that is missing is
//! eight bytes `ff` and nothing else. Ids are fields in their usual form (`018f…-…`, lower case), numbers in decimal
//! digits, times in RFC 3339 UTC with six digits of the second (`2026-11-24T08:31:07.482000Z`), digests in hexadecimal
//! digits. The only change made to a text is that its line ends become LF.
//!
//! | digest of | is | over the fields |
//! |---|---|---|
//! | a comment | HMAC-SHA-256 with its salt | `atbalss/comment/1`, submission, id, ordinal, version, language, point?, kind, body, proposed wording?, revises? |
//! | a signature | HMAC-SHA-256 with its salt | `atbalss/signature/1`, submission, id, organisation, its name, country, register and number, person, name, position, declaration, its language |
//! | the covering note | HMAC-SHA-256 with its salt | `atbalss/note/1`, submission, note |
//! | the submission | SHA-256 | `atbalss/submission/1`, id, consultation, number, channel, received, language, supersedes?, the note's digest, how many comments, their digests, how many signatures, their digests |
//!
//! Comments stand in the order of their ordinals, signatures in that of their ids. With a salt of its own each text can
//! later be erased, and its digest still stands without telling anything.
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

use super::model::{Comment, Signature, Submission};
use crate::{
    ids::SubmissionId,
    platform::{Digest, Instant, Salt},
};

/// Fields one after the other, as the table above says.
struct Fields(Vec<u8>);

impl Fields {
    fn of(format: &str) -> Self {
        Self(Vec::new()).text(format)
    }

    fn text(mut self, text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        self.0.extend_from_slice(&(text.len() as u64).to_be_bytes());
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    fn value(self, value: &impl ToString) -> Self {
        self.text(&value.to_string())
    }

    fn maybe(mut self, value: Option<&impl ToString>) -> Self {
        if let Some(value) = value {
            return self.value(value);
        }
        self.0.extend_from_slice(&[0xFF; 8]);
        self
    }

    fn all(self, digests: &[Digest]) -> Self {
        digests.iter().fold(self.value(&digests.len()), Self::value)
    }

    fn salted(&self, salt: &Salt) -> Digest {
        let mut mac = Hmac::<Sha256>::new_from_slice(salt.bytes()).expect("HMAC takes a key of any length");
        mac.update(&self.0);
        <[u8; 32]>::from(mac.finalize().into_bytes()).into()
    }

    fn plain(&self) -> Digest {
        <[u8; 32]>::from(Sha256::digest(&self.0)).into()
    }
}

/// RFC 3339 in UTC with whole microseconds, which is what is kept.
#[must_use]
pub fn time(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

/// The digest of a comment; its own field `digest` is not looked at.
#[must_use]
pub fn comment(comment: &Comment) -> Digest {
    Fields::of("atbalss/comment/1")
        .value(&comment.submission)
        .value(&comment.id)
        .value(&comment.ordinal)
        .value(&comment.version)
        .value(&comment.language)
        .maybe(comment.point.as_ref())
        .value(&comment.kind)
        .text(&comment.body)
        .maybe(comment.proposed_wording.as_ref())
        .maybe(comment.revises.as_ref())
        .salted(&comment.salt)
}

/// The digest of a signature; its own field `digest` is not looked at.
#[must_use]
pub fn signature(signature: &Signature) -> Digest {
    Fields::of("atbalss/signature/1")
        .value(&signature.submission)
        .value(&signature.id)
        .value(&signature.organisation)
        .text(&signature.organisation_name)
        .text(&signature.organisation_country)
        .text(&signature.organisation_register)
        .text(&signature.organisation_number)
        .value(&signature.person)
        .text(&signature.person_name)
        .text(&signature.person_position)
        .text(&signature.declaration)
        .value(&signature.declaration_language)
        .salted(&signature.salt)
}

/// The digest of a covering note.
#[must_use]
pub fn note(submission: SubmissionId, note: &str, salt: &Salt) -> Digest {
    Fields::of("atbalss/note/1").value(&submission).text(note).salted(salt)
}

/// The digest of a submission over those of its parts; its own field `digest` is not looked at.
#[must_use]
pub fn submission(submission: &Submission, comments: &[Comment], signatures: &[Signature]) -> Digest {
    let comments: Vec<Digest> = comments.iter().map(|comment| comment.digest).collect();
    let signatures: Vec<Digest> = signatures.iter().map(|signature| signature.digest).collect();
    Fields::of("atbalss/submission/1")
        .value(&submission.id)
        .value(&submission.consultation)
        .value(&submission.number)
        .value(&submission.channel)
        .text(&time(submission.received_at))
        .value(&submission.language)
        .maybe(submission.supersedes.as_ref())
        .value(&submission.note_digest)
        .all(&comments)
        .all(&signatures)
        .plain()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::{CommentId, ConsultationId, OrganisationId, PersonId, PointId, SignatureId, StatementId, VersionId},
        platform::Language,
        statements::{CommentKind, Reply},
        submissions::model::Channel,
    };

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        uuid::Uuid::from_u128(number).into()
    }

    fn received() -> Instant {
        Instant::from_microseconds(1_795_509_067_482_000).expect("an instant")
    }

    fn annas_comment() -> Comment {
        Comment {
            id: id::<CommentId>(2),
            submission: id::<SubmissionId>(1),
            ordinal: 1,
            version: id::<VersionId>(3),
            language: Language::Lv,
            point: Some(id::<PointId>(4)),
            kind: CommentKind::Proposal,
            body: "Iedzīvotāji jautā,\nko darīt pašiem.".to_owned(),
            proposed_wording: None,
            revises: None,
            format: 1,
            salt: [7; 32].into(),
            digest: [0; 32].into(),
        }
    }

    fn annas_signature() -> Signature {
        Signature {
            id: id::<SignatureId>(5),
            submission: id::<SubmissionId>(1),
            organisation: id::<OrganisationId>(6),
            organisation_name: "Biedrība „Drošais krasts”".to_owned(),
            organisation_country: "LV".to_owned(),
            organisation_register: "Biedrību un nodibinājumu reģistrs".to_owned(),
            organisation_number: "40008000000".to_owned(),
            person: id::<PersonId>(7),
            person_name: "Anna Liepsala".to_owned(),
            person_position: "valdes priekšsēdētāja".to_owned(),
            declaration: "Drīkstu iesniegt.".to_owned(),
            declaration_language: Language::Lv,
            signed_at: received(),
            format: 1,
            salt: [8; 32].into(),
            digest: [0; 32].into(),
        }
    }

    fn annas_submission() -> Submission {
        Submission {
            id: id::<SubmissionId>(1),
            consultation: id::<ConsultationId>(9),
            statement: id::<StatementId>(10),
            number: 14,
            channel: Channel::Web,
            received_at: received(),
            recorded_at: received(),
            reply: Reply::Comments,
            language: Language::Lv,
            note: String::new(),
            note_salt: [9; 32].into(),
            note_digest: [0; 32].into(),
            supersedes: None,
            format: 1,
            digest: [0; 32].into(),
        }
    }

    #[test]
    fn times_have_six_digits_of_the_second() {
        assert_eq!(time(annas_submission().received_at), "2026-11-24T08:31:07.482000Z");
    }

    #[test]
    fn a_field_is_its_length_and_its_bytes() {
        let fields = Fields::of("é").maybe(None::<&i32>).value(&14);
        assert_eq!(
            fields.0,
            [&[0, 0, 0, 0, 0, 0, 0, 2], "é".as_bytes(), &[0xFF; 8], &[0, 0, 0, 0, 0, 0, 0, 2], b"14"].concat()
        );
    }

    /// Known answers, computed once by another program from the table above: a changed digest would break every receipt
    /// given out.
    #[test]
    fn the_digests_never_change() {
        let (comment_digest, signature_digest) = (comment(&annas_comment()), signature(&annas_signature()));
        assert_eq!(comment_digest.to_string(), "96c71407a63f23ed6ddc053d67053f6ca43f5bdc38e0e85ae5ef7a307124ba16");
        assert_eq!(signature_digest.to_string(), "e9e120b899503c71069f05cb1c258339ff17818336076163e06a977258a91823");
        let note_digest = note(id(1), "", &[9; 32].into());
        let signed = Submission { note_digest, ..annas_submission() };
        let comments = [Comment { digest: comment_digest, ..annas_comment() }];
        let signatures = [Signature { digest: signature_digest, ..annas_signature() }];
        assert_eq!(
            submission(&signed, &comments, &signatures).to_string(),
            "b069c88474b783bc0b9cfbb1f838e0c70966104c7b4313e28ce0dfc0573dd3e8"
        );
    }

    #[test]
    fn only_line_ends_may_differ() {
        let with = |body: &str| comment(&Comment { body: body.to_owned(), ..annas_comment() });
        assert_eq!(with("a\r\nb"), with("a\nb"));
        assert_ne!(with("a\nb"), with("a\n b"));
        assert_ne!(with("a\nb"), with("a\nb\n"));
        assert_ne!(with("ņ"), with("n\u{327}"));
    }

    #[test]
    fn text_cannot_move_from_one_field_to_the_next() {
        let with = |body: &str, wording: Option<&str>| {
            comment(&Comment { body: body.to_owned(), proposed_wording: wording.map(str::to_owned), ..annas_comment() })
        };
        assert_ne!(with("ab", Some("c")), with("a", Some("bc")));
        assert_ne!(with("a", Some("")), with("a", None));
    }

    #[test]
    fn another_salt_is_another_digest() {
        assert_ne!(comment(&annas_comment()), comment(&Comment { salt: [8; 32].into(), ..annas_comment() }));
    }
}
