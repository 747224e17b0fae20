//! A statement as a whole: the choice between those of several organisations, beginning without comments, the position,
//! the order of the comments, giving a revision up.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    super::{
        actions::{self, Unsaved},
        model::{Reply, Statement, Way},
        store,
    },
    frame::Frame,
    revision::Revises,
    statement::{StatementPage, TypedNote},
};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, ConsultationNumber},
    ids::{OrganisationId, StatementCommentId, StatementId},
    platform::{
        Error, Member, Membership, Stop, Tx, said,
        web::{App, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// An organisation of the member.
struct Chosen {
    id: OrganisationId,
    name: String,
    /// Its statement, if it has one: the address, and whether it was submitted.
    statement: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "statements/choose.html")]
struct ChoosePage {
    shell: Shell,
    frame: Frame,
    organisations: Vec<Chosen>,
    can_comment: bool,
}

/// `GET /consultations/{no}/statement`: redirects to the only statement, or asks which.
pub async fn choose(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, member: Member) -> Page {
    show_choice(&app, shell, &number, &member, html).await
}

async fn show_choice(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    member: &Member,
    answer: fn(&ChoosePage) -> Page,
) -> Page {
    let mut conn = app.db.read().await?;
    let consultation = consultations::find(&conn, number.as_str()).await?;
    if !consultation.is_public(shell.now) {
        return Err(Error::NotFound);
    }
    let statements = store::on_consultation(&mut conn, member, consultation.id).await?;
    if let ([own], [_]) = (statements.as_slice(), member.memberships.as_slice()) {
        return Ok(see_other(app, addresses::Statement { id: own.id }, None));
    }
    let its = |membership: &Membership| {
        let own = statements.iter().find(|statement| statement.organisation == membership.organisation)?;
        Some((addresses::Statement { id: own.id }.to_string(), own.submitted_at.is_some()))
    };
    let organisations = member.memberships.iter();
    let organisations =
        organisations.map(|one| Chosen { id: one.organisation, name: one.name.clone(), statement: its(one) }).collect();
    answer(&ChoosePage {
        organisations,
        can_comment: consultation.is_open(shell.now),
        frame: Frame::load(&mut conn, &shell, consultation).await?,
        shell,
    })
}

impl ChoosePage {
    /// Where a statement without comments is begun.
    fn begin(&self) -> String {
        addresses::OwnStatement { no: &self.frame.consultation.number }.into()
    }
}

/// The organisation that has no objections.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Beginning {
    organisation: String,
}

/// `POST /consultations/{no}/statement`: begins a statement that says that there are no objections.
pub async fn begin(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(number): PathOf<ConsultationNumber>,
    member: Member,
    form: Form<Beginning>,
) -> Page {
    let language = shell.language;
    let Ok((organisation, _)) = form.parse(|typed, _| typed.organisation.parse::<OrganisationId>().ok()) else {
        return show_choice(&app, shell, &number, &member, unprocessable).await;
    };
    let no = number.clone();
    let begin = async move |tx: &mut Tx| actions::begin(tx, now, &member, no.as_str(), organisation, language).await;
    match app.db.write(begin).await {
        Ok(id) => Ok(see_other(&app, addresses::Statement { id }, None)),
        Err(stop) => {
            let onward = addresses::Consultation { no: number.as_str() }.to_string();
            Err(Error::refused(stop.refusal()?.reason(), onward, said("consultations-to-the-consultation")))
        }
    }
}

/// The chosen position.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReplyInput {
    reply: String,
}

/// `POST /statements/{id}/reply`
pub async fn choose_reply(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: Form<ReplyInput>,
) -> Page {
    let chosen = form.parse(|typed, _| typed.reply.parse::<Reply>().ok());
    let reply = match chosen {
        Ok((reply, _)) => reply,
        Err(Shown { problems, .. }) => return again(&app, shell, id, problems).await,
    };
    let acting = member.clone();
    let saved = app.db.write(async move |tx| actions::choose_reply(tx, now, &acting, id, reply).await).await;
    let done = match reply {
        Reply::NoObjections => "statements-no-objections-saved",
        Reply::Comments => "statements-objections-saved",
    };
    match saved {
        Ok(()) => Ok(see_other(&app, addresses::Statement { id }, Some(said(done)))),
        Err(stop) => not_saved(&app, shell, id, stop).await,
    }
}

