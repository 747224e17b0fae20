use std::{collections::HashMap, sync::Arc};

use actix_web::web::{Data, Query};
use askama::Template;

use super::{
    Found, ShownVersion, Standing, changes_at,
    comments::{Asked, answers_follow},
    store,
};
use crate::{
    addresses::{self, Page as _},
    assessments,
    consultations::{Consultation, ConsultationNumber, Phase, Purpose, Title, VersionReason},
    documents::{Point, PointKind, Text},
    ids::CommentId,
    platform::{
        self, Conn, Error, Instant, Language, Part, Phrase, Viewer,
        web::{App, Page, PathOf, PathsOf, Shell, html_until},
    },
    reading::{
        comments::{HeldComment, ShownComment},
        layout::Layout,
        model::{Line, Place, comments_become_public},
    },
    responses::{self, Outcomes},
    statements::{self, Mark, OwnWork},
    submissions,
};

/// What the pages of a draft share: the consultation, the version and the language.
struct Draft {
    consultation: Consultation,
    version: ShownVersion,
    standing: Standing,
    title: Title,
    /// The language of the text on the page.
    language: Language,
    /// The languages of the draft.
    languages: Vec<Language>,
    /// The statements of the reader's organisations.
    work: OwnWork,
    /// Their comments by place.
    marks: HashMap<i32, Vec<Mark>>,
}

impl Draft {
    async fn of(
        conn: &mut Conn,
        (found, version): (Found, ShownVersion),
        shell: &Shell,
        text: &Text,
        texts: &[Text],
        work: OwnWork,
    ) -> Result<Self, Error> {
        let Found { consultation, title, .. } = found;
        let languages = texts.iter().map(|text| text.language).collect();
        let marks = statements::marks(conn, &work, version.id).await?;
        Ok(Self {
            standing: Standing::of(&consultation, shell.now),
            consultation,
            version,
            title,
            language: text.language,
            languages,
            work,
            marks,
        })
    }

    fn changes_at(&self, now: Instant) -> Option<Instant> {
        changes_at(&self.consultation, &self.version, now)
    }

    fn no(&self) -> &str {
        &self.consultation.number
    }

