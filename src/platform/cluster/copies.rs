//! Copies of a database: made while it serves, and loaded into a new one.
use std::{
    fs::{self, OpenOptions},
    io,
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::{Command, Stdio},
};

use super::{
    Cluster, Settings,
    error::{ClusterError, Result, cannot},
    place::Place,
    programs::Programs,
};

/// The programs of PostgreSQL that write and read copies.
const WRITER: &str = "pg_dump";
const READER: &str = "pg_restore";

impl Cluster {
    /// Writes a copy of a database of the cluster in `settings.data_dir`, whichever program runs it, to a new file that
    /// only we can read. The file gets its name only when it is complete and on the disk.
    ///
    /// # Errors
    /// A sentence; also when the file is there already.
    pub fn write_copy(settings: &Settings, database: &str, file: &Path) -> Result<()> {
        if file.exists() {
            return Err(ClusterError::FileIsThere(file.to_owned()));
        }
        let mut unfinished = file.as_os_str().to_owned();
        unfinished.push(".unfinished");
        let unfinished = Path::new(&unfinished);
        let mut options = OpenOptions::new();
        let target = options.write(true).create(true).truncate(true).mode(0o600).open(unfinished);
        let target = target.map_err(cannot("write", unfinished))?;
        let mut writer = program(settings, WRITER)?;
        writer.args(["--format=custom", "--no-owner", "--no-privileges", "--dbname"]);
        writer.arg(Self::urls_of_running(&settings.data_dir, database)?.owner);
        let copied = target.try_clone().map_err(cannot("write", unfinished)).and_then(|to| complete(writer.stdout(to)));
        if let Err(error) = copied {
            // What is wrong is said; what is left of the file says nothing more.
            let _ = fs::remove_file(unfinished);
            return Err(error);
        }
        target.sync_all().and_then(|()| fs::rename(unfinished, file)).map_err(cannot("write", file))
    }

    /// Loads a copy into an empty database of this cluster, whole or not at all.
    ///
    /// # Errors
    /// A sentence, such as that the file is no copy.
    pub fn load_copy(settings: &Settings, database: &str, file: &Path) -> Result<()> {
        let copy = fs::File::open(file).map_err(cannot("read", file))?;
        let mut reader = program(settings, READER)?;
        reader.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--dbname"]);
        reader.arg(Self::urls_of_running(&settings.data_dir, database)?.owner);
        complete(reader.stdin(copy))
    }
}

fn program(settings: &Settings, name: &'static str) -> Result<Command> {
    let place = Place::settle(&settings.data_dir)?;
    Ok(Programs::find(settings.pg_bin.as_deref(), &place)?.command(name))
}

fn complete(command: &mut Command) -> Result<()> {
    let ended = command.stderr(Stdio::piped()).spawn().and_then(std::process::Child::wait_with_output);
    let name = || command.get_program().to_string_lossy().into_owned();
    match ended {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(ClusterError::NotCopied {
            program: name(),
            said: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(ClusterError::NoCopier(name())),
        Err(error) => Err(cannot("run", Path::new(command.get_program()))(error)),
    }
}
