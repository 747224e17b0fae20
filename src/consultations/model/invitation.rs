//! Invitations of organisations by name.
use super::{Consultation, Phase};
use crate::platform::{Instant, Said, said};

/// Why nobody was invited, or why an invitation was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uninvited {
    /// Comments are not accepted any more.
    Over,
    /// The organisation has been told already.
    Told,
}

impl Uninvited {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::Over => said("consultations-inviting-is-over"),
            Self::Told => said("consultations-already-told"),
        }
    }
}

impl Consultation {
    /// Checks that organisations can still be invited: until comments close. Who is invited is no part of the notice:
    /// it may change while the instant of the publication is set.
    ///
    /// # Errors
    /// Why not.
    pub fn can_invite(&self, now: Instant) -> Result<(), Uninvited> {
        match self.phase(now) {
            Phase::Draft | Phase::Scheduled | Phase::Upcoming | Phase::Open => Ok(()),
            Phase::Closed | Phase::Answered | Phase::Withdrawn => Err(Uninvited::Over),
        }
    }

    /// Checks that an invitation can still be taken back: until the publication, when the organisation is told.
    ///
    /// # Errors
    /// Why not.
    pub fn can_uninvite(&self) -> Result<(), Uninvited> {
        if self.published_at.is_none() { Ok(()) } else { Err(Uninvited::Told) }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::consultations::model::sample;

    #[test]
    fn organisations_are_invited_until_comments_close_and_an_invitation_is_taken_back_until_it_is_published() {
        let draft = sample::consultation();
        let closes_at = draft.closes_at.expect("a period");
        let published = Consultation { published_at: Some(draft.created_at), ..draft.clone() };
        let last = closes_at.earlier(Duration::from_micros(1));
        assert_eq!((draft.can_invite(last), draft.can_uninvite()), (Ok(()), Ok(())));
        assert_eq!((published.can_invite(last), published.can_uninvite()), (Ok(()), Err(Uninvited::Told)));
        assert_eq!(published.can_invite(closes_at), Err(Uninvited::Over));
        let withdrawn = Consultation { withdrawn_at: Some(last), ..published };
        assert_eq!(withdrawn.can_invite(last), Err(Uninvited::Over));
    }
}
