//! Letters about accounts: passwords, addresses, the ministry's people.
use super::{
    letters::{Envelope, because_typed, because_yours, link_to_send, until, with_link},
    model::{Kind, NewLetter},
};
use crate::{
    accounts::{self, Link},
    ids::{LinkId, PersonId},
    platform::{Config, Conn, Error, said},
};

/// Choose another password. Who asked for an address that nobody has is told nothing, and neither is the address. The
/// letter goes where the account's letters go: what was typed may be a twin of that address which another server takes
/// for somebody else's.
pub(super) async fn of_reset(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    let Some(contact) = accounts::find_by_address(conn, &link.key()).await? else {
        return Ok(Vec::new());
    };
    let envelope = Envelope::with(event, Kind::Reset, &Link { email: contact.email, ..link.clone() });
    let letter = envelope.letter().paragraph(said("notifications-reset-text"));
    let letter = with_link(letter, said("notifications-reset-link"), &envelope, &link);
    Ok(vec![envelope.close(letter, config, said("notifications-reset-subject"), because_typed())])
}

/// Confirm a new address; nothing where it is somebody else's by now.
pub(super) async fn of_new_address(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    if accounts::find_by_address(conn, &link.key()).await?.is_some() {
        return Ok(Vec::new());
    }
    let envelope = Envelope::with(event, Kind::Address, &link);
    let letter = envelope.letter().paragraph(said("notifications-address-text"));
    let letter = with_link(letter, said("notifications-address-link"), &envelope, &link);
    Ok(vec![envelope.close(letter, config, said("notifications-address-subject"), because_typed())])
}

/// To where letters went before.
pub(super) async fn of_changed_address(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let link = accounts::find_link(conn, link).await?;
    let (Some(former), Some(at)) = (link.former_email.clone(), link.used_at) else {
        return Ok(Vec::new());
    };
    let envelope = Envelope::to_former(event, Kind::AddressChanged, former, link.language);
    let letter =
        envelope.letter().paragraph(said("notifications-address-changed-text").with("time", envelope.moment(at)));
    let letter = letter.paragraph(said("notifications-not-you"));
    Ok(vec![envelope.close(letter, config, said("notifications-address-changed-subject"), because_yours())])
}

/// The password was changed.
pub(super) async fn of_password(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    person: PersonId,
) -> Result<Vec<NewLetter>, Error> {
    let contacts = accounts::find_people(conn, &[person]).await?;
    let letter = |contact| {
        let envelope = Envelope::to(event, Kind::PasswordSet, contact);
        let letter = envelope
            .letter()
            .paragraph(said("notifications-password-text"))
            .link(said("notifications-password-link"), &config.link("/password-reset"));
        envelope.close(letter, config, said("notifications-password-subject"), because_yours())
    };
    Ok(contacts.iter().map(letter).collect())
}

/// Welcome on the ministry's staff: choose a password.
pub(super) async fn of_welcome(
    conn: &mut Conn,
    config: &Config,
    event: i64,
    link: LinkId,
) -> Result<Vec<NewLetter>, Error> {
    let Some(link) = link_to_send(conn, link).await? else { return Ok(Vec::new()) };
    let envelope = Envelope::with(event, Kind::Welcome, &link);
    let letter = envelope
        .letter()
        .paragraph(said("notifications-welcome-text").with("ministry", config.ministry(envelope.language())));
    let letter = letter.private_link(said("notifications-welcome-link")).paragraph(until(&envelope, &link));
    Ok(vec![envelope.close(letter, config, said("notifications-welcome-subject"), because_typed())])
}
