//! Words are asked to be erased by one person of the ministry, and erased by another.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    assessments::Assessment,
    ids::{AssessmentId, CommentId, ConsultationId, ErasureId, ErasureRequestId, PersonId, SubmissionId},
    platform::{
        Digest, Instant, Said,
        canonical::{Canonical, Fields},
        prose, said, text_enum,
    },
    schema::{erased_texts, erasure_requests, erasures},
    submissions::ErasureGround,
};

text_enum! {
    /// What is erased.
    pub enum ErasedKind {
        /// An answer: its reasons, and the comment in short.
        Answer = "answer",
        /// A comment with its proposed wording.
        Comment = "comment",
        /// The covering note of a submission.
        Note = "note",
        /// A scan of what came on paper.
        Scan = "scan",
        /// Name and office in a signature.
        Signature = "signature",
    }
}

text_enum! {
    /// What became of a request.
    pub enum ErasureOutcome {
        /// The words were erased.
        Erased = "erased",
        /// Somebody else refused it.
        Refused = "refused",
        /// Who asked took it back.
        TakenBack = "taken_back",
    }
}

impl ErasureOutcome {
    /// The outcome, for the list.
    #[must_use]
    pub fn words(self) -> Said {
        said(match self {
            Self::Erased => "responses-erasure-outcome-erased",
            Self::Refused => "responses-erasure-outcome-refused",
            Self::TakenBack => "responses-erasure-outcome-taken-back",
        })
    }
}

/// A request to erase words of a comment or around it.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = erasure_requests)]
#[expect(clippy::struct_excessive_bools, reason = "one column for each thing that may go")]
pub struct ErasureRequest {
    /// Its id.
    pub id: ErasureRequestId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The submission.
    pub submission: SubmissionId,
    /// The comment.
    pub comment: CommentId,
    /// The comment on the desk.
    pub assessment: AssessmentId,
    /// Whether the comment goes, with its proposed wording.
    pub comment_goes: bool,
    /// Whether the covering note goes.
    pub note_goes: bool,
    /// Whether the name and the office of who signed go.
    pub signature_goes: bool,
    /// Whether the reasons of the published answers go.
    pub answers_go: bool,
    /// Whether the scans of what came on paper go.
    pub scans_go: bool,
    /// Why, in public.
    pub ground: ErasureGround,
    /// What is noted of it in the file of the ministry.
    pub why: String,
    /// When it was asked for.
    pub asked_at: Instant,
    /// Who asked.
    pub asked_by: PersonId,
    /// What became of it.
    pub outcome: Option<ErasureOutcome>,
    /// Why it was refused.
    pub remark: Option<String>,
    /// When that was.
    pub closed_at: Option<Instant>,
    /// Who did it.
    pub closed_by: Option<PersonId>,
}

/// What somebody wants to have erased, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// What goes; never empty.
    pub goes: Vec<ErasedKind>,
    /// Why, in public.
    pub ground: ErasureGround,
    /// What is noted of it in the file of the ministry.
    pub why: String,
}

/// Why words are not erased, or a request is not made or not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unerased {
    /// Nothing of what was chosen is there any more.
    Nothing,
    /// Somebody asked for this comment before.
    Asked,
    /// Who asked neither confirms nor refuses.
    OwnRequest,
    /// Only who asked takes it back.
    NotOwnRequest,
    /// It was decided before.
    Closed,
    /// An answer with these words is being prepared.
    Prepared,
}

impl Unerased {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Nothing => "responses-erasure-nothing",
            Self::Asked => "responses-erasure-asked-already",
            Self::OwnRequest => "responses-erasure-own",
            Self::NotOwnRequest => "responses-erasure-not-own",
            Self::Closed => "responses-erasure-closed",
            Self::Prepared => "responses-erasure-prepared",
        })
    }
}

impl ErasureRequest {
    const LONGEST: usize = 2_000;

    /// A new request.
    #[must_use]
    pub fn new(of: &Assessment, asking: Asking, by: PersonId, now: Instant) -> Self {
        let goes = |kind| asking.goes.contains(&kind);
        Self {
            id: ErasureRequestId::new(),
            consultation: of.consultation,
            submission: of.submission,
            comment: of.comment,
            assessment: of.id,
            comment_goes: goes(ErasedKind::Comment),
            note_goes: goes(ErasedKind::Note),
            signature_goes: goes(ErasedKind::Signature),
            answers_go: goes(ErasedKind::Answer),
            scans_go: goes(ErasedKind::Scan),
            ground: asking.ground,
            why: asking.why,
            asked_at: now,
            asked_by: by,
            outcome: None,
            remark: None,
            closed_at: None,
            closed_by: None,
        }
    }

    /// What goes.
    #[must_use]
    pub fn goes(&self) -> Vec<ErasedKind> {
        let all = [
            (self.comment_goes, ErasedKind::Comment),
            (self.note_goes, ErasedKind::Note),
            (self.signature_goes, ErasedKind::Signature),
            (self.answers_go, ErasedKind::Answer),
            (self.scans_go, ErasedKind::Scan),
        ];
        all.into_iter().filter(|(goes, _)| *goes).map(|(_, kind)| kind).collect()
    }

    /// Whether this person may erase the words, or refuse to.
    ///
    /// # Errors
    /// Why they may not.
    pub fn may_be_decided_by(&self, person: PersonId) -> Result<(), Unerased> {
        match self.outcome {
            Some(_) => Err(Unerased::Closed),
            None if person == self.asked_by => Err(Unerased::OwnRequest),
            None => Ok(()),
        }
    }

