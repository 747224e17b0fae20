use actix_web::web::Data;

use crate::{
    addresses::{self, Address, Page as _},
    platform::{
        Person, Viewer,
        web::{App, Page, see_other},
    },
};

/// `GET /start`: redirects a person who has just signed in to the page where work waits.
pub async fn start(app: Data<App>, viewer: Viewer, _: Person) -> Page {
    Ok(see_other(&app, start_page(&viewer), None))
}

fn start_page(viewer: &Viewer) -> Address {
    let waits_alone = viewer.standings.first().filter(|_| !viewer.is_member());
    if viewer.owes_second_factor {
        addresses::SecondFactor {}.address()
    } else if viewer.is_staff() {
        addresses::StaffDesk {}.address()
    } else if let Some(standing) = waits_alone {
        addresses::Application { id: standing.organisation }.address()
    } else if viewer.is_member() {
        addresses::Desk {}.address()
    } else {
        addresses::Account {}.address()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::OrganisationId,
        platform::{Barred, Membership, Role, Standing},
    };

    #[test]
    fn everybody_starts_where_something_waits_for_them() {
        let with = |roles: &[Role]| start_page(&Viewer { roles: roles.to_vec(), ..Viewer::default() }).to_string();
        for role in Role::ALL {
            assert_eq!(with(&[*role]), "/staff");
        }
        assert_eq!(with(&[]), "/account");
        let owing = Viewer { roles: vec![Role::Editor], ..Viewer::default() }.owing_second_factor();
        assert_eq!(start_page(&owing).to_string(), "/account/second-factor");

        let organisation = OrganisationId::new();
        let waiting = Viewer {
            standings: vec![Standing { organisation, name: "Drošais krasts".to_owned(), barred: Barred::Waiting }],
            ..Viewer::default()
        };
        assert_eq!(start_page(&waiting).to_string(), format!("/organisations/{organisation}/application"));
        let membership =
            Membership { organisation, name: "Zaļā josta".to_owned(), may_sign: false, may_manage: false };
        let member = Viewer { memberships: vec![membership], ..waiting };
        assert_eq!(start_page(&member).to_string(), "/desk");
    }
}
