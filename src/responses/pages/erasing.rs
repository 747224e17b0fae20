//! Erasing words from the record: one approver asks for it, another decides.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{aside::Beside, asked::Asked, history::name};
use crate::{
    accounts::{self, Contact},
    addresses,
    ids::{AssessmentId, ErasureRequestId, PersonId},
    platform::{
        Approver, Conn, Error, Phrase, Said, Stop, said,
        web::{
            App, Field, Form, Now, Page, PathOf, Pressed, Problems, Recent, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
    responses::{
        actions,
        model::{Asking, ErasedKind, ErasureRequest, Unerased},
        store,
    },
    submissions::{self, ErasureGround},
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Input {
    comment: String,
    covering_note: String,
    signature: String,
    answers: String,
    scans: String,
    ground: String,
    why: String,
}

impl Input {
    /// `first` is the first thing that the page offers to tick.
    fn parse(&self, first: &str, problems: &mut Problems) -> Option<Asking> {
        let ticked = [
            (&self.comment, ErasedKind::Comment),
            (&self.covering_note, ErasedKind::Note),
            (&self.signature, ErasedKind::Signature),
            (&self.answers, ErasedKind::Answer),
            (&self.scans, ErasedKind::Scan),
        ];
        let goes: Vec<_> = ticked.into_iter().filter(|(tick, _)| !tick.is_empty()).map(|(_, kind)| kind).collect();
        let goes = if goes.is_empty() { Err(said("responses-erasure-nothing-chosen")) } else { Ok(goes) };
        let goes = problems.take(first, goes);
        let ground = self.ground.parse().map_err(|_| said("responses-hold-ground-missing"));
        let ground = problems.take("ground", ground);
        let why = problems.take("why", ErasureRequest::why(&self.why));
        Some(Asking { goes: goes?, ground: ground?, why: why? })
    }
}

/// `/staff/comments/{id}/erasure`: what erasing means, what can go, and on which grounds.
#[derive(Template)]
#[template(path = "responses/erasing.html")]
struct ErasingPage {
    shell: Shell,
    beside: Beside,
    /// The covering note beside the comment.
    note: Option<String>,
    /// How many scans of the paper there are.
    scans: usize,
    input: Input,
    problems: Problems,
}

impl ErasingPage {
    async fn read(app: &App, shell: Shell, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let beside = Beside::read(&conn, asked, id).await?;
        let submission = beside.opened.assessment.submission;
        let note = beside.covering_note(&mut conn).await?;
        let scans = submissions::scans_of(&conn, submission).await?;
        let scans = scans.iter().filter(|scan| scan.erased().is_none()).count();
        Ok(Self { shell, beside, note, scans, input: Input::default(), problems: Problems::default() })
    }

    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn heading(&self) -> Phrase {
        self.shell.t("responses-erase")
    }

    fn action(&self) -> String {
        self.beside.asked.at(addresses::StaffErasing { id: self.beside.opened.assessment.id }).to_string()
    }

    fn back(&self) -> String {
        self.beside.back("erasure").to_string()
    }

    /// Whether the comment is the covering note.
    fn is_note(&self) -> bool {
        self.beside.opened.comment.comment.is_note()
    }

    /// The first thing that can be ticked, at which stands what is wrong with the choice.
    fn first(&self) -> &'static str {
        if self.is_note() { "covering_note" } else { "comment" }
    }

    fn field(&self, name: &str) -> Field {
        let Input { comment, covering_note, ground, why, .. } = &self.input;
        let typed = match name {
            "ground" => ground,
            "why" => why,
            "covering_note" => covering_note,
            _ => comment,
        };
        self.shell.field(&self.problems, name, typed)
    }

    fn ground_words(&self, ground: &ErasureGround) -> Phrase {
        self.shell.say(&ground.choice())
    }
}

/// `GET /staff/comments/{id}/erasure`
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Approver,
    asked: Query<Asked>,
) -> Page {
    html(&ErasingPage::read(&app, shell, asked.into_inner(), id).await?)
}

/// `POST /staff/comments/{id}/erasure`
pub(in crate::responses) async fn request(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Input>,
) -> Page {
    let page = ErasingPage::read(&app, shell, asked.into_inner(), id).await?;
    let first = page.first();
    let (asking, typed) = match form.parse(|input: &Input, problems| input.parse(first, problems)) {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    match app.db.write(async move |tx| actions::ask_erasure(tx, now, &approver, id, asking).await).await {
        Ok(erasure) => {
            Ok(see_other(&app, addresses::StaffErasure { erasure }, Some(said("responses-erasure-asked-done"))))
        }
        Err(stop) => unprocessable(&page.again(typed.shown(Problems::one(first, stop.refusal()?.reason())))),
    }
}

/// A request with the number of its comment.
struct Listed {
    request: ErasureRequest,
    reference: String,
}

async fn listed(conn: &mut Conn, requests: Vec<ErasureRequest>) -> Result<Vec<Listed>, Error> {
    let comments: Vec<_> = requests.iter().map(|one| one.comment).collect();
    let sent = submissions::sent_comments(conn, &comments).await?;
    let of: Vec<_> = requests.iter().map(|one| one.consultation).collect();
    let numbers = crate::consultations::numbers(conn, &of).await?;
    let reference = |one: &ErasureRequest| {
        let number = numbers.get(&one.consultation).map(String::as_str).unwrap_or_default();
        let sent = sent.iter().find(|sent| sent.comment.id == one.comment);
        sent.map_or_else(String::new, |sent| format!("{number}/{:03}-{}", sent.number, sent.comment.ordinal))
    };
    Ok(requests.into_iter().map(|request| Listed { reference: reference(&request), request }).collect())
}

/// `/staff/erasures`: what waits for a decision, and what was decided.
#[derive(Template)]
#[template(path = "responses/erasures.html")]
struct ErasuresPage {
    shell: Shell,
    open: Vec<Listed>,
    closed: Vec<Listed>,
    people: Vec<Contact>,
}

impl ErasuresPage {
    fn address(&self, one: &Listed) -> String {
        addresses::StaffErasure { erasure: one.request.id }.to_string()
    }

    fn asked(&self, one: &Listed) -> Phrase {
        asked_by(&self.shell, &self.people, &one.request)
    }

    fn outcome(&self, one: &Listed) -> Option<Phrase> {
        outcome(&self.shell, &self.people, &one.request)
    }
}

fn asked_by(shell: &Shell, people: &[Contact], request: &ErasureRequest) -> Phrase {
    let words = shell.t("responses-erasure-asked-by").with("name", name(people, request.asked_by));
    words.with("at", shell.moment(&request.asked_at))
}

/// What became of a request, by whom and when.
fn outcome(shell: &Shell, people: &[Contact], request: &ErasureRequest) -> Option<Phrase> {
    let words = shell.say(&request.outcome?.words()).with("name", name(people, request.closed_by?));
    Some(words.with("at", shell.moment(&request.closed_at?)))
}

async fn people_of(conn: &mut Conn, requests: impl Iterator<Item = &ErasureRequest>) -> Result<Vec<Contact>, Error> {
    let mut all: Vec<PersonId> = requests.flat_map(|one| [Some(one.asked_by), one.closed_by]).flatten().collect();
    all.sort_unstable();
    all.dedup();
    accounts::find_people(conn, &all).await
}

/// `GET /staff/erasures`
pub(in crate::responses) async fn show_all(app: Data<App>, shell: Shell, _: Approver) -> Page {
    let mut conn = app.db.read().await?;
    let open = store::open_erasure_requests(&conn).await?;
    let closed = store::closed_erasure_requests(&conn).await?;
    let people = people_of(&mut conn, open.iter().chain(&closed)).await?;
    let (open, closed) = (listed(&mut conn, open).await?, listed(&mut conn, closed).await?);
    html(&ErasuresPage { shell, open, closed, people })
}

/// `/staff/erasures/{id}`: what goes, with the copies, and the decision.
#[derive(Template)]
#[template(path = "responses/erasure.html")]
struct ErasurePage {
    shell: Shell,
    beside: Beside,
    request: ErasureRequest,
    people: Vec<Contact>,
    /// How many texts of each kind go.
    counts: Vec<(ErasedKind, usize)>,
    remark: String,
    problems: Problems,
}

/// What the form of a refusal sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Refusing {
    remark: String,
}

impl ErasurePage {
    async fn read(app: &App, shell: Shell, id: ErasureRequestId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let request = store::erasure_request(&conn, id).await?;
        let beside = Beside::read(&conn, Asked::default(), request.assessment).await?;
        let goes = if request.outcome.is_none() { store::what_goes(&conn, id).await? } else { Vec::new() };
        let count = |kind: &ErasedKind| (*kind, goes.iter().filter(|(one, _)| one == kind).count());
        let counts = ErasedKind::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect();
        let people = people_of(&mut conn, std::iter::once(&request)).await?;
        Ok(Self { shell, beside, request, people, counts, remark: String::new(), problems: Problems::default() })
    }

    fn with_problem(self, field: &str, reason: Said) -> Self {
        Self { problems: Problems::one(field, reason), ..self }
    }

    fn again(self, Shown { typed, problems }: Shown<Refusing>) -> Self {
        Self { remark: typed.remark, problems, ..self }
    }

    fn back(&self) -> String {
        addresses::StaffErasures {}.to_string()
    }

    fn comment(&self) -> String {
        self.beside.back("erasure").to_string()
    }

    fn confirmation(&self) -> String {
        addresses::StaffErasureConfirmation { erasure: self.request.id }.to_string()
    }

    fn refusal(&self) -> String {
        addresses::StaffErasureRefusal { erasure: self.request.id }.to_string()
    }

    fn taking_back(&self) -> String {
        addresses::StaffErasureTakingBack { erasure: self.request.id }.to_string()
    }

    fn asked(&self) -> Phrase {
        asked_by(&self.shell, &self.people, &self.request)
    }

    fn outcome(&self) -> Option<Phrase> {
        outcome(&self.shell, &self.people, &self.request)
    }

    fn ground(&self) -> Phrase {
        self.shell.say(&self.request.ground.choice())
    }

    /// What was asked to go, each as a sentence.
    fn wanted(&self) -> Vec<Phrase> {
        let words = |kind: ErasedKind| self.shell.t(&format!("responses-erasure-of-{kind}"));
        self.request.goes().into_iter().map(words).collect()
    }

    /// What goes with all that says the same, each as a sentence with its count.
    fn goes(&self) -> Vec<Phrase> {
        let words = |(kind, count): &(ErasedKind, usize)| {
            self.shell.t(&format!("responses-erasure-goes-{kind}")).with("count", *count)
        };
        self.counts.iter().map(words).collect()
    }

    fn person(&self) -> Option<PersonId> {
        self.shell.viewer.person.as_ref().map(|person| person.id)
    }

    fn may_decide(&self) -> bool {
        self.person().is_some_and(|person| self.request.may_be_decided_by(person).is_ok())
    }

    fn may_take_back(&self) -> bool {
        self.person().is_some_and(|person| self.request.may_be_taken_back_by(person).is_ok())
    }

    fn field(&self) -> Field {
        self.shell.field(&self.problems, "remark", &self.remark)
    }
}

/// `GET /staff/erasures/{id}`
pub(in crate::responses) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ErasureRequestId>,
    _: Approver,
) -> Page {
    html(&ErasurePage::read(&app, shell, id).await?)
}

