use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    ids::OrganisationId,
    organisations::{
        actions,
        model::{Decision, Ground, Organisation},
        store::{self, MemberEntry},
    },
    platform::{
        Admin, Conn, Error, Instant, Language, Phrase, prose, said,
        web::{App, Field, LooseForm, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
    },
};

/// So many characters a reason has at most.
const REASON: usize = 2000;

/// The organisation as it was looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

/// Never a revision that an organisation has, where none can be read.
fn seen(revision: &str) -> i32 {
    revision.parse().unwrap_or(-1)
}

fn address(organisation: OrganisationId) -> String {
    format!("/staff/organisations/{organisation}")
}

/// `POST /staff/organisations/{id}/approval`
pub async fn approve(
    app: Data<App>,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: LooseForm<Seen>,
) -> Page {
    give(&app, now, admin, id, &form, Decision::Approval).await
}

/// `POST /staff/organisations/{id}/restoration`
pub async fn restore(
    app: Data<App>,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: LooseForm<Seen>,
) -> Page {
    give(&app, now, admin, id, &form, Decision::Restoration).await
}

/// A decision that gives rights, which takes one button.
async fn give(
    app: &App,
    now: Instant,
    admin: Admin,
    id: OrganisationId,
    form: &LooseForm<Seen>,
    decision: Decision,
) -> Page {
    let Ok(revision) = form.parse(|input, _| Some(seen(&input.revision))) else {
        return Ok(see_other(app, address(id), Some(said("platform-signed-out-meanwhile"))));
    };
    app.db.write(async move |tx| actions::decide(tx, now, &admin, id, revision, decision, String::new()).await).await?;
    Ok(see_other(app, address(id), Some(decision.label())))
}

/// Why something is taken away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Taking {
    revision: String,
    ground: String,
    reason: String,
}

impl Taking {
    /// The revision that was seen, and the reason as it will stand in the letter.
    fn parse(&self, decision: Decision, language: Language, problems: &mut Problems) -> Option<(i32, String)> {
        let ground = self.ground.parse().ok().filter(|ground| Ground::of(decision).contains(ground));
        let ground = problems.take("ground", ground.ok_or_else(|| said("organisations-ground-unchosen")));
        let reason = prose(&self.reason, REASON)
            .and_then(|reason| if reason.is_empty() { Err(said("platform-required")) } else { Ok(reason) });
        let reason = problems.take("reason", reason);
        Some((seen(&self.revision), ground?.before(&reason?, language)))
    }
}

/// What will happen, to whom, before it does.
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

/// The organisation, and its people: who gets the letter.
struct Whose {
    organisation: Organisation,
    members: Vec<MemberEntry>,
}

impl Whose {
    async fn read(conn: &mut Conn, id: OrganisationId) -> Result<Self, Error> {
        Ok(Self { organisation: store::find(conn, id).await?, members: store::members(conn, id).await? })
    }

    /// In which languages the letter is read.
    fn languages(&self) -> Vec<Language> {
        let read = |language: &Language| self.members.iter().any(|member| member.language == *language);
        [Language::Lv, Language::En].into_iter().filter(read).collect()
    }

    /// In which language a ground is put before the reason: a manager's.
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

    fn action(&self) -> String {
        format!("{}/{}", self.whose.organisation.staff_page(), self.decision)
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
        return Ok(see_other(app, whose.organisation.staff_page(), None));
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
    form: LooseForm<Taking>,
) -> Page {
    take(&app, shell, now, admin, id, &form, Decision::Refusal).await
}

/// `POST /staff/organisations/{id}/suspension`
pub async fn suspend(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    admin: Admin,
    Now(now): Now,
    form: LooseForm<Taking>,
) -> Page {
    take(&app, shell, now, admin, id, &form, Decision::Suspension).await
}

/// A decision that takes rights away, which takes a reason.
async fn take(
    app: &App,
    shell: Shell,
    now: Instant,
    admin: Admin,
    id: OrganisationId,
    form: &LooseForm<Taking>,
    decision: Decision,
) -> Page {
    let whose = Whose::read(&mut *app.db.read().await?, id).await?;
    let language = whose.language();
    let (revision, reason) = match form.parse(|input, problems| input.parse(decision, language, problems)) {
        Ok(taken) => taken,
        Err(problems) => return unprocessable(&DangerPage::new(shell, decision, whose, &form.input, &problems)),
    };
    app.db.write(async move |tx| actions::decide(tx, now, &admin, id, revision, decision, reason).await).await?;
    Ok(see_other(app, address(id), Some(decision.label())))
}
