//! A letter while it is written: who reads it, and what they may see now.
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

/// What the words of one letter are made with.
pub(super) struct Writing<'a> {
    pub(super) conn: &'a mut Conn,
    pub(super) now: Instant,
    pub(super) config: &'a Config,
    pub(super) telling: &'a Telling,
}

impl Writing<'_> {
    /// The reader, who has an account.
    pub(super) async fn reader(&mut self) -> Result<Contact, Stop<Why>> {
        let readers = accounts::find_people(self.conn, self.telling.person.as_slice()).await?;
        readers.into_iter().next().ok_or(Why::NobodyThere).refuse()
    }

    /// Whom the letter goes to: somebody with an account.
    pub(super) fn to(&self, contact: &Contact) -> Envelope {
        Envelope::to(self.telling, contact)
    }

    /// Whom the letter goes to: whoever reads the address that a link was made for, and gets the link.
    pub(super) fn with(&self, link: &Link) -> Envelope {
        Envelope::with(self.telling, link)
    }

    /// The public address of a page.
    pub(super) fn address(&self, page: impl fmt::Display) -> String {
        self.config.link(page)
    }

    /// The link that the letter is to carry; it may have been used or taken back by now.
    pub(super) async fn link_to_send(&mut self, link: LinkId) -> Result<Link, Stop<Why>> {
        let link = accounts::find_link(self.conn, link).await?;
        let does_something = link.used_at.is_none() && link.withdrawn_at.is_none();
        (if does_something { Ok(link) } else { Err(Why::LinkEnded) }).refuse()
    }

    /// The reader as a request of theirs would bring them.
    async fn viewer(&mut self, reader: &Contact) -> Result<Viewer, Error> {
        let memberships = organisations::memberships_of(self.conn, reader.person).await?;
        Ok(Viewer { memberships, ..accounts::viewer_of(self.conn, reader.person).await? })
    }

    /// The reader still holds a role of the ministry.
    pub(super) async fn must_hold(&mut self, reader: &Contact, role: Role) -> Result<(), Stop<Why>> {
        let holds = self.viewer(reader).await?.has(role);
        (if holds { Ok(()) } else { Err(Why::NotTheirs) }).refuse()
    }

    /// The reader still acts for an organisation.
    pub(super) async fn must_act_for(
        &mut self,
        reader: &Contact,
        organisation: OrganisationId,
    ) -> Result<(), Stop<Why>> {
        let acts = self.viewer(reader).await?.member().is_some_and(|member| member.of(organisation).is_some());
        (if acts { Ok(()) } else { Err(Why::NotTheirs) }).refuse()
    }

    /// Whether the reader sees a submission now, asked as for a page of theirs.
    pub(super) async fn may_see(&mut self, reader: &Contact, submission: SubmissionId) -> Result<bool, Error> {
        let viewer = self.viewer(reader).await?;
        match submissions::find_own(self.conn, &viewer, submission).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
