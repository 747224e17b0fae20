//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatAlign};

/// The formats of a file; all begin at the top of their row, and all but marks wrap their words.
pub struct Formats {
    pub title: Format,
    pub header: Format,
    /// The header of a column that people fill in.
    pub filled: Format,
    pub text: Format,
    pub day: Format,
    pub moment: Format,
    pub link: Format,
    /// A sign for programs, which makes no row higher.
    pub mark: Format,
    /// A text that would be a formula if somebody typed it.
    quoted: Format,
}

impl Formats {
    pub fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            header: text.clone().set_bold(),
            filled: text.clone().set_bold().set_background_color(Color::RGB(0x00FF_F2CC)),
            day: text.clone().set_num_format("yyyy-mm-dd"),
            moment: text.clone().set_num_format("yyyy-mm-dd hh:mm"),
            link: text.clone().set_hyperlink(),
            mark: Format::new().set_align(FormatAlign::Top).set_font_color(Color::RGB(0x0080_8080)),
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
