//! The file with which programs check a submission: everything that the digests are made of, as JSON, with the names
//! and the order of `docs/proof.md`; each part ends with the number of its form, its salt and its digest. The receipt
//! names the person who signed; the public file has only the digest of the signature, so that it names no person.
use serde::Serialize;

use super::model::{CommentOnRecord, Record, SignatureOnRecord, WithdrawalOnRecord};
use crate::{
    ids::{CommentId, ConsultationId, OrganisationId, PersonId, PointId, SignatureId, SubmissionId, VersionId},
    platform::{Digest, Error, Language, canonical::time},
    statements::{CommentKind, Reply},
};

#[derive(Serialize)]
struct Proof<'a, C, S> {
    id: SubmissionId,
    consultation: ConsultationId,
    number: i32,
    channel: &'static str,
    received: String,
    recorded: String,
    reply: Reply,
    language: Language,
    supersedes: Option<SubmissionId>,
    note: Option<ShownNote<'a>>,
    comments: Vec<C>,
    signatures: Vec<S>,
    format: i16,
    digest: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    withdrawals: Vec<WithdrawalProof>,
}

/// Beside the submission, because it came later.
#[derive(Serialize)]
struct WithdrawalProof {
    signature: SignatureId,
    withdrawn: String,
    person: PersonId,
    format: i16,
    digest: String,
}

#[derive(Serialize)]
struct NoteProof<'a> {
    text: &'a str,
    format: i16,
    salt: String,
    digest: String,
}

#[derive(Serialize)]
struct CommentProof<'a> {
    id: CommentId,
    ordinal: i32,
    version: VersionId,
    language: Language,
    point: Option<PointId>,
    kind: CommentKind,
    body: &'a str,
    proposed_wording: Option<&'a str>,
    revises: Option<CommentId>,
    format: i16,
    salt: String,
    digest: String,
}

/// What came on paper was signed by nobody with an account, and nothing was declared: those fields are left out.
#[derive(Serialize)]
struct SignatureProof<'a> {
    id: SignatureId,
    organisation: Option<OrganisationId>,
    organisation_name: &'a str,
    organisation_country: &'a str,
    organisation_register: &'a str,
    organisation_number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<PersonId>,
    person_name: &'a str,
    person_position: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration_language: Option<Language>,
    signed: String,
    format: i16,
    salt: String,
    digest: String,
}

/// Only a digest: its contents are not public.
#[derive(Serialize)]
struct DigestAlone {
    digest: String,
}

/// The covering note of a public submission.
#[derive(Serialize)]
#[serde(untagged)]
enum ShownNote<'a> {
    Whole(NoteProof<'a>),
    Covered(DigestAlone),
}

/// A comment of a public submission.
#[derive(Serialize)]
#[serde(untagged)]
enum ShownComment<'a> {
    Whole(CommentProof<'a>),
    Hidden(DigestAlone),
}

/// A single comment; the first field is its submission.
#[derive(Serialize)]
struct CommentAlone<'a> {
    submission: SubmissionId,
    #[serde(flatten)]
    comment: CommentProof<'a>,
}

/// A submission with its salts and digests, formatted for reading: for its signatories and for staff.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written as JSON.
pub fn proof(record: &Record) -> Result<String, Error> {
    let withdrawals = record.withdrawals.iter().map(withdrawal).collect();
    let comments = record.comments.iter().map(comment).collect();
    written(record, note(record, true), comments, record.signatures.iter().map(signature).collect(), withdrawals)
}

/// A public submission, formatted for reading: of its signatures, and of what is held back or has covered words, it has
/// only the digests, of a withdrawal nothing. The order of the comments stays, so that the digest can be computed.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written as JSON.
pub fn public_proof(
    record: &Record,
    is_note_shown: bool,
    is_shown: impl Fn(CommentId) -> bool,
) -> Result<String, Error> {
    let alone = |digest: &Digest| DigestAlone { digest: digest.to_string() };
    let mut comments = Vec::new();
    for of in &record.comments {
        let shown =
            if is_shown(of.id) { ShownComment::Whole(comment(of)) } else { ShownComment::Hidden(alone(&of.digest)) };
        comments.push(shown);
    }
    let signatures = record.signatures.iter().map(|one| alone(&one.digest)).collect();
    written(record, note(record, is_note_shown), comments, signatures, Vec::new())
}

/// A comment with its salt and digest, formatted for reading. Without the words that are covered nobody can compute the
/// digest, so only that is given.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written as JSON.
pub fn comment_proof(of: &CommentOnRecord, is_whole: bool) -> Result<String, Error> {
    if !is_whole {
        return laid_out(&DigestAlone { digest: of.digest.to_string() });
    }
    laid_out(&CommentAlone { submission: of.submission, comment: comment(of) })
}

fn written<C: Serialize, S: Serialize>(
    Record { submission, .. }: &Record,
    note: Option<ShownNote<'_>>,
    comments: Vec<C>,
    signatures: Vec<S>,
    withdrawals: Vec<WithdrawalProof>,
) -> Result<String, Error> {
    laid_out(&Proof {
        id: submission.id,
        consultation: submission.consultation,
        number: submission.number,
        channel: submission.channel.as_str(),
        received: time(submission.received_at),
        recorded: time(submission.recorded_at),
        reply: submission.reply,
        language: submission.language,
        supersedes: submission.supersedes,
        note,
        comments,
        signatures,
        format: submission.format,
        digest: submission.digest.to_string(),
        withdrawals,
    })
}

fn note(Record { submission, .. }: &Record, is_whole: bool) -> Option<ShownNote<'_>> {
    let (salt, digest) = submission.note_salt.as_ref().zip(submission.note_digest.as_ref())?;
    let digest = digest.to_string();
    Some(if is_whole {
        let (text, format) = (submission.note.as_str(), submission.format);
        ShownNote::Whole(NoteProof { text, format, salt: salt.to_string(), digest })
    } else {
        ShownNote::Covered(DigestAlone { digest })
    })
}

fn withdrawal(of: &WithdrawalOnRecord) -> WithdrawalProof {
    WithdrawalProof {
        signature: of.signature,
        withdrawn: time(of.withdrawn_at),
        person: of.person,
        format: of.format,
        digest: of.digest.to_string(),
    }
}

fn laid_out(thing: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string_pretty(thing).map_err(Error::internal)
}

fn comment(comment: &CommentOnRecord) -> CommentProof<'_> {
    CommentProof {
        id: comment.id,
        ordinal: comment.ordinal,
        version: comment.version,
        language: comment.language,
        point: comment.point,
        kind: comment.kind,
        body: &comment.body,
        proposed_wording: comment.proposed_wording.as_deref(),
        revises: comment.revises,
        format: comment.format,
        salt: comment.salt.to_string(),
        digest: comment.digest.to_string(),
    }
}

fn signature(signature: &SignatureOnRecord) -> SignatureProof<'_> {
    SignatureProof {
        id: signature.id,
        organisation: signature.organisation,
        organisation_name: &signature.organisation_name,
        organisation_country: &signature.organisation_country,
        organisation_register: &signature.organisation_register,
        organisation_number: &signature.organisation_number,
        person: signature.person,
        person_name: &signature.person_name,
        person_position: &signature.person_position,
        declaration: signature.person.map(|_| signature.declaration.as_str()),
        declaration_language: signature.person.map(|_| signature.declaration_language),
        signed: time(signature.signed_at),
        format: signature.format,
        salt: signature.salt.to_string(),
        digest: signature.digest.to_string(),
    }
}
