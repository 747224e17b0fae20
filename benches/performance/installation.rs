//! The program with its data, started as an operator starts it.
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use atbalss::platform::cluster::{Cluster, Urls};

use crate::{Plan, load::Processes};

const PROGRAM: &str = env!("CARGO_BIN_EXE_atbalss");
/// Where the data of one schema and plan are kept for the next run.
const KEPT: &str = env!("CARGO_TARGET_TMPDIR");

/// A data directory, with the service that runs on it. The service ends with it.
pub struct Installation {
    pub data: PathBuf,
    pub port: u16,
    service: Child,
}

impl Installation {
    pub fn new(plan: &Plan) -> Self {
        let most = plan.sizes.last().expect("a size");
        let data = Path::new(KEPT).join(format!("performance-{}-{most}", env!("ATBALSS_MIGRATIONS")));
        fs::create_dir_all(&data).expect("a folder for the data");
        if !data.join("complete").exists() {
            // What an interrupted run has left is of no use.
            let _ = fs::remove_dir_all(data.join("postgres"));
        }
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a free port").port();
        let service = start(&data, port, &[]);
        Self { data, port, service }
    }

    /// Starts the service anew with these settings.
    pub fn restart(&mut self, settings: &[(&str, &str)]) {
        self.stop();
        self.service = start(&self.data, self.port, settings);
    }

    fn stop(&mut self) {
        let asked = Command::new("kill").args(["-TERM", &self.service.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "the service cannot be stopped");
        self.service.wait().expect("the service ends");
    }

    pub fn urls(&self) -> Urls {
        Cluster::urls_of_running(&self.data.join("postgres"), "atbalss").expect("the private PostgreSQL runs")
    }

    /// The processes of the service and of its PostgreSQL.
    pub fn processes(&self) -> Processes {
        Processes::of(self.service.id(), self.postmaster())
    }

    /// The processes of its PostgreSQL alone.
    pub fn postgres(&self) -> Processes {
        Processes::of_server(self.postmaster())
    }

    /// The process of the service.
    pub fn pid(&self) -> u32 {
        self.service.id()
    }

    fn postmaster(&self) -> u32 {
        let file = find(&self.data.join("postgres"), "postmaster.pid").expect("PostgreSQL runs");
        let text = fs::read_to_string(file).expect("its number");
        text.lines().next().and_then(|line| line.parse().ok()).expect("its number")
    }

    pub fn link(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Runs a script of SQL as the owner, and returns what it prints.
    pub fn psql(&self, script: &str, variables: &[(&str, &str)]) -> String {
        let mut command = Command::new(program("psql"));
        command.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--dbname", &self.urls().owner]);
        for (name, value) in variables {
            command.arg("--set").arg(format!("{name}={value}"));
        }
        command.arg("--set").arg("ON_ERROR_STOP=on").arg("--file").arg("-");
        let mut psql = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("psql");
        let mut input = psql.stdin.take().expect("its input");
        std::io::Write::write_all(&mut input, script.as_bytes()).expect("psql reads");
        drop(input);
        let output = psql.wait_with_output().expect("psql ends");
        assert!(output.status.success(), "psql failed on: {}", script.chars().take(200).collect::<String>());
        String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
    }
}

fn start(data: &Path, port: u16, settings: &[(&str, &str)]) -> Child {
    let log = fs::File::create(data.join("log")).expect("a log");
    let mut service = Command::new(PROGRAM)
        .arg("serve")
        .env("ATBALSS_DATA_DIR", data)
        .env("ATBALSS_LISTEN", format!("127.0.0.1:{port}"))
        .env("RUST_LOG", "info")
        .env_remove("DATABASE_URL")
        .envs(settings.iter().copied())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("the program");
    let began = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(service.try_wait().expect("its state").is_none(), "the service ended: see {}", data.display());
        assert!(began.elapsed() < Duration::from_mins(1), "the service does not start");
        thread::sleep(Duration::from_millis(20));
    }
    service
}

/// A program of PostgreSQL: Debian keeps them beside the server's.
pub fn program(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = versions.map(|version| version.path().join("bin").join(name)).collect();
    found.retain(|path| path.exists());
    found.sort();
    found.pop().unwrap_or_else(|| name.into())
}

fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let here = folder.join(name);
    if here.exists() {
        return Some(here);
    }
    let folders = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    folders.map(|path| path.join(name)).find(|path| path.exists())
}

impl Drop for Installation {
    fn drop(&mut self) {
        self.stop();
    }
}
