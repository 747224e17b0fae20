//! Assessments: which comments must be answered, one row for each; the index of the review desk.
//! Owns `assessments` and its counts: `consultation_tallies`, `place_tallies`, `participants`.

pub mod actions;
mod model;
mod store;

pub use {
    model::{Assessment, Correction, NotNow, Place, Progress, Standing, State, Step},
    store::{
        Corrections, Counts, Filter, Key, Listed, Miscount, NewAssessment, Published, Where, Work, corrections, counts,
        counts_of, counts_of_everything, find, list, lock, lock_many, lock_of_submission, miscounts, neighbours, next,
        of_comments, oldest_unanswered, participants, places,
    },
};
