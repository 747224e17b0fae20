//! Everything that can happen, as one enum. The trail, the public record and the letters all come from it. A new
//! variant does not compile until it says what it is about and who gets a letter.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    ids::{
        AssessmentId, AssignmentId, ConsultationId, DecisionId, ErasureId, ErasureRequestId, FollowerId, HoldBackId,
        LetterId, LinkId, MeetingId, MembershipId, OpinionId, OrganisationId, PersonId, PublicationId, RedactionId,
        RegistrationId, ResponseId, ScanId, StatementCommentId, StatementId, SubmissionId, TellingId, TextId,
        TimeRequestId, VersionId,
    },
    platform::{Instant, text_enum},
};

/// One thing that happened. It holds ids only: names and addresses can change or be erased, the trail cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A person of the ministry was added.
    StaffAdded { person: PersonId },
    /// A person was invited to the ministry's staff.
    StaffInvited { person: PersonId, link: LinkId },
    /// The roles of a person of the ministry were changed.
    RolesChanged { person: PersonId },
    /// Somebody asked for a new password, for an address that has an account or not.
    ResetAsked { link: LinkId },
    /// A person set a password: their first or a new one.
    PasswordSet { person: PersonId },
    /// A person set up the two-step sign-in: for the first time, or with another app.
    SecondFactorOn { person: PersonId },
    /// A person turned the two-step sign-in off.
    SecondFactorOff { person: PersonId },
    /// An administrator, or the operator at the command line, turned the two-step sign-in of a person off.
    SecondFactorReset { person: PersonId },
    /// A person made new recovery codes.
    RecoveryCodesMade { person: PersonId },
    /// A recovery code was used.
    RecoveryCodeUsed { person: PersonId },
    /// A person changed name, position or language.
    AccountEdited { person: PersonId },
    /// A person asked for another address.
    AddressAsked { person: PersonId, link: LinkId },
    /// A person's address was changed.
    AddressChanged { person: PersonId, link: LinkId },
    /// Somebody applied for an organisation; they still have to confirm their address.
    ApplicationSent { link: LinkId },
    /// The applicant confirmed their address: the organisation waits for a decision.
    OrganisationApplied { organisation: OrganisationId, membership: MembershipId },
    /// The data of an application were corrected.
    ApplicationCorrected { organisation: OrganisationId, revision: i32 },
    /// The ministry decided about an organisation.
    OrganisationDecided { organisation: OrganisationId, decision: DecisionId },
    /// Somebody asked the managers of an organisation to invite them; they still have to confirm their address.
    AccessAsked { organisation: OrganisationId, link: LinkId },
    /// A person who asks to be invited confirmed their address.
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
    /// The instant of its publication was set.
    PublicationScheduled { consultation: ConsultationId, at: Instant },
    /// It is not to be published at that instant after all.
    PublicationUnscheduled { consultation: ConsultationId },
    /// By the time alone: it was to be published, but could not be.
    PublicationMissed { consultation: ConsultationId, at: Instant },
    /// It was discarded before publication.
    ConsultationDiscarded { consultation: ConsultationId },
    /// A next round on the draft of another consultation was made.
    RoundMade { consultation: ConsultationId, continues: ConsultationId },
    /// The staff who have a part in it were changed after publication.
    PartsChanged { consultation: ConsultationId },
    /// An organisation was invited to it by name. It is told at once if the consultation was public then, and else by
    /// the publication.
    OrganisationInvited { consultation: ConsultationId, organisation: OrganisationId, at_once: bool },
    /// The invitation of an organisation was taken back before anybody was told.
    OrganisationUninvited { consultation: ConsultationId, organisation: OrganisationId },
    /// Its published notice was corrected.
    NoticeCorrected { consultation: ConsultationId, revision: i32 },
    /// Its period was lengthened.
    PeriodLengthened { consultation: ConsultationId, closes_before: Instant, closes_at: Instant },
    /// The ministry withdrew it.
    ConsultationWithdrawn { consultation: ConsultationId },
    /// An organisation asked for more time.
    TimeAsked { consultation: ConsultationId, organisation: OrganisationId, request: TimeRequestId },
    /// The ministry does not lengthen the period as an organisation asked.
    TimeRefused { consultation: ConsultationId, organisation: OrganisationId, request: TimeRequestId },
    /// A meeting was announced.
    MeetingAnnounced { consultation: ConsultationId, meeting: MeetingId },
    /// What was announced of a meeting was changed; the number is that of its new revision.
    MeetingChanged { consultation: ConsultationId, meeting: MeetingId, revision: i32 },
    /// A meeting was cancelled.
    MeetingCancelled { consultation: ConsultationId, meeting: MeetingId },
    /// The minutes of a meeting were published, or published anew.
    MinutesPublished { consultation: ConsultationId, meeting: MeetingId, revision: i32 },
    /// An organisation registered for a meeting, or changed who comes.
    MeetingRegistered { consultation: ConsultationId, organisation: OrganisationId, registration: RegistrationId },
    /// An organisation does not come to a meeting after all.
    RegistrationGivenUp { consultation: ConsultationId, organisation: OrganisationId, registration: RegistrationId },
    /// A later version of its draft was begun.
    VersionPrepared { consultation: ConsultationId, version: VersionId },
    /// A later version of its draft was given up before its publication.
    VersionDiscarded { consultation: ConsultationId, version: VersionId },
    /// A later version of its draft was published.
    VersionPublished { consultation: ConsultationId, version: VersionId, outcome: bool },
    /// Staff decided how points went on to a version in preparation.
    PointsLinked { consultation: ConsultationId, version: VersionId },
    /// Points of two languages of a version were paired by hand, or parted.
    PointsPaired { consultation: ConsultationId, version: VersionId },
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
    /// A comment was removed from a statement.
    CommentRemoved {
        consultation: ConsultationId,
        organisation: OrganisationId,
        comment: StatementCommentId,
        revision: i32,
    },
    /// The covering note of a statement was written or changed.
    NoteSaved { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId, revision: i32 },
    /// An organisation began to revise what it has submitted, or to write again after a withdrawal.
    StatementReopened { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId },
    /// An organisation gave up a revision that it had not submitted.
    RevisionGivenUp { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId },
    /// The position of a statement as a whole was chosen.
    ReplyChosen { consultation: ConsultationId, organisation: OrganisationId, statement: StatementId, revision: i32 },
    /// The comments of a statement were put in another order.
    CommentsOrdered {
        consultation: ConsultationId,
        organisation: OrganisationId,
        statement: StatementId,
        revision: i32,
    },
    /// An organisation withdrew what it had submitted.
    SubmissionWithdrawn { consultation: ConsultationId, organisation: OrganisationId, submission: SubmissionId },
    /// Staff put on record what came on paper; the organisation, if it is in the register.
    SubmissionRecorded { consultation: ConsultationId, organisation: Option<OrganisationId>, submission: SubmissionId },
    /// A scan of what came on paper was added.
    ScanAdded { consultation: ConsultationId, submission: SubmissionId, scan: ScanId },
    /// A statement was submitted.
    SubmissionMade { consultation: ConsultationId, organisation: OrganisationId, submission: SubmissionId },
    /// An answer was written or changed.
    ResponseDrafted { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// An answer was approved, by another person than its writer.
    ResponseApproved { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// An answer was sent back with a remark.
    ResponseReturned { consultation: ConsultationId, response: ResponseId, revision: i32 },
    /// An answer or a correction that was not published was deleted: recorded for each assessment that it was for.
    ResponseDiscarded { consultation: ConsultationId, assessment: AssessmentId, response: ResponseId },
    /// By the time alone: on this morning comments that were handed to a person are due soon, or were due.
    WorkDue { person: PersonId, morning: Instant },
    /// Comments were handed out to somebody who answers them, or taken back.
    CommentsAssigned { consultation: ConsultationId, assignment: AssignmentId },
    /// The ministry answers a covering note like a comment.
    NoteTakenUp { consultation: ConsultationId, assessment: AssessmentId },
    /// A comment was divided into parts that are answered one by one.
    CommentDivided { consultation: ConsultationId, assessment: AssessmentId },
    /// A divided comment is whole again.
    CommentUnited { consultation: ConsultationId, assessment: AssessmentId },
    /// A comment is held back from the public.
    CommentHeldBack { consultation: ConsultationId, hold_back: HoldBackId },
    /// A comment that was held back is shown again.
    CommentShownAgain { consultation: ConsultationId, hold_back: HoldBackId },
    /// Words of a comment or of a covering note are covered for the public.
    PassageRedacted { consultation: ConsultationId, redaction: RedactionId },
    /// Words that were covered are shown again.
    PassageUncovered { consultation: ConsultationId, redaction: RedactionId },
    /// An approver asked that words are erased from the record.
    ErasureAsked { consultation: ConsultationId, request: ErasureRequestId },
    /// Another approver refused it.
    ErasureRefused { consultation: ConsultationId, request: ErasureRequestId },
    /// Who asked took it back.
    ErasureTakenBack { consultation: ConsultationId, request: ErasureRequestId },
    /// Another approver erased the words.
    WordsErased { consultation: ConsultationId, erasure: ErasureId },
    /// A colleague outside the reviewers was asked for a view on a comment.
    OpinionAsked { consultation: ConsultationId, opinion: OpinionId },
    /// The colleague gave the view, or changed it; the number is that of its revision.
    OpinionGiven { consultation: ConsultationId, opinion: OpinionId, revision: i32 },
    /// The request for a view was taken back.
    OpinionTakenBack { consultation: ConsultationId, opinion: OpinionId },
    /// Approved answers were published together.
    AnswersPublished { consultation: ConsultationId, publication: PublicationId },
    /// A consultation was closed as answered.
    ConsultationAnswered { consultation: ConsultationId },
    /// A letter that could not be delivered was put into the queue again.
    LetterResent { letter: LetterId },
    /// A letter that could not be written is tried again.
    TellingRevived { telling: TellingId },
    /// An event of which nobody could be told is tried again: its number in the trail.
    EventRevived { event: i64 },
    /// Somebody wishes to follow by address, and has not confirmed it yet.
    FollowAsked { follower: FollowerId },
    /// By the time alone: comments on a consultation that was published earlier can be made now.
    CommentsOpened { consultation: ConsultationId, opens_at: Instant },
    /// By the time alone: comments close in so many days.
    CommentsClose { consultation: ConsultationId, days: i32, closes_at: Instant },
    /// By the time alone: a consultation closes tomorrow, and this statement is not submitted.
    ClosesTomorrow {
        consultation: ConsultationId,
        organisation: OrganisationId,
        statement: StatementId,
        closes_at: Instant,
    },
    /// By the time alone: on this morning answers waited for their approval.
    AnswersWait { consultation: ConsultationId, morning: Instant },
}

/// The kinds of events that happen inside a statement that is being written: only its organisation sees them. That the
/// end of a period comes near is told to who has begun a statement, so that belongs here, too.
pub const INSIDE_STATEMENTS: [&str; 9] = [
    "closes_tomorrow",
    "comment_removed",
    "comment_saved",
    "comments_ordered",
    "note_saved",
    "reply_chosen",
    "revision_given_up",
    "statement_reopened",
    "statement_started",
];

/// What an event is about: columns of the trail, so that it can be searched by them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    /// The consultation in which it happened.
    pub consultation: Option<ConsultationId>,
    /// The organisation that it concerns.
    pub organisation: Option<OrganisationId>,
    /// The id of the thing itself.
    pub subject: Option<Uuid>,
}

