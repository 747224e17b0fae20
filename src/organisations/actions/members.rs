use crate::{
    accounts::{self, Email, EmailKey, Hash, NewLink, NewPerson, Purpose, Throttle, actions::may_go_on},
    audit,
    events::Event,
    ids::{LinkId, MembershipId, OrganisationId, PersonId},
    organisations::{
        actions::applications::{ADDRESS_IS_TAKEN, unless},
        model::{Held, MembersStay, NotJoined, Rights, State, keeps_a_manager},
        store::{self, Invitation},
    },
    platform::{Actor, Admin, Error, Instant, Language, Member, Secret, Stop, Tx},
};

/// Who invites a member.
#[derive(Debug, Clone)]
pub enum Inviter {
    /// A manager of the organisation.
    Manager(Member),
    /// The ministry, for an organisation that has no manager any more.
    Ministry(Admin),
}

impl Inviter {
    fn person(&self) -> PersonId {
        match self {
            Self::Manager(member) => member.person.id,
            Self::Ministry(admin) => admin.person.id,
        }
    }

    fn actor(&self, organisation: OrganisationId) -> Actor {
        match self {
            Self::Manager(member) => Actor::Member(member.person.id, organisation),
            Self::Ministry(admin) => Actor::Staff(admin.person.id),
        }
    }
}

/// Who is invited, with which rights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// The address of the letter.
    pub email: Email,
    /// The language of the letter, and of the account if there is none yet.
    pub language: Language,
    /// What the member will be able to do.
    pub rights: Rights,
}

/// The live members of an organisation if the inviter may change them now; locks the organisation.
async fn lock_managed(tx: &mut Tx, inviter: &Inviter, id: OrganisationId) -> Result<Vec<Held>, Stop<MembersStay>> {
    let organisation = store::lock(tx, id).await?;
    let members = store::held_memberships(tx, id).await?;
    let may_act = organisation.state == State::Approved;
    match inviter {
        // Read from the database, not from the request, because the right may have ended since.
        Inviter::Manager(manager)
            if may_act && members.iter().any(|held| held.person == manager.person.id && held.rights.may_manage) => {}
        Inviter::Manager(_) => return Err(Error::NotFound.into()),
        Inviter::Ministry(_) if !may_act => return Err(Stop::Refused(MembersStay::MayNotAct)),
        Inviter::Ministry(_) if members.iter().any(|held| held.rights.may_manage) => {
            return Err(Stop::Refused(MembersStay::HasManager));
        }
        Inviter::Ministry(_) => {}
    }
    Ok(members)
}

/// Invites an address to become a member; an earlier invitation of the same address is withdrawn.
///
/// # Errors
/// [`Error::NotFound`] if the inviter has no right to; refused for the ministry when there is a manager, and when too
/// many letters were sent.
pub async fn invite(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    inviter: &Inviter,
    organisation: OrganisationId,
    new: NewInvitation,
) -> Result<(), Stop<MembersStay>> {
    let members = lock_managed(tx, inviter, organisation).await?;
    let known = accounts::find_by_address(tx, &new.email.key()).await?;
    if known.is_some_and(|known| members.iter().any(|held| held.person == known.person)) {
        return Err(Stop::Refused(MembersStay::IsMember));
    }
    if !may_go_on(tx, now, &Throttle::INVITATIONS.on_organisation(organisation, secret)).await? {
        return Err(Stop::Refused(MembersStay::TooOften));
    }
    let link = NewLink { purpose: Purpose::Invitation, email: new.email, language: new.language, person: None };
    let earlier = store::invitations_of(tx, now, organisation).await?;
    let made = accounts::actions::make_link(tx, now, secret, &link).await?;
    let made = made.ok_or(Stop::Refused(MembersStay::TooOften))?;
    for waiting in earlier.iter().filter(|waiting| EmailKey::of(&waiting.email) == link.email.key()) {
        take_back(tx, now, inviter, organisation, waiting.link).await?;
    }
    store::add_invitation(tx, made, &Invitation { organisation, rights: new.rights, invited_by: inviter.person() })
        .await?;
    let event = Event::MemberInvited { organisation, link: made };
    Ok(audit::record(tx, now, inviter.actor(organisation), &event).await?)
}

/// Withdraws an invitation that was not accepted.
///
/// # Errors
/// As [`invite`]; also refused when it was accepted or has expired.
pub async fn withdraw_invitation(
    tx: &mut Tx,
    now: Instant,
    inviter: &Inviter,
    organisation: OrganisationId,
    link: LinkId,
) -> Result<(), Stop<MembersStay>> {
    lock_managed(tx, inviter, organisation).await?;
    if store::invitation(tx, link).await?.organisation != organisation {
        return Err(Error::NotFound.into());
    }
    take_back(tx, now, inviter, organisation, link).await
}

