//! The letter to an organisation of whose comment words are covered for the public.
use super::{about_comment::AboutComment, envelope::Composed, writing::Writing};
use crate::{
    ids::RedactionId,
    notifications::model::Why,
    platform::{Stop, said},
    submissions,
};

/// Of which comment words are covered, and why. It is sent although they may be shown again since.
pub(super) async fn letter(writing: &mut Writing<'_>, id: RedactionId) -> Result<Composed, Stop<Why>> {
    let redaction = submissions::redaction(writing.conn, id).await?;
    let about = AboutComment::load(writing, redaction.comment).await?;
    let letter = about.letter(said("notifications-redacted-text"));
    let letter = letter.paragraph(redaction.ground.words()).quote(&redaction.note);
    let letter = about.link(writing, letter.paragraph(said("notifications-redacted-stands")));
    Ok(about.close(writing, letter, "notifications-redacted-subject"))
}
