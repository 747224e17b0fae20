//! Instants, and the one clock that reads the time. All other code takes the time as an argument.
use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue, data_types::PgTimestamp},
    serialize::{self, Output, ToSql},
    sql_types::Timestamptz,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// PostgreSQL counts microseconds from 1 January 2000 UTC.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

/// A moment in whole microseconds of UTC, which is what PostgreSQL keeps: an instant read back equals the one written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = Timestamptz)]
#[serde(from = "Timestamp", into = "Timestamp")]
pub struct Instant(Timestamp);

impl Instant {
    /// The instant this number of microseconds after 1970; `None` outside the years −9999 to 9999.
    #[must_use]
    pub fn from_microseconds(since_1970: i64) -> Option<Self> {
        Timestamp::from_microsecond(since_1970).ok().map(Self)
    }

    /// Microseconds since 1970.
    #[must_use]
    pub fn microseconds(self) -> i64 {
        self.0.as_microsecond()
    }

    /// The same moment as a jiff `Timestamp`, for calendar arithmetic.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The moment later by `by`; the latest possible moment if that is too late.
    #[must_use]
    pub fn later(self, by: Duration) -> Self {
        self.0.saturating_add(by).map_or(Self(Timestamp::MAX), Self::from)
    }

    /// The moment earlier by `by`; the earliest possible moment if that is too early.
    #[must_use]
    pub fn earlier(self, by: Duration) -> Self {
        self.0.saturating_sub(by).map_or(Self(Timestamp::MIN), Self::from)
    }

    /// The whole seconds from now to `end`, rounded up; zero when it has passed.
    #[must_use]
    pub fn seconds_until(self, end: Self) -> u64 {
        u64::try_from(end.microseconds() - self.microseconds()).unwrap_or(0).div_ceil(1_000_000)
    }
}

impl From<Timestamp> for Instant {
    /// Only here is the time cut to the precision of PostgreSQL.
    fn from(at: Timestamp) -> Self {
        Self(Timestamp::from_microsecond(at.as_microsecond()).expect("a timestamp without its nanoseconds is in range"))
    }
}

impl From<Instant> for Timestamp {
    fn from(at: Instant) -> Self {
        at.0
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ToSql<Timestamptz, Pg> for Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let value = PgTimestamp(self.microseconds() - POSTGRES_EPOCH);
        ToSql::<Timestamptz, Pg>::to_sql(&value, &mut out.reborrow())
    }
}

impl FromSql<Timestamptz, Pg> for Instant {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let PgTimestamp(since_2000) = FromSql::<Timestamptz, Pg>::from_sql(value)?;
        let since_1970 = since_2000.checked_add(POSTGRES_EPOCH).ok_or("an infinite instant")?;
        Instant::from_microseconds(since_1970).ok_or_else(|| "an instant beyond the year 9999".into())
    }
}

/// Where the time comes from: the machine, or a clock that is set by hand (tests, the past of the demonstration).
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is set.
    Still(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn still(at: Instant) -> Self {
        Self::Still(Arc::new(AtomicI64::new(at.microseconds())))
    }

    /// The current time.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
    pub fn now(&self) -> Instant {
        match self {
            Self::System => Timestamp::now().into(),
            Self::Still(at) => {
                Instant::from_microseconds(at.load(Ordering::SeqCst)).expect("a still clock was set to an instant")
            }
        }
    }

    /// Sets a still clock. The machine's clock cannot be set.
    pub fn set(&self, now: Instant) {
        if let Self::Still(at) = self {
            at.store(now.microseconds(), Ordering::SeqCst);
        }
    }
}
