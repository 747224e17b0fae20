use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    Found, ShownVersion, Standing,
    by_point::{self, PointRow},
    changes_at, store,
};
use crate::{
    addresses::{self, Page as _},
    assessments::{self, PublicLabel},
    consultations::{self, Consultation, ConsultationNumber, Title},
    platform::{
        Part, Phrase,
        web::{App, Page, PathOf, Shell, html_until},
    },
    reading::{
        agreeing::Agreeing,
        comments::{SummaryLine, verdict_words},
        outcomes::{Share, shares},
    },
    responses::{
        self, Outcomes, ResultKey, Sum, Verdict,
        tables::{Form, files},
    },
    submissions,
};

/// How many lines of the summary a page shows.
const LINES: usize = 100;

/// The version, the verdict and the part of the summary in the address. An unknown key means the first part, an unknown
/// verdict means all.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
    /// How far down the list its first line stands.
    first: String,
    version: String,
    verdict: String,
}

impl Asked {
    fn part(&self) -> (Option<ResultKey>, usize) {
        match (self.after.parse(), self.first.parse()) {
            (Ok(after), Ok(first)) => (Some(after), first),
            _ => (None, 1),
        }
    }
}

/// `/consultations/{number}/results`: the decisions on the comments.
#[derive(Template)]
#[template(path = "reading/results.html")]
struct ResultsPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    /// The responsible official.
    official: String,
    sum: Sum,
    organisations: i64,
    /// The labels that the ministry made public, with their counts.
    labels: Vec<PublicLabel>,
    /// The decisions point by point, on this version.
    points: Vec<PointRow>,
    /// Whether there are more points than the table has.
    are_more_points: bool,
    /// The submissions of those who have no objections: each with its address, its number and who signed.
    agreeing: Vec<Agreeing>,
    version: ShownVersion,
    /// Only answers with this verdict.
    verdict: Option<Verdict>,
    part: Part<SummaryLine, ResultKey>,
    /// How far down the list the first line stands, from 1.
    first: usize,
}

/// Shows the results.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let (after, first) = asked.part();
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, asked.version.parse().ok()).await?;
    let public = found.comments(shell.now)?;
    let Found { consultation, title, notices } = found;
    let sum = responses::sum(&mut conn, shell.now, &consultation).await?;
    let organisations = consultations::count_organisations(&mut conn, consultation.id).await?;
    let unregistered = submissions::unregistered(&conn, consultation.id).await?.len();
    let organisations = organisations + i64::try_from(unregistered).unwrap_or(i64::MAX);
    let agreeing = Agreeing::on(&conn, &consultation).await?;
    let labels = assessments::public_labels(&conn, consultation.id).await?;
    let (points, are_more_points) = by_point::rows(&conn, &shell, &consultation, public, &version).await?;
    let verdict = asked.verdict.parse().ok();
    let part = store::summary(&mut conn, public, version.id, verdict, after, LINES).await?;
    let official = notices.into_iter().next().map(|shown| shown.contact_name).unwrap_or_default();
    let standing = Standing::of(&consultation, shell.now);
    let changes_at = changes_at(&consultation, &version, shell.now);
    let page = ResultsPage {
        shell,
        consultation,
        standing,
        title,
        official,
        sum,
        organisations,
        labels,
        points,
        are_more_points,
        agreeing,
        version,
        verdict,
        part,
        first,
    };
    html_until(&page, changes_at)
}

