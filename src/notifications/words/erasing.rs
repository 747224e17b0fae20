//! The letter to an organisation of which words were erased from the record. It does not repeat them.
use super::{
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses::{self, Page},
    consultations::Reference,
    ids::ErasureId,
    notifications::model::Why,
    platform::{Error, Stop, said},
    responses, submissions,
};

/// Around which comment words were erased, and why.
pub(super) async fn letter(writing: &mut Writing<'_>, id: ErasureId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let erasure = responses::erasure(writing.conn, id).await?;
    let sent = submissions::sent_comments(writing.conn, &[erasure.comment]).await?.pop();
    let sent = sent.ok_or_else(|| Error::internal("what was erased is not on record"))?;
    if !writing.may_see(&reader, sent.comment.submission).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let occasion = Occasion::load(writing.conn, erasure.consultation, std::iter::once(&sent.comment)).await?;
    let (envelope, language) = (occasion.to_outside(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let reference = Reference::of_comment(&occasion.consultation, sent.number, sent.comment.ordinal).to_string();
    let page = addresses::Submission { id: sent.comment.submission }.address();
    let letter = envelope
        .letter()
        .paragraph(said("notifications-erased-text").with("title", &title).with("ground", erasure.ground.words()))
        .facts(vec![(said("notifications-number"), reference.clone())])
        .paragraph(said("notifications-erased-stays"))
        .link(said("notifications-held-link"), &writing.address(page))
        .paragraph(occasion.questions());
    let organisation = sent.signatories.iter().find(|one| one.organisation == writing.telling.organisation);
    let because = because_you_represent(organisation.map(|one| one.name.as_str()).unwrap_or_default());
    let about = said("notifications-erased-subject").with("number", reference).with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![because]))
}
