//! Letters about accounts: passwords, addresses, the ministry's people.
use super::{
    envelope::{Composed, Envelope, because_typed, because_yours, until, with_link},
    writing::Writing,
};
use crate::{
    accounts::{self, Link},
    addresses,
    events::WayIn,
    ids::LinkId,
    notifications::model::Why,
    platform::{Refuse, Stop, said},
};

/// Choose another password. If nobody has the address, no letter is sent and the page does not tell. The letter goes to
/// the account's own address: what was typed may be written slightly differently, and another mail server may deliver
/// that to somebody else.
pub(super) async fn reset(writing: &mut Writing<'_>, link: &Link) -> Result<Composed, Stop<Why>> {
    let known = accounts::find_by_address(writing.conn, &link.key()).await?;
    let contact = known.ok_or(Why::NobodyThere).refuse()?;
    let envelope = writing.with(&Link { email: contact.email, ..link.clone() });
    let letter = envelope.letter().paragraph(said("notifications-reset-text"));
    let letter = with_link(letter, said("notifications-reset-link"), &envelope, link);
    Ok(envelope.close(letter, writing.config, said("notifications-reset-subject"), because_typed()))
}

/// Confirm a new address; no letter if the address now belongs to somebody else.
pub(super) async fn new_address(writing: &mut Writing<'_>, link: &Link) -> Result<Composed, Stop<Why>> {
    if accounts::find_by_address(writing.conn, &link.key()).await?.is_some() {
        return Err(Stop::Refused(Why::NobodyThere));
    }
    let envelope = writing.with(link);
    let letter = envelope.letter().paragraph(said("notifications-address-text"));
    let letter = with_link(letter, said("notifications-address-link"), &envelope, link);
    Ok(envelope.close(letter, writing.config, said("notifications-address-subject"), because_typed()))
}

/// To the former address.
pub(super) async fn changed_address(writing: &mut Writing<'_>, link: LinkId) -> Result<Composed, Stop<Why>> {
    let link = accounts::find_link(writing.conn, link).await?;
    let (Some(former), Some(at)) = (&link.former_email, link.used_at) else {
        return Err(Stop::Refused(Why::NobodyThere));
    };
    let envelope = Envelope::to_former(writing.telling, former, link.language);
    let changed = said("notifications-address-changed-text").with("time", envelope.moment(at));
    let letter = envelope.letter().paragraph(changed).paragraph(said("notifications-not-you"));
    Ok(envelope.close(letter, writing.config, said("notifications-address-changed-subject"), because_yours()))
}

/// The way into the account was changed; who did not do that chooses another password.
pub(super) async fn way_in_changed(writing: &mut Writing<'_>, change: WayIn) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let envelope = writing.to(&reader);
    let (subject, text, not_you) = words_of(change);
    let letter =
        envelope.letter().paragraph(said(text)).link(said(not_you), &writing.address(addresses::PasswordReset {}));
    Ok(envelope.close(letter, writing.config, said(subject), because_yours()))
}

/// The subject, what happened, and what to do if it was not the reader.
fn words_of(change: WayIn) -> (&'static str, &'static str, &'static str) {
    match change {
        WayIn::PasswordSet => {
            ("notifications-password-subject", "notifications-password-text", "notifications-password-link")
        }
        WayIn::SecondFactorOn => {
            ("notifications-factor-on-subject", "notifications-factor-on-text", "notifications-factor-link")
        }
        WayIn::SecondFactorOff => {
            ("notifications-factor-off-subject", "notifications-factor-off-text", "notifications-factor-link")
        }
        WayIn::SecondFactorReset => {
            ("notifications-factor-reset-subject", "notifications-factor-reset-text", "notifications-factor-reset-link")
        }
        WayIn::RecoveryCodeUsed => {
            ("notifications-recovery-subject", "notifications-recovery-text", "notifications-factor-link")
        }
    }
}

/// Welcome to the ministry's staff: choose a password.
pub(super) fn welcome(writing: &Writing<'_>, link: &Link) -> Composed {
    let envelope = writing.with(link);
    let ministry = writing.config.ministry(envelope.language());
    let letter = envelope.letter().paragraph(said("notifications-welcome-text").with("ministry", ministry));
    let letter = letter.private_link(said("notifications-welcome-link")).paragraph(until(&envelope, link));
    envelope.close(letter, writing.config, said("notifications-welcome-subject"), because_typed())
}
