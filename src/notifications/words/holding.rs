//! The letters to an organisation whose comment is held back from the public, or shown again.
use super::{
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses::{self, Page},
    consultations::Reference,
    ids::HoldBackId,
    notifications::model::{Kind, Why},
    platform::{Error, Stop, said},
    submissions,
};

/// What was decided about which comment, why, and what can be done. It is sent although the decision may have changed
/// since: then the next letter says so.
pub(super) async fn letter(writing: &mut Writing<'_>, id: HoldBackId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let held = submissions::hold_back(writing.conn, id).await?;
    let sent = submissions::sent_comments(writing.conn, &[held.comment]).await?.pop();
    let sent = sent.ok_or_else(|| Error::internal("what is held back is not on record"))?;
    if !writing.may_see(&reader, sent.comment.submission).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let occasion = Occasion::load(writing.conn, held.consultation, std::iter::once(&sent.comment)).await?;
    let (envelope, language) = (occasion.to_outside(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let reference = Reference::of_comment(&occasion.consultation, sent.number, sent.comment.ordinal).to_string();
    let is_held = writing.telling.kind == Kind::HeldBack;
    let key = if is_held { "notifications-held-text" } else { "notifications-shown-again-text" };
    let letter = envelope.letter().paragraph(said(key).with("title", &title));
    let letter = letter.facts(vec![(said("notifications-number"), reference.clone())]);
    let letter = if is_held {
        let letter = letter.paragraph(held.ground.words()).quote(&held.note);
        let may_mend = occasion.consultation.closes_at.is_some_and(|closes| writing.now < closes);
        let key = if may_mend { "notifications-held-mend" } else { "notifications-held-stands" };
        letter.paragraph(said(key))
    } else {
        letter
    };
    let page = addresses::Submission { id: sent.comment.submission }.address();
    let letter = letter.link(said("notifications-held-link"), &writing.address(page));
    let letter = letter
        .paragraph(occasion.caption(&sent.comment, language))
        .quote(&sent.comment.shown(&sent.comment.body, language));
    let letter = letter.paragraph(occasion.questions());
    let organisation = sent
        .signatories
        .iter()
        .find(|one| one.organisation.is_some() && one.organisation == writing.telling.organisation);
    let because = because_you_represent(organisation.map(|one| one.name.as_str()).unwrap_or_default());
    let subject = if is_held { "notifications-held-subject" } else { "notifications-shown-again-subject" };
    let about = said(subject).with("number", reference).with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![because]))
}