    /// The address of the notice.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: self.no() }.to_string()
    }

    fn address(&self) -> String {
        self.version.keep(addresses::DraftText { no: self.no() }.address())
    }

    /// The text as a Word file.
    fn copy_address(&self) -> String {
        self.version.keep(addresses::DraftCopy { no: self.no() }.with("language", self.language))
    }

    /// The address of the results.
    fn results_address(&self) -> String {
        self.version.keep(addresses::Results { no: self.no() }.address())
    }

    /// The address of the comments.
    fn comments_address(&self) -> String {
        self.version.keep(addresses::Comments { no: self.no() }.address())
    }

    /// A remark about this version and the newest one, if it is not the newest.
    fn is_not_newest(&self, shell: &Shell) -> Option<Phrase> {
        let newest = self.version.newest().filter(|newest| newest.ordinal > self.version.ordinal)?;
        let words = shell.t("reading-other-version").with("shown", self.version.ordinal);
        Some(words.with("newest", newest.ordinal))
    }

    /// The links to what changed: since the version before, and until the outcome.
    fn changes(&self, shell: &Shell) -> Vec<(Phrase, String)> {
        let page = addresses::DraftChanges { no: self.no() };
        let here = self.version.ordinal;
        let before = self.version.published.iter().rfind(|one| one.ordinal < here);
        let since = before.map(|one| {
            let words = shell.t("reading-changes-since").with("version", one.ordinal);
            (words, page.with("from", one.ordinal).with("to", here).into())
        });
        let outcome = self.version.outcome().filter(|one| one.ordinal > here).map(|one| {
            let words = shell.t("reading-changes-until-outcome").with("version", one.ordinal);
            (words, page.with("from", here).with("to", one.ordinal).into())
        });
        since.into_iter().chain(outcome).collect()
    }

    /// What this version is, if it is not the first.
    fn purpose(&self, shell: &Shell) -> Option<Phrase> {
        let one = self.version.published.iter().find(|one| one.version == self.version.id)?;
        let key = match one.purpose {
            Purpose::Consulted => return None,
            Purpose::Correction => "reading-version-corrected",
            Purpose::Outcome => "reading-version-outcome",
        };
        Some(shell.t(key).with("version", one.ordinal).with("date", shell.date(&one.published_at)))
    }

    /// Whether it is the draft as it is after the comments.
    fn is_outcome(&self) -> bool {
        self.version.outcome().is_some_and(|outcome| outcome.version == self.version.id)
    }

    /// The address of the newest version.
    fn newest_address(&self) -> String {
        addresses::DraftText { no: self.no() }.to_string()
    }

    /// Whether the page invites this reader to comment: a person who acts for an organisation, or who is not signed in.
    fn takes_comments_of(&self, viewer: &Viewer) -> bool {
        let may = if viewer.is_member() { self.work.all_submitted().is_empty() } else { !viewer.is_signed_in() };
        self.standing.is_open() && self.version.is_newest() && may
    }

    /// The organisation for which this reader could comment if it could act now.
    fn waits_for<'a>(&self, viewer: &'a Viewer) -> Option<&'a platform::Standing> {
        viewer.barred().filter(|_| self.standing.is_open())
    }

    /// The receipt, or the list of them, if all organisations of the reader have submitted.
    fn receipt(&self, shell: &Shell) -> Option<(String, Phrase)> {
        let submitted = self.work.all_submitted();
        let first = submitted.first().filter(|_| self.standing.is_open())?;
        let receipt = addresses::StatementSubmission { id: *first };
        Some(match submitted.len() {
            1 => (receipt.to_string(), shell.t("reading-submitted")),
            _ => (addresses::Desk {}.to_string(), shell.t("reading-submitted-all")),
        })
    }

    /// The comments of the reader's organisations on a point.
    fn own_comments(&self, point: &Point) -> Vec<OwnComment<'_>> {
        let marks = point.place.and_then(|place| self.marks.get(&place)).map(Vec::as_slice).unwrap_or_default();
        marks.iter().map(|mark| OwnComment::of(*mark, &self.work)).collect()
    }

    /// The form for a comment on the whole draft.
    fn comment_address(&self) -> String {
        addresses::NewComment { no: self.no() }.to_string()
    }

    /// The page of a point with its comments.
    fn point_address(&self, point: &Point) -> String {
        self.version.keep(addresses::DraftPoint { no: self.no(), anchor: &point.anchor }.address())
    }

    /// The form for a comment on a point.
    fn comment_on(&self, point: &Point) -> String {
        addresses::NewComment { no: self.no() }.with("point", &point.anchor).into()
    }
}

/// A comment of one of the reader's organisations.
struct OwnComment<'a> {
    address: String,
    is_submitted: bool,
    /// The organisation, if the reader acts for several.
    organisation: Option<&'a str>,
}

impl<'a> OwnComment<'a> {
    fn of(Mark { statement: id, comment, is_submitted }: Mark, work: &'a OwnWork) -> Self {
        let address = if is_submitted {
            addresses::StatementSubmission { id }.to_string()
        } else {
            addresses::StatementComment { id, comment }.with("from", "text").into()
        };
        Self { address, is_submitted, organisation: work.organisation_of(id) }
    }
}

/// `/consultations/{number}/text`: the whole draft.
#[derive(Template)]
#[template(path = "reading/text.html")]
struct TextPage {
    shell: Shell,
    draft: Draft,
    layout: Arc<Layout>,
    /// The counts of the public comments at each place.
    outcomes: HashMap<assessments::Place, Outcomes>,
    /// How many comments there are on other versions, by the place of their point.
    elsewhere: HashMap<i32, i64>,
    /// Why this version was published, if it is not the first.
    reason: Option<VersionReason>,
}

