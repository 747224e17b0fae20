//! The file with which programs check a submission: everything that the digests are made of, as JSON, with the names
//! and the order of `docs/proof.md`; each part ends with the number of its form, its salt and its digest. The receipt
//! names the person who signed; the public file has only the digest of the signature, so that it names no person.
use serde::Serialize;

use super::model::{CommentOnRecord, Erased, Record, SignatureOnRecord, WithdrawalOnRecord};
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

/// Only a digest: its contents are not public, or nobody has them any more.
#[derive(Serialize)]
struct DigestAlone {
    /// When its words were erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased: Option<String>,
    digest: String,
}

impl DigestAlone {
    fn of(digest: &Digest, erased: Option<Erased>) -> Self {
        Self { erased: erased.map(|one| time(one.at)), digest: digest.to_string() }
    }
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

/// A signature on a receipt.
#[derive(Serialize)]
#[serde(untagged)]
enum ShownSignature<'a> {
    Whole(SignatureProof<'a>),
    Erased(DigestAlone),
}

/// A single comment; the first field is its submission.
#[derive(Serialize)]
struct CommentAlone<'a> {
    submission: SubmissionId,
    #[serde(flatten)]
    comment: CommentProof<'a>,
}

/// A submission with its salts and digests, formatted for reading: for its signatories and for staff. Of what was
/// erased it has the digest alone.
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
    let comments = record.comments.iter().map(|of| if is_shown(of.id) { comment(of) } else { hidden(of) }).collect();
    let signatures = record.signatures.iter().map(|one| DigestAlone::of(&one.digest, None)).collect();
    written(record, note(record, is_note_shown), comments, signatures, Vec::new())
}

/// A comment with its salt and digest, formatted for reading. Without the words that are covered or were erased nobody
/// can compute the digest, so only that is given.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written as JSON.
pub fn comment_proof(of: &CommentOnRecord, is_whole: bool) -> Result<String, Error> {
    match comment(of) {
        ShownComment::Whole(comment) if is_whole => laid_out(&CommentAlone { submission: of.submission, comment }),
        _ => laid_out(&hidden(of)),
    }
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
    let digest = submission.note_digest.as_ref()?;
    Some(match &submission.note_salt {
        Some(salt) if is_whole => {
            let (text, format) = (submission.note.as_str(), submission.format);
            ShownNote::Whole(NoteProof { text, format, salt: salt.to_string(), digest: digest.to_string() })
        }
        _ => ShownNote::Covered(DigestAlone::of(digest, submission.erased())),
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

/// A comment of which only the digest is given.
fn hidden(of: &CommentOnRecord) -> ShownComment<'_> {
    ShownComment::Hidden(DigestAlone::of(&of.digest, of.erased()))
}

/// A comment with everything that its digest is made of, as long as that is kept.
fn comment(of: &CommentOnRecord) -> ShownComment<'_> {
    let Some(salt) = &of.salt else { return hidden(of) };
    ShownComment::Whole(CommentProof {
        id: of.id,
        ordinal: of.ordinal,
        version: of.version,
        language: of.language,
        point: of.point,
        kind: of.kind,
        body: &of.body,
        proposed_wording: of.proposed_wording.as_deref(),
        revises: of.revises,
        format: of.format,
        salt: salt.to_string(),
        digest: of.digest.to_string(),
    })
}

/// A signature with everything that its digest is made of, as long as that is kept.
fn signature(signature: &SignatureOnRecord) -> ShownSignature<'_> {
    let Some(salt) = &signature.salt else {
        return ShownSignature::Erased(DigestAlone::of(&signature.digest, signature.erased()));
    };
    ShownSignature::Whole(SignatureProof {
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
        salt: salt.to_string(),
        digest: signature.digest.to_string(),
    })
}
