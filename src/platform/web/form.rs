//! Forms: how they are read, and how they are shown again with the reason beside the field.
use std::{future::Future, pin::Pin, rc::Rc};

use actix_multipart::{Multipart, MultipartError};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web::Data};
use futures_util::StreamExt;
use serde::{Deserialize, de::DeserializeOwned};

use super::{App, bodies::unread};
use crate::platform::{Error, Problems, Secret, beginning, said};

/// The maximum size of a form: enough for a long draft that is pasted in.
pub const MOST_BYTES_OF_A_FORM: usize = 4 * 1024 * 1024;
/// The maximum size of a file, in bytes.
pub const MOST_BYTES_OF_A_FILE: usize = 16 * 1024 * 1024;
/// More fields than any form of ours has.
const MOST_FIELDS: usize = 1000;
/// Longer than the name of any field of ours.
const LONGEST_NAME: usize = 100;
/// More of the name of a file is not kept.
const LONGEST_FILE_NAME: usize = 200;
/// The name of the field with the token that proves that the form is ours.
pub const TOKEN_FIELD: &str = "csrf";
/// The field of a form that is only shown again: no action runs.
pub const REFILL_FIELD: &str = "refill";
/// Its value when the reader wants the page in the other language; any other value comes from the page after a new
/// sign-in.
pub const REFILL_IN_LANGUAGE: &str = "language";

/// What tokens are bound to: the cookie of the session, or a short-lived cookie for a visitor who is not signed in.
#[derive(Debug, Clone)]
pub struct FormKey(pub String);

/// What the tokens were bound to that were shown before the sign-in.
#[derive(Debug, Clone)]
pub struct EarlierFormKey(pub FormKey);

/// The token for forms that the owner of `key` sees.
#[must_use]
pub fn form_token(secret: &Secret, key: &FormKey) -> String {
    secret.sign("form", key.0.as_bytes())
}

/// A form's fields as they were sent, in order.
pub type Pairs = Vec<(String, String)>;

/// The fields of the form that a handler has read.
#[derive(Debug, Clone)]
pub(super) struct SentForm(pub Rc<Pairs>);

/// Whether a field holds a secret that no page repeats.
fn is_password(name: &str) -> bool {
    name.contains("password")
}

/// Whether a form can be offered once more as it was sent: it holds no password.
#[must_use]
pub fn can_be_sent_again(pairs: &Pairs) -> bool {
    !pairs.iter().any(|(name, _)| is_password(name))
}

/// What may be shown of a form that was not accepted: no token and no passwords.
#[must_use]
pub fn without_secrets(pairs: Pairs) -> Pairs {
    let is_secret = |name: &str| name == TOKEN_FIELD || name == REFILL_FIELD || is_password(name);
    pairs.into_iter().filter(|(name, _)| !is_secret(name)).collect()
}

/// A form as it was sent. Only [`Form::parse`] gives its fields; it refuses a form that is only to be shown again, or
/// that comes from the page that shows it again. `T` is a struct of strings.
#[derive(Debug)]
pub struct Form<T> {
    typed: T,
    again: Option<Again>,
}

/// Why a form is only shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Again {
    /// It was sent in another session than the one that showed it.
    AnotherSession,
    /// It comes from the page after a new sign-in.
    SignedIn,
    /// The reader changes the language of the page.
    InLanguage,
}

impl Again {
    /// A change of language is not a problem of the typed text.
    fn problems(self) -> Problems {
        match self {
            Self::AnotherSession => Problems::one("", said("platform-signed-in-anew")),
            Self::SignedIn => Problems::one("", said("platform-signed-out-meanwhile")),
            Self::InLanguage => Problems::default(),
        }
    }
}

/// The fields of a form that was parsed, for the page in case the action refuses.
#[derive(Debug)]
pub struct Typed<T>(T);

/// The fields of a form and what is wrong with them: a page takes it to show the form again, with status 422.
#[derive(Debug)]
pub struct Shown<T> {
    /// What was typed.
    pub typed: T,
    /// What is wrong, by field.
    pub problems: Problems,
}

/// A file that was sent with a form. It is never carried through a sign-in; of its form, only its name is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name, as its sender calls it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A form with at most one file. Only the guards of its handler decide who may send one, so they stand before it.
#[derive(Debug)]
pub struct FormWithFile<T> {
    form: Form<T>,
    file: Option<Upload>,
}

