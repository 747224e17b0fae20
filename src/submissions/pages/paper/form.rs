//! The form of one paper, and the page that shows what will be put on record.
use actix_web::web::Data;
use askama::Template;

use super::Folder;
use crate::{
    addresses,
    consultations::ConsultationNumber,
    documents::Piece,
    ids::FormId,
    organisations::{self, Organisation, countries},
    platform::{
        Error, Phrase, Reviewer, Tx, said,
        web::{
            App, Field, Form, MomentField, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable,
        },
    },
    statements::{CommentKind, ProposedWording, Reply},
    submissions::{
        actions,
        input::Typed,
        model::{Channel, Paper, PaperComment, Sender, joined, may_record},
        pages::receipt::known_by,
        store,
    },
};

/// The button that was pressed.
const PRESSED: &str = "do";
/// The most points of which the form offers the numbers.
const MOST_OFFERED: usize = 500;

/// `/staff/consultations/{no}/paper`
#[derive(Template)]
#[template(path = "submissions/paper.html")]
struct PaperPage {
    shell: Shell,
    folder: Folder,
    typed: Typed,
    problems: Problems,
}

/// The fields of one comment.
struct Block {
    at: usize,
    point: Field,
    kind: Field,
    text: Field,
    wording: Field,
}

impl PaperPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let folder = Folder::read(&mut *app.db.read().await?, &shell, number).await?;
        let mut typed = Typed::default();
        typed.add("form", FormId::new());
        typed.add("blocks", 1);
        typed.add("reply", Reply::Comments);
        typed.add("language", shell.language);
        Ok(Self { shell, folder, typed, problems: Problems::default() })
    }

    fn action(&self) -> String {
        addresses::StaffPaper { no: self.folder.number() }.into()
    }

    fn sheet(&self) -> String {
        addresses::StaffPaperSheets { no: self.folder.number() }.into()
    }

    fn field(&self, name: &str) -> Field {
        self.shell.field(&self.problems, name, self.typed.text(name))
    }

    fn received(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "received", &self.typed.moment("received"))
    }

    fn channels(&self) -> Vec<(&'static str, Phrase)> {
        Channel::ON_PAPER.iter().map(|one| (one.as_str(), self.shell.say(&one.label()))).collect()
    }

    fn kinds(&self) -> Vec<(&'static str, Phrase)> {
        CommentKind::WRITTEN.iter().map(|one| (one.as_str(), self.shell.t(&format!("shell-kind-{one}")))).collect()
    }

    fn countries(&self) -> Vec<(&'static str, &'static str)> {
        countries(self.shell.language).collect()
    }

    /// The numbers of points, for the browser to offer; none of a very long draft.
    fn points(&self) -> Vec<(String, String)> {
        let language = self.typed.text("language").parse().ok();
        let all: Vec<_> = self.folder.book.points(language).filter(|(_, point)| !point.cited().is_empty()).collect();
        let is_alone = |cited: &str| all.iter().filter(|(_, other)| other.cited() == cited).count() == 1;
        let offered = all.iter().take(if all.len() > MOST_OFFERED { 0 } else { MOST_OFFERED }).map(|(_, point)| {
            let value = if is_alone(point.cited()) { point.cited() } else { point.anchor.as_str() };
            (value.to_owned(), self.shell.say(&point.name(self.shell.language)).to_string())
        });
        offered.collect()
    }

    fn blocks(&self) -> Vec<Block> {
        let field = |name: &str, at: usize| self.field(&format!("{name}_{at}"));
        let block = |at| Block {
            at,
            point: field("point", at),
            kind: field("kind", at),
            text: field("text", at),
            wording: field("wording", at),
        };
        (1..=self.typed.blocks()).map(block).collect()
    }

    /// The name of a field of one comment.
    fn named(&self, name: &str, block: &Block) -> String {
        format!("{name}_{}", block.at)
    }

    fn can_have_more(&self) -> bool {
        self.typed.blocks() < Typed::MOST_BLOCKS
    }

    /// What the typed words may mean in the register.
    async fn found(&self, app: &App) -> Result<Vec<Organisation>, Error> {
        let words = match self.typed.text("who") {
            "registered" => self.typed.text("organisation"),
            _ => self.typed.text("number"),
        };
        if words.trim().is_empty() {
            return Ok(Vec::new());
        }
        organisations::sought(&*app.db.read().await?, words).await
    }
}

