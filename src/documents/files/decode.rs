//! Bytes to text: UTF-8, and UTF-16 with a mark. Older encodings are refused, for a wrong letter in a law is worse than
//! a question.

use crate::documents::unreadable::Unreadable;

/// Reads the bytes of a text or a page; they are `UnknownCharacters` in any other encoding. What a page says of its own
/// encoding is not asked: bytes beyond ASCII that are UTF-8 are so by no chance, and those that are not are refused.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::UnknownCharacters);
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| Unreadable::UnknownCharacters)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let pairs = bytes.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(Unreadable::UnknownCharacters);
    }
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if !text.contains('\0') => Ok(text),
        _ => Err(Unreadable::UnknownCharacters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_saves_from_notepad_in_each_unicode_encoding() {
        for bytes in [
            "1. Šis".as_bytes().to_vec(),
            [b"\xef\xbb\xbf".as_slice(), "1. Šis".as_bytes()].concat(),
            [0xff, 0xfe].into_iter().chain("1. Šis".encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            [0xfe, 0xff].into_iter().chain("1. Šis".encode_utf16().flat_map(u16::to_be_bytes)).collect(),
        ] {
            assert_eq!(text(&bytes), Ok("1. Šis".to_owned()));
        }
    }

    #[test]
    fn an_old_encoding_is_refused_and_not_guessed() {
        let windows_1257 = b"1. \xd0is likums nosaka k\xe2rt\xeebu";
        let unmarked: Vec<u8> = "1. Šis".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [windows_1257.as_slice(), &unmarked, b"\xff\xfe1", b"\xff\xfe\x00\xd8"] {
            assert_eq!(text(bytes), Err(Unreadable::UnknownCharacters));
        }
    }
}
