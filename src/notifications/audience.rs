//! Who gets which letter about an event. A new audience needs one arm here and one in the words.
use super::model::{Because, Kind, NewTelling, Reader};
use crate::{
    accounts::{self, Purpose},
    assessments,
    consultations::{self, Part},
    events::{Audience, MeetingStep, News, WayIn},
    following,
    ids::{
        AssignmentId, CommentId, ConsultationId, DecisionId, FollowerId, LinkId, OrganisationId, PersonId,
        PublicationId, StatementId, SubmissionId,
    },
    meetings, opinions, organisations,
    platform::{Conn, Error, PolicyArea, Role},
    requests, responses, statements, submissions,
};

/// How many tellings of one group of readers are made in one transaction; two groups may meet in one.
const AT_ONCE: usize = 500;

/// Some of the readers of an event's letters.
pub(super) struct Portion {
    pub(super) tellings: Vec<NewTelling>,
    /// Where to go on, if there are more.
    pub(super) progress: Option<String>,
}

/// The readers after `progress`, as many as fit into one transaction.
pub(super) async fn portion(conn: &mut Conn, audience: Audience, progress: Option<&str>) -> Result<Portion, Error> {
    let tellings = match audience {
        Audience::Nobody => Vec::new(),
        Audience::Owner(person, change) => vec![to(of_way_in(change), None)(person)],
        Audience::Link(link) => of_link(conn, link).await?,
        Audience::FormerAddress(link) => vec![to_link(Kind::AddressChanged, link)],
        Audience::Deciding(organisation) => {
            holders(conn, Role::Admin).await?.into_iter().map(to(Kind::Applied, Some(organisation))).collect()
        }
        Audience::Decided(decision) => decided(conn, decision).await?,
        Audience::Managers(link) => asked(conn, link).await?,
        Audience::FormerMember(membership) => {
            let (organisation, person) = organisations::membership(conn, membership).await?;
            vec![to(Kind::MembershipEnded, Some(organisation))(person)]
        }
        Audience::Submitted(submission) => submitted(conn, submission).await?,
        Audience::Withdrawn(submission) => withdrawn(conn, submission).await?,
        Audience::Recorded(submission) => recorded(conn, submission).await?,
        Audience::HeldBack(held) => {
            let of = submissions::hold_back(conn, held).await?.comment;
            authors(conn, of, Kind::HeldBack).await?
        }
        Audience::ShownAgain(held) => {
            let of = submissions::hold_back(conn, held).await?.comment;
            authors(conn, of, Kind::ShownAgain).await?
        }
        Audience::Redacted(redaction) => {
            let of = submissions::redaction(conn, redaction).await?.comment;
            authors(conn, of, Kind::Redacted).await?
        }
        Audience::Erased(erasure) => {
            let of = responses::erasure(conn, erasure).await?.comment;
            authors(conn, of, Kind::Erased).await?
        }
        Audience::Answered(consultation, publication) => {
            return answered(conn, consultation, publication, progress).await;
        }
        Audience::Follower(follower) => vec![to_follower(Kind::Follow)(follower)],
        Audience::Drafter(response) => match responses::find(conn, response).await {
            Ok(response) => vec![to(Kind::Returned, None)(response.drafted_by)],
            // The response was deleted meanwhile.
            Err(Error::NotFound) => Vec::new(),
            Err(error) => return Err(error),
        },
        Audience::Colleague(opinion) => {
            vec![to(Kind::OpinionAsked, None)(opinions::find(conn, opinion).await?.person)]
        }
        Audience::Asker(opinion) => vec![to(Kind::OpinionGiven, None)(opinions::find(conn, opinion).await?.asked_by)],
        Audience::Assignee(assignment) => assignee(conn, assignment).await?,
        Audience::Worker(person) => vec![to(Kind::WorkDue, None)(person)],
        Audience::Writers(statement) => writers(conn, statement).await?,
        Audience::Approvers(consultation) => {
            approvers(conn, consultation).await?.into_iter().map(to(Kind::AnswersWait, None)).collect()
        }
        Audience::Editors(consultation) => {
            editors(conn, consultation).await?.into_iter().map(to(Kind::PublicationMissed, None)).collect()
        }
        Audience::Asked(request) => {
            let of = requests::find(conn, request).await?.consultation;
            editors(conn, of).await?.into_iter().map(to(Kind::TimeAsked, None)).collect()
        }
        Audience::NotGranted(request) => {
            let organisation = requests::find(conn, request).await?.organisation;
            let members = organisations::members(conn, organisation).await?;
            members.into_iter().map(|one| one.person).map(to(Kind::TimeRefused, Some(organisation))).collect()
        }
        Audience::Invited(_, organisation) => invited(conn, organisation).await?,
        Audience::Registered(registration) => {
            let registration = meetings::find_registration(conn, registration).await?;
            vec![to(Kind::MeetingRegistered, Some(registration.organisation))(registration.person)]
        }
        Audience::Meeting(consultation, _, step) => {
            return followers(conn, consultation, of_step(step), &[], progress).await;
        }
        Audience::Following(consultation, news) => return following(conn, consultation, news, progress).await,
    };
    Ok(Portion { tellings, progress: None })
}

