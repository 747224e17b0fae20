//! Style sheet, fonts, scripts and logo. The binary contains them, packed while it was built; they share one address,
//! which changes when any of them changes.
use std::sync::LazyLock;

use actix_web::{HttpRequest, web};

use super::{
    Page,
    packed::{Heads, Packed, digest},
};
use crate::platform::{Error, sha256};

/// A file as it was built in: its name, what it holds, and its packed forms where they are smaller.
type Built = (&'static str, &'static [u8], Option<&'static [u8]>, Option<&'static [u8]>);

static BUILT: &[Built] = &include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file in its forms.
struct Asset {
    name: &'static str,
    digest: String,
    packed: Packed,
}

static FILES: LazyLock<Vec<Asset>> = LazyLock::new(|| BUILT.iter().map(asset).collect());

fn asset((name, plain, gzip, brotli): &Built) -> Asset {
    let form = |bytes: &'static [u8]| web::Bytes::from_static(bytes);
    let packed = Packed { plain: Some(form(plain)), gzip: gzip.map(form), brotli: brotli.map(form) };
    Asset { name, digest: digest(plain), packed }
}

/// The first 16 hexadecimal digits of a SHA-256 over the names and contents of all files.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (name, plain, ..) in BUILT {
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(&sha256(plain));
    }
    digest(&all)
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
async fn file(path: web::Path<(String, String)>, request: HttpRequest) -> Page {
    let (hash, name) = path.into_inner();
    let file = FILES.iter().find(|file| file.name == name).ok_or(Error::NotFound)?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "font/woff2",
    };
    let cache = if hash == *HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    file.packed.answer(&request, Heads { digest: &file.digest, kind, cache, vary: "Accept-Encoding" })
}
