mod course;
mod erasing;
mod holding;
pub(super) mod paper;
mod scan;
mod sheet;
mod redacting;
mod taking_up;

pub use course::{Bar, Course, Later, Withdrawal, may_revise, may_withdraw};
pub use erasing::{Erasable, Erased, ErasureGround};
pub use holding::{HoldBack, HoldBackEnd, HoldGround, Marker, Unheld, may_hold_back, may_show_again};
pub use paper::{Book, Paper, PaperComment, Recording, Sender, Unrecorded, Unregistered, may_record};
pub use redacting::{
    Cover, Field, NewRedaction, Passage, Redaction, RedactionEnd, RedactionGround, Unredacted, carried, covered,
    may_redact, places_in, texts_of,
};
pub use scan::{Scan, Unscanned, may_add_scan};
pub use sheet::{MadeOf, PaperSheet, SHEET_COLUMNS, Sought, groups, missing_column, name_of_column, wishes};
pub use taking_up::{NotTakenUp, may_take_up};

use holding::to_the_author;

use std::{borrow::Cow, fmt, ops::Deref, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    addresses,
    assessments::{NewAssessment, Place},
    consultations::{Consultation, Phase, Published, Reference},
    ids::{
        CommentId, ConsultationId, OrganisationId, PersonId, PointId, SignatureId, StatementId, SubmissionId, VersionId,
    },
    organisations::Organisation,
    platform::{
        Digest, Instant, Language, Member, Person, Said, Salt, Sealed,
        canonical::{seal, seal_salted},
        said, text_enum,
    },
    schema::{comments, signatures, submissions, withdrawals},
    statements::{CommentKind, Reply, RevisedComment, Statement, Written},
};

text_enum! {
    /// How a submission was made.
    pub enum Channel {
        /// With this service.
        Web = "web",
        /// By post or by hand.
        Letter = "letter",
        /// By e-mail.
        Email = "email",
        /// At a hearing or another meeting.
        Hearing = "hearing",
    }
}

impl Channel {
    /// The ways on which something comes that staff put on record.
    pub const ON_PAPER: [Self; 3] = [Self::Letter, Self::Email, Self::Hearing];

    /// Whether staff put it on record.
    #[must_use]
    pub fn is_on_paper(self) -> bool {
        self != Self::Web
    }

    /// Its name: `By letter`.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Web => "submissions-channel-web",
            Self::Letter => "submissions-channel-letter",
            Self::Email => "submissions-channel-email",
            Self::Hearing => "submissions-channel-hearing",
        })
    }
}

/// How something came, and when it was put on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// The way.
    pub channel: Channel,
    /// When it was put on record.
    pub recorded_at: Instant,
}

/// A submitted statement.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = submissions)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// The statement that was submitted; `None` for what came on paper.
    pub statement: Option<StatementId>,
    /// Its number in the consultation, from 1 without gaps.
    pub number: i32,
    /// How it was made.
    pub channel: Channel,
    /// When the head of its request arrived, or the paper at the ministry.
    pub received_at: Instant,
    /// When it went on record.
    pub recorded_at: Instant,
    /// Its position as a whole.
    pub reply: Reply,
    /// The language of the covering note.
    pub language: Language,
    /// The covering note; empty when there is none.
    #[diesel(deserialize_as = Erasable)]
    pub note: String,
    /// The submission that it replaces.
    pub supersedes: Option<SubmissionId>,
    /// When the covering note was erased.
    pub erased_at: Option<Instant>,
    /// Why it was.
    pub erased_for: Option<ErasureGround>,
}

impl Submission {
    /// The number people quote: `2026-003/014`.
    #[must_use]
    pub fn reference(&self, consultation: &Consultation) -> Reference {
        Reference::of_submission(consultation, self.number)
    }

    /// When the covering note was erased, and why.
    #[must_use]
    pub fn erased(&self) -> Option<Erased> {
        Erased::of(self.erased_at, self.erased_for)
    }
}

