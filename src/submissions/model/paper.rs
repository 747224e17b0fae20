//! What came by letter, by e-mail or at a hearing: how staff write it down, and when it can be put on record.
use diesel::prelude::*;

use crate::{
    consultations::{Consultation, Phase},
    documents::{On, Placed, Point},
    ids::{CommentId, FormId, PersonId, SignatureId, SubmissionId, VersionId},
    organisations::{Country, Organisation},
    platform::{Instant, Language, Problems, Said, canonical::seal_salted, is_blank, one_line, said},
    schema::recordings,
    statements::{CommentBody, CommentKind, CommentText, ProposedWording, Reply},
};

use super::{Channel, Comment, NewRecord, Note, Signature, Submission, Unnumbered};

/// Who put on record what came on paper.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = recordings)]
pub struct Recording {
    /// The submission.
    pub submission: SubmissionId,
    /// The key of the form.
    pub form: FormId,
    /// Who wrote it down.
    pub recorded_by: PersonId,
}

/// An organisation that is not in the register, as far as the paper says who it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unregistered {
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2; may be empty.
    pub country: String,
    /// The register that gave its number; may be empty.
    pub register: String,
    /// Its number there; may be empty.
    pub number: String,
}

/// Whose a paper is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// An organisation of the register.
    Registered(Box<Organisation>),
    /// Another one.
    Other(Unregistered),
}

impl Sender {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Registered(organisation) => &organisation.name,
            Self::Other(other) => &other.name,
        }
    }
}

/// A comment on paper, with the point that it is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperComment {
    /// What it is on.
    pub on: On,
    /// What it says.
    pub text: CommentText,
}

/// What came on paper, to be put on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The key of the form: the same one puts nothing on record twice.
    pub form: FormId,
    /// Whose it is.
    pub sender: Sender,
    /// Who signed it; may be empty.
    pub person: String,
    /// The office of that person; may be empty.
    pub position: String,
    /// How it came.
    pub channel: Channel,
    /// When it came to the ministry.
    pub received_at: Instant,
    /// Its language.
    pub language: Language,
    /// Its position as a whole.
    pub reply: Reply,
    /// The covering note; empty without one.
    pub note: String,
    /// The version of the draft that it is about.
    pub version: VersionId,
    /// Its comments, in their order.
    pub comments: Vec<PaperComment>,
}

impl Paper {
    /// The record, with new ids, salts and digests; it still lacks its number.
    #[must_use]
    pub fn on_record(&self, consultation: &Consultation, now: Instant) -> Unnumbered {
        let id = SubmissionId::new();
        let comments = self.comments.iter().zip(1..);
        Unnumbered(NewRecord {
            note: (!self.note.is_empty()).then(|| seal_salted(Note { submission: id, text: self.note.clone() })),
            comments: comments.map(|(one, ordinal)| seal_salted(self.comment(id, one, ordinal))).collect(),
            signatures: vec![seal_salted(self.signature(id))],
            submission: Submission {
                id,
                consultation: consultation.id,
                statement: None,
                number: 0,
                channel: self.channel,
                received_at: self.received_at,
                recorded_at: now,
                reply: self.reply,
                language: self.language,
                note: self.note.clone(),
                supersedes: None,
                erased_at: None,
                erased_for: None,
            },
        })
    }

    /// The places of its comments in the draft.
    pub fn places(&self) -> impl Iterator<Item = Option<i32>> {
        self.comments.iter().map(|one| one.on.point().and_then(|point| point.place))
    }

    fn comment(&self, submission: SubmissionId, PaperComment { on, text }: &PaperComment, ordinal: i32) -> Comment {
        Comment {
            id: CommentId::new(),
            submission,
            ordinal,
            version: on.point().map_or(self.version, |point| point.version),
            language: self.language,
            point: on.point().map(|point| point.id),
            kind: text.kind,
            body: text.body.as_str().to_owned(),
            proposed_wording: text.proposed_wording.as_ref().map(|wording| wording.as_str().to_owned()),
            revises: None,
            erased_at: None,
            erased_for: None,
        }
    }