impl ResultsPage {
    /// The address of the notice.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn page(&self) -> addresses::Results<'_> {
        addresses::Results { no: &self.consultation.number }
    }

    /// The beginning of the list, with all answers.
    fn address(&self) -> String {
        self.version.keep(self.page().address())
    }

    /// The text of the draft with the counts beside each point.
    fn text_address(&self) -> String {
        self.version.keep(addresses::DraftText { no: &self.consultation.number }.address())
    }

    /// The address of the answers with this verdict; `None` if the count includes other versions.
    fn with_verdict(&self, share: &Share) -> Option<String> {
        let is_here = share.count > 0 && share.count == self.here().with(share.verdict);
        is_here.then(|| self.version.keep(self.page().with("verdict", share.verdict).at("summary")))
    }

    /// The counts of the comments on this version.
    fn here(&self) -> Outcomes {
        self.sum.on(self.version.id)
    }

    fn verdict_words(&self, verdict: &Verdict) -> Phrase {
        self.shell.say(&verdict_words(*verdict))
    }

    fn shares(&self) -> Vec<Share> {
        shares(&self.sum.public)
    }

    /// Whether all received comments are public.
    fn is_all_public(&self) -> bool {
        self.sum.received() == self.sum.public.comments()
    }

    /// How many comments with a label have each decision: accepted, partly accepted, not accepted, noted; where there
    /// are such, different ones on their parts; none yet.
    fn decided(&self, label: &PublicLabel) -> Vec<i64> {
        let PublicLabel { comments, accepted, partly, rejected, noted, several, .. } = *label;
        Outcomes::of(comments, [accepted, partly, rejected, noted, several]).columns(self.has_in_parts())
    }

    /// Whether a label has comments that were answered in parts, differently.
    fn has_in_parts(&self) -> bool {
        self.labels.iter().any(|label| label.several > 0)
    }

    /// Whether a point has such comments.
    fn has_points_in_parts(&self) -> bool {
        self.points.iter().any(|point| point.outcomes.several > 0)
    }

    /// Which lines are on this page, and how many there are.
    fn showing(&self) -> Option<Phrase> {
        let last = self.first.saturating_add(self.part.items.len().checked_sub(1)?);
        let all = self.sum.lines(self.version.id, self.verdict);
        Some(self.shell.t("reading-showing").with("first", self.first).with("last", last).with("all", all))
    }

    fn is_first(&self) -> bool {
        self.first == 1
    }

    /// How far down the list the first line behind this part stands.
    fn behind(&self) -> usize {
        self.first.saturating_add(self.part.items.len())
    }

    /// The files of a table.
    fn files(&self, form: &Form) -> Vec<(Phrase, String)> {
        let verdict = self.verdict.map_or("", Verdict::as_str);
        // The first form is the one without a word.
        let word = if *form == Form::Summary { "" } else { form.as_str() };
        files(&self.shell, *form, |kind| {
            let file = addresses::ResultsFile { no: &self.consultation.number, kind };
            file.with("form", word).with("verdict", verdict)
        })
    }

    fn form_words(&self, form: &Form) -> Phrase {
        self.shell.t(&format!("reading-form-{form}"))
    }

    fn comments_address(&self) -> String {
        self.version.keep(addresses::Comments { no: &self.consultation.number }.address())
    }

    fn next(&self) -> Option<String> {
        let verdict = self.verdict.map_or("", Verdict::as_str);
        let page = self.page().with("verdict", verdict).with("after", self.part.next?).with("first", self.behind());
        Some(self.version.keep(page.at("summary")))
    }

    /// The other versions with comments, each with the address of its results.
    fn others(&self) -> Vec<(Phrase, String)> {
        let others = self.version.others().map(|one| {
            let words = self.shell.t("reading-results-of-version").with("version", one.ordinal);
            (words, self.page().with("version", one.ordinal).into())
        });
        others.collect()
    }

    /// How many organisations have no objections.
    fn without_objections(&self) -> i64 {
        let mut all: Vec<_> = self
            .agreeing
            .iter()
            .flat_map(|one| &one.signatories)
            .map(|signatory| (signatory.organisation, signatory.organisation.is_none().then_some(&signatory.name)))
            .collect();
        all.sort_unstable();
        all.dedup();
        i64::try_from(all.len()).unwrap_or(i64::MAX)
    }

    /// How many of the organisations have no objections, if any.
    fn no_objections(&self) -> Option<Phrase> {
        let count = self.without_objections();
        let words = || self.shell.t("reading-results-no-objections").with("count", count);
        (count > 0).then(|| words().with("all", self.organisations))
    }

    /// How many comments stand, from how many organisations.
    fn lead(&self) -> Phrase {
        let received = self.sum.received();
        let comments = received - self.sum.superseded - self.sum.withdrawn;
        if comments == 0 {
            return self.shell.t(match (received, self.standing.is_over()) {
                (1.., _) => "reading-results-all-withdrawn",
                (_, true) => "reading-results-none",
                (_, false) => "reading-results-none-yet",
            });
        }
        let organisations = self.organisations - self.without_objections();
        self.shell.t("reading-results-lead").with("comments", comments).with("organisations", organisations)
    }

    /// How many were accepted, if there are answers.
    fn accepted(&self) -> Option<Phrase> {
        let public = &self.sum.public;
        let words = || self.shell.t("reading-results-accepted").with("count", public.accepted_in_some_way());
        (public.answered() > 0).then(words)
    }

    /// How many comments have no answer yet, if any.
    fn waiting(&self) -> Option<Phrase> {
        let waiting = self.sum.public.waiting;
        (waiting > 0).then(|| self.shell.t("reading-results-waiting").with("count", waiting))
    }

    fn point_name(&self, line: &SummaryLine) -> Phrase {
        self.shell.say(&line.on.name(self.shell.language))
    }

    /// The address of the comment's point; `None` for the whole draft.
    fn point_address(&self, line: &SummaryLine) -> Option<String> {
        let anchor = &line.on.point()?.anchor;
        Some(self.version.keep(addresses::DraftPoint { no: &self.consultation.number, anchor }.address()))
    }
}
