//! Letters: their words, their delivery by SMTP, and what staff see of them.
mod browser;
mod choices;
mod given_up;
mod hanging;
mod letters;
mod mail;
mod post;
mod queue;
mod setting;
mod staff;
mod tellings;
mod time;
