//! The table of all answers, as each kind of file.
use std::{fs, process::Command, time::Instant};

use crate::{
    Bench,
    installation::program,
    table::{Goal, Runs, Table},
};

/// The same columns of the same rows, from the database to nowhere.
const COPY: &str = "\\copy (SELECT s.number, m.ordinal, (SELECT string_agg(organisation_name, ', ' ORDER BY id) FROM signatures WHERE submission = s.id), s.received_at, t.number, m.kind, m.language, m.body, m.proposed_wording, a.essence, a.verdict, a.reasons, p.published_at FROM assessments w JOIN comments m ON m.id = w.comment JOIN submissions s ON s.id = m.submission JOIN answers a ON a.id = w.answer JOIN publications p ON p.id = a.publication LEFT JOIN points t ON t.id = m.point WHERE w.consultation = (SELECT id FROM consultations WHERE number = 'NUMBER') AND w.result ORDER BY w.place, w.comment, w.part) TO /dev/null CSV";

/// The kinds of files, each with how many times as long as COPY it may take.
const KINDS: [(&str, f64); 4] = [("csv", 3.0), ("json", 3.0), ("xlsx", 10.0), ("docx", 10.0)];

pub fn measure(bench: &mut Bench) -> Table {
    let columns = ["of", "file", "seconds", "COPY: seconds", "MB", "most memory, MB"];
    let mut table = Table::new("Export of the results", &columns);
    for comments in [10_000, 100_000] {
        let number = bench.ministry.with(comments).number.clone();
        for (kind, most) in KINDS {
            // Memory that was used before says nothing about the export.
            bench.installation.restart(&[]);
            let (mut copied, mut exported, mut bytes) = (Runs::default(), Runs::default(), 0);
            for _ in 0..bench.plan.rounds {
                let began = Instant::now();
                let script = COPY.replace("NUMBER", &number);
                let url = bench.installation.urls().owner;
                let status =
                    Command::new(program("psql")).args(["--quiet", "-c", &script, &url]).status().expect("psql");
                assert!(status.success(), "COPY failed");
                copied.add(began.elapsed().as_secs_f64());
                let began = Instant::now();
                let file = format!("/consultations/{number}/results.{kind}");
                bytes = bench.wait(take(bench.installation.link(&file)));
                exported.add(began.elapsed().as_secs_f64());
            }
            let ratio = exported.median() / copied.median();
            let cells = [
                format!("{comments} comments"),
                kind.to_owned(),
                exported.to_string(),
                copied.to_string(),
                (bytes / 1_000_000).to_string(),
                peak(bench.installation.pid()).to_string(),
            ];
            table.line(cells, ratio, Goal::AtMost(most));
        }
    }
    table
}

/// Takes a whole file, and says how long it is.
async fn take(link: String) -> usize {
    let mut answer = reqwest::get(link).await.expect("the export").error_for_status().expect("the export");
    let mut bytes = 0;
    while let Some(piece) = answer.chunk().await.expect("the whole export") {
        bytes += piece.len();
    }
    bytes
}

/// The most memory that a process has had, in MB.
pub fn peak(pid: u32) -> u64 {
    resident(pid, "VmHWM:")
}

/// The memory that a process has, in MB.
pub fn now(pid: u32) -> u64 {
    resident(pid, "VmRSS:")
}

fn resident(pid: u32, key: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).expect("the process runs");
    let line = status.lines().find_map(|line| line.strip_prefix(key)).expect("its memory");
    line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1_024
}
