//! Encryption to PostgreSQL as `sslmode` and `sslrootcert` of its address say, in the meaning that libpq gives them
//! (PostgreSQL, 34.19.1). The driver knows neither certificates nor the modes that check them.
use std::{path::Path, sync::Arc};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use tokio_postgres::{
    Config,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;
use url::Url;

use super::network::is_this_machine;

/// How far the server must prove who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// Nothing is encrypted.
    Plain,
    /// Encrypted if the server can; any certificate will do.
    Preferred,
    /// Encrypted; any certificate will do.
    Encrypted,
    /// A certificate of a trusted authority, for any name.
    Authority,
    /// A certificate of a trusted authority, for this name.
    Name,
}

/// Where a database is and how to connect to it.
#[derive(Debug, Clone)]
pub struct Target {
    /// Address, user, password and database.
    pub config: Config,
    proof: Proof,
    root: Option<String>,
}

impl Target {
    /// Reads the address of a database.
    ///
    /// # Errors
    /// A sentence that says what is wrong; it holds no password.
    pub fn parse(url: &str) -> Result<Self, String> {
        let mut url = Url::parse(url).map_err(|error| error.to_string())?;
        let (ours, others): (Vec<_>, Vec<_>) =
            url.query_pairs().into_owned().partition(|(name, _)| matches!(name.as_str(), "sslmode" | "sslrootcert"));
        let given = |name: &str| ours.iter().find(|(given, _)| given == name).map(|(_, value)| value.clone());
        url.set_query(None);
        if !others.is_empty() {
            url.query_pairs_mut().extend_pairs(others);
        }
        let mut config: Config = url.as_str().parse().map_err(|error: tokio_postgres::Error| error.to_string())?;
        let root = given("sslrootcert");
        let proof = match (given("sslmode").as_deref(), &root) {
            (Some("disable"), _) => Proof::Plain,
            (None | Some("allow" | "prefer"), _) if is_near(&config) => Proof::Plain,
            (None | Some("allow" | "prefer"), _) => Proof::Preferred,
            (Some("require"), None) => Proof::Encrypted,
            (Some("require" | "verify-ca"), _) => Proof::Authority,
            (Some("verify-full"), _) => Proof::Name,
            (Some(_), _) => {
                return Err("sslmode is none of disable, prefer, require, verify-ca, verify-full".to_owned());
            }
        };
        config.ssl_mode(match proof {
            Proof::Plain => SslMode::Disable,
            Proof::Preferred => SslMode::Prefer,
            Proof::Encrypted | Proof::Authority | Proof::Name => SslMode::Require,
        });
        Ok(Self { config, proof, root })
    }

    /// Whether somebody between us and the database could read or change what passes.
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        !is_near(&self.config) && !matches!(self.proof, Proof::Authority | Proof::Name)
    }

    /// What makes encrypted connections to it.
    ///
    /// # Errors
    /// A sentence about the certificates that should be trusted.
    pub fn encryption(&self) -> Result<MakeRustlsConnect, String> {
        let provider = Arc::new(ring::default_provider());
        let authorities = match self.proof {
            Proof::Plain | Proof::Preferred | Proof::Encrypted => None,
            Proof::Authority | Proof::Name => Some(authorities(self.root.as_deref(), &provider)?),
        };
        let verifier = Verifier { authorities, checks_name: self.proof == Proof::Name, provider: provider.clone() };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(MakeRustlsConnect::new(config))
    }
}

/// Whether the database is on this machine.
fn is_near(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => is_this_machine(name),
    })
}

/// Checks against the certificates in this file, or against those that the system trusts.
fn authorities(root: Option<&str>, provider: &Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>, String> {
    let mut roots = RootCertStore::empty();
    match root {
        Some(file) => {
            let unread = |error| format!("sslrootcert: cannot read certificates from {file}: {error}");
            for certificate in CertificateDer::pem_file_iter(Path::new(file)).map_err(unread)? {
                roots.add(certificate.map_err(unread)?).map_err(|error| format!("sslrootcert: {error}"))?;
            }
        }
        None => {
            let _ = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .map_err(|error| format!("sslrootcert: {error}"))
}

/// Checks a server's certificate as far as the mode demands; its signature is always checked.
#[derive(Debug)]
struct Verifier {
    /// `None`: any certificate will do.
    authorities: Option<Arc<WebPkiServerVerifier>>,
    checks_name: bool,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        status: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let Some(authorities) = &self.authorities else { return Ok(ServerCertVerified::assertion()) };
        match authorities.verify_server_cert(certificate, intermediates, name, status, now) {
            Err(TlsError::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if !self.checks_name => Ok(ServerCertVerified::assertion()),
            verified => verified,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls12_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof(url: &str) -> Proof {
        Target::parse(url).unwrap_or_else(|error| panic!("{url}: {error}")).proof
    }

    #[test]
    fn the_mode_says_what_the_server_must_prove() {
        for (url, expected) in [
            ("postgres://a:b@db.example/atbalss", Proof::Preferred),
            ("postgres://a:b@127.0.0.1/atbalss", Proof::Plain),
            ("postgres://a@%2Frun%2Fpostgresql/atbalss", Proof::Plain),
            ("postgres://a:b@db.example/atbalss?sslmode=disable", Proof::Plain),
            ("postgres://a:b@db.example/atbalss?sslmode=require", Proof::Encrypted),
            ("postgres://a:b@db.example/atbalss?sslmode=require&sslrootcert=/etc/ca.pem", Proof::Authority),
            ("postgres://a:b@db.example/atbalss?sslmode=verify-ca", Proof::Authority),
            ("postgres://a:b@127.0.0.1/atbalss?sslmode=verify-full&application_name=atbalss", Proof::Name),
        ] {
            assert_eq!(proof(url), expected, "{url}");
        }
    }

    #[test]
    fn only_a_proved_server_or_a_near_one_is_safe_from_others() {
        let is_exposed = |url| Target::parse(url).expect("a right address").is_exposed();
        assert!(is_exposed("postgres://a:b@db.example/atbalss"));
        assert!(is_exposed("postgres://a:b@db.example/atbalss?sslmode=require"));
        assert!(!is_exposed("postgres://a:b@db.example/atbalss?sslmode=verify-full"));
        assert!(!is_exposed("postgres://a:b@localhost/atbalss"));
    }

    #[test]
    fn an_unknown_mode_and_missing_certificates_are_said() {
        let unknown = Target::parse("postgres://a:hunter2@db.example/atbalss?sslmode=always").expect_err("unknown");
        assert_eq!(unknown, "sslmode is none of disable, prefer, require, verify-ca, verify-full");
        let missing = Target::parse("postgres://db.example/a?sslmode=verify-full&sslrootcert=/nothing.pem");
        let said = missing.expect("a right address").encryption().err().expect("no such file");
        assert!(said.starts_with("sslrootcert: cannot read certificates from /nothing.pem"), "{said}");
    }
}
