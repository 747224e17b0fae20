use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::super::store::{self, Ahead, Closed, Open, OpenFor, Unsent};
use crate::{
    addresses::{self, Page as _},
    consultations::{Deadline, Phase, Reference},
    ids::{ConsultationId, OrganisationId, StatementId},
    platform::{
        Instant, Part, Person, Phrase, Viewer,
        web::{App, Page, Shell, html, see_other},
    },
    statements::{Begun, Wrote},
    submissions::Submission,
};

/// The part of the closed statements in the address; an unknown key means the first part.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    after: String,
}

/// `/desk`: what is open for the reader's organisations, their statements and submissions, and the decisions on them.
#[derive(Template)]
#[template(path = "desks/desk.html")]
struct DeskPage {
    shell: Shell,
    open_for: OpenFor,
    writing: Vec<Unsent>,
    meetings: Vec<Ahead>,
    closed: Vec<Closed>,
    is_first: bool,
    next: Option<String>,
}

/// Shows the reader's desk.
pub async fn show(app: Data<App>, shell: Shell, asked: Query<Asked>, _somebody: Person, viewer: Viewer) -> Page {
    let after: Option<StatementId> = asked.after.parse().ok();
    let mut conn = app.db.read().await?;
    let (mut writing, mut open_for, mut meetings) = (Vec::new(), OpenFor::default(), Vec::new());
    let Part { items: closed, next } = store::closed(&mut conn, shell.now, &viewer, shell.language, after).await?;
    if after.is_none() {
        writing = store::being_written(&mut conn, shell.now, &viewer, shell.language).await?;
        let written_on = written_on(&writing, &closed);
        open_for = store::open_for(&mut conn, shell.now, &viewer, shell.language, &written_on).await?;
        let open = open_for.open.iter().map(|one| one.consultation.id);
        let shown: Vec<ConsultationId> = open.chain(written_on).collect();
        meetings = store::meetings_ahead(&mut conn, shell.now, &viewer, shell.language, &shown).await?;
    }
    let next = next.map(|after| addresses::Desk {}.with("after", after).into());
    html(&DeskPage { shell, open_for, writing, meetings, closed, is_first: after.is_none(), next })
}

/// The consultations of the statements on the desk.
fn written_on(writing: &[Unsent], closed: &[Closed]) -> Vec<ConsultationId> {
    let unsent = writing.iter().map(|one| one.consultation.id);
    unsent.chain(closed.iter().map(|one| one.consultation.id)).collect()
}

/// `/statements`: redirects to the desk, which has this list now.
pub async fn to_desk(app: Data<App>, asked: Query<Asked>, _somebody: Person) -> Page {
    Ok(see_other(&app, addresses::Desk {}.with("after", &asked.after), None))
}

impl DeskPage {
    /// Whether the reader acts for an organisation, so that something can be open for it.
    fn acts(&self) -> bool {
        self.is_first && self.shell.viewer.is_member()
    }

    /// The last minute to register for a meeting, while one can.
    fn register_until(&self, ahead: &Ahead) -> Option<Instant> {
        let can = ahead.meeting.takes_registrations(&ahead.consultation, self.shell.now);
        ahead.meeting.latest.last_minute_to_register().filter(|_| can)
    }

    fn meeting_address(&self, ahead: &Ahead) -> String {
        let (no, meeting) = (&ahead.consultation.number, ahead.meeting.made.ordinal);
        addresses::Meeting { no, meeting }.to_string()
    }

    fn open_address(&self, open: &Open) -> String {
        addresses::Consultation { no: &open.consultation.number }.to_string()
    }

    fn open_deadline(&self, open: &Open) -> Option<Deadline> {
        open.consultation.deadline(self.shell.now)
    }

    /// How far an organisation is with its statement: `2 comments, not submitted`.
    fn begun(&self, begun: &Begun) -> Phrase {
        match begun.statement.submitted_at {
            Some(at) => self.shell.t("desks-begun-submitted").with("at", self.shell.moment(&at)),
            None if begun.has_no_objections() => self.shell.t("desks-begun-agreeing"),
            None => self.shell.t("desks-begun").with("count", begun.comments),
        }
    }

    /// The organisation of a statement, if the reader reads for several.
    fn organisation(&self, of: &OrganisationId) -> Option<&str> {
        let viewer = &self.shell.viewer;
        let acting = viewer.memberships.iter().map(|one| (one.organisation, one.name.as_str()));
        let others = viewer.standings.iter().map(|one| (one.organisation, one.name.as_str()));
        let all: Vec<_> = acting.chain(others).collect();
        all.iter().filter(|_| all.len() > 1).find(|(id, _)| id == of).map(|(_, name)| *name)
    }

    fn open_consultations(&self) -> String {
        addresses::Consultations {}.with("phase", Phase::Open).into()
    }

    /// Whether no statement was ever started.
    fn is_empty(&self) -> bool {
        self.is_first && self.writing.is_empty() && self.closed.is_empty()
    }

    fn handed_in(&self) -> Vec<(&Closed, &Submission, &str)> {
        let waits = |closed: &Closed| closed.outcomes.comments() > 0 && closed.outcomes.answered() == 0;
        self.submitted(|closed| goes_on(closed) && waits(closed))
    }

