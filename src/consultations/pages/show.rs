use actix_web::web::Data;
use askama::Template;

use super::{dossier::Dossier, edit::EditPage};
use crate::{
    accounts::{self, Contact},
    addresses::{
        DraftText, Page as _, StaffConsultation, StaffConsultationInvitations, StaffCorrection, StaffMeetings,
        StaffParts, StaffPeriod, StaffRound, StaffTimeRequests, StaffUnscheduling, StaffWithdrawal,
    },
    consultations::{
        model::{
            Consultation, ConsultationNumber, Notice, NoticeField, Part, Phase, Published, Purpose, WithdrawalReason,
            in_language,
        },
        store,
    },
    platform::{
        Instant, Language, Phrase, Role, Staff, riga,
        web::{App, Page, PathOf, Shell, html},
    },
};

/// The consultation for reading: after publication, or for staff who are not editors.
#[derive(Template)]
#[template(path = "consultations/show.html")]
struct ShowPage {
    shell: Shell,
    dossier: Dossier,
    people: Vec<Contact>,
    /// Why it was withdrawn, in each language.
    withdrawal: Vec<WithdrawalReason>,
    /// The next round on the same draft.
    next: Option<Consultation>,
    /// The earlier round on the same draft.
    earlier: Option<Consultation>,
    /// The versions of the draft that it has published.
    versions: Vec<Published>,
}

impl ShowPage {
    /// The name of a language at the end of a sentence.
    fn in_language(&self, language: &Language) -> Phrase {
        self.shell.say(&in_language(*language))
    }

    fn phase(&self) -> Phase {
        self.dossier.consultation.phase(self.shell.now)
    }

    /// The fields of a notice that are not empty.
    fn fields<'a>(&self, notice: &'a Notice) -> Vec<(Phrase, &'a str)> {
        let written = NoticeField::ALL.iter().filter(|field| !notice.says(**field).is_empty());
        written.map(|field| (self.shell.say(&field.label()), notice.says(*field))).collect()
    }

    /// The names of the parts, each with the names of its people.
    fn named_parts(&self) -> Vec<(Phrase, String)> {
        self.parts().map(|(part, label)| (label, self.named(part))).to_vec()
    }

    fn named(&self, part: Part) -> String {
        let has_it = |contact: &&Contact| self.dossier.parts.contains(&(contact.person, part));
        self.people.iter().filter(has_it).map(|contact| contact.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn parts(&self) -> [(Part, Phrase); 3] {
        [
            (Part::Responsible, self.shell.t("consultations-responsible")),
            (Part::Reviewer, self.shell.t("consultations-reviewers")),
            (Part::Approver, self.shell.t("consultations-approvers")),
        ]
    }

    /// Whether the reader edits consultations.
    fn may_change(&self) -> bool {
        self.shell.viewer.has(Role::Editor)
    }

    /// What an editor can still do with a consultation that is published or set for publication, with the page for it.
    fn changes(&self) -> Vec<(String, Phrase)> {
        let no = self.dossier.number();
        let phase = self.phase();
        let offered = [
            (phase.is_public(), StaffCorrection { no }.to_string(), "consultations-to-correction"),
            (
                matches!(phase, Phase::Upcoming | Phase::Open),
                StaffPeriod { no }.to_string(),
                "consultations-to-lengthening",
            ),
            (phase.is_public(), StaffTimeRequests { no }.to_string(), "consultations-to-requests"),
            (
                matches!(phase, Phase::Scheduled | Phase::Upcoming | Phase::Open),
                StaffConsultationInvitations { no }.to_string(),
                "consultations-to-invitations",
            ),
            (phase.is_public(), StaffMeetings { no }.to_string(), "consultations-to-meetings"),
            (phase.is_public(), StaffParts { no }.to_string(), "consultations-to-parts"),
            (
                matches!(phase, Phase::Upcoming | Phase::Open | Phase::Closed),
                StaffWithdrawal { no }.to_string(),
                "consultations-to-withdrawal",
            ),
        ];
        let offered = offered.into_iter().filter(|(is_possible, ..)| *is_possible && phase != Phase::Withdrawn);
        offered.map(|(_, address, words)| (address, self.shell.t(words))).collect()
    }

    /// The link to the version in preparation after the first.
    fn prepared(&self) -> Option<Phrase> {
        let is_later = !self.versions.is_empty() && self.dossier.version.published_at.is_none();
        let words = || self.shell.t("consultations-version-to").with("version", self.dossier.version.ordinal);
        is_later.then(words)
    }

    /// The button that begins the next version; `None` if there can be none, or it is in preparation.
    fn next_version(&self) -> Option<Phrase> {
        let last = self.versions.last()?.ordinal;
        let can_be_made = self.dossier.consultation.next_purpose(self.shell.now).is_some() && self.prepared().is_none();
        let words = || self.shell.t("consultations-version-make").with("version", last + 1);
        (can_be_made && self.next.is_none()).then(words)
    }

    /// What a version was published for.
    fn purpose(&self, version: &Published) -> Phrase {
        self.shell.t(match version.purpose {
            Purpose::Consulted => "consultations-purpose-consulted",
            Purpose::Correction => "consultations-purpose-correction",
            Purpose::Outcome => "consultations-purpose-outcome",
        })
    }

    /// The public page of a version.
    fn version_address(&self, version: &Published) -> String {
        DraftText { no: self.dossier.number() }.with("version", version.ordinal).into()
    }

    fn can_be_continued(&self) -> bool {
        self.next.is_none() && self.dossier.consultation.can_be_continued(self.shell.now)
    }

    fn round(&self) -> String {
        StaffRound { no: self.dossier.number() }.to_string()
    }

    fn unscheduling(&self) -> String {
        StaffUnscheduling { no: self.dossier.number() }.to_string()
    }

    /// The staff page of another round.
    fn of(&self, round: &Consultation) -> String {
        StaffConsultation { no: &round.number }.to_string()
    }

    fn last_minute(&self) -> Option<Instant> {
        self.dossier.consultation.closes_at.map(riga::last_minute)
    }
}

/// The consultation's page: a form before publication, for reading afterwards.
pub async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>, staff: Staff) -> Page {
    let mut conn = app.db.read().await?;
    let dossier = Dossier::read(&mut conn, number.as_str()).await?;
    if dossier.can_be_edited_by(&staff) {
        return html(&EditPage::of(&app, shell, &mut conn, dossier).await?);
    }
    let ids: Vec<_> = dossier.parts.iter().map(|(person, _)| *person).collect();
    let people = accounts::find_people(&mut conn, &ids).await?;
    let withdrawal = store::withdrawal(&conn, dossier.consultation.id).await?;
    let next = store::next_round(&conn, dossier.consultation.id).await?;
    let earlier = match dossier.consultation.continues {
        Some(earlier) => Some(store::find_by_id(&conn, earlier).await?),
        None => None,
    };
    let versions = store::published_versions(&conn, dossier.consultation.id).await?;
    html(&ShowPage { shell, dossier, people, withdrawal, next, earlier, versions })
}
