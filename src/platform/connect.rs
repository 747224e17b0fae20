//! How every connection to PostgreSQL is opened.
use std::{error::Error as _, time::Duration};

use diesel::result::ConnectionError;
use diesel_async::AsyncPgConnection;
use tokio_postgres::{Config, NoTls};

/// How long opening may take.
const OPENING: Duration = Duration::from_secs(5);
/// When a connection on which nothing comes is asked whether the other end is still there, and how often.
const QUIET: Duration = Duration::from_secs(10);
const ASKED_EVERY: Duration = Duration::from_secs(5);
const ASKED: u32 = 3;
/// How long data that were sent may stay unacknowledged.
const UNACKNOWLEDGED: Duration = Duration::from_secs(10);

/// Opens a connection.
///
/// # Errors
/// Why not, in the words of the server or of the system; they contain no password.
pub async fn connect(url: &str) -> Result<AsyncPgConnection, ConnectionError> {
    let mut config: Config = url.parse().map_err(said_by)?;
    config
        .connect_timeout(OPENING)
        .keepalives_idle(QUIET)
        .keepalives_interval(ASKED_EVERY)
        .keepalives_retries(ASKED)
        .tcp_user_timeout(UNACKNOWLEDGED);
    let (client, connection) = config.connect(NoTls).await.map_err(said_by)?;
    AsyncPgConnection::try_from_client_and_connection(client, connection).await
}

/// The cause: the error itself says only that there is no connection.
fn said_by(error: tokio_postgres::Error) -> ConnectionError {
    ConnectionError::BadConnection(error.source().map_or_else(|| error.to_string(), ToString::to_string))
}
