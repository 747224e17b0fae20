//! The letter to an organisation of which words were erased from the record. It does not repeat them.
use super::{about_comment::AboutComment, envelope::Composed, writing::Writing};
use crate::{
    ids::ErasureId,
    notifications::model::Why,
    platform::{Stop, said},
    responses,
};

/// Around which comment words were erased, and why.
pub(super) async fn letter(writing: &mut Writing<'_>, id: ErasureId) -> Result<Composed, Stop<Why>> {
    let erasure = responses::erasure(writing.conn, id).await?;
    let about = AboutComment::load(writing, erasure.comment).await?;
    let letter = about.letter(said("notifications-erased-text").with("ground", erasure.ground.words()));
    let letter = about.link(writing, letter.paragraph(said("notifications-erased-stays")));
    Ok(about.close(writing, letter, "notifications-erased-subject"))
}
