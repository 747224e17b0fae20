//! The bytes that digests are made of: the proof that a record is what was received or published. Anyone can compute
//! the same digest from what the service shows (`docs/verify.py` does).
//!
//! **A field** is its UTF-8 text, after the number of its bytes as eight bytes, the highest first. A missing field is
//! eight bytes `ff` and nothing else. Ids are fields in their usual form (`018f…-…`, lower case), numbers are in
//! decimal digits, times in RFC 3339 UTC with six digits of the second (`2026-11-24T08:31:07.482000Z`), digests in
//! hexadecimal digits. A text is changed in one way only: its line ends become LF. The first field is the name of the
//! form with its number: `atbalss/comment/1`. When the fields change, the form gets a new number; digests of the
//! earlier number stay valid.
//!
//! What may be erased later (texts and names of people) has a salt: its digest is HMAC-SHA-256 (RFC 2104) with the salt
//! as the key. What is kept for ever has no salt: its digest is SHA-256 (FIPS 180-4).
use std::ops::Deref;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

use super::{Instant, bytes::Digest, bytes::Salt, random_bytes};

/// A record as a list of fields.
pub trait Canonical {
    /// The name of the form: `comment`.
    const FORM: &'static str;
    /// The number of its form; it changes when the fields change.
    const NUMBER: i16;

    /// The number of the form that this record has. It is another one than [`Self::NUMBER`] where records of one kind
    /// have different fields.
    fn number(&self) -> i16 {
        Self::NUMBER
    }

    /// The fields after the name of the form, in the order of `docs/proof.md`. Where all of them are in the digest,
    /// take the type apart (`let Self { … } = self;` without `..`): the compiler then asks for each new field.
    fn fields(&self, fields: Fields) -> Fields;
}

/// Fields one after the other.
#[derive(Debug)]
pub struct Fields(Vec<u8>);

impl Fields {
    fn of<R: Canonical>(record: &R) -> Self {
        Self(Vec::new()).text(&format!("atbalss/{}/{}", R::FORM, record.number()))
    }

    /// A text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        self.0.extend_from_slice(&(text.len() as u64).to_be_bytes());
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    /// A value with only one written form: an id, a number, a word, a digest.
    #[must_use]
    pub fn value(self, value: &impl ToString) -> Self {
        self.text(&value.to_string())
    }

    /// A value with only one written form, which may be missing.
    #[must_use]
    pub fn maybe(mut self, value: Option<&impl ToString>) -> Self {
        if let Some(value) = value {
            return self.value(value);
        }
        self.0.extend_from_slice(&[0xFF; 8]);
        self
    }

    /// An instant.
    #[must_use]
    pub fn time(self, at: Instant) -> Self {
        self.text(&time(at))
    }

    /// The number of items, then each of them.
    #[must_use]
    pub fn all<'a>(self, digests: impl ExactSizeIterator<Item = &'a Digest>) -> Self {
        let counted = self.value(&digests.len());
        digests.fold(counted, Self::value)
    }

    fn salted(&self, salt: &Salt) -> Digest {
        let mut mac = Hmac::<Sha256>::new_from_slice(salt.bytes()).expect("HMAC takes a key of any length");
        mac.update(&self.0);
        <[u8; 32]>::from(mac.finalize().into_bytes()).into()
    }

    fn plain(&self) -> Digest {
        <[u8; 32]>::from(Sha256::digest(&self.0)).into()
    }
}

/// RFC 3339 in UTC with whole microseconds, the precision that is stored.
#[must_use]
pub fn time(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

/// The bytes that the digest of a record is made of.
#[must_use]
pub fn canonical_bytes<R: Canonical>(record: &R) -> Vec<u8> {
    record.fields(Fields::of(record)).0
}

/// The digest of a record without a salt.
#[must_use]
pub fn digest<R: Canonical>(record: &R) -> Digest {
    record.fields(Fields::of(record)).plain()
}

/// The digest of a record with its salt.
#[must_use]
pub fn salted_digest<R: Canonical>(record: &R, salt: &Salt) -> Digest {
    record.fields(Fields::of(record)).salted(salt)
}

/// A record with its digest. Only [`seal`] and [`seal_salted`] make one, so no record lacks its digest; nothing in it
/// can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed<R> {
    record: R,
    salt: Option<Salt>,
    digest: Digest,
}

impl<R: Canonical> Sealed<R> {
    /// The number of its form, kept in the column `format`.
    #[must_use]
    pub fn format(&self) -> i16 {
        self.record.number()
    }

