//! Every typed id, one line each; the list is also a glossary. The compiler never accepts an id of one kind for
//! another.
use std::{fmt, str::FromStr};

use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue},
    serialize::{self, Output, ToSql},
    sql_types,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize, AsExpression, FromSqlRow)]
        #[diesel(sql_type = sql_types::Uuid)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id (UUID version 7, RFC 9562): ids made later sort later.
            #[must_use]
            #[expect(clippy::new_without_default, reason = "a default id would be a different one each time")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The plain UUID, for the trail and for digests.
            #[must_use]
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ToSql<sql_types::Uuid, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                <Uuid as ToSql<sql_types::Uuid, Pg>>::to_sql(&self.0, out)
            }
        }

        impl FromSql<sql_types::Uuid, Pg> for $name {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                <Uuid as FromSql<sql_types::Uuid, Pg>>::from_sql(value).map(Self)
            }
        }
    )*};
}

impl SubmissionId {
    /// The covering note, where it is answered like a comment: it has the id of its submission.
    #[must_use]
    pub fn note(self) -> CommentId {
        CommentId(self.0)
    }
}

ids! {
    /// Somebody who can sign in.
    PersonId,
    /// A sign-in on one device.
    SessionId,
    /// A link in a letter.
    LinkId,
    /// A role of the ministry's staff, held by one person.
    StaffRoleId,
    /// An NGO in the register.
    OrganisationId,
    /// An application that is not in the register yet.
    ApplicationId,
    /// What the ministry decided about an organisation.
    DecisionId,
    /// A person's right to act for an organisation.
    MembershipId,
    /// A draft in all its versions.
    DocumentId,
    /// One version of a draft.
    VersionId,
    /// A version in one language.
    TextId,
    /// A point, the same one in all versions and languages.
    ProvisionId,
    /// How a point of an earlier version may have gone on to a later one.
    ProvisionLinkId,
    /// The wording of a provision in one text.
    PointId,
    /// One public-involvement procedure.
    ConsultationId,
    /// A notice as it was published.
    PublishedNoticeId,
    /// A period that was lengthened.
    PeriodChangeId,
    /// A request for more time.
    TimeRequestId,
    /// A meeting about a consultation.
    MeetingId,
    /// Who comes to a meeting for an organisation.
    RegistrationId,
    /// Why the ministry withdrew a consultation, in one language.
    WithdrawalReasonId,
    /// Why a later version was published, in one language.
    VersionReasonId,
    /// What an organisation is writing on one consultation.
    StatementId,
    /// One comment inside a statement that is still being written.
    StatementCommentId,
    /// A form that adds something. The id makes sure that a form sent twice adds only once.
    FormId,
    /// A statement as it was submitted.
    SubmissionId,
    /// The organisation and the person who signed a submission.
    SignatureId,
    /// A scan of what came on paper.
    ScanId,
    /// A sheet with what came on paper.
    PaperSheetId,
    /// A comment on record.
    CommentId,
    /// One comment that must be answered.
    AssessmentId,
    /// Comments that were handed out to somebody.
    AssignmentId,
    /// What staff noted about a comment.
    NoteId,
    /// The act that holds a comment back from the public.
    HoldBackId,
    /// The act that covers words for the public.
    RedactionId,
    /// What somebody asked to be erased.
    ErasureRequestId,
    /// The act that erases words.
    ErasureId,
    /// A label of a consultation.
    LabelId,
    /// A list of the desk that somebody saved.
    SavedListId,
    /// A working table that came back.
    ReturnedTableId,
    /// A text that staff keep for answers.
    ReusableTextId,
    /// What a colleague was asked about a comment.
    OpinionId,
    /// An answer being prepared.
    ResponseId,
    /// Answers published together.
    PublicationId,
    /// A response as published to one assessment.
    AnswerId,
    /// An address that follows without an account.
    FollowerId,
    /// What one follower follows.
    FollowId,
    /// A telling: somebody must get a letter about an event.
    TellingId,
    /// One e-mail to one person.
    LetterId,
}
