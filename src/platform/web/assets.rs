//! Style sheet, fonts, scripts and logo. The binary contains them; they share one address, which changes when any of
//! them changes.
use std::{fmt::Write, sync::LazyLock};

use actix_web::{HttpResponse, http::header, web};
use rust_embed::Embed;

use super::Page;
use crate::platform::{Error, sha256};

#[derive(Embed)]
#[folder = "assets/"]
#[include = "*.css"]
#[include = "*.js"]
#[include = "*.svg"]
#[include = "*.txt"]
#[include = "*.woff2"]
struct Files;

/// The first 16 hexadecimal digits of a SHA-256 over the names and contents of all files.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut all = Vec::new();
    for name in Files::iter() {
        let file = Files::get(&name).expect("a file that was listed is there");
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(&sha256(&file.data));
    }
    sha256(&all)[..8].iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string can be written to");
        hex
    })
});

/// The address of a file.
#[must_use]
pub fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *HASH)
}

/// `/assets/{hash}/{name}`.
pub fn routes(service: &mut web::ServiceConfig) {
    service.route("/assets/{hash}/{name:.*}", web::get().to(file));
}

/// A page of an older program may still ask with the old hash: it gets today's file, which the browser must not cache.
#[expect(clippy::disallowed_types, reason = "a file's name is no id")]
async fn file(path: web::Path<(String, String)>) -> Page {
    let (hash, name) = path.into_inner();
    let file = Files::get(&name).ok_or(Error::NotFound)?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "font/woff2",
    };
    let keep = if hash == *HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(HttpResponse::Ok().content_type(kind).insert_header((header::CACHE_CONTROL, keep)).body(file.data.into_owned()))
}
