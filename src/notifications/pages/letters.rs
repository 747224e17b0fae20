use actix_web::{
    HttpResponse,
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{self, EmailKey, Link, Purpose},
    addresses::{self, Address, Page as _},
    consultations::{self, ConsultationNumber},
    ids::{LetterId, TellingId},
    notifications::{
        actions,
        given_up::{self, Line},
        model::{Letter, Listed, State, Why, with_link},
        store::{self, Filter, Unwanted},
    },
    platform::{
        Admin, Conn, Error, Part, Staff, said,
        web::{App, Framing, Now, Page, PathOf, Pressed, Shell, html, see_other},
    },
};

/// How many letters that were not written the list shows.
const SHOWN: i64 = 50;

/// The filters of the list of letters.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The word of a state; empty for all.
    #[serde(default)]
    state: String,
    /// The address of a reader, as it was typed.
    #[serde(default)]
    address: String,
    /// The number of a consultation, as it was typed.
    #[serde(default)]
    consultation: String,
    after: Option<LetterId>,
}

#[derive(Template)]
#[template(path = "notifications/letters.html")]
struct LettersPage {
    shell: Shell,
    dead: i64,
    given_up: Vec<Line>,
    can_revive: bool,
    asked: Asked,
    letters: Vec<Listed>,
    next: Option<Address>,
    /// What was not written to the reader whose address was typed, and why.
    unwanted: Vec<Unwanted>,
}

/// `GET /staff/letters`: what was given up, and all letters, the newest first.
pub async fn list(app: Data<App>, shell: Shell, staff: Staff, asked: Query<Asked>) -> Page {
    let asked = asked.into_inner();
    let mut conn = app.db.read().await?;
    let dead = store::count_dead(&mut conn).await?;
    let Part { items: letters, next } = match asked.filter(&conn).await? {
        Some(filter) => store::list(&mut conn, &filter, asked.after).await?,
        None => Part { items: Vec::new(), next: None },
    };
    let next = next.map(|after| asked.list().with("after", after));
    let is_first = asked.after.is_none() && !asked.is_narrow();
    let given_up = if is_first { given_up::lines(&mut conn).await? } else { Vec::new() };
    let unwanted = if asked.after.is_none() { asked.unwanted(&mut conn).await? } else { Vec::new() };
    html(&LettersPage { shell, dead, given_up, can_revive: staff.has(Admin::ROLE), asked, letters, next, unwanted })
}

