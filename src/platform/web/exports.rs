//! Files of any length. A file is written while it is read, piece by piece, so that neither it nor a connection of the
//! database is held for a slow reader; and few are written at a time.
use std::{sync::Arc, time::Duration};

use actix_web::{rt, web::Bytes};
use futures_util::{Stream, stream::unfold};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore, mpsc},
    time::timeout,
};

use super::shares::{Share, Shares};
use crate::{
    ids::PersonId,
    platform::{Error, Network, Viewer},
};

/// How many pieces are written before the reader has taken the first.
const AHEAD: usize = 2;

/// Bounds of what files may take.
#[derive(Debug, Clone, Copy)]
pub struct ExportLimits {
    /// How many are written at a time. One reader has one of them.
    pub at_once: usize,
    /// How long a reader waits for a place.
    pub patience: Duration,
    /// How long a reader may take nothing.
    pub unread: Duration,
    /// How many lines are read from the database at once.
    pub lines: usize,
}

impl Default for ExportLimits {
    fn default() -> Self {
        Self { at_once: 2, patience: Duration::from_secs(5), unread: Duration::from_secs(30), lines: 1_000 }
    }
}

/// Who reads a file: a person, or anybody signed out in a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Reader {
    Person(PersonId),
    Network(Network),
}

/// The files that are being written.
#[derive(Debug, Clone)]
pub struct Exports {
    limits: ExportLimits,
    places: Arc<Semaphore>,
    of_each: Shares<Reader>,
    freed: Arc<Notify>,
}

impl Default for Exports {
    fn default() -> Self {
        Self::within(ExportLimits::default())
    }
}

impl Exports {
    /// No files yet.
    #[must_use]
    pub fn within(limits: ExportLimits) -> Self {
        let places = Arc::new(Semaphore::new(limits.at_once));
        Self { limits, places, of_each: Shares::of_each(1), freed: Arc::default() }
    }

    /// Their bounds.
    #[must_use]
    pub fn limits(&self) -> ExportLimits {
        self.limits
    }

    /// A place for one file, when there is one.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when there is none in time.
    pub async fn place(&self, viewer: &Viewer, network: Network) -> Result<Place, Error> {
        let reader = viewer.person.as_ref().map_or(Reader::Network(network), |person| Reader::Person(person.id));
        let found = timeout(self.limits.patience, async {
            let share = self.share(reader).await;
            let permit = self.places.clone().acquire_owned().await.map_err(Error::internal)?;
            Ok(Place { share: Some(share), _permit: permit, freed: self.freed.clone(), unread: self.limits.unread })
        });
        found.await.unwrap_or_else(|_| Err(Error::Unavailable("too many files are being written".into())))
    }

    async fn share(&self, reader: Reader) -> Share<Reader> {
        loop {
            let freed = self.freed.notified();
            if let Some(share) = self.of_each.take(reader) {
                return share;
            }
            freed.await;
        }
    }
}

/// A place for one file, as long as it is being written.
pub struct Place {
    share: Option<Share<Reader>>,
    _permit: OwnedSemaphorePermit,
    freed: Arc<Notify>,
    unread: Duration,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.share.take();
        self.freed.notify_waiters();
    }
}

/// Hands the pieces of a file to its reader.
pub struct Pen {
    pieces: mpsc::Sender<Step>,
    unread: Duration,
}

/// A piece, or the end: a file without its end is cut.
enum Step {
    Piece(Bytes),
    End,
}

impl Pen {
    /// Hands over a piece when the reader has taken the ones before.
    ///
    /// # Errors
    /// [`Error::TooSlow`] when the reader takes nothing for too long.
    pub async fn write(&self, piece: impl Into<Bytes>) -> Result<(), Error> {
        self.step(Step::Piece(piece.into())).await
    }

    async fn step(&self, step: Step) -> Result<(), Error> {
        match timeout(self.unread, self.pieces.send(step)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Error::TooSlow),
        }
    }
}

/// The body of an answer, which `write` writes. It begins when the first piece is asked for (an answer to HEAD never
/// asks), and ends at once when its reader has gone. When it fails the body is cut off, so that no reader takes it for
/// whole.
pub fn written<F>(place: Place, write: F) -> impl Stream<Item = Result<Bytes, Error>> + 'static
where
    F: AsyncFnOnce(&Pen) -> Result<(), Error> + 'static,
{
    unfold(State::Unasked(place, write), async |state| {
        let mut pieces = match state {
            State::Unasked(place, write) => begin(place, write),
            State::Begun(pieces) => pieces,
            State::Cut => return None,
        };
        match pieces.recv().await {
            Some(Step::Piece(piece)) => Some((Ok(piece), State::Begun(pieces))),
            Some(Step::End) => None,
            None => Some((Err(Error::internal("a file was cut off")), State::Cut)),
        }
    })
}

