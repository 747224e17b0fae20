//! The letters to whoever answers comments: what was handed to them, and what is due.
use super::{envelope::Composed, occasion::Occasion, writing::Writing};
use crate::{
    accounts,
    addresses::{self, Page},
    assessments, consultations,
    ids::AssignmentId,
    notifications::model::Why,
    platform::{Refuse, Role, Stop, riga, said},
};

/// How many comments were handed out, by whom, until when. No letter if they were handed on meanwhile.
pub(super) async fn assigned(writing: &mut Writing<'_>, id: AssignmentId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Reviewer).await?;
    let assignment = assessments::assignment(writing.conn, id).await?;
    let count = assessments::still_assigned(writing.conn, id).await?;
    (if count > 0 { Ok(()) } else { Err(Why::Over) }).refuse()?;
    let by = accounts::find_people(writing.conn, &[assignment.assigned_by]).await?.pop().map(|by| by.name);
    let occasion = Occasion::load(writing.conn, assignment.consultation, std::iter::empty()).await?;
    let (envelope, language) = (occasion.within(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let number = occasion.consultation.number.as_str();
    let list = addresses::StaffComments {}.with("consultation", number).with("assignee", "me");
    let day = assignment.due_at.map(|due| riga::date(riga::last_minute(due), language));
    let mut facts = vec![(said("notifications-number"), number.to_owned())];
    facts.extend(day.map(|day| (said("notifications-work-until"), day)));
    let text = said("notifications-assigned-text")
        .with("person", by.unwrap_or_default())
        .with("count", count)
        .with("title", &title);
    let letter = envelope.letter().paragraph(text).facts(facts);
    let letter = letter.link(said("notifications-work-link"), &writing.address(list));
    let about = said("notifications-assigned-subject").with("count", count).with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-answer")]))
}

/// How much of what was handed to the reader waits, and how much of it is late. No letter if nothing is due any more.
pub(super) async fn due(writing: &mut Writing<'_>) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Reviewer).await?;
    let withdrawn = consultations::withdrawn(writing.conn).await?;
    let soon = riga::morning(writing.now, 2);
    let (_, due) = assessments::work_of(writing.conn, reader.person, soon, &withdrawn).await?;
    let (_, overdue) = assessments::work_of(writing.conn, reader.person, writing.now, &withdrawn).await?;
    (if due > 0 { Ok(()) } else { Err(Why::Over) }).refuse()?;
    let envelope = writing.to(&reader);
    let list = addresses::StaffComments {}.with("assignee", "me");
    let letter = envelope.letter().paragraph(said("notifications-work-due-text").with("count", due));
    let letter = match overdue {
        0 => letter,
        overdue => letter.paragraph(said("notifications-work-overdue").with("count", overdue)),
    };
    let letter = letter.link(said("notifications-work-link"), &writing.address(list));
    let about = said("notifications-work-due-subject").with("count", due);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-answer")]))
}
