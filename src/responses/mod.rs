//! The review desk: the answers being prepared, their approval and publication; the answers on record.
//! Owns `responses`, `response_assessments`, `publications` and `answers`.

pub mod actions;
mod model;
mod store;

pub use {
    model::{Answer, GivenAnswer, Hindrance, Remark, Response, State, Sum, Verdict, Wording},
    store::{
        Approved, ResultKey, ResultRow, Results, answers_by_organisation, answers_to, approved, find, of_publication, own, public, public_answers, results,
        sum, unpublished,
    },
};
