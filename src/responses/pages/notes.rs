//! Writing an internal note about a comment, and removing it.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    aside::{Beside, Noted},
    asked::Asked,
};
use crate::{
    accounts::{self, Contact},
    addresses,
    ids::{AssessmentId, FormId, NoteId},
    notes::{self, InternalNote, NewNote},
    platform::{
        Error, Phrase, Staff, said,
        web::{
            App, Field, Form, Now, Page, PathOf, PathsOf, Pressed, Problems, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
};

/// The place of the notes on the page of a comment.
const NOTES: &str = "notes";

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    note: String,
    /// The key of the form.
    form: String,
}

impl Input {
    fn parse(&self, problems: &mut Problems) -> Option<NewNote> {
        let body = problems.take("note", InternalNote::words(&self.note))?;
        Some(NewNote { form: self.form.parse().unwrap_or_else(|_| FormId::new()), body })
    }
}

/// `/staff/comments/{id}/notes`: the notes about a comment, and the form for a new one.
#[derive(Template)]
#[template(path = "responses/notes.html")]
struct NotesPage {
    shell: Shell,
    beside: Beside,
    people: Vec<Contact>,
    input: Input,
    problems: Problems,
}

impl NotesPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        let writers: Vec<_> = beside.aside.people().collect();
        let people = accounts::find_people(&mut conn, &writers).await?;
        let input = Input { form: FormId::new().to_string(), ..Input::default() };
        Ok(Self { shell, beside, people, input, problems: Problems::default() })
    }

    /// The page with what was typed and why it was not saved.
    fn again(self, Shown { mut typed, problems }: Shown<Input>) -> Self {
        if typed.form.is_empty() {
            typed.form = self.input.form;
        }
        Self { input: typed, problems, ..self }
    }

    fn noted(&self) -> Vec<Noted> {
        self.beside.aside.noted(&self.shell, &self.people, &self.beside.asked)
    }

    fn heading(&self) -> Phrase {
        self.shell.t("notes-title").with("number", self.beside.reference())
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffNotes { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back(NOTES).to_string()
    }

    fn note(&self) -> Field {
        self.shell.field(&self.problems, "note", &self.input.note)
    }
}

/// `GET /staff/comments/{id}/notes`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    html(&NotesPage::read(&app, shell, asked.into_inner(), id).await?)
}

/// `POST /staff/comments/{id}/notes`
pub(in crate::responses) async fn write(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    staff: Staff,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let asked = asked.into_inner();
    let (new, typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&NotesPage::read(&app, shell, asked, id).await?.again(shown)),
    };
    match app.db.write(async move |tx| notes::actions::write(tx, now, &staff, id, &new).await).await {
        Ok(()) => Ok(see_other(&app, asked.comment(id).at(NOTES), Some(said("notes-saved")))),
        Err(stop) => {
            let mut shown = typed.shown(Problems::one("", stop.refusal()?.reason()));
            shown.typed.form = FormId::new().to_string();
            unprocessable(&NotesPage::read(&app, shell, asked, id).await?.again(shown))
        }
    }
}

/// The page that asks before a note is removed.
#[derive(Template)]
#[template(path = "responses/note_removal.html")]
struct RemovalPage {
    shell: Shell,
    beside: Beside,
    note: InternalNote,
}

impl RemovalPage {
    fn action(&self) -> String {
        let (id, note) = (self.note.assessment, self.note.id);
        self.beside.asked.at(addresses::StaffNoteRemoval { id, note }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back(NOTES).to_string()
    }
}

/// `GET /staff/comments/{id}/notes/{note}/removal`
pub(in crate::responses) async fn ask_removal(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, note): PathsOf<AssessmentId, NoteId>,
    staff: Staff,
    asked: Query<Asked>,
) -> Page {
    let asked = asked.into_inner();
    let conn = app.db.read().await?;
    let note = notes::find(&conn, id, note).await?;
    if note.written_by != staff.person.id {
        return Err(Error::NotFound);
    }
    if note.removed_at.is_some() {
        return Ok(see_other(&app, asked.comment(id).at(NOTES), None));
    }
    let beside = Beside::read(&conn, asked, id).await?;
    html(&RemovalPage { shell, beside, note })
}

/// `POST /staff/comments/{id}/notes/{note}/removal`
pub(in crate::responses) async fn remove(
    app: Data<App>,
    PathsOf(id, note): PathsOf<AssessmentId, NoteId>,
    staff: Staff,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    app.db.write(async move |tx| notes::actions::remove(tx, now, &staff, id, note).await).await?;
    Ok(see_other(&app, asked.comment(id).at(NOTES), Some(said("notes-removed"))))
}
