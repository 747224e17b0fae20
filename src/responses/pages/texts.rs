//! The texts that staff keep for answers, and the forms that add, change and delete one.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts,
    addresses::{self, Page as _},
    ids::ReusableTextId,
    platform::{
        Error, Language, Phrase, Reviewer, beginning, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    responses::{
        actions,
        model::{ReusableText, TextField, TextWords, Unkept},
        store,
    },
};

/// How much of a text the list shows, in characters.
const EXCERPT: usize = 160;

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    title: String,
    language: String,
    body: String,
    /// The revision from which the writer began.
    seen: i32,
}

impl Input {
    fn of(text: &ReusableText) -> Self {
        let ReusableText { title, language, body, revision, .. } = text.clone();
        Self { title, language: language.to_string(), body, seen: revision }
    }

    fn parse(&self, problems: &mut Problems) -> Option<TextWords> {
        let title = problems.take("title", ReusableText::title(&self.title));
        let language = self.language.parse().map_err(|_| said("responses-text-language-missing"));
        let language: Option<Language> = problems.take("language", language);
        let body = problems.take("body", ReusableText::body(&self.body));
        Some(TextWords { title: title?, language: language?, body: body? })
    }

    fn value(&self, name: &str) -> &str {
        match name {
            "title" => &self.title,
            "language" => &self.language,
            _ => &self.body,
        }
    }
}

/// Each field of a text as it is typed, and what it stands for.
fn fields(shell: &Shell) -> Vec<(String, Phrase)> {
    let field = |one: &TextField| (one.written(shell.language), shell.t(&format!("responses-text-field-means-{one}")));
    TextField::ALL.iter().map(field).collect()
}

/// `/staff/texts`.
#[derive(Template)]
#[template(path = "responses/texts.html")]
struct TextsPage {
    shell: Shell,
    texts: Vec<ReusableText>,
    input: Input,
    problems: Problems,
}

impl TextsPage {
    async fn read(app: &App, shell: Shell) -> Result<Self, Error> {
        let texts = store::texts(&*app.db.read().await?).await?;
        let input = Input { language: shell.language.to_string(), ..Input::default() };
        Ok(Self { shell, texts, input, problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn action(&self) -> String {
        addresses::StaffReusableTexts {}.to_string()
    }

    fn back(&self) -> String {
        addresses::StaffComments {}.to_string()
    }

    fn change(&self, text: &ReusableText) -> String {
        addresses::StaffReusableText { id: text.id }.to_string()
    }

    fn excerpt(&self, text: &ReusableText) -> String {
        beginning(&text.body, EXCERPT)
    }

    fn language_word(&self, text: &ReusableText) -> Phrase {
        self.shell.t(&format!("responses-in-{}", text.language))
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, self.input.value(name))
    }

    fn fields(&self) -> Vec<(String, Phrase)> {
        fields(&self.shell)
    }
}

/// `GET /staff/texts`
pub(in crate::responses) async fn show(app: Data<App>, shell: Shell, _: Reviewer) -> Page {
    html(&TextsPage::read(&app, shell).await?)
}

/// `POST /staff/texts`
pub(in crate::responses) async fn add(
    app: Data<App>,
    shell: Shell,
    reviewer: Reviewer,
    Now(now): Now,
    form: Form<Input>,
) -> Page {
    let page = TextsPage::read(&app, shell).await?;
    let (words, typed) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    match app.db.write(async move |tx| actions::add_text(tx, now, &reviewer, words).await).await {
        Ok(()) => Ok(see_other(&app, addresses::StaffReusableTexts {}.address(), Some(said("responses-text-added")))),
        Err(stop) => {
            let why = stop.refusal()?;
            unprocessable(&page.again(typed.shown(Problems::one(why.field(), why.reason()))))
        }
    }
}

/// `/staff/texts/{id}`: one text, to be changed or deleted.
#[derive(Template)]
#[template(path = "responses/text.html")]
struct TextPage {
    shell: Shell,
    text: ReusableText,
    /// Who saved it last.
    saved_by: String,
    /// Whether somebody changed it while this was typed, so that the page shows how it is now.
    is_overtaken: bool,
    input: Input,
    problems: Problems,
}

impl TextPage {
    async fn read(app: &App, shell: Shell, id: ReusableTextId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let text = store::find_text(&conn, id).await?;
        let writer = accounts::find_people(&mut conn, &[text.saved_by]).await?.pop();
        let saved_by = writer.map(|writer| writer.name).unwrap_or_default();
        let input = Input::of(&text);
        Ok(Self { shell, text, saved_by, is_overtaken: false, input, problems: Problems::default() })
    }

    /// The page with what was typed and why it was not saved. While the form began from an earlier revision, the text
    /// as it is now stays in sight.
    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        let is_overtaken = typed.seen != self.text.revision;
        Self { input: typed, problems, is_overtaken, ..self }
    }

    /// The page after somebody else was faster: sending it again replaces the text that it shows.
    fn overtaken(self, Shown { typed, problems }: Shown<Input>) -> Self {
        let input = Input { seen: self.text.revision, ..typed };
        Self { input, problems, is_overtaken: true, ..self }
    }

    fn action(&self) -> String {
        addresses::StaffReusableText { id: self.text.id }.to_string()
    }

    fn removal(&self) -> String {
        addresses::StaffReusableTextRemoval { id: self.text.id }.to_string()
    }

    fn back(&self) -> String {
        addresses::StaffReusableTexts {}.to_string()
    }

    /// Who saved it last, and when.
    fn saved(&self) -> Phrase {
        let at = self.shell.moment(&self.text.saved_at);
        self.shell.t("responses-text-saved-by").with("name", &self.saved_by).with("at", at)
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, self.input.value(name))
    }

    fn fields(&self) -> Vec<(String, Phrase)> {
        fields(&self.shell)
    }
}

/// `GET /staff/texts/{id}`
pub(in crate::responses) async fn show_one(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ReusableTextId>,
    _: Reviewer,
) -> Page {
    html(&TextPage::read(&app, shell, id).await?)
}

/// `POST /staff/texts/{id}`
pub(in crate::responses) async fn change(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ReusableTextId>,
    reviewer: Reviewer,
    Now(now): Now,
    form: Form<Input>,
) -> Page {
    let page = TextPage::read(&app, shell.clone(), id).await?;
    let parsed = form.parse(|typed: &Input, problems| Some((typed.parse(problems)?, typed.seen)));
    let ((words, seen), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let changed = app.db.write(async move |tx| actions::change_text(tx, now, &reviewer, id, seen, words).await).await;
    let why = match changed {
        Ok(()) => return Ok(see_other(&app, page.back(), Some(said("responses-text-changed")))),
        Err(stop) => stop.refusal()?,
    };
    let shown = typed.shown(Problems::one(why.field(), why.reason()));
    let page = TextPage::read(&app, shell, id).await?;
    unprocessable(&if matches!(why, Unkept::Changed(_)) { page.overtaken(shown) } else { page.again(shown) })
}

/// Deletes a text.
pub(in crate::responses) async fn remove(
    app: Data<App>,
    PathOf(id): PathOf<ReusableTextId>,
    _: Reviewer,
    _: Pressed,
) -> Page {
    app.db.write(async move |tx| actions::remove_text(tx, id).await).await?;
    Ok(see_other(&app, addresses::StaffReusableTexts {}.address(), Some(said("responses-text-removed"))))
}
