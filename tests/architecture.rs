//! The rules of the house plan, checked by reading the sources. Each rule names in a sentence what is in the wrong
//! place, and proves on a small example house that it can fail.
use crate::house::{Function, House, Source};

/// The rooms that show the data of other rooms; no room uses them.
const UPPER_ROOMS: [&str; 4] = ["reading", "desks", "notifications", "exports"];

/// The top files: only these use all rooms.
const ROOF: [&str; 6] = ["lib", "main", "app", "worker", "demo", "command"];

/// The modules that only their own room uses.
const CLOSED: [&str; 3] = ["model", "pages", "store"];

/// The scopes that a room may offer to other rooms, named by the viewer they are made for.
const SCOPES: [&str; 3] = ["public", "own", "for_staff"];

/// The calls that begin a writing statement.
const WRITES: [&str; 5] = ["insert_into", "insert_or_ignore_into", "replace_into", "update", "delete"];

type Rule = fn(&House) -> Vec<String>;

fn holds(rule: Rule) {
    let complaints = rule(&House::here());
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// What the rule reports for a small house with this file added.
fn says(rule: Rule, path: &str, text: &str) -> Vec<String> {
    rule(&House::of(&[
        (
            "src/lib.rs",
            "pub mod schema; pub mod platform; pub mod audit; pub mod consultations; pub mod submissions; pub mod reading; pub mod desks; pub mod app;",
        ),
        (
            "src/schema.rs",
            "diesel::table! { submissions (id) { id -> Uuid, } } diesel::table! { consultations (id) { id -> Uuid, } }",
        ),
        ("src/consultations/mod.rs", "//! Consultations.\n//! Owns `consultations`."),
        ("src/submissions/mod.rs", "//! Submissions.\n//! Owns `submissions`."),
        (
            "migrations/1/up.sql",
            "CREATE TRIGGER t BEFORE UPDATE OR DELETE OR TRUNCATE ON submissions\n FOR EACH STATEMENT",
        ),
        (path, text),
    ]))
}

#[test]
fn a_module_uses_only_modules_on_lower_floors() {
    holds(floors);
    let up = "audit must not use submissions: it is on a higher floor (src/audit/mod.rs)";
    assert_eq!(says(floors, "src/audit/mod.rs", "use crate::{platform::Error, submissions::find};"), [up]);
    assert_eq!(says(floors, "src/audit/mod.rs", "fn f() { let all = crate::submissions::all(); }"), [up]);
    assert_eq!(says(floors, "src/audit/mod.rs", "use super::submissions;"), [up]);
    assert_eq!(says(floors, "src/attic.rs", ""), ["attic stands on no floor: src/lib.rs does not list it"]);
    assert!(
        says(floors, "src/submissions/store.rs", "use super::{model::Row, super::audit}; use crate::platform::Tx;")
            .is_empty()
    );
    assert!(says(floors, "src/audit/mod.rs", "#[cfg(test)] mod tests { use crate::submissions::find; }").is_empty());
}

fn floors(house: &House) -> Vec<String> {
    let floors = house.floors();
    let floor = |module: &str| floors.iter().position(|listed| *listed == module);
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| !matches!(source.path.as_str(), "src/lib.rs" | "src/main.rs")) {
        let room = source.room();
        let Some(own) = floor(room) else {
            complaints.push(format!("{room} stands on no floor: src/lib.rs does not list it"));
            continue;
        };
        for other in modules_used(source) {
            if floor(&other).is_some_and(|used| used > own) {
                complaints.push(format!("{room} must not use {other}: it is on a higher floor ({})", source.path));
            }
        }
    }
    complaints
}

#[test]
fn nobody_builds_on_the_rooms_that_show_what_others_keep() {
    holds(upper_rooms);
    assert_eq!(
        says(upper_rooms, "src/desks/pages.rs", "use crate::reading::Page;"),
        ["desks must not use reading: only the roof may (src/desks/pages.rs)"]
    );
    assert!(says(upper_rooms, "src/app.rs", "use crate::reading::routes;").is_empty());
}

