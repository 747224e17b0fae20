//! Words of what was sent are covered for the public, and shown again.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Comment, NewRecord, to_the_author};
use crate::{
    assessments::{Span, Standing},
    ids::{CommentId, ConsultationId, PersonId, RedactionId, SubmissionId},
    platform::{Instant, Said, prose, said, text_enum},
    schema::{redacted_passages, redaction_ends, redactions},
};

text_enum! {
    /// Why words may be covered. There is no other reason.
    pub enum RedactionGround {
        /// They break the law: they insult, threaten or incite.
        Unlawful = "unlawful",
        /// They are personal data.
        PersonalData = "personal_data",
    }
}

text_enum! {
    /// Where covered words stand.
    pub enum Field {
        /// In the text of the comment.
        Body = "body",
        /// In the wording that it proposes.
        Wording = "wording",
        /// In the covering note of its submission.
        Note = "note",
    }
}

impl RedactionGround {
    /// The reason, in words for everybody.
    #[must_use]
    pub fn words(self) -> Said {
        said(match self {
            Self::Unlawful => "shell-redacted-unlawful",
            Self::PersonalData => "shell-redacted-personal-data",
        })
    }
}

/// Words are covered for the public.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = redactions)]
pub struct Redaction {
    /// Its id.
    pub id: RedactionId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The submission.
    pub submission: SubmissionId,
    /// The comment that was looked at.
    pub comment: CommentId,
    /// Why.
    pub ground: RedactionGround,
    /// What the ministry says of it to the author.
    pub note: String,
    /// When.
    pub redacted_at: Instant,
    /// Who decided it.
    pub redacted_by: PersonId,
}

/// A passage that a redaction covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = redacted_passages)]
pub struct Passage {
    /// The redaction.
    pub redaction: RedactionId,
    /// Where the words stand.
    pub field: Field,
    /// The first character, from 0.
    pub starts_at: i32,
    /// The character behind the last one.
    pub ends_at: i32,
}

impl Passage {
    /// A place that a redaction covers.
    #[must_use]
    pub fn at(redaction: RedactionId, (field, span): (Field, Span)) -> Self {
        Self { redaction, field, starts_at: span.starts_at, ends_at: span.ends_at }
    }

    /// Its words.
    #[must_use]
    pub fn within(self, text: &str) -> &str {
        Span { starts_at: self.starts_at, ends_at: self.ends_at }.within(text)
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.field, self.starts_at, self.ends_at)
    }
}

/// A redaction with its passages, as they go on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRedaction {
    /// The redaction.
    pub redaction: Redaction,
    /// Its passages, in the order of field and beginning.
    pub passages: Vec<Passage>,
}

/// Words that were covered are public again.
#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = redaction_ends)]
pub struct RedactionEnd {
    /// What ends.
    pub redaction: RedactionId,
    /// When.
    pub ended_at: Instant,
    /// Who decided it.
    pub ended_by: PersonId,
}

/// What is covered in one text, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// Where the words stand.
    pub field: Field,
    /// Which they are.
    pub span: Span,
    /// Why.
    pub ground: RedactionGround,
}

impl FromStr for Cover {
    type Err = &'static str;

    /// From `body:12:40:personal_data`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "no field, beginning, end and ground";
        let [field, starts_at, ends_at, ground] = text.split(':').collect::<Vec<_>>()[..] else { return Err(WRONG) };
        let span =
            Span { starts_at: starts_at.parse().map_err(|_| WRONG)?, ends_at: ends_at.parse().map_err(|_| WRONG)? };
        Ok(Self { field: field.parse().map_err(|_| WRONG)?, span, ground: ground.parse().map_err(|_| WRONG)? })
    }
}

/// What stands in the place of each covered character, so that places in the text stay what they are.
const COVERED: char = '█';

