//! A sheet with several papers: the empty one, and bringing it back.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::Folder;
use crate::{
    addresses,
    consultations::ConsultationNumber,
    documents::{self, Unreadable},
    platform::{
        Error, Language, Network, Reviewer, Said, Tx,
        office::{Column, Head, SheetNames, Width},
        said,
        web::{
            App, Field, FileKind, FormWithFile, Now, Page, PathOf, Problems, Shell, TableHead, Upload, html, see_other,
            table_file, unprocessable,
        },
    },
    statements::CommentKind,
    submissions::{
        actions,
        model::{Channel, SHEET_COLUMNS, name_of_column, wishes},
    },
};

/// `/staff/consultations/{no}/paper/sheet`
#[derive(Template)]
#[template(path = "submissions/paper_sheet.html")]
struct SheetPage {
    shell: Shell,
    folder: Folder,
    problems: Problems,
}

impl SheetPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let folder = Folder::read(&mut *app.db.read().await?, &shell, number).await?;
        Ok(Self { shell, folder, problems: Problems::default() })
    }

    fn action(&self) -> String {
        addresses::StaffPaperSheets { no: self.folder.number() }.into()
    }

    fn template(&self) -> String {
        addresses::StaffPaperTemplate { no: self.folder.number() }.into()
    }

    fn file(&self) -> Field {
        self.shell.field(&self.problems, "file", "")
    }
}

/// `GET /staff/consultations/{no}/paper/sheet`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Reviewer) -> Page {
    let page = SheetPage::read(&app, shell, &number).await?;
    match page.folder.closed(page.shell.now) {
        Some(why) => Ok(see_other(&app, page.folder.list(), Some(why.reason()))),
        None => html(&page),
    }
}

/// A sheet that was filled in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Bringing {
    /// The name of the file.
    file: String,
}

impl Bringing {
    fn parse(&self, file: Option<Upload>, problems: &mut Problems) -> Option<Upload> {
        let missing = if self.file.is_empty() { "submissions-sheet-nothing" } else { "submissions-scan-too-large" };
        problems.take("file", file.ok_or_else(|| said(missing)))
    }
}

/// `POST /staff/consultations/{no}/paper/sheet`: reads the sheet, and leads to what will be made of it.
pub async fn bring(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    reviewer: Reviewer,
    Now(now): Now,
    form: FormWithFile<Bringing>,
) -> Page {
    let mut page = SheetPage::read(&app, shell, &number).await?;
    let (form, file) = form.apart();
    let file = match form.parse(|typed, problems| typed.parse(file, problems)) {
        Ok((file, _)) => file,
        Err(shown) => {
            page.problems = shown.problems;
            return unprocessable(&page);
        }
    };
    let kept = match documents::read_table_aside(&app.config.program, &file.bytes, &wishes()).await {
        Ok(table) => {
            let (of, name) = (page.folder.frame.consultation.id, file.name);
            let keep = async move |tx: &mut Tx| actions::keep_sheet(tx, now, &reviewer, of, (name, table)).await;
            app.db.write(keep).await
        }
        Err(stop) => Err(stop.map(Unreadable::reason_for_table)),
    };
    match kept {
        Ok(id) => Ok(see_other(&app, addresses::StaffPaperSheet { id }, None)),
        Err(stop) => {
            page.problems = Problems::one("file", stop.refusal()?);
            unprocessable(&page)
        }
    }
}

/// `GET /staff/consultations/{no}/paper/sheet.xlsx`: the empty sheet.
pub async fn template(
    app: Data<App>,
    shell: Shell,
    network: Network,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Reviewer,
) -> Page {
    let folder = Folder::read(&mut *app.db.read().await?, &shell, &number).await?;
    let term = |key: &str| shell.t(key).to_string();
    let head = TableHead {
        head: Head {
            title: term("submissions-sheet-title"),
            language: shell.language,
            reference: folder.number().to_owned(),
            address: shell.link(&addresses::StaffPaperSheets { no: folder.number() }.to_string()),
            facts: vec![(term("submissions-sheet-consultation"), folder.frame.title.clone())],
            paragraphs: vec![term("submissions-sheet-how")],
        },
        columns: SHEET_COLUMNS.iter().map(|key| column(&shell, key)).collect(),
        sheets: SheetNames {
            table: term("submissions-sheet-name"),
            about: term("submissions-sheet-about"),
            cut: term("submissions-sheet-cut"),
        },
    };
    let place = app.exports.place(&shell.viewer, network).await?;
    let name = format!("{}-on-paper", folder.number());
    Ok(table_file(place, FileKind::Xlsx, &name, head, async |_| Ok(())))
}

fn column(shell: &Shell, key: &'static str) -> Column {
    let said_in = |word: Said| shell.say(&word).to_string();
    let words = match key {
        "channel" => Channel::ON_PAPER.iter().map(|one| said_in(one.label())).collect(),
        "kind" => CommentKind::WRITTEN.iter().map(|one| said_in(said(format!("shell-kind-{one}")))).collect(),
        "language" => Language::ALL.iter().map(|one| said_in(said(format!("submissions-language-{one}")))).collect(),
        _ => Vec::new(),
    };
    let width = if ["note", "comment", "wording"].contains(&key) { Width::Text } else { Width::Words };
    Column { key, name: shell.t(&name_of_column(key)).to_string(), width, filled: Some(words) }
}
