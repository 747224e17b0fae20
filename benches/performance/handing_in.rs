//! Writing, handing in and signing in.
use std::time::Instant;

use futures_util::future::join_all;
use reqwest::Client;
use tokio::task::LocalSet;

use crate::{
    Bench,
    bare::{self, Times},
    memory::{self, Door},
    ministry::{self, SignedIn, Span},
    pages::{self, Filled},
    table::{Goal, Runs, Table},
};

const STATEMENTS: &str = include_str!("statements.sql");
/// The bare statements of the same work; see `submit.sql`.
const BEST: &str = include_str!("submit.sql");
const CLIENTS: usize = 16;
/// How many sign-ins are counted together, because the clock of the processes counts in hundredths of a second.
const AT_A_TIME: u16 = 10;

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new("Writing (16 clients)", &["what", "a second", "CPU ms", "against"]);
    let into_one = submissions(bench, 1);
    let into_sixteen = submissions(bench, CLIENTS);
    let best = best_sql(bench, 1);
    let best_sixteen = best_sql(bench, CLIENTS);
    for (name, ours, best) in [
        ("submit 5 comments, all into one consultation", &into_one, &best),
        ("submit 5 comments, each into its own", &into_sixteen, &best_sixteen),
    ] {
        let cells = [
            name.to_owned(),
            format!("{:.0}", ours.rate),
            format!("{:.1}", ours.cpu),
            format!("best SQL: {:.0}/s", best.rate),
        ];
        table.line(cells, ours.rate / best.rate, Goal::AtLeast(0.3));
    }
    let (saved, insert) = (saves(bench), insert(bench));
    let cells = [
        "save a comment".to_owned(),
        format!("{:.0}", saved.rate),
        format!("{:.2}", saved.cpu),
        format!("the bare insert: {:.2} ms", insert.cpu),
    ];
    table.line(cells, saved.cpu / insert.cpu, Goal::AtMost(3.0));
    bench.installation.restart(&[memory::THROUGH_A_PROXY]);
    let (entered, hash) = (sign_ins(bench), hash(bench));
    bench.installation.restart(&[]);
    let cells = [
        "sign in: ms more than the hash →".to_owned(),
        String::new(),
        format!("{entered:.1}"),
        format!("the hash: {hash:.1} ms"),
    ];
    table.line(cells, entered - hash, Goal::AtMost(2.0));
    table
}

/// What a piece of work has cost.
struct Done {
    rate: f64,
    cpu: f64,
}

/// A form that lies ready for one client.
type Ready = (SignedIn, Filled);

/// Sixteen clients press their buttons, one after the other.
fn press(bench: &Bench, ready: Vec<Ready>) -> Done {
    let (home, processes, count) = (bench.installation.link(""), bench.installation.processes(), ready.len());
    let mut queues: Vec<Vec<Ready>> = vec![Vec::new(); CLIENTS];
    for (at, one) in ready.into_iter().enumerate() {
        queues[at % CLIENTS].push(one);
    }
    let (before, began) = (processes.used(), Instant::now());
    bench.wait(join_all(queues.into_iter().map(|queue| {
        let home = home.clone();
        async move {
            let client = pages::client();
            for (who, form) in queue {
                pages::send(&client, &home, &who, &form).await;
            }
        }
    })));
    let seconds = began.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let count = count as f64;
    Done { rate: count / seconds, cpu: (processes.used() - before) * 1_000.0 / count }
}

/// Statements that lie ready in this many new consultations, with the sessions of who may sign them.
fn statements(bench: &Bench, consultations: usize) -> Vec<(String, String, String)> {
    let each = bench.plan.submissions * CLIENTS / consultations;
    let mut ready = Vec::new();
    let db = atbalss::platform::Db::new(&bench.installation.urls().service, 2, bench.runtime.handle()).expect("a pool");
    for at in 0..consultations {
        let made = ministry::consultation(db.clone(), bench.ministry.editor, Span::OPEN);
        let number = LocalSet::new().block_on(&bench.runtime, made);
        let tag = format!("{consultations}{at:02}");
        let variables = [("number", &*number), ("statements", &each.to_string()), ("tag", &tag)];
        let text = bench.installation.psql(STATEMENTS, &variables);
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        ready.extend(lines.map(|(word, statement)| (number.clone(), word.to_owned(), statement.to_owned())));
    }
    // Neighbours are of different consultations.
    (0..ready.len()).map(|at| ready[at % consultations * each + at / consultations].clone()).collect()
}

