//! The few calls to the operating system that the standard library does not offer.
#![expect(unsafe_code, reason = "death signals, syncfs and statvfs have no safe wrapper in std")]

use std::{
    ffi::CString,
    fs::File,
    io,
    mem::MaybeUninit,
    os::{
        fd::AsRawFd,
        unix::{ffi::OsStrExt, process::CommandExt},
    },
    path::Path,
    process::Command,
};

pub(super) fn effective_uid() -> u32 {
    // SAFETY: takes nothing, touches no memory and cannot fail.
    unsafe { libc::geteuid() }
}

/// Ties the child of `command` to us: every process of it holds `lock`, and it gets SIGINT (PostgreSQL's fast shutdown)
/// when the calling thread ends. Ctrl-C does not reach it, because it has its own process group.
pub(super) fn tie_to_us(command: &mut Command, lock: &File) {
    let lock = lock.as_raw_fd();
    let us = std::process::id().cast_signed();
    let in_child = move || {
        // SAFETY: three system calls on plain numbers. `lock` is open in the child, which is a copy of us. A death
        // signal asked for before the change of user would be lost, and one asked for after our death never comes.
        let tied = unsafe {
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGINT) == 0
                && libc::getppid() == us
                && libc::fcntl(lock, libc::F_SETFD, 0) == 0
        };
        if tied { Ok(()) } else { Err(io::Error::from_raw_os_error(libc::ESRCH)) }
    };
    // SAFETY: between fork and exec the closure makes system calls only; it neither allocates nor takes a lock.
    unsafe { command.process_group(0).pre_exec(in_child) };
}

/// Sends a signal to a process of the server. SIGINT is PostgreSQL's fast shutdown: it ends all sessions and writes
/// everything.
pub(super) fn signal(process: u32, signal: libc::c_int) {
    // SAFETY: plain numbers. A process that is gone already is what we want.
    unsafe { libc::kill(process.cast_signed(), signal) };
}

/// Writes everything of the file system that holds `file` to the disk.
pub(super) fn sync_file_system(file: &File) -> io::Result<()> {
    // SAFETY: a plain number; `file` is open during the call.
    match unsafe { libc::syncfs(file.as_raw_fd()) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// The free space at `path`; `None` if the system does not tell.
#[must_use]
pub fn free_bytes(path: &Path) -> Option<u64> {
    let path = CString::new(path.as_os_str().as_bytes()).ok()?;
    let mut answer = MaybeUninit::<libc::statvfs>::uninit();
    // SAFETY: `path` ends with a zero byte and `answer` has the size that the call fills.
    let done = unsafe { libc::statvfs(path.as_ptr(), answer.as_mut_ptr()) } == 0;
    // SAFETY: the call succeeded, so it filled `answer`.
    let answer = done.then(|| unsafe { answer.assume_init() })?;
    Some(answer.f_bavail.saturating_mul(answer.f_frsize))
}