enum State<F> {
    Unasked(Place, F),
    Begun(mpsc::Receiver<Step>),
    Cut,
}

/// It is a task of its own, because nothing of an answer goes on while its reader takes nothing.
fn begin<F>(place: Place, write: F) -> mpsc::Receiver<Step>
where
    F: AsyncFnOnce(&Pen) -> Result<(), Error> + 'static,
{
    let (sender, pieces) = mpsc::channel(AHEAD);
    rt::spawn(async move {
        let pen = Pen { pieces: sender, unread: place.unread };
        let whole = async {
            write(&pen).await?;
            pen.step(Step::End).await
        };
        tokio::select! {
            () = pen.pieces.closed() => tracing::info!("the reader of a file has gone"),
            written = whole => match written {
                Ok(()) => {}
                Err(Error::TooSlow) => tracing::info!("the reader of a file takes nothing"),
                Err(error) => tracing::error!(%error, "a file could not be written to its end"),
            },
        }
        drop(place);
    });
    pieces
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, pin::pin, rc::Rc};

    use futures_util::StreamExt;

    use super::*;

    fn limits() -> ExportLimits {
        ExportLimits { at_once: 1, ..ExportLimits::default() }
    }

    fn network(address: &str) -> Network {
        Network::of(address.parse().expect("an address"))
    }

    /// A place in the only one that there is.
    async fn place(exports: &Exports) -> Place {
        exports.place(&Viewer::default(), network("192.0.2.7")).await.expect("it is free")
    }

    #[actix_web::test]
    async fn a_file_arrives_whole_and_its_place_is_free_again() {
        let exports = Exports::within(limits());
        let file = written(place(&exports).await, async |pen| {
            for piece in ["one,", "two,", "three"] {
                pen.write(piece).await?;
            }
            Ok(())
        });
        let pieces: Vec<Bytes> = file.map(|piece| piece.expect("a piece")).collect().await;
        assert_eq!(pieces.concat(), b"one,two,three");
        place(&exports).await;
    }

    #[actix_web::test]
    async fn a_file_that_fails_is_cut_off_and_not_ended() {
        for panics in [false, true] {
            let exports = Exports::within(limits());
            let mut file = pin!(written(place(&exports).await, async move |pen| {
                pen.write("one,").await?;
                assert!(!panics, "a fault of ours");
                Err(Error::NotFound)
            }));
            assert!(matches!(file.next().await, Some(Ok(_))));
            assert!(matches!(file.next().await, Some(Err(_))), "{panics}");
            place(&exports).await;
        }
    }

    #[actix_web::test]
    async fn nothing_is_written_that_nobody_asks_for() {
        let (exports, begun) = (Exports::within(limits()), Rc::new(Cell::new(false)));
        let noting = begun.clone();
        drop(written(place(&exports).await, async move |_| {
            noting.set(true);
            Ok(())
        }));
        place(&exports).await;
        assert!(!begun.get());
    }

    #[actix_web::test]
    async fn writing_ends_with_its_reader() {
        let exports = Exports::within(limits());
        let mut file = Box::pin(written(place(&exports).await, async |pen| {
            pen.write("one,").await?;
            std::future::pending().await
        }));
        assert!(matches!(file.next().await, Some(Ok(_))));
        drop(file);
        place(&exports).await;
    }

    #[actix_web::test]
    async fn a_reader_who_takes_nothing_is_let_go_and_finds_the_file_cut_off() {
        let exports = Exports::within(ExportLimits { unread: Duration::from_millis(20), ..limits() });
        let mut file = pin!(written(place(&exports).await, async |pen| {
            loop {
                pen.write("more and more,").await?;
            }
        }));
        assert!(matches!(file.next().await, Some(Ok(_))));
        place(&exports).await;
        let rest: Vec<_> = file.collect().await;
        assert!(rest.len() > 1 && rest.last().is_some_and(Result::is_err), "{rest:?}");
    }

    #[actix_web::test]
    async fn a_reader_has_one_place_and_the_others_wait_for_a_free_one() {
        let exports = Exports::within(ExportLimits { patience: Duration::from_millis(20), ..ExportLimits::default() });
        let ask = async |address| exports.place(&Viewer::default(), network(address)).await;
        let first = ask("192.0.2.7").await.expect("a place");
        assert!(matches!(ask("192.0.2.8").await, Err(Error::Unavailable(_))), "a neighbour in the same network");
        let second = ask("198.51.100.1").await.expect("a place");
        assert!(matches!(ask("203.0.113.1").await, Err(Error::Unavailable(_))), "all places are taken");
        drop(first);
        let third = ask("203.0.113.1").await.expect("a place");
        drop((second, third));
        ask("192.0.2.8").await.expect("nothing is kept of who has gone");
    }
}
