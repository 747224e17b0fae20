use std::time::Duration;

use crate::{
    accounts::{
        self, Email, Hash, LinkOver, NewLink, PersonName, Position, Purpose, Throttle, TooMany, actions::may_go_on,
    },
    audit,
    events::Event,
    ids::{ApplicationId, LinkId, OrganisationId, PersonId},
    organisations::{
        model::{Application, NewOrganisation, NotConfirmed, NotCorrected, NotKept, NotSent, Rights, State, Typed},
        store::{self, AccessRequest},
    },
    platform::{Actor, Error, Instant, Language, Network, Person, Problems, Secret, Stop, Tx},
};

/// How long an unfinished application is kept.
pub(in crate::organisations) const KEPT: Duration = Duration::from_hours(30 * 24);

/// Deletes the applications that nobody has finished or confirmed in time.
///
/// # Errors
/// An error of the database.
pub async fn clear(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    store::clear_applications(tx, now.earlier(KEPT)).await
}

/// Saves what was typed on one step for the owner of the token, and returns how far the application is. The first time
/// it begins an application.
///
/// # Errors
/// Refused when the application was sent meanwhile or the network begins too many; an error of the database.
pub async fn keep_typed(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    network: &Network,
    token_hash: &[u8],
    typed: &Typed,
    password: Option<&Hash>,
) -> Result<Application, Stop<NotKept>> {
    let application = match store::application_of_token(tx, token_hash, now.earlier(KEPT)).await? {
        Some(application) if application.sent_at.is_none() => application,
        Some(_) => return Err(Stop::Refused(NotKept::Sent)),
        None => {
            if !may_go_on(tx, now, &Throttle::REQUESTS.on_network(network, secret)).await? {
                return Err(Stop::Refused(NotKept::TooMany));
            }
            store::add_application(tx, now, token_hash).await?
        }
    };
    store::save_typed(tx, now, application.id, typed, password).await?;
    Ok(Application {
        typed: typed.clone(),
        has_password: application.has_password || password.is_some(),
        ..application
    })
}

/// The result of sending an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// A letter with this link was queued.
    Now(LinkId),
    /// It had been sent before.
    Before,
    /// The address has had all its letters for this hour.
    Later,
}

/// Sends an application: a letter asks the applicant to confirm the address. A known and an unknown address are treated
/// alike.
///
/// # Errors
/// [`Error::NotFound`] when there is no application; refused when it is incomplete.
pub async fn send_application(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    id: ApplicationId,
    by: Option<&Person>,
) -> Result<Sent, Stop<NotSent>> {
    let (application, _) = store::lock_application(tx, id).await?;
    if application.sent_at.is_some() {
        return Ok(Sent::Before);
    }
    if application.next_step(by.is_some()).is_some() {
        return Err(Stop::Refused(NotSent::NotWhole));
    }
    let (email, language) = if let Some(person) = by {
        let contact = accounts::find_people(tx, &[person.id]).await?.pop().ok_or(Error::NotFound)?;
        (
            Email::kept(&contact.email).map_err(|_| Error::internal("an address that was kept can be read no more"))?,
            contact.language,
        )
    } else {
        let applicant =
            application.typed.parse_person(&mut Problems::default()).ok_or(Stop::Refused(NotSent::NotWhole))?;
        (applicant.email, applicant.language)
    };
    let new = NewLink { purpose: Purpose::Application, email, language, person: by.map(|person| person.id) };
    let Some(link) = accounts::actions::make_link(tx, now, secret, &new).await? else { return Ok(Sent::Later) };
    store::mark_sent(tx, now, id, link, by.map(|person| person.id)).await?;
    audit::record(tx, now, actor(by), &Event::ApplicationSent { link }).await?;
    Ok(Sent::Now(link))
}

fn actor(by: Option<&Person>) -> Actor {
    by.map_or(Actor::Service, |person| Actor::Person(person.id))
}

/// Sends the letter again, with a new link; the old link no longer works. `false` when the address has had all its
/// letters for this hour: then the old link stays.
///
/// # Errors
/// [`Error::NotFound`] when there is no application; refused when its address was confirmed meanwhile, or when it was
/// taken back.
pub async fn send_again(tx: &mut Tx, now: Instant, secret: &Secret, id: ApplicationId) -> Result<bool, Stop<NotSent>> {
    let (application, _) = store::lock_application(tx, id).await?;
    let old = application.link.ok_or(Stop::Refused(NotSent::TakenBack))?;
    let old = accounts::find_link(tx, old).await?;
    let email = Email::kept(&old.email).map_err(|_| Error::internal("an address that was kept can be read no more"))?;
    let new = NewLink { purpose: Purpose::Application, email, language: old.language, person: old.person };
    let Some(link) = accounts::actions::make_link(tx, now, secret, &new).await? else { return Ok(false) };
    if old.is_live(now) || application.organisation.is_some() {
        let withdrawn = accounts::actions::withdraw_link(tx, now, Purpose::Application, old.id).await;
        withdrawn.map_err(|stop| stop.map(NotSent::Over))?;
    }
    store::mark_sent(tx, now, id, link, application.person).await?;
    let actor = application.person.map_or(Actor::Service, Actor::Person);
    audit::record(tx, now, actor, &Event::ApplicationSent { link }).await?;
    Ok(true)
}

/// Takes a sent application back, so that it can be changed; the link in its letter no longer works.
///
/// # Errors
/// [`Error::NotFound`] when there is no application; refused when its address was confirmed meanwhile.
pub async fn reopen_application(tx: &mut Tx, now: Instant, id: ApplicationId) -> Result<(), Stop<LinkOver>> {
    let (application, _) = store::lock_application(tx, id).await?;
    let Some(link) = application.link else { return Ok(()) };
    if accounts::find_link(tx, link).await?.is_live(now) || application.organisation.is_some() {
        accounts::actions::withdraw_link(tx, now, Purpose::Application, link).await?;
    }
    Ok(store::mark_open(tx, now, id).await?)
}

