//! Putting a text that staff keep into the answer that is being written.
use super::desk::Opened;
use crate::{
    consultations::{self, Consultation, Title},
    ids::ReusableTextId,
    platform::{Conn, Language, Refuse, Said, Stop, said},
    responses::{
        model::{Filling, TextField},
        store::{self, TextTitle},
    },
};

/// The texts that a form offers, those of one language first.
pub(super) fn offered(titles: &[TextTitle], first: Language) -> Vec<(Language, Vec<&TextTitle>)> {
    let of = |language: Language| (language, titles.iter().filter(|title| title.language == language).collect());
    let groups: [(Language, Vec<&TextTitle>); 2] = [of(first), of(first.other())];
    groups.into_iter().filter(|(_, titles)| !titles.is_empty()).collect()
}

/// A text with its fields filled from these comments of a consultation: each field with what is the same in all.
///
/// # Errors
/// The sentence to show beside the choice of the text, when it is gone or has a field that differs between the
/// comments.
pub(super) async fn filled(
    conn: &mut Conn,
    id: ReusableTextId,
    consultation: &Consultation,
    comments: &[&Opened],
) -> Result<String, Stop<Said>> {
    let text = store::text(conn, id).await?.ok_or_else(|| said("responses-text-gone")).refuse()?;
    let titles = consultations::titles(conn, &[consultation.id]).await?.remove(&consultation.id);
    let title = Title::of(consultation, titles.unwrap_or_default(), text.language);
    let mut filling = Filling::from([(TextField::Consultation, title.words)]);
    let named = |field, of: &dyn Fn(&Opened) -> String| {
        let mut values = comments.iter().map(|one| of(one));
        let first = values.next()?;
        values.all(|other| other == first).then_some((field, first))
    };
    filling.extend(named(TextField::Organisation, &|one| one.comment.senders()));
    filling.extend(named(TextField::Point, &|one| one.place(text.language).in_language(text.language).to_string()));
    filling.extend(named(TextField::Number, &|one| one.reference(consultation).to_string()));
    text.filled(&filling).map_err(|field| said("responses-text-differs").with("field", field.name())).refuse()
}
