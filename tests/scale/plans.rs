//! What PostgreSQL did for a page: the plan of each statement, from `auto_explain` in the log of the private server.
use std::{
    collections::HashSet,
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use diesel::{
    QueryableByName, sql_query,
    sql_types::{BigInt, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use serde_json::Value;

use crate::support::{Town, Visitor};

/// A table with more rows is never read from end to end.
const SMALL: i64 = 1_600;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Watches the statements of a town's database.
pub struct Watch {
    owner: AsyncPgConnection,
    /// The log of the server, behind what was read of it.
    log: File,
    large: HashSet<String>,
}

/// A step of a plan that read more than it may.
#[derive(Debug)]
pub struct Excess {
    pub page: String,
    pub step: String,
    pub statement: String,
}

impl Watch {
    /// Connections that are opened from now on say what they do.
    pub async fn begin(town: &Town) -> Self {
        let mut owner = town.owner().await;
        let explain = ["log_min_duration = 0", "log_analyze = on", "log_timing = off", "log_format = 'json'"];
        owner.batch_execute("LOAD 'auto_explain'").await.unwrap();
        let mut settings: Vec<String> = explain.iter().map(|setting| format!("auto_explain.{setting}")).collect();
        settings.push("session_preload_libraries = 'auto_explain'".to_owned());
        // A table of this size is soon read whole, and a larger one is not: it is planned for as if it were large.
        settings.push("enable_seqscan = off".to_owned());
        for setting in settings {
            owner.batch_execute(&format!("ALTER DATABASE {} SET {setting}", town.database)).await.unwrap();
        }
        let directory = lines(&mut owner, "SELECT current_setting('data_directory') AS line").await.remove(0);
        let large = format!(
            "SELECT relname::text AS line FROM pg_class WHERE relkind = 'r' AND reltuples > {SMALL}
                AND relnamespace = 'public'::regnamespace"
        );
        let large = lines(&mut owner, &large).await.into_iter().collect();
        let mut log = File::open(Path::new(&directory).with_file_name("server.log")).unwrap();
        log.seek(SeekFrom::End(0)).unwrap();
        Self { owner, log, large }
    }

    /// Opens a page, and returns the steps of its statements that read more than `most` rows, or a large table from end
    /// to end.
    pub async fn open(&mut self, visitor: &Visitor, page: &str, most: f64) -> Vec<Excess> {
        self.quiet().await;
        self.log.seek(SeekFrom::End(0)).unwrap();
        let seen = visitor.visit(page).await;
        assert_eq!(seen.status, 200, "{page}: {seen}");
        self.excesses(page, most).await
    }

    /// The statements since the last question that read too much.
    pub async fn excesses(&mut self, page: &str, most: f64) -> Vec<Excess> {
        self.quiet().await;
        let here =
            lines(&mut self.owner, "SELECT pid::text AS line FROM pg_stat_activity WHERE datname = current_database()");
        let here: HashSet<String> = here.await.into_iter().collect();
        let mut new = Vec::new();
        self.log.read_to_end(&mut new).unwrap();
        let plans = plans(&String::from_utf8_lossy(&new), &here);
        assert!(!plans.is_empty(), "PostgreSQL said nothing about {page}");
        let mut excesses = Vec::new();
        for plan in plans {
            let statement = plan["Query Text"].as_str().unwrap_or_default().to_owned();
            let found = self.beyond(&plan["Plan"], most);
            let excess = |step| Excess { page: page.to_owned(), step, statement: statement.clone() };
            excesses.extend(found.into_iter().map(excess));
        }
        excesses
    }

    /// The steps of a plan that read too much.
    fn beyond(&self, step: &Value, most: f64) -> Vec<String> {
        let number = |name: &str| step[name].as_f64().unwrap_or(0.0);
        let text = |name: &str| step[name].as_str().unwrap_or_default();
        let removed = ["Filter", "Index Recheck", "Join Filter"].map(|by| number(&format!("Rows Removed by {by}")));
        let rows = (number("Actual Rows") + removed.iter().sum::<f64>()) * number("Actual Loops");
        let (kind, table) = (text("Node Type"), text("Relation Name"));
        let is_whole = kind == "Seq Scan" && self.large.contains(table) && number("Actual Loops") > 0.0;
        let said = (rows > most || is_whole).then(|| format!("{kind} {table} {} {rows} rows", text("Index Name")));
        let below = step["Plans"].as_array().into_iter().flatten().flat_map(|below| self.beyond(below, most));
        said.into_iter().chain(below).collect()
    }

    /// Waits until every statement has ended: only then its plan is in the log.
    async fn quiet(&mut self) {
        let busy = "SELECT count(*) AS number FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()";
        while sql_query(busy).get_result::<Number>(&mut self.owner).await.unwrap().number > 0 {
            tokio::task::yield_now().await;
        }
    }

    pub async fn sql(&mut self, sql: &str) {
        self.owner.batch_execute(sql).await.unwrap();
    }

    /// The one value of a query.
    pub async fn one(&mut self, sql: &str) -> String {
        lines(&mut self.owner, &format!("SELECT ({sql})::text AS line")).await.remove(0)
    }
}

async fn lines(conn: &mut AsyncPgConnection, sql: &str) -> Vec<String> {
    sql_query(sql).load::<Line>(conn).await.unwrap().into_iter().map(|row| row.line).collect()
}

/// The plans in a part of the log that these processes of the server wrote: each stands on the lines after its first,
/// which begin with a tab.
fn plans(log: &str, processes: &HashSet<String>) -> Vec<Value> {
    let mut plans = Vec::new();
    let mut rest = log.lines().peekable();
    while let Some(line) = rest.next() {
        let process = line.split_once('[').and_then(|(_, behind)| behind.split_once(']')).map(|(process, _)| process);
        let mut plan = String::new();
        while let Some(more) = rest.next_if(|more| more.starts_with('\t')) {
            plan.push_str(more.trim_start_matches('\t'));
            plan.push('\n');
        }
        if line.ends_with("plan:") && process.is_some_and(|process| processes.contains(process)) {
            plans.push(serde_json::from_str(&plan).unwrap_or_else(|error| panic!("{error}: {plan}")));
        }
    }
    plans
}
