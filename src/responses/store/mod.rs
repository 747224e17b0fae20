mod record;
mod told;
mod work;

pub use {
    record::{ResultKey, ResultRow, answers_to, holding, own, results, sum},
    told::{answered_by, answered_organisations, due, of_publication_to, waiting_for},
    work::{Approved, answers_by_organisation, approved, find, unpublished},
};
pub(super) use {
    record::{add_publication, answer_of, is_corrected},
    work::{add, assessments_of, lock, lock_many, mark_published, save},
};
