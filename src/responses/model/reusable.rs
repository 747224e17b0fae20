//! A text that staff keep for answers, with fields in braces that are filled from the comment.
use std::{collections::BTreeMap, fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PersonId, ReusableTextId},
    platform::{Instant, Language, Said, beginning, fold, name_line, prose, said, text_enum},
    schema::reusable_texts,
};

text_enum! {
    /// What a field of a text stands for.
    pub enum TextField {
        /// Who sent the comment.
        Organisation = "organisation",
        /// The point that the comment is on.
        Point = "point",
        /// The title of the consultation.
        Consultation = "consultation",
        /// The number with which people quote the comment.
        Number = "number",
    }
}

impl TextField {
    /// How it is called in a text. Its name in either language is read in texts of both.
    #[must_use]
    pub fn name(self) -> Said {
        said(format!("responses-text-field-{self}"))
    }

    /// The field as it stands in a text of this language.
    #[must_use]
    pub fn written(self, language: Language) -> String {
        format!("{{{}}}", self.name().in_language(language))
    }

    fn read(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is_it = |field: &Self| Language::ALL.iter().any(|one| field.name().in_language(*one).to_string() == name);
        Self::ALL.iter().copied().find(is_it)
    }
}

/// With what the fields of a text are filled. What has no value here differs between the comments.
pub type Filling = BTreeMap<TextField, String>;

/// A text, shared by all who write answers.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = reusable_texts)]
pub struct ReusableText {
    /// Its id.
    pub id: ReusableTextId,
    /// How it is called.
    pub title: String,
    /// The folded title: two texts of a language have different ones.
    pub title_key: String,
    /// Its language.
    pub language: Language,
    /// The text with its fields.
    pub body: String,
    /// Grows with each change.
    pub revision: i32,
    /// Who saved it last.
    pub saved_by: PersonId,
    /// When.
    pub saved_at: Instant,
}

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextWords {
    /// How it is called, on one line.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The text with its fields.
    pub body: String,
}

/// A part of a text.
enum Piece<'a> {
    Words(&'a str),
    Field(TextField),
    /// In braces, and no field; or a brace that is not closed.
    Unknown(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((words, behind)) = rest.split_once('{') {
        pieces.push(Piece::Words(words));
        let Some((name, after)) = behind.split_once('}') else {
            pieces.push(Piece::Unknown(behind));
            return pieces;
        };
        pieces.push(TextField::read(name).map_or(Piece::Unknown(name), Piece::Field));
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    pieces
}

impl ReusableText {
    /// The most texts of a ministry.
    pub const MOST: usize = 200;
    /// The most characters of a title.
    const LONGEST_TITLE: usize = 80;
    /// The most characters of a text.
    const LONGEST_BODY: usize = 10_000;

    /// A new text.
    #[must_use]
    pub fn new(words: TextWords, by: PersonId, now: Instant) -> Self {
        Self {
            id: ReusableTextId::new(),
            title_key: fold(&words.title),
            title: words.title,
            language: words.language,
            body: words.body,
            revision: 1,
            saved_by: by,
            saved_at: now,
        }
    }

    /// The text with other words.
    #[must_use]
    pub fn saying(self, words: TextWords, by: PersonId, now: Instant) -> Self {
        Self { id: self.id, revision: self.revision + 1, ..Self::new(words, by, now) }
    }

    /// The title of a text as it was typed, on one line.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn title(typed: &str) -> Result<String, Said> {
        let title = name_line(typed, Self::LONGEST_TITLE, "responses-text-title-missing")?;
        if fold(&title).is_empty() { Err(said("responses-text-title-missing")) } else { Ok(title) }
    }

    /// The text as it was typed; what stands in braces is a field.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn body(typed: &str) -> Result<String, Said> {
        let body = prose(typed, Self::LONGEST_BODY)?;
        if body.is_empty() {
            return Err(said("responses-text-body-missing"));
        }
        let unknown = pieces(&body).into_iter().find_map(|piece| match piece {
            Piece::Unknown(name) => Some(beginning(name, 40)),
            Piece::Words(_) | Piece::Field(_) => None,
        });
        match unknown {
            Some(name) => Err(said("responses-text-unknown-field").with("name", name)),
            None => Ok(body),
        }
    }

    /// The text with its fields filled.
    ///
    /// # Errors
    /// The first field that has no value.
    pub fn filled(&self, with: &Filling) -> Result<String, TextField> {
        let mut filled = String::new();
        for piece in pieces(&self.body) {
            match piece {
                Piece::Words(words) => filled.push_str(words),
                Piece::Field(field) => filled.push_str(with.get(&field).ok_or(field)?),
                // It was a field when the text was saved.
                Piece::Unknown(name) => filled.extend(["{", name, "}"]),
            }
        }
        Ok(filled)
    }
}

/// Why a text was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unkept {
    /// Another text of the language is called so.
    TitleTaken,
    /// There are as many texts as there may be.
    TooMany,
    /// Somebody changed it meanwhile: this is how it is now.
    Changed(Box<ReusableText>),
}

impl Unkept {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(&self) -> Said {
        match self {
            Self::TitleTaken => said("responses-text-title-taken"),
            Self::TooMany => said("responses-text-too-many").with("most", ReusableText::MOST),
            Self::Changed(_) => said("responses-text-changed-meanwhile"),
        }
    }

    /// The field that it is about; none for the whole form.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::TitleTaken => "title",
            Self::TooMany | Self::Changed(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: &str) -> ReusableText {
        let words = TextWords { title: "Thanks".to_owned(), language: Language::En, body: body.to_owned() };
        ReusableText::new(words, PersonId::new(), Instant::from_microseconds(1_000_000).expect("an instant"))
    }

    #[test]
    fn a_text_has_only_fields_that_there_are() {
        for right in ["No field at all.", "{organisation}, {Point}", "{organizācija}: {numurs}", "A } alone", "a"] {
            assert_eq!(ReusableText::body(right), Ok(right.to_owned()));
        }
        for (wrong, name) in
            [("{organsation}", "organsation"), ("On {point", "point"), ("{}", ""), ("{{point}}", "{point")]
        {
            let unknown = said("responses-text-unknown-field").with("name", name);
            assert_eq!(ReusableText::body(wrong), Err(unknown), "{wrong}");
        }
        assert_eq!(ReusableText::body(" \n"), Err(said("responses-text-body-missing")));
        assert_eq!(ReusableText::title(" \u{200b} "), Err(said("responses-text-title-missing")));
    }

    #[test]
    fn fields_are_filled_in_both_languages_and_one_without_a_value_is_named() {
        let filling = Filling::from([
            (TextField::Organisation, "Drošais krasts".to_owned()),
            (TextField::Number, "2026-001/001-1".to_owned()),
        ]);
        let filled = text("Thank you, {organisation} ({numurs}).").filled(&filling);
        assert_eq!(filled, Ok("Thank you, Drošais krasts (2026-001/001-1).".to_owned()));
        assert_eq!(text("{number}: {point}").filled(&filling), Err(TextField::Point));
    }

    #[test]
    fn the_sentence_about_an_unknown_field_names_each_that_there_is() {
        for language in [Language::Lv, Language::En] {
            let sentence = said("responses-text-unknown-field").with("name", "x").in_language(language).to_string();
            for field in TextField::ALL {
                let written = field.written(language);
                assert!(sentence.contains(written.trim_matches(['{', '}'])), "{written}: {sentence}");
            }
        }
    }
}
