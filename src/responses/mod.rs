//! The review desk: the answers in preparation, their approval and publication; the answers on record.
//! Owns `responses`, `response_assessments`, `publications`, `answers`, `answer_changes`, `returned_tables`,
//! `saved_lists`, `reusable_texts`, `erasure_requests`, `erasures` and `erased_texts`.

pub mod actions;
mod model;
mod pages;
mod proof;
mod store;
pub mod tables;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    model::{
        Answer, AnswerChange, AnswerOne, Approval, Decided, Erasure, ErasureRequest, GivenAnswer, Hindrance,
        NamedChange, OnRecord, Outcomes, Publication, RecordedAnswer, Remark, Response, State, Sum, TextWords, Verdict,
        Wording,
    },
    store::{
        Approved, ResultKey, ResultRow, SentBack, Waiting, answered_by, answered_organisations, answers_to,
        comments_naming, due, erasure, erasures_waiting_for, exported_erasures, find, holding, last_answered,
        last_public_publications, of_publication_to, on_record, outcomes_by_place, outcomes_of_consultations,
        outcomes_of_organisation, outcomes_of_submissions, recorded, results, sent_back_to, sum, unpublished,
        waiting_for,
    },
};

/// The desk's pages, publishing answers, closing a consultation, and the proof of an answer.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::AnswerProof::PATTERN, web::get().to(pages::prove))
        .route(addresses::StaffComments::PATTERN, web::get().to(pages::show))
        .route(addresses::StaffAlike::PATTERN, web::get().to(pages::show_alike))
        .route(addresses::StaffChosen::PATTERN, web::get().to(pages::show_together))
        .route(addresses::StaffChosenResponse::PATTERN, web::post().to(pages::write_together))
        .route(addresses::StaffChosenServing::PATTERN, web::post().to(pages::serve_together))
        .route(addresses::StaffChosenAssignment::PATTERN, web::post().to(pages::assign))
        .route(addresses::StaffChosenLabel::PATTERN, web::post().to(pages::label))
        .route(addresses::StaffFiles::PATTERN, web::get().to(pages::show_files))
        .route(addresses::StaffFiles::PATTERN, web::post().to(pages::bring_back))
        .route(addresses::StaffReturned::PATTERN, web::get().to(pages::show_returned))
        .route(addresses::StaffReturned::PATTERN, web::post().to(pages::take_returned))
        .route(addresses::StaffReturnedRemoval::PATTERN, web::post().to(pages::forget_returned))
        .route(addresses::StaffFile::PATTERN, web::get().to(pages::show_file))
        .route(addresses::StaffTable::PATTERN, web::get().to(pages::show_table))
        .route(addresses::StaffSavedLists::PATTERN, web::get().to(pages::show_saved))
        .route(addresses::StaffSavedLists::PATTERN, web::post().to(pages::save_list))
        .route(addresses::StaffSavedListRemoval::PATTERN, web::post().to(pages::forget_list))
        .route(addresses::StaffReusableTexts::PATTERN, web::get().to(pages::show_texts))
        .route(addresses::StaffReusableTexts::PATTERN, web::post().to(pages::add_text))
        .route(addresses::StaffReusableText::PATTERN, web::get().to(pages::show_text))
        .route(addresses::StaffReusableText::PATTERN, web::post().to(pages::change_text))
        .route(addresses::StaffReusableTextRemoval::PATTERN, web::post().to(pages::remove_text))
        .route(addresses::StaffLabels::PATTERN, web::get().to(pages::show_labels))
        .route(addresses::StaffLabels::PATTERN, web::post().to(pages::make_label))
        .route(addresses::StaffLabel::PATTERN, web::get().to(pages::show_label))
        .route(addresses::StaffLabel::PATTERN, web::post().to(pages::change_label))
        .route(addresses::StaffLabelRemoval::PATTERN, web::post().to(pages::remove_label))
        .route(addresses::StaffChosenApproval::PATTERN, web::post().to(pages::approve_together))
        .route(addresses::ResponseSeparation::PATTERN, web::post().to(pages::take_out))
        .route(addresses::ResponseSeparation::PATTERN, web::get().to(pages::lead_to_comment))
        .route(addresses::StaffComment::PATTERN, web::get().to(pages::show_comment))
        .route(addresses::StaffResponse::PATTERN, web::post().to(pages::write))
        .route(addresses::StaffTakingOver::PATTERN, web::post().to(pages::take_over))
        .route(addresses::StaffNotes::PATTERN, web::get().to(pages::show_notes))
        .route(addresses::StaffNotes::PATTERN, web::post().to(pages::write_note))
        .route(addresses::StaffNoteRemoval::PATTERN, web::get().to(pages::ask_note_removal))
        .route(addresses::StaffNoteRemoval::PATTERN, web::post().to(pages::remove_note))
        .route(addresses::StaffTakingUp::PATTERN, web::get().to(pages::ask_taking_up))
        .route(addresses::StaffTakingUp::PATTERN, web::post().to(pages::take_up_note))
        .route(addresses::StaffDividing::PATTERN, web::get().to(pages::show_dividing))
        .route(addresses::StaffDividing::PATTERN, web::post().to(pages::divide))
        .route(addresses::StaffUniting::PATTERN, web::post().to(pages::unite))
        .route(addresses::StaffRedacting::PATTERN, web::get().to(pages::ask_redacting))
        .route(addresses::StaffRedacting::PATTERN, web::post().to(pages::redact))
        .route(addresses::StaffUncovering::PATTERN, web::post().to(pages::uncover))
        .route(addresses::StaffErasing::PATTERN, web::get().to(pages::ask_erasing))
        .route(addresses::StaffErasing::PATTERN, web::post().to(pages::request_erasure))
        .route(addresses::StaffErasures::PATTERN, web::get().to(pages::show_erasures))
        .route(addresses::StaffErasure::PATTERN, web::get().to(pages::show_erasure))
        .route(addresses::StaffErasureConfirmation::PATTERN, web::post().to(pages::erase))
        .route(addresses::StaffErasureRefusal::PATTERN, web::post().to(pages::refuse_erasure))
        .route(addresses::StaffErasureTakingBack::PATTERN, web::post().to(pages::take_erasure_back))
        .route(addresses::StaffWaiver::PATTERN, web::get().to(pages::ask_waiver))
        .route(addresses::StaffWaiver::PATTERN, web::post().to(pages::approve_own))
        .route(addresses::StaffHoldingBack::PATTERN, web::get().to(pages::ask_holding_back))
        .route(addresses::StaffHoldingBack::PATTERN, web::post().to(pages::hold_back))
        .route(addresses::StaffShowingAgain::PATTERN, web::post().to(pages::show_again))
        .route(addresses::StaffOpinions::PATTERN, web::get().to(pages::show_asking))
        .route(addresses::StaffOpinions::PATTERN, web::post().to(pages::ask_colleague))
        .route(addresses::StaffOpinionTakingBack::PATTERN, web::get().to(pages::ask_taking_back))
        .route(addresses::StaffOpinionTakingBack::PATTERN, web::post().to(pages::take_opinion_back))
        .route(addresses::ResponseApproval::PATTERN, web::post().to(pages::approve))
        .route(addresses::ResponseReturn::PATTERN, web::post().to(pages::send_back))
        .route(addresses::ResponseCorrection::PATTERN, web::post().to(pages::correct))
        .route(addresses::ResponseDiscard::PATTERN, web::post().to(pages::discard))
        .route(addresses::ResponseApproval::PATTERN, web::get().to(pages::lead_to_comment))
        .route(addresses::ResponseReturn::PATTERN, web::get().to(pages::lead_to_comment))
        .route(addresses::ResponseCorrection::PATTERN, web::get().to(pages::lead_to_comment))
        .route(addresses::ResponseDiscard::PATTERN, web::get().to(pages::lead_to_comment))
        .route(addresses::StaffAnswers::PATTERN, web::get().to(pages::ask_publication))
        .route(addresses::StaffAnswers::PATTERN, web::post().to(pages::publish))
        .route(addresses::StaffClosure::PATTERN, web::get().to(pages::ask_closure))
        .route(addresses::StaffClosure::PATTERN, web::post().to(pages::close));
}
