//! What the role that serves may do in the database: what stands here and nothing else. It owns nothing, so it can
//! neither change what is on record nor switch off a trigger that protects it. The owner's role only migrates.
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};

use crate::platform::Error;

/// To read and to add: what is on record.
const RECORD: &str = "SELECT, INSERT";
/// To change, too. Triggers protect what is published.
const KEPT: &str = "SELECT, INSERT, UPDATE";
/// To delete, too.
const PASSING: &str = "SELECT, INSERT, UPDATE, DELETE";

/// Each table with the rights to it. Words on record that may be erased are changed column by column; a trigger lets
/// only an erasure through.
pub const RIGHTS: [(&str, &str); 84] = [
    ("__diesel_schema_migrations", "SELECT"),
    ("access_requests", KEPT),
    ("answer_changes", RECORD),
    ("answers", "SELECT, INSERT, UPDATE (reasons, essence, salt, erased_at, erased_for)"),
    ("applications", PASSING),
    ("assessment_words", PASSING),
    ("assessments", PASSING),
    ("assignments", KEPT),
    ("attempts", PASSING),
    ("blobs", "SELECT, INSERT, DELETE"),
    ("comment_labels", PASSING),
    ("comments", "SELECT, INSERT, UPDATE (body, proposed_wording, salt, erased_at, erased_for)"),
    ("consultation_counters", KEPT),
    ("consultation_invitations", PASSING),
    ("consultation_staff", PASSING),
    ("consultation_tallies", KEPT),
    ("consultation_versions", RECORD),
    ("consultation_withdrawals", RECORD),
    ("consultations", KEPT),
    ("documents", KEPT),
    ("erased_texts", RECORD),
    ("erasure_requests", KEPT),
    ("erasures", RECORD),
    ("event_queue", PASSING),
    ("events", RECORD),
    ("followed_areas", PASSING),
    ("followed_consultations", PASSING),
    ("followers", PASSING),
    ("follows", PASSING),
    ("hold_back_ends", RECORD),
    ("hold_backs", RECORD),
    ("import_edits", PASSING),
    ("internal_notes", KEPT),
    ("invitations", KEPT),
    ("labels", PASSING),
    ("letter_choices", KEPT),
    ("letters", KEPT),
    ("links", KEPT),
    ("meeting_minutes", RECORD),
    ("meeting_notices", RECORD),
    ("meeting_registrations", KEPT),
    ("meetings", RECORD),
    ("memberships", KEPT),
    ("notices", PASSING),
    ("opinions", KEPT),
    ("organisation_decisions", RECORD),
    ("organisations", KEPT),
    ("paper_sheets", PASSING),
    ("participants", KEPT),
    ("people", KEPT),
    ("period_changes", RECORD),
    ("place_tallies", KEPT),
    ("points", PASSING),
    ("provision_links", PASSING),
    ("provisions", PASSING),
    ("publications", RECORD),
    ("published_notices", RECORD),
    ("recordings", RECORD),
    ("recovery_codes", PASSING),
    ("redacted_passages", RECORD),
    ("redaction_ends", RECORD),
    ("redactions", RECORD),
    ("register_revisions", KEPT),
    ("response_assessments", PASSING),
    ("responses", PASSING),
    ("returned_tables", PASSING),
    ("reusable_texts", PASSING),
    ("saved_lists", PASSING),
    ("scans", "SELECT, INSERT, UPDATE (name, erased_at, erased_for)"),
    ("second_factors", PASSING),
    ("sessions", PASSING),
    ("signatures", "SELECT, INSERT, UPDATE (person_name, person_position, salt, erased_at, erased_for)"),
    ("staff_roles", PASSING),
    ("statement_comments", PASSING),
    ("statements", KEPT),
    ("submissions", "SELECT, INSERT, UPDATE (note, note_salt, erased_at, erased_for)"),
    ("tellings", KEPT),
    ("texts", PASSING),
    ("time_refusals", RECORD),
    ("time_requests", RECORD),
    ("version_reasons", RECORD),
    ("versions", PASSING),
    ("withdrawals", RECORD),
    ("year_counters", KEPT),
];

/// The time limits of the role that serves: of what it reads, because a transaction sets its own. They are set on the
/// role, because a pooler forgets the settings of a session. The owner may set them on its own database even where it
/// may not change a role.
const BOUNDS: [(&str, &str); 4] = [
    ("statement_timeout", "2s"),
    ("lock_timeout", "2s"),
    ("idle_in_transaction_session_timeout", "15s"),
    ("jit", "off"),
];

/// What PostgreSQL lets everybody do: a temporary table could be read in the place of a real one.
const NOTHING_FOR_EVERYBODY: &str = "DO $do$ BEGIN
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
        REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    END $do$;";

/// Gives the role its rights, in the transaction of the migrations. A superuser makes the role if it is missing.
///
/// # Errors
/// An error of the database, such as that there is no such role.
pub async fn grant(conn: &mut AsyncPgConnection, role: &str) -> Result<(), Error> {
    let role = identifier(role);
    let rights = RIGHTS.iter().map(|(table, rights)| format!("GRANT {rights} ON {table} TO {role};"));
    let bounds = BOUNDS.iter().map(|(setting, value)| bound(&role, setting, value));
    let sql = [
        make_if_missing(&role),
        NOTHING_FOR_EVERYBODY.to_owned(),
        format!("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}; GRANT USAGE ON SCHEMA public TO {role};"),
    ];
    Ok(conn.batch_execute(&sql.into_iter().chain(rights).chain(bounds).collect::<String>()).await?)
}

/// Sets the time limits where one role does everything.
///
/// # Errors
/// An error of the database.
pub async fn bound_owner(conn: &mut AsyncPgConnection) -> Result<(), Error> {
    let bounds = BOUNDS.iter().map(|(setting, value)| bound("CURRENT_USER", setting, value));
    Ok(conn.batch_execute(&bounds.collect::<String>()).await?)
}

/// Two programs of the tests may do it at the same time: the second finds the role made.
fn make_if_missing(role: &str) -> String {
    format!(
        "DO $do$ BEGIN
            IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN CREATE ROLE {role} LOGIN; END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $do$;"
    )
}

fn bound(role: &str, setting: &str, value: &str) -> String {
    format!(
        "DO $do$ BEGIN
            EXECUTE format($f$ALTER ROLE {role} IN DATABASE %I SET {setting} = '{value}'$f$, current_database());
        EXCEPTION WHEN insufficient_privilege THEN
            EXECUTE format($f$ALTER DATABASE %I SET {setting} = '{value}'$f$, current_database());
        END $do$;"
    )
}

/// A name of the database as SQL. `%` is doubled, because it also stands in the pattern of `format`.
fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\"").replace('%', "%%"))
}
