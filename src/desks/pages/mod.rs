mod answers;
mod statements;

pub use {answers::show as show_answers, statements::show as show_statements};
