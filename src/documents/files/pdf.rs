//! The text of a PDF, by `pdftotext` of Poppler, which is a program of its own: what a hostile file does to it ends
//! with it.
//!
//! `-layout` sets a number and its text in one line, where the order of reading often gives `4.1.` a line of its own
//! (in the published drafts all numbers of sub-points). It also shows indents and empty lines. Columns, however, it
//! sets side by side, so that each page with two of them is taken in the order of reading.

use std::{
    io::{Read, Write},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use crate::documents::unreadable::Unreadable;

/// How long the program may work.
const TIME: Duration = Duration::from_secs(20);
/// How many bytes it may write.
const OUTPUT: u64 = 32 << 20;
/// How many bytes of its complaints are read.
const COMPLAINTS: u64 = 64 << 10;

/// Reads the text of a PDF; pages end with a form feed. `program` is `pdftotext` unless given; without it the answer is
/// `NoPdfProgram`. A PDF without letters is `Scanned`.
pub fn text(bytes: &[u8], program: Option<&str>) -> Result<String, Unreadable> {
    let text = in_lines(bytes, program.unwrap_or("pdftotext"))?;
    Ok(text.split_inclusive('\n').map(parted).collect())
}

/// A line with a space behind its number: a wide number may leave so narrow a gap that the program sees none.
fn parted(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let is_of_number = |letter: char| letter.is_ascii_digit() || letter == '.';
    let end = line[start..].find(|letter| !is_of_number(letter)).map_or(line.len(), |length| start + length);
    let (number, rest) = line.split_at(end);
    let is_number =
        number.ends_with('.') && number[start..].split_terminator('.').all(|part| (1..=3).contains(&part.len()));
    let is_narrow = is_number && rest.starts_with(char::is_uppercase);
    if is_narrow { format!("{number} {rest}") } else { line.to_owned() }
}

fn in_lines(bytes: &[u8], program: &str) -> Result<String, Unreadable> {
    let laid_out = run(program, &["-layout"], bytes)?;
    if !laid_out.chars().any(char::is_alphabetic) {
        return Err(Unreadable::Scanned);
    }
    if !laid_out.split('\u{c}').any(has_columns) {
        return Ok(laid_out);
    }
    let in_order = run(program, &[], bytes)?;
    let pages: Vec<&str> = laid_out.split('\u{c}').collect();
    let read: Vec<&str> = in_order.split('\u{c}').collect();
    if pages.len() != read.len() {
        return Ok(in_order);
    }
    let chosen = pages.into_iter().zip(read).map(|(page, read)| if has_columns(page) { read } else { page });
    Ok(chosen.collect::<Vec<_>>().join("\u{c}"))
}

/// Whether most lines of a page have a gap with much text on both sides of it.
fn has_columns(page: &str) -> bool {
    let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_split = |line: &&&str| {
        let left = line.split("   ").next().unwrap_or("");
        letters(left) >= 12 && line.get(left.len()..).is_some_and(|right| letters(right) >= 12)
    };
    lines.len() >= 8 && lines.iter().filter(is_split).count() * 2 > lines.len()
}

/// Runs the program with the file as its input.
fn run(program: &str, options: &[&str], bytes: &[u8]) -> Result<String, Unreadable> {
    let mut command = Command::new(program);
    command.args(["-enc", "UTF-8"]).args(options).args(["-", "-"]).env("LC_ALL", "C");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|_| Unreadable::NoPdfProgram)?;
    if let Some(mut input) = child.stdin.take() {
        let bytes = bytes.to_vec();
        // A program that has seen enough closes its input: that is no error.
        thread::spawn(move || drop(input.write_all(&bytes)));
    }
    let output = child.stdout.take().map(|output| gathered(output, OUTPUT + 1));
    let complaints = child.stderr.take().map(|complaints| gathered(complaints, COMPLAINTS));
    let output = output.and_then(|output| output.recv_timeout(TIME).ok()).ok_or(Unreadable::TookTooLong);
    let output = output.and_then(|output| within(OUTPUT, output));
    let output = output.inspect_err(|_| stop(&mut child))?;
    let status = ended(&mut child).ok_or(Unreadable::TookTooLong)?;
    let complaints = complaints.and_then(|complaints| complaints.recv_timeout(Duration::from_secs(1)).ok());
    let complaints = String::from_utf8_lossy(&complaints.unwrap_or_default()).to_lowercase();
    match status.code() {
        Some(0) => Ok(String::from_utf8_lossy(&output).into_owned()),
        Some(3) => Err(Unreadable::Encrypted),
        _ if complaints.contains("password") || complaints.contains("encrypt") => Err(Unreadable::Encrypted),
        _ => Err(Unreadable::Damaged),
    }
}

