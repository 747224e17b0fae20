//! A town: the whole service on a port, its own database, a clock that stands still, and the people who visit it.

pub mod office;
pub mod browser;
pub mod installation;
pub mod lane;
pub mod letters;
pub mod people;
pub mod post;
pub mod seen;
pub mod versions;
pub mod visitor;

use std::{
    fs,
    net::TcpListener,
    panic::AssertUnwindSafe,
    path::Path,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use actix_web::dev::ServerHandle;
use atbalss::{
    app::Capacity,
    platform::{
        Clock, Config, Db, Error, Instant, Secret, Stop, Tx,
        cluster::{Cluster, SERVICE, Urls},
        migrations,
        web::{App, ExportLimits, Exports, KeptPages, Presence},
    },
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use futures_util::FutureExt;
use jiff::{civil::DateTime, tz::TimeZone};
use tokio::{runtime::Runtime, task::LocalSet};

pub use self::{
    browser::Lent,
    people::{Account, Setting},
    seen::Seen,
    visitor::Visitor,
};

/// The one runtime of the process: pools, servers and stories live on it.
pub static RT: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap());

/// The address of a database of the private cluster, for its owner.
pub fn database_url(name: &str) -> String {
    database_urls(name).owner
}

/// The addresses of a database of the private cluster, which lives as long as the process.
pub fn database_urls(name: &str) -> Urls {
    static SERVER: LazyLock<Cluster> = LazyLock::new(|| {
        Cluster::start_throwaway(Path::new(env!("CARGO_TARGET_TMPDIR"))).unwrap_or_else(|error| panic!("{error}"))
    });
    SERVER.urls(name)
}

/// A migrated database that towns are copied from, named by the contents of the migrations; made when it is missing.
static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
    let name = format!("template_{}", env!("ATBALSS_MIGRATIONS"));
    let known = on_server(async |conn| {
        drop_leftovers(conn, &name).await;
        exists(conn, &name).await
    });
    if !known {
        let unfinished = format!("{name}_unfinished");
        on_server(async |conn| conn.batch_execute(&format!("CREATE DATABASE {unfinished}")).await.unwrap());
        migrations::migrate(&database_url(&unfinished), Some(SERVICE)).unwrap();
        on_server(async |conn| {
            conn.batch_execute(&format!("ALTER DATABASE {unfinished} RENAME TO {name}")).await.unwrap();
        });
    }
    name
});

fn on_server<T: Send>(work: impl AsyncFnOnce(&mut AsyncPgConnection) -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut conn = AsyncPgConnection::establish(&database_url("postgres")).await.unwrap();
                work(&mut conn).await
            })
        });
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

