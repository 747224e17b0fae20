//! What the form of a comment sends.
use serde::Deserialize;

use super::super::{
    actions::NewComment,
    model::{CommentBody, CommentKind, CommentText, ProposedWording, StatementComment},
};
use crate::{
    consultations::ConsultationNumber,
    documents::Point,
    ids::{OrganisationId, PointId},
    platform::{Error, Language, Member, Said, is_blank, said, web::Problems},
};

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    pub organisation: String,
    /// The key of the form, for a new comment.
    pub form: String,
    /// The id of the version that the writer saw.
    pub version: String,
    /// The id of the point; empty for the whole draft.
    pub point: String,
    pub language: String,
    pub kind: String,
    pub text: String,
    pub wording: String,
    /// The revision that the writer started from.
    pub seen: i32,
    /// A later revision that the page showed beside what was typed, if there is one: it may be replaced.
    pub over: i32,
    /// Set when only the comparison is wanted.
    pub compare: String,
    /// Set to put the point's own wording back; nothing is saved.
    pub restore: String,
    /// The page that the writer came from: [`FROM_TEXT`], [`FROM_CHECK`], otherwise the statement.
    pub from: String,
    /// The wording that was in the field before the point's own one was put back.
    #[serde(skip)]
    pub replaced: String,
}

/// The writer came from the text of the draft, and goes back there.
pub const FROM_TEXT: &str = "text";
/// The writer came from the check page, and goes back there.
pub const FROM_CHECK: &str = "check";

impl Input {
    pub fn of(comment: &StatementComment, point: Option<&Point>) -> Self {
        let wording = comment.proposed_wording.as_deref().or(point.map(|point| point.body.as_str()));
        Self {
            version: comment.version.to_string(),
            point: comment.point.map(|id| id.to_string()).unwrap_or_default(),
            language: comment.language.to_string(),
            kind: comment.kind.to_string(),
            text: comment.body.clone(),
            wording: wording.unwrap_or_default().to_owned(),
            seen: comment.revision,
            ..Self::default()
        }
    }

    pub fn parse(&self, problems: &mut Problems, point: Option<&Point>) -> Option<(Language, CommentText)> {
        let language =
            problems.take("language", self.language.parse().map_err(|_| said("statements-language-unchosen")));
        let kind = problems.take("kind", CommentKind::chosen(&self.kind));
        let body = problems.take("text", CommentBody::parse(&self.text));
        let proposed_wording = match point {
            Some(point) => problems.take("wording", ProposedWording::parse(&self.wording, &point.body)),
            None => Some(None),
        };
        if point.is_some() && kind == Some(CommentKind::Proposal) && is_blank(&self.wording) {
            problems.add("wording", said("statements-wording-emptied"));
        }
        Some((language?, CommentText { kind: kind?, body: body?, proposed_wording: proposed_wording? }))
    }

    pub fn parse_new(
        &self,
        problems: &mut Problems,
        point: Option<&Point>,
        member: &Member,
        number: &ConsultationNumber,
    ) -> Option<NewComment> {
        let organisation = problems.take("organisation", parse_organisation(&self.organisation, member));
        let (language, text) = self.parse(problems, point)?;
        Some(NewComment {
            number: number.to_string(),
            organisation: organisation?,
            form: self.form.parse().ok()?,
            version: self.version.parse().ok()?,
            point: point.map(|point| point.id),
            language,
            text,
        })
    }

    pub fn point(&self) -> Result<Option<PointId>, Error> {
        if self.point.is_empty() { Ok(None) } else { self.point.parse().map(Some).map_err(|_| Error::NotFound) }
    }

    /// The form to be shown again, if another button than “save” was pressed.
    pub fn only_shown(&self, point: Option<&Point>) -> Option<Self> {
        if !self.restore.is_empty() {
            let wording = point.map(|point| point.body.clone()).unwrap_or_default();
            let restored = Some(self.wording.clone()).filter(|before| *before != wording && !is_blank(before));
            return Some(Self { wording, replaced: restored.unwrap_or_default(), ..self.clone() });
        }
        (!self.compare.is_empty()).then(|| self.clone())
    }

    /// Whether the writer asked for the comparison.
    pub fn compares(&self) -> bool {
        !self.compare.is_empty()
    }
}

fn parse_organisation(typed: &str, member: &Member) -> Result<OrganisationId, Said> {
    let chosen = typed.parse().ok().filter(|id| member.of(*id).is_some());
    chosen.ok_or_else(|| said("statements-organisation-unchosen"))
}
