//! The records of a publication of answers, with the contents of their digests.
use std::borrow::Cow;

use diesel::prelude::*;

use super::{NamedChange, Response, Verdict, Wording};
use crate::{
    assessments::{Assessment, PartOf},
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, PersonId, PointId, PublicationId, ResponseId, VersionId},
    platform::{
        Digest, Instant, Language, Salt,
        canonical::{Canonical, Fields, Sealed, seal, seal_salted},
    },
    schema::{answer_changes, answers},
    submissions::{Erasable, Erased, ErasureGround},
};

/// A response, published as the answer to one assessment.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = answers)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// The publication that it belongs to.
    pub publication: PublicationId,
    /// The assessment that it answers.
    pub assessment: AssessmentId,
    /// The comment it answers.
    pub comment: CommentId,
    /// The part of the comment; 0 is the whole.
    pub part: i32,
    /// The response that was published.
    pub response: ResponseId,
    /// The decision on the comment.
    pub verdict: Verdict,
    /// Why; empty once it was erased.
    #[diesel(deserialize_as = Erasable)]
    pub reasons: String,
    /// The comment in short; empty if the summary shows it in full.
    #[diesel(deserialize_as = Erasable)]
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
    /// The digest of its [`Approval`].
    pub approval_digest: Digest,
    /// The answer that it replaces.
    pub corrects: Option<AnswerId>,
    /// Why the person who wrote it approved it themself; `None` if somebody else did.
    pub waiver: Option<String>,
    /// When its words were erased.
    pub erased_at: Option<Instant>,
    /// Why they were.
    pub erased_for: Option<ErasureGround>,
}

impl Answer {
    /// When its words were erased, and why.
    #[must_use]
    pub fn erased(&self) -> Option<Erased> {
        Erased::of(self.erased_at, self.erased_for)
    }

    /// The reasons, or what stands in their place.
    #[must_use]
    pub fn reasons(&self, language: Language) -> Cow<'_, str> {
        let words = |erased: Erased| Cow::Owned(erased.words(language).to_string());
        self.erased().map_or(Cow::Borrowed(&self.reasons), words)
    }

    /// What a search finds it by.
    #[must_use]
    pub fn text(&self) -> String {
        [self.reasons.as_str(), &self.essence].join(" ")
    }
}

/// The fields name the comment and not the assessment, because an assessment is not on record.
impl Canonical for Answer {
    const FORM: &'static str = "answer";
    const NUMBER: i16 = 2;

    fn fields(&self, fields: Fields) -> Fields {
        AnswerOne(self).fields(fields).maybe(self.waiver.as_ref())
    }
}

/// An answer that went on record before anybody could approve their own.
#[derive(Debug, Clone, Copy)]
pub struct AnswerOne<'a>(pub &'a Answer);

impl Canonical for AnswerOne<'_> {
    const FORM: &'static str = Answer::FORM;
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        // Which assessment and which response it came from is the ministry's own business.
        let Self(Answer {
            id,
            publication,
            comment,
            part,
            verdict,
            reasons,
            essence,
            language,
            approval_digest,
            corrects,
            waiver: _,
            assessment: _,
            response: _,
            erased_at: _,
            erased_for: _,
        }) = self;
        fields
            .value(id)
            .value(publication)
            .value(comment)
            .value(part)
            .value(verdict)
            .text(reasons)
            .text(essence)
            .value(language)
            .value(approval_digest)
            .maybe(corrects.as_ref())
    }
}

/// Who wrote an answer and who approved it. It has its own salt, so that the public proof of an answer names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    /// The answer.
    pub answer: AnswerId,
    /// Who wrote it.
    pub drafted_by: PersonId,
    /// Who approved it: another person, unless the answer says why not.
    pub approved_by: PersonId,
}

impl Canonical for Approval {
    const FORM: &'static str = "approval";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { answer, drafted_by, approved_by } = self;
        fields.value(answer).value(drafted_by).value(approved_by)
    }
}

/// The change that an answer names as what the comment led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Insertable)]
#[diesel(table_name = answer_changes)]
pub struct AnswerChange {
    /// The answer.
    pub answer: AnswerId,
    /// The later version of the draft.
    pub version: VersionId,
    /// Its point; one of the version before if it is gone in the later one.
    pub point: PointId,
}

impl Canonical for AnswerChange {
    const FORM: &'static str = "change";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { answer, version, point } = self;
        fields.value(answer).value(version).value(point)
    }
}

/// Answers of one consultation that were published together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its id.
    pub id: PublicationId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// When they were published.
    pub published_at: Instant,
    /// Who published them.
    pub published_by: PersonId,
    /// The digests of its answers, in the order of their ids.
    pub answers: Vec<Digest>,
}

impl Canonical for Publication {
    const FORM: &'static str = "publication";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, consultation, published_at, published_by, answers } = self;
        fields.value(id).value(consultation).time(*published_at).value(published_by).all(answers.iter())
    }
}

/// An answer with its approval, as they go on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnRecord {
    /// The answer.
    pub answer: Sealed<Answer>,
    /// Its approval.
    pub approval: Sealed<Approval>,
    /// The change that it names.
    pub change: Option<Sealed<AnswerChange>>,
}

