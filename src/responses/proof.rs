//! The file with which programs check a published answer: everything that its digest is made of, as JSON, with the
//! names and the order of `docs/proof.md`, then its salt and its digest. It names none of the people who made the
//! answer.
use serde::Serialize;

use super::model::{ProvedAnswer, Verdict};
use crate::{
    ids::{AnswerId, CommentId, PublicationId},
    platform::{Error, Language, canonical::time},
};

#[derive(Serialize)]
struct Proof<'a> {
    id: AnswerId,
    publication: PublicationId,
    comment: CommentId,
    part: i32,
    verdict: Verdict,
    reasons: &'a str,
    essence: &'a str,
    language: Language,
    approval_digest: String,
    corrects: Option<AnswerId>,
    #[serde(flatten)]
    since_two: Option<SinceTwo<'a>>,
    format: i16,
    salt: String,
    digest: String,
}

/// What the second form has more than the first.
#[derive(Serialize)]
struct SinceTwo<'a> {
    waiver: Option<&'a str>,
}

/// What is left of an answer whose words were erased.
#[derive(Serialize)]
struct ErasedProof {
    erased: Option<String>,
    digest: String,
}

/// An answer with its salt and its digest, formatted for reading; of one that was erased the digest alone.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written as JSON.
pub fn proof(proved: &ProvedAnswer) -> Result<String, Error> {
    let ProvedAnswer { answer, format, salt, digest } = proved;
    let (Some(salt), None) = (salt, answer.erased()) else {
        let erased = answer.erased_at.map(time);
        return serde_json::to_string_pretty(&ErasedProof { erased, digest: digest.to_string() })
            .map_err(Error::internal);
    };
    serde_json::to_string_pretty(&Proof {
        id: answer.id,
        publication: answer.publication,
        comment: answer.comment,
        part: answer.part,
        verdict: answer.verdict,
        reasons: &answer.reasons,
        essence: &answer.essence,
        language: answer.language,
        approval_digest: answer.approval_digest.to_string(),
        corrects: answer.corrects,
        since_two: (*format > 1).then_some(SinceTwo { waiver: answer.waiver.as_deref() }),
        format: *format,
        salt: salt.to_string(),
        digest: digest.to_string(),
    })
    .map_err(Error::internal)
}
