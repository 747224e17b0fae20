//! What is done at the desk beside answering.
use super::{Stage, answers::failed};
use crate::{
    assessments::{self, LabelLook},
    consultations,
    demo::{
        cast,
        scripts::Script,
        work::{Aside, Chosen, Handing, Kept, Labelling},
    },
    ids::{AssessmentId, ConsultationId, FormId},
    notes::{self, NewNote},
    opinions::{self, NewOpinion},
    platform::{Error, Instant, Reviewer, Tx},
    responses::{self, TextWords},
    submissions,
};

impl Stage<'_> {
    pub(super) async fn hand_out(&mut self, now: Instant, handing: &'static Handing) -> Result<(), Error> {
        let staff = self.staff(cast::MADARA).await?;
        let (of, ids) = self.chosen(handing.comments).await?;
        let to = (Some(self.people[handing.to.email]), Some(self.calendar.closing(handing.due)));
        let write = async move |tx: &mut Tx| assessments::actions::assign(tx, now, &staff, of, &ids, to).await;
        let handed = self.app.db.write(write).await;
        handed.map(drop).map_err(|stop| failed(stop, || "comments are not handed out".to_owned()))
    }

    pub(super) async fn label(&mut self, now: Instant, labelling: &'static Labelling) -> Result<(), Error> {
        let staff = self.staff(cast::MADARA).await?;
        let number = self.number(labelling.draft);
        let (_, ids) = self.chosen(labelling.comments).await?;
        let look = LabelLook { name: labelling.name.to_owned(), colour: labelling.colour, is_public: true };
        let write = async move |tx: &mut Tx| {
            let of = consultations::find(tx, &number).await?.id;
            let label = assessments::actions::make_label(tx, now, &staff, of, look).await?;
            assessments::actions::put_label(tx, now, &staff, of, label, &ids).await
        };
        let labelled = self.app.db.write(write).await;
        labelled.map(drop).map_err(|stop| failed(stop, || format!("{} labels nothing", labelling.name)))
    }

    pub(super) async fn note_inside(&mut self, now: Instant, aside: &'static Aside) -> Result<(), Error> {
        let staff = self.staff(aside.who).await?;
        let about = self.about(aside.comment).await?;
        let note = NewNote { form: FormId::new(), body: aside.words.to_owned() };
        let noted = self.app.db.write(async move |tx| notes::actions::write(tx, now, &staff, about, &note).await).await;
        noted.map_err(|stop| failed(stop, || "nothing is noted".to_owned()))
    }

    /// Asks the colleague who leads consultations.
    pub(super) async fn ask_view(&mut self, now: Instant, aside: &'static Aside) -> Result<(), Error> {
        let reviewer = Reviewer(self.staff(aside.who).await?);
        let about = self.about(aside.comment).await?;
        let (form, question) = (FormId::new(), aside.words.to_owned());
        let asked = NewOpinion { form, person: self.people[cast::RASMA.email], question, due_on: None };
        let write = async move |tx: &mut Tx| opinions::actions::ask(tx, now, &reviewer, about, &asked).await;
        self.app.db.write(write).await.map_err(|stop| failed(stop, || "nobody is asked".to_owned()))
    }

    pub(super) async fn keep_text(&mut self, now: Instant, kept: &'static Kept) -> Result<(), Error> {
        let reviewer = Reviewer(self.staff(kept.who).await?);
        let Kept { language, title, body, .. } = *kept;
        let words = TextWords { title: title.to_owned(), language, body: body.to_owned() };
        let write = async move |tx: &mut Tx| responses::actions::add_text(tx, now, &reviewer, words).await;
        self.app.db.write(write).await.map_err(|stop| failed(stop, || format!("{title} is not kept")))
    }

    pub(super) async fn take_up_note(&mut self, now: Instant, script: &'static Script) -> Result<(), Error> {
        let reviewer = Reviewer(self.staff(cast::MADARA).await?);
        let conn = self.app.db.read().await?;
        let of = submissions::of_statement(&conn, self.statements[script.key]).await?.ok_or(Error::NotFound)?.id;
        drop(conn);
        let write = async move |tx: &mut Tx| submissions::actions::take_up_note(tx, now, &reviewer, of).await;
        let taken = self.app.db.write(write).await;
        taken.map(drop).map_err(|stop| failed(stop, || format!("the note of {} is not taken up", script.key)))
    }

    async fn about(&self, comment: Chosen) -> Result<AssessmentId, Error> {
        self.chosen(&[comment]).await?.1.pop().ok_or(Error::NotFound)
    }

    /// Comments of one consultation.
    async fn chosen(&self, comments: &[Chosen]) -> Result<(ConsultationId, Vec<AssessmentId>), Error> {
        let mut chosen = Vec::new();
        for (script, at) in comments {
            chosen.push(self.assessed(script).await?.swap_remove(*at).1);
        }
        let of = chosen.first().ok_or(Error::NotFound)?.consultation;
        Ok((of, chosen.iter().map(|one| one.id).collect()))
    }
}