fn submissions(bench: &Bench, consultations: usize) -> Done {
    let statements = statements(bench, consultations);
    let forms = bench.wait(async {
        let (client, home) = (pages::client(), bench.installation.link(""));
        let mut forms = Vec::new();
        for (_, word, statement) in &statements {
            forms.push(declared(&client, &home, SignedIn(word.clone()), statement).await);
        }
        forms
    });
    let done = press(bench, forms);
    for (number, ..) in &statements[..consultations] {
        let gaps = "SELECT max(number) - count(*) FROM submissions WHERE consultation = (SELECT id FROM consultations WHERE number = :'number')";
        assert_eq!(bench.installation.psql(gaps, &[("number", number)]), "0", "numbers of {number} have gaps");
    }
    done
}

/// The form of the check page with both declarations ticked.
async fn declared(client: &Client, home: &str, who: SignedIn, statement: &str) -> Ready {
    let check = format!("/statements/{statement}/check");
    let form = pages::form(client, home, &check, Some(&who), "/submission").await;
    (who, form.ticked("declared", "mandate").ticked("declared", "public"))
}

/// The best SQL for the same work, into this many consultations.
fn best_sql(bench: &Bench, consultations: usize) -> bare::Bare {
    let statements = statements(bench, consultations);
    let ids: Vec<String> = statements.iter().map(|(.., statement)| format!("'{statement}'")).collect();
    let table = format!(
        "DROP TABLE IF EXISTS bench_ready; CREATE TABLE bench_ready AS
         SELECT n - 1 AS nth, id AS statement FROM unnest(ARRAY[{}]::uuid[]) WITH ORDINALITY AS ready (id, n);
         CREATE UNIQUE INDEX ON bench_ready (nth); ANALYZE bench_ready;",
        ids.join(",")
    );
    bench.installation.psql(&table, &[]);
    let done = bare::run(&bench.installation, BEST, Times::By { clients: CLIENTS, each: bench.plan.submissions });
    bench.installation.psql("DROP TABLE bench_ready", &[]);
    done
}

/// Comments that are written into statements.
fn saves(bench: &Bench) -> Done {
    let statements = statements(bench, 1);
    let forms = bench.wait(async {
        let (client, home) = (pages::client(), bench.installation.link(""));
        let mut forms = Vec::new();
        for (number, word, _) in &statements {
            let who = SignedIn(word.clone());
            let page = format!("/consultations/{number}/comments/new?point=p-14&form={}", uuid::Uuid::now_v7());
            let form = pages::form(&client, &home, &page, Some(&who), "/statement/comments").await;
            let form = form
                .with("kind", "proposal")
                .with("language", "lv")
                .with("text", "Lūdzam noteikt termiņu, līdz kuram atbilde sniedzama.");
            forms.push((who, form));
        }
        forms
    });
    press(bench, forms)
}

/// The bare insert of such a comment, durable.
fn insert(bench: &Bench) -> bare::Bare {
    let script = "INSERT INTO statement_comments SELECT gen_random_uuid(), statement, 1, gen_random_uuid(), version, point, language, kind, body, now(), created_by, now(), created_by
        FROM (SELECT * FROM statement_comments ORDER BY id LIMIT 1) AS one;";
    let script = script.replace("version, point, language, kind, body,", "version, point, language, kind, body, NULL,");
    bare::run(&bench.installation, &script, Times::By { clients: CLIENTS, each: bench.plan.submissions })
}

/// Milliseconds of processor time for a sign-in whose form lies ready.
fn sign_ins(bench: &Bench) -> f64 {
    let (home, processes) = (bench.installation.link(""), bench.installation.processes());
    let runs = (100..).step_by(AT_A_TIME.into()).take(bench.plan.rounds * 5).map(|first| {
        let people = first..first + usize::from(AT_A_TIME);
        let doors = bench.wait(join_all(people.map(|nth| Door::open(&home, nth, &bench.ministry.password))));
        let before = processes.used();
        bench.wait(async {
            for door in doors {
                door.enter(&home).await;
            }
        });
        (processes.used() - before) * 1_000.0 / f64::from(AT_A_TIME)
    });
    Runs::of(runs).median()
}

/// Milliseconds of processor time for the hash alone.
fn hash(bench: &Bench) -> f64 {
    let itself = crate::load::Processes::of_one(std::process::id());
    let runs = (0..bench.plan.rounds * 5).map(|_| {
        let before = itself.used();
        bench.wait(async {
            for _ in 0..AT_A_TIME {
                let password = atbalss::accounts::Password::generate();
                atbalss::accounts::actions::hash(password).await.expect("a hash");
            }
        });
        (itself.used() - before) * 1_000.0 / f64::from(AT_A_TIME)
    });
    Runs::of(runs).median()
}
