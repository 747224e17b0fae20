//! Who hears of an event, and in which letter. A new event is one arm here and one letter beside it.
use super::{
    accounts as accounts_letters,
    answers::Answered,
    model::{Kind, NewLetter},
    register,
    submission::Handed,
};
use crate::{
    accounts::{self, Contact},
    audit::Queued,
    consultations::{self, Part},
    events::{Event, Stored},
    ids::{ConsultationId, OrganisationId, PersonId, SubmissionId},
    organisations::{self, MemberEntry},
    platform::{Config, Conn, Error, Role, Said, Viewer, said},
    submissions::{self, Signature},
};

/// The letters that follow from an event.
pub(super) async fn letters(conn: &mut Conn, config: &Config, due: &Queued) -> Result<Vec<NewLetter>, Error> {
    let event = match &due.event {
        Stored::Known(event) => *event,
        Stored::Unknown { kind } => return Err(Error::internal(format!("an event of an unknown kind: {kind}"))),
    };
    match event {
        Event::SubmissionMade { submission, .. } => of_submission(conn, config, due.id, submission).await,
        Event::AnswersPublished { consultation, publication } => {
            let answered = Answered::load(conn, consultation, publication).await?;
            of_answers(conn, config, due.id, &answered).await
        }
        Event::ResetAsked { link } => accounts_letters::of_reset(conn, config, due.id, link).await,
        Event::AddressAsked { link, .. } => accounts_letters::of_new_address(conn, config, due.id, link).await,
        Event::AddressChanged { link, .. } => accounts_letters::of_changed_address(conn, config, due.id, link).await,
        Event::PasswordSet { person } => accounts_letters::of_password(conn, config, due.id, person).await,
        Event::StaffInvited { link, .. } => accounts_letters::of_welcome(conn, config, due.id, link).await,
        Event::ApplicationSent { link } => register::of_application(conn, config, due.id, link).await,
        Event::AccessAsked { link, .. } => register::of_access(conn, config, due.id, link).await,
        Event::AccessConfirmed { link, .. } => register::of_confirmed_access(conn, config, due.id, link).await,
        Event::MemberInvited { link, .. } => register::of_invitation(conn, config, due.id, link).await,
        Event::OrganisationApplied { organisation, .. } => {
            register::of_applied(conn, config, due.id, organisation).await
        }
        Event::OrganisationDecided { decision, .. } => register::of_decision(conn, config, due.id, decision).await,
        Event::MembershipEnded { membership, .. } => {
            register::of_ended_membership(conn, config, due.id, membership).await
        }
        Event::StaffAdded { .. }
        | Event::RolesChanged { .. }
        | Event::AccountEdited { .. }
        | Event::ApplicationCorrected { .. }
        | Event::InvitationWithdrawn { .. }
        | Event::RightsChanged { .. }
        | Event::OrganisationAdded { .. }
        | Event::MemberAdded { .. }
        | Event::ConsultationMade { .. }
        | Event::ConsultationEdited { .. }
        | Event::TextImported { .. }
        | Event::ConsultationPublished { .. }
        | Event::StatementStarted { .. }
        | Event::CommentSaved { .. }
        | Event::CommentRemoved { .. }
        | Event::NoteSaved { .. }
        | Event::ResponseDrafted { .. }
        | Event::ResponseApproved { .. }
        | Event::ResponseReturned { .. }
        | Event::ConsultationAnswered { .. }
        | Event::ClosesTomorrow { .. }
        | Event::AnswersWait { .. }
        | Event::LetterResent { .. } => Ok(Vec::new()),
    }
}

/// Somebody who hears of an event, in which letter, and why.
struct Reader {
    contact: Contact,
    kind: Kind,
    reason: Said,
}

