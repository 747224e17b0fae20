use serde::Deserialize;

use crate::{
    ids::AssessmentId,
    platform::{Error, Language, said, web::Problems},
    responses::model::{Answer, Remark, Response, Wording},
};

/// An answer as somebody types it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Typed {
    pub verdict: String,
    pub reasons: String,
    pub essence: String,
    pub language: String,
    /// The mark of the answer that the page showed.
    pub seen: String,
    /// What a correction is of.
    pub assessment: String,
    /// Pressed instead of saving: where to go on.
    pub go: String,
    /// Where saving leads: [`NEXT`], or stays here.
    pub then: String,
}

/// After it is saved or decided, the next comment of the list is shown.
const NEXT: &str = "next";

/// What the answer's form is sent for.
pub(in crate::responses) enum Wanted {
    /// To save what it says.
    Save(Wording),
    /// To go on to another comment.
    Go(Way),
}

/// Which way one goes on in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::responses) enum Way {
    Previous,
    Next,
}

impl Typed {
    /// Nothing yet; the answer will be in the language of the comment, unless another is chosen.
    pub fn nothing(language: Language) -> Self {
        Self { language: language.to_string(), ..Self::default() }
    }

    /// What the form was sent for, or what is wrong with what it says.
    pub fn wanted(&self, problems: &mut Problems) -> Option<Wanted> {
        match self.go.as_str() {
            "previous" => Some(Wanted::Go(Way::Previous)),
            "next" => Some(Wanted::Go(Way::Next)),
            _ => self.wording(problems).map(Wanted::Save),
        }
    }

    /// Whether the next comment is to be shown after it is saved.
    pub fn goes_on(&self) -> bool {
        self.then == NEXT
    }

    /// Whether it says the same: nothing was typed since.
    pub fn says_what(&self, other: &Self) -> bool {
        let said = |typed: &Self| {
            let texts = [&typed.reasons, &typed.essence].map(|text| text.trim().to_owned());
            (typed.verdict.clone(), texts, typed.language.clone())
        };
        said(self) == said(other)
    }

    /// The answer as it stands.
    pub fn of(response: &Response) -> Self {
        Self { seen: response.mark(), ..Self::worded(&response.wording()) }
    }

    /// A published answer that is to be corrected.
    pub fn correcting(answer: &Answer) -> Self {
        let Answer { verdict, reasons, essence, language, .. } = answer.clone();
        Self {
            assessment: answer.assessment.to_string(),
            ..Self::worded(&Wording { verdict, reasons, essence, language })
        }
    }

    fn worded(wording: &Wording) -> Self {
        Self {
            verdict: wording.verdict.to_string(),
            reasons: wording.reasons.clone(),
            essence: wording.essence.clone(),
            language: wording.language.to_string(),
            ..Self::default()
        }
    }

    /// What it says, or what is wrong with it.
    pub fn wording(&self, problems: &mut Problems) -> Option<Wording> {
        let verdict = problems.take("verdict", self.verdict.parse().map_err(|_| said("responses-verdict-missing")));
        let reasons = verdict.and_then(|verdict| problems.take("reasons", Wording::reasons(verdict, &self.reasons)));
        let essence = problems.take("essence", Wording::essence(&self.essence));
        let language = problems.take("language", self.language.parse().map_err(|_| said("responses-language-missing")));
        Some(Wording { verdict: verdict?, reasons: reasons?, essence: essence?, language: language? })
    }

    /// What a correction is of.
    pub fn assessment(&self) -> Result<AssessmentId, Error> {
        self.assessment.parse().map_err(|_| Error::NotFound)
    }
}

/// A decision about an answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Decision {
    /// The comment on whose page it was made.
    pub assessment: String,
    /// The mark of the answer that the page showed.
    pub seen: String,
    /// Why it goes back.
    pub remark: String,
    /// Where deciding leads: [`NEXT`], or stays here.
    pub then: String,
}

impl Decision {
    /// The comment on whose page it was made.
    pub fn assessment(&self) -> Result<AssessmentId, Error> {
        self.assessment.parse().map_err(|_| Error::NotFound)
    }

    /// Whether the next comment is to be shown after it is decided.
    pub fn goes_on(&self) -> bool {
        self.then == NEXT
    }

    /// An answer is not approved with a remark that asks for a change.
    pub fn no_remark(&self, problems: &mut Problems) -> Option<()> {
        let is_empty = self.remark.trim().is_empty();
        problems.take("remark", is_empty.then_some(()).ok_or_else(|| said("responses-approved-with-remark")))
    }

    /// Why it goes back, or what is wrong with that.
    pub fn remark(&self, problems: &mut Problems) -> Option<Remark> {
        problems.take("remark", Remark::parse(&self.remark))
    }
}