impl Asked {
    /// The filter; `None` if there is no such consultation.
    async fn filter(&self, conn: &Conn) -> Result<Option<Filter>, Error> {
        let address = Some(self.address.trim()).filter(|typed| !typed.is_empty());
        let address = address.map(|typed| EmailKey::of(typed).forms());
        let filter = Filter { state: self.state.parse().ok(), address, consultation: None };
        let number = self.consultation.trim();
        if number.is_empty() {
            return Ok(Some(filter));
        }
        let Ok(number) = number.parse::<ConsultationNumber>() else { return Ok(None) };
        match consultations::find(conn, number.as_str()).await {
            Ok(found) => Ok(Some(Filter { consultation: Some(found.id), ..filter })),
            Err(Error::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What was not written to the reader with this address.
    async fn unwanted(&self, conn: &mut Conn) -> Result<Vec<Unwanted>, Error> {
        let typed = self.address.trim();
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        match accounts::find_by_address(conn, &EmailKey::of(typed)).await? {
            Some(found) => store::unwanted(conn, &[found.person], SHOWN).await,
            None => Ok(Vec::new()),
        }
    }

    /// Whether only letters of one reader or about one consultation are wanted.
    fn is_narrow(&self) -> bool {
        !self.address.trim().is_empty() || !self.consultation.trim().is_empty()
    }

    /// The beginning of the same list.
    fn list(&self) -> Address {
        addresses::Letters {}
            .with("state", &self.state)
            .with("address", self.address.trim())
            .with("consultation", self.consultation.trim())
    }
}

#[derive(Template)]
#[template(path = "notifications/letter.html")]
struct LetterPage {
    shell: Shell,
    letter: Letter,
    body: String,
    can_resend: bool,
}

/// `GET /staff/letters/{id}`: one letter with its text and its delivery.
pub async fn show(app: Data<App>, shell: Shell, staff: Staff, PathOf(id): PathOf<LetterId>) -> Page {
    let mut conn = app.db.read().await?;
    let letter = store::find(&mut conn, id).await?;
    let body = with_link(&letter.body, &shown_link(&mut conn, &app, &letter, &staff).await?);
    let can_resend = letter.can_be_resent() && staff.has(Admin::ROLE);
    Ok(Framing::Holds.of(html(&LetterPage { shell, letter, body, can_resend })?))
}

/// `GET /staff/letters/{id}/preview`: one letter as mail programs show it. It stands in a frame, apart from our pages.
pub async fn preview(app: Data<App>, staff: Staff, PathOf(id): PathOf<LetterId>) -> Page {
    let mut conn = app.db.read().await?;
    let letter = store::find(&mut conn, id).await?;
    let words = letter.html.as_ref().ok_or(Error::NotFound)?;
    let words = with_link(words, &shown_link(&mut conn, &app, &letter, &staff).await?);
    Ok(Framing::Within.of(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(words)))
}

/// Only its reader may see a private link. The demonstration shows it, because no letters are sent there.
async fn shown_link(conn: &mut Conn, app: &App, letter: &Letter, staff: &Staff) -> Result<String, Error> {
    let link = match letter.link {
        Some(link) => Some(accounts::find_link(conn, link).await?),
        None => None,
    };
    Ok(match link.filter(|link| app.config.is_demonstration || may_hand_over(link, app, staff)) {
        Some(link) => link.address(&app.config, &app.secret),
        None => said("notifications-private-link").in_language(letter.language).to_string(),
    })
}

/// Without a mail server nobody gets an invitation, so an administrator may hand over its link. A link to a new
/// password stays private: with it an administrator could become anybody.
fn may_hand_over(link: &Link, app: &App, staff: &Staff) -> bool {
    let is_invitation = matches!(link.purpose, Purpose::Welcome | Purpose::Invitation);
    !app.config.sends_letters() && staff.has(Admin::ROLE) && is_invitation
}

/// `POST /staff/letters/{id}/resend`
pub async fn resend(
    app: Data<App>,
    Now(now): Now,
    admin: Admin,
    PathOf(id): PathOf<LetterId>,
    _button: Pressed,
) -> Page {
    if let Err(stop) = app.db.write(async move |tx| actions::resend(tx, now, &admin, id).await).await {
        let actions::NotDead = stop.refusal()?;
        let onward = addresses::Letter { id };
        return Err(Error::refused(said("notifications-not-dead"), onward, said("notifications-to-the-letter")));
    }
    Ok(see_other(&app, addresses::Letter { id }.to_string(), Some(said("notifications-resent"))))
}

/// `POST /staff/letters/tellings/{id}/revival`
pub async fn revive_telling(
    app: Data<App>,
    Now(now): Now,
    admin: Admin,
    PathOf(id): PathOf<TellingId>,
    _button: Pressed,
) -> Page {
    let revived = app.db.write(async move |tx| actions::revive_telling(tx, now, &admin, id).await).await?;
    Ok(back_to_the_list(&app, revived))
}

/// `POST /staff/letters/events/{event}/revival`
pub async fn revive_event(
    app: Data<App>,
    Now(now): Now,
    admin: Admin,
    PathOf(event): PathOf<i64>,
    _button: Pressed,
) -> Page {
    let revived = app.db.write(async move |tx| actions::revive_event(tx, now, &admin, event).await).await?;
    Ok(back_to_the_list(&app, revived))
}

/// Whoever presses a second time is not told the same again.
fn back_to_the_list(app: &App, was_given_up: bool) -> HttpResponse {
    let flash = was_given_up.then(|| said("notifications-revived"));
    see_other(app, addresses::Letters {}.to_string(), flash)
}

impl LettersPage {
    fn list(&self) -> String {
        addresses::Letters {}.to_string()
    }

    fn undelivered(&self) -> Address {
        addresses::Letters {}.with("state", State::Dead)
    }

    /// The beginning of this list, if this is a later part.
    fn first(&self) -> Option<Address> {
        self.asked.after.map(|_| self.asked.list())
    }

    /// Why a letter was not written, in words.
    fn why(&self, one: &Unwanted) -> String {
        let why = one.why.as_ref().and_then(|why| why.parse::<Why>().ok());
        why.map(|why| self.shell.say(&why.label()).to_string()).unwrap_or_default()
    }

    /// The chosen state, as a word.
    fn chosen(&self) -> &str {
        &self.asked.state
    }
}

impl LetterPage {
    fn list(&self) -> String {
        addresses::Letters {}.to_string()
    }
}

impl State {
    /// The colour and the symbol of its tag.
    fn look(self) -> (&'static str, &'static str) {
        match self {
            State::Queued => ("mid", "half"),
            State::Sent => ("good", "full"),
            State::Dead => ("bad", "cross"),
        }
    }
}
