mod choices;
mod letters;
mod tellings;
mod told;

pub(super) use {
    choices::{choices_of, choose},
    letters::{
        Due, Fate, Filter, add, claim, count_dead, empty, find, has_told, hold_all, is_any_due, last_since, list, lock,
        longest_due, prolong, record, revive,
    },
    tellings::{
        Unwanted, add_tellings, close, count_unwritten, due_tellings, mark_told, postpone, put_off, reopen, take,
        unwanted, unwritten,
    },
    told::{Count, Told, count_told, told},
};
