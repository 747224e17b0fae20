//! Assessments: which comments must be answered, one row for each; the index of the review desk.
//! Owns `assessments`, `assignments`, `assessment_words`, `labels`, `comment_labels` and the counts:
//! `consultation_tallies`, `place_tallies`, `participants`.

pub mod actions;
mod likeness;
mod model;
mod store;

pub use {
    likeness::{Group, Member, figures, groups},
    model::{
        Assessment, Assignment, Colour, Correction, Label, LabelLook, MOST_PARTS, NotNow, PartOf, Place, Progress,
        Sentence, Span, Standing, State, Step, Unassigned, Undivided, Unlabelled, divide, is_answered, sentences,
    },
    store::{
        Corrections, Counts, Filter, Key, Labelled, Listed, Miscount, NewAssessment, Order, PublicLabel, Published,
        Where, Whose, Words, Work, assignment, corrections, count_by_label, counts, counts_of, counts_of_everything,
        due, find, find_label, find_many, labels, labels_of, list, lock, lock_many, lock_of_submission, miscounts,
        neighbours, next, of_comments, oldest_unanswered, participants, parts_of, places, public_labels, search,
        still_assigned, wholes_of, work_of,
    },
};