    fn signature(&self, submission: SubmissionId) -> Signature {
        let (organisation, whose) = match &self.sender {
            Sender::Other(other) => (None, other.clone()),
            Sender::Registered(one) => {
                let Organisation { id, name, country, register, number, .. } = (**one).clone();
                (Some(id), Unregistered { name, country, register, number })
            }
        };
        Signature {
            id: SignatureId::new(),
            submission,
            organisation,
            organisation_name: whose.name,
            organisation_country: whose.country,
            organisation_register: whose.register,
            organisation_number: whose.number,
            person: None,
            person_name: self.person.clone(),
            person_position: self.position.clone(),
            declaration: String::new(),
            declaration_language: self.language,
            signed_at: self.received_at,
            erased_at: None,
            erased_for: None,
        }
    }
}

/// Why something on paper is not put on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrecorded {
    /// The period has not begun.
    TooEarly,
    /// The ministry withdrew the consultation.
    Withdrawn,
    /// The consultation is closed as answered: nobody would answer it any more.
    Answered,
    /// It cannot have come later than now.
    InTheFuture,
    /// It cannot have come before the consultation opened.
    BeforeOpening,
}

impl Unrecorded {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::TooEarly => "submissions-paper-too-early",
            Self::Withdrawn => "submissions-paper-withdrawn",
            Self::Answered => "submissions-paper-answered",
            Self::InTheFuture => "submissions-paper-in-the-future",
            Self::BeforeOpening => "submissions-paper-before-opening",
        })
    }

    /// The field that it is about; empty for the form as a whole.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::InTheFuture | Self::BeforeOpening => "received",
            Self::TooEarly | Self::Withdrawn | Self::Answered => "",
        }
    }
}

/// Whether something that came at `received_at` can be put on record now. It may be written down after the period, and
/// a letter that was posted in time may even come after it: whether it is considered is said in the answer.
///
/// # Errors
/// The first reason why not.
pub fn may_record(consultation: &Consultation, received_at: Instant, now: Instant) -> Result<(), Unrecorded> {
    match consultation.phase(now) {
        Phase::Draft | Phase::Scheduled | Phase::Upcoming => return Err(Unrecorded::TooEarly),
        Phase::Withdrawn => return Err(Unrecorded::Withdrawn),
        Phase::Answered => return Err(Unrecorded::Answered),
        Phase::Open | Phase::Closed if consultation.answered_at.is_some() => return Err(Unrecorded::Answered),
        Phase::Open | Phase::Closed => {}
    }
    match received_at {
        at if at > now => Err(Unrecorded::InTheFuture),
        at if consultation.opens_at.is_some_and(|opens_at| at < opens_at) => Err(Unrecorded::BeforeOpening),
        _ => Ok(()),
    }
}

/// The points of the version of the draft that papers are about, in each of its languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The version.
    pub version: VersionId,
    /// The texts, the first language first.
    pub texts: Vec<(Language, Vec<Point>)>,
}

impl Book {
    /// The points of the text in a language, or of the first one.
    pub fn points(&self, language: Option<Language>) -> impl Iterator<Item = (Language, &Point)> {
        let own = self.texts.iter().find(|(of, _)| Some(*of) == language).or(self.texts.first());
        own.into_iter().flat_map(|(of, points)| points.iter().map(|point| (*of, point)))
    }

    /// What a comment is on: the point with this printed number or with this address on the page; nothing is the whole
    /// draft.
    ///
    /// # Errors
    /// That there is no such point, or that there are several.
    pub fn find(&self, typed: &str, language: Option<Language>) -> Result<On, Said> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(On::WholeDraft);
        }
        let number = typed.strip_suffix('.').unwrap_or(typed);
        let matching = |fits: &dyn Fn(&Point) -> bool| -> Vec<(Language, Point)> {
            let own = self.points(language).filter(|(_, point)| fits(point));
            own.map(|(of, point)| (of, point.clone())).collect()
        };
        let mut found = matching(&|point| point.anchor == typed);
        if found.is_empty() {
            found = matching(&|point| !point.cited().is_empty() && point.cited() == number);
        }
        if found.is_empty() {
            found = matching(&|point| !point.cited().is_empty() && level(point.cited()) == level(number));
        }
        match found.as_slice() {
            [] => Err(said("submissions-paper-no-point").with("typed", typed)),
            [_] => {
                let (language, point) = found.remove(0);
                Ok(On::Point(Placed { point, language }))
            }
            several => {
                let anchors: Vec<&str> = several.iter().map(|(_, point)| point.anchor.as_str()).take(10).collect();
                Err(said("submissions-paper-several-points").with("typed", typed).with("points", anchors.join(", ")))
            }
        }
    }
}

