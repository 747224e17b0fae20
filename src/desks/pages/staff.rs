use actix_web::web::Data;
use askama::Template;

use super::super::store::{self, UnderWay, Waiting};
use crate::{
    addresses::{self, Address, Page as _},
    assessments::State,
    consultations::Phase,
    ids::ResponseId,
    meetings::{self, Meeting},
    opinions::Opinion,
    platform::{
        Instant, Period, Phrase, Role, Staff, riga,
        web::{App, Page, Shell, html},
    },
};

/// The width of a bar.
const WIDTH: i64 = 400;

/// `/staff`: what waits for the reader, and how far each consultation is.
#[derive(Template)]
#[template(path = "desks/staff.html")]
struct StaffPage {
    shell: Shell,
    waiting: Waiting,
    /// The next meetings about what is under way.
    meetings: Vec<Meeting>,
    /// The shortest period for comments, with the point of law that is set for it.
    shortest: Period,
}

/// Something that waits: its words with the count, and where it is done.
struct Task {
    words: Phrase,
    address: Address,
}

/// A part of a consultation's comments: those in one state.
struct Stage {
    state: State,
    count: i64,
    address: Address,
    /// Its place in the bar.
    x: i64,
    width: i64,
}

/// Shows the first page of staff.
pub async fn show(app: Data<App>, shell: Shell, staff: Staff) -> Page {
    let mut conn = app.db.read().await?;
    let waiting = store::waiting(&mut conn, (staff.person.id, shell.now), shell.language).await?;
    let under_way: Vec<_> = waiting.under_way.iter().map(|one| one.consultation.id).collect();
    let meetings = meetings::ahead(&conn, shell.now, &under_way, &[]).await?;
    html(&StaffPage { shell, waiting, meetings, shortest: app.config.shortest_period.clone() })
}

impl StaffPage {
    /// What the reader can do by their roles, where there is something.
    fn tasks(&self) -> Vec<Task> {
        let Waiting { counts, corrections, handed, erasures, organisations, letters, .. } = &self.waiting;
        let (reviews, approves) = (self.may(Role::Reviewer), self.may(Role::Approver));
        let desk = |state: &str| addresses::StaffComments {}.with("state", state);
        let mine = addresses::StaffComments {}.with("assignee", "me");
        let tasks = [
            (reviews, handed.1, "desks-handed-overdue", mine.clone().with("due", "overdue")),
            (reviews, handed.0, "desks-handed", mine),
            (reviews, counts.received, "desks-to-answer", desk(State::Received.as_str())),
            (reviews, counts.returned, "desks-to-improve", desk(State::Returned.as_str())),
            (approves, counts.drafted, "desks-to-approve", desk(State::Drafted.as_str())),
            (approves, corrections.drafted, "desks-corrections-to-approve", desk("correction")),
            (approves, self.publishable(), "desks-to-publish", desk(State::Approved.as_str())),
            (approves, corrections.approved, "desks-corrections-to-publish", desk("correction")),
            (approves, *erasures, "desks-to-erase", addresses::StaffErasures {}.address()),
            (self.may(Role::Admin), organisations.0, "desks-to-decide", addresses::StaffOrganisations {}.address()),
            (self.may(Role::Admin), *letters, "desks-letters-given-up", addresses::Letters {}.address()),
        ];
        let waits = tasks.into_iter().filter(|(may, count, ..)| *may && *count > 0);
        waits.map(|(_, count, key, address)| self.task(count, key, address)).collect()
    }

    /// How many approved answers can be published now: their periods have ended.
    fn publishable(&self) -> i64 {
        let over = self.waiting.under_way.iter().filter(|one| one.consultation.is_over(self.shell.now));
        over.map(|one| one.counts.approved).sum()
    }

    fn task(&self, count: i64, key: &str, address: Address) -> Task {
        Task { words: self.shell.t(key).with("count", count), address }
    }

    fn may(&self, role: Role) -> bool {
        self.shell.viewer.has(role)
    }

    /// The phases in which something is to be done, each with its consultations: the most urgent first.
    fn phases(&self) -> Vec<(Phase, Vec<&UnderWay>)> {
        let phases = [Phase::Closed, Phase::Open, Phase::Upcoming, Phase::Scheduled, Phase::Draft];
        let in_phase = |phase: Phase| {
            let all = self.waiting.under_way.iter();
            all.filter(|one| one.consultation.phase(self.shell.now) == phase).collect::<Vec<_>>()
        };
        phases.into_iter().map(|phase| (phase, in_phase(phase))).filter(|(_, some)| !some.is_empty()).collect()
    }

