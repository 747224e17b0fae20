mod letters;
mod tellings;

pub(super) use {
    letters::{add, claim, count_dead, find, hold_all, is_any_due, list, lock, mark_failed, mark_sent, revive},
    tellings::{add_tellings, close, due_tellings, mark_told, postpone, put_off, take},
};