/// A number with its raised digits on the line: `5.¹` is typed as `5.1`.
fn level(number: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |letter: char| match RAISED.iter().zip('0'..='9').find(|(raised, _)| **raised == letter) {
        Some((_, digit)) => digit,
        None => letter,
    };
    number.chars().map(digit).collect::<String>().to_lowercase()
}

/// A comment as it was typed.
#[derive(Debug, Clone, Copy)]
pub(in crate::submissions) struct Written<'a> {
    pub point: &'a str,
    pub kind: &'a str,
    pub text: &'a str,
    pub wording: &'a str,
}

impl Written<'_> {
    /// The comment, with its point; the problems are named by field.
    pub(in crate::submissions) fn comment(
        self,
        book: &Book,
        language: Option<Language>,
        problems: &mut Problems,
    ) -> Option<PaperComment> {
        let on = problems.take("point", book.find(self.point, language));
        let kind = problems.take("kind", CommentKind::chosen(self.kind));
        let body = problems.take("text", CommentBody::parse(self.text));
        let point = on.as_ref().and_then(|on| on.point());
        let wording = match (&on, point) {
            (Some(_), None) if !is_blank(self.wording) => Err(said("submissions-paper-wording-of-whole")),
            _ => ProposedWording::parse(self.wording, point.map_or("", |point| &point.body)),
        };
        let wording = problems.take("wording", wording);
        let text = CommentText { kind: kind?, body: body?, proposed_wording: wording? };
        Some(PaperComment { on: on?, text })
    }
}

/// The organisation of the register that was meant.
pub(in crate::submissions) fn registered(typed: &str, found: &[Organisation]) -> Result<Sender, Said> {
    match found {
        _ if is_blank(typed) => Err(said("submissions-paper-organisation-empty")),
        [] => Err(said("submissions-paper-organisation-unknown")),
        [one] => Ok(Sender::Registered(Box::new(one.clone()))),
        several => {
            let names: Vec<String> = several.iter().map(|one| format!("{} ({})", one.name, one.number)).collect();
            Err(said("submissions-paper-organisations").with("names", names.join("; ")))
        }
    }
}

/// A line of at most 200 characters that may be empty.
pub(in crate::submissions) fn line(typed: &str) -> Result<String, Said> {
    if is_blank(typed) { Ok(String::new()) } else { one_line(typed, 200) }
}

/// A country, or nothing.
pub(in crate::submissions) fn country(typed: &str) -> Result<String, Said> {
    if is_blank(typed) {
        return Ok(String::new());
    }
    Ok(Country::parse(typed)?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultations::sample;

    fn at(second: i64) -> Instant {
        Instant::from_microseconds(second * 1_000_000).expect("an instant")
    }

    #[test]
    fn raised_digits_may_be_typed_on_the_line() {
        assert_eq!(level("5.¹"), "5.1");
        assert_eq!(level("12.³⁰A"), "12.30a");
    }

    #[test]
    fn something_is_recorded_that_came_between_the_opening_and_now() {
        let consultation = Consultation {
            published_at: Some(at(10)),
            opens_at: Some(at(20)),
            closes_at: Some(at(40)),
            ..sample::consultation()
        };
        for (came, now, judged) in [
            (15, 15, Err(Unrecorded::TooEarly)),
            (19, 30, Err(Unrecorded::BeforeOpening)),
            (20, 30, Ok(())),
            (31, 30, Err(Unrecorded::InTheFuture)),
            (39, 50, Ok(())),
            (45, 50, Ok(())),
        ] {
            assert_eq!(may_record(&consultation, at(came), at(now)), judged, "{came} at {now}");
        }
        let answered = Consultation { answered_at: Some(at(60)), ..consultation.clone() };
        assert_eq!(may_record(&answered, at(39), at(70)), Err(Unrecorded::Answered));
        let withdrawn = Consultation { withdrawn_at: Some(at(30)), ..consultation };
        assert_eq!(may_record(&withdrawn, at(25), at(35)), Err(Unrecorded::Withdrawn));
    }
}
