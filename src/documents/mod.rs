//! Drafts: their versions, the texts of a version in each language, the points of a text. Reads files, corrects what
//! was read, matches the points of two versions and compares them. Owns `documents`, `versions`, `texts`,
//! `import_edits`, `provisions`, `provision_links` and `points`.

mod anchors;
mod changes;
mod clean_copy;
mod comparison;
mod corrections;
mod files;
mod import;
mod marked;
mod matching;
mod model;
mod naming;
mod order;
mod outline;
mod pairs;
mod paths;
mod pieces;
mod places;
mod reader;
mod record;
mod source;
mod store;
mod unreadable;
mod wording;

pub use {
    changes::{Change, ChangeKind, Counts, Relation, changes, summary},
    clean_copy::{CleanCopy, docx},
    comparison::{Piece, compare},
    corrections::{Correction, Misfit, Operation, Place},
    files::{FilledCell, FilledRow, FilledTable, MOST_ROWS, TableWishes, Wishes, read as read_here, scanned},
    marked::{Mark, Marked, Sign},
    matching::LinkKind,
    model::{LinkDecision, NamedProvision, On, Placed, Point, ProvisionLink, Text, Version},
    outline::{Imported, ParsedPoint, PointKind, Scheme, Warning},
    reader::{
        COMMAND as READER_COMMAND, TABLE_COMMAND as TABLE_READER_COMMAND, read as read_aside,
        read_table as read_table_aside, serve as serve_reader, serve_table as serve_table_reader,
    },
    record::{TextRecord, VersionRecord},
    source::{Cell, Changes, Found, LeftOut, Row, Why},
    store::{
        Corrected, File, KeptCorrection, NewText, correct, corrected, corrections, counterparts, decide,
        discard_version, find_point, goes_on, goes_on_as, hand_over_version, in_preparation, languages, link_by_hand,
        links, named_provisions, new_document, new_version, newest_version, offered, ordinals, pair, part, pasted,
        placed, places_elsewhere, places_of, point_by_anchor, points, points_of_provision, publish, put_text,
        relations, remove_text, text, texts, undo, version, version_before, warnings, without_counterpart, wordings,
    },
    unreadable::Unreadable,
};

/// Reads a draft that is plain text, in this process: for texts of our own.
#[must_use]
pub fn read(text: &str) -> Imported {
    import::read_plain(text, None)
}
