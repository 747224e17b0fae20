//! The letter to an organisation of whose comment words are covered for the public.
use super::{
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses::{self, Page},
    consultations::Reference,
    ids::RedactionId,
    notifications::model::Why,
    platform::{Error, Stop, said},
    submissions,
};

/// Of which comment words are covered, and why. It is sent although they may be shown again since.
pub(super) async fn letter(writing: &mut Writing<'_>, id: RedactionId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let redaction = submissions::redaction(writing.conn, id).await?;
    let sent = submissions::sent_comments(writing.conn, &[redaction.comment]).await?.pop();
    let sent = sent.ok_or_else(|| Error::internal("what has covered words is not on record"))?;
    if !writing.may_see(&reader, sent.comment.submission).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let occasion = Occasion::load(writing.conn, redaction.consultation, std::iter::once(&sent.comment)).await?;
    let (envelope, language) = (occasion.to_outside(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let reference = Reference::of_comment(&occasion.consultation, sent.number, sent.comment.ordinal).to_string();
    let page = addresses::Submission { id: sent.comment.submission }.address();
    let letter = envelope
        .letter()
        .paragraph(said("notifications-redacted-text").with("title", &title))
        .facts(vec![(said("notifications-number"), reference.clone())])
        .paragraph(redaction.ground.words())
        .quote(&redaction.note)
        .paragraph(said("notifications-redacted-stands"))
        .link(said("notifications-held-link"), &writing.address(page))
        .paragraph(occasion.questions());
    let organisation = sent
        .signatories
        .iter()
        .find(|one| one.organisation.is_some() && one.organisation == writing.telling.organisation);
    let because = because_you_represent(organisation.map(|one| one.name.as_str()).unwrap_or_default());
    let about = said("notifications-redacted-subject").with("number", reference).with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![because]))
}