fn of_way_in(change: WayIn) -> Kind {
    match change {
        WayIn::PasswordSet => Kind::PasswordSet,
        WayIn::SecondFactorOn => Kind::SecondFactorOn,
        WayIn::SecondFactorOff => Kind::SecondFactorOff,
        WayIn::SecondFactorReset => Kind::SecondFactorReset,
        WayIn::RecoveryCodeUsed => Kind::RecoveryCodeUsed,
    }
}

/// A telling for a person with an account.
fn to(kind: Kind, organisation: Option<OrganisationId>) -> impl Fn(PersonId) -> NewTelling {
    move |person| NewTelling { kind, reader: Reader::Person(person), organisation, because: None }
}

fn to_link(kind: Kind, link: LinkId) -> NewTelling {
    NewTelling { kind, reader: Reader::Link(link), organisation: None, because: None }
}

fn to_follower(kind: Kind) -> impl Fn(FollowerId) -> NewTelling {
    move |follower| NewTelling { kind, reader: Reader::Follower(follower), organisation: None, because: None }
}

/// The purpose of a link decides which letter contains it.
async fn of_link(conn: &mut Conn, link: LinkId) -> Result<Vec<NewTelling>, Error> {
    let kind = match accounts::find_link(conn, link).await?.purpose {
        Purpose::Reset => Kind::Reset,
        Purpose::Welcome => Kind::Welcome,
        Purpose::Address => Kind::Address,
        Purpose::Application => Kind::Application,
        Purpose::Access => Kind::Access,
        Purpose::Invitation => Kind::Invitation,
    };
    Ok(vec![to_link(kind, link)])
}

async fn decided(conn: &mut Conn, decision: DecisionId) -> Result<Vec<NewTelling>, Error> {
    let organisation = organisations::find_decision(conn, decision).await?.organisation;
    let members = organisations::members(conn, organisation).await?;
    Ok(members.into_iter().map(|member| member.person).map(to(Kind::Decision, Some(organisation))).collect())
}

/// Whoever handed comments to themselves, or took them back, tells nobody.
async fn assignee(conn: &mut Conn, id: AssignmentId) -> Result<Vec<NewTelling>, Error> {
    let assignment = assessments::assignment(conn, id).await?;
    let assignee = assignment.assignee.filter(|assignee| *assignee != assignment.assigned_by);
    Ok(assignee.into_iter().map(to(Kind::Assigned, None)).collect())
}

/// The managers of the organisation; if there are none, the staff who decide about organisations.
async fn asked(conn: &mut Conn, link: LinkId) -> Result<Vec<NewTelling>, Error> {
    let organisation = organisations::access_request(conn, link).await?.organisation;
    let readers = match managers(conn, organisation).await? {
        none if none.is_empty() => holders(conn, Role::Admin).await?,
        managers => managers,
    };
    Ok(readers.into_iter().map(to(Kind::AccessAsked, Some(organisation))).collect())
}

