//! Drafts: their versions, the texts of a version in each language, the points of a text. Imports them and compares
//! wordings. Owns `documents`, `versions`, `texts`, `provisions` and `points`.

mod anchors;
mod comparison;
mod import;
mod model;
mod naming;
mod outline;
mod pairs;
mod paths;
mod places;
mod record;
mod store;

pub use {
    comparison::{Piece, compare},
    import::{Unreadable, read, read_aside},
    model::{NamedProvision, On, Placed, Point, PointKind, Text, Version},
    outline::{Imported, ParsedPoint, Warning},
    record::{TextRecord, VersionRecord},
    store::{
        find_point, hand_over_version, languages, named_provisions, new_document, new_version, newest_version, placed,
        point_by_anchor, points, points_of_provision, publish, put_text, remove_text, text, texts, warnings, wordings,
    },
};
