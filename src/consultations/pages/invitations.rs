//! The organisations that staff invite by name, and how many will be told.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::dossier::Dossier;
use crate::{
    addresses::{self, Address, Page as _, StaffConsultationInvitations, StaffConsultationUninviting},
    consultations::{
        actions,
        input::Typed,
        model::ConsultationNumber,
        store::{self, Invited, Readers},
    },
    ids::OrganisationId,
    organisations,
    platform::{
        Conn, Editor, Error, Part, Phrase, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// Which organisations there are to choose from.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words of a name.
    words: String,
    /// The organisation after which a later part begins.
    after: String,
}

impl Asked {
    /// The same as the form of the page sends it again.
    fn of(typed: &Typed) -> Self {
        Self { words: typed.text("words").to_owned(), after: typed.text("after").to_owned() }
    }
}

impl Readers {
    /// Who will be told, in a sentence.
    pub(super) fn sentence(&self, shell: &Shell) -> Phrase {
        let Self { organisations, invited, people, addresses } = *self;
        let words = shell.t("consultations-readers").with("organisations", organisations).with("people", people);
        words.with("invited", invited).with("addresses", addresses)
    }
}

/// An organisation that may be chosen.
struct Choice {
    id: String,
    name: String,
    /// It follows the policy area, so that it is told of the publication anyway.
    follows: bool,
}

/// The invited organisations, and those that may be.
#[derive(Template)]
#[template(path = "consultations/invitations.html")]
struct InvitationsPage {
    shell: Shell,
    dossier: Dossier,
    readers: Readers,
    invited: Vec<Invited>,
    asked: Asked,
    choices: Vec<Choice>,
    next: Option<Address>,
    typed: Typed,
    problems: Problems,
}

impl InvitationsPage {
    async fn read(conn: &mut Conn, shell: Shell, number: &ConsultationNumber, asked: Asked) -> Result<Self, Error> {
        let dossier = Dossier::read(conn, number.as_str()).await?;
        let consultation = &dossier.consultation;
        let readers = store::readers(conn, consultation).await?;
        let invited = store::invitations(conn, consultation.id).await?;
        let can_invite = consultation.can_invite(shell.now).is_ok();
        let (mut choices, mut next) = (Vec::new(), None);
        if can_invite {
            let without: Vec<OrganisationId> = invited.iter().map(|one| one.organisation).collect();
            let after = asked.after.parse().ok();
            let part = organisations::to_choose_from(conn, &asked.words, &without, after).await?;
            let following = organisations::following(conn, consultation.policy_area).await?;
            let Part { items, next: last } = part;
            let choice = |(id, name): (OrganisationId, String)| {
                let follows = following.contains(&id);
                Choice { id: id.to_string(), name, follows }
            };
            choices = items.into_iter().map(choice).collect();
            let list = StaffConsultationInvitations { no: dossier.number() }.with("words", &asked.words);
            next = last.map(|last| list.with("after", last));
        }
        let (typed, problems) = (Typed::default(), Problems::default());
        Ok(Self { shell, dossier, readers, invited, asked, choices, next, typed, problems })
    }

    fn action(&self) -> String {
        StaffConsultationInvitations { no: self.dossier.number() }.to_string()
    }

    fn uninviting(&self, one: &Invited) -> String {
        let page = StaffConsultationUninviting { no: self.dossier.number() };
        page.with("organisation", one.organisation).to_string()
    }

    /// Who was told, as soon as somebody was.
    fn told(&self) -> Option<String> {
        let is_published = self.dossier.consultation.published_at.is_some();
        is_published.then(|| addresses::StaffTold { no: self.dossier.number() }.to_string())
    }

    /// What happens to whoever is invited now.
    fn lead(&self) -> Phrase {
        let consultation = &self.dossier.consultation;
        self.shell.t(match (consultation.can_invite(self.shell.now), consultation.can_uninvite()) {
            (Err(_), _) => "consultations-inviting-is-over",
            (Ok(()), Ok(())) => "consultations-invitations-text",
            (Ok(()), Err(_)) => "consultations-invitations-at-once",
        })
    }

    fn can_invite(&self) -> bool {
        self.dossier.consultation.can_invite(self.shell.now).is_ok()
    }

    fn can_uninvite(&self) -> bool {
        self.dossier.consultation.can_uninvite().is_ok()
    }

    fn is_chosen(&self, choice: &Choice) -> bool {
        self.typed.has("organisations", &choice.id)
    }

    fn field(&self) -> Field {
        self.shell.field(&self.problems, "organisations", "")
    }

    /// By whom and when it was invited.
    fn invited_by(&self, one: &Invited) -> Phrase {
        self.shell.t("consultations-invited-by").with("person", &one.by).with("at", self.shell.moment(&one.at))
    }

    /// What is shown beside an organisation that is told anyway, or was.
    fn hint(&self, choice: &Choice) -> String {
        let key = if self.can_uninvite() { "consultations-follows-area" } else { "consultations-follows-already" };
        if choice.follows { self.shell.t(key).to_string() } else { String::new() }
    }

    /// The beginning of the list, if this is a later part.
    fn first(&self) -> Option<Address> {
        let page = StaffConsultationInvitations { no: self.dossier.number() };
        (!self.asked.after.is_empty()).then(|| page.with("words", &self.asked.words))
    }
}

/// `GET /staff/consultations/{no}/invitations`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Editor,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    html(&InvitationsPage::read(&mut conn, shell, &number, asked.into_inner()).await?)
}

