//! Accounts of the operating system: the one we run as, and the one that runs the server.

use std::{
    io,
    os::unix::process::CommandExt,
    path::Path,
    process::{Command, Stdio},
};

use super::{
    error::{ClusterError, Result},
    system,
};

/// An account of the operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    pub name: String,
    pub uid: u32,
    pub gid: u32,
}

impl Account {
    /// The account we run as.
    pub fn current() -> Result<Self> {
        Self::numbered(system::effective_uid())
    }

    pub fn numbered(uid: u32) -> Result<Self> {
        Self::find(&uid.to_string()).ok_or(ClusterError::Nameless(uid))
    }

    /// The account that runs the server when we are root and no other is named.
    pub fn of_service() -> Result<Self> {
        ["postgres", "nobody"].into_iter().find_map(Self::find).ok_or(ClusterError::NoAccount)
    }

    /// Asks `getent`, which also knows the accounts that are not in `/etc/passwd`.
    fn find(name_or_uid: &str) -> Option<Self> {
        let answer = Command::new("getent").args(["passwd", name_or_uid]).output().ok()?;
        Self::parse(&String::from_utf8_lossy(&answer.stdout))
    }

    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        Some(Self { name, uid, gid })
    }

    /// Makes `command` run as this account. Only root needs this, and only root may do it.
    pub fn run(&self, command: &mut Command) {
        if system::effective_uid() == 0 {
            command.uid(self.uid).gid(self.gid);
        }
    }

    /// Tries to enter the directory: with groups and access lists only the kernel knows who may.
    pub fn can_enter(&self, dir: &Path) -> Result<bool> {
        let mut probe = Command::new("true");
        self.run(probe.current_dir(dir).stdin(Stdio::null()));
        match probe.status() {
            Err(refused) if refused.raw_os_error() == Some(libc::EPERM) => Err(ClusterError::CannotChangeUser),
            Err(refused) if refused.kind() == io::ErrorKind::PermissionDenied => Ok(false),
            entered => Ok(entered.is_ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_its_line() {
        let line = "postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash\n";

        let account = Account::parse(line).expect("a whole line");

        assert_eq!(account, Account { name: "postgres".to_owned(), uid: 101, gid: 104 });
        assert_eq!(Account::parse(""), None);
    }
}
