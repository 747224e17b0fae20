//! A list of the desk under a name.
use diesel::prelude::*;

use crate::{
    ids::{PersonId, SavedListId},
    platform::{Said, name_line},
    schema::saved_lists,
};

/// Filters of the desk that a person keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = saved_lists)]
pub struct SavedList {
    /// Its id.
    pub id: SavedListId,
    /// Whose it is.
    pub person: PersonId,
    /// Its name.
    pub name: String,
    /// The filters, as they stand in the address of the desk.
    pub filters: String,
}

impl SavedList {
    /// The most lists of one person.
    pub const MOST: usize = 50;
    /// The most characters of a name.
    const MOST_CHARACTERS: usize = 60;

    /// The name of a list as it was typed, on one line.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn name(typed: &str) -> Result<String, Said> {
        name_line(typed, Self::MOST_CHARACTERS, "responses-saved-name-missing")
    }
}
