//! Parts that many pages share. Each is a template of its own, because the compiler then reads it once; it reads a
//! macro again for every page that uses it. Pages call them through `shell/layout.html` and `shell/macros.html`.
use std::fmt::Display;

use askama::Template;

use super::{Field, Shell};

/// Icon, fonts, style sheets, and the script of a page with a form.
#[derive(Debug, Template)]
#[template(path = "shell/parts/head.html")]
pub struct Head<'a> {
    shell: &'a Shell,
}

/// The name of the service, the navigation, and the account.
#[derive(Debug, Template)]
#[template(path = "shell/parts/header.html")]
pub struct Header<'a> {
    shell: &'a Shell,
    for_staff: bool,
}

/// The footer of every page.
#[derive(Debug, Template)]
#[template(path = "shell/parts/footer.html")]
pub struct Footer<'a> {
    shell: &'a Shell,
}

/// The error summary: (id, message) of each problem; empty if there is none.
#[derive(Debug, Template)]
#[template(path = "shell/parts/problems.html")]
pub struct ProblemsPart<'a> {
    shell: &'a Shell,
    problems: &'a [(String, String)],
}

/// A field of one line.
#[derive(Debug, Template)]
#[template(path = "shell/parts/text.html")]
pub struct TextPart<'a> {
    shell: &'a Shell,
    name: String,
    label: String,
    field: &'a Field,
    hint: String,
    kind: &'a str,
    width: &'a str,
    autocomplete: &'a str,
    lang: &'a str,
    is_code: bool,
}

impl<'a> TextPart<'a> {
    /// A field for a code of digits, which a phone can fill in.
    #[must_use]
    pub fn of_code(self) -> Self {
        Self { is_code: true, width: "10", autocomplete: "one-time-code", ..self }
    }

    /// Sets the input type, the width, the autocomplete value of the browser, and the language of its words.
    #[must_use]
    pub fn of(self, kind: &'a str, width: &'a str, autocomplete: &'a str, lang: &'a str) -> Self {
        Self { kind, width, autocomplete, lang, ..self }
    }
}

/// A field for a password.
#[derive(Debug, Template)]
#[template(path = "shell/parts/password.html")]
pub struct PasswordPart<'a> {
    shell: &'a Shell,
    name: String,
    label: String,
    field: &'a Field,
    hint: String,
    autocomplete: &'a str,
}

/// A field of several lines.
#[derive(Debug, Template)]
#[template(path = "shell/parts/textarea.html")]
pub struct TextareaPart<'a> {
    shell: &'a Shell,
    name: String,
    label: String,
    field: &'a Field,
    hint: String,
    rows: String,
    lang: &'a str,
}

impl<'a> TextareaPart<'a> {
    /// How many lines it shows, and the language of its words.
    #[must_use]
    pub fn of(self, rows: impl Display, lang: &'a str) -> Self {
        Self { rows: rows.to_string(), lang, ..self }
    }
}

/// The phase of a consultation, by the stored word.
#[derive(Debug, Template)]
#[template(path = "shell/parts/phase.html")]
pub struct PhaseTag<'a> {
    shell: &'a Shell,
    phase: &'a str,
}

/// What was decided on a comment, by the stored word.
#[derive(Debug, Template)]
#[template(path = "shell/parts/verdict.html")]
pub struct VerdictTag<'a> {
    shell: &'a Shell,
    verdict: &'a str,
}

/// How far the answer to a comment is, by the stored word.
#[derive(Debug, Template)]
#[template(path = "shell/parts/state.html")]
pub struct StateTag<'a> {
    shell: &'a Shell,
    state: &'a str,
}

impl Shell {
    /// What the head of every page links to.
    #[must_use]
    pub fn head(&self) -> Head<'_> {
        Head { shell: self }
    }

    /// The header of the public pages.
    #[must_use]
    pub fn header(&self) -> Header<'_> {
        Header { shell: self, for_staff: false }
    }

    /// The header of the staff pages.
    #[must_use]
    pub fn staff_header(&self) -> Header<'_> {
        Header { shell: self, for_staff: true }
    }

    /// The footer of every page.
    #[must_use]
    pub fn footer(&self) -> Footer<'_> {
        Footer { shell: self }
    }

    /// The error summary of these problems.
    #[must_use]
    pub fn problems<'a>(&'a self, problems: &'a [(String, String)]) -> ProblemsPart<'a> {
        ProblemsPart { shell: self, problems }
    }

    /// A field of one line.
    #[must_use]
    pub fn text<'a>(
        &'a self,
        name: impl Display,
        label: impl Display,
        field: &'a Field,
        hint: impl Display,
    ) -> TextPart<'a> {
        let (name, label, hint) = (name.to_string(), label.to_string(), hint.to_string());
        TextPart {
            shell: self,
            name,
            label,
            field,
            hint,
            kind: "text",
            width: "",
            autocomplete: "",
            lang: "",
            is_code: false,
        }
    }

    /// A field for a password.
    #[must_use]
    pub fn password<'a>(
        &'a self,
        name: impl Display,
        label: impl Display,
        field: &'a Field,
        hint: impl Display,
        autocomplete: &'a str,
    ) -> PasswordPart<'a> {
        let (name, label, hint) = (name.to_string(), label.to_string(), hint.to_string());
        PasswordPart { shell: self, name, label, field, hint, autocomplete }
    }

    /// A field of several lines.
    #[must_use]
    pub fn textarea<'a>(
        &'a self,
        name: impl Display,
        label: impl Display,
        field: &'a Field,
        hint: impl Display,
    ) -> TextareaPart<'a> {
        let (name, label, hint) = (name.to_string(), label.to_string(), hint.to_string());
        TextareaPart { shell: self, name, label, field, hint, rows: String::new(), lang: "" }
    }

    /// The tag of a phase.
    #[must_use]
    pub fn phase_tag<'a>(&'a self, phase: &'a str) -> PhaseTag<'a> {
        PhaseTag { shell: self, phase }
    }

    /// The tag of a verdict.
    #[must_use]
    pub fn verdict_tag<'a>(&'a self, verdict: &'a str) -> VerdictTag<'a> {
        VerdictTag { shell: self, verdict }
    }

    /// The tag of an answer's state.
    #[must_use]
    pub fn state_tag<'a>(&'a self, state: &'a str) -> StateTag<'a> {
        StateTag { shell: self, state }
    }
}