/// Shows the draft in the reader's language, otherwise in the one that was imported first.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, asked.version()).await?;
    let (texts, work, outcomes) = tokio::join!(
        store::texts(&conn, version.id),
        statements::own_work(&conn, shell.now, &shell.viewer, &found.consultation),
        outcomes(&conn, &found, &version, shell.now),
    );
    let (texts, work, outcomes) = (texts?, work?, outcomes?);
    let elsewhere = match submissions::public_comments(&found.consultation, shell.now) {
        Some(public) => store::counts_elsewhere(&conn, public, &version, texts.len()).await?,
        None => HashMap::new(),
    };
    let reason = store::version_reason(&conn, &found.consultation, &version, shell.language).await?;
    let text = own_first(&texts, shell.language).next().ok_or(Error::NotFound)?;
    let layout = store::layout(&conn, &version, text.id).await?;
    let draft = Draft::of(&mut conn, (found, version), &shell, text, &texts, work).await?;
    let changes_at = draft.changes_at(shell.now);
    html_until(&TextPage { shell, draft, layout, outcomes, elsewhere, reason }, changes_at)
}

/// The counts of the public comments at each place of a version.
async fn outcomes(
    conn: &Conn,
    found: &Found,
    version: &ShownVersion,
    now: Instant,
) -> Result<HashMap<assessments::Place, Outcomes>, Error> {
    match submissions::public_comments(&found.consultation, now) {
        Some(public) => responses::outcomes_by_place(conn, public, version.id).await,
        None => Ok(HashMap::new()),
    }
}

/// The texts, with the one in the reader's language first.
pub(super) fn own_first(texts: &[Text], language: Language) -> impl Iterator<Item = &Text> {
    let own = move |text: &&Text| text.language == language;
    texts.iter().filter(own).chain(texts.iter().filter(move |text| !own(text)))
}

/// From here on a draft is long: a browser does not lay it out as a whole.
const LONG: usize = 200;

impl TextPage {
    fn is_long(&self) -> bool {
        self.layout.lines.len() > LONG
    }

    /// The text in the margin: the printed number, or a dash for an item without one.
    fn margin(point: &Point) -> &str {
        let unnumbered = if point.kind == PointKind::Item { "–" } else { "" };
        point.number.as_deref().unwrap_or(unnumbered)
    }

    /// A point below another point is one level deeper.
    fn is_below(point: &Point) -> bool {
        point.kind == PointKind::Item || (point.kind == PointKind::Numbered && point.depth > 1)
    }

    /// How many steps more it is indented than what stands right below a point; the style sheet has three.
    fn steps_in(point: &Point) -> Option<i16> {
        Some(point.depth - 2).filter(|steps| Self::is_below(point) && *steps > 0).map(|steps| steps.min(3))
    }

    fn is_article(point: &Point) -> bool {
        point.kind == PointKind::Article
    }

    fn comment_words(&self, point: &Point) -> Phrase {
        self.shell.say(&point.comment_on(self.shell.language))
    }

    /// The counts of the public comments on a point, if there are any.
    fn outcomes_on(&self, point: &Point) -> Option<&Outcomes> {
        self.outcomes.get(&assessments::Place::Point(point.place?))
    }

    /// How many public comments a point has.
    fn comments_on(&self, outcomes: &Outcomes) -> Phrase {
        let is_answered = outcomes.waiting == 0;
        let key = if is_answered { "reading-comments-with-answers" } else { "reading-comment-count" };
        self.shell.t(key).with("count", outcomes.comments())
    }

    /// How many comments on a point are on its wording in other versions.
    fn comments_elsewhere(&self, point: &Point) -> Option<Phrase> {
        let count = *self.elsewhere.get(&point.place?)?;
        (count > 0).then(|| self.shell.t("reading-comments-elsewhere").with("count", count))
    }

    /// How many public comments there are in all.
    fn comments(&self) -> Option<Phrase> {
        let all: i64 = self.outcomes.values().map(Outcomes::comments).sum();
        // Comments on other versions have lists of their own, to which that of this version leads.
        if all == 0 && !self.elsewhere.is_empty() {
            return Some(self.shell.t("reading-comments"));
        }
        (all > 0).then(|| self.shell.t("reading-comment-count").with("count", all))
    }

