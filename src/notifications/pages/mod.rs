//! The staff's pages of letters, and of who was told of a consultation.

pub mod letters;
pub mod told;
mod told_sheet;
