use serde::Deserialize;

use crate::{
    ids::{AssessmentId, ReusableTextId},
    platform::{Error, Language, said, web::Problems},
    responses::model::{Answer, NamedChange, RecordedAnswer, Remark, Response, Wording},
};

/// The fields of an answer's form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Typed {
    pub verdict: String,
    pub reasons: String,
    pub essence: String,
    pub language: String,
    /// The change that it names: a version and a point.
    pub change: String,
    /// The text that is put into the reasons, if that button was pressed.
    pub text: String,
    /// Where the caret was in the reasons, in the units of scripts; nothing without a script.
    pub caret: String,
    /// The mark of the answer on the page.
    pub seen: String,
    /// The assessment, for a correction.
    pub assessment: String,
    /// The direction in which to go on, if such a button was pressed instead of “save”.
    pub go: String,
    /// The page after saving: [`NEXT`], otherwise the same.
    pub then: String,
}

/// After saving or deciding, the next comment of the list is shown.
const NEXT: &str = "next";

/// What the button of the answer's form wants.
pub(in crate::responses) enum Wanted {
    /// Save its contents.
    Save(Wording),
    /// Put a text into the reasons, and save nothing yet.
    Insert(ReusableTextId),
    /// Open another comment, or another page about this one.
    Go(Way),
}

/// The direction in the list, or another page about the comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::responses) enum Way {
    Previous,
    Next,
    /// The page on which a note is written.
    Note,
    /// The page on which a colleague is asked for a view.
    Ask,
    /// The page on which it is assigned to a colleague.
    Assign,
    /// The page on which a label is put on it.
    Label,
    /// The page on which the comment is divided into parts.
    Divide,
    /// The page on which one approves one's own answer for a reason.
    Waive,
}

impl Typed {
    /// An empty form. The answer will be in the language of the page unless another is chosen: officials write in the
    /// language in which they work, whatever the language of the comment.
    pub fn nothing(language: Language) -> Self {
        Self { language: language.to_string(), ..Self::default() }
    }

    /// What the button wants, or the problems of the fields.
    pub fn wanted(&self, problems: &mut Problems) -> Option<Wanted> {
        match self.go.as_str() {
            "previous" => Some(Wanted::Go(Way::Previous)),
            "next" => Some(Wanted::Go(Way::Next)),
            "note" => Some(Wanted::Go(Way::Note)),
            "ask" => Some(Wanted::Go(Way::Ask)),
            "assign" => Some(Wanted::Go(Way::Assign)),
            "label" => Some(Wanted::Go(Way::Label)),
            "divide" => Some(Wanted::Go(Way::Divide)),
            "waive" => Some(Wanted::Go(Way::Waive)),
            "insert" => {
                let text = self.text.parse().map_err(|_| said("responses-text-missing"));
                problems.take("text", text).map(Wanted::Insert)
            }
            _ => self.wording(problems).map(Wanted::Save),
        }
    }

    /// What was typed, with a text put into the reasons where the caret was; without a script, behind them.
    pub fn with_text(self, text: &str) -> Self {
        let reasons = match self.caret.parse().ok() {
            Some(caret) => inserted(&self.reasons, text, caret),
            None if self.reasons.trim().is_empty() => text.to_owned(),
            None => format!("{}\n\n{text}", self.reasons.trim_end()),
        };
        Self { reasons, text: String::new(), caret: String::new(), ..self }
    }

    /// The language of the answer, if one is chosen.
    pub fn language(&self) -> Option<Language> {
        self.language.parse().ok()
    }

    /// Whether to show the next comment after saving.
    pub fn goes_on(&self) -> bool {
        self.then == NEXT
    }

    /// Whether the contents are the same: nothing was typed since.
    pub fn says_what(&self, other: &Self) -> bool {
        let said = |typed: &Self| {
            let texts = [&typed.reasons, &typed.essence].map(|text| text.trim().to_owned());
            (typed.verdict.clone(), texts, typed.language.clone(), typed.change.clone())
        };
        said(self) == said(other)
    }

    /// The fields filled from an answer.
    pub fn of(response: &Response) -> Self {
        Self { seen: response.mark(), ..Self::worded(&response.wording()) }
    }

