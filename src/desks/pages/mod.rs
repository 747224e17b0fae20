mod answers;
mod desk;
mod events;
mod staff;

pub use {
    answers::{show as show_answers, to_answers},
    desk::{show as show_desk, to_desk},
    events::show as show_events,
    staff::show as show_staff,
};