/// The button that was pressed: a comment is moved, or all are put in the order of the draft.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OrderInput {
    up: String,
    down: String,
}

impl OrderInput {
    fn parse(&self) -> Option<(Way, StatementCommentId)> {
        let up = self.up.parse().ok().map(|comment| (Way::Up, comment));
        up.or(self.down.parse().ok().map(|comment| (Way::Down, comment)))
    }
}

/// `POST /statements/{id}/order`
pub async fn order(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: Form<OrderInput>,
) -> Page {
    let moved = match form.parse(|typed, _| Some(typed.parse())) {
        Ok((moved, _)) => moved,
        Err(Shown { problems, .. }) => return again(&app, shell, id, problems).await,
    };
    let acting = member.clone();
    let order = async move |tx: &mut Tx| match moved {
        Some((way, comment)) => actions::order(tx, now, &acting, (id, comment), way).await,
        None => actions::draft_order(tx, now, &acting, id).await,
    };
    let page = addresses::Statement { id };
    match (app.db.write(order).await, moved) {
        // The place of the comment on the page, so that the next press is near.
        (Ok(()), Some((_, comment))) => Ok(see_other(&app, page.at(comment), None)),
        (Ok(()), None) => Ok(see_other(&app, page, Some(said("statements-in-draft-order")))),
        (Err(stop), _) => not_saved(&app, shell, id, stop).await,
    }
}

async fn not_saved(app: &App, shell: Shell, id: StatementId, stop: Stop<Unsaved>) -> Page {
    let problems = Problems::one("", stop.refusal()?.reason());
    again(app, shell, id, problems).await
}

/// The statement with what is wrong.
async fn again(app: &App, shell: Shell, id: StatementId, problems: Problems) -> Page {
    let viewer = shell.viewer.clone();
    unprocessable(&StatementPage::load(app, shell, &viewer, id, TypedNote { problems, typed: None }).await?)
}

#[derive(Template)]
#[template(path = "statements/giving_up.html")]
struct GivingUpPage {
    shell: Shell,
    frame: Frame,
    statement: Statement,
    organisation: String,
    revises: Revises,
    comments: usize,
}

impl GivingUpPage {
    fn action(&self) -> String {
        addresses::StatementGivingUp { id: self.statement.id }.into()
    }

    fn back(&self) -> String {
        addresses::Statement { id: self.statement.id }.into()
    }
}

/// `GET /statements/{id}/giving-up`: asks first. What is no revision, or is not being written, leads to the statement.
pub async fn ask_giving_up(app: Data<App>, shell: Shell, PathOf(id): PathOf<StatementId>, member: Member) -> Page {
    let mut conn = app.db.read().await?;
    let statement = store::find_own(&mut conn, &member, id).await?;
    let consultation = consultations::find_by_id(&conn, statement.consultation).await?;
    let revises = Revises::of(&conn, &shell, &statement, &consultation).await?;
    let can_change = statement.can_change(&consultation, shell.now).is_ok();
    let Some(revises) = revises.filter(|_| can_change) else {
        return Ok(see_other(&app, addresses::Statement { id }, None));
    };
    html(&GivingUpPage {
        organisation: member.of(statement.organisation).map_or_else(String::new, |own| own.name.clone()),
        comments: store::comments(&conn, id).await?.len(),
        frame: Frame::load(&mut conn, &shell, consultation).await?,
        statement,
        revises,
        shell,
    })
}

/// `POST /statements/{id}/giving-up`
pub async fn give_up(
    app: Data<App>,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    _: Pressed,
) -> Page {
    let give_up = async move |tx: &mut Tx| actions::give_up(tx, now, &member, id).await;
    match app.db.write(give_up).await {
        Ok(follows) => Ok(see_other(&app, addresses::Submission { id: follows }, Some(said("statements-given-up")))),
        Err(stop) => {
            let onward = addresses::Statement { id }.to_string();
            Err(Error::refused(stop.refusal()?.reason(), onward, said("statements-to-the-statement")))
        }
    }
}
