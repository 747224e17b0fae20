//! The migrations are part of the program: when they change, it is built again, and their digest tells it which ones it
//! holds. So are style, script and pictures: they are packed here, once, as well as can be.
use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The rights that are given with each migration.
const RIGHTS: &str = "src/platform/rights.rs";

/// Style, fonts, scripts and pictures.
const ASSETS: &str = "assets";

/// The kinds of files that are sent, and whether packing makes them smaller: fonts are packed already.
const KINDS: [(&str, bool); 5] = [("css", true), ("js", true), ("svg", true), ("txt", true), ("woff2", false)];

fn main() -> io::Result<()> {
    name_migrations()?;
    pack_assets()
}

fn name_migrations() -> io::Result<()> {
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

/// Writes the files of `assets/` with their packed forms as an array of `(name, plain, gzip, brotli)`.
fn pack_assets() -> io::Result<()> {
    println!("cargo:rerun-if-changed={ASSETS}");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut files = Vec::new();
    find(Path::new(ASSETS), &mut files)?;
    files.sort();
    let mut list = Vec::new();
    for (at, (file, is_packed)) in files.iter().enumerate() {
        let plain = fs::read(file)?;
        let form = |ending: &str, pack: fn(&[u8]) -> io::Result<Vec<u8>>| -> io::Result<String> {
            let packed = if *is_packed { pack(&plain)? } else { plain.clone() };
            if packed.len() >= plain.len() {
                return Ok("None".to_owned());
            }
            let path = out.join(format!("asset-{at}.{ending}"));
            fs::write(&path, packed)?;
            Ok(format!("Some({})", included(&path)))
        };
        let (gzip, brotli) = (form("gz", gzip)?, form("br", brotli)?);
        let name = file.strip_prefix(ASSETS).map_err(io::Error::other)?;
        let plain = included(&fs::canonicalize(file)?);
        list.push(format!("({}, {plain}, {gzip}, {brotli}),", literal(name)));
    }
    fs::write(out.join("assets.rs"), format!("[{}]", list.concat()))
}

fn included(path: &Path) -> String {
    format!("include_bytes!({})", literal(path))
}

fn literal(path: &Path) -> String {
    format!("\"{}\"", path.to_string_lossy().escape_default())
}

/// The files that are sent, and whether to pack them.
fn find(folder: &Path, files: &mut Vec<(PathBuf, bool)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            find(&path, files)?;
        } else if let Some((_, is_packed)) = KINDS.iter().find(|(kind, _)| Some(*kind) == ending) {
            files.push((path, *is_packed));
        }
    }
    Ok(())
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(plain)?;
    packer.finish()
}

fn brotli(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut packer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
    packer.write_all(plain)?;
    drop(packer);
    Ok(packed)
}
