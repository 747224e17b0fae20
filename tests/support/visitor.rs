//! A person with a plain browser without scripts: keeps cookies, reads pages, follows existing links and presses
//! existing buttons. So every hidden field, address and label is tested, too.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{ACCEPT_LANGUAGE, LOCATION, ORIGIN, REFERER};
use reqwest::multipart::{Form as Multipart, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, Url};

use super::seen::{Form, Seen};

/// More redirects than any page needs: a loop is a failure, not a wait.
const MOST_REDIRECTS: usize = 5;

/// One browser with its own cookies, at one address of the service.
pub struct Visitor {
    base: Url,
    client: Client,
    language: &'static str,
    network: &'static str,
    follows_redirects: bool,
    /// What the visitor confirms with when a page asks whether it is still them.
    password: Option<String>,
    chosen: Mutex<Vec<Attachment>>,
}

struct Attachment {
    label: String,
    filename: String,
    bytes: Vec<u8>,
}

impl Visitor {
    /// A visitor who reads Latvian, at a service whose address is `base` (such as `http://127.3.0.1:4000`).
    pub fn new(base: &str) -> Self {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .no_proxy()
            .timeout(Duration::from_mins(1))
            .build()
            .expect("a client without TLS needs nothing from the system");
        let base = base.parse().expect("the service has an address");
        let (language, network) = ("lv", "127.0.0.1");
        Self { base, client, language, network, follows_redirects: true, password: None, chosen: Mutex::default() }
    }

    /// The same visitor, whose browser asks for pages in `language`.
    #[must_use]
    pub fn reading(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// The same visitor at the address `network` of another network.
    #[must_use]
    pub fn at_network(self, network: &'static str) -> Self {
        Self { network, ..self }
    }

    /// The same visitor, who confirms with this password when asked, and goes on with what was pressed.
    #[must_use]
    pub fn confirming_with(self, password: &str) -> Self {
        Self { password: Some(password.to_owned()), ..self }
    }

    /// The same visitor, who sees redirects and does not follow them.
    #[must_use]
    pub fn stopping_at_redirects(self) -> Self {
        Self { follows_redirects: false, ..self }
    }

    /// The client with this visitor's cookies and the address of `path`, for requests that no page offers.
    pub fn by_hand(&self, path: &str) -> (&Client, Url) {
        (&self.client, address(&self.base, path))
    }

    /// The address that its proxy reports.
    pub fn network(&self) -> &str {
        self.network
    }

    /// Types the address `path`.
    pub async fn visit(&self, path: &str) -> Seen {
        let address = address(&self.base, path);
        self.go(self.client.get(address).header("Sec-Fetch-Site", "none")).await
    }

    /// Types the address `path`, and looks only at what it answers itself.
    pub async fn peek(&self, path: &str) -> Seen {
        let address = address(&self.base, path);
        seen(self.sent(self.client.get(address).header("Sec-Fetch-Site", "none")).await).await
    }

    /// Follows the link of `seen` with the text `words`.
    pub async fn follow(&self, seen: &Seen, words: &str) -> Seen {
        let here = address(&self.base, &seen.path);
        let there = address(&here, &seen.link(words));
        self.go(on_page(self.client.get(there), &here)).await
    }

    /// Chooses a file for the field labelled `label`, for the next form that is pressed.
    pub fn attach(&self, label: &str, filename: &str, bytes: impl Into<Vec<u8>>) {
        let attachment = Attachment { label: label.to_owned(), filename: filename.to_owned(), bytes: bytes.into() };
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner).push(attachment);
    }

    /// Fills the form of the button `button` on `seen` and presses it. `fill` names fields by label (or name, or legend
    /// of choices); all other fields keep the values of the page.
    pub async fn press(&self, seen: &Seen, button: &str, fill: &[(&str, &str)]) -> Seen {
        self.press_in(seen, "body", button, fill).await
    }

    /// Presses the button that saves a comment, and goes to its statement if the answer leads to the point.
    pub async fn save_comment(&self, seen: &Seen, button: &str, fill: &[(&str, &str)]) -> Seen {
        let saved = self.press(seen, button, fill).await;
        assert!(saved.has("Saved."), "{saved}");
        self.follow(&saved, "Open the statement").await
    }

    /// As [`press`](Self::press), with the button inside the element that the selector `within` finds.
    pub async fn press_in(&self, seen: &Seen, within: &str, button: &str, fill: &[(&str, &str)]) -> Seen {
        let mut form = seen.form(within, button);
        for (field, value) in fill {
            form.fill(field, value);
        }
        let answer = self.send(seen, &form).await;
        match &self.password {
            Some(password) if answer.html.contains("action=\"/account/confirmation\"") => {
                self.confirm(&answer, password).await
            }
            _ => answer,
        }
    }

