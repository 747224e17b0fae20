mod alike;
mod aside;
mod asked;
mod choices;
mod closure;
mod desk;
mod detail;
mod dividing;
mod erasing;
mod files;
mod history;
mod holding;
mod inserting;
mod labels;
mod nameable;
mod notes;
mod opinions;
mod proof;
mod provisions;
mod publication;
mod redacting;
mod returned;
mod saved;
mod shown_table;
mod table;
mod taking_up;
mod texts;
mod together;
mod typed;
mod waiver;
mod writing;

pub(super) use {
    alike::show as show_alike,
    closure::{ask as ask_closure, close},
    desk::{lead_to_comment, show, show_comment},
    dividing::{divide, show as show_dividing, unite},
    erasing::{
        ask as ask_erasing, erase, refuse as refuse_erasure, request as request_erasure, show as show_erasure,
        show_all as show_erasures, take_back as take_erasure_back,
    },
    files::{bring_back, show_file, show_files},
    holding::{ask as ask_holding_back, hold_back, show_again},
    labels::{
        change as change_label, make as make_label, remove as remove_label, show as show_labels, show_one as show_label,
    },
    notes::{ask_removal as ask_note_removal, remove as remove_note, show as show_notes, write as write_note},
    opinions::{ask as ask_colleague, ask_taking_back, show as show_asking, take_back as take_opinion_back},
    proof::show as prove,
    publication::{ask as ask_publication, publish},
    redacting::{ask as ask_redacting, redact, uncover},
    returned::{forget as forget_returned, show as show_returned, take as take_returned},
    saved::{forget as forget_list, save as save_list, show as show_saved},
    shown_table::show_table,
    taking_up::{ask as ask_taking_up, take_up as take_up_note},
    texts::{add as add_text, change as change_text, remove as remove_text, show as show_texts, show_one as show_text},
    together::{
        approve as approve_together, assign, label, serve as serve_together, show as show_together, take_out,
        write as write_together,
    },
    waiver::{approve_own, ask as ask_waiver},
    writing::{approve, correct, discard, send_back, take_over, write},
};
