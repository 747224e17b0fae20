//! The letter after a publication of answers: to an organisation, with each of its comments and the decision on it.
use std::collections::{HashMap, hash_map::Entry};

use super::{
    composer::Composer,
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    accounts::Contact,
    addresses::{self, Page},
    consultations::Reference,
    ids::{CommentId, OrganisationId, PublicationId, SubmissionId},
    notifications::model::Why,
    platform::{Conn, Error, Language, Refuse, Said, Stop, said},
    responses::{self, GivenAnswer, Verdict},
    submissions::{self, SentComment},
};

/// The letter to a person of an organisation, only about its comments.
pub(super) async fn letter(writing: &mut Writing<'_>, publication: PublicationId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let organisation = writing.telling.organisation.ok_or_else(|| Error::internal("answers to no organisation"))?;
    writing.must_act_for(&reader, organisation).await?;
    let theirs = of_organisation(writing.conn, publication, organisation).await?;
    let answers = seen(writing, &reader, theirs).await?;
    let (_, first) = answers.first().ok_or(Why::NotTheirs).refuse()?;
    let signed = first.signatories.iter().find(|signatory| signatory.organisation == Some(organisation));
    let because = because_you_represent(signed.map(|signatory| signatory.name.as_str()).unwrap_or_default());
    let comments = answers.iter().map(|(_, sent)| &sent.comment);
    let occasion = Occasion::load(writing.conn, first.consultation, comments).await?;
    Ok(Answered { occasion, answers }.letter(writing, &reader, because))
}

/// The answers of a publication to one organisation, in the order of the draft.
async fn of_organisation(
    conn: &mut Conn,
    publication: PublicationId,
    organisation: OrganisationId,
) -> Result<Vec<(GivenAnswer, SentComment)>, Error> {
    let given = responses::of_publication_to(conn, publication, organisation).await?;
    let ids: Vec<CommentId> = given.iter().map(|given| given.comment).collect();
    let sent = submissions::sent_comments(conn, &ids).await?;
    let sent: HashMap<CommentId, SentComment> = sent.into_iter().map(|sent| (sent.comment.id, sent)).collect();
    Ok(given
        .into_iter()
        .filter_map(|given| {
            let sent = sent.get(&given.comment)?.clone();
            Some((given, sent))
        })
        .collect())
}

/// The answers to comments that the reader may see.
async fn seen(
    writing: &mut Writing<'_>,
    reader: &Contact,
    answers: Vec<(GivenAnswer, SentComment)>,
) -> Result<Vec<(GivenAnswer, SentComment)>, Error> {
    let mut known = HashMap::new();
    let mut seen = Vec::new();
    for (answer, sent) in answers {
        let submission = sent.comment.submission;
        let may_see = match known.entry(submission) {
            Entry::Occupied(asked) => *asked.get(),
            Entry::Vacant(new) => *new.insert(writing.may_see(reader, submission).await?),
        };
        if may_see {
            seen.push((answer, sent));
        }
    }
    Ok(seen)
}

/// The answers of a publication to one organisation.
struct Answered {
    occasion: Occasion,
    answers: Vec<(GivenAnswer, SentComment)>,
}

impl Answered {
    fn letter(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> Composed {
        let (envelope, language) = (self.occasion.to_outside(writing.to(reader)), reader.language);
        let title = self.occasion.title(language);
        let is_correction = self.is_correction();
        let text = if is_correction { "notifications-corrected-text" } else { "notifications-answers-text" };
        let mut submissions: Vec<SubmissionId> = self.answers.iter().map(|(_, sent)| sent.comment.submission).collect();
        submissions.sort_unstable();
        submissions.dedup();
        let letter = envelope
            .letter()
            .paragraph(said(text).with("title", &title).with("count", self.answers.len()))
            .facts(vec![(said("notifications-number"), self.references())]);
        let letter = submissions.into_iter().fold(letter, |letter, id| {
            let answers = addresses::SubmissionAnswers { id }.address();
            letter.link(said("notifications-answers-link"), &writing.address(answers))
        });
        let letter = letter.heading(said("notifications-answers"));
        let letter = self.answers.iter().fold(letter, |letter, (given, sent)| self.one(letter, given, sent, language));
        let about = said("notifications-answers-subject").with("title", title);
        let envelope = if is_correction { envelope.correction() } else { envelope };
        envelope.close(letter, writing.config, about, vec![because, self.occasion.questions()])
    }

    /// Whether it tells only of corrections of published answers.
    fn is_correction(&self) -> bool {
        self.answers.iter().all(|(given, _)| given.corrects.is_some())
    }

    /// A comment or a part of one, and the decision on it.
    fn one(&self, letter: Composer, given: &GivenAnswer, sent: &SentComment, language: Language) -> Composer {
        let answer = &given.answer;
        let words = given.part_of.words(&sent.comment.body);
        let letter = letter
            .paragraph(self.occasion.caption(&sent.comment, language))
            .quote(&sent.comment.shown(words, language));
        let letter = match &sent.comment.proposed_wording {
            Some(wording) => letter.paragraph(said("notifications-wording")).quote(wording),
            None => letter,
        };
        let letter = letter.paragraph(said("notifications-answer").with("verdict", verdict(answer.verdict)));
        let letter = match answer.reasons(language) {
            reasons if reasons.is_empty() => letter,
            reasons => letter.text(&reasons),
        };
        let letter = match &answer.waiver {
            Some(why) => letter.paragraph(said("shell-waiver")).text(why),
            None => letter,
        };
        if answer.corrects.is_some() { letter.paragraph(said("notifications-answer-corrects")) } else { letter }
    }

    /// The numbers of the answered submissions, each once.
    fn references(&self) -> String {
        let reference = |sent: &SentComment| Reference::of_submission(&self.occasion.consultation, sent.number);
        let mut all: Vec<String> = self.answers.iter().map(|(_, sent)| reference(sent).to_string()).collect();
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
