//! The staff's pages of letters, and of who was told of a consultation; the page on which people choose their letters.

pub mod choices;
pub mod letters;
pub mod no_news;
pub mod told;
mod told_sheet;
