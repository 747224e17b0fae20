//! Making, starting and stopping the server.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::Write,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::Duration,
};

use super::{
    Durability, NAME, SERVICE, Settings,
    account::Account,
    error::{ClusterError, Result, cannot},
    place::{self, Locks, Place},
    programs::Programs,
    system,
};

/// Settings of both kinds of cluster. The application sets the timeouts of statements and transactions itself.
const COMMON: &[&str] = &[
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "cluster_name=atbalss",
    "authentication_timeout=10s",
    "jit=off",
    // A message about a row or a statement would hold what people wrote.
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
];

const DURABLE: &[&str] = &[
    "max_connections=100",
    // One call instead of one for each file makes the first start after a crash fast.
    "recovery_init_sync_method=syncfs",
];

const THROWAWAY: &[&str] = &[
    "max_connections=300",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=128MB",
    "min_wal_size=32MB",
    // Its workers would disturb CREATE DATABASE from a template.
    "autovacuum=off",
];

/// Starts the server and waits until it accepts connections. A missing cluster is made first.
pub(super) fn start(place: &Place, locks: &Locks, settings: &Settings) -> Result<Child> {
    let data = place.data();
    if data.is_symlink() {
        return Err(ClusterError::NotOurs(data));
    }
    let programs = Programs::find(settings.pg_bin.as_deref(), place)?;
    let run = Run { place, locks, log: new_log(place)? };
    if place.version().is_none() {
        make(&run, &programs, settings.durability)?;
    }
    place::own_directory(&place.sockets, &place.account, place::PRIVATE)?;
    place.clear_remains()?;
    admit_us(place)?;
    let mut process = run.spawn(&mut postgres(&programs, place, settings.durability))?;
    wait_until_ready(place, &mut process)?;
    Ok(process)
}

/// Waits for the end of the server. Only then may it be started again: the number of a process that nobody has waited
/// for counts as in use.
pub(super) fn wait(place: &Place, process: &mut Child) -> Result<ExitStatus> {
    process.wait().map_err(cannot("wait for the server in", &place.dir))
}

/// One start: how its programs are run.
struct Run<'a> {
    place: &'a Place,
    locks: &'a Locks,
    log: File,
}

impl Run<'_> {
    fn spawn(&self, command: &mut Command) -> Result<Child> {
        let log = || self.log.try_clone().map(Stdio::from);
        self.place.account.run(command);
        system::tie_to_us(command, &self.locks.server);
        log()
            .and_then(|stdout| command.stdout(stdout).stderr(log()?).spawn())
            .map_err(cannot("run", Path::new(command.get_program())))
    }

    /// Runs `command` to its end, which must be a success.
    fn complete(&self, command: &mut Command, input: &str) -> Result<()> {
        let mut process = self.spawn(command.stdin(Stdio::piped()))?;
        let mut stdin = process.stdin.take().expect("it was asked for");
        // If a program ends before it has read everything, its status says why.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let status = process.wait().map_err(cannot("run", Path::new(command.get_program())))?;
        ended_well(self.place, status)
    }
}

/// Makes the cluster with its database, completely or not at all: it gets its name only when it is complete and on the
/// disk.
fn make(run: &Run, programs: &Programs, durability: Durability) -> Result<()> {
    let new = run.place.dir.join("data.new");
    place::remove_tree(&new)?;
    let mut initdb = programs.command("initdb");
    initdb.args(["--no-sync", "--no-instructions", "--auth=peer"]);
    initdb.args(["--encoding=UTF8", "--locale=C.UTF-8", "--username", NAME]);
    if durability == Durability::Durable {
        initdb.arg("--data-checksums");
    }
    run.complete(initdb.arg("--pgdata").arg(&new), "")?;
    let mut alone = programs.command("postgres");
    alone.args(["--single", "-F", "-c", "exit_on_error=on", "-D"]);
    let first = format!("CREATE DATABASE {NAME}\nCREATE ROLE {SERVICE} LOGIN\n");
    run.complete(alone.arg(&new).arg("postgres"), &first)?;
    let named = || {
        let dir = File::open(&run.place.dir)?;
        if durability == Durability::Durable {
            system::sync_file_system(&dir)?;
        }
        fs::rename(&new, run.place.data())?;
        dir.sync_all()
    };
    named().map_err(cannot("make", &run.place.data()))
}

