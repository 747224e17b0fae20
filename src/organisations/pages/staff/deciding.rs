use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::dossier::{Dossier, DossierPage};
use crate::{
    addresses::{self, Address, Page as _},
    ids::OrganisationId,
    organisations::{
        actions,
        model::{Decision, Ground, NotDecided, Organisation},
        store::{self, MemberEntry},
    },
    platform::{
        Admin, Conn, Error, Instant, Language, Phrase, Stop, prose, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The most characters of a reason.
const REASON: usize = 2000;

/// The revision of the organisation that the page showed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

/// The revision; if it cannot be read, a number that no organisation has.
fn seen(revision: &str) -> i32 {
    revision.parse().unwrap_or(-1)
}

/// `POST /staff/organisations/{id}/approval`
pub async fn approve(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    give(&app, shell, now, admin, id, form, Decision::Approval).await
}

/// `POST /staff/organisations/{id}/restoration`
pub async fn restore(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    give(&app, shell, now, admin, id, form, Decision::Restoration).await
}

/// A decision that gives rights; it needs one button.
async fn give(
    app: &App,
    shell: Shell,
    now: Instant,
    admin: Admin,
    id: OrganisationId,
    form: Form<Seen>,
    decision: Decision,
) -> Page {
    let problems = match form.parse(|input, _| Some(seen(&input.revision))) {
        Err(Shown { problems, .. }) => problems,
        Ok((revision, _)) => match write(app, now, admin, id, revision, decision, String::new()).await {
            Ok(()) => {
                return Ok(see_other(app, addresses::StaffOrganisation { id }, Some(decision.label())));
            }
            Err(stop) => say(app, &shell, id, stop.refusal()?).await?,
        },
    };
    let dossier = Dossier::read(&mut *app.db.read().await?, id).await?;
    unprocessable(&DossierPage::new(shell, dossier, true, "", &problems))
}

async fn write(
    app: &App,
    now: Instant,
    admin: Admin,
    id: OrganisationId,
    revision: i32,
    decision: Decision,
    reason: String,
) -> Result<(), Stop<NotDecided>> {
    app.db.write(async move |tx| actions::decide(tx, now, &admin, id, revision, decision, reason).await).await
}

/// Why the decision was not made, as a problem of the whole form.
async fn say(app: &App, shell: &Shell, id: OrganisationId, reason: NotDecided) -> Result<Problems, Error> {
    let reason = match reason {
        NotDecided::Already => said("organisations-decided-already"),
        NotDecided::Corrected => Dossier::read(&mut *app.db.read().await?, id).await?.corrected(shell),
    };
    Ok(Problems::one("", reason))
}

/// Why rights are taken away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Taking {
    revision: String,
    ground: String,
    reason: String,
}

impl Taking {
    /// The revision that was seen, and the reason as the letter will contain it.
    fn parse(&self, decision: Decision, language: Language, problems: &mut Problems) -> Option<(i32, String)> {
        let ground = self.ground.parse().ok().filter(|ground| Ground::of(decision).contains(ground));
        let ground = problems.take("ground", ground.ok_or_else(|| said("organisations-ground-unchosen")));
        let reason = prose(&self.reason, REASON)
            .and_then(|reason| if reason.is_empty() { Err(said("organisations-reason-missing")) } else { Ok(reason) });
        let reason = problems.take("reason", reason);
        Some((seen(&self.revision), ground?.before(&reason?, language)))
    }
}

/// The consequences and the people concerned, shown before the decision.
#[derive(Template)]
#[template(path = "organisations/staff/danger.html")]
struct DangerPage {
    shell: Shell,
    decision: Decision,
    whose: Whose,
    problems: Vec<(String, String)>,
    revision: String,
    ground: Field,
    reason: Field,
}

/// The organisation and its people, who get the letter.
struct Whose {
    organisation: Organisation,
    members: Vec<MemberEntry>,
}

impl Whose {
    async fn read(conn: &mut Conn, id: OrganisationId) -> Result<Self, Error> {
        Ok(Self { organisation: store::find(conn, id).await?, members: store::members(conn, id).await? })
    }

    /// The languages of the letters.
    fn languages(&self) -> Vec<Language> {
        let read = |language: &Language| self.members.iter().any(|member| member.language == *language);
        [Language::Lv, Language::En].into_iter().filter(read).collect()
    }

    /// The language of the ground in the reason: a manager's.
    fn language(&self) -> Language {
        let manager = self.members.iter().find(|member| member.may_manage);
        manager.or(self.members.first()).map_or(Language::Lv, |member| member.language)
    }
}

impl DangerPage {
    fn new(shell: Shell, decision: Decision, whose: Whose, input: &Taking, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            revision: input.revision.clone(),
            ground: shell.field(problems, "ground", &input.ground),
            reason: shell.field(problems, "reason", &input.reason),
            decision,
            whose,
            shell,
        }
    }

    /// The words of this decision.
    fn t(&self, part: &str) -> Phrase {
        self.shell
            .t(&format!("organisations-taking-{}-{part}", self.decision))
            .with("organisation", &self.whose.organisation.name)
    }

    /// Where this form is sent; only decisions that take rights away have a form.
    fn action(&self) -> Address {
        let id = self.whose.organisation.id;
        match self.decision {
            Decision::Approval => addresses::StaffApproval { id }.address(),
            Decision::Restoration => addresses::StaffRestoration { id }.address(),
            Decision::Refusal => addresses::StaffRefusal { id }.address(),
            Decision::Suspension => addresses::StaffSuspension { id }.address(),
        }
    }

    fn back(&self) -> addresses::StaffOrganisation {
        addresses::StaffOrganisation { id: self.whose.organisation.id }
    }

    fn languages(&self) -> String {
        let words = self
            .whose
            .languages()
            .into_iter()
            .map(|language| self.shell.t(&format!("organisations-language-{language}")).to_string());
        words.collect::<Vec<_>>().join(", ")
    }
}

