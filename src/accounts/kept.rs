//! Keeps a form when the session has expired: its fields pass through the sign-in page as one hidden field, and no
//! action runs.
use crate::platform::web::{MOST_BYTES_OF_A_FORM, Pairs, length_on_a_page, without_secrets};

/// The fields of a form that a signed-out visitor sent: never empty, without token and passwords.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept(Pairs);

impl Kept {
    /// `None` if nothing was typed: the form was only a button.
    pub fn of(pairs: Pairs) -> Option<Self> {
        let typed = without_secrets(pairs);
        (!typed.is_empty()).then_some(Self(typed))
    }

    /// Whether the page with them, on which they are encoded twice, is not larger than a form may be.
    pub fn fits_on_a_page(&self) -> bool {
        length_on_a_page(&self.packed()) <= MOST_BYTES_OF_A_FORM
    }

    /// As the value of one field. It is JSON, because encoding an encoded form again would double its size.
    pub fn packed(&self) -> String {
        serde_json::to_string(&self.0).expect("pairs of texts are plain data")
    }

    /// Reads the value of that field.
    pub fn unpacked(value: &str) -> Option<Self> {
        Self::of(serde_json::from_str(value).ok()?)
    }

    /// The fields, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Pairs {
        pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn what_was_typed_comes_through_as_it_was() {
        let typed = pairs(&[("kind", "objection"), ("text", "\n„Krasts” <b> & ā\n\n"), ("tag", "one"), ("tag", "two")]);
        let kept = Kept::of(typed.clone()).expect("something was typed");
        assert_eq!(Kept::unpacked(&kept.packed()).expect("as it was packed").pairs(), typed);
    }

    #[test]
    fn tokens_and_passwords_are_not_kept() {
        let sent = pairs(&[
            ("csrf", "abc"),
            ("refill", "yes"),
            ("text", "Piekrītu."),
            ("password", "secret"),
            ("new_password", "secret"),
        ]);
        assert_eq!(Kept::of(sent).expect("something was typed").pairs(), pairs(&[("text", "Piekrītu.")]));
    }

    #[test]
    fn a_button_alone_leaves_nothing_to_keep() {
        assert_eq!(Kept::of(pairs(&[("csrf", "abc")])), None);
        assert_eq!(Kept::unpacked(""), None);
        assert_eq!(Kept::unpacked(r#"[["csrf","abc"]]"#), None);
    }
}
