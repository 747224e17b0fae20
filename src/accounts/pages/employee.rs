use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::people::on_its_way;
use crate::{
    accounts::{
        actions,
        model::{OwnFactor, TooMany, read_roles},
        store::{self, Employee, RoleHeld},
    },
    addresses,
    ids::PersonId,
    platform::{
        Admin, Error, Role, Staff, said,
        web::{
            App, Field, Form, Now, Page, PathOf, Pressed, Problems, Recent, Shell, Shown, html, see_other,
            unprocessable,
        },
    },
};

/// What the form of the roles sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ticked {
    role: Vec<String>,
}

/// One of the ministry's people.
#[derive(Template)]
#[template(path = "accounts/employee.html")]
struct EmployeePage {
    shell: Shell,
    problems: Vec<(String, String)>,
    role: Field,
    employee: Employee,
    history: Vec<RoleHeld>,
    has_second_factor: bool,
    ticked: Vec<Role>,
}

impl EmployeePage {
    /// With the boxes as somebody ticked them, or else as the roles are held.
    async fn read(
        app: &App,
        shell: Shell,
        id: PersonId,
        ticked: Option<Vec<Role>>,
        problems: &Problems,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let employee = store::employee(&mut conn, id).await?;
        Ok(Self {
            problems: shell.summary(problems),
            role: shell.field(problems, "role", ""),
            ticked: ticked.unwrap_or_else(|| employee.roles.iter().map(|(role, _)| *role).collect()),
            history: store::role_history(&mut conn, id).await?,
            has_second_factor: store::has_second_factor(&conn, id).await?,
            employee,
            shell,
        })
    }

    /// Whether the reader looks at their own page.
    fn is_own(&self) -> bool {
        self.shell.viewer.person.as_ref().is_some_and(|person| person.id == self.employee.person)
    }

    fn roles_address(&self) -> addresses::StaffRoles {
        addresses::StaffRoles { id: self.employee.person }
    }

    fn second_factor_address(&self) -> addresses::StaffSecondFactor {
        addresses::StaffSecondFactor { id: self.employee.person }
    }

    fn invitation_address(&self) -> addresses::StaffInvitation {
        addresses::StaffInvitation { id: self.employee.person }
    }
}

/// `GET /staff/people/{id}`
pub async fn show_employee(app: Data<App>, shell: Shell, _: Staff, PathOf(person): PathOf<PersonId>) -> Page {
    html(&EmployeePage::read(&app, shell, person, None, &Problems::default()).await?)
}

/// `POST /staff/people/{id}/roles`
pub async fn change_roles(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    Recent(admin): Recent<Admin>,
    PathOf(person): PathOf<PersonId>,
    form: Form<Ticked>,
) -> Page {
    let (roles, typed) = match form.parse(|input, _| Some(read_roles(&input.role))) {
        Ok(parsed) => parsed,
        Err(shown) => return shown_again(&app, shell, person, shown).await,
    };
    let leaves = admin.person.id == person && roles.is_empty();
    if let Err(stop) = app.db.write(async move |tx| actions::change_roles(tx, now, &admin, person, &roles).await).await
    {
        let reason = stop.refusal()?.label();
        return shown_again(&app, shell, person, typed.shown(Problems::one("role", reason))).await;
    }
    // A person who has left the staff cannot open its pages.
    let onward =
        if leaves { addresses::Account {}.to_string() } else { addresses::StaffPerson { id: person }.to_string() };
    Ok(see_other(&app, onward, Some(said("accounts-roles-saved"))))
}

async fn shown_again(app: &App, shell: Shell, person: PersonId, shown: Shown<Ticked>) -> Page {
    let ticked = Some(read_roles(&shown.typed.role));
    unprocessable(&EmployeePage::read(app, shell, person, ticked, &shown.problems).await?)
}

/// `POST /staff/people/{id}/invitation`
pub async fn invite_again(
    app: Data<App>,
    Now(now): Now,
    Recent(admin): Recent<Admin>,
    PathOf(person): PathOf<PersonId>,
    _: Pressed,
) -> Page {
    let (secret, page) = (app.secret.clone(), addresses::StaffPerson { id: person });
    if let Err(stop) = app.db.write(async move |tx| actions::invite_again(tx, now, &secret, &admin, person).await).await
    {
        let TooMany = stop.refusal()?;
        return Err(Error::TooMany);
    }
    Ok(see_other(&app, page, Some(on_its_way(&app, said("accounts-invited-again")))))
}

/// `POST /staff/people/{id}/second-factor`: for somebody who has lost phone and recovery codes.
pub async fn reset_second_factor(
    app: Data<App>,
    Now(now): Now,
    Recent(admin): Recent<Admin>,
    PathOf(person): PathOf<PersonId>,
    _: Pressed,
) -> Page {
    let page = addresses::StaffPerson { id: person };
    if let Err(stop) =
        app.db.write(async move |tx| actions::reset_second_factor_of(tx, now, &admin, person).await).await
    {
        let OwnFactor = stop.refusal()?;
        let onward = addresses::Account {};
        return Err(Error::refused(said("accounts-own-factor-refused"), onward, said("accounts-to-account")));
    }
    Ok(see_other(&app, page, Some(said("accounts-second-factor-reset"))))
}