fn within(most: u64, bytes: Vec<u8>) -> Result<Vec<u8>, Unreadable> {
    if bytes.len() as u64 > most { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

/// Reads a pipe beside the program, so that it never waits for us.
fn gathered(pipe: impl Read + Send + 'static, most: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if pipe.take(most).read_to_end(&mut bytes).is_ok() {
            // Nobody waits for the answer of a program that was stopped.
            drop(sender.send(bytes));
        }
    });
    receiver
}

/// Waits for a program that has closed its output; one that goes on is stopped.
fn ended(child: &mut Child) -> Option<ExitStatus> {
    for _ in 0..200 {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) => thread::sleep(Duration::from_millis(5)),
            Err(_) => break,
        }
    }
    stop(child);
    None
}

fn stop(child: &mut Child) {
    // It may have ended by itself in the meantime.
    drop(child.kill());
    drop(child.wait());
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A PDF with these lines at their places, in one page.
    fn pdf(lines: &[(u32, u32, &str)]) -> Vec<u8> {
        let drawn: String =
            lines.iter().map(|(x, y, line)| format!("BT /F 9 Tf {x} {y} Td ({line}) Tj ET\n")).collect();
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
                .to_owned(),
            format!("<</Length {}>>\nstream\n{drawn}endstream", drawn.len()),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
        ];
        let mut file = b"%PDF-1.4\n".to_vec();
        let mut places = String::new();
        for (index, object) in objects.iter().enumerate() {
            writeln!(places, "{:010} 00000 n ", file.len()).expect("a text grows");
            file.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
        }
        let table = format!("xref\n0 6\n0000000000 65535 f \n{places}trailer<</Size 6/Root 1 0 R>>\n");
        let start = file.len();
        file.extend(format!("{table}startxref\n{start}\n%%EOF\n").bytes());
        file
    }

    fn is_installed() -> bool {
        let is_there = Command::new("pdftotext").arg("-v").stderr(Stdio::null()).status().is_ok();
        if !is_there {
            println!("skipped: pdftotext is not installed");
        }
        is_there
    }

    #[test]
    fn a_number_stands_beside_its_text() {
        if is_installed() {
            let read = text(&pdf(&[(50, 700, "1.1."), (100, 700, "First point"), (100, 688, "goes on")]), None);
            let read = read.expect("it has text");
            let words: Vec<Vec<&str>> = read.lines().map(|line| line.split_whitespace().collect()).collect();
            assert_eq!(words[0], ["1.1.", "First", "point"]);
            assert!(read.ends_with('\u{c}'), "{read:?}");
        }
    }

    #[test]
    fn a_number_that_touches_its_text_is_parted_from_it() {
        let lines =
            ["10.Publiskā", "  1.1.Likums\n", "5.1Likums", "2009.Gada", "..A", "10. Ir", "nav 10.Par", "", "7."];
        let parted: Vec<String> = lines.into_iter().map(parted).collect();
        assert_eq!(
            parted,
            ["10. Publiskā", "  1.1. Likums\n", "5.1Likums", "2009.Gada", "..A", "10. Ir", "nav 10.Par", "", "7."]
        );
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        if is_installed() {
            let left = (0..30).map(|row| (50, 750 - 12 * row, "the left column of this page goes on"));
            let right = (0..30).map(|row| (320, 750 - 12 * row, "the right column of this page goes on"));
            let read = text(&pdf(&left.chain(right).collect::<Vec<_>>()), None).expect("it has text");
            assert!(read.rfind("left").expect("left") < read.find("right").expect("right"), "{read}");
        }
    }

    #[test]
    fn what_has_no_text_or_cannot_be_read_is_said_to() {
        assert_eq!(text(b"%PDF-1.4", Some("no-such-program-of-pdf")), Err(Unreadable::NoPdfProgram));
        if is_installed() {
            assert_eq!(text(&pdf(&[]), None), Err(Unreadable::Scanned));
            assert_eq!(text(b"%PDF-1.4 cut off", None), Err(Unreadable::Damaged));
        }
    }
}
