//! Copies of the private database. An existing one is copied with the programs of its administrator.
use std::{fs, path::Path};

use super::{
    Failure,
    records::{DATABASE, PRIVATE, Place, private_cluster, settings},
};
use crate::platform::{
    Clock, Config,
    cluster::{Cluster, SERVICE},
    migrations,
};

/// The name of a database while it is being restored.
const RESTORED: &str = "atbalss_restored";

/// Writes a copy of the private database to a new file, also while the service runs.
pub(super) fn back_up(config: &Config, file: &Path) -> Result<(), Failure> {
    refuse_existing_database(config, "pg_dump")?;
    // Keeps the database running while it is copied, if no service does.
    let _running = Place::of(config)?;
    Cluster::write_copy(&settings(config, PRIVATE), DATABASE, file)?;
    println!("{} holds the database ({} bytes)", file.display(), fs::metadata(file)?.len());
    println!("The secret is not in it: keep a copy of it apart ({})", secret_of(config));
    Ok(())
}

/// Puts a copy in the place of the private database. Nothing is lost: the database of before keeps its data under
/// another name.
pub(super) fn restore(config: &Config, file: &Path) -> Result<(), Failure> {
    refuse_existing_database(config, "pg_restore")?;
    let cluster = private_cluster(config, PRIVATE)?;
    let (server, restored) = (cluster.urls("postgres").owner, cluster.urls(RESTORED).owner);
    migrations::start_afresh(&server, RESTORED)?;
    Cluster::load_copy(&settings(config, PRIVATE), RESTORED, file)?;
    migrations::migrate(&restored, Some(SERVICE))?;
    migrations::end_sessions(&restored)?;
    let kept = Clock::System.now().timestamp().strftime("atbalss_before_%Y%m%d_%H%M%S").to_string();
    migrations::replace(&server, DATABASE, RESTORED, &kept)?;
    println!("The database is the one of {}; everybody signs in anew", file.display());
    println!("The database of before is kept as {kept}");
    println!("Second factors and links in letters need the same secret as before ({})", secret_of(config));
    Ok(())
}

fn refuse_existing_database(config: &Config, program: &str) -> Result<(), Failure> {
    match &config.database_url {
        Some(_) => Err(format!("DATABASE_URL is set: copy that database with {program} (README, Backups)").into()),
        None => Ok(()),
    }
}

fn secret_of(config: &Config) -> String {
    match config.secret {
        Some(_) => "ATBALSS_SECRET".to_owned(),
        None => config.data_dir.join("secret").display().to_string(),
    }
}
