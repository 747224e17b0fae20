//! The letters after a submission: the receipt, its copies, the notice to the ministry; and those after a withdrawal.
use super::{
    Worded,
    composer::Composer,
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    accounts::Contact,
    addresses::{self, Page},
    audit,
    consultations::{self, Part, Reference},
    events::Audience,
    ids::SubmissionId,
    notifications::model::{Kind, Telling, Why},
    platform::{Config, Conn, Digest, Error, Instant, Language, Said, Salt, Stop, riga, said},
    statements::Reply,
    submissions::{self, Course, Record, Signature},
};

/// The letter of a telling about a submission.
pub(super) async fn letter(writing: &mut Writing<'_>, id: SubmissionId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let kind = writing.telling.kind;
    // The signatory always gets the receipt, whatever has happened since; the others only get what they may see now.
    if kind != Kind::Receipt && !writing.may_see(&reader, id).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    let handed = Handed::load(writing.conn, id).await?;
    match kind {
        Kind::Notice => {
            let because = handed.because_official(writing.conn, &reader).await?;
            Ok(handed.notice(writing, &reader, because))
        }
        Kind::WithdrawalNotice => {
            let because = handed.because_official(writing.conn, &reader).await?;
            Ok(handed.withdrawal(writing, &reader, "notifications-withdrawal-notice-text", because)?)
        }
        Kind::Withdrawal => {
            let because = because_you_represent(&handed.signature(writing)?.organisation_name);
            Ok(handed.withdrawal(writing, &reader, "notifications-withdrawal-text", because)?)
        }
        Kind::Recorded => {
            let because = because_you_represent(&handed.signature(writing)?.organisation_name);
            Ok(handed.recorded(writing, &reader, because))
        }
        Kind::Copy => {
            let because = because_you_represent(&handed.signature(writing)?.organisation_name);
            Ok(handed.receipt(writing, &reader, because))
        }
        _ => {
            let organisation = &handed.signature(writing)?.organisation_name;
            let because = said("notifications-because-you-signed").with("organisation", organisation);
            Ok(handed.receipt(writing, &reader, because))
        }
    }
}

