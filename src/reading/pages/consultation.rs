use actix_web::web::Data;
use askama::Template;

use super::{Follow, Found, Standing, changes_at, earliest, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{
        self, Consultation, ConsultationNumber, Notice, Phase, Published, Purpose, Rounds, Title, WithdrawalReason,
    },
    meetings::{self, Meeting},
    platform::{
        Conn, Error, Instant, Language, Phrase, riga,
        web::{App, Page, PathOf, Shell, html_until},
    },
    reading::{
        model::{Revised, ShownNotice, comments_become_public},
        outcomes::{Segment, segments},
    },
    responses::{self, Sum},
    statements::{self, OwnWork},
};

/// `/consultations/{number}`: the notice, the period, the draft in its languages, the steps of the procedure.
#[derive(Template)]
#[template(path = "reading/consultation.html")]
struct ConsultationPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    shown: ShownNotice,
    texts: Vec<TextLink>,
    /// The versions of the draft that it has published.
    versions: Vec<Published>,
    sum: Sum,
    /// The statements of the reader's organisations.
    work: OwnWork,
    /// The meetings about it, the earliest first.
    meetings: Vec<Meeting>,
    after: After,
}

/// What has happened after the publication.
#[derive(Default)]
struct After {
    /// The ends of the period before it was lengthened, the earliest first.
    ends: Vec<Instant>,
    withdrawal: Vec<WithdrawalReason>,
    rounds: Rounds,
}

impl After {
    /// Asks only for what there can be.
    async fn read(conn: &Conn, now: Instant, of: &Consultation, is_revised: bool) -> Result<Self, Error> {
        let changes = if is_revised { consultations::period_changes(conn, of.id).await? } else { Vec::new() };
        let withdrawal =
            if of.withdrawn_at.is_some() { consultations::withdrawal(conn, of.id).await? } else { Vec::new() };
        let has_rounds = of.continues.is_some() || of.is_over(now);
        let rounds = if has_rounds { consultations::rounds(conn, of, now).await? } else { Rounds::default() };
        Ok(Self { ends: changes.iter().map(|change| change.closes_before).collect(), withdrawal, rounds })
    }
}

/// The draft in one language.
struct TextLink {
    address: String,
    language: Language,
    title: String,
}

/// Shows a consultation.
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let Found { consultation, title, notices } = found;
    let texts = store::texts(&conn, version.id).await?;
    let sum = if consultation.shows_comments(shell.now) {
        responses::sum(&mut conn, shell.now, &consultation).await?
    } else {
        Sum::default()
    };
    let (work, meetings) = tokio::join!(
        statements::own_work(&conn, shell.now, &shell.viewer, &consultation),
        meetings::of_consultation(&conn, consultation.id, shell.now),
    );
    let (work, meetings) = (work?, meetings?);
    let texts = texts.iter().map(|text| TextLink::new(&consultation, text.language, &title, &notices)).collect();
    let own = notices.iter().position(|shown| shown.notice.language == shell.language).unwrap_or(0);
    let empty = || ShownNotice::being_written(&consultation, Notice::written(shell.language, |_| String::new()));
    let shown = notices.into_iter().nth(own).unwrap_or_else(empty);
    let after = After::read(&conn, shell.now, &consultation, shown.revised.is_some()).await?;
    let of_meetings = meetings.iter().map(|meeting| meeting.changes_at(shell.now));
    let changes_at = earliest(of_meetings.chain([changes_at(&consultation, &version, shell.now)]));
    let standing = Standing::of(&consultation, shell.now);
    let versions = version.published;
    let page =
        ConsultationPage { shell, consultation, standing, title, shown, texts, versions, sum, work, meetings, after };
    html_until(&page, changes_at)
}

impl TextLink {
    fn new(consultation: &Consultation, language: Language, title: &Title, notices: &[ShownNotice]) -> Self {
        let own = notices.iter().find(|shown| shown.notice.language == language).map(|shown| &shown.notice.title);
        Self {
            address: addresses::DraftText { no: &consultation.number }.with("lang", language).into(),
            language,
            title: own.unwrap_or(&title.words).clone(),
        }
    }
}

/// A step of the procedure.
struct Step {
    /// `is-done`, `is-now`, or empty for a step in the future.
    class: &'static str,
    title: Phrase,
    detail: Option<Phrase>,
}

impl ConsultationPage {
    /// `None` before publication, because only staff see the page.
    fn follow(&self) -> Option<Follow> {
        (!self.standing.is_unpublished()).then(|| Follow::consultation(&self.shell, &self.consultation))
    }

    /// What changed in the newest version, if it is a later one.
    fn newest_change(&self) -> Option<(Phrase, String)> {
        self.later_versions().pop()
    }

    /// The later versions of the draft, each with what changed in it.
    fn later_versions(&self) -> Vec<(Phrase, String)> {
        let later = self.versions.iter().filter(|one| one.purpose != Purpose::Consulted);
        let link = |one: &Published| {
            let key = match one.purpose {
                Purpose::Outcome => "reading-what-changed-outcome",
                Purpose::Consulted | Purpose::Correction => "reading-what-changed-correction",
            };
            let words = self.shell.t(key).with("version", one.ordinal).with("date", self.shell.date(&one.published_at));
            let page = addresses::DraftChanges { no: &self.consultation.number };
            (words, page.with("to", one.ordinal).into())
        };
        later.map(link).collect()
    }