#[derive(diesel::QueryableByName)]
struct Name {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

async fn databases(conn: &mut AsyncPgConnection) -> Vec<String> {
    let names = diesel_async::RunQueryDsl::load::<Name>(
        diesel::sql_query("SELECT datname::text AS name FROM pg_database"),
        conn,
    )
    .await;
    names.unwrap().into_iter().map(|row| row.name).collect()
}

async fn exists(conn: &mut AsyncPgConnection, name: &str) -> bool {
    databases(conn).await.iter().any(|known| known == name)
}

/// Removes the databases of failed towns from earlier runs, and templates of older migrations.
async fn drop_leftovers(conn: &mut AsyncPgConnection, template: &str) {
    for name in databases(conn).await {
        if name.starts_with("town_") || (name.starts_with("template_") && name != template) {
            conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.unwrap();
        }
    }
}

/// A new empty database, migrated.
pub async fn new_database() -> String {
    let template = tokio::task::spawn_blocking(|| TEMPLATE.clone()).await.unwrap();
    new_database_like(&template).await
}

/// A new database without any table.
pub async fn new_bare_database() -> String {
    new_database_like("template0").await
}

async fn new_database_like(template: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("town_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let mut conn = AsyncPgConnection::establish(&database_url("postgres")).await.unwrap();
    conn.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")).await.unwrap();
    name
}

/// Removes a database with whatever is still connected to it.
pub async fn drop_database(name: &str) {
    let mut conn = AsyncPgConnection::establish(&database_url("postgres")).await.unwrap();
    conn.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
}

/// A moment in Riga: `2026-09-10T12:00`.
pub fn at(riga: &str) -> Instant {
    let local: DateTime = riga.parse().unwrap();
    local.to_zoned(TimeZone::get("Europe/Riga").unwrap()).unwrap().timestamp().into()
}

/// The service, running.
pub struct Town {
    pub app: App,
    pub base: String,
    pub database: String,
    /// `None` if another process serves.
    server: Option<ServerHandle>,
}

/// Runs a story in its own town, whose clock is at `now` in Riga. A story that fails keeps its database and prints its
/// name.
pub fn story(now: &str, play: impl AsyncFnOnce(&Town)) {
    story_on(now, new_database(), play);
}

/// Runs a story in a town with this database.
pub fn story_on(now: &str, database: impl Future<Output = String>, play: impl AsyncFnOnce(&Town)) {
    play_out(now, database, None, play);
}

/// Runs a story in a town with one more setting.
pub fn story_with(setting: (&'static str, &'static str), now: &str, play: impl AsyncFnOnce(&Town)) {
    play_out(now, new_database(), Some(setting), play);
}

fn play_out(
    now: &str,
    database: impl Future<Output = String>,
    setting: Option<(&'static str, &'static str)>,
    play: impl AsyncFnOnce(&Town),
) {
    RT.block_on(LocalSet::new().run_until(async {
        let town = Town::new(now, database.await, setting);
        let told = tokio::time::timeout(Duration::from_mins(4), AssertUnwindSafe(play(&town)).catch_unwind()).await;
        town.stop().await;
        match told {
            Ok(Ok(())) => drop_database(&town.database).await,
            Ok(Err(panic)) => {
                eprintln!("the town of this story is kept: {}", database_url(&town.database));
                std::panic::resume_unwind(panic)
            }
            Err(late) => panic!(
                "the story did not end within four minutes ({late}); its town is kept: {}",
                database_url(&town.database)
            ),
        }
    }));
}

impl Town {
    fn new(now: &str, database: String, setting: Option<(&str, &str)>) -> Self {
        #[cfg(debug_assertions)]
        atbalss::accounts::hash_for_stories();
        let db = Db::new(&database_urls(&database).service, 8, RT.handle()).unwrap();
        Self::serving(db, Clock::still(at(now)), database, setting, Exports::default())
    }

    /// A service with its own address, clock and connections. Several may serve one database.
    fn serving(db: Db, clock: Clock, database: String, setting: Option<(&str, &str)>, exports: Exports) -> Self {
        let listener = TcpListener::bind((std::net::Ipv4Addr::from(own_address()), 0)).unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let config = Config::read(|name| match name {
            "ATBALSS_URL" => Some(base.clone()),
            // Each visitor acts as its own proxy and names its network.
            "ATBALSS_TRUSTED_PROXIES" => Some("127.0.0.0/8".to_owned()),
            "ATBALSS_SECURITY_CONTACT" => Some("mailto:security@atbalss.example".to_owned()),
            // What happens is told at once, unless a story is about that.
            _ if setting.is_none_or(|(set, _)| set != name) && name == "ATBALSS_FRESH_FOR" => Some("0".to_owned()),
            _ => setting.filter(|(set, _)| *set == name).map(|(_, value)| value.to_owned()),
        });
        let app = App {
            db,
            clock,
            config: Arc::new(Config { program: env!("CARGO_BIN_EXE_atbalss").into(), ..config.unwrap() }),
            secret: Secret::new(b"a secret that everyone in town knows").unwrap(),
            exports,
            kept: KeptPages::default(),
            presence: Presence::default(),
        };
        let server = atbalss::app::serve(app.clone(), listener, Capacity { workers: 1, connections: 1000 }).unwrap();
        let handle = server.handle();
        RT.spawn(server);
        Self { app, base, database, server: Some(handle) }
    }

    /// One more instance of the service on the same database, with its own clock and connections.
    pub fn instance(&self, db: Db, clock: Clock) -> Self {
        Self::serving(db, clock, self.database.clone(), None, Exports::default())
    }

    /// One more instance of the service, which writes files within these limits.
    pub fn exporting(&self, limits: ExportLimits) -> Self {
        let (db, clock) = (self.app.db.clone(), self.app.clock.clone());
        Self::serving(db, clock, self.database.clone(), None, Exports::within(limits))
    }

    /// The people and the record of a service that another process runs.
    pub fn run_by_another(app: App, base: String) -> Self {
        Self { app, base, database: String::new(), server: None }
    }

    /// Ends the service; the database stays.
    pub async fn stop(&self) {
        if let Some(server) = &self.server {
            server.stop(false).await;
        }
    }

    /// The current time in town.
    pub fn now(&self) -> Instant {
        self.app.clock.now()
    }

    /// Moves the clock.
    pub fn later(&self, now: &str) {
        self.app.clock.set(at(now));
    }

    /// A connection of the owner of the database, who may do what the service may not.
    pub async fn owner(&self) -> AsyncPgConnection {
        AsyncPgConnection::establish(&database_url(&self.database)).await.unwrap()
    }

    /// A person with a plain browser, who reads English.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.base).reading("en")
    }

    /// A person with Chromium.
    pub async fn browser(&self) -> Lent {
        Lent::lend(&self.base).await
    }

    /// Runs an action, as the command line or a page would.
    pub async fn write<T: 'static>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T, Error> + 'static) -> T {
        self.app.db.write(work).await.unwrap()
    }

    /// Runs an action that its rules could refuse, but do not here.
    pub async fn act<T: 'static, H: std::fmt::Debug + 'static>(
        &self,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, Stop<H>> + 'static,
    ) -> T {
        self.app.db.write(work).await.unwrap()
    }

    /// The result of `SELECT … AS number`.
    pub async fn number(&self, sql: &str) -> i64 {
        let row: Number =
            diesel_async::RunQueryDsl::get_result(diesel::sql_query(sql), &mut self.app.db.read().await.unwrap())
                .await
                .unwrap();
        row.number
    }

    /// How many queries the service runs during `during`.
    pub async fn queries(&self, during: impl Future) -> u64 {
        let before = self.app.db.queries();
        during.await;
        self.app.db.queries() - before
    }
}

#[derive(diesel::QueryableByName)]
struct Number {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    number: i64,
}

/// The result of an action that must not be refused.
pub fn unhindered<T, H: std::fmt::Debug>(done: Result<T, Stop<H>>) -> Result<T, Error> {
    done.map_err(|stop| match stop {
        Stop::Refused(hindrance) => panic!("something is in the way: {hindrance:?}"),
        Stop::Failed(error) => error,
    })
}

/// Browsers share cookies between ports, so each town has its own address: then one Chromium serves many towns.
fn own_address() -> [u8; 4] {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let [.., high, low] = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    [127, high.wrapping_add(64), low, 1]
}

/// A real document, or `None` if the samples are not installed: then the story says so and ends.
pub fn sample(path: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples").join(path);
    let text = fs::read_to_string(&file).ok();
    if text.is_none() {
        println!("left out: the sample {path} is not at hand");
    }
    text
}
