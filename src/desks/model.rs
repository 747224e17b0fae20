//! The kinds of events, in groups from which people choose.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::platform::text_enum;

text_enum! {
    /// A group of kinds of events.
    pub enum Group {
        /// Consultations: the notice, the period, publication.
        Consultations = "consultations",
        /// What organisations submitted and withdrew.
        Submissions = "submissions",
        /// Answers to comments.
        Answers = "answers",
        /// The register of organisations and their members.
        Organisations = "organisations",
        /// The ministry's people and their roles.
        Staff = "staff",
        /// Accounts and signing in.
        Accounts = "accounts",
        /// Letters that were given up.
        Letters = "letters",
    }
}

impl Group {
    /// The kinds in it, as the trail has them.
    #[must_use]
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Consultations => &[
                "consultation_made",
                "consultation_edited",
                "publication_scheduled",
                "publication_unscheduled",
                "publication_missed",
                "consultation_discarded",
                "round_made",
                "parts_changed",
                "organisation_invited",
                "organisation_uninvited",
                "notice_corrected",
                "period_lengthened",
                "consultation_withdrawn",
                "text_imported",
                "version_prepared",
                "version_discarded",
                "version_published",
                "points_linked",
                "points_paired",
                "consultation_published",
                "consultation_answered",
                "comments_opened",
                "comments_close",
                "meeting_announced",
                "meeting_changed",
                "meeting_cancelled",
                "minutes_published",
            ],
            Self::Submissions => &[
                "submission_made",
                "submission_withdrawn",
                "submission_recorded",
                "scan_added",
                "time_asked",
                "time_refused",
                "meeting_registered",
                "registration_given_up",
            ],
            Self::Answers => &[
                "response_drafted",
                "response_approved",
                "response_returned",
                "response_discarded",
                "note_taken_up",
                "comment_divided",
                "comment_united",
                "comment_held_back",
                "comment_shown_again",
                "passage_redacted",
                "passage_uncovered",
                "erasure_asked",
                "erasure_refused",
                "erasure_taken_back",
                "words_erased",
                "comments_assigned",
                "work_due",
                "opinion_asked",
                "opinion_given",
                "opinion_taken_back",
                "answers_published",
                "answers_wait",
            ],
            Self::Organisations => &[
                "application_sent",
                "organisation_applied",
                "application_corrected",
                "organisation_decided",
                "access_asked",
                "access_confirmed",
                "member_invited",
                "invitation_withdrawn",
                "rights_changed",
                "membership_ended",
                "organisation_added",
                "member_added",
            ],
            Self::Staff => &["staff_added", "staff_invited", "roles_changed", "second_factor_reset"],
            Self::Accounts => &[
                "reset_asked",
                "password_set",
                "second_factor_on",
                "second_factor_off",
                "recovery_codes_made",
                "recovery_code_used",
                "account_edited",
                "address_asked",
                "address_changed",
            ],
            Self::Letters => &["letter_resent", "telling_revived", "event_revived", "follow_asked"],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;
    use crate::{
        events::INSIDE_STATEMENTS,
        platform::{Language, said},
    };

    fn kinds() -> BTreeSet<String> {
        let stored = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/events"));
        let files = stored.expect("the stored events").map(|file| file.expect("a file").file_name());
        files.map(|name| name.to_string_lossy().trim_end_matches(".json").to_owned()).collect()
    }

    #[test]
    fn each_kind_is_in_one_group_or_inside_a_statement() {
        let grouped = Group::ALL.iter().flat_map(|group| group.kinds()).chain(&INSIDE_STATEMENTS);
        let all: Vec<String> = grouped.map(|kind| (*kind).to_owned()).collect();
        assert_eq!(all.iter().cloned().collect::<BTreeSet<_>>(), kinds());
        assert_eq!(all.len(), kinds().len(), "none is in two groups");
    }

    #[test]
    fn each_kind_that_staff_see_has_a_sentence() {
        for kind in Group::ALL.iter().flat_map(|group| group.kinds()) {
            let key = format!("desks-event-{}", kind.replace('_', "-"));
            for language in [Language::Lv, Language::En] {
                let words = said(key.clone()).in_language(language).to_string();
                assert!(words.contains(' ') && !words.contains("desks-event"), "{kind}: {words}");
            }
        }
    }
}