impl<T> FormWithFile<T> {
    /// The form, and the file that was chosen.
    #[must_use]
    pub fn apart(self) -> (Form<T>, Option<Upload>) {
        (self.form, self.file)
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for FormWithFile<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (pairs, file) = read_fields(&request, payload, MOST_BYTES_OF_A_FILE).await?;
            let Sent { typed, again } = opened(&request, pairs)?;
            Ok(Self { form: Form { typed, again }, file })
        })
    }
}

/// A button without fields: nothing typed can be lost. It was pressed on one of our own pages.
#[derive(Debug)]
pub struct Pressed;

impl<T> Form<T> {
    /// Parses the fields. A form is always shown again first if it was sent in another session than the one that showed
    /// it, or if it is shown after a new sign-in or in the other language: somebody should look at it and send it
    /// themselves.
    ///
    /// # Errors
    /// The fields with the problems.
    pub fn parse<P>(self, parse: impl FnOnce(&T, &mut Problems) -> Option<P>) -> Result<(P, Typed<T>), Shown<T>> {
        let Self { typed, again } = self;
        if let Some(again) = again {
            return Err(Shown { typed, problems: again.problems() });
        }
        let mut problems = Problems::default();
        match parse(&typed, &mut problems) {
            Some(parsed) if problems.is_empty() => Ok((parsed, Typed(typed))),
            _ => Err(Shown { typed, problems }),
        }
    }
}

impl<T> Typed<T> {
    /// Shows the form again, because the action has refused.
    #[must_use]
    pub fn shown(self, problems: Problems) -> Shown<T> {
        Shown { typed: self.0, problems }
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let Sent { typed, again } = read(&request, payload).await?;
            Ok(Self { typed, again })
        })
    }
}

impl FromRequest for Pressed {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let Sent { typed: Nothing {}, again } = read(&request, payload).await?;
            again.map_or(Ok(Self), |_| Err(Error::Stale))
        })
    }
}

/// A form as it was sent.
struct Sent<T> {
    typed: T,
    /// Why it is not accepted as it is.
    again: Option<Again>,
}

/// The origin has already been checked; a wrong token most often comes from a page that was opened in another session.
async fn read<T: DeserializeOwned>(request: &HttpRequest, payload: Payload) -> Result<Sent<T>, Error> {
    opened(request, read_pairs(request, payload).await?)
}

fn opened<T: DeserializeOwned>(request: &HttpRequest, pairs: Pairs) -> Result<Sent<T>, Error> {
    let pairs = Rc::new(pairs);
    // For the page that says that the database has not taken it.
    request.extensions_mut().insert(SentForm(pairs.clone()));
    let app = request.app_data::<Data<App>>().ok_or_else(|| Error::internal("the app is missing"))?;
    let is_ours = is_of_this_session(request, &app.secret, &pairs);
    let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter()).finish();
    let typed = serde_html_form::from_str(&encoded).map_err(|_| Error::Forged("fields"))?;
    let again = match value_of(&pairs, REFILL_FIELD) {
        Some(REFILL_IN_LANGUAGE) => Some(Again::InLanguage),
        Some(_) if is_ours => Some(Again::SignedIn),
        Some(_) => Some(Again::AnotherSession),
        None => (!is_ours).then_some(Again::AnotherSession),
    };
    Ok(Sent { typed, again })
}

fn value_of<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

/// Whether a form was shown in the session in which it was sent.
#[must_use]
pub fn is_of_this_session(request: &HttpRequest, secret: &Secret, pairs: &Pairs) -> bool {
    value_of(pairs, TOKEN_FIELD).is_some_and(|token| is_token_of(request, secret, token))
}

/// What a form without fields sends.
#[derive(Debug, Default, Deserialize)]
struct Nothing {}

fn is_token_of(request: &HttpRequest, secret: &Secret, token: &str) -> bool {
    let extensions = request.extensions();
    let keys = [extensions.get::<FormKey>(), extensions.get::<EarlierFormKey>().map(|earlier| &earlier.0)];
    keys.into_iter().flatten().any(|key| secret.verify("form", key.0.as_bytes(), token))
}

