//! Drafts: their versions, the texts of a version in each language, the points of a text. Imports them and compares
//! wordings. Owns `documents`, `versions`, `texts`, `provisions` and `points`.

mod anchors;
mod comparison;
mod import;
mod model;
mod outline;
mod store;

pub use {
    comparison::{Piece, compare},
    import::read,
    model::{Point, PointKind, Text},
    outline::{Imported, ParsedPoint, Warning},
    store::{
        find_point, languages, latest_version, new_document, ordinal, place_of, places, point_by_anchor, points,
        points_by_id, publish, put_text, source, text, texts,
    },
};
