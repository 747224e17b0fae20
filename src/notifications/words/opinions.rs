//! The letters about a view on a comment: to the colleague who is asked, and to the reviewer who asked.
use super::{envelope::Composed, occasion::Occasion, writing::Writing};
use crate::{
    accounts,
    addresses::{self, Page},
    assessments,
    consultations::Reference,
    ids::{OpinionId, PersonId},
    notifications::model::Why,
    opinions::{self, Opinion, Stage},
    platform::{Error, Refuse, Role, Stop, riga, said},
    submissions::{self, SentComment},
};

/// What a letter about a view is about.
struct About {
    opinion: Opinion,
    sent: SentComment,
    occasion: Occasion,
    /// The name of the other person.
    other: String,
}

impl About {
    async fn load(writing: &mut Writing<'_>, opinion: Opinion, other: PersonId) -> Result<Self, Stop<Why>> {
        let assessment = assessments::find(writing.conn, opinion.assessment).await?;
        opinion_serves(writing, &opinion, &assessment).await?;
        let sent = submissions::sent_comments(writing.conn, &[assessment.comment]).await?.pop();
        let sent = sent.ok_or_else(|| Error::internal("a comment on record is not there"))?;
        let occasion = Occasion::load(writing.conn, assessment.consultation, [&sent.comment].into_iter()).await?;
        let others = accounts::find_people(writing.conn, &[other]).await?;
        let other = others.into_iter().next().map(|other| other.name).unwrap_or_default();
        Ok(Self { opinion, sent, occasion, other })
    }

    fn reference(&self) -> String {
        Reference::of_comment(&self.occasion.consultation, self.sent.number, self.sent.comment.ordinal).to_string()
    }
}

/// A view that serves nothing any more is not asked for.
async fn opinion_serves(
    writing: &mut Writing<'_>,
    opinion: &Opinion,
    assessment: &assessments::Assessment,
) -> Result<(), Stop<Why>> {
    let consultation = crate::consultations::find_by_id(writing.conn, assessment.consultation).await?;
    match opinion.stage() {
        Stage::Waits => {
            opinion.can_be_given(&consultation, assessment.state, writing.now).map_err(|_| Why::Over).refuse()
        }
        Stage::Given => Ok(()),
        Stage::TakenBack => Err(Stop::Refused(Why::Over)),
    }
}

/// To the colleague: the question word for word, and the page with the comment. No letter if the request was taken back
/// or answered meanwhile.
pub(super) async fn asked(writing: &mut Writing<'_>, id: OpinionId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let opinion = opinions::find_asked(writing.conn, reader.person, id).await?;
    if opinion.stage() != Stage::Waits {
        return Err(Stop::Refused(Why::Over));
    }
    let asker = opinion.asked_by;
    let about = About::load(writing, opinion, asker).await?;
    let (envelope, language) = (about.occasion.within(writing.to(&reader)), reader.language);
    let title = about.occasion.title(language);
    let mut facts = vec![(said("notifications-number"), about.reference())];
    facts.extend(about.opinion.due_on.map(|due| (said("notifications-opinion-due"), riga::date(due, language))));
    let letter = envelope
        .letter()
        .paragraph(said("notifications-opinion-asked-text").with("person", &about.other).with("title", &title))
        .facts(facts)
        .heading(said("notifications-opinion-question"))
        .quote(&about.opinion.question)
        .link(said("notifications-opinion-asked-link"), &writing.address(addresses::Opinion { id }))
        .paragraph(said("notifications-opinion-asked-more"));
    let subject = said("notifications-opinion-asked-subject").with("number", about.reference()).with("title", title);
    Ok(envelope.close(letter, writing.config, subject, vec![said("notifications-because-you-are-asked")]))
}

/// To the reviewer who asked: the view word for word, as it is now.
pub(super) async fn given(writing: &mut Writing<'_>, id: OpinionId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Reviewer).await?;
    let opinion = opinions::find(writing.conn, id).await?;
    let (assessment, colleague) = (opinion.assessment, opinion.person);
    let about = About::load(writing, opinion, colleague).await?;
    let (envelope, language) = (about.occasion.within(writing.to(&reader)), reader.language);
    let title = about.occasion.title(language);
    let view = about.opinion.given.as_deref().ok_or(Why::Over).refuse()?;
    let page = addresses::StaffComment { id: assessment }.at("views");
    let letter = envelope
        .letter()
        .paragraph(said("notifications-opinion-given-text").with("person", &about.other).with("title", &title))
        .facts(vec![(said("notifications-number"), about.reference())])
        .heading(said("notifications-opinion-view"))
        .quote(view)
        .link(said("notifications-opinion-given-link"), &writing.address(page))
        .heading(said("notifications-opinion-question"))
        .quote(&about.opinion.question);
    let subject = said("notifications-opinion-given-subject").with("number", about.reference()).with("title", title);
    Ok(envelope.close(letter, writing.config, subject, vec![said("notifications-because-you-asked")]))
}
