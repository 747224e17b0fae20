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
    for List { name, path, keys, grows } in lists() {
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
            let goal = if grows { Goal::None } else { Goal::AtMost(1.2) };
            line(&mut table, name, of, cost, "the same at 10,000", ratio, goal);
        }
        let (Some(keys), Some((of, cost))) = (keys, chosen.iter().zip(&costs).next_back()) else { continue };
        let script = worded(bench, &SHOWN.replace("KEYS", keys), of);
        let pace = Times::Paced { rate: cost.rate.median(), seconds: PACED };
        let rounds = (0..bench.plan.rounds).map(|_| bare::run(&bench.installation, &script, pace).cpu);
        let floor = Runs::of(rounds);
        let ratio = cost.server.median() / floor.median();
        line(&mut table, name, of, cost, &format!("the bare query: {floor} ms"), ratio, Goal::AtMost(2.0));
    }
    table
}

/// How long a bare query runs beside a list, in seconds: long enough that its connection counts for little.
const PACED: u32 = 5;

/// A list of the desk.
struct List {
    name: &'static str,
    /// Its address behind that of the desk.
    path: &'static str,
    /// How bare SQL selects and orders the assessments that its page shows, if one query can.
    keys: Option<&'static str>,
    /// Whether more rows are sorted or found where more comments are.
    grows: bool,
}

/// The lists. The comments of an organisation are sorted whenever they are listed, in whatever order: they are few, and
/// more in a larger consultation.
fn lists() -> Vec<List> {
    let list = |name, path, keys| List { name, path, keys, grows: false };
    vec![
        list("all, first page", "?consultation=NUMBER", Some("IN_ORDER")),
        list("all, deep", "?consultation=NUMBER&after=DEEP", Some("AND (RANKED) > (0::smallint, 1, MIDDLE) IN_ORDER")),
        list("one state", "?consultation=NUMBER&state=received", Some("AND rank = 0 IN_ORDER")),
        list(
            "one kind",
            "?consultation=NUMBER&kind=question",
            Some("AND kind = 'question' ORDER BY consultation, kind, RANKED"),
        ),
        list(
            "one point",
            "?consultation=NUMBER&point=PROVISION",
            Some("AND point = 'COMMENTED' ORDER BY consultation, point, RANKED"),
        ),
        list(
            "the whole draft",
            "?consultation=NUMBER&point=whole",
            Some("AND point IS NULL ORDER BY consultation, point, RANKED"),
        ),
        List {
            name: "one organisation",
            path: "?consultation=NUMBER&organisation=ORGANISATION",
            keys: Some(
                "AND submission IN (SELECT submission FROM signatures WHERE organisation = 'ORGANISATION') IN_ORDER",
            ),
            grows: true,
        },
        list(
            "in the order of the draft",
            "?consultation=NUMBER&order=draft",
            Some("ORDER BY consultation, version_ordinal, place + 0, id"),
        ),
        list("received first", "?consultation=NUMBER&order=arrival", Some("ORDER BY consultation, received_at, id")),
        list(
            "due first",
            "?consultation=NUMBER&order=due",
            Some("ORDER BY consultation, coalesce(due_at, 'infinity'::timestamptz), id"),
        ),
        list(
            "assigned to nobody",
            "?consultation=NUMBER&assignee=nobody",
            Some("AND assignee IS NULL ORDER BY consultation, assignee, RANKED"),
        ),
        list("a word of one comment", "?consultation=NUMBER&words=WORD", None),
        list("a word of many comments", "?consultation=NUMBER&words=par", None),
        list("all consultations", "", None),
        list("one comment", "/ASSESSMENT?consultation=NUMBER", None),
    ]
}

/// What a page of the list shows: its assessments, comments, senders, and both counts.
const SHOWN: &str = "WITH keys AS MATERIALIZED (
        SELECT * FROM assessments WHERE consultation = 'CONSULTATION' KEYS LIMIT 26)
    SELECT keys.*, comments.*, submissions.number, submissions.received_at,
        ARRAY(SELECT organisation_name FROM signatures WHERE submission = submissions.id ORDER BY id)
    FROM keys JOIN comments ON comments.id = keys.comment JOIN submissions ON submissions.id = comments.submission;
SELECT state, sum(n) FROM consultation_tallies WHERE consultation = 'CONSULTATION' GROUP BY state;
SELECT place, everything, unanswered FROM place_tallies WHERE consultation = 'CONSULTATION';
";

/// The order of work within a consultation.
const RANKED: &str = "rank, version_ordinal, place, id";

/// Puts what exists in this consultation for the words in capitals.
fn worded(bench: &Bench, text: &str, of: &Filled) -> String {
    let one = |query: &str| bench.installation.psql(query, &[("number", &of.number)]);
    let here = "(SELECT id FROM consultations WHERE number = :'number')";
    let ordered = text.replace("IN_ORDER", "ORDER BY consultation, RANKED").replace("RANKED", RANKED);
    // Every comment begins with its number.
    let word = (of.comments / 2 - 289).to_string();
    let mut text = ordered.replace("NUMBER", &of.number).replace("WORD", &word);
    // In the middle of what waits for an answer.
    let middle = |columns: &str| {
        let offset = of.comments / 5;
        format!(
            "SELECT {columns} FROM assessments WHERE consultation = {here} AND rank = 0
             ORDER BY consultation, {RANKED} OFFSET {offset} LIMIT 1"
        )
    };
    let commented = format!(
        "SELECT point FROM assessments WHERE consultation = {here} AND rank = 0 AND point IS NOT NULL
         ORDER BY consultation, {RANKED} LIMIT 1"
    );
    let known = [
        ("DEEP", middle("concat_ws('.', rank, consultation, version_ordinal, place, id)")),
        ("MIDDLE", middle("place || ', ' || quote_literal(id)")),
        ("ASSESSMENT", middle("id")),
        ("PROVISION", format!("SELECT provision FROM points WHERE id = ({commented})")),
        ("COMMENTED", commented.clone()),
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
