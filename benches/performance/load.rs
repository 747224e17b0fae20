//! Requests as fast as they are answered, and what they cost.
use std::{fs, process::Command};

use crate::{Plan, table::Runs};

/// Ticks of the clock in which Linux counts the time of processes: `USER_HZ`, 100 on every machine.
const TICKS: f64 = 100.0;

/// The processes whose time is counted.
pub struct Processes {
    alone: Option<u32>,
    /// With all its children, also those that have ended.
    server: Option<u32>,
}

impl Processes {
    pub fn of(alone: u32, server: u32) -> Self {
        Self { alone: Some(alone), server: Some(server) }
    }

    pub fn of_server(server: u32) -> Self {
        Self { alone: None, server: Some(server) }
    }

    pub fn of_one(alone: u32) -> Self {
        Self { alone: Some(alone), server: None }
    }

    /// Seconds of processor time that they have used.
    pub fn used(&self) -> f64 {
        self.alone.and_then(Times::of).map_or(0.0, |times| times.own) + self.used_by_server()
    }

    /// Seconds of processor time that PostgreSQL has used.
    pub fn used_by_server(&self) -> f64 {
        let Some(server) = self.server else { return 0.0 };
        let its = Times::of(server).map_or(0.0, |times| times.own + times.ended);
        let others = fs::read_dir("/proc").into_iter().flatten().flatten();
        let pids = others.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let children = pids.filter_map(Times::of).filter(|times| times.parent == server);
        its + children.map(|times| times.own).sum::<f64>()
    }
}

/// What `/proc/PID/stat` says of a process (proc(5)).
struct Times {
    parent: u32,
    own: f64,
    ended: f64,
}

impl Times {
    fn of(pid: u32) -> Option<Self> {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        // The name in brackets can hold anything.
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
        Some(Self {
            parent: fields.get(1)?.parse().ok()?,
            own: (ticks(11)? + ticks(12)?) / TICKS,
            ended: (ticks(13)? + ticks(14)?) / TICKS,
        })
    }
}

/// Something that is asked for again and again.
pub struct Subject<'a> {
    pub name: String,
    pub link: String,
    pub headers: Vec<String>,
    pub clients: u32,
    pub processes: &'a Processes,
}

/// What its requests cost.
#[derive(Debug, Clone, Default)]
pub struct Cost {
    /// Requests a second.
    pub rate: Runs,
    /// Milliseconds of processor time a request.
    pub cpu: Runs,
    /// What PostgreSQL has used of it.
    pub server: Runs,
}

/// Loads each subject in turn, round after round, so that a disturbance of the machine meets all of them.
pub fn load(plan: &Plan, subjects: &[Subject]) -> Vec<Cost> {
    let mut costs = vec![Cost::default(); subjects.len()];
    for subject in subjects {
        wrk(subject, 1);
    }
    for _ in 0..plan.rounds {
        for (subject, cost) in subjects.iter().zip(&mut costs) {
            let before = (subject.processes.used(), subject.processes.used_by_server());
            let Answered { requests, seconds } = wrk(subject, plan.seconds);
            cost.rate.add(requests / seconds);
            cost.cpu.add((subject.processes.used() - before.0) * 1_000.0 / requests);
            cost.server.add((subject.processes.used_by_server() - before.1) * 1_000.0 / requests);
        }
    }
    costs
}

struct Answered {
    requests: f64,
    seconds: f64,
}

fn wrk(subject: &Subject, seconds: u32) -> Answered {
    let mut command = Command::new("wrk");
    command.args(["-t1", &format!("-c{}", subject.clients), &format!("-d{seconds}s"), "--timeout", "20s"]);
    for header in &subject.headers {
        command.args(["-H", header]);
    }
    let output = command.arg(&subject.link).output().expect("wrk is installed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let refused = text.lines().any(|line| line.contains("Non-2xx") || line.contains("Socket errors"));
    assert!(output.status.success() && !refused, "{} ({}): {text}", subject.name, subject.link);
    let line = text.lines().find(|line| line.contains(" requests in ")).expect("what wrk has counted");
    let mut words = line.split_whitespace();
    let requests = words.next().and_then(|word| word.parse().ok()).expect("a number");
    let took = words.nth(2).map(|word| word.trim_end_matches("s,")).expect("a time");
    let seconds = took.parse().or_else(|_| took.trim_end_matches("m,").parse::<f64>().map(|minutes| minutes * 60.0));
    Answered { requests, seconds: seconds.expect("a time") }
}