fn upper_rooms(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| !ROOF.contains(&source.room())) {
        for other in modules_used(source).iter().filter(|other| UPPER_ROOMS.contains(&other.as_str())) {
            complaints.push(format!("{} must not use {other}: only the roof may ({})", source.room(), source.path));
        }
    }
    complaints
}

#[test]
fn a_room_is_entered_through_its_door() {
    holds(doors);
    assert_eq!(
        says(doors, "src/app.rs", "use crate::submissions::{find, store::lock};"),
        ["app must not reach into submissions::store: it uses what src/submissions/mod.rs offers (src/app.rs)"]
    );
    assert_eq!(
        says(doors, "src/audit/mod.rs", "//! The trail.\npub(crate) mod store;"),
        ["audit must not open its store: the door offers what others may use (src/audit/mod.rs)"]
    );
    assert!(says(doors, "src/app.rs", "use crate::submissions::{actions::submit, Submission};").is_empty());
}

fn doors(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in &house.sources {
        let (room, at) = (source.room(), &source.path);
        for path in source.paths() {
            if let [other, drawer, ..] = path.as_slice()
                && other != room
                && CLOSED.contains(&drawer.as_str())
            {
                complaints.push(format!(
                    "{room} must not reach into {other}::{drawer}: it uses what src/{other}/mod.rs offers ({at})"
                ));
            }
        }
        let opened = public_modules(source).filter(|module| CLOSED.contains(module));
        complaints
            .extend(opened.map(|module| {
                format!("{room} must not open its {module}: the door offers what others may use ({at})")
            }));
    }
    complaints
}

#[test]
fn only_stores_talk_to_the_database() {
    holds(queries);
    assert_eq!(
        says(queries, "src/submissions/pages.rs", "use diesel_async::RunQueryDsl;"),
        ["submissions must not query in pages: queries stand in its store (src/submissions/pages.rs)"]
    );
    assert_eq!(
        says(queries, "src/submissions/actions.rs", "use crate::{schema::submissions, platform::Tx};"),
        ["submissions must not name tables in actions: its store and its models do (src/submissions/actions.rs)"]
    );
    assert!(
        says(
            queries,
            "src/submissions/store/lists.rs",
            "use diesel_async::RunQueryDsl; use crate::schema::submissions;"
        )
        .is_empty()
    );
    assert!(says(queries, "src/submissions/model.rs", "use crate::schema::submissions;").is_empty());
}

fn queries(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in house
        .sources
        .iter()
        .filter(|source| !matches!(source.room(), "platform" | "audit" | "schema") && source.drawer() != "store")
    {
        let (room, drawer, path) = (source.room(), source.drawer(), &source.path);
        if source.words.iter().any(|word| matches!(word.as_str(), "RunQueryDsl" | "diesel_async")) {
            complaints.push(format!("{room} must not query in {drawer}: queries stand in its store ({path})"));
        }
        if drawer != "model" && modules_used(source).iter().any(|module| module == "schema") {
            complaints.push(format!("{room} must not name tables in {drawer}: its store and its models do ({path})"));
        }
    }
    complaints
}

#[test]
fn actions_and_models_know_no_http() {
    holds(http);
    assert_eq!(
        says(http, "src/submissions/actions.rs", "fn f() -> actix_web::HttpResponse { g() }"),
        ["submissions must not know HTTP in actions: actix_web stands there (src/submissions/actions.rs)"]
    );
    assert_eq!(
        says(http, "src/submissions/model.rs", "use crate::platform::{Error, web::Shell};"),
        ["submissions must not know HTTP in model: platform::web stands there (src/submissions/model.rs)"]
    );
    assert!(says(http, "src/submissions/pages.rs", "use actix_web::web;").is_empty());
}

