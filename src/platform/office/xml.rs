//! Words as both programs take them.

use std::borrow::Cow;

use jiff::civil::DateTime;
use url::Url;

/// Whether a character may stand in XML (XML 1.0, 2.2). A carriage return would come back as a line end.
pub fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// A text without the characters that XML does not know.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_character) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|character| is_character(*character)).collect::<String>().into()
}

/// A moment as words, in the order that sorts: `2026-11-27 16:30`.
#[must_use]
pub fn moment(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%d %H:%M").to_string()
}

/// The address of a page as both programs open it: neither a quotation mark nor a backslash is in it, so it may stand
/// between quotation marks. `None` if it is no page; then its words stay text.
pub fn page(address: &str) -> Option<String> {
    let page = Url::parse(address).ok()?;
    matches!(page.scheme(), "http" | "https" | "mailto")
        .then(|| page.as_str().replace('"', "%22").replace('\\', "%5C"))
        .filter(|page| !page.contains(char::is_whitespace))
}
