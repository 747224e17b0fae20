//! What the ministry's people do beside answering: who answers what, labels, notes, questions to colleagues, texts.
use super::{
    calendar::Moment,
    cast::{self, Character},
    drafts::{Draft, INSTRUCTORS},
    scripts::{INSTRUCTORS_COAST, INSTRUCTORS_NETWORK, INSTRUCTORS_SHIELD, Script},
};
use crate::{
    assessments::Colour,
    platform::Language::{self, En, Lv},
};

/// A comment: its statement, and which of it, counted from zero.
pub type Chosen = (&'static Script, usize);

/// Comments that somebody is to answer.
#[derive(Debug)]
pub struct Handing {
    /// The comments, of one consultation.
    pub comments: &'static [Chosen],
    /// Who answers them.
    pub to: Character,
    /// The last minute.
    pub due: Moment,
}

/// A label with the comments that have it.
#[derive(Debug)]
pub struct Labelling {
    /// The consultation.
    pub draft: &'static Draft,
    /// The label.
    pub name: &'static str,
    /// Its colour.
    pub colour: Colour,
    /// What has it.
    pub comments: &'static [Chosen],
}

/// What somebody notes for colleagues, or asks one of them.
#[derive(Debug)]
pub struct Aside {
    /// What it is about.
    pub comment: Chosen,
    /// Who writes.
    pub who: Character,
    /// What.
    pub words: &'static str,
}

/// A text that is used again.
#[derive(Debug)]
pub struct Kept {
    /// Who writes it.
    pub who: Character,
    /// Its language.
    pub language: Language,
    /// How it is called.
    pub title: &'static str,
    /// The text, with its fields.
    pub body: &'static str,
}

/// Valts answers what the network asks.
pub static TO_VALTS: Handing = Handing { comments: &[(&INSTRUCTORS_NETWORK, 3)], to: cast::VALTS, due: (3, "23:59") };
/// Madara answers the question of the shield, which should have been done.
pub static TO_MADARA: Handing = Handing { comments: &[(&INSTRUCTORS_SHIELD, 0)], to: cast::MADARA, due: (-1, "23:59") };

/// What the comments want of the training.
pub static TRAINING: Labelling = Labelling {
    draft: &INSTRUCTORS,
    name: "Mācību apjoms",
    colour: Colour::Blue,
    comments: &[(&INSTRUCTORS_COAST, 1), (&INSTRUCTORS_NETWORK, 2), (&INSTRUCTORS_SHIELD, 1)],
};
/// What they want of the instructors.
pub static INSTRUCTOR: Labelling = Labelling {
    draft: &INSTRUCTORS,
    name: "Prasības instruktoram",
    colour: Colour::Purple,
    comments: &[(&INSTRUCTORS_COAST, 0), (&INSTRUCTORS_NETWORK, 3)],
};

/// What Valts has found.
pub static FOUND: Aside = Aside {
    comment: (&INSTRUCTORS_NETWORK, 2),
    who: cast::VALTS,
    words: "Each group has two trainers in practical classes (order of 12 March, point 8). Sixteen then means eight for \
            each of them.",
};
/// What Madara asks the colleague who leads consultations.
pub static ASKED: Aside = Aside {
    comment: (&INSTRUCTORS_SHIELD, 0),
    who: cast::MADARA,
    words: "Vai plāna noslēguma ziņojumā ir paredzēts rakstīt, kas notiks ar instruktoriem pēc diviem gadiem?",
};

/// Thanks for support, in Latvian.
pub static THANKS_LV: Kept = Kept {
    who: cast::MADARA,
    language: Lv,
    title: "Paldies par atbalstu",
    body: "Paldies par atbalstu. Projekts šajā daļā ({punkts}) paliek, kāds tas ir.",
};
/// Thanks for support, in English.
pub static THANKS_EN: Kept = Kept {
    who: cast::VALTS,
    language: En,
    title: "Thank you for your support",
    body: "Thank you for your support. The draft stays as it is there ({point}).",
};
