use std::{fmt, time::Duration};

use diesel::prelude::*;
use lettre::Address;
use unicode_normalization::UnicodeNormalization;

use crate::{
    addresses,
    ids::SessionId,
    platform::{
        Instant, Language, Said, Viewer, has_letters, is_blank, leads_somewhere,
        mail::{for_people, with_ascii_domain},
        new_token, one_line, said, sha256,
    },
    schema::sessions,
};

mod browser;
mod half_way;
mod link;
mod password;
mod role;
mod second_factor;
mod throttle;

pub(super) use link::is_key;
pub use {
    browser::{Epoch, KnownBrowser},
    half_way::HalfWay,
    link::{Link, LinkOver, NewLink, Purpose, path as link_path},
    password::Password,
    role::read_roles,
    second_factor::{AppCode, Code, FactorKey, OwnFactor, RecoveryCode, WrongCode, usable},
    throttle::{Bound, Counted, Throttle, Verdict},
};

/// The name of a person as they write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// A name of at most 100 characters.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        if !has_letters(typed) {
            return Err(said("accounts-name-missing"));
        }
        let name = one_line(typed, 100)?;
        let is_link = name.contains('/') || leads_somewhere(&name);
        if is_link { Err(said("accounts-name-unreadable")) } else { Ok(Self(name)) }
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
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        if is_blank(typed) {
            return Err(said("accounts-position-missing"));
        }
        let position = one_line(typed, 200)?;
        if leads_somewhere(&position) { Err(said("accounts-position-unreadable")) } else { Ok(Self(position)) }
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
    /// An address as RFC 5321 has it, of at most 254 bytes: a path of RFC 5321, 4.5.3.1.3, without its angle brackets.
    /// Its domain may be typed with diacritics; it is kept in the form that mail servers read. Before the `@` there are
    /// none, because few servers take such an address (RFC 6531).
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let email = Self::kept(typed)?;
        let local = email.0.split('@').next().unwrap_or_default();
        if local.is_ascii() { Ok(email) } else { Err(said("accounts-email-beyond-ascii")) }
    }

    /// An address that may be one of an earlier release, which took every letter before the `@`.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn kept(text: &str) -> Result<Self, Said> {
        let composed: String = text.trim().nfc().collect();
        // A host without a dot is a typing error: letters cannot be sent there. So is an address of a machine instead
        // of a domain (RFC 5321, 4.1.3), which has no such form.
        let address = with_ascii_domain(&composed).filter(|address| address.len() <= 254);
        let is_reachable =
            |address: &String| address.parse::<Address>().is_ok_and(|address| address.domain().contains('.'));
        address.filter(is_reachable).map(Self).ok_or_else(|| said("accounts-email-unreadable"))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of the address, for comparison.
    #[must_use]
    pub fn key(&self) -> EmailKey {
        EmailKey::of(&self.0)
    }
}

/// An address in the form for comparison: upper and lower case, and composed and decomposed letters, are equal (Unicode
/// NFKC), and so are the two forms of a domain. Letters with and without diacritics are not, because they are different
/// mailboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailKey(String);

impl EmailKey {
    /// The key of what somebody typed, even if no letter could be sent there.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let lowercase: String = typed.trim().nfkc().flat_map(char::to_lowercase).collect();
        Self(with_ascii_domain(&lowercase).unwrap_or(lowercase))
    }

    /// The key, and the one that an earlier release made of a domain with diacritics.
    #[must_use]
    pub fn forms(&self) -> [String; 2] {
        [self.0.clone(), for_people(&self.0)]
    }

    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person who is going to have an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The name.
    pub name: PersonName,
    /// The office.
    pub position: Position,
    /// The address for letters and for signing in.
    pub email: Email,
    /// The language of letters and, unless another is chosen, of pages.
    pub language: Language,
}

/// A person's own data, changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountEdit {
    /// The name.
    pub name: PersonName,
    /// The office.
    pub position: Position,
    /// The language of letters and, unless another is chosen, of pages.
    pub language: Language,
}

/// What a session's cookie holds: 256 random bits. Only [`Token::hash`] is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new token.
    #[must_use]
    pub fn generate() -> Self {
        Self(new_token())
    }

    /// The token from a cookie.
    #[must_use]
    pub fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What the cookie holds.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The SHA-256 that the database stores. A token is random, so it needs neither salt nor a slow hash.
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
    /// Without any request.
    pub idle: Duration,
    /// In all, even with requests.
    pub whole: Duration,
}

impl Limits {
    /// Staff, because their rights reach every organisation: an hour without a request, as NIST SP 800-63B-4 demands at
    /// its second level; 12 hours in all, a working day, stricter than its 24.
    pub const STAFF: Self = Self { idle: Duration::from_hours(1), whole: Duration::from_hours(12) };
    /// Everybody else: half a day without a request, so that a statement can be written with pauses; 30 days in all,
    /// the most that NIST SP 800-63B-4 allows at its first level.
    pub const OTHERS: Self = Self { idle: Duration::from_hours(12), whole: Duration::from_hours(30 * 24) };
}

/// A session, which may have ended.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// Its id, with which its owner ends it.
    pub id: SessionId,
    /// Browser and system, as the browser reports them.
    pub device: String,
    /// When somebody signed in.
    pub created_at: Instant,
    /// When it was last used, as far as that was recorded.
    pub seen_at: Instant,
    /// When its owner last gave a code, or without a second factor the password.
    pub confirmed_at: Option<Instant>,
}

