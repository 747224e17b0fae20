//! The program itself, started as an operator starts it, on a private PostgreSQL of its own.
use std::{
    fs,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use crate::support::RT;

const PROGRAM: &str = env!("CARGO_BIN_EXE_atbalss");

/// An installation with its own data directory, which is deleted with it.
struct Installation {
    data: PathBuf,
    port: u16,
}

impl Installation {
    fn new(name: &str) -> Self {
        let data = std::env::temp_dir().join(format!("atbalss-{name}-{}", std::process::id()));
        // The server's account must be able to enter it.
        fs::create_dir_all(&data).unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        Self { data, port }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        let listen = format!("127.0.0.1:{}", self.port);
        command
            .args(args)
            .env("ATBALSS_DATA_DIR", &self.data)
            .env("ATBALSS_LISTEN", listen)
            .env("RUST_LOG", "warn")
            .env_remove("DATABASE_URL");
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Starts the service and waits until it is ready.
    fn serve(&self) -> Child {
        let mut service = self.command(&["serve"]).stdout(Stdio::null()).spawn().unwrap();
        let began = Instant::now();
        while !self.is_ready() {
            assert!(service.try_wait().unwrap().is_none(), "the service ended by itself");
            assert!(began.elapsed() < Duration::from_mins(1), "the service is not ready after a minute");
            std::thread::yield_now();
        }
        service
    }

    fn is_ready(&self) -> bool {
        let address = format!("http://127.0.0.1:{}/health/ready", self.port);
        RT.block_on(reqwest::get(address)).is_ok_and(|answer| answer.status() == 204)
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.data);
    }
}

fn signal(process: &Child, name: &str) {
    assert!(Command::new("kill").args([&format!("-{name}"), &process.id().to_string()]).status().unwrap().success());
}

fn add_inese(installation: &Installation) -> Output {
    installation.run(&[
        "staff",
        "add",
        "--name",
        "Inese Kalniņa",
        "--position",
        "Expert",
        "--email",
        "inese@ministry.example",
        "--role",
        "editor",
    ])
}

#[test]
fn an_operator_adds_staff_beside_the_running_service_and_it_survives_being_killed() {
    let installation = Installation::new("killed");
    let mut service = installation.serve();
    let added = add_inese(&installation);
    assert!(added.status.success(), "{added:?}");
    assert!(String::from_utf8_lossy(&added.stdout).starts_with("The password is shown this once: "));

    signal(&service, "KILL");
    service.wait().unwrap();

    let mut service = installation.serve();
    let again = add_inese(&installation);
    assert_eq!(String::from_utf8_lossy(&again.stderr), "atbalss: somebody with this email address is there already\n");
    signal(&service, "TERM");
    assert!(service.wait().unwrap().success(), "asked to stop, it ends well");
}

#[test]
fn a_wrong_setting_stops_the_start_with_a_sentence_that_names_it() {
    let installation = Installation::new("setting");
    let refused = installation.command(&["serve"]).env("ATBALSS_URL", "atbalss.example").output().unwrap();
    assert!(!refused.status.success());
    let sentence = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(sentence.starts_with("atbalss: ATBALSS_URL is wrong: expected an http or https address"), "{sentence}");
}

#[test]
fn without_the_servers_programs_it_says_what_to_install() {
    let installation = Installation::new("programs");
    let refused = installation.command(&["serve"]).env("ATBALSS_PG_BIN", &installation.data).output().unwrap();
    let sentence = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && sentence.contains("ATBALSS_PG_BIN"), "{sentence}");
}

#[test]
fn with_a_database_of_ones_own_a_secret_must_be_given() {
    let installation = Installation::new("secret");
    let refused =
        installation.command(&["serve"]).env("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing").output().unwrap();
    let sentence = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && sentence.starts_with("atbalss: ATBALSS_SECRET is missing"), "{sentence}");
}
