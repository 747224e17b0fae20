use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{
        actions,
        model::read_roles,
        store::{self, Employee, RoleHeld},
    },
    ids::PersonId,
    platform::{
        Admin, Error, Role, Staff, said,
        web::{App, Field, LooseForm, Nothing, Now, Page, PathOf, Problems, Shell, html, see_other, unprocessable},
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
    ticked: Vec<Role>,
}

impl EmployeePage {
    /// With the boxes ticked as somebody left them; as the roles are held where that is missing.
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
            employee,
            shell,
        })
    }

    fn address(&self) -> String {
        address(self.employee.person)
    }
}

fn address(person: PersonId) -> String {
    format!("/staff/people/{person}")
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
    admin: Admin,
    PathOf(person): PathOf<PersonId>,
    form: LooseForm<Ticked>,
) -> Page {
    let roles = match form.parse(|input, _| Some(read_roles(&input.role))) {
        Ok(roles) => roles,
        Err(problems) => {
            let ticked = Some(read_roles(&form.input.role));
            return unprocessable(&EmployeePage::read(&app, shell, person, ticked, &problems).await?);
        }
    };
    let leaves = admin.person.id == person && roles.is_empty();
    app.db.write(async move |tx| actions::change_roles(tx, now, &admin, person, &roles).await).await?;
    // Who has left the staff sees none of its pages.
    let onward = if leaves { "/account".to_owned() } else { address(person) };
    Ok(see_other(&app, onward, Some(said("accounts-roles-saved"))))
}

/// `POST /staff/people/{id}/invitation`
pub async fn invite_again(
    app: Data<App>,
    Now(now): Now,
    admin: Admin,
    PathOf(person): PathOf<PersonId>,
    _form: LooseForm<Nothing>,
) -> Page {
    let secret = app.secret.clone();
    app.db.write(async move |tx| actions::invite_again(tx, now, &secret, &admin, person).await).await?;
    Ok(see_other(&app, address(person), Some(said("accounts-invited-again"))))
}