/// `POST /staff/consultations/{no}/invitations`: invites those that were chosen.
pub async fn invite(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    form: Form<Typed>,
) -> Page {
    let (chosen, typed) = match form.parse(parsed) {
        Ok(parsed) => parsed,
        Err(shown) => return again(&app, shell, &number, shown).await,
    };
    let of = number.clone();
    match app.db.write(async move |tx| actions::invite(tx, now, &editor, of.as_str(), &chosen).await).await {
        Ok(count) => {
            let page = StaffConsultationInvitations { no: number.as_str() };
            let flash = said("consultations-invited").with("count", i64::try_from(count).unwrap_or(i64::MAX));
            Ok(see_other(&app, page.to_string(), Some(flash)))
        }
        Err(stop) => {
            let problems = Problems::one("", stop.refusal()?.reason());
            again(&app, shell, &number, typed.shown(problems)).await
        }
    }
}

/// The organisations that were ticked; at least one.
fn parsed(typed: &Typed, problems: &mut Problems) -> Option<Vec<OrganisationId>> {
    let chosen: Vec<OrganisationId> = typed.all("organisations").filter_map(|id| id.parse().ok()).collect();
    let some = (!chosen.is_empty()).then_some(chosen).ok_or_else(|| said("consultations-nobody-chosen"));
    problems.take("organisations", some)
}

/// The page with what was ticked.
async fn again(app: &App, shell: Shell, number: &ConsultationNumber, shown: Shown<Typed>) -> Page {
    let Shown { typed, problems } = shown;
    let mut conn = app.db.read().await?;
    let page = InvitationsPage::read(&mut conn, shell, number, Asked::of(&typed)).await?;
    unprocessable(&InvitationsPage { typed, problems, ..page })
}

/// Which invitation is taken back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    organisation: String,
}

/// `POST /staff/consultations/{no}/invitations/removal`: takes an invitation back before anybody was told.
pub async fn uninvite(
    app: Data<App>,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    _button: Pressed,
) -> Page {
    let organisation = which.organisation.parse().map_err(|_| Error::NotFound)?;
    let of = number.clone();
    let removed =
        app.db.write(async move |tx| actions::uninvite(tx, now, &editor, of.as_str(), organisation).await).await;
    let words = match removed {
        Ok(_) => said("consultations-uninvited"),
        Err(stop) => stop.refusal()?.reason(),
    };
    Ok(see_other(&app, StaffConsultationInvitations { no: number.as_str() }.to_string(), Some(words)))
}