/// Who made a submission: organisation and person as they were then, with the declaration as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = signatures)]
pub struct Signature {
    /// Its id.
    pub id: SignatureId,
    /// Its submission.
    pub submission: SubmissionId,
    /// The organisation; `None` if it is not in the register.
    pub organisation: Option<OrganisationId>,
    /// Its name then.
    pub organisation_name: String,
    /// Its country.
    pub organisation_country: String,
    /// The register that gave its number.
    pub organisation_register: String,
    /// Its number there.
    pub organisation_number: String,
    /// Who signed; `None` for what came on paper.
    pub person: Option<PersonId>,
    /// The name then.
    #[diesel(deserialize_as = Erasable)]
    pub person_name: String,
    /// The office then.
    #[diesel(deserialize_as = Erasable)]
    pub person_position: String,
    /// The words of the declaration; empty for what came on paper.
    pub declaration: String,
    /// Its language.
    pub declaration_language: Language,
    /// When it was signed.
    pub signed_at: Instant,
    /// When name and office were erased.
    pub erased_at: Option<Instant>,
    /// Why they were.
    pub erased_for: Option<ErasureGround>,
}

impl Signature {
    /// When name and office were erased, and why.
    #[must_use]
    pub fn erased(&self) -> Option<Erased> {
        Erased::of(self.erased_at, self.erased_for)
    }

    /// Who signed, with the office, or what stands in their place; nothing if nobody is named.
    #[must_use]
    pub fn signatory(&self, language: Language) -> String {
        if let Some(erased) = self.erased() {
            return erased.words(language).to_string();
        }
        let named = [self.person_name.as_str(), &self.person_position];
        joined(named)
    }
}

/// A comment as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = comments)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// Its submission.
    pub submission: SubmissionId,
    /// Its number there, from 1; 0 is the covering note.
    pub ordinal: i32,
    /// The version of the draft.
    pub version: VersionId,
    /// Its language.
    pub language: Language,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
    /// What it wants.
    pub kind: CommentKind,
    /// Its text; empty once it was erased.
    #[diesel(deserialize_as = Erasable)]
    pub body: String,
    /// What the point should say instead.
    pub proposed_wording: Option<String>,
    /// The earlier comment that it replaces.
    pub revises: Option<CommentId>,
    /// When its words were erased.
    pub erased_at: Option<Instant>,
    /// Why they were.
    pub erased_for: Option<ErasureGround>,
}

impl Comment {
    /// When its words were erased, and why.
    #[must_use]
    pub fn erased(&self) -> Option<Erased> {
        Erased::of(self.erased_at, self.erased_for)
    }

    /// Whether it is the covering note, answered like a comment.
    #[must_use]
    pub fn is_note(&self) -> bool {
        self.kind == CommentKind::Note
    }

    /// What it is about, by the name of its point: a covering note is about itself.
    #[must_use]
    pub fn about(&self, point: Said) -> Said {
        if self.is_note() { said("shell-kind-note") } else { point }
    }

    /// Whether its words were erased.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.erased_at.is_some()
    }

    /// These words of it, or what stands in their place.
    #[must_use]
    pub fn shown<'a>(&self, words: &'a str, language: Language) -> Cow<'a, str> {
        self.erased().map_or(Cow::Borrowed(words), |erased| Cow::Owned(erased.words(language).to_string()))
    }

    /// Whether an earlier comment says the same on the same point.
    #[must_use]
    pub fn asks_for_the_same(&self, earlier: &Self) -> bool {
        let what = |one: &Self| (one.kind, one.version, one.point, one.language);
        let words = |one: &Self| (one.body.clone(), one.proposed_wording.clone());
        !self.is_erased() && what(self) == what(earlier) && words(self) == words(earlier)
    }

    /// The same comment in a revision; `None` if its words were erased. A covering note is revised with its submission.
    #[must_use]
    pub fn to_be_revised(self) -> Option<RevisedComment> {
        if self.is_erased() || self.is_note() {
            return None;
        }
        let Self { id: revises, version, point, language, kind, body, proposed_wording, .. } = self;
        Some(RevisedComment { revises, version, point, language, kind, body, proposed_wording })
    }
}

/// Why a statement was not submitted. Nothing is lost: the statement stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// Only some members may sign.
    MayNotSign,
    /// The period has not begun.
    TooEarly,
    /// The period was over when the request arrived.
    TooLate {
        /// The first instant that was too late.
        closed_at: Instant,
    },
    /// The ministry withdrew the consultation.
    Withdrawn,
    /// It has no comments, and does not say that there are no objections.
    Empty,
    /// Its writers gave it up.
    GivenUp,
    /// Somebody changed it after the check page was shown.
    Changed {
        /// The revision that the check page showed.
        seen: i32,
    },
}