/// Confirms the address of the applicant: from now on the organisation waits for a decision. Its first person is added,
/// unless the address has an account.
///
/// # Errors
/// As [`accounts::actions::take_link`]; also refused when the number was registered meanwhile, or when the address now
/// has an account.
pub async fn confirm_application(
    tx: &mut Tx,
    now: Instant,
    link: LinkId,
) -> Result<(OrganisationId, PersonId), Stop<NotConfirmed>> {
    let taken = accounts::actions::take_link(tx, now, Purpose::Application, link).await;
    let link = taken.map_err(|stop| stop.map(NotConfirmed::Over))?;
    let (application, hash) = store::application_of_link(tx, link.id).await?;
    let unreadable = || Error::internal("an application that was sent can be read no more");
    let new = application.typed.parse_organisation(&mut Problems::default()).ok_or_else(unreadable)?;
    let person = if let Some(known) = accounts::find_by_address(tx, &link.key()).await? {
        known.person
    } else {
        // An applicant who was signed in gave no personal data: their account had this address then, and has another
        // one now.
        let first = application.typed.parse_person(&mut Problems::default());
        let first = first.ok_or(Stop::Refused(NotConfirmed::AccountChanged))?;
        let added = accounts::actions::add_person(tx, now, &first, hash.as_ref()).await;
        added.map_err(|error| unless(ADDRESS_IS_TAKEN, error, NotConfirmed::AccountChanged))?
    };
    let added = store::add(tx, now, &new, State::Pending, None).await;
    let organisation = added.map_err(|error| unless(NUMBER_IS_TAKEN, error, NotConfirmed::NumberTaken))?;
    let membership = store::add_membership(tx, now, organisation, person, Rights::ALL).await?;
    store::mark_confirmed(tx, application.id, organisation).await?;
    audit::record(tx, now, Actor::Person(person), &Event::OrganisationApplied { organisation, membership }).await?;
    Ok((organisation, person))
}

const NUMBER_IS_TAKEN: &str = "organisations_number_is_registered_once";
pub(super) const ADDRESS_IS_TAKEN: &str = "people_email_is_used_once";

/// Translates a broken constraint into the reason why an action stops. Only the database can see two actions at the
/// same time; it lets one of them pass.
pub(super) fn unless<H>(rule: &str, error: Error, hindrance: H) -> Stop<H> {
    match error {
        Error::Violates(broken) if broken == rule => Stop::Refused(hindrance),
        other => Stop::Failed(other),
    }
}

/// Corrects an application about which nobody has decided yet.
///
/// # Errors
/// [`Error::NotFound`] for anybody who does not manage the organisation; refused when it was decided about, when
/// somebody else changed it, or when the number was registered meanwhile.
pub async fn correct_application(
    tx: &mut Tx,
    now: Instant,
    person: &Person,
    organisation: OrganisationId,
    revision: i32,
    new: &NewOrganisation,
) -> Result<(), Stop<NotCorrected>> {
    let stands = store::lock(tx, organisation).await?;
    let members = store::held_memberships(tx, organisation).await?;
    if !members.iter().any(|held| held.person == person.id && held.rights.may_manage) {
        return Err(Error::NotFound.into());
    }
    if stands.state != State::Pending {
        return Err(Stop::Refused(NotCorrected::Decided));
    }
    if stands.revision != revision {
        return Err(Stop::Refused(NotCorrected::Stale));
    }
    let corrected = store::correct(tx, organisation, new).await;
    let revision = corrected.map_err(|error| unless(NUMBER_IS_TAKEN, error, NotCorrected::NumberTaken))?;
    let event = Event::ApplicationCorrected { organisation, revision };
    Ok(audit::record(tx, now, Actor::Person(person.id), &event).await?)
}

/// Somebody asks the managers of an organisation to invite them. They confirm their address first, so that a stranger
/// cannot cause letters to the managers. The answer does not reveal whether a letter was made.
///
/// # Errors
/// Refused when the network asks too often; [`Error::NotFound`] when there is no such organisation.
pub async fn ask_for_access(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    network: &Network,
    organisation: OrganisationId,
    (name, position, email): (PersonName, Position, Email),
    language: Language,
) -> Result<(), Stop<TooMany>> {
    let organisation = store::find(tx, organisation).await?.id;
    if !may_go_on(tx, now, &Throttle::REQUESTS.on_network(network, secret)).await? {
        return Err(Stop::Refused(TooMany));
    }
    let new = NewLink { purpose: Purpose::Access, email, language, person: None };
    let Some(link) = accounts::actions::make_link(tx, now, secret, &new).await? else { return Ok(()) };
    let request =
        AccessRequest { organisation, name: name.as_str().to_owned(), position: position.as_str().to_owned() };
    store::add_access_request(tx, link, &request).await?;
    Ok(audit::record(tx, now, Actor::Service, &Event::AccessAsked { organisation, link }).await?)
}

/// Confirms the address of a person who asks to be invited; now the managers get a letter.
///
/// # Errors
/// As [`accounts::actions::take_link`].
pub async fn confirm_access(tx: &mut Tx, now: Instant, link: LinkId) -> Result<(), Stop<LinkOver>> {
    let link = accounts::actions::take_link(tx, now, Purpose::Access, link).await?.id;
    let organisation = store::access_request(tx, link).await?.organisation;
    Ok(audit::record(tx, now, Actor::Service, &Event::AccessConfirmed { organisation, link }).await?)
}
