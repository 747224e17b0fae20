//! Limits of the operating system for this process.
#![expect(unsafe_code, reason = "the standard library has no calls for these")]

/// Allocations of this size and more are given back to the system when they are freed.
const LARGE: libc::c_int = 1 << 20;

/// Makes the allocator give back what a password's hash or a large form has used. Otherwise glibc raises the size from
/// which it does so after the first such allocation, and each thread keeps its own. Called first in `main`.
pub fn give_back_large_memory() {
    #[cfg(target_env = "gnu")]
    // SAFETY: two plain numbers; nothing is allocated or freed meanwhile by this call.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
    }
}

/// Raises the number of files and connections that may be open to the most that the system allows this process, and
/// returns it. If the system does not tell, the number that every system allows.
#[must_use]
pub fn raise_descriptors() -> usize {
    const EVERYWHERE: usize = 256;
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` has the size that the call fills.
    if unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) } != 0 {
        return EVERYWHERE;
    }
    let raised = libc::rlimit { rlim_cur: limit.rlim_max, ..limit };
    // SAFETY: reads `raised`, which lives during the call.
    let allowed = if unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const raised) } == 0 { raised } else { limit };
    usize::try_from(allowed.rlim_cur).unwrap_or(EVERYWHERE)
}

/// Bounds this process for the reading of a stranger's file: its memory, its time, and that it writes no file. The
/// programs that it starts inherit them.
pub fn bound_reader() {
    const MEMORY: u64 = 1 << 30;
    const SECONDS: u64 = 20;
    for (kind, most) in
        [(libc::RLIMIT_AS, MEMORY), (libc::RLIMIT_CPU, SECONDS), (libc::RLIMIT_FSIZE, 0), (libc::RLIMIT_CORE, 0)]
    {
        let limit = libc::rlimit { rlim_cur: most, rlim_max: most };
        // SAFETY: reads `limit`, which lives during the call.
        if unsafe { libc::setrlimit(kind, &raw const limit) } != 0 {
            eprintln!("a limit of the reader could not be set");
        }
    }
}
