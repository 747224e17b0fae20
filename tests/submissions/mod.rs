mod at_once;
mod deadline;
mod handing_in;
pub mod paper;
mod receipt;
mod record;
mod revising;
mod withdrawing;

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use crate::{
    statements::Shore,
    support::{Seen, Visitor},
};

/// Both declarations ticked.
pub const DECLARED: [(&str, &str); 2] = [
    ("I am authorised to submit this statement on behalf of Drošais krasts.", "yes"),
    (
        "I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.",
        "yes",
    ),
];

pub const SUBMIT: &str = "Submit the statement for Drošais krasts";

/// A statement with comments on two points and a covering note; returns its address.
async fn written(visitor: &Visitor, shore: &Shore) -> String {
    let mut address = String::new();
    for (anchor, kind, text) in
        [("p-3", "Support", "Keep it."), ("p-1", "Proposal", "People ask\nwhat they should do.")]
    {
        let form = visitor.visit(&shore.comment_on(anchor)).await;
        let fill = [("What kind of comment is it?", kind), ("Your comment", text)];
        address = visitor.save_comment(&form, "Save for Drošais krasts", &fill).await.path;
    }
    address
}

/// The check page of a statement that is ready.
pub async fn ready(visitor: &Visitor, shore: &Shore) -> Seen {
    let statement = written(visitor, shore).await;
    visitor.visit(&format!("{statement}/check")).await
}

/// Checks a proof with the program that the service offers, as anyone could.
pub fn verify(given: &str) -> Output {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/verify.py");
    let mut python = Command::new("/usr/bin/python3");
    let python = python.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut python = python.spawn().unwrap();
    python.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
    python.wait_with_output().unwrap()
}
