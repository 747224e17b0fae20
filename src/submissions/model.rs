use std::{fmt, ops::Deref, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    assessments::{NewAssessment, Place},
    consultations::{Consultation, Phase, Published, Reference},
    ids::{
        CommentId, ConsultationId, OrganisationId, PersonId, PointId, SignatureId, StatementId, SubmissionId, VersionId,
    },
    organisations::Organisation,
    platform::{
        Digest, Instant, Language, Member, Person, Salt, Sealed,
        canonical::{seal, seal_salted},
        text_enum,
    },
    schema::{comments, signatures, submissions},
    statements::{CommentKind, Reply, Statement, Written},
};

text_enum! {
    /// How a submission came in.
    pub enum Channel {
        /// By this service.
        Web = "web",
    }
}

/// A statement as handed in.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = submissions)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// On which consultation.
    pub consultation: ConsultationId,
    /// The statement that was handed in.
    pub statement: StatementId,
    /// Its number in the consultation, from 1 without gaps.
    pub number: i32,
    /// How it came in.
    pub channel: Channel,
    /// When: the arrival of the request's head.
    pub received_at: Instant,
    /// When it went on record.
    pub recorded_at: Instant,
    /// What it says as a whole.
    pub reply: Reply,
    /// The language of the covering note.
    pub language: Language,
    /// The covering note; empty when there is none.
    pub note: String,
    /// The submission in whose place it stands.
    pub supersedes: Option<SubmissionId>,
}

impl Submission {
    /// The number people quote: `2026-003/014`.
    #[must_use]
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        Reference::of_submission(consultation, self.number)
    }
}

/// Whose a submission is: organisation and person as they were, with the declaration as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = signatures)]
pub struct Signature {
    /// Its id.
    pub id: SignatureId,
    /// Of which submission.
    pub submission: SubmissionId,
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name then.
    pub organisation_name: String,
    /// Its country.
    pub organisation_country: String,
    /// The register that gave its number.
    pub organisation_register: String,
    /// Its number there.
    pub organisation_number: String,
    /// Who signed.
    pub person: PersonId,
    /// The name then.
    pub person_name: String,
    /// The office then.
    pub person_position: String,
    /// What was declared, word for word.
    pub declaration: String,
    /// In which language.
    pub declaration_language: Language,
    /// When it was signed.
    pub signed_at: Instant,
}

/// A comment as handed in.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = comments)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// In which submission.
    pub submission: SubmissionId,
    /// Its place there, from 1.
    pub ordinal: i32,
    /// On which version of the draft.
    pub version: VersionId,
    /// In which language it was written.
    pub language: Language,
    /// On which point; none for the whole draft.
    pub point: Option<PointId>,
    /// What it wants.
    pub kind: CommentKind,
    /// What it says.
    pub body: String,
    /// What the point should say instead.
    pub proposed_wording: Option<String>,
    /// The earlier comment in whose place it stands.
    pub revises: Option<CommentId>,
}

/// Why a statement was not handed in. Nothing is lost: it stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// Only some members may sign.
    MayNotSign,
    /// The period has not begun.
    TooEarly,
    /// The period was over when the request arrived.
    TooLate {
        /// The instant from which on it was too late.
        closed_at: Instant,
    },
    /// There is no comment in it.
    Empty,
    /// Somebody changed it after the check page was shown.
    Changed {
        /// The revision that the check page showed.
        seen: i32,
    },
}

/// Whether a statement can be handed in: by whom, when, and as it was seen.
///
/// # Errors
/// The first objection; that it is too late comes before anything that could be put right.
pub fn judge(
    member: &Member,
    consultation: &Consultation,
    statement: &Statement,
    comments: usize,
    seen: i32,
    now: Instant,
) -> Result<(), Objection> {
    if !member.of(statement.organisation).is_some_and(|membership| membership.may_sign) {
        return Err(Objection::MayNotSign);
    }
    match (consultation.phase(now), consultation.closes_at) {
        (Phase::Open, _) if consultation.answered_at.is_none() => {}
        // It may have been on its way so long that the consultation was closed as answered meanwhile.
        (Phase::Open | Phase::Closed | Phase::Answered, Some(closed_at)) => {
            return Err(Objection::TooLate { closed_at });
        }
        _ => return Err(Objection::TooEarly),
    }
    if comments == 0 {
        return Err(Objection::Empty);
    }
    if statement.revision != seen {
        return Err(Objection::Changed { seen });
    }
    Ok(())
}

/// What the signatory declared, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Word for word.
    pub text: String,
    /// In which language.
    pub language: Language,
}

/// A covering note, as its digest sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Of which submission.
    pub submission: SubmissionId,
    /// What it says.
    pub text: String,
}

/// A submission that goes on record, with everything in it; each part is sealed before the whole is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// The submission.
    pub submission: Submission,
    /// The covering note, where there is one.
    pub note: Option<Sealed<Note>>,
    /// Its comments, by ordinal.
    pub comments: Vec<Sealed<Comment>>,
    /// Its signatures, by id.
    pub signatures: Vec<Sealed<Signature>>,
}

/// What a submission is made of.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// Its comments in the order of the draft.
    pub comments: &'a [Written],
    /// The versions of the draft that were published.
    pub versions: &'a [Published],
    /// The organisation as it is.
    pub organisation: &'a Organisation,
    /// Who signs.
    pub person: &'a Person,
    /// What was declared.
    pub declaration: &'a Declaration,
}

