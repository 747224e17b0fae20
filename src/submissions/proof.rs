//! The part of a receipt that programs read: everything the digests are made of, as JSON, under the names of `canonical`'s table.
use serde_json::{Value, json};

use super::{
    canonical,
    model::{Comment, Record, Signature},
};

/// A submission with its salts and digests, laid out for reading.
#[must_use]
pub fn proof(record: &Record) -> String {
    let submission = &record.submission;
    let all = json!({
        "id": submission.id,
        "consultation": submission.consultation,
        "number": submission.number,
        "channel": submission.channel,
        "received": canonical::time(submission.received_at),
        "language": submission.language,
        "supersedes": submission.supersedes,
        "note": { "text": submission.note, "salt": submission.note_salt.to_string(), "digest": submission.note_digest.to_string() },
        "comments": record.comments.iter().map(comment).collect::<Vec<_>>(),
        "signatures": record.signatures.iter().map(signature).collect::<Vec<_>>(),
        "digest": submission.digest.to_string(),
    });
    format!("{all:#}")
}

fn comment(comment: &Comment) -> Value {
    json!({
        "id": comment.id,
        "ordinal": comment.ordinal,
        "version": comment.version,
        "language": comment.language,
        "point": comment.point,
        "kind": comment.kind,
        "body": comment.body,
        "proposed_wording": comment.proposed_wording,
        "revises": comment.revises,
        "salt": comment.salt.to_string(),
        "digest": comment.digest.to_string(),
    })
}

fn signature(signature: &Signature) -> Value {
    json!({
        "id": signature.id,
        "organisation": signature.organisation,
        "organisation_name": signature.organisation_name,
        "organisation_country": signature.organisation_country,
        "organisation_register": signature.organisation_register,
        "organisation_number": signature.organisation_number,
        "person": signature.person,
        "person_name": signature.person_name,
        "person_position": signature.person_position,
        "declaration": signature.declaration,
        "declaration_language": signature.declaration_language,
        "salt": signature.salt.to_string(),
        "digest": signature.digest.to_string(),
    })
}
