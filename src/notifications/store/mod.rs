mod letters;
mod tellings;

pub(super) use {
    letters::{
        add, claim, count_dead, find, give_back, hold_all, is_any_due, list, lock, mark_failed, mark_sent, prolong,
        revive,
    },
    tellings::{
        add_tellings, close, count_unwritten, due_tellings, mark_told, postpone, put_off, reopen, take, unwritten,
    },
};