/// The text of a field for the public: each character of what is covered is a block. Line ends stay.
#[must_use]
pub fn covered(text: &str, field: Field, covers: &[Cover]) -> String {
    let own: Vec<Span> = covers.iter().filter(|cover| cover.field == field).map(|cover| cover.span).collect();
    if own.is_empty() {
        return text.to_owned();
    }
    let is_covered = |at: i32| own.iter().any(|span| (span.starts_at..span.ends_at).contains(&at));
    let shown = |(at, sign): (i32, char)| if is_covered(at) && sign != '\n' { COVERED } else { sign };
    (0..).zip(text.chars()).map(shown).collect()
}

/// Every place where these words stand in a text, in characters. Blanks are equal to each other, line ends too.
#[must_use]
pub fn places_of(words: &str, text: &str) -> Vec<Span> {
    let wanted: Vec<char> = words.trim().chars().collect();
    let all: Vec<char> = text.chars().collect();
    let (mut places, mut at) = (Vec::new(), 0);
    while at < all.len() {
        match length_at(&wanted, &all[at..]) {
            Some(length) if length > 0 => {
                let number = |at: usize| i32::try_from(at).unwrap_or(i32::MAX);
                places.push(Span { starts_at: number(at), ends_at: number(at + length) });
                at += length;
            }
            _ => at += 1,
        }
    }
    places
}

/// The texts of a comment and of the covering note of its submission, in the order in which passages go on record.
#[must_use]
pub fn texts_of<'a>(comment: &'a Comment, note: &'a str) -> [(Field, &'a str); 3] {
    let wording = comment.proposed_wording.as_deref().unwrap_or_default();
    // The text of a covering note that is answered like a comment is the note.
    let body = if comment.is_note() { "" } else { comment.body.as_str() };
    [(Field::Body, body), (Field::Note, note), (Field::Wording, wording)]
}

/// Every place where one of these words stands in these texts.
#[must_use]
pub fn places_in(words: &[&str], texts: &[(Field, &str)]) -> Vec<(Field, Span)> {
    let mut places = Vec::new();
    for (field, text) in texts {
        let mut own: Vec<Span> = words.iter().flat_map(|one| places_of(one, text)).collect();
        own.sort_by_key(|span| (span.starts_at, span.ends_at));
        own.dedup_by_key(|span| span.starts_at);
        places.extend(own.into_iter().map(|span| (*field, span)));
    }
    places
}

/// What a decision about words covers in a submission that replaces the one that it was about: the same words in the
/// comment that was looked at, as it is now, and in the covering note. Each comment comes with its places; those in the
/// note come with the first.
#[must_use]
pub fn carried(
    passages: &[Passage],
    (comment, note): (&Comment, &str),
    to: &NewRecord,
) -> Vec<(CommentId, Vec<(Field, Span)>)> {
    let before = texts_of(comment, note);
    let text = |of: Field| before.iter().find(|(field, _)| *field == of).map_or("", |(_, text)| text);
    let (of_note, of_comment): (Vec<&Passage>, Vec<_>) = passages.iter().partition(|one| one.field == Field::Note);
    let words = |of: &[&Passage]| of.iter().map(|one| one.within(text(one.field))).collect::<Vec<_>>();
    let places = |again: &Comment, covers_note: bool| {
        let is_it = again.revises == Some(comment.id) || again.asks_for_the_same(comment);
        let all = words(if is_it { &of_comment } else { &[] });
        let [body, _, wording] = texts_of(again, "");
        let note = (Field::Note, if covers_note { to.submission.note.as_str() } else { "" });
        [places_in(&all, &[body]), places_in(&words(&of_note), &[note]), places_in(&all, &[wording])].concat()
    };
    let all = to.comments.iter().enumerate().map(|(at, again)| (again.id, places(again, at == 0)));
    all.filter(|(_, places)| !places.is_empty()).collect()
}

