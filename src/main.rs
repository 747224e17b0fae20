//! The program. What it can do stands in `atbalss::command`.
use std::process::ExitCode;

fn main() -> ExitCode {
    atbalss::command::run()
}
