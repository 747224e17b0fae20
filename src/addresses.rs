//! The addresses of the service: one type for each page, with its pattern for the routes and its text for links. No
//! other file writes an address.
//!
//! People and letters quote addresses, so an address keeps its meaning for ever. `with` adds a value after `?`, `at` a
//! place after `#`.
use std::fmt;

use crate::ids::{
    AnswerId, AssessmentId, ErasureRequestId, FollowerId, LabelId, LetterId, LinkId, MeetingId, MembershipId, NoteId,
    OpinionId, OrganisationId, PaperSheetId, PersonId, RedactionId, ResponseId, ReturnedTableId, ReusableTextId,
    SavedListId, ScanId, SessionId, StatementCommentId, StatementId, SubmissionId, TellingId, TimeRequestId,
};

/// The pages that the links in letters open are below this address.
pub const LINKS: &str = "/links";

/// The pages of staff are below this address.
pub const STAFF: &str = "/staff/";

/// A page of this site: its pattern, and the address of one such page.
pub trait Page: fmt::Display + Sized {
    /// The pattern for the routes: `/statements/{id}`.
    const PATTERN: &'static str;

    /// The address as a text.
    fn address(&self) -> Address {
        Address { path: self.to_string(), query: String::new(), fragment: String::new() }
    }

    /// Adds a value after `?`; an empty value is left out.
    fn with(&self, name: &str, value: impl fmt::Display) -> Address {
        self.address().with(name, value)
    }

    /// The address of one place on the page, after `#`.
    fn at(&self, fragment: impl fmt::Display) -> Address {
        self.address().at(fragment)
    }

    /// Whether an address is one of this page. What follows `?` is not looked at.
    #[must_use]
    fn is_at(address: &str) -> bool {
        fits(Self::PATTERN, address.split(['?', '#']).next().unwrap_or_default())
    }
}

/// Whether a path is one of this pattern.
#[must_use]
pub fn fits(pattern: &str, path: &str) -> bool {
    let (mut parts, mut steps) = (pattern.split('/'), path.split('/'));
    loop {
        match (parts.next(), steps.next()) {
            (None, None) => return true,
            (Some(part), Some(step)) if part.starts_with('{') || step == part => {}
            _ => return false,
        }
    }
}

/// Whether this is a page on the way in, to which a signed-out visitor may send a form: signing in, registering, links
/// in letters. They show what somebody typed, or hold a secret in their address.
#[must_use]
pub fn is_way_in(path: &str) -> bool {
    let below = |whole: &str| path == whole || path.strip_prefix(whole).is_some_and(|rest| rest.starts_with('/'));
    let all = [SignIn::PATTERN, SignOut::PATTERN, PasswordReset::PATTERN, LINKS, Register::PATTERN, Follow::PATTERN];
    all.into_iter().any(below)
}

/// Whether mail programs send a form here for their readers (RFC 8058): the secret in the address proves it, because
/// they come from no page.
#[must_use]
pub fn takes_one_click(path: &str) -> bool {
    UnfollowLink::is_at(path) || NoNewsLink::is_at(path)
}

/// Whether a form is sent here with a file: it may be larger than any other.
#[must_use]
pub fn takes_file(path: &str) -> bool {
    StaffText::is_at(path) || StaffFiles::is_at(path) || StaffPaperSheets::is_at(path) || StaffScans::is_at(path)
}

/// Whether a browser stays on this site: it reads `//host` and `/\\host` as another host, and removes control
/// characters first.
#[must_use]
pub fn stays(path: &str) -> bool {
    let rest = path.strip_prefix('/');
    rest.is_some_and(|rest| !rest.starts_with(['/', '\\'])) && path.chars().all(|letter| letter.is_ascii_graphic())
}

/// Whether a page or a form of this site has this address.
#[must_use]
pub fn is_known(path: &str) -> bool {
    ALL.iter().any(|pattern| fits(pattern, path))
}

/// The nearest page above a path of this site, but not the front page: whoever types the address to which a form is
/// sent finds the form there.
#[must_use]
pub fn above(path: &str) -> Option<&str> {
    let steps = path.rmatch_indices('/').map(|(at, _)| &path[..at]).filter(|above| !above.is_empty());
    steps.filter(|_| is_known(path)).find(|above| is_known(above))
}