/// How many characters at the beginning of a text are these words.
fn length_at(wanted: &[char], text: &[char]) -> Option<usize> {
    let (mut of_wanted, mut of_text) = (0, 0);
    let blanks = |signs: &[char]| signs.iter().take_while(|sign| sign.is_whitespace()).count();
    while of_wanted < wanted.len() {
        let (own, here) = (blanks(&wanted[of_wanted..]), blanks(&text[of_text..]));
        if (own > 0) != (here > 0) {
            return None;
        }
        if own > 0 {
            (of_wanted, of_text) = (of_wanted + own, of_text + here);
        } else if text.get(of_text) == Some(&wanted[of_wanted]) {
            (of_wanted, of_text) = (of_wanted + 1, of_text + 1);
        } else {
            return None;
        }
    }
    Some(of_text)
}

/// Why words were not covered, or not shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unredacted {
    /// They stand nowhere in the comment, in its proposed wording or in the covering note.
    NotThere,
    /// They are covered already.
    Covered,
    /// They are shown already.
    Shown,
    /// The comment was withdrawn or replaced: nobody reads it any more.
    Over,
    /// The words of the comment were erased.
    Erased,
}

impl Unredacted {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::NotThere => "responses-redact-not-there",
            Self::Covered => "responses-redact-already",
            Self::Shown => "responses-redact-shown",
            Self::Over => "responses-held-over",
            Self::Erased => "responses-erased-already",
        })
    }
}

/// Whether words of a comment that stands like this may be covered.
///
/// # Errors
/// Why they may not.
pub fn may_redact(standing: Standing) -> Result<(), Unredacted> {
    match standing {
        Standing::Stands | Standing::HeldBack => Ok(()),
        Standing::Superseded | Standing::Withdrawn => Err(Unredacted::Over),
    }
}

impl Redaction {
    const LONGEST_WORDS: usize = 2_000;

    /// What the ministry says to the author, as it was typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn note(typed: &str) -> Result<String, Said> {
        to_the_author(typed)
    }

    /// The words to be covered, as they were typed.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn words(typed: &str) -> Result<String, Said> {
        let words = prose(typed, Self::LONGEST_WORDS)?;
        // One letter stands everywhere.
        if words.chars().count() < 2 { Err(said("responses-redact-words-missing")) } else { Ok(words) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(words: &str, text: &str) -> Vec<(i32, i32)> {
        places_of(words, text).into_iter().map(|span| (span.starts_at, span.ends_at)).collect()
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        assert_eq!(
            spans("Juris Kalns", "Ā, Juris Kalns un Juris  Kalns\nun Juris\nKalns."),
            [(3, 14), (18, 30), (34, 45)]
        );
        assert_eq!(spans(" 29 000 111 ", "tālr. 29 000 111"), [(6, 16)]);
        assert!(spans("Kalns", "kalns").is_empty(), "a name is not a hill");
        assert!(spans("Kalns Juris", "Kalns").is_empty() && spans("", "Kalns").is_empty());
    }

    #[test]
    fn what_is_covered_keeps_the_places_of_everything_else() {
        let text = "Ā, Juris\nKalns raksta.";
        let ground = RedactionGround::PersonalData;
        let covers: Vec<Cover> =
            places_of("Juris Kalns", text).into_iter().map(|span| Cover { field: Field::Body, span, ground }).collect();
        let shown = covered(text, Field::Body, &covers);
        assert_eq!(shown, "Ā, █████\n█████ raksta.");
        assert_eq!(shown.chars().count(), text.chars().count());
        assert_eq!(covered(text, Field::Wording, &covers), text);
    }

    #[test]
    fn a_cover_is_read_from_its_columns() {
        let cover = "wording:3:9:unlawful".parse::<Cover>().expect("a cover");
        let span = Span { starts_at: 3, ends_at: 9 };
        assert_eq!(cover, Cover { field: Field::Wording, span, ground: RedactionGround::Unlawful });
        assert!("wording:3:9".parse::<Cover>().is_err() && "x:3:9:unlawful".parse::<Cover>().is_err());
    }
}
