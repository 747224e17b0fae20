use actix_web::web::Data;
use askama::Template;

use crate::{
    accounts,
    addresses::{self, Address, Page as _},
    audit::{self, Entry},
    events::{Event, Stored},
    ids::{MembershipId, OrganisationId, PersonId},
    organisations::{
        model::{Decided, Decision, Organisation, State, country_name},
        store::{self, MemberEntry},
    },
    platform::{
        Admin, Conn, Error, Instant, PolicyArea, Said, Staff, said,
        web::{App, Field, Page, PathOf, Problems, Shell, html},
    },
};

/// The line of the history about a correction of an application.
const CORRECTED: &str = "organisations-history-corrected";
/// The most lines of the history that are shown.
const LINES: i64 = 200;

/// Everything that staff see of an organisation.
pub(super) struct Dossier {
    pub organisation: Organisation,
    pub areas: Vec<PolicyArea>,
    pub members: Vec<MemberEntry>,
    /// Organisations that it is easily confused with.
    pub alike: Vec<Organisation>,
    /// What happened, the newest first.
    pub history: Vec<Line>,
}

/// One line of the history.
pub(super) struct Line {
    pub at: Instant,
    pub what: Said,
    /// The representative whom it is about.
    pub whom: Option<String>,
    /// Who did it; `None` for the operator, an unknown person, or the representative.
    pub who: Option<String>,
    /// The reason, word for word; may be empty.
    pub reason: String,
}

impl Dossier {
    pub async fn read(conn: &mut Conn, id: OrganisationId) -> Result<Self, Error> {
        let organisation = store::find(conn, id).await?;
        let areas = store::areas_of(conn, id).await?;
        let members = store::members(conn, id).await?;
        let alike = store::look_alikes(conn, &[id]).await?.into_iter().map(|(_, other)| other).collect();
        let history = history(conn, id).await?;
        Ok(Self { organisation, areas, members, alike, history })
    }

    /// Who corrected the application, and when, for a person who looked at it before.
    pub fn corrected(&self, shell: &Shell) -> Said {
        let line = self.history.iter().find(|line| line.what.key() == CORRECTED);
        let who = line.and_then(|line| line.who.clone()).unwrap_or_default();
        let time = line.map(|line| shell.moment(&line.at)).unwrap_or_default();
        said("organisations-corrected-since").with("name", who).with("time", time)
    }

    /// Whether nobody could invite members.
    pub fn lacks_manager(&self) -> bool {
        self.organisation.state == State::Approved && !self.members.iter().any(|member| member.may_manage)
    }

    pub fn can(&self, decision: Decision) -> bool {
        decision.leads_from(self.organisation.state).is_some()
    }
}

async fn history(conn: &mut Conn, id: OrganisationId) -> Result<Vec<Line>, Error> {
    let (decisions, trail) = (store::decisions_of(conn, id).await?, audit::in_register(conn, id, LINES).await?);
    let people: Vec<PersonId> = trail.iter().filter_map(|entry| entry.person).collect();
    let people = accounts::find_people(conn, &people).await?;
    let memberships: Vec<MembershipId> = trail.iter().filter_map(membership).collect();
    let members = store::names_of_members(conn, &memberships).await?;
    Ok(trail
        .iter()
        .filter_map(|entry| {
            let decided = decided(entry, &decisions);
            let whom = membership(entry).and_then(|id| members.get(&id).cloned());
            let who = people.iter().find(|contact| Some(contact.person) == entry.person);
            let who = who.map(|contact| contact.name.clone()).filter(|name| whom.as_ref() != Some(name));
            let what = decided.map_or_else(|| happened(&entry.event), |made| Some(made.decision.label()))?;
            Some(Line {
                at: entry.at,
                what,
                whom,
                who,
                reason: decided.map(|made| made.reason.clone()).unwrap_or_default(),
            })
        })
        .collect())
}

fn decided<'a>(entry: &Entry, decisions: &'a [Decided]) -> Option<&'a Decided> {
    match entry.event {
        Stored::Known(Event::OrganisationDecided { decision, .. }) => decisions.iter().find(|made| made.id == decision),
        _ => None,
    }
}

fn membership(entry: &Entry) -> Option<MembershipId> {
    match entry.event {
        Stored::Known(
            Event::MemberAdded { membership, .. }
            | Event::RightsChanged { membership, .. }
            | Event::MembershipEnded { membership, .. },
        ) => Some(membership),
        _ => None,
    }
}

/// What happened in the register besides decisions; `None` for an address that is not confirmed.
fn happened(event: &Stored) -> Option<Said> {
    let Stored::Known(event) = event else { return Some(said("organisations-history-unknown")) };
    Some(said(match event {
        Event::OrganisationApplied { .. } => "organisations-history-applied",
        Event::ApplicationCorrected { .. } => CORRECTED,
        Event::OrganisationAdded { .. } => "organisations-history-added",
        Event::AccessConfirmed { .. } => "organisations-history-access-asked",
        Event::MemberInvited { .. } => "organisations-history-invited",
        Event::InvitationWithdrawn { .. } => "organisations-history-invitation-withdrawn",
        Event::MemberAdded { .. } => "organisations-history-member-added",
        Event::RightsChanged { .. } => "organisations-history-rights-changed",
        Event::MembershipEnded { .. } => "organisations-history-membership-ended",
        _ => return None,
    }))
}

/// `GET /staff/organisations/{id}`
#[derive(Template)]
#[template(path = "organisations/staff/show.html")]
pub(super) struct DossierPage {
    shell: Shell,
    dossier: Dossier,
    may_decide: bool,
    problems: Vec<(String, String)>,
    /// Whom to invite as a manager.
    email: Field,
}

impl DossierPage {
    pub fn new(shell: Shell, dossier: Dossier, may_decide: bool, email: &str, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            email: shell.field(problems, "email", email),
            dossier,
            may_decide,
            shell,
        }
    }

    fn country(&self, organisation: &Organisation) -> String {
        country_name(&organisation.country, self.shell.language).to_owned()
    }

    fn is_public(&self) -> bool {
        self.dossier.organisation.state.is_public()
    }

    fn id(&self) -> OrganisationId {
        self.dossier.organisation.id
    }

    /// The list that contains it.
    fn list(&self) -> Address {
        addresses::StaffOrganisations {}.with("state", self.dossier.organisation.state)
    }

    fn page_of(&self, organisation: &Organisation) -> addresses::StaffOrganisation {
        addresses::StaffOrganisation { id: organisation.id }
    }
}

/// Shows an organisation; administrators decide about it here.
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<OrganisationId>, staff: Staff) -> Page {
    let dossier = Dossier::read(&mut *app.db.read().await?, id).await?;
    html(&DossierPage::new(shell, dossier, staff.has(Admin::ROLE), "", &Problems::default()))
}
