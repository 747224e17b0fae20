//! How anyone checks that nothing was changed: a page, the program that computes the digests anew, and the description
//! of what they are made of. Both files are those of the sources, so that what is offered is what the tests run.
use actix_web::HttpResponse;
use askama::Template;

use crate::platform::web::{Page, Shell, html};

const PROGRAM: &str = include_str!("../../../docs/verify.py");
const DESCRIPTION: &str = include_str!("../../../docs/proof.md");

/// `/verify`: what a digest is, with what to compare it, how to compute it, and what it proves.
#[derive(Template)]
#[template(path = "reading/verify.html")]
struct VerifyPage {
    shell: Shell,
}

/// Shows the page.
pub(super) async fn show(shell: Shell) -> Page {
    html(&VerifyPage { shell })
}

/// `/verify.py`: the program.
pub(super) async fn program() -> Page {
    Ok(plain(PROGRAM))
}

/// `/proof.md`: the description.
pub(super) async fn description() -> Page {
    Ok(plain(DESCRIPTION))
}

fn plain(text: &'static str) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text)
}
