//! The program itself, started as an operator starts it, on a private PostgreSQL of its own.
use std::{
    fs,
    io::{ErrorKind, Write},
    net::{IpAddr, TcpListener, TcpStream},
    process::{Command, Output},
    time::{Duration, Instant},
};

use crate::support::{
    RT, Visitor, database_url,
    installation::{Installation, Service, signal},
    new_database,
};

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
    service.0.wait().unwrap();

    let mut service = installation.serve();
    let again = add_inese(&installation);
    assert_eq!(String::from_utf8_lossy(&again.stderr), "atbalss: somebody with this email address is there already\n");
    signal(&service, "TERM");
    assert!(service.0.wait().unwrap().success(), "asked to stop, it ends well");
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

/// The service's memory, in megabytes.
fn memory(Service(service): &Service) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", service.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
}

#[test]
fn neither_signing_in_nor_holding_connections_open_uses_up_the_service() {
    let installation = Installation::new("stranger");
    let mut service = installation.serve();
    let added = String::from_utf8(add_inese(&installation).stdout).unwrap();
    let password = added.trim_end().rsplit_once(' ').unwrap().1;
    let base = format!("http://127.0.0.1:{}", installation.port);

    let before = memory(&service);
    RT.block_on(async {
        for _ in 0..20 {
            let inese = Visitor::new(&base).reading("en");
            let form = inese.visit("/sign-in").await;
            let typed = [("Email address", "inese@ministry.example"), ("Password", password)];
            assert!(inese.press(&form, "Sign in", &typed).await.has("Inese Kalniņa"));
        }
    });
    let log = fs::read_to_string(installation.log()).unwrap();
    assert_eq!(log.lines().filter(|line| line.contains("sign-in") && line.contains("known")).count(), 20, "{log}");
    assert!(log.contains("127.0.0.0/24") && !log.contains("inese@"), "{log}");
    // One hash takes 19 MB.
    let after = memory(&service);
    assert!(after < before + 60, "from {before} to {after} MB");

    // A stranger holds more connections than one network may have, each with a form that does not come.
    let held: Vec<TcpStream> = (0..400).map(|_| unfinished(installation.port)).collect();
    let open = held.iter().filter(|connection| is_open(connection)).count();
    assert!(open <= 256, "{open}");
    let neighbour = reqwest::Client::builder().local_address(IpAddr::from([127, 0, 1, 1])).no_proxy().build().unwrap();
    let answer = RT.block_on(async {
        neighbour.get(format!("{base}/sign-in")).timeout(Duration::from_secs(20)).send().await.expect("an answer")
    });
    assert_eq!(answer.status(), 200, "another network is served");
    drop(held);
    signal(&service, "TERM");
    assert!(service.0.wait().unwrap().success(), "asked to stop, it ends well");
}

/// A connection with the beginning of a form.
fn unfinished(port: u16) -> TcpStream {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail="
    );
    // It may be closed already.
    let _ = connection.write_all(head.as_bytes());
    connection
}

/// Whether the service still waits for the rest of the form.
fn is_open(connection: &TcpStream) -> bool {
    connection.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
    connection.peek(&mut [0]).is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
}

#[test]
fn adding_staff_needs_no_secret_and_says_what_the_database_said() {
    let installation = Installation::new("words");
    let add = |role| {
        installation
            .command(&["staff", "add", "--name", "Inese Kalniņa", "--position", "Expert", "--email", "i@m.example"])
            .args(["--role", role])
            .env("DATABASE_URL", "postgres://nobody:secret-word@127.0.0.1:1/nothing")
            .output()
            .unwrap()
    };
    let refused = String::from_utf8_lossy(&add("editor").stderr).into_owned();
    assert!(refused.starts_with("atbalss: the database is away: ") && refused.contains("refused"), "{refused}");
    assert!(!refused.contains("secret-word"), "{refused}");
    let unknown = String::from_utf8_lossy(&add("boss").stderr).into_owned();
    assert!(unknown.contains("editor, reviewer, approver, admin"), "{unknown}");
}

#[test]
fn nobody_is_added_to_a_second_empty_database_beside_a_running_service() {
    let installation = Installation::new("beside");
    let _service = TcpListener::bind(("127.0.0.1", installation.port)).unwrap();
    let refused = String::from_utf8_lossy(&add_inese(&installation).stderr).into_owned();
    assert!(refused.contains("a service runs on") && refused.contains("ATBALSS_DATA_DIR"), "{refused}");
}

#[test]
fn when_its_private_postgresql_is_killed_the_service_goes_on_within_seconds() {
    let installation = Installation::new("postgres");
    let mut service = installation.serve();
    let added = String::from_utf8(add_inese(&installation).stdout).unwrap();
    let password = added.trim_end().rsplit_once(' ').unwrap().1.to_owned();
    let data = installation.data.join("postgres/data/postmaster.pid");
    for _ in 0..3 {
        let server = fs::read_to_string(&data).unwrap().lines().next().unwrap().to_owned();
        assert!(Command::new("kill").args(["-KILL", &server]).status().unwrap().success());
        let began = Instant::now();
        while fs::read_to_string(&data).is_ok_and(|file| file.starts_with(&server)) || !installation.is_ready() {
            assert!(began.elapsed() < Duration::from_secs(30), "it does not come back");
            std::thread::yield_now();
        }
    }
    let base = format!("http://127.0.0.1:{}", installation.port);
    RT.block_on(async {
        let inese = Visitor::new(&base).reading("en");
        let form = inese.visit("/sign-in").await;
        let typed = [("Email address", "inese@ministry.example"), ("Password", password.as_str())];
        assert!(inese.press(&form, "Sign in", &typed).await.has("Inese Kalniņa"));
    });
    let log = fs::read_to_string(installation.log()).unwrap();
    assert_eq!(log.matches("has ended by itself and is started again").count(), 3, "{log}");
    signal(&service, "TERM");
    assert!(service.0.wait().unwrap().success(), "asked to stop, it ends well");
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned()).concat()
}

