//! The fields of a submission's digests, in the order of `docs/proof.md`. Anyone can compute the same digests from a
//! receipt (`docs/verify.py` does). Each text has its own salt: so it can be erased later, and its digest
//! stays valid and reveals nothing. Without a covering note there is no digest of one.
use super::model::{
    Comment, HoldBack, HoldBackEnd, NewRecord, NewRedaction, Note, RedactionEnd, Signature, Withdrawal,
};
use crate::platform::{
    Sealed,
    canonical::{Canonical, Fields},
};

impl Canonical for Comment {
    const FORM: &'static str = "comment";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self {
            submission,
            id,
            ordinal,
            version,
            language,
            point,
            kind,
            body,
            proposed_wording,
            revises,
            erased_at: _,
            erased_for: _,
        } = self;
        fields
            .value(submission)
            .value(id)
            .value(ordinal)
            .value(version)
            .value(language)
            .maybe(point.as_ref())
            .value(kind)
            .text(body)
            .maybe(proposed_wording.as_ref())
            .maybe(revises.as_ref())
    }
}

impl Canonical for Signature {
    const FORM: &'static str = "signature";
    const NUMBER: i16 = 1;

    fn number(&self) -> i16 {
        if self.person.is_some() { Self::NUMBER } else { 2 }
    }

    fn fields(&self, fields: Fields) -> Fields {
        let Self {
            submission,
            id,
            organisation,
            organisation_name,
            organisation_country,
            organisation_register,
            organisation_number,
            person,
            person_name,
            person_position,
            declaration,
            declaration_language,
            signed_at,
            erased_at: _,
            erased_for: _,
        } = self;
        let whose = fields
            .value(submission)
            .value(id)
            .maybe(organisation.as_ref())
            .text(organisation_name)
            .text(organisation_country)
            .text(organisation_register)
            .text(organisation_number);
        // On paper nobody with an account has signed, and nothing was declared.
        let Some(person) = person else {
            return whose.text(person_name).text(person_position).time(*signed_at);
        };
        whose
            .value(person)
            .text(person_name)
            .text(person_position)
            .text(declaration)
            .value(declaration_language)
            .time(*signed_at)
    }
}

impl Canonical for Note {
    const FORM: &'static str = "note";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { submission, text } = self;
        fields.value(submission).text(text)
    }
}

impl Canonical for Withdrawal {
    const FORM: &'static str = "withdrawal";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { signature, withdrawn_at, person } = self;
        fields.value(signature).time(*withdrawn_at).value(person)
    }
}

impl Canonical for HoldBack {
    const FORM: &'static str = "holding";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, consultation, comment, ground, note, held_at, held_by } = self;
        fields.value(id).value(consultation).value(comment).value(ground).text(note).time(*held_at).value(held_by)
    }
}

impl Canonical for HoldBackEnd {
    const FORM: &'static str = "showing";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { hold_back, ended_at, ended_by } = self;
        fields.value(hold_back).time(*ended_at).value(ended_by)
    }
}

impl Canonical for NewRedaction {
    const FORM: &'static str = "redaction";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let redaction = &self.redaction;
        let fields = fields
            .value(&redaction.id)
            .value(&redaction.consultation)
            .value(&redaction.submission)
            .value(&redaction.comment)
            .value(&redaction.ground)
            .text(&redaction.note)
            .time(redaction.redacted_at)
            .value(&redaction.redacted_by)
            .value(&self.passages.len());
        self.passages.iter().fold(fields, Fields::value)
    }
}

impl Canonical for RedactionEnd {
    const FORM: &'static str = "uncovering";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { redaction, ended_at, ended_by } = self;
        fields.value(redaction).time(*ended_at).value(ended_by)
    }
}

