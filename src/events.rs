//! Everything that can happen, as one enum. The trail, the public record and the letters all come from it. A new variant stops the
//! build until the trail has a name for it and the letters an audience.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{
    ConsultationId, LetterId, MembershipId, OrganisationId, PersonId, PublicationId, ResponseId, StatementCommentId, StatementId, SubmissionId, TextId,
};

/// One thing that happened, with ids only: names and addresses can change or be erased, the trail cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A person of the ministry was added.
    StaffAdded { person: PersonId },
    /// An organisation was added to the register with its first member.
    OrganisationAdded { organisation: OrganisationId, membership: MembershipId },
    /// A person was made a member of an organisation.
    MemberAdded { organisation: OrganisationId, membership: MembershipId },
    /// A consultation was made.
    ConsultationMade { consultation: ConsultationId },
    /// Its notice, period or staff were changed before publication.
    ConsultationEdited { consultation: ConsultationId, revision: i32 },
    /// A text of the draft was imported.
    TextImported { consultation: ConsultationId, text: TextId },
    /// A consultation was published.
    ConsultationPublished { consultation: ConsultationId },
    /// An organisation began to write a statement. What happens inside a statement only its organisation sees.
    StatementStarted { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId },
    /// A comment of a statement was written or changed.
    CommentSaved { consultation: ConsultationId, organisation: OrganisationId, comment: StatementCommentId, revision: i32 },
    /// A comment of a statement was taken out.
    CommentRemoved { consultation: ConsultationId, organisation: OrganisationId, comment: StatementCommentId, revision: i32 },
    /// The covering note of a statement was written or changed.
    NoteSaved { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId, revision: i32 },
    /// A statement was handed in.
    SubmissionMade { consultation: ConsultationId, organisation: OrganisationId, submission: SubmissionId },
    /// An answer was written or worded anew.
    ResponseDrafted { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// An answer was approved by somebody else.
    ResponseApproved { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// An answer was sent back with a remark.
    ResponseReturned { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// Approved answers were published together.
    AnswersPublished { consultation: ConsultationId, publication: PublicationId },
    /// A consultation was closed as answered.
    ConsultationAnswered { consultation: ConsultationId },
    /// A letter that could not be delivered was put back on its way.
    LetterResent { letter: LetterId },
}

/// What an event is about: columns of the trail, so that it can be asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    /// In which consultation it happened.
    pub consultation: Option<ConsultationId>,
    /// Which organisation it concerns.
    pub organisation: Option<OrganisationId>,
    /// The thing itself.
    pub subject: Option<Uuid>,
}

impl Event {
    /// What it is about.
    #[must_use]
    pub fn about(&self) -> About {
        let in_consultation = |consultation, subject| About { consultation: Some(consultation), subject: Some(subject), ..About::default() };
        let of_organisation =
            |consultation, organisation, subject| About { consultation: Some(consultation), organisation: Some(organisation), subject: Some(subject) };
        match *self {
            Self::StaffAdded { person } => About { subject: Some(person.uuid()), ..About::default() },
            Self::OrganisationAdded { organisation, .. } => About { organisation: Some(organisation), subject: Some(organisation.uuid()), ..About::default() },
            Self::MemberAdded { organisation, membership } => About { organisation: Some(organisation), subject: Some(membership.uuid()), ..About::default() },
            Self::ConsultationMade { consultation }
            | Self::ConsultationEdited { consultation, .. }
            | Self::ConsultationPublished { consultation }
            | Self::ConsultationAnswered { consultation } => in_consultation(consultation, consultation.uuid()),
            Self::TextImported { consultation, text } => in_consultation(consultation, text.uuid()),
            Self::StatementStarted { consultation, organisation, statement } | Self::NoteSaved { consultation, organisation, statement, .. } => {
                of_organisation(consultation, organisation, statement.uuid())
            }
            Self::CommentSaved { consultation, organisation, comment, .. } | Self::CommentRemoved { consultation, organisation, comment, .. } => {
                of_organisation(consultation, organisation, comment.uuid())
            }
            Self::SubmissionMade { consultation, organisation, submission } => of_organisation(consultation, organisation, submission.uuid()),
            Self::ResponseDrafted { consultation, response, .. }
            | Self::ResponseApproved { consultation, response, .. }
            | Self::ResponseReturned { consultation, response, .. } => in_consultation(consultation, response.uuid()),
            Self::AnswersPublished { consultation, publication } => in_consultation(consultation, publication.uuid()),
            Self::LetterResent { letter } => About { subject: Some(letter.uuid()), ..About::default() },
        }
    }

    /// Whether letters follow from it.
    #[must_use]
    pub fn is_announced(&self) -> bool {
        match self {
            Self::StaffAdded { .. }
            | Self::OrganisationAdded { .. }
            | Self::MemberAdded { .. }
            | Self::ConsultationMade { .. }
            | Self::ConsultationEdited { .. }
            | Self::TextImported { .. }
            | Self::ConsultationPublished { .. }
            | Self::StatementStarted { .. }
            | Self::CommentSaved { .. }
            | Self::CommentRemoved { .. }
            | Self::NoteSaved { .. }
            | Self::ResponseDrafted { .. }
            | Self::ResponseApproved { .. }
            | Self::ResponseReturned { .. }
            | Self::ConsultationAnswered { .. }
            | Self::LetterResent { .. } => false,
            Self::SubmissionMade { .. } | Self::AnswersPublished { .. } => true,
        }
    }
}
