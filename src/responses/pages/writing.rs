use actix_web::web::{Data, Query};

use super::{
    asked::Asked,
    choices::Choices,
    desk::Desk,
    inserting,
    typed::{Decision, Typed, Wanted, Way},
};
use crate::{
    addresses::{self, Address},
    assessments::{self, Key, Work},
    ids::{AssessmentId, ResponseId, ReusableTextId},
    platform::{
        Approver, Error, Reviewer, Said, Stop, said,
        web::{App, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    responses::actions::{self, Unsaved},
};

/// The place on the page of a comment where its answer begins.
const WORK: &str = "work";

/// Saves the answer to a comment, or opens another comment if nothing was typed.
pub(in crate::responses) async fn write(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Typed>,
) -> Page {
    let here = OnComment { app: &app, shell, asked: asked.into_inner(), id };
    let (wanted, seen, typed) = match form.parse(|typed, problems| Some((typed.wanted(problems)?, typed.seen.clone())))
    {
        Ok(((wanted, seen), typed)) => (wanted, seen, typed.shown(Problems::default()).typed),
        Err(shown) => return here.mistyped(shown).await,
    };
    match wanted {
        Wanted::Go(way) => here.go(way, typed).await,
        Wanted::Insert(text) => Box::pin(here.insert(text, typed)).await,
        Wanted::Save(wording) => {
            let onward = here.onward(typed.goes_on().then_some(Work::Writing)).await?;
            let saved =
                app.db.write(async move |tx| actions::draft(tx, now, &reviewer, id, &seen, wording).await).await;
            here.saved(saved, typed, onward).await
        }
    }
}

/// Takes over the answer that was drafted to the comment before it was submitted again.
pub(in crate::responses) async fn take_over(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    _: Pressed,
) -> Page {
    let here = OnComment { app: &app, shell, asked: asked.into_inner(), id };
    let onward = here.onward(None).await?;
    let unsaved = match app.db.write(async move |tx| actions::take_over(tx, now, &reviewer, id).await).await {
        Ok(()) => return Ok(see_other(&app, onward, Some(said("responses-taken-over")))),
        Err(stop) => stop.refusal()?,
    };
    let mut desk = here.desk().await?;
    if let Some(detail) = &mut desk.open {
        detail.problems = Problems::one(
            "",
            match unsaved {
                Unsaved::Hindered(hindrance) => hindrance.reason(),
                Unsaved::Changed(_) => said("responses-changed-before-decision"),
            },
        );
    }
    unprocessable(&desk)
}

/// Begins the correction of a published answer.
pub(in crate::responses) async fn correct(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Typed>,
) -> Page {
    let (wanted, typed) = match form.parse(Typed::wanted) {
        Ok((wanted, typed)) => (wanted, typed.shown(Problems::default()).typed),
        Err(shown) => {
            let id = shown.typed.assessment()?;
            return OnComment { app: &app, shell, asked: asked.into_inner(), id }.mistyped(shown).await;
        }
    };
    let id = typed.assessment()?;
    let here = OnComment { app: &app, shell, asked: asked.into_inner(), id };
    match wanted {
        Wanted::Go(way) => here.go(way, typed).await,
        Wanted::Insert(text) => Box::pin(here.insert(text, typed)).await,
        Wanted::Save(wording) => {
            let onward = here.onward(typed.goes_on().then_some(Work::Writing)).await?;
            let saved =
                app.db.write(async move |tx| actions::correct(tx, now, &reviewer, response, id, wording).await).await;
            here.saved(saved, typed, onward).await
        }
    }
}

/// Approves an answer.
pub(in crate::responses) async fn approve(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Decision>,
) -> Page {
    let (decided, here) = OnComment::of_decision(&app, shell, asked.into_inner(), form, Decision::no_remark)?;
    let ((), typed) = match decided {
        Ok(decided) => decided,
        Err(shown) => return here.undecided(shown).await,
    };
    let onward = here.onward(typed.goes_on().then_some(Work::Approving)).await?;
    let seen = typed.seen.clone();
    let approved = app.db.write(async move |tx| actions::approve(tx, now, &approver, response, &seen).await).await;
    here.decided(approved, typed, onward, said("responses-approved")).await
}

/// Sends an answer back with a remark.
pub(in crate::responses) async fn send_back(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    approver: Approver,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Decision>,
) -> Page {
    let (decided, here) = OnComment::of_decision(&app, shell, asked.into_inner(), form, Decision::remark)?;
    let (remark, typed) = match decided {
        Ok(decided) => decided,
        Err(shown) => return here.undecided(shown).await,
    };
    let onward = here.onward(typed.goes_on().then_some(Work::Approving)).await?;
    let seen = typed.seen.clone();
    let returned =
        app.db.write(async move |tx| actions::send_back(tx, now, &approver, response, &seen, remark).await).await;
    here.decided(returned, typed, onward, said("responses-returned")).await
}

/// Deletes an answer or a correction that is not published.
pub(in crate::responses) async fn discard(
    app: Data<App>,
    shell: Shell,
    PathOf(response): PathOf<ResponseId>,
    reviewer: Reviewer,
    Now(now): Now,
    asked: Query<Asked>,
    form: Form<Decision>,
) -> Page {
    let (decided, here) = OnComment::of_decision(&app, shell, asked.into_inner(), form, |_, _| Some(()))?;
    let ((), typed) = match decided {
        Ok(decided) => decided,
        Err(shown) => return here.undecided(shown).await,
    };
    let (seen, onward) = (typed.seen.clone(), here.onward(None).await?);
    let discarded = app.db.write(async move |tx| actions::discard(tx, now, &reviewer, response, &seen).await).await;
    here.decided(discarded, typed, onward, said("responses-discarded")).await
}

/// The comment on whose page a button was pressed, to show it again or to go on from it.
struct OnComment<'a> {
    app: &'a App,
    shell: Shell,
    asked: Asked,
    id: AssessmentId,
}

impl<'a> OnComment<'a> {
    /// A decision with the comment on whose page the button was pressed.
    #[expect(clippy::type_complexity, reason = "what is decided, with what was typed, or the form again")]
    fn of_decision<P>(
        app: &'a App,
        shell: Shell,
        asked: Asked,
        form: Form<Decision>,
        parse: impl FnOnce(&Decision, &mut Problems) -> Option<P>,
    ) -> Result<(Result<(P, Decision), Shown<Decision>>, Self), Error> {
        let decided = form.parse(parse).map(|(parsed, typed)| (parsed, typed.shown(Problems::default()).typed));
        let id = match &decided {
            Ok((_, typed)) => typed.assessment()?,
            Err(shown) => shown.typed.assessment()?,
        };
        Ok((decided, Self { app, shell, asked, id }))
    }

    /// The page after an action: the comment, or the next one in the list that waits for the same work, otherwise the
    /// list. It is looked for before saving, because that may move the comment in the list. The next key press is in
    /// the answer.
    async fn onward(&self, to_the_next: Option<Work>) -> Result<Address, Error> {
        let Some(work) = to_the_next else {
            return Ok(self.asked.comment(self.id).at(WORK));
        };
        let mut conn = self.app.db.read().await?;
        let filter = Choices::read(&conn, &self.shell, &self.asked).await?.filter(&self.asked, &self.shell);
        let here = assessments::find(&conn, self.id).await?;
        let (me, now) = (self.shell.viewer.person.as_ref().map(|person| person.id), self.shell.now);
        let is_worked_on = |id| {
            let page = addresses::StaffComment { id }.to_string();
            me.is_some_and(|me| self.app.presence.is_open_elsewhere(&page, me, now))
        };
        let next = assessments::next(&mut conn, &filter, Key::of(&here), work, is_worked_on).await?;
        Ok(next.map_or_else(|| self.asked.from(None).list(), |next| self.asked.comment(next).at(WORK)))
    }

    /// After an answer was saved: the next page; otherwise the same page with what was typed.
    async fn saved(self, saved: Result<(), Stop<Unsaved>>, typed: Typed, onward: Address) -> Page {
        let Err(stop) = saved else {
            return Ok(see_other(self.app, onward, Some(said("responses-saved"))));
        };
        let unsaved = stop.refusal()?;
        let mut desk = self.desk().await?;
        if let Some(detail) = &mut desk.open {
            detail.again(typed, unsaved);
        }
        unprocessable(&desk)
    }

    /// Opens another comment, or another page about this one, if the fields are as stored; otherwise nothing typed is
    /// lost.
    async fn go(self, way: Way, typed: Typed) -> Page {
        let (app, asked, here) = (self.app, self.asked.clone(), self.id);
        let mut desk = self.desk().await?;
        if let Some(detail) = &mut desk.open {
            let onward = detail
                .page(way, &asked)
                .unwrap_or_else(|| asked.comment(detail.neighbour(way).unwrap_or(here)).at(WORK));
            if detail.typed.says_what(&typed) {
                return Ok(see_other(app, onward, None));
            }
            detail.unsaved(typed, onward);
        }
        unprocessable(&desk)
    }

    /// The page with a text put into the answer; nothing is saved yet.
    async fn insert(self, text: ReusableTextId, typed: Typed) -> Page {
        let app = self.app;
        let mut desk = self.desk().await?;
        let Some(detail) = &mut desk.open else { return Err(Error::NotFound) };
        let mut conn = app.db.read().await?;
        let filled = inserting::filled(&mut conn, text, detail.consultation(), &[&detail.opened]).await;
        match filled {
            Ok(text) => detail.insert(typed, &text),
            Err(stop) => {
                detail.not_inserted(typed, stop.refusal()?);
                return unprocessable(&desk);
            }
        }
        html(&desk)
    }

    async fn mistyped(self, shown: Shown<Typed>) -> Page {
        let mut desk = self.desk().await?;
        if let Some(detail) = &mut desk.open {
            detail.is_typed_into = !detail.typed.says_what(&shown.typed);
            (detail.typed, detail.problems) = (shown.typed, shown.problems);
        }
        unprocessable(&desk)
    }

    /// After a decision: the next page; otherwise the same page with the remark that was typed.
    async fn decided(self, decision: Result<(), Stop<Unsaved>>, typed: Decision, onward: Address, done: Said) -> Page {
        let problem = match decision {
            Ok(()) => return Ok(see_other(self.app, onward, Some(done))),
            Err(stop) => match stop.refusal()? {
                Unsaved::Hindered(hindrance) => hindrance.reason(),
                Unsaved::Changed(_) => said("responses-changed-before-decision"),
            },
        };
        self.undecided(Shown { typed, problems: Problems::one("", problem) }).await
    }

    async fn undecided(self, shown: Shown<Decision>) -> Page {
        let mut desk = self.desk().await?;
        if let Some(detail) = &mut desk.open {
            (detail.remark, detail.problems) = (shown.typed.remark, shown.problems);
            detail.is_undecided = true;
        }
        unprocessable(&desk)
    }

    async fn desk(self) -> Result<Desk, Error> {
        let mut conn = self.app.db.read().await?;
        Desk::read(&mut conn, self.shell, self.asked, Some(self.id)).await
    }
}