/// Reads the fields of a form, url-encoded or multipart; a file becomes its name. Line ends become LF, because browsers
/// send CRLF. NUL is removed: no browser types it and PostgreSQL cannot store it.
///
/// # Errors
/// [`Error::TooLarge`] if the page that shows it again would have more than four megabytes of what was typed, and for
/// more or longer names than our forms have; [`Error::TooSlow`]; [`Error::Forged`] for a request that no form of ours
/// sends.
pub async fn read_pairs(request: &HttpRequest, payload: Payload) -> Result<Pairs, Error> {
    Ok(read_fields(request, payload, 0).await?.0)
}

/// As [`read_pairs`], with a file of at most so many bytes.
async fn read_fields(
    request: &HttpRequest,
    payload: Payload,
    most_of_a_file: usize,
) -> Result<(Pairs, Option<Upload>), Error> {
    let (pairs, file): (Pairs, Option<Upload>) = match request.content_type() {
        "application/x-www-form-urlencoded" => {
            let bytes = collect_at_most(payload, MOST_BYTES_OF_A_FORM, |error| unread(&error)).await?;
            // Counted first, because millions of empty fields take seconds to read.
            if bytes.split(|byte| *byte == b'&').nth(MOST_FIELDS).is_some() {
                return Err(Error::TooLarge);
            }
            (url::form_urlencoded::parse(&bytes).into_owned().collect(), None)
        }
        "multipart/form-data" => read_parts(Multipart::new(request.headers(), payload), most_of_a_file).await?,
        _ => return Err(Error::Forged("content type")),
    };
    if pairs.iter().any(|(name, _)| name.len() > LONGEST_NAME)
        || pairs.iter().map(|(_, value)| length_on_a_page(value)).sum::<usize>() > MOST_BYTES_OF_A_FORM
    {
        return Err(Error::TooLarge);
    }
    let clean = |text: String| text.replace("\r\n", "\n").replace('\0', "");
    Ok((pairs.into_iter().map(|(name, value)| (name, clean(value))).collect(), file))
}

/// The bytes that a text takes in the HTML of a page, where `<` is `&#60;`.
#[must_use]
pub fn length_on_a_page(text: &str) -> usize {
    text.len() + 4 * text.bytes().filter(|byte| b"<>&\"'".contains(byte)).count()
}

async fn read_parts(mut parts: Multipart, most_of_a_file: usize) -> Result<(Pairs, Option<Upload>), Error> {
    let mut pairs = Pairs::new();
    let mut file = None;
    let mut room = MOST_BYTES_OF_A_FORM;
    while let Some(part) = parts.next().await {
        let part = part.map_err(unread_part)?;
        let name = part.name().unwrap_or_default().to_owned();
        if pairs.len() == MOST_FIELDS || name.len() > LONGEST_NAME {
            return Err(Error::TooLarge);
        }
        if let Some(of_file) = part.content_disposition().and_then(|part| part.get_filename()).map(str::to_owned) {
            let bytes = collect_at_most(part, most_of_a_file.max(room), unread_part).await?;
            if !of_file.is_empty() && file.is_none() && bytes.len() <= most_of_a_file {
                file = Some(Upload { name: beginning(&of_file, LONGEST_FILE_NAME).replace('\0', ""), bytes });
            }
            pairs.push((name, of_file));
            continue;
        }
        let bytes = collect_at_most(part, room, unread_part).await?;
        room -= bytes.len();
        pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
    }
    Ok((pairs, file))
}

fn unread_part(error: MultipartError) -> Error {
    match error {
        MultipartError::Payload(error) => unread(&error),
        _ => Error::Forged("multipart"),
    }
}

async fn collect_at_most<E>(
    mut chunks: impl futures_util::Stream<Item = Result<actix_web::web::Bytes, E>> + Unpin,
    most: usize,
    fault: impl Fn(E) -> Error,
) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(&fault)?;
        if bytes.len() + chunk.len() > most {
            return Err(Error::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A field for a template: what was typed, and what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// What was typed.
    pub value: String,
    /// What is wrong, in the reader's language.
    pub problem: Option<String>,
}

/// The fields of a date and time for a template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MomentField {
    /// The day of the month, as typed.
    pub day: String,
    /// The month's number, as typed.
    pub month: String,
    /// The year, as typed.
    pub year: String,
    /// The time of day, as typed.
    pub time: String,
    /// What is wrong, in the reader's language.
    pub problem: Option<String>,
}
