//! Reading a draft's file from the command line: the same as an upload, without a database.
use std::{fs, path::Path};

use serde::Serialize;

use super::Failure;
use crate::{
    documents::{self, Imported, LeftOut, ParsedPoint, PointKind, Scheme, Warning, Wishes},
    platform::Language,
};

/// What is printed as JSON.
#[derive(Serialize)]
struct Printed<'a> {
    scheme: Option<Scheme>,
    points: Vec<PrintedPoint<'a>>,
    left_out: &'a [LeftOut],
    warnings: &'a [Warning],
}

#[derive(Serialize)]
struct PrintedPoint<'a> {
    number: Option<&'a str>,
    heading: bool,
    level: u8,
    kind: PointKind,
    text: &'a str,
}

impl<'a> From<&'a ParsedPoint> for PrintedPoint<'a> {
    fn from(point: &'a ParsedPoint) -> Self {
        Self {
            number: point.number.as_deref(),
            heading: matches!(point.kind, PointKind::Heading | PointKind::Article),
            level: point.depth,
            kind: point.kind,
            text: &point.text,
        }
    }
}

/// The name of a file without its folders.
pub fn name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads a file and prints its points: as JSON, or a line for each.
pub fn import(file: &Path, wishes: Wishes, as_json: bool) -> Result<(), Failure> {
    let bytes = fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let program = std::env::current_exe()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let read = match runtime.block_on(documents::read_aside(&program, &bytes, &wishes)) {
        Ok(read) => read,
        Err(stop) => return Err(stop.refusal()?.reason().in_language(Language::En).to_string().into()),
    };
    if as_json {
        return print_json(&read);
    }
    print_lines(&read);
    Ok(())
}

fn print_json(read: &Imported) -> Result<(), Failure> {
    let Imported { scheme, points, left_out, warnings, .. } = read;
    let points = points.iter().map(PrintedPoint::from).collect();
    let printed = Printed { scheme: *scheme, points, left_out, warnings };
    println!("{}", serde_json::to_string_pretty(&printed)?);
    Ok(())
}

fn print_lines(read: &Imported) {
    for point in &read.points {
        let indent = "  ".repeat(usize::from(point.depth.saturating_sub(1)));
        println!("{:<10}{indent}{} {}", point.kind.as_str(), point.number.as_deref().unwrap_or(""), point.text);
    }
    println!(
        "{} points, {} paragraphs left out, {} warnings",
        read.points.len(),
        read.left_out.len(),
        read.warnings.len()
    );
}