impl OnRecord {
    /// A published response as the answer to one assessment; `None` if nobody has approved it.
    #[must_use]
    pub fn of(
        response: &Response,
        publication: PublicationId,
        assessment: &Assessment,
        corrects: Option<AnswerId>,
    ) -> Option<Self> {
        let id = AnswerId::new();
        let approval =
            seal_salted(Approval { answer: id, drafted_by: response.drafted_by, approved_by: response.approved_by? });
        let Wording { verdict, reasons, essence, language, change } = response.wording();
        let answer = seal_salted(Answer {
            id,
            publication,
            assessment: assessment.id,
            comment: assessment.comment,
            part: assessment.part,
            response: response.id,
            verdict,
            reasons,
            essence,
            language,
            approval_digest: approval.digest(),
            corrects,
            waiver: response.waived().map(str::to_owned),
            erased_at: None,
            erased_for: None,
        });
        let named = |change: NamedChange| AnswerChange { answer: id, version: change.version, point: change.point };
        let change = change.map(named).map(seal);
        Some(Self { answer, approval, change })
    }

    /// The publication of these answers.
    #[must_use]
    pub fn together(
        answers: &[Self],
        id: PublicationId,
        consultation: ConsultationId,
        published_at: Instant,
        published_by: PersonId,
    ) -> Sealed<Publication> {
        let mut by_id: Vec<_> = answers.iter().map(|one| (one.answer.id, one.answer.digest())).collect();
        by_id.sort_unstable_by_key(|(id, _)| *id);
        let answers = by_id.into_iter().map(|(_, digest)| digest).collect();
        seal(Publication { id, consultation, published_at, published_by, answers })
    }
}

/// An answer with its comment and its publication time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The answer.
    pub answer: Answer,
    /// The comment it answers.
    pub comment: CommentId,
    /// The part of the comment that it answers.
    pub part_of: PartOf,
    /// When it was published.
    pub published_at: Instant,
    /// When the answer was published that it replaces, if it corrects one.
    pub corrects: Option<Instant>,
    /// The change that it names.
    pub change: Option<NamedChange>,
}

impl GivenAnswer {
    /// The words of the comment that it is to, if it is to a part.
    #[must_use]
    pub fn passage<'a>(&self, body: &'a str) -> Option<&'a str> {
        Some(self.part_of.span()?.within(body)).filter(|words| !words.is_empty())
    }
}

/// An answer with its digest, for the public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvedAnswer {
    /// The answer.
    pub answer: Answer,
    /// The number of its form.
    pub format: i16,
    /// The salt of its digest; `None` once its words were erased.
    pub salt: Option<Salt>,
    /// Its digest.
    pub digest: Digest,
}

/// An answer on record, with the people who made it, for staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedAnswer {
    /// The answer.
    pub answer: Answer,
    /// When it was published.
    pub published_at: Instant,
    /// Who published it.
    pub published_by: PersonId,
    /// Who wrote it.
    pub drafted_by: PersonId,
    /// Who approved it.
    pub approved_by: PersonId,
    /// The change that it names.
    pub change: Option<NamedChange>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::canonical::{
        canonical_bytes, digest,
        golden::{assert_golden, id},
        salted_digest,
    };

    fn approval() -> Approval {
        Approval { answer: id(1), drafted_by: id(2), approved_by: id(3) }
    }

    fn answer() -> Answer {
        Answer {
            id: id(1),
            publication: id(4),
            assessment: id(5),
            comment: id(6),
            part: 0,
            response: id(7),
            verdict: Verdict::Partly,
            reasons: "Punkts precizēts.".to_owned(),
            essence: String::new(),
            language: Language::Lv,
            approval_digest: salted_digest(&approval(), &Salt::from([7; 32])),
            corrects: None,
            waiver: None,
            erased_at: None,
            erased_for: None,
        }
    }

    /// Computed by twelve lines of Python from `docs/proof.md`.
    #[test]
    fn each_has_the_digest_that_others_compute() {
        let approved = salted_digest(&approval(), &Salt::from([7; 32]));
        assert_eq!(approved.to_string(), "479aa0bc10b87bbe66df17854b6da989ba37c46daa172694d878dbe2ee42dae7");
        let answered = salted_digest(&AnswerOne(&answer()), &Salt::from([8; 32]));
        assert_eq!(answered.to_string(), "cc4f906e5e1c2cbbda16487ad0fb540d36f1f02fe22cbb88124722b173e48433");
        let waived = Answer { waiver: Some("Nav cita apstiprinātāja.".to_owned()), ..answer() };
        assert_eq!(
            salted_digest(&waived, &Salt::from([8; 32])).to_string(),
            "205a6b0e1d3a1ec1a9b0bb74e3ee8cb474a187cab49a80d6b5460093ebf36498"
        );
        assert_golden(&approval());
        assert_golden(&AnswerOne(&answer()));
        assert_golden(&waived);
        assert_golden(&AnswerChange { answer: id(1), version: id(9), point: id(10) });
        let publication = Publication {
            id: id(4),
            consultation: id(8),
            published_at: Instant::from_microseconds(1_795_509_067_482_000).expect("an instant"),
            published_by: id(3),
            answers: vec![answered],
        };
        assert_golden(&publication);
        assert_eq!(
            digest(&publication).to_string(),
            "aad75a57af0d81315aa4df350d6431b246056487a5daee7b7b9fdcef2460a67b"
        );
    }

    #[test]
    fn an_answer_is_proved_without_naming_who_made_it() {
        let bytes = canonical_bytes(&answer());
        for person in [approval().drafted_by, approval().approved_by] {
            let name = person.to_string();
            assert!(!bytes.windows(name.len()).any(|part| part == name.as_bytes()));
        }
    }
}
