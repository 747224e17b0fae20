//! `make bench`: how near the service comes to what its machine can do. Each figure stands beside its floor, measured
//! in the same run: an actix page from memory, the bare SQL, the bare hash. The service is the program itself, on a
//! private PostgreSQL with as many comments as a country writes.
//!
//! `cargo bench -- [--quick] [reading|desk|…]`: `--quick` leaves out the million and repeats less; a name runs one
//! part.

mod bare;
mod desk;
mod drafts;
mod exports;
mod floor;
mod handing_in;
mod installation;
mod letters;
mod load;
mod memory;
mod ministry;
mod pages;
mod reading;
mod table;

use std::time::Instant;

use tokio::{runtime::Runtime, task::LocalSet};

use self::{installation::Installation, ministry::Ministry, table::Table};

/// How much is measured.
pub struct Plan {
    /// The numbers of comments of the consultations, the least first.
    pub sizes: Vec<u32>,
    /// How often each figure is taken.
    pub rounds: usize,
    /// How long each load runs.
    pub seconds: u32,
    /// Organisations in the register.
    pub organisations: u32,
    /// How many submissions each of the clients makes.
    pub submissions: usize,
    /// How many letters are sent.
    pub letters: u32,
}

impl Plan {
    fn quick() -> Self {
        Self {
            sizes: vec![200, 10_000, 100_000],
            rounds: 3,
            seconds: 1,
            organisations: 2_000,
            submissions: 20,
            letters: 5_000,
        }
    }

    fn whole() -> Self {
        Self {
            sizes: vec![200, 10_000, 100_000, 1_000_000],
            seconds: 2,
            submissions: 40,
            letters: 20_000,
            ..Self::quick()
        }
    }
}

/// A part of the measurements.
type Part = (&'static str, fn(&mut Bench) -> Table);

const PARTS: [Part; 7] = [
    ("reading", reading::measure),
    ("desk", desk::measure),
    ("handing-in", handing_in::measure),
    ("drafts", drafts::measure),
    ("exports", exports::measure),
    ("letters", letters::measure),
    ("memory", memory::measure),
];

/// What every part needs.
pub struct Bench {
    pub plan: Plan,
    pub installation: Installation,
    pub ministry: Ministry,
    pub runtime: Runtime,
}

impl Bench {
    /// Waits for work that needs a runtime; a transaction needs a `LocalSet`.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        LocalSet::new().block_on(&self.runtime, work)
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let Some(port) = floor::port_of(&arguments) {
        return floor::serve(port);
    }
    let is_quick = arguments.iter().any(|argument| argument == "--quick");
    let chosen: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let plan = if is_quick { Plan::quick() } else { Plan::whole() };
    let began = Instant::now();
    let runtime = Runtime::new().expect("a runtime");
    let installation = Installation::new(&plan);
    let ministry = Ministry::of(&plan, &installation, &runtime);
    let mut bench = Bench { plan, installation, ministry, runtime };
    println!("{}\n", table::machine());
    let mut missed = Vec::new();
    for (name, measure) in PARTS {
        if chosen.is_empty() || chosen.iter().any(|one| *one == name) {
            let table = measure(&mut bench);
            println!("{table}");
            missed.extend(table.missed());
        }
    }
    println!("### Goals missed: {}\n", missed.len());
    for line in missed {
        println!("* {line}");
    }
    println!("measured in {} s", began.elapsed().as_secs());
}
