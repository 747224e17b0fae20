//! The web shell: what all pages share. Rooms bring their pages; this module brings layout, language, forms, errors,
//! headers and assets.

pub mod assets;
mod bodies;
mod connections;
mod cookies;
mod errors;
mod exports;
mod flash;
mod fields;
mod form;
mod guards;
mod headers;
mod kept;
mod log;
mod network;
mod packed;
mod page;
mod parts;
mod presence;
mod shares;
mod sheet;
mod table_file;
mod shell;

use std::sync::Arc;

pub use {
    bodies::bound_bodies,
    connections::Connections,
    cookies::OurCookie,
    errors::{came_from, errors_become_pages, refuse_unread},
    exports::{ExportLimits, Exports, Pen, Place, written},
    fields::Fields,
    flash::Flash,
    form::{
        EarlierFormKey, Field, Form, FormKey, FormWithFile, MOST_BYTES_OF_A_FORM, MomentField, Pairs, Pressed,
        REFILL_FIELD, REFILL_IN_LANGUAGE, Shown, TOKEN_FIELD, Typed, Upload, form_token, is_of_this_session,
        length_on_a_page, read_pairs, without_secrets,
    },
    guards::{InterruptedForm, Now, PathOf, PathsOf, Recent, arrival},
    headers::{
        Framing, end_connections, guard_headers, head_like_get, only_from_our_own_pages, only_known_methods,
        without_nul,
    },
    kept::{KeptPages, Key, holding_until, html_until},
    log::Log,
    packed::{leave_as_packed, pack_at_once},
    page::{Page, html, see_other, too_many, unprocessable},
    presence::Presence,
    sheet::Sheet,
    shell::Shell,
    table_file::{FileKind, TableHead, TableWriter, table_file},
};

use crate::platform::{Clock, Config, Db, Secret};

/// Handlers take them as arguments, as they take the types of this module.
pub use crate::platform::{Network, Problems};

/// What every handler can use: `app: Data<App>`.
#[derive(Debug, Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock; a request's own time is [`Now`].
    pub clock: Clock,
    /// The settings.
    pub config: Arc<Config>,
    /// The secret that signs.
    pub secret: Secret,
    /// The files that are being written.
    pub exports: Exports,
    /// The pages that are kept for whoever is signed out.
    pub kept: KeptPages,
    /// Which page each person of staff has open.
    pub presence: Presence,
}
