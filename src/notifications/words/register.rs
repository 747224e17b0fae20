//! Letters about the register of organisations: applications, decisions, members.
use super::{
    envelope::{Composed, because_typed, because_you_represent, because_yours, with_link},
    writing::Writing,
};
use crate::{
    accounts::{self, Contact, Link},
    addresses::{self, Page},
    ids::{DecisionId, LinkId, MembershipId, OrganisationId},
    notifications::{audience::managers, model::Why},
    organisations::{self, Decision, Organisation, country_name},
    platform::{Role, Said, Stop, mail::for_people, said},
};

/// Confirm the address of an applicant. Only this letter says whether the address has an account. It says nothing that
/// the applicant typed: anybody can type somebody's address.
pub(super) async fn application(writing: &mut Writing<'_>, link: &Link) -> Result<Composed, Stop<Why>> {
    let known = accounts::find_by_address(writing.conn, &link.key()).await?;
    let is_known = known.is_some();
    // It goes to the account's own address: what was typed may be written slightly differently.
    let email = known.map_or_else(|| link.email.clone(), |known| known.email);
    let envelope = writing.with(&Link { email, ..link.clone() });
    let letter = envelope.letter().paragraph(said("notifications-application-text"));
    let letter = if is_known { letter.paragraph(said("notifications-application-known")) } else { letter };
    let letter = with_link(letter, said("notifications-application-link"), &envelope, link);
    let about = said("notifications-application-subject");
    Ok(envelope.close(letter, writing.config, about, because_typed()))
}

/// Confirm the address of a person who asks to be invited.
pub(super) async fn access(writing: &mut Writing<'_>, link: &Link) -> Result<Composed, Stop<Why>> {
    let request = organisations::access_request(writing.conn, link.id).await?;
    let organisation = organisations::find(writing.conn, request.organisation).await?;
    let envelope = writing.with(link).about(organisation.id);
    let text = said("notifications-access-text").with("organisation", organisation.called());
    let letter = envelope.letter().paragraph(text);
    let letter = with_link(letter, said("notifications-access-link"), &envelope, link);
    let about = said("notifications-access-subject").with("organisation", organisation.called());
    Ok(envelope.close(letter, writing.config, about, because_typed()))
}

/// To the managers, or to the staff who decide if there are none: somebody asks to be invited.
pub(super) async fn asked(writing: &mut Writing<'_>, link: LinkId) -> Result<Composed, Stop<Why>> {
    let link = accounts::find_link(writing.conn, link).await?;
    let request = organisations::access_request(writing.conn, link.id).await?;
    let organisation = organisations::find(writing.conn, request.organisation).await?;
    let reader = writing.reader().await?;
    let (page, because) = if managers(writing.conn, organisation.id).await?.contains(&reader.person) {
        let because = said("notifications-because-you-manage").with("organisation", &organisation.name);
        (addresses::Members { id: organisation.id }.address(), because)
    } else {
        writing.must_hold(&reader, Role::Admin).await?;
        let because = said("notifications-because-you-decide");
        (addresses::StaffOrganisation { id: organisation.id }.address(), because)
    };
    let envelope = writing.to(&reader);
    let text = said("notifications-access-asked-text").with("organisation", &organisation.name);
    let letter = envelope.letter().paragraph(text).facts(vec![
        (said("notifications-name"), request.name),
        (said("notifications-position"), request.position),
        (said("notifications-address"), for_people(&link.email)),
    ]);
    let letter = letter
        .paragraph(said("notifications-access-asked-what"))
        .link(said("notifications-access-asked-link"), &writing.address(page));
    let about = said("notifications-access-asked-subject").with("organisation", &organisation.name);
    Ok(envelope.close(letter, writing.config, about, vec![because]))
}

