use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::inviting::{Invite, parse_rights, ticked_rights};
use crate::{
    addresses,
    ids::{LinkId, MembershipId, OrganisationId},
    organisations::{
        actions::{self, Inviter},
        model::{Held, MembersStay, Rights, keeps_a_manager},
        store::{self, MemberEntry, Waiting},
    },
    platform::{
        Conn, Error, Member, Membership, Phrase, Stop, Tx, said,
        web::{
            App, Field, Form, Now, Page, PathOf, PathsOf, Pressed, Problems, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
};

/// `GET /organisations/{id}/members`: who acts for the organisation; managers invite and remove members.
#[derive(Template)]
#[template(path = "organisations/members.html")]
struct MembersPage {
    shell: Shell,
    own: Membership,
    members: Vec<MemberEntry>,
    waiting: Vec<Waiting>,
    problems: Vec<(String, String)>,
    email: Field,
    rights_field: Field,
    rights: Rights,
}

impl MembersPage {
    async fn read(
        app: &App,
        shell: Shell,
        own: Membership,
        input: &Invite,
        problems: &Problems,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let members = store::members(&mut conn, own.organisation).await?;
        let waiting = if own.may_manage {
            store::invitations_of(&mut conn, shell.now, own.organisation).await?
        } else {
            Vec::new()
        };
        Ok(Self {
            members,
            waiting,
            problems: shell.summary(problems),
            email: shell.field(problems, "email", &input.email),
            rights_field: shell.field(problems, "rights", ""),
            rights: ticked_rights(&input.rights),
            own,
            shell,
        })
    }

    fn is_own(&self, member: &MemberEntry) -> bool {
        is_of(member, &self.shell)
    }

    fn rights_of(&self, member: &MemberEntry) -> addresses::MemberRights {
        addresses::MemberRights { id: self.own.organisation, membership: member.membership }
    }

    fn ending_of(&self, member: &MemberEntry) -> addresses::MembershipEnding {
        addresses::MembershipEnding { id: self.own.organisation, membership: member.membership }
    }

    fn withdrawal_of(&self, one: &Waiting) -> addresses::InvitationWithdrawal {
        addresses::InvitationWithdrawal { id: self.own.organisation, link: one.link }
    }

    fn invitations(&self) -> addresses::Invitations {
        addresses::Invitations { id: self.own.organisation }
    }
}

impl MemberEntry {
    pub(super) fn rights(&self) -> Rights {
        Rights { may_sign: self.may_sign, may_manage: self.may_manage }
    }

    fn held(&self) -> Held {
        Held { id: self.membership, person: self.person, rights: self.rights() }
    }
}

/// Whether the membership is that of the viewer.
fn is_of(member: &MemberEntry, shell: &Shell) -> bool {
    shell.viewer.person.as_ref().is_some_and(|person| person.id == member.person)
}

/// The member's own membership of this organisation.
fn own(member: &Member, organisation: OrganisationId) -> Result<Membership, Error> {
    member.of(organisation).cloned().ok_or(Error::NotFound)
}

/// The member's own membership, if it may manage.
fn managed(member: &Member, organisation: OrganisationId) -> Result<Membership, Error> {
    own(member, organisation).and_then(|own| if own.may_manage { Ok(own) } else { Err(Error::NotFound) })
}

/// Shows the members.
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, member: Member) -> Page {
    html(&MembersPage::read(&app, shell, own(&member, id)?, &Invite::default(), &Problems::default()).await?)
}

/// `POST /organisations/{id}/invitations`
pub async fn invite(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<OrganisationId>,
    member: Member,
    Now(now): Now,
    form: Form<Invite>,
) -> Page {
    let own = managed(&member, id)?;
    let language = shell.language;
    let (new, typed) = match form.parse(|input, problems| input.parse(language, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&MembersPage::read(&app, shell, own, &typed, &problems).await?);
        }
    };
    let (secret, inviter, invited) = (app.secret.clone(), Inviter::Manager(member), new.email.as_str().to_owned());
    match app.db.write(async move |tx| actions::invite(tx, now, &secret, &inviter, id, new).await).await {
        Ok(()) => {
            let done = said("organisations-invited").with("address", invited);
            Ok(see_other(&app, addresses::Members { id }, Some(done)))
        }
        Err(stop) => {
            let Shown { typed, problems } = typed.shown(Problems::one("email", stop.refusal()?.label()));
            unprocessable(&MembersPage::read(&app, shell, own, &typed, &problems).await?)
        }
    }
}

/// The page that says why a button did nothing, with a link back to the members.
fn refused(id: OrganisationId, stop: Stop<MembersStay>) -> Error {
    match stop {
        Stop::Refused(reason) => {
            Error::refused(reason.label(), addresses::Members { id }, said("organisations-to-members"))
        }
        Stop::Failed(error) => error,
    }
}

/// `POST /organisations/{id}/invitations/{link}/withdrawal`
pub async fn withdraw(
    app: Data<App>,
    PathsOf(id, link): PathsOf<OrganisationId, LinkId>,
    member: Member,
    Now(now): Now,
    _: Pressed,
) -> Page {
    managed(&member, id)?;
    let inviter = Inviter::Manager(member);
    let withdrawn = app.db.write(async move |tx| actions::withdraw_invitation(tx, now, &inviter, id, link).await).await;
    withdrawn.map_err(|stop| refused(id, stop))?;
    Ok(see_other(&app, addresses::Members { id }, Some(said("organisations-invitation-withdrawn"))))
}

