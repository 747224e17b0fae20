//! The letter that follows when answers are published: to an organisation, with each of its comments and what became of
//! it.
use std::collections::HashMap;

use super::{composer::Composer, model::Text, occasion::Occasion};
use crate::{
    ids::{CommentId, ConsultationId, OrganisationId, PublicationId, SubmissionId},
    platform::{Config, Conn, Error, Language, Said, said},
    responses::{self, Answer, Verdict},
    submissions::{self, SentComment, Signatory},
};

/// Answers that were published together, with the comments they answer, in the order of the draft.
pub(super) struct Answered {
    occasion: Occasion,
    answers: Vec<(Answer, SentComment)>,
}

/// What a publication answers to one organisation.
pub(super) struct ToOrganisation<'a> {
    occasion: &'a Occasion,
    answers: Vec<&'a (Answer, SentComment)>,
}

impl Answered {
    /// Loads them, whoever may see them.
    pub(super) async fn load(
        conn: &mut Conn,
        consultation: ConsultationId,
        publication: PublicationId,
    ) -> Result<Self, Error> {
        let given = responses::of_publication(conn, publication).await?;
        let ids: Vec<CommentId> = given.iter().map(|given| given.comment).collect();
        let sent = submissions::sent_comments(conn, &ids).await?;
        let occasion = Occasion::load(conn, consultation, sent.iter().map(|sent| &sent.comment)).await?;
        let mut sent: HashMap<CommentId, SentComment> = sent.into_iter().map(|sent| (sent.comment.id, sent)).collect();
        let answers =
            given.into_iter().filter_map(|given| Some((given.answer, sent.remove(&given.comment)?))).collect();
        Ok(Self { occasion, answers })
    }

    /// Whose comments are answered, with the organisation's name as it stands on record; each once.
    pub(super) fn organisations(&self) -> Vec<(OrganisationId, &str)> {
        let mut all: Vec<_> =
            self.signatories().map(|signatory| (signatory.organisation, signatory.name.as_str())).collect();
        all.sort_by_key(|(organisation, _)| *organisation);
        all.dedup_by_key(|(organisation, _)| *organisation);
        all
    }

    fn signatories(&self) -> impl Iterator<Item = &Signatory> {
        self.answers.iter().flat_map(|(_, sent)| &sent.signatories)
    }

    /// The submissions of an organisation that are answered, each once.
    pub(super) fn submissions_of(&self, organisation: OrganisationId) -> Vec<SubmissionId> {
        let mut all: Vec<_> = self
            .answers
            .iter()
            .filter(|(_, sent)| sent.signatories.iter().any(|signatory| signatory.organisation == organisation))
            .map(|(_, sent)| sent.comment.submission)
            .collect();
        all.sort();
        all.dedup();
        all
    }

    /// What is answered to somebody who may see these submissions; `None` where that is nothing.
    pub(super) fn to(&self, seen: &[SubmissionId]) -> Option<ToOrganisation<'_>> {
        let answers: Vec<_> = self.answers.iter().filter(|(_, sent)| seen.contains(&sent.comment.submission)).collect();
        (!answers.is_empty()).then_some(ToOrganisation { occasion: &self.occasion, answers })
    }
}

impl ToOrganisation<'_> {
    /// The letter.
    pub(super) fn letter(&self, config: &Config, language: Language, reason: Said) -> Text {
        let title = self.occasion.title(language);
        let letter = Composer::new(language)
            .paragraph(said("notifications-answers-text").with("title", &title).with("count", self.answers.len()))
            .facts(vec![(said("notifications-number"), self.references())]);
        let letter = letter.link(
            said("notifications-answers-link"),
            &config.link(&format!("{}/results", self.occasion.consultation.address())),
        );
        let letter = letter.heading(said("notifications-answers"));
        let letter =
            self.answers.iter().fold(letter, |letter, (answer, sent)| self.one(letter, answer, sent, language));
        letter.signed(
            config,
            said("notifications-answers-subject").with("title", title),
            vec![reason, self.occasion.questions()],
        )
    }

    /// A comment and what became of it.
    fn one(&self, letter: Composer, answer: &Answer, sent: &SentComment, language: Language) -> Composer {
        let letter = letter.paragraph(self.occasion.caption(&sent.comment, language)).quote(&sent.comment.body);
        let letter = letter.paragraph(said("notifications-answer").with("verdict", verdict(answer.verdict)));
        let letter = if answer.reasons.is_empty() { letter } else { letter.text(&answer.reasons) };
        if answer.corrects.is_some() { letter.paragraph(said("notifications-answer-corrects")) } else { letter }
    }

    fn references(&self) -> String {
        let number = |sent: &SentComment| format!("{}/{:03}", self.occasion.consultation.number, sent.number);
        let mut all: Vec<String> = self.answers.iter().map(|(_, sent)| number(sent)).collect();
        all.sort();
        all.dedup();
        all.join(", ")
    }
}

fn verdict(verdict: Verdict) -> Said {
    said(match verdict {
        Verdict::Accepted => "shell-verdict-accepted",
        Verdict::Partly => "shell-verdict-partly",
        Verdict::Rejected => "shell-verdict-rejected",
        Verdict::Noted => "shell-verdict-noted",
    })
}
