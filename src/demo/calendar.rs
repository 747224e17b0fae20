//! The calendar of the demonstration: days are counted from the day on which it is shown.
use std::time::Duration;

use crate::platform::{
    Instant,
    riga::{self, TypedMoment},
};

const DAY: Duration = Duration::from_hours(24);

/// Days before and after the one on which the demonstration is shown.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// When it is shown.
    pub today: Instant,
}

/// A day and a time in Riga: `(-3, "14:05")` is three days ago at five past two.
pub type Moment = (i16, &'static str);

impl Calendar {
    /// The instant of a moment.
    pub fn at(self, moment: Moment) -> Instant {
        self.typed(moment).instant().expect("the demonstration keeps office hours, which the clocks never skip")
    }

    /// The end of a period with this last minute.
    pub fn closing(self, moment: Moment) -> Instant {
        riga::closing(&self.typed(moment))
            .expect("the demonstration's periods end in the evening, which the clocks never skip")
    }

    fn typed(self, (day, time): Moment) -> TypedMoment {
        let about = if day < 0 {
            self.today.earlier(DAY * day.unsigned_abs().into())
        } else {
            self.today.later(DAY * day.unsigned_abs().into())
        };
        TypedMoment { time: time.to_owned(), ..TypedMoment::of(about) }
    }
}
