//! The letters about a request for more time: to the officials who answer it, and the answer "no" to its organisation.
//! The answer "yes" is the news of the longer period.
use super::{
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses,
    consultations::{self, Part},
    ids::TimeRequestId,
    notifications::model::Why,
    platform::{Refuse, Role, Stop, riga, said},
    requests::{self, Answer},
};

/// To an official: who asks, until when, and why. None if it is answered meanwhile.
pub(super) async fn asked(writing: &mut Writing<'_>, id: TimeRequestId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let request = requests::find(writing.conn, id).await?;
    let parts = consultations::parts(writing.conn, request.consultation).await?;
    if !parts.contains(&(reader.person, Part::Responsible)) {
        writing.must_hold(&reader, Role::Editor).await?;
    }
    let occasion = Occasion::load(writing.conn, request.consultation, std::iter::empty()).await?;
    let changes = consultations::period_changes(writing.conn, request.consultation).await?;
    let refused = requests::refusal(writing.conn, id).await?;
    let waits = request.answer(&occasion.consultation, &changes, refused, writing.now) == Answer::Waits;
    (if waits { Ok(()) } else { Err(Why::Over) }).refuse()?;

    let language = reader.language;
    let title = occasion.title(language);
    let page = writing.address(addresses::StaffTimeRequests { no: &occasion.consultation.number });
    let wanted = request.wanted_until.map(|until| riga::moment(riga::last_minute(until), language));
    let wanted = wanted.map(|until| vec![(said("notifications-time-wanted"), until)]);
    let envelope = occasion.within(writing.to(&reader));
    let text = said("notifications-time-asked-text").with("organisation", &request.organisation_name);
    let letter = envelope.letter().paragraph(text.with("title", &title));
    let letter = match wanted {
        Some(facts) => letter.facts(facts),
        None => letter,
    };
    let letter = letter.quote(&request.reason).link(said("notifications-time-asked-link"), &page);
    let about = said("notifications-time-asked-subject").with("title", title);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-edit")]))
}

/// To a person of the organisation: why the period is not lengthened.
pub(super) async fn refused(writing: &mut Writing<'_>, id: TimeRequestId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let request = requests::find(writing.conn, id).await?;
    writing.must_act_for(&reader, request.organisation).await?;
    let refused = requests::refusal(writing.conn, id).await?;
    let refused = refused.ok_or(Why::Over).refuse()?;
    let occasion = Occasion::load(writing.conn, request.consultation, std::iter::empty()).await?;

    let language = reader.language;
    let title = occasion.title(language);
    let page = writing.address(addresses::TimeRequests { no: &occasion.consultation.number });
    let envelope = occasion.to_outside(writing.to(&reader));
    let letter = envelope
        .letter()
        .paragraph(said("notifications-time-refused-text").with("title", &title))
        .paragraph(said("notifications-reason"))
        .quote(&refused.reason)
        .link(said("notifications-time-refused-link"), &page);
    let small = vec![because_you_represent(&request.organisation_name), occasion.questions()];
    let about = said("notifications-time-refused-subject").with("title", title);
    Ok(envelope.close(letter, writing.config, about, small))
}
