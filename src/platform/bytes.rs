//! Salts and digests: 32 bytes, written as 64 hexadecimal digits.
use std::fmt;

use data_encoding::HEXLOWER;
use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue},
    serialize::{self, Output, ToSql},
    sql_types::Binary,
};

macro_rules! bytes {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression, FromSqlRow)]
        #[diesel(sql_type = Binary)]
        pub struct $name([u8; 32]);

        impl $name {
            /// The bytes.
            #[must_use]
            pub fn bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl From<[u8; 32]> for $name {
            fn from(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl ToSql<Binary, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                <[u8] as ToSql<Binary, Pg>>::to_sql(&self.0, out)
            }
        }

        impl FromSql<Binary, Pg> for $name {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                Ok(Self(<[u8; 32]>::try_from(value.as_bytes())?))
            }
        }
    )*};
}

bytes! {
    /// 256 random bits that belong to one text. Without them nobody can test a guess at the text against its digest.
    Salt,
    /// The fingerprint of something on record.
    Digest,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_shown_in_lower_case_digits() {
        let digest = Digest::from([0xAB; 32]);
        assert_eq!(digest.to_string(), "ab".repeat(32));
    }
}
