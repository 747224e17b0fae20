mod letters;
mod tellings;

pub(super) use {
    letters::{
        Due, Fate, Filter, add, claim, count_dead, empty, find, hold_all, is_any_due, last_since, list, lock,
        longest_due, prolong, record, revive,
    },
    tellings::{
        add_tellings, close, count_unwritten, due_tellings, mark_told, postpone, put_off, reopen, take, unwritten,
    },
};
