//! The crates of the service. Known security advisories are not checked, because that needs the network.
use std::process::Command;

use crate::house::House;

const LOCK: &str = include_str!("../Cargo.lock");

/// Crates that contain C libraries: each would need an installation, or a compiler that the README does not mention.
const BANNED: [&str; 6] = ["aws-lc-sys", "libsqlite3-sys", "native-tls", "openssl-sys", "pq-sys", "zstd-sys"];

/// Permissive licences, and weak copyleft that does not affect the rest of a program.
const LICENCES: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn no_c_library_comes_in() {
    assert_eq!(banned(LOCK), [""; 0]);
    assert_eq!(banned("[[package]]\nname = \"openssl-sys\"\nversion = \"0.9\"\n"), ["openssl-sys"]);
}

fn banned(lock: &str) -> Vec<&str> {
    values(lock, "name").filter(|name| BANNED.contains(name)).collect()
}

#[test]
fn every_crate_comes_from_the_registry() {
    assert_eq!(strange_sources(LOCK), [""; 0]);
    assert_eq!(strange_sources("source = \"registry+a\"\nsource = \"git+b\"\nsource = \"registry+a\""), ["git+b"]);
    assert_eq!(
        strange_sources("source = \"registry+a\"\nsource = \"registry+b\"\nsource = \"registry+a\""),
        ["registry+b"]
    );
}

/// All sources except the registry of the first crate.
fn strange_sources(lock: &str) -> Vec<&str> {
    let registry = values(lock, "source").next().filter(|source| source.starts_with("registry+"));
    values(lock, "source").filter(|source| Some(*source) != registry).collect()
}

/// The values of a key in a lock file.
fn values<'a>(lock: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    lock.lines().filter_map(move |line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

#[test]
fn every_licence_leaves_the_service_free() {
    let metadata = metadata(&[]);
    let others = packages(&metadata).filter(|package| package["name"] != env!("CARGO_PKG_NAME"));
    let unfit: Vec<String> = others
        .filter(|package| !package["license"].as_str().is_some_and(is_fit))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(unfit.is_empty(), "\n{}\n", unfit.join("\n"));
    assert!(
        is_fit("(MIT OR Apache-2.0) AND Unicode-3.0")
            && is_fit("Apache-2.0 OR GPL-2.0-only")
            && is_fit("Unlicense/MIT")
    );
    assert!(!is_fit("GPL-3.0-only") && !is_fit("MIT AND GPL-3.0-only") && !is_fit("AGPL-3.0-only OR SSPL-1.0"));
}

/// Whether one alternative of each part is an allowed licence (an SPDX expression; older crates write `/` for `OR`).
fn is_fit(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|licence| LICENCES.contains(&licence.trim())))
}

#[test]
fn every_dependency_is_used() {
    let metadata = metadata(&["--no-deps"]);
    let ours = packages(&metadata).next().expect("the package itself");
    let dependencies =
        ours["dependencies"].as_array().expect("a list").iter().filter_map(|dependency| dependency["name"].as_str());
    let house = House::here();
    let unused: Vec<&str> = dependencies.filter(|name| !is_used(&house, name)).collect();
    assert_eq!(unused, [""; 0]);
    let small = House::of(&[("src/a.rs", "use actix_web::web;")]);
    assert!(is_used(&small, "actix-web") && !is_used(&small, "actix") && !is_used(&small, "web"));
}

fn is_used(house: &House, dependency: &str) -> bool {
    let name = dependency.replace('-', "_");
    let is_path = |words: &str| {
        words
            .match_indices(&format!("{name}::"))
            .any(|(at, _)| !words[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    house.files(".rs").any(|(_, text)| is_path(text))
}

fn packages(metadata: &serde_json::Value) -> impl Iterator<Item = &serde_json::Value> {
    metadata["packages"].as_array().expect("a list").iter()
}

/// The metadata of the packages that are built on this machine: only those have surely been downloaded.
fn metadata(options: &[&str]) -> serde_json::Value {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("cargo says its host");
    let asked = ["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host];
    serde_json::from_str(&cargo(&[&asked, options].concat())).expect("cargo writes JSON")
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo writes UTF-8")
}
