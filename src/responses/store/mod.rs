mod erasing;
mod news;
mod outcomes;
mod publishing;
mod record;
mod returned;
mod reusable;
mod saved;
mod told;
mod work;

pub(super) use {
    erasing::{
        add_erasure, add_erasure_again, add_erasure_request, close_erasure_request, closed_erasure_requests,
        erasure_request, lock_erasure_request, lock_statements, open_erasure_request, open_erasure_requests,
        prepared_answers, what_goes,
    },
    publishing::{add_publication, answers_by_organisation, answers_by_post, mark_published, proved},
    record::answer_of,
    returned::{add_returned, clear_returned, forget_returned, own_returned, returned_by},
    reusable::{TextTitle, add_text, find_text, lock_text, remove_text, save_text, text, text_titles, texts},
    saved::{forget_list, save_list, saved},
    work::{
        add, add_assessments, assessments_of, consultation_of, count_assessments, lock, lock_many, remove,
        remove_assessment, save, unpublished_to,
    },
};
pub use {
    erasing::{erasure, erasures_waiting_for, exported_erasures},
    news::{last_public_publications, on_record},
    outcomes::{
        last_answered, outcomes_by_place, outcomes_of_consultations, outcomes_of_organisation, outcomes_of_submissions,
        sum,
    },
    publishing::{Approved, Waiting, recorded, waiting},
    record::{ResultKey, ResultRow, answers_to, comments_naming, holding, results},
    told::{SentBack, answered_by, answered_organisations, due, of_publication_to, sent_back_to, waiting_for},
    work::{find, unpublished},
};