    /// Those with answers, the newest answers first.
    fn answered(&self) -> Vec<(&Closed, &Submission, &str)> {
        let mut answered = self.submitted(|closed| goes_on(closed) && closed.outcomes.answered() > 0);
        answered.sort_by_key(|(closed, ..)| std::cmp::Reverse(closed.answered_at));
        answered
    }

    fn agreeing(&self) -> Vec<(&Closed, &Submission, &str)> {
        self.submitted(|closed| goes_on(closed) && closed.begun.has_no_objections())
    }

    /// Those that were replaced or withdrawn.
    fn ended(&self) -> Vec<(&Closed, &Submission, &str)> {
        self.submitted(|closed| closed.consultation.withdrawn_at.is_none() && !closed.course.stands())
    }

    /// Where one that stands can be revised or withdrawn.
    fn revise(&self, closed: &Closed, submission: &Submission) -> Option<String> {
        let acts =
            self.shell.viewer.memberships.iter().any(|one| one.organisation == closed.begun.statement.organisation);
        let can = acts && closed.course.later.is_none() && closed.consultation.is_open(self.shell.now);
        can.then(|| addresses::Submission { id: submission.id }.at("change").into())
    }

    /// What became of one that does not stand.
    fn course(&self, closed: &Closed) -> Phrase {
        match (closed.course.withdrawn_at, closed.course.later) {
            (Some(at), _) => self.shell.t("desks-withdrawn").with("at", self.shell.moment(&at)),
            (None, Some(later)) => {
                let newer = Reference::of_submission(&closed.consultation, later.number).to_string();
                self.shell.t("desks-superseded").with("reference", newer)
            }
            (None, None) => self.shell.t("desks-receipt"),
        }
    }

    /// The submitted statements that match, each with its submission and the name of its signatory.
    fn submitted(&self, which: impl Fn(&Closed) -> bool) -> Vec<(&Closed, &Submission, &str)> {
        let those = self.closed.iter().filter(|closed| which(closed));
        let submitted = those.filter_map(|closed| {
            let (submission, signer) = closed.submitted.as_ref()?;
            Some((closed, submission, signer.as_str()))
        });
        submitted.collect()
    }

    /// The statements that were not submitted when the period ended.
    fn too_late(&self) -> Vec<&Closed> {
        let unsent = self.closed.iter().filter(|closed| closed.submitted.is_none());
        unsent.filter(|closed| closed.consultation.withdrawn_at.is_none()).collect()
    }

    /// The statements on consultations that the ministry withdrew, each with the moment and its submission.
    fn withdrawn(&self) -> Vec<(&Closed, Instant, Option<&Submission>)> {
        let those = self.closed.iter().filter_map(|closed| Some((closed, closed.consultation.withdrawn_at?)));
        those.map(|(closed, at)| (closed, at, closed.submitted.as_ref().map(|(submission, _)| submission))).collect()
    }

    /// That it revises a statement which stands.
    fn stands(&self, begun: &Begun) -> Option<Phrase> {
        let since = begun.stands_since?;
        Some(self.shell.t("statements-strip-stands").with("at", self.shell.moment(&since)))
    }

    /// Why nothing more can be done about one that was not submitted in time.
    fn missed(&self, closed: &Closed) -> Phrase {
        match closed.begun.stands_since {
            Some(since) => self.shell.t("desks-revision-unsent").with("at", self.shell.moment(&since)),
            None if closed.begun.has_no_objections() => self.shell.t("desks-agreed-too-late"),
            None => self.shell.t("desks-too-late-text").with("count", closed.begun.comments),
        }
    }

    fn may_sign(&self, of: &OrganisationId) -> bool {
        self.shell.viewer.memberships.iter().any(|one| one.organisation == *of && one.may_sign)
    }

    fn deadline(&self, unsent: &Unsent) -> Option<Deadline> {
        unsent.consultation.deadline(self.shell.now)
    }

    /// Its contents in words: `4 comments and a covering note`.
    fn content(&self, unsent: &Unsent) -> Phrase {
        let with_note = !unsent.begun.statement.note.is_empty();
        let key = match (unsent.begun.has_no_objections(), with_note) {
            (true, _) => "statements-no-objections",
            (false, true) => "desks-content-with-note",
            (false, false) => "desks-content",
        };
        self.shell.t(key).with("count", unsent.begun.comments)
    }

    /// How much a person wrote: `Juris Vējkalns: 2 comments, 24 November 2026, 10:09`.
    fn wrote(&self, (name, wrote): &(String, Wrote)) -> Phrase {
        let at = wrote.last.map(|at| self.shell.moment(&at)).unwrap_or_default();
        self.shell.t("desks-wrote").with("person", name).with("count", wrote.comments).with("at", at)
    }

    fn reference(&self, closed: &Closed, submission: &Submission) -> Reference {
        submission.reference(&closed.consultation)
    }

    fn handed_in_by(&self, closed: &Closed, submission: &Submission, signer: &str) -> Phrase {
        let key = if closed.begun.has_no_objections() { "desks-agreed" } else { "desks-handed-in" };
        let words = self.shell.t(key).with("count", closed.begun.comments).with("person", signer);
        words.with("at", self.shell.moment(&submission.received_at))
    }
}

/// Whether a statement was submitted, stands, and is still to be answered or was answered.
fn goes_on(closed: &Closed) -> bool {
    closed.course.stands() && closed.consultation.withdrawn_at.is_none()
}