impl About {
    fn alone(subject: Uuid) -> Self {
        Self { subject: Some(subject), ..Self::default() }
    }

    fn in_register(organisation: OrganisationId, subject: Uuid) -> Self {
        Self { organisation: Some(organisation), ..Self::alone(subject) }
    }

    fn in_consultation(consultation: ConsultationId, subject: Uuid) -> Self {
        Self { consultation: Some(consultation), ..Self::alone(subject) }
    }

    fn of_organisation(consultation: ConsultationId, organisation: OrganisationId, subject: Uuid) -> Self {
        Self { organisation: Some(organisation), ..Self::in_consultation(consultation, subject) }
    }
}

impl Event {
    /// What the event is about.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one table, an arm for each thing that an event can be about")]
    pub fn about(&self) -> About {
        match *self {
            Self::StaffAdded { person }
            | Self::StaffInvited { person, .. }
            | Self::RolesChanged { person }
            | Self::PasswordSet { person }
            | Self::SecondFactorOn { person }
            | Self::SecondFactorOff { person }
            | Self::SecondFactorReset { person }
            | Self::RecoveryCodesMade { person }
            | Self::RecoveryCodeUsed { person }
            | Self::AccountEdited { person }
            | Self::WorkDue { person, .. }
            | Self::AddressAsked { person, .. }
            | Self::AddressChanged { person, .. } => About::alone(person.uuid()),
            Self::ResetAsked { link } | Self::ApplicationSent { link } => About::alone(link.uuid()),
            Self::LetterResent { letter } => About::alone(letter.uuid()),
            Self::TellingRevived { telling } => About::alone(telling.uuid()),
            Self::FollowAsked { follower } => About::alone(follower.uuid()),
            Self::EventRevived { .. } => About::default(),
            Self::OrganisationAdded { organisation, .. } | Self::ApplicationCorrected { organisation, .. } => {
                About::in_register(organisation, organisation.uuid())
            }
            Self::OrganisationDecided { organisation, decision } => About::in_register(organisation, decision.uuid()),
            Self::OrganisationApplied { organisation, membership }
            | Self::MemberAdded { organisation, membership }
            | Self::RightsChanged { organisation, membership }
            | Self::MembershipEnded { organisation, membership } => About::in_register(organisation, membership.uuid()),
            Self::AccessAsked { organisation, link }
            | Self::AccessConfirmed { organisation, link }
            | Self::MemberInvited { organisation, link }
            | Self::InvitationWithdrawn { organisation, link } => About::in_register(organisation, link.uuid()),
            Self::ConsultationMade { consultation }
            | Self::ConsultationEdited { consultation, .. }
            | Self::ConsultationPublished { consultation }
            | Self::ConsultationAnswered { consultation }
            | Self::PublicationScheduled { consultation, .. }
            | Self::PublicationUnscheduled { consultation }
            | Self::PublicationMissed { consultation, .. }
            | Self::ConsultationDiscarded { consultation }
            | Self::RoundMade { consultation, .. }
            | Self::PartsChanged { consultation }
            | Self::NoticeCorrected { consultation, .. }
            | Self::PeriodLengthened { consultation, .. }
            | Self::ConsultationWithdrawn { consultation }
            | Self::CommentsOpened { consultation, .. }
            | Self::CommentsClose { consultation, .. }
            | Self::AnswersWait { consultation, .. } => About::in_consultation(consultation, consultation.uuid()),
            Self::TextImported { consultation, text } => About::in_consultation(consultation, text.uuid()),
            Self::VersionPrepared { consultation, version }
            | Self::VersionDiscarded { consultation, version }
            | Self::VersionPublished { consultation, version, .. }
            | Self::PointsPaired { consultation, version }
            | Self::PointsLinked { consultation, version } => About::in_consultation(consultation, version.uuid()),
            Self::StatementStarted { consultation, organisation, statement }
            | Self::StatementReopened { consultation, organisation, statement }
            | Self::RevisionGivenUp { consultation, organisation, statement }
            | Self::ReplyChosen { consultation, organisation, statement, .. }
            | Self::CommentsOrdered { consultation, organisation, statement, .. }
            | Self::ClosesTomorrow { consultation, organisation, statement, .. }
            | Self::NoteSaved { consultation, organisation, statement, .. } => {
                About::of_organisation(consultation, organisation, statement.uuid())
            }
            Self::CommentSaved { consultation, organisation, comment, .. }
            | Self::CommentRemoved { consultation, organisation, comment, .. } => {
                About::of_organisation(consultation, organisation, comment.uuid())
            }
            Self::SubmissionMade { consultation, organisation, submission }
            | Self::SubmissionWithdrawn { consultation, organisation, submission }
            | Self::SubmissionRecorded { consultation, organisation: Some(organisation), submission } => {
                About::of_organisation(consultation, organisation, submission.uuid())
            }
            Self::SubmissionRecorded { consultation, organisation: None, submission }
            | Self::ScanAdded { consultation, submission, .. } => {
                About::in_consultation(consultation, submission.uuid())
            }
            Self::OrganisationInvited { consultation, organisation, .. }
            | Self::OrganisationUninvited { consultation, organisation } => {
                About::of_organisation(consultation, organisation, organisation.uuid())
            }
            Self::TimeAsked { consultation, organisation, request }
            | Self::TimeRefused { consultation, organisation, request } => {
                About::of_organisation(consultation, organisation, request.uuid())
            }
            Self::MeetingAnnounced { consultation, meeting }
            | Self::MeetingChanged { consultation, meeting, .. }
            | Self::MeetingCancelled { consultation, meeting }
            | Self::MinutesPublished { consultation, meeting, .. } => {
                About::in_consultation(consultation, meeting.uuid())
            }
            Self::MeetingRegistered { consultation, organisation, registration }
            | Self::RegistrationGivenUp { consultation, organisation, registration } => {
                About::of_organisation(consultation, organisation, registration.uuid())
            }
            Self::ResponseDrafted { consultation, response, .. }
            | Self::ResponseApproved { consultation, response, .. }
            | Self::ResponseReturned { consultation, response, .. } => {
                About::in_consultation(consultation, response.uuid())
            }
            Self::ResponseDiscarded { consultation, assessment, .. }
            | Self::NoteTakenUp { consultation, assessment }
            | Self::CommentDivided { consultation, assessment }
            | Self::CommentUnited { consultation, assessment } => {
                About::in_consultation(consultation, assessment.uuid())
            }
            Self::CommentsAssigned { consultation, assignment } => {
                About::in_consultation(consultation, assignment.uuid())
            }
            Self::CommentHeldBack { consultation, hold_back } | Self::CommentShownAgain { consultation, hold_back } => {
                About::in_consultation(consultation, hold_back.uuid())
            }
            Self::PassageRedacted { consultation, redaction } | Self::PassageUncovered { consultation, redaction } => {
                About::in_consultation(consultation, redaction.uuid())
            }
            Self::ErasureAsked { consultation, request }
            | Self::ErasureRefused { consultation, request }
            | Self::ErasureTakenBack { consultation, request } => About::in_consultation(consultation, request.uuid()),
            Self::WordsErased { consultation, erasure } => About::in_consultation(consultation, erasure.uuid()),
            Self::OpinionAsked { consultation, opinion }
            | Self::OpinionGiven { consultation, opinion, .. }
            | Self::OpinionTakenBack { consultation, opinion } => About::in_consultation(consultation, opinion.uuid()),
            Self::AnswersPublished { consultation, publication } => {
                About::in_consultation(consultation, publication.uuid())
            }
        }
    }