fn http(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| matches!(source.drawer(), "actions" | "model" | "store")) {
        let actix = source.words.iter().find(|word| word.starts_with("actix")).cloned();
        let web = source
            .paths()
            .iter()
            .any(|path| path.starts_with(&["platform".to_owned(), "web".to_owned()]))
            .then(|| "platform::web".to_owned());
        complaints.extend(actix.or(web).map(|what| {
            format!(
                "{} must not know HTTP in {}: {what} stands there ({})",
                source.room(),
                source.drawer(),
                source.path
            )
        }));
    }
    complaints
}

#[test]
fn whoever_writes_takes_a_transaction() {
    holds(transactions);
    assert_eq!(
        says(
            transactions,
            "src/submissions/store.rs",
            "async fn add(conn: &mut Conn) { diesel::insert_into(submissions::table); }"
        ),
        ["submissions::add writes without `tx: &mut Tx` (src/submissions/store.rs)"]
    );
    assert!(
        says(
            transactions,
            "src/submissions/store.rs",
            "async fn add(tx: &mut Tx) { diesel::delete(submissions::table); mac.update(b\"x\"); }"
        )
        .is_empty()
    );
}

fn transactions(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| source.room() != "platform") {
        let untaken = source
            .functions()
            .filter(|function| !function.parameters.iter().any(|word| word == "Tx") && !writes(function).is_empty());
        complaints.extend(untaken.map(|function| {
            format!("{}::{} writes without `tx: &mut Tx` ({})", source.room(), function.name, source.path)
        }));
    }
    complaints
}

#[test]
fn a_room_writes_only_its_own_tables() {
    holds(own_tables);
    let foreign = "async fn add(tx: &mut Tx) { diesel::update(theirs::table.find(id)); }";
    let named = format!("use crate::schema::consultations as theirs; {foreign}");
    assert_eq!(
        says(own_tables, "src/submissions/store.rs", &named),
        [
            "submissions::add must not write consultations: the table belongs to consultations (src/submissions/store.rs)"
        ]
    );
    assert!(says(own_tables, "src/consultations/store.rs", &named).is_empty());
}

fn own_tables(house: &House) -> Vec<String> {
    let (tables, owners) = (house.tables(), house.owners());
    let mut complaints = Vec::new();
    for source in &house.sources {
        let names = source.names_of_tables(&tables);
        for function in source.functions() {
            for table in writes(&function).iter().filter_map(|target| names.get(*target)) {
                for (_, owner) in owners.iter().filter(|(owned, owner)| owned == table && *owner != source.room()) {
                    let (room, name, path) = (source.room(), function.name, &source.path);
                    complaints
                        .push(format!("{room}::{name} must not write {table}: the table belongs to {owner} ({path})"));
                }
            }
        }
    }
    complaints
}

#[test]
fn what_is_on_record_is_shown_through_a_scope() {
    holds(scopes);
    let unscoped = "use crate::schema::submissions as s; async fn list(conn: &mut Conn) { s::table.load(conn); }";
    assert_eq!(
        says(scopes, "src/reading/store.rs", unscoped),
        [
            "reading::list names submissions without a scope: filter it by public(now), own(member) or for_staff(staff) of the room below (src/reading/store.rs)"
        ]
    );
    let scoped = "async fn list(conn: &mut Conn) { submissions::table.filter(submissions::id.eq_any(submissions::public(now))).load(conn); }";
    assert!(says(scopes, "src/reading/store.rs", scoped).is_empty());
    assert!(says(scopes, "src/submissions/store.rs", unscoped).is_empty());
}

fn scopes(house: &House) -> Vec<String> {
    let records = house.records();
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| UPPER_ROOMS.contains(&source.room())) {
        let names = source.names_of_tables(&records);
        for function in source.functions().filter(|function| !has_scope(function)) {
            let shown = function.words.windows(2).filter(|pair| pair[1] == "::").find_map(|pair| names.get(&pair[0]));
            complaints.extend(shown.map(|table| {
                let (room, name, path) = (source.room(), function.name, &source.path);
                format!("{room}::{name} names {table} without a scope: filter it by public(now), own(member) or for_staff(staff) of the room below ({path})")
            }));
        }
    }
    complaints
}

