//! Drafts: their versions, the texts of a version in each language, the points of a text. Reads files, corrects what
//! was read, and compares wordings. Owns `documents`, `versions`, `texts`, `import_edits`, `provisions` and `points`.

mod anchors;
mod comparison;
mod corrections;
mod files;
mod import;
mod marked;
mod model;
mod naming;
mod outline;
mod pairs;
mod paths;
mod places;
mod reader;
mod record;
mod source;
mod store;
mod unreadable;
mod wording;

pub use {
    comparison::{Piece, compare},
    corrections::{Correction, Misfit, Operation, Place},
    files::Wishes,
    marked::{Mark, Marked, Sign},
    model::{NamedProvision, On, Placed, Point, Text, Version},
    outline::{Imported, ParsedPoint, PointKind, Scheme, Warning},
    reader::{COMMAND as READER_COMMAND, read as read_aside, serve as serve_reader},
    record::{TextRecord, VersionRecord},
    source::{Cell, Changes, Found, LeftOut, Row, Why},
    store::{
        Corrected, File, KeptCorrection, NewText, correct, corrected, corrections, find_point, hand_over_version,
        languages, named_provisions, new_document, new_version, newest_version, pasted, placed, point_by_anchor,
        points, points_of_provision, publish, put_text, remove_text, text, texts, undo, warnings, wordings,
    },
    unreadable::Unreadable,
};

/// Reads a draft that is plain text, in this process: for texts of our own.
#[must_use]
pub fn read(text: &str) -> Imported {
    import::read_plain(text, None)
}
