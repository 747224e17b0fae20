//! How cells look.

use rust_xlsxwriter::{Format, FormatAlign};

/// The formats of a file; all wrap their words and begin at the top of their row.
pub struct Formats {
    pub title: Format,
    pub header: Format,
    pub text: Format,
    pub day: Format,
    pub moment: Format,
    pub link: Format,
    /// A text that would be a formula if somebody typed it.
    quoted: Format,
}

impl Formats {
    pub fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            header: text.clone().set_bold(),
            day: text.clone().set_num_format("yyyy-mm-dd"),
            moment: text.clone().set_num_format("yyyy-mm-dd hh:mm"),
            link: text.clone().set_hyperlink(),
            quoted: text.clone().set_quote_prefix(),
            text,
        }
    }

    /// The format of a text. Every text is written as a text and never computed; this one stays a text, too, when
    /// somebody goes into its cell and presses Enter.
    pub fn of_text(&self, text: &str) -> &Format {
        if text.trim_start().starts_with(['=', '+', '-', '@']) { &self.quoted } else { &self.text }
    }
}
