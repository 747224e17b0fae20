//! A thread that packs kept pages better than there is time for while somebody waits.
use std::{
    io,
    sync::{
        Arc, Mutex, Weak,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use flate2::Compression;

use super::{Kept, Key, Shelf, lock};
use crate::platform::web::packed::{Packed, brotli, gzip, unpacked};

/// How many pages wait for it. Another one stays as it is.
const MOST_WAITING: usize = 64;

type Work = (Key, Weak<Kept>);

/// Where pages are handed in.
#[derive(Debug, Clone)]
pub(super) struct Packer(SyncSender<Work>);

impl Packer {
    /// Starts the thread, which ends with the last copy of what is returned.
    pub fn for_shelf(shelf: &Arc<Mutex<Shelf>>) -> Self {
        let (packer, work) = sync_channel(MOST_WAITING);
        let shelf = Arc::downgrade(shelf);
        let started = thread::Builder::new().name("packer".to_owned()).spawn(move || run(&work, &shelf));
        if let Err(error) = started {
            tracing::warn!(%error, "kept pages are not packed any better");
        }
        Self(packer)
    }

    pub fn pack(&self, key: Key, page: &Arc<Kept>) {
        // A page that finds no place is well enough as it is.
        let _ = self.0.try_send((key, Arc::downgrade(page)));
    }
}

fn run(work: &Receiver<Work>, shelf: &Weak<Mutex<Shelf>>) {
    while let Ok((key, page)) = work.recv() {
        let Some(page) = page.upgrade() else { continue };
        let better = better(&page.packed());
        let Some(shelf) = shelf.upgrade() else { return };
        match better {
            Ok(better) => lock(&shelf).improve(&key, &page, better),
            Err(error) => tracing::error!(%error, "a kept page cannot be packed"),
        }
    }
}

fn better(packed: &Packed) -> io::Result<Packed> {
    let plain = unpacked(packed.gzip.as_deref().unwrap_or_default())?;
    let (gzip, brotli) = (gzip(&plain, Compression::best())?, brotli(&plain)?);
    Ok(Packed { plain: None, gzip: Some(gzip.into()), brotli: Some(brotli.into()) })
}
