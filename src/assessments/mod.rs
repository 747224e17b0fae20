//! Assessments: which comments must be answered, one row for each; the index of the review desk.
//! Owns `assessments`, `assignments` and the counts: `consultation_tallies`, `place_tallies`, `participants`.

pub mod actions;
mod likeness;
mod model;
mod store;

pub use {
    likeness::{Group, Member, groups},
    model::{Assessment, Assignment, Correction, NotNow, Place, Progress, Standing, State, Step, Unassigned},
    store::{
        Corrections, Counts, Filter, Key, Listed, Miscount, NewAssessment, Published, Where, Whose, Work, assignment,
        corrections, counts, counts_of, counts_of_everything, due, find, find_many, list, lock, lock_many,
        lock_of_submission, miscounts, neighbours, next, of_comments, oldest_unanswered, participants, places,
        still_assigned, work_of,
    },
};
