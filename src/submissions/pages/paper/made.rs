//! What will be made of a sheet, paper by paper, and putting it on record.
use std::{collections::HashMap, rc::Rc};

use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::Folder;
use crate::{
    addresses,
    consultations::{self, ConsultationNumber},
    ids::{FormId, PaperSheetId},
    organisations,
    platform::{
        Conn, Error, Phrase, Reviewer, Tx, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
    submissions::{
        actions,
        model::{MadeOf, Paper, PaperComment, PaperSheet, Sender, Sought, groups},
        store,
    },
};

/// How many papers a page shows, and one press puts on record: more would keep a browser waiting for too long.
const AT_ONCE: usize = 100;

/// `/staff/paper-sheets/{id}`: nothing is kept but the sheet; each time it is compared anew with what stands here.
#[derive(Template)]
#[template(path = "submissions/paper_made.html")]
struct MadePage {
    shell: Shell,
    folder: Folder,
    sheet: PaperSheet,
    /// The papers that are not on record: those that can be first.
    made: Vec<MadeOf>,
    /// How many of the sheet are on record.
    recorded: usize,
    /// What was ticked, if the form is shown again.
    ticked: Option<Vec<String>>,
    problems: Problems,
}

impl MadePage {
    async fn read(conn: &mut Conn, shell: Shell, sheet: PaperSheet) -> Result<Self, Error> {
        let number = consultations::find_by_id(conn, sheet.consultation).await?.number;
        let number: ConsultationNumber = number.parse().map_err(|_| Error::NotFound)?;
        let folder = Folder::read(conn, &shell, &number).await?;
        let all = groups(&sheet.rows.0);
        let forms: Vec<FormId> = all.iter().filter_map(|group| Some(group.first()?.form)).collect();
        let on_record = store::recorded_forms(conn, &forms).await?;
        let mut known = HashMap::new();
        let mut made = Vec::new();
        for group in all.iter().filter(|group| !on_record.contains(&group[0].form)) {
            let Sought { typed } = Sought::of(group);
            if !known.contains_key(&typed) {
                known.insert(typed.clone(), organisations::sought(conn, &typed).await?);
            }
            made.extend(MadeOf::of(group, &known[&typed], &folder.book, (&folder.frame.consultation, shell.now)));
        }
        made.sort_by_key(|one| one.paper.is_none());
        let recorded = on_record.len();
        Ok(Self { shell, folder, sheet, made, recorded, ticked: None, problems: Problems::default() })
    }

    fn action(&self) -> String {
        addresses::StaffPaperSheet { id: self.sheet.id }.into()
    }

    fn back(&self) -> String {
        addresses::StaffPaperSheets { no: self.folder.number() }.into()
    }

    /// Those that this page shows.
    fn shown(&self) -> &[MadeOf] {
        &self.made[..self.made.len().min(AT_ONCE)]
    }

    /// How many more there are.
    fn more(&self) -> usize {
        self.made.len().saturating_sub(AT_ONCE)
    }

    fn can_record(&self) -> bool {
        self.shown().iter().any(|one| one.paper.is_some())
    }

    fn is_ticked(&self, one: &MadeOf) -> bool {
        let form = one.form.to_string();
        self.ticked.as_ref().is_none_or(|ticked| ticked.contains(&form))
    }

    fn name(&self, comment: &PaperComment) -> Phrase {
        self.shell.say(&comment.on.name(self.shell.language))
    }

    fn is_registered(&self, paper: &Paper) -> bool {
        matches!(paper.sender, Sender::Registered(_))
    }

    fn comments_words(&self, paper: &Paper) -> Phrase {
        match paper.comments.len() {
            0 => self.shell.t("statements-no-objections"),
            count => self.shell.t("submissions-paper-comments").with("count", count),
        }
    }

    /// The papers that were ticked and can be put on record.
    fn chosen(&self, ticked: &[String]) -> Vec<Paper> {
        let papers = self.shown().iter().filter(|one| ticked.contains(&one.form.to_string()));
        papers.filter_map(|one| one.paper.clone()).collect()
    }
}

/// `GET /staff/paper-sheets/{id}`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<PaperSheetId>, reviewer: Reviewer) -> Page {
    let mut conn = app.db.read().await?;
    let sheet = store::own_sheet(&conn, reviewer.person.id, id).await?;
    html(&MadePage::read(&mut conn, shell, sheet).await?)
}

/// What the form sends: the keys of the papers that are ticked.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Taking {
    take: Vec<String>,
}

impl Taking {
    fn parse(&self, problems: &mut Problems) -> Option<Vec<String>> {
        if self.take.is_empty() {
            return problems.take("", Err(said("submissions-sheet-none-ticked")));
        }
        Some(self.take.clone())
    }
}

/// `POST /staff/paper-sheets/{id}`
pub async fn record(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<PaperSheetId>,
    reviewer: Reviewer,
    Now(now): Now,
    form: Form<Taking>,
) -> Page {
    let mut conn = app.db.read().await?;
    let sheet = store::own_sheet(&conn, reviewer.person.id, id).await?;
    let of = sheet.consultation;
    let mut page = MadePage::read(&mut conn, shell, sheet).await?;
    drop(conn);
    let (ticked, typed) = match form.parse(Taking::parse) {
        Ok(parsed) => parsed,
        Err(shown) => {
            (page.ticked, page.problems) = (Some(shown.typed.take), shown.problems);
            return unprocessable(&page);
        }
    };
    let papers = Rc::new(page.chosen(&ticked));
    let record = async move |tx: &mut Tx| actions::record_rows(tx, now, &reviewer, of, &papers).await;
    match app.db.write(record).await {
        Ok(new) => {
            let words = said("submissions-sheet-recorded").with("count", new);
            Ok(see_other(&app, addresses::StaffPaperSheet { id }, Some(words)))
        }
        Err(stop) => {
            let shown = typed.shown(Problems::one("", stop.refusal()?.reason()));
            (page.ticked, page.problems) = (Some(shown.typed.take), shown.problems);
            unprocessable(&page)
        }
    }
}
