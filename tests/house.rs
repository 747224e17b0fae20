//! The sources as the tests read them: as words, without comments and tests, and with the tables and records.
use std::{collections::BTreeMap, fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The files that describe how the code is built, by their path in the repository.
pub struct House {
    files: BTreeMap<String, String>,
    /// `src/**/*.rs`.
    pub sources: Vec<Source>,
}

/// One source file.
pub struct Source {
    /// `src/audit/store.rs`.
    pub path: String,
    /// `["audit", "store"]`; the root is empty.
    pub module: Vec<String>,
    /// Identifiers, punctuation (`::` is one word), brackets and literals.
    pub words: Vec<String>,
}

/// One function of a source file.
pub struct Function<'a> {
    pub name: &'a str,
    /// From the opening bracket of its parameters to the closing one.
    pub parameters: &'a [String],
    /// From `fn` to the end of its body.
    pub words: &'a [String],
}

impl House {
    /// The repository itself.
    pub fn here() -> Self {
        let mut files = BTreeMap::new();
        for folder in ["src", "migrations", "templates", "tests"] {
            collect(Path::new(env!("CARGO_MANIFEST_DIR")), Path::new(folder), &mut files);
        }
        Self::new(files)
    }

    /// A house made of these files, as (path, text).
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self::new(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    fn new(files: BTreeMap<String, String>) -> Self {
        let sources =
            files.iter().filter(|(path, _)| is_source(path)).map(|(path, text)| Source::parse(path, text)).collect();
        Self { files, sources }
    }

    /// The files whose path has this ending, as (path, text).
    pub fn files(&self, ending: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.ends_with(ending))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The modules from the ground up, as `src/lib.rs` lists them.
    pub fn floors(&self) -> Vec<&str> {
        let Some(root) = self.sources.iter().find(|source| source.path == "src/lib.rs") else { return Vec::new() };
        root.words
            .windows(4)
            .filter(
                |four| matches!(*four, [public, module, _, end] if public == "pub" && module == "mod" && end == ";"),
            )
            .map(|four| &*four[2])
            .collect()
    }

    /// The tables, as `src/schema.rs` lists them.
    pub fn tables(&self) -> Vec<&str> {
        let Some(schema) = self.sources.iter().find(|source| source.path == "src/schema.rs") else { return Vec::new() };
        schema
            .words
            .windows(4)
            .filter(|four| four[0] == "table" && four[1] == "!" && four[2] == "{")
            .map(|four| &*four[3])
            .collect()
    }

    /// The tables whose rows are never changed: those with the trigger that refuses changes.
    pub fn records(&self) -> Vec<&str> {
        self.files("/up.sql")
            .flat_map(|(_, text)| text.split("BEFORE UPDATE OR DELETE OR TRUNCATE ON ").skip(1))
            .filter_map(|rest| rest.split_whitespace().next())
            .collect()
    }

    /// Who owns which table, as (table, room), by the first lines of each room's `mod.rs`.
    pub fn owners(&self) -> Vec<(&str, &str)> {
        self.rooms().flat_map(|(room, text)| owned(text).map(move |table| (table, room))).collect()
    }

    /// Each room with the text of its `mod.rs`: the folders directly in `src`.
    pub fn rooms(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files("/mod.rs").filter_map(|(path, text)| {
            let room = path.strip_prefix("src/")?.strip_suffix("/mod.rs")?;
            (!room.contains('/')).then_some((room, text))
        })
    }
}

/// The tables that the sentence beginning with "Owns" names between backticks.
fn owned(door: &str) -> impl Iterator<Item = &str> {
    let lines = door.lines().take_while(|line| line.starts_with("//!")).skip_while(|line| !line.contains("Owns "));
    lines.flat_map(|line| line.split_once("Owns ").map_or(line, |(_, rest)| rest).split('`').skip(1).step_by(2))
}

fn is_source(path: &str) -> bool {
    path.starts_with("src/") && Path::new(path).extension().is_some_and(|ending| ending == "rs")
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    let entries =
        fs::read_dir(root.join(folder)).unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
    for entry in entries {
        let entry = entry.expect("an entry of a folder");
        let path = folder.join(entry.file_name());
        if entry.file_type().expect("the kind of an entry").is_dir() {
            collect(root, &path, files);
        } else if let Ok(text) = fs::read_to_string(root.join(&path)) {
            files.insert(path.to_string_lossy().into_owned(), text);
        }
    }
}

impl Source {
    fn parse(path: &str, text: &str) -> Self {
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path} is not Rust: {error}"));
        let mut words = Vec::new();
        flatten(tokens, &mut words);
        let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module =
            inner.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(str::to_owned).collect();
        Self { path: path.to_owned(), module, words }
    }

