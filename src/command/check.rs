//! Whether everything that the service needs is in order.
use std::fmt::Display;

use super::{
    Failure, Records,
    records::{PRIVATE, Place},
    service::{secret, secret_file},
};
use crate::{
    addresses,
    notifications::{GivenUp, given_up},
    platform::{Config, Examination, MOST_SKEW, cluster::free_bytes, mail::Mailer},
};

/// With less free space than this the private database may soon stop writing.
const LEAST_SPACE: u64 = 1 << 30;

/// Prints a line for each thing.
///
/// # Errors
/// If something is wrong.
pub(super) fn check(config: &Config) -> Result<(), Failure> {
    let mut report = Report::default();
    Report::ok("settings", format!("{}, listening on {}", config.origin(), config.listen));
    match Place::of(config).and_then(|place| Records::at(config, place)) {
        Ok(records) => match records.examine() {
            Ok(found) => {
                look_at_database(&mut report, config, &found);
                if found.schema.pending == 0 {
                    look_at_secret(&mut report, config, &records)?;
                    look_at_given_up(&records)?;
                }
            }
            Err(error) => report.wrong("database", super::with_causes(&error)),
        },
        Err(error) => report.wrong("database", super::with_causes(error.as_ref())),
    }
    look_at_disk(&mut report, config);
    look_at_mail(&mut report, config)?;
    if report.is_good { Ok(()) } else { Err("something is wrong".into()) }
}

/// The lines, and whether all are good enough to serve.
struct Report {
    is_good: bool,
}

impl Default for Report {
    fn default() -> Self {
        Self { is_good: true }
    }
}

impl Report {
    fn ok(what: &str, how: impl Display) {
        println!("ok       {what:<9} {how}");
    }

    /// It works, and could be better.
    fn warning(what: &str, how: impl Display) {
        println!("warning  {what:<9} {how}");
    }

    fn wrong(&mut self, what: &str, how: impl Display) {
        self.is_good = false;
        println!("wrong    {what:<9} {how}");
    }
}

fn look_at_database(report: &mut Report, config: &Config, found: &Examination) {
    match found {
        found if !found.unsafe_settings.is_empty() => {
            report
                .wrong("database", format!("it can lose what it has confirmed: {}", found.unsafe_settings.join(", ")));
        }
        found if found.is_read_only => report.wrong("database", "it can only be read"),
        found if !found.has_checksums => {
            Report::warning("database", "it answers; without checksums it cannot notice damage");
        }
        _ if config.database_is_exposed() => {
            Report::warning("database", "it answers; the way to it is not protected: sslmode=verify-full");
        }
        _ => Report::ok("database", "it answers"),
    }
    if found.owns_the_record {
        Report::warning("roles", "the role that serves owns the tables and could change the record");
    } else {
        Report::ok("roles", "the role that serves cannot change the record");
    }
    match found.schema {
        schema if schema.pending > 0 => {
            report.wrong("tables", "missing or older than this program: run `atbalss migrate`");
        }
        schema if schema.newer > 0 => Report::warning("tables", "a newer program has changed them"),
        _ => Report::ok("tables", "as this program needs them"),
    }
    let seconds = found.skew.as_secs_f64();
    if found.skew.abs() > MOST_SKEW {
        report.wrong("clock", format!("the database's is {seconds:.1} s ahead of this machine's"));
    } else {
        Report::ok("clock", format!("{seconds:.1} s from the database's"));
    }
}

fn look_at_secret(report: &mut Report, config: &Config, records: &Records) -> Result<(), Failure> {
    let file = secret_file(config);
    if config.secret.is_none() && !file.exists() {
        Report::warning(
            "secret",
            format!("none is set, and there is none at {}: `serve` would make one", file.display()),
        );
        return Ok(());
    }
    match secret(config) {
        Err(error) => report.wrong("secret", error),
        Ok(secret) if !records.opens_second_factors(&secret)? => {
            report.wrong(
                "secret",
                "it does not open the second factors in the database: put back the copy of the one before",
            );
        }
        Ok(_) => Report::ok("secret", "there"),
    }
    Ok(())
}

fn look_at_disk(report: &mut Report, config: &Config) {
    let folder = config.data_dir.join(PRIVATE);
    let Some(free) = free_bytes(&folder).filter(|_| config.database_url.is_none()) else { return };
    let line = format!("{} MB free for the private database", free >> 20);
    if free < LEAST_SPACE { report.wrong("disk", line) } else { Report::ok("disk", line) }
}

fn look_at_given_up(records: &Records) -> Result<(), Failure> {
    let GivenUp { undelivered, unwritten, unannounced } =
        records.block_on(async { given_up(&mut *records.db.read().await?).await })?;
    if undelivered + unwritten + unannounced == 0 {
        Report::ok("emails", "none was given up");
    } else {
        let line = format!("{undelivered} not delivered, {unwritten} not written, {unannounced} events without any");
        Report::warning("emails", format!("{line}: staff see them at {}", addresses::Letters {}));
    }
    Ok(())
}

fn look_at_mail(report: &mut Report, config: &Config) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let tested = runtime.block_on(async {
        match Mailer::of(config)? {
            Some(mailer) => Ok::<_, crate::platform::Error>(Some(mailer.test_connection().await)),
            None => Ok(None),
        }
    })?;
    match tested {
        None => Report::warning("mail", "SMTP_URL is not set: emails are kept and not sent"),
        Some(Ok(())) => Report::ok("mail", "the mail server answers"),
        Some(Err(reply)) => report.wrong("mail", reply),
    }
    Ok(())
}