    /// The fields filled from a published answer that will be corrected.
    pub fn correcting(RecordedAnswer { answer, change, .. }: &RecordedAnswer) -> Self {
        let Answer { verdict, reasons, essence, language, .. } = answer.clone();
        Self {
            assessment: answer.assessment.to_string(),
            ..Self::worded(&Wording { verdict, reasons, essence, language, change: *change })
        }
    }

    fn worded(wording: &Wording) -> Self {
        Self {
            verdict: wording.verdict.to_string(),
            reasons: wording.reasons.clone(),
            essence: wording.essence.clone(),
            language: wording.language.to_string(),
            change: wording.change.map(|change| change.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// What was typed into a field of the answer; `None` if the answer has no such field.
    pub fn value(&self, field: &str) -> Option<&str> {
        Some(match field {
            "verdict" => &self.verdict,
            "reasons" => &self.reasons,
            "essence" => &self.essence,
            "language" => &self.language,
            "change" => &self.change,
            "text" => &self.text,
            _ => return None,
        })
    }

    /// Whether the field for the comment in short is open, because it is filled or wrong.
    pub fn shows_more(&self, problems: &Problems) -> bool {
        let is_wrong = ["essence", "change"].iter().any(|field| problems.at(field).is_some());
        is_wrong || !self.essence.is_empty()
    }

    /// The contents, or the problems of the fields.
    pub fn wording(&self, problems: &mut Problems) -> Option<Wording> {
        let verdict = problems.take("verdict", self.verdict.parse().map_err(|_| said("responses-verdict-missing")));
        let reasons = problems.take("reasons", Wording::reasons(verdict, &self.reasons));
        let essence = problems.take("essence", Wording::essence(&self.essence));
        let language = problems.take("language", self.language.parse().map_err(|_| said("responses-language-missing")));
        let change = match self.change.as_str() {
            "" => None,
            named => Some(problems.take("change", named.parse::<NamedChange>())?),
        };
        Some(Wording { verdict: verdict?, reasons: reasons?, essence: essence?, language: language?, change })
    }

    /// The assessment, for a correction.
    pub fn assessment(&self) -> Result<AssessmentId, Error> {
        self.assessment.parse().map_err(|_| Error::NotFound)
    }
}

/// The fields of a decision about an answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Decision {
    /// The comment on whose page the button was pressed.
    pub assessment: String,
    /// The mark of the answer on the page.
    pub seen: String,
    /// Why it is sent back.
    pub remark: String,
    /// The page after the decision: [`NEXT`], otherwise the same.
    pub then: String,
}

impl Decision {
    /// The comment on whose page the button was pressed.
    pub fn assessment(&self) -> Result<AssessmentId, Error> {
        self.assessment.parse().map_err(|_| Error::NotFound)
    }

    /// Whether to show the next comment after the decision.
    pub fn goes_on(&self) -> bool {
        self.then == NEXT
    }

    /// An approval must not have a remark, because a remark asks for a change.
    pub fn no_remark(&self, problems: &mut Problems) -> Option<()> {
        let is_empty = self.remark.trim().is_empty();
        problems.take("remark", is_empty.then_some(()).ok_or_else(|| said("responses-approved-with-remark")))
    }

    /// Why it is sent back, or the problem of that field.
    pub fn remark(&self, problems: &mut Problems) -> Option<Remark> {
        problems.take("remark", Remark::parse(&self.remark))
    }
}

/// A text with another one at a place that is counted in UTF-16, as scripts count.
fn inserted(into: &str, text: &str, at: usize) -> String {
    let mut units = 0;
    let behind = |letter: &char| {
        units += letter.len_utf16();
        units <= at
    };
    let before: String = into.chars().take_while(behind).collect();
    let after = &into[before.len()..];
    [before.as_str(), text, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_where_the_caret_is_and_without_a_script_to_the_end() {
        let with = |reasons: &str, caret: &str| {
            let typed = Typed { reasons: reasons.to_owned(), caret: caret.to_owned(), ..Typed::default() };
            typed.with_text("new").reasons
        };
        assert_eq!(with("", ""), "new");
        assert_eq!(with("old \n", ""), "old\n\nnew");
        assert_eq!(with("ab", "1"), "anewb");
        assert_eq!(with("ab", "0"), "newab");
        assert_eq!(with("ab", "99"), "abnew");
        assert_eq!(with("\u{1d11e}b", "2"), "\u{1d11e}newb", "a letter of two units");
        assert_eq!(with("\u{1d11e}b", "1"), "new\u{1d11e}b", "never in the middle of one");
    }
}
