mod publishing;
mod record;
mod told;
mod work;

pub use {
    publishing::{Approved, Waiting, recorded, waiting},
    record::{ResultKey, ResultRow, holding, results, sum},
    told::{answered_by, answered_organisations, due, of_publication_to, waiting_for},
    work::{find, unpublished},
};
pub(super) use {
    publishing::{add_publication, answers_by_organisation, mark_published, proved},
    record::answer_of,
    work::{add, add_assessment, assessments_of, consultation_of, lock, lock_many, remove, remove_assessment, save},
};