    /// For an event that time alone causes: the key that lets it happen only once. The key contains the moment, so that
    /// another moment makes another event: a person who was reminded of the end of a period is reminded again when the
    /// period ends later.
    #[must_use]
    pub fn once(&self) -> Option<String> {
        match self {
            Self::ClosesTomorrow { statement, closes_at, .. } => {
                Some(format!("closes-tomorrow:{statement}:{closes_at}"))
            }
            Self::CommentsOpened { consultation, opens_at } => {
                Some(format!("comments-opened:{consultation}:{opens_at}"))
            }
            Self::CommentsClose { consultation, days, closes_at } => {
                Some(format!("comments-close:{days}:{consultation}:{closes_at}"))
            }
            Self::AnswersWait { consultation, morning } => Some(format!("answers-wait:{consultation}:{morning}")),
            Self::WorkDue { person, morning } => Some(format!("work-due:{person}:{morning}")),
            Self::PublicationMissed { consultation, at } => Some(format!("publication-missed:{consultation}:{at}")),
            _ => None,
        }
    }

    /// Who gets a letter about it.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each kind, so that none is forgotten")]
    pub fn audience(&self) -> Audience {
        match *self {
            Self::StaffAdded { .. }
            | Self::RolesChanged { .. }
            | Self::RecoveryCodesMade { .. }
            | Self::AccountEdited { .. }
            | Self::ApplicationCorrected { .. }
            | Self::InvitationWithdrawn { .. }
            | Self::RightsChanged { .. }
            | Self::OrganisationAdded { .. }
            | Self::MemberAdded { .. }
            | Self::ConsultationMade { .. }
            | Self::ConsultationEdited { .. }
            | Self::PublicationScheduled { .. }
            | Self::PublicationUnscheduled { .. }
            | Self::ConsultationDiscarded { .. }
            | Self::RoundMade { .. }
            | Self::PartsChanged { .. }
            | Self::OrganisationInvited { at_once: false, .. }
            | Self::OrganisationUninvited { .. }
            | Self::VersionPrepared { .. }
            | Self::VersionDiscarded { .. }
            | Self::PointsLinked { .. }
            | Self::PointsPaired { .. }
            | Self::TextImported { .. }
            | Self::RegistrationGivenUp { .. }
            | Self::StatementStarted { .. }
            | Self::StatementReopened { .. }
            | Self::RevisionGivenUp { .. }
            | Self::ReplyChosen { .. }
            | Self::CommentsOrdered { .. }
            | Self::CommentSaved { .. }
            | Self::CommentRemoved { .. }
            | Self::NoteSaved { .. }
            | Self::ResponseDrafted { .. }
            | Self::ResponseApproved { .. }
            | Self::ResponseDiscarded { .. }
            | Self::NoteTakenUp { .. }
            | Self::CommentDivided { .. }
            | Self::CommentUnited { .. }
            | Self::PassageUncovered { .. }
            | Self::ErasureAsked { .. }
            | Self::ErasureRefused { .. }
            | Self::ErasureTakenBack { .. }
            | Self::ScanAdded { .. }
            // A view that is changed stands on the desk; the letter about the first one leads there.
            | Self::OpinionGiven { revision: 2.., .. }
            | Self::OpinionTakenBack { .. }
            | Self::LetterResent { .. }
            | Self::TellingRevived { .. }
            | Self::EventRevived { .. } => Audience::Nobody,
            Self::PasswordSet { person } => Audience::Owner(person, WayIn::PasswordSet),
            Self::SecondFactorOn { person } => Audience::Owner(person, WayIn::SecondFactorOn),
            Self::SecondFactorOff { person } => Audience::Owner(person, WayIn::SecondFactorOff),
            Self::SecondFactorReset { person } => Audience::Owner(person, WayIn::SecondFactorReset),
            Self::RecoveryCodeUsed { person } => Audience::Owner(person, WayIn::RecoveryCodeUsed),
            Self::StaffInvited { link, .. }
            | Self::ResetAsked { link }
            | Self::AddressAsked { link, .. }
            | Self::ApplicationSent { link }
            | Self::AccessAsked { link, .. }
            | Self::MemberInvited { link, .. } => Audience::Link(link),
            Self::AddressChanged { link, .. } => Audience::FormerAddress(link),
            Self::OrganisationApplied { organisation, .. } => Audience::Deciding(organisation),
            Self::OrganisationDecided { decision, .. } => Audience::Decided(decision),
            Self::AccessConfirmed { link, .. } => Audience::Managers(link),
            Self::MembershipEnded { membership, .. } => Audience::FormerMember(membership),
            Self::SubmissionMade { submission, .. } => Audience::Submitted(submission),
            Self::SubmissionRecorded { submission, .. } => Audience::Recorded(submission),
            Self::SubmissionWithdrawn { submission, .. } => Audience::Withdrawn(submission),
            Self::AnswersPublished { consultation, publication } => Audience::Answered(consultation, publication),
            Self::CommentHeldBack { hold_back, .. } => Audience::HeldBack(hold_back),
            Self::CommentShownAgain { hold_back, .. } => Audience::ShownAgain(hold_back),
            Self::PassageRedacted { redaction, .. } => Audience::Redacted(redaction),
            Self::WordsErased { erasure, .. } => Audience::Erased(erasure),
            Self::ResponseReturned { response, .. } => Audience::Drafter(response),
            Self::OpinionAsked { opinion, .. } => Audience::Colleague(opinion),
            Self::OpinionGiven { opinion, .. } => Audience::Asker(opinion),
            Self::ClosesTomorrow { statement, .. } => Audience::Writers(statement),
            Self::CommentsAssigned { assignment, .. } => Audience::Assignee(assignment),
            Self::WorkDue { person, .. } => Audience::Worker(person),
            Self::AnswersWait { consultation, .. } => Audience::Approvers(consultation),
            Self::TimeAsked { request, .. } => Audience::Asked(request),
            Self::TimeRefused { request, .. } => Audience::NotGranted(request),
            Self::PublicationMissed { consultation, .. } => Audience::Editors(consultation),
            Self::ConsultationPublished { consultation } => Audience::Following(consultation, News::Published),
            Self::OrganisationInvited { consultation, organisation, at_once: true } => {
                Audience::Invited(consultation, organisation)
            }
            Self::NoticeCorrected { consultation, .. } => Audience::Following(consultation, News::Corrected),
            Self::PeriodLengthened { consultation, .. } => Audience::Following(consultation, News::Lengthened),
            Self::ConsultationWithdrawn { consultation } => Audience::Following(consultation, News::Withdrawn),
            Self::VersionPublished { consultation, outcome: false, .. } => {
                Audience::Following(consultation, News::DraftCorrected)
            }
            Self::VersionPublished { consultation, outcome: true, .. } => {
                Audience::Following(consultation, News::Outcome)
            }
            Self::ConsultationAnswered { consultation } => Audience::Following(consultation, News::Answered),
            Self::CommentsOpened { consultation, .. } => Audience::Following(consultation, News::Opened),
            Self::CommentsClose { consultation, days, .. } => Audience::Following(consultation, News::Closes(days)),
            Self::MeetingAnnounced { consultation, meeting } => {
                Audience::Meeting(consultation, meeting, MeetingStep::Announced)
            }
            Self::MeetingChanged { consultation, meeting, revision } => {
                Audience::Meeting(consultation, meeting, MeetingStep::Changed(revision))
            }
            Self::MeetingCancelled { consultation, meeting } => {
                Audience::Meeting(consultation, meeting, MeetingStep::Cancelled)
            }
            Self::MinutesPublished { consultation, meeting, revision } => {
                Audience::Meeting(consultation, meeting, MeetingStep::Minutes(revision))
            }
            Self::MeetingRegistered { registration, .. } => Audience::Registered(registration),
            Self::FollowAsked { follower } => Audience::Follower(follower),
        }
    }

