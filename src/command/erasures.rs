//! What was erased from the record: printed, and erased again in a database that was put back from an earlier copy.
use std::{fs, path::Path};

use super::{Failure, Records};
use crate::{
    platform::{Config, Error},
    responses,
};

/// Prints every erasure, one a line.
pub(super) fn export(config: &Config) -> Result<(), Failure> {
    let records = Records::open(config)?;
    let lines = records.block_on(async { responses::exported_erasures(&*records.db.read().await?).await })?;
    for line in lines {
        println!("{line}");
    }
    Ok(())
}

/// Erases again what the lines of a file name, as far as it is there.
pub(super) fn apply(config: &Config, file: &Path) -> Result<(), Failure> {
    let lines = fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let records = Records::open(config)?;
    let mut gone = 0;
    for line in lines.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned) {
        let again = records.db.write(async move |tx| responses::actions::erase_again(tx, &line).await);
        let again: Result<usize, Error> = records.block_on(again);
        gone += again?;
    }
    println!("{gone} texts were erased again");
    Ok(())
}