/// `GET /staff/organisations/{id}/refusal`
pub async fn ask_refusal(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, _: Admin) -> Page {
    ask(&app, shell, id, Decision::Refusal).await
}

/// `GET /staff/organisations/{id}/suspension`
pub async fn ask_suspension(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, _: Admin) -> Page {
    ask(&app, shell, id, Decision::Suspension).await
}

async fn ask(app: &App, shell: Shell, id: OrganisationId, decision: Decision) -> Page {
    let whose = Whose::read(&mut *app.db.read().await?, id).await?;
    if decision.leads_from(whose.organisation.state).is_none() {
        return Ok(see_other(app, addresses::StaffOrganisation { id }, None));
    }
    let input = Taking { revision: whose.organisation.revision.to_string(), ..Taking::default() };
    html(&DangerPage::new(shell, decision, whose, &input, &Problems::default()))
}

/// `POST /staff/organisations/{id}/refusal`
pub async fn refuse(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: Form<Taking>,
) -> Page {
    take(&app, shell, now, admin, id, form, Decision::Refusal).await
}

/// `POST /staff/organisations/{id}/suspension`
pub async fn suspend(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: Form<Taking>,
) -> Page {
    take(&app, shell, now, admin, id, form, Decision::Suspension).await
}

/// A decision that takes rights away; it needs a reason.
async fn take(
    app: &App,
    shell: Shell,
    now: Instant,
    admin: Admin,
    id: OrganisationId,
    form: Form<Taking>,
    decision: Decision,
) -> Page {
    let whose = Whose::read(&mut *app.db.read().await?, id).await?;
    let language = whose.language();
    let ((revision, reason), typed) = match form.parse(|input, problems| input.parse(decision, language, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&DangerPage::new(shell, decision, whose, &typed, &problems));
        }
    };
    let Err(stop) = write(app, now, admin, id, revision, decision, reason).await else {
        return Ok(see_other(app, addresses::StaffOrganisation { id }, Some(decision.label())));
    };
    let problems = say(app, &shell, id, stop.refusal()?).await?;
    // Shows the reason as typed, with the application as it is now: a person who has looked at it again can send it
    // again.
    let whose = Whose::read(&mut *app.db.read().await?, id).await?;
    let Shown { typed, problems } = typed.shown(problems);
    let typed = Taking { revision: whose.organisation.revision.to_string(), ..typed };
    unprocessable(&DangerPage::new(shell, decision, whose, &typed, &problems))
}
