//! Letters about the register of organisations: applications, decisions, members.
use super::{
    letters::{Envelope, because_typed, link_to_send, with_link},
    model::{Kind, NewLetter},
};
use crate::{
    accounts::{self, Contact, Link},
    ids::{DecisionId, LinkId, MembershipId, OrganisationId, PersonId},
    organisations::{self, Decided, Decision, Organisation, country_name},
    platform::{Config, Conn, Error, Role, Said, said},
};

/// Confirm the address of who applies. It is said here, and here only, when the address has an account.
pub(super) async fn of_application(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    let typed = organisations::typed_of_link(conn, link.id).await?;
    let known = accounts::find_by_address(conn, &link.key()).await?;
    let is_known = known.is_some();
    // To where the account's letters go: what was typed may be a twin of that address.
    let email = known.map_or_else(|| link.email.clone(), |known| known.email);
    let envelope = Envelope::with(event, Kind::Application, &Link { email, ..link.clone() });
    let letter = envelope.letter().paragraph(said("notifications-application-text"));
    let letter = letter.facts(vec![
        (said("notifications-organisation"), typed.name.clone()),
        (said("notifications-register-number"), typed.number.clone()),
    ]);
    let letter = if is_known { letter.paragraph(said("notifications-application-known")) } else { letter };
    let letter = with_link(letter, said("notifications-application-link"), &envelope, &link);
    Ok(vec![envelope.close(
        letter,
        config,
        said("notifications-application-subject").with("organisation", typed.name),
        because_typed(),
    )])
}

/// Confirm the address of who asks to be invited.
pub(super) async fn of_access(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    let request = organisations::access_request(conn, link.id).await?;
    let organisation = organisations::find(conn, request.organisation).await?;
    let envelope = Envelope::with(event, Kind::Access, &link).about(organisation.id);
    let letter =
        envelope.letter().paragraph(said("notifications-access-text").with("organisation", &organisation.name));
    let letter = with_link(letter, said("notifications-access-link"), &envelope, &link);
    Ok(vec![envelope.close(
        letter,
        config,
        said("notifications-access-subject").with("organisation", organisation.name),
        because_typed(),
    )])
}

/// To the managers, where there are none to the ministry: somebody asks to be invited.
pub(super) async fn of_confirmed_access(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let link = accounts::find_link(conn, link).await?;
    let request = organisations::access_request(conn, link.id).await?;
    let organisation = organisations::find(conn, request.organisation).await?;
    let managers = managers(conn, organisation.id).await?;
    let (readers, page) = match managers.as_slice() {
        [] => (accounts::staff_with(conn, Role::Admin).await?, organisation.staff_page()),
        _ => (managers, organisation.members_page()),
    };
    let letter = |reader: &Contact| {
        let envelope = Envelope::to(event, Kind::AccessAsked, reader).about(organisation.id);
        let letter = envelope
            .letter()
            .paragraph(said("notifications-access-asked-text").with("organisation", &organisation.name))
            .facts(vec![
                (said("notifications-name"), request.name.clone()),
                (said("notifications-position"), request.position.clone()),
                (said("notifications-address"), link.email.clone()),
            ]);
        let letter = letter
            .paragraph(said("notifications-access-asked-what"))
            .link(said("notifications-access-asked-link"), &config.link(&page));
        let about = said("notifications-access-asked-subject").with("organisation", &organisation.name);
        envelope.close(letter, config, about, because_manages(&organisation))
    };
    Ok(readers.iter().map(letter).collect())
}

/// Become a member.
pub(super) async fn of_invitation(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    let offered = organisations::invitation(conn, link.id).await?;
    let organisation = organisations::find(conn, offered.organisation).await?;
    let inviter =
        accounts::find_people(conn, &[offered.invited_by]).await?.pop().map(|inviter| inviter.name).unwrap_or_default();
    let envelope = Envelope::with(event, Kind::Invitation, &link).about(organisation.id);
    let letter = envelope.letter().paragraph(
        said("notifications-invitation-text").with("inviter", inviter).with("organisation", &organisation.name),
    );
    let letter = with_link(letter, said("notifications-invitation-link"), &envelope, &link);
    Ok(vec![envelope.close(
        letter,
        config,
        said("notifications-invitation-subject").with("organisation", organisation.name),
        because_typed(),
    )])
}

