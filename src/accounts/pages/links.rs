use crate::{
    accounts::{
        actions::still_opens,
        model::{Link, LinkOver, Purpose, is_key},
        store,
    },
    addresses,
    ids::LinkId,
    platform::{Conn, Error, Instant, Secret, Stop, said},
};

/// The link that a page's address names, if it still works. Opening the page does not use the link: virus scanners open
/// every link of a letter.
///
/// # Errors
/// [`Error::NotFound`] when the address is not one of ours, [`Error::Refused`] when the link no longer works.
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
    still_opens(&link, purpose, now).map_err(LinkOver::refused)?;
    Ok(link)
}

impl LinkOver {
    /// The page that says so, with a link to go on; any other failure stays as it is.
    #[must_use]
    pub fn refused(stop: Stop<Self>) -> Error {
        match stop {
            Stop::Refused(over) => over.page(),
            Stop::Failed(error) => error,
        }
    }

    /// The page that says so, with a link to go on.
    #[must_use]
    pub fn page(self) -> Error {
        let (onward, words) = match self.purpose {
            Purpose::Reset | Purpose::Welcome => (addresses::PasswordReset {}.to_string(), "accounts-link-ask-again"),
            Purpose::Address => (addresses::Account {}.to_string(), "accounts-to-account"),
            Purpose::Application if self.is_used => (addresses::Start {}.to_string(), "accounts-to-start"),
            Purpose::Application => (addresses::Register {}.to_string(), "accounts-to-register"),
            Purpose::Access | Purpose::Invitation => (addresses::SignIn {}.to_string(), "accounts-to-sign-in"),
        };
        let reason = if self.is_used { "accounts-link-used" } else { "accounts-link-ended" };
        Error::refused(said(reason), onward, said(words))
    }
}
