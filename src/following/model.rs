use std::time::Duration;

use diesel::prelude::*;

use crate::{
    accounts::Email,
    addresses::{self, Address, Page as _},
    ids::{ConsultationId, FollowerId},
    platform::{Config, Instant, Language, PolicyArea, Problems, Secret, said},
    schema::followers,
};

/// How long an address may be confirmed. A wish that nobody confirmed is deleted then.
pub const TO_CONFIRM: Duration = Duration::from_hours(7 * 24);

/// Somebody who follows by address, or wishes to.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = followers)]
pub struct Follower {
    /// Its id.
    pub id: FollowerId,
    /// The address that gets the letters.
    pub email: String,
    /// The language of the letters.
    pub language: Language,
    /// When the wish was sent.
    pub made_at: Instant,
    /// When the address was confirmed.
    pub confirmed_at: Option<Instant>,
}

impl Follower {
    /// Whether it may still be confirmed.
    #[must_use]
    pub fn can_confirm(&self, now: Instant) -> bool {
        self.confirmed_at.is_none() && now < self.made_at.later(TO_CONFIRM)
    }

    /// The full address of one of their private links, in the language of their letters.
    #[must_use]
    pub fn address(&self, errand: Errand, config: &Config, secret: &Secret) -> String {
        config.link(path(errand, self.id, secret).with("lang", self.language))
    }
}

/// What a private link of a follower is for. Its secret serves nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// To confirm the address.
    Confirm,
    /// To see and change what they follow.
    Change,
    /// To get no more letters.
    Stop,
}

impl Errand {
    fn signed_for(self) -> &'static str {
        match self {
            Self::Confirm => "follower/confirm",
            Self::Change => "follower/change",
            Self::Stop => "follower/stop",
        }
    }
}

/// The page behind a private link of a follower.
#[must_use]
pub fn path(errand: Errand, id: FollowerId, secret: &Secret) -> Address {
    let secret = &secret.sign(errand.signed_for(), id.uuid().as_bytes());
    match errand {
        Errand::Confirm => addresses::FollowLink { id, secret }.address(),
        Errand::Change => addresses::FollowingLink { id, secret }.address(),
        Errand::Stop => addresses::UnfollowLink { id, secret }.address(),
    }
}

/// Whether `key` is the secret of this link; takes the same time for a right and a wrong one.
#[must_use]
pub fn is_key(errand: Errand, id: FollowerId, key: &str, secret: &Secret) -> bool {
    secret.verify(errand.signed_for(), id.uuid().as_bytes(), key)
}

/// What somebody follows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Followed {
    /// Whole policy areas.
    pub areas: Vec<PolicyArea>,
    /// Single consultations.
    pub consultations: Vec<ConsultationId>,
}

impl Followed {
    /// Reads the boxes that were ticked. `offered` are the single consultations of the page, by number.
    pub fn parse(
        problems: &mut Problems,
        areas: &[String],
        numbers: &[String],
        offered: &[(String, ConsultationId)],
    ) -> Option<Self> {
        let areas: Vec<PolicyArea> = areas.iter().filter_map(|area| area.parse().ok()).collect();
        let ticked = |(number, _): &&(String, ConsultationId)| numbers.contains(number);
        let consultations: Vec<ConsultationId> = offered.iter().filter(ticked).map(|(_, id)| *id).collect();
        let is_something = !areas.is_empty() || !consultations.is_empty();
        let some = is_something.then_some(Self { areas, consultations }).ok_or_else(|| said("following-nothing"));
        problems.take("areas", some)
    }
}

/// A wish to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The address.
    pub email: Email,
    /// The language of the letters.
    pub language: Language,
    /// What is to be followed.
    pub followed: Followed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_of_a_link_serves_one_follower_and_one_errand() {
        let secret = Secret::new(&[7; 32]).expect("long enough");
        let (one, other) = (FollowerId::new(), FollowerId::new());
        let path = path(Errand::Stop, one, &secret).to_string();
        let key = path.rsplit('/').next().expect("a path has a last step");
        assert!(is_key(Errand::Stop, one, key, &secret));
        assert!(!is_key(Errand::Stop, other, key, &secret));
        assert!(!is_key(Errand::Change, one, key, &secret));
        assert!(!is_key(Errand::Stop, one, "", &secret));
    }

    #[test]
    fn a_wish_can_be_confirmed_for_a_week() {
        let made_at = Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026");
        let email = "dace@example.org".to_owned();
        let wish = Follower { id: FollowerId::new(), email, language: Language::Lv, made_at, confirmed_at: None };
        assert!(wish.can_confirm(made_at.later(TO_CONFIRM).earlier(Duration::from_micros(1))));
        assert!(!wish.can_confirm(made_at.later(TO_CONFIRM)));
        assert!(!Follower { confirmed_at: Some(made_at), ..wish }.can_confirm(made_at));
    }

    #[test]
    fn only_what_is_offered_is_followed_and_nothing_is_a_problem() {
        let id = ConsultationId::new();
        let offered = [("2026-003".to_owned(), id)];
        let both = ["2026-003".to_owned(), "2026-004".to_owned()];
        let mut problems = Problems::default();
        let read = Followed::parse(&mut problems, &["cybersecurity".to_owned(), "x".to_owned()], &both, &offered);
        let expected = Followed { areas: vec![PolicyArea::Cybersecurity], consultations: vec![id] };
        assert_eq!((read, problems.is_empty()), (Some(expected), true));
        assert_eq!(Followed::parse(&mut problems, &[], &[], &offered), None);
        assert!(problems.at("areas").is_some());
    }
}
