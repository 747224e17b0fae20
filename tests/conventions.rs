//! The agreed rules of writing code, checked by reading it: addresses, forms, refusals, the length of a line. Each rule
//! proves on a small example house that it can fail.
use atbalss::addresses;

use crate::house::{Function, House, Source};

/// Longer lines are hard to read.
const LONGEST: usize = 120;

type Rule = fn(&House) -> Vec<String>;

fn holds(rule: Rule) {
    let complaints = rule(&House::here());
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn says(rule: Rule, path: &str, text: &str) -> Vec<String> {
    rule(&House::of(&[(path, text)]))
}

#[test]
fn addresses_are_written_in_one_place() {
    holds(addresses_in_sources);
    let complaint = |literal| format!("src/reading/pages.rs writes the address {literal}: take it from addresses");
    for (text, literal) in [
        (r#"fn f() -> String { format!("/statements/{id}/note") }"#, r#""/statements/{id}/note""#),
        (r#"const LIST: &str = "/consultations?phase=open";"#, r#""/consultations?phase=open""#),
        (r#"fn routes() { service.route("/organisations", get()); }"#, r#""/organisations""#),
    ] {
        assert_eq!(says(addresses_in_sources, "src/reading/pages.rs", text), [complaint(literal)]);
    }
    for right in [
        r#"const SPARE: &str = "/var/lib/atbalss"; const ROOT: &str = "/";"#,
        r#"fn f() { addresses::Consultations {}.with("phase", "open") }"#,
        r#"#[cfg(test)] mod tests { fn f() { visit("/consultations"); } }"#,
        "/// `GET /consultations`\nfn f() {}",
    ] {
        assert!(says(addresses_in_sources, "src/reading/pages.rs", right).is_empty(), "{right}");
    }
    assert!(says(addresses_in_sources, "src/addresses.rs", r#"const HOME: &str = "/consultations";"#).is_empty());
}

fn addresses_in_sources(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in house.sources.iter().filter(|source| source.path != "src/addresses.rs") {
        let written = source.words.iter().filter(|word| word.strip_prefix('"').is_some_and(is_address));
        complaints
            .extend(written.map(|word| format!("{} writes the address {word}: take it from addresses", source.path)));
    }
    complaints
}

#[test]
fn only_stories_make_passwords_cheap() {
    holds(cheap_passwords);
    let called = "fn main() { accounts::hash_for_stories(); }";
    assert_eq!(
        says(cheap_passwords, "src/main.rs", called),
        ["src/main.rs makes passwords cheap to guess: only stories may"]
    );
    let kept = "pub fn hash_for_stories() {}";
    assert_eq!(
        says(cheap_passwords, "src/accounts/passwords.rs", kept),
        ["src/accounts/passwords.rs keeps hash_for_stories in a program that serves people"]
    );
    let left_out = "#[cfg(debug_assertions)] pub fn hash_for_stories() {}";
    assert!(says(cheap_passwords, "src/accounts/passwords.rs", left_out).is_empty());
}

fn cheap_passwords(house: &House) -> Vec<String> {
    const LEFT_OUT: [&str; 9] = ["#", "[", "cfg", "(", "debug_assertions", ")", "]", "pub", "fn"];
    let mut complaints = Vec::new();
    for source in &house.sources {
        for (at, _) in source.words.iter().enumerate().filter(|(_, word)| *word == "hash_for_stories") {
            match source.path.as_str() {
                "src/accounts/mod.rs" => {}
                path @ "src/accounts/passwords.rs" => {
                    if !source.words[..at].ends_with(&LEFT_OUT.map(str::to_owned)) {
                        complaints.push(format!("{path} keeps hash_for_stories in a program that serves people"));
                    }
                }
                path => complaints.push(format!("{path} makes passwords cheap to guess: only stories may")),
            }
        }
    }
    complaints
}

/// Whether a text begins with the address of a page: its first step is the first step of a page.
fn is_address(text: &str) -> bool {
    let first = |address: &str| {
        let rest = address.strip_prefix('/')?;
        let end = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap_or(rest.len());
        (end > 0).then(|| rest[..end].to_owned())
    };
    first(text).is_some_and(|step| addresses::ALL.iter().any(|page| first(page).as_deref() == Some(step.as_str())))
}

#[test]
fn templates_take_addresses_from_their_page() {
    holds(addresses_in_templates);
    assert_eq!(
        says(
            addresses_in_templates,
            "templates/reading/list.html",
            "<p>\n<a href=\"/consultations/{{ row.number }}\">{{ row.title }}</a>"
        ),
        [
            "templates/reading/list.html:2 writes the address /consultations/{{ row.number }}: take it from the page or from addresses"
        ]
    );
    assert_eq!(
        says(addresses_in_templates, "templates/reading/list.html", "{% call ui::form(\"/sign-out\") %}").len(),
        1
    );
    let right = "<a href=\"{{ self.address() }}\">x</a> {{ crate::addresses::Register {} }} <a href=\"#main\">y</a>";
    assert!(says(addresses_in_templates, "templates/reading/list.html", right).is_empty());
}

fn addresses_in_templates(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in house.files(".html").filter(|(path, _)| path.starts_with("templates/")) {
        for (at, line) in text.lines().enumerate() {
            let written = line.split('"').skip(1).step_by(2).filter(|quoted| is_address(quoted));
            complaints.extend(written.map(|address| {
                format!("{path}:{} writes the address {address}: take it from the page or from addresses", at + 1)
            }));
        }
    }
    complaints
}

#[test]
fn an_action_that_refuses_stops() {
    holds(refusals);
    assert_eq!(
        says(
            refusals,
            "src/statements/actions.rs",
            "fn f() -> Result<Result<(), Late>, Error> { return Ok(Err(Late)); }"
        ),
        [
            "src/statements/actions.rs: a Result in a Result would commit what a refusal has written: return Stop",
            "src/statements/actions.rs: Ok(Err(…)) would commit what a refusal has written: refuse with Stop"
        ]
    );
    let pattern = "fn f() { match waited { Ok(Err(Late)) => {} Ok(Err(error)) if error.is_late() => {} _ => {} } }";
    assert!(says(refusals, "src/worker.rs", pattern).is_empty());
}

fn refusals(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, words, .. } in &house.sources {
        if has(words, &["Result", "<", "Result", "<"]) {
            complaints
                .push(format!("{path}: a Result in a Result would commit what a refusal has written: return Stop"));
        }
        if positions(words, &["Ok", "(", "Err", "("]).any(|at| !is_pattern(words, at)) {
            complaints.push(format!("{path}: Ok(Err(…)) would commit what a refusal has written: refuse with Stop"));
        }
    }
    complaints
}

/// Whether the brackets after this word belong to a pattern: an arrow or a condition follows them.
fn is_pattern(words: &[String], at: usize) -> bool {
    let mut depth = 0;
    let closes = words[at + 1..].iter().position(|word| {
        match word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let next = closes.and_then(|closes| words.get(at + closes + 2));
    next.is_some_and(|word| matches!(word.as_str(), "=" | "if" | "|"))
}

#[test]
fn a_change_by_somebody_else_is_a_refusal_with_a_name() {
    holds(conflicts);
    assert_eq!(
        says(conflicts, "src/statements/actions.rs", "fn f() { Err(Error::Conflict) }"),
        ["src/statements/actions.rs ends in a bare conflict: say what changed, and show the form again"]
    );
}

fn conflicts(house: &House) -> Vec<String> {
    let bare = house.sources.iter().filter(|source| has(&source.words, &["Error", "::", "Conflict"]));
    bare.map(|source| format!("{} ends in a bare conflict: say what changed, and show the form again", source.path))
        .collect()
}

#[test]
fn a_form_that_is_taken_is_opened() {
    holds(forms);
    assert_eq!(
        says(forms, "src/statements/pages.rs", "async fn remove(app: Data<App>, _form: Form<Seen>) -> Page { go() }"),
        [
            "statements::remove takes a form and does not parse it: a button alone takes Pressed (src/statements/pages.rs)"
        ]
    );
    for right in [
        "async fn save(form: Form<Typing>) -> Page { form.parse(Typing::parse) }",
        "async fn approve(form: Form<Seen>) -> Page { give(app, form, Decision::Approval).await }",
        "async fn resend(_: Pressed) -> Page { go() }",
    ] {
        assert!(says(forms, "src/statements/pages.rs", right).is_empty(), "{right}");
    }
}

fn forms(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in &house.sources {
        let unopened = source.functions().filter(takes_a_form).filter(|function| !opens_its_form(function));
        complaints.extend(unopened.map(|function| {
            format!(
                "{}::{} takes a form and does not parse it: a button alone takes Pressed ({})",
                source.room(),
                function.name,
                source.path
            )
        }));
    }
    complaints
}

fn takes_a_form(function: &Function<'_>) -> bool {
    has(function.parameters, &[":", "Form", "<"])
}

/// Whether it parses the form, or passes it to a function that must.
fn opens_its_form(function: &Function<'_>) -> bool {
    let body = &function.words[function.words.len().min(function.parameters.len() + 2)..];
    let name = positions(function.parameters, &[":", "Form", "<"]).next().map(|at| &function.parameters[at - 1]);
    name.is_some_and(|name| {
        has(body, &[name, ".", "parse", "("])
            || ["(", ","].iter().any(|before| [",", ")"].iter().any(|behind| has(body, &[*before, name, *behind])))
    })
}

#[test]
fn only_assessments_say_how_an_assessment_stands() {
    holds(transitions);
    assert_eq!(
        says(transitions, "src/responses/actions.rs", "use crate::assessments::{find, set_state};"),
        ["src/responses/actions.rs sets the state of an assessment: only assessments::actions do"]
    );
    assert_eq!(
        says(transitions, "src/assessments/model.rs", "fn f() { store::set_state(tx, id) }"),
        ["src/assessments/model.rs sets the state of an assessment: only assessments::actions do"]
    );
    assert!(says(transitions, "src/assessments/actions.rs", "fn f() { store::set_state(tx, id) }").is_empty());
    assert!(says(transitions, "src/organisations/actions.rs", "fn f() { store::set_state(tx, id) }").is_empty());
}

fn transitions(house: &House) -> Vec<String> {
    let sets = |source: &&Source| {
        if source.room() == "assessments" {
            !matches!(source.drawer(), "actions" | "store") && source.words.iter().any(|word| word == "set_state")
        } else {
            let through_the_door = |path: &Vec<String>| {
                path.first().is_some_and(|room| room == "assessments") && path.iter().any(|word| word == "set_state")
            };
            source.paths().iter().any(through_the_door) || has(&source.words, &["assessments", "::", "set_state"])
        }
    };
    let wrong = house.sources.iter().filter(sets);
    wrong
        .map(|source| format!("{} sets the state of an assessment: only assessments::actions do", source.path))
        .collect()
}

#[test]
fn a_page_that_is_typed_into_keeps_what_is_typed_when_its_language_changes() {
    holds(main_forms);
    let text = "{% extends \"shell/layout.html\" %}\n{{ ui::textarea(\"text\", label, text) }}";
    assert_eq!(
        says(main_forms, "templates/statements/comment.html", text),
        [
            "templates/statements/comment.html is typed into and does not say into which form: it lacks the block main_form"
        ]
    );
    let right = format!("{{% block main_form %}}{{{{ shell.types_into(self.action()) }}}}{{% endblock %}}{text}");
    assert!(says(main_forms, "templates/statements/comment.html", &right).is_empty());
    let part = "{{ ui::textarea(\"text\", label, text) }}";
    assert!(says(main_forms, "templates/statements/fields.html", part).is_empty(), "a part of a page has no form");
}

fn main_forms(house: &House) -> Vec<String> {
    const TYPED: [&str; 4] = ["ui::text(", "ui::textarea(", "ui::moment(", "ui::file("];
    let pages = house.files(".html").filter(|(path, text)| path.starts_with("templates/") && text.contains("extends"));
    let says_it = |text: &str| text.contains("shell.types_into(");
    // The page, or the layout that it extends.
    let layouts: Vec<String> = house
        .files(".html")
        .filter(|(_, text)| text.contains("extends") && says_it(text))
        .map(|(path, _)| format!("{{% extends \"{}\" %}}", path.trim_start_matches("templates/")))
        .collect();
    let has_form = |text: &str| says_it(text) || layouts.iter().any(|layout| text.contains(layout));
    let silent = pages.filter(|(_, text)| TYPED.iter().any(|field| text.contains(field)) && !has_form(text));
    silent
        .map(|(path, _)| format!("{path} is typed into and does not say into which form: it lacks the block main_form"))
        .collect()
}

#[test]
fn a_line_is_read_in_one_go() {
    holds(lines);
    let long = format!("// {}", "word ".repeat(30));
    assert_eq!(
        says(lines, "src/reading/pages.rs", &format!("fn f() {{}}\n{long}")),
        ["src/reading/pages.rs:2 has 152 characters, and 120 are the most"]
    );
    let literal = format!("const A: &str = \"{}\";", "word ".repeat(30));
    assert!(says(lines, "src/reading/pages.rs", &literal).is_empty());
    let inside = format!("const A: &str = \"SELECT\n    {}\";", "word ".repeat(30));
    assert!(says(lines, "src/reading/pages.rs", &inside).is_empty());
}

/// A literal may be as long as its words; only the rest of a line counts.
fn lines(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, text) in house.files(".rs") {
        let mut literal = None;
        for (at, line) in text.lines().enumerate() {
            let outside = without_literals(line, &mut literal);
            if outside > LONGEST {
                complaints.push(format!("{path}:{} has {outside} characters, and {LONGEST} are the most", at + 1));
            }
        }
    }
    complaints
}

/// How many characters of a line are outside of literals. `literal` holds the end of a literal that continues on the
/// next line.
fn without_literals(line: &str, literal: &mut Option<String>) -> usize {
    let (mut outside, mut rest) = (0, line.trim_end());
    while let Some(letter) = rest.chars().next() {
        if let Some(end) = literal.clone() {
            if let Some(closed) = rest.strip_prefix(end.as_str()) {
                (*literal, rest) = (None, closed);
            } else {
                rest = after(rest, if end == "\"" && letter == '\\' { 2 } else { 1 });
            }
        } else if rest.starts_with("//") {
            return outside + rest.chars().count();
        } else if rest.starts_with("'\"'") {
            (outside, rest) = (outside + 3, &rest[3..]);
        } else if let Some(opened) = opens_literal(rest) {
            *literal = Some(format!("\"{}", "#".repeat(opened.matches('#').count())));
            rest = &rest[opened.len()..];
        } else {
            (outside, rest) = (outside + 1, after(rest, 1));
        }
    }
    outside
}

/// The quotation mark that begins a literal, with the `r` and `#` of a raw one.
fn opens_literal(rest: &str) -> Option<&str> {
    let mark = rest.strip_prefix('r').unwrap_or(rest).trim_start_matches('#').strip_prefix('"')?;
    let opened = &rest[..rest.len() - mark.len()];
    (opened == "\"" || opened.starts_with('r')).then_some(opened)
}

fn after(text: &str, letters: usize) -> &str {
    let mut rest = text.chars();
    rest.by_ref().take(letters).for_each(drop);
    rest.as_str()
}

fn has(words: &[String], sought: &[&str]) -> bool {
    positions(words, sought).next().is_some()
}

fn positions<'a>(words: &'a [String], sought: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
    let fits = move |window: &[String]| window.iter().zip(sought).all(|(word, sought)| word == sought);
    words.windows(sought.len()).enumerate().filter(move |(_, window)| fits(window)).map(|(at, _)| at)
}
