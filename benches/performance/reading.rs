//! Public pages, signed out and signed in.
use crate::{
    Bench,
    floor::Floor,
    load::{Cost, Processes, Subject, load},
    ministry::Filled,
    table::{Goal, Table},
};

const GZIP: &str = "Accept-Encoding: gzip";

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new(
        "Reading (a request: its CPU is that of service and PostgreSQL; 16 clients; pages without another word are made anew, for somebody signed in)",
        &["page", "comments", "requests/s", "CPU ms", "against"],
    );
    kept_pages(bench, &mut table);
    flat_pages(bench, &mut table);
    table
}

fn subject<'a>(name: &str, link: String, headers: &[&str], processes: &'a Processes) -> Subject<'a> {
    let headers = headers.iter().map(|&header| header.to_owned()).collect();
    Subject { name: name.to_owned(), link, headers, clients: 16, processes }
}

/// The draft with the fewest comments beside the floor.
fn kept_pages(bench: &Bench, table: &mut Table) {
    let floor = Floor::start();
    let (ours, bare) = (bench.installation.processes(), floor.processes());
    let least = &bench.ministry.consultations[0];
    let draft = bench.installation.link(&format!("/consultations/{}/text", least.number));
    let tag = format!("If-None-Match: {}", bench.wait(entity_tag(&draft)));
    let member = bench.ministry.representative.header();
    let subjects = [
        subject("floor: a page of askama, uncompressed", floor.link("/page"), &[], &bare),
        subject("floor: 22 kB that lie ready", floor.link("/bytes"), &[], &bare),
        subject("draft of 116 points, signed out, kept", draft.clone(), &[GZIP], &ours),
        subject("the same, not changed since (304)", draft.clone(), &[GZIP, &tag], &ours),
        subject("the same, signed in", draft, &[GZIP, &member], &ours),
    ];
    let costs = load(&bench.plan, &subjects);
    let (page, bytes) = (&costs[0], &costs[1]);
    let of = least.comments.to_string();
    line(table, &subjects[0].name, "", page, "", f64::NAN, Goal::None);
    line(table, &subjects[1].name, "", bytes, "", f64::NAN, Goal::None);
    let by_rate = costs[2].rate.median() / page.rate.median();
    line(table, &subjects[2].name, &of, &costs[2], "requests/s of the floor's page", by_rate, Goal::AtLeast(0.5));
    let kerrokantasi = 141.0 / costs[2].cpu.median();
    line(
        table,
        &subjects[2].name,
        &of,
        &costs[2],
        "141 ms of CPU (kerrokantasi) / CPU",
        kerrokantasi,
        Goal::AtLeast(200.0),
    );
    for (at, name) in [(2, &subjects[2].name), (3, &subjects[3].name)] {
        let ratio = costs[at].cpu.median() / bytes.cpu.median();
        line(table, name, &of, &costs[at], "CPU of the floor's bytes", ratio, Goal::AtMost(2.0));
    }
    let ratio = costs[4].cpu.median() / page.cpu.median();
    line(table, &subjects[4].name, &of, &costs[4], "CPU of the floor's page", ratio, Goal::AtMost(4.0));
}

/// Every public page at every size. Somebody who is signed in gets a page made anew, so what its queries cost is seen.
/// A page that few comments do not fill is compared with the first one that is full.
fn flat_pages(bench: &Bench, table: &mut Table) {
    let ours = bench.installation.processes();
    let member = bench.ministry.representative.header();
    for (name, full_at, path) in paths(bench) {
        let links = bench.ministry.consultations.iter().map(|of| bench.installation.link(&path(of)));
        let subjects: Vec<Subject> = links.map(|link| subject(name, link, &[GZIP, &member], &ours)).collect();
        let costs = load(&bench.plan, &subjects);
        let measured: Vec<(&Filled, &Cost)> = bench.ministry.consultations.iter().zip(&costs).collect();
        let full = measured.iter().position(|(of, _)| of.comments >= full_at).unwrap_or(0);
        for (of, cost) in &measured {
            let comments = of.comments.to_string();
            if of.comments <= measured[full].0.comments {
                line(table, name, &comments, cost, "", f64::NAN, Goal::None);
            } else {
                let against = format!("its CPU at {}", measured[full].0.comments);
                let ratio = cost.cpu.median() / measured[full].1.cpu.median();
                line(table, name, &comments, cost, &against, ratio, Goal::AtMost(1.2));
            }
        }
    }
}

type Path = Box<dyn Fn(&Filled) -> String>;

/// The pages, each with the number of comments that fill it.
fn paths(bench: &Bench) -> Vec<(&'static str, u32, Path)> {
    let at = |ending: &'static str| -> Path { Box::new(move |of| format!("/consultations/{}{ending}", of.number)) };
    let organisation =
        bench.installation.psql("SELECT organisation FROM participants ORDER BY organisation LIMIT 1", &[]);
    let deep = |of: &Filled| {
        uuid::Uuid::from_u128((of.tag as u128) << 96 | 0x8000 << 64 | u128::from(of.comments / 2) << 16 | 4)
    };
    vec![
        ("front page", 200, Box::new(|_| "/".to_owned())),
        ("list of consultations", 200, Box::new(|_| "/consultations".to_owned())),
        ("consultation", 200, at("")),
        // From here on every point shows what became of its comments.
        ("draft", 10_000, at("/text")),
        ("busiest point", 1_000, at("/points/p-3")),
        ("comments", 200, at("/comments")),
        (
            "comments, deep",
            200,
            Box::new(move |of| format!("/consultations/{}/comments?after=60.{}", of.number, deep(of))),
        ),
        ("one comment", 200, at("/comments/007-2")),
        ("one submission", 200, at("/submissions/007")),
        ("results", 1_000, at("/results")),
        ("results with one verdict", 10_000, at("/results?verdict=accepted")),
        ("organisation", 200, Box::new(move |_| format!("/organisations/{organisation}"))),
        ("register, searched", 200, Box::new(|_| "/organisations?q=biedr%C4%ABba+77".to_owned())),
    ]
}

async fn entity_tag(link: &str) -> String {
    let asked = reqwest::Client::new().get(link).header("Accept-Encoding", "gzip");
    let answer = asked.send().await.expect("the draft");
    let tag = answer.headers().get("etag").and_then(|tag| tag.to_str().ok());
    tag.map_or_else(|| "none".to_owned(), str::to_owned)
}

pub fn line(table: &mut Table, name: &str, comments: &str, cost: &Cost, against: &str, ratio: f64, goal: Goal) {
    let cells = [name, comments, &cost.rate.to_string(), &cost.cpu.to_string(), against].map(str::to_owned);
    table.line(cells, ratio, goal);
}
