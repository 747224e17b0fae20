mod answers;
mod statements;

pub use {
    answers::{show as show_answers, to_answers},
    statements::show as show_statements,
};