    /// The counts of all comments, once all are answered.
    fn answered(&self) -> Option<Phrase> {
        let (mut comments, mut accepted) = (0, 0);
        for outcomes in self.outcomes.values().filter(|_| self.draft.standing.phase == Phase::Answered) {
            comments += outcomes.comments();
            accepted += outcomes.accepted_in_some_way();
        }
        let words = || self.shell.t("reading-text-answered").with("comments", comments).with("accepted", accepted);
        (comments > 0).then(words)
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    /// Whether the draft is also available in the other language.
    fn is_in_both(&self) -> bool {
        self.draft.languages.len() > 1
    }
}

/// `/consultations/{number}/points/{anchor}`: the page of one point.
#[derive(Template)]
#[template(path = "reading/point.html")]
struct PointPage<'a> {
    shell: Shell,
    draft: Draft,
    place: Place<'a>,
    part: Part<ShownComment, CommentId>,
    /// What is held back here.
    held: Vec<HeldComment>,
    /// The comments on its wordings in other versions.
    elsewhere: Vec<ShownComment>,
    is_first: bool,
}

/// Shows one point; another language's text is searched only if the reader's has no such point.
pub(super) async fn show_point(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, anchor): PathsOf<ConsultationNumber, String>,
    asked: Query<Asked>,
) -> Page {
    let after: Option<CommentId> = asked.after.parse().ok();
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, asked.version()).await?;
    let (texts, work) = tokio::join!(
        store::texts(&conn, version.id),
        statements::own_work(&conn, shell.now, &shell.viewer, &found.consultation),
    );
    let (texts, work) = (texts?, work?);
    for text in own_first(&texts, shell.language) {
        let layout = store::layout(&conn, &version, text.id).await?;
        if let Some(place) = Place::find(&layout.lines, &anchor) {
            let public = submissions::public_comments(&found.consultation, shell.now);
            let elsewhere = match public.filter(|_| after.is_none()) {
                Some(public) => {
                    store::comments_elsewhere(&mut conn, public, &version, (place.point.id, texts.len())).await?
                }
                None => Vec::new(),
            };
            let (part, held) = match public.zip(place.point.place.map(assessments::Place::Point)) {
                Some((public, at)) => (
                    store::comments_at(&mut conn, public, version.id, at, after).await?,
                    store::held_at(&conn, public, version.id, at).await?,
                ),
                None => (Part { items: Vec::new(), next: None }, Vec::new()),
            };
            let draft = Draft::of(&mut conn, (found, version), &shell, text, &texts, work).await?;
            let changes_at = draft.changes_at(shell.now);
            let page = PointPage { shell, draft, place, part, held, elsewhere, is_first: after.is_none() };
            return html_until(&page, changes_at);
        }
    }
    Err(Error::NotFound)
}

impl PointPage<'_> {
    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    fn address(&self) -> String {
        self.draft.point_address(self.place.point)
    }

    fn next(&self) -> Option<String> {
        let point = addresses::DraftPoint { no: self.draft.no(), anchor: &self.place.point.anchor };
        self.part.next.map(|after| self.draft.version.keep(point.with("after", after)))
    }

    /// The number of the version that a comment is on.
    fn version_of(&self, shown: &ShownComment) -> Phrase {
        let published = &self.draft.version.published;
        let ordinal =
            published.iter().find(|one| one.version == shown.sent.comment.version).map_or(0, |one| one.ordinal);
        self.shell.t("reading-comment-on-version").with("version", ordinal)
    }

    fn is_public(&self) -> bool {
        self.draft.consultation.shows_comments(self.shell.now)
    }

    fn answers_follow(&self) -> Option<Phrase> {
        answers_follow(&self.shell, &self.draft.standing, &self.part.items)
    }

    fn comment_words(&self) -> Phrase {
        self.shell.say(&self.place.point.comment_on(self.shell.language))
    }

    fn comments_become_public(&self) -> Phrase {
        self.shell.say(&comments_become_public(&self.draft.consultation))
    }
}