/// `GET /staff/consultations/{no}/paper`
pub async fn ask(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, _: Reviewer) -> Page {
    let page = PaperPage::read(&app, shell, &number).await?;
    match page.folder.closed(page.shell.now) {
        Some(why) => Ok(see_other(&app, page.folder.list(), Some(why.reason()))),
        None => html(&page),
    }
}

/// `POST /staff/consultations/{no}/paper`: one more comment, the page to check, or on record.
pub async fn record(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    reviewer: Reviewer,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let mut page = PaperPage::read(&app, shell, &number).await?;
    let (typed, sent) = match form.parse(|typed, _| Some(typed.clone())) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&PaperPage { typed, problems, ..page }),
    };
    page.typed = typed;
    match page.typed.text(PRESSED) {
        "more" => {
            let blocks = page.typed.blocks() + 1;
            page.typed.set("blocks", blocks.min(Typed::MOST_BLOCKS));
            return html(&page);
        }
        "change" => return html(&page),
        _ => {}
    }
    let found = page.found(&app).await?;
    let mut problems = Problems::default();
    let paper = page.typed.paper(&found, &page.folder.book, &mut problems);
    let (consultation, of) = (page.folder.frame.consultation.clone(), page.folder.frame.consultation.id);
    if let Some(Err(why)) = paper.as_ref().map(|paper| may_record(&consultation, paper.received_at, now)) {
        problems.add(why.field(), why.reason());
    }
    let Some(paper) = paper.filter(|_| problems.is_empty()) else {
        let Shown { typed, problems } = sent.shown(problems);
        return unprocessable(&PaperPage { typed, problems, ..page });
    };
    if page.typed.text(PRESSED) != "record" {
        return html(&CheckPage::of(&app, page, paper).await?);
    }
    let record = async move |tx: &mut Tx| actions::record(tx, now, &reviewer, of, &paper).await;
    match app.db.write(record).await {
        Ok(id) => Ok(see_other(&app, addresses::StaffScans { id }, Some(said("submissions-paper-recorded")))),
        Err(stop) => {
            let why = stop.refusal()?;
            let Shown { typed, problems } = sent.shown(Problems::one(why.field(), why.reason()));
            unprocessable(&PaperPage { typed, problems, ..page })
        }
    }
}

/// What will be put on record, before it is.
#[derive(Template)]
#[template(path = "submissions/paper_check.html")]
struct CheckPage {
    shell: Shell,
    folder: Folder,
    typed: Typed,
    paper: Paper,
    /// How many submissions the organisation has here already.
    before: usize,
}

impl CheckPage {
    async fn of(app: &App, page: PaperPage, paper: Paper) -> Result<Self, Error> {
        let PaperPage { shell, folder, typed, .. } = page;
        let before = match &paper.sender {
            Sender::Other(_) => 0,
            Sender::Registered(one) => {
                let conn = app.db.read().await?;
                store::of_organisation(&conn, folder.frame.consultation.id, one.id).await?.len()
            }
        };
        Ok(Self { shell, folder, typed, paper, before })
    }

    fn action(&self) -> String {
        addresses::StaffPaper { no: self.folder.number() }.into()
    }

    /// Every field, to be sent once more.
    fn hidden(&self) -> Vec<(&str, &str)> {
        self.typed.pairs().filter(|(name, _)| *name != PRESSED).collect()
    }

    fn is_registered(&self) -> bool {
        matches!(self.paper.sender, Sender::Registered(_))
    }

    /// In which register the organisation is, as far as that is known.
    fn known_by(&self) -> String {
        match &self.paper.sender {
            Sender::Registered(one) => known_by(&one.register, &one.number, &one.country),
            Sender::Other(one) => known_by(&one.register, &one.number, &one.country),
        }
    }

    fn signer(&self) -> String {
        joined([self.paper.person.as_str(), &self.paper.position])
    }

    fn has_no_objections(&self) -> bool {
        self.paper.reply == Reply::NoObjections
    }

    /// Whether it came after the period.
    fn is_late(&self) -> bool {
        self.folder.frame.consultation.closes_at.is_some_and(|closes_at| self.paper.received_at >= closes_at)
    }

    fn language(&self) -> Phrase {
        self.shell.t(&format!("submissions-language-{}", self.paper.language))
    }

    fn name(&self, comment: &PaperComment) -> Phrase {
        self.shell.say(&comment.on.name(self.shell.language))
    }

    fn comparison(&self, comment: &PaperComment) -> Option<Vec<Piece>> {
        comment.on.comparison(comment.text.proposed_wording.as_ref().map(ProposedWording::as_str))
    }
}
