//! How long to wait before something that failed is tried again.
use std::time::Duration;

/// The waits after the first attempts that failed: what is over soon costs little time, what lasts costs little work.
const WAITS: [Duration; 4] =
    [Duration::from_mins(1), Duration::from_mins(5), Duration::from_mins(15), Duration::from_hours(1)];

/// After each further attempt.
const LONG_WAIT: Duration = Duration::from_hours(4);

/// The wait after so many attempts, the first of which has the number 1.
#[must_use]
pub fn wait_after(attempts: i32) -> Duration {
    let before = usize::try_from(attempts.saturating_sub(1)).unwrap_or_default();
    WAITS.get(before).copied().unwrap_or(LONG_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_a_minute_to_four_hours() {
        let minutes: Vec<u64> = (1..=6).map(|attempts| wait_after(attempts).as_secs() / 60).collect();
        assert_eq!(minutes, [1, 5, 15, 60, 240, 240]);
        assert_eq!(wait_after(0), Duration::from_mins(1));
    }
}