impl Parts<'_> {
    /// The record, with new ids, salts and digests.
    #[must_use]
    pub fn on_record(&self, number: i32, received_at: Instant) -> Sealed<NewRecord> {
        let id = SubmissionId::new();
        let text = self.statement.note.clone();
        let comments = self.comments.iter().zip(1..);
        seal(NewRecord {
            note: (!text.is_empty()).then(|| seal_salted(Note { submission: id, text: text.clone() })),
            comments: comments.map(|(written, ordinal)| seal_salted(self.comment(id, written, ordinal))).collect(),
            signatures: vec![seal_salted(self.signature(id, received_at))],
            submission: Submission {
                id,
                consultation: self.statement.consultation,
                statement: self.statement.id,
                number,
                channel: Channel::Web,
                received_at,
                recorded_at: received_at,
                reply: self.statement.reply,
                language: self.statement.note_language,
                note: text,
                supersedes: None,
            },
        })
    }

    fn comment(&self, submission: SubmissionId, Written { comment, .. }: &Written, ordinal: i32) -> Comment {
        Comment {
            id: CommentId::new(),
            submission,
            ordinal,
            version: comment.version,
            language: comment.language,
            point: comment.point,
            kind: comment.kind,
            body: comment.body.clone(),
            proposed_wording: comment.proposed_wording.clone(),
            revises: None,
        }
    }

    fn signature(&self, submission: SubmissionId, signed_at: Instant) -> Signature {
        Signature {
            id: SignatureId::new(),
            submission,
            organisation: self.organisation.id,
            organisation_name: self.organisation.name.clone(),
            organisation_country: self.organisation.country.clone(),
            organisation_register: self.organisation.register.clone(),
            organisation_number: self.organisation.number.clone(),
            person: self.person.id,
            person_name: self.person.name.clone(),
            person_position: self.person.position.clone(),
            declaration: self.declaration.text.clone(),
            declaration_language: self.declaration.language,
            signed_at,
        }
    }
}

impl NewRecord {
    /// What is to be answered: each comment at its place in its version of the draft.
    #[must_use]
    pub fn to_be_answered(&self, parts: &Parts<'_>) -> Vec<NewAssessment> {
        let ordinal = |of: VersionId| parts.versions.iter().find(|one| one.version == of).map_or(0, |one| one.ordinal);
        let places = parts.comments.iter().map(|written| written.place().map_or(Place::WholeDraft, Place::Point));
        self.comments
            .iter()
            .zip(places)
            .map(|(comment, place)| NewAssessment {
                comment: comment.id,
                submission: comment.submission,
                kind: comment.kind,
                version: comment.version,
                version_ordinal: ordinal(comment.version),
                place,
                point: comment.point,
            })
            .collect()
    }
}

macro_rules! on_record {
    ($($(#[$doc:meta])* $name:ident: $part:ident = $table:ident { $($field:ident: $kind:ty),* },)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
        #[diesel(table_name = $table)]
        pub struct $name {
            #[diesel(embed)]
            part: $part,
            /// Which fields its digest is made of.
            pub format: i16,
            $(#[doc = "Part of the proof."] pub $field: $kind,)*
            /// Its digest.
            pub digest: Digest,
        }

        impl Deref for $name {
            type Target = $part;

            fn deref(&self) -> &$part {
                &self.part
            }
        }
    )*};
}

on_record! {
    /// A submission on record, with what proves it.
    SubmissionOnRecord: Submission = submissions { note_salt: Option<Salt>, note_digest: Option<Digest> },
    /// A signature on record, with what proves it.
    SignatureOnRecord: Signature = signatures { salt: Salt },
    /// A comment on record, with what proves it.
    CommentOnRecord: Comment = comments { salt: Salt },
}

/// A submission on record with everything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The submission.
    pub submission: SubmissionOnRecord,
    /// Its comments, by ordinal.
    pub comments: Vec<CommentOnRecord>,
    /// Its signatures, by id.
    pub signatures: Vec<SignatureOnRecord>,
}

impl Record {
    /// Everyone who signed, in the order of their signatures.
    #[must_use]
    pub fn signatories(&self) -> Vec<Signatory> {
        let signed = self.signatures.iter();
        signed.map(|one| Signatory { organisation: one.organisation, name: one.organisation_name.clone() }).collect()
    }
}

/// An organisation that signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name then.
    pub name: String,
}

/// A comment on record with whose it is, as staff and its own people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentComment {
    /// The comment.
    pub comment: Comment,
    /// The submission's number in its consultation.
    pub number: i32,
    /// In which consultation.
    pub consultation: ConsultationId,
    /// When it came in.
    pub received_at: Instant,
    /// The submission has a covering note.
    pub has_note: bool,
    /// Whose it is: everyone who signed, in the order of their signatures.
    pub signatories: Vec<Signatory>,
}

impl SentComment {
    /// The comment as everyone reads it.
    pub(super) fn read(self) -> PublicComment {
        let Self { comment, number, consultation, received_at, has_note, signatories } = self;
        PublicComment { comment, number, consultation, received_at, has_note, signatories }
    }

    /// The names of everyone who signed.
    #[must_use]
    pub fn senders(&self) -> String {
        senders(&self.signatories)
    }
}

/// A comment as everyone reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicComment {
    /// The comment.
    pub comment: Comment,
    /// The submission's number in its consultation.
    pub number: i32,
    /// In which consultation.
    pub consultation: ConsultationId,
    /// When it came in.
    pub received_at: Instant,
    /// The submission has a covering note.
    pub has_note: bool,
    /// Whose it is: everyone who signed, in the order of their signatures.
    pub signatories: Vec<Signatory>,
}

impl PublicComment {
    /// The names of everyone who signed.
    #[must_use]
    pub fn senders(&self) -> String {
        senders(&self.signatories)
    }
}

fn senders(signatories: &[Signatory]) -> String {
    signatories.iter().map(|signatory| signatory.name.as_str()).collect::<Vec<_>>().join(", ")
}
