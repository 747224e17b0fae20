//! Files in the database, by their SHA-256 (FIPS 180-4).
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use sha2::{Digest as _, Sha256};

use super::{Conn, Digest, Error, Found, Instant, Tx};
use crate::schema::blobs;

/// Keeps the content of a file, and returns its SHA-256; the same content is kept once.
///
/// # Errors
/// An error of the database.
pub async fn keep(tx: &mut Tx, now: Instant, content: &[u8]) -> Result<Digest, Error> {
    let sha256 = Digest::from(<[u8; 32]>::from(Sha256::digest(content)));
    diesel::insert_into(blobs::table)
        .values((blobs::sha256.eq(sha256), blobs::content.eq(content), blobs::kept_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(sha256)
}

/// The content of a file.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn content(mut conn: &Conn, sha256: Digest) -> Result<Vec<u8>, Error> {
    blobs::table.find(sha256).select(blobs::content).first(&mut conn).await.found()
}
