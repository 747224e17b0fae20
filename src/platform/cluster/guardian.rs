//! The thread that starts the server, waits for its end, and starts it again when it dies: it was killed, or memory ran
//! out. The server gets a death signal when this thread ends, so nothing of it is left when we are killed.

use std::{
    process::{self, Child},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{
    Durability, Settings,
    error::{ClusterError, Result},
    place::{Locks, Place},
    server, system,
};

/// A server that dies more often than this in a minute is not started again: whoever watches the program should see it.
const MOST_DEATHS: usize = 5;
const MINUTE: Duration = Duration::from_mins(1);

/// A server with the thread that guards it.
#[derive(Debug)]
pub(super) struct Guardian {
    state: Arc<Mutex<State>>,
    thread: JoinHandle<Result<()>>,
}

#[derive(Debug, Default)]
struct State {
    /// The number of the server's process while it runs.
    running: Option<u32>,
    is_stopping: bool,
}

impl Guardian {
    /// Starts the server and returns when it accepts connections.
    pub fn start(place: &Arc<Place>, locks: Locks, settings: &Settings) -> Result<Self> {
        let state = Arc::new(Mutex::new(State::default()));
        let (started, answer) = mpsc::channel();
        let guard = Guard { place: Arc::clone(place), locks, settings: settings.clone(), state: Arc::clone(&state) };
        let thread = thread::spawn(move || match guard.first_start() {
            Ok(process) => {
                // Whoever waits for the answer may have panicked.
                let _ = started.send(Ok(()));
                guard.watch(process)
            }
            Err(error) => {
                let _ = started.send(Err(error));
                Ok(())
            }
        });
        answer.recv().unwrap_or(Err(ClusterError::Lost))?;
        Ok(Self { state, thread })
    }

    /// Ends all sessions, stops the server and waits until it is gone.
    pub fn stop(self) -> Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.is_stopping = true;
        if let Some(process) = state.running {
            system::signal(process, libc::SIGINT);
        }
        drop(state);
        self.thread.join().unwrap_or(Err(ClusterError::Lost))
    }
}

/// What the thread works with.
struct Guard {
    place: Arc<Place>,
    locks: Locks,
    settings: Settings,
    state: Arc<Mutex<State>>,
}

impl Guard {
    fn first_start(&self) -> Result<Child> {
        let started = server::start(&self.place, &self.locks, &self.settings);
        match self.settings.durability {
            Durability::Durable => started,
            Durability::Throwaway => started.or_else(|_| {
                self.place.remove_data()?;
                server::start(&self.place, &self.locks, &self.settings)
            }),
        }
    }

    /// Until it is told to stop.
    fn watch(&self, mut process: Child) -> Result<()> {
        let mut deaths: Vec<Instant> = Vec::new();
        loop {
            self.runs(&process);
            let status = server::wait(&self.place, &mut process)?;
            if self.has_ended() {
                return server::ended_well(&self.place, status);
            }
            tracing::error!(%status, "the private PostgreSQL has ended by itself and is started again");
            deaths.retain(|death| death.elapsed() < MINUTE);
            deaths.push(Instant::now());
            process = self.start_again(deaths.len()).unwrap_or_else(|error| {
                eprintln!("atbalss: {error}");
                process::exit(1)
            });
        }
    }

    fn start_again(&self, deaths: usize) -> Result<Child> {
        if deaths > MOST_DEATHS {
            return Err(ClusterError::DiesAgainAndAgain(self.place.log()));
        }
        self.place.end_rest();
        server::start(&self.place, &self.locks, &self.settings)
    }

    /// Notes a server that runs. If somebody meanwhile wants it stopped, it is stopped at once.
    fn runs(&self, process: &Child) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.running = Some(process.id());
        if state.is_stopping {
            system::signal(process.id(), libc::SIGINT);
        }
    }

    /// Notes that it runs no more; returns whether it was told to stop.
    fn has_ended(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.running = None;
        state.is_stopping
    }
}
