use serde::Deserialize;

use crate::{
    ids::AssessmentId,
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
    /// The page on which the comment is divided into parts.
    Divide,
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
            "divide" => Some(Wanted::Go(Way::Divide)),
            _ => self.wording(problems).map(Wanted::Save),
        }
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
