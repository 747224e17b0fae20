//! What can happen to a request for a view. Lock order: the consultation (shared, so that it is not closed meanwhile),
//! the assessment, the request.
use super::{
    model::{NewOpinion, Opinion, Stage, Unasked, Ungiven, still_serves},
    store,
};
use crate::{
    accounts,
    assessments::{self, Assessment},
    audit, consultations,
    consultations::Consultation,
    events::Event,
    ids::{AssessmentId, OpinionId},
    platform::{Actor, Error, Instant, Person, Refuse, Reviewer, Stop, Tx},
};

/// Asks a colleague for a view on a comment. The same form sent again asks nobody else; with another question it
/// corrects its own.
///
/// # Errors
/// [`Error::NotFound`] when there is no such assessment; why nobody was asked.
pub async fn ask(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    about: AssessmentId,
    new: &NewOpinion,
) -> Result<(), Stop<Unasked>> {
    let by = reviewer.person.id;
    let (consultation, assessment) = lock(tx, about).await?;
    if let Some(asked) = store::of_form(tx, by, new.form).await? {
        return correct(tx, &asked, about, new).await;
    }
    still_serves(&consultation, assessment.state, now).map_err(Unasked::Over).refuse()?;
    if new.person == by {
        return Err(Stop::Refused(Unasked::Oneself));
    }
    if !accounts::colleagues_with_account(tx).await?.iter().any(|one| one.person == new.person) {
        return Err(Stop::Refused(Unasked::Nobody));
    }
    let opinion = store::add(tx, now, by, about, new).await?.ok_or(Unasked::Waits).refuse()?;
    let event = Event::OpinionAsked { consultation: consultation.id, opinion };
    Ok(audit::record(tx, now, Actor::Staff(by), &event).await?)
}

/// The form was sent before: the reviewer pressed twice, or came back to it.
async fn correct(tx: &mut Tx, asked: &Opinion, about: AssessmentId, new: &NewOpinion) -> Result<(), Stop<Unasked>> {
    if asked.assessment == about && asked.is_what(new) {
        return Ok(());
    }
    let is_open = asked.assessment == about && asked.person == new.person && asked.stage() == Stage::Waits;
    if is_open { Ok(store::correct(tx, asked.id, new).await?) } else { Err(Stop::Refused(Unasked::Asked)) }
}

/// Gives one's view, or changes it. `seen` is the revision on the page. The same words again change nothing.
///
/// # Errors
/// [`Error::NotFound`] when this person was not asked; why the view was not saved.
pub async fn give(
    tx: &mut Tx,
    now: Instant,
    person: &Person,
    id: OpinionId,
    seen: i32,
    view: &str,
) -> Result<(), Stop<Ungiven>> {
    let about = store::find_asked(tx, person.id, id).await?.assessment;
    let (consultation, assessment) = lock(tx, about).await?;
    let opinion = store::lock(tx, id).await?;
    if opinion.given.as_deref() == Some(view) {
        return Ok(());
    }
    opinion.can_be_given(&consultation, assessment.state, now).map_err(Ungiven::Over).refuse()?;
    if opinion.revision != seen {
        return Err(Stop::Refused(Ungiven::Changed(Box::new(opinion))));
    }
    store::give(tx, now, &opinion, view).await?;
    let (consultation, revision) = (consultation.id, opinion.revision + 1);
    let event = Event::OpinionGiven { consultation, opinion: id, revision };
    Ok(audit::record(tx, now, Actor::Person(person.id), &event).await?)
}

/// Takes a request back. A second time nothing happens.
///
/// # Errors
/// [`Error::NotFound`] when there is no such request about this comment; the view, if it was given meanwhile.
pub async fn take_back(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    about: AssessmentId,
    id: OpinionId,
) -> Result<(), Stop<Stage>> {
    let (consultation, _) = lock(tx, about).await?;
    let opinion = store::lock(tx, id).await?;
    if opinion.assessment != about {
        return Err(Error::NotFound.into());
    }
    match opinion.stage() {
        Stage::TakenBack => Ok(()),
        Stage::Given => Err(Stop::Refused(Stage::Given)),
        Stage::Waits => {
            store::take_back(tx, now, reviewer.person.id, id).await?;
            let event = Event::OpinionTakenBack { consultation: consultation.id, opinion: id };
            Ok(audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await?)
        }
    }
}

async fn lock(tx: &mut Tx, about: AssessmentId) -> Result<(Consultation, Assessment), Error> {
    let found = assessments::find(tx, about).await?;
    let consultation = consultations::hold_by_id(tx, found.consultation).await?;
    Ok((consultation, assessments::lock(tx, about).await?))
}