    /// The consumers that still have to process the event once it is on record.
    #[must_use]
    pub fn consumers(&self) -> &'static [Consumer] {
        match self.audience() {
            Audience::Nobody => &[],
            _ => &[Consumer::Letters],
        }
    }
}

/// Who gets a letter about an event, named by the thing that the letter is about. The room `notifications` knows the
/// people and the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Nobody.
    Nobody,
    /// The owner of an account into which the way was changed.
    Owner(PersonId, WayIn),
    /// The owner of the address that a link was made for.
    Link(LinkId),
    /// The owner of the former address, after a link has changed it.
    FormerAddress(LinkId),
    /// The staff who decide about an organisation.
    Deciding(OrganisationId),
    /// The people of the organisation that was decided about.
    Decided(DecisionId),
    /// The managers of the organisation that the person with this link asks to represent.
    Managers(LinkId),
    /// The person whose membership ended.
    FormerMember(MembershipId),
    /// The person who signed a submission, everybody who may sign for the same organisation, and the officials who will
    /// answer it.
    Submitted(SubmissionId),
    /// Everybody who may sign for the organisation in whose name staff put something on record.
    Recorded(SubmissionId),
    /// The signatory and the others of a submission, and the person who withdrew the submission.
    Withdrawn(SubmissionId),
    /// Everybody who may sign for the organisations whose comment is held back, and the people who signed.
    HeldBack(HoldBackId),
    /// The same people, when it is shown again.
    ShownAgain(HoldBackId),
    /// The same people, when words of it are covered.
    Redacted(RedactionId),
    /// The same people, when words of it were erased.
    Erased(ErasureId),
    /// The people of each organisation that has an answer in a publication; then everybody else who follows the
    /// consultation.
    Answered(ConsultationId, PublicationId),
    /// Whoever reads the address that wishes to follow.
    Follower(FollowerId),
    /// The person who drafted a response.
    Drafter(ResponseId),
    /// The colleague who was asked for a view.
    Colleague(OpinionId),
    /// The reviewer who asked for a view.
    Asker(OpinionId),
    /// The person to whom comments were handed out.
    Assignee(AssignmentId),
    /// A person whose comments are due.
    Worker(PersonId),
    /// Everybody who may act for the organisation that writes a statement.
    Writers(StatementId),
    /// The staff who approve the answers of a consultation.
    Approvers(ConsultationId),
    /// The responsible official of a consultation, and everybody who may publish it.
    Editors(ConsultationId),
    /// The responsible official and the editors, who answer a request for more time.
    Asked(TimeRequestId),
    /// The people of the organisation whose request for more time was refused.
    NotGranted(TimeRequestId),
    /// The people of an organisation that was invited to a public consultation.
    Invited(ConsultationId, OrganisationId),
    /// Everybody who follows a consultation, is invited to it or takes part in it.
    Following(ConsultationId, News),
    /// The same people, about a meeting.
    Meeting(ConsultationId, MeetingId, MeetingStep),
    /// The person who registered an organisation for a meeting.
    Registered(RegistrationId),
}

