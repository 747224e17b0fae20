use std::{fmt, time::Duration};

use diesel::prelude::*;
use lettre::Address;
use unicode_normalization::UnicodeNormalization;

use crate::{
    platform::{Instant, Language, Said, Viewer, new_token, one_line, random_bytes, said, sha256},
    schema::sessions,
};

/// The name of a person as they write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// A name of at most 100 characters.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        one_line(typed, 100).map(Self)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The office a person holds, in the ministry or in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position(String);

impl Position {
    /// An office of at most 200 characters.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        one_line(typed, 200).map(Self)
    }

    /// The office.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An e-mail address that letters can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// An address as RFC 5321 and 6531 have it, of at most 254 bytes: a path of RFC 5321, 4.5.3.1.3, without its angle brackets.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let address: String = typed.trim().nfc().collect();
        if address.is_empty() {
            return Err(said("platform-required"));
        }
        let can_be_sent_to = address.len() <= 254 && address.parse::<Address>().is_ok();
        can_be_sent_to.then_some(Self(address)).ok_or_else(|| said("accounts-email-unreadable"))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What tells it from others.
    #[must_use]
    pub fn key(&self) -> EmailKey {
        EmailKey::of(&self.0)
    }
}

/// An address folded for comparison: letters of either case and of either composition are the same (Unicode NFKC), letters with and
/// without diacritics are not, because they are different mailboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailKey(String);

impl EmailKey {
    /// The key of what somebody typed, whether or not letters could be sent there.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(typed.trim().nfkc().flat_map(char::to_lowercase).collect())
    }

    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A password; never displayed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// What is hashed at most, in bytes: nobody makes the service chew on a novel.
    pub const MOST_BYTES: usize = 1024;
    /// Letters and digits that nobody takes for one another when reading a password aloud.
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

    /// What somebody typed; `None` for what is too long to be anybody's. The same word typed on two systems is the same password: composed
    /// letters (Unicode NFC).
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let composed: String = text.nfc().take(Self::MOST_BYTES + 1).collect();
        (composed.len() <= Self::MOST_BYTES).then_some(Self(composed))
    }

    /// A new password of 100 random bits in four groups of five; NIST SP 800-63B-4, 3.1.1.2 asks for 15 characters.
    #[must_use]
    pub fn generate() -> Self {
        // 256 is a multiple of 32, so every letter is as likely as every other.
        let letters = random_bytes::<20>().map(|byte| char::from(Self::ALPHABET[usize::from(byte) % Self::ALPHABET.len()]));
        Self(letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
    }

    /// The password itself: to hash it, and to tell a generated one to its owner, once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(password)")
    }
}

/// Somebody who is to be able to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The name.
    pub name: PersonName,
    /// The office.
    pub position: Position,
    /// Where letters go; also what one signs in with.
    pub email: Email,
    /// The language of letters and, unless another is chosen, of pages.
    pub language: Language,
}

/// What a session's cookie holds: 256 random bits. Only [`Token::hash`] is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        Self(new_token())
    }

    /// One that a cookie brought.
    #[must_use]
    pub fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What the cookie holds.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps: its SHA-256. A token is random, so it needs neither salt nor a slow hash.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        sha256(self.0.as_bytes()).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(token)")
    }
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Without a request.
    pub idle: Duration,
    /// Whatever happens.
    pub whole: Duration,
}

impl Limits {
    /// Staff, whose rights reach over every organisation: an hour idle, as NIST SP 800-63B-4 has it at its second level; a working day
    /// of 12 hours in all, which is stricter than its 24.
    pub const STAFF: Self = Self { idle: Duration::from_hours(1), whole: Duration::from_hours(12) };
    /// Everybody else: half a day idle, so that a statement can be written with pauses; 30 days in all, the most that NIST SP 800-63B-4
    /// allows at its first level.
    pub const OTHERS: Self = Self { idle: Duration::from_hours(12), whole: Duration::from_hours(30 * 24) };
}

/// A sign-in that may have ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// When somebody signed in.
    pub created_at: Instant,
    /// When it was last used, as far as that was noted.
    pub seen_at: Instant,
}

impl Session {
    /// Uses are noted no more often than that, so that reading writes little; a session may end so much early.
    pub const NOTED_EVERY: Duration = Duration::from_mins(5);

    /// Whether it still holds.
    #[must_use]
    pub fn is_live(&self, limits: Limits, now: Instant) -> bool {
        now < self.seen_at.later(limits.idle) && now < self.created_at.later(limits.whole)
    }

    /// Whether this use is to be noted.
    #[must_use]
    pub fn is_due(&self, now: Instant) -> bool {
        now >= self.seen_at.later(Self::NOTED_EVERY)
    }
}

