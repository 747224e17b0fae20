//! What the forms about members share: the invited address, and the rights of a member.
use serde::Deserialize;

use crate::{
    accounts::Email,
    organisations::{actions::NewInvitation, model::Rights},
    platform::{Language, said, web::Problems},
};

/// The values of the check boxes; the template repeats them.
const MAY_SIGN: &str = "sign";
const MAY_MANAGE: &str = "manage";

/// Whom to invite.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Invite {
    pub email: String,
    pub rights: Vec<String>,
}

impl Invite {
    /// The invitation, in the language of the person who invites.
    pub fn parse(&self, language: Language, problems: &mut Problems) -> Option<NewInvitation> {
        let email = problems.take("email", Email::parse(&self.email));
        let rights = parse_rights(&self.rights, problems);
        Some(NewInvitation { email: email?, language, rights: rights? })
    }
}

/// The rights whose boxes are ticked.
pub fn parse_rights(ticked: &[String], problems: &mut Problems) -> Option<Rights> {
    if ticked.iter().any(|right| right != MAY_SIGN && right != MAY_MANAGE) {
        problems.add("rights", said("platform-unknown-choice"));
        return None;
    }
    Some(ticked_rights(ticked))
}

/// The rights whose boxes are to be ticked again.
pub fn ticked_rights(ticked: &[String]) -> Rights {
    let has = |right: &str| ticked.iter().any(|one| one == right);
    Rights { may_sign: has(MAY_SIGN), may_manage: has(MAY_MANAGE) }
}
