//! Packed forms of an answer (RFC 9110, 8.4): which one a reader gets, its entity tag, and when the reader has it
//! already.
use std::{
    cell::RefCell,
    io::{self, Read, Write},
};

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        StatusCode,
        header::{self, ContentEncoding, Encoding, EntityTag, HeaderValue, IfNoneMatch},
    },
    middleware::Next,
    web::Bytes,
};
use flate2::{Compress, Compression, FlushCompress, Status, read::GzDecoder, write::GzEncoder};

use crate::platform::{Error, sha256};

/// The level of brotli for pages: higher ones take ten times as long and win little.
const BROTLI_LEVEL: u32 = 5;
/// The window of brotli, as a power of two: larger than nearly every page.
const BROTLI_WINDOW: u32 = 18;
/// How much brotli writes at once.
const PORTION: usize = 16 * 1024;
/// The window of gzip, as a power of two: the largest.
const GZIP_WINDOW: u8 = 15;
/// An answer from here on is packed in a thread of its own, because packing it takes more than a few milliseconds.
const LARGE: usize = 1024 * 1024;

thread_local! {
    /// What packs answers as they are sent: its memory is used again and again.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::fast(), GZIP_WINDOW));
}

/// A form in which an answer is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    Gzip,
    Brotli,
}

impl Form {
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Plain];

    fn coding(self) -> ContentEncoding {
        match self {
            Self::Plain => ContentEncoding::Identity,
            Self::Gzip => ContentEncoding::Gzip,
            Self::Brotli => ContentEncoding::Brotli,
        }
    }

    /// The end of its entity tag.
    fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Gzip => "-g",
            Self::Brotli => "-b",
        }
    }
}

/// An answer in its forms. Without the plain one, gzip is unpacked for whoever accepts no other.
#[derive(Debug, Clone, Default)]
pub(super) struct Packed {
    pub plain: Option<Bytes>,
    pub gzip: Option<Bytes>,
    pub brotli: Option<Bytes>,
}

/// The headers of an answer in packed forms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heads<'a> {
    /// From [`digest`].
    pub digest: &'a str,
    pub kind: &'a str,
    pub cache: &'static str,
    pub vary: &'static str,
}

impl Packed {
    /// How many bytes it holds.
    pub fn len(&self) -> usize {
        [&self.plain, &self.gzip, &self.brotli].into_iter().flatten().map(Bytes::len).sum()
    }

    /// The best form for a request, or only that the reader has it.
    ///
    /// # Errors
    /// [`Error::Internal`] when gzip cannot be unpacked.
    pub fn answer(&self, request: &HttpRequest, heads: Heads<'_>) -> Result<HttpResponse, Error> {
        let known = known(request, heads.digest);
        let form = known.unwrap_or_else(|| self.best(request));
        let mut answer = HttpResponse::build(known.map_or(StatusCode::OK, |_| StatusCode::NOT_MODIFIED));
        answer
            .insert_header((header::ETAG, tag(heads.digest, form)))
            .insert_header((header::CACHE_CONTROL, heads.cache))
            .insert_header((header::VARY, heads.vary));
        if known.is_some() {
            return Ok(answer.finish());
        }
        Ok(answer.content_type(heads.kind).insert_header(form.coding()).body(self.form(form)?))
    }

    /// The best form that a reader accepts.
    fn best(&self, request: &HttpRequest) -> Form {
        let is_there = |form: &Form| match form {
            Form::Plain => true,
            Form::Gzip => self.gzip.is_some(),
            Form::Brotli => self.brotli.is_some(),
        };
        let offered: Vec<Form> = Form::ALL.into_iter().filter(is_there).collect();
        best_of(request, &offered)
    }

    fn form(&self, form: Form) -> Result<Bytes, Error> {
        let found = match form {
            Form::Plain => self.plain.clone(),
            Form::Gzip => self.gzip.clone(),
            Form::Brotli => self.brotli.clone(),
        };
        match (found, &self.gzip) {
            (Some(found), _) => Ok(found),
            (None, Some(gzip)) => Ok(unpacked(gzip).map_err(Error::internal)?.into()),
            (None, None) => Err(Error::internal("an answer without a form")),
        }
    }
}

/// The first 16 hexadecimal digits of SHA-256 of a plain form: in every instance the same for the same words.
pub(super) fn digest(plain: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&sha256(plain)[..8])
}

/// The best of these forms that a reader accepts; the first of several that are as good.
fn best_of(request: &HttpRequest, offered: &[Form]) -> Form {
    let Some(accepted) = request.get_header::<header::AcceptEncoding>() else { return Form::Plain };
    let codings: Vec<Encoding> = offered.iter().map(|form| Encoding::Known(form.coding())).collect();
    let best = accepted.negotiate(codings.iter());
    let is_best = |form: &Form| best == Some(Encoding::Known(form.coding()));
    offered.iter().copied().find(is_best).unwrap_or(Form::Plain)
}

fn tag(digest: &str, form: Form) -> EntityTag {
    EntityTag::new_strong(format!("{digest}{}", form.mark()))
}

/// The form that the reader has already (RFC 9110, 13.1.2). Whoever has one form is not sent another.
fn known(request: &HttpRequest, digest: &str) -> Option<Form> {
    match request.get_header::<IfNoneMatch>()? {
        IfNoneMatch::Any => Some(Form::Plain),
        IfNoneMatch::Items(tags) => {
            Form::ALL.into_iter().find(|form| tags.iter().any(|own| own.weak_eq(&tag(digest, *form))))
        }
    }
}

