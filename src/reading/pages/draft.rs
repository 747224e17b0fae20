use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;

use super::{
    Found, ShownVersion, Standing,
    comments::{Asked, answers_follow},
    store,
};
use crate::{
    addresses::{self, Page as _},
    assessments,
    consultations::{Consultation, ConsultationNumber, Title},
    documents::{Point, PointKind, Text},
    ids::CommentId,
    platform::{
        self, Error, Language, Part, Phrase, Viewer,
        web::{App, Page, PathOf, PathsOf, Shell, html},
    },
    reading::{
        comments::ShownComment,
        model::{Contents, Line, Place, comments_become_public, lay_out},
    },
    submissions,
};

/// What the pages of a draft share: of which consultation, in which version and language.
struct Draft {
    consultation: Consultation,
    version: ShownVersion,
    standing: Standing,
    title: Title,
    /// The language of the text that is shown.
    language: Language,
    /// The languages that the draft can be read in.
    languages: Vec<Language>,
}

impl Draft {
    fn of(found: Found, version: ShownVersion, shell: &Shell, text: &Text, texts: &[Text]) -> Self {
        let Found { consultation, title, .. } = found;
        let languages = texts.iter().map(|text| text.language).collect();
        Self {
            standing: Standing::of(&consultation, shell.now),
            consultation,
            version,
            title,
            language: text.language,
            languages,
        }
    }

    fn no(&self) -> &str {
        &self.consultation.number
    }

    /// Where the notice stands.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: self.no() }.to_string()
    }

    fn address(&self) -> String {
        self.version.keep(addresses::DraftText { no: self.no() }.address())
    }

    /// Where the comments on it stand.
    fn comments_address(&self) -> String {
        self.version.keep(addresses::Comments { no: self.no() }.address())
    }

    /// Which version this is and which is the newest, where it is another one.
    fn is_not_newest(&self, shell: &Shell) -> Option<Phrase> {
        let newest = self.version.newest().filter(|_| !self.version.is_newest())?;
        let words = shell.t("reading-other-version").with("shown", self.version.ordinal);
        Some(words.with("newest", newest.ordinal))
    }

    /// Where the newest version stands.
    fn newest_address(&self) -> String {
        addresses::DraftText { no: self.no() }.to_string()
    }

    /// Whether this reader is invited to comment: who acts for an organisation, and who may turn out to once signed in.
    fn takes_comments_of(&self, viewer: &Viewer) -> bool {
        self.standing.is_open() && self.version.is_newest() && (viewer.is_member() || !viewer.is_signed_in())
    }

    /// The organisation for which this reader would comment if it could act now.
    fn waits_for<'a>(&self, viewer: &'a Viewer) -> Option<&'a platform::Standing> {
        viewer.standings.first().filter(|_| self.standing.is_open() && !viewer.is_member())
    }

    /// Where one comments on the whole draft.
    fn comment_address(&self) -> String {
        addresses::NewComment { no: self.no() }.to_string()
    }

    /// Where a point stands with the comments on it.
    fn point_address(&self, point: &Point) -> String {
        self.version.keep(addresses::DraftPoint { no: self.no(), anchor: &point.anchor }.address())
    }

    /// Where one comments on a point.
    fn comment_on(&self, point: &Point) -> String {
        addresses::NewComment { no: self.no() }.with("point", &point.anchor).into()
    }
}

/// `/consultations/{number}/text`: the whole draft.
#[derive(Template)]
#[template(path = "reading/text.html")]
struct TextPage {
    shell: Shell,
    draft: Draft,
    lines: Vec<Line>,
    contents: Contents,
    /// How many comments everyone can read at each place.
    counts: HashMap<assessments::Place, i64>,
}

/// Shows the draft in the reader's language, else in the one it was first read in.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let found = Found::read(&mut conn, &shell, &number).await?;
    let version = store::version(&mut conn, shell.now, &found.consultation, asked.version()).await?;
    let texts = store::texts(&mut conn, version.id).await?;
    let text = own_first(&texts, shell.language).next().ok_or(Error::NotFound)?;
    let lines = lay_out(store::points(&mut conn, text.id).await?);
    let counts = match submissions::public_comments(&found.consultation, shell.now) {
        Some(public) => public.counts(&mut conn, version.id).await?,
        None => HashMap::new(),
    };
    html(&TextPage {
        draft: Draft::of(found, version, &shell, text, &texts),
        shell,
        contents: Contents::of(&lines),
        lines,
        counts,
    })
}

/// The texts, the one in the reader's language before the others.
fn own_first(texts: &[Text], language: Language) -> impl Iterator<Item = &Text> {
    let own = move |text: &&Text| text.language == language;
    texts.iter().filter(own).chain(texts.iter().filter(move |text| !own(text)))
}

impl TextPage {
    /// What stands in the margin: the number as printed, a dash for an item without one.
    fn margin(point: &Point) -> &str {
        let unnumbered = if point.kind == PointKind::Item { "–" } else { "" };
        point.number.as_deref().unwrap_or(unnumbered)
    }

    /// Points below others stand one level deeper.
    fn is_below(point: &Point) -> bool {
        point.kind == PointKind::Item || (point.kind == PointKind::Numbered && point.depth > 1)
    }

    fn comment_words(&self, point: &Point) -> Phrase {
        self.shell.say(&point.comment_on(self.shell.language))
    }

    /// How many comments on a point there are to read.
    fn comments_on(&self, point: &Point) -> Option<Phrase> {
        Some(
            self.shell
                .t("reading-comment-count")
                .with("count", *self.counts.get(&assessments::Place::Point(point.place?))?),
        )
    }

    /// How many comments there are to read altogether.
    fn comments(&self) -> Option<Phrase> {
        let all: i64 = self.counts.values().sum();
        (all > 0).then(|| self.shell.t("reading-comment-count").with("count", all))
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    /// The draft can be read in the reader's other language too.
    fn is_in_both(&self) -> bool {
        self.draft.languages.len() > 1
    }
}

/// `/consultations/{number}/points/{anchor}`: one point on a page of its own.
#[derive(Template)]
#[template(path = "reading/point.html")]
struct PointPage<'a> {
    shell: Shell,
    draft: Draft,
    place: Place<'a>,
    part: Part<ShownComment, CommentId>,
    is_first: bool,
}

/// Shows one point; a text in another language is asked only where the reader's has no such point.
pub(super) async fn show_point(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, anchor): PathsOf<ConsultationNumber, String>,
    asked: Query<Asked>,
) -> Page {
    let after: Option<CommentId> = asked.after.parse().ok();
    let mut conn = app.db.read().await?;
    let found = Found::read(&mut conn, &shell, &number).await?;
    let version = store::version(&mut conn, shell.now, &found.consultation, asked.version()).await?;
    let texts = store::texts(&mut conn, version.id).await?;
    for text in own_first(&texts, shell.language) {
        let lines = lay_out(store::points(&mut conn, text.id).await?);
        if let Some(place) = Place::find(&lines, &anchor) {
            let public = submissions::public_comments(&found.consultation, shell.now);
            let part = match public.zip(place.point.place.map(assessments::Place::Point)) {
                Some((public, at)) => store::comments_at(&mut conn, public, version.id, at, after).await?,
                None => Part { items: Vec::new(), next: None },
            };
            return html(&PointPage {
                draft: Draft::of(found, version, &shell, text, &texts),
                shell,
                place,
                part,
                is_first: after.is_none(),
            });
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
