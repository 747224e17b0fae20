use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{
        actions::{self, Invited},
        model::{Email, NewPerson, NotInvited, PersonName, Position, read_roles},
        store::{self, Employee},
    },
    addresses,
    platform::{
        Admin, Role, Said, Staff, said,
        web::{App, Field, Form, Now, Page, Problems, Recent, Shell, Shown, html, see_other, unprocessable},
    },
};

/// Everybody who is or was on the staff.
#[derive(Template)]
#[template(path = "accounts/people.html")]
struct PeoplePage {
    shell: Shell,
    staff: Vec<Employee>,
    former: Vec<Employee>,
}

/// `GET /staff/people`
pub async fn list_people(app: Data<App>, shell: Shell, _: Staff) -> Page {
    let all = store::employees(&mut *app.db.read().await?).await?;
    let (former, staff) = all.into_iter().partition(|employee| employee.roles.is_empty());
    html(&PeoplePage { shell, staff, former })
}

/// What the form of an invitation sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Invitation {
    name: String,
    position: String,
    email: String,
    language: String,
    role: Vec<String>,
}

impl Invitation {
    fn parse(&self, problems: &mut Problems) -> Option<(NewPerson, Vec<Role>)> {
        let name = problems.take("name", PersonName::parse(&self.name));
        let position = problems.take("position", Position::parse(&self.position));
        let email = problems.take("email", Email::parse(&self.email));
        let language = problems.take("language", self.language.parse().map_err(|_| said("accounts-language-missing")));
        let roles = read_roles(&self.role);
        if roles.is_empty() {
            problems.add("role", said("accounts-role-missing"));
        }
        Some((NewPerson { name: name?, position: position?, email: email?, language: language? }, roles))
    }
}

/// The form of an invitation.
#[derive(Template)]
#[template(path = "accounts/invitation.html")]
struct InvitationPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    name: Field,
    position: Field,
    email: Field,
    language: Field,
    role: Field,
    ticked: Vec<Role>,
}

impl InvitationPage {
    fn new(shell: Shell, input: &Invitation, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            name: shell.field(problems, "name", &input.name),
            position: shell.field(problems, "position", &input.position),
            email: shell.field(problems, "email", &input.email),
            language: shell.field(problems, "language", &input.language),
            role: shell.field(problems, "role", ""),
            ticked: read_roles(&input.role),
            shell,
        }
    }
}

/// `GET /staff/people/new`
pub async fn show_invitation(shell: Shell, admin: Admin) -> Page {
    let input = Invitation { language: admin.person.language.to_string(), ..Invitation::default() };
    html(&InvitationPage::new(shell, &input, &Problems::default()))
}

/// `POST /staff/people`
pub async fn invite(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    Recent(admin): Recent<Admin>,
    form: Form<Invitation>,
) -> Page {
    let ((new, roles), typed) = match form.parse(Invitation::parse) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&InvitationPage::new(shell, &typed, &problems)),
    };
    let (secret, name) = (app.secret.clone(), new.name.as_str().to_owned());
    let invited =
        app.db.write(async move |tx| actions::invite_staff(tx, now, &secret, &admin, &new, &roles).await).await;
    let (person, done) = match invited {
        Ok(Invited::ByLetter(person)) => (person, on_its_way(&app, said("accounts-invited").with("name", name))),
        Ok(Invited::AtOnce(person)) => (person, said("accounts-invited-at-once")),
        Ok(Invited::Earlier(person)) => (person, said("accounts-invited-earlier")),
        Err(stop) => {
            let reason = said(match stop.refusal()? {
                NotInvited::TooMany => "accounts-too-many-letters",
                NotInvited::OwnRoles => "accounts-own-roles-refused",
            });
            let Shown { typed, problems } = typed.shown(Problems::one("email", reason));
            return unprocessable(&InvitationPage::new(shell, &typed, &problems));
        }
    };
    Ok(see_other(&app, addresses::StaffPerson { id: person }, Some(done)))
}

/// What is said of a letter that was just written: without a mail server it is not on its way.
pub(super) fn on_its_way(app: &App, sent: Said) -> Said {
    if app.config.sends_letters() { sent } else { said("accounts-invited-kept") }
}
