//! Everything that can happen, as one enum. The trail, the public record and the letters all come from it. A new
//! variant stops the build until the trail has a name for it and the letters an audience.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{
    ConsultationId, DecisionId, LetterId, LinkId, MembershipId, OrganisationId, PersonId, PublicationId, ResponseId,
    StatementCommentId, StatementId, SubmissionId, TextId,
};

/// One thing that happened, with ids only: names and addresses can change or be erased, the trail cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A person of the ministry was added.
    StaffAdded { person: PersonId },
    /// A person was invited to the ministry's staff.
    StaffInvited { person: PersonId, link: LinkId },
    /// The roles of a person of the ministry were changed.
    RolesChanged { person: PersonId },
    /// Somebody asked for a new password for an address, known or not.
    ResetAsked { link: LinkId },
    /// A person chose a password: their first, or another.
    PasswordSet { person: PersonId },
    /// A person changed name, position or language.
    AccountEdited { person: PersonId },
    /// A person asked for another address.
    AddressAsked { person: PersonId, link: LinkId },
    /// A person's address was changed.
    AddressChanged { person: PersonId, link: LinkId },
    /// Somebody applied for an organisation; the address is to be confirmed.
    ApplicationSent { link: LinkId },
    /// An organisation waits for a decision: the address of who applied is confirmed.
    OrganisationApplied { organisation: OrganisationId, membership: MembershipId },
    /// What was applied with was corrected.
    ApplicationCorrected { organisation: OrganisationId, revision: i32 },
    /// The ministry decided about an organisation.
    OrganisationDecided { organisation: OrganisationId, decision: DecisionId },
    /// Somebody asks the managers of an organisation to be invited; the address is to be confirmed.
    AccessAsked { organisation: OrganisationId, link: LinkId },
    /// The address of who asks to be invited is confirmed.
    AccessConfirmed { organisation: OrganisationId, link: LinkId },
    /// An address was invited to become a member of an organisation.
    MemberInvited { organisation: OrganisationId, link: LinkId },
    /// An invitation was taken back.
    InvitationWithdrawn { organisation: OrganisationId, link: LinkId },
    /// The rights of a member were changed.
    RightsChanged { organisation: OrganisationId, membership: MembershipId },
    /// A membership was ended.
    MembershipEnded { organisation: OrganisationId, membership: MembershipId },
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
    CommentSaved {
        consultation: ConsultationId,
        organisation: OrganisationId,
        comment: StatementCommentId,
        revision: i32,
    },
    /// A comment of a statement was taken out.
    CommentRemoved {
        consultation: ConsultationId,
        organisation: OrganisationId,
        comment: StatementCommentId,
        revision: i32,
    },
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
        let alone = |subject| About { subject: Some(subject), ..About::default() };
        let in_register = |organisation, subject| About {
            organisation: Some(organisation),
            subject: Some(subject),
            ..About::default()
        };
        let in_consultation = |consultation, subject| About {
            consultation: Some(consultation),
            subject: Some(subject),
            ..About::default()
        };
        let of_organisation = |consultation, organisation, subject| About {
            consultation: Some(consultation),
            organisation: Some(organisation),
            subject: Some(subject),
        };
        match *self {
            Self::StaffAdded { person }
            | Self::StaffInvited { person, .. }
            | Self::RolesChanged { person }
            | Self::PasswordSet { person }
            | Self::AccountEdited { person }
            | Self::AddressAsked { person, .. }
            | Self::AddressChanged { person, .. } => alone(person.uuid()),
            Self::ResetAsked { link } | Self::ApplicationSent { link } => alone(link.uuid()),
            Self::LetterResent { letter } => alone(letter.uuid()),
            Self::OrganisationAdded { organisation, .. } | Self::ApplicationCorrected { organisation, .. } => {
                in_register(organisation, organisation.uuid())
            }
            Self::OrganisationDecided { organisation, decision } => in_register(organisation, decision.uuid()),
            Self::OrganisationApplied { organisation, membership }
            | Self::MemberAdded { organisation, membership }
            | Self::RightsChanged { organisation, membership }
            | Self::MembershipEnded { organisation, membership } => in_register(organisation, membership.uuid()),
            Self::AccessAsked { organisation, link }
            | Self::AccessConfirmed { organisation, link }
            | Self::MemberInvited { organisation, link }
            | Self::InvitationWithdrawn { organisation, link } => in_register(organisation, link.uuid()),
            Self::ConsultationMade { consultation }
            | Self::ConsultationEdited { consultation, .. }
            | Self::ConsultationPublished { consultation }
            | Self::ConsultationAnswered { consultation } => in_consultation(consultation, consultation.uuid()),
            Self::TextImported { consultation, text } => in_consultation(consultation, text.uuid()),
            Self::StatementStarted { consultation, organisation, statement }
            | Self::NoteSaved { consultation, organisation, statement, .. } => {
                of_organisation(consultation, organisation, statement.uuid())
            }
            Self::CommentSaved { consultation, organisation, comment, .. }
            | Self::CommentRemoved { consultation, organisation, comment, .. } => {
                of_organisation(consultation, organisation, comment.uuid())
            }
            Self::SubmissionMade { consultation, organisation, submission } => {
                of_organisation(consultation, organisation, submission.uuid())
            }
            Self::ResponseDrafted { consultation, response, .. }
            | Self::ResponseApproved { consultation, response, .. }
            | Self::ResponseReturned { consultation, response, .. } => in_consultation(consultation, response.uuid()),
            Self::AnswersPublished { consultation, publication } => in_consultation(consultation, publication.uuid()),
        }
    }

    /// Whether letters follow from it.
    #[must_use]
    pub fn is_announced(&self) -> bool {
        match self {
            Self::StaffAdded { .. }
            | Self::RolesChanged { .. }
            | Self::AccountEdited { .. }
            | Self::ApplicationCorrected { .. }
            | Self::InvitationWithdrawn { .. }
            | Self::RightsChanged { .. }
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
            Self::StaffInvited { .. }
            | Self::ResetAsked { .. }
            | Self::PasswordSet { .. }
            | Self::AddressAsked { .. }
            | Self::AddressChanged { .. }
            | Self::ApplicationSent { .. }
            | Self::OrganisationApplied { .. }
            | Self::OrganisationDecided { .. }
            | Self::AccessAsked { .. }
            | Self::AccessConfirmed { .. }
            | Self::MemberInvited { .. }
            | Self::MembershipEnded { .. }
            | Self::SubmissionMade { .. }
            | Self::AnswersPublished { .. } => true,
        }
    }
}