/// What is new about a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingStep {
    /// It was announced.
    Announced,
    /// Something of it was changed: the number of its new revision.
    Changed(i32),
    /// It was cancelled.
    Cancelled,
    /// Its minutes were published: the number of their revision.
    Minutes(i32),
}

/// What is new about a consultation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It was published.
    Published,
    /// Its notice was corrected.
    Corrected,
    /// The text of its draft was corrected.
    DraftCorrected,
    /// The draft was published as it is after the comments.
    Outcome,
    /// Its period was lengthened.
    Lengthened,
    /// The ministry withdrew it.
    Withdrawn,
    /// Comments can be made now.
    Opened,
    /// Comments close in so many days.
    Closes(i32),
    /// Some of its answers were published.
    Answers,
    /// It was closed as answered.
    Answered,
}

/// What became of the way into an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayIn {
    /// It has another password.
    PasswordSet,
    /// The two-step sign-in was set up.
    SecondFactorOn,
    /// Its owner turned the two-step sign-in off.
    SecondFactorOff,
    /// Somebody else turned it off.
    SecondFactorReset,
    /// A recovery code was used.
    RecoveryCodeUsed,
}

text_enum! {
    /// What processes events after they are on record.
    pub enum Consumer {
        /// Writing the letters.
        Letters = "letters",
    }
}

/// An event as it is stored in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    /// An event that this program knows.
    Known(Event),
    /// An event of another release of this program; it is skipped.
    Unknown {
        /// Its name.
        kind: String,
    },
}

impl Stored {
    /// Reads an event from the columns `kind` and `data`.
    #[must_use]
    pub fn read(kind: String, data: &Value) -> Self {
        match serde_json::from_value(json!({ "kind": kind, "data": data })) {
            Ok(event) => Self::Known(event),
            Err(_) => Self::Unknown { kind },
        }
    }

    /// The event, if this program knows it.
    #[must_use]
    pub fn known(&self) -> Option<Event> {
        match self {
            Self::Known(event) => Some(*event),
            Self::Unknown { .. } => None,
        }
    }
}
