//! The pictures in the README: pages of the demonstration. `ATBALSS_WRITE_PICTURES=1 cargo test demo::pictures` takes
//! them again.
use std::path::{Path, PathBuf};

use atbalss::demo::{self, Demonstration};

use crate::support::{Account, story};

/// For each picture its name, the person who must be signed in, its address, and the width of the window.
const PICTURES: [(&str, &str, &str, u32); 4] = [
    ("results", "", "/consultations/2026-001/results?lang=en", 1280),
    ("text", "", "/consultations/2026-001/text?lang=en", 1280),
    ("desk", "madara.sietniece@ministrija.example", "/staff/comments?consultation=2026-002&lang=en", 1280),
    ("statements", "zane.dumbrukalne@purvaklusums.example", "/desk?lang=lv", 360),
];

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name).with_extension("png")
}

#[test]
fn every_picture_that_the_readme_shows_can_be_taken_anew() {
    let readme = include_str!("../../README.md");
    for (name, ..) in PICTURES {
        assert!(readme.contains(&format!("](docs/pictures/{name}.png)")), "the README does not show {name}");
    }
    if std::env::var_os("ATBALSS_WRITE_PICTURES").is_some() {
        take();
    }
    for (name, ..) in PICTURES {
        let bytes = std::fs::read(file(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(bytes.starts_with(b"\x89PNG"), "{name} is no picture");
    }
}

fn take() {
    story("2026-11-24T10:00", async |town| {
        let Demonstration { sign_ins, .. } = demo::fill(&town.app, town.now()).await.unwrap();
        for (name, email, address, width) in PICTURES {
            let browser = town.browser().await;
            if let Some(sign_in) = sign_ins.iter().find(|sign_in| sign_in.email == email) {
                let account = Account {
                    email: email.to_owned(),
                    password: sign_in.password.reveal().to_owned(),
                    id: sign_in.person,
                };
                browser.sign_in(&account).await;
            }
            browser.size(width, 860).await;
            browser.visit(address).await;
            if name == "desk" {
                let first = browser.text(".c-what a").await;
                browser.follow(&first).await;
            }
            std::fs::create_dir_all(file(name).parent().expect("a folder")).expect("the folder can be written to");
            browser.window(&file(name)).await;
        }
    });
}