/// Whether a person may submit a statement at this time, as they saw it.
///
/// # Errors
/// The first objection. “Too late” comes before objections that could be corrected.
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
        // The request may have taken so long that the consultation was closed as answered meanwhile.
        (Phase::Open | Phase::Closed | Phase::Answered, Some(closed_at)) => {
            return Err(Objection::TooLate { closed_at });
        }
        (Phase::Withdrawn, _) => return Err(Objection::Withdrawn),
        _ => return Err(Objection::TooEarly),
    }
    if statement.abandoned_at.is_some() {
        return Err(Objection::GivenUp);
    }
    if !statement.says_something(comments) {
        return Err(Objection::Empty);
    }
    if statement.revision != seen {
        return Err(Objection::Changed { seen });
    }
    Ok(())
}

/// The signatory's declaration, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Its words.
    pub text: String,
    /// Its language.
    pub language: Language,
}

/// A covering note, for its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its submission.
    pub submission: SubmissionId,
    /// Its text.
    pub text: String,
}

/// A submission to be put on record, with all its parts; each part is sealed before the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// The submission.
    pub submission: Submission,
    /// The covering note, if there is one.
    pub note: Option<Sealed<Note>>,
    /// Its comments, by ordinal.
    pub comments: Vec<Sealed<Comment>>,
    /// Its signatures, by id.
    pub signatures: Vec<Sealed<Signature>>,
}

/// A submission with all its parts sealed, but without a number: only the digest of the whole holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnumbered(NewRecord);

impl Unnumbered {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> SubmissionId {
        self.0.submission.id
    }

    /// Its comments, by ordinal.
    #[must_use]
    pub fn comments(&self) -> &[Sealed<Comment>] {
        &self.0.comments
    }

    /// Its signatures, by id.
    #[must_use]
    pub fn signatures(&self) -> &[Sealed<Signature>] {
        &self.0.signatures
    }

    /// The comments to be answered, each with its place in its version of the draft; `places` are those of the comments
    /// in their order.
    #[must_use]
    pub fn to_be_answered(
        &self,
        versions: &[Published],
        places: impl Iterator<Item = Option<i32>>,
    ) -> Vec<NewAssessment> {
        let ordinal = |of: VersionId| versions.iter().find(|one| one.version == of).map_or(0, |one| one.ordinal);
        let places = places.map(|place| place.map_or(Place::WholeDraft, Place::Point));
        self.comments()
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
                text: [comment.body.as_str(), comment.proposed_wording.as_deref().unwrap_or_default()].join(" "),
            })
            .collect()
    }

    /// The record with its number.
    #[must_use]
    pub fn numbered(mut self, number: i32) -> Sealed<NewRecord> {
        self.0.submission.number = number;
        seal(self.0)
    }
}

/// What a submission is made from.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// The submission that it replaces.
    pub supersedes: Option<SubmissionId>,
    /// Its comments in their order.
    pub comments: &'a [Written],
    /// The versions of the draft that were published.
    pub versions: &'a [Published],
    /// The organisation as it is now.
    pub organisation: &'a Organisation,
    /// The person who signs.
    pub person: &'a Person,
    /// The declaration.
    pub declaration: &'a Declaration,
}

