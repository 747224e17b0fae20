//! The fields for a code, which three pages have.
use crate::{
    accounts::model::{AppCode, Code, RecoveryCode},
    platform::web::{Field, Problems, Shell},
};

/// The field for the code of the app, and the one for a recovery code.
pub(super) struct CodeFields {
    pub(super) code: Field,
    pub(super) recovery: Field,
}

impl CodeFields {
    /// A code that was refused is not shown again: it is used up or wrong.
    pub(super) fn new(shell: &Shell, problems: &Problems) -> Self {
        Self { code: shell.field(problems, "code", ""), recovery: shell.field(problems, "recovery", "") }
    }

    /// Whether the field for a recovery code is shown at once.
    pub(super) fn is_open(&self) -> bool {
        self.recovery.problem.is_some()
    }
}

/// The code that was typed: a recovery code, if there is one, or else one of the app.
pub(super) fn read_code(problems: &mut Problems, code: &str, recovery: &str) -> Option<Code> {
    if recovery.trim().is_empty() {
        problems.take("code", AppCode::parse(code)).map(Code::App)
    } else {
        problems.take("recovery", RecoveryCode::parse(recovery)).map(Code::Recovery)
    }
}

/// The field beside which a code is refused.
pub(super) fn field_of(code: &Code) -> &'static str {
    match code {
        Code::App(_) => "code",
        Code::Recovery(_) => "recovery",
    }
}