/// One notice for several submissions, which an official got within an hour: each once, with the way to it.
pub(super) async fn gathered(
    conn: &mut Conn,
    now: Instant,
    config: &Config,
    tellings: &[Telling],
) -> Result<Worded, Error> {
    let (mut lines, mut closed, mut first) = (Vec::new(), Vec::new(), None);
    for telling in tellings {
        let mut writing = Writing { conn: &mut *conn, now, config, telling };
        match one_of_several(&mut writing).await {
            Ok((reader, handed)) => {
                let page = writing.address(addresses::Submission { id: handed.record.submission.id });
                let anew = handed.course.supersedes.is_some();
                let line = if anew { "notifications-several-line-anew" } else { "notifications-several-line" };
                lines.push((handed.about(line, reader.language), page));
                first.get_or_insert_with(|| writing.to(&reader).of_several());
            }
            Err(Stop::Refused(why)) => closed.push((telling.id, why)),
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    let letter = first.map(|envelope| {
        let text = said("notifications-several-text");
        let subject = said("notifications-several-subject").with("count", lines.len());
        let letter = envelope.letter().paragraph(text);
        let letter = lines.into_iter().fold(letter, |letter, (line, page)| letter.link(line, &page));
        envelope.close(letter, config, subject, vec![said("notifications-because-you-review-several")]).letter
    });
    Ok(Worded { letter, closed })
}

async fn one_of_several(writing: &mut Writing<'_>) -> Result<(Contact, Handed), Stop<Why>> {
    let event = audit::find(writing.conn, writing.telling.event).await?.known();
    let Some(Audience::Submitted(id)) = event.map(|event| event.audience()) else {
        return Err(Error::internal("no event of a submission").into());
    };
    let reader = writing.reader().await?;
    if !writing.may_see(&reader, id).await? {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    Ok((reader, Handed::load(writing.conn, id).await?))
}

/// An instant to the second, as people in Latvia read it.
fn in_riga(at: Instant, language: Language) -> String {
    let words = said("notifications-in-riga").with("time", riga::second(at, language));
    words.with("offset", riga::offset(at)).in_language(language).to_string()
}

/// A submission with the data for its letters.
struct Handed {
    occasion: Occasion,
    record: Record,
    course: Course,
}

impl Handed {
    /// Loads it; the caller checks who may see it.
    async fn load(conn: &mut Conn, id: SubmissionId) -> Result<Self, Error> {
        let submission = submissions::find(conn, id).await?;
        let record = submissions::record(conn, submission).await?;
        let occasion =
            Occasion::load(conn, record.submission.consultation, record.comments.iter().map(|comment| &**comment))
                .await?;
        let course = submissions::courses(conn, &[id]).await?.remove(&id).unwrap_or_default();
        Ok(Self { occasion, record, course })
    }

    /// The signature of the organisation that the letter is about.
    fn signature(&self, writing: &Writing<'_>) -> Result<&Signature, Error> {
        let mut all = self.record.signatures.iter();
        all.find(|signature| signature.organisation == writing.telling.organisation)
            .map(|signature| &**signature)
            .ok_or_else(|| Error::internal("a submission without the signature of who is told of it"))
    }

    async fn because_official(&self, conn: &mut Conn, reader: &Contact) -> Result<Said, Error> {
        let parts = consultations::parts(conn, self.occasion.consultation.id).await?;
        let is_responsible = parts.contains(&(reader.person, Part::Responsible));
        Ok(said(if is_responsible {
            "notifications-because-you-are-responsible"
        } else {
            "notifications-because-you-review"
        }))
    }

    /// To the organisation: its submission has arrived, with its contents.
    fn receipt(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> Composed {
        let (envelope, language) = (self.occasion.to_outside(writing.to(reader)), reader.language);
        let page = writing.address(addresses::Submission { id: self.record.submission.id });
        let letter = envelope
            .letter()
            .paragraph(said("notifications-receipt-text").with("title", self.occasion.title(language)))
            .facts(self.facts(language))
            .link(said("notifications-receipt-link"), &page);
        let letter = self.replaced(letter).paragraph(said(if self.has_no_objections() {
            "notifications-receipt-no-objections"
        } else {
            "notifications-receipt-next"
        }));
        let letter = self.proof(self.contents(letter, language));
        let about = self.about("notifications-receipt-subject", language);
        envelope.close(letter, writing.config, about, vec![because, self.occasion.questions()])
    }

    /// That the ministry put on record what came on paper: whoever sent it sees what was read in it.
    fn recorded(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> Composed {
        let (envelope, language) = (self.occasion.to_outside(writing.to(reader)), reader.language);
        let page = writing.address(addresses::Submission { id: self.record.submission.id });
        let text = said("notifications-recorded-text")
            .with("title", self.occasion.title(language))
            .with("organisation", self.organisations());
        let mut facts = self.facts(language);
        facts.push((
            said("notifications-channel"),
            self.record.submission.channel.label().in_language(language).to_string(),
        ));
        facts.push((said("notifications-recorded"), in_riga(self.record.submission.recorded_at, language)));
        let letter = envelope
            .letter()
            .paragraph(text)
            .facts(facts)
            .link(said("notifications-receipt-link"), &page)
            .paragraph(said("notifications-recorded-check"));
        let letter = self.proof(self.contents(letter, language));
        let about = self.about("notifications-recorded-subject", language);
        envelope.close(letter, writing.config, about, vec![because, self.occasion.questions()])
    }

    /// To the ministry: who commented on which points, and how.
    fn notice(&self, writing: &Writing<'_>, reader: &Contact, because: Said) -> Composed {
        let (envelope, language) = (self.occasion.within(writing.to(reader)), reader.language);
        let list = addresses::StaffComments {}.with("consultation", self.occasion.consultation.number.as_str());
        let text = said("notifications-notice-text")
            .with("title", self.occasion.title(language))
            .with("count", self.record.comments.len());
        let text = if self.has_no_objections() {
            said("notifications-notice-no-objections").with("title", self.occasion.title(language))
        } else {
            text
        };
        let letter = self
            .replaced(envelope.letter().paragraph(text).facts(self.facts(language)))
            .link(said("notifications-notice-link"), &writing.address(list));
        let about = self.about("notifications-notice-subject", language);
        envelope.close(self.contents(letter, language), writing.config, about, vec![because])
    }

    /// That it was withdrawn, and what follows from that; without its texts.
    fn withdrawal(
        &self,
        writing: &Writing<'_>,
        reader: &Contact,
        text: &'static str,
        because: Said,
    ) -> Result<Composed, Error> {
        let (envelope, language) = (writing.to(reader), reader.language);
        let at = self.course.withdrawn_at.ok_or_else(|| Error::internal("a withdrawal that is not on record"))?;
        let page = writing.address(addresses::Submission { id: self.record.submission.id });
        let text = said(text).with("title", self.occasion.title(language)).with("organisation", self.organisations());
        let mut facts = self.facts(language);
        facts.push((said("notifications-withdrawn"), in_riga(at, language)));
        let letter = envelope.letter().paragraph(text).facts(facts).link(said("notifications-receipt-link"), &page);
        let about = self.about("notifications-withdrawal-subject", language);
        Ok(envelope.close(letter, writing.config, about, vec![because, self.occasion.questions()]))
    }

    fn has_no_objections(&self) -> bool {
        self.record.submission.reply == Reply::NoObjections
    }

    /// Says which submission this one replaces, if it does.
    fn replaced(&self, letter: Composer) -> Composer {
        match self.course.supersedes {
            Some(number) => {
                let earlier = Reference::of_submission(&self.occasion.consultation, number);
                letter.paragraph(said("notifications-supersedes").with("reference", earlier.to_string()))
            }
            None => letter,
        }
    }

    fn about(&self, key: &'static str, language: Language) -> Said {
        said(key)
            .with("reference", self.reference().to_string())
            .with("organisation", self.organisations())
            .with("title", self.occasion.title(language))
    }

    fn reference(&self) -> Reference {
        Reference::of_submission(&self.occasion.consultation, self.record.submission.number)
    }

    fn organisations(&self) -> String {
        let names: Vec<&str> =
            self.record.signatures.iter().map(|signature| signature.organisation_name.as_str()).collect();
        names.join("; ")
    }

    fn facts(&self, language: Language) -> Vec<(Said, String)> {
        let submission = &self.record.submission;
        let people = self.record.signatures.iter().map(|signature| signature.signatory(language));
        let people: Vec<String> = people.filter(|who| !who.is_empty()).collect();
        vec![
            (said("notifications-number"), self.reference().to_string()),
            (said("notifications-received"), in_riga(submission.received_at, language)),
            (said("notifications-organisation"), self.organisations()),
            (said("notifications-signed-by"), people.join("; ")),
        ]
    }

    /// Every comment in full, then the covering note.
    fn contents(&self, letter: Composer, language: Language) -> Composer {
        if self.has_no_objections() {
            return self.note(letter.heading(said("notifications-no-objections")), language);
        }
        let letter = letter.heading(said("notifications-comments").with("count", self.record.comments.len()));
        let letter = self.record.comments.iter().fold(letter, |letter, comment| {
            let letter = letter
                .paragraph(self.occasion.caption(comment, language))
                .quote(&comment.shown(&comment.body, language));
            match &comment.proposed_wording {
                Some(wording) => letter.paragraph(said("notifications-wording")).quote(wording),
                None => letter,
            }
        });
        self.note(letter, language)
    }

    fn note(&self, letter: Composer, language: Language) -> Composer {
        let submission = &self.record.submission;
        let erased = submission.erased().map(|erased| erased.words(language).to_string());
        match erased.as_deref().unwrap_or(&submission.note) {
            "" => letter,
            note => letter.heading(said("notifications-note")).quote(note),
        }
    }

    /// The digests that prove later, together with the texts above, that exactly these words were received.
    fn proof(&self, letter: Composer) -> Composer {
        let Record { submission, comments, signatures, .. } = &self.record;
        // What was erased has no salt any more.
        let both = |letter: Composer, name: Said, salt: Option<&Salt>, digest: &Digest| {
            let salt = salt.map(|salt| (said("notifications-salt"), salt.to_string()));
            let digest = (said("notifications-digest"), digest.to_string());
            letter.paragraph(name).facts(salt.into_iter().chain([digest]).collect())
        };
        let letter = letter.heading(said("notifications-proof")).paragraph(said("notifications-proof-text"));
        let letter = letter.facts(vec![(said("notifications-digest"), submission.digest.to_string())]);
        let letter = comments.iter().fold(letter, |letter, comment| {
            both(
                letter,
                said("notifications-proof-comment").with("ordinal", comment.ordinal),
                comment.salt.as_ref(),
                &comment.digest,
            )
        });
        let letter = signatures.iter().fold(letter, |letter, signature| {
            both(
                letter,
                said("notifications-proof-signature").with("name", &signature.person_name),
                signature.salt.as_ref(),
                &signature.digest,
            )
        });
        match &submission.note_digest {
            Some(digest) => both(letter, said("notifications-note"), submission.note_salt.as_ref(), digest),
            None => letter,
        }
    }
}
