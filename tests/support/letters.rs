//! The letters of a town, and its mail server.

use std::{fs, path::Path, sync::Arc};

use atbalss::{
    accounts::{Purpose, link_path},
    notifications::Letter,
    platform::{Config, web::App},
    schema::letters,
    worker,
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{
    Town,
    post::{PASSWORD, Post, USER},
};

impl Town {
    /// Lets the worker do its due work, and returns all letters, the oldest first.
    pub async fn letters(&self) -> Vec<Letter> {
        worker::work_once(&self.app).await.unwrap();
        self.kept_letters().await
    }

    /// The path of the page behind a letter's private link.
    pub fn behind(&self, letter: &Letter) -> String {
        let purpose: Purpose =
            letter.kind.parse().unwrap_or_else(|_| panic!("a letter of kind {} has no link", letter.kind));
        link_path(purpose, letter.link.unwrap(), &self.app.secret).to_string()
    }

    /// The path of the private link in the newest letter to this address that has one; it is for this purpose.
    pub async fn link_to(&self, address: &str, purpose: Purpose) -> String {
        let letters = self.letters().await;
        let letter = letters.iter().rfind(|letter| letter.address == address && letter.link.is_some());
        let letter = letter.unwrap_or_else(|| panic!("no letter with a link to {address}"));
        assert_eq!(letter.kind, purpose.as_str(), "the newest letter to {address}");
        self.behind(letter)
    }

    /// All letters, the oldest first, without running the worker.
    pub async fn kept_letters(&self) -> Vec<Letter> {
        let mut conn = self.app.db.read().await.unwrap();
        Letter::query().order((letters::created_at, letters::id)).load(&mut conn).await.unwrap()
    }

    /// The service with settings to send through this server.
    pub fn posting(&self, post: &Post) -> App {
        self.posting_by(post, PASSWORD)
    }

    /// The service with settings to send through this server with this password.
    pub fn posting_by(&self, post: &Post, password: &str) -> App {
        let trusted = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.pem", self.database));
        fs::write(&trusted, post.certificate()).unwrap();
        let config = Config::read(|name| match name {
            "ATBALSS_URL" => Some(self.base.clone()),
            "ATBALSS_MAIL_FROM" => Some("Atbalss <atbalss@ministry.example>".to_owned()),
            "ATBALSS_SMTP_CA" => trusted.to_str().map(str::to_owned),
            "SMTP_URL" => Some(format!("smtp://{USER}:{password}@127.0.0.1:{}?tls=required", post.port())),
            _ => None,
        });
        fs::remove_file(&trusted).unwrap();
        App { config: Arc::new(config.unwrap()), ..self.app.clone() }
    }
}
