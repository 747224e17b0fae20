//! A table of the desk's list as a page.
use actix_web::web::{Data, Query};
use askama::Template;

use super::{asked::Asked, table::Table};
use crate::{
    addresses,
    assessments::Key,
    platform::{
        Error, Phrase, Staff,
        office::{Cell, Column, Head, Row},
        web::{App, FileKind, Page, PathOf, Shell, TableHead, html},
    },
    responses::tables::{Form, Reading, files, head},
};

/// How many comments stand on a page.
const MOST: usize = 50;

/// `/staff/comments/files/{form}`: the columns are those of the file for Word, which is read as this page is.
#[derive(Template)]
#[template(path = "responses/table.html")]
struct TablePage {
    shell: Shell,
    asked: Asked,
    form: Form,
    head: Head,
    columns: Vec<Column>,
    rows: Vec<Row>,
    next: Option<Key>,
}

impl TablePage {
    fn form_words(&self) -> Phrase {
        self.shell.t(&format!("responses-form-{}", self.form))
    }

    /// The same table as files.
    fn files(&self) -> Vec<(Phrase, String)> {
        let file = |kind| self.asked.from(None).at(addresses::StaffFile { form: self.form.as_str(), kind });
        files(&self.shell, self.form, file)
    }

    fn back(&self) -> String {
        self.asked.from(None).at(addresses::StaffFiles {}).to_string()
    }

    fn here(&self, after: Option<Key>) -> String {
        self.asked.from(after).at(addresses::StaffTable { form: self.form.as_str() }).to_string()
    }

    fn first(&self) -> Option<String> {
        (!self.asked.after.is_empty()).then(|| self.here(None))
    }

    fn next(&self) -> Option<String> {
        self.next.map(|key| self.here(Some(key)))
    }
}

/// `GET /staff/comments/files/{form}`
pub(in crate::responses) async fn show_table(
    app: Data<App>,
    shell: Shell,
    PathOf(form): PathOf<String>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    let form: Form = form.parse().map_err(|_| Error::NotFound)?;
    // The working table is for filling in, in a program for that.
    let form = Some(form).filter(|form| Form::PUBLIC.contains(form)).ok_or(Error::NotFound)?;
    let reading = Reading { form, kind: FileKind::Docx, is_for_staff: true };
    let mut conn = app.db.read().await?;
    let mut table = Table::read(&mut conn, app.clone(), shell, &asked, reading).await?;
    let list = asked.from(None).list();
    let TableHead { head, columns, .. } = head(&mut conn, &table.shell, &table.consultation, reading, &list).await?;
    drop(conn);
    let (rows, next) = table.part(asked.after(), MOST).await?;
    html(&TablePage { shell: table.shell, asked: asked.into_inner(), form, head, columns, rows, next })
}
