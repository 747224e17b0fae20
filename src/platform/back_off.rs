//! The back-off: how long to wait before something that failed is tried again.
use std::time::Duration;

/// The waits after the first failures: short at first, for faults that end soon; then longer, to save work.
const WAITS: [Duration; 4] =
    [Duration::from_mins(1), Duration::from_mins(5), Duration::from_mins(15), Duration::from_hours(1)];

/// The wait after each further failure.
const LONG_WAIT: Duration = Duration::from_hours(4);

/// The wait after this number of attempts; the first has the number 1.
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