/// The receipt to who signed, a copy to the others who may; a notice to the ministry.
async fn of_submission(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    id: SubmissionId,
) -> Result<Vec<NewLetter>, Error> {
    let handed = Handed::load(conn, id).await?;
    let signature = handed.signature()?.clone();
    let mut readers = signatories(conn, &signature).await?;
    readers.extend(officials(conn, handed.consultation()).await?);
    let mut letters = Vec::new();
    for Reader { contact, kind, reason } in readers {
        // The receipt is owed to who signed, whatever has happened since; the others get what they could look up.
        if kind == Kind::Receipt || may_see(conn, contact.person, id).await? {
            let text = handed.letter(kind, config, contact.language, reason);
            letters.push(NewLetter {
                event,
                kind,
                person: Some(contact.person),
                organisation: Some(signature.organisation),
                address: contact.email,
                text,
                link: None,
            });
        }
    }
    Ok(letters)
}

async fn signatories(conn: &mut Conn, signature: &Signature) -> Result<Vec<Reader>, Error> {
    let because = |key: &'static str| said(key).with("organisation", &signature.organisation_name);
    let signed_it = accounts::find_people(conn, &[signature.person]).await?;
    let others = may_sign(conn, signature.organisation, signature.person).await?;
    let receipts = signed_it.into_iter().map(|contact| Reader {
        contact,
        kind: Kind::Receipt,
        reason: because("notifications-because-you-signed"),
    });
    let copies = others.into_iter().map(|contact| Reader {
        contact,
        kind: Kind::Copy,
        reason: because("notifications-because-you-represent"),
    });
    Ok(receipts.chain(copies).collect())
}

async fn may_sign(conn: &mut Conn, organisation: OrganisationId, but: PersonId) -> Result<Vec<Contact>, Error> {
    let members = organisations::members(conn, organisation).await?;
    let others: Vec<PersonId> =
        members.iter().filter(|member| member.may_sign && member.person != but).map(|member| member.person).collect();
    accounts::find_people(conn, &others).await
}

/// The responsible official and the reviewers of the consultation; where none is named, all who review. Each is told
/// once.
async fn officials(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<Reader>, Error> {
    let parts = consultations::parts(conn, consultation).await?;
    let with = |wanted: Part| -> Vec<PersonId> {
        parts.iter().filter(|(_, part)| *part == wanted).map(|(person, _)| *person).collect()
    };
    let responsible = accounts::find_people(conn, &with(Part::Responsible)).await?;
    let reviewers = match with(Part::Reviewer).as_slice() {
        [] => accounts::staff_with(conn, Role::Reviewer).await?,
        named => accounts::find_people(conn, named).await?,
    };
    let reviewers: Vec<Contact> = reviewers.into_iter().filter(|reviewer| !responsible.contains(reviewer)).collect();
    let reader = |reason: &'static str| move |contact| Reader { contact, kind: Kind::Notice, reason: said(reason) };
    let responsible = responsible.into_iter().map(reader("notifications-because-you-are-responsible"));
    Ok(responsible.chain(reviewers.into_iter().map(reader("notifications-because-you-review"))).collect())
}

/// One letter to each live member of each organisation whose comments are answered.
async fn of_answers(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    answered: &Answered,
) -> Result<Vec<NewLetter>, Error> {
    let mut letters = Vec::new();
    for (organisation, name) in answered.organisations() {
        let reason = said("notifications-because-you-represent").with("organisation", name);
        for MemberEntry { person, email, language, .. } in organisations::members(conn, organisation).await? {
            let mut seen = Vec::new();
            for submission in answered.submissions_of(organisation) {
                if may_see(conn, person, submission).await? {
                    seen.push(submission);
                }
            }
            if let Some(theirs) = answered.to(&seen) {
                let text = theirs.letter(config, language, reason.clone());
                letters.push(NewLetter {
                    event,
                    kind: Kind::Answers,
                    person: Some(person),
                    organisation: Some(organisation),
                    address: email,
                    text,
                    link: None,
                });
            }
        }
    }
    Ok(letters)
}

/// Whether this person sees the submission now, asked as for a page of theirs.
async fn may_see(conn: &mut Conn, person: PersonId, submission: SubmissionId) -> Result<bool, Error> {
    let memberships = organisations::memberships_of(conn, person).await?;
    let viewer = Viewer { memberships, ..accounts::viewer_of(conn, person).await? };
    match submissions::find_own(conn, &viewer, submission).await {
        Ok(_) => Ok(true),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