    /// Whether this person may take it back.
    ///
    /// # Errors
    /// Why they may not.
    pub fn may_be_taken_back_by(&self, person: PersonId) -> Result<(), Unerased> {
        match self.outcome {
            Some(_) => Err(Unerased::Closed),
            None if person != self.asked_by => Err(Unerased::NotOwnRequest),
            None => Ok(()),
        }
    }

    /// What is noted of it, as it was typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn why(typed: &str) -> Result<String, Said> {
        let why = prose(typed, Self::LONGEST)?;
        if why.is_empty() { Err(said("responses-erasure-why-missing")) } else { Ok(why) }
    }

    /// Why it is refused, as it was typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn remark(typed: &str) -> Result<String, Said> {
        let remark = prose(typed, Self::LONGEST)?;
        if remark.is_empty() { Err(said("responses-erasure-remark-missing")) } else { Ok(remark) }
    }
}

/// What the ministry notes of an erasure in its file. It has its own salt: the digest of the erasure reveals nothing
/// of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureWhy {
    /// The request.
    pub request: ErasureRequestId,
    /// The words.
    pub text: String,
}

impl Canonical for ErasureWhy {
    const FORM: &'static str = "why";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { request, text } = self;
        fields.value(request).text(text)
    }
}

/// Words were erased.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = erasures)]
pub struct Erasure {
    /// Its id.
    pub id: ErasureId,
    /// The request.
    pub request: ErasureRequestId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The comment that was looked at.
    pub comment: CommentId,
    /// Why.
    pub ground: ErasureGround,
    /// The digest of what the ministry notes of it.
    pub why_digest: Digest,
    /// Who asked for it.
    pub asked_by: PersonId,
    /// Who erased: another person.
    pub erased_by: PersonId,
    /// When.
    pub erased_at: Instant,
}

/// A text that was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = erased_texts)]
pub struct ErasedText {
    /// What it was.
    pub kind: ErasedKind,
    /// The id of the comment, the submission, the signature, the answer or the scan.
    pub subject: Uuid,
    /// The erasure.
    pub erasure: ErasureId,
}

impl fmt::Display for ErasedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.subject)
    }
}

/// An erasure with what it erases, as they go on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewErasure {
    /// The erasure.
    pub erasure: Erasure,
    /// What goes, by kind and id.
    pub texts: Vec<ErasedText>,
}

impl NewErasure {
    /// What another person erases.
    #[must_use]
    pub fn of(
        request: &ErasureRequest,
        why_digest: Digest,
        erased: &[(ErasedKind, Uuid)],
        by: PersonId,
        now: Instant,
    ) -> Self {
        let id = ErasureId::new();
        let text = |(kind, subject): &(ErasedKind, Uuid)| ErasedText { kind: *kind, subject: *subject, erasure: id };
        Self {
            texts: erased.iter().map(text).collect(),
            erasure: Erasure {
                id,
                request: request.id,
                consultation: request.consultation,
                comment: request.comment,
                ground: request.ground,
                why_digest,
                asked_by: request.asked_by,
                erased_by: by,
                erased_at: now,
            },
        }
    }
}

impl Canonical for NewErasure {
    const FORM: &'static str = "erasure";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Erasure { id, request, consultation, comment, ground, why_digest, asked_by, erased_by, erased_at } =
            &self.erasure;
        let fields = fields
            .value(id)
            .value(request)
            .value(consultation)
            .value(comment)
            .value(ground)
            .value(why_digest)
            .value(asked_by)
            .value(erased_by)
            .time(*erased_at)
            .value(&self.texts.len());
        self.texts.iter().fold(fields, Fields::value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{
        Salt,
        canonical::{
            golden::{assert_golden, id},
            salted_digest,
        },
    };

    fn at() -> Instant {
        Instant::from_microseconds(1_795_509_067_482_000).expect("an instant")
    }

    fn request() -> ErasureRequest {
        ErasureRequest {
            id: id(1),
            consultation: id(2),
            submission: id(3),
            comment: id(4),
            assessment: id(5),
            comment_goes: true,
            note_goes: false,
            signature_goes: false,
            answers_go: true,
            scans_go: false,
            ground: ErasureGround::PersonalData,
            why: "Iesniegums Nr. 5.".to_owned(),
            asked_at: at(),
            asked_by: id(6),
            outcome: None,
            remark: None,
            closed_at: None,
            closed_by: None,
        }
    }

    #[test]
    fn two_people_are_needed() {
        let open = request();
        assert_eq!(open.may_be_decided_by(id(6)), Err(Unerased::OwnRequest));
        assert_eq!(open.may_be_decided_by(id(7)), Ok(()));
        assert_eq!(open.may_be_taken_back_by(id(6)), Ok(()));
        assert_eq!(open.may_be_taken_back_by(id(7)), Err(Unerased::NotOwnRequest));
        for outcome in ErasureOutcome::ALL {
            let closed = ErasureRequest { outcome: Some(*outcome), ..request() };
            assert_eq!(closed.may_be_decided_by(id(7)), Err(Unerased::Closed));
            assert_eq!(closed.may_be_taken_back_by(id(6)), Err(Unerased::Closed));
        }
        assert_eq!(open.goes(), [ErasedKind::Comment, ErasedKind::Answer]);
    }

    #[test]
    fn each_form_has_its_bytes() {
        let why = ErasureWhy { request: id(1), text: request().why };
        assert_golden(&why);
        let digest = salted_digest(&why, &Salt::from([7; 32]));
        let goes = [(ErasedKind::Answer, id(8)), (ErasedKind::Comment, id(4))];
        let new = NewErasure::of(&request(), digest, &goes, id(7), at());
        let texts = new.texts.iter().map(|one| ErasedText { erasure: id(9), ..*one }).collect();
        assert_golden(&NewErasure { erasure: Erasure { id: id(9), ..new.erasure }, texts });
    }
}