/// Become a member.
pub(super) async fn invitation(writing: &mut Writing<'_>, link: &Link) -> Result<Composed, Stop<Why>> {
    let offered = organisations::invitation(writing.conn, link.id).await?;
    let organisation = organisations::find(writing.conn, offered.organisation).await?;
    let inviter = accounts::find_people(writing.conn, &[offered.invited_by]).await?.pop();
    let envelope = writing.with(link).about(organisation.id);
    let text = said("notifications-invitation-text")
        .with("inviter", inviter.map(|inviter| inviter.name).unwrap_or_default())
        .with("organisation", &organisation.name);
    let letter = with_link(envelope.letter().paragraph(text), said("notifications-invitation-link"), &envelope, link);
    let about = said("notifications-invitation-subject").with("organisation", organisation.name);
    Ok(envelope.close(letter, writing.config, about, because_typed()))
}

/// To the staff who decide: an organisation waits.
pub(super) async fn applied(writing: &mut Writing<'_>, organisation: OrganisationId) -> Result<Composed, Stop<Why>> {
    let organisation = organisations::find(writing.conn, organisation).await?;
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Admin).await?;
    let envelope = writing.to(&reader);
    let letter =
        envelope.letter().paragraph(said("notifications-applied-text")).facts(entry(&organisation, &reader)).link(
            said("notifications-applied-link"),
            &writing.address(addresses::StaffOrganisation { id: organisation.id }),
        );
    let about = said("notifications-applied-subject").with("organisation", &organisation.name);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-decide")]))
}

fn entry(organisation: &Organisation, reader: &Contact) -> Vec<(Said, String)> {
    let country = country_name(&organisation.country, reader.language).to_owned();
    vec![
        (said("notifications-organisation"), organisation.name.clone()),
        (said("notifications-country"), country),
        (said("notifications-register-number"), organisation.number.clone()),
    ]
}

/// To the people of an organisation: the ministry's decision, with its reason word for word.
pub(super) async fn decided(writing: &mut Writing<'_>, decision: DecisionId) -> Result<Composed, Stop<Why>> {
    let decided = organisations::find_decision(writing.conn, decision).await?;
    let organisation = organisations::find(writing.conn, decided.organisation).await?;
    let reader = writing.reader().await?;
    let members = organisations::members(writing.conn, organisation.id).await?;
    if members.iter().all(|member| member.person != reader.person) {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let decision = decided.decision;
    let page = match decision {
        Decision::Approval | Decision::Restoration => addresses::Consultations {}.with("phase", "open"),
        Decision::Refusal | Decision::Suspension => addresses::Application { id: organisation.id }.address(),
    };
    let envelope = writing.to(&reader);
    let text = said(format!("notifications-{decision}-text")).with("organisation", &organisation.name);
    let letter = envelope.letter().paragraph(text);
    let letter = match decided.reason.as_str() {
        "" => letter,
        reason => letter.heading(said("notifications-reason")).quote(reason),
    };
    let letter = match decision {
        Decision::Approval | Decision::Restoration => letter,
        Decision::Refusal | Decision::Suspension => letter.text(&writing.config.contest(reader.language)),
    };
    let letter = letter.link(said(format!("notifications-{decision}-link")), &writing.address(page));
    let about = said(format!("notifications-{decision}-subject")).with("organisation", &organisation.name);
    Ok(envelope.close(letter, writing.config, about, vec![because_you_represent(&organisation.name)]))
}

/// To a person who no longer represents an organisation.
pub(super) async fn ended(writing: &mut Writing<'_>, membership: MembershipId) -> Result<Composed, Stop<Why>> {
    let (organisation, _) = organisations::membership(writing.conn, membership).await?;
    let organisation = organisations::find(writing.conn, organisation).await?;
    let reader = writing.reader().await?;
    let envelope = writing.to(&reader);
    let text = said("notifications-membership-ended-text").with("organisation", &organisation.name);
    let letter = envelope.letter().paragraph(text);
    let about = said("notifications-membership-ended-subject").with("organisation", &organisation.name);
    Ok(envelope.close(letter, writing.config, about, because_yours()))
}