    async fn send(&self, seen: &Seen, form: &Form) -> Seen {
        let here = address(&self.base, &seen.path);
        self.go(on_page(self.submission(form, &here), &here)).await
    }

    /// Confirms that it is still the same person, and goes on with what was pressed.
    async fn confirm(&self, asked: &Seen, password: &str) -> Seen {
        let mut form = asked.form("main", "Confirm");
        form.fill("Current password", password);
        let confirmed = self.send(asked, &form).await;
        self.send(&confirmed, &confirmed.form("main", "Continue")).await
    }

    /// Presses a button and looks only at what it answers itself.
    ///
    /// # Errors
    /// If no answer comes.
    pub async fn try_press(&self, seen: &Seen, button: &str, fill: &[(&str, &str)]) -> Result<Seen, reqwest::Error> {
        let mut form = seen.form("body", button);
        for (field, value) in fill {
            form.fill(field, value);
        }
        let here = address(&self.base, &seen.path);
        let request = on_page(self.submission(&form, &here), &here);
        let request = request.header(ACCEPT_LANGUAGE, self.language).header("X-Forwarded-For", self.network);
        let answer = request.send().await?;
        let led = answer.headers().get(LOCATION).and_then(|led| led.to_str().ok()).map(str::to_owned);
        let (status, headers, path) = (answer.status().as_u16(), answer.headers().clone(), led.unwrap_or_default());
        Ok(Seen { status, path, html: answer.text().await?, headers })
    }

    fn submission(&self, form: &Form, here: &Url) -> RequestBuilder {
        let mut to = address(here, &form.action);
        let files = std::mem::take(&mut *self.chosen.lock().unwrap_or_else(PoisonError::into_inner));
        // Browsers send line breaks as CR LF, whatever was typed.
        let entries: Vec<_> = form.entries().into_iter().map(|(name, value)| (name, with_crlf(&value))).collect();
        if !form.posts {
            to.query_pairs_mut().clear().extend_pairs(entries);
            return self.client.get(to);
        }
        let request = self.client.post(to).header(ORIGIN, self.base.origin().ascii_serialization());
        if form.multipart {
            request.multipart(multipart(form, entries, files))
        } else {
            assert!(files.is_empty(), "the form at {} does not send files", form.action);
            request.form(&entries)
        }
    }

    async fn go(&self, request: RequestBuilder) -> Seen {
        let mut response = self.sent(request).await;
        for _ in 0..MOST_REDIRECTS {
            let Some(next) = self.redirect(&response) else {
                return seen(response).await;
            };
            response = self.sent(self.client.get(next)).await;
        }
        panic!("{} still redirects after {MOST_REDIRECTS} hops", response.url());
    }

    async fn sent(&self, request: RequestBuilder) -> Response {
        let request = request.header(ACCEPT_LANGUAGE, self.language).header("X-Forwarded-For", self.network);
        request.send().await.unwrap_or_else(|error| panic!("no answer: {error:?}"))
    }

    /// The address of a redirect inside the service, if there is one.
    fn redirect(&self, response: &Response) -> Option<Url> {
        let led = self.follows_redirects && matches!(response.status().as_u16(), 301..=303);
        let location = response.headers().get(LOCATION).filter(|_| led)?.to_str().ok()?;
        Some(address(response.url(), location)).filter(|next| next.origin() == self.base.origin())
    }
}

fn address(here: &Url, path: &str) -> Url {
    let mut address = here.join(path).unwrap_or_else(|error| panic!("{path:?} is no address: {error}"));
    address.set_fragment(None);
    address
}

fn on_page(request: RequestBuilder, page: &Url) -> RequestBuilder {
    request.header(REFERER, page.as_str()).header("Sec-Fetch-Site", "same-origin")
}

async fn seen(response: Response) -> Seen {
    let url = response.url();
    let path = url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let html = response.text().await.expect("the answer arrives whole");
    Seen { status, path, html, headers }
}

fn multipart(form: &Form, entries: Vec<(String, String)>, mut files: Vec<Attachment>) -> Multipart {
    let mut body = Multipart::new().percent_encode_noop();
    for (name, value) in entries {
        body = body.text(name, value);
    }
    for name in form.files() {
        let chosen: Vec<_> = files.extract_if(.., |file| form.file(&file.label) == name).collect();
        // A browser sends an empty part for a file field without a file.
        let none = Attachment { label: String::new(), filename: String::new(), bytes: Vec::new() };
        let sent = if chosen.is_empty() { vec![none] } else { chosen };
        for file in sent {
            let part = Part::bytes(file.bytes).file_name(file.filename).mime_str("application/octet-stream");
            body = body.part(name.to_owned(), part.expect("a media type"));
        }
    }
    assert!(files.is_empty(), "the form at {} has no field for {:?}", form.action, files[0].label);
    body
}

fn with_crlf(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\n', "\r\n")
}
