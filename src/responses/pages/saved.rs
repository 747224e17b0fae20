//! Saving the filters of the desk under a name, and forgetting them.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::asked::Asked;
use crate::{
    addresses,
    ids::SavedListId,
    platform::{
        Error, Staff, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    responses::{actions, model::SavedList, store},
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    list_name: String,
}

/// The desk with the filters of a saved list.
pub(super) fn saved_address(list: &SavedList) -> String {
    format!("{}?{}", addresses::StaffComments {}, list.filters)
}

/// `/staff/comments/saved`: the lists that the reader saved, and the form that saves the filters in the address.
#[derive(Template)]
#[template(path = "responses/saved.html")]
struct SavedPage {
    shell: Shell,
    asked: Asked,
    saved: Vec<SavedList>,
    input: Input,
    problems: Problems,
}

impl SavedPage {
    async fn read(app: &App, shell: Shell, staff: &Staff, asked: Asked) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let saved = store::saved(&conn, staff.person.id).await?;
        Ok(Self { shell, asked: asked.from(None), saved, input: Input::default(), problems: Problems::default() })
    }

    /// The page with what was typed and why it was not saved.
    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn action(&self) -> String {
        self.asked.at(addresses::StaffSavedLists {}).to_string()
    }

    fn back(&self) -> String {
        self.asked.list().to_string()
    }

    /// The desk with the filters of a saved list.
    fn address(&self, list: &SavedList) -> String {
        saved_address(list)
    }

    fn removal(&self, list: &SavedList) -> String {
        self.asked.at(addresses::StaffSavedListRemoval { id: list.id }).to_string()
    }

    fn field(&self) -> Field {
        self.shell.field(&self.problems, "list_name", &self.input.list_name)
    }
}

/// `GET /staff/comments/saved`
pub(in crate::responses) async fn show(app: Data<App>, shell: Shell, staff: Staff, asked: Query<Asked>) -> Page {
    html(&SavedPage::read(&app, shell, &staff, asked.into_inner()).await?)
}

/// `POST /staff/comments/saved`
pub(in crate::responses) async fn save(
    app: Data<App>,
    shell: Shell,
    staff: Staff,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let page = SavedPage::read(&app, shell, &staff, asked.into_inner()).await?;
    let parsed = form.parse(|typed: &Input, problems| problems.take("list_name", SavedList::name(&typed.list_name)));
    let (name, typed) = match parsed {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let (filters, person) = (page.asked.filters(), staff.person.id);
    let list = SavedList { id: SavedListId::new(), person, name, filters };
    match app.db.write(async move |tx| actions::save_list(tx, now, list).await).await {
        Ok(()) => Ok(see_other(&app, page.asked.list(), Some(said("responses-saved-list")))),
        Err(stop) => {
            let shown = typed.shown(Problems::one("list_name", stop.refusal()?.reason()));
            unprocessable(&page.again(shown))
        }
    }
}

/// Forgets a saved list.
pub(in crate::responses) async fn forget(
    app: Data<App>,
    PathOf(id): PathOf<SavedListId>,
    staff: Staff,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    app.db.write(async move |tx| store::forget_list(tx, staff.person.id, id).await).await?;
    Ok(see_other(&app, asked.at(addresses::StaffSavedLists {}), Some(said("responses-saved-forgotten"))))
}
