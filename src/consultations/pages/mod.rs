//! The staff's pages: the list, a consultation with its notice, its text, its publication.

mod consultation;
mod list;
mod preview;
mod publication;
mod text;

pub(super) use {
    consultation::{save, show},
    list::{list, make},
    publication::{ask, publish},
    text::{import, show as show_text},
};

use super::model::Consultation;

/// Where staff work on a consultation.
fn staff_address(consultation: &Consultation) -> String {
    format!("/staff/consultations/{}", consultation.number)
}
