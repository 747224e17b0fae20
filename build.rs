//! The migrations are part of the program: when they change, it is built anew, and knows by their digest which it holds.
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

fn main() {
    let mut sources: Vec<PathBuf> =
        fs::read_dir("migrations").unwrap().map(|folder| folder.unwrap().path().join("up.sql")).collect();
    sources.sort();
    let mut digest = DefaultHasher::new();
    for source in sources {
        fs::read(&source).unwrap().hash(&mut digest);
    }
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rustc-env=ATBALSS_MIGRATIONS={:016x}", digest.finish());
}
