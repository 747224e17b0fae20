//! The kinds of files in which a paper is kept: they are only kept and saved again, never opened here.

use super::kind::{self, Kind};

/// The media type of a file in which a paper may be kept, by what is in it; `None` for every other file, and for one
/// with macros.
#[must_use]
pub fn scanned(bytes: &[u8]) -> Option<&'static str> {
    const PICTURES: [(&[u8], &str); 4] = [
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
    ];
    if let Some((_, kind)) = PICTURES.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(kind);
    }
    match kind::of("", bytes) {
        Ok(Kind::Pdf) => Some("application/pdf"),
        Ok(Kind::Word) if !has_macros(bytes) => {
            Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        }
        Ok(Kind::OpenDocument) => Some("application/vnd.oasis.opendocument.text"),
        _ => None,
    }
}

/// The names of the parts of a zip file stand in it uncompressed.
fn has_macros(bytes: &[u8]) -> bool {
    const PART: &[u8] = b"vbaproject.bin";
    bytes.windows(PART.len()).any(|window| window.eq_ignore_ascii_case(PART))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_kept_as_what_is_in_its_file() {
        for (bytes, kind) in [
            (b"%PDF-1.7\n".as_slice(), Some("application/pdf")),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("image/png")),
            (b"MZ\x90\0\x03\0\0\0", None),
            (b"<html><script>alert(1)</script>", None),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\">", None),
            (b"Only words.", None),
            (b"", None),
        ] {
            assert_eq!(scanned(bytes), kind, "{}", bytes.escape_ascii());
        }
    }
}
