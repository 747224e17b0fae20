//! What reading a draft costs, beside pandoc reading the same file, and what comparing two versions costs.
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use atbalss::{
    documents::{self, CleanCopy, Point, PointKind},
    ids::{PointId, ProvisionId, TextId, VersionId},
    platform::Language,
};

use crate::{
    Bench,
    table::{Goal, Runs, Table},
};

/// About a hundred pages.
const PARAGRAPHS: i32 = 820;
/// The points of each version that is compared.
const POINTS: i32 = 500;
const WORDS: &str = "valsts aizsardzības koncepcijā noteiktos uzdevumus īsteno ministrija sadarbībā ar pašvaldībām un \
    biedrībām, kuras par to ir informētas vismaz trīs dienas iepriekš, un par tiem reizi gadā sniedz pārskatu";

/// Runs a program and prints the seconds of CPU that it took and the most kilobytes that it held.
const MEASURE: &str = "import os, sys
out = os.open(os.devnull, os.O_WRONLY)
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out, 1)])
_, status, usage = os.wait4(child, 0)
sys.exit('it failed') if status else print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)";

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new("Drafts", &["what", "seconds of CPU", "MB at most"]);
    let file = std::env::temp_dir().join(format!("atbalss-bench-{}.docx", std::process::id()));
    fs::write(&file, word_file()).expect("a file");
    let ours = Measured::of(bench.plan.rounds, env!("CARGO_BIN_EXE_atbalss"), &["import", "--json"], &file);
    let ours = ours.expect("our own program");
    match Measured::of(bench.plan.rounds, "pandoc", &["-t", "json"], &file) {
        Some(pandoc) => {
            table.line(pandoc.cells("pandoc reads a Word file of 820 paragraphs"), f64::NAN, Goal::None);
            let ratio = ours.cpu.median() / pandoc.cpu.median();
            table.line(ours.cells("`atbalss import` reads it: CPU against pandoc's"), ratio, Goal::AtMost(1.0));
            let ratio = ours.memory.median() / pandoc.memory.median();
            table.line(ours.cells("the same: memory against pandoc's"), ratio, Goal::AtMost(0.5));
        }
        None => println!("pandoc is not installed: the same file is not read by it"),
    }
    table.line(ours.cells("`atbalss import`: seconds of CPU"), ours.cpu.median(), Goal::AtMost(2.0));
    fs::remove_file(&file).expect("the file");
    let compared = Runs::of((0..bench.plan.rounds).map(|_| compare()));
    let cells = ["comparing two versions of 500 points, all reworded".to_owned(), compared.to_string(), String::new()];
    table.line(cells, compared.median(), Goal::AtMost(0.25));
    table
}

/// What whole processes took.
struct Measured {
    cpu: Runs,
    memory: Runs,
}

impl Measured {
    /// `None` if there is no such program.
    fn of(rounds: usize, program: &str, arguments: &[&str], file: &Path) -> Option<Self> {
        let (mut cpu, mut memory) = (Runs::default(), Runs::default());
        for _ in 0..rounds {
            let mut command = Command::new("python3");
            command.args(["-c", MEASURE, program]).args(arguments).arg(file).stderr(Stdio::null());
            let output = command.output().expect("python3").stdout;
            let words = String::from_utf8(output).expect("two numbers");
            let (seconds, kilobytes) = words.trim().split_once(' ')?;
            cpu.add(seconds.parse().expect("seconds"));
            memory.add(kilobytes.parse::<f64>().expect("kilobytes") / 1024.0);
        }
        Some(Self { cpu, memory })
    }

    fn cells(&self, what: &str) -> [String; 3] {
        [what.to_owned(), self.cpu.to_string(), self.memory.to_string()]
    }
}

fn word_file() -> Vec<u8> {
    let points: Vec<Point> =
        (1..=PARAGRAPHS).map(|number| point(number, ProvisionId::new(), WORDS.to_owned())).collect();
    let copy = CleanCopy {
        title: "Valsts aizsardzības koncepcija",
        language: Language::Lv,
        reference: "2026-003",
        address: "http://atbalss.example",
        points: &points,
    };
    documents::docx(&copy).expect("a Word file")
}

fn point(number: i32, provision: ProvisionId, body: String) -> Point {
    Point {
        id: PointId::new(),
        text: TextId::new(),
        version: VersionId::new(),
        provision,
        position: number,
        place: Some(number),
        kind: PointKind::Numbered,
        number: Some(format!("{number}.")),
        path: format!("{number}."),
        depth: 1,
        anchor: format!("p-{number}"),
        body,
        marks: None,
        cells: None,
    }
}

/// The seconds that one comparison takes, word by word.
fn compare() -> f64 {
    let provisions: Vec<ProvisionId> = (0..POINTS).map(|_| ProvisionId::new()).collect();
    let version = |change: &str| -> Vec<Point> {
        let points = provisions.iter().zip(1..);
        points.map(|(provision, number)| point(number, *provision, format!("{number} {WORDS}{change}"))).collect()
    };
    let (before, after) = (version(""), version(" un publicē to tīmekļvietnē"));
    let began = Instant::now();
    let changes = documents::changes(&before, &after, &[]);
    let words: usize = changes.iter().map(|change| change.words().inserted).sum();
    assert_eq!(words, provisions.len() * 4, "each point has four new words");
    began.elapsed().as_secs_f64()
}
