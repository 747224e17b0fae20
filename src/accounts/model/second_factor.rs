//! The two-step sign-in: codes of an app that tell the time (RFC 6238), and recovery codes that replace the app.
use std::fmt;

use data_encoding::BASE32_NOPAD;
use qrcode::{QrCode, render::svg};
use totp_rs::{Builder, Totp};

use crate::{
    ids::PersonId,
    platform::{Instant, Said, Secret, Viewer, random_bytes, said},
};

/// The key that an app and this service share: 160 bits, as RFC 4226, 4 advises.
#[derive(Clone, PartialEq, Eq)]
pub struct FactorKey([u8; 20]);

impl FactorKey {
    /// A new key, which nobody can guess.
    #[must_use]
    pub fn generate() -> Self {
        Self(random_bytes())
    }

    /// The key, encrypted for its owner.
    #[must_use]
    pub fn sealed(&self, owner: &str, secret: &Secret) -> String {
        secret.seal("second factor", owner, &self.0)
    }

    /// The key that was sealed for this owner.
    #[must_use]
    pub fn unsealed(sealed: &str, owner: &str, secret: &Secret) -> Option<Self> {
        let bytes = secret.open("second factor", owner, sealed)?;
        bytes.try_into().ok().map(Self)
    }

    /// The key as somebody types it into the app: base32, in groups of four.
    #[must_use]
    pub fn letters(&self) -> String {
        in_groups(&BASE32_NOPAD.encode(&self.0), ' ')
    }

    /// The code for a camera, as SVG without XML declaration; the account is named by its address.
    #[must_use]
    pub fn picture(&self, account: &str) -> String {
        // A colon would end the name (Key Uri Format).
        let link = self.totp(&account.replace(':', " ")).to_url().expect("the account has a name without colon");
        let code = QrCode::new(link).expect("a key and an address of 254 bytes fit into a QR code");
        let picture = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
        picture.find("<svg").map(|begin| picture[begin..].to_owned()).unwrap_or_default()
    }

    /// The step of time whose code this is: the one of now, the one before or the one behind.
    #[must_use]
    pub fn step_of(&self, code: &AppCode, now: Instant) -> Option<i64> {
        let seconds = u64::try_from(now.timestamp().as_second()).ok()?;
        self.totp("").check(&code.0, seconds).and_then(|step| i64::try_from(step).ok())
    }

    fn totp(&self, account: &str) -> Totp {
        let named = Builder::new().with_secret(self.0.to_vec()).with_account_name(account).with_issuer(Some("Atbalss"));
        named.build_noncompliant()
    }
}

impl fmt::Debug for FactorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(key)")
    }
}

fn in_groups(letters: &str, between: char) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(&between.to_string())
}

/// A code of the app: six digits.
#[derive(Clone, PartialEq, Eq)]
pub struct AppCode(String);

impl AppCode {
    /// The code, however it is grouped.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
        if digits.is_empty() {
            return Err(said("accounts-code-missing"));
        }
        let is_code = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some(Self(digits)).ok_or_else(|| said("accounts-code-unreadable"))
    }
}

/// A code that replaces the app once: 80 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// How many a person gets.
    pub const SET: usize = 10;

    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        Self(BASE32_NOPAD.encode(&random_bytes::<10>()))
    }

    /// The code, in either case and however it is grouped.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let letters: String = typed.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let is_code = BASE32_NOPAD.decode(letters.as_bytes()).is_ok_and(|bytes| bytes.len() == 10);
        is_code.then_some(Self(letters)).ok_or_else(|| said("accounts-recovery-unreadable"))
    }

    /// As it is shown: in groups of four.
    #[must_use]
    pub fn letters(&self) -> String {
        in_groups(&self.0, '-')
    }

    /// What is kept of it. It is random, so a keyed hash needs to be neither slow nor salted.
    #[must_use]
    pub fn hash(&self, person: PersonId, secret: &Secret) -> Vec<u8> {
        secret.digest("recovery code", format!("{person} {}", self.0).as_bytes()).to_vec()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(recovery code)")
    }
}