fn has_scope(function: &Function<'_>) -> bool {
    function.words.windows(3).any(|three| three[0] == "::" && SCOPES.contains(&three[1].as_str()) && three[2] == "(")
}

#[test]
fn every_room_says_what_it_is_and_which_tables_it_owns() {
    holds(doorplates);
    assert_eq!(
        says(doorplates, "src/reading/mod.rs", "mod store;"),
        [
            "reading does not say what it is and which tables it owns: src/reading/mod.rs begins with two `//!` lines, the second \"Owns …\""
        ]
    );
    assert!(says(doorplates, "src/reading/mod.rs", "//! The public pages.\n//! Owns no table.").is_empty());
}

fn doorplates(house: &House) -> Vec<String> {
    let silent = house.rooms().filter(|(_, door)| {
        !door.starts_with("//! ")
            || !door.lines().take_while(|line| line.starts_with("//!")).any(|line| line.contains("Owns "))
    });
    silent
        .map(|(room, _)| {
            format!("{room} does not say what it is and which tables it owns: src/{room}/mod.rs begins with two `//!` lines, the second \"Owns …\"")
        })
        .collect()
}

#[test]
fn every_table_has_one_owner() {
    holds(ownership);
    assert_eq!(
        says(ownership, "src/reading/mod.rs", "//! The public pages.\n//! Owns `submissions`\n//! and `views`."),
        [
            "submissions is owned by reading and submissions: one room owns a table",
            "reading owns views, but there is no such table"
        ]
    );
    assert_eq!(
        says(ownership, "src/submissions/mod.rs", "//! Submissions.\n//! Owns no table."),
        ["submissions has no owner: a room's mod.rs says \"Owns …\""]
    );
}

fn ownership(house: &House) -> Vec<String> {
    let (tables, owners) = (house.tables(), house.owners());
    let mut complaints = Vec::new();
    for table in &tables {
        let rooms: Vec<&str> = owners.iter().filter(|(owned, _)| owned == table).map(|(_, room)| *room).collect();
        match rooms.as_slice() {
            [_] => {}
            [] => complaints.push(format!("{table} has no owner: a room's mod.rs says \"Owns …\"")),
            several => complaints.push(format!("{table} is owned by {}: one room owns a table", several.join(" and "))),
        }
    }
    complaints.extend(
        owners
            .iter()
            .filter(|(table, _)| !tables.contains(table))
            .map(|(table, room)| format!("{room} owns {table}, but there is no such table")),
    );
    complaints
}

/// The other modules that a source uses, each once.
fn modules_used(source: &Source) -> Vec<String> {
    let mut modules: Vec<String> = source
        .paths()
        .into_iter()
        .filter_map(|path| path.into_iter().next())
        .filter(|module| module != source.room())
        .collect();
    modules.sort();
    modules.dedup();
    modules
}

/// `pub mod x` and `pub(crate) mod x`.
fn public_modules(source: &Source) -> impl Iterator<Item = &str> {
    let words = &source.words;
    (1..words.len().saturating_sub(1))
        .filter(|at| words[*at] == "mod" && (words[at - 1] == "pub" || words[at - 1] == ")"))
        .map(|at| words[at + 1].as_str())
}

/// The first word of what each writing statement of a function writes to.
fn writes<'a>(function: &Function<'a>) -> Vec<&'a str> {
    let words = function.words;
    (1..words.len().saturating_sub(2))
        .filter(|at| WRITES.contains(&words[*at].as_str()) && words[at + 1] == "(")
        .filter(|at| match words[at - 1].as_str() {
            "." | "fn" => false,
            "::" => words[at - 2] == "diesel",
            _ => true,
        })
        .map(|at| words[at + 2].as_str())
        .collect()
}