/// A member, with what the page needs about the others.
struct Among {
    own: Membership,
    member: MemberEntry,
    /// Whether somebody else manages the organisation, so that this member can go.
    can_go: bool,
}

impl Among {
    async fn read(conn: &mut Conn, own: Membership, id: MembershipId) -> Result<Self, Error> {
        let members = store::members(conn, own.organisation).await?;
        let held: Vec<Held> = members.iter().map(MemberEntry::held).collect();
        let can_go = keeps_a_manager(&held, id, None);
        let member = members.into_iter().find(|member| member.membership == id).ok_or(Error::NotFound)?;
        Ok(Self { own, member, can_go })
    }

    fn list(&self) -> addresses::Members {
        addresses::Members { id: self.own.organisation }
    }

    fn rights(&self) -> addresses::MemberRights {
        addresses::MemberRights { id: self.own.organisation, membership: self.member.membership }
    }

    fn ending(&self) -> addresses::MembershipEnding {
        addresses::MembershipEnding { id: self.own.organisation, membership: self.member.membership }
    }
}

/// Which rights a member is to have.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewRights {
    rights: Vec<String>,
}

/// `GET /organisations/{id}/members/{membership}`
#[derive(Template)]
#[template(path = "organisations/rights.html")]
struct RightsPage {
    shell: Shell,
    among: Among,
    problems: Vec<(String, String)>,
    rights_field: Field,
    rights: Rights,
}

impl RightsPage {
    fn new(shell: Shell, among: Among, rights: Rights, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            rights_field: shell.field(problems, "rights", ""),
            rights,
            among,
            shell,
        }
    }
}

/// Shows what a member may do, to change it.
pub async fn show_rights(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, membership): PathsOf<OrganisationId, MembershipId>,
    member: Member,
) -> Page {
    let among = Among::read(&mut *app.db.read().await?, managed(&member, id)?, membership).await?;
    let rights = among.member.rights();
    html(&RightsPage::new(shell, among, rights, &Problems::default()))
}

/// Changes what a member may do.
pub async fn change_rights(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, membership): PathsOf<OrganisationId, MembershipId>,
    member: Member,
    Now(now): Now,
    form: Form<NewRights>,
) -> Page {
    let among = Among::read(&mut *app.db.read().await?, managed(&member, id)?, membership).await?;
    let (rights, _) = match form.parse(|input, problems| parse_rights(&input.rights, problems)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&RightsPage::new(shell, among, ticked_rights(&typed.rights), &problems));
        }
    };
    let (inviter, changed) = (Inviter::Manager(member), among.member.name.clone());
    let to = async move |tx: &mut Tx| actions::change_rights(tx, now, &inviter, id, membership, |_| rights).await;
    if let Err(stop) = app.db.write(to).await {
        let problems = Problems::one("rights", stop.refusal()?.label());
        return unprocessable(&RightsPage::new(shell, among, rights, &problems));
    }
    Ok(see_other(
        &app,
        among.list(),
        Some(said("organisations-rights-changed").with("name", changed).with("rights", rights.label())),
    ))
}

/// `GET /organisations/{id}/members/{membership}/ending`: shows the consequences before the button.
#[derive(Template)]
#[template(path = "organisations/ending.html")]
struct EndingPage {
    shell: Shell,
    among: Among,
    is_own: bool,
}

impl EndingPage {
    /// The words for a person who leaves, or for one who is removed.
    fn t(&self, part: &str) -> Phrase {
        let whose = if self.is_own { "own" } else { "other" };
        let phrase = self.shell.t(&format!("organisations-ending-{whose}-{part}"));
        phrase.with("name", &self.among.member.name).with("organisation", &self.among.own.name)
    }
}

/// Asks whether to end a membership: a manager may end any, a member their own.
pub async fn ask_ending(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, membership): PathsOf<OrganisationId, MembershipId>,
    member: Member,
) -> Page {
    let among = Among::read(&mut *app.db.read().await?, own(&member, id)?, membership).await?;
    let is_own = is_of(&among.member, &shell);
    if !is_own && !among.own.may_manage {
        return Err(Error::NotFound);
    }
    html(&EndingPage { shell, among, is_own })
}

/// Ends a membership.
pub async fn end(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, membership): PathsOf<OrganisationId, MembershipId>,
    member: Member,
    Now(now): Now,
    _: Pressed,
) -> Page {
    let among = Among::read(&mut *app.db.read().await?, own(&member, id)?, membership).await?;
    let ended = app.db.write(async move |tx| actions::end_membership(tx, now, &member, id, membership).await).await;
    ended.map_err(|stop| refused(id, stop))?;
    let Among { own, member, .. } = &among;
    Ok(if is_of(member, &shell) {
        see_other(&app, addresses::Start {}, Some(said("organisations-left").with("organisation", &own.name)))
    } else {
        see_other(
            &app,
            among.list(),
            Some(said("organisations-membership-ended").with("name", &member.name).with("organisation", &own.name)),
        )
    })
}
