//! A comment is held back from the public, and shown again.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    assessments::Standing,
    ids::{CommentId, ConsultationId, HoldBackId, PersonId, PointId},
    platform::{Instant, Said, prose, said, text_enum},
    schema::{hold_back_ends, hold_backs},
    statements::CommentKind,
};

text_enum! {
    /// Why a comment may be held back. There is no other reason.
    pub enum HoldGround {
        /// It breaks the law: it insults, threatens or incites.
        Unlawful = "unlawful",
        /// It has personal data of others.
        PersonalData = "personal_data",
        /// It is not about the draft.
        OffTopic = "off_topic",
    }
}

impl HoldGround {
    /// The reason, in words for everybody.
    #[must_use]
    pub fn words(self) -> Said {
        said(match self {
            Self::Unlawful => "shell-held-unlawful",
            Self::PersonalData => "shell-held-personal-data",
            Self::OffTopic => "shell-held-off-topic",
        })
    }
}

/// A comment is held back from the public.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = hold_backs)]
pub struct HoldBack {
    /// Its id.
    pub id: HoldBackId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The comment.
    pub comment: CommentId,
    /// Why.
    pub ground: HoldGround,
    /// What the ministry says of it to its author.
    pub note: String,
    /// When.
    pub held_at: Instant,
    /// Who decided it.
    pub held_by: PersonId,
}

/// A comment that was held back is public again.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = hold_back_ends)]
pub struct HoldBackEnd {
    /// What ends.
    pub hold_back: HoldBackId,
    /// When.
    pub ended_at: Instant,
    /// Who decided it.
    pub ended_by: PersonId,
}

/// What stands in the place of a comment that is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// The number of the submission.
    pub number: i32,
    /// The number of the comment in it.
    pub ordinal: i32,
    /// The place in the version: that of its provision.
    pub place: i32,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
    /// Who sent it.
    pub senders: String,
    /// Why it is held back.
    pub ground: HoldGround,
    /// Since when.
    pub held_at: Instant,
}

/// Why a comment is not held back, or not shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unheld {
    /// It is held back already.
    Held,
    /// It is not held back.
    Shown,
    /// It was withdrawn or replaced: nobody reads it any more.
    Over,
    /// It is a covering note: words of it are covered instead.
    Note,
}

impl Unheld {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Held => "responses-held-already",
            Self::Shown => "responses-not-held",
            Self::Over => "responses-held-over",
            Self::Note => "responses-hold-note-covered",
        })
    }
}

impl HoldBack {
    /// What the ministry says to the author, as it was typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn note(typed: &str) -> Result<String, Said> {
        to_the_author(typed)
    }
}

/// What the ministry says to the author of what it keeps from the public, as it was typed: something, in at most 2,000
/// characters.
///
/// # Errors
/// The sentence beside the field.
pub(super) fn to_the_author(typed: &str) -> Result<String, Said> {
    let note = prose(typed, 2_000)?;
    if note.is_empty() { Err(said("responses-hold-note-missing")) } else { Ok(note) }
}

/// Whether a comment of this kind that stands like this may be held back.
///
/// # Errors
/// Why it may not.
pub fn may_hold_back(kind: CommentKind, standing: Standing) -> Result<(), Unheld> {
    match standing {
        Standing::Stands if kind == CommentKind::Note => Err(Unheld::Note),
        Standing::Stands => Ok(()),
        Standing::HeldBack => Err(Unheld::Held),
        Standing::Superseded | Standing::Withdrawn => Err(Unheld::Over),
    }
}

/// Whether a comment that stands like this may be shown again.
///
/// # Errors
/// Why it may not.
pub fn may_show_again(standing: Standing) -> Result<(), Unheld> {
    if standing == Standing::HeldBack { Ok(()) } else { Err(Unheld::Shown) }
}