#[test]
fn an_operator_loses_everything_and_restores_it_from_a_copy_made_while_it_served() {
    let installation = Installation::new("backup");
    let service = installation.serve();
    assert!(add_inese(&installation).status.success());
    let copy = std::env::temp_dir().join(format!("atbalss-copy-{}", std::process::id()));
    let file = copy.to_str().unwrap();
    let made = installation.run(&["backup", file]);
    assert!(made.status.success() && said(&made).contains("holds the database"), "{made:?}");
    let again = installation.run(&["backup", file]);
    assert!(!again.status.success() && said(&again).contains("is there already"), "{again:?}");
    let beside = installation.run(&["restore", file]);
    assert!(!beside.status.success() && said(&beside).contains("in use by another running Atbalss"), "{beside:?}");

    signal(&service, "KILL");
    drop(service);
    drop(installation);
    let fresh = Installation::new("restored");
    let broken = fresh.data.join("broken");
    fs::write(&broken, "no copy").unwrap();
    let refused = fresh.run(&["restore", broken.to_str().unwrap()]);
    assert!(!refused.status.success() && said(&refused).contains("pg_restore did not succeed"), "{refused:?}");
    let nowhere = fresh.run(&["restore", "/nowhere"]);
    assert!(!nowhere.status.success() && said(&nowhere).contains("cannot read /nowhere"), "{nowhere:?}");
    let empty = fresh.run(&["migrate"]);
    assert!(empty.status.success(), "{empty:?}");
    let nobody = std::env::temp_dir().join(format!("atbalss-nobody-{}", std::process::id()));
    assert!(fresh.run(&["backup", nobody.to_str().unwrap()]).status.success());
    let refused = fresh.run(&["restore", nobody.to_str().unwrap()]);
    assert!(!refused.status.success() && said(&refused).contains("nobody is in it"), "{refused:?}");
    fs::remove_file(nobody).unwrap();
    let restored = fresh.run(&["restore", file]);
    assert!(restored.status.success() && said(&restored).contains("is kept as atbalss_before_"), "{restored:?}");
    let again = add_inese(&fresh);
    assert_eq!(said(&again), "atbalss: somebody with this email address is there already\n");
    let _service = fresh.serve();
    let second = fresh.run(&["serve"]);
    assert!(!second.status.success() && said(&second).contains("in use by another running Atbalss"), "{second:?}");
    fs::remove_file(copy).unwrap();
}

#[test]
fn check_says_what_is_in_order_and_what_is_not() {
    let installation = Installation::new("check");
    let nothing = installation.run(&["check"]);
    assert!(!nothing.status.success() && said(&nothing).contains("holds no database of Atbalss"), "{nothing:?}");
    assert!(installation.run(&["migrate"]).status.success());
    let fine = installation.run(&["check"]);
    let lines = said(&fine);
    for line in [
        "ok       database  it answers",
        "ok       roles     the role that serves cannot change the record",
        "ok       tables    as this program needs them",
        "ok       clock     0.0 s from the database's",
        "warning  mail      SMTP_URL is not set",
    ] {
        assert!(lines.contains(line), "{line}: {lines}");
    }
    assert!(fine.status.success(), "{lines}");
    let away = installation.command(&["check"]).env("DATABASE_URL", "postgres://a@127.0.0.1:1/b").output().unwrap();
    assert!(!away.status.success() && said(&away).contains("wrong    database  "), "{away:?}");
}

#[test]
fn a_database_that_can_lose_what_it_has_confirmed_is_refused_with_the_names_of_the_settings() {
    let installation = Installation::new("unsafe");
    let refused = installation
        .command(&["serve"])
        .env("DATABASE_URL", RT.block_on(new_database_of_throwaways()))
        .env("ATBALSS_SECRET", "a secret that everyone in town knows")
        .output()
        .unwrap();
    let sentence = said(&refused);
    assert!(!refused.status.success() && sentence.contains("can lose what it has confirmed: change"), "{sentence}");
    for setting in ["fsync = off", "full_page_writes = off", "synchronous_commit = off"] {
        assert!(sentence.contains(setting), "{sentence}");
    }
}

/// The tests' own server keeps nothing for long.
async fn new_database_of_throwaways() -> String {
    database_url(&new_database().await)
}

#[test]
fn whoever_comes_while_it_stops_is_answered_or_refused_and_never_cut_off() {
    let installation = Installation::new("stop");
    let mut service = installation.serve();
    let address = format!("http://127.0.0.1:{}/organisations", installation.port);
    let told: Vec<u16> = RT.block_on(async {
        let readers = (0..8).map(|_| {
            let address = address.clone();
            RT.spawn(async move {
                let mut told = Vec::new();
                // Until nobody is there any more. Each comes anew, as new readers do.
                loop {
                    let reader = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0).build().unwrap();
                    match reader.get(&address).send().await {
                        Ok(answer) => told.push(answer.status().as_u16()),
                        Err(error) if error.is_connect() => return told,
                        Err(error) => panic!("cut off: {error:?}"),
                    }
                }
            })
        });
        let readers: Vec<_> = readers.collect();
        signal(&service, "TERM");
        let mut told = Vec::new();
        for reader in readers {
            told.extend(reader.await.unwrap());
        }
        told
    });
    assert!(told.iter().all(|status| matches!(status, 200 | 503)) && told.contains(&200), "{told:?}");
    assert!(service.0.wait().unwrap().success(), "asked to stop, it ends well");
}