    /// The address of the notice.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    /// The steps: published, open, answered.
    fn steps(&self) -> [Step; 3] {
        let standing = &self.standing;
        let (phase, is_over) = (standing.phase, standing.is_over());
        let opening = if standing.never_opened {
            Some(self.shell.t("reading-step-never"))
        } else if standing.is_open() || is_over {
            self.at("reading-step-until", standing.last_minute)
        } else {
            self.at("reading-step-from", standing.opens_at)
        };
        let (answering, ended_at) = match phase {
            Phase::Answered => ("reading-step-answered", standing.answered_at),
            Phase::Withdrawn => ("reading-step-withdrawn", self.consultation.withdrawn_at),
            _ => ("reading-step-to-answer", None),
        };
        [
            Step::new(
                false,
                !standing.is_unpublished(),
                self.shell.t("reading-step-published"),
                self.at("reading-step-at", standing.published_at),
            ),
            Step::new(phase == Phase::Open, is_over, self.shell.t("reading-step-open"), opening),
            Step::new(
                phase == Phase::Closed,
                matches!(phase, Phase::Answered | Phase::Withdrawn),
                self.shell.t(answering),
                self.at("reading-step-at", ended_at),
            ),
        ]
    }

    fn at(&self, key: &str, at: Option<Instant>) -> Option<Phrase> {
        Some(self.shell.t(key).with("moment", self.shell.moment(&at?)))
    }

    /// The ends of the period before it was lengthened, as last minutes.
    fn earlier_ends(&self) -> Vec<Instant> {
        self.after.ends.iter().map(|end| riga::last_minute(*end)).collect()
    }

    /// What the last revision of the notice was for.
    fn revised_words(&self, revised: &Revised) -> Phrase {
        let is_longer = self.consultation.lengthened_at == Some(revised.at);
        self.shell.t(if is_longer { "reading-lengthened" } else { "reading-revised" })
    }

    /// Why it was withdrawn, in the reader's language if possible.
    fn withdrawn(&self) -> Option<&WithdrawalReason> {
        let all = &self.after.withdrawal;
        all.iter().find(|why| why.language == self.shell.language).or(all.first())
    }

    fn history_address(&self) -> String {
        addresses::Happenings { no: &self.consultation.number }.to_string()
    }

    /// Who has asked for more time.
    fn requests_address(&self) -> String {
        addresses::TimeRequests { no: &self.consultation.number }.to_string()
    }

    fn meeting_address(&self, meeting: &Meeting) -> String {
        addresses::Meeting { no: &self.consultation.number, meeting: meeting.made.ordinal }.to_string()
    }

    fn round_address(&self, number: &str) -> String {
        addresses::Consultation { no: number }.to_string()
    }

    /// The decisions on the comments, as one bar.
    fn segments(&self) -> Vec<Segment> {
        segments(&self.sum.public)
    }

    fn comments_address(&self) -> String {
        addresses::Comments { no: &self.consultation.number }.to_string()
    }

    fn results_address(&self) -> String {
        addresses::Results { no: &self.consultation.number }.to_string()
    }

    /// The sign-in page, which leads back here.
    fn sign_in_address(&self) -> String {
        addresses::SignIn {}.with("next", self.notice_address()).into()
    }

    /// The staff page of this consultation.
    fn work_address(&self) -> String {
        addresses::StaffConsultation { no: &self.consultation.number }.to_string()
    }

    fn text_address(&self) -> String {
        addresses::DraftText { no: &self.consultation.number }.to_string()
    }

    /// Whether all organisations of the reader have submitted: then nothing is left to do here.
    fn is_submitted(&self) -> bool {
        !self.work.all_submitted().is_empty()
    }

    /// Whether the page offers to say that there are no objections: while nothing is begun.
    fn can_agree(&self) -> bool {
        self.standing.is_open() && self.shell.viewer.is_member() && self.work.statements().is_empty()
    }

    /// Where a statement without comments is begun.
    fn own_statement(&self) -> String {
        addresses::OwnStatement { no: &self.consultation.number }.to_string()
    }

    /// Whether the reader can still take part, now or later.
    fn can_take_part(&self) -> bool {
        self.standing.takes_part() && !self.is_submitted()
    }

    fn read_words(&self) -> Phrase {
        if self.sum.public.answered() > 0 {
            return self.shell.t("reading-text-with-answers");
        }
        let comments = self.standing.is_open() && !self.is_submitted() && !self.shell.viewer.is_staff();
        self.shell.t(if comments { "reading-read-and-comment" } else { "reading-read" })
    }

    fn comments_become_public(&self) -> Phrase {
        self.shell.say(&comments_become_public(&self.consultation))
    }

    fn in_language(&self, language: &Language) -> Phrase {
        self.shell.say(&consultations::in_language(*language))
    }
}

impl Step {
    fn new(is_now: bool, is_done: bool, title: Phrase, detail: Option<Phrase>) -> Self {
        let class = match (is_now, is_done) {
            (true, _) => "is-now",
            (false, true) => "is-done",
            (false, false) => "",
        };
        Self { class, title, detail }
    }
}
