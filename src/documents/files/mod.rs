//! Reading a file: of which kind it is, and its paragraphs as a source. The input is hostile until it is read, so this
//! runs in a process of its own (`documents::reader`).

mod cells;
mod decode;
mod filled;
mod html;
mod kind;
mod line;
mod open_document;
mod package;
mod pdf;
mod scanned;
mod sheet;
mod word;

use serde::{Deserialize, Serialize};

use kind::Kind;
use package::Package;

pub use scanned::scanned;

pub use filled::{FilledCell, FilledRow, FilledTable, MOST_ROWS, TableWishes, read as read_table};

use super::{
    import,
    outline::{Imported, Scheme},
    source::Changes,
    unreadable::Unreadable,
};

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// The name of the file; it decides nothing that its content says.
    pub name: String,
    /// How its points are numbered; `None` to find out.
    pub scheme: Option<Scheme>,
    /// Which text of tracked changes is taken.
    pub changes: Changes,
}

/// Reads a file into points.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: Vec<u8>, wishes: &Wishes) -> Result<Imported, Unreadable> {
    let scheme = wishes.scheme;
    let read = match kind::of(&wishes.name, &bytes)? {
        Kind::Word => import::read_structured(word::read(&mut Package::open(bytes)?, wishes.changes)?, scheme),
        Kind::OpenDocument => {
            import::read_structured(open_document::read(&mut Package::open(bytes)?, wishes.changes)?, scheme)
        }
        Kind::Html => import::read_structured(html::read(&decode::text(&bytes)?, wishes.changes)?, scheme),
        Kind::Pdf => import::read_plain(&bounded(pdf::text(&bytes, None)?)?, scheme),
        Kind::Markdown | Kind::Plain => import::read_plain(&bounded(decode::text(&bytes)?)?, scheme),
    };
    match read.points.len() {
        0 => Err(Unreadable::Empty),
        1..=import::MOST_POINTS => Ok(Imported { changes: wishes.changes, ..read }),
        _ => Err(Unreadable::TooManyPoints),
    }
}

fn bounded(text: String) -> Result<String, Unreadable> {
    let is_long = text.split('\n').nth(import::MOST_LINES).is_some();
    if is_long { Err(Unreadable::TooManyLines) } else { Ok(text) }
}