async fn take_back(
    tx: &mut Tx,
    now: Instant,
    inviter: &Inviter,
    organisation: OrganisationId,
    link: LinkId,
) -> Result<(), Stop<MembersStay>> {
    let withdrawn = accounts::actions::withdraw_link(tx, now, Purpose::Invitation, link).await;
    withdrawn.map_err(|stop| stop.map(MembersStay::Over))?;
    let event = Event::InvitationWithdrawn { organisation, link };
    Ok(audit::record(tx, now, inviter.actor(organisation), &event).await?)
}

/// Makes the reader of the invited address a member and returns the person. `newcomer` is given if the address has no
/// account. A person who is already a member gets the offered rights in addition to their own.
///
/// # Errors
/// As [`accounts::actions::take_link`]; also refused when the organisation may not act now, and when the address has
/// lost or got an account since the page was opened.
pub async fn accept_invitation(
    tx: &mut Tx,
    now: Instant,
    link: LinkId,
    newcomer: Option<(NewPerson, Hash)>,
) -> Result<(OrganisationId, PersonId), Stop<NotJoined>> {
    // Locks the organisation before the link, as the withdrawal of an invitation does, so that the two never wait for
    // each other.
    let offered = store::invitation(tx, link).await?;
    let organisation = store::lock(tx, offered.organisation).await?;
    let taken = accounts::actions::take_link(tx, now, Purpose::Invitation, link).await;
    let opened = taken.map_err(|stop| stop.map(NotJoined::Over))?;
    if organisation.state != State::Approved {
        return Err(Stop::Refused(NotJoined::MayNotAct));
    }
    let person = if let Some(known) = accounts::find_by_address(tx, &opened.key()).await? {
        known.person
    } else {
        let (new, hash) = newcomer.ok_or(Stop::Refused(NotJoined::AccountChanged))?;
        let added = accounts::actions::add_person(tx, now, &new, Some(&hash)).await;
        added.map_err(|error| unless(ADDRESS_IS_TAKEN, error, NotJoined::AccountChanged))?
    };
    let held = store::held_memberships(tx, organisation.id).await?.into_iter().find(|held| held.person == person);
    let actor = Actor::Person(person);
    let organisation = organisation.id;
    if let Some(held) = held {
        store::set_rights(tx, held.id, held.rights.and(offered.rights)).await?;
        audit::record(tx, now, actor, &Event::RightsChanged { organisation, membership: held.id }).await?;
    } else {
        let membership = store::add_membership(tx, now, organisation, person, offered.rights).await?;
        audit::record(tx, now, actor, &Event::MemberAdded { organisation, membership }).await?;
    }
    Ok((organisation, person))
}

/// Changes what a member may do, from their next request on; `to` computes the new rights from the current ones.
///
/// # Errors
/// As [`invite`]; also refused when the organisation would have no manager.
pub async fn change_rights(
    tx: &mut Tx,
    now: Instant,
    inviter: &Inviter,
    organisation: OrganisationId,
    membership: MembershipId,
    to: impl FnOnce(Rights) -> Rights,
) -> Result<(), Stop<MembersStay>> {
    let members = lock_managed(tx, inviter, organisation).await?;
    let changed = members.iter().find(|held| held.id == membership).ok_or(Error::NotFound)?;
    let rights = to(changed.rights);
    if !keeps_a_manager(&members, membership, Some(rights)) {
        return Err(Stop::Refused(MembersStay::LastManager));
    }
    store::set_rights(tx, membership, rights).await?;
    let event = Event::RightsChanged { organisation, membership };
    Ok(audit::record(tx, now, inviter.actor(organisation), &event).await?)
}

/// Ends a membership, from the next request on: a manager removes a member, or a member leaves.
///
/// # Errors
/// [`Error::NotFound`] if the person has no right to; refused when the organisation would have no manager.
pub async fn end_membership(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    organisation: OrganisationId,
    membership: MembershipId,
) -> Result<(), Stop<MembersStay>> {
    store::lock(tx, organisation).await?;
    let members = store::held_memberships(tx, organisation).await?;
    let ended = members.iter().find(|held| held.id == membership).ok_or(Error::NotFound)?;
    let own = members.iter().find(|held| held.person == member.person.id).ok_or(Error::NotFound)?;
    if ended.person != own.person && !own.rights.may_manage {
        return Err(Error::NotFound.into());
    }
    if !keeps_a_manager(&members, membership, None) {
        return Err(Stop::Refused(MembersStay::LastManager));
    }
    store::end_membership(tx, now, membership).await?;
    let event = Event::MembershipEnded { organisation, membership };
    Ok(audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?)
}
