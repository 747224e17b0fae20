//! What is printed: Markdown, one line a figure.
use std::{fmt, fs};

/// Several measurements of the same thing.
#[derive(Debug, Clone, Default)]
pub struct Runs(Vec<f64>);

impl Runs {
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
        self.0.sort_by(f64::total_cmp);
    }

    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut runs = Self::default();
        values.into_iter().for_each(|value| runs.add(value));
        runs
    }

    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

/// The median, and the least and the greatest behind it.
impl fmt::Display for Runs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match self.median() {
            many if many >= 100.0 => 0,
            some if some >= 10.0 => 1,
            _ => 3,
        };
        write!(f, "{:.digits$}", self.median())?;
        match (self.0.first(), self.0.last()) {
            (Some(least), Some(most)) if self.0.len() > 1 => write!(f, " ({least:.digits$}–{most:.digits$})"),
            _ => Ok(()),
        }
    }
}

/// How far a figure should be from its floor.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// At most this, in the unit of the ratio.
    AtMost(f64),
    /// At least this.
    AtLeast(f64),
    /// It is shown, and nothing is asked of it.
    None,
}

impl Goal {
    fn verdict(self, value: f64) -> String {
        match self {
            Self::AtMost(most) if value <= most => format!("≤ {most}: yes"),
            Self::AtMost(most) => format!("≤ {most}: **no**"),
            Self::AtLeast(least) if value >= least => format!("≥ {least}: yes"),
            Self::AtLeast(least) => format!("≥ {least}: **no**"),
            Self::None => String::new(),
        }
    }
}

/// One part of the measurements.
pub struct Table {
    heading: &'static str,
    columns: Vec<&'static str>,
    lines: Vec<Vec<String>>,
}

impl Table {
    /// The last two columns are the figure for which there is a goal, and the goal.
    pub fn new(heading: &'static str, columns: &[&'static str]) -> Self {
        let columns = columns.iter().copied().chain(["ratio or figure", "goal"]).collect();
        Self { heading, columns, lines: Vec::new() }
    }

    pub fn line(&mut self, cells: impl IntoIterator<Item = String>, ratio: f64, goal: Goal) {
        let shown = if ratio.is_nan() { String::new() } else { format!("{ratio:.2}") };
        self.lines.push(cells.into_iter().chain([shown, goal.verdict(ratio)]).collect());
    }

    /// The lines that do not reach their goal, in short.
    pub fn missed(&self) -> impl Iterator<Item = String> {
        let is_missed = |line: &&Vec<String>| line.last().is_some_and(|goal| goal.ends_with("**no**"));
        self.lines.iter().filter(is_missed).map(|line| line.join(" | "))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "### {}\n", self.heading)?;
        writeln!(f, "| {} |", self.columns.join(" | "))?;
        writeln!(f, "|{}", "---|".repeat(self.columns.len()))?;
        self.lines.iter().try_for_each(|line| writeln!(f, "| {} |", line.join(" | ")))
    }
}

/// What was measured on.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let of = |file: &str, key: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        line.split(':').nth(1).unwrap_or_default().trim().to_owned()
    };
    format!(
        "{cores} cores of {}, {} of memory, Linux {}",
        of("/proc/cpuinfo", "model name"),
        of("/proc/meminfo", "MemTotal"),
        fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim()
    )
}
