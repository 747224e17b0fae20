//! A letter in progress: its reader, and what they may see now.
use std::fmt;

use super::{
    super::model::{Telling, Why},
    envelope::Envelope,
};
use crate::{
    accounts::{self, Contact, Link},
    ids::{LinkId, OrganisationId, SubmissionId},
    organisations,
    platform::{Config, Conn, Error, Instant, Refuse, Role, Stop, Viewer},
    submissions,
};

/// The data for the words of one letter.
pub(super) struct Writing<'a> {
    pub(super) conn: &'a mut Conn,
    pub(super) now: Instant,
    pub(super) config: &'a Config,
    pub(super) telling: &'a Telling,
}

impl Writing<'_> {
    /// The reader, a person with an account.
    pub(super) async fn reader(&mut self) -> Result<Contact, Stop<Why>> {
        let readers = accounts::find_people(self.conn, self.telling.person.as_slice()).await?;
        readers.into_iter().next().ok_or(Why::NobodyThere).refuse()
    }

    /// The envelope of a letter to a person with an account.
    pub(super) fn to(&self, contact: &Contact) -> Envelope {
        Envelope::to(self.telling, contact)
    }

    /// The envelope of a letter to the address that a link was made for; the letter contains the link.
    pub(super) fn with(&self, link: &Link) -> Envelope {
        Envelope::with(self.telling, link)
    }

    /// The public address of a page.
    pub(super) fn address(&self, page: impl fmt::Display) -> String {
        self.config.link(page)
    }

    /// The link for the letter, unless it was used or withdrawn meanwhile.
    pub(super) async fn link_to_send(&mut self, link: LinkId) -> Result<Link, Stop<Why>> {
        let link = accounts::find_link(self.conn, link).await?;
        let does_something = link.used_at.is_none() && link.withdrawn_at.is_none();
        (if does_something { Ok(link) } else { Err(Why::LinkEnded) }).refuse()
    }

    /// The viewer that a request of the reader would have.
    async fn viewer(&mut self, reader: &Contact) -> Result<Viewer, Error> {
        let memberships = organisations::memberships_of(self.conn, reader.person).await?;
        Ok(Viewer { memberships, ..accounts::viewer_of(self.conn, reader.person).await? })
    }

    /// Checks that the reader still holds a role of the ministry.
    pub(super) async fn must_hold(&mut self, reader: &Contact, role: Role) -> Result<(), Stop<Why>> {
        let holds = self.viewer(reader).await?.has(role);
        (if holds { Ok(()) } else { Err(Why::NotTheirs) }).refuse()
    }

    /// Checks that the reader still acts for an organisation.
    pub(super) async fn must_act_for(
        &mut self,
        reader: &Contact,
        organisation: OrganisationId,
    ) -> Result<(), Stop<Why>> {
        let acts = self.viewer(reader).await?.member().is_some_and(|member| member.of(organisation).is_some());
        (if acts { Ok(()) } else { Err(Why::NotTheirs) }).refuse()
    }

    /// Whether the reader may see a submission now, by the same rule as for its page.
    pub(super) async fn may_see(&mut self, reader: &Contact, submission: SubmissionId) -> Result<bool, Error> {
        let viewer = self.viewer(reader).await?;
        match submissions::find_own(self.conn, &viewer, submission).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