/// The code that somebody gives.
#[derive(Clone)]
pub enum Code {
    /// Of the app.
    App(AppCode),
    /// A recovery code.
    Recovery(RecoveryCode),
}

/// The first code of a new app is not right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongCode;

/// Administrators do not turn off their own two-step sign-in where no code is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnFactor;

/// The viewer with what they may use now: where the second factor is a duty, nothing of the staff without it.
#[must_use]
pub fn usable(viewer: Viewer, has_second_factor: bool, is_duty: bool) -> Viewer {
    if is_duty && !has_second_factor { viewer.owing_second_factor() } else { viewer }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 6238, appendix B.
    fn key() -> FactorKey {
        FactorKey(*b"12345678901234567890")
    }

    fn at(second: i64) -> Instant {
        Instant::from_microseconds(second * 1_000_000).expect("a moment since 1970")
    }

    fn code(digits: &str) -> AppCode {
        AppCode::parse(digits).expect("six digits")
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // The last six of its eight digits.
        for (second, digits) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(key().step_of(&code(digits), at(second)), Some(second / 30), "{second}");
        }
        assert_eq!(key().step_of(&code("287083"), at(59)), None);
    }

    #[test]
    fn a_code_is_right_one_step_before_and_behind_its_own() {
        let of_step_one = code("287082");
        let right: Vec<i64> = [0, 29, 30, 59, 60, 89, 90]
            .into_iter()
            .filter(|at_| key().step_of(&of_step_one, at(*at_)).is_some())
            .collect();
        assert_eq!(right, [0, 29, 30, 59, 60, 89]);
    }

    #[test]
    fn codes_are_read_however_they_are_grouped() {
        assert!(AppCode::parse(" 287 082 ").is_ok());
        let problem = |typed| AppCode::parse(typed).map(|_| ()).expect_err(typed).key().to_owned();
        assert_eq!(problem(" "), "accounts-code-missing");
        for wrong in ["28708", "2870821", "28708a", "２８７０８２"] {
            assert_eq!(problem(wrong), "accounts-code-unreadable");
        }
        let one = RecoveryCode::generate();
        assert_eq!(one.letters().len(), 19, "16 signs in four groups");
        for typed in [one.letters(), one.letters().to_lowercase(), one.letters().replace('-', " ")] {
            assert_eq!(RecoveryCode::parse(&typed).as_ref(), Ok(&one));
        }
        for wrong in ["", "ABCD-EFGH", "ABCD-EFGH-IJKL-MNO1", "ABCD-EFGH-IJKL-MNOP-QRST"] {
            assert!(RecoveryCode::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_key_is_shown_as_letters_and_as_a_picture_that_holds_them() {
        assert_eq!(key().letters(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let picture = key().picture("rita@ministrija.example");
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>") && !picture.contains("<?xml"), "{picture}");
        let link = key().totp("rita@ministrija.example").to_url().expect("it has a name");
        assert!(link.starts_with("otpauth://totp/Atbalss:rita%40ministrija.example?"), "{link}");
        assert!(link.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") && link.contains("issuer=Atbalss"), "{link}");
    }

    #[test]
    fn the_key_is_kept_for_its_owner_only() {
        let secret = Secret::new(&[7; 32]).expect("long enough");
        let sealed = key().sealed("Rita", &secret);
        assert_eq!(FactorKey::unsealed(&sealed, "Rita", &secret), Some(key()));
        assert_eq!(FactorKey::unsealed(&sealed, "Anna", &secret), None);
        let (rita, anna) = (PersonId::new(), PersonId::new());
        let code = RecoveryCode::generate();
        assert_ne!(code.hash(rita, &secret), code.hash(anna, &secret));
    }
}
