//! Reads a draft's file, or a table that was filled in, in a process of its own: the same program, with limits on
//! memory and time and without the settings of the service. Whatever a file does to its reader, the service goes on.

use std::{path::Path, process::Stdio, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    files::{self, FilledTable, TableWishes, Wishes},
    outline::Imported,
    unreadable::Unreadable,
};
use crate::platform::{Error, Refuse, Stop, bound_reader};

/// The subcommand that reads a file from its standard input.
pub const COMMAND: &str = "read-draft";
/// The subcommand that reads a table from its standard input.
pub const TABLE_COMMAND: &str = "read-table";
/// How long reading may take, with starting the process.
const LONGEST: Duration = Duration::from_secs(30);
/// The most that a reader may answer: twenty thousand points with their marks.
const LONGEST_ANSWER: u64 = 64 * 1024 * 1024;

/// Reads a file in a process of this program, no more than two at a time.
///
/// # Errors
/// Why it is not read, or a fault of the reader.
pub async fn read(program: &Path, bytes: &[u8], wishes: &Wishes) -> Result<Imported, Stop<Unreadable>> {
    in_turn(program, COMMAND, bytes, wishes).await
}

/// Reads a table that was filled in, in a process of this program.
///
/// # Errors
/// Why it is not read, or a fault of the reader.
pub async fn read_table(program: &Path, bytes: &[u8], wishes: &TableWishes) -> Result<FilledTable, Stop<Unreadable>> {
    in_turn(program, TABLE_COMMAND, bytes, wishes).await
}

async fn in_turn<T: DeserializeOwned>(
    program: &Path,
    command: &str,
    bytes: &[u8],
    wishes: &impl Serialize,
) -> Result<T, Stop<Unreadable>> {
    static TURNS: Semaphore = Semaphore::const_new(2);
    let _turn = TURNS.acquire().await.map_err(Error::internal)?;
    let wishes = serde_json::to_string(wishes).map_err(Error::internal)?;
    let read = timeout(LONGEST, ask(program, [command, &wishes], bytes)).await;
    read.unwrap_or(Err(Stop::Refused(Unreadable::TookTooLong)))
}

async fn ask<T: DeserializeOwned>(program: &Path, arguments: [&str; 2], bytes: &[u8]) -> Result<T, Stop<Unreadable>> {
    let mut command = Command::new(program);
    command.args(arguments).env_clear().kill_on_drop(true);
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(Error::internal)?;
    let (answer, said) = converse(&mut child, bytes).await?;
    let status = child.wait().await.map_err(Error::internal)?;
    if !status.success() {
        tracing::warn!(%status, said = %String::from_utf8_lossy(&said), "a file could not be read");
        return Err(Stop::Refused(Unreadable::TookTooLong));
    }
    let answer: Result<T, Unreadable> = serde_json::from_slice(&answer).map_err(Error::internal)?;
    answer.refuse()
}

/// Writes the file and reads the answer at once, so that neither waits for the other.
async fn converse(child: &mut Child, bytes: &[u8]) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let taken = |what: &str| Error::internal(format!("the reader has no {what}"));
    let mut input = child.stdin.take().ok_or_else(|| taken("input"))?;
    let output = child.stdout.take().ok_or_else(|| taken("output"))?;
    let errors = child.stderr.take().ok_or_else(|| taken("errors"))?;
    let (mut answer, mut said) = (Vec::new(), Vec::new());
    let (mut output, mut errors) = (output.take(LONGEST_ANSWER), errors.take(4096));
    let write = async move {
        // A reader that ended early says why by its status.
        let _ = input.write_all(bytes).await;
        drop(input);
    };
    let ((), read, _) = tokio::join!(write, output.read_to_end(&mut answer), errors.read_to_end(&mut said));
    read.map_err(Error::internal)?;
    Ok((answer, said))
}

/// What the process does: bounds itself, reads the file, answers.
///
/// # Errors
/// That nothing can be read or written at all.
pub fn serve(wishes: &str) -> std::io::Result<()> {
    let wishes: Wishes = serde_json::from_str(wishes)?;
    answer(|bytes| files::read(bytes, &wishes))
}

/// What the process does for a table.
///
/// # Errors
/// That nothing can be read or written at all.
pub fn serve_table(wishes: &str) -> std::io::Result<()> {
    let wishes: TableWishes = serde_json::from_str(wishes)?;
    answer(|bytes| files::read_table(bytes, &wishes))
}

fn answer<T: Serialize>(read: impl FnOnce(Vec<u8>) -> Result<T, Unreadable>) -> std::io::Result<()> {
    use std::io::{Read, Write};
    bound_reader();
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    std::io::stdout().lock().write_all(&serde_json::to_vec(&read(bytes))?)
}