    /// Its salt; `None` if nothing in it can be erased.
    #[must_use]
    pub fn salt(&self) -> Option<Salt> {
        self.salt
    }

    /// Its digest.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl<R> Deref for Sealed<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.record
    }
}

/// A record that stays for ever, with its digest.
#[must_use]
pub fn seal<R: Canonical>(record: R) -> Sealed<R> {
    let digest = digest(&record);
    Sealed { record, salt: None, digest }
}

/// A record in which something may be erased later, with a new salt and its digest.
#[must_use]
pub fn seal_salted<R: Canonical>(record: R) -> Sealed<R> {
    let salt = Salt::from(random_bytes());
    let digest = salted_digest(&record, &salt);
    Sealed { record, salt: Some(salt), digest }
}

/// The bytes of one example of each form, as they were when the form was made: one field on each line, in
/// `tests/golden`.
#[cfg(test)]
pub(crate) mod golden {
    use std::{env, fs, path::Path};

    use super::{Canonical, canonical_bytes};

    /// Checks that the bytes of this record equal its file; `ATBALSS_WRITE_GOLDEN=1` writes a missing file.
    pub(crate) fn assert_golden<R: Canonical>(record: &R) {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{}-{}.txt", R::FORM, record.number()));
        if !file.exists() && env::var_os("ATBALSS_WRITE_GOLDEN").is_some() {
            fs::write(&file, by_field(record)).expect("the folder can be written");
        }
        let golden = fs::read_to_string(&file).unwrap_or_else(|error| {
            panic!("{}: {error}; ATBALSS_WRITE_GOLDEN=1 writes a golden file that is not there yet", file.display())
        });
        assert_eq!(by_field(record), golden, "{}", file.display());
    }

    /// An id for such an example.
    pub(crate) fn id<I: From<uuid::Uuid>>(last: u8) -> I {
        uuid::Uuid::from_bytes([0x01, 0x8f, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, last]).into()
    }

    fn by_field<R: Canonical>(record: &R) -> String {
        let bytes = canonical_bytes(record);
        let (mut rest, mut lines) = (bytes.as_slice(), String::new());
        while let Some((length, behind)) = rest.split_first_chunk::<8>() {
            let size =
                if *length == [0xFF; 8] { 0 } else { usize::try_from(u64::from_be_bytes(*length)).expect("a size") };
            let (field, behind) = behind.split_at(size);
            lines.extend([length.escape_ascii().to_string(), format!(" {}\n", field.escape_ascii())]);
            rest = behind;
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Note(&'static str, Option<&'static str>);

    impl Canonical for Note {
        const FORM: &'static str = "é";
        const NUMBER: i16 = 1;

        fn fields(&self, fields: Fields) -> Fields {
            fields.text(self.0).maybe(self.1.as_ref())
        }
    }

    #[test]
    fn a_field_is_its_length_and_its_bytes() {
        let expected =
            [&[0, 0, 0, 0, 0, 0, 0, 12], "atbalss/é/1".as_bytes(), &[0, 0, 0, 0, 0, 0, 0, 2], b"14", &[0xFF; 8]];
        assert_eq!(canonical_bytes(&Note("14", None)), expected.concat());
    }

    #[test]
    fn times_have_six_digits_of_the_second() {
        let at = Instant::from_microseconds(1_795_509_067_482_000).expect("an instant");
        assert_eq!(time(at), "2026-11-24T08:31:07.482000Z");
    }

    #[test]
    fn only_line_ends_may_differ() {
        assert_eq!(digest(&Note("a\r\nb", None)), digest(&Note("a\nb", None)));
        assert_ne!(digest(&Note("a\nb", None)), digest(&Note("a\n b", None)));
        assert_ne!(digest(&Note("ņ", None)), digest(&Note("n\u{327}", None)));
    }

    #[test]
    fn text_cannot_move_from_one_field_to_the_next() {
        assert_ne!(digest(&Note("ab", Some("c"))), digest(&Note("a", Some("bc"))));
        assert_ne!(digest(&Note("a", Some(""))), digest(&Note("a", None)));
    }

    #[test]
    fn a_salt_of_its_own_makes_another_digest() {
        let (one, other) = (seal_salted(Note("a", None)), seal_salted(Note("a", None)));
        assert_ne!(one.digest(), other.digest());
        assert_eq!(one.digest(), salted_digest(&Note("a", None), &one.salt().expect("salted")));
        assert_eq!(seal(Note("a", None)).digest(), seal(Note("a", None)).digest());
    }
}
