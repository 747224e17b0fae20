//! Why a draft's file is not read, or a table that was filled in.

use serde::{Deserialize, Serialize};

use crate::platform::{Said, said};

/// Why a file is not read; each has a sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// It has no text.
    Empty,
    /// It has more lines than are read.
    TooManyLines,
    /// It has more points than are read.
    TooManyPoints,
    /// It is too large when it is unpacked, or has too many parts.
    TooLarge,
    /// Its elements stand in one another more deeply than any document needs.
    TooDeep,
    /// Reading took longer, or more memory, than is allowed.
    TookTooLong,
    /// It is protected by a password.
    Encrypted,
    /// It has macros.
    WithMacros,
    /// It is cut off, or its parts do not fit together.
    Damaged,
    /// A PDF without text: pictures of pages.
    Scanned,
    /// The program that reads PDF is not installed.
    NoPdfProgram,
    /// Word's format of before 2007.
    OldWord,
    /// Rich Text Format.
    RichText,
    /// A sheet, slides or another kind of office file.
    OtherOffice,
    /// Text that is neither UTF-8 nor UTF-16 with a mark.
    UnknownCharacters,
    /// Any other file.
    UnknownKind,
    /// It has no table with the columns that are looked for.
    NoTable,
    /// Its table has more rows than are read.
    TooManyRows,
}

impl Unreadable {
    /// The sentence for the editor: what is wrong and what to do.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Empty => "documents-unreadable-empty",
            Self::TooManyLines => "documents-unreadable-lines",
            Self::TooManyPoints => "documents-unreadable-points",
            Self::TooLarge => "documents-unreadable-too-large",
            Self::TooDeep => "documents-unreadable-too-deep",
            Self::TookTooLong => "documents-unreadable-took-too-long",
            Self::Encrypted => "documents-unreadable-encrypted",
            Self::WithMacros => "documents-unreadable-macros",
            Self::Damaged => "documents-unreadable-damaged",
            Self::Scanned => "documents-unreadable-scanned",
            Self::NoPdfProgram => "documents-unreadable-no-pdf-program",
            Self::OldWord => "documents-unreadable-old-word",
            Self::RichText => "documents-unreadable-rich-text",
            Self::OtherOffice => "documents-unreadable-other-office",
            Self::UnknownCharacters => "documents-unreadable-not-utf-8",
            Self::UnknownKind => "documents-unreadable-unknown-kind",
            Self::NoTable => "documents-unreadable-no-table",
            Self::TooManyRows => "documents-unreadable-rows",
        })
    }

    /// The sentence for whoever brings a table that was filled in.
    #[must_use]
    pub fn reason_for_table(self) -> Said {
        match self {
            Self::Encrypted | Self::Damaged | Self::NoTable | Self::TooManyRows => self.reason(),
            Self::WithMacros => said("documents-unreadable-table-macros"),
            Self::TooLarge | Self::TooDeep | Self::TookTooLong | Self::TooManyLines | Self::TooManyPoints => {
                said("documents-unreadable-table-too-large")
            }
            Self::Empty
            | Self::Scanned
            | Self::NoPdfProgram
            | Self::OldWord
            | Self::RichText
            | Self::OtherOffice
            | Self::UnknownCharacters
            | Self::UnknownKind => said("documents-unreadable-table-kind"),
        }
    }
}
