//! What happened in the demonstration, and when: days before the one on which it is shown.
use super::{
    calendar::Moment,
    cast::{self, COAST, MIRE, NETWORK, Ngo, SHIELD},
    drafts::{Draft, GROUNDS, INSTRUCTORS, INVOLVEMENT, SHELTERS},
};

/// One thing that somebody does.
#[derive(Debug)]
pub enum Deed {
    /// The ministry's people are added.
    StaffBegin,
    /// An organisation comes into the register with its people.
    Joins(&'static Ngo),
    /// Somebody begins to act for one more organisation.
    Admits(&'static Ngo, cast::Character),
    /// A consultation is prepared.
    Prepares(&'static Draft),
    /// It is published.
    Publishes(&'static Draft),
}

/// The story, in order.
pub static STORY: &[(Moment, Deed)] = &[
    ((-120, "09:00"), Deed::StaffBegin),
    ((-114, "10:20"), Deed::Joins(&COAST)),
    ((-113, "15:05"), Deed::Joins(&MIRE)),
    ((-110, "11:40"), Deed::Joins(&SHIELD)),
    ((-96, "13:30"), Deed::Joins(&NETWORK)),
    ((-92, "14:10"), Deed::Prepares(&GROUNDS)),
    ((-90, "09:00"), Deed::Publishes(&GROUNDS)),
    ((-60, "16:45"), Deed::Admits(&COAST, cast::SIGNE)),
    ((-43, "10:30"), Deed::Prepares(&INSTRUCTORS)),
    ((-41, "09:00"), Deed::Publishes(&INSTRUCTORS)),
    ((-29, "11:15"), Deed::Prepares(&INVOLVEMENT)),
    ((-27, "09:00"), Deed::Publishes(&INVOLVEMENT)),
    ((-2, "15:20"), Deed::Prepares(&SHELTERS)),
    ((-1, "09:00"), Deed::Publishes(&SHELTERS)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_is_told_in_order_and_is_over_when_it_is_shown() {
        assert!(STORY.is_sorted_by_key(|(moment, _)| *moment));
        assert!(STORY.iter().all(|((day, _), _)| *day < 0));
    }
}
