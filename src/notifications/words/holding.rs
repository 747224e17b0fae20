//! The letters to an organisation whose comment is held back from the public, or shown again.
use super::{about_comment::AboutComment, envelope::Composed, writing::Writing};
use crate::{
    ids::HoldBackId,
    notifications::model::{Kind, Why},
    platform::{Stop, said},
    submissions,
};

/// What was decided about which comment, why, and what can be done. It is sent although the decision may have changed
/// since: then the next letter says so.
pub(super) async fn letter(writing: &mut Writing<'_>, id: HoldBackId) -> Result<Composed, Stop<Why>> {
    let held = submissions::hold_back(writing.conn, id).await?;
    let about = AboutComment::load(writing, held.comment).await?;
    let (letter, subject) = if writing.telling.kind == Kind::HeldBack {
        let letter = about.letter(said("notifications-held-text"));
        let may_mend = about.occasion.consultation.closes_at.is_some_and(|closes| writing.now < closes);
        let key = if may_mend { "notifications-held-mend" } else { "notifications-held-stands" };
        let letter = letter.paragraph(held.ground.words()).quote(&held.note).paragraph(said(key));
        (letter, "notifications-held-subject")
    } else {
        (about.letter(said("notifications-shown-again-text")), "notifications-shown-again-subject")
    };
    let (comment, language) = (&about.sent.comment, about.language);
    let letter = about.link(writing, letter).paragraph(about.occasion.caption(comment, language));
    let letter = letter.quote(&comment.shown(&comment.body, language));
    Ok(about.close(writing, letter, subject))
}
