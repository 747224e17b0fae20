//! Letters: their words, their way over SMTP, what staff see of them.
mod browser;
mod letters;
mod post;
mod queue;
mod setting;
mod staff;
mod tellings;
mod time;