/// `POST /staff/erasures/{id}/confirmation`
pub(in crate::responses) async fn erase(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ErasureRequestId>,
    Recent(approver): Recent<Approver>,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let page = ErasurePage::read(&app, shell, id).await?;
    let erased = app.db.write(async move |tx| actions::erase(tx, now, &approver, id).await).await;
    let done = page.beside.told("responses-erasure-done", "responses-erasure-done-by-post");
    ended(&app, page, erased, done)
}

/// `POST /staff/erasures/{id}/refusal`
pub(in crate::responses) async fn refuse(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ErasureRequestId>,
    approver: Approver,
    Now(now): Now,
    form: Form<Refusing>,
) -> Page {
    let page = ErasurePage::read(&app, shell, id).await?;
    let parsed =
        form.parse(|typed: &Refusing, problems| problems.take("remark", ErasureRequest::remark(&typed.remark)));
    let (remark, typed) = match parsed {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&page.again(shown)),
    };
    let refused = app.db.write(async move |tx| actions::refuse_erasure(tx, now, &approver, id, remark).await).await;
    let page = page.again(typed.shown(Problems::default()));
    ended(&app, page, refused, said("responses-erasure-refused-done"))
}

/// `POST /staff/erasures/{id}/taking-back`
pub(in crate::responses) async fn take_back(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<ErasureRequestId>,
    approver: Approver,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let page = ErasurePage::read(&app, shell, id).await?;
    let taken = app.db.write(async move |tx| actions::take_erasure_back(tx, now, &approver, id).await).await;
    ended(&app, page, taken, said("responses-erasure-taken-back-done"))
}

/// The request again, with what was done or why it was not.
fn ended(app: &App, page: ErasurePage, how: Result<(), Stop<Unerased>>, done: Said) -> Page {
    match how {
        Ok(()) => {
            let request = addresses::StaffErasure { erasure: page.request.id };
            Ok(see_other(app, request, Some(done)))
        }
        Err(stop) => {
            let reason = stop.refusal()?.reason();
            unprocessable(&page.with_problem("", reason))
        }
    }
}
