//! The migrations are part of the program: when they change, it is built again, and their digest tells it which ones it
//! holds.
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
};

/// The rights that are given with each migration.
const RIGHTS: &str = "src/platform/rights.rs";

fn main() -> io::Result<()> {
    let folders: io::Result<Vec<_>> = fs::read_dir("migrations")?.collect();
    let mut sources: Vec<_> = folders?.iter().map(|folder| folder.path().join("up.sql")).collect();
    sources.sort();
    let mut digest = DefaultHasher::new();
    sources.push(RIGHTS.into());
    for source in sources {
        fs::read(&source)?.hash(&mut digest);
    }
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed={RIGHTS}");
    println!("cargo:rustc-env=ATBALSS_MIGRATIONS={:016x}", digest.finish());
    Ok(())
}
