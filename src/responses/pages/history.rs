//! The history of a comment on the desk, from the trail and from the record.
use super::detail::Detail;
use crate::{
    accounts::Contact,
    audit::Entry,
    events::Event,
    ids::PersonId,
    platform::{Instant, Phrase, web::Shell},
};

impl Detail {
    /// What happened to the comment, the newest first, each with its instant.
    pub fn history(&self) -> Vec<(Phrase, Instant)> {
        let received = self.shell.t("responses-was-received").with("reference", self.reference());
        let mut steps = vec![(received, self.sent().received_at)];
        steps.extend(self.trail.iter().filter_map(|entry| step(&self.shell, &self.people, entry)));
        steps.extend(self.answers.iter().map(|recorded| {
            let key =
                if recorded.answer.corrects.is_some() { "responses-was-corrected" } else { "responses-was-published" };
            (named(&self.shell, &self.people, key, recorded.published_by), recorded.published_at)
        }));
        steps.extend(self.assignment.as_ref().map(|made| {
            let key = if made.assignee.is_some() { "responses-was-assigned" } else { "responses-was-unassigned" };
            let words = named(&self.shell, &self.people, key, made.assigned_by);
            let to = made.assignee.map_or("", |to| name(&self.people, to));
            (words.with("to", to), made.assigned_at)
        }));
        steps.sort_by_key(|(_, at)| *at);
        steps.reverse();
        steps
    }
}

/// The text of one line of the trail; `None` if it is not about an answer.
fn step(shell: &Shell, people: &[Contact], entry: &Entry) -> Option<(Phrase, Instant)> {
    let key = match entry.event.known()? {
        Event::ResponseDrafted { .. } => "responses-was-drafted",
        Event::ResponseReturned { .. } => "responses-was-returned",
        Event::ResponseApproved { .. } => "responses-was-approved",
        Event::ResponseDiscarded { .. } => "responses-was-discarded",
        Event::NoteTakenUp { .. } => "responses-was-taken-up",
        Event::CommentDivided { .. } => "responses-was-divided",
        Event::CommentUnited { .. } => "responses-was-united",
        _ => return None,
    };
    Some((named(shell, people, key, entry.person?), entry.at))
}

fn named(shell: &Shell, people: &[Contact], key: &str, person: PersonId) -> Phrase {
    shell.t(key).with("name", name(people, person))
}

/// The name of one of these people.
pub(super) fn name(people: &[Contact], person: PersonId) -> &str {
    people.iter().find(|contact| contact.person == person).map_or("", |contact| &contact.name)
}
