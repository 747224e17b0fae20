//! The roles of the ministry's staff, in words.
use std::collections::BTreeSet;

use crate::platform::{Role, Said, said};

impl Role {
    /// What it is called.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Editor => "accounts-role-editor",
            Self::Reviewer => "accounts-role-reviewer",
            Self::Approver => "accounts-role-approver",
            Self::Admin => "accounts-role-admin",
        })
    }

    /// What only the holders of this role may do.
    #[must_use]
    pub fn duties(self) -> Said {
        said(match self {
            Self::Editor => "accounts-duties-editor",
            Self::Reviewer => "accounts-duties-reviewer",
            Self::Approver => "accounts-duties-approver",
            Self::Admin => "accounts-duties-admin",
        })
    }
}

/// The roles whose boxes are ticked, each once.
#[must_use]
pub fn read_roles(ticked: &[String]) -> Vec<Role> {
    let roles: BTreeSet<Role> = ticked.iter().filter_map(|word| word.parse().ok()).collect();
    roles.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_that_came_twice_is_one_role_and_unknown_words_are_none() {
        let ticked = ["admin", "editor", "admin", "minister"].map(str::to_owned);
        assert_eq!(read_roles(&ticked), [Role::Editor, Role::Admin]);
    }
}
