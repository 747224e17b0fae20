//! Bare SQL, as fast as pgbench sends it.
use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::installation::{Installation, program};

/// How often a script is run.
#[derive(Clone, Copy)]
pub enum Times {
    /// By one client, so often a second on average, for so many seconds: a server that rests in between does the same
    /// work with colder caches.
    Paced { rate: f64, seconds: u32 },
    /// So often by each of so many clients.
    By { clients: usize, each: usize },
}

/// What a script has cost.
pub struct Bare {
    pub rate: f64,
    /// Milliseconds of PostgreSQL's processor time each time.
    pub cpu: f64,
}

/// Runs a script of pgbench as the owner.
pub fn run(installation: &Installation, script: &str, times: Times) -> Bare {
    let url = installation.urls().owner;
    let mut command = Command::new(program("pgbench"));
    command.args(["--no-vacuum", "--protocol=prepared", "--define=i=-1", "--file=-"]);
    match times {
        Times::Paced { rate, seconds } => {
            command.args(["--client=1".to_owned(), format!("--rate={rate:.1}"), format!("--time={seconds}")])
        }
        Times::By { clients, each } => {
            command.args([format!("--client={clients}"), "--jobs=2".to_owned(), format!("--transactions={each}")])
        }
    };
    let processes = installation.postgres();
    let before = processes.used();
    let mut pgbench =
        command.arg(url).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("pgbench");
    pgbench.stdin.take().expect("its input").write_all(script.as_bytes()).expect("pgbench reads");
    let output = pgbench.wait_with_output().expect("pgbench ends");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let faults = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !faults.contains("ERROR"), "pgbench: {faults}\n{script}");
    let number = |of: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(of)).unwrap_or_else(|| panic!("{of}: {text}"));
        line.split([' ', '/']).find_map(|word| word.parse::<f64>().ok()).expect("a number")
    };
    let done = number("number of transactions actually processed: ");
    // What its connections have used is known when the last one is gone.
    while installation.psql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pgbench'", &[]) != "0" {}
    Bare { rate: number("tps = "), cpu: (processes.used() - before) * 1_000.0 / done }
}
