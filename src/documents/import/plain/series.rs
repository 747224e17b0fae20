//! Which numbers and marks the lines so far have, to tell a number that begins a paragraph from one in a sentence.

use crate::documents::import::{
    marks::Mark,
    numbers::{Number, Step},
    schemes::words::Opening,
};

/// Points and chapters may count side by side.
const SIDE_BY_SIDE: usize = 3;

#[derive(Default)]
pub(super) struct Series {
    /// The last number of each series, the newest first.
    last: Vec<Number>,
    /// The last mark of each kind of list.
    lists: Vec<Mark>,
    article: Option<Step>,
}

impl Series {
    pub fn is_next(&self, number: &Number) -> bool {
        number.follows(None) || self.last.iter().any(|last| number.follows(Some(last)))
    }

    pub fn is_near(&self, number: &Number) -> bool {
        self.last.is_empty() || self.last.iter().any(|last| number.is_near(Some(last)))
    }

    pub fn visit(&mut self, number: &Number) {
        let place = self.last.iter().position(|last| number.follows(Some(last)));
        let place = place.or_else(|| self.last.iter().position(|last| number.is_near(Some(last))));
        if let Some(place) = place {
            self.last.remove(place);
        }
        self.last.insert(0, number.clone());
        self.last.truncate(SIDE_BY_SIDE);
        self.lists.clear();
    }

    pub fn restart(&mut self, opening: &Opening) {
        self.lists.clear();
        match opening {
            Opening::Article { step, .. } => {
                self.article = Some(*step);
                self.last.clear();
            }
            Opening::Annex | Opening::Transitional => {
                self.last.clear();
                self.article = None;
            }
            _ => {}
        }
    }

    pub fn is_next_article(&self, step: Step) -> bool {
        const REACH: u32 = 20;
        self.article.is_none_or(|last| step > last && step.main <= last.main + REACH || step.main == 1)
    }

    pub fn list(&mut self, mark: Mark) {
        self.lists.retain(|last| !last.is_like(mark));
        self.lists.insert(0, mark);
    }

    pub fn continues_list(&self, mark: Mark) -> bool {
        self.lists.iter().any(|last| mark.follows(*last))
            || matches!(mark, Mark::Roman(value) if self.follows_letter(value))
    }

    /// `i)` is read as a numeral and may follow `h)`.
    fn follows_letter(&self, value: u32) -> bool {
        value == 1 && self.lists.iter().any(|last| Mark::Letter('i').follows(*last))
    }

    pub fn has_list(&self, mark: Mark) -> bool {
        self.lists.iter().any(|last| last.is_like(mark))
    }

    pub fn has_lists(&self) -> bool {
        !self.lists.is_empty()
    }
}