impl Session {
    /// A use is recorded at most this often, so that reading writes little; a session may end earlier by this time.
    pub const NOTED_EVERY: Duration = Duration::from_mins(5);

    /// Whether it is still valid.
    #[must_use]
    pub fn is_live(&self, limits: Limits, now: Instant) -> bool {
        now < self.seen_at.later(limits.idle) && now < self.created_at.later(limits.whole)
    }

    /// Whether this use is to be recorded.
    #[must_use]
    pub fn is_due(&self, now: Instant) -> bool {
        now >= self.seen_at.later(Self::NOTED_EVERY)
    }
}

/// Which limits apply to a person.
#[must_use]
pub fn limits(viewer: &Viewer) -> Limits {
    if viewer.is_on_staff() { Limits::STAFF } else { Limits::OTHERS }
}

/// Browser and system from the `User-Agent`: a hint for the owner of a session; nothing depends on it.
#[must_use]
pub fn device(user_agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name)
    };
    // Each browser also names the browsers before it in this list.
    let browser = named(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = named(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why the roles of a person on the staff stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChanged {
    /// No administrator would be left.
    LastAdmin,
    /// Administrators give themselves no roles: another one must agree.
    OwnRoles,
}

impl NotChanged {
    /// As a sentence beside the roles.
    #[must_use]
    pub fn label(self) -> Said {
        match self {
            Self::LastAdmin => said("accounts-last-admin"),
            Self::OwnRoles => said("accounts-own-roles-refused"),
        }
    }
}

/// Why nobody was invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInvited {
    /// The address has had all its letters for this hour.
    TooMany,
    /// Administrators give themselves no roles.
    OwnRoles,
}

/// The address, or the network that asks, has had all its letters for this hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// Why a new address was not confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotConfirmed {
    /// The link no longer works.
    Over(LinkOver),
    /// It now belongs to somebody else.
    Taken,
}

/// An address of this site: a path with its query. An address of another site is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// `None` if a browser could leave this site.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        addresses::stays(text).then(|| Self(text.to_owned()))
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

    fn hours(after_noon: u64) -> Instant {
        noon().later(Duration::from_hours(after_noon))
    }

    fn session(seen_at: Instant) -> Session {
        Session { id: SessionId::new(), device: String::new(), created_at: noon(), seen_at, confirmed_at: None }
    }

    fn noon() -> Instant {
        Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026")
    }

    #[test]
    fn an_address_is_one_that_letters_can_be_sent_to() {
        for right in ["anna@drosaiskrasts.example", " Anna.Kalnina@krasts.example ", "a+b@x.example"] {
            assert!(Email::parse(right).is_ok(), "{right}");
        }
        for wrong in [
            "anna",
            "anna@",
            "anna@krasts",
            "@krasts.example",
            "anna@krasts.example\nBcc: all@x.example",
            "a b@x.example",
            "a@x.example, b@x.example",
        ] {
            assert_eq!(Email::parse(wrong).expect_err(wrong).key(), "accounts-email-unreadable");
        }
        assert!(Email::parse(&format!("{}@{}.example", "a".repeat(64), "b".repeat(190))).is_err());
    }

    #[test]
    fn diacritics_are_for_domains() {
        let typed = Email::parse("janis@Bērziņš-piemērs.lv").expect("an address");
        assert_eq!(typed.as_str(), "janis@xn--brzi-piemrs-ppbi22evm.lv");
        assert_eq!(typed.key(), EmailKey::of("JANIS@bērziņš-piemērs.lv"));
        for wrong in ["janis@xn--a.lv", "janis@[127.0.0.1]", "janis@-krasts.lv"] {
            assert_eq!(Email::parse(wrong).expect_err(wrong).key(), "accounts-email-unreadable");
        }
        assert_eq!(Email::parse("jānis@x.example").expect_err("a letter").key(), "accounts-email-beyond-ascii");
        assert_eq!(Email::kept("jānis@x.example").expect("it is stored").as_str(), "jānis@x.example");
    }

    #[test]
    fn case_and_composition_do_not_tell_addresses_apart_but_diacritics_do() {
        assert_eq!(EmailKey::of(" Anna@Krasts.EXAMPLE"), EmailKey::of("anna@krasts.example"));
        assert_eq!(EmailKey::of("ja\u{304}nis@x.example"), EmailKey::of("Jānis@x.example"));
        assert_ne!(EmailKey::of("jānis@x.example"), EmailKey::of("janis@x.example"));
    }

    #[test]
    fn a_session_ends_at_its_limits_to_the_microsecond() {
        let just_before = |at: Instant| at.earlier(Duration::from_micros(1));
        let session = session(hours(10));
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
        let session = session(noon());
        let five_minutes = noon().later(Duration::from_mins(5));
        assert!(!session.is_due(five_minutes.earlier(Duration::from_micros(1))));
        assert!(session.is_due(five_minutes));
    }

    #[test]
    fn after_signing_in_nobody_is_led_to_another_site() {
        for here in ["/", "/consultations?phase=open", "/consultations/2026-003/points/p-5_1"] {
            assert_eq!(LocalPath::parse(here).map(|path| path.0).as_deref(), Some(here));
        }
        for elsewhere in [
            "",
            "consultations",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x=y",
        ] {
            assert_eq!(LocalPath::parse(elsewhere), None, "{elsewhere:?}");
        }
    }

    #[test]
    fn a_session_is_named_by_its_browser_and_system() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(device(edge), "Edge, Windows");
        assert_eq!(device(phone), "Safari, iPhone");
        assert_eq!(device("curl/8.0"), "");
    }
}
