//! How much memory the service holds.
use futures_util::future::join_all;
use reqwest::{Client, StatusCode, redirect::Policy};

use crate::{
    Bench, exports,
    load::{Subject, load},
    pages::{self, Filled},
    table::{Goal, Table},
};

const AT_ONCE: usize = 64;

/// The setting with which the service believes where a request comes from: nobody else's tries are theirs.
pub const THROUGH_A_PROXY: (&str, &str) = ("ATBALSS_TRUSTED_PROXIES", "127.0.0.1");

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new("Memory of the service (without PostgreSQL)", &["after", "MB now", "MB at most"]);
    bench.installation.restart(&[]);
    bench.wait(read_once(bench.installation.link("/")));
    line(&mut table, bench, "one page", 40.0);
    bench.installation.restart(&[]);
    read(bench);
    line(&mut table, bench, "64 readers at once", 120.0);
    bench.installation.restart(&[THROUGH_A_PROXY]);
    bench.wait(sign_in_all(bench));
    line(&mut table, bench, "64 sign-ins at once", 120.0);
    bench.installation.restart(&[]);
    table
}

fn line(table: &mut Table, bench: &Bench, after: &str, most: f64) {
    let (now, peak) = (exports::now(bench.installation.pid()), exports::peak(bench.installation.pid()));
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    table.line([after.to_owned(), now.to_string(), peak.to_string()], peak as f64, Goal::AtMost(most));
}

async fn read_once(link: String) {
    reqwest::get(link).await.expect("a page").error_for_status().expect("a page");
}

/// Signed in, so that each page is made.
fn read(bench: &Bench) {
    let processes = bench.installation.processes();
    let official = bench.ministry.official.header();
    let pages = ["/text", "/comments", "/results", ""].into_iter().flat_map(|ending| {
        bench.ministry.consultations.iter().map(move |of| format!("/consultations/{}{ending}", of.number))
    });
    let subjects: Vec<Subject> = pages
        .map(|path| Subject {
            link: bench.installation.link(&path),
            name: path,
            headers: vec!["Accept-Encoding: gzip".to_owned(), official.clone()],
            clients: 64,
            processes: &processes,
        })
        .collect();
    load(&bench.plan, &subjects);
}

async fn sign_in_all(bench: &Bench) {
    let home = &bench.installation.link("");
    let doors = join_all((1..=AT_ONCE).map(|nth| Door::open(home, nth, &bench.ministry.password))).await;
    join_all(doors.into_iter().map(|door| door.enter(home))).await;
}

/// The page on which the representative of an organisation has typed their address and password, in a browser and from
/// a network of their own.
pub struct Door {
    browser: Client,
    network: String,
    form: Filled,
}

impl Door {
    pub async fn open(home: &str, nth: usize, password: &str) -> Self {
        let browser = Client::builder().cookie_store(true).redirect(Policy::none()).build().expect("a browser");
        let form = pages::form(&browser, home, "/sign-in", None, "/sign-in").await;
        let form = form.with("email", &format!("anna.{nth}@people.example")).with("password", password);
        Self { browser, network: format!("10.{}.{}.1", nth / 250, nth % 250), form }
    }

    pub async fn enter(self, home: &str) {
        let asked = self.browser.post(format!("{home}{}", self.form.action)).header("Origin", home);
        let asked = asked.header("X-Forwarded-For", self.network).form(&self.form.fields);
        let answer = asked.send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "nobody is signed in");
    }
}