/// To those who decide: an organisation waits.
pub(super) async fn of_applied(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    organisation: OrganisationId,
) -> Result<Vec<NewLetter>, Error> {
    let organisation = organisations::find(conn, organisation).await?;
    let deciding = accounts::staff_with(conn, Role::Admin).await?;
    let letter = |reader: &Contact| {
        let envelope = Envelope::to(event, Kind::Applied, reader).about(organisation.id);
        let letter =
            envelope.letter().paragraph(said("notifications-applied-text")).facts(entry(&organisation, reader));
        let letter = letter.link(said("notifications-applied-link"), &config.link(&organisation.staff_page()));
        let about = said("notifications-applied-subject").with("organisation", &organisation.name);
        envelope.close(letter, config, about, said("notifications-because-you-decide"))
    };
    Ok(deciding.iter().map(letter).collect())
}

fn entry(organisation: &Organisation, reader: &Contact) -> Vec<(Said, String)> {
    let country = country_name(&organisation.country, reader.language).to_owned();
    vec![
        (said("notifications-organisation"), organisation.name.clone()),
        (said("notifications-country"), country),
        (said("notifications-register-number"), organisation.number.clone()),
    ]
}

/// To the people of an organisation: what the ministry decided, with its reason word for word.
pub(super) async fn of_decision(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    decision: DecisionId,
) -> Result<Vec<NewLetter>, Error> {
    let Decided { organisation, decision, reason, .. } = organisations::find_decision(conn, decision).await?;
    let organisation = organisations::find(conn, organisation).await?;
    let people: Vec<PersonId> =
        organisations::members(conn, organisation.id).await?.into_iter().map(|member| member.person).collect();
    let readers = accounts::find_people(conn, &people).await?;
    let page = match decision {
        Decision::Approval | Decision::Restoration => "/consultations?phase=open".to_owned(),
        Decision::Refusal | Decision::Suspension => organisation.application_page(),
    };
    let letter = |reader: &Contact| {
        let envelope = Envelope::to(event, Kind::Decision, reader).about(organisation.id);
        let text = said(format!("notifications-{decision}-text")).with("organisation", &organisation.name);
        let letter = envelope.letter().paragraph(text);
        let letter =
            if reason.is_empty() { letter } else { letter.heading(said("notifications-reason")).quote(&reason) };
        let letter = letter.link(said(format!("notifications-{decision}-link")), &config.link(&page));
        let about = said(format!("notifications-{decision}-subject")).with("organisation", &organisation.name);
        envelope.close(letter, config, about, represents(&organisation))
    };
    Ok(readers.iter().map(letter).collect())
}

/// To somebody who represents an organisation no more.
pub(super) async fn of_ended_membership(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    membership: MembershipId,
) -> Result<Vec<NewLetter>, Error> {
    let (organisation, person) = organisations::membership(conn, membership).await?;
    let organisation = organisations::find(conn, organisation).await?;
    let letter = |reader: &Contact| {
        let envelope = Envelope::to(event, Kind::MembershipEnded, reader).about(organisation.id);
        let letter = envelope
            .letter()
            .paragraph(said("notifications-membership-ended-text").with("organisation", &organisation.name));
        let about = said("notifications-membership-ended-subject").with("organisation", &organisation.name);
        envelope.close(letter, config, about, said("notifications-because-yours"))
    };
    Ok(accounts::find_people(conn, &[person]).await?.iter().map(letter).collect())
}

async fn managers(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<Contact>, Error> {
    let members = organisations::members(conn, organisation).await?;
    let managers: Vec<PersonId> =
        members.iter().filter(|member| member.may_manage).map(|member| member.person).collect();
    accounts::find_people(conn, &managers).await
}

fn represents(organisation: &Organisation) -> Said {
    said("notifications-because-you-represent").with("organisation", &organisation.name)
}

fn because_manages(organisation: &Organisation) -> Said {
    said("notifications-because-you-manage").with("organisation", &organisation.name)
}
