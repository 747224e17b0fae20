//! The words of the letters: what a telling says to its reader at the time of writing. A new audience needs one arm
//! here.

mod about_comment;
mod accounts;
mod answers;
mod composer;
mod digest;
mod envelope;
mod erasing;
mod following;
mod holding;
mod html;
mod meetings;
mod more_time;
mod news;
mod occasion;
mod opinions;
mod redacting;
mod register;
mod reminder;
mod returned;
mod submission;
mod waiting;
mod work;
mod writing;

use self::{envelope::Composed, writing::Writing};
use super::model::{Kind, NewLetter, Telling, Why};
use crate::{
    accounts::Purpose,
    audit,
    events::{Audience, News},
    ids::{LinkId, TellingId},
    platform::{Config, Conn, Error, Instant, Stop},
};

/// The result of the tellings for one letter.
pub(super) struct Worded {
    /// The letter of those that are not closed; `None` if all are closed.
    pub(super) letter: Option<NewLetter>,
    /// The tellings without a place in the letter, with the reason.
    pub(super) closed: Vec<(TellingId, Why)>,
}

/// The letter of these tellings: one, or all of a reader that are daily, gathered, or for the letter of a morning.
pub(super) async fn letter(
    conn: &mut Conn,
    now: Instant,
    config: &Config,
    tellings: &[Telling],
) -> Result<Worded, Error> {
    match tellings {
        [first, ..] if first.digest => digest::letter(conn, now, config, tellings).await,
        [telling] if !telling.kind.is_daily() => {
            let mut writing = Writing { conn, now, config, telling };
            match alone(&mut writing).await {
                Ok(composed) => Ok(Worded { letter: Some(composed.letter), closed: Vec::new() }),
                Err(Stop::Refused(why)) => Ok(Worded { letter: None, closed: vec![(telling.id, why)] }),
                Err(Stop::Failed(error)) => Err(error),
            }
        }
        [first, ..] if first.kind.is_gathered() => submission::gathered(conn, now, config, tellings).await,
        daily => waiting::letter(conn, now, config, daily).await,
    }
}

/// The letter of one telling.
async fn alone(writing: &mut Writing<'_>) -> Result<Composed, Stop<Why>> {
    let event = audit::find(writing.conn, writing.telling.event).await?.known();
    let event = event.ok_or_else(|| Error::internal("an event that cannot be read"))?;
    match event.audience() {
        Audience::Owner(_, change) => accounts::way_in_changed(writing, change).await,
        Audience::Link(link) => of_link(writing, link).await,
        Audience::FormerAddress(link) => accounts::changed_address(writing, link).await,
        Audience::Deciding(organisation) => register::applied(writing, organisation).await,
        Audience::Decided(decision) => register::decided(writing, decision).await,
        Audience::Managers(link) => register::asked(writing, link).await,
        Audience::FormerMember(membership) => register::ended(writing, membership).await,
        Audience::Submitted(submission) | Audience::Withdrawn(submission) | Audience::Recorded(submission) => {
            submission::letter(writing, submission).await
        }
        Audience::HeldBack(held) | Audience::ShownAgain(held) => holding::letter(writing, held).await,
        Audience::Redacted(redaction) => redacting::letter(writing, redaction).await,
        Audience::Erased(erasure) => erasing::letter(writing, erasure).await,
        Audience::Answered(_, publication) if writing.telling.kind == Kind::Answers => {
            answers::letter(writing, publication).await
        }
        Audience::Answered(consultation, _) => news::letter(writing, consultation, News::Answers).await,
        Audience::Follower(follower) => following::confirmation(writing, follower).await,
        Audience::Drafter(response) => returned::letter(writing, response).await,
        Audience::Assignee(assignment) => work::assigned(writing, assignment).await,
        Audience::Worker(_) => work::due(writing).await,
        Audience::Colleague(opinion) => opinions::asked(writing, opinion).await,
        Audience::Asker(opinion) => opinions::given(writing, opinion).await,
        Audience::Writers(statement) => reminder::letter(writing, statement).await,
        Audience::Following(consultation, news) => news::letter(writing, consultation, news).await,
        Audience::Invited(consultation, _) => news::letter(writing, consultation, News::Published).await,
        Audience::Meeting(consultation, meeting, step) => meetings::news(writing, consultation, meeting, step).await,
        Audience::Registered(registration) => meetings::registered(writing, registration).await,
        Audience::Asked(request) => more_time::asked(writing, request).await,
        Audience::NotGranted(request) => more_time::refused(writing, request).await,
        Audience::Editors(consultation) => news::missed(writing, consultation).await,
        Audience::Nobody | Audience::Approvers(_) => Err(Error::internal("no letter of its own").into()),
    }
}

async fn of_link(writing: &mut Writing<'_>, link: LinkId) -> Result<Composed, Stop<Why>> {
    let link = writing.link_to_send(link).await?;
    match link.purpose {
        Purpose::Reset => accounts::reset(writing, &link).await,
        Purpose::Welcome => Ok(accounts::welcome(writing, &link)),
        Purpose::Address => accounts::new_address(writing, &link).await,
        Purpose::Application => register::application(writing, &link).await,
        Purpose::Access => register::access(writing, &link).await,
        Purpose::Invitation => register::invitation(writing, &link).await,
    }
}