/// Lets in, by name and without passwords, the account we run as and the server's account. Done at every start, because
/// we may run as another account than last time.
fn admit_us(place: &Place) -> Result<()> {
    let us = Account::current()?;
    let admitted = |account: &Account| {
        let name = &account.name;
        format!("{NAME} \"{name}\" {NAME}\n{NAME} \"{name}\" {SERVICE}\n")
    };
    let data = place.data();
    place.write(
        &data.join("pg_hba.conf"),
        &format!("local all all peer map={NAME}\nlocal replication all peer map={NAME}\n"),
    )?;
    place.write(&data.join("pg_ident.conf"), &[admitted(&us), admitted(&place.account)].concat())?;
    Ok(())
}

fn postgres(programs: &Programs, place: &Place, durability: Durability) -> Command {
    let mut command = programs.command("postgres");
    let special = match durability {
        Durability::Durable => DURABLE,
        Durability::Throwaway => THROWAWAY,
    };
    for setting in COMMON.iter().chain(special) {
        command.args(["-c", setting]);
    }
    let mut sockets = OsString::from("unix_socket_directories=");
    sockets.push(&place.sockets);
    command.arg("-c").arg(sockets).arg("-D").arg(place.data()).stdin(Stdio::null());
    command
}

/// Waits as long as the server lives, because recovery can take long.
fn wait_until_ready(place: &Place, process: &mut Child) -> Result<()> {
    let pid_file = place.data().join("postmaster.pid");
    loop {
        if fs::read_to_string(&pid_file).is_ok_and(|text| is_ready(&text, process.id())) {
            return Ok(());
        }
        match process.try_wait().map_err(cannot("wait for the server in", &place.dir))? {
            Some(status) => return Err(failed(place, status)),
            None => thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// The first line of `postmaster.pid` is the server's number, the eighth its state.
fn is_ready(pid_file: &str, pid: u32) -> bool {
    let mut lines = pid_file.lines();
    lines.next() == Some(pid.to_string().as_str()) && lines.nth(6).is_some_and(|state| state.trim() == "ready")
}

/// An empty log; the log of the last start is kept beside it.
fn new_log(place: &Place) -> Result<File> {
    let log = place.log();
    if log.exists() {
        fs::rename(&log, log.with_extension("log.1")).map_err(cannot("rename", &log))?;
    }
    place.write(&log, "")
}

pub(super) fn ended_well(place: &Place, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(failed(place, status)) }
}

fn failed(place: &Place, status: ExitStatus) -> ClusterError {
    let text = fs::read(place.log()).unwrap_or_default();
    ClusterError::Failed { status, said: last_words(&String::from_utf8_lossy(&text)), log: place.log() }
}

/// The last error in a log, otherwise its last line.
fn last_words(log: &str) -> String {
    let complaint = |line: &&str| ["FATAL:", "PANIC:", "error:"].iter().any(|mark| line.contains(mark));
    let lines = || log.lines().rev().filter(|line| !line.trim().is_empty());
    let line = lines().find(complaint).or_else(|| lines().next());
    line.unwrap_or("it said nothing").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_is_ready_when_our_own_child_says_so() {
        let file = |state| format!("4711\n/srv/atbalss/data\n1789034400\n5432\n/srv/atbalss/run\n\n  0  0\n{state}\n");

        assert!(is_ready(&file("ready   "), 4711));
        assert!(!is_ready(&file("starting"), 4711));
        assert!(!is_ready(&file("ready   "), 4712));
        assert!(!is_ready("4711\n", 4711));
    }

    #[test]
    fn the_last_complaint_is_what_a_person_should_read() {
        let log = "LOG:  starting\nFATAL:  could not map memory\nLOG:  shut down\n\n";

        assert_eq!(last_words(log), "FATAL:  could not map memory");
        assert_eq!(last_words("LOG:  starting\n"), "LOG:  starting");
        assert_eq!(last_words(""), "it said nothing");
    }
}
