//! The program itself, started as an operator starts it, on a private PostgreSQL of its own.
use std::{
    fs,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use atbalss::platform::{
    Clock, Config, Db, Secret,
    cluster::{Cluster, Urls},
    web::{App, Exports, KeptPages, Presence},
};

use super::{RT, Town};

const PROGRAM: &str = env!("CARGO_BIN_EXE_atbalss");

/// An installation with its own data directory, which is deleted with it.
pub struct Installation {
    pub data: PathBuf,
    pub port: u16,
}

impl Installation {
    pub fn new(name: &str) -> Self {
        let data = std::env::temp_dir().join(format!("atbalss-{name}-{}", std::process::id()));
        // The server's account must be able to enter it.
        fs::create_dir_all(&data).unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        Self { data, port }
    }

    pub fn command(&self, args: &[&str]) -> Command {
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

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Starts the service and waits until it is ready.
    pub fn serve(&self) -> Service {
        self.serve_with(&[])
    }

    /// The same with these settings.
    pub fn serve_with(&self, settings: &[(&str, &str)]) -> Service {
        let log = fs::File::create(self.log()).unwrap();
        let mut command = self.command(&["serve"]);
        command.envs(settings.iter().copied()).env("RUST_LOG", "info").stdout(Stdio::null()).stderr(log);
        let mut service = Service(command.spawn().unwrap());
        let began = Instant::now();
        while !self.is_ready() {
            assert!(service.0.try_wait().unwrap().is_none(), "the service ended by itself");
            assert!(began.elapsed() < Duration::from_mins(1), "the service is not ready after a minute");
            std::thread::yield_now();
        }
        service
    }

    /// The database of the service.
    pub fn urls(&self) -> Urls {
        Cluster::urls_of_running(&self.data.join("postgres"), "atbalss").unwrap()
    }

    /// The service as a town that it runs by itself, on the time of the world.
    pub fn town(&self) -> Town {
        let base = format!("http://127.0.0.1:{}", self.port);
        let config = Config::read(|name| (name == "ATBALSS_URL").then(|| base.clone())).unwrap();
        let secret = fs::read_to_string(self.data.join("secret")).unwrap();
        let app = App {
            db: Db::new(&self.urls().service, 4, RT.handle()).unwrap(),
            clock: Clock::System,
            config: Arc::new(config),
            secret: Secret::new(secret.trim().as_bytes()).unwrap(),
            exports: Exports::default(),
            kept: KeptPages::default(),
            presence: Presence::default(),
        };
        Town::run_by_another(app, base)
    }

    /// What the service has logged.
    pub fn log(&self) -> PathBuf {
        self.data.join("log")
    }

    pub fn is_ready(&self) -> bool {
        let address = format!("http://127.0.0.1:{}/health/ready", self.port);
        RT.block_on(reqwest::get(address)).is_ok_and(|answer| answer.status() == 204)
    }
}

/// The service. It ends at the latest with its story.
pub struct Service(pub Child);

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.data);
    }
}

pub fn signal(Service(process): &Service, name: &str) {
    assert!(Command::new("kill").args([&format!("-{name}"), &process.id().to_string()]).status().unwrap().success());
}
