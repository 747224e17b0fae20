//! The two languages of the service.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::platform::text_enum;

text_enum! {
    /// A language that pages, letters and drafts are written in.
    pub enum Language {
        /// Latvian
        Lv = "lv",
        /// English
        En = "en",
    }
}

impl Language {
    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Lv => Self::En,
            Self::En => Self::Lv,
        }
    }

    /// The first of our two languages in an `Accept-Language` header (RFC 9110, 12.5.4); with two languages the weights
    /// are not needed.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        header.split(',').find_map(|range| range.trim().get(..2)?.to_ascii_lowercase().parse().ok())
    }
}
