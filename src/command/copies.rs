//! Copies of the private database. An existing one is copied with the programs of its administrator.
use std::{fs, path::Path};

use super::{
    Failure,
    records::{DATABASE, PRIVATE, Place, private_cluster, settings},
    service::secret_file,
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
    if config.database_url.is_some() {
        return Err("DATABASE_URL is set: copy that database with pg_dump (README, Backups)".into());
    }
    // Keeps the database running while it is copied, if no service does.
    let place = Place::of(config)?;
    let content = migrations::content(place.owner())?.ok_or("there is nothing to copy: the database has no tables")?;
    Cluster::write_copy(&settings(config, PRIVATE), DATABASE, file)?;
    println!("{} holds the database ({} bytes)", file.display(), fs::metadata(file)?.len());
    println!("In it are {content}");
    println!("The secret is not in it: keep a copy of it apart ({})", secret_of(config));
    Ok(())
}

/// Puts a copy in the place of the private database. Nothing is lost: the database of before keeps its data under
/// another name.
pub(super) fn restore(config: &Config, file: &Path) -> Result<(), Failure> {
    if config.database_url.is_some() {
        return Err("DATABASE_URL is set: put that database back with pg_restore (README, Backups)".into());
    }
    fs::File::open(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let cluster = private_cluster(config, PRIVATE)?;
    let (server, restored) = (cluster.urls("postgres").owner, cluster.urls(RESTORED).owner);
    migrations::start_afresh(&server, RESTORED)?;
    Cluster::load_copy(&settings(config, PRIVATE), RESTORED, file)?;
    let content = migrations::content(&restored)?.filter(|content| content.people > 0);
    let content = content.ok_or_else(|| format!("{} is no copy of Atbalss: nobody is in it", file.display()))?;
    migrations::migrate(&restored, Some(SERVICE))?;
    migrations::end_sessions(&restored)?;
    let kept = Clock::System.now().timestamp().strftime("atbalss_before_%Y%m%d_%H%M%S").to_string();
    migrations::replace(&server, DATABASE, RESTORED, &kept)?;
    println!("The database is the one of {}; everybody signs in anew", file.display());
    println!("In it are {content}");
    println!("The database of before is kept as {kept} (README, Backups)");
    if config.secret.is_none() && !secret_file(config).exists() {
        println!("There is no secret yet: before you serve, put the copy of it at {}", secret_of(config));
    } else {
        println!("Second factors and links in letters need the same secret as before ({})", secret_of(config));
    }
    Ok(())
}

fn secret_of(config: &Config) -> String {
    match config.secret {
        Some(_) => "ATBALSS_SECRET".to_owned(),
        None => secret_file(config).display().to_string(),
    }
}
