//! Carries out the story: each deed is done by the action that people use for it, at its own time.
mod answers;
mod consultations;
mod life;
mod people;
mod statements;
mod work;

use std::collections::HashMap;

use super::{
    Demonstration, Sight, SignIn,
    calendar::Calendar,
    cast::{self, Character},
    drafts::Draft,
    story::Deed,
};
use crate::{
    accounts::{self, Password},
    ids::{MeetingId, OrganisationId, PersonId, StatementId},
    platform::{Actor, Error, Instant, Said, Staff, web::App},
};

/// The demonstration as far as it has been made.
pub struct Stage<'a> {
    app: &'a App,
    calendar: Calendar,
    /// The people by e-mail address.
    people: HashMap<&'static str, PersonId>,
    /// The organisations by name.
    organisations: HashMap<&'static str, OrganisationId>,
    /// The numbers of the consultations, by the key of the draft.
    consultations: HashMap<&'static str, String>,
    /// The statements by the key of the script.
    statements: HashMap<&'static str, StatementId>,
    /// The meetings by the key of the gathering.
    meetings: HashMap<&'static str, MeetingId>,
    sign_ins: Vec<SignIn>,
}

impl<'a> Stage<'a> {
    /// An empty one.
    pub fn new(app: &'a App, calendar: Calendar) -> Self {
        Self {
            app,
            calendar,
            people: HashMap::new(),
            organisations: HashMap::new(),
            consultations: HashMap::new(),
            statements: HashMap::new(),
            meetings: HashMap::new(),
            sign_ins: Vec::new(),
        }
    }

    /// Carries out one deed.
    pub async fn play(&mut self, now: Instant, deed: &Deed) -> Result<(), Error> {
        match deed {
            Deed::StaffBegin => self.add_staff(now).await,
            Deed::Joins(ngo) => self.add_organisation(now, ngo).await,
            Deed::Applies(ngo) => self.apply(now, ngo).await,
            Deed::Admits(ngo, who) => self.admit(now, ngo, who).await,
            Deed::Prepares(draft) => self.prepare(now, draft).await,
            Deed::Publishes(draft) => self.publish(now, draft).await,
            Deed::Writes(script) => self.write(now, script).await,
            Deed::Submits(script) => self.submit(now, script).await,
            Deed::Reopens(script) => self.reopen(now, script).await,
            Deed::Answers(script) => self.answer(now, script).await,
            Deed::Decides(script) => self.decide(now, script, |line| line.reply).await,
            Deed::Corrects(script) => self.correct(now, script).await,
            Deed::DecidesCorrections(script) => self.decide(now, script, |line| line.correction).await,
            Deed::PublishesAnswers(draft) => self.publish_answers(now, draft).await,
            Deed::Closes(draft) => self.close(now, draft).await,
            Deed::CorrectsNotice(correction) => self.correct_notice(now, correction).await,
            Deed::AsksForTime(wish) => self.ask_for_time(now, wish).await,
            Deed::Lengthens(lengthening) => self.lengthen(now, lengthening).await,
            Deed::PublishesVersion(version) => self.publish_version(now, version).await,
            Deed::Announces(gathering) => self.announce(now, gathering).await,
            Deed::Registers(gathering, ngo, people) => self.register(now, gathering, ngo, people).await,
            Deed::PublishesMinutes(gathering) => self.publish_minutes(now, gathering).await,
            Deed::HandsOut(handing) => self.hand_out(now, handing).await,
            Deed::Labels(labelling) => self.label(now, labelling).await,
            Deed::NotesInside(aside) => self.note_inside(now, aside).await,
            Deed::AsksView(aside) => self.ask_view(now, aside).await,
            Deed::KeepsText(kept) => self.keep_text(now, kept).await,
            Deed::TakesUpNote(script) => self.take_up_note(now, script).await,
        }
    }

    /// The finished demonstration.
    pub fn finish(self) -> Demonstration {
        let sights = Sight::all(|draft: &Draft| self.number(draft));
        Demonstration { sights, sign_ins: self.sign_ins }
    }

    fn note(&mut self, who: Character, id: PersonId, password: Password, may: Vec<Said>) {
        self.people.insert(who.email, id);
        self.sign_ins.push(SignIn { person: id, name: who.name, email: who.email, password, may });
    }

    fn number(&self, draft: &Draft) -> String {
        self.consultations[draft.key].clone()
    }

    fn admin(&self) -> Actor {
        Actor::Staff(self.people[cast::EDVINS.email])
    }

    async fn staff(&self, who: Character) -> Result<Staff, Error> {
        let viewer = accounts::viewer_of(&*self.app.db.read().await?, self.people[who.email]).await?;
        viewer.staff().ok_or(Error::Forbidden)
    }
}
