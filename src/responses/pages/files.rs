//! The tables of the desk's list as files: for the ministry's file, with what is not published; and the working table
//! comes back.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{asked::Asked, choices::Choices, table::Table};
use crate::{
    addresses,
    consultations::Consultation,
    documents::{self, Unreadable},
    ids::ReturnedTableId,
    platform::{
        Error, Instant, Network, Phrase, Reviewer, Role, Staff, Tx, said,
        web::{
            App, Field, FileKind, FormWithFile, Now, Page, PathsOf, Problems, Shell, Upload, html, see_other,
            table_file, unprocessable,
        },
    },
    responses::{
        actions,
        model::wishes,
        store,
        tables::{Form, Reading, files, head},
    },
};

/// `/staff/comments/files`: which files there are of the list.
#[derive(Template)]
#[template(path = "responses/files.html")]
struct FilesPage {
    shell: Shell,
    asked: Asked,
    choices: Choices,
    /// The tables that the reader brought back.
    returned: Vec<(ReturnedTableId, String, Instant)>,
    problems: Problems,
}

impl FilesPage {
    /// The page; `None` where no consultation was chosen: a table is of one.
    async fn read(app: &App, shell: Shell, asked: Asked) -> Result<Option<Self>, Error> {
        let conn = app.db.read().await?;
        let choices = Choices::read(&conn, &shell, &asked).await?;
        let Some(consultation) = &choices.chosen else { return Ok(None) };
        let returned = match &shell.viewer.person {
            Some(person) => store::returned_by(&conn, person.id, consultation.id).await?,
            None => Vec::new(),
        };
        Ok(Some(Self { shell, asked, choices, returned, problems: Problems::default() }))
    }

    /// Whether the reader may bring a table back: those who write answers.
    fn may_bring_back(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer)
    }

    fn bringing_back(&self) -> String {
        self.asked.from(None).at(addresses::StaffFiles {}).to_string()
    }

    fn file_field(&self) -> Field {
        self.shell.field(&self.problems, "file", "")
    }

    fn returned_address(&self, id: &ReturnedTableId) -> String {
        addresses::StaffReturned { id: *id }.to_string()
    }

    fn back(&self) -> String {
        self.asked.list().to_string()
    }

    /// The filters that are set, as the list says them.
    fn is_whole(&self) -> bool {
        let whole = Asked { consultation: self.asked.consultation.clone(), ..Asked::default() };
        self.asked.from(None) == whole
    }

    /// The files of a table.
    fn files(&self, form: &Form) -> Vec<(Phrase, String)> {
        files(&self.shell, *form, |kind| self.asked.from(None).at(addresses::StaffFile { form: form.as_str(), kind }))
    }

    /// The page with a table, if it is read on one.
    fn on_a_page(&self, form: &Form) -> Option<String> {
        let page = self.asked.from(None).at(addresses::StaffTable { form: form.as_str() });
        Form::PUBLIC.contains(form).then(|| page.to_string())
    }

    fn form_words(&self, form: &Form) -> Phrase {
        self.shell.t(&format!("responses-form-{form}"))
    }

    fn form_text(&self, form: &Form) -> Phrase {
        let only = if *form == Form::Working && !self.may_bring_back() { "-only" } else { "" };
        self.shell.t(&format!("responses-form-{form}-text{only}"))
    }

    fn public_results(&self, consultation: &Consultation) -> String {
        addresses::Results { no: &consultation.number }.to_string()
    }
}

/// `GET /staff/comments/files`
pub(in crate::responses) async fn show_files(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    match FilesPage::read(&app, shell, asked.0.clone()).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, asked.list(), Some(said("responses-files-choose")))),
    }
}

/// A working table that was filled in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Bringing {
    /// The name of the file.
    file: String,
}

impl Bringing {
    fn parse(&self, file: Option<Upload>, problems: &mut Problems) -> Option<Upload> {
        let missing = if self.file.is_empty() { "responses-return-nothing" } else { "responses-return-choose-again" };
        problems.take("file", file.ok_or_else(|| said(missing)))
    }
}

/// `POST /staff/comments/files`: reads a table that came back, and leads to what it will change.
pub(in crate::responses) async fn bring_back(
    app: Data<App>,
    shell: Shell,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: FormWithFile<Bringing>,
) -> Page {
    let mut page = FilesPage::read(&app, shell, asked.into_inner()).await?.ok_or(Error::NotFound)?;
    let (form, file) = form.apart();
    let file = match form.parse(|typed, problems| typed.parse(file, problems)) {
        Ok((file, _)) => file,
        Err(shown) => {
            page.problems = shown.problems;
            return unprocessable(&page);
        }
    };
    let read = documents::read_table_aside(&app.config.program, &file.bytes, &wishes()).await;
    let kept = match read {
        Ok(table) => {
            let (of, name) = (page.choices.chosen.as_ref().ok_or(Error::NotFound)?.id, file.name);
            let keep = async move |tx: &mut Tx| actions::keep_returned(tx, now, &reviewer, of, (name, table)).await;
            app.db.write(keep).await
        }
        Err(stop) => Err(stop.map(Unreadable::reason_for_table)),
    };
    match kept {
        Ok(id) => Ok(see_other(&app, addresses::StaffReturned { id }, None)),
        Err(stop) => {
            page.problems = Problems::one("file", stop.refusal()?);
            unprocessable(&page)
        }
    }
}

/// Which sign separates the cells of comma-separated values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Separated {
    separator: String,
}

/// `GET /staff/comments/files/{form}.{kind}`
pub(in crate::responses) async fn show_file(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathsOf(form, kind): PathsOf<String, String>,
    _: Staff,
    asked: Query<Asked>,
    separated: Query<Separated>,
) -> Page {
    let form: Form = form.parse().map_err(|_| Error::NotFound)?;
    let kind = FileKind::named(&kind).filter(|kind| form.is_made_as(*kind)).ok_or(Error::NotFound)?;
    let kind = kind.separated_by(&separated.separator);
    let reading = Reading { form, kind, is_for_staff: true };
    let mut conn = app.db.read().await?;
    let table = Table::read(&mut conn, app.clone(), shell, &asked, reading).await?;
    let head = head(&mut conn, &table.shell, &table.consultation, reading, &asked.from(None).list()).await?;
    drop(conn);
    let place = app.exports.place(&table.shell.viewer, network).await?;
    let name = format!("{}-{form}", table.consultation.number);
    Ok(table_file(place, kind, &name, head, async move |writer| table.write(writer).await))
}
