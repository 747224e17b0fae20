//! The texts of the demonstration: Markdown files whose sections have headings as their names.

/// A section of a text: its heading, and the text below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'a> {
    /// The heading.
    pub heading: &'a str,
    /// Everything up to the next heading of the same level.
    pub body: &'a str,
}

/// The sections below headings of one level (`"## "`), in order; text above the first heading is a section with an
/// empty heading.
pub fn sections<'a>(text: &'a str, mark: &str) -> Vec<Section<'a>> {
    let mut starts: Vec<usize> =
        text.match_indices(mark).map(|(at, _)| at).filter(|&at| at == 0 || text[..at].ends_with('\n')).collect();
    let preface = Section { heading: "", body: text[..starts.first().copied().unwrap_or(text.len())].trim() };
    starts.push(text.len());
    let headed = starts.windows(2).map(|between| {
        let whole = &text[between[0] + mark.len()..between[1]];
        let (heading, body) = whole.split_once('\n').unwrap_or((whole, ""));
        Section { heading: heading.trim(), body: body.trim() }
    });
    std::iter::once(preface).chain(headed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_its_sections() {
        let found =
            sections("Note.\n\n## one\nFirst.\n\n### inner\nMore.\n## two\nSecond ## not a heading.\n## three", "## ");
        assert_eq!(
            found,
            [
                Section { heading: "", body: "Note." },
                Section { heading: "one", body: "First.\n\n### inner\nMore." },
                Section { heading: "two", body: "Second ## not a heading." },
                Section { heading: "three", body: "" },
            ]
        );
        assert_eq!(sections("Note.", "## "), [Section { heading: "", body: "Note." }]);
    }
}