impl Parts<'_> {
    /// The record, with new ids, salts and digests; it still lacks its number.
    #[must_use]
    pub fn on_record(&self, received_at: Instant) -> Unnumbered {
        let id = SubmissionId::new();
        let text = self.statement.note.clone();
        let comments = self.comments.iter().zip(1..);
        Unnumbered(NewRecord {
            note: (!text.is_empty()).then(|| seal_salted(Note { submission: id, text: text.clone() })),
            comments: comments.map(|(written, ordinal)| seal_salted(self.comment(id, written, ordinal))).collect(),
            signatures: vec![seal_salted(self.signature(id, received_at))],
            submission: Submission {
                id,
                consultation: self.statement.consultation,
                statement: Some(self.statement.id),
                number: 0,
                channel: Channel::Web,
                received_at,
                recorded_at: received_at,
                reply: self.statement.reply,
                language: self.statement.note_language,
                note: text,
                supersedes: self.supersedes,
                erased_at: None,
                erased_for: None,
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
            revises: comment.revises,
            erased_at: None,
            erased_for: None,
        }
    }

    fn signature(&self, submission: SubmissionId, signed_at: Instant) -> Signature {
        Signature {
            id: SignatureId::new(),
            submission,
            organisation: Some(self.organisation.id),
            organisation_name: self.organisation.name.clone(),
            organisation_country: self.organisation.country.clone(),
            organisation_register: self.organisation.register.clone(),
            organisation_number: self.organisation.number.clone(),
            person: Some(self.person.id),
            person_name: self.person.name.clone(),
            person_position: self.person.position.clone(),
            declaration: self.declaration.text.clone(),
            declaration_language: self.declaration.language,
            signed_at,
            erased_at: None,
            erased_for: None,
        }
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
            /// The number of its digest's form.
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
    /// A submission on record, with its digests.
    SubmissionOnRecord: Submission = submissions { note_salt: Option<Salt>, note_digest: Option<Digest> },
    /// A signature on record, with its digest.
    SignatureOnRecord: Signature = signatures { salt: Option<Salt> },
    /// A comment on record, with its digest.
    CommentOnRecord: Comment = comments { salt: Option<Salt> },
    /// A withdrawal on record, with its digest.
    WithdrawalOnRecord: Withdrawal = withdrawals {},
}

/// A submission on record with all its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The submission.
    pub submission: SubmissionOnRecord,
    /// Its comments, by ordinal.
    pub comments: Vec<CommentOnRecord>,
    /// Its signatures, by id.
    pub signatures: Vec<SignatureOnRecord>,
    /// Those of its signatures that were withdrawn.
    pub withdrawals: Vec<WithdrawalOnRecord>,
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
    /// The organisation; `None` if it is not in the register.
    pub organisation: Option<OrganisationId>,
    /// Its name then.
    pub name: String,
}

impl Signatory {
    /// Its public page; `None` if it is not in the register.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.organisation.map(|id| addresses::Organisation { id }.to_string())
    }
}

/// A comment on record with its signatories, for staff and for its own people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentComment {
    /// The comment.
    pub comment: Comment,
    /// The submission's number in its consultation.
    pub number: i32,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// When it was received.
    pub received_at: Instant,
    /// How it came.
    pub came: Came,
    /// Whether the submission has a covering note beside it.
    pub has_note: bool,
    /// Everyone who signed, in the order of their signatures.
    pub signatories: Vec<Signatory>,
    /// What the public does not see of it.
    pub covers: Vec<Cover>,
}

impl SentComment {
    /// The comment for the public: what is covered is not in it.
    pub(super) fn read(self) -> PublicComment {
        let Self { mut comment, number, consultation, received_at, came, has_note, signatories, covers } = self;
        comment.body = covered(&comment.body, Field::Body, &covers);
        comment.proposed_wording = comment.proposed_wording.map(|text| covered(&text, Field::Wording, &covers));
        // Where everything was erased, nothing is covered.
        let grounds = if comment.is_erased() { Vec::new() } else { grounds(&covers) };
        PublicComment { comment, number, consultation, received_at, came, has_note, signatories, grounds }
    }

    /// The names of everyone who signed.
    #[must_use]
    pub fn senders(&self) -> String {
        joined(self.signatories.iter().map(|signatory| signatory.name.as_str()))
    }

    /// The names of those who signed and are not in the register: no email from here tells them anything.
    #[must_use]
    pub fn told_by_post(&self) -> Option<String> {
        let unknown = self.signatories.iter().filter(|one| one.organisation.is_none());
        Some(joined(unknown.map(|one| one.name.as_str()))).filter(|names| !names.is_empty())
    }
}

/// A public comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicComment {
    /// The comment.
    pub comment: Comment,
    /// The submission's number in its consultation.
    pub number: i32,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// When it was received.
    pub received_at: Instant,
    /// How it came.
    pub came: Came,
    /// Whether the submission has a covering note beside it.
    pub has_note: bool,
    /// Everyone who signed, in the order of their signatures.
    pub signatories: Vec<Signatory>,
    /// Why words of it are covered; empty if none are.
    pub grounds: Vec<RedactionGround>,
}

/// Why words are covered, each reason once.
#[must_use]
pub fn grounds(covers: &[Cover]) -> Vec<RedactionGround> {
    let of = |ground: &&RedactionGround| covers.iter().any(|cover| cover.ground == **ground);
    RedactionGround::ALL.iter().filter(of).copied().collect()
}

impl PublicComment {
    /// The names of everyone who signed.
    #[must_use]
    pub fn senders(&self) -> String {
        joined(self.signatories.iter().map(|signatory| signatory.name.as_str()))
    }
}

/// Names and other words as one reads them in a line; those that are empty are left out.
#[must_use]
pub fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}
