//! What the letters to an organisation about one of its comments share: who may read them, the number of the comment,
//! the way to it and whom to ask.
use super::{
    composer::Composer,
    envelope::{Composed, Envelope, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses::{self, Page},
    consultations::Reference,
    ids::CommentId,
    notifications::model::Why,
    platform::{Error, Language, Said, Stop, said},
    submissions::{self, SentComment},
};

/// A comment on record, for a letter to those who sent it.
pub(super) struct AboutComment {
    pub(super) occasion: Occasion,
    pub(super) sent: SentComment,
    /// The language of the reader.
    pub(super) language: Language,
    envelope: Envelope,
    title: String,
    reference: String,
    /// The organisation that the reader represents.
    organisation: String,
}

impl AboutComment {
    /// # Errors
    /// [`Why::NotTheirs`] when the reader may not see the comment any more; an error of the database.
    pub(super) async fn load(writing: &mut Writing<'_>, comment: CommentId) -> Result<Self, Stop<Why>> {
        let reader = writing.reader().await?;
        let sent = submissions::sent_comments(writing.conn, &[comment]).await?.pop();
        let sent = sent.ok_or_else(|| Error::internal("the comment of a letter is not on record"))?;
        if !writing.may_see(&reader, sent.comment.submission).await? {
            return Err(Stop::Refused(Why::NotTheirs));
        }
        let occasion = Occasion::load(writing.conn, sent.consultation, std::iter::once(&sent.comment)).await?;
        let mut signed = sent.signatories.iter().filter(|one| one.organisation.is_some());
        let theirs = signed.find(|one| one.organisation == writing.telling.organisation);
        let reference = Reference::of_comment(&occasion.consultation, sent.number, sent.comment.ordinal);
        Ok(Self {
            envelope: occasion.to_outside(writing.to(&reader)),
            language: reader.language,
            title: occasion.title(reader.language),
            reference: reference.to_string(),
            organisation: theirs.map(|one| one.name.clone()).unwrap_or_default(),
            occasion,
            sent,
        })
    }

    /// A letter that begins with this sentence about the draft, and has the number of the comment.
    pub(super) fn letter(&self, text: Said) -> Composer {
        let letter = self.envelope.letter().paragraph(text.with("title", &self.title));
        letter.facts(vec![(said("notifications-number"), self.reference.clone())])
    }

    /// The way to the submission.
    pub(super) fn link(&self, writing: &Writing<'_>, letter: Composer) -> Composer {
        let page = addresses::Submission { id: self.sent.comment.submission }.address();
        letter.link(said("notifications-held-link"), &writing.address(page))
    }

    /// The letter with whom to ask, under a subject with the number and the title.
    pub(super) fn close(self, writing: &Writing<'_>, letter: Composer, subject: &'static str) -> Composed {
        let letter = letter.paragraph(self.occasion.questions());
        let about = said(subject).with("number", self.reference).with("title", self.title);
        self.envelope.close(letter, writing.config, about, vec![because_you_represent(&self.organisation)])
    }
}