    /// Its comments by state, those without an answer first; nothing while there is no comment.
    fn stages(&self, one: &UnderWay) -> Vec<Stage> {
        let all = one.counts.all();
        let desk = addresses::StaffComments {}.with("consultation", &one.consultation.number);
        let states = [State::Received, State::Returned, State::Drafted, State::Approved, State::Published];
        let (mut stages, mut before) = (Vec::new(), 0);
        for state in states {
            let count = one.counts.of(state);
            if count > 0 {
                let x = before * WIDTH / all;
                let width = ((before + count) * WIDTH / all - x - 1).max(1);
                stages.push(Stage { state, count, address: desk.clone().with("state", state), x, width });
            }
            before += count;
        }
        stages
    }

    fn state_word(&self, state: &State) -> Phrase {
        self.shell.t(&format!("shell-state-{state}"))
    }

    /// The consultation of a meeting.
    fn of_meeting(&self, meeting: &Meeting) -> Option<&UnderWay> {
        self.waiting.under_way.iter().find(|one| one.consultation.id == meeting.made.consultation)
    }

    fn meetings_address(&self, one: &UnderWay) -> String {
        addresses::StaffMeetings { no: &one.consultation.number }.to_string()
    }

    fn address(&self, one: &UnderWay) -> String {
        addresses::StaffConsultation { no: &one.consultation.number }.to_string()
    }

    /// Whether approved answers wait for the end of the period.
    fn publishes_later(&self, one: &UnderWay) -> bool {
        one.counts.approved > 0 && !one.consultation.is_over(self.shell.now)
    }

    /// Where approved answers are published, when the period has ended.
    fn publication(&self, one: &UnderWay) -> Option<String> {
        let can = self.may(Role::Approver) && one.counts.approved > 0 && one.consultation.is_over(self.shell.now);
        can.then(|| addresses::StaffAnswers { no: &one.consultation.number }.to_string())
    }

    /// Where a consultation whose comments are all answered is closed.
    fn closure(&self, one: &UnderWay) -> Option<String> {
        let can = self.may(Role::Approver) && one.counts.unanswered() == 0 && one.consultation.is_over(self.shell.now);
        can.then(|| addresses::StaffClosure { no: &one.consultation.number }.to_string())
    }

    /// The date that matters now: its sentence and whether it is urgent.
    fn date(&self, one: &UnderWay) -> Option<(Phrase, bool)> {
        let (shell, consultation) = (&self.shell, &one.consultation);
        let moment = |key: &str, at: Instant| shell.t(key).with("at", shell.moment(&at));
        match consultation.phase(shell.now) {
            Phase::Open => {
                let deadline = consultation.deadline(shell.now)?;
                let words = moment("desks-closes", deadline.last_minute);
                Some((words.with("left", shell.say(&deadline.left).to_string()), deadline.is_urgent))
            }
            Phase::Upcoming => Some((moment("desks-opens", consultation.opens_at?), false)),
            Phase::Scheduled => Some((moment("desks-is-published", consultation.publish_at?), false)),
            Phase::Closed => Some((self.waits_since(one)?, false)),
            _ => None,
        }
    }

    /// When the period ended, and how long answers have waited since then.
    fn waits_since(&self, one: &UnderWay) -> Option<Phrase> {
        let closed = one.consultation.closes_at?;
        let days = i64::from(riga::days_between(closed, self.shell.now));
        let key = if one.counts.unanswered() > 0 { "desks-closed-waiting" } else { "desks-closed" };
        let at = self.shell.moment(&riga::last_minute(closed));
        Some(self.shell.t(key).with("at", at).with("days", days))
    }

    /// How old the oldest comment without a published answer is.
    fn oldest(&self, one: &UnderWay) -> Option<Phrase> {
        let since = one.oldest?;
        let days = i64::from(riga::days_between(since, self.shell.now));
        Some(self.shell.t("desks-oldest").with("at", self.shell.moment(&since)).with("days", days))
    }

    fn shortest_period(&self) -> Phrase {
        self.shell.t("desks-shortest-period").with("days", self.shortest.days).with("point", self.shortest.cited())
    }

    fn can_publish_consultations(&self) -> bool {
        self.may(Role::Editor)
    }

    fn to_the_answer(&self, response: &ResponseId) -> String {
        addresses::ResponseReturn { id: *response }.to_string()
    }

    fn to_the_view(&self, opinion: &Opinion) -> String {
        addresses::Opinion { id: opinion.id }.to_string()
    }

    fn view_due(&self, opinion: &Opinion) -> Option<Phrase> {
        Some(self.shell.t("opinions-due").with("day", self.shell.date(&opinion.due_on?)))
    }

    fn is_late(&self, opinion: &Opinion) -> bool {
        opinion.is_late(self.shell.now)
    }

    /// Since when the first organisation waits.
    fn first_organisation(&self) -> Option<Phrase> {
        let since = self.waiting.organisations.1.filter(|_| self.may(Role::Admin))?;
        Some(self.shell.t("desks-waits-since").with("at", self.shell.moment(&since)))
    }
}