/// Which limits hold for somebody.
#[must_use]
pub fn limits(viewer: &Viewer) -> Limits {
    if viewer.is_staff() { Limits::STAFF } else { Limits::OTHERS }
}

/// Where somebody finds what waits for them, right after signing in.
#[must_use]
pub fn start_page(viewer: &Viewer) -> &'static str {
    if viewer.is_staff() { "/staff/consultations" } else { "/consultations?phase=open" }
}

/// An address of this site: a path with its query. Whatever leads elsewhere is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// `None` where a browser could leave this site: it takes `//host` and `/\host` for another's, and drops control characters first.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('/')?;
        let stays = !rest.starts_with(['/', '\\']) && text.chars().all(|letter| letter.is_ascii_graphic());
        stays.then(|| Self(text.to_owned()))
    }

    /// The path with its query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Role;

    fn hours(after_noon: u64) -> Instant {
        noon().later(Duration::from_hours(after_noon))
    }

    fn noon() -> Instant {
        Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026")
    }

    #[test]
    fn an_address_is_one_that_letters_can_be_sent_to() {
        for right in ["anna@drosaiskrasts.example", " Anna.Kalniņa@krasts.example ", "a+b@x.example"] {
            assert!(Email::parse(right).is_ok(), "{right}");
        }
        for wrong in ["anna", "anna@", "@krasts.example", "anna@krasts.example\nBcc: all@x.example", "a b@x.example", "a@x.example, b@x.example"] {
            assert_eq!(Email::parse(wrong).expect_err(wrong).key(), "accounts-email-unreadable");
        }
        assert!(Email::parse(&format!("{}@{}.example", "a".repeat(64), "b".repeat(190))).is_err());
    }

    #[test]
    fn case_and_composition_do_not_tell_addresses_apart_but_diacritics_do() {
        assert_eq!(EmailKey::of(" Anna@Krasts.EXAMPLE"), EmailKey::of("anna@krasts.example"));
        assert_eq!(EmailKey::of("ja\u{304}nis@x.example"), EmailKey::of("Jānis@x.example"));
        assert_ne!(EmailKey::of("jānis@x.example"), EmailKey::of("janis@x.example"));
    }

    #[test]
    fn a_password_typed_in_either_composition_is_the_same() {
        assert_eq!(Password::typed("pa\u{304}rsteigums"), Password::typed("pārsteigums"));
    }

    #[test]
    fn a_password_of_more_than_1024_bytes_is_nobodys() {
        assert!(Password::typed(&"ā".repeat(512)).is_some());
        assert!(Password::typed(&"ā".repeat(513)).is_none());
    }

    #[test]
    fn a_generated_password_is_long_enough_and_never_the_same() {
        let (one, other) = (Password::generate(), Password::generate());
        assert_eq!(one.reveal().len(), 23);
        assert_ne!(one, other);
        assert_eq!(format!("{one:?}"), "(password)");
    }

    #[test]
    fn a_session_ends_at_its_limits_to_the_microsecond() {
        let just_before = |at: Instant| at.earlier(Duration::from_micros(1));
        let session = Session { created_at: noon(), seen_at: hours(10) };
        let idle_end = hours(11);
        assert!(session.is_live(Limits::STAFF, just_before(idle_end)));
        assert!(!session.is_live(Limits::STAFF, idle_end));

        let busy = Session { seen_at: hours(30 * 24), ..session };
        let whole_end = hours(30 * 24);
        assert!(busy.is_live(Limits::OTHERS, just_before(whole_end)));
        assert!(!busy.is_live(Limits::OTHERS, whole_end));
    }

    #[test]
    fn a_use_is_noted_once_in_five_minutes() {
        let session = Session { created_at: noon(), seen_at: noon() };
        let five_minutes = noon().later(Duration::from_mins(5));
        assert!(!session.is_due(five_minutes.earlier(Duration::from_micros(1))));
        assert!(session.is_due(five_minutes));
    }

    #[test]
    fn after_signing_in_nobody_is_led_to_another_site() {
        for here in ["/", "/consultations?phase=open", "/consultations/2026-003/points/p-5_1"] {
            assert_eq!(LocalPath::parse(here).map(|path| path.0).as_deref(), Some(here));
        }
        for elsewhere in ["", "consultations", "//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example", "/a\r\nSet-Cookie: x=y"] {
            assert_eq!(LocalPath::parse(elsewhere), None, "{elsewhere:?}");
        }
    }

    #[test]
    fn everybody_starts_where_something_waits_for_them() {
        let editor = Viewer { roles: vec![Role::Editor], ..Viewer::default() };
        assert_eq!(start_page(&editor), "/staff/consultations");
        assert_eq!(start_page(&Viewer::default()), "/consultations?phase=open");
    }
}
