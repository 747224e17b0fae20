//! The letter to a drafter whose answer was sent back.
use super::{envelope::Composed, occasion::Occasion, writing::Writing};
use crate::{
    accounts,
    addresses::{self, Page},
    consultations::Reference,
    ids::{CommentId, ResponseId},
    notifications::model::Why,
    platform::{Error, Refuse, Role, Stop, said},
    responses, submissions,
};

/// The answer that was sent back, with the remark word for word. No letter if somebody has changed the answer since.
pub(super) async fn letter(writing: &mut Writing<'_>, id: ResponseId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Reviewer).await?;
    let response = match responses::find(writing.conn, id).await {
        // The answer was deleted meanwhile.
        Err(Error::NotFound) => return Err(Stop::Refused(Why::Over)),
        found => found?,
    };
    let (by, remark) = response.waits_for_change().ok_or(Why::Over).refuse()?;
    if response.drafted_by != reader.person {
        return Err(Stop::Refused(Why::Over));
    }
    let by = accounts::find_people(writing.conn, &[by]).await?.pop().map(|by| by.name).unwrap_or_default();
    let answered = responses::answered_by(writing.conn, id).await?;
    let comments: Vec<CommentId> = answered.iter().map(|(_, comment)| *comment).collect();
    let sent = submissions::sent_comments(writing.conn, &comments).await?;
    let all = sent.iter().map(|sent| &sent.comment);
    let occasion = Occasion::load(writing.conn, response.consultation, all).await?;

    let (envelope, language) = (occasion.within(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let reference = |sent: &submissions::SentComment| {
        Reference::of_comment(&occasion.consultation, sent.number, sent.comment.ordinal)
    };
    let references: Vec<String> = sent.iter().map(|sent| reference(sent).to_string()).collect();
    let letter = envelope
        .letter()
        .paragraph(said("notifications-returned-text").with("person", by).with("title", &title))
        .facts(vec![(said("notifications-number"), references.join(", "))])
        .heading(said("notifications-returned-remark"))
        .quote(remark);
    let letter = match answered.first() {
        Some((assessment, _)) => {
            let page = addresses::StaffComment { id: *assessment }.address();
            letter.link(said("notifications-returned-link"), &writing.address(page))
        }
        None => letter,
    };
    let letter = letter.heading(said("notifications-comments").with("count", sent.len()));
    let letter = sent.iter().fold(letter, |letter, sent| {
        letter
            .paragraph(occasion.caption(&sent.comment, language))
            .quote(&sent.comment.shown(&sent.comment.body, language))
    });
    let about = said("notifications-returned-subject").with("number", references.join(", ")).with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-drafted")]))
}
