use jiff::civil::Date;

use crate::{
    platform::{riga, web::Shell},
    responses::model::{Filled, GivenAnswer, Verdict},
};

/// A comment with what was decided, in the words of a table.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The number that people quote: `2026-003/014-2`.
    pub reference: String,
    /// The full address of the page of the comment.
    pub address: String,
    /// Who sent it.
    pub submitter: String,
    /// The day on which it was received.
    pub received: Date,
    /// The name of its point.
    pub point: String,
    /// The version that it is on.
    pub version: i32,
    /// What it wants.
    pub kind: String,
    /// Its language.
    pub language: &'static str,
    /// Its text.
    pub text: String,
    /// The wording that it proposes; empty if it proposes none.
    pub proposed: String,
    /// The wording that it is on; empty for the whole draft.
    pub wording: String,
    /// The wording of the last version, if one came later; empty if none did.
    pub last_wording: String,
    /// What was decided; empty without an answer.
    pub verdict: String,
    /// Whether that is what was asked for; empty without an answer.
    pub agreed: String,
    /// The comment in short, if staff have written that.
    pub short: String,
    /// The reasons.
    pub reasons: String,
    /// Why who wrote the answer approved it; empty if somebody else did.
    pub waiver: String,
    /// The same as a sentence.
    pub waiver_in_words: String,
    /// The day on which the answer was published.
    pub published: Option<Date>,
    /// The day on which the answer was published that it replaces.
    pub corrects: Option<Date>,
    /// What changed because of it.
    pub change: String,
    /// How far its answer is; for staff.
    pub state: String,
    /// Whose work it is; for staff.
    pub assignee: String,
    /// Its labels; for staff.
    pub labels: String,
    /// The sign by which its row is known when it comes back; for staff.
    pub mark: String,
    /// What stands in the columns that are filled in; for staff.
    pub filled: Filled,
}

impl Line {
    /// What was decided, and why.
    #[must_use]
    pub fn decided(self, shell: &Shell, verdict: Verdict, reasons: &str, short: &str) -> Self {
        Self {
            verdict: shell.t(&format!("shell-verdict-{verdict}")).to_string(),
            agreed: shell.t(&format!("responses-agreed-{verdict}")).to_string(),
            reasons: reasons.to_owned(),
            short: short.to_owned(),
            ..self
        }
    }

    /// The published answer.
    #[must_use]
    pub fn answered(self, shell: &Shell, given: &GivenAnswer) -> Self {
        let answer = &given.answer;
        Self {
            published: Some(riga::date_of(given.published_at)),
            corrects: given.corrects.map(riga::date_of),
            ..self
                .decided(shell, answer.verdict, &answer.reasons(shell.language), &answer.essence)
                .waived(shell, answer.waiver.as_deref())
        }
    }

    /// Why who wrote the answer approved it, if they did.
    #[must_use]
    pub fn waived(self, shell: &Shell, why: Option<&str>) -> Self {
        let Some(why) = why else { return self };
        let words = format!("{} {why}", shell.t("shell-waiver"));
        Self { waiver: why.to_owned(), waiver_in_words: words, ..self }
    }

    /// The comment as the law's table shows it: in short if staff wrote that, else whole.
    #[must_use]
    pub fn essence(&self) -> String {
        let text = if self.short.is_empty() { &self.text } else { &self.short };
        [text.as_str(), &self.proposed].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}
