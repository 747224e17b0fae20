//! The letters about meetings: what is new, to everybody who follows or takes part; and to whoever has registered.
use super::{
    composer::Composer,
    envelope::{Composed, Envelope, because_you_represent},
    news::Addressee,
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses,
    consultations::Consultation,
    events::MeetingStep,
    ids::{ConsultationId, MeetingId, RegistrationId},
    meetings::{self, Meeting, MeetingNotice},
    notifications::model::Why,
    platform::{Config, Instant, Language, Refuse, Said, Stop, calendar::calendar, riga, said},
};

/// What is new about a meeting, with the meeting as it stands now.
pub(super) async fn news(
    writing: &mut Writing<'_>,
    consultation: ConsultationId,
    id: MeetingId,
    step: MeetingStep,
) -> Result<Composed, Stop<Why>> {
    let Addressee { envelope, because, .. } = Addressee::of(writing).await?;
    let meeting = meetings::find(writing.conn, id, writing.now).await?;
    let occasion = Occasion::load(writing.conn, consultation, std::iter::empty()).await?;
    (if is_new(&meeting, &occasion.consultation, step, writing.now) { Ok(()) } else { Err(Why::Over) }).refuse()?;

    let language = envelope.language();
    let (title, notice) = (occasion.title(language), meeting.said(language));
    let envelope = occasion.to_outside(envelope);
    let envelope = match step {
        MeetingStep::Minutes(_) => envelope,
        _ => dated(envelope, &meeting, &occasion, writing.config),
    };
    let (text, about) = words(step);
    let letter = envelope.letter().paragraph(said(text).with("title", &title).with("kind", notice.kind.label()));
    let letter = told(letter, &meeting, step, language);
    let letter = letter.link(said("notifications-meeting-link"), &page(writing, &occasion.consultation, &meeting));
    let about = said(about).with("title", title).with("kind", notice.kind.label());
    Ok(envelope.close(letter, writing.config, about, vec![because, occasion.questions()]))
}

/// To the person who has registered: what, when and where, and who comes.
pub(super) async fn registered(writing: &mut Writing<'_>, id: RegistrationId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    let registration = meetings::find_registration(writing.conn, id).await?;
    writing.must_act_for(&reader, registration.organisation).await?;
    let meeting = meetings::find(writing.conn, registration.meeting, writing.now).await?;
    let occasion = Occasion::load(writing.conn, meeting.made.consultation, std::iter::empty()).await?;
    let is_ahead = !meeting.is_off(&occasion.consultation) && writing.now < meeting.latest.starts_at;
    let comes = registration.given_up_at.is_none() && is_ahead;
    (if comes { Ok(()) } else { Err(Why::Over) }).refuse()?;

    let language = reader.language;
    let (title, notice) = (occasion.title(language), meeting.said(language));
    let envelope = dated(occasion.to_outside(writing.to(&reader)), &meeting, &occasion, writing.config);
    let text = said("notifications-meeting-registered-text")
        .with("title", &title)
        .with("organisation", &registration.organisation_name);
    let letter = envelope
        .letter()
        .paragraph(text)
        .facts(facts(notice, language))
        .paragraph(said("notifications-meeting-who-comes"))
        .quote(&registration.people)
        .link(said("notifications-meeting-registered-link"), &page(writing, &occasion.consultation, &meeting));
    let small = vec![because_you_represent(&registration.organisation_name), occasion.questions()];
    let about = said("notifications-meeting-registered-subject").with("title", title);
    let about = about.with("kind", notice.kind.label());
    Ok(envelope.close(letter, writing.config, about, small))
}

/// Whether a step is still news: a later one has a letter of its own.
fn is_new(meeting: &Meeting, of: &Consultation, step: MeetingStep, now: Instant) -> bool {
    let is_ahead = !meeting.is_off(of) && now < meeting.latest.starts_at;
    match step {
        MeetingStep::Announced => is_ahead && meeting.latest.revision == 1,
        MeetingStep::Changed(revision) => is_ahead && meeting.latest.revision == revision,
        MeetingStep::Cancelled => meeting.latest.is_cancelled,
        MeetingStep::Minutes(revision) => meeting.minutes_revision() == revision,
    }
}

fn words(step: MeetingStep) -> (&'static str, &'static str) {
    match step {
        MeetingStep::Announced => ("notifications-meeting-announced-text", "notifications-meeting-announced-subject"),
        MeetingStep::Changed(_) => ("notifications-meeting-changed-text", "notifications-meeting-changed-subject"),
        MeetingStep::Cancelled => ("notifications-meeting-cancelled-text", "notifications-meeting-cancelled-subject"),
        MeetingStep::Minutes(1) => ("notifications-minutes-text", "notifications-minutes-subject"),
        MeetingStep::Minutes(_) => ("notifications-minutes-corrected-text", "notifications-minutes-corrected-subject"),
    }
}

fn dated(envelope: Envelope, meeting: &Meeting, occasion: &Occasion, config: &Config) -> Envelope {
    let language = envelope.language();
    let title = occasion.title(language);
    let entry = meetings::entry(meeting, &occasion.consultation, &title, language, config);
    envelope.calendar(calendar(&title, language, &[entry]))
}

fn page(writing: &Writing<'_>, of: &Consultation, meeting: &Meeting) -> String {
    writing.address(addresses::Meeting { no: &of.number, meeting: meeting.made.ordinal })
}

fn told(letter: Composer, meeting: &Meeting, step: MeetingStep, language: Language) -> Composer {
    let notice = meeting.said(language);
    match step {
        MeetingStep::Announced => agenda(letter.facts(facts(notice, language)), notice),
        MeetingStep::Changed(revision) => {
            let before = meeting.said_at_revision(revision - 1, language);
            let before = before.filter(|before| before.starts_at != notice.starts_at);
            let before = before.map(|before| (said("notifications-closed-before"), moment(before.starts_at, language)));
            let facts = facts(notice, language).into_iter().chain(before).collect();
            agenda(reason(letter.facts(facts), notice), notice)
        }
        MeetingStep::Cancelled => reason(letter.facts(facts(notice, language)), notice),
        MeetingStep::Minutes(_) => letter,
    }
}

fn facts(notice: &MeetingNotice, language: Language) -> Vec<(Said, String)> {
    let mut facts = vec![(said("notifications-meeting-when"), moment(notice.starts_at, language))];
    for (label, value) in
        [("notifications-meeting-where", &notice.place), ("notifications-meeting-online", &notice.link)]
    {
        if !value.is_empty() {
            facts.push((said(label), value.clone()));
        }
    }
    let until = notice.registration_until.filter(|_| !notice.is_cancelled);
    let until = until.map(|until| moment(riga::last_minute(until), language));
    facts.extend(until.map(|until| (said("notifications-meeting-register"), until)));
    facts
}

fn agenda(letter: Composer, notice: &MeetingNotice) -> Composer {
    letter.paragraph(said("notifications-meeting-agenda")).quote(&notice.agenda)
}

fn reason(letter: Composer, notice: &MeetingNotice) -> Composer {
    match &notice.reason {
        Some(why) => letter.paragraph(said("notifications-reason")).quote(why),
        None => letter,
    }
}

fn moment(at: Instant, language: Language) -> String {
    let words = said("notifications-in-riga").with("time", riga::moment(at, language)).with("offset", riga::offset(at));
    words.in_language(language).to_string()
}