/// The address of a page, with the values after `?` and the place after `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    path: String,
    query: String,
    fragment: String,
}

impl Address {
    /// Adds one more value after `?`; an empty value is left out.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        let value = value.to_string();
        if !value.is_empty() {
            self.query = url::form_urlencoded::Serializer::new(self.query).append_pair(name, &value).finish();
        }
        self
    }

    /// Adds the place on the page, after `#`.
    #[must_use]
    pub fn at(self, fragment: impl fmt::Display) -> Self {
        Self { fragment: fragment.to_string(), ..self }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if !self.query.is_empty() {
            write!(f, "?{}", self.query)?;
        }
        if !self.fragment.is_empty() {
            write!(f, "#{}", self.fragment)?;
        }
        Ok(())
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

macro_rules! pages {
    ($(
        $(#[$doc:meta])*
        $name:ident $(<$life:lifetime>)? $({ $($field:ident: $kind:ty),* })? = $pattern:literal;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name $(<$life>)? { $($(#[doc = "The part of the address of this name."] pub $field: $kind,)*)? }

        impl $(<$life>)? Page for $name $(<$life>)? {
            const PATTERN: &'static str = $pattern;
        }

        impl $(<$life>)? fmt::Display for $name $(<$life>)? {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                $($(let $field = &self.$field;)*)?
                write!(f, $pattern)
            }
        }

        impl $(<$life>)? From<$name $(<$life>)?> for String {
            fn from(page: $name $(<$life>)?) -> Self {
                page.to_string()
            }
        }
    )*

        /// The pattern of every page.
        pub const ALL: &[&str] = &[$($pattern),*];
    };
}

pages! {
    /// The front page.
    Home = "/";
    /// Signing in; `next` is the address to go to afterwards.
    SignIn = "/sign-in";
    /// The second step of signing in: a code.
    SecondStep = "/sign-in/code";
    /// Signing out.
    SignOut = "/sign-out";
    /// The first page after signing in: it depends on what the person may do.
    Start = "/start";
    /// Asking for another password.
    PasswordReset = "/password-reset";
    /// Choosing another password, from a letter.
    ResetLink<'a> { id: LinkId, secret: &'a str } = "/links/reset/{id}/{secret}";
    /// Choosing the first password, from a letter.
    WelcomeLink<'a> { id: LinkId, secret: &'a str } = "/links/welcome/{id}/{secret}";
    /// Confirming a new address, from a letter.
    AddressLink<'a> { id: LinkId, secret: &'a str } = "/links/address/{id}/{secret}";
    /// Confirming the address of an applicant, from a letter.
    ApplicationLink<'a> { id: LinkId, secret: &'a str } = "/links/application/{id}/{secret}";
    /// Confirming the address of a person who asks to be invited, from a letter.
    AccessLink<'a> { id: LinkId, secret: &'a str } = "/links/access/{id}/{secret}";
    /// Accepting an invitation, from a letter.
    InvitationLink<'a> { id: LinkId, secret: &'a str } = "/links/invitation/{id}/{secret}";
    /// Asking for news by address; `area` or `consultation` is chosen already.
    Follow = "/follow";
    /// Which of the reader's organisations follow a consultation.
    ConsultationFollowing<'a> { no: &'a str } = "/consultations/{no}/following";
    /// Confirming the address of a follower, from a letter.
    FollowLink<'a> { id: FollowerId, secret: &'a str } = "/links/follow/{id}/{secret}";
    /// What a follower follows, from a letter.
    FollowingLink<'a> { id: FollowerId, secret: &'a str } = "/links/following/{id}/{secret}";
    /// Getting no more letters, from a letter.
    UnfollowLink<'a> { id: FollowerId, secret: &'a str } = "/links/unfollow/{id}/{secret}";
    /// No more news to somebody with an account, with one press of a button.
    NoNewsLink<'a> { id: PersonId, secret: &'a str } = "/links/no-news/{id}/{secret}";
    /// The account: what a person sees and changes of their own data.
    Account = "/account";
    /// Asking for another address.
    AccountAddress = "/account/address";
    /// Which letters a person wants, and when.
    AccountLetters = "/account/letters";
    /// Choosing another password.
    AccountPassword = "/account/password";
    /// Confirming that it is still the same person.
    Confirmation = "/account/confirmation";
    /// Setting up the two-step sign-in.
    SecondFactor = "/account/second-factor";
    /// Making new recovery codes.
    RecoveryCodes = "/account/second-factor/codes";
    /// Turning the two-step sign-in off.
    SecondFactorRemoval = "/account/second-factor/removal";
    /// Ending all other sessions.
    OtherSessionsEnding = "/account/sessions/others/ending";
    /// Ending one session.
    SessionEnding { id: SessionId } = "/account/sessions/{id}/ending";
    /// What an organisation needs for its registration.
    Register = "/register";
    /// One step of an application.
    RegisterStep<'a> { step: &'a str } = "/register/{step}";
    /// The application, to be checked before it is sent.
    RegisterCheck = "/register/check";
    /// What happens after it is sent.
    RegisterSent = "/register/sent";
    /// Asking to be invited to an organisation.
    RegisterAccess { id: OrganisationId } = "/register/access/{id}";
    /// The list of the organisations that take part.
    Organisations = "/organisations";
    /// One organisation.
    Organisation { id: OrganisationId } = "/organisations/{id}";
    /// The application as the organisation's own people see it.
    Application { id: OrganisationId } = "/organisations/{id}/application";
    /// Correcting an application.
    ApplicationCorrection { id: OrganisationId } = "/organisations/{id}/application/correction";
    /// Applying again.
    ApplicationRenewal { id: OrganisationId } = "/organisations/{id}/application/renewal";
    /// The members of an organisation.
    Members { id: OrganisationId } = "/organisations/{id}/members";
    /// What a member may do.
    MemberRights { id: OrganisationId, membership: MembershipId } = "/organisations/{id}/members/{membership}";
    /// Ending a membership.
    MembershipEnding { id: OrganisationId, membership: MembershipId } = "/organisations/{id}/members/{membership}/ending";
    /// Inviting somebody.
    Invitations { id: OrganisationId } = "/organisations/{id}/invitations";
    /// Taking an invitation back.
    InvitationWithdrawal { id: OrganisationId, link: LinkId } = "/organisations/{id}/invitations/{link}/withdrawal";
    /// The list of consultations.
    Consultations = "/consultations";
    /// A consultation with its notice.
    Consultation<'a> { no: &'a str } = "/consultations/{no}";
    /// What has happened to a consultation, the newest first.
    Happenings<'a> { no: &'a str } = "/consultations/{no}/history";
    /// Who has asked for more time, and what was answered.
    TimeRequests<'a> { no: &'a str } = "/consultations/{no}/requests";
    /// Asking for more time.
    NewTimeRequest<'a> { no: &'a str } = "/consultations/{no}/requests/new";
    /// A meeting: when, where, what about, who registers how; later its minutes.
    Meeting<'a> { no: &'a str, meeting: i32 } = "/consultations/{no}/meetings/{meeting}";
    /// Registering for a meeting, or changing who comes.
    MeetingRegistration<'a> { no: &'a str, meeting: i32 } = "/consultations/{no}/meetings/{meeting}/registration";
    /// Giving a registration up.
    MeetingGivingUp<'a> { no: &'a str, meeting: i32 } = "/consultations/{no}/meetings/{meeting}/giving-up";
    /// One revision of the notice, as it was published.
    NoticeRevision<'a> { no: &'a str, revision: i32 } = "/consultations/{no}/notices/{revision}";
    /// The whole draft; `version` names one of several.
    DraftText<'a> { no: &'a str } = "/consultations/{no}/text";
    /// Our copy of the text of the draft as a Word file.
    DraftCopy<'a> { no: &'a str } = "/consultations/{no}/text.docx";
    /// What changed between two versions of the draft.
    DraftChanges<'a> { no: &'a str } = "/consultations/{no}/text/changes";
    /// One point with its comments.
    DraftPoint<'a> { no: &'a str, anchor: &'a str } = "/consultations/{no}/points/{anchor}";
    /// The public comments.
    Comments<'a> { no: &'a str } = "/consultations/{no}/comments";
    /// One public comment, by the number that people quote.
    PublicComment<'a> { no: &'a str, within: &'a str } = "/consultations/{no}/comments/{within}";
    /// One public submission, by its number.
    PublicSubmission<'a> { no: &'a str, within: &'a str } = "/consultations/{no}/submissions/{within}";
    /// The decisions on the comments, with the answers.
    Results<'a> { no: &'a str } = "/consultations/{no}/results";
    /// The results as a file for spreadsheets.
    ResultsFile<'a> { no: &'a str, kind: &'a str } = "/consultations/{no}/results.{kind}";
    /// The news of all consultations, as a feed.
    Feed = "/feeds/consultations.atom";
    /// The dates of all consultations, as a calendar.
    Calendar = "/feeds/consultations.ics";
    /// The news of the consultations of a policy area, as a feed.
    AreaFeed<'a> { area: &'a str } = "/feeds/areas/{area}/consultations.atom";
    /// The dates of the consultations of a policy area, as a calendar.
    AreaCalendar<'a> { area: &'a str } = "/feeds/areas/{area}/consultations.ics";
    /// What has happened in a consultation, as a feed.
    ConsultationFeed<'a> { no: &'a str } = "/feeds/consultations/{no}/events.atom";
    /// The dates of a consultation, as a calendar.
    ConsultationCalendar<'a> { no: &'a str } = "/feeds/consultations/{no}/dates.ics";
    /// The proof of a published answer, for programs.
    AnswerProof { id: AnswerId } = "/answers/{id}";
    /// Leads to the statement of the reader's organisation; there one begins without comments, too.
    OwnStatement<'a> { no: &'a str } = "/consultations/{no}/statement";
    /// The form for a new comment; `point` names the point.
    NewComment<'a> { no: &'a str } = "/consultations/{no}/comments/new";
    /// Where a new comment is sent.
    StatementComments<'a> { no: &'a str } = "/consultations/{no}/statement/comments";
    /// The desk of a member: what is open, what is being written, what was submitted and answered.
    Desk = "/desk";
    /// The former address of the desk.
    OwnStatements = "/statements";
    /// A statement that is being written.
    Statement { id: StatementId } = "/statements/{id}";
    /// Redirects to the answers, if the statement was submitted.
    StatementAnswers { id: StatementId } = "/statements/{id}/answers";
    /// Where the covering note of a statement is sent.
    StatementNote { id: StatementId } = "/statements/{id}/note";
    /// Where the position of a statement as a whole is sent.
    StatementReply { id: StatementId } = "/statements/{id}/reply";
    /// Where the order of its comments is sent.
    StatementOrder { id: StatementId } = "/statements/{id}/order";
    /// Giving a revision up.
    StatementGivingUp { id: StatementId } = "/statements/{id}/giving-up";
    /// One comment of a statement.
    StatementComment { id: StatementId, comment: StatementCommentId } = "/statements/{id}/comments/{comment}";
    /// Removing a comment from a statement.
    StatementCommentRemoval { id: StatementId, comment: StatementCommentId } = "/statements/{id}/comments/{comment}/removal";
    /// Moving a comment to the newer version of the draft.
    StatementCommentMove { id: StatementId, comment: StatementCommentId } = "/statements/{id}/comments/{comment}/move";
    /// The statement, to be checked before it is submitted.
    StatementCheck { id: StatementId } = "/statements/{id}/check";
    /// Submitting a statement; afterwards the same address leads to the receipt.
    StatementSubmission { id: StatementId } = "/statements/{id}/submission";
    /// The receipt of a submission.
    Submission { id: SubmissionId } = "/submissions/{id}";
    /// Where the revision of a submission begins.
    SubmissionRevision { id: SubmissionId } = "/submissions/{id}/revision";
    /// Withdrawing a submission.
    SubmissionWithdrawal { id: SubmissionId } = "/submissions/{id}/withdrawal";
    /// The comments of one's own submission, with the answers.
    SubmissionAnswers { id: SubmissionId } = "/submissions/{id}/answers";
    /// The receipt for printing.
    SubmissionPrint { id: SubmissionId } = "/submissions/{id}/print";
    /// What waits for a person of the ministry, and how far each consultation is.
    StaffDesk = "/staff";
    /// What happened, who did it and when.
    StaffEvents = "/staff/events";
    /// All consultations, for staff.
    StaffConsultations = "/staff/consultations";
    /// Making a consultation.
    StaffNewConsultation = "/staff/consultations/new";
    /// A consultation, for staff.
    StaffConsultation<'a> { no: &'a str } = "/staff/consultations/{no}";
    /// The text of the draft in one language.
    StaffText<'a> { no: &'a str } = "/staff/consultations/{no}/text";
    /// The version of the draft that is in preparation after the first: what it needs, and its publication.
    StaffVersion<'a> { no: &'a str } = "/staff/consultations/{no}/version";
    /// Beginning the next version of the draft.
    StaffVersionPreparation<'a> { no: &'a str } = "/staff/consultations/{no}/version/preparation";
    /// Giving up the version in preparation.
    StaffVersionDiscard<'a> { no: &'a str } = "/staff/consultations/{no}/version/discard";
    /// How the points of the earlier version go on to the one in preparation.
    StaffVersionPoints<'a> { no: &'a str } = "/staff/consultations/{no}/version/points";
    /// The points of two languages beside each other, and pairing by hand.
    StaffPairs<'a> { no: &'a str } = "/staff/consultations/{no}/text/pairs";
    /// Removing the text in one language.
    StaffTextRemoval<'a> { no: &'a str } = "/staff/consultations/{no}/text/removal";
    /// Correcting the text in one language, or undoing the last correction.
    StaffTextCorrection<'a> { no: &'a str } = "/staff/consultations/{no}/text/corrections";
    /// Reading the source of the text again.
    StaffTextReading<'a> { no: &'a str } = "/staff/consultations/{no}/text/reading";
    /// The file that the text was read from.
    StaffTextOriginal<'a> { no: &'a str } = "/staff/consultations/{no}/text/original";
    /// The publication of the consultation.
    StaffPublication<'a> { no: &'a str } = "/staff/consultations/{no}/publication";
    /// What came on paper, to be put on record.
    StaffPaper<'a> { no: &'a str } = "/staff/consultations/{no}/paper";
    /// Everything on a consultation that came on paper.
    StaffOnPaper<'a> { no: &'a str } = "/staff/consultations/{no}/on-paper";
    /// A sheet with what came on paper.
    StaffPaperSheets<'a> { no: &'a str } = "/staff/consultations/{no}/paper/sheet";
    /// The empty sheet.
    StaffPaperTemplate<'a> { no: &'a str } = "/staff/consultations/{no}/paper/sheet.xlsx";
    /// What will be made of a sheet.
    StaffPaperSheet { id: PaperSheetId } = "/staff/paper-sheets/{id}";
    /// The scans of what came on paper.
    StaffScans { id: SubmissionId } = "/staff/submissions/{id}/scans";
    /// One scan.
    StaffScan { id: SubmissionId, scan: ScanId } = "/staff/submissions/{id}/scans/{scan}";
    /// Taking back the instant at which it is to be published.
    StaffUnscheduling<'a> { no: &'a str } = "/staff/consultations/{no}/publication/undo";
    /// Discarding a consultation before its publication.
    StaffDiscard<'a> { no: &'a str } = "/staff/consultations/{no}/discard";
    /// Correcting the published notice.
    StaffCorrection<'a> { no: &'a str } = "/staff/consultations/{no}/correction";
    /// The people with a part in a published consultation.
    StaffParts<'a> { no: &'a str } = "/staff/consultations/{no}/people";
    /// The organisations that are invited to the consultation by name.
    StaffConsultationInvitations<'a> { no: &'a str } = "/staff/consultations/{no}/invitations";
    /// Takes the invitation of an organisation back.
    StaffConsultationUninviting<'a> { no: &'a str } = "/staff/consultations/{no}/invitations/removal";
    /// Who was told of the consultation, when and why.
    StaffTold<'a> { no: &'a str } = "/staff/consultations/{no}/told";
    /// The same as a file for spreadsheets.
    StaffToldSheet<'a> { no: &'a str } = "/staff/consultations/{no}/told.csv";
    /// Lengthening the period.
    StaffPeriod<'a> { no: &'a str } = "/staff/consultations/{no}/period";
    /// Withdrawing a published consultation.
    StaffWithdrawal<'a> { no: &'a str } = "/staff/consultations/{no}/withdrawal";
    /// Making the next round on the same draft.
    StaffRound<'a> { no: &'a str } = "/staff/consultations/{no}/round";
    /// The requests for more time on a consultation.
    StaffTimeRequests<'a> { no: &'a str } = "/staff/consultations/{no}/requests";
    /// Refusing a request for more time.
    StaffTimeRefusal { id: TimeRequestId } = "/staff/requests/{id}/refusal";
    /// The meetings about a consultation, for staff.
    StaffMeetings<'a> { no: &'a str } = "/staff/consultations/{no}/meetings";
    /// Announces a meeting.
    StaffNewMeeting<'a> { no: &'a str } = "/staff/consultations/{no}/meetings/new";
    /// One meeting with who has registered.
    StaffMeeting { id: MeetingId } = "/staff/meetings/{id}";
    /// Changes a meeting, with a reason.
    StaffMeetingChange { id: MeetingId } = "/staff/meetings/{id}/change";
    /// Cancels a meeting, with a reason.
    StaffMeetingCancellation { id: MeetingId } = "/staff/meetings/{id}/cancellation";
    /// The minutes of a meeting and who took part.
    StaffMeetingMinutes { id: MeetingId } = "/staff/meetings/{id}/minutes";
    /// Who has registered, for spreadsheets.
    StaffMeetingSheet { id: MeetingId } = "/staff/meetings/{id}/registrations.csv";
    /// The publication of the consultation's answers.
    StaffAnswers<'a> { no: &'a str } = "/staff/consultations/{no}/answers";
    /// Closing a consultation as answered.
    StaffClosure<'a> { no: &'a str } = "/staff/consultations/{no}/closure";
    /// The review desk.
    StaffComments = "/staff/comments";
    /// Several comments of the desk's list together.
    StaffChosen = "/staff/comments/chosen";
    /// Comments that say nearly the same.
    StaffAlike = "/staff/comments/alike";
    /// Letting an answer that is being prepared serve the other chosen comments, too.
    StaffChosenServing = "/staff/comments/chosen/serving";
    /// Where one answer to several comments is sent.
    StaffChosenResponse = "/staff/comments/chosen/response";
    /// Handing several comments out.
    StaffChosenAssignment = "/staff/comments/chosen/assignment";
    /// Putting a label on several comments, or taking it off.
    StaffChosenLabel = "/staff/comments/chosen/label";
    /// Which files there are of the list.
    StaffFiles = "/staff/comments/files";
    /// A table of the list as a page.
    StaffTable<'a> { form: &'a str } = "/staff/comments/files/{form}";
    /// A table of the list as a file.
    StaffFile<'a> { form: &'a str, kind: &'a str } = "/staff/comments/files/{form}.{kind}";
    /// What a table that came back will change.
    StaffReturned { id: ReturnedTableId } = "/staff/comments/returned/{id}";
    /// Forgetting a table that came back.
    StaffReturnedRemoval { id: ReturnedTableId } = "/staff/comments/returned/{id}/removal";
    /// The lists that somebody saved.
    StaffSavedLists = "/staff/comments/saved";
    /// Forgetting a saved list.
    StaffSavedListRemoval { id: SavedListId } = "/staff/comments/saved/{id}/removal";
    /// The texts that staff keep for answers.
    StaffReusableTexts = "/staff/texts";
    /// One such text.
    StaffReusableText { id: ReusableTextId } = "/staff/texts/{id}";
    /// Deleting such a text.
    StaffReusableTextRemoval { id: ReusableTextId } = "/staff/texts/{id}/removal";
    /// The labels of a consultation.
    StaffLabels<'a> { no: &'a str } = "/staff/consultations/{no}/labels";
    /// One label.
    StaffLabel { id: LabelId } = "/staff/labels/{id}";
    /// Deleting a label.
    StaffLabelRemoval { id: LabelId } = "/staff/labels/{id}/removal";
    /// Approving the answers to several comments.
    StaffChosenApproval = "/staff/comments/chosen/approval";
    /// One comment on the desk.
    StaffComment { id: AssessmentId } = "/staff/comments/{id}";
    /// Where the answer to a comment is sent.
    StaffResponse { id: AssessmentId } = "/staff/comments/{id}/response";
    /// Taking over the answer that was drafted to an earlier comment.
    StaffTakingOver { id: AssessmentId } = "/staff/comments/{id}/taking-over";
    /// What staff noted about a comment, and the form for a new note.
    StaffNotes { id: AssessmentId } = "/staff/comments/{id}/notes";
    /// Removing a note.
    StaffNoteRemoval { id: AssessmentId, note: NoteId } = "/staff/comments/{id}/notes/{note}/removal";
    /// Taking up a covering note, to be answered like a comment.
    StaffTakingUp { id: SubmissionId } = "/staff/submissions/{id}/note";
    /// Dividing a comment into parts that are answered one by one.
    StaffDividing { id: AssessmentId } = "/staff/comments/{id}/parts";
    /// Making a divided comment whole again.
    StaffUniting { id: AssessmentId } = "/staff/comments/{id}/uniting";
    /// Covering words for the public.
    StaffRedacting { id: AssessmentId } = "/staff/comments/{id}/covering";
    /// Showing them again.
    StaffUncovering { id: AssessmentId, redaction: RedactionId } = "/staff/comments/{id}/covering/{redaction}/ending";
    /// Asking that words of a comment and around it are erased.
    StaffErasing { id: AssessmentId } = "/staff/comments/{id}/erasure";
    /// What was asked to be erased.
    StaffErasures = "/staff/erasures";
    /// One such request.
    StaffErasure { erasure: ErasureRequestId } = "/staff/erasures/{erasure}";
    /// Erasing what somebody else asked for.
    StaffErasureConfirmation { erasure: ErasureRequestId } = "/staff/erasures/{erasure}/confirmation";
    /// Refusing to erase it.
    StaffErasureRefusal { erasure: ErasureRequestId } = "/staff/erasures/{erasure}/refusal";
    /// Taking one's own request back.
    StaffErasureTakingBack { erasure: ErasureRequestId } = "/staff/erasures/{erasure}/taking-back";
    /// Holding a comment back from the public.
    StaffHoldingBack { id: AssessmentId } = "/staff/comments/{id}/holding-back";
    /// Showing it again.
    StaffShowingAgain { id: AssessmentId } = "/staff/comments/{id}/showing-again";
    /// Approving the answer that one wrote oneself, for a reason.
    StaffWaiver { id: AssessmentId } = "/staff/comments/{id}/waiver";
    /// Asking a colleague for a view on a comment.
    StaffOpinions { id: AssessmentId } = "/staff/comments/{id}/opinions";
    /// Taking such a request back.
    StaffOpinionTakingBack { id: AssessmentId, opinion: OpinionId } = "/staff/comments/{id}/opinions/{opinion}/taking-back";
    /// What a colleague was asked about a comment, and the form for the view.
    Opinion { id: OpinionId } = "/opinions/{id}";
    /// Approving an answer.
    ResponseApproval { id: ResponseId } = "/staff/responses/{id}/approval";
    /// Sending an answer back.
    ResponseReturn { id: ResponseId } = "/staff/responses/{id}/return";
    /// Deleting an answer that is not published.
    ResponseDiscard { id: ResponseId } = "/staff/responses/{id}/discard";
    /// Separating a comment from an answer to several.
    ResponseSeparation { id: ResponseId } = "/staff/responses/{id}/separation";
    /// Correcting a published answer.
    ResponseCorrection { id: ResponseId } = "/staff/responses/{id}/correction";
    /// The register, for staff.
    StaffOrganisations = "/staff/organisations";
    /// One organisation, for staff.
    StaffOrganisation { id: OrganisationId } = "/staff/organisations/{id}";
    /// Approving an organisation.
    StaffApproval { id: OrganisationId } = "/staff/organisations/{id}/approval";
    /// Ending a suspension.
    StaffRestoration { id: OrganisationId } = "/staff/organisations/{id}/restoration";
    /// Refusing an application.
    StaffRefusal { id: OrganisationId } = "/staff/organisations/{id}/refusal";
    /// Suspending an organisation.
    StaffSuspension { id: OrganisationId } = "/staff/organisations/{id}/suspension";
    /// Making a member of an organisation its manager.
    StaffManager { id: OrganisationId } = "/staff/organisations/{id}/manager";
    /// Inviting a manager to an organisation.
    StaffInvitations { id: OrganisationId } = "/staff/organisations/{id}/invitations";
    /// The ministry's people.
    StaffPeople = "/staff/people";
    /// Inviting a person to the ministry's staff.
    StaffNewPerson = "/staff/people/new";
    /// One person of the ministry.
    StaffPerson { id: PersonId } = "/staff/people/{id}";
    /// Changing the roles of a person of the ministry.
    StaffRoles { id: PersonId } = "/staff/people/{id}/roles";
    /// Turning the two-step sign-in of a person of the ministry off.
    StaffSecondFactor { id: PersonId } = "/staff/people/{id}/second-factor";
    /// Sending a person of the ministry another invitation.
    StaffInvitation { id: PersonId } = "/staff/people/{id}/invitation";
    /// Every letter.
    Letters = "/staff/letters";
    /// One letter.
    Letter { id: LetterId } = "/staff/letters/{id}";
    /// One letter as mail programs show it, for a frame.
    LetterPreview { id: LetterId } = "/staff/letters/{id}/preview";
    /// Sending a letter again.
    LetterResend { id: LetterId } = "/staff/letters/{id}/resend";
    /// Writing a letter that was given up after all.
    TellingRevival { id: TellingId } = "/staff/letters/tellings/{id}/revival";
    /// Telling people of an event that was given up after all.
    EventRevival { event: i64 } = "/staff/letters/events/{event}/revival";
    /// How to check that nothing was changed.
    Verify = "/verify";
    /// The program that computes the digests anew.
    VerifyProgram = "/verify.py";
    /// What each digest is made of.
    ProofDescription = "/proof.md";
    /// Whom to tell of a security fault (RFC 9116).
    SecurityContact = "/.well-known/security.txt";
    /// Whether the program runs.
    HealthLive = "/health/live";
    /// Whether it can serve.
    HealthReady = "/health/ready";
    /// How much was given up.
    Health = "/health";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_its_pattern_with_the_parts_in_it() {
        assert_eq!(Home {}.to_string(), "/");
        assert_eq!(DraftPoint { no: "2026-003", anchor: "p-5_1" }.to_string(), "/consultations/2026-003/points/p-5_1");
        assert_eq!(DraftPoint::PATTERN, "/consultations/{no}/points/{anchor}");
    }

    #[test]
    fn what_is_asked_is_encoded_and_what_is_empty_is_left_out() {
        let list = Consultations {}.with("phase", "open").with("q", "jūra & krasts").with("after", "");
        assert_eq!(list.to_string(), "/consultations?phase=open&q=j%C5%ABra+%26+krasts");
        let point = DraftText { no: "2026-003" }.with("version", 2).at("p-14");
        assert_eq!(String::from(point), "/consultations/2026-003/text?version=2#p-14");
    }

    #[test]
    fn an_address_is_known_by_its_steps() {
        assert!(NewComment::is_at("/consultations/2026-003/comments/new?point=p-14"));
        for other in ["/consultations/2026-003/comments", "/consultations/2026-003/comments/014-2", "/", ""] {
            assert!(!NewComment::is_at(other), "{other}");
        }
    }

    #[test]
    fn above_an_address_stands_the_page_of_its_form() {
        assert_eq!(above("/staff/comments/7/response"), Some("/staff/comments/7"));
        assert_eq!(above("/account/sessions/others/ending"), Some("/account"));
        for other in ["/staff/comments/7/other", "/sign-out", "/", ""] {
            assert_eq!(above(other), None, "{other}");
        }
    }

    #[test]
    fn no_pattern_stands_twice() {
        let mut all = ALL.to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), ALL.len());
    }
}