/// The members who may invite others.
pub(super) async fn managers(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<PersonId>, Error> {
    let members = organisations::members(conn, organisation).await?;
    Ok(members.into_iter().filter(|member| member.may_manage).map(|member| member.person).collect())
}

/// The receipt for the signatory, a copy for the others who may sign, and a notice for the ministry.
async fn submitted(conn: &mut Conn, id: SubmissionId) -> Result<Vec<NewTelling>, Error> {
    let submission = submissions::find(conn, id).await?;
    let mut all = Vec::new();
    for signature in submissions::signatures_of(conn, &[id]).await? {
        let Some((organisation, person)) = signature.organisation.zip(signature.person) else { continue };
        all.push(to(Kind::Receipt, Some(organisation))(person));
        let members = organisations::members(conn, organisation).await?;
        let others = members.into_iter().filter(|member| member.may_sign && member.person != person);
        all.extend(others.map(|member| member.person).map(to(Kind::Copy, Some(organisation))));
    }
    all.extend(officials(conn, submission.consultation).await?.into_iter().map(to(Kind::Notice, None)));
    Ok(all)
}

/// That staff put on record what came on paper: to everybody who may sign for the organisation.
async fn recorded(conn: &mut Conn, id: SubmissionId) -> Result<Vec<NewTelling>, Error> {
    let mut all = Vec::new();
    for organisation in submissions::signatures_of(conn, &[id]).await?.into_iter().filter_map(|one| one.organisation) {
        let members = organisations::members(conn, organisation).await?;
        let may_sign = members.into_iter().filter(|member| member.may_sign).map(|member| member.person);
        all.extend(may_sign.map(to(Kind::Recorded, Some(organisation))));
    }
    Ok(all)
}

/// That a submission was withdrawn: to its signatory, to whoever withdrew it, to the others who may sign, and to the
/// ministry. Each person once.
async fn withdrawn(conn: &mut Conn, id: SubmissionId) -> Result<Vec<NewTelling>, Error> {
    let submission = submissions::find(conn, id).await?;
    let record = submissions::record(conn, submission).await?;
    let mut all = Vec::new();
    for signature in &record.signatures {
        let Some(withdrawal) = record.withdrawals.iter().find(|one| one.signature == signature.id) else { continue };
        let Some(organisation) = signature.organisation else { continue };
        let members = organisations::members(conn, organisation).await?;
        let may_sign = members.into_iter().filter(|member| member.may_sign).map(|member| member.person);
        let mut readers: Vec<PersonId> = may_sign.chain(signature.person).chain([withdrawal.person]).collect();
        readers.sort_unstable();
        readers.dedup();
        all.extend(readers.into_iter().map(to(Kind::Withdrawal, Some(organisation))));
    }
    let officials = officials(conn, record.submission.consultation).await?;
    all.extend(officials.into_iter().map(to(Kind::WithdrawalNotice, None)));
    Ok(all)
}

/// Everybody who may sign for the organisations whose comment it is, and the people who signed. Each once.
async fn authors(conn: &mut Conn, of: CommentId, kind: Kind) -> Result<Vec<NewTelling>, Error> {
    let sent = submissions::sent_comments(conn, &[of]).await?.pop();
    let sent = sent.ok_or_else(|| Error::internal("what is not shown is not on record"))?;
    let mut all = Vec::new();
    for signature in submissions::signatures_of(conn, &[sent.comment.submission]).await? {
        // An organisation that is not in the register has nobody here to be told.
        let Some(organisation) = signature.organisation else { continue };
        let members = organisations::members(conn, organisation).await?;
        let may_sign = members.into_iter().filter(|member| member.may_sign).map(|member| member.person);
        let mut readers: Vec<PersonId> = may_sign.chain(signature.person).collect();
        readers.sort_unstable();
        readers.dedup();
        all.extend(readers.into_iter().map(to(kind, Some(organisation))));
    }
    Ok(all)
}

/// The responsible official and the reviewers of the consultation: the holders of the role who have that part in it, or
/// all holders if nobody has. Each person once.
async fn officials(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<PersonId>, Error> {
    let parts = consultations::parts(conn, consultation).await?;
    let mut all = with(&parts, Part::Responsible);
    let reviewers = named_or_all(&parts, Part::Reviewer, holders(conn, Role::Reviewer).await?);
    all.extend(reviewers.into_iter().filter(|reviewer| !with(&parts, Part::Responsible).contains(reviewer)));
    Ok(all)
}

/// The approvers of a consultation's answers: the holders of the role who have that part in it, or all holders if
/// nobody has.
pub(super) async fn approvers(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<PersonId>, Error> {
    let parts = consultations::parts(conn, consultation).await?;
    Ok(named_or_all(&parts, Part::Approver, holders(conn, Role::Approver).await?))
}

fn named_or_all(parts: &[(PersonId, Part)], part: Part, holders: Vec<PersonId>) -> Vec<PersonId> {
    let named = with(parts, part);
    let here: Vec<PersonId> = holders.iter().copied().filter(|holder| named.contains(holder)).collect();
    if here.is_empty() { holders } else { here }
}

fn with(parts: &[(PersonId, Part)], wanted: Part) -> Vec<PersonId> {
    parts.iter().filter(|(_, part)| *part == wanted).map(|(person, _)| *person).collect()
}

async fn holders(conn: &mut Conn, role: Role) -> Result<Vec<PersonId>, Error> {
    Ok(accounts::staff_with(conn, role).await?.into_iter().map(|contact| contact.person).collect())
}

/// The people of the organisation that writes a statement.
async fn writers(conn: &mut Conn, statement: StatementId) -> Result<Vec<NewTelling>, Error> {
    let organisation = statements::find(conn, statement).await?.organisation;
    let members = organisations::members(conn, organisation).await?;
    Ok(members
        .into_iter()
        .map(|member| member.person)
        .map(because(Because::TakesPart, Kind::ClosesTomorrow, organisation))
        .collect())
}

/// Before the progress of those who follow, once all who have an answer were told.
const NEWS: &str = "news";

/// The people of each organisation that has an answer in the publication, by organisation and person; then everybody
/// else who follows the consultation.
async fn answered(
    conn: &mut Conn,
    consultation: ConsultationId,
    publication: PublicationId,
    progress: Option<&str>,
) -> Result<Portion, Error> {
    if let Some(progress) = progress.and_then(|progress| progress.strip_prefix(NEWS)) {
        let answered = responses::answered_organisations(conn, publication).await?;
        let portion =
            followers(conn, consultation, Kind::AnswersPublished, &answered, Some(progress.trim_start())).await?;
        return Ok(Portion { progress: portion.progress.map(|progress| format!("{NEWS} {progress}")), ..portion });
    }
    let after = progress.map(read_progress).transpose()?;
    let answered = responses::answered_organisations(conn, publication).await?;
    let some = organisations::people_of(conn, &answered, after, AT_ONCE).await?;
    let last = some.last().filter(|_| some.len() == AT_ONCE);
    let progress = last.map(|(organisation, person)| format!("{organisation} {person}"));
    let tellings =
        some.iter().map(|(organisation, person)| because(Because::TakesPart, Kind::Answers, *organisation)(*person));
    let mut portion = Portion { tellings: tellings.collect(), progress };
    if portion.progress.is_none() {
        let others = followers(conn, consultation, Kind::AnswersPublished, &answered, None).await?;
        portion.tellings.extend(others.tellings);
        portion.progress = others.progress.map(|progress| format!("{NEWS} {progress}"));
    }
    Ok(portion)
}

/// Everybody who follows the policy area of a consultation or itself, or takes part in it, as far as it is news to
/// them.
async fn following(
    conn: &mut Conn,
    consultation: ConsultationId,
    news: News,
    progress: Option<&str>,
) -> Result<Portion, Error> {
    let besides = match news {
        // Whoever has submitted waits for no end; whoever writes is reminded of their own statement on the eve.
        News::Closes(1) => statements::organisations_writing(conn, consultation).await?,
        // Whoever has submitted got each answer in a letter of their own.
        News::Closes(_) | News::Answered => statements::organisations_done(conn, consultation).await?,
        _ => Vec::new(),
    };
    followers(conn, consultation, of_news(news), &besides, progress).await
}

/// Before the last follower who was told.
const FOLLOWER: &str = "follower";

/// The people of the organisations that are invited, follow or take part, each once, by person, without the
/// organisations `besides`; then who follows by address.
async fn followers(
    conn: &mut Conn,
    consultation: ConsultationId,
    kind: Kind,
    besides: &[OrganisationId],
    progress: Option<&str>,
) -> Result<Portion, Error> {
    let area = consultations::find_by_id(conn, consultation).await?.policy_area;
    if let Some(after) = progress.and_then(|progress| progress.strip_prefix(FOLLOWER)) {
        let after = after.trim_start().parse().map_err(|_| unreadable(after))?;
        return by_address(conn, (consultation, area), kind, Some(after)).await;
    }
    let after = progress.map(|person| person.parse().map_err(|_| unreadable(person))).transpose()?;
    let reasons = Reasons::read(conn, (consultation, area), kind).await?;
    let all: Vec<_> = reasons.organisations().filter(|organisation| !besides.contains(organisation)).collect();
    let some = organisations::each_person_of(conn, &all, reasons.first(), after, AT_ONCE).await?;
    let progress = some.last().filter(|_| some.len() == AT_ONCE).map(|(person, _)| person.to_string());
    let tellings = some.into_iter().map(|(person, organisation)| reasons.telling(kind, person, organisation));
    let mut portion = Portion { tellings: tellings.collect(), progress };
    if portion.progress.is_none() {
        let others = by_address(conn, (consultation, area), kind, None).await?;
        portion.tellings.extend(others.tellings);
        portion.progress = others.progress;
    }
    Ok(portion)
}

/// The organisations that are told of what is new in a consultation, by the reason for it: the strongest first.
struct Reasons(Vec<(Because, Vec<OrganisationId>)>);

impl Reasons {
    async fn read(conn: &mut Conn, of: (ConsultationId, PolicyArea), kind: Kind) -> Result<Self, Error> {
        let (consultation, area) = of;
        let mut all = Vec::new();
        // Who takes part already knows that it was published.
        if kind != Kind::Published {
            let mut taking_part = statements::organisations_writing(conn, consultation).await?;
            taking_part.extend(requests::organisations_asking(conn, consultation).await?);
            taking_part.extend(meetings::organisations_registered(conn, consultation).await?);
            all.push((Because::TakesPart, taking_part));
        }
        all.push((Because::Invited, consultations::invited(conn, consultation).await?));
        all.push((Because::FollowsConsultation, following::organisations_of(conn, consultation).await?));
        all.push((Because::FollowsArea, organisations::following(conn, area).await?));
        Ok(Self(all))
    }

    fn organisations(&self) -> impl Iterator<Item = OrganisationId> {
        self.0.iter().flat_map(|(_, organisations)| organisations.iter().copied())
    }

    /// The organisations with the strongest reason: somebody who acts for several is told as one of these.
    fn first(&self) -> &[OrganisationId] {
        self.0.first().map_or(&[], |(_, organisations)| organisations)
    }

    fn telling(&self, kind: Kind, person: PersonId, organisation: OrganisationId) -> NewTelling {
        let own = self.0.iter().find(|(_, organisations)| organisations.contains(&organisation));
        let because = own.map(|(because, _)| *because);
        let kind = match (kind, because) {
            (Kind::Published, Some(Because::Invited)) => Kind::Invited,
            (kind, _) => kind,
        };
        NewTelling { because, ..to(kind, Some(organisation))(person) }
    }
}

/// The people of an organisation that is invited to a public consultation.
async fn invited(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<NewTelling>, Error> {
    let members = organisations::members(conn, organisation).await?;
    Ok(members.into_iter().map(|one| because(Because::Invited, Kind::Invited, organisation)(one.person)).collect())
}

/// A telling for a person with an account, with its reason.
fn because(because: Because, kind: Kind, organisation: OrganisationId) -> impl Fn(PersonId) -> NewTelling {
    move |person| NewTelling { because: Some(because), ..to(kind, Some(organisation))(person) }
}

/// Who follows by address, by id.
async fn by_address(
    conn: &mut Conn,
    of: (ConsultationId, PolicyArea),
    kind: Kind,
    after: Option<FollowerId>,
) -> Result<Portion, Error> {
    let some = following::followers_of(conn, of, after, AT_ONCE).await?;
    let progress = some.last().filter(|_| some.len() == AT_ONCE).map(|last| format!("{FOLLOWER} {last}"));
    Ok(Portion { tellings: some.into_iter().map(to_follower(kind)).collect(), progress })
}

fn of_news(news: News) -> Kind {
    match news {
        News::Published => Kind::Published,
        News::Corrected => Kind::Corrected,
        News::DraftCorrected => Kind::DraftCorrected,
        News::Outcome => Kind::Outcome,
        News::Lengthened => Kind::Lengthened,
        News::Withdrawn => Kind::Withdrawn,
        News::Opened => Kind::Opened,
        News::Closes(_) => Kind::ClosesSoon,
        News::Answers => Kind::AnswersPublished,
        News::Answered => Kind::Answered,
    }
}

fn of_step(step: MeetingStep) -> Kind {
    match step {
        MeetingStep::Announced => Kind::MeetingAnnounced,
        MeetingStep::Changed(_) => Kind::MeetingChanged,
        MeetingStep::Cancelled => Kind::MeetingCancelled,
        MeetingStep::Minutes(_) => Kind::MinutesPublished,
    }
}

/// The responsible official, and everybody who may publish it.
async fn editors(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<PersonId>, Error> {
    let parts = consultations::parts(conn, consultation).await?;
    let mut all = with(&parts, Part::Responsible);
    let holders = holders(conn, Role::Editor).await?;
    all.extend(holders.into_iter().filter(|editor| !with(&parts, Part::Responsible).contains(editor)));
    Ok(all)
}

fn read_progress(progress: &str) -> Result<(OrganisationId, PersonId), Error> {
    let read = || {
        let (organisation, person) = progress.split_once(' ')?;
        Some((organisation.parse().ok()?, person.parse().ok()?))
    };
    read().ok_or_else(|| unreadable(progress))
}

fn unreadable(progress: &str) -> Error {
    Error::internal(format!("no progress of this audience: {progress}"))
}
