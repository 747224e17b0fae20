//! What all rooms use; it uses no room: settings, errors, database, web shell, viewer and guards, forms, mail, words,
//! clock, files by their content. Owns `blobs`.

mod alphabet;
mod back_off;
pub mod blobs;
mod bytes;
pub mod calendar;
pub mod canonical;
mod clock;
pub mod cluster;
mod config;
mod connect;
mod db;
mod error;
mod examination;
mod fold;
mod json;
mod language;
mod lending;
mod line;
pub mod mail;
pub mod migrations;
mod network;
pub mod office;
mod part;
mod policy_area;
mod prepared;
mod problems;
mod prose;
mod rights;
pub mod riga;
mod secret;
mod shelf;
mod stamp;
mod stop;
mod system;
mod text_enum;
mod tls;
mod viewer;
mod visible;
pub mod web;
pub mod words;

pub(crate) use text_enum::text_enum;
pub use {
    alphabet::in_alphabet,
    back_off::wait_after,
    bytes::{Digest, Salt},
    canonical::Sealed,
    clock::{Clock, Instant},
    config::{Config, ConfigError, Masked, Period},
    db::{Conn, Db, Reader, Tx, first},
    error::{Error, Refusal},
    examination::{Examination, MOST_SKEW, examine, skew},
    fold::{fold, query_of_words},
    json::Json,
    language::Language,
    line::{leads_somewhere, name_line, one_line},
    network::Network,
    part::{Part, with_one_more},
    policy_area::PolicyArea,
    prepared::{Prepared, column},
    problems::Problems,
    prose::{beginning, prose},
    rights::RIGHTS,
    secret::{Secret, new_token, random_bytes, sha256},
    shelf::Shelf,
    stamp::Stamp,
    stop::{Found, Refuse, Stop},
    system::{bound_reader, give_back_large_memory, raise_descriptors},
    text_enum::UnknownWord,
    viewer::{
        Actor, Admin, Approver, Barred, Colleague, Editor, Member, Membership, Person, Reviewer, Role, Staff, Standing,
        Viewer,
    },
    visible::{has_letters, is_blank},
    words::{Phrase, Said, count_in, said},
};
