//! Assessments: what is to be answered, one row for each comment; the index of the review desk.
//! Owns `assessments` and its counts: `consultation_tallies`, `place_tallies`, `participants`.

mod model;
mod store;

pub use {
    model::{Assessment, Correction, NotNow, Place, Standing, State, Step},
    store::{
        Counts, Filter, Key, Miscount, NewAssessment, counts, counts_of_all, find, in_state, list, lock, lock_many,
        miscounts, neighbours, of_comments, open, places, set_answers, set_state,
    },
};
