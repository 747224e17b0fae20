//! The letter on the day before the end of a period: the statement is not submitted.
use super::{
    envelope::{Composed, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses, consultations,
    ids::StatementId,
    notifications::model::Why,
    organisations,
    platform::{
        Instant, Refuse, Stop,
        calendar::{Entry, calendar},
        riga, said,
    },
    statements::{self, Reply},
};

/// How many comments the statement has, until when it can be submitted, and where; of a revision also that the earlier
/// submission stands. No letter if it was submitted or the end of the period has changed.
pub(super) async fn letter(writing: &mut Writing<'_>, id: StatementId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let statement = statements::find(writing.conn, id).await?;
    writing.must_act_for(&reader, statement.organisation).await?;
    let occasion = Occasion::load(writing.conn, statement.consultation, std::iter::empty()).await?;
    let is_near = |closes_at: &Instant| statement.is_to_be_reminded(writing.now, *closes_at);
    let last_minute = occasion.consultation.closes_at.filter(is_near).map(riga::last_minute);
    let last_minute = last_minute.ok_or(Why::Over).refuse()?;
    let count = statements::comment_counts(writing.conn, &[id]).await?.remove(&id).unwrap_or_default();
    let names = organisations::names(writing.conn, &[statement.organisation]).await?;
    let name = names.get(&statement.organisation).map(String::as_str).unwrap_or_default();

    let (envelope, language) = (occasion.to_outside(writing.to(&reader)), reader.language);
    let title = occasion.title(language);
    let closes = said("notifications-in-riga")
        .with("time", riga::moment(last_minute, language))
        .with("offset", riga::offset(last_minute));
    let is_last_day = riga::days_between(writing.now, last_minute) == 0;
    let stands = statements::standing_before(writing.conn, &statement).await?.is_some();
    let text = match statement.reply {
        Reply::NoObjections => said("notifications-reminder-no-objections"),
        Reply::Comments => said("notifications-reminder-text").with("count", count),
    };
    let text = text.with("organisation", name).with("title", &title);
    let letter = envelope
        .letter()
        .paragraph(text)
        .facts(vec![(said("notifications-closes"), closes.in_language(language).to_string())])
        .link(said("notifications-reminder-link"), &writing.address(addresses::StatementCheck { id }))
        .paragraph(said(if stands { "notifications-reminder-stands" } else { "notifications-reminder-what" }));
    let about = match (stands, is_last_day) {
        (false, true) => "notifications-reminder-subject-today",
        (false, false) => "notifications-reminder-subject-tomorrow",
        (true, true) => "notifications-revision-subject-today",
        (true, false) => "notifications-revision-subject-tomorrow",
    };
    let small = vec![because_you_represent(name), occasion.questions()];
    let dates: Vec<Entry> =
        consultations::closing(&occasion.consultation, &title, language, writing.config).into_iter().collect();
    let envelope = envelope.calendar(calendar(&title, language, &dates));
    Ok(envelope.close(letter, writing.config, said(about).with("title", title), small))
}