    /// Its top module; for the root and `main.rs` the name of the file.
    pub fn room(&self) -> &str {
        self.module.first().map_or_else(|| self.path.trim_start_matches("src/").trim_end_matches(".rs"), String::as_str)
    }

    /// Its file in the room, or the folder in place of that file: `store`, `actions`; `mod` for the room's door.
    pub fn drawer(&self) -> &str {
        self.module.get(1).map_or("mod", String::as_str)
    }

    /// Every path that begins with `crate` or `super`, resolved from the root and with its braces expanded.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let mut base = self.module.clone();
            let mut next = at;
            match self.words[at].as_str() {
                "crate" if self.is(at + 1, "::") => {
                    base.clear();
                    next = at + 2;
                }
                "super" => {
                    while self.is(next, "super") && self.is(next + 1, "::") {
                        base.pop();
                        next += 2;
                    }
                }
                _ => {}
            }
            at = if next > at { self.follow(next, &base, &mut paths) } else { at + 1 };
        }
        paths
    }

    /// Resolves a path from this word on; returns where it ends.
    fn follow(&self, mut at: usize, base: &[String], paths: &mut Vec<Vec<String>>) -> usize {
        let mut path = base.to_vec();
        loop {
            if self.is(at, "{") {
                at += 1;
                while !self.is(at, "}") {
                    at = if self.is(at, ",") { at + 1 } else { self.follow(at, &path, paths) };
                }
                return at + 1;
            }
            path.push(self.words[at].clone());
            at += 1;
            if !self.is(at, "::") || self.is(at + 1, "<") {
                break;
            }
            at += 1;
        }
        if self.is(at, "as") {
            path.push(format!("as {}", self.words[at + 1]));
            at += 2;
        }
        paths.push(path);
        at
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.words.get(at).is_some_and(|there| there == word)
    }

    /// The name of each table in this file: its own name, unless `use … as` gives another.
    pub fn names_of_tables<'a>(&self, tables: &[&'a str]) -> BTreeMap<String, &'a str> {
        let paths = self.paths();
        let named = paths.iter().filter_map(|path| match path.as_slice() {
            [schema, table, rest @ ..] if schema == "schema" => {
                let table = tables.iter().find(|known| *known == table)?;
                let renamed = rest.first().and_then(|word| word.strip_prefix("as "));
                Some((renamed.unwrap_or(table).to_owned(), *table))
            }
            _ => None,
        });
        named.collect()
    }

    /// Its functions, also those inside others.
    pub fn functions(&self) -> impl Iterator<Item = Function<'_>> {
        let starts = (0..self.words.len()).filter(|at| {
            self.words[*at] == "fn" && self.words.get(at + 2).is_some_and(|next| next == "(" || next == "<")
        });
        starts.map(|start| {
            let opens =
                start + self.words[start..].iter().position(|word| word == "(").expect("a function has parameters");
            let closes = self.closing(opens);
            let body = closes + self.words[closes..].iter().position(|word| word == "{" || word == ";").unwrap_or(0);
            let end = if self.is(body, "{") { self.closing(body) } else { body };
            Function {
                name: &self.words[start + 1],
                parameters: &self.words[opens..=closes],
                words: &self.words[start..=end],
            }
        })
    }

    /// The position of the bracket that closes this one.
    fn closing(&self, opens: usize) -> usize {
        let mut depth = 0;
        for (at, word) in self.words.iter().enumerate().skip(opens) {
            match word.as_str() {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at;
            }
        }
        self.words.len() - 1
    }
}

/// Turns a tree of tokens into words, without test code.
fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < trees.len() {
        if is_test_only(&trees[at..]) {
            at += 2;
            while at < trees.len() && !ends_item(&trees[at]) {
                at += 1;
            }
        } else if let TokenTree::Group(group) = &trees[at] {
            let (open, close) = match group.delimiter() {
                Delimiter::Parenthesis => ("(", ")"),
                Delimiter::Brace => ("{", "}"),
                Delimiter::Bracket => ("[", "]"),
                Delimiter::None => ("", ""),
            };
            words.push(open.to_owned());
            flatten(group.stream(), words);
            words.push(close.to_owned());
        } else {
            words.push(trees[at].to_string());
            let is_path = is_colon(trees.get(at)) && is_colon(trees.get(at + 1));
            if is_path {
                words.pop();
                words.push("::".to_owned());
                at += 1;
            }
        }
        at += 1;
    }
}

fn is_colon(tree: Option<&TokenTree>) -> bool {
    matches!(tree, Some(TokenTree::Punct(sign)) if sign.as_char() == ':')
}

fn is_test_only(trees: &[TokenTree]) -> bool {
    match trees {
        [TokenTree::Punct(hash), TokenTree::Group(attribute), ..] => {
            hash.as_char() == '#' && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
        }
        _ => false,
    }
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(end) => end.as_char() == ';',
        _ => false,
    }
}
