//! The pages behind the private links in letters to followers. Opening one changes nothing: virus scanners open every
//! link of a letter.
use actix_web::{
    HttpRequest,
    web::{Data, Payload},
};
use askama::Template;
use serde::Deserialize;

use super::{Boxes, Offered, read_language};
use crate::{
    addresses::{self, Address},
    following::{
        actions::{self, NotWaiting},
        model::{Errand, Followed, Follower, is_key, path},
        store,
    },
    ids::FollowerId,
    platform::{
        Conn, Error, Language, PolicyArea, Problems, Said, said,
        web::{App, Form, Now, Page, PathsOf, Pressed, Shell, Shown, html, read_pairs, see_other, unprocessable},
    },
};

/// What a mail program sends for its reader (RFC 8058, 3.2); the button of our page sends it, too.
const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");

/// A page with one button.
#[derive(Template)]
#[template(path = "following/confirmation.html")]
struct ConfirmationPage {
    shell: Shell,
    email: String,
    areas: Vec<PolicyArea>,
    offered: Vec<Offered>,
    action: Address,
}

/// `GET /links/follow/{id}/{secret}`
pub async fn show_confirmation(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(id, key): PathsOf<FollowerId, String>,
) -> Page {
    let mut conn = app.db.read().await?;
    let wish = opened(&app, &mut conn, Errand::Confirm, id, &key).await?;
    let wish = wish.filter(|wish| wish.can_confirm(now)).ok_or_else(not_waiting)?;
    let followed = store::followed(&mut conn, id).await?;
    let offered = Offered::of(&mut conn, &followed.consultations, shell.language).await?;
    let action = path(Errand::Confirm, id, &app.secret);
    html(&ConfirmationPage { shell, email: wish.email, areas: followed.areas, offered, action })
}

/// `POST /links/follow/{id}/{secret}`
pub async fn confirm(app: Data<App>, Now(now): Now, PathsOf(id, key): PathsOf<FollowerId, String>, _: Pressed) -> Page {
    opened(&app, &mut *app.db.read().await?, Errand::Confirm, id, &key).await?;
    match app.db.write(async move |tx| actions::confirm(tx, now, id).await).await {
        Ok(Follower { id, .. }) => {
            Ok(see_other(&app, path(Errand::Change, id, &app.secret), Some(said("following-confirmed"))))
        }
        Err(stop) => {
            let NotWaiting = stop.refusal()?;
            Err(not_waiting())
        }
    }
}

/// The follower that a private link names; `None` when they were deleted.
async fn opened(
    app: &App,
    conn: &mut Conn,
    errand: Errand,
    id: FollowerId,
    key: &str,
) -> Result<Option<Follower>, Error> {
    if !is_key(errand, id, key, &app.secret) {
        return Err(Error::NotFound);
    }
    store::find(conn, id).await
}

fn not_waiting() -> Error {
    Error::refused(said("following-not-waiting"), addresses::Follow {}, said("following-again"))
}

/// What is said to somebody whose address follows nothing any more.
#[derive(Template)]
#[template(path = "following/stopped.html")]
struct StoppedPage {
    shell: Shell,
}

/// The fields of the page with what somebody follows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    areas: Vec<String>,
    consultations: Vec<String>,
    language: String,
}

impl Chosen {
    fn parse(&self, problems: &mut Problems, offered: &[Offered]) -> Option<(Language, Followed)> {
        let offered: Vec<_> = offered.iter().map(|one| (one.number.clone(), one.id)).collect();
        let followed = Followed::parse(problems, &self.areas, &self.consultations, &offered);
        read_language(problems, &self.language).zip(followed)
    }
}

/// What somebody follows, to be changed.
#[derive(Template)]
#[template(path = "following/following.html")]
struct FollowingPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: String,
    action: Address,
    stop: Address,
    boxes: Boxes,
}