impl Canonical for NewRecord {
    const FORM: &'static str = "submission";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let submission = &self.submission;
        let comments: Vec<_> = self.comments.iter().map(Sealed::digest).collect();
        let signatures: Vec<_> = self.signatures.iter().map(Sealed::digest).collect();
        fields
            .value(&submission.id)
            .value(&submission.consultation)
            .value(&submission.number)
            .value(&submission.channel)
            .time(submission.received_at)
            .time(submission.recorded_at)
            .value(&submission.reply)
            .value(&submission.language)
            .maybe(submission.supersedes.as_ref())
            .maybe(self.note.as_ref().map(Sealed::digest).as_ref())
            .all(comments.iter())
            .all(signatures.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::{
            CommentId, ConsultationId, OrganisationId, PersonId, PointId, SignatureId, StatementId, SubmissionId,
            VersionId,
        },
        platform::{
            Instant, Language,
            canonical::{canonical_bytes, digest, golden::assert_golden, salted_digest, seal_salted},
        },
        statements::{CommentKind, Reply},
        submissions::model::{Channel, Field, HoldGround, Passage, Redaction, RedactionGround, Submission},
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
            erased_at: None,
            erased_for: None,
        }
    }

    fn annas_signature() -> Signature {
        Signature {
            id: id::<SignatureId>(5),
            submission: id::<SubmissionId>(1),
            organisation: Some(id::<OrganisationId>(6)),
            organisation_name: "Biedrība „Drošais krasts”".to_owned(),
            organisation_country: "LV".to_owned(),
            organisation_register: "Biedrību un nodibinājumu reģistrs".to_owned(),
            organisation_number: "40008000000".to_owned(),
            person: Some(id::<PersonId>(7)),
            person_name: "Anna Liepsala".to_owned(),
            person_position: "valdes priekšsēdētāja".to_owned(),
            declaration: "Drīkstu iesniegt.".to_owned(),
            declaration_language: Language::Lv,
            signed_at: received(),
            erased_at: None,
            erased_for: None,
        }
    }

    fn on_paper() -> Signature {
        Signature {
            organisation: None,
            organisation_name: "Jūrmalas makšķernieku klubs".to_owned(),
            organisation_register: String::new(),
            organisation_number: String::new(),
            person: None,
            person_name: "Uldis Zariņš".to_owned(),
            person_position: String::new(),
            declaration: String::new(),
            ..annas_signature()
        }
    }

    fn annas_submission() -> Submission {
        Submission {
            id: id::<SubmissionId>(1),
            consultation: id::<ConsultationId>(9),
            statement: Some(id::<StatementId>(10)),
            number: 14,
            channel: Channel::Web,
            received_at: received(),
            recorded_at: received(),
            reply: Reply::Comments,
            language: Language::Lv,
            note: String::new(),
            supersedes: None,
            erased_at: None,
            erased_for: None,
        }
    }

    fn hex(bytes: &[u8]) -> String {
        data_encoding::HEXLOWER.encode(bytes)
    }

    /// Known results, computed once by another program from `docs/proof.md`: a change of the digests would make every
    /// existing receipt wrong.
    #[test]
    fn the_digests_never_change() {
        let salted = salted_digest(&annas_comment(), &[7; 32].into());
        assert_eq!(salted.to_string(), "96c71407a63f23ed6ddc053d67053f6ca43f5bdc38e0e85ae5ef7a307124ba16");
        let salted = salted_digest(&annas_signature(), &[8; 32].into());
        assert_eq!(salted.to_string(), "ea990c974e112e655b10e68601f2446fbd2143d22f89d7d24f7466b528625cc5");
        let note = Note { submission: id(1), text: "Paldies.".to_owned() };
        assert_eq!(
            salted_digest(&note, &[9; 32].into()).to_string(),
            "6642bb2878819cef1807f4f5eea7832438d0c3e5f91b4f1b87afa5c7fd509899"
        );
        let bare =
            NewRecord { submission: annas_submission(), note: None, comments: Vec::new(), signatures: Vec::new() };
        assert_eq!(digest(&bare).to_string(), "fa09b17608509fdf5b7cf5f4671c8a95f133614811a1f714071c82777fe0a7fd");
    }

    fn covered_words() -> NewRedaction {
        let redaction = Redaction {
            id: id(11),
            consultation: id(2),
            submission: id(1),
            comment: id(3),
            ground: RedactionGround::PersonalData,
            note: "Tālruņa numurs ir kaimiņa.".to_owned(),
            redacted_at: received(),
            redacted_by: id(7),
        };
        let passage = |field, starts_at, ends_at| Passage { redaction: redaction.id, field, starts_at, ends_at };
        let passages = vec![passage(Field::Body, 12, 40), passage(Field::Note, 0, 28)];
        NewRedaction { redaction, passages }
    }

    #[test]
    fn each_form_has_its_bytes() {
        assert_golden(&annas_comment());
        assert_golden(&annas_signature());
        assert_golden(&on_paper());
        assert_golden(&Note { submission: id(1), text: "Paldies.".to_owned() });
        assert_golden(&Withdrawal { signature: id(5), withdrawn_at: received(), person: id(7) });
        assert_golden(&HoldBack {
            id: id(8),
            consultation: id(2),
            comment: id(3),
            ground: HoldGround::PersonalData,
            note: "Komentārā ir kaimiņa tālruņa numurs.".to_owned(),
            held_at: received(),
            held_by: id(7),
        });
        assert_golden(&HoldBackEnd { hold_back: id(8), ended_at: received(), ended_by: id(7) });
        assert_golden(&covered_words());
        assert_golden(&RedactionEnd { redaction: id(11), ended_at: received(), ended_by: id(7) });
        let bare =
            NewRecord { submission: annas_submission(), note: None, comments: Vec::new(), signatures: Vec::new() };
        assert_golden(&bare);
    }

    #[test]
    fn a_submission_is_made_of_the_digests_of_its_parts() {
        let parts = NewRecord {
            submission: annas_submission(),
            note: Some(seal_salted(Note { submission: id(1), text: "Paldies.".to_owned() })),
            comments: vec![seal_salted(annas_comment())],
            signatures: vec![seal_salted(annas_signature())],
        };
        let bytes = hex(&canonical_bytes(&parts));
        let digests = [
            parts.note.as_ref().map(Sealed::digest),
            parts.comments.first().map(Sealed::digest),
            parts.signatures.first().map(Sealed::digest),
        ];
        for part in digests.into_iter().flatten() {
            assert!(bytes.contains(&hex(part.to_string().as_bytes())), "{part}");
        }
    }
}
