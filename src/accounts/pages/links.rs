use crate::{
    accounts::{
        actions::still_opens,
        model::{Link, Purpose, is_key},
        store,
    },
    ids::LinkId,
    platform::{Conn, Error, Instant, Secret},
};

/// The link that a page's address names, still open. Looking at it uses nothing up: scanners look at every link of a
/// letter.
///
/// # Errors
/// [`Error::NotFound`] when the address is not one of ours, [`Error::Refused`] when the link does nothing any more.
pub async fn open_link(
    conn: &mut Conn,
    now: Instant,
    secret: &Secret,
    purpose: Purpose,
    id: LinkId,
    key: &str,
) -> Result<Link, Error> {
    if !is_key(purpose, id, key, secret) {
        return Err(Error::NotFound);
    }
    let link = store::find_link(conn, id).await?;
    still_opens(&link, purpose, now)?;
    Ok(link)
}
