use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses,
    consultations::{self, Consultation, ConsultationNumber, PublishedNotice, Title},
    platform::{
        Conn, Error, Instant, Member, Membership, prose,
        riga::{self, TypedMoment},
        said,
        web::{
            App, Field, Form, MomentField, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable,
        },
    },
    requests::{
        actions::{self, Asked},
        model::{Request, Unasked, may_ask},
        store,
    },
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    organisation: String,
    until_day: String,
    until_month: String,
    until_year: String,
    until_time: String,
    reason: String,
}

impl Input {
    fn until(&self) -> TypedMoment {
        TypedMoment {
            day: self.until_day.clone(),
            month: self.until_month.clone(),
            year: self.until_year.clone(),
            time: self.until_time.clone(),
        }
    }

    fn parse(&self, shell: &Shell, own: &[Membership], problems: &mut Problems) -> Option<Asked> {
        let chosen = self.organisation.parse().ok().filter(|id| own.iter().any(|one| one.organisation == *id));
        let organisation = problems.take("organisation", chosen.ok_or_else(|| said("platform-unknown-choice")));
        let until = self.until();
        let wanted_until = if until.is_empty() {
            None
        } else {
            let end = riga::closing(&until).map_err(|reason| reason.with("field", said("requests-until-name")));
            Some(problems.take("until", end)?)
        };
        let reason = problems.take("reason", prose(&self.reason, Request::MOST))?;
        if reason.is_empty() {
            problems.add("reason", said("requests-missing-reason"));
        }
        Some(Asked { organisation: organisation?, wanted_until, language: shell.language, reason })
    }
}

/// The form in which an organisation asks for more time.
#[derive(Template)]
#[template(path = "requests/asking.html")]
struct AskingPage {
    shell: Shell,
    consultation: Consultation,
    title: Title,
    /// The organisations that the reader acts for.
    own: Vec<Membership>,
    input: Input,
    problems: Problems,
    /// Why there is no form.
    unasked: Option<Unasked>,
}

impl AskingPage {
    async fn read(app: &App, shell: Shell, number: &ConsultationNumber, member: &Member) -> Result<Self, Error> {
        let conn = app.db.read().await?;
        let consultation = consultations::find(&conn, number.as_str()).await?;
        if !consultation.is_public(shell.now) {
            return Err(Error::NotFound);
        }
        let notices = consultations::published_notices(&conn, consultation.id).await?;
        let title = Title::of(&consultation, notices.iter().map(PublishedNotice::title).collect(), shell.language);
        let own: Vec<Membership> = member.memberships.iter().filter(|one| one.may_sign).cloned().collect();
        let organisation = own.first().map(|one| one.organisation.to_string()).unwrap_or_default();
        let input = Input { organisation, until_time: "23:59".to_owned(), ..Input::default() };
        Ok(Self { shell, consultation, title, own, input, problems: Problems::default(), unasked: None })
    }

    /// Why the reader cannot ask: they may not sign for an organisation, or each has asked for this period already.
    async fn hindrance(&self, conn: &Conn, closes_at: Instant) -> Result<Option<Unasked>, Error> {
        if self.own.is_empty() {
            return Ok(Some(Unasked::MayNotSign));
        }
        let asked = store::answered(conn, &self.consultation, self.shell.now).await?;
        let has_asked = |own: &Membership| {
            asked.iter().any(|(request, _)| (request.organisation, request.closes_at) == (own.organisation, closes_at))
        };
        Ok(self.own.iter().all(has_asked).then_some(Unasked::Already))
    }

    fn action(&self) -> String {
        addresses::NewTimeRequest { no: &self.consultation.number }.into()
    }

    /// The public list of requests.
    fn list(&self) -> String {
        addresses::TimeRequests { no: &self.consultation.number }.into()
    }

    fn notice(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.into()
    }

    fn last_minute(&self) -> Option<Instant> {
        self.consultation.closes_at.map(riga::last_minute)
    }

    fn until(&self) -> MomentField {
        self.shell.moment_field(&self.problems, "until", &self.input.until())
    }

    fn reason(&self) -> Field {
        self.shell.field(&self.problems, "reason", &self.input.reason)
    }

    fn organisation(&self) -> Field {
        self.shell.field(&self.problems, "organisation", &self.input.organisation)
    }
}

/// `GET /consultations/{no}/requests/new`
pub async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, member: Member) -> Page {
    let page = AskingPage::read(&app, shell, &number, &member).await?;
    let closes_at = match may_ask(&page.consultation, None, page.shell.now) {
        Ok(closes_at) => closes_at,
        Err(over) => {
            return Err(Error::refused(over.reason(), page.notice(), said("consultations-to-the-consultation")));
        }
    };
    let unasked = page.hindrance(&*app.db.read().await?, closes_at).await?;
    html(&AskingPage { unasked, ..page })
}

/// `POST /consultations/{no}/requests/new`
pub async fn ask(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(number): PathOf<ConsultationNumber>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let page = AskingPage::read(&app, shell, &number, &member).await?;
    let parsed = form.parse(|input, problems| input.parse(&page.shell, &page.own, problems));
    let (asked, typed) = match parsed {
        Ok(parsed) => parsed,
        Err(Shown { typed: input, problems }) => return unprocessable(&AskingPage { input, problems, ..page }),
    };
    let of = number.clone();
    match app.db.write(async move |tx| actions::ask(tx, now, &member, of.as_str(), asked).await).await {
        Ok(()) => Ok(see_other(&app, page.list(), Some(said("requests-asked")))),
        Err(stop) => {
            let field = |unasked| if unasked == Unasked::NotLater { "until" } else { "" };
            let unasked = stop.refusal()?;
            let Shown { typed: input, problems } = typed.shown(Problems::one(field(unasked), unasked.reason()));
            unprocessable(&AskingPage { input, problems, ..page })
        }
    }
}
