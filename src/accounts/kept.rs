//! Keeps a form while somebody proves first who they are: its fields pass through the page that asks as one hidden
//! field, and no action runs.
use crate::platform::web::{MOST_BYTES_OF_A_FORM, Pairs, REFILL_FIELD, length_on_a_page, without_secrets};

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

/// A form that was interrupted, because its sender had to confirm that it is them. Unlike [`Kept`] it may be only a
/// button, and it goes on as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interrupted(Pairs);

impl Interrupted {
    /// A form that was only to be shown again stays one; so does the form of an earlier session, at which somebody
    /// should look first.
    pub fn of(pairs: Pairs, is_of_this_session: bool) -> Self {
        let shown_again = pairs.iter().find(|(name, _)| name == REFILL_FIELD).cloned();
        let unseen = (!is_of_this_session).then(|| (REFILL_FIELD.to_owned(), "yes".to_owned()));
        let mut kept = without_secrets(pairs);
        kept.extend(shown_again.or(unseen));
        Self(kept)
    }

    /// As [`Kept::fits_on_a_page`].
    pub fn fits_on_a_page(&self) -> bool {
        length_on_a_page(&self.packed()) <= MOST_BYTES_OF_A_FORM
    }

    /// As the value of one field.
    pub fn packed(&self) -> String {
        serde_json::to_string(&self.0).expect("pairs of texts are plain data")
    }

    /// Reads the value of that field; `None` if there is no form.
    pub fn unpacked(value: &str) -> Option<Self> {
        serde_json::from_str(value).ok().map(Self)
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

    #[test]
    fn an_interrupted_form_goes_on_as_it_was_sent_and_that_of_an_earlier_session_is_looked_at_first() {
        let sent = |more: &[(&str, &str)]| pairs(&[&[("csrf", "abc"), ("role", "editor")], more].concat());
        let of = |more: &[(&str, &str)], is_ours| Interrupted::of(sent(more), is_ours).pairs().to_vec();
        assert_eq!(of(&[], true), pairs(&[("role", "editor")]));
        assert_eq!(of(&[], false), pairs(&[("role", "editor"), ("refill", "yes")]));
        assert_eq!(of(&[("refill", "language")], true), pairs(&[("role", "editor"), ("refill", "language")]));
        let button = Interrupted::of(pairs(&[("csrf", "abc")]), true);
        assert_eq!(Interrupted::unpacked(&button.packed()), Some(button));
        assert_eq!(Interrupted::unpacked(""), None);
    }
}
