//! The way to the database, as a network has it: it can fall silent, be cut, and be encrypted.
use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream, UnixStream},
    sync::watch,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{PrivateKeyDer, pem::PemObject},
    },
};

use super::{RT, database_urls};

/// What the way does with what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traffic {
    /// It passes.
    Open,
    /// Everything is taken and nothing arrives.
    Silent,
    /// Connections are cut, and new ones refused.
    Cut,
}

/// A way to the databases of the tests, on a port.
pub struct Lane {
    address: SocketAddr,
    traffic: watch::Sender<Traffic>,
    /// The server's certificate, if the way is encrypted, as PEM.
    pub certificate: Option<String>,
}

impl Lane {
    pub async fn open() -> Self {
        Self::new(None).await
    }

    /// With a certificate for this name.
    pub async fn encrypted(name: &str) -> Self {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(vec![name.to_owned()]).unwrap();
        let key = PrivateKeyDer::from_pem_slice(signing_key.serialize_pem().as_bytes()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .unwrap();
        Self { certificate: Some(cert.pem()), ..Self::new(Some(TlsAcceptor::from(Arc::new(config)))).await }
    }

    async fn new(acceptor: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (traffic, state) = watch::channel(Traffic::Open);
        RT.spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                RT.spawn(pass(client, acceptor.clone(), state.clone()));
            }
        });
        Self { address, traffic, certificate: None }
    }

    /// The address of a database at the end of this way, for the role that serves.
    pub fn url(&self, database: &str) -> String {
        let port = self.address.port();
        format!("postgres://atbalss_service@127.0.0.1:{port}/{database}")
    }

    pub fn set(&self, traffic: Traffic) {
        self.traffic.send_replace(traffic);
    }
}

async fn pass(mut client: TcpStream, acceptor: Option<TlsAcceptor>, mut state: watch::Receiver<Traffic>) {
    if *state.borrow() == Traffic::Cut {
        return;
    }
    match acceptor {
        None => relay(client, &mut state).await,
        Some(acceptor) => {
            // PostgreSQL, 55.2.11: a request of eight bytes, answered by one.
            let mut request = [0; 8];
            if client.read_exact(&mut request).await.is_ok() && client.write_all(b"S").await.is_ok() {
                let Ok(client) = acceptor.accept(client).await else { return };
                relay(client, &mut state).await;
            }
        }
    }
}

async fn relay(mut client: impl AsyncRead + AsyncWrite + Unpin, state: &mut watch::Receiver<Traffic>) {
    let Ok(mut server) = UnixStream::connect(socket()).await else { return };
    let was_cut = tokio::select! {
        _ = copy_bidirectional(&mut client, &mut server) => true,
        cut = state.wait_for(|traffic| *traffic != Traffic::Open) => cut.is_ok_and(|traffic| *traffic == Traffic::Cut),
    };
    if !was_cut {
        // Silent: whatever comes is taken and nothing is answered, also when the way is open again for others.
        let mut taken = [0; 4096];
        while client.read(&mut taken).await.is_ok_and(|bytes| bytes > 0) {}
    }
}

fn socket() -> PathBuf {
    let url = url::Url::parse(&database_urls("postgres").owner).unwrap();
    let folder = percent_encoding::percent_decode_str(url.host_str().unwrap()).decode_utf8().unwrap().into_owned();
    PathBuf::from(folder).join(".s.PGSQL.5432")
}
