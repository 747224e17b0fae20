//! The desk of an official.
use crate::{
    Bench,
    bare::{self, Times},
    load::{Cost, Subject, load},
    ministry::Filled,
    table::{Goal, Runs, Table},
};

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new(
        "The desk (one client; the ratio is one of PostgreSQL's CPU)",
        &["list", "comments", "requests/s", "CPU ms", "PostgreSQL's", "against"],
    );
    let ours = bench.installation.processes();
    let official = bench.ministry.official.header();
    let chosen: Vec<&Filled> = bench.ministry.consultations.iter().filter(|of| of.comments >= 10_000).collect();
    for (name, path, after) in lists() {
        let subject = |of: &&Filled| Subject {
            name: name.to_owned(),
            link: bench.installation.link(&format!("/staff/comments{}", worded(bench, path, of))),
            headers: vec!["Accept-Encoding: gzip".to_owned(), official.clone()],
            clients: 1,
            processes: &ours,
        };
        let subjects: Vec<Subject> = chosen.iter().map(subject).collect();
        let costs = load(&bench.plan, &subjects);
        for (of, cost) in chosen.iter().zip(&costs).skip(usize::from(chosen.len() > 1)) {
            let ratio = cost.server.median() / costs[0].server.median();
            line(&mut table, name, of, cost, "the same at 10,000", ratio, Goal::AtMost(1.2));
        }
        let (Some(after), Some((of, cost))) = (after, chosen.iter().zip(&costs).next_back()) else { continue };
        let script = worded(bench, &SHOWN.replace("AFTER", after), of);
        let rounds = (0..bench.plan.rounds).map(|_| bare::run(&bench.installation, &script, Times::For(1)).cpu);
        let floor = Runs::of(rounds);
        line(
            &mut table,
            name,
            of,
            cost,
            &format!("the bare query: {floor} ms"),
            cost.server.median() / floor.median(),
            Goal::AtMost(2.0),
        );
    }
    table
}

/// The lists, each with its address behind that of the desk, and where the bare query begins that is held beside it.
fn lists() -> Vec<(&'static str, &'static str, Option<&'static str>)> {
    vec![
        ("all, first page", "?consultation=NUMBER", Some("")),
        ("all, deep", "?consultation=NUMBER&after=DEEP", Some(DEEP)),
        ("one state", "?consultation=NUMBER&state=received", None),
        ("one kind", "?consultation=NUMBER&kind=question", None),
        ("one point", "?consultation=NUMBER&point=POINT", None),
        ("the whole draft", "?consultation=NUMBER&point=whole", None),
        ("one organisation", "?consultation=NUMBER&organisation=ORGANISATION", None),
        ("in the order of the draft", "?consultation=NUMBER&order=draft", None),
        ("received first", "?consultation=NUMBER&order=arrival", None),
        ("due first", "?consultation=NUMBER&order=due", None),
        ("assigned to nobody", "?consultation=NUMBER&assignee=nobody", None),
        ("a word of few comments", "?consultation=NUMBER&words=4711", None),
        ("a word of many comments", "?consultation=NUMBER&words=par", None),
        ("all consultations", "", None),
        ("one comment", "/ASSESSMENT?consultation=NUMBER", None),
    ]
}

/// What a page of the list shows: keys, comments, senders, and both counts.
const SHOWN: &str = "WITH keys AS MATERIALIZED (SELECT * FROM assessments WHERE consultation = 'CONSULTATION' AFTER
        ORDER BY consultation, rank, version_ordinal, place, id LIMIT 26)
    SELECT keys.*, comments.*, submissions.number, submissions.received_at,
        ARRAY(SELECT organisation_name FROM signatures WHERE submission = submissions.id ORDER BY id)
    FROM keys JOIN comments ON comments.id = keys.comment JOIN submissions ON submissions.id = comments.submission;
SELECT state, sum(n) FROM consultation_tallies WHERE consultation = 'CONSULTATION' GROUP BY state;
SELECT place, everything, unanswered FROM place_tallies WHERE consultation = 'CONSULTATION';
";

/// Where a deep page begins.
const DEEP: &str = "AND (rank, version_ordinal, place, id) > (0::smallint, 1, MIDDLE)";

/// Puts what exists in this consultation for the words in capitals.
fn worded(bench: &Bench, text: &str, of: &Filled) -> String {
    let one = |query: &str| bench.installation.psql(query, &[("number", &of.number)]);
    let here = "(SELECT id FROM consultations WHERE number = :'number')";
    let mut text = text.replace("NUMBER", &of.number);
    // In the middle of what waits for an answer.
    let middle = |columns: &str| {
        let offset = of.comments / 5;
        format!(
            "SELECT {columns} FROM assessments WHERE consultation = {here} AND rank = 0
             ORDER BY consultation, rank, version_ordinal, place, id OFFSET {offset} LIMIT 1"
        )
    };
    let known = [
        ("DEEP", middle("concat_ws('.', rank, consultation, version_ordinal, place, id)")),
        ("MIDDLE", middle("place || ', ' || quote_literal(id)")),
        ("ASSESSMENT", middle("id")),
        (
            "POINT",
            format!(
                "SELECT provision FROM points JOIN assessments ON points.id = assessments.point
                 WHERE consultation = {here} AND rank = 0 LIMIT 1"
            ),
        ),
        ("ORGANISATION", format!("SELECT min(organisation::text) FROM participants WHERE consultation = {here}")),
        ("CONSULTATION", "SELECT id FROM consultations WHERE number = :'number'".to_owned()),
    ];
    for (word, query) in known {
        if text.contains(word) {
            text = text.replace(word, &one(&query));
        }
    }
    text
}

fn line(table: &mut Table, name: &str, of: &Filled, cost: &Cost, against: &str, ratio: f64, goal: Goal) {
    let comments = of.comments.to_string();
    let cells = [name, &comments, &cost.rate.to_string(), &cost.cpu.to_string(), &cost.server.to_string(), against];
    table.line(cells.map(str::to_owned), ratio, goal);
}
