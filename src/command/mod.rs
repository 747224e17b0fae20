//! The command line: one program with subcommands. Settings come from the environment.
//! Owns no table.
mod check;
mod copies;
mod drafts;
mod erasures;
mod records;
mod register;
mod service;

use std::{path::PathBuf, process::ExitCode};

use clap::{
    Args, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use records::Records;
use service::Service;

use crate::{
    documents::{self, Changes, Scheme, Wishes},
    platform::{Config, Language, Role, give_back_large_memory},
};

/// What ends a command: a sentence for the person at the terminal.
type Failure = Box<dyn std::error::Error>;

/// Public engagement for ministries and non-governmental organisations. Settings come from the environment; the README
/// lists them.
#[derive(Parser)]
#[command(version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and send the emails
    Serve,
    /// Bring the database up to date
    Migrate,
    /// Serve a believable demonstration on a database of its own, made anew each time
    Demo {
        /// Go on with the demonstration of last time
        #[arg(long)]
        keep: bool,
    },
    /// Look whether everything that the service needs is in order: a line for each, and a status for scripts
    Check,
    /// Write a copy of the private database to a new file, also while the service runs
    Backup {
        /// The file
        file: PathBuf,
    },
    /// Put a copy in the place of the private database, which is kept under another name
    Restore {
        /// A file that `backup` has written
        file: PathBuf,
    },
    /// Words that were erased from the record: to be erased again in a database that was put back from an earlier copy
    #[command(subcommand)]
    Erasures(ErasuresCommand),
    /// Read a draft's file as an upload is read, and print its points
    Import {
        /// The file: .docx, .odt, .html, .md, .txt, .pdf
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// How the points are numbered, instead of finding out
        #[arg(long, value_parser = one_of(Scheme::ALL, Scheme::as_str))]
        scheme: Option<Scheme>,
        /// Read as if tracked changes were rejected, not accepted
        #[arg(long)]
        rejected: bool,
    },
    /// Read a draft from the standard input, for the service
    #[command(name = documents::READER_COMMAND, hide = true)]
    ReadDraft {
        /// How to read it, as JSON
        wishes: String,
    },
    /// Read a table that was filled in from the standard input, for the service
    #[command(name = documents::TABLE_READER_COMMAND, hide = true)]
    ReadTable {
        /// Which columns, as JSON
        wishes: String,
    },
    /// The ministry's staff
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The register of organisations
    #[command(subcommand)]
    Organisation(OrganisationCommand),
}

#[derive(Subcommand)]
enum StaffCommand {
    /// Add a person of the ministry; a password is made and shown once
    Add {
        #[command(flatten)]
        person: PersonArgs,
        /// What the person may do (several: give it again)
        #[arg(long = "role", required = true, value_parser = one_of(Role::ALL, Role::as_str))]
        roles: Vec<Role>,
    },
    /// Turn the two-step sign-in of a person off who has lost the phone and the recovery codes
    ResetSecondFactor {
        /// The address for signing in
        #[arg(long)]
        email: String,
    },
}

#[derive(Subcommand)]
enum OrganisationCommand {
    /// Add an approved organisation with its first person, who may sign and manage; a password is made and shown once
    Add(OrganisationArgs),
}

#[derive(Args)]
struct OrganisationArgs {
    /// The organisation's name
    #[arg(long)]
    organisation: String,
    /// Its country, as two letters (ISO 3166-1)
    #[arg(long, default_value = "LV")]
    country: String,
    /// The register it is entered in
    #[arg(long)]
    register: String,
    /// Its number in that register
    #[arg(long)]
    number: String,
    #[command(flatten)]
    person: PersonArgs,
}

#[derive(Subcommand)]
enum ErasuresCommand {
    /// Print every erasure, one a line; the erased words are not in it
    Export,
    /// Erase again what a file says that `export` has printed
    Apply {
        /// The file
        file: PathBuf,
    },
}

#[derive(Args)]
struct PersonArgs {
    /// The person's name
    #[arg(long)]
    name: String,
    /// The office held
    #[arg(long)]
    position: String,
    /// The address for signing in and for emails
    #[arg(long)]
    email: String,
    /// The language of emails
    #[arg(long, default_value = "lv", value_parser = one_of(Language::ALL, Language::as_str))]
    language: Language,
}

/// Does what the command line says. What ends it badly is said on standard error, with its causes.
#[must_use]
pub fn run() -> ExitCode {
    give_back_large_memory();
    match obey(CommandLine::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("atbalss: {}", with_causes(failure.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// A failure with what caused it, such as the database's own words. A cause that the sentence contains already is not
/// repeated.
fn with_causes(failure: &dyn std::error::Error) -> String {
    let mut sentence = failure.to_string();
    let mut cause = failure.source();
    while let Some(error) = cause {
        let words = error.to_string();
        if !sentence.contains(&words) {
            sentence = format!("{sentence}: {words}");
        }
        cause = error.source();
    }
    sentence
}

/// Reads one of these words, and lists them when it is another one.
fn one_of<T>(all: &'static [T], name: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(move |one| name(*one))).map(move |word| {
        let chosen = all.iter().find(|one| name(**one) == word);
        *chosen.expect("the parser lets only these through")
    })
}

fn obey(command: Command) -> Result<(), Failure> {
    match command {
        Command::ReadDraft { wishes } => Ok(documents::serve_reader(&wishes)?),
        Command::ReadTable { wishes } => Ok(documents::serve_table_reader(&wishes)?),
        Command::Import { file, json, scheme, rejected } => {
            let changes = if rejected { Changes::Rejected } else { Changes::Accepted };
            drafts::import(&file, Wishes { name: drafts::name(&file), scheme, changes }, json)
        }
        command => obey_with_settings(command),
    }
}

fn obey_with_settings(command: Command) -> Result<(), Failure> {
    let config = Config::read(|name| std::env::var(name).ok())?;
    log_to_stderr();
    match command {
        Command::Migrate => records::migrate(&config),
        Command::Serve => Service::start(config)?.serve(),
        Command::Demo { keep } => Service::start_demo(config, keep)?.serve(),
        Command::Check => check::check(&config),
        Command::Backup { file } => copies::back_up(&config, &file),
        Command::Restore { file } => copies::restore(&config, &file),
        Command::Erasures(ErasuresCommand::Export) => erasures::export(&config),
        Command::Erasures(ErasuresCommand::Apply { file }) => erasures::apply(&config, &file),
        Command::Staff(StaffCommand::Add { person, roles }) => register::add_staff(&config, &person, roles),
        Command::Staff(StaffCommand::ResetSecondFactor { email }) => register::reset_second_factor(&config, &email),
        Command::Organisation(OrganisationCommand::Add(new)) => register::add_organisation(&config, &new),
        Command::ReadDraft { .. } | Command::ReadTable { .. } | Command::Import { .. } => Ok(()),
    }
}

/// Writes the log as JSON lines; `RUST_LOG` chooses which.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().json().with_span_list(false).with_writer(std::io::stderr).with_env_filter(filter).init();
}