/// Packs with gzip.
///
/// # Errors
/// None that memory gives.
pub(super) fn gzip(plain: &[u8], level: Compression) -> io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::with_capacity(plain.len() / 4), level);
    packer.write_all(plain)?;
    packer.finish()
}

/// Packs with gzip, at the level that costs least.
///
/// # Errors
/// None that memory gives.
pub(super) fn gzip_at_once(plain: &[u8]) -> io::Result<Vec<u8>> {
    PACKER.with_borrow_mut(|packer| {
        packer.reset();
        let mut packed = Vec::new();
        let mut rest = plain;
        loop {
            packed.reserve(rest.len() / 4 + 1024);
            let before = packer.total_in();
            let status = packer.compress_vec(rest, &mut packed, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(packed);
            }
            let read = usize::try_from(packer.total_in() - before).unwrap_or(rest.len());
            rest = &rest[read..];
        }
    })
}

/// Packs with brotli, at the level for pages.
///
/// # Errors
/// None that memory gives.
pub(super) fn brotli(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let mut packer = brotli::CompressorWriter::new(&mut packed, PORTION, BROTLI_LEVEL, BROTLI_WINDOW);
    packer.write_all(plain)?;
    packer.flush()?;
    drop(packer);
    Ok(packed)
}

/// Unpacks gzip.
///
/// # Errors
/// When it is not gzip.
pub(super) fn unpacked(gzip: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::with_capacity(gzip.len() * 5);
    GzDecoder::new(gzip).read_to_end(&mut plain)?;
    Ok(plain)
}

/// Packs an answer that is whole, for whoever accepts gzip: at once, so that no thread waits for another. What is
/// written bit by bit is left to the middleware around this.
///
/// # Errors
/// The handler's own error.
pub async fn pack_at_once(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let answer = next.call(request).await?.map_into_boxed_body();
    let is_for_gzip = best_of(answer.request(), &[Form::Gzip, Form::Plain]) == Form::Gzip;
    if answer.headers().contains_key(header::CONTENT_ENCODING) || !is_for_gzip {
        return Ok(answer);
    }
    let mut is_packed = false;
    let mut answer = answer.map_body(|_, body| match body.try_into_bytes() {
        Ok(plain) if (1..LARGE).contains(&plain.len()) => match gzip_at_once(&plain) {
            Ok(packed) => {
                is_packed = true;
                BoxBody::new(packed)
            }
            Err(_) => BoxBody::new(plain),
        },
        Ok(plain) => BoxBody::new(plain),
        Err(stream) => stream,
    });
    if is_packed {
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(ContentEncoding::Gzip.as_str()));
        headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    }
    Ok(answer)
}

/// The middleware that packs answers leaves those alone that name their coding, even "none"; that name itself is not
/// sent (RFC 9110, 8.4.1).
///
/// # Errors
/// The handler's own error.
pub async fn leave_as_packed(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut answer = next.call(request).await?;
    let is_plain = |value: &header::HeaderValue| value == ContentEncoding::Identity.as_str();
    if answer.headers().get(header::CONTENT_ENCODING).is_some_and(is_plain) {
        answer.headers_mut().remove(header::CONTENT_ENCODING);
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    const PAGE: &str = "<p>Visas patvertnes. All shelters.</p>";

    fn packed() -> Packed {
        Packed {
            plain: None,
            gzip: Some(gzip(PAGE.as_bytes(), Compression::fast()).expect("memory").into()),
            brotli: Some(brotli(PAGE.as_bytes()).expect("memory").into()),
        }
    }

    #[test]
    fn whoever_asks_gets_the_best_form_they_accept() {
        let chosen = |accepted: &str| {
            packed().best(&TestRequest::default().insert_header((header::ACCEPT_ENCODING, accepted)).to_http_request())
        };
        for (accepted, form) in [
            ("gzip, deflate, br, zstd", Form::Brotli),
            ("gzip", Form::Gzip),
            ("br;q=0, gzip;q=0.5", Form::Gzip),
            ("br;q=0.1, gzip", Form::Gzip),
            ("deflate", Form::Plain),
            ("identity", Form::Plain),
            ("", Form::Plain),
        ] {
            assert_eq!(chosen(accepted), form, "{accepted}");
        }
        assert_eq!(packed().best(&TestRequest::default().to_http_request()), Form::Plain);
    }

    #[test]
    fn what_packs_at_once_can_be_used_again() {
        for length in [0, 1, 5_000, 3_000_000] {
            let plain: Vec<u8> = (0..=250).cycle().take(length).collect();
            let packed = gzip_at_once(&plain).expect("memory");
            assert_eq!(unpacked(&packed).expect("gzip"), plain, "{length}");
        }
    }

    #[test]
    fn every_form_holds_the_same_page() {
        let (packed, mut page) = (packed(), Vec::new());
        assert_eq!(packed.form(Form::Plain).expect("unpacked"), PAGE);
        let brotli = packed.form(Form::Brotli).expect("it is there");
        brotli::Decompressor::new(&brotli[..], PORTION).read_to_end(&mut page).expect("brotli");
        assert_eq!(page, PAGE.as_bytes());
    }

    #[test]
    fn whoever_has_a_form_keeps_it() {
        let digest = digest(PAGE.as_bytes());
        let known = |tags: &str| {
            known(&TestRequest::default().insert_header((header::IF_NONE_MATCH, tags)).to_http_request(), &digest)
        };
        assert_eq!(known(&format!("\"{digest}-g\"")), Some(Form::Gzip));
        assert_eq!(known(&format!("\"other\", W/\"{digest}\"")), Some(Form::Plain));
        assert_eq!(known("*"), Some(Form::Plain));
        assert_eq!(known("\"other-g\""), None);
    }
}
