//! The form of an organisation, and the answers of staff. The public list stands in `reading`.

pub mod asking;
pub mod refusal;