impl FollowingPage {
    fn new(
        app: &App,
        shell: Shell,
        follower: Follower,
        chosen: &Chosen,
        problems: &Problems,
        offered: Vec<Offered>,
    ) -> Self {
        let ticked = (chosen.areas.as_slice(), chosen.consultations.as_slice(), chosen.language.as_str());
        Self {
            problems: shell.summary(problems),
            action: path(Errand::Change, follower.id, &app.secret),
            stop: path(Errand::Stop, follower.id, &app.secret),
            boxes: Boxes::new(&shell, problems, ticked, offered),
            email: follower.email,
            shell,
        }
    }
}

/// `GET /links/following/{id}/{secret}`
pub async fn show_following(app: Data<App>, shell: Shell, PathsOf(id, key): PathsOf<FollowerId, String>) -> Page {
    let mut conn = app.db.read().await?;
    let Some(follower) = opened(&app, &mut conn, Errand::Change, id, &key).await? else {
        return html(&StoppedPage { shell });
    };
    let followed = store::followed(&mut conn, id).await?;
    let offered = Offered::of(&mut conn, &followed.consultations, shell.language).await?;
    let chosen = Chosen {
        areas: followed.areas.iter().map(ToString::to_string).collect(),
        consultations: offered.iter().map(|one| one.number.clone()).collect(),
        language: follower.language.to_string(),
    };
    html(&FollowingPage::new(&app, shell, follower, &chosen, &Problems::default(), offered))
}

/// `POST /links/following/{id}/{secret}`
pub async fn change(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, key): PathsOf<FollowerId, String>,
    form: Form<Chosen>,
) -> Page {
    let mut conn = app.db.read().await?;
    let Some(follower) = opened(&app, &mut conn, Errand::Change, id, &key).await? else {
        return html(&StoppedPage { shell });
    };
    let followed = store::followed(&mut conn, id).await?;
    let offered = Offered::of(&mut conn, &followed.consultations, shell.language).await?;
    drop(conn);
    let ((language, followed), _) = match form.parse(|typed, problems| typed.parse(problems, &offered)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&FollowingPage::new(&app, shell, follower, &typed, &problems, offered));
        }
    };
    app.db.write(async move |tx| actions::change(tx, id, language, &followed).await).await?;
    Ok(see_other(&app, path(Errand::Change, id, &app.secret), Some(said("following-changed"))))
}

/// A page with one button, which stops all letters.
#[derive(Template)]
#[template(path = "following/unfollow.html")]
struct UnfollowPage {
    shell: Shell,
    email: String,
    problem: Option<Said>,
    action: Address,
    change: Address,
}

impl UnfollowPage {
    fn new(app: &App, shell: Shell, follower: Follower) -> Self {
        Self {
            action: path(Errand::Stop, follower.id, &app.secret),
            change: path(Errand::Change, follower.id, &app.secret),
            email: follower.email,
            problem: None,
            shell,
        }
    }
}

/// `GET /links/unfollow/{id}/{secret}`
pub async fn show_unfollow(app: Data<App>, shell: Shell, PathsOf(id, key): PathsOf<FollowerId, String>) -> Page {
    match opened(&app, &mut *app.db.read().await?, Errand::Stop, id, &key).await? {
        Some(follower) => html(&UnfollowPage::new(&app, shell, follower)),
        None => html(&StoppedPage { shell }),
    }
}

/// `POST /links/unfollow/{id}/{secret}`: from our page, or from a mail program, which sends no token and comes from
/// nowhere. The secret in the address is the proof.
pub async fn unfollow(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, key): PathsOf<FollowerId, String>,
    request: HttpRequest,
    payload: Payload,
) -> Page {
    let follower = opened(&app, &mut *app.db.read().await?, Errand::Stop, id, &key).await?;
    let pairs = read_pairs(&request, payload.into_inner()).await?;
    let is_meant = pairs.iter().any(|(name, value)| (name.as_str(), value.as_str()) == ONE_CLICK);
    match follower {
        Some(follower) if !is_meant => {
            let problem = Some(said("following-press"));
            unprocessable(&UnfollowPage { problem, ..UnfollowPage::new(&app, shell, follower) })
        }
        _ => {
            app.db.write(async move |tx| actions::stop(tx, id).await).await?;
            html(&StoppedPage { shell })
        }
    }
}
